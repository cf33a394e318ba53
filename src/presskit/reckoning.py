"""Figures that follow from the sentence they stand in: an age in a year that it names, a span between two years.

A year is named as a date or by a work that the facts date. Half of each such figure stands in the facts: a birth, or
the year that the span leads to. So does the date of a birthday, and how many films somebody’s filmography has.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from presskit.edition import Edition
from presskit.explaining import Explanations
from presskit.following import ages_at
from presskit.lives import Lives, sentences_to
from presskit.running import RunningText
from presskit.tokens import Token, figures_of, words_of
from presskit.tokens.names import names_of
from presskit.values import PartialDate

_NEARLY = re.compile(r"\b(?:nearly|almost|close to|near|nearing|approaching|not yet|about|around)\s$", re.IGNORECASE)
_SHORT_OF = 3
"""In years: who is nearly eighty is seventy-seven at least."""
_YEARS = re.compile(r"\s?years?\b")
_LATER = re.compile(r"[\s,]*(?:later|on|afterwards?|hence)\b")
_EARLIER = re.compile(r"[\s,]*(?:earlier|previously)\b")
_TURNED = re.compile(r"\b(?:turn(?:s|ed|ing)|birthday)\b", re.IGNORECASE)
_FILMS = re.compile(r"\s(?:[a-z-]+\s){0,2}?(?:features|films|pictures|movies)\b")
_AGO = re.compile(r"\s(?:ago|now)\b")
_BESIDE = re.compile(r"\s(?:before|after)\b(?P<film>\s(?:the|its|our)\s(?:\w+\s)?(?:film|shoot|premiere|release)\b)?")
_LASTING = re.compile(
    r"\b(?:after|for|in|within|over|another|lasted|took|next|last)\s(?:(?:the|another|some|about)\s)?$"
)
_YOUNGER = re.compile(r"\s(?:(?:his|her|their|\w+’s)\s)?(?:younger|older|junior|senior)\b")


@dataclass(frozen=True)
class Reckoning:
    """What it takes to reckon: who was born when, which works are of which year, and what the facts explain."""

    explanations: Explanations
    lives: Lives
    born: Mapping[str, PartialDate]
    """By the ids of people."""
    works: Mapping[str, frozenset[int]]
    """By the words of a title, or of an author’s name."""
    authors: Mapping[str, str]
    """By the surname of an author the whole name."""
    film: frozenset[int]
    """The years of the film: those of its making and showing."""
    now: frozenset[int]
    """The years that somebody may speak in: those and the kit’s."""
    careers: Mapping[str, int]
    """How many years lie between the first and the last film, by the ids of people."""
    filmographies: Mapping[str, int]
    """How many films the kit lists, by the ids of people."""

    @classmethod
    def of(cls, edition: Edition, explanations: Explanations, lives: Lives) -> "Reckoning":
        """What an edition lets one reckon with."""
        kit = edition.kit
        dated = [(title.text, kit.film.year) for title in (kit.film.title, kit.film.original_title) if title]
        dated += [(film.title.text, film.year) for person in kit.people for film in person.films]
        dated += [(mention.name.text, mention.date.year) for mention in kit.mentions if mention.date]
        dated += [(song.title.text, song.released.year) for song in kit.music.songs if song.released]
        published = [(work, work.published.year) for work in kit.based_on if work.published]
        dated += [(name, year) for work, year in published for name in (work.title.text, work.author)]
        works: dict[str, set[int]] = defaultdict(set)
        for title, year in dated:
            if year:
                works[_plain(title)].add(year)
        born = {person.id: person.born for person in kit.people if person.born}
        shown = kit.premiere.shown or kit.premiere.start if kit.premiere else None
        dates = (kit.shoot.start, kit.shoot.end, shown, *(release.date for release in kit.releases))
        film = {year for year in (kit.film.year, *(date.year for date in dates if date)) if year}
        careers = {person.id: [each.year for each in person.films if each.year] for person in kit.people}
        return cls(
            explanations,
            lives,
            born,
            works={title: frozenset(years) for title, years in works.items()},
            authors={words_of(work.author)[-1]: _plain(work.author) for work, _ in published},
            film=frozenset(film),
            now=frozenset(film | ({kit.kit.date.year} if kit.kit.date else set())),
            careers={person: max(years) - min(years) for person, years in careers.items() if years},
            filmographies={person.id: len(person.films) for person in kit.people},
        )

    def follows(self, token: Token, running: RunningText) -> bool:
        """Whether a figure or a date follows from what stands beside it."""
        if token.kind == "date":
            return self._is_birthday(token, running)
        if token.kind != "figure" or not token.value.isdigit():
            return False
        sentences = sentences_to(running.text, token)
        age = token.age and self._is_age(token, running, sentences[-1])
        return age or self._is_filmography(token, running) or self._is_span(token, running, sentences)

    def _is_birthday(self, token: Token, running: RunningText) -> bool:
        """Whether somebody reached the age that the sentence says on this date: “She turned forty on 21 July 1932”."""
        (*_, sentence), people = sentences_to(running.text, token), self.lives.meant(token, running)
        if not (_WHOLE_DATE.fullmatch(token.value) and _TURNED.search(sentence)):
            return False
        year, *day = map(int, token.value.split("-"))
        said = {int(figure.value) for figure in figures_of(sentence) if figure.age}
        births = [born for person, born in self.born.items() if people is None or person in people]
        return any(year - born.year in said and [born.month, born.day][: len(day)] == day for born in births)

    def _is_filmography(self, token: Token, running: RunningText) -> bool:
        """Whether somebody’s biography says how many films the kit lists of them."""
        own = self.filmographies.get(running.key[1]) if running.key[0] == "people" else None
        return str(own) == token.value and bool(_FILMS.match(running.text, token.end))

    def _is_age(self, token: Token, running: RunningText, sentence: str) -> bool:
        number, people = int(token.value), self.lives.meant(token, running)
        births = [born for person, born in self.born.items() if people is None or person in people]
        ages = {age for date in self._dates(sentence) for born in births for age in ages_at(born, date)}
        if not _NEARLY.search(running.text[max(token.start - _NEAR, 0) : token.start]):
            return number in ages
        options = range(number - _SHORT_OF, number + 1)
        return not ages.isdisjoint(options) or any(
            self.explanations.is_age_of(replace(token, value=str(age)), people) for age in options
        )

    def _is_span(self, token: Token, running: RunningText, sentences: tuple[str, ...]) -> bool:
        after = running.text[token.end : token.end + _NEAR]
        if not token.text.endswith(("year", "years")):
            unit = _YEARS.match(after)
            if not unit:
                return False
            after = after[unit.end() :]
        number = int(token.value)
        if _YOUNGER.match(after):
            births = [born.year for born in self.born.values()]
            return any(one + number == other for one in births for other in births)
        before = running.text[max(token.start - _NEAR, 0) : token.start]
        if _LASTING.search(before) and self._is_career(number, self.lives.meant(token, running)):
            return True
        if _AGO.match(after):
            return self._leads(self.now, -number)
        here = {date.year for date in self._dates(sentences[-1])}
        if any(year + number in here for year in here):
            return True
        named = here.union(date.year for sentence in sentences[-2:-1] for date in self._dates(sentence))
        beside = _BESIDE.match(after)
        years = named | self.film if beside and beside["film"] else named
        back = bool(beside or _EARLIER.match(after))
        on = bool(beside or _LATER.match(after) or (_LASTING.search(before) and not back))
        return (on and self._leads(years, number)) or (back and self._leads(years, -number))

    def _leads(self, years: Iterable[int], number: int) -> bool:
        """Whether a number of years leads from one of these to one that the facts hold."""
        return any(str(year + number) in self.explanations.values for year in years)

    def _is_career(self, number: int, people: frozenset[str] | None) -> bool:
        """Whether so many years lie between the first and the last film of one of these people."""
        return any(number == span for person, span in self.careers.items() if people is None or person in people)

    def _dates(self, sentence: str) -> Iterator[PartialDate]:
        """The dates that a sentence names, itself or by works that the facts date."""
        for token in figures_of(sentence):
            if token.kind == "date" and token.value[:4].isdigit() and not token.value.endswith("s"):
                yield PartialDate(*map(int, token.value.split("-")))
        for token in names_of(sentence):
            yield from map(PartialDate, self._years_of(_plain(token.text)))

    def _years_of(self, name: str) -> frozenset[int]:
        """The years of a work by its title, or of its author by the surname."""
        return self.works.get(name) or self.works.get(self.authors.get(name, ""), frozenset())


_WHOLE_DATE = re.compile(r"[12]\d{3}(?:-\d\d){0,2}")
_NEAR = 30
"""In characters."""


def _plain(title: str) -> str:
    """The words of a title without the article before it, which a sentence may begin with."""
    words = words_of(title)
    return " ".join(words[words[:1] in (("the",), ("a",), ("an",)) :])
