"""Makes docs/awards.md: the awards list, its columns read off the code and our layout, its ids, its data package."""

from pathlib import Path

from presskit.layout import our_templates
from presskit.renderers.awards.columns import LAYOUT, columns_of
from presskit.renderers.awards.fields import FIELDS, FILTERS, Field
from presskit.wording import Wording

PAGE = Path(__file__).with_name("awards.md")
HEAD = """\
# The awards list, column by column

Made from the code by `make docs`. One row for each nominee of each prize; a prize of the film itself has one row with
no nominee. Columns of our layout, in their order; those in **bold** are never empty.

| heading | field | holds |
| --- | --- | --- |
"""
OTHERS = """
A layout of your own (`templates/awards/layout.csv`, a row of headings over a row of fields) may drop, move and rename
columns, and have these fields besides:

| field | holds |
| --- | --- |
"""
FILTER = """
A field takes one filter at most, written after a bar (`award.ceremony_date | iso`):

| filter | takes |
| --- | --- |
"""
TAIL = """
## Ids

`award_id` names the prize. Where the facts write no `id`, it is made of the prize’s body, edition and category. Who
shares the prize is not in it, so it stays when a nominee is added, and when other prizes come, go or move. Two prizes
with the same body, edition and category (two actors nominated each for herself) need a written `id` in one of them,
which a finding asks for: write it in the new one, and the other keeps its own. An `id` that is made changes with the
words that it is made of; one that is written never does.

`id` names the row: the prize’s id, and after a dot the nominee’s, which is made of the name where none is written. A
prize of the film itself has its `award_id` there, until a first nominee is added.

## The file

UTF-8 with a byte order mark, lines that end with CRLF, quotation marks where they are needed (RFC 4180), a comma
between cells or what `--csv-delimiter` says. Where a date is known to the month or the year only, the cell says no
more. A cell that is empty is not known, or does not apply.

A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, their full-width forms, or a
control character, whatever space stands before) has one apostrophe before it; a cell that begins like that after
apostrophes of its own has one more. Take one away and the text is back exactly. `--csv-raw` leaves all that out: for
databases, never for spreadsheets. Headings are treated like cells.

Spreadsheets guess types: a film titled *1917* becomes a number there, and a visa number loses its leading zeros. Import
columns as text where that matters; the data package says which are text.

## The data package

Beside the CSV lies a Data Package (version 2, datapackage.org): the same name with `.datapackage.json`. It follows the
layout: for each column its name as it stands in the file, its type, whether it must be there, the values or the pattern
that it has, and what it holds; the key, the dialect, the sources that the prizes rest on, the kit’s version, date and
copyright line. Beyond the standard, the resource has `byteOrderMark`, and `formulaGuard` with `applied` and, where it
is, the `prefix` and `cells`, a regular expression of the cells that have it.

`frictionless validate small-film-awards.datapackage.json` holds the list against it; in Python,
`frictionless.Package("small-film-awards.datapackage.json")` reads it with its types.
"""


def page() -> str:
    """The whole page."""
    path = our_templates() / "awards" / LAYOUT
    columns, _ = columns_of(path.read_bytes(), str(path), Wording("en"))
    ours = [
        f"| {_strong(column.heading, FIELDS[column.field])} | `{column.field}` | {_said(FIELDS[column.field])} |\n"
        for column in columns
    ]
    shown = {column.field for column in columns}
    others = [f"| `{name}` | {_said(field)} |\n" for name, field in FIELDS.items() if name not in shown]
    filters = [f"| `{name}` | {kind.name} |\n" for name, (kind, _) in FILTERS.items()]
    return "".join([HEAD, *ours, OTHERS, *others, FILTER, *filters, TAIL])


def _strong(heading: str, field: Field) -> str:
    return f"**`{heading}`**" if field.always else f"`{heading}`"


def _said(field: Field) -> str:
    values = ", ".join(map(str, field.kind.values))
    return (
        field.about + (" (a whole number)" if field.kind.type == "integer" else "") + (f": {values}" if values else "")
    )


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
