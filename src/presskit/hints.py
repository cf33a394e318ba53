"""Words that findings share: what somebody wrote, in quotes, and the nearest word that is known."""

import difflib
from collections.abc import Iterable, Sequence
from functools import lru_cache

LONGEST_QUOTE = 60
"""In characters; a finding shows the beginning of anything longer."""

LONGEST_CHOICE = 12
"""More words than these are no help in a finding."""


def quoted(value: object) -> str:
    """A single value as it is written, in quotes; only its beginning if it is long."""
    text = str(value).lower() if isinstance(value, bool) else " ".join(str(value)[: LONGEST_QUOTE * 2].split())
    return f"“{text}”" if len(text) <= LONGEST_QUOTE else f"“{text[: LONGEST_QUOTE - 1]}…”"


def nearest(word: str, known: Iterable[str]) -> str:
    """The hint that names the nearest known word, or lists them if there are few; empty if neither helps."""
    options = tuple(sorted(known))
    few = 0 < len(options) <= LONGEST_CHOICE
    return meant(word, options) or (f"known here: {', '.join(options)}" if few else "")


def meant(word: str, known: Iterable[str]) -> str:
    """The hint that names the nearest known word; empty if none is near."""
    close = closest(word, known)
    return f"did you mean “{close}”?" if close else ""


def listed(words: Sequence[str], most: int = LONGEST_CHOICE) -> str:
    """Words in a row; of a long row the first ones, and how many more there are."""
    more = len(words) - most
    return ", ".join(words[:most]) + (f" and {more} more" if more > 0 else "")


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that somebody most likely meant; empty if none is near."""
    return _closest(word, tuple(sorted(known)))


@lru_cache(maxsize=256)  # the same slip often stands in every entry of a long list
def _closest(word: str, known: tuple[str, ...]) -> str:
    if len(word) > LONGEST_QUOTE:
        return ""
    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.65)), "")
