"""The cover: title in both languages, names, laurels for the wins, the billing block."""

from dataclasses import dataclass, replace

from presskit.finding import Key
from presskit.model import BillingLine
from presskit.pages.fitting import Box, tied
from presskit.pages.laurels import Laurel, held, row_of
from presskit.pages.pen import Pen
from presskit.pages.title import Title, art_of, drawn_for_page, title_of
from presskit.typography import runs_leftward
from presskit.voice import Said

BILLING = 140
"""Words of the billing block that the cover has room for; the last page has it whole in any case."""

_NAME = Box(13.5, 1)
"""A name that stands on one line of 88 mm, with what joins it to others."""
_BILLED, _ROLE = Box(36.0, 1), Box(14.0, 1)
"""In the billing block, 88 mm in its smaller print: a name with a comma behind it, and a role kept on one line."""


@dataclass(frozen=True)
class BillingPiece:
    """Connecting words, and the names after them, on the line of those words if they are ``close``."""

    key: Key
    words: Said
    names: Said
    close: bool


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
    """The contractual block, in its order: no name is broken that has room on a line, and none is alone on the last."""
    pieces = [_piece(pen, piece) for piece in pen.edition.kit.billing_block]
    return (*pieces[:-1], *map(_closed, pieces[-1:]))


def _closed(last: BillingPiece) -> BillingPiece:
    """The last piece: its name is not alone on the last line if there is room for its words."""
    line = f"{last.words} {last.names}"
    return replace(last, close=bool(last.words and last.names) and _BILLED.holds(line) and not runs_leftward(line))


def _piece(pen: Pen, piece: BillingLine) -> BillingPiece:
    key = ("billing_block", piece.id)
    words = pen.say(piece.words, *key, "words")
    return BillingPiece(
        key,
        replace(words, text=tied(words.text, _ROLE)),
        pen.say(tuple(tied(name, _BILLED) for name in piece.names), *key, "names"),
        close=False,
    )
