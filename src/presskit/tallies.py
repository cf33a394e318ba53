"""Finds counts of prizes in a text: “four Césars”, “nine nominations at the Lumières”, “quatre César”.

English and French. What may count a part, or something not said, is left out: “more than three Césars”, “a César”.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from presskit.model import Award
from presskit.spelling import folded
from presskit.tokens import NUMBERS, words_of

What = Literal["won", "nominated", "either"]
Name = tuple[str, ...]
"""The words of a name in small letters, without accents and without the ending of several."""


class Prizes(NamedTuple):
    """The awards of one name, and the groups in which a text may count them: all, those of each ceremony."""

    name: str
    groups: tuple[tuple[Award, ...], ...]
    is_festival: bool = False


class _Word(NamedTuple):
    """A word of a text: where it begins and ends, and what it is compared by."""

    start: int
    end: int
    key: str


class Tally(NamedTuple):
    """A number of prizes that a text states: its words, where they begin, what they count, and whether in part."""

    text: str
    start: int
    number: int
    what: What
    prizes: Prizes
    part: bool


_FRENCH = {
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
}
"""Other than English; there a name may do without the ending of several: “quatre César”."""
_SPELLED: Mapping[str, int] = _FRENCH | NUMBERS
_numeral = "|".join(sorted(_SPELLED, key=len, reverse=True))
_NEXT = re.compile(r"[ \u00a0\n](\w+(?:[’'.&-]\w+)*[’']?)")
_NEAR = 200
"""In characters; so near before a number stands what it counts."""
_LONGEST = 8
"""In words; a longer name of a prize is none that somebody counts."""

_PRIZE = frozenset(
    ["win", "prize", "award", "trophy", "trophie", "statuette", "victory", "victorie", "prix", "recompense"]
)
_NOMINATION = frozenset(["nomination", "nod"])
_noun = "|".join(sorted({*_PRIZE, *_NOMINATION, "récompense"}))
_NUMBER = re.compile(
    rf"(?<![\w.,’'/-])(?:\d{{1,3}}|(?i:(?:{_numeral})(?:-(?:{_numeral}))?))(?=[ \u00a0\n](?:[^\W\d_a-zß-ÿ]|{_noun}))"
)
"""A number before a name or a noun that may count prizes."""
_AT = frozenset(["at", "from", "by", "of", "for", "in", "aux", "du", "de"])
_FILLERS = 3
"""Words that may stand between such a word and the name: “at that year’s Césars”."""
_PARTLY = frozenset(["for", "to", "went", "go", "goe", "came", "fell", "have", "had", "each", "apiece", "pour"])
_UNSURE = re.compile(
    r"(?:\b(?:more than|less than|fewer than|at least|at most|up to|almost|nearly|about|around|some|over|under|another"
    rf"|other|further|first|last|next|plus de|moins de|au moins|près de"
    rf"|(?:{_numeral}|\d+)[ ](?:or|to|and|ou|à))|[–-])\s*$",
    re.IGNORECASE,
)
_SMALL_WORDS = r"(?:[ \u00a0\n](?:the|a|all|its|of|total|just|only|no|fewer|than|it|home|with|in|les|ses|le))*\s*$"
_NOMINATED = re.compile(
    rf"\b(?:nominat\w*|nommée?|nods?|up|running|contention|compet\w*|shortlisted)[ ](?:for|in|à){_SMALL_WORDS}"
    r"|\b(?:nominated|nommée?|shortlisted)\s+$",
    re.IGNORECASE,
)
_WON = re.compile(
    r"\b(?:won|wins?|winning|took|takes?|taken|taking|received?|receives|earned|collected|secured|gathered|gained|got"
    rf"|swept|awarded|brought|carried|went|remporté|remporte|reçu|reçoit|obtenu|obtient){_SMALL_WORDS}",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s*(?:and|et|&)?\s*")


def prizes_by_name(awards: Iterable[Award]) -> Mapping[Name, Prizes]:
    """The bodies and categories of awards by the names under which a text may count their prizes.

    A short name that is a part of another body’s, such as the town of two festivals, names neither.
    """
    of_body: dict[str, list[Award]] = defaultdict(list)
    of_category: dict[str, list[Award]] = defaultdict(list)
    for award in awards:
        of_body[award.body].append(award)
        for category in filter(None, (award.category, award.original_category)):
            of_category[category.text].append(award)
    named = dict(_categories(of_category))
    holders: dict[Name, set[str]] = defaultdict(set)
    names = {body: _names_of(body, rows) for body, rows in of_body.items()}
    for body, keys in names.items():
        for run in set().union(*map(_runs, keys)):
            holders[run].add(body)
    for body, keys in names.items():
        prizes = Prizes(body, _ceremonies(of_body[body]), "festival" in body.casefold())
        named.update({key: prizes for key in keys if len(holders[key]) == 1})
    return named


def may_count(sentence: str) -> bool:
    """Whether a sentence may count prizes of any name; most do not."""
    return bool(_NUMBER.search(sentence))


def tallies_in(sentence: str, named: Mapping[Name, Prizes]) -> Iterator[Tally]:
    """The counts of prizes in a sentence, in its order."""
    last_what: What = "either"
    last_end = 0
    for found in _NUMBER.finditer(sentence):
        before = sentence[max(0, found.start() - _NEAR) : found.start()]
        if _UNSURE.search(before):
            continue
        words = list(_words_after(sentence, found.end()))
        held = _counted(found[0], sentence, words, named) or _generally(before, words, named)
        if not held:
            continue
        prizes, noun, last = held
        what = _what(before, noun)
        if what == "either" and _AND.fullmatch(sentence[last_end : found.start()]):
            what = last_what  # “won four Césars and two Lumières”
        number = _number(found[0])
        if found[0].lower() == "one" and not (_WON.search(before) or _NOMINATED.search(before)):
            continue  # “one César went to …” is one of several
        end = words[last - 1].end
        last_what, last_end = what, end
        partly = (last < len(words) and words[last].key in _PARTLY) or sentence.startswith(("For ", "Pour "))
        yield Tally(" ".join(sentence[found.start() : end].split()), found.start(), number, what, prizes, partly)


def _counted(
    number: str, sentence: str, words: Sequence[_Word], named: Mapping[Name, Prizes]
) -> tuple[Prizes, str, int] | None:
    """The prizes whose name follows a number, the noun behind it, and how many words that takes."""
    keys = tuple(word.key for word in words)
    for length in range(len(keys), 0, -1):
        prizes = named.get(keys[:length])
        if not prizes:
            continue
        name = sentence[words[0].start : words[length - 1].end]
        noun = keys[length] if length < len(keys) and keys[length] in _PRIZE | _NOMINATION else ""
        several = any(word.endswith("s") for word in words_of(name)) or number.lower() in ("1", "one", *_FRENCH)
        if name[0].isupper() and (noun or (several and not prizes.is_festival)):
            return prizes, noun, length + bool(noun)
    return None


def _generally(before: str, words: Sequence[_Word], named: Mapping[Name, Prizes]) -> tuple[Prizes, str, int] | None:
    """The prizes that “four prizes” or “nine nominations” are of: those named next, or last before."""
    keys = tuple(word.key for word in words)
    if not keys or keys[0] not in _PRIZE | _NOMINATION:
        return None
    at = 1
    if len(keys) > 4 and keys[1] in ("and", "from", "of") and keys[3] in _PRIZE | _NOMINATION:  # noqa: PLR2004 - a place
        at = 4  # “four wins from nine nominations at …”
    if len(keys) > at and keys[at] in _AT:
        for first in range(at + 1, min(at + 2 + _FILLERS, len(keys))):
            for length in range(len(keys), first, -1):
                prizes = named.get(keys[first:length])
                if prizes:
                    return prizes, keys[0], 1
    prizes = _last_named(before, named)
    return (prizes, keys[0], 1) if prizes else None


def _last_named(before: str, named: Mapping[Name, Prizes]) -> Prizes | None:
    """The prizes “at” which something is said to have happened; ``None`` if it may have been elsewhere since."""
    found = list(re.finditer(r"\b(?:[Aa]t|[Ii]n|[Ff]rom|[Bb]y|[Aa]ux) (?:\w+(?:’s)? ){0,3}?(?=[^\W\d_a-zà-þ])", before))
    if not found:
        return None
    words = list(_words_after(" " + before[found[-1].end() :], 0))
    keys = tuple(word.key for word in words)
    return next((named[keys[:end]] for end in range(len(keys), 0, -1) if keys[:end] in named), None)


def _what(before: str, noun: str) -> What:
    if noun in _NOMINATION or _NOMINATED.search(before):
        return "nominated"
    return "won" if noun or _WON.search(before) else "either"


def _number(text: str) -> int:
    return int(text) if text.isdigit() else sum(_SPELLED[word] for word in text.lower().split("-"))


def _words_after(text: str, at: int) -> Iterator[_Word]:
    """The words that stand together from here on."""
    for _ in range(_LONGEST):
        found = _NEXT.match(text, at)
        if not found:
            return
        at = found.end()
        yield _Word(found.start(1), at, next(iter(_key(found[1])), ""))


def _names_of(body: str, rows: Iterable[Award]) -> set[Name]:
    """The names of a body: written ones, the same without what stands in brackets, and without “Awards” at the end."""
    names = {body, *(row.short_body for row in rows if row.short_body)}
    keys = {_key(name) for name in names} | {_key(name.partition("(")[0]) for name in names if "(" in name}
    return (keys | {key[:-1] for key in keys if key[-1:] in (("award",), ("prize",))}) - {()}


def _categories(of_category: Mapping[str, Sequence[Award]]) -> Iterator[tuple[Name, Prizes]]:
    """Categories by name: those with a word that no other body has in its own.

    “Best Actress” is given by many bodies, in many words, so that nobody knows which of them a text counts.
    """
    bodies: dict[str, set[str]] = defaultdict(set)
    for text, rows in of_category.items():
        for word in _key(text):
            bodies[word].update(row.body for row in rows)
    for text, rows in of_category.items():
        if any(len(bodies[word]) == 1 for word in _key(text)):
            yield _key(text), Prizes(text, (tuple(rows),))


def _ceremonies(rows: Sequence[Award]) -> tuple[tuple[Award, ...], ...]:
    groups: dict[tuple[object, ...], list[Award]] = defaultdict(list)
    for row in rows:
        groups[row.edition, row.ceremony, row.ceremony_date].append(row)
    return (tuple(rows), *map(tuple, groups.values()))


def _runs(key: Name) -> set[Name]:
    return {key[start:end] for start in range(len(key)) for end in range(start + 1, len(key) + 1)}


@lru_cache(maxsize=65_536)  # names and words repeat
def _key(text: str) -> Name:
    return tuple(folded(word).removesuffix("s") for word in words_of(text))[:_LONGEST]
