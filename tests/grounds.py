"""What a PDF prints on what: the ink of each piece of text, and of the last plane painted before it where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

Matrix = tuple[float, ...]
Point = tuple[float, float]
Shape = tuple[tuple[Point, ...], ...]
"""Closed lines, whose inside is what an odd number of them is around."""

PICTURE = "picture"
"""The ink of a pattern, a gradient or a picture."""


@dataclass(frozen=True)
class Print:
    """A piece of text: its ink and its ground as ``#A93B17``, its size in points, its page and where it begins.

    Pages count from 1. ``at`` is in points from the lower left corner of the page; ``ground`` is empty beside the page.
    """

    ink: str
    ground: str
    size: float
    bold: bool
    page: int
    at: Point


@dataclass(frozen=True)
class _State:
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    ink: str = "#000000"
    clips: tuple[Shape, ...] = ()


@dataclass
class _Path:
    lines: list[list[Point]] = field(default_factory=list)
    clips: bool = False

    def shape(self) -> Shape:
        return tuple(map(tuple, self.lines))


def prints(pages: PdfReader) -> Iterator[Print]:
    """Every piece of text of the pages, in the order of painting."""
    for number, page in enumerate(pages.pages, 1):
        yield from _prints(page, pages, number)


def _prints(page: PageObject, pages: PdfReader, number: int) -> Iterator[Print]:  # noqa: C901, PLR0912 - one case an operator
    fonts: dict[str, Any] = page["/Resources"].get("/Font", {})  # type: ignore[attr-defined]
    drawn: dict[str, Any] = page["/Resources"].get("/XObject", {})  # type: ignore[attr-defined]
    state, saved, path = _State(), list[_State](), _Path()
    planes: list[tuple[Shape, tuple[Shape, ...], str]] = []
    text: Matrix = (1, 0, 0, 1, 0, 0)
    bold, size = False, 0.0
    for operands, operator in ContentStream(page.get_contents(), pages).operations:
        match operator.decode():
            case "q":
                saved.append(state)
            case "Q":
                state = saved.pop()
            case "cm":
                state = replace(state, matrix=_times(_floats(operands), state.matrix))
            case "rg":
                state = replace(state, ink="#" + "".join(f"{round(c * 255):02X}" for c in _floats(operands)))
            case "scn":
                state = replace(state, ink=PICTURE)
            case "m":
                path.lines.append([_moved(_floats(operands), state.matrix)])
            case "l" | "c":
                path.lines[-1] += [_moved(_floats(operands)[-2:], state.matrix)]
            case "re":
                x, y, width, height = _floats(operands)
                corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
                path.lines.append([_moved(corner, state.matrix) for corner in corners])
            case "W" | "W*":
                path.clips = True
            case "f" | "f*" | "n" | "S" | "B" | "Do" | "s" | "b":
                if operator in {b"f", b"f*", b"B", b"b"}:
                    planes.append((path.shape(), state.clips, state.ink))
                if operator == b"Do":
                    planes.append(((_box(drawn[operands[0]], state.matrix),), state.clips, PICTURE))
                if path.clips:
                    state = replace(state, clips=(*state.clips, path.shape()))
                path = _Path()
            case "Tm":
                text = _floats(operands)
            case "Tf":
                bold, size = "bold" in str(fonts[operands[0]].get_object()["/BaseFont"]).lower(), float(operands[1])
            case "TJ" | "Tj":
                whole = _times(text, state.matrix)
                inside = _moved((0.1 * size, 0.2 * size), whole)  # above the line, within the first letter
                if all(_is_in(inside, clip) for clip in state.clips):
                    ground = next((ink for shape, clips, ink in reversed(planes) if _around(inside, shape, clips)), "")
                    scale = abs(whole[0] * whole[3] - whole[1] * whole[2]) ** 0.5
                    yield Print(state.ink, ground, round(size * scale, 2), bold, number, inside)
            case known if known in _NO_MATTER:
                pass
            case other:
                raise NotImplementedError(other)


_NO_MATTER = frozenset(["BT", "ET", "BMC", "BDC", "EMC", "gs", "RG", "w", "d", "J", "j", "M", "h", "cs", "Tr"])


def _box(drawing: Any, matrix: Matrix) -> tuple[Point, ...]:  # noqa: ANN401 - pypdf's own
    """The corners of a drawing, with its own box and matrix, or of a picture, which fills the unit square."""
    thing = drawing.get_object()
    left, low, right, high = _floats(thing.get("/BBox", (0, 0, 1, 1)))
    whole = _times(_floats(thing.get("/Matrix", (1, 0, 0, 1, 0, 0))), matrix)
    return tuple(_moved(corner, whole) for corner in ((left, low), (right, low), (right, high), (left, high)))


def _floats(operands: Sequence[Any]) -> Matrix:
    return tuple(map(float, operands))


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    A, B, C, D, E, F = other  # noqa: N806 - as the standard names them
    return (a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F)


def _moved(point: Sequence[float], matrix: Matrix) -> Point:
    x, y = point
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _around(point: Point, shape: Shape, clips: tuple[Shape, ...]) -> bool:
    return _is_in(point, shape) and all(_is_in(point, clip) for clip in clips)


def _is_in(point: Point, shape: Shape) -> bool:
    x, y = point
    crossed = 0
    for line in shape:
        for (x1, y1), (x2, y2) in pairwise((*line, line[0])):
            crossed += (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
    return crossed % 2 == 1
