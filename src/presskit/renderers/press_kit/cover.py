"""The cover: title in both languages, names, laurels for the wins, the billing block."""

from dataclasses import dataclass
from unicodedata import combining, normalize

from presskit.finding import Key
from presskit.model import Award, Image
from presskit.renderers.press_kit.fitting import Box
from presskit.renderers.press_kit.parts import Pen
from presskit.typography import runs_leftward
from presskit.voice import NOTHING, Said
from presskit.wording import NBSP

LAURELS = 6
"""At most; three to six in two rows."""
BILLING = 140
"""Words of the billing block that the cover has room for; the last page has it whole in any case."""

_SIZES = {
    "xl": Box(2.97, 3, closer=0.035),
    "xl wide": Box(5.1, 2, closer=0.035),
    "l": Box(7.95, 3, closer=0.03),
    "m": Box(11.55, 5, closer=0.025),
    "s": Box(15.9, 6, closer=0.02),
}
"""What each size of the title has room for above the line: 180 mm, or 105 in lines of short words in the largest."""
_SECOND = Box(5.0, 2)
"""The second title in its larger size: two lines of 50 mm."""
_NAME = Box(13.5, 1)
"""A name that stands on one line of 88 mm, with what joins it to others."""
_LAUREL = Box(7.0, 1), Box(7.0, 2)
"""What the inside of a laurel has room for: what was won, and who gave it."""
_STANDING = frozenset("abcdefhiklmnorstuvwxz0123456789ABCDEFGHIJKLMNOPRSTUVWXYZ '’-.:!?&")
"""What stands on the line and may lose its feet; a cut g would be another letter, and so might any not known here."""
_ABOVE = 230
"""The combining class of marks above a letter."""


@dataclass(frozen=True)
class Laurel:
    """Wins of one body in one year: the only category, or how many prizes, spelled out."""

    key: Key
    category: Said
    prizes: str
    body: Said
    year: Said


@dataclass(frozen=True)
class BillingPiece:
    """Connecting words, and the names after them."""

    key: Key
    words: Said
    names: Said


@dataclass(frozen=True)
class Cover:
    """What the cover shows; a size is ``xl``, ``xl wide``, ``l``, ``m``, ``s`` or ``xs``, by the words of the title.

    ``cut`` titles lose their feet in the art below the line: over a bare plane it would look like a fault. Art that is
    ``framed`` was not drawn for this page: every word stands on a plane of the palette. ``inside`` says whether the
    laurels hold their words or stand above them.
    """

    title: Said
    size: str
    cut: bool
    framed: bool
    second: Said
    second_size: str
    names: tuple[Said, ...]
    directors: Said
    laurels: tuple[Laurel, ...]
    inside: bool
    billing: tuple[BillingPiece, ...]


def size_of(title: str) -> str:
    """The class of a title: the largest in which it stands above the line, no word broken."""
    return next((size for size, box in _SIZES.items() if box.holds(title)), "xs")


def cover(pen: Pen) -> Cover:
    """The cover of any film."""
    film, say = pen.edition.kit.film, pen.say
    title = say(film.title, "film", "title")
    second = say(film.original_title, "film", "original_title")
    second = NOTHING if second.text == title.text else second
    won, block, art = laurels(pen), billing(pen), _art(pen)
    return Cover(
        title,
        size := size_of(title.text),
        art is not None and size.startswith("xl") and stands(title.text),
        art is not None and not drawn_for_page(art),
        second,
        "l" if _SECOND.holds(second.text) else "m",
        tuple(say(role.actor, "cast", role.id, "actor") for role in pen.edition.kit.cast if role.lead),
        directors(pen),
        won,
        all(map(_holds, won)),
        block if sum(len(f"{piece.words} {piece.names}".split()) for piece in block) <= BILLING else (),
    )


def stands(title: str) -> bool:
    """Whether every letter of a title stands on the line; accents above it do not matter."""
    return all(char in _STANDING or combining(char) == _ABOVE for char in normalize("NFD", title))


def _art(pen: Pen) -> Image | None:
    """What the facts choose for the cover."""
    kit = pen.edition.kit
    return next((image for image in kit.images if image.id == kit.look.cover), None)


def drawn_for_page(image: Image) -> bool:
    """Whether an image was drawn as art, with room for the words of its page; where others are dark nobody knows."""
    return image.kind == "art" and image.file.lower().endswith(".svg")


def _holds(laurel: Laurel) -> bool:
    what, who = _LAUREL
    return (what.holds(laurel.category.text) or bool(laurel.prizes)) and who.holds(laurel.body.text)


def directors(pen: Pen) -> Said:
    """Who directed, as the crew says; no name is broken that has room on a line."""
    names = [name.text for name in pen.credited("director")]
    tied = (_NAME.holds(name) and not runs_leftward(name) for name in names)
    whole = [name.replace(" ", NBSP) if tie else name for name, tie in zip(names, tied, strict=True)]
    return Said(pen.wording.enumerated(whole))


def laurels(pen: Pen) -> tuple[Laurel, ...]:
    """One laurel a body that gave a prize; where there are too many, those that gave most."""
    wins = pen.wins()
    most = sorted(wins, key=len, reverse=True)[:LAURELS]
    return tuple(_laurel(pen, group) for group in wins if group in most)


def _laurel(pen: Pen, group: tuple[Award, ...]) -> Laurel:
    first, *others = group
    key = ("awards", first.id)
    day = pen.say(first.ceremony_date, *key, "ceremony_date")
    return Laurel(
        key,
        NOTHING if others else pen.say(first.category, *key, "category"),
        pen.wording.spelled(len(group)) if others else "",
        pen.body(first),
        Said(str(first.ceremony_date.year), rival=day.rival) if first.ceremony_date else NOTHING,
    )


def billing(pen: Pen) -> tuple[BillingPiece, ...]:
    """The contractual block, in its order."""
    return tuple(
        BillingPiece(
            key := ("billing_block", piece.id),
            pen.say(piece.words, *key, "words"),
            pen.say(piece.names, *key, "names"),
        )
        for piece in pen.edition.kit.billing_block
    )
