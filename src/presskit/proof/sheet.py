"""One document as it was read back: its places, and all of its words squeezed."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from presskit.proof.squeezing import CITED, bare, squeezed
from presskit.readback import CELL, Printed


@dataclass(frozen=True)
class Sheet:
    """``bare`` is without the numbers of sources, ``full`` with them; ``cited`` says where in ``bare`` they stand.

    ``rows`` are the paragraphs and rows of a document without pages, squeezed with the numbers of sources.
    """

    document: str
    units: tuple[Printed, ...]
    flawed: tuple[Printed, ...]
    rows: tuple[str, ...]
    lists: frozenset[tuple[str, ...]]
    bare: str
    full: str
    cited: tuple[tuple[int, frozenset[int]], ...]

    @classmethod
    def of(cls, document: str, printed: Sequence[Printed]) -> "Sheet":
        """What was read back of one document."""
        units = tuple(each for each in printed if not each.flaw)
        paged = any(each.place.startswith("page ") for each in units)
        words, cited = "", []
        for unit in units:
            end = 0
            for found in CITED.finditer(unit.text):
                words += squeezed(unit.text[end : found.start()])
                end = found.end()
                cited.append((len(words), frozenset(map(int, found[0].strip("[] \n\t\u00a0").split(",")))))
            words += squeezed(unit.text[end:]) + "\n"
        return cls(
            document,
            units,
            flawed=tuple(each for each in printed if each.flaw),
            rows=() if paged else tuple(squeezed(each.text) for each in units),
            lists=frozenset(tuple(filter(None, each.text.split(CELL))) for each in units),
            bare=words,
            full="\n".join(squeezed(each.text) for each in units),
            cited=tuple(cited),
        )

    def numbers(self, start: int, end: int) -> frozenset[int]:
        """The numbers of sources that stand from one place of ``bare`` to another."""
        first = bisect_left(self.cited, (start,))
        within = takewhile(lambda each: each[0] <= end, islice(self.cited, first, None))
        return frozenset(number for _, numbers in within for number in numbers)

    def says_bare(self, piece: str) -> bool:
        """Whether words stand anywhere, whatever is cited."""
        return bare(piece) in self.bare

    def says(self, piece: str) -> bool:
        """Whether words stand anywhere; with numbers of sources, if they have any."""
        return squeezed(piece) in self.full if CITED.search(piece) else self.says_bare(piece)
