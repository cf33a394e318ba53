"""The awards list (CSV): one row for each nominee of each prize, for spreadsheets and for databases.

Its layout is a CSV too, ``layout.csv``: a row of headings, and under each a field (``award.body``) with at most one
filter (``award.ceremony_date | iso``). The columns are compiled once and the rows come one by one, so that a list of
any length streams.

Two promises to whoever reads the list. An ``id`` belongs to one row, an ``award_id`` to one prize, and both outlive
other rows. A cell that a spreadsheet would take for a formula begins with an apostrophe that is not part of the fact;
``unguard`` takes it away, exactly.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import chain, islice
from operator import attrgetter
from typing import Any, NamedTuple

from presskit.artifact import Artifact
from presskit.assets import Assets, RefusedError
from presskit.edition import Edition, Options
from presskit.finding import Finding, Key, Span, error
from presskit.hints import nearest
from presskit.layout import Layout
from presskit.ledger import Ledger
from presskit.model import Award, Film, Identifiers, Nominee, Source
from presskit.renderer import Attached, Drawn, Renderer
from presskit.wording import Wording

LAYOUT = "layout.csv"
BATCH = 500
"""Rows that leave in one piece."""

# --- What the list shows ---


class Nobody(NamedTuple):
    """In the nominee's place where the prize is the film's own."""

    id: str = ""
    name: str = ""
    role: None = None


class Sources(NamedTuple):
    """Titles and addresses of all sources of a prize, in the order in which the facts declare them."""

    titles: tuple[str, ...]
    urls: tuple[str, ...]


class Dispute(NamedTuple):
    """What sources say of a field beside the claim that is printed, each with the ids of its sources."""

    field: str
    rivals: tuple[tuple[object, tuple[str, ...]], ...]


class Row(NamedTuple):
    """One nominee of one prize. What a layout may name is reached from here: ``award.body``, ``shared_with``."""

    key: Key
    id: str
    film: Film
    identifiers: Identifiers
    award: Award
    nominee: Nominee | Nobody
    shared_with: tuple[str, ...]
    sources: Sources
    disputed: tuple[Dispute, ...]


@dataclass(frozen=True)
class AwardsList:
    """The whole list; its rows are made while they are asked for, since there may be very many."""

    stem: str
    delimiter: str
    edition: Edition

    def rows(self) -> Iterator[Row]:
        """The rows in the order of the facts."""
        kit, ledger = self.edition.kit, self.edition.ledger
        cite = _Citations(kit.sources)
        inner = _facts_within_awards(ledger)
        above = tuple(_disputes(((name, tuple(name.split("."))) for name in _OF_FILM), ledger))
        for award in kit.awards:
            key = ("awards", award.id)
            facts = inner.get(award.id, ())
            sources = cite[tuple(source for fact in (key, *facts) for source in ledger.sources_of(fact))]
            names = tuple(nominee.name for nominee in award.nominees)
            nominees: tuple[Nominee | Nobody, ...] = award.nominees or (Nobody(),)
            for place, nominee in enumerate(nominees):
                yield Row(
                    key=(*key, "nominees", nominee.id) if nominee.id else key,
                    id=f"{award.id}.{nominee.id}" if nominee.id else award.id,
                    film=kit.film,
                    identifiers=kit.identifiers,
                    award=award,
                    nominee=nominee,
                    shared_with=names[:place] + names[place + 1 :],
                    sources=sources,
                    disputed=(*above, *_disputes(_fields_of_row(facts, nominee.id), ledger)) if facts else above,
                )


def view(edition: Edition, options: Options) -> AwardsList:
    """What the awards list shows."""
    return AwardsList(edition.stem("awards", options), options.csv_delimiter, edition)


class _Citations(dict[tuple[str, ...], Sources]):
    """Sources by their ids; most prizes name the same few."""

    def __init__(self, declared: Iterable[Source]) -> None:
        self._declared = {source.id: source for source in declared}
        self._order = {name: place for place, name in enumerate(self._declared)}

    def __missing__(self, cited: tuple[str, ...]) -> Sources:
        sources = [self._declared[name] for name in sorted(set(cited), key=self._order.__getitem__)]
        urls = tuple(source.url for source in sources if source.url)
        self[cited] = Sources(tuple(source.title for source in sources), urls)
        return self[cited]


def _facts_within_awards(ledger: Ledger) -> Mapping[str, list[Key]]:
    """By award, the facts inside it that have sources of their own."""
    inner: dict[str, list[Key]] = {}
    for key in ledger.provenance:
        if len(key) > 2 and key[0] == "awards":  # noqa: PLR2004 - deeper than an award
            inner.setdefault(key[1], []).append(key)
    return inner


def _fields_of_row(facts: Iterable[Key], nominee: str) -> Iterator[tuple[str, Key]]:
    """The fields in which facts of an award stand in the row of one nominee."""
    for fact in facts:
        match fact:
            case (_, _, "nominees", whose, name) if whose == nominee:
                yield f"nominee.{name}", fact
            case (_, _, "nominees", _, "name"):
                yield "shared_with", fact
            case (_, _, name):
                yield f"award.{name}", fact


def _disputes(fields: Iterable[tuple[str, Key]], ledger: Ledger) -> Iterator[Dispute]:
    for field, fact in fields:
        rivals = ledger.rivals(fact)
        if rivals:
            listed = field == "shared_with"
            yield Dispute(field, tuple(((claim.value,) if listed else claim.value, claim.sources) for claim in rivals))


# --- What a layout may name ---


@dataclass(frozen=True)
class Kind:
    """A kind of field: what it is called, and how its value reads without a filter."""

    name: str
    plain: Callable[[Any], str]


_LINE = Kind("a text", str)
_TEXT = Kind("a text", attrgetter("text"))
_DATE = Kind("a date", attrgetter("iso"))
_NUMBER = Kind("a number", str)
_RESULT = Kind("a result", str)
_LIST = Kind("a list", "; ".join)
_DISPUTES = Kind("a list", str)  # said by the whole file, since it speaks of the other columns

_OF_FILM: Mapping[str, Kind] = {
    "film.title": _TEXT,
    "film.original_title": _TEXT,
    "film.year": _NUMBER,
    "identifiers.imdb": _LINE,
    "identifiers.wikidata": _LINE,
    "identifiers.eidr": _LINE,
    "identifiers.isan": _LINE,
    "identifiers.allocine": _LINE,
    "identifiers.filmaffinity": _LINE,
    "identifiers.visa": _LINE,
}
_OF_AWARD: Mapping[str, Kind] = {
    "award.id": _LINE,
    "award.body": _LINE,
    "award.short_body": _LINE,
    "award.edition": _NUMBER,
    "award.ceremony": _LINE,
    "award.ceremony_date": _DATE,
    "award.place": _LINE,
    "award.category": _TEXT,
    "award.original_category": _TEXT,
    "award.result": _RESULT,
    "award.note": _TEXT,
    "sources.titles": _LIST,
    "sources.urls": _LIST,
}
_OF_ROW: Mapping[str, Kind] = {
    "id": _LINE,
    "nominee.name": _LINE,
    "nominee.role": _TEXT,
    "shared_with": _LIST,
    "disputed": _DISPUTES,
}
FIELDS: Mapping[str, Kind] = {**_OF_ROW, **_OF_AWARD, **_OF_FILM}
"""Every field that a layout may name."""

FILTERS: Mapping[str, tuple[Kind, Callable[[Wording], Callable[[Any], str]]]] = {
    "iso": (_DATE, lambda _wording: _DATE.plain),
    "date": (_DATE, lambda wording: wording.date),
    "ordinal": (_NUMBER, lambda wording: wording.ordinal),
    "word": (_RESULT, lambda wording: wording.word),
}
"""Every filter, with the kind of field that it takes."""


@dataclass(frozen=True)
class Column:
    """A heading, the field under it, and how its value is said."""

    heading: str
    field: str
    say: Callable[[Any], str]


# --- From layout.csv to columns ---


class _Cell(NamedTuple):
    text: str
    offset: int


class _Sheet(NamedTuple):
    """The layout's text with its cells; says where something stands in it."""

    file: str
    text: str
    rows: Sequence[Sequence[_Cell]]

    def wrong(self, code: str, message: str, offset: int, hint: str) -> Finding:
        before = self.text[:offset]
        place = Span(self.file, before.count("\n") + 1, offset - before.rfind("\n"))
        return error(code, message, span=place, hint=hint)


