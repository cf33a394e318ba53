"""Seats and money: the figure that stands for the run, its curve, the territories, every figure in a table."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar

from presskit.charts import Span, Tick, labels, months, scale, year_ticks
from presskit.finding import Key
from presskit.model import Gross
from presskit.renderers.press_kit.fitting import ems
from presskit.renderers.press_kit.parts import Group, Line, Numbers, Pen
from presskit.values import Count, Money, PartialDate, Territory
from presskit.voice import NOTHING, Said

WORLD = Territory("001")

_HERO = {"l": 4.3, "m": 8.0}
"""How wide the great figure may be in each size, in its ems; in ``s`` it may run over lines."""
_TIGHT = 0.05
"""How much closer than elsewhere its signs stand, in ems."""
_LABEL = 0.1
"""The height of a point's label, as a fraction of the chart: one unit of the baseline grid."""
_LABEL_WIDTH = 0.3
"""How far a point's label reaches, as a fraction of the chart's width."""
_FIRST_TICK = 0.12
"""How far the words of the first tick reach, as a fraction of the line."""
_OPENING = 10
"""Days after a release that its opening may be counted at."""
_MONTHS = 12
"""As many names of months stand on the line."""


@dataclass(frozen=True)
class Hero:
    """The great figure; its size is ``l``, ``m`` or ``s``."""

    key: Key
    figure: Said
    size: str
    label: Said
    references: Numbers


@dataclass(frozen=True)
class Point:
    """A known count on the curve: its place, that of its label, its words; none where they have no room below it."""

    key: Key
    x: float
    y: float
    label_y: float
    figure: Said
    period: Said


@dataclass(frozen=True)
class Curve:
    """Seats or sums of one territory over time, from nought at ``start``; straight lines join known counts only."""

    territory: str
    points: tuple[Point, ...]
    start: float
    ticks: tuple[Tick, ...]
    grid: tuple[Tick, ...]


@dataclass(frozen=True)
class Bar:
    """The figure that stands for a territory, as a fraction of the longest bar."""

    key: Key
    territory: Said
    length: float
    figure: Said
    period: Said
    references: Numbers


@dataclass(frozen=True)
class Opening:
    """What a territory began with, as a fraction of what it came to."""

    key: Key
    territory: Said
    share: float
    first: Said
    first_period: Said
    total: Said
    total_period: Said
    references: Numbers


@dataclass(frozen=True)
class BoxOffice:
    """Every figure, and pictures of those that can be drawn.

    ``measure`` is what the pictures show, a word of the layout: ``seats``, or ``gross`` where no seats were counted.
    """

    name: ClassVar[str] = "box_office"

    measure: str
    hero: Hero | None
    curve: Curve | None
    bars: tuple[Bar, ...]
    openings: tuple[Opening, ...]
    table: tuple[Group, ...]


@dataclass(frozen=True)
class _Figure:
    """A count of seats or a sum, and the record that holds it."""

    gross: Gross
    value: Count | Money

    @property
    def key(self) -> Key:
        return ("box_office", self.gross.id)

    @property
    def field(self) -> str:
        return "amount" if isinstance(self.value, Money) else "admissions"

    @property
    def number(self) -> int:
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


def box_office(pen: Pen) -> BoxOffice | None:
    """Figures in the order of the facts; those that rest on weak sources alone stand in the table only."""
    records = pen.edition.kit.box_office
    if not records:
        return None
    figures = _measured([each for each in records if not pen.edition.rests_on_weak_sources(("box_office", each.id))])
    home = _home(figures)
    at_home = [each for each in figures if each.gross.territory == home]
    elsewhere = [each for each in figures if each.gross.territory not in (home, WORLD)]
    return BoxOffice(
        "gross" if figures and isinstance(figures[0].value, Money) else "seats",
        _hero(pen, max(at_home, key=_Figure.rank)) if at_home else None,
        _curve(pen, at_home),
        _bars(pen, elsewhere),
        _openings(pen, figures),
        _table(pen, records),
    )


