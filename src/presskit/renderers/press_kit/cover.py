"""The cover: title in both languages, names, laurels for the wins, the billing block."""

from dataclasses import dataclass

from presskit.finding import Key
from presskit.pages.fitting import Box, tied
from presskit.pages.laurels import Laurel, held, row_of
from presskit.pages.pen import Pen
from presskit.pages.title import Title, art_of, drawn_for_page, title_of
from presskit.voice import Said

BILLING = 140
"""Words of the billing block that the cover has room for; the last page has it whole in any case."""

_NAME = Box(13.5, 1)
"""A name that stands on one line of 88 mm, with what joins it to others."""


@dataclass(frozen=True)
class BillingPiece:
    """Connecting words, and the names after them."""

    key: Key
    words: Said
    names: Said


@dataclass(frozen=True)
class Cover(Title):
    """What the cover shows beside the title.

    Art that is ``framed`` was not drawn for this page: every word stands on a plane of the palette. ``inside`` says
    whether the laurels hold their words or stand above them.
    """

    framed: bool
    names: tuple[Said, ...]
    directors: Said
    laurels: tuple[Laurel, ...]
    inside: bool
    billing: tuple[BillingPiece, ...]


def cover(pen: Pen) -> Cover:
    """The cover of any film."""
    row, block, art = row_of(pen), billing(pen), art_of(pen)
    leads = (role for role in pen.edition.kit.cast if role.lead)
    return Cover(
        **vars(title_of(pen)),
        framed=art is not None and not drawn_for_page(art),
        names=tuple(pen.say(role.actor, "cast", role.id, "actor") for role in leads),
        directors=directors(pen),
        laurels=row,
        inside=held(row),
        billing=block if sum(len(f"{piece.words} {piece.names}".split()) for piece in block) <= BILLING else (),
    )


def directors(pen: Pen) -> Said:
    """Who directed, as the crew says; no name is broken that has room on a line."""
    return Said(pen.wording.enumerated([tied(name.text, _NAME) for name in pen.credited("director")]))


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
