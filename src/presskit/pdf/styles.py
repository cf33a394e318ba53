"""What the engine says of a layout's CSS: in plain words, with the place in the sheet of styles that it means."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from presskit.finding import Finding, Span, warning
from presskit.hints import closest, quoted
from presskit.layoutorigins import FILLED

_ELEMENT = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""<[a-z][^<>]*?\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_IGNORED = re.compile(r"(?:Ignored|Deprecated) `([^:`]+?):\s?(.*)` at (\d+):(\d+), (.*?)\.?", re.DOTALL)
_SELECTOR = re.compile(r"Invalid or unsupported selector, '(.*)'.*", re.DOTALL)
_NESTED = re.compile(r"^(?::is\((?:[^()]|\([^()]*\))*\)\s*)+")
_AT_RULE = re.compile(r"Unknown (?:empty |@page )?rule <AtRule (@[\w-]+).*>", re.DOTALL)
_AT = re.compile(r" at (\d+):(\d+)")
_COMMENT_OR_TEXT = re.compile(r"""/\*.*?(?:\*/|\Z)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""", re.DOTALL)
_AT_RULES = frozenset(
    ["@bottom-center", "@bottom-left", "@bottom-left-corner", "@bottom-right", "@bottom-right-corner"]
)
_AT_RULES |= {name.replace("bottom", "top") for name in _AT_RULES}
_AT_RULES |= {f"@{side}-{part}" for side in ("left", "right") for part in ("bottom", "middle", "top")}
_AT_RULES |= {"@color-profile", "@counter-style", "@font-face", "@footnote", "@import", "@layer", "@media", "@page"}
"""Those that the engine obeys."""


@dataclass(frozen=True)
class Sheet:
    """CSS as it stands from a place of a file on."""

    start: Span
    text: str

    def place(self, line: int, column: int) -> Span:
        """Where in the file a place of the sheet is."""
        first = self.start.column - 1 if line == 1 else 0
        return Span(self.start.file, self.start.line + line - 1, first + column)

    def at(self, line: int, column: int) -> str | None:
        """What stands from a place on, to the end of the line; ``None`` if the sheet is shorter."""
        rows = self.text.split("\n")
        return rows[line - 1][column - 1 :] if line <= len(rows) and column <= len(rows[line - 1]) + 1 else None


def sheets_in(html: str, files: Mapping[str, str]) -> tuple[Sheet, ...]:
    """The styles of a filled-in layout: its elements’, those of ``files`` (their text by path), its attributes’."""
    found = [*_within(_ELEMENT, html, FILLED)]
    for path, text in files.items():
        if path.endswith(".svg"):
            found += [*_within(_ELEMENT, text, path), *_within(_ATTRIBUTE, text, path)]
        else:
            found.append(Sheet(Span(path, 1, 1), text))
    return (*found, *_within(_ATTRIBUTE, html, FILLED))


def _within(form: re.Pattern[str], text: str, file: str) -> Iterator[Sheet]:
    line, counted = 1, 0
    for found in form.finditer(text):
        group = next(number for number in range(1, form.groups + 1) if found[number] is not None)
        start = found.start(group)
        line += text.count("\n", counted, start)
        counted = start
        yield Sheet(Span(file, line, start - text.rfind("\n", 0, start)), found[group])


def open_comments(sheets: Iterable[Sheet]) -> Iterator[Finding]:
    """Finds comments without an end, of which the engine says nothing: all is lost up to the end of the next one."""
    for sheet in sheets:
        for found in _COMMENT_OR_TEXT.finditer(sheet.text):
            if found[0].startswith("/*") and ("/*" in found[0][2:] or not found[0].endswith("*/")):
                place = sheet.place(*_position(sheet.text, found.start()))
                yield _wrong("this comment has no end, so what follows is lost", place, "write “*/” where it ends")


def style_complaint(said: str, sheets: Iterable[Sheet]) -> Finding | None:
    """The finding for what the engine says of CSS; ``None`` if it speaks of another thing."""
    if found := _IGNORED.fullmatch(said):
        name, value, line, column, reason = found.groups()
        place = place_at(sheets, int(line), int(column), name)
        message, hint = _declaration(name.strip(), value.strip(), reason)
        return _wrong(message, place, hint)
    if found := _SELECTOR.fullmatch(said):
        words = _NESTED.sub("", found[1]).strip()
        hint = "mend it; or a “}” or a “;” is missing before it" if words != "}" else "take it out"
        return _wrong(f"{quoted(words)} is no selector that is known here", _place_of(sheets, words), hint)
    if found := _AT_RULE.match(said):
        place = next((place_at(sheets, int(at[1]), int(at[2]), found[1]) for at in _AT.finditer(said)), None)
        near = closest(found[1], _AT_RULES)
        return _wrong(
            f"the rule “{found[1]}” is not known here", place, f"did you mean “{near}”?" if near else "take it out"
        )
    if found := _AT.search(said):
        place = place_at(sheets, int(found[1]), int(found[2]))
        if "before {} block" in said:
            hint = "write “selector { property: value; }”; often a colon is missing"
            return _wrong("this is neither a rule nor “property: value”", place, hint)
        return _wrong(f"the PDF engine says: {_AT.sub('', said)}", place, "mend the CSS")
    return None


def _declaration(name: str, value: str, reason: str) -> tuple[str, str]:
    """What is wrong with ``name: value``, and what to do."""
    if reason == "unknown property" or (reason == "descriptor not supported" and name not in _properties()):
        near = closest(name.lower(), _properties())
        return f"the property “{name}” is not known here", f"did you mean “{near}”?" if near else "take it out"
    if reason == "invalid value":
        return f"{quoted(value)} is no value for “{name}”", "mend the value, or take it out"
    return f"{quoted(f'{name}: {value}')} is ignored: {reason}", "mend it, or take it out"


@cache
def _properties() -> frozenset[str]:
    """The names of all properties that the engine obeys."""
    from weasyprint.css.validation.expanders import EXPANDERS  # noqa: PLC0415 - heavy: only for a PDF
    from weasyprint.css.validation.properties import KNOWN_PROPERTIES  # noqa: PLC0415 - likewise

    return frozenset([*EXPANDERS, *KNOWN_PROPERTIES])


def place_at(sheets: Iterable[Sheet], line: int, column: int, begins: str = "") -> Span | None:
    """The place in the first sheet that has such words there."""
    for sheet in sheets:
        there = sheet.at(line, column)
        if there is not None and there.lower().startswith(begins.strip().lower()):
            return sheet.place(line, column)
    return None


def _place_of(sheets: Iterable[Sheet], words: str) -> Span | None:
    """The first place of words, however they are spaced."""
    form = re.compile(r"\s+".join(map(re.escape, words.split())))
    for sheet in sheets:
        if words and (found := form.search(sheet.text)):
            return sheet.place(*_position(sheet.text, found.start()))
    return None


def _position(text: str, at: int) -> tuple[int, int]:
    """The line and the column of a character."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _wrong(message: str, span: Span | None, hint: str) -> Finding:
    return warning("PK408", message, span=span, hint=hint)
