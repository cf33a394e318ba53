"""The end of the kit: whom to write to, what has to be said, and the sources."""

from dataclasses import dataclass, replace
from typing import ClassVar

from presskit.finding import Key
from presskit.pages.fitting import Box, tied
from presskit.pages.parts import Contact, Line, Passage
from presskit.pages.pen import Pen
from presskit.pages.sources import Reference, references
from presskit.renderers.press_kit.cover import BillingPiece, billing
from presskit.voice import Said

_ROOM = 130
"""What lies below the last page's picture, in mm."""
_CELL = 38
"""Letters in a line of the last column."""
_NUMBER = Box(18.0, 1)
"""A telephone number that stands on one line of that column, 57 mm of 8.5 pt."""


@dataclass(frozen=True)
class Terms:
    """Under which terms the facts may be used."""

    key: Key
    title: Said
    url: str


@dataclass(frozen=True)
class Contacts:
    """The last page, which stands alone; ``crowded`` tells that its picture would leave too little room."""

    name: ClassVar[str] = "contacts"

    contacts: tuple[Contact, ...]
    links: tuple[Line, ...]
    boilerplate: Passage | None
    copyright: Said
    licence: Terms | None
    billing: tuple[BillingPiece, ...]
    crowded: bool


@dataclass(frozen=True)
class Closing(Contacts):
    """The last page where there is nobody to write to: names, rights and the version."""

    name: ClassVar[str] = "closing"


def contacts(pen: Pen) -> Contacts | None:
    """In the order of the facts."""
    kit, say = pen.edition.kit, pen.say
    made = []
    for each in kit.contacts:
        key = ("contacts", each.id)
        phone = say(each.phone, *key, "phone")
        words = [
            say(each.name, *key, "name"),
            say(each.organisation, *key, "organisation"),
            replace(phone, text=tied(phone.text, _NUMBER)),
            say(each.territory, *key, "territory"),
            say(each.note, *key, "note"),
        ]
        made.append(Contact(key, say(each.role, *key, "role"), tuple(filter(None, words)), each.email or ""))
    named = (("trailer", kit.links.trailer), ("stills", kit.links.stills), ("press_page", kit.links.press_page))
    links = pen.facts(("links",), *named, ("website", kit.links.website))
    boilerplate = pen.passage(kit.legal.boilerplate, "legal", "boilerplate")
    block = billing(pen)
    if not (made or links or boilerplate or block or kit.legal.copyright or kit.legal.licence):
        return None
    notice = say(kit.legal.copyright, "legal", "copyright")
    height = sum(len(f"{piece.words} {piece.names}") for piece in block) / 85 * 5.3  # letters a line, mm a line
    height += (boilerplate.room if boilerplate else 0) / 15 * 3.8 + len(notice.text) / 130 * 3
    terms = kit.legal.licence
    key = ("legal", "licence")
    licence = Terms(key, say(terms.title, *key, "title"), terms.url) if terms else None
    rows = sum(1 + sum(len(str(line)) + 2 for line in each.lines) // _CELL for each in made) + len(links)
    page = Contacts if made or links else Closing
    return page(tuple(made), links, boilerplate, notice, licence, block, crowded=height + rows * 6.75 > _ROOM)


@dataclass(frozen=True)
class Sources:
    """What the facts rest on."""

    name: ClassVar[str] = "sources"

    references: tuple[Reference, ...]


def sources(pen: Pen) -> Sources | None:
    """Those that something rests on, by number."""
    made = references(pen)
    return Sources(made) if made else None
