"""From ``layout.csv`` to columns, compiled once for all rows, or to everything that is wrong with it."""

from collections.abc import Iterator, Sequence

from presskit.finding import Finding
from presskit.hints import nearest
from presskit.renderers.awards.fields import FIELDS, FILTERS, Column
from presskit.renderers.awards.sheet import Cell, Sheet, cells_of
from presskit.wording import Wording

LAYOUT = "layout.csv"

_SHAPE = "a layout is a row of headings and, under it, a row with a field for each"


def columns_of(data: bytes, file: str, wording: Wording) -> tuple[tuple[Column, ...], tuple[Finding, ...]]:
    """The columns that the layout asks for, or all that is wrong with it; ``file`` names it in findings."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as problem:
        good = problem.object[: problem.start].decode()
        hint = "in the spreadsheet, save it as “CSV UTF-8”"
        return (), (Sheet(file, good, ()).wrong("PK401", "the layout is not UTF-8", len(good), hint),)
    rows, end = cells_of(text)
    sheet = Sheet(file, text, [row for row in rows if any(cell.text for cell in row)])
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


def _misshapen(sheet: Sheet) -> Finding | None:
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


def _bad_headings(headings: Sequence[Cell], sheet: Sheet) -> Iterator[Finding]:
    seen: set[str] = set()
    for heading in headings:
        if not heading.text:
            yield sheet.wrong("PK401", "a column has no heading", heading.offset, "give it one")
        elif heading.text in seen:
            message = f"two columns have the heading “{heading.text}”"
            yield sheet.wrong("PK401", message, heading.offset, "rename one, so that a database can tell them apart")
        seen.add(heading.text)


def _column(heading: str, cell: Cell, sheet: Sheet, wording: Wording) -> Column | Finding:
    """The column that a cell such as ``award.ceremony_date | iso`` asks for."""
    field, *filters = (part.strip() for part in cell.text.split("|"))
    if field not in FIELDS:
        hint = nearest(field, FIELDS) or f"known here: {', '.join(FIELDS)}"
        message = f"there is no field “{field}”" if field else f"the column “{heading}” names no field"
        return sheet.wrong("PK402", message, cell.offset, hint)
    if not filters:
        return Column(heading, field, FIELDS[field].kind.plain)
    name, *more = filters
    at = cell.offset + len(cell.text) - len(cell.text.partition("|")[2].lstrip())
    if more:
        return sheet.wrong("PK402", "a field takes one filter at most", at, f"write “{field} | {name}”")
    if name not in FILTERS:
        return sheet.wrong("PK402", f"there is no filter “{name}”", at, nearest(name, FILTERS))
    takes, say = FILTERS[name]
    if takes is not FIELDS[field].kind:
        message = f"the filter “{name}” takes {takes.name}, and “{field}” is {FIELDS[field].kind.name}"
        return sheet.wrong("PK402", message, at, "take the filter away, or choose another")
    return Column(heading, field, say(wording))
