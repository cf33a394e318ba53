"""The film's figures at a glance: a giant one, and below it the others, as large as all of them have room."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.pages.fitting import Box, Type, size_in
from presskit.pages.parts import Numbers
from presskit.pages.pen import Pen
from presskit.voice import Said

_GIANT = {
    "one": Box(1.06, 1, closer=0.065),
    "three": Box(1.62, 1, closer=0.065),
    "four": Box(2.7, 1, closer=0.055),
    "seven": Box(4.2, 1, closer=0.05),
}
"""What each size of the giant figure has room for: a line of 180 mm, and in ``one`` the label beside it."""
COLUMNS = 3
_COLUMN, _GAP = 57.0, 4.5
"""In mm."""
_AIR = 0.6
"""What a figure leaves of its column at least, in mm."""
_LABEL = Type(8.5, 4.5)
_INDENT = 4.5
"""What a label leaves of its column, in mm."""


@dataclass(frozen=True)
class _Grid:
    """Rows of three columns: how many, with how many lines of a label, and the sizes of the figures."""

    rows: int
    lines: int
    sizes: Mapping[str, Type]


_GRIDS = {
    "l": _Grid(2, 2, {"great": Type(64, 23)}),
    "m": _Grid(2, 4, {"": Type(45, 16.2), "long": Type(29, 16.2)}),
    "s": _Grid(3, 2, {"small": Type(32, 11.5)}),
}
"""From large to small; in each a figure takes more columns before it is set smaller than all sizes."""
_USUAL = _GRIDS["m"]


@dataclass(frozen=True)
class BigFigure:
    """A figure set large, with the words under it, over so many columns (``span``)."""

    key: Key
    figure: Said
    size: str
    span: int
    label: Said
    references: Numbers


@dataclass(frozen=True)
class Glance:
    """Figures; the first is the giant one, the next stand below it, ``more`` are those without room there.

    ``grid`` is ``l``, ``m`` or ``s``: how large those below it are.
    """

    name: ClassVar[str] = "glance"

    giant: BigFigure
    grid: str
    figures: tuple[BigFigure, ...]
    more: tuple[BigFigure, ...]


def glance(pen: Pen) -> Glance | None:
    """The figures that the statements name, worded short."""
    known = [(key, figure, label, pen.references(*key)) for key, figure, label in pen.glance()]
    if not known:
        return None
    key, figure, label, references = known[0]
    giant = BigFigure(key, figure, size_of_giant(figure.text), COLUMNS, label, references)
    others = [_listed(*each) for each in known[1:]]
    for grid, room in _GRIDS.items():
        placed = [made for each in others if (made := _placed(each, room))]
        if len(placed) == len(others) and rows_of(each.span for each in placed) <= room.rows:
            return Glance(giant, grid, tuple(placed), ())
    below = _first(others)
    shown = {each.key for each in below}
    return Glance(giant, "m", below, tuple(each for each in others if each.key not in shown))


def size_of_giant(figure: str) -> str:
    """The class of the giant figure: the largest in which it stands on one line of the page, else ``long``."""
    return size_in(_GIANT, figure, "long")


def rows_of(spans: Iterable[int]) -> int:
    """How many rows figures take that are over so many columns each, in their order."""
    rows = left = 0
    for span in spans:
        if span > left:
            rows, left = rows + 1, COLUMNS
        left -= span
    return rows


def _listed(key: Key, figure: Said, label: Said, references: Numbers) -> BigFigure:
    """A figure in a list, where it has two columns."""
    fitting = (size for size, type_ in _USUAL.sizes.items() if type_.width(figure.text) <= _width(2))
    return BigFigure(key, figure, next(fitting, "wide"), COLUMNS, label, references)


def _placed(each: BigFigure, grid: _Grid) -> BigFigure | None:
    """The figure over as few columns as it and its label have room in; nothing where there are too few."""
    for span in range(1, COLUMNS + 1):
        label = Box((_width(span) - _INDENT) / _LABEL.em, grid.lines)
        for size, type_ in grid.sizes.items():
            if type_.width(each.figure.text) <= _width(span) - _AIR and label.holds(each.label.text):
                return BigFigure(each.key, each.figure, size, span, each.label, each.references)
    return None


def _first(others: Sequence[BigFigure]) -> tuple[BigFigure, ...]:
    """As many as have room in the usual size."""
    placed: list[BigFigure] = []
    for each in others:
        made = _placed(each, _USUAL)
        if made and rows_of([*(one.span for one in placed), made.span]) <= _USUAL.rows:
            placed.append(made)
    return tuple(placed)


def _width(span: int) -> float:
    return span * (_COLUMN + _GAP) - _GAP
