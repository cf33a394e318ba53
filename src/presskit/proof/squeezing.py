"""Text without what lines and pages do to it: letters and figures alone, and where pieces of it stand."""

import re
from collections.abc import Iterator

CITED = re.compile(r"[\s\u00a0]*\[\d+(?:,\s*\d+)*\]")
"""The numbers of sources."""

_SCHEME = re.compile(r"https?://(?:www\.)?")
_SILENT = re.compile(r"(?<!\d)[.,:]|[.,:](?!\d)|[^\w.,:€$£%]|_")


def squeezed(text: str) -> str:
    """Letters and figures alone: lines break anywhere."""
    return _SILENT.sub("", _SCHEME.sub("", text)).casefold()


def bare(text: str) -> str:
    """The words without the numbers of sources, squeezed."""
    return squeezed(CITED.sub("", text))


def places(piece: str, text: str) -> Iterator[int]:
    """Where a piece stands in a text, again and again."""
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def longest(words: str, text: str) -> int:
    """How many letters of the beginning of ``words`` stand in a text."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if words[:middle] in text else (low, middle - 1)
    return low
