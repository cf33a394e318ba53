"""What explains a printed figure, date or name: the structured facts that say it, or that it follows from.

Only structured facts explain. Prose, captions and headlines are explained by them, never by themselves; a losing claim
explains nothing, since it is not in the kit.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from presskit.commonplaces import KNOWN
from presskit.edition import Edition
from presskit.finding import Key
from presskit.following import ages_in, counted_in, implied_by, said_by
from presskit.lives import people_of
from presskit.peoples import all_peoples, countries, peoples
from presskit.tokens import Token, figures_of, tokens_of, words_of
from presskit.tokens.names import ORDINARY
from presskit.values import Prose, Territory, Text
from presskit.wording import Wording

_UNEXPLAINING = frozenset(["story", "notes", "statements", "look", "links", "unknown"])
"""Sections that are explained and explain nothing."""

_UNEXPLAINING_FIELDS = frozenset(
    [("images", "caption"), ("images", "alt"), ("images", "file"), ("sources", "url"), ("interviews", "question")]
)

LONGEST_NAME = 12
"""In words: parts of a longer text are looked up by what its own tokens say, not by every run of its words."""


@dataclass(frozen=True)
class Explanations:
    """Which facts explain a figure, a date or a name; made once for an edition, each question answered in one look."""

    values: Mapping[str, tuple[Key, ...]] = field(repr=False)
    """The facts behind each figure and date, by the value of its token."""
    texts: Mapping[str, tuple[Key, ...]] = field(repr=False)
    """The facts that say a text which holds a name."""
    names: Mapping[str, str] = field(repr=False)
    """The names in each text: their words, and the same without the ending of several, a bar between two names."""
    holders: Mapping[str, tuple[str, ...]] = field(repr=False)
    """The texts in whose names a word stands."""
    whole: frozenset[str] = field(repr=False)
    """The names that are a fact’s whole text, or stand between commas in it."""
    surnames: frozenset[str] = field(repr=False)
    """The last words of those."""
    ages: Mapping[str, tuple[Key, ...]] = field(repr=False)
    """The births behind how old somebody was at the things of their life; they explain ages and no other figure."""
    people: Mapping[str, tuple[tuple[str, ...], ...]] = field(repr=False)
    """The words of the names of people, by the last of them."""

    @classmethod
    def of(cls, edition: Edition, also: Iterable[str] = ()) -> "Explanations":
        """What an edition explains; ``also`` are texts that explain although they are no facts, such as labels."""
        values: dict[str, dict[Key, None]] = defaultdict(dict)
        texts: dict[str, dict[Key, None]] = defaultdict(dict)
        for key, value, wordings in edition.once(worded):
            for text in wordings:
                texts[text][key] = None
            for number in said_by(value):
                values[number][key] = None
        for number, key in counted_in(edition.kit):
            values[number].setdefault(key)
        for text in also:
            texts[text].setdefault(())
        names: dict[str, str] = {}
        holders: dict[str, list[str]] = defaultdict(list)
        for text, keys in texts.items():
            found = tuple(_names_in(text))
            names[text] = f" {' | '.join((*found, *map(_singular, found)))} "
            for word in set(names[text].split()):
                holders[word].append(text)
            plain_name = text.count(" ") < _SHORT_NAME and not any(char.isdigit() for char in text)
            for token in () if plain_name else figures_of(text):  # most texts are names: no time for those
                for number in implied_by(token):
                    values[number].update(keys)
        parts = (part for text in texts for part in {text, *text.split(", ")})
        whole = {words for part in parts if len(words := words_of(part)) <= LONGEST_NAME}
        return cls(
            values={value: tuple(keys) for value, keys in values.items()},
            texts={text: tuple(keys) for text, keys in texts.items()},
            names=names,
            holders={word: tuple(found) for word, found in holders.items()},
            whole=frozenset(" ".join(words) for words in whole),
            surnames=frozenset(words[-1] for words in whole if words),
            ages=ages_in(edition.kit),
            people=_by_surname(people_of(edition.kit)),
        )

    def keys(self, token: Token) -> tuple[Key, ...]:
        """The facts that explain a token, in the order of the kit; none if nothing does.

        A name is explained if it is a fact or a part of one (“Audiard”, “Best Editing”), or made of whole ones; the
        word that opens a sentence may be an ordinary one. Texts that are no facts explain with the empty key.
        """
        if token.kind != "name":
            return self.values.get(token.value) or (self.ages.get(token.value, ()) if token.age else ())
        words = token.value.split()
        found = self._of_run(words) or self._of_pieces(words) or self._of_peoples(words) or self._of_person(words)
        if not found and len(words) > 1:
            opens = words[0] in ORDINARY or (token.initial and not self._names_somebody(words[0]))
            rest = words[1:] if opens else _without_days(words)
            found = (self._of_run(rest) or self._of_pieces(rest) or self._of_peoples(rest)) if rest != words else ()
        return found

    def only_as_age(self, token: Token) -> bool:
        """Whether an age follows from a birth and from nothing else."""
        return token.value not in self.values and token.value in self.ages

    def is_age_of(self, token: Token, people: frozenset[str] | None) -> bool:
        """Whether one of these people was ever so old; ``None`` are all."""
        return any(people is None or key[1] in people for key in self.ages.get(token.value, ()))

    def names_person(self, name: str) -> bool:
        """Whether a name, in small letters, is somebody’s, also by a title or without the names in the middle."""
        return bool(self._of_person(words_of(name)))

    def explains(self, token: Token) -> bool:
        """Whether any fact explains a token, or every reader knows the name."""
        return bool(self.keys(token)) or not KNOWN.isdisjoint((token.value, _singular(token.value)))

    def _names_somebody(self, word: str) -> bool:
        """Whether a word is a part of a short name, and so no ordinary one at the beginning of a sentence."""
        return any(len(text.split()) <= _SHORT_NAME for text in self.holders.get(word, ()))

    def _of_run(self, words: Sequence[str]) -> tuple[Key, ...]:
        run = " ".join(words)
        found = self._texts_with(run) or self._texts_with(_singular(run))
        return tuple(dict.fromkeys(key for text in found for key in self.texts[text]))

    def _texts_with(self, run: str) -> Sequence[str]:
        """The texts in whose names these words stand together, looked for where the rarest of them stands."""
        texts = min((self.holders.get(word, ()) for word in run.split()), key=len, default=())
        return [text for text in texts if f" {run} " in self.names[text]]

    def _of_peoples(self, words: Sequence[str]) -> tuple[Key, ...]:
        """The facts behind a compound of peoples, such as “French-Belgian”, each of which must be explained."""
        parts = words[0].split("-") if len(words) == 1 else []
        if not all_peoples().issuperset(parts):
            return ()
        found = [self._of_run([part]) or self._of_country(part) for part in parts]
        return tuple(dict.fromkeys(key for keys in found for key in keys)) if all(found) else ()

    def _of_person(self, words: Sequence[str]) -> tuple[Key, ...]:
        """The facts behind somebody’s name that has a title (“Mrs. Hill”) or leaves out what stands in the middle."""
        titled = bool(words) and words[0] in _TITLES
        rest = words[titled:]
        for name in self.people.get(rest[-1], ()) if rest and len(words) > 1 else ():
            left = iter(name)
            if (titled or rest[0] == name[0]) and all(word in left for word in rest):
                return self._of_run(name)
        return ()

    def _of_country(self, people: str) -> tuple[Key, ...]:
        """The facts that name a country of this people."""
        named = (self._of_run(country.split()) for country in countries().get(people, ()))
        return next(filter(None, named), ())

    def _of_pieces(self, words: Sequence[str]) -> tuple[Key, ...]:
        """The facts behind a row of whole names, such as a film’s after its director’s; a surname only opens one."""
        found: dict[Key, None] = {}
        at = 0
        while at < len(words):
            for end in range(min(len(words), at + LONGEST_NAME), at, -1):
                piece = " ".join(words[at:end])
                one = _singular(piece)
                if self.whole.intersection((piece, one)) or (not at and self.surnames.intersection((piece, one))):
                    found.update(dict.fromkeys(self._of_run(words[at:end])))
                    at = end
                    break
            else:
                if words[at] not in _BETWEEN:
                    return ()
                at += 1
        return tuple(found)


_SHORT_NAME = 3
"""In words; most people have no longer one."""

_TITLES = frozenset(
    words_of(
        "mr mrs ms miss master dr doctor prof professor lady lord sir dame madame mme mademoiselle mlle monsieur frau"
        " herr señor señora signor signora president captain colonel major sergeant inspector judge senator officer"
        " lieutenant general detective sheriff justice governor mayor king queen prince princess saint father sister"
        " brother mother aunt uncle bishop archbishop cardinal pope reverend count countess duke duchess baron"
    )
)
"""What people are called before their surnames, in small letters."""

_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


def _by_surname(names: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in map(words_of, sorted(names)):
        if words:
            found[words[-1]].append(words)
    return {surname: tuple(each) for surname, each in found.items()}


def _without_days(words: Sequence[str]) -> Sequence[str]:
    """A name without the weekday that stands before or after it: “On Thursday Colin comes”."""
    first, last = words[0] in _DAYS, len(words) - (words[-1] in _DAYS)
    return words[first:last]


_BETWEEN = frozenset(["the", "a", "an", "and", "of", "in", "at", "on"])


def _structured(edition: Edition) -> Iterator[tuple[Key, object]]:
    """The facts that explain: all but prose, captions, headlines and flags."""
    for key, value in edition.facts:
        explained = key[0] in _UNEXPLAINING or (key[0], key[-1]) in _UNEXPLAINING_FIELDS
        if not explained and not isinstance(value, Prose | bool):
            yield key, value


def worded(edition: Edition) -> tuple[tuple[Key, object, tuple[str, ...]], ...]:
    """The facts that explain, each with the words in which it may be printed."""
    said = Wording(edition.kit.kit.language)
    return tuple((key, value, tuple(_wordings_of(key, value, said))) for key, value in _structured(edition))


def _wordings_of(key: Key, value: object, said: Wording) -> Iterator[str]:
    """The words in which a fact may be printed in a language; none for figures and dates."""
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Territory):
            yield said.territory(item)
            yield from peoples().get(said.territory(item), ())
        elif isinstance(item, Text):
            yield item.text
            yield from _without_nickname(item.text)
            yield from peoples().get(item.text, ())
            if item.lang:
                yield said.language_name(item.lang)
        elif isinstance(item, str):
            yield said.language_name(item) if key[-1] in ("languages", "language") else item
            yield from _without_nickname(item)


_NICKNAMED = re.compile(r"(\w[\w.-]*(?: \w[\w.-]*)?) (?:“[^”]+”|‘[^’]+’|\"[^\"]+\"|'[^']+'|«[^»]+») (\w[\w.’' -]*)")


def _without_nickname(name: str) -> Iterator[str]:
    """A name such as “Roscoe ‘Fatty’ Arbuckle” without the quoted one; nothing for others."""
    if found := _NICKNAMED.fullmatch(name):
        yield f"{found[1]} {found[2]}"


def _names_in(text: str) -> Iterator[str]:
    """The names that a text explains, in small letters: itself, or those in a long one."""
    words = words_of(text)
    if len(words) <= LONGEST_NAME:
        name = " ".join(words)
        yield name
        if "-" in name:  # “Mandelieu” is said for Mandelieu-la-Napoule
            yield " ".join(name.replace("-", " ").split())
        return
    for token in tokens_of(text, initials=True):
        if token.kind == "name":
            yield token.value


_PLURAL = re.compile(r"s(?= |$)")


def _singular(run: str) -> str:
    """A name without the ending of several: “Césars”, “Globes de Cristal”."""
    return _PLURAL.sub("", run)
