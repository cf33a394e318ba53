"""Finds letters of a finished PDF that are printed over others, by their outlines."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, NameObject

from presskit.readback.glyphs import Face
from presskit.readback.ink import Box, Ink, Matrix, Seen, _around, _at
from presskit.readback.pdf import _without_drawings

_COVERED = 0.3
"""As much of the smaller letter's box lies under another's: those of tight lines touch by less."""
_PICTURE = 150.0
"""A letter higher than this, in points, is a picture, or stands alone."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The box around a letter's ink, in points, and the number of the run of letters that it was set in."""

    left: float
    bottom: float
    right: float
    top: float
    run: int


@dataclass
class _Letters(Ink):
    """Takes down where the ink of each letter is."""

    letters: list[Letter] = field(default_factory=list)
    _run: int = 0

    def _seen(self, face: Face, drawn: Sequence[tuple[int, float]], whole: Matrix) -> Iterator[Seen]:
        state = self._state
        self._run += 1
        for code, at in drawn:
            if ink := face.ink(code):
                left, low, right, high = ink
                across = [at + edge * state.size * state.wide for edge in (left, right)]
                up = [edge * state.size + state.rise for edge in (low, high)]
                box = _around([_at(x, y, whole) for x in across for y in up])
                self.letters.append(Letter(box.left, box.bottom, box.right, box.top, self._run))
        yield "whole"


def overlaps(pages: PdfReader) -> list[str]:
    """Each page that has letters over others, with how many and where the first stand, in points."""
    faces: dict[int, Face] = {}
    found: list[str] = []
    for number, page in enumerate(pages.pages, 1):
        over = [one for one, other in _near(_letters(page, faces)) if _over(one, other)]
        if over:
            found.append(f"page {number}: {len(over)} letters, the first at {over[0].left:.0f}, {over[0].bottom:.0f}")
    return found


def _letters(page: PageObject, faces: dict[int, Face]) -> list[Letter]:
    """From left to right, those that are on the page."""
    contents = page.get("/Contents")
    if contents is None:
        return []
    content = ContentStream(contents.get_object(), page.pdf, "bytes")
    content.set_data(_without_drawings(content.get_data()))
    page[NameObject("/Contents")] = content
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    ink = _Letters(Box(0, 0, width, height), page.get("/Resources", {}))
    ink._faces = faces
    page.extract_text(visitor_operand_before=ink.before, visitor_operand_after=ink.after)
    here = (each for each in ink.letters if each.right > 0 and each.top - each.bottom < _PICTURE)
    return sorted(here, key=lambda each: each.left)


def _near(letters: Sequence[Letter]) -> Iterator[tuple[Letter, Letter]]:
    """Pairs of letters of different runs that share some of the width."""
    beside: list[Letter] = []
    for letter in letters:
        beside = [each for each in beside if each.right > letter.left]
        yield from ((each, letter) for each in beside if each.run != letter.run)
        beside.append(letter)


def _over(one: Letter, other: Letter) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    up = min(one.top, other.top) - max(one.bottom, other.bottom)
    areas = ((each.right - each.left) * (each.top - each.bottom) for each in (one, other))
    return across > 0 and up > 0 and across * up > _COVERED * min(areas)


def pages_of(data: bytes) -> PdfReader:
    """The pages of a PDF."""
    return PdfReader(io.BytesIO(data))
