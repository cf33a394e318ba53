"""About how high sections are before the engine sets them, in mm: rather too high than too low."""

import math
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

from presskit.pages.parts import Passage


class Rows(NamedTuple):
    """How rows are set on the ground of the page: in how many columns, and how high one is, in mm."""

    columns: int = 1
    height: float = 6.5


FLOWING = {
    "cast": Rows(),
    "credits": Rows(2),
    "people": Rows(2, 4.0),
    "music": Rows(),
    "awards": Rows(),
    "releases": Rows(),
    "sources": Rows(3, 9.0),
}
"""Sections of plain rows."""
HEAD, ABOVE = 36.0, 13.5
"""A section's heading, and what of it is room above that the first on a page does without."""
_WORD = 0.45
"""A word of running text in one column."""
_LIFE = 20.0
"""What a life takes more than a row: its name, and where it leaves a column short."""
_LEADS, _NAMES = 40.0, 24.0
"""The portraits of the leads with the heading below them, more than any heading, and the names of two leads."""
_PICTURE = 90.0
"""A picture of prizes below their names."""
_FEW, _LARGE = 13.5, 39.0
"""What prizes in large type take more than rows: their list, and each of them."""
_LEAD = 12.0
"""What stands over the sources."""
_HERO, _CURVE, _CHART, _BAR, _COUNT = 50.0, 70.0, 16.0, 9.0, 4.5
"""Of the box office: the great figure, its curve, what belongs to a chart, a bar, a row of the table."""


def height_of(section: Any) -> float:  # noqa: ANN401 - any section
    """The height of a section; infinite where nobody can tell, or where its pages are its own."""
    if section.name == "box_office":
        return _of_box_office(section)
    if section.name not in FLOWING or is_dark(section):
        return math.inf
    return height_of_rows(section, FLOWING[section.name]) + _beside_rows(section)


def is_dark(section: Any) -> bool:  # noqa: ANN401 - any section
    """Whether a section is a roll on dark pages of its own."""
    return bool(getattr(section, "crew_size", "s") != "s")


def height_of_rows(section: object, rows: Rows) -> float:
    """The height of rows and running text with a heading."""
    records = list(_records(section))
    words = math.fsum(record.room for record in records if isinstance(record, Passage))
    count = sum(not isinstance(record, Passage) for record in records)
    return HEAD + (rows.height * count + _WORD * words) / rows.columns


def _beside_rows(section: Any) -> float:  # noqa: ANN401 - any section
    """What a section has beside its rows."""
    match section.name:
        case "people":
            return _LIFE * (len(section.lives) + 1) / 2
        case "cast" if section.leads:
            return _LEADS + _NAMES * math.ceil(len(section.leads) / 2)
        case "awards" if section.few:
            return _FEW + _LARGE * sum(len(group.lines) for group in section.groups)
        case "awards" if section.pictures:
            first, *others = section.pictures
            return math.inf if others else _PICTURE + float(first.height)
        case "sources":
            return _LEAD
    return 0.0


def _of_box_office(section: Any) -> float:  # noqa: ANN401 - typed where it is made
    charts = [each for each in (section.bars, section.openings) if each]
    drawn = _CURVE * bool(section.curve) + math.fsum(_CHART + _BAR * len(each) for each in charts)
    return (_HERO if section.hero else HEAD) + drawn + _COUNT * sum(len(group.lines) + 1 for group in section.table)


def _records(value: object) -> Iterator[Any]:
    """Everything in a value that has a key: rows, and running text."""
    if isinstance(value, tuple):
        for each in value:
            yield from _records(each)
    elif is_dataclass(value):
        names = [field.name for field in fields(value)]
        if "key" in names:
            yield value
        for name in names:
            yield from _records(getattr(value, name))