_SHAPE = "a layout is a row of headings and, under it, a row with a field for each"


def columns_of(data: bytes, file: str, wording: Wording) -> tuple[tuple[Column, ...], tuple[Finding, ...]]:
    """The columns that the layout asks for, or all that is wrong with it; ``file`` names it in findings."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as problem:
        good = problem.object[: problem.start].decode()
        hint = "in the spreadsheet, save it as “CSV UTF-8”"
        return (), (_Sheet(file, good, ()).wrong("PK401", "the layout is not UTF-8", len(good), hint),)
    rows, end = _cells(text)
    sheet = _Sheet(file, text, [row for row in rows if any(cell.text for cell in row)])
    if end < len(text):
        hint = "write a quotation mark inside a cell twice, and one at each of its ends"
        return (), (sheet.wrong("PK401", "the quotation marks of this cell do not pair", end, hint),)
    misshapen = _misshapen(sheet)
    if misshapen:
        return (), (misshapen,)
    headings, fields = sheet.rows
    findings = [*_bad_headings(headings, sheet)]
    columns: list[Column] = []
    for heading, field in zip(headings, fields, strict=True):
        column = _column(heading.text, field, sheet, wording)
        if isinstance(column, Column):
            columns.append(column)
        else:
            findings.append(column)
    return ((), tuple(findings)) if findings else (tuple(columns), ())


def _cells(text: str) -> tuple[list[list[_Cell]], int]:
    """The cells with their places, which the csv module does not tell; and how far they could be read.

    They are separated as the designer's spreadsheet does it, which depends on its locale.
    """
    last_row = text.rstrip("\n").rpartition("\n")[2]
    separator = next((mark for mark in ",;\t" if mark in last_row), ",")
    cell = re.compile(rf'(?: *"((?:[^"]|"")*)" *|((?! *")[^{separator}\n]*))({separator}|\n|\Z)')
    rows: list[list[_Cell]] = [[]]
    at = 0
    while found := cell.match(text, at):
        quoted, bare, end = found.groups()
        content = bare if quoted is None else quoted
        start = found.start(2 if quoted is None else 1) + len(content) - len(content.lstrip())
        rows[-1].append(_Cell((content if quoted is None else content.replace('""', '"')).strip(), start))
        at = found.end()
        if not end:
            break
        if end == "\n":
            rows.append([])
    return rows, at


def _misshapen(sheet: _Sheet) -> Finding | None:
    """What keeps the table from being a row of headings over a row of fields."""
    if not sheet.rows:
        return sheet.wrong("PK401", "the layout is empty", 0, _SHAPE)
    headings, *below = sheet.rows
    if not below:
        return sheet.wrong("PK401", "the layout has no row of fields", headings[0].offset, _SHAPE)
    fields, *surplus = below
    if surplus:
        return sheet.wrong("PK401", "the layout has more than two rows", surplus[0][0].offset, _SHAPE)
    if len(headings) != len(fields):
        message = f"there are {len(headings)} headings and {len(fields)} fields"
        first_alone = max(headings, fields, key=len)[min(len(headings), len(fields))]
        return sheet.wrong("PK401", message, first_alone.offset, _SHAPE)
    return None


def _bad_headings(headings: Sequence[_Cell], sheet: _Sheet) -> Iterator[Finding]:
    seen: set[str] = set()
    for heading in headings:
        if not heading.text:
            yield sheet.wrong("PK401", "a column has no heading", heading.offset, "give it one")
        elif heading.text in seen:
            message = f"two columns have the heading “{heading.text}”"
            yield sheet.wrong("PK401", message, heading.offset, "rename one, so that a database can tell them apart")
        seen.add(heading.text)


def _column(heading: str, cell: _Cell, sheet: _Sheet, wording: Wording) -> Column | Finding:
    """The column that a cell such as ``award.ceremony_date | iso`` asks for."""
    field, *filters = (part.strip() for part in cell.text.split("|"))
    if field not in FIELDS:
        hint = nearest(field, FIELDS) or f"known here: {', '.join(FIELDS)}"
        message = f"there is no field “{field}”" if field else f"the column “{heading}” names no field"
        return sheet.wrong("PK402", message, cell.offset, hint)
    if not filters:
        return Column(heading, field, FIELDS[field].plain)
    name, *more = filters
    at = cell.offset + len(cell.text) - len(cell.text.partition("|")[2].lstrip())
    if more:
        return sheet.wrong("PK402", "a field takes one filter at most", at, f"write “{field} | {name}”")
    if name not in FILTERS:
        return sheet.wrong("PK402", f"there is no filter “{name}”", at, nearest(name, FILTERS))
    takes, say = FILTERS[name]
    if takes is not FIELDS[field]:
        message = f"the filter “{name}” takes {takes.name}, and “{field}” is {FIELDS[field].name}"
        return sheet.wrong("PK402", message, at, "take the filter away, or choose another")
    return Column(heading, field, say(wording))


# --- From rows to bytes ---

_FORMULA = re.compile(r"'*(?:[\x00-\x1f]|[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])")
"""What a spreadsheet may take for the beginning of a formula, and the same after apostrophes, so that a guard of ours
can be told from an apostrophe of the fact's own."""


