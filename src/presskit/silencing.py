"""Silence: a warning that the kit lets stand, at its place and with a reason, is not told again."""

from collections.abc import Sequence

from presskit.finding import Finding, Severity, warning
from presskit.model import Kit, Silence

_Place = tuple[str, str]
"""A code and a key."""


def silenced(findings: Sequence[Finding], kit: Kit) -> tuple[tuple[Finding, ...], int]:
    """What is still to be told, and how many findings the kit silences.

    Only warnings are silenced, each by its code and its key. An entry of ``silence`` that silences nothing is a warning
    itself, at the end, so that no reason outlives what it was written for.
    """
    wanted = {(silence.code, silence.key) for silence in kit.silence}
    hushed = {_place(finding) for finding in findings if _is_warning(finding)} & wanted
    kept = tuple(finding for finding in findings if not (_is_warning(finding) and _place(finding) in hushed))
    heard = {_place(finding): finding.severity for finding in kept}
    idle = [silence for silence in kit.silence if (silence.code, silence.key) not in hushed]
    told = (_idle(silence, heard.get((silence.code, silence.key))) for silence in idle)
    return (*kept, *told), len(findings) - len(kept)


def _is_warning(finding: Finding) -> bool:
    return finding.severity is Severity.WARNING


def _place(finding: Finding) -> _Place:
    return finding.code, ".".join(finding.key)


def _idle(silence: Silence, heard: Severity | None) -> Finding:
    """The warning about an entry that silences nothing; ``heard`` is how bad the finding at its place is."""
    what = f"{silence.code} at “{silence.key}”"
    hint = "take it out, or mend its code and key; “presskit check --format json” gives those of every finding"
    why = f"there is no {what}"
    if heard is Severity.ERROR:
        why, hint = f"{what} is an error, and only a warning can be silenced", "take it out, and mend what it speaks of"
    elif heard is Severity.NOTE:
        why, hint = f"{what} is a note, and only a warning can be silenced", "take it out; a note is only told"
    message = f"this silences nothing: {why}"
    return warning("PK901", message, key=("silence", silence.id), hint=hint)
