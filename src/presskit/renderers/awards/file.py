"""From rows to the bytes of the CSV file, in pieces."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import chain, islice
from operator import attrgetter

from presskit.renderers.awards.fields import DISPUTES, FIELDS, OF_AWARD, OF_FILM, OF_ROW, Column, Field
from presskit.renderers.awards.rows import AwardsList, Dispute, Row

BATCH = 500
"""Rows that leave in one piece."""

_Getter = Callable[[Row], str]


@dataclass(frozen=True)
class AwardsFile:
    """The finished file, as often as it is read: bytes in pieces, made on the way."""

    awards: AwardsList
    columns: tuple[Column, ...]

    def __iter__(self) -> Iterator[bytes]:
        lines = chain([[self.awards.cell(column.heading) for column in self.columns]], self._lines())
        mark = "\ufeff"  # tells Excel that this is UTF-8
        while text := written(islice(lines, BATCH), self.awards.delimiter):
            yield (mark + text).encode()
            mark = ""

    def _lines(self) -> Iterator[Sequence[str]]:
        """The cells of each row. What all rows share is said once, what the rows of a prize share once for each."""
        of_film, of_award, of_row = (self._getters(fields) for fields in (OF_FILM, OF_AWARD, OF_ROW))
        line = [""] * len(self.columns)
        last: Row | None = None
        for row in self.awards.rows():
            if last is None:
                _fill(line, of_film, row)
            if last is None or row.award is not last.award:
                _fill(line, of_award, row)
            _fill(line, of_row, row)
            last = row
            yield tuple(line)

    def _getters(self, fields: Mapping[str, Field]) -> list[tuple[int, _Getter]]:
        return [(place, self._getter(column)) for place, column in enumerate(self.columns) if column.field in fields]

    def _getter(self, column: Column) -> _Getter:
        if FIELDS[column.field].kind is DISPUTES:
            return lambda row: self.awards.cell("; ".join(self._told(row.disputed))) if row.disputed else ""
        value_of, say, written_as = attrgetter(column.field), column.say, self.awards.cell

        def cell(row: Row) -> str:
            value = value_of(row)
            if value is None:
                return ""
            text = say(value)
            # No formula begins with a letter or a digit, and nearly every cell does: a call less for each.
            return text if text[:1].isalnum() else written_as(text)

        return cell

    def _told(self, disputes: Iterable[Dispute]) -> Iterator[str]:
        """``result: won (article)`` for each field that has a column, under the column's heading."""
        for dispute in disputes:
            column = next((column for column in self.columns if column.field == dispute.field), None)
            if column:
                rivals = (f"{column.say(value)} ({', '.join(sources)})" for value, sources in dispute.rivals)
                yield f"{column.heading}: {', '.join(rivals)}"


def _fill(line: list[str], getters: Iterable[tuple[int, _Getter]], row: Row) -> None:
    for place, cell in getters:
        line[place] = cell(row)


def written(lines: Iterable[Sequence[str]], delimiter: str) -> str:
    """The lines as RFC 4180 has them: CRLF, and quotes where they are needed."""
    text = StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(lines)
    return text.getvalue()
