"""What was won and what was nominated, at one look and row by row."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from presskit.charts import Bars, Stem, bars, stems
from presskit.model import Award
from presskit.pages.fitting import Box, Type, ems
from presskit.pages.parts import NO_STATEMENT, Group, Line, Statement
from presskit.pages.pen import Pen
from presskit.voice import Said

FEW = 3
"""Up to so many prizes are set in large type, without a table."""
_LARGE = Box(180 / 12, 4)
"""The room for a category in large type: 34 points are 12 mm."""
LINES, BODIES = 2, 12
"""As many lines of bars stand on a page, and as many bodies on each."""
WIDEST, THINNEST = 4.5 / 180, 3 / 180
"""Of a bar, as a fraction of the line of 180 mm; where bars would be thinner, a second line begins."""
_LINE, _ROW = 180.0, 4.5
"""The line and a row of names, in mm."""
_LABEL = Type(8, _ROW)
_GAP = 0.7
"""Beside a label, in its ems."""
_MARGIN = 0.07
"""How far a label may reach into a margin, as a fraction of the line."""
_HIGHEST = 0.35
"""How long an upright label may be."""


@dataclass(frozen=True)
class Body:
    """Who gave prizes: ``won`` of those that are ``counted``; ``doubtful`` nominations rest on weak sources alone.

    ``row`` is that of the name from below, ``left`` says that it stands left of its stem.
    """

    name: str
    won: int
    counted: int
    doubtful: int
    row: int
    left: bool


@dataclass(frozen=True)
class Picture:
    """A bar for each prize: won above the line, nominated below.

    ``height`` is how high the names reach, in mm: in rows above each other, or ``upright`` beside each other where
    rows would leave the page.
    """

    bars: Bars
    bodies: tuple[Body, ...]
    upright: bool
    height: float


@dataclass(frozen=True)
class Awards:
    """What was won and nominated, counted; ``few`` are set in large type.

    ``spelled`` opens the section where no line of the kit does.
    ``pictures`` are lines of bars, the winners first; ``further`` counts the bodies that they have no room for.
    """

    name: ClassVar[str] = "awards"

    won: int
    nominated: int
    spelled: Statement
    few: bool
    pictures: tuple[Picture, ...]
    further: int
    groups: tuple[Group, ...]


def awards(pen: Pen) -> Awards | None:
    """Bodies in the order of the facts, wins first within each."""
    kit = pen.edition.kit
    if not kit.awards:
        return None
    won, nominated = pen.edition.prizes
    by_body = pen.edition.awards_by_body()
    tallies = sorted(_tallies(pen, by_body), key=lambda tally: (-tally.won, -tally.nominated))
    pictures = _pictures(tallies) if len(kit.awards) > FEW else ()
    shown = sum(len(picture.bodies) for picture in pictures)
    return Awards(
        won,
        nominated,
        NO_STATEMENT if kit.statements.awards else pen.tally(),
        len(kit.awards) <= FEW and all(_LARGE.holds(str(award.category)) for award in kit.awards),
        pictures,
        len(tallies) - shown if pictures else 0,
        tuple(_group(pen, group) for group in by_body),
    )


def _group(pen: Pen, group: tuple[Award, ...]) -> Group:
    first = group[0]
    key = ("awards", first.id)
    edition = pen.wording.ordinal(first.edition) if first.edition else ""
    when = pen.say(first.ceremony_date, *key, "ceremony_date")
    ordered = sorted(group, key=lambda award: award.result != "won")
    return Group(tuple(_row(pen, award) for award in ordered), name=pen.body(first), detail=pen.joined(edition, when))


def _row(pen: Pen, award: Award) -> Line:
    key = ("awards", award.id)
    result = pen.say(award.result, *key, "result")
    result = Said(pen.wording.word(award.result), rival=result.rival)
    note = pen.say(award.note, *key, "note")
    category = pen.say(award.category, *key, "category")
    return pen.line(key, category, pen.nominees(award), note, result, strong=award.result == "won")


@dataclass(frozen=True)
class _Tally:
    """What one body gave, before it is drawn."""

    name: str
    won: int
    nominated: int
    doubtful: int

    @property
    def counts(self) -> tuple[int, int]:
        return self.won, self.nominated

    @property
    def label(self) -> float:
        """How long the name is with its count, as a fraction of the line."""
        beside = ems(" 10 of 10") if self.won and self.nominated else _GAP
        return (ems(self.name) + beside) * _LABEL.em / _LINE


def _tallies(pen: Pen, by_body: Iterable[tuple[Award, ...]]) -> Iterator[_Tally]:
    for group in by_body:
        won = sum(award.result == "won" for award in group)
        nominated = [award for award in group if award.result == "nominated"]
        doubtful = sum(pen.edition.rests_on_weak_sources(("awards", award.id)) for award in nominated)
        if won or nominated:
            yield _Tally(pen.body(group[0]).text, won, len(nominated), doubtful)


def _pictures(tallies: Sequence[_Tally]) -> tuple[Picture, ...]:
    """Everything on one line; where that is too much, the winners apart from the others, as far as there is room."""
    if len(tallies) < 2 or not tallies[0].won:  # noqa: PLR2004 - one group is no picture
        return ()
    lines = _chunks(tallies)
    if len(lines) > 1:
        lines = [*_chunks([each for each in tallies if each.won]), *_chunks([each for each in tallies if not each.won])]
    drawn = tuple(map(_picture, lines[:LINES]))
    return tuple(picture for picture in drawn if picture) if all(drawn) else ()


def _chunks(tallies: Sequence[_Tally]) -> list[list[_Tally]]:
    """As many in each line as there is room for."""
    lines: list[list[_Tally]] = []
    for each in tallies:
        if lines and len(lines[-1]) < BODIES and _thick([*lines[-1], each]):
            lines[-1].append(each)
        else:
            lines.append([each])
    return lines


def _thick(tallies: Sequence[_Tally]) -> bool:
    """Whether the bars of a line are wide enough to be told apart."""
    return bars([each.counts for each in tallies], WIDEST).bar >= THINNEST


def _picture(tallies: Sequence[_Tally]) -> Picture | None:
    """One line of bars; ``None`` where a name has no room on the page."""
    chart = bars([each.counts for each in tallies], WIDEST)
    places = [column.at for column in chart.columns]
    flags = stems(places, [each.label for each in tallies])
    upright = any(_beyond(flag, each) > _MARGIN for flag, each in zip(flags, tallies, strict=True))
    longest = max(each.label for each in tallies)
    if upright and longest > _HIGHEST:
        return None
    bodies = tuple(
        Body(each.name, each.won, each.won + each.nominated, each.doubtful, flag.row, flag.label_left)
        for flag, each in zip(flags, tallies, strict=True)
    )
    rows = max(body.row for body in bodies) + 1
    return Picture(chart, bodies, upright, longest * _LINE if upright else rows * _ROW)


def _beyond(flag: Stem, tally: _Tally) -> float:
    """How far a label reaches beyond the line."""
    return tally.label - flag.at if flag.label_left else flag.at + tally.label - 1
