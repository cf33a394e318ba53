"""What nobody knows is told, so that nobody invents it."""

from collections.abc import Iterator

from presskit.edition import Edition
from presskit.finding import Finding, Key, note


def unknown_facts(edition: Edition) -> Iterator[Finding]:
    """Tells of every fact that is said to be unknown, and of what the list ``unknown`` holds."""
    for key, reason in edition.ledger.unknown.items():
        yield _unknown(".".join(key), reason, key)
    for gap in edition.kit.unknown:
        yield _unknown(gap.what, gap.note or "", ("unknown", gap.id))


def _unknown(what: str, reason: str, key: Key) -> Finding:
    message = f"nobody knows “{what}”" + (f": {reason}" if reason else "")
    return note("PK212", message, key=key, hint="write each down once it is known")
