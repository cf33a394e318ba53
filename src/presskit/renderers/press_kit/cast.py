"""Who plays whom."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from presskit.finding import Key
from presskit.model import Role
from presskit.pages.fitting import Box, tied
from presskit.pages.parts import Passage
from presskit.pages.pen import Pen
from presskit.voice import NOTHING, Said

_NAME = Box(14.0, 1)
"""A name that stands on one line of 43 mm, where names are not set large."""
_ARTICLES: Mapping[str, str] = {
    "en": r"(?:the|an?)\s",
    "fr": r"(?:les?|la|une?|des)\s|l[’']",
    "de": r"(?:der|die|das|eine?)\s",
    "es": r"(?:el|l[ao]s?|un[ao]?s?)\s",
    "it": r"(?:il?|l[aeo]|gli|un[ao]?)\s|(?:l|un)[’']",
    "pt": r"(?:[ao]s?|uma?)\s",
    "nl": r"(?:de|het|een)\s",
}
"""What the name of a part may begin with that is no name: ``The pilot``, ``L’étranger``."""
FEW = 8
"""As many parts are set large where there is nothing to say of any."""


@dataclass(frozen=True)
class Part:
    """A part and who plays it; ``initial`` is the letter of its portrait in type."""

    key: Key
    character: Said
    actor: Said
    description: Said
    note: Passage | None
    billing: str
    initial: str


@dataclass(frozen=True)
class Cast:
    """Leads with their portraits, parts with something to say of them, and the others; in billing order each."""

    name: ClassVar[str] = "cast"

    leads: tuple[Part, ...]
    parts: tuple[Part, ...]
    others: tuple[Part, ...]


def cast(pen: Pen) -> Cast | None:
    """The order is the facts' own."""
    parts = [(_part(pen, role), role.lead) for role in pen.edition.kit.cast]
    if not parts:
        return None
    leads = tuple(_led(part) for part, lead in parts if lead)
    rest = [part for part, lead in parts if not lead]
    told = tuple(part for part in rest if part.description or part.note or part.billing)
    if not told and len(rest) <= FEW:
        return Cast(leads, tuple(rest), ())
    return Cast(leads, told, tuple(_listed(part) for part in rest if part not in told))


def _led(part: Part) -> Part:
    """A lead: of a note and a description, the note says more."""
    return replace(part, description=NOTHING) if part.note else part


def _listed(part: Part) -> Part:
    """A part that is one of many in a list: no name in it is broken that has room on a line."""
    return replace(part, character=_whole(part.character), actor=_whole(part.actor))


def _whole(name: Said) -> Said:
    return replace(name, text=tied(name.text, _NAME))


def _part(pen: Pen, role: Role) -> Part:
    key = ("cast", role.id)
    character = pen.say(role.character, *key, "character")
    actor = pen.say(role.actor, *key, "actor")
    return Part(
        key,
        character,
        _whole(actor) if character else actor,
        pen.say(role.description, *key, "description"),
        pen.passage(role.note, *key, "note"),
        pen.wording.word(role.billing) if role.billing else "",
        _initial(_without_article(character, pen.wording.language) or actor.text),
    )


def _without_article(character: Said, language: str) -> str:
    """The name of a part without its article, if a word follows; ``language`` is that of the kit."""
    article = _ARTICLES.get((character.lang or language).partition("-")[0])
    if article is None:
        return character.text
    return re.sub(rf"^\W*(?:{article})\W*(?=\w)", "", character.text, flags=re.IGNORECASE)


def _initial(name: str) -> str:
    """The first letter of a name, in capitals."""
    return next(filter(str.isalnum, name), "").upper()
