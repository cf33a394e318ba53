"""What a layout of the awards list may name: its fields and its filters, with examples from the rows."""

from collections.abc import Iterator, Mapping
from itertools import islice
from operator import attrgetter

from presskit.layoutvalues import FILTER, Value
from presskit.renderers.awards.fields import DISPUTES, FIELDS, FILTERS
from presskit.renderers.awards.rows import AwardsList, Row
from presskit.wording import Wording

_ROWS = 100
"""As many rows are looked through for an example."""


def values(awards: AwardsList) -> tuple[Value, ...]:
    """Every field and every filter."""
    rows = tuple(islice(awards.rows(), _ROWS))
    found = {name: _found(name, rows) for name, field in FIELDS.items() if field.kind is not DISPUTES}
    return (*_fields(found), *_filters(found, Wording(awards.edition.kit.kit.language)))


def _found(name: str, rows: tuple[Row, ...]) -> object:
    """The first value that a row has there."""
    return next(filter(None, map(attrgetter(name), rows)), None)


def _fields(found: Mapping[str, object]) -> Iterator[Value]:
    for name, field in FIELDS.items():
        value = found.get(name)
        yield Value(name, field.kind.name.removeprefix("a "), field.about, field.kind.plain(value) if value else "")


def _filters(found: Mapping[str, object], wording: Wording) -> Iterator[Value]:
    for name, (kind, say) in FILTERS.items():
        of_kind = (value for field, value in found.items() if FIELDS[field].kind is kind and value)
        value = next(of_kind, None)
        yield Value(f"| {name}", FILTER, f"After a field, words {kind.name}", say(wording)(value) if value else "")
