"""Counts rows of a kit's lists: which rows meet the conditions that a line of text puts."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from presskit.assertion import Assertion
from presskit.finding import Key
from presskit.hints import nearest, quoted
from presskit.model import Kit, Listed, Record
from presskit.shape import Kind, Part, parts_of
from presskit.values import Text


class Row(NamedTuple):
    """An entry of a list, and its key."""

    key: Key
    record: Record


def problem_with(assertion: Assertion) -> tuple[str, str] | None:
    """What cannot be understood of an assertion, with a hint; ``None`` if all can."""
    lists = lists_of(Kit)
    holds = lists.get(assertion.section)
    if holds is None:
        hint = nearest(assertion.section, lists) or "write the name of a list, such as awards or music.songs"
        return f"there is no list {quoted(assertion.section)} to count in", hint
    parts = parts_of(holds)
    for condition in assertion.conditions:
        part = parts.get(condition.field)
        countable = [name for name, other in parts.items() if _leaf(other)]
        if part is None or not _leaf(part):
            return f"the rows of “{assertion.section}” have no field {quoted(condition.field)}", nearest(
                condition.field, countable
            )
        if wanted(part, condition.value) is None:
            return f"{quoted(condition.value)} cannot stand in “{condition.field}”", "see docs/facts.md for its values"
    return None


@cache
def lists_of(record: type[Record]) -> Mapping[str, type[Listed]]:
    """Every list of a record by its name, those in other lists too."""
    return dict(_lists_in(record, ""))


def _lists_in(record: type[Record], before: str) -> Iterator[tuple[str, type[Listed]]]:
    for name, part in parts_of(record).items():
        if part.kind is Kind.LIST:
            yield before + name, part.holds
        if part.kind in (Kind.LIST, Kind.RECORD):
            yield from _lists_in(part.holds, f"{before}{name}.")


def rows_of(kit: Kit, section: str) -> Iterator[Row]:
    """The rows of a list; of a list in a list, those of all."""
    level = [Row((), kit)]
    for name in section.split("."):
        below: list[Row] = []
        for row in level:
            held = getattr(row.record, name)
            if isinstance(held, tuple):
                below += [Row((*row.key, name, entry.id), entry) for entry in held]
            elif held is not None:
                below.append(Row((*row.key, name), held))
        level = below
    yield from level


def _leaf(part: Part) -> Part | None:
    """The part whose values a condition is held against: of a list with a short way of writing, its main field."""
    if part.kind is Kind.LIST and part.holds.shorthand:
        return parts_of(part.holds)[part.holds.shorthand]
    return part if part.is_fact else None


def wanted(part: Part, said: str) -> object | None:
    """The value that a condition asks for, read by the type of its field; ``None`` if it can have no such value."""
    leaf = _leaf(part)
    for raw in (said, int(said) if said.isdecimal() else said, {"true": True, "false": False}.get(said, said)):
        try:
            value = leaf.reader.validate_python((raw,) if leaf.kind is Kind.LEAVES else raw) if leaf else None
        except ValueError:
            continue
        return _bare(value[0] if isinstance(value, tuple) else value)
    return None


def _bare(value: object) -> object:
    return value.text if isinstance(value, Text) else value


def values_in(record: Record, field: str) -> list[object]:
    """All that a field says."""
    held = getattr(record, field)
    several = held if isinstance(held, tuple) else (held,)
    short = [getattr(each, each.shorthand) if isinstance(each, Listed) else each for each in several]
    return [_bare(each) for each in short if each is not None]


def matching(rows: Sequence[Row], assertion: Assertion) -> list[Row]:
    """The rows that meet all conditions of an assertion that has no problem."""
    if not rows:
        return []
    parts = parts_of(type(rows[0].record))
    asked = [(condition.field, wanted(parts[condition.field], condition.value)) for condition in assertion.conditions]
    return [row for row in rows if all(value in values_in(row.record, field) for field, value in asked)]
