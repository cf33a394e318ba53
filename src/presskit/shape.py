"""What the records of the model are made of, read off the model itself, so that facts can be walked by it."""

import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from presskit.model import Kit, Record, Section
from presskit.values import Text


class Kind(StrEnum):
    """What a field holds: a record, a list of records, one value, or a list of values that is one fact."""

    RECORD = "record"
    LIST = "list"
    LEAF = "leaf"
    LEAVES = "leaves"


@dataclass(frozen=True)
class Part:
    """One field of a record: its kind, and the type of the record, of each entry or of each value."""

    kind: Kind
    holds: Any
    info: FieldInfo

    @property
    def is_fact(self) -> bool:
        """Whether it is one fact, with one provenance."""
        return self.kind in (Kind.LEAF, Kind.LEAVES)

    @property
    def is_text(self) -> bool:
        """Whether it is a text, which may name its language."""
        return self.kind is Kind.LEAF and isinstance(self.holds, type) and issubclass(self.holds, Text)

    @cached_property
    def reader(self) -> TypeAdapter[Any]:
        """Reads the field's values."""
        annotation: Any = self.info.annotation
        return _reader(Annotated[(annotation, *self.info.metadata)] if self.info.metadata else annotation)


@cache
def _reader(annotation: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - annotations are of any type
    """One for each type: making one takes time."""
    return TypeAdapter(annotation)


@cache
def parts_of(record: type[Record]) -> Mapping[str, Part]:
    """The fields of a record, by the name that they have in the facts."""
    return {info.alias or name: Part(*_kind(info.annotation), info) for name, info in record.model_fields.items()}


def fact_at(path: Sequence[str | int]) -> int | None:
    """How many steps of a key or a path lead to the fact that it names or lies in; ``None`` if it ends above facts."""
    record, step = Kit, 0
    while step < len(path):
        part = parts_of(record).get(str(path[step]))
        if part is None:
            return None
        step += 1
        if part.is_fact:
            return step
        step += part.kind is Kind.LIST
        record = part.holds
    return None


def widest_cover(key: Sequence[str]) -> int:
    """How many steps of a fact's key lead to the widest record around it that one source may cover, or to itself."""
    record, step = Kit, 0
    while step < len(key):
        part = parts_of(record)[key[step]]
        step += 1 + (part.kind is Kind.LIST)
        if part.kind is not Kind.RECORD or not issubclass(part.holds, Section):
            break
        record = part.holds
    return step


def _kind(annotation: Any) -> tuple[Kind, Any]:  # noqa: ANN401 - annotations are of any type
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
    if get_origin(annotation) is tuple:
        item = get_args(annotation)[0]
        return (Kind.LIST, item) if _is_record(item) else (Kind.LEAVES, item)
    return (Kind.RECORD, annotation) if _is_record(annotation) else (Kind.LEAF, annotation)


def _is_record(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Record)
