"""What explains a printed figure, date or name: the structured facts that say it, or that it follows from.

Only structured facts explain. Prose, captions and headlines are explained by them, never by themselves; a losing claim
explains nothing, since it is not in the kit.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import cache

from babel.languages import get_official_languages

from presskit.commonplaces import KNOWN
from presskit.edition import Edition
from presskit.finding import Key
from presskit.model import Figure, Kit, Person
from presskit.tokens import CURRENCIES, Token, currencies_in, figures_of, tokens_of, words_of
from presskit.values import Count, Duration, Instant, Mark, Money, PartialDate, Prose, Territory, Text
from presskit.wording import Wording

UNEXPLAINING = frozenset(["story", "notes", "statement", "interviews", "statements", "look", "links", "unknown"])
"""Sections that are explained and explain nothing."""

_UNEXPLAINING_FIELDS = frozenset([("images", "caption"), ("images", "alt"), ("images", "file"), ("sources", "url")])

LONGEST_NAME = 12
"""In words: parts of a longer text are looked up by what its own tokens say, not by every run of its words."""

_DEMONYMS: Mapping[str, str] = {
    "AR": "Argentine, Argentinian",
    "AT": "Austrian",
    "AU": "Australian",
    "BE": "Belgian",
    "BR": "Brazilian",
    "CA": "Canadian",
    "CH": "Swiss",
    "CL": "Chilean",
    "CN": "Chinese",
    "CZ": "Czech",
    "DE": "German",
    "DK": "Danish, Dane",
    "ES": "Spanish, Spaniard",
    "FI": "Finnish, Finn",
    "FR": "French, Frenchman, Frenchwoman",
    "GB": "British, Briton, Britain, English, England, Scottish, Scotland, Welsh, Wales, UK",
    "GR": "Greek, Greece",
    "HK": "Hong Kong",
    "HU": "Hungarian",
    "IE": "Irish",
    "IL": "Israeli",
    "IN": "Indian",
    "IR": "Iranian",
    "IT": "Italian",
    "JP": "Japanese",
    "KR": "Korean, South Korea",
    "MX": "Mexican",
    "NL": "Dutch, Netherlands, Dutchman",
    "NO": "Norwegian",
    "NZ": "New Zealander",
    "PL": "Polish, Pole",
    "PT": "Portuguese",
    "RO": "Romanian",
    "RU": "Russian",
    "SE": "Swedish, Swede",
    "TR": "Turkish, Turk",
    "UA": "Ukrainian",
    "US": "American, America, USA, States",
    "ZA": "South African",
}
"""What the people and things of a country are called where that is not its language; CLDR does not say."""

_FORMER: Mapping[str, str] = {
    "Austria-Hungary": "Austrian, Hungarian, Austro-Hungarian",
    "Czechoslovakia": "Czech, Slovak, Czechoslovak",
    "East Germany": "German, East German",
    "Ottoman Empire": "Ottoman, Turkish",
    "Soviet Union": "Soviet, Russian, Russia, USSR",
    "West Germany": "German, West German",
    "Yugoslavia": "Yugoslav",
}
"""The same of countries that are no more, by their name."""


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

    @classmethod
    def of(cls, edition: Edition, also: Iterable[str] = ()) -> "Explanations":
        """What an edition explains; ``also`` are texts that explain although they are no facts, such as labels."""
        values: dict[str, dict[Key, None]] = defaultdict(dict)
        texts: dict[str, dict[Key, None]] = defaultdict(dict)
        said = Wording(edition.kit.kit.language)
        for key, value in structured(edition):
            for text in printed_texts(key, value, said):
                texts[text][key] = None
            for number in _values(value):
                values[number][key] = None
        for number, key in _derived(edition.kit):
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
                for number in _said_otherwise(token):
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
            ages=_ages(edition.kit),
        )

    def keys(self, token: Token) -> tuple[Key, ...]:
        """The facts that explain a token, in the order of the kit; none if nothing does.

        A name is explained if it is a fact or a part of one (“Audiard”, “Best Editing”), or made of whole ones; the
        word that opens a sentence may be an ordinary one. Texts that are no facts explain with the empty key.
        """
        if token.kind != "name":
            return self.values.get(token.value) or (self.ages.get(token.value, ()) if token.age else ())
        words = token.value.split()
        found = self._of_run(words) or self._of_pieces(words) or self._of_peoples(words)
        if not found and token.initial and len(words) > 1 and not self._names_somebody(words[0]):
            found = self._of_run(words[1:]) or self._of_pieces(words[1:])
        return found

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
        if not _all_peoples().issuperset(parts):
            return ()
        found = [self._of_run([part]) for part in parts]
        return tuple(dict.fromkeys(key for keys in found for key in keys)) if all(found) else ()

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

_BETWEEN = frozenset(["the", "a", "an", "and", "of", "in", "at", "on"])


def structured(edition: Edition) -> Iterator[tuple[Key, object]]:
    """The facts that explain: all but prose, captions, headlines and flags."""
    for key, value in edition.facts:
        explained = key[0] in UNEXPLAINING or (key[0], key[-1]) in _UNEXPLAINING_FIELDS
        if not explained and not isinstance(value, Prose | bool):
            yield key, value


def printed_texts(key: Key, value: object, said: Wording) -> Iterator[str]:
    """The words in which a fact may be printed in a language; none for figures and dates."""
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Territory):
            yield said.territory(item)
            yield from _peoples().get(said.territory(item), ())
        elif isinstance(item, Text):
            yield item.text
            yield from _without_nickname(item.text)
            yield from _peoples().get(item.text, ())
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


@cache
def _peoples() -> Mapping[str, tuple[str, ...]]:
    """What the people and things of a country are called, by its name in English."""
    said = Wording("en")
    codes = [code for code in map(str, said.locale.territories) if code.isalpha()]
    spoken = {code: get_official_languages(code, de_facto=True)[:1] for code in codes}
    named = {
        code: ", ".join(said.language_name(tag.partition("_")[0]) for tag in tags) for code, tags in spoken.items()
    }
    peoples = {said.territory(Territory(code)): names for code, names in (named | dict(_DEMONYMS)).items() if names}
    return {country: tuple(names.split(", ")) for country, names in (peoples | dict(_FORMER)).items()}


@cache
def _all_peoples() -> frozenset[str]:
    """What people and things of any country are called, in small letters."""
    return frozenset(name.casefold() for names in _peoples().values() for name in names)


def _values(value: object) -> Iterator[str]:
    """The figures and dates that a fact says or rounds to, as the values of tokens."""
    match value:
        case PartialDate():
            yield from _date(value)
        case Instant():
            yield from _date(PartialDate(value.moment.year, value.moment.month, value.moment.day))
            yield f"{value.moment:%H:%M}"
        case Count():
            yield from _rounded(Decimal(value.number))
        case Money():
            for number in _rounded(value.amount):
                yield f"{value.currency} {number}"
                yield number
        case Mark():
            yield f"{_plain(value.points)}%" if value.percent else f"{_plain(value.points)}/{value.out_of}"
            yield _plain(value.points)
        case Duration():
            minutes, seconds = divmod(value.seconds, 60)
            yield from (str(minutes), str(seconds), str(minutes // 60), str(minutes % 60))
            yield from (f"{minutes}:{seconds:02}", f"{minutes // 60}:{minutes % 60:02}")
            yield str(round(value.seconds / 60))
        case int():
            yield str(value)
            yield f"{value}{_ending(value)}"


def _date(value: PartialDate) -> Iterator[str]:
    yield str(value.year)
    yield f"{value.year // 10 * 10}s"
    if value.month:
        yield f"{value.year:04}-{value.month:02}"
        yield f"--{value.month:02}"
    if value.day:
        yield value.iso
        yield f"--{value.month:02}-{value.day:02}"


def _said_otherwise(token: Token) -> Iterator[str]:
    """The values of a figure or date in a text, and what they imply."""
    yield token.value
    if token.kind == "date":
        parts = token.value.removeprefix("--").split("-")
        if token.value.startswith("--"):
            yield f"--{parts[0]}"
        elif token.value.isdigit() or len(parts) > 1:
            yield from _date(PartialDate(*(int(part) for part in parts)))
        if token.value.isdigit():
            yield f"{int(token.value) // 10 * 10}s"
    elif token.value.isdigit():
        yield f"{token.value}{_ending(int(token.value))}"
        yield from _rounded(Decimal(token.value))
    elif token.value[:-2].isdigit() and token.value[-2:] in ("st", "nd", "rd", "th"):
        yield token.value[:-2]


_ROUNDED_FROM = 1000


def _rounded(number: Decimal) -> Iterator[str]:
    """A number, and the round ones that a text may print for it: ``1,930,536``, ``1.93 million``, ``1.9 million``."""
    yield _plain(number)
    if number < _ROUNDED_FROM:
        return
    magnitude = number.adjusted()
    for digits, ways in (
        (1, (ROUND_HALF_UP,)),
        (2, (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING)),
        (3, (ROUND_HALF_UP,)),
    ):
        step = Decimal(10) ** (magnitude - digits + 1)
        for way in ways:
            yield _plain((number / step).to_integral_value(way) * step)


def _derived(kit: Kit) -> Iterator[tuple[str, Key]]:
    """Figures that follow from the facts: how many rows there are, of which kind, and how long things took."""
    for name in ("awards", "festivals", "releases", "quotes", "sources", "cast", "locations", "scores", "people"):
        yield str(len(getattr(kit, name))), (name,)
    yield str(len(kit.music.songs)), ("music", "songs")
    yield str(len(kit.music.cues)), ("music", "cues")
    yield str(len({release.territory for release in kit.releases})), ("releases",)
    tallies: Counter[tuple[str, str]] = Counter()
    for award in kit.awards:
        bodies = {"", award.body, award.short_body or award.body}
        tallies.update((body, result) for body in bodies for result in (award.result, ""))
        if award.result == "won":  # who wins was nominated
            tallies.update((body, "nominated") for body in bodies)
    yield from ((str(number), ("awards",)) for number in tallies.values())
    won: Counter[str] = Counter()
    for award in kit.awards:
        won.update(nominee.name for nominee in award.nominees)
    yield from ((str(number), ("awards",)) for number in won.values())
    for figure in kit.figures:
        yield from ((number, ("figures", figure.id, "value")) for number in _of_figure(figure))
    shoot = kit.shoot
    made = [("shoot", shoot.start), ("shoot", shoot.end), ("premiere", kit.premiere.shown if kit.premiere else None)]
    made += [("milestones", milestone.date) for milestone in kit.milestones]
    yield from _spans([(name, date) for name, date in made if date])


def _of_figure(figure: Figure) -> Iterator[str]:
    """What else a counted thing may be said as: a place in a row, or a sum of money unless its unit is another."""
    number = figure.value.number
    yield f"{number}{_ending(number)}"
    for currency in currencies_in(figure.unit.text) if figure.unit else CURRENCIES:
        yield from (f"{currency} {rounded}" for rounded in _rounded(Decimal(number)))


def _ages(kit: Kit) -> Mapping[str, tuple[Key, ...]]:
    """How old the people were at the things of their lives, each age with the births that it follows from."""
    ages: dict[str, dict[Key, None]] = defaultdict(dict)
    for person in kit.people:
        for date in _life(kit, person) if person.born else ():
            if person.born and not (person.died and person.died.is_before(date)):
                for age in _ages_at(person.born, date):
                    ages[str(age)][("people", person.id, "born")] = None
    return {age: tuple(keys) for age, keys in ages.items()}


def _life(kit: Kit, person: Person) -> Iterator[PartialDate]:
    """The dated things of somebody’s life: films, prizes, the making of this film, death."""
    shown = [kit.premiere.shown or kit.premiere.start] if kit.premiere else []
    made = [kit.shoot.start, kit.shoot.end, *shown, *(milestone.date for milestone in kit.milestones), person.died]
    prizes = [award.ceremony_date for award in kit.awards if person.name in {each.name for each in award.nominees}]
    yield from (date for date in (*made, *prizes) if date)
    years = [kit.film.year, *(film.year for film in person.films)]
    yield from (PartialDate(year) for year in years if year)


def _ages_at(born: PartialDate, date: PartialDate) -> tuple[int, ...]:
    """How old somebody may be at a date: one number if both days are known, else two."""
    years = date.year - born.year
    if date.day and born.day:
        return (years - ((date.month, date.day) < (born.month, born.day)),)
    return years, years - 1


_MOST_DATES = 20
"""So many dates of the making are set against each other, each pair once."""


def _spans(dates: Sequence[tuple[str, PartialDate]]) -> Iterator[tuple[str, Key]]:
    """How many years, months, weeks and days lie between the dates of the film’s making."""
    for at, (name, start) in enumerate(dates[:_MOST_DATES]):
        for _, end in dates[at + 1 : _MOST_DATES]:
            first, last = sorted((start, end))
            yield str(last.year - first.year), (name,)
            if first.month and last.month:
                yield str((last.year - first.year) * 12 + last.month - first.month), (name,)
            if first.day and last.day:
                days = (last.first_day - first.first_day).days
                yield from ((str(number), (name,)) for number in (days, days + 1, days // 7, -(-days // 7)))


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


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _ending(value: int) -> str:
    return "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")  # noqa: PLR2004
