"""Words that findings share: what somebody wrote, in quotes, and the nearest word that is known."""

import difflib
from collections.abc import Iterable
from functools import lru_cache

LONGEST_QUOTE = 60
"""In characters; a finding shows the beginning of anything longer."""

LONGEST_CHOICE = 12
"""More words than these are no help in a hint."""


def quoted(value: object) -> str:
    """A single value as it is written, in quotes; only its beginning if it is long."""
    text = str(value).lower() if isinstance(value, bool) else " ".join(str(value)[: LONGEST_QUOTE * 2].split())
    return f"“{text}”" if len(text) <= LONGEST_QUOTE else f"“{text[: LONGEST_QUOTE - 1]}…”"


def nearest(word: str, known: Iterable[str]) -> str:
    """The hint that names the nearest known word, or lists them if there are few; empty if neither helps."""
    options = tuple(sorted(known))
    close = _closest(word, options)
    if close:
        return f"did you mean “{close}”?"
    return f"known here: {', '.join(options)}" if 0 < len(options) <= LONGEST_CHOICE else ""


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that somebody most likely meant; empty if none is near."""
    return _closest(word, tuple(sorted(known)))


@lru_cache(maxsize=256)  # the same slip often stands in every entry of a long list
def _closest(word: str, known: tuple[str, ...]) -> str:
    if len(word) > LONGEST_QUOTE:
        return ""
    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.65)), "")
