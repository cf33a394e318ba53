"""The way of the film through the years: which days stand in the picture, and which in the list under it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from presskit.charts import Stem, Tick, stems, year_ticks, years
from presskit.finding import Key
from presskit.pages.fitting import Type, ems
from presskit.pages.pen import Pen
from presskit.values import PartialDate
from presskit.voice import NOTHING, Said

EVENTS = 9
"""At most, in one picture."""
FEWEST = 3
"""Two dates make no line."""
WIDEST = 0.42
"""A wider label than this part of the line would leave the page on one side or the other; it goes to the list."""
_MARGIN = 0.07
"""Labels may reach so far into the margins, in the same measure: 12.6 of 15 mm."""
_LINE = 180.0
"""In mm."""
_LABEL = Type(8, 4.5)
_WORDS, _GAP = 8, 1
"""The room of the layout's own words of a label, and of what parts it from others, in its ems."""
_MILESTONE = "milestone"


@dataclass(frozen=True)
class Event:
    """A day on the timeline; ``kind`` names the layout's words for it, with ``text`` in them."""

    key: Key
    kind: str
    date: Said
    text: Said
    stem: Stem
    loud: bool


@dataclass(frozen=True)
class Timeline:
    """Days from left to right at true scale."""

    events: tuple[Event, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True)
class Day:
    """A day that is told and not drawn."""

    key: Key
    kind: str
    date: Said
    text: Said


def timeline_of(pen: Pen) -> tuple[Timeline | None, tuple[Day, ...]]:
    """The picture, if there are days enough, and the days that no other page tells and the picture has no room for."""
    days = _days(pen)
    fitting = [day for day in days if _width(day) <= WIDEST]
    drawn = sorted(sorted(fitting, key=lambda day: day.rank)[:EVENTS], key=_order)
    picture, stray = _drawn(drawn)
    while stray:
        drawn = [day for day in drawn if day != stray]
        picture, stray = _drawn(drawn)
    if len(drawn) < FEWEST:
        picture, drawn = None, []
    rest = sorted((day for day in days if day not in drawn and not day.told), key=_order)
    return picture, tuple(Day(day.key, day.kind, day.when, day.text) for day in rest)


@dataclass(frozen=True)
class _Day:
    """A candidate; a low ``rank`` stays when there are too many. What another page tells anyway is ``told``."""

    rank: int
    key: Key
    kind: str
    date: PartialDate
    when: Said
    text: Said
    loud: bool = False
    told: bool = True


def _order(day: _Day) -> tuple[object, int]:
    return day.date.first_day, day.rank


def _width(day: _Day) -> float:
    own = 0 if day.kind == _MILESTONE else _WORDS
    return (ems(f"{day.when} {day.text}") + own + _GAP) * _LABEL.em / _LINE


def _days(pen: Pen) -> list[_Day]:
    kit, say = pen.edition.kit, pen.say
    days = list(_publications(pen))
    if kit.shoot.start:
        start: Key = ("shoot", "start")
        days.append(_Day(2, start, "shoot", kit.shoot.start, say(kit.shoot.start, *start), NOTHING))
    if kit.shoot.end:
        end: Key = ("shoot", "end")
        days.append(_Day(6, end, "wrap", kit.shoot.end, say(kit.shoot.end, *end), NOTHING))
    if kit.premiere and kit.premiere.shown:
        shown: Key = ("premiere", "shown")
        name = say(kit.premiere.name, "premiere", "name")
        days.append(_Day(2, shown, "premiere", kit.premiere.shown, say(kit.premiere.shown, *shown), name, loud=True))
    for each in kit.milestones:
        key = ("milestones", each.id, "date")
        text = say(each.event, "milestones", each.id, "event")
        days.append(_Day(5, key, _MILESTONE, each.date, say(each.date, *key), text, told=False))
    return [*days, *_prizes(pen)]


def _publications(pen: Pen) -> Iterator[_Day]:
    """A day a work: of the dates in its first year the most exact."""
    for work in pen.edition.kit.based_on:
        dates: list[tuple[PartialDate | None, Key]] = [(work.published, ("based_on", work.id, "published"))]
        dates += [(each.published, ("based_on", work.id, "editions", each.id, "published")) for each in work.editions]
        known = [(when, key) for when, key in dates if when]
        if known:
            first = min(when.year for when, _ in known)
            when, key = max((each for each in known if each[0].year == first), key=lambda each: len(each[0].iso))
            title = replace(pen.say(work.title, "based_on", work.id, "title"), work=True)
            yield _Day(1, key, "published", when, pen.say(when, *key), title, loud=True)


def _prizes(pen: Pen) -> Iterator[_Day]:
    for first, *others in pen.wins():
        if first.ceremony_date:
            key = ("awards", first.id, "ceremony_date")
            text = pen.joined(pen.body(first), pen.wording.spelled(len(others) + 1) if others else "")
            rank, kind = (4, "prizes") if others else (5, "prize")
            yield _Day(rank, key, kind, first.ceremony_date, pen.say(first.ceremony_date, *key), text, loud=True)


def _drawn(days: list[_Day]) -> tuple[Timeline | None, _Day | None]:
    """The picture, and the day whose label leaves the page by most, if there is one."""
    if not days:
        return None, None
    span = years([day.date.first_day for day in days])
    widths = [_width(day) for day in days]
    placed = stems([span.at(day.date.first_day) for day in days], widths)
    beyond = [
        width - stem.at if stem.label_left else stem.at + width - 1 for stem, width in zip(placed, widths, strict=True)
    ]
    events = (
        Event(day.key, day.kind, day.when, day.text, stem, day.loud) for day, stem in zip(days, placed, strict=True)
    )
    return Timeline(tuple(events), year_ticks(span)), days[beyond.index(max(beyond))] if max(beyond) > _MARGIN else None
