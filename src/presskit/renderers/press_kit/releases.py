"""Where the film can be seen."""

from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.model import Showing
from presskit.pages.parts import Line
from presskit.pages.pen import Pen
from presskit.voice import Said


@dataclass(frozen=True)
class Releases:
    """Cinemas, screenings, discs, festivals."""

    name: ClassVar[str] = "releases"

    releases: tuple[Line, ...]
    screenings: tuple[Line, ...]
    home_media: tuple[Line, ...]
    festivals: tuple[Line, ...]


def releases(pen: Pen) -> Releases | None:
    """In the order of the facts."""
    kit, say = pen.edition.kit, pen.say
    in_cinemas = tuple(
        pen.line(
            key := ("releases", each.id),
            say(each.territory, *key, "territory"),
            say(each.date, *key, "date"),
            say(each.distributor, *key, "distributor"),
            say(each.note, *key, "note"),
        )
        for each in kit.releases
    )
    screenings = tuple(
        pen.line(
            key := ("screenings", each.id),
            say(each.name, *key, "name"),
            say(each.date, *key, "date"),
            say(each.place, *key, "place"),
            say(each.note, *key, "note"),
        )
        for each in kit.screenings
    )
    discs = tuple(
        pen.line(
            key := ("home_media", each.id),
            say(each.territory, *key, "territory"),
            say(each.date, *key, "date"),
            pen.joined(say(each.formats, *key, "formats"), say(each.publisher, *key, "publisher")),
            say(each.extras, *key, "extras"),
        )
        for each in kit.home_media
    )
    parts = (in_cinemas, screenings, discs, _festivals(pen))
    return Releases(*parts) if any(parts) else None


def _festivals(pen: Pen) -> tuple[Line, ...]:
    kit = pen.edition.kit
    shown: list[tuple[Key, Showing]] = [(("premiere",), kit.premiere)] if kit.premiere else []
    shown += [(("festivals", festival.id), festival) for festival in kit.festivals]
    lines = []
    for key, festival in shown:
        edition = pen.wording.ordinal(festival.edition) if festival.edition else ""
        days = pen.wording.festival(festival.shown, festival.start, festival.end)
        rival = pen.period(festival.start, festival.end, *key).rival
        when = pen.say(festival.shown, *key, "shown") or Said(days, rival=rival)
        name = pen.say(festival.name, *key, "name")
        where = pen.joined(edition, pen.say(festival.place, *key, "place"))
        what = pen.joined(pen.say(festival.section, *key, "section"), pen.say(festival.note, *key, "note"))
        lines.append(pen.line(key, name, when, where, what))
    return tuple(lines)