def _measured(records: Sequence[Gross]) -> list[_Figure]:
    """The seats, or where nobody counted them the sums in the currency that has most."""
    seats = [_Figure(each, each.admissions) for each in records if each.admissions]
    if seats:
        return seats
    currencies = Counter(each.amount.currency for each in records if each.amount)
    currency = max(currencies, key=lambda each: currencies[each], default="")
    return [_Figure(each, each.amount) for each in records if each.amount and each.amount.currency == currency]


def _home(figures: Sequence[_Figure]) -> Territory | None:
    """The territory with the most figures, and of those the first; the world only if nothing else counts."""
    territories = Counter(each.gross.territory for each in figures)
    return max(territories, key=lambda territory: (territory != WORLD, territories[territory]), default=None)


def _hero(pen: Pen, latest: _Figure) -> Hero:
    key, gross = latest.key, latest.gross
    label = pen.joined(pen.say(gross.territory, *key, "territory"), pen.say(gross.as_of, *key, "as_of"))
    figure = _said(pen, latest)
    width = ems(figure.text) - _TIGHT * len(figure.text)
    size = next((size for size, room in _HERO.items() if width <= room), "s")
    return Hero((*key, latest.field), figure, size, label, pen.references(*key, latest.field))


def _curve(pen: Pen, figures: Sequence[_Figure]) -> Curve | None:
    """The figures of one territory by their days; two make no curve, nor do figures that fall."""
    highest = {day: each for each in sorted(figures, key=_Figure.rank) if (day := each.day)}
    dated = sorted(highest.items())
    grid = scale(max((each.number for _, each in dated), default=0))
    falls = any(after.number < before.number for (_, before), (_, after) in pairwise(dated))
    if len(dated) < 3 or not grid or falls:  # noqa: PLR2004
        return None
    home = dated[0][1].gross.territory
    released = [each.date.first_day for each in pen.edition.kit.releases if each.territory == home and each.date]
    span = Span(min(*released, dated[0][0]) if released else dated[0][0], dated[-1][0])
    places = [span.at(day) for day, _ in dated]
    heights = [each.number / grid[-1] for _, each in dated]
    feet = labels([_room(places, heights, number) for number in range(len(places))], _LABEL)
    points = tuple(
        _point(pen, each, place, height, foot)
        for (_, each), place, height, foot in zip(dated, places, heights, feet, strict=True)
    )
    kind = dated[0][1].value
    lines = tuple(Tick(value / grid[-1], pen.wording.say(_like(kind, value))) for value in grid)
    return Curve(pen.wording.territory(home), points, 0.0, _ticks(pen, span), lines)


def _like(kind: Count | Money, number: int) -> Count | Money:
    """A round value of the same kind."""
    return Money(kind.currency, Decimal(number)) if isinstance(kind, Money) else Count(number)


def _ticks(pen: Pen, span: Span) -> tuple[Tick, ...]:
    """The first day, and after it the months, or the years where there are too many months."""
    first = span.first
    starts = months(span)
    later = [Tick(span.at(day), pen.wording.month_name(day)) for day in starts]
    if len(starts) > _MONTHS:
        later = list(year_ticks(span))
    day = Tick(0.0, pen.wording.date(PartialDate(first.year, first.month, first.day)))
    return (day, *(tick for tick in later if tick.at > _FIRST_TICK))


def _point(pen: Pen, figure: _Figure, place: float, height: float, foot: float | None) -> Point:
    if foot is None:
        return Point(figure.key, place, height, 0.0, NOTHING, NOTHING)
    period = pen.say(figure.gross.period, *figure.key, "period")
    return Point(figure.key, place, height, foot, _said(pen, figure), period)


def _room(places: Sequence[float], heights: Sequence[float], number: int) -> float:
    """How high the curve is above the whole label of a point, which stands right of it; left of the last one."""
    place = places[number]
    left, right = (place - _LABEL_WIDTH, place) if number == len(places) - 1 else (place, place + _LABEL_WIDTH)
    between = [height for at, height in zip(places, heights, strict=True) if left <= at <= right]
    return min(*between, _height_at(places, heights, left), _height_at(places, heights, right))


