"""Cast, credits and lives."""

from dataclasses import dataclass, replace
from typing import ClassVar

from presskit.finding import Key
from presskit.model import Role
from presskit.renderers.press_kit.parts import Group, Line, Numbers, Passage, Pen
from presskit.voice import NOTHING, Said


@dataclass(frozen=True)
class Part:
    """A part and who plays it; ``initial`` is the letter of its portrait in type."""

    key: Key
    character: Said
    actor: Said
    description: Said
    note: Passage | None
    billing: str
    initial: str


@dataclass(frozen=True)
class Cast:
    """Leads with their portraits, parts with something to say of them, and the others; in billing order each."""

    name: ClassVar[str] = "cast"

    leads: tuple[Part, ...]
    parts: tuple[Part, ...]
    others: tuple[Part, ...]


def cast(pen: Pen) -> Cast | None:
    """The order is the facts' own."""
    parts = [(_part(pen, role), role.lead) for role in pen.edition.kit.cast]
    if not parts:
        return None
    leads = tuple(_led(part) for part, lead in parts if lead)
    rest = [part for part, lead in parts if not lead]
    told = tuple(part for part in rest if part.description or part.note or part.billing)
    if not told:
        return Cast(leads, tuple(rest), ())
    return Cast(leads, told, tuple(part for part in rest if part not in told))


def _led(part: Part) -> Part:
    """A lead: of a note and a description, the note says more."""
    return replace(part, description=NOTHING) if part.note else part


def _part(pen: Pen, role: Role) -> Part:
    key = ("cast", role.id)
    character = pen.say(role.character, *key, "character")
    actor = pen.say(role.actor, *key, "actor")
    return Part(
        key,
        character,
        actor,
        pen.say(role.description, *key, "description"),
        pen.passage(role.note, *key, "note"),
        pen.wording.word(role.billing) if role.billing else "",
        next(filter(str.isalnum, character.text or actor.text), "").upper(),
    )


@dataclass(frozen=True)
class Credits:
    """The film's data, its crew and companies, the book behind it and the places of the shoot."""

    name: ClassVar[str] = "credits"

    film: tuple[Line, ...]
    crew: tuple[Group, ...]
    companies: tuple[Line, ...]
    based_on: tuple[Group, ...]
    locations: tuple[Line, ...]


def credits_of(pen: Pen) -> Credits:
    """Every film has a title, so there is always something to say."""
    return Credits(_film(pen), _crew(pen), _companies(pen), _based_on(pen), _locations(pen))


def _film(pen: Pen) -> tuple[Line, ...]:
    film, say, key = pen.edition.kit.film, pen.say, ("film",)
    lines = list(pen.facts(key, ("title", film.title), ("original_title", film.original_title)))
    for title in film.other_titles:
        at = ("film", "other_titles", title.id)
        where = pen.joined(say(title.territory, *at, "territory"), say(title.note, *at, "note"))
        lines.append(pen.line(at, Said("other_title"), pen.with_note(say(title.title, *at, "title"), where)))
    lines += pen.facts(key, ("tagline", film.tagline), ("genre", film.genre), ("countries", film.countries))
    if languages := pen.languages():
        lines.append(pen.line((*key, "languages"), Said("languages"), languages))
    lines += pen.facts(key, ("year", film.year), ("runtime", film.runtime), ("budget", film.budget))
    shoot = pen.edition.kit.shoot
    if when := pen.period(shoot.start, shoot.end, "shoot"):
        lines.append(pen.line(("shoot", "start" if shoot.start else "end"), Said("shoot"), when))
    if weeks := say(shoot.weeks, "shoot", "weeks"):
        lines.append(pen.line(("shoot", "weeks"), Said("shoot_weeks"), weeks))
    lines += pen.facts(
        key,
        ("format", film.format),
        ("camera", film.camera),
        ("lenses", film.lenses),
        ("laboratory", film.laboratory),
        ("release_formats", film.release_formats),
        ("aspect_ratio", film.aspect_ratio),
        ("sound", film.sound),
    )
    for rating in film.ratings:
        at = ("film", "ratings", rating.id)
        said = pen.joined(
            say(rating.territory, *at, "territory"), say(rating.board, *at, "board"), say(rating.rating, *at, "rating")
        )
        lines.append(pen.line(at, Said("rating"), said))
    identifiers = pen.edition.kit.identifiers
    named = tuple((name, getattr(identifiers, name)) for name in type(identifiers).model_fields)
    return (*lines, *pen.facts(("identifiers",), *named))


