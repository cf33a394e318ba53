"""Findings for a person: place, excerpt with a caret, and what to do."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from presskit.finding import Finding, Severity, Span

Paint = Callable[[str, str], str]
"""Text and the name of its tone (``error``, ``warning``, ``note``, ``quiet``, ``strong``) to text for the terminal."""

WIDTH = 100
"""Characters of a source line that are shown; a longer one is cut around the caret."""


def plain(text: str, _tone: str) -> str:
    """Paints nothing."""
    return text


def told(findings: Iterable[Finding], paint: Paint = plain) -> str:
    """All findings, one after the other, with the lines of the files that they speak of."""
    lines = _Lines()
    return "\n".join(_finding(finding, lines, paint) for finding in findings)


def counted(findings: Iterable[Finding]) -> str:
    """``2 errors, 1 warning``."""
    severities = [finding.severity for finding in findings]
    parts = []
    for severity in Severity:
        number = severities.count(severity)
        if number:
            parts.append(f"{number} {severity}{'' if number == 1 else 's'}")
    return ", ".join(parts) or "no findings"


def _finding(finding: Finding, lines: Mapping[str, list[str]], paint: Paint) -> str:
    place = f"{finding.span}: " if finding.span else ""
    head = paint(f"{finding.severity} {finding.code}", finding.severity)
    rows = [f"{place}{head}: {paint(finding.message, 'strong')}"]
    if finding.span:
        rows += _excerpt(finding.span, lines, paint, finding.severity)
    for other in finding.others:
        rows.append(f"  {paint(other.label, 'quiet')}: {other.span or '.'.join(other.key)}")
        if other.span:
            rows += _excerpt(other.span, lines, paint, "note")
    if finding.hint:
        rows.append(f"  {paint('→', finding.severity)} {finding.hint}")
    return "\n".join(rows) + "\n"


def _excerpt(span: Span, lines: Mapping[str, list[str]], paint: Paint, tone: str) -> list[str]:
    rows = lines[span.file]
    if not 0 < span.line <= len(rows):
        return []
    line, column = rows[span.line - 1].replace("\t", " ").rstrip(), span.column - 1
    start = max(0, min(column - WIDTH // 2, len(line) - WIDTH)) if len(line) > WIDTH else 0
    shown = line[start : start + WIDTH]
    shown = ("…" + shown[1:] if start else shown) + ("…" if start + WIDTH < len(line) else "")
    shown = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in shown)
    gutter = f"{span.line:>5} | "
    return [paint(gutter, "quiet") + shown, " " * (len(gutter) + column - start) + paint("^", tone)]


class _Lines(dict[str, list[str]]):
    """The lines of the files that findings speak of, read when first asked for; none of a file that cannot be."""

    def __missing__(self, file: str) -> list[str]:
        try:
            text = Path(file).read_text("utf-8-sig", "replace")
        except OSError:
            text = ""
        # Only what YAML takes for the end of a line: str.splitlines knows ten more.
        self[file] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self[file]
