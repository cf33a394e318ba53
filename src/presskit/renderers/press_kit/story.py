"""What the film tells, who may speak of it, and its figures at a glance."""

from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.pages.fitting import Box, size_in
from presskit.pages.parts import Group, Line, Numbers, Passage
from presskit.pages.pen import Pen
from presskit.voice import Said

_SIZES = {"xl": Box(9.1, 3), "l": Box(12.6, 4), "m": Box(17.8, 6)}
"""What each size of the logline has room for: lines of 180 mm above the line."""
_MAIN = {"l": 170, "m": 360}
"""How many words of English each size of the synopsis has room for."""
_GIANT = {"one": Box(1.62, 1, closer=0.065), "four": Box(2.7, 1, closer=0.055), "seven": Box(4.2, 1, closer=0.05)}
"""What each size of the giant figure has room for: one line of 180 mm."""
_FIGURE = {"": Box(3.55, 1), "long": Box(5.5, 1)}
"""What each size of the other figures has room for: 57 mm."""
_LABEL = Box(17.5, 4)
"""What stands under a figure: four lines of 54 mm."""
FIGURES = 6
"""Beside the giant one; all others are listed on a page of their own."""


@dataclass(frozen=True)
class Story:
    """Logline and synopses by length, with the film's first facts below; sizes are ``xl``, ``l``, ``m`` or ``s``."""

    name: ClassVar[str] = "story"

    logline: Passage | None
    logline_size: str
    main: Passage | None
    main_size: str
    shorter: tuple[tuple[str, Passage], ...]
    facts: tuple[Group, ...]


def story(pen: Pen) -> Story | None:
    """The longest synopsis is the text, the shorter ones stand beside it for those who need that length."""
    told = pen.edition.kit.story
    written = (("long", told.synopsis.long), ("medium", told.synopsis.medium), ("short", told.synopsis.short))
    found = [
        (length, passage) for length, text in written if (passage := pen.passage(text, "story", "synopsis", length))
    ]
    logline = pen.passage(told.logline, "story", "logline")
    if not (logline or found):
        return None
    return Story(
        logline,
        _size_of(logline) if logline else "",
        main := found[0][1] if found else None,
        next((size for size, most in _MAIN.items() if main and main.room <= most), "s"),
        tuple(reversed(found[1:])),
        _first_facts(pen),
    )


def _size_of(logline: Passage) -> str:
    """The class of a logline: the largest in which it stands above the line."""
    return size_in(_SIZES, " ".join(block.text for block in logline.blocks), "s")


def _first_facts(pen: Pen) -> tuple[Group, ...]:
    film = pen.edition.kit.film
    made = [pen.say(film.countries, "film", "countries"), pen.say(film.year, "film", "year")]
    groups = (
        ("directed_by", pen.credited("director")),
        ("written_by", pen.credited("writer")),
        ("film", [pen.joined(*made), pen.say(film.runtime, "film", "runtime"), pen.languages()]),
    )
    return tuple(
        Group(tuple(Line(("film",), (cell,)) for cell in cells if cell), word=word)
        for word, cells in groups
        if any(cells)
    )


@dataclass(frozen=True)
class Speech:
    """Words of the film's people: a statement (no questions) or a conversation."""

    key: Key
    speaker: Said
    detail: Said
    exchanges: tuple[tuple[Said, Passage], ...]
    rights: str


@dataclass(frozen=True)
class Voices:
    """The director's statement and the interviews that may be printed."""

    name: ClassVar[str] = "voices"

    speeches: tuple[Speech, ...]


def voices(pen: Pen) -> Voices | None:
    """Only what the kit has the right to print."""
    kit, speeches = pen.edition.kit, []
    if kit.statement and (text := pen.passage(kit.statement.text, "statement", "text")):
        key: Key = ("statement",)
        speaker = pen.say(kit.statement.author, *key, "author")
        when = pen.say(kit.statement.date, *key, "date")
        speeches.append(Speech(key, speaker, when, ((Said(""), text),), kit.statement.rights))
    for talk in kit.interviews:
        key = ("interviews", talk.id)
        detail = pen.joined(talk.author, talk.outlet or "", pen.say(talk.date, *key, "date"))
        exchanges = tuple(
            (pen.say(turn.question, *key, "questions", turn.id, "question"), answer)
            for turn in talk.questions
            if (answer := pen.passage(turn.answer, *key, "questions", turn.id, "answer"))
        )
        speeches.append(Speech(key, pen.say(talk.subject, *key, "subject"), detail, exchanges, talk.rights))
    return Voices(tuple(speeches)) if speeches else None


@dataclass(frozen=True)
class BigFigure:
    """A figure set large, with the words under it."""

    key: Key
    figure: Said
    size: str
    label: Said
    references: Numbers


@dataclass(frozen=True)
class Glance:
    """Figures; the first is the giant one, the next stand below it, ``more`` are those without room there."""

    name: ClassVar[str] = "glance"

    giant: BigFigure
    figures: tuple[BigFigure, ...]
    more: tuple[BigFigure, ...]


def glance(pen: Pen) -> Glance | None:
    """The figures that the statements name, worded short."""
    figures: list[BigFigure] = []
    for key, figure, label in pen.glance():
        size = size_of_figure(figure.text) if figures else size_of_giant(figure.text)
        figures.append(BigFigure(key, figure, size, label, pen.references(*key)))
    if not figures:
        return None
    giant, *others = figures
    below = [each for each in others if each.size in _FIGURE and _LABEL.holds(each.label.text)][:FIGURES]
    return Glance(giant, tuple(below), tuple(each for each in others if each not in below))


def size_of_giant(figure: str) -> str:
    """The class of the giant figure: the largest in which it stands on one line of the page, else ``long``."""
    return size_in(_GIANT, figure, "long")


def size_of_figure(figure: str) -> str:
    """The class of a figure: the largest in which it stands on one line of its column, else ``wide``."""
    return size_in(_FIGURE, figure, "wide")
