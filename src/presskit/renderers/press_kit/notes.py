"""Production notes by theme, with a timeline, lines set large, and a page of its own for some of them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.renderers.press_kit.fitting import Box
from presskit.renderers.press_kit.parts import Passage, Pen
from presskit.renderers.press_kit.timeline import Day, Timeline, timeline_of
from presskit.voice import Said

_PAGE = 56
"""Lines of text on a page."""
_OPENING_LINES = 22
"""As many of them the opening takes."""
_LINE = 73
"""Letters in a line of 118.5 mm at 10 pt, about."""
_AROUND = 2
"""Lines between themes."""
_QUIET = 3
"""Pages of text that may follow each other before one shows a line set large."""
_OPENING = Box(11.2, 1)
"""Each half of an opening line that leaves the timeline its room: 135 mm of 34 pt."""
_PLATE = {"l": Box(8.6, 4), "m": Box(11.6, 6)}
"""What each size of a line on its own page has room for: 180 mm."""


@dataclass(frozen=True)
class Theme:
    """Notes on one theme; ``excerpt`` is set in the margin, or on a page before it in the size of ``plate``."""

    key: Key
    title: Said
    text: Passage
    excerpt: Said
    plate: str


@dataclass(frozen=True)
class Notes:
    """Production notes; the timeline stands ``beside`` the opening line or under it, ``days`` are not in it."""

    name: ClassVar[str] = "notes"

    timeline: Timeline | None
    beside: bool
    days: tuple[Day, ...]
    themes: tuple[Theme, ...]


def notes(pen: Pen) -> Notes | None:
    """Themes in the order of the facts."""
    themes = tuple(_themes(pen))
    timeline, days = timeline_of(pen)
    if not (themes or days or (timeline and pen.edition.kit.milestones)):
        return None
    line = pen.statement(pen.edition.kit.statements.notes)
    beside = not line or (_OPENING.holds(line.loud) and _OPENING.holds(line.quiet))
    return Notes(timeline, beside, days, themes)


def _themes(pen: Pen) -> Iterator[Theme]:
    told = [
        (("notes", note.id), note, text)
        for note in pen.edition.kit.notes
        if (text := pen.passage(note.text, "notes", note.id, "text"))
    ]
    alone = plates([lines_of(text) for _, _, text in told], [bool(note.excerpt) for _, note, _ in told])
    for number, (key, note, text) in enumerate(told):
        excerpt = pen.say(note.excerpt, *key, "excerpt")
        plate = size_of(excerpt.text) if number in alone else ""
        yield Theme(key, pen.say(note.theme, *key, "theme"), text, excerpt, plate)


def lines_of(text: Passage) -> int:
    """About how many lines a text takes."""
    return sum(math.ceil(len(block.text) / _LINE) for block in text.blocks)


def plates(lines: Sequence[int], lifted: Sequence[bool]) -> frozenset[int]:
    """Before which themes a page of its own shows a line of theirs: where the text before it fills its pages best.

    ``lines`` is how long each theme is, ``lifted`` says which have such a line.
    """
    found: set[int] = set()
    used, best, fill = _OPENING_LINES, 0, 0.0
    for number, length in enumerate(lines):
        full = used / _PAGE % 1 or 1.0
        if lifted[number] and used > _PAGE and full > fill:
            best, fill = number, full
        used += length + _AROUND
        if best and used > _QUIET * _PAGE:
            found.add(best)
            used, best, fill = sum(lines[best : number + 1]) + _AROUND * (number + 1 - best), 0, 0.0
    return frozenset(found)


def size_of(line: str) -> str:
    """The class of a line on its own page: ``l``, ``m`` or ``s``."""
    return next((size for size, box in _PLATE.items() if box.holds(line)), "s")
