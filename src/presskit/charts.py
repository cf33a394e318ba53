"""Where things stand in a chart: pure geometry in fractions of its width and height, for any layout to draw."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

YEARS = 12
"""As many years are marked on one axis."""


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


def year_ticks(span: Span) -> tuple[Tick, ...]:
    """A tick at the beginning of each year in the span, or of every second, fifth … where there are too many."""
    first = span.first.year + (span.first > date(span.first.year, 1, 1))
    count = span.last.year - first + 1
    step = next(step for step in (1, 2, 5, 10, 25, 50, 100, 1000) if count <= YEARS * step)
    return tuple(Tick(span.at(date(year, 1, 1)), str(year)) for year in range(first, span.last.year + 1, step))


def months(span: Span) -> tuple[date, ...]:
    """The first days of the months after the first day of the span."""
    first, last = (day.year * 12 + day.month for day in (span.first, span.last))
    return tuple(date(month // 12, month % 12 + 1, 1) for month in range(first, last))


def scale(highest: int, steps: int = 4) -> tuple[int, ...]:
    """Round values for the lines of a grid, the last at or above ``highest``: 50, 100, 150, 200; none for nothing."""
    if highest <= 0:
        return ()
    magnitude = 10 ** (len(str(highest // steps)) - 1)
    rounds = (magnitude, 2 * magnitude, magnitude * 5 // 2, 5 * magnitude, 10 * magnitude)
    step = next(step for step in rounds if step * steps >= highest)
    return tuple(step * number for number in range(1, steps + 1))


@dataclass(frozen=True, slots=True)
class Stem:
    """An event on a timeline: its place along it, the row of its label from below, and the side of its label."""

    at: float
    row: int
    label_left: bool


def stems(places: Sequence[float], widths: Sequence[float]) -> tuple[Stem, ...]:
    """Labels left of their stems, those at the beginning right of them, and rows so that no stem crosses a label.

    ``places`` ascend from 0 to 1; ``widths`` are the labels' in the same measure. A label that is wider than the line
    reaches beyond it.
    """
    splits = (_labels(places, widths, split) for split in range(len(places) + 1))
    possible = [labels for labels in splits if _rows(labels)]
    if not possible:
        return ()
    labels = min(possible, key=_beyond)
    return tuple(Stem(at, row, label_left=left < at) for (at, left, _), row in zip(labels, _rows(labels), strict=True))


_Labels = Sequence[tuple[float, float, float]]
"""Of each label its stem, its left end and its right end."""


def _labels(places: Sequence[float], widths: Sequence[float], split: int) -> _Labels:
    """The labels, those before ``split`` right of their stems."""
    ends = enumerate(zip(places, widths, strict=True))
    return [(at, at, at + width) if number < split else (at, at - width, at) for number, (at, width) in ends]


def _beyond(labels: _Labels) -> float:
    """How much of the labels lies beyond the line."""
    return sum(max(-left, 0) + max(right - 1, 0) for _, left, right in labels)


def _rows(labels: _Labels) -> tuple[int, ...]:
    """A row for each label, above the stems that stand under it; empty if two labels stand above each other's stems."""
    rows: dict[int, int] = {}
    while len(rows) < len(labels):
        waiting = [number for number in range(len(labels)) if number not in rows]
        free = (
            number
            for number in waiting
            if not any(labels[number][1] < labels[other][0] < labels[number][2] for other in waiting)
        )
        lowest = next(free, None)
        if lowest is None:
            return ()
        rows[lowest] = len(rows)
    return tuple(rows[number] for number in range(len(labels)))


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
    starts, end = [], 0.0
    for above, below in counts:
        starts.append(end)
        end += max(above, below, 1) * (bar + gap) - gap + between
    unit = min(widest, 1 / (end - between)) if counts else widest
    pairs = zip(starts, counts, strict=True)
    columns = tuple(Column(start * unit, above, below) for start, (above, below) in pairs)
    return Bars(columns, bar * unit, (bar + gap) * unit)


def labels(room: Sequence[float], height: float) -> tuple[float | None, ...]:
    """Where labels of a height stand, each below its own ``room`` and apart from the others.

    The highest come first; ``None`` is for those that would end below nought.
    """
    placed: dict[int, float] = {}
    top = 1.0
    for number in sorted(range(len(room)), key=lambda number: (-room[number], -number)):
        foot = min(room[number], top) - height
        if foot >= 0:
            placed[number] = top = foot
    return tuple(placed.get(number) for number in range(len(room)))
