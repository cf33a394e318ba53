"""Where everything stands in YAML text: the line and column of a character, and each character of a scalar."""

import re
from array import array
from bisect import bisect_right
from functools import cached_property, lru_cache

from presskit.finding import Span

ESCAPE = re.compile(r"\\(?:x(..)|u(.{4})|U(.{8})|(.))", re.DOTALL)
"""An escape in a double-quoted scalar: its hexadecimal digits, or the character after the backslash."""
ESCAPES = dict(zip("0abvfreNLPnt_", "\0\a\b\v\f\r\x1b\x85\u2028\u2029\n\t\xa0", strict=True))
"""What the character after a backslash stands for, where it is not that character itself (YAML 1.2.2 section 5.7)."""


class Lines:
    """A text, and the line and column of each of its characters (line breaks: YAML 1.2.2 section 5.4)."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self._file = file

    @cached_property
    def _starts(self) -> "array[int]":
        return array("I", [0, *(found.end() for found in re.finditer(r"\r\n?|\n", self.text))])

    def span(self, at: int) -> Span:
        """The place of one character."""
        line = bisect_right(self._starts, at)
        return Span(self._file, line, at - self._starts[line - 1] + 1)


@lru_cache(maxsize=4)  # many findings may speak of one long text
def written(value: str, text: str, at: int) -> "array[int]":
    """Where in the file each character of the scalar stands that begins at ``at``; a space, where the next word does.

    Value and file are followed side by side, since quotes, escapes, folds and indents stand in the file alone.
    """
    style = text[at : at + 1]
    if style in "|>":
        at = text.find("\n", at)
    elif style in "'\"":
        at += 1
    places = array("I")
    for char in value:
        while length := _blank(text, at, style):
            at += length
        places.append(at)
        at += 0 if char.isspace() else _width(text, at, style)
    return places


def _blank(text: str, at: int, style: str) -> int:
    """How many characters of the file a space, a break or an escape of one takes at a place; 0 if none stands there."""
    if text[at : at + 1].isspace():
        return 1
    escape = ESCAPE.match(text, at) if style == '"' else None
    return len(escape[0]) if escape and _escaped(escape).isspace() else 0


def _width(text: str, at: int, style: str) -> int:
    """How many characters of the file stand for one of the value."""
    if style == "'" and text.startswith("''", at):
        return 2
    escape = ESCAPE.match(text, at) if style == '"' else None
    return len(escape[0]) if escape else 1


def _escaped(escape: re.Match[str]) -> str:
    """What an escape stands for."""
    digits = escape[1] or escape[2] or escape[3]
    return chr(int(digits, 16)) if digits else ESCAPES.get(escape[4], escape[4])