def _height_at(places: Sequence[float], heights: Sequence[float], at: float) -> float:
    """The curve's height at a place; nought before its first point and after its last."""
    for (before, low), (after, high) in pairwise(zip(places, heights, strict=True)):
        if before <= at <= after:
            return low + (at - before) / (after - before) * (high - low)
    return 0.0


def _standing(figures: Iterable[_Figure]) -> list[_Figure]:
    """The figure of each territory that stands for it, the largest first."""
    latest = {each.gross.territory: each for each in sorted(figures, key=_Figure.rank)}
    return sorted(latest.values(), key=lambda each: -each.number)


def _bars(pen: Pen, figures: Sequence[_Figure]) -> tuple[Bar, ...]:
    ordered = _standing(figures)
    longest = max((each.number for each in ordered), default=0) or 1
    return tuple(
        Bar(
            each.key,
            _territory(pen, each),
            each.number / longest,
            _said(pen, each),
            _when(pen, each),
            pen.references(*each.key),
        )
        for each in ordered
    )


def _openings(pen: Pen, figures: Sequence[_Figure]) -> tuple[Opening, ...]:
    """Of each territory whose first days are known and what came of them."""
    made = []
    for total in _standing(figures):
        territory = total.gross.territory
        released = [
            each.date.first_day for each in pen.edition.kit.releases if each.territory == territory and each.date
        ]
        early = [each for each in figures if each.gross.territory == territory and _opens(each, released)]
        first = min(early, key=lambda each: each.number, default=total)
        if 0 < first.number < total.number:
            made.append(
                Opening(
                    first.key,
                    _territory(pen, first),
                    first.number / total.number,
                    _said(pen, first),
                    _when(pen, first),
                    _said(pen, total),
                    _when(pen, total),
                    pen.references(*first.key),
                )
            )
    return tuple(made)


def _opens(each: _Figure, released: Sequence[date]) -> bool:
    """Whether a figure tells of the first days after a release."""
    if each.gross.as_of is None or not each.gross.as_of.day:
        return each.gross.weeks == 1
    days = [(each.gross.as_of.first_day - day).days for day in released]
    return each.gross.weeks == 1 or any(0 <= day <= _OPENING for day in days)


def _said(pen: Pen, figure: _Figure) -> Said:
    return pen.say(figure.value, *figure.key, figure.field)


def _territory(pen: Pen, figure: _Figure) -> Said:
    return pen.say(figure.gross.territory, *figure.key, "territory")


def _when(pen: Pen, figure: _Figure) -> Said:
    return pen.say(figure.gross.period, *figure.key, "period") or pen.say(figure.gross.as_of, *figure.key, "as_of")


def _table(pen: Pen, records: Sequence[Gross]) -> tuple[Group, ...]:
    """Every figure, by territory."""
    groups: dict[Territory, list[Gross]] = {}
    for each in records:
        groups.setdefault(each.territory, []).append(each)
    return tuple(
        Group(tuple(_row(pen, each) for each in group), name=pen.say(territory, "box_office", group[0].id, "territory"))
        for territory, group in groups.items()
    )


def _row(pen: Pen, each: Gross) -> Line:
    key = ("box_office", each.id)
    return pen.line(
        key,
        pen.joined(pen.say(each.period, *key, "period"), pen.say(each.as_of, *key, "as_of")),
        pen.say(each.note, *key, "note"),
        pen.say(each.admissions, *key, "admissions"),
        pen.say(each.amount, *key, "amount"),
        _prints(pen, each),
        pen.say(each.rank, *key, "rank"),
        pen.say(each.weeks, *key, "weeks"),
    )


def _prints(pen: Pen, each: Gross) -> Said:
    """``394 copies``, ``1 screen``."""
    if each.screens is None:
        return NOTHING
    count = pen.say(each.screens, "box_office", each.id, "screens")
    one = {"screens": "screen", "copies": "copy"}[each.screens_are]
    return replace(
        count, text=f"{count.text} {pen.wording.word(one if each.screens.number == 1 else each.screens_are)}"
    )
