"""Findings for a person: place, excerpt with a caret, and what to do; what one rule finds often, as a list."""

import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from presskit.finding import Finding, Severity, Span

Paint = Callable[[str, str], str]
"""Text and the name of its tone (``error``, ``warning``, ``note``, ``quiet``, ``strong``) to text for the terminal."""

WIDTH = 100
"""Columns of a report that is not for a terminal."""

OFTEN = 8
"""What a rule finds more often than this is listed, a line each: nobody reads the same excerpt fifty times."""


def plain(text: str, _tone: str) -> str:
    """Paints nothing."""
    return text


def told(findings: Sequence[Finding], paint: Paint = plain, width: int = WIDTH) -> str:
    """All findings: errors and warnings one by one with the lines they speak of, then notes and frequent ones in lists.

    Within each part they keep their order. ``width`` is that of the terminal.
    """
    report = _Report(paint, width)
    often = Counter(finding.code for finding in findings)
    lists: dict[tuple[Severity, str], list[Finding]] = {}
    blocks: list[str] = []
    for finding in findings:
        if finding.severity is Severity.NOTE or often[finding.code] > OFTEN:
            lists.setdefault((finding.severity, finding.code), []).append(finding)
        else:
            blocks.append(report.block(finding))
    ranks = list(Severity)
    blocks += [report.listed(lists[kind]) for kind in sorted(lists, key=lambda kind: (ranks.index(kind[0]), kind[1]))]
    return "\n".join(blocks)


def counted(findings: Iterable[Finding], silenced: int = 0) -> str:
    """``2 errors, 1 warning, 3 silenced``."""
    numbers = Counter(finding.severity for finding in findings)
    said = [_number(numbers[severity], severity) for severity in Severity if numbers[severity]]
    return ", ".join([*(said or ["no findings"]), *([f"{silenced} silenced"] if silenced else [])])


def _number(number: int, severity: Severity) -> str:
    return f"{number} {severity}{'' if number == 1 else 's'}"


class _Report:
    """Sets findings as text, and holds the lines of the files that they speak of."""

    def __init__(self, paint: Paint, width: int) -> None:
        self._paint = paint
        self._width = width
        self._lines = _Lines()

    def block(self, finding: Finding) -> str:
        """One finding with the lines that it speaks of."""
        spans = [span for span in (finding.span, *(other.span for other in finding.others)) if span]
        margin = max((len(str(span.line)) for span in spans), default=0) + 2
        indent = " " * (margin + 1)
        place = f"{finding.span}: " if finding.span else ""
        head = self._paint(f"{finding.severity} {finding.code}", finding.severity)
        rows = [f"{place}{head}: {self._paint(finding.message, 'strong')}"]
        rows += self._excerpt(finding.span, margin, finding.severity)
        for other in finding.others:
            rows.append(f"{indent}{self._paint(f'{other.label}: {_place(other.span, other.key)}', 'quiet')}")
            rows += self._excerpt(other.span, margin, "note")
        wrapped = textwrap.wrap(finding.hint, max(self._width - margin - 3, 40), break_long_words=False)
        for row, text in enumerate(wrapped):
            rows.append(f"{indent}{self._paint(' ' if row else '→', finding.severity)} {text}")
        if _may_be_silenced(finding):
            rows.append(f"{indent}{self._paint(f'key: {_dotted(finding.key)}', 'quiet')}")
        return "\n".join(rows) + "\n"

    def listed(self, findings: Sequence[Finding]) -> str:
        """What one rule found, a line each, under what is to be done about all of it."""
        first = findings[0]
        hints = {finding.hint for finding in findings}
        shared = f" → {first.hint}" if len(hints) == 1 and first.hint else ""
        head = self._paint(f"{_number(len(findings), first.severity)} {first.code}", first.severity)
        places = [_place(finding.span, finding.key) for finding in findings]
        margin = max(map(len, places))
        rows = [f"{head}{shared}"]
        for finding, place in zip(findings, places, strict=True):
            others = "".join(f" ({other.label}: {_place(other.span, other.key)})" for other in finding.others)
            hint = f" → {finding.hint}" if finding.hint and not shared else ""
            key = self._paint(f" [{_dotted(finding.key)}]", "quiet") if _may_be_silenced(finding) else ""
            rows.append(f"  {self._paint(place.ljust(margin), 'quiet')}  {finding.message}{others}{hint}{key}")
        return "\n".join(rows) + "\n"

    def _excerpt(self, span: Span | None, margin: int, tone: str) -> Iterator[str]:
        """The line of the file, cut around the place if it is long, and a caret under the place."""
        rows = self._lines[span.file] if span else []
        line = rows[span.line - 1] if span and span.line <= len(rows) else ""
        if not span or not line.strip() or "\0" in line:
            return
        at = min(span.column - 1, len(line))
        start, end = _window(line, at, max(self._width - margin - 5, 20))
        before = ("…" if start else "") + "".join(map(_shown, line[start:at]))
        after = "".join(map(_shown, line[at:end])) + ("…" if end < len(line) else "")
        yield f"{self._paint(f'{span.line:>{margin}} |', 'quiet')} {before}{after}".rstrip()
        yield f"{self._paint(' ' * margin + ' |', 'quiet')} {' ' * sum(map(_cells, before))}{self._paint('^', tone)}"


def _place(span: Span | None, key: Sequence[str]) -> str:
    return str(span) if span else _dotted(key)


def _dotted(key: Sequence[str]) -> str:
    """A key as an entry of ``silence`` writes it."""
    return ".".join(key)


def _may_be_silenced(finding: Finding) -> bool:
    return finding.severity is Severity.WARNING and bool(finding.key)


def _window(line: str, at: int, width: int) -> tuple[int, int]:
    """The part of a line around a place that fills so many columns, or all of it."""
    start = end = at
    used = 0
    while used < width and (start > 0 or end < len(line)):
        if end < len(line):
            used += _cells(line[end])
            end += 1
        if start > 0:
            start -= 1
            used += _cells(line[start])
    return start, end


def _cells(character: str) -> int:
    """How many columns of a terminal a character fills."""
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _shown(character: str) -> str:
    """The character, or a sign in place of one that a terminal would act on."""
    if character == "\t":
        return " "
    return (
        character if character.isprintable() or unicodedata.category(character) == "Zs" else "\N{REPLACEMENT CHARACTER}"
    )


class _Lines(dict[str, list[str]]):
    """The lines of the files that findings speak of, read when first asked for; none of a file that cannot be."""

    def __missing__(self, file: str) -> list[str]:
        try:
            text = Path(file).read_text("utf-8-sig", "replace")
        except (OSError, ValueError):
            text = ""
        # Only what YAML takes for the end of a line: str.splitlines knows ten more.
        self[file] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self[file]
