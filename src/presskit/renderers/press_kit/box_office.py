"""Seats and money: the count that stands for the run, its curve, other territories, every figure in a table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import ClassVar

from presskit.charts import Span, Tick, labels, months, scale, year_ticks
from presskit.finding import Key
from presskit.model import Gross
from presskit.renderers.press_kit.parts import Line, Numbers, Pen
from presskit.renderers.press_kit.story import BigFigure
from presskit.values import Count, PartialDate, Territory
from presskit.voice import NOTHING, Said

WORLD = Territory("001")

_LABEL = 0.075
"""The height of a point's label, as a fraction of the chart: one unit of the baseline grid."""
_LABEL_WIDTH = 0.3
"""How far a point's label reaches, as a fraction of the chart's width."""
_FIRST_TICK = 0.12
"""How far the words of the first tick reach, as a fraction of the line."""
_MONTHS = 12
"""As many names of months stand on the line."""


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
    """Seats sold in one territory over time, from nought at ``start``; straight lines join known counts only."""

    territory: str
    points: tuple[Point, ...]
    start: float
    ticks: tuple[Tick, ...]
    grid: tuple[Tick, ...]


@dataclass(frozen=True)
class Bar:
    """The count that stands for a territory, as a fraction of the longest bar."""

    key: Key
    territory: Said
    length: float
    figure: Said
    period: Said
    references: Numbers


@dataclass(frozen=True)
class BoxOffice:
    """Every figure, and pictures of those that can be drawn."""

    name: ClassVar[str] = "box_office"

    hero: BigFigure | None
    curve: Curve | None
    bars: tuple[Bar, ...]
    table: tuple[Line, ...]


@dataclass(frozen=True)
class _Seats:
    """A count of seats and the record that holds it."""

    gross: Gross
    count: Count

    @property
    def key(self) -> Key:
        return ("box_office", self.gross.id)

    @property
    def number(self) -> int:
        return self.count.number

    @property
    def day(self) -> date | None:
        """When it stood so; a month's count in its middle."""
        when = self.gross.as_of
        if when is None:
            return None
        return when.first_day if when.day else when.first_day.replace(day=15)

    def rank(self) -> tuple[bool, date, int]:
        """The count that stands for its territory ranks highest: a final one, else the last."""
        return self.gross.final, self.day or date.min, self.number


def box_office(pen: Pen) -> BoxOffice | None:
    """Figures in the order of the facts; those that rest on weak sources alone stand in the table only."""
    figures = pen.edition.kit.box_office
    if not figures:
        return None
    weak = pen.edition.rests_on_weak_sources
    counts = [_Seats(each, each.admissions) for each in figures if each.admissions]
    counts = [each for each in counts if not weak(each.key)]
    home = _home(counts)
    at_home = [each for each in counts if each.gross.territory == home]
    elsewhere = [each for each in counts if each.gross.territory not in (home, WORLD)]
    hero = _hero(pen, max(at_home, key=_Seats.rank)) if at_home else None
    return BoxOffice(hero, _curve(pen, at_home), _bars(pen, elsewhere), tuple(_row(pen, each) for each in figures))


def _home(counts: Sequence[_Seats]) -> Territory | None:
    """The territory with the most counts of seats, and of those the first; the world only if nothing else counts."""
    territories = Counter(each.gross.territory for each in counts)
    return max(territories, key=lambda territory: (territory != WORLD, territories[territory]), default=None)


def _hero(pen: Pen, latest: _Seats) -> BigFigure:
    key, gross = latest.key, latest.gross
    label = pen.joined(pen.say(gross.territory, *key, "territory"), pen.say(gross.as_of, *key, "as_of"))
    figure = pen.say(latest.count, *key, "admissions")
    return BigFigure((*key, "admissions"), figure, label, pen.edition.references(*key, "admissions"))


def _curve(pen: Pen, counts: Sequence[_Seats]) -> Curve | None:
    """The counts of one territory by their days; two counts make no curve."""
    highest = {day: each for each in sorted(counts, key=_Seats.rank) if (day := each.day)}
    dated = sorted(highest.items())
    grid = scale(max((each.number for _, each in dated), default=0))
    if len(dated) < 3 or not grid:  # noqa: PLR2004
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
    lines = tuple(Tick(value / grid[-1], pen.wording.count(Count(value))) for value in grid)
    return Curve(pen.wording.territory(home), points, 0.0, _ticks(pen, span), lines)


def _ticks(pen: Pen, span: Span) -> tuple[Tick, ...]:
    """The first day, and after it the months, or the years where there are too many months."""
    first = span.first
    starts = months(span)
    later = [Tick(span.at(day), pen.wording.month_name(day)) for day in starts]
    if len(starts) > _MONTHS:
        later = list(year_ticks(span))
    day = Tick(0.0, pen.wording.date(PartialDate(first.year, first.month, first.day)))
    return (day, *(tick for tick in later if tick.at > _FIRST_TICK))


def _point(pen: Pen, seats: _Seats, place: float, height: float, foot: float | None) -> Point:
    if foot is None:
        return Point(seats.key, place, height, 0.0, NOTHING, NOTHING)
    period = pen.say(seats.gross.period, *seats.key, "period")
    return Point(seats.key, place, height, foot, _said(pen, seats), period)


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


def _bars(pen: Pen, counts: Sequence[_Seats]) -> tuple[Bar, ...]:
    """The count of each territory that stands for it, the largest first."""
    latest = {each.gross.territory: each for each in sorted(counts, key=_Seats.rank)}
    ordered = sorted(latest.values(), key=lambda each: -each.number)
    longest = max((each.number for each in ordered), default=0) or 1
    return tuple(
        Bar(
            each.key,
            pen.say(each.gross.territory, *each.key, "territory"),
            each.number / longest,
            _said(pen, each),
            pen.say(each.gross.period, *each.key, "period") or pen.say(each.gross.as_of, *each.key, "as_of"),
            pen.edition.references(*each.key),
        )
        for each in ordered
    )


def _said(pen: Pen, seats: _Seats) -> Said:
    return pen.say(seats.count, *seats.key, "admissions")


def _row(pen: Pen, each: Gross) -> Line:
    key = ("box_office", each.id)
    return pen.line(
        key,
        pen.say(each.territory, *key, "territory"),
        pen.joined(pen.say(each.period, *key, "period"), pen.say(each.as_of, *key, "as_of")),
        pen.say(each.admissions, *key, "admissions"),
        pen.say(each.amount, *key, "amount"),
        pen.say(each.screens, *key, "screens"),
        pen.say(each.rank, *key, "rank"),
        pen.say(each.weeks, *key, "weeks"),
    )
