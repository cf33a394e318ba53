"""Counts of seats and sums of money that can be drawn: which of them are alike, and which stands for a territory."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from presskit.finding import Key
from presskit.model import Gross
from presskit.pages.pen import Pen
from presskit.values import WORLD, Count, Money, Territory
from presskit.voice import Said


@dataclass(frozen=True)
class Counted:
    """A count of seats or a sum, and the record that holds it."""

    gross: Gross
    value: Count | Money

    @property
    def key(self) -> Key:
        """Of the record."""
        return ("box_office", self.gross.id)

    @property
    def field(self) -> str:
        """The field of the record that holds the value."""
        return "amount" if isinstance(self.value, Money) else "admissions"

    @property
    def number(self) -> int:
        """How many seats, or whole units of the currency."""
        return round(self.value.amount) if isinstance(self.value, Money) else self.value.number

    @property
    def day(self) -> date | None:
        """When it stood so; a month's figure in its middle."""
        when = self.gross.as_of
        if when is None:
            return None
        return when.first_day if when.day else when.first_day.replace(day=15)

    def rank(self) -> tuple[bool, date, int]:
        """The figure that stands for its territory ranks highest: a final one, else the last."""
        return self.gross.final, self.day or date.min, self.number


def measured(records: Sequence[Gross]) -> list[Counted]:
    """The seats, or where nobody counted them the sums in the currency that has most."""
    seats = [Counted(each, each.admissions) for each in records if each.admissions]
    if seats:
        return seats
    currencies = Counter(each.amount.currency for each in records if each.amount)
    currency = max(currencies, key=lambda each: currencies[each], default="")
    return [Counted(each, each.amount) for each in records if each.amount and each.amount.currency == currency]


def home_of(figures: Sequence[Counted]) -> Territory | None:
    """The territory with the most figures, and of those the first; the world only if nothing else counts."""
    territories = Counter(each.gross.territory for each in figures)
    return max(territories, key=lambda territory: (territory != WORLD, territories[territory]), default=None)


def standing_of(figures: Iterable[Counted]) -> list[Counted]:
    """The figure of each territory that stands for it, the largest first."""
    latest = {each.gross.territory: each for each in sorted(figures, key=Counted.rank)}
    return sorted(latest.values(), key=lambda each: -each.number)


def said_of(pen: Pen, figure: Counted) -> Said:
    """The value in words."""
    return pen.say(figure.value, *figure.key, figure.field)
