"""Laurels: what was won, by body, as a first page and a list of prizes show it."""

from collections.abc import Iterable
from dataclasses import dataclass

from presskit.finding import Key
from presskit.model import Award
from presskit.pages.fitting import Box
from presskit.pages.pen import Pen
from presskit.voice import NOTHING, Said

LAURELS = 6
"""At most; three to six in two rows."""
FEW = 3
"""Fewer are no row."""
_LAUREL = Box(7.0, 1), Box(7.0, 2)
"""What the inside of a laurel has room for: what was won, and who gave it."""


@dataclass(frozen=True)
class Laurel:
    """Wins of one body in one year: the only category, or how many prizes, spelled out."""

    key: Key
    category: Said
    prizes: str
    body: Said
    year: Said


def row_of(pen: Pen) -> tuple[Laurel, ...]:
    """The laurels where there are enough for a row."""
    made = laurels(pen)
    return made if len(made) >= FEW else ()


def laurels(pen: Pen) -> tuple[Laurel, ...]:
    """One laurel a body that gave a prize; where there are too many, those that gave most."""
    wins = pen.wins()
    most = sorted(wins, key=len, reverse=True)[:LAURELS]
    return tuple(_laurel(pen, group) for group in wins if group in most)


def _laurel(pen: Pen, group: tuple[Award, ...]) -> Laurel:
    first, *others = group
    key = ("awards", first.id)
    day = pen.say(first.ceremony_date, *key, "ceremony_date")
    return Laurel(
        key,
        NOTHING if others else pen.say(first.category, *key, "category"),
        pen.wording.spelled(len(group)) if others else "",
        pen.body(first),
        Said(str(first.ceremony_date.year), rival=day.rival) if first.ceremony_date else NOTHING,
    )


def held(row: Iterable[Laurel]) -> bool:
    """Whether the words of each laurel have room inside it; else those of all stand below."""
    what, who = _LAUREL
    return all((what.holds(each.category.text) or each.prizes) and who.holds(each.body.text) for each in row)
