"""Where the film can be seen, and the kit's pictures."""

from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.model import Showing
from presskit.pdf import address_of
from presskit.renderers.press_kit.parts import Line, Pen
from presskit.voice import NOTHING, Said


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
        when = pen.say(festival.shown, *key, "shown") or pen.period(festival.start, festival.end, *key)
        name = pen.say(festival.name, *key, "name")
        where = pen.joined(edition, pen.say(festival.place, *key, "place"))
        what = pen.joined(pen.say(festival.section, *key, "section"), pen.say(festival.note, *key, "note"))
        lines.append(pen.line(key, when, name, where, what))
    return tuple(lines)


@dataclass(frozen=True)
class Picture:
    """An image with its words."""

    key: Key
    address: str
    alt: str
    caption: Said
    credit: Said
    rights: Said


@dataclass(frozen=True)
class Pictures:
    """The kit's images.

    ``plates`` tells that all are drawn art, which needs no page of its own; ``credit`` and ``rights`` are those that
    all images share, to be said once.
    """

    name: ClassVar[str] = "pictures"

    pictures: tuple[Picture, ...]
    plates: bool
    credit: Said
    rights: Said


def pictures(pen: Pen) -> Pictures | None:
    """In the order of the facts."""
    kit = pen.edition.kit
    made = tuple(
        Picture(
            key := ("images", image.id),
            address_of(image.file),
            str(image.alt or image.caption or image.id),
            pen.say(image.caption, *key, "caption"),
            pen.say(image.credit, *key, "credit"),
            pen.say(image.rights, *key, "rights"),
        )
        for image in kit.images
    )
    plates = all(image.kind == "art" for image in kit.images)
    if not made:
        return None
    alike = len({(picture.credit, picture.rights) for picture in made}) == 1 < len(made)
    credit, rights = (made[0].credit, made[0].rights) if alike else (NOTHING, NOTHING)
    return Pictures(made, plates, credit, rights)
