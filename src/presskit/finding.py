"""A problem as a value: how bad, which rule, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

Key = tuple[str, ...]
"""The name of a fact: field names and record ids, such as ``("awards", "cesar-2013-editing", "result")``."""


class Severity(StrEnum):
    """How bad a finding is: an error stops the build, a warning is doubtful, a note is only told."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text file; ``line`` and ``column`` count from 1, columns in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Words(NamedTuple):
    """Words of a fact that a finding speaks of, as they read in print, and what stands before them there.

    ``before`` tells one place from another where the words stand twice; a line or two of it do.
    """

    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A further place that a finding speaks of, and what stands there."""

    label: str
    key: Key = ()
    span: Span | None = None
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What the user can mend. Born with a ``key``; its ``span`` is filled in where the file is known."""

    severity: Severity
    code: str
    message: str
    key: Key = ()
    span: Span | None = None
    hint: str = ""
    others: tuple[Place, ...] = ()
    words: Words | None = None
    """Those in the value that ``span`` points to; ``None`` for all of it."""

    def at(self, span: Span | None) -> "Finding":
        """The same finding at that place."""
        return replace(self, span=span)

    def beside(self, label: str, key: Key) -> "Finding":
        """The same finding with a further place that it speaks of."""
        return replace(self, others=(*self.others, Place(label, key)))


def error(code: str, message: str, *, key: Key = (), span: Span | None = None, hint: str = "") -> Finding:
    """A finding that stops the build."""
    return Finding(Severity.ERROR, code, message, key, span, hint)


def warning(code: str, message: str, *, key: Key = (), span: Span | None = None, hint: str = "") -> Finding:
    """A finding that is doubtful and stops nothing."""
    return Finding(Severity.WARNING, code, message, key, span, hint)


def note(code: str, message: str, *, key: Key = (), span: Span | None = None, hint: str = "") -> Finding:
    """A finding that is only told."""
    return Finding(Severity.NOTE, code, message, key, span, hint)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding stops the build."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def at_words(finding: Finding, text: str, start: int, end: int) -> Finding:
    """The same finding about the words from ``start`` to ``end`` of a text."""
    return replace(finding, words=Words(text[start:end], text[max(start - _BEFORE, 0) : start]))


_BEFORE = 200
"""In characters; who would write so much twice."""


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, with those that say the same of words at several places as one: the first names the others."""
    firsts: dict[object, Finding] = {}
    for at, finding in enumerate(findings):
        same: object = (finding.severity, finding.code, finding.message, finding.hint) if finding.words else at
        first = firsts.setdefault(same, finding)
        if first is not finding:
            also = Place("also here", finding.key, finding.span, finding.words)
            firsts[same] = replace(first, others=(*first.others, also))
    return tuple(firsts.values())


def by_place(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of the file; those without a place come last, in the order they were found."""
    unplaced = Span("\uffff", 0, 0)
    return tuple(sorted(findings, key=lambda finding: finding.span or unplaced))
