"""Where words that somebody reads in print stand in the text as it is written, with its marks."""

import re
from functools import lru_cache

from presskit.finding import Words

_REACH = 60
"""So many letters and figures before a word tell its place from another."""

_GAP = r"(?:[\s*_\\]|\[@[^\]]*\])+"
"""Between two words: spaces, breaks, emphasis, the mark of a source."""

_UNREAD = re.compile(r"\[@[^\]]*\]|(?<=\])\([^)\s]*\)|\[=[^\]]*\]")
"""What nobody reads in print, or not as it is written: marks of sources, addresses of links, named facts."""


def place_in(text: str, words: Words) -> int | None:
    """Where the words begin, in characters from 0; ``None`` if the text has none of them, as where a fact is named.

    Of several places the one counts that follows what stands before the words in print: its letters and figures.
    """
    pieces = words.text.split()
    if not pieces:
        return None
    first, last = (r"(?<!\w)" * pieces[0][0].isalnum(), r"(?!\w)" * pieces[-1][-1].isalnum())
    found = [match.start() for match in re.finditer(first + _GAP.join(map(re.escape, pieces)) + last, text)]
    if len(found) < 2:  # noqa: PLR2004 - nothing to choose from
        return next(iter(found), None)
    read, before = _read(text), _letters(words.before)
    return max(found, key=lambda at: (_shared(before, _letters(read[:at])), -at))


@lru_cache(maxsize=16)
def _read(text: str) -> str:
    """The text with spaces in place of what nobody reads."""
    return _UNREAD.sub(lambda mark: " " * len(mark[0]), text)


def _letters(text: str) -> str:
    """The letters and figures at the end of a text, the last first."""
    return "".join(filter(str.isalnum, reversed(text[-4 * _REACH :])))[:_REACH]


def _shared(one: str, other: str) -> int:
    """How far two texts are the same."""
    short = min(len(one), len(other))
    return next((at for at in range(short) if one[at] != other[at]), short)
