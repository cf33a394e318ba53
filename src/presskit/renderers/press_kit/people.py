"""Lives, and the films in them."""

from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.model import Person
from presskit.renderers.press_kit.parts import Line, Numbers, Passage, Pen
from presskit.voice import Said


@dataclass(frozen=True)
class Life:
    """A biography with its films."""

    key: Key
    name: Said
    role: Said
    born: Said
    died: Said
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
    lives = tuple(_life(pen, person) for person in pen.edition.kit.people)
    return People(lives) if lives else None


def _life(pen: Pen, person: Person) -> Life:
    key, say = ("people", person.id), pen.say
    films = tuple(
        pen.line(
            at := (*key, "films", film.id),
            say(film.year, *at, "year"),
            say(film.title, *at, "title"),
            say(film.original_title, *at, "original_title"),
            say(film.credit, *at, "credit"),
            say(film.note, *at, "note"),
        )
        for film in person.films
    )
    return Life(
        key,
        say(person.name, *key, "name"),
        say(person.role, *key, "role"),
        pen.joined(say(person.born, *key, "born"), say(person.birthplace, *key, "birthplace")),
        say(person.died, *key, "died"),
        pen.passage(person.biography, *key, "biography"),
        films,
        pen.references(*key),
    )
