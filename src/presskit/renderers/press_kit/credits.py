"""The film's data, and the roll of those who made it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import ClassVar

from presskit.finding import Key
from presskit.pages.fitting import Box, tied
from presskit.pages.parts import Group, Line
from presskit.pages.pen import Pen, word_of
from presskit.voice import NOTHING, Said

_ROLL = 8
"""From so many lines on, the roll of those who made the film stands on dark pages."""
_LONG = 44
"""So many lines stand on one page in the larger size, beside the film's data."""
_NAME = Box(12.2, 1)
"""A name that stands on one line of 51.75 mm in the largest type, 11.5 pt, with a comma after it."""


@dataclass(frozen=True)
class Credits:
    """The film's data; its crew by department and its companies by role; what it is based on.

    ``crew_size`` is ``l`` for a roll that leaves the data room on its page, ``m`` for a longer one, ``s`` for a few
    lines.
    """

    name: ClassVar[str] = "credits"

    film: tuple[Group, ...]
    titles: tuple[Line, ...]
    ratings: tuple[Line, ...]
    based_on: tuple[Group, ...]
    crew: tuple[Group, ...]
    companies: tuple[Group, ...]
    crew_size: str


def credits_told(pen: Pen) -> Credits | None:
    """The credits, unless nothing is known but a title that no source proves: that stands on the cover."""
    made = credits_of(pen)
    (title, *more), *others = (group.lines for group in made.film)
    told = (title.references, more, others, made.titles, made.ratings, made.based_on, made.crew, made.companies)
    return made if any(told) else None


def credits_of(pen: Pen) -> Credits:
    """Every film has a title, so there is always something to say."""
    crew, companies = _crew(pen), _companies(pen)
    count = sum(len(group.lines) for group in (*crew, *companies))
    size = "s" if count < _ROLL else "l" if count <= _LONG else "m"
    return Credits(_film(pen), _titles(pen), _ratings(pen), _based_on(pen), crew, companies, size)


def _film(pen: Pen) -> tuple[Group, ...]:
    """The film's data by theme; each group has its word in the layout."""
    film, identifiers, key = pen.edition.kit.film, pen.edition.kit.identifiers, ("film",)
    what = pen.facts(
        key,
        ("title", film.title),
        ("original_title", film.original_title),
        ("tagline", film.tagline),
        ("genre", film.genre),
        ("countries", film.countries),
        ("languages", pen.languages()),
        ("year", film.year),
        ("runtime", film.runtime),
        ("budget", film.budget),
    )
    technical = pen.facts(
        key,
        ("format", film.format),
        ("camera", film.camera),
        ("lenses", film.lenses),
        ("laboratory", film.laboratory),
        ("release_formats", film.release_formats),
        ("aspect_ratio", film.aspect_ratio),
        ("sound", film.sound),
    )
    named = tuple((name, getattr(identifiers, name)) for name in type(identifiers).model_fields)
    groups = (
        Group(what, word="film"),
        Group(_shoot(pen), word="shoot"),
        Group(technical, word="technical"),
        Group(pen.facts(("identifiers",), *named), word="identifiers"),
    )
    return tuple(group for group in groups if group.lines)


def _shoot(pen: Pen) -> tuple[Line, ...]:
    shoot, say = pen.edition.kit.shoot, pen.say
    lines = []
    if when := pen.period(shoot.start, shoot.end, "shoot"):
        lines.append(pen.line(("shoot", "start" if shoot.start else "end"), Said("shoot_dates"), when))
    if weeks := say(shoot.weeks, "shoot", "weeks"):
        lines.append(pen.line(("shoot", "weeks"), Said("shoot_weeks"), weeks))
    if countries := say(shoot.countries, "shoot", "countries"):
        lines.append(pen.line(("shoot", "countries"), Said(word_of("shoot_countries", shoot.countries)), countries))
    return tuple(lines)


def _titles(pen: Pen) -> tuple[Line, ...]:
    """Other titles, and where the film bears them."""
    say = pen.say
    return tuple(
        pen.line(
            key := ("film", "other_titles", title.id),
            replace(say(title.title, *key, "title"), work=True),
            pen.joined(say(title.territory, *key, "territory"), say(title.note, *key, "note")),
        )
        for title in pen.edition.kit.film.other_titles
    )


def _ratings(pen: Pen) -> tuple[Line, ...]:
    say = pen.say
    return tuple(
        pen.line(
            key := ("film", "ratings", rating.id),
            say(rating.territory, *key, "territory"),
            pen.joined(say(rating.board, *key, "board"), say(rating.rating, *key, "rating")),
        )
        for rating in pen.edition.kit.film.ratings
    )


def _crew(pen: Pen) -> tuple[Group, ...]:
    """By department; one that is all in one job of its name is named once."""
    groups = []
    for department in pen.edition.kit.crew:
        name = pen.say(department.department, "crew", department.id, "department")
        lines = tuple(
            pen.line(
                key := ("crew", department.id, "credits", credit.id),
                pen.say(credit.job, *key, "job"),
                _names(pen, credit.names, key),
            )
            for credit in department.credits
        )
        alone = len(lines) == 1 and lines[0].cells[0].text == name.text
        groups.append(Group(lines, name=NOTHING if alone else name))
    return tuple(groups)


def _names(pen: Pen, names: Iterable[str], key: Key) -> Said:
    """Names with commas between, as in any list; none is broken that has room on a line."""
    return pen.say(tuple(tied(name, _NAME) for name in names), *key, "names")


def _companies(pen: Pen) -> tuple[Group, ...]:
    """Those that follow each other in one role stand under its name."""
    lines = (
        pen.line(
            key := ("companies", company.id),
            pen.say(company.role, *key, "role"),
            _names(pen, company.names, key),
            pen.say(company.note, *key, "note"),
        )
        for company in pen.edition.kit.companies
    )
    return tuple(_named(role, group) for role, group in groupby(lines, key=lambda line: line.cells[0]))


def _named(name: Said, lines: Iterable[Line]) -> Group:
    """Lines under what their first cells say."""
    return Group(tuple(replace(line, cells=line.cells[1:]) for line in lines), name=name)


def _based_on(pen: Pen) -> tuple[Group, ...]:
    groups = []
    for work in pen.edition.kit.based_on:
        key = ("based_on", work.id)
        author = pen.with_note(pen.say(work.author, *key, "author"), pen.say(work.nationality, *key, "nationality"))
        lines: Sequence[Line] = (
            pen.line((*key, "author"), Said("author"), author),
            *pen.facts(key, ("form", work.form), ("setting", work.setting), ("published", work.published)),
            *pen.facts(key, ("used", work.used)),
            *(
                pen.line(
                    at := (*key, "editions", edition.id),
                    Said("edition"),
                    pen.joined(
                        pen.say(edition.publisher, *at, "publisher"),
                        pen.say(edition.title, *at, "title"),
                        pen.say(edition.territory, *at, "territory"),
                        pen.say(edition.published, *at, "published"),
                    ),
                )
                for edition in work.editions
            ),
        )
        groups.append(Group(tuple(lines), name=pen.say(work.title, *key, "title")))
    return tuple(groups)
