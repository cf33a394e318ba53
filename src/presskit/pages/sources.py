"""The sources as they are listed, and how few of them prove what is told."""

from collections.abc import Mapping
from dataclasses import dataclass

from presskit.finding import Key
from presskit.pages.parts import Numbers
from presskit.pages.pen import Pen
from presskit.voice import Said


@dataclass(frozen=True)
class Reference:
    """A numbered source."""

    key: Key
    number: int
    title: str
    detail: Said
    url: str


def references(pen: Pen) -> tuple[Reference, ...]:
    """The sources that something rests on, by number."""
    return tuple(
        Reference(
            ("sources", source.id),
            number,
            source.title,
            pen.joined(source.publisher or "", pen.wording.date_of_source(source.date)),
            source.url or "",
        )
        for number, source in enumerate(pen.edition.sources, 1)
    )


@dataclass(frozen=True)
class Proof:
    """The sources that ``proven`` facts may name, and the few of them that are ``chosen`` to be named."""

    proven: Mapping[Key, Numbers]
    chosen: frozenset[int]

    def cites(self, *keys: Key) -> Numbers:
        """The chosen sources of facts, one of each that has any."""
        numbers = (
            next(number for number in self.proven[key] if number in self.chosen) for key in keys if self.proven[key]
        )
        return tuple(sorted(set(numbers)))


def proof_of(proven: Mapping[Key, Numbers]) -> Proof:
    """Few sources that prove all: again and again the one that proves most of what is left."""
    chosen: set[int] = set()
    left = [set(numbers) for numbers in proven.values() if numbers]
    while left:
        best = max(sorted(set().union(*left)), key=lambda number: sum(number in numbers for numbers in left))
        chosen.add(best)
        left = [numbers for numbers in left if best not in numbers]
    return Proof(proven, frozenset(chosen))
