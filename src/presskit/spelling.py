"""Names that are spelt almost alike: the same but for accents, capitals and hyphens, or but for one letter."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator

SHORTEST = 7
"""In letters; shorter names differ by one letter all the time: Jean and Joan, Lee and Les."""

_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_GAPS = re.compile(r"[\s\u2010-\u2015-]+")
_SIGNS = re.compile(r"[^\w ]")


def plain_name(name: str) -> str:
    """A person's name without the letters of a society after it: ``Stéphane Fontaine, AFC`` is Stéphane Fontaine."""
    return name.partition(",")[0].strip()


def folded(name: str) -> str:
    """A name in small letters without accents, signs and hyphens, one space between words."""
    bare = name.casefold()
    if not bare.isascii():
        decomposed = unicodedata.normalize("NFKD", bare)
        bare = "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_LETTERS)
    return _SIGNS.sub("", _GAPS.sub(" ", bare)).strip()


def near_misses(names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that look like one name in two spellings, in the order of ``names``, the earlier one first.

    Names meet where taking one letter out of either makes them equal, so that the work grows with the number of names
    and not with its square. Names that differ in a figure are two names.
    """
    spellings: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        if len(name) >= SHORTEST:
            spellings[folded(name)].append(name)
    met: dict[str, list[str]] = defaultdict(list)
    for fold, alike in spellings.items():
        first, *others = alike
        yield from ((first, other) for other in others)
        told: set[str] = set()
        for shape in shapes(fold):
            for earlier in met[shape]:
                if earlier not in told and is_near(earlier, fold):
                    told.add(earlier)
                    yield spellings[earlier][0], first
            met[shape].append(fold)


def is_near(one: str, other: str) -> bool:
    """Whether two folded names differ by one letter: another, one more, one less, or two that changed places."""
    if len(one) > len(other):
        one, other = other, one
    start = next((at for at, char in enumerate(one) if char != other[at]), len(one))
    rest, longer = one[start:], other[start:]
    if len(one) == len(other):
        near = rest[1:] == longer[1:] or (rest[:2] == longer[1::-1] and rest[2:] == longer[2:])
        changed = rest[:2] + longer[:2] if rest[1:] != longer[1:] else rest[:1] + longer[:1]
    else:
        near, changed = rest == longer[1:], longer[:1]
    return near and not any(char.isdigit() or char == " " for char in changed)


def shapes(fold: str) -> set[str]:
    """A folded name, and what is left of it without any one of its letters; figures and gaps stay."""
    return {fold, *(fold[:at] + fold[at + 1 :] for at, char in enumerate(fold) if not (char.isdigit() or char == " "))}