def guard(text: str) -> str:
    """A cell that no spreadsheet computes: an apostrophe before what looks like a formula, all else as it is."""
    if text[:1].isalnum():  # no formula begins so, and nearly every cell does
        return text
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(cell: str) -> str:
    """The text that ``guard`` was given, whatever it was."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


_Getter = Callable[[Row], str]


@dataclass(frozen=True)
class AwardsFile:
    """The finished file, as often as it is read: bytes in pieces, made on the way."""

    awards: AwardsList
    columns: tuple[Column, ...]

    def __iter__(self) -> Iterator[bytes]:
        lines = chain([[guard(column.heading) for column in self.columns]], self._lines())
        mark = "\ufeff"  # tells Excel that this is UTF-8
        while text := _written(islice(lines, BATCH), self.awards.delimiter):
            yield (mark + text).encode()
            mark = ""

    def _lines(self) -> Iterator[Sequence[str]]:
        """The cells of each row. What all rows share is said once, what the rows of a prize share once for each."""
        of_film, of_award, of_row = (self._getters(fields) for fields in (_OF_FILM, _OF_AWARD, _OF_ROW))
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

    def _getters(self, fields: Mapping[str, Kind]) -> list[tuple[int, _Getter]]:
        return [(place, self._getter(column)) for place, column in enumerate(self.columns) if column.field in fields]

    def _getter(self, column: Column) -> _Getter:
        if FIELDS[column.field] is _DISPUTES:
            return lambda row: guard("; ".join(self._told(row.disputed))) if row.disputed else ""
        value_of, say = attrgetter(column.field), column.say

        def cell(row: Row) -> str:
            value = value_of(row)
            return "" if value is None else guard(say(value))

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


def _written(lines: Iterable[Sequence[str]], delimiter: str) -> str:
    """The lines as RFC 4180 has them: CRLF, and quotes where they are needed."""
    text = StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(lines)
    return text.getvalue()


def draw(awards: AwardsList, layout: Layout, assets: Assets, _attached: Attached) -> Drawn:
    """The awards list as one CSV file, or what is wrong with its layout."""
    try:
        data = assets.read(f"layout:{LAYOUT}")
    except RefusedError as problem:
        return Drawn(findings=(error("PK403", str(problem), hint="copy it from our layout"),))
    wording = Wording(awards.edition.kit.kit.language)
    columns, findings = columns_of(data, str(layout.folder / LAYOUT), wording)
    if findings:
        return Drawn(findings=findings)
    return Drawn((Artifact(f"{awards.stem}.csv", AwardsFile(awards, columns)),))


RENDERER = Renderer("awards", "The awards list (CSV).", view, draw, flag="csv")
