"""What was won and what was nominated, at one look and row by row."""

from dataclasses import dataclass
from typing import ClassVar

from presskit.charts import Bars, bars
from presskit.model import Award
from presskit.renderers.press_kit.parts import Group, Line, Pen, Statement
from presskit.voice import Said

WIDEST = 0.025
"""Of a bar, as a fraction of the line: 4.5 mm of 180."""
NAME = 0.018
"""How much of the line a body's name takes, which stands upright: 3.2 mm of 180."""
_NOMINATED = ("nominated", "shortlisted", "special mention")


@dataclass(frozen=True)
class Picture:
    """A bar for each prize: won above the line, nominated below; ``doubtful`` counts those on weak sources alone.

    Where there are too many bodies for their names, those that gave most.
    """

    bars: Bars
    names: tuple[str, ...]
    doubtful: tuple[int, ...]


@dataclass(frozen=True)
class Awards:
    """Prizes are counted from the rows: one that is shared counts once."""

    name: ClassVar[str] = "awards"

    won: int
    nominated: int
    spelled: Statement
    picture: Picture | None
    groups: tuple[Group, ...]


def awards(pen: Pen) -> Awards | None:
    """Bodies in the order of the facts, wins first within each."""
    kit = pen.edition.kit
    if not kit.awards:
        return None
    won = sum(award.result == "won" for award in kit.awards)
    nominated = sum(award.result in _NOMINATED for award in kit.awards)
    spell = pen.wording.spelled
    by_body = pen.edition.awards_by_body()
    groups = tuple(_group(pen, group) for group in by_body)
    spelled = Statement(spell(won).capitalize(), spell(nominated))
    return Awards(won, nominated, spelled, _picture(pen, by_body), groups)


def _group(pen: Pen, group: tuple[Award, ...]) -> Group:
    first = group[0]
    key = ("awards", first.id)
    edition = pen.wording.ordinal(first.edition) if first.edition else ""
    when = pen.say(first.ceremony_date, *key, "ceremony_date")
    ordered = sorted(group, key=lambda award: award.result != "won")
    return Group(tuple(_row(pen, award) for award in ordered), name=pen.body(first), detail=pen.joined(edition, when))


def _row(pen: Pen, award: Award) -> Line:
    key = ("awards", award.id)
    named = pen.joined(*(pen.say(nominee.name, *key, "nominees", nominee.id, "name") for nominee in award.nominees))
    result = pen.say(award.result, *key, "result")
    result = Said(pen.wording.word(award.result), rival=result.rival)
    note = pen.say(award.note, *key, "note")
    category = pen.say(award.category, *key, "category")
    return pen.line(key, category, named, result, note, strong=award.result == "won")


def _picture(pen: Pen, by_body: tuple[tuple[Award, ...], ...]) -> Picture | None:
    groups = []
    for group in by_body:
        won = sum(award.result == "won" for award in group)
        nominated = [award for award in group if award.result in _NOMINATED]
        doubtful = sum(pen.edition.rests_on_weak_sources(("awards", award.id)) for award in nominated)
        if won or nominated:
            groups.append((won, len(nominated), doubtful, pen.body(group[0]).text))
    groups.sort(key=lambda group: (-group[0], -group[1]))
    if len(groups) < 2 or not groups[0][0]:  # noqa: PLR2004 - one group is no picture
        return None
    chart = bars([(won, nominated) for won, nominated, *_ in groups], WIDEST, NAME)
    shown = groups[: len(chart.columns)]
    return Picture(chart, tuple(name for *_, name in shown), tuple(doubtful for _, _, doubtful, _ in shown))
