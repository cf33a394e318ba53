"""Where things stand in a chart: pure geometry in fractions of its width and height, for any layout to draw."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: its place from 0 to 1, and its words."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Span:
    """The days that an axis shows."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day stands, from 0 to 1."""
        return (day - self.first).days / max((self.last - self.first).days, 1)


def years(days: Sequence[date]) -> Span:
    """Whole years around the days."""
    return Span(date(min(days).year, 1, 1), date(max(days).year, 12, 31))


def year_ticks(span: Span, most: int = 12) -> tuple[Tick, ...]:
    """A tick at the beginning of each year, or of every second, fifth … where there are too many."""
    count = span.last.year - span.first.year + 1
    step = next(step for step in (1, 2, 5, 10, 25, 50, 100, 1000) if count <= most * step)
    return tuple(
        Tick(span.at(date(year, 1, 1)), str(year)) for year in range(span.first.year, span.last.year + 1, step)
    )


def months(days: Sequence[date]) -> tuple[date, ...]:
    """The first days of the months that lie after the first day, up to the last."""
    first, last = min(days), max(days)
    number = first.year * 12 + first.month
    starts = (date(month // 12, month % 12 + 1, 1) for month in range(number, last.year * 12 + last.month))
    return tuple(starts)


def scale(highest: float, steps: int = 4) -> tuple[float, ...]:
    """Round values for the lines of a grid, the last at or above ``highest``: 0.5, 1, 1.5, 2 million."""
    if highest <= 0:
        return ()
    magnitude = 1.0
    while magnitude * 10 <= highest / steps:
        magnitude *= 10
    while magnitude > highest / steps and magnitude > 1:
        magnitude /= 10
    step = next(part * magnitude for part in (1, 2, 2.5, 5, 10) if part * magnitude * steps >= highest)
    return tuple(step * number for number in range(1, steps + 1))


@dataclass(frozen=True, slots=True)
class Stem:
    """An event on a timeline: its place along it, the row of its label from below, and the side that has room."""

    at: float
    row: int
    label_left: bool


def stems(places: Sequence[float], widths: Sequence[float]) -> tuple[Stem, ...]:
    """Labels left of their stems and later stems taller, so that none cross; right where the left has no room.

    ``places`` ascend from 0 to 1; ``widths`` are the labels' in the same measure.
    """
    pairs = enumerate(zip(places, widths, strict=True))
    return tuple(Stem(at, row, label_left=at >= width) for row, (at, width) in pairs)


@dataclass(frozen=True, slots=True)
class Column:
    """A group of bars: where it begins, and how many stand above the line and hang below it."""

    at: float
    above: int
    below: int


@dataclass(frozen=True, slots=True)
class Bars:
    """Groups of bars on one line; measures are fractions of the line's length."""

    columns: tuple[Column, ...]
    bar: float
    step: float


def bars(counts: Sequence[tuple[int, int]], widest: float) -> Bars:
    """Bars for ``(above, below)`` of each group, at most ``widest`` each, one and a half bars between groups."""
    bar, gap, between = 1.0, 0.3, 1.5
    lengths = [max(above, below) * (bar + gap) - gap for above, below in counts]
    unit = min(widest, 1 / max(sum(lengths) + between * (len(lengths) - 1), 1))
    columns, at = [], 0.0
    for (above, below), length in zip(counts, lengths, strict=True):
        columns.append(Column(at * unit, above, below))
        at += length + between
    return Bars(tuple(columns), bar * unit, (bar + gap) * unit)


def apart(places: Sequence[float], least: float) -> tuple[float, ...]:
    """Ascending places pushed apart to at least ``least``, the first ones downwards, the last one kept."""
    pushed: list[float] = []
    for place in reversed(places):
        pushed.append(min(place, pushed[-1] - least) if pushed else place)
    return tuple(reversed(pushed))
