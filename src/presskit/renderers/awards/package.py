"""The data package beside the awards list: what its columns hold and how its file is written, for databases.

As the Data Package standard has it, version 2 (datapackage.org). What the standard has no word for, stands under
``byteOrderMark`` and ``formulaGuard``.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from presskit.edition import Edition
from presskit.model import Source
from presskit.renderers.awards.fields import FIELDS, Column
from presskit.renderers.awards.guard import FORMULA
from presskit.renderers.awards.rows import AwardsList

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

_GUARDED = "A cell that a spreadsheet would take for a formula has one apostrophe before it, which is not of the text."
_RAW = "Cells have their text as it is: a spreadsheet may take one for a formula and compute it."


def package_of(awards: AwardsList, columns: Sequence[Column]) -> bytes:
    """The package (JSON, UTF-8) of the list that has these columns."""
    return (json.dumps(_package(awards, columns), ensure_ascii=False, indent=2) + "\n").encode()


def _package(awards: AwardsList, columns: Sequence[Column]) -> Mapping[str, object]:
    kit = awards.edition.kit
    said = {
        "$schema": PROFILE,
        "name": awards.stem.lower(),
        "title": f"{kit.film.title}: awards",
        "version": kit.kit.version,
        "created": f"{awards.edition.made:%Y-%m-%dT%H:%M:%SZ}" if kit.kit.date else None,
        "copyright": kit.legal.copyright,
        "licenses": [{"title": licence.title, "path": licence.url}] if (licence := kit.legal.licence) else None,
        "sources": [*map(_source, _sources_of_awards(awards.edition))],
    }
    return {name: value for name, value in said.items() if value} | {"resources": [_resource(awards, columns)]}


def _sources_of_awards(edition: Edition) -> Iterator[Source]:
    """The sources that some award rests on, in the order of the facts."""
    cited = {
        source for key, entry in edition.ledger.provenance.items() if key[0] == "awards" for source in entry.sources
    }
    return (source for source in edition.kit.sources if source.id in cited)


def _source(source: Source) -> Mapping[str, str]:
    return {"title": source.title, "path": source.url} if source.url else {"title": source.title}


def _resource(awards: AwardsList, columns: Sequence[Column]) -> Mapping[str, object]:
    guard = {"applied": False} if awards.raw else {"applied": True, "prefix": "'", "cells": f"^'{FORMULA}"}
    return {
        "name": awards.stem.lower(),
        "type": "table",
        "path": f"{awards.stem}.csv",
        "description": f"One row for each nominee of each prize. {_RAW if awards.raw else _GUARDED}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "byteOrderMark": True,
        "formulaGuard": guard,
        "dialect": {
            "header": True,
            "delimiter": awards.delimiter,
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "skipInitialSpace": False,
        },
        "schema": {
            "fields": [_field(awards, column) for column in columns],
            "missingValues": [""],
            **_key(awards, columns),
        },
    }


def _field(awards: AwardsList, column: Column) -> Mapping[str, object]:
    """What is true of every cell of a column; of one that a filter words, only that it is text."""
    field = FIELDS[column.field]
    plain = column.say is field.kind.plain
    values = dict.fromkeys(awards.cell(column.say(value)) for value in field.kind.values)
    constraints: dict[str, object] = {
        "required": field.always,
        "unique": column.field == "id",
        "pattern": field.kind.pattern if plain else "",
        "enum": [*values],
    }
    return {
        "name": awards.cell(column.heading),
        "type": field.kind.type if plain else "string",
        "description": f"{field.about}.",
        "constraints": {name: value for name, value in constraints.items() if value},
    }


def _key(awards: AwardsList, columns: Iterable[Column]) -> Mapping[str, object]:
    """The column that names a row, if the layout has one."""
    named = next((column for column in columns if column.field == "id"), None)
    return {"primaryKey": [awards.cell(named.heading)]} if named else {}
