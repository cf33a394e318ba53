"""Which sections are so short that they share a page with what stands before them."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from presskit.pages.parts import Passage

FLOWING = {"cast": 1, "credits": 2, "people": 1, "music": 1, "awards": 1, "releases": 1, "sources": 3}
"""Sections of plain rows on the ground of the page, and in how many columns; all others fill their pages."""
SHORT = 110.0
"""A section of less than this many mm is short: two of them fill a page at most."""
_HEAD, _ROW, _WORD = 30.0, 6.5, 0.45
"""The height of a section's heading, of a row and of a word of running text, in mm."""


def sharing(sections: Iterable[Any], plates: Iterable[str]) -> frozenset[str]:
    """The names of the short sections; one of ``plates`` begins with art and stands alone."""
    return frozenset(
        section.name
        for section in sections
        if section.name in FLOWING.keys() - frozenset(plates)
        and not stands_alone(section)
        and height_of(section, FLOWING[section.name]) < SHORT
    )


def stands_alone(section: Any) -> bool:  # noqa: ANN401 - any section
    """Whether a section draws more than rows: a picture of its prizes, its leads, or a roll on dark pages."""
    return (
        any(getattr(section, name, ()) for name in ("pictures", "leads")) or getattr(section, "crew_size", "s") != "s"
    )


def height_of(section: object, columns: int = 1) -> float:
    """About how high a section is, its rows in so many columns, in mm."""
    records = list(_records(section))
    words = sum(record.room for record in records if isinstance(record, Passage))
    return _HEAD + _ROW * sum(not isinstance(record, Passage) for record in records) / columns + _WORD * words


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
