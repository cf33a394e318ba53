"""The cover: title in both languages, names, laurels for the wins, the billing block."""

from dataclasses import dataclass

from presskit.finding import Key
from presskit.model import Award
from presskit.renderers.press_kit.fitting import Box
from presskit.renderers.press_kit.parts import Pen
from presskit.voice import NOTHING, Said

LAURELS = 6
"""At most; three to six in two rows."""

_SIZES = {"xl": Box(3.2, 3, longest=5.4), "l": Box(8.4, 3), "m": Box(12.2, 5)}
"""What each size of the title has room for: 180 mm, of which the largest wraps at 105."""
_SECOND = Box(7.3, 2)
"""The second title in its larger size: two lines of a narrow column."""


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
    """What the cover shows; a size is ``xl``, ``l``, ``m`` or ``s``, by the length of the title."""

    title: Said
    size: str
    second: Said
    second_size: str
    names: tuple[Said, ...]
    directors: Said
    laurels: tuple[Laurel, ...]
    billing: tuple[BillingPiece, ...]


def size_of(title: str) -> str:
    """The class of a title: the largest in which it stands above the line, no word cut."""
    return next((size for size, box in _SIZES.items() if box.holds(title)), "s")


def cover(pen: Pen) -> Cover:
    """The cover of any film."""
    film, say = pen.edition.kit.film, pen.say
    title = say(film.title, "film", "title")
    second = say(film.original_title, "film", "original_title")
    second = NOTHING if second.text == title.text else second
    return Cover(
        title,
        size_of(title.text),
        second,
        "l" if _SECOND.holds(second.text) else "m",
        tuple(say(role.actor, "cast", role.id, "actor") for role in pen.edition.kit.cast if role.lead),
        directors(pen),
        laurels(pen),
        billing(pen),
    )


def directors(pen: Pen) -> Said:
    """Who directed, as the crew says."""
    return pen.joined(*pen.credited("director"))


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
