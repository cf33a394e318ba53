"""Production notes by theme, with a timeline."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from presskit.charts import Stem, Tick, stems, year_ticks, years
from presskit.finding import Key
from presskit.renderers.press_kit.parts import Passage, Pen
from presskit.values import PartialDate
from presskit.voice import NOTHING, Said

EVENTS = 9
"""At most, on one timeline."""
_LETTER = 0.0086
"""The width of a letter in a timeline's label, as a fraction of the line: 1.55 mm of 180."""
_WORDS = 12
"""As many letters stand in the layout's own words of a label."""


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
    """The way of the film through the years, from left to right at true scale."""

    events: tuple[Event, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True)
class Theme:
    """Notes on one theme."""

    key: Key
    title: Said
    text: Passage


@dataclass(frozen=True)
class Notes:
    """Production notes."""

    name: ClassVar[str] = "notes"

    timeline: Timeline | None
    themes: tuple[Theme, ...]


def notes(pen: Pen) -> Notes | None:
    """Themes in the order of the facts."""
    kit = pen.edition.kit
    themes = tuple(
        Theme(("notes", note.id), pen.say(note.theme, "notes", note.id, "theme"), text)
        for note in kit.notes
        if (text := pen.passage(note.text, "notes", note.id, "text"))
    )
    timeline = _timeline(pen)
    return Notes(timeline, themes) if themes or (timeline and kit.milestones) else None


@dataclass(frozen=True)
class _Day:
    """A candidate for the timeline; a low ``rank`` stays when there are too many."""

    rank: int
    key: Key
    kind: str
    date: PartialDate
    text: Said
    loud: bool = False


def _days(pen: Pen) -> list[_Day]:
    kit, say = pen.edition.kit, pen.say
    days = []
    for work in kit.based_on:
        dates: list[tuple[PartialDate | None, Key]] = [(work.published, ("based_on", work.id, "published"))]
        dates += [(each.published, ("based_on", work.id, "editions", each.id, "published")) for each in work.editions]
        known = [(when, key) for when, key in dates if when]
        if known:
            # The most exact of the first year's dates stands for it.
            first = min(when.year for when, _ in known)
            when, key = max((each for each in known if each[0].year == first), key=lambda each: len(each[0].iso))
            days.append(_Day(1, key, "published", when, say(work.title, "based_on", work.id, "title"), loud=True))
    if kit.shoot.start:
        days.append(_Day(2, ("shoot", "start"), "shoot", kit.shoot.start, NOTHING))
    if kit.shoot.end:
        days.append(_Day(6, ("shoot", "end"), "wrap", kit.shoot.end, NOTHING))
    if kit.premiere and kit.premiere.shown:
        name = say(kit.premiere.name, "premiere", "name")
        days.append(_Day(2, ("premiere", "shown"), "premiere", kit.premiere.shown, name, loud=True))
    days += [
        _Day(
            5, ("milestones", each.id, "date"), "milestone", each.date, say(each.event, "milestones", each.id, "event")
        )
        for each in kit.milestones
    ]
    return [*days, *_prizes(pen)]


def _prizes(pen: Pen) -> Iterator[_Day]:
    for first, *others in pen.wins():
        if first.ceremony_date:
            key = ("awards", first.id, "ceremony_date")
            text = pen.joined(pen.body(first), pen.wording.spelled(len(others) + 1) if others else "")
            rank, kind = (4, "prizes") if others else (5, "prize")
            yield _Day(rank, key, kind, first.ceremony_date, text, loud=True)


def _timeline(pen: Pen) -> Timeline | None:
    days = sorted(_days(pen), key=lambda day: day.rank)[:EVENTS]
    days.sort(key=lambda day: (day.date.first_day, day.rank))
    if len(days) < 3:  # noqa: PLR2004 - two dates make no line
        return None
    span = years([day.date.first_day for day in days])
    dates = [pen.say(day.date, *day.key) for day in days]
    widths = [(len(f"{when}{day.text}") + _WORDS) * _LETTER for when, day in zip(dates, days, strict=True)]
    placed = stems([span.at(day.date.first_day) for day in days], widths)
    events = (
        Event(day.key, day.kind, when, day.text, stem, day.loud)
        for day, when, stem in zip(days, dates, placed, strict=True)
    )
    return Timeline(tuple(events), year_ticks(span))
