"""Seats and money: the figure that stands for the run, its curve, the territories, every figure in a table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from presskit.finding import Key
from presskit.model import Gross
from presskit.pages.fitting import Box, size_in
from presskit.pages.parts import Group, Line, Numbers
from presskit.pages.pen import Pen
from presskit.renderers.press_kit.counts import Counted, home_of, measured, said_of, standing_of
from presskit.renderers.press_kit.curve import Curve, curve_of
from presskit.values import WORLD, Money, Territory
from presskit.voice import NOTHING, Said

_HERO = {"l": Box(4.3, 1, closer=0.05), "m": Box(8.0, 1, closer=0.05)}
"""What each size of the great figure has room for; in ``s`` it may run over lines."""
_OPENING = 10
"""Days after a release that its opening may be counted at."""


@dataclass(frozen=True)
class Hero:
    """The great figure; its size is ``l``, ``m`` or ``s``."""

    key: Key
    figure: Said
    size: str
    label: Said
    references: Numbers


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
    The ``table`` is empty where the great figure says all that is known; ``columns`` are the numbers of those of its
    headings, after the first, that have something under them.
    """

    name: ClassVar[str] = "box_office"

    measure: str
    hero: Hero | None
    curve: Curve | None
    bars: tuple[Bar, ...]
    openings: tuple[Opening, ...]
    table: tuple[Group, ...]
    columns: tuple[int, ...]


def box_office(pen: Pen) -> BoxOffice | None:
    """Figures in the order of the facts; those that rest on weak sources alone stand in the table only."""
    records = pen.edition.kit.box_office
    if not records:
        return None
    figures = measured([each for each in records if not pen.edition.rests_on_weak_sources(("box_office", each.id))])
    home = home_of(figures)
    at_home = [each for each in figures if each.gross.territory == home]
    elsewhere = [each for each in figures if each.gross.territory not in (home, WORLD)]
    hero = _hero(pen, max(at_home, key=Counted.rank)) if at_home else None
    table = () if hero and len(records) == 1 and _is_one_figure(records[0]) else _table(pen, records)
    return BoxOffice(
        "gross" if figures and isinstance(figures[0].value, Money) else "seats",
        hero,
        curve_of(pen, at_home),
        _bars(pen, elsewhere),
        _openings(pen, figures),
        table,
        columns_of(table),
    )


def columns_of(table: Sequence[Group]) -> tuple[int, ...]:
    """The columns in which any row has something; a period and its note stand in one."""
    rows = [line.cells for group in table for line in group.lines]
    return tuple(at for at in range(1, 7) if any(row[at] or (at == 1 and row[0]) for row in rows))


def _is_one_figure(only: Gross) -> bool:
    """Whether a record says nothing but where, when and a count or a sum."""
    told = (only.period, only.admissions, only.amount, only.screens, only.rank, only.weeks, only.note)
    return sum(each is not None for each in told) == 1


def _hero(pen: Pen, latest: Counted) -> Hero:
    key, gross = latest.key, latest.gross
    label = pen.joined(pen.say(gross.territory, *key, "territory"), pen.say(gross.as_of, *key, "as_of"))
    figure = said_of(pen, latest)
    return Hero(
        (*key, latest.field), figure, size_in(_HERO, figure.text, "s"), label, pen.references(*key, latest.field)
    )


def _bars(pen: Pen, figures: Sequence[Counted]) -> tuple[Bar, ...]:
    ordered = standing_of(figures)
    longest = max((each.number for each in ordered), default=0) or 1
    return tuple(
        Bar(
            each.key,
            _territory(pen, each),
            each.number / longest,
            said_of(pen, each),
            _when(pen, each),
            pen.references(*each.key),
        )
        for each in ordered
    )


def _openings(pen: Pen, figures: Sequence[Counted]) -> tuple[Opening, ...]:
    """Of each territory whose first days are known and what came of them."""
    made = []
    for total in standing_of(figures):
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
                    said_of(pen, first),
                    _when(pen, first),
                    said_of(pen, total),
                    _when(pen, total),
                    pen.references(*first.key),
                )
            )
    return tuple(made)


def _opens(each: Counted, released: Sequence[date]) -> bool:
    """Whether a figure tells of the first days after a release."""
    if each.gross.as_of is None or not each.gross.as_of.day:
        return each.gross.weeks == 1
    days = [(each.gross.as_of.first_day - day).days for day in released]
    return each.gross.weeks == 1 or any(0 <= day <= _OPENING for day in days)


def _territory(pen: Pen, figure: Counted) -> Said:
    return pen.say(figure.gross.territory, *figure.key, "territory")


def _when(pen: Pen, figure: Counted) -> Said:
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
