"""The kit's pictures: stills in rows that fill the line, drawn plates in a strip of small tiles."""

import math
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar

from presskit.assets import RefusedError
from presskit.edition import Edition
from presskit.finding import Key
from presskit.model import Image
from presskit.pages.pen import Pen
from presskit.pdf import address_of
from presskit.picture import aspect_of
from presskit.voice import NOTHING, Said

_LINE, _GAP = 180.0, 4.5
"""How wide a row is, and what lies between its pictures, in mm."""
_HEIGHT = 45.0
"""How high a row is meant to be, in mm."""
_HIGHEST, _NARROWEST = 117.0, 26.25
"""A row is not higher, and a picture's column not narrower; in mm."""
_MOST = 6
"""As many pictures stand in a row."""
_TILE = (26.25, 16.0)
"""How wide and how high a picture of the strip may be, in mm."""
_ASPECT = 1.5
"""Of a picture that cannot be read, until somebody mends it."""


@dataclass(frozen=True)
class Picture:
    """An image with its words; ``width`` and ``height`` are those of its print, in mm, ``column`` that of its words."""

    key: Key
    address: str
    width: float
    height: float
    column: float
    alt: str
    caption: Said
    credit: Said
    rights: Said


@dataclass(frozen=True)
class Pictures:
    """The kit's images in rows; ``credit`` and ``rights`` are those that all images share, to be said once.

    A ``strip`` follows what stands before it on its page.
    """

    name: ClassVar[str] = "pictures"

    strip: bool
    rows: tuple[tuple[Picture, ...], ...]
    credit: Said
    rights: Said


def pictures(pen: Pen) -> Pictures | None:
    """In the order of the facts."""
    images = pen.edition.kit.images
    if not images:
        return None
    aspects = [_aspect(pen.edition, address_of(image.file)) for image in images]
    strip = all(image.kind == "art" for image in images)
    rows: list[tuple[Picture, ...]] = []
    for start, end in strip_of(len(images)) if strip else rows_of(aspects, _HEIGHT):
        height = height_of(aspects[start:end])
        heights = [min(_TILE[1], _TILE[0] / aspect) if strip else height for aspect in aspects[start:end]]
        sized = zip(images[start:end], aspects[start:end], heights, strict=True)
        rows.append(tuple(_picture(pen, image, aspect * high, high) for image, aspect, high in sized))
    made = [picture for row in rows for picture in row]
    alike = len({(picture.credit, picture.rights) for picture in made}) == 1 < len(made)
    credit, rights = (made[0].credit, made[0].rights) if alike else (NOTHING, NOTHING)
    return Pictures(strip, tuple(rows), credit, rights)


def _picture(pen: Pen, image: Image, width: float, height: float) -> Picture:
    key = ("images", image.id)
    return Picture(
        key,
        address_of(image.file),
        width,
        height,
        min(max(width, _NARROWEST), _LINE),
        str(image.alt or image.caption or image.id),
        pen.large(image.caption, *key, "caption"),
        pen.say(image.credit, *key, "credit"),
        pen.say(image.rights, *key, "rights"),
    )


def _aspect(edition: Edition, address: str) -> float:
    """How much wider than high a picture is."""
    with suppress(RefusedError):
        return aspect_of(edition.assets.read(address)) or _ASPECT
    return _ASPECT


def strip_of(count: int) -> tuple[tuple[int, int], ...]:
    """The first and the end of each row of a strip."""
    return tuple((start, min(start + _MOST, count)) for start in range(0, count, _MOST))


def rows_of(aspects: Sequence[float], height: float) -> tuple[tuple[int, int], ...]:
    """The first and the end of each row: pictures in their order, all rows about as high as is meant.

    The rows are chosen together, so that the last is as full as the others.
    """
    best: list[tuple[float, int]] = [
        (0.0, 0)
    ]  # of all pictures before the number: the cost, and where the last row begins
    for end in range(1, len(aspects) + 1):
        choices = (
            (best[start][0] + _cost(aspects[start:end], height), start) for start in range(max(end - _MOST, 0), end)
        )
        best.append(min(choices))
    rows: list[tuple[int, int]] = []
    end = len(aspects)
    while end:
        start = best[end][1]
        rows.insert(0, (start, end))
        end = start
    return tuple(rows)


def _cost(aspects: Sequence[float], height: float) -> float:
    """How far a row is from the height that is meant; more than any where columns would be too narrow."""
    own = (_LINE - _GAP * (len(aspects) - 1)) / math.fsum(aspects)
    narrow = sum(aspect * own < _NARROWEST for aspect in aspects) if len(aspects) > 1 else 0
    return math.log(own / height) ** 2 + 10.0 * narrow


def height_of(aspects: Sequence[float]) -> float:
    """How high the pictures of a row are that fills the line, in mm; a row of few high ones does not fill it."""
    return min((_LINE - _GAP * (len(aspects) - 1)) / math.fsum(aspects), _HIGHEST)
