"""Where the film was shot: the places as large as their number lets them stand, and what was shot there."""

from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.pages.fitting import Box
from presskit.pages.parts import Numbers
from presskit.pages.pen import Pen
from presskit.voice import Said

_SIZES = {"xl": (2, Box(7.6, 2)), "l": (4, Box(11.0, 2)), "m": (9, Box(17.0, 1))}
"""For each size how many places have room for it on the page, and what each may take of it: 180 mm."""


@dataclass(frozen=True)
class Place:
    """A place of the shoot."""

    key: Key
    name: Said
    territory: Said
    scene: Said
    references: Numbers


@dataclass(frozen=True)
class Locations:
    """The places in the order of the facts; a size is ``xl``, ``l``, ``m``, or ``s``, which stands in two columns."""

    name: ClassVar[str] = "locations"

    size: str
    places: tuple[Place, ...]


def locations(pen: Pen) -> Locations | None:
    """Nothing where no place is known."""
    places = []
    for place in pen.edition.kit.locations:
        key: Key = ("locations", place.id)
        name = pen.say(place.place, *key, "place")
        territory = pen.say(place.territory, *key, "territory")
        scene = pen.say(place.scene, *key, "scene")
        places.append(Place(key, name, territory, scene, pen.references(*key)))
    return Locations(size_of([place.name.text for place in places]), tuple(places)) if places else None


def size_of(names: list[str]) -> str:
    """The class of the names: the largest in which all of them stand on one page."""
    sizes = _SIZES.items()
    return next((size for size, (most, box) in sizes if len(names) <= most and all(map(box.holds, names))), "s")
