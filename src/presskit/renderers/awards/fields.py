"""What a layout of the awards list may name: fields of a row, each with what it holds, and filters that word them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, get_args

from presskit.model import Result
from presskit.values import PartialDate
from presskit.wording import Wording


@dataclass(frozen=True)
class Kind:
    """A kind of field: what it is called, how its value reads without a filter, and what is then true of each cell.

    ``type`` is Table Schema's (datapackage.org/standard/table-schema), ``pattern`` a regular expression. ``values`` are
    all that it can have.
    """

    name: str
    plain: Callable[[Any], str]
    type: str = "string"
    pattern: str = ""
    values: tuple[object, ...] = ()


LINE = Kind("a text", str)
TEXT = Kind("a text", attrgetter("text"))
DATE = Kind("a date", attrgetter("iso"), pattern=PartialDate.pattern)
NUMBER = Kind("a number", str, type="integer")
RESULT = Kind("a result", str, values=get_args(Result))
LIST = Kind("a list", "; ".join)
DISPUTES = Kind("a list", str)  # said by the whole file, since it speaks of the other columns


@dataclass(frozen=True)
class Field:
    """What stands in a cell; ``always`` tells that it is never empty."""

    kind: Kind
    about: str
    always: bool = False


OF_FILM: Mapping[str, Field] = {
    "film.title": Field(TEXT, "The title of the film", always=True),
    "film.original_title": Field(TEXT, "The title of the film in its own language"),
    "film.year": Field(NUMBER, "The year of the film"),
    "identifiers.imdb": Field(LINE, "The film in the Internet Movie Database: tt and a number"),
    "identifiers.wikidata": Field(LINE, "The film in Wikidata: Q and a number"),
    "identifiers.eidr": Field(LINE, "The film in the Entertainment Identifier Registry"),
    "identifiers.isan": Field(LINE, "The film’s International Standard Audiovisual Number (ISO 15706)"),
    "identifiers.allocine": Field(LINE, "The film in AlloCiné"),
    "identifiers.filmaffinity": Field(LINE, "The film in FilmAffinity"),
    "identifiers.visa": Field(LINE, "The film’s French exhibition visa"),
}
"""What all rows have in common."""

OF_AWARD: Mapping[str, Field] = {
    "award.id": Field(LINE, "Names the prize, which the rows of all who share it have in common", always=True),
    "award.body": Field(LINE, "Who gives the prize", always=True),
    "award.short_body": Field(LINE, "Who gives the prize, in short"),
    "award.edition": Field(NUMBER, "The number of the edition: 38 of the 38th"),
    "award.ceremony": Field(LINE, "The name of the ceremony"),
    "award.ceremony_date": Field(DATE, "When prizes were given: a day, a month or a year, as exact as it is known"),
    "award.place": Field(LINE, "Where prizes were given"),
    "award.category": Field(TEXT, "What the prize is for", always=True),
    "award.original_category": Field(TEXT, "What the prize is for, in the language of who gives it"),
    "award.result": Field(RESULT, "What came of it", always=True),
    "award.note": Field(TEXT, "What else is to be said of the prize"),
    "sources.titles": Field(LIST, "The titles of all sources of the prize, with a semicolon between"),
    "sources.urls": Field(LIST, "The addresses of these sources, of those that have one, with a semicolon between"),
}
"""What the rows of one prize have in common."""

OF_ROW: Mapping[str, Field] = {
    "id": Field(LINE, "Names the row: the prize’s id, and after a dot the nominee’s if it has one", always=True),
    "nominee.name": Field(LINE, "Who is named by the prize; empty where it is the film’s own"),
    "nominee.role": Field(TEXT, "What the nominee did"),
    "shared_with": Field(LIST, "The other nominees of the prize, with a semicolon between"),
    "disputed": Field(DISPUTES, "What other sources say, in a draft: heading, value and the ids of the sources"),
}
"""What a row has alone."""

FIELDS: Mapping[str, Field] = {**OF_ROW, **OF_AWARD, **OF_FILM}
"""Every field that a layout may name."""

FILTERS: Mapping[str, tuple[Kind, Callable[[Wording], Callable[[Any], str]]]] = {
    "iso": (DATE, lambda _wording: DATE.plain),
    "date": (DATE, lambda wording: wording.date),
    "ordinal": (NUMBER, lambda wording: wording.ordinal),
    "word": (RESULT, lambda wording: wording.word),
}
"""Every filter, with the kind of field that it takes."""


@dataclass(frozen=True)
class Column:
    """A heading, the name of the field under it, and how its value is said."""

    heading: str
    field: str
    say: Callable[[Any], str]
