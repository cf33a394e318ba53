"""What must hold of the kit, as a line that anybody can read: ``awards where body = César Awards and result = won: 4``.

An assertion is no fact; it is printed nowhere. It holds the rows of a list to a number that somebody knows.
"""

import re
from dataclasses import dataclass
from typing import ClassVar, NamedTuple, Self

from pydantic_core import CoreSchema, core_schema

from presskit.values import Scalar

_NAME = r"[a-z_]+(?:\.[a-z_]+)*"
_WHERE = re.compile(rf"({_NAME})(?: where (.+))?")
_AND = re.compile(rf" and (?={_NAME} = )")  # a value may hold the word: “Film and Music Festival”
_CONDITION = re.compile(rf"({_NAME}) = (\S.*)")


class Condition(NamedTuple):
    """What one field of a row must say."""

    field: str
    value: str


@dataclass(frozen=True)  # without slots, since a class that is made again knows no super()
class Assertion(Scalar):
    """How many rows of a list meet all conditions; ``section`` may lead further in, as ``music.songs`` does.

    The grammar: ``SECTION [where FIELD = VALUE [and FIELD = VALUE]...]: COUNT``. In YAML such a line is a key with its
    value, and is read as well where it stands in quotes.
    """

    what: ClassVar[str] = "a count that can be checked"
    form: ClassVar[str] = "awards where body = César Awards and result = won: 4"

    section: str
    conditions: tuple[Condition, ...]
    count: int

    def __str__(self) -> str:
        said = " and ".join(f"{condition.field} = {condition.value}" for condition in self.conditions)
        return self.section + (f" where {said}" if said else "")

    @classmethod
    def parse(cls, raw: object) -> Self:
        """The assertion that a text or a group of one line writes."""
        if isinstance(raw, dict) and len(raw) == 1:
            ((words, count),) = raw.items()
            return super().parse(words if count is None else f"{words}: {count}")
        return super().parse(raw)

    @classmethod
    def _read(cls, text: str) -> Self:
        words, _, count = text.rpartition(":")
        found = _WHERE.fullmatch(" ".join(words.split()))
        digits = count.strip().replace(",", "")
        if not found or not re.fullmatch("[0-9]{1,9}", digits):
            raise cls._refused(text)
        section, said = found.groups()
        conditions = [_CONDITION.fullmatch(part) for part in _AND.split(said)] if said else []
        if not all(conditions):
            raise cls._refused(text)
        return cls(section, tuple(Condition(*each.groups()) for each in conditions if each), int(digits))

    @classmethod
    def _written(cls) -> CoreSchema:
        count = core_schema.union_schema([core_schema.int_schema(), core_schema.str_schema()])
        line = core_schema.dict_schema(core_schema.str_schema(), count, min_length=1, max_length=1)
        return core_schema.union_schema([core_schema.str_schema(), line])
