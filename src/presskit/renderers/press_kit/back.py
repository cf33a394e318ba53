"""The end of the kit: whom to write to, what has to be said, and the sources."""

from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.renderers.press_kit.cover import BillingPiece, billing
from presskit.renderers.press_kit.parts import Line, Passage, Pen
from presskit.voice import Said


@dataclass(frozen=True)
class Contact:
    """One role and how to reach it."""

    key: Key
    role: Said
    lines: tuple[Said, ...]
    email: str


@dataclass(frozen=True)
class Contacts:
    """The last page, which stands alone."""

    name: ClassVar[str] = "contacts"

    contacts: tuple[Contact, ...]
    links: tuple[Line, ...]
    boilerplate: Passage | None
    copyright: Said
    billing: tuple[BillingPiece, ...]


def contacts(pen: Pen) -> Contacts | None:
    """In the order of the facts."""
    kit, say = pen.edition.kit, pen.say
    made = []
    for each in kit.contacts:
        key = ("contacts", each.id)
        words = [
            say(each.name, *key, "name"),
            say(each.organisation, *key, "organisation"),
            say(each.phone, *key, "phone"),
            say(each.territory, *key, "territory"),
            say(each.note, *key, "note"),
        ]
        made.append(Contact(key, say(each.role, *key, "role"), tuple(filter(None, words)), each.email or ""))
    named = (("trailer", kit.links.trailer), ("stills", kit.links.stills), ("press_page", kit.links.press_page))
    links = pen.facts(("links",), *named, ("website", kit.links.website))
    boilerplate = pen.passage(kit.legal.boilerplate, "legal", "boilerplate")
    block = billing(pen)
    if not (made or links or boilerplate or block or kit.legal.copyright):
        return None
    return Contacts(tuple(made), links, boilerplate, say(kit.legal.copyright, "legal", "copyright"), block)


@dataclass(frozen=True)
class Reference:
    """A numbered source."""

    key: Key
    number: int
    title: str
    detail: str
    url: str


@dataclass(frozen=True)
class Sources:
    """What the facts rest on."""

    name: ClassVar[str] = "sources"

    references: tuple[Reference, ...]


def sources(pen: Pen) -> Sources | None:
    """Those that something rests on, by number."""
    made = tuple(
        Reference(
            ("sources", source.id),
            number,
            source.title,
            ", ".join(filter(None, (source.publisher, source.date))),
            source.url or "",
        )
        for number, source in enumerate(pen.edition.sources, 1)
    )
    return Sources(made) if made else None
