"""The curve of a run: the counts of one territory over time, on a scale, with as many labels as have room."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from presskit.charts import Span, Tick, labels, months, scale, year_ticks
from presskit.finding import Key
from presskit.pages.pen import Pen
from presskit.renderers.press_kit.counts import Counted, said_of
from presskit.values import Count, Money, PartialDate
from presskit.voice import NOTHING, Said

_LABEL = 0.1
"""The height of a point's label, as a fraction of the chart: one unit of the baseline grid."""
_LABEL_WIDTH = 0.3
"""How far a point's label reaches, as a fraction of the chart's width."""
_FIRST_TICK = 0.12
"""How far the words of the first tick reach, as a fraction of the line."""
_MONTHS = 12
"""As many names of months stand on the line."""
_FEWEST = 3
"""Two points make no curve."""


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


def curve_of(pen: Pen, figures: Sequence[Counted]) -> Curve | None:
    """The figures of one territory by their days; two make no curve, nor do figures that fall."""
    highest = {day: each for each in sorted(figures, key=Counted.rank) if (day := each.day)}
    dated = sorted(highest.items())
    grid = scale(max((each.number for _, each in dated), default=0))
    falls = any(after.number < before.number for (_, before), (_, after) in pairwise(dated))
    if len(dated) < _FEWEST or not grid or falls:
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


def _point(pen: Pen, figure: Counted, place: float, height: float, foot: float | None) -> Point:
    if foot is None:
        return Point(figure.key, place, height, 0.0, NOTHING, NOTHING)
    period = pen.say(figure.gross.period, *figure.key, "period")
    return Point(figure.key, place, height, foot, said_of(pen, figure), period)


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