def _crew(pen: Pen) -> tuple[Group, ...]:
    return tuple(
        Group(
            tuple(
                pen.line(
                    key := ("crew", department.id, "credits", credit.id),
                    pen.say(credit.job, *key, "job"),
                    pen.say(credit.names, *key, "names"),
                )
                for credit in department.credits
            ),
            name=pen.say(department.department, "crew", department.id, "department"),
        )
        for department in pen.edition.kit.crew
    )


def _companies(pen: Pen) -> tuple[Line, ...]:
    return tuple(
        pen.line(
            key := ("companies", company.id),
            pen.say(company.role, *key, "role"),
            pen.with_note(pen.say(company.names, *key, "names"), pen.say(company.note, *key, "note")),
        )
        for company in pen.edition.kit.companies
    )


def _based_on(pen: Pen) -> tuple[Group, ...]:
    groups = []
    for work in pen.edition.kit.based_on:
        key = ("based_on", work.id)
        lines = list(pen.facts(key, ("author", work.author), ("form", work.form), ("setting", work.setting)))
        lines += pen.facts(key, ("published", work.published), ("used", work.used))
        for edition in work.editions:
            at = (*key, "editions", edition.id)
            where = pen.joined(
                pen.say(edition.publisher, *at, "publisher"),
                pen.say(edition.title, *at, "title"),
                pen.say(edition.territory, *at, "territory"),
                pen.say(edition.published, *at, "published"),
            )
            lines.append(pen.line(at, Said("edition"), where))
        groups.append(Group(tuple(lines), name=pen.say(work.title, *key, "title")))
    return tuple(groups)


def _locations(pen: Pen) -> tuple[Line, ...]:
    return tuple(
        pen.line(
            key := ("locations", place.id),
            pen.joined(pen.say(place.place, *key, "place"), pen.say(place.territory, *key, "territory")),
            pen.say(place.scene, *key, "scene"),
        )
        for place in pen.edition.kit.locations
    )


@dataclass(frozen=True)
class Life:
    """A biography with its films."""

    key: Key
    name: Said
    role: Said
    born: Said
    biography: Passage | None
    films: tuple[Line, ...]
    references: Numbers


@dataclass(frozen=True)
class People:
    """The film's people."""

    name: ClassVar[str] = "people"

    lives: tuple[Life, ...]


def people(pen: Pen) -> People | None:
    """In the order of the facts."""
    lives = []
    for person in pen.edition.kit.people:
        key = ("people", person.id)
        born = pen.joined(pen.say(person.born, *key, "born"), pen.say(person.birthplace, *key, "birthplace"))
        films = []
        for film in person.films:
            at = (*key, "films", film.id)
            title, original = pen.say(film.title, *at, "title"), pen.say(film.original_title, *at, "original_title")
            detail = pen.joined(pen.say(film.credit, *at, "credit"), pen.say(film.note, *at, "note"))
            films.append(pen.line(at, pen.say(film.year, *at, "year"), title, original, detail))
        lives.append(
            Life(
                key,
                pen.say(person.name, *key, "name"),
                pen.say(person.role, *key, "role"),
                born,
                pen.passage(person.biography, *key, "biography"),
                tuple(films),
                pen.edition.references(*key),
            )
        )
    return People(tuple(lives)) if lives else None
