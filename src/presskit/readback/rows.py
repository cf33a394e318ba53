"""Reads a CSV back: its rows, each named by its first cell."""

import csv
import io
from collections.abc import Iterator

from presskit.readback.printed import CELL, Printed, UnreadableError
from presskit.renderers.awards.guard import unguard


def read_rows(document: str, data: bytes, name: str) -> Iterator[Printed]:
    """The rows, whatever stands between their cells; ``UnreadableError`` where the file is no such list."""
    try:
        text = data.decode("utf-8-sig")
        delimiter = max(",;\t", key=text.partition("\n")[0].count)
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)):
            place = f"row {row[0]}" if number and row and row[0] else "headings" if not number else f"row {number}"
            yield Printed(document, place, CELL.join(unguard(cell).replace(CELL, " ") for cell in row))
    except (UnicodeDecodeError, csv.Error) as problem:
        raise UnreadableError(f"“{name}” cannot be read as a list: {problem}") from problem
