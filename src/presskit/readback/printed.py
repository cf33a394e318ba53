"""What a reader finds in a finished document: words, their place, and what nobody sees of them."""

from dataclasses import dataclass
from typing import Literal

CELL = "\t"
"""Stands in a text between the cells of a row, and between words that are set apart on a line."""

Flaw = Literal["", "unseen", "cut", "glyphless"]
"""``unseen`` are words outside the page or the box that clips them, of ``cut`` ones a part lies there, ``glyphless``
says how many characters no font has."""


class NoReaderError(Exception):
    """The library that reads this kind of document is not on this machine; its text is what to type."""


class UnreadableError(Exception):
    """The file is not what its name says; its text is the reader's complaint."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Words of a finished document and their place: a page of a PDF, a paragraph or a row of a table elsewhere.

    What has a ``flaw`` is told beside the words that are seen; words that are cut stand among those too. Numbers of
    sources stand in square brackets: ``[3, 7]``. Of a page that is tagged, ``heard`` are its words piece by piece in
    the order of its structure, ``unheard`` those that are marked as no content: running heads, numbers of pages.
    """

    document: str
    place: str
    text: str
    flaw: Flaw = ""
    heard: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()


def titled(document: str) -> str:
    """The name of a document for people: ``press kit``."""
    return document.replace("_", " ")
