"""Production notes by theme, with a timeline, lines set large, and bands of art over the text of some pages."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from presskit.finding import Key
from presskit.pages.fitting import Box, size_in
from presskit.pages.parts import Passage
from presskit.pages.pen import Pen
from presskit.prose import plain
from presskit.renderers.press_kit.timeline import Day, Timeline, timeline_of
from presskit.values import Text
from presskit.voice import NOTHING, Said

_LINE = 53
"""Letters in a line of 87.75 mm at 10 pt, about."""
_HEAD, _PULL = 4, 2
"""Lines that a theme's heading takes, and each line set large under it."""
_PULL_LETTERS = 34
"""Letters in one of those."""
_FIRST, _FULL, _UNDER = 72, 112, 62
"""Lines in the two columns of the opening page, of any other, and of one under a band."""
_EVERY = 3
"""Each third page has a band, since three quiet pages never follow each other."""
_REST = 20
"""As many lines must stand under a band, or there is none: the page might not be reached."""
_OPENING = Box(11.2, 1)
"""Each half of an opening line that leaves the timeline its room: 135 mm of 34 pt."""
_BAND = {"l": Box(11.6, 3), "m": Box(16.5, 4), "s": Box(24.5, 5)}
"""What each size of a line on a band has room for: 180 mm."""


@dataclass(frozen=True)
class Theme:
    """Notes on one theme; ``excerpt`` is set large under the heading."""

    key: Key
    title: Said
    text: Passage
    excerpt: Said


@dataclass(frozen=True)
class Band:
    """A line of a theme on a band of art over the text of the section's page ``page``, in ``l``, ``m`` or ``s``."""

    key: Key
    page: int
    line: Said
    size: str


@dataclass(frozen=True)
class Notes:
    """Production notes; the timeline stands ``beside`` the opening line or under it, ``days`` are not in it."""

    name: ClassVar[str] = "notes"

    timeline: Timeline | None
    beside: bool
    days: tuple[Day, ...]
    themes: tuple[Theme, ...]
    bands: tuple[Band, ...]


def notes(pen: Pen) -> Notes | None:
    """Themes in the order of the facts."""
    themes = tuple(_themes(pen))
    timeline, days = timeline_of(pen)
    if not (themes or days or (timeline and pen.edition.kit.milestones)):
        return None
    line = pen.statement(pen.edition.kit.statements.notes)
    beside = not line or (_OPENING.holds(line.loud) and _OPENING.holds(line.quiet))
    chosen = bands([lines_of(theme) for theme in themes], [theme.excerpt.text for theme in themes])
    made = tuple(
        Band(theme.key, page, theme.excerpt, size_of(theme.excerpt.text))
        for page, theme in ((page, themes[number]) for page, number in chosen.items())
    )
    lifted = {band.key for band in made}
    below = tuple(replace(theme, excerpt=NOTHING) if theme.key in lifted else theme for theme in themes)
    return Notes(timeline, beside, days, below, made)


def _themes(pen: Pen) -> Iterator[Theme]:
    for note in pen.edition.kit.notes:
        key = ("notes", note.id)
        if text := pen.passage(note.text, *key, "text"):
            # a line that was taken from the text may have its marks of emphasis
            words = note.excerpt and Text(text=plain(note.excerpt.text), lang=note.excerpt.lang)
            yield Theme(key, pen.large(note.theme, *key, "theme"), text, pen.large(words, *key, "excerpt"))


def lines_of(theme: Theme) -> int:
    """About how many lines a theme takes."""
    large = _PULL * math.ceil(len(theme.excerpt.text) / _PULL_LETTERS)
    return _HEAD + large + sum(math.ceil(len(block.text) / _LINE) for block in theme.text.blocks)


def bands(lines: Sequence[int], lifted: Sequence[str]) -> dict[int, int]:
    """For each page with a band the number of the theme whose line it shows.

    It is one that begins near the page, at best a whole sentence. ``lines`` is how long each theme is, ``lifted`` is
    the line that it has to be set large, or empty.
    """
    begins = [sum(lines[:number]) for number in range(len(lines))]
    found: dict[int, int] = {}
    start, page = _FIRST, 2
    while start + _REST <= sum(lines):
        ranked = sorted(
            ((away := abs(begins[number] - start)) > _FULL, not line.endswith((".", "!", "?")), away, number)
            for number, line in enumerate(lifted)
            if size_of(line) and number not in found.values()
        )
        if page % _EVERY == 0 and ranked:
            found[page] = ranked[0][-1]
        start += _UNDER if page in found else _FULL
        page += 1
    return found


def size_of(line: str) -> str:
    """The class of a line on a band: ``l``, ``m`` or ``s``; empty for one that is missing or too long."""
    return size_in(_BAND, line, "") if line else ""
