"""What documents in pages are made of: running text, rows, groups of them, opening lines, and whom to write to."""

from dataclasses import dataclass

from presskit.finding import Key
from presskit.pages.fitting import ems
from presskit.prose import Block
from presskit.typography import Hyphens
from presskit.voice import NOTHING, Said

Numbers = tuple[int, ...]
"""The numbers of sources in the list at the end."""

_WORD = 2.5
"""Ems of a word and the gap after it, in the English synopses of our sample and of the kits that it is tested with."""


@dataclass(frozen=True)
class Passage:
    """Running text; ``lang`` is empty for the document's language, ``words`` is how many there are.

    ``hyphens`` says in which columns its words may be divided: names never are.
    """

    key: Key
    blocks: tuple[Block, ...]
    lang: str
    words: int
    hyphens: Hyphens = "never"
    rival: str = ""

    @property
    def room(self) -> int:
        """How many words of English take as much room: others are longer, and Chinese has no gaps to count by."""
        return round(ems(" ".join(block.text for block in self.blocks)) / _WORD)


@dataclass(frozen=True)
class Line:
    """A row of a table: its cells from left to right, and the sources of what it says.

    ``strong`` rows are set bold; ``doubtful`` ones rest on weak sources alone and are set in italics.
    """

    key: Key
    cells: tuple[Said, ...]
    references: Numbers = ()
    strong: bool = False
    doubtful: bool = False


@dataclass(frozen=True)
class Group:
    """Rows under one name: words of a fact (``name``), or of the layout (``word``)."""

    lines: tuple[Line, ...]
    word: str = ""
    name: Said = NOTHING
    detail: Said = NOTHING


@dataclass(frozen=True)
class Statement:
    """The line that opens a section: what is set loud, and what quiet."""

    loud: str
    quiet: str
    lang: str = ""


NO_STATEMENT = Statement("", "")


@dataclass(frozen=True)
class Contact:
    """One role and how to reach it."""

    key: Key
    role: Said
    lines: tuple[Said, ...]
    email: str
