"""One thing that a fact-checker underlines in a text: a figure, a date or a name."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["figure", "date", "name"]


@dataclass(frozen=True, slots=True)
class Token:
    """A figure, a date or a name: as it stands, where (in characters from 0), and what it says.

    The value of a figure is ``1930536``, ``EUR 15500000``, ``81%``, ``4.5/5``, ``2.35:1``, ``65th`` or ``5K``; that
    of a date ISO 8601: ``2012-05-17``, ``2012-05``, ``2012``, ``--02-22`` (a day of any year), ``--02``, ``1990s``,
    or of any century ``’72`` and ``’90s``; that of a name its words in small letters, without ``’s``: ``craig
    davidson``. ``initial`` says that a name opens a sentence, so that its first word may be an ordinary one; ``age``
    that a figure is said as somebody’s age.
    """

    kind: Kind
    text: str
    start: int
    value: str
    initial: bool = False
    age: bool = False

    @property
    def end(self) -> int:
        """Where it ends, in characters."""
        return self.start + len(self.text)
