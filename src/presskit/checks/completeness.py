"""What nobody knows is told, so that nobody invents it."""

from collections.abc import Iterator

from presskit.edition import Edition
from presskit.finding import Finding, Severity


def unknown_facts(edition: Edition) -> Iterator[Finding]:
    """Finds every fact that is said to be unknown, and what the list ``unknown`` holds."""
    for key, reason in edition.ledger.unknown.items():
        yield Finding(Severity.NOTE, "PK212", f"unknown: {'.'.join(key)} ({reason})", key, hint="fill it in once known")
    for gap in edition.kit.unknown:
        message = f"unknown: {gap.what}" + (f" ({gap.note})" if gap.note else "")
        yield Finding(Severity.NOTE, "PK212", message, ("unknown", gap.id), hint="fill it in once known")
