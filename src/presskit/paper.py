"""The paper that pages are laid out for, in millimetres."""

from dataclasses import dataclass

BLEED = 3.0
"""How far colour and pictures of a page go beyond the trim, for a knife that is not quite where it should be."""


@dataclass(frozen=True)
class Paper:
    """The size of a page once it is cut, and the ``bleed`` on each of its sides; a screen needs none."""

    name: str
    width: float
    height: float
    bleed: float = 0.0

    @property
    def marks(self) -> str:
        """What the name of a file says of its paper: ``-letter``, ``-print``; nothing of A4 for a screen."""
        return (f"-{self.name.lower()}" if self.name != "A4" else "") + ("-print" if self.bleed else "")


A4 = Paper("A4", 210.0, 297.0)
LETTER = Paper("Letter", 215.9, 279.4)
PAPERS = {paper.name: paper for paper in (A4, LETTER)}
"""ISO 216, and ANSI/ASME Y14.1 “A”."""
