"""Seats and money: the largest count, its curve, the other territories, every figure in a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from presskit.charts import Span, Tick, apart, months, scale
from presskit.finding import Key
from presskit.model import Gross
from presskit.renderers.press_kit.parts import Line, Numbers, Pen
from presskit.renderers.press_kit.story import BigFigure
from presskit.values import Count, PartialDate, Territory
from presskit.voice import Said

_LABEL = 0.075
"""The height of a point's label, as a fraction of the chart: one unit of the baseline grid."""

_LABEL_WIDTH = 0.3
"""How far the last point's label reaches to the left, as a fraction of the chart's width."""
_FIRST_TICK = 0.12
"""How far the words of the first tick reach, as a fraction of the line."""


@dataclass(frozen=True)
class Point:
    """A known count on the curve: its place, that of its label, its words."""

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
    """A territory's latest count, as a fraction of the longest bar."""

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
    screens_are: str


def box_office(pen: Pen) -> BoxOffice | None:
    """Figures in the order of the facts."""
    figures = pen.edition.kit.box_office
    if not figures:
        return None
    home = _home(figures)
    solid = [each for each in figures if not pen.edition.rests_on_weak_sources(("box_office", each.id))]
    counted = [each for each in solid if each.territory == home and each.admissions and each.as_of]
    counted.sort(key=lambda each: (each.as_of.first_day, each.admissions.number))  # type: ignore[union-attr] # both are there
    hero = _hero(pen, counted[-1]) if counted else None
    table = tuple(_row(pen, each) for each in figures)
    screens_are = next((each.screens_are for each in figures if each.screens), "screens")
    return BoxOffice(hero, _curve(pen, counted), _bars(pen, solid, home), table, screens_are)


def _home(figures: Sequence[Gross]) -> Territory:
    """The territory with the most counts of seats."""
    territories = [each.territory for each in figures if each.admissions] or [figures[0].territory]
    return max(territories, key=lambda territory: (territories.count(territory), -territories.index(territory)))


def _hero(pen: Pen, latest: Gross) -> BigFigure:
    key = ("box_office", latest.id)
    label = pen.joined(pen.say(latest.territory, *key, "territory"), pen.say(latest.as_of, *key, "as_of"))
    figure = pen.say(latest.admissions, *key, "admissions")
    return BigFigure((*key, "admissions"), figure, label, pen.edition.references(*key))


def _curve(pen: Pen, counted: Sequence[Gross]) -> Curve | None:
    counts = [(each, each.as_of, each.admissions) for each in counted if each.as_of and each.admissions]
    if len(counts) < 3:  # noqa: PLR2004 - two counts make no curve
        return None
    home = counts[0][0].territory
    released = [each.date.first_day for each in pen.edition.kit.releases if each.territory == home and each.date]
    days = [_last_known(when) for _, when, _ in counts]
    first = min([*released, *days])
    span = Span(first, max(days))
    grid = scale(max(count.number for _, _, count in counts))
    top = grid[-1]
    heights = [count.number / top for _, _, count in counts]
    places = [span.at(day) for day in days]
    under = [*heights[:-1], _height_at(places, heights, places[-1] - _LABEL_WIDTH)]
    labels = apart([height - _LABEL for height in under], _LABEL)
    points = []
    for (each, _, count), place, height, label in zip(counts, places, heights, labels, strict=True):
        key = ("box_office", each.id)
        figure = pen.say(count, *key, "admissions")
        points.append(Point(key, place, height, label, figure, pen.say(each.period, *key, "period")))
    ticks = [Tick(0.0, pen.wording.date(PartialDate(first.year, first.month, first.day)))]
    later = ((span.at(day), pen.wording.month_name(day)) for day in months([first, max(days)]))
    ticks += [Tick(at, name) for at, name in later if at > _FIRST_TICK]
    lines = tuple(Tick(value / top, pen.wording.count(Count(int(value)))) for value in grid)
    return Curve(pen.wording.territory(home), tuple(points), 0.0, tuple(ticks), lines)


def _height_at(places: Sequence[float], heights: Sequence[float], at: float) -> float:
    """The curve's height at a place between its points; nought before the first."""
    left = [n for n, place in enumerate(places) if place <= at]
    if not left:
        return 0.0
    n = left[-1]
    if n + 1 == len(places):
        return heights[n]
    share = (at - places[n]) / (places[n + 1] - places[n])
    return heights[n] + share * (heights[n + 1] - heights[n])


def _last_known(when: PartialDate) -> date:
    """A month's count stands in its middle."""
    return when.first_day if when.day else when.first_day.replace(day=15)


def _bars(pen: Pen, figures: Sequence[Gross], home: Territory) -> tuple[Bar, ...]:
    latest: dict[str, tuple[Gross, Count]] = {}
    for each in figures:
        if each.territory not in (home, Territory("001")) and each.admissions:
            latest[each.territory.name] = (each, each.admissions)
    ordered = sorted(latest.values(), key=lambda pair: -pair[1].number)
    longest = max((count.number for _, count in ordered), default=1)
    made = []
    for each, count in ordered:
        key = ("box_office", each.id)
        when = pen.say(each.period, *key, "period") or pen.say(each.as_of, *key, "as_of")
        figure = pen.say(count, *key, "admissions")
        territory = pen.say(each.territory, *key, "territory")
        made.append(Bar(key, territory, count.number / longest, figure, when, pen.edition.references(*key)))
    return tuple(made)


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
