"""The cells of ``layout.csv`` with their places, so that whatever is wrong is told where it stands."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from presskit.finding import Finding, Span, error


class Cell(NamedTuple):
    """The text of a cell, and where it begins in the file."""

    text: str
    offset: int


class Sheet(NamedTuple):
    """The layout's text with its cells; says where something stands in it."""

    file: str
    text: str
    rows: Sequence[Sequence[Cell]]

    def wrong(self, code: str, message: str, offset: int, hint: str) -> Finding:
        """The finding at a place of the text."""
        before = self.text[:offset]
        place = Span(self.file, before.count("\n") + 1, offset - before.rfind("\n"))
        return error(code, message, span=place, hint=hint)


def cells_of(text: str) -> tuple[list[list[Cell]], int]:
    """The cells with their places, which the csv module does not tell; and how far they could be read.

    They are separated as the designer's spreadsheet does it, which depends on its locale.
    """
    last_row = text.rstrip("\n").rpartition("\n")[2]
    separator = next((mark for mark in ",;\t" if mark in last_row), ",")
    cell = re.compile(rf'(?: *"((?:[^"]|"")*)" *|((?! *")[^{separator}\n]*))({separator}|\n|\Z)')
    rows: list[list[Cell]] = [[]]
    at = 0
    while found := cell.match(text, at):
        quoted, bare, end = found.groups()
        content = bare if quoted is None else quoted
        start = found.start(2 if quoted is None else 1) + len(content) - len(content.lstrip())
        rows[-1].append(Cell((content if quoted is None else content.replace('""', '"')).strip(), start))
        at = found.end()
        if not end:
            break
        if end == "\n":
            rows.append([])
    return rows, at
