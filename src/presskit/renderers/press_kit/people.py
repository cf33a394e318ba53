"""Lives, and the films in them."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.model import Person
from presskit.pages.parts import Line, Numbers, Passage
from presskit.pages.pen import Pen
from presskit.voice import Said

_FIRST, _COLUMNS = 400.0, 500.0
"""The height of the two columns on the first page and on any other, in mm."""
_HEAD = 20.0
"""What the name takes, with what stands under it and after the films, in mm."""
_SIZES = {"l": (54, 4.5, 62, 3.75), "m": (60, 3.9, 70, 3.15)}
"""Of each size the letters in a line and its height in mm: of a biography, and of a film."""


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
    """The film's people, in ``l``, or in ``m`` where that saves a page; ``whole`` where none need break for room."""

    name: ClassVar[str] = "people"

    size: str
    whole: bool
    lives: tuple[Life, ...]


def people(pen: Pen) -> People | None:
    """In the order of the facts."""
    lives = tuple(_life(pen, person) for person in pen.edition.kit.people)
    if not lives:
        return None
    size = size_of(lives)
    return People(size, are_whole(lives, size), lives)


def size_of(lives: Iterable[Life]) -> str:
    """The class of the lives: the larger unless it takes another page."""
    large, small = (_pages(sum(_height(life, *size) for life in lives)) for size in _SIZES.values())
    return "l" if large == small else "m"


def are_whole(lives: Sequence[Life], size: str) -> bool:
    """Whether the lives take no more pages if none of them breaks between columns; in ``m`` none does."""
    heights = [_height(life, *_SIZES[size]) for life in lives]
    column, left = 0, _FIRST / 2
    for height in heights:
        if height > left:
            column, left = column + 1, (_FIRST if column < 1 else _COLUMNS) / 2
        left -= height
    return size == "m" or (max(heights) <= _FIRST / 2 and column // 2 + 1 <= _pages(math.fsum(heights)))


def _pages(height: float) -> int:
    return 1 + max(math.ceil((height - _FIRST) / _COLUMNS), 0)


def _height(life: Life, letters: int, line: float, film_letters: int, film_line: float) -> float:
    blocks = life.biography.blocks if life.biography else ()
    text = sum(math.ceil(len(block.text) / letters) for block in blocks)
    films = sum(math.ceil(sum(len(str(cell)) + 1 for cell in film.cells) / film_letters) for film in life.films)
    return _HEAD + text * line + films * film_line


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
