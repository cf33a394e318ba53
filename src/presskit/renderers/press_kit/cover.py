"""The cover: title in both languages, names, laurels for the wins, the billing block."""

from dataclasses import dataclass

from presskit.finding import Key
from presskit.renderers.press_kit.parts import Pen
from presskit.voice import NOTHING, Said

LAURELS = 6
"""At most; three to six in two rows."""


@dataclass(frozen=True)
class Laurel:
    """Wins of one body in one year: the only category, or how many prizes, spelled out."""

    key: Key
    category: Said
    prizes: str
    body: str
    year: str


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
    """The class of a title by its length: type cannot be fitted to a box, so its size is chosen by count."""
    return next((size for most, size in ((16, "xl"), (34, "l"), (76, "m")) if len(title) <= most), "s")


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
        "l" if len(second.text) <= 24 else "m",  # noqa: PLR2004 - two lines of the narrow column
        tuple(say(role.actor, "cast", role.id, "actor") for role in pen.edition.kit.cast if role.lead),
        directors(pen),
        laurels(pen),
        billing(pen),
    )


def directors(pen: Pen) -> Said:
    """Who directed, as the crew says."""
    found = [
        pen.say(name, "crew", department.id, "credits", credit.id, "names")
        for department in pen.edition.kit.crew
        for credit in department.credits
        if credit.role == "director"
        for name in credit.names
    ]
    return pen.joined(*found)


def laurels(pen: Pen) -> tuple[Laurel, ...]:
    """One laurel a body that gave a prize; where there are too many, those that gave most."""
    wins = [[award for award in group if award.result == "won"] for group in pen.edition.awards_by_body()]
    wins = [group for group in wins if group and not pen.edition.rests_on_weak_sources(("awards", group[0].id))]
    most = sorted(wins, key=len, reverse=True)[:LAURELS]
    kept = [group for group in wins if group in most]
    made = []
    for group in kept:
        first = group[0]
        category = pen.say(first.category, "awards", first.id, "category") if len(group) == 1 else NOTHING
        year = str(first.ceremony_date.year) if first.ceremony_date else ""
        prizes = pen.wording.spelled(len(group)) if len(group) > 1 else ""
        made.append(Laurel(("awards", first.id), category, prizes, first.short_body or first.body, year))
    return tuple(made)


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
