"""What the fact sheet shows: the fields that its layout may name."""

from dataclasses import dataclass
from datetime import datetime

from presskit.finding import Key
from presskit.model import Palette
from presskit.word.text import Words


@dataclass(frozen=True)
class File:
    """What the document says of itself."""

    stem: str
    author: str
    keywords: str
    language: str
    made: datetime
    palette: Palette


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text, in ``text``, or an entry of a list, in ``item``; the other one is empty."""

    text: Words
    item: Words


@dataclass(frozen=True)
class Film:
    """The film. Its title stands once more in ``short_title`` or in ``long_title``, for two sizes of type."""

    title: Words
    short_title: Words
    long_title: Words
    original_title: Words
    tagline: Words
    year: Words
    countries: Words
    languages: Words
    genre: Words
    runtime: Words
    aspect_ratio: Words
    format: Words
    camera: Words
    sound: Words
    budget: Words
    ratings: Words
    premiere: Words
    shoot: Words
    based_on: Words
    imdb: Words
    eidr: Words
    isan: Words


@dataclass(frozen=True)
class Job:
    """What was done, and by whom."""

    key: Key
    job: Words
    names: Words


@dataclass(frozen=True)
class Part:
    """A character and who plays it."""

    key: Key
    character: Words
    actor: Words
    description: Words
    lead: bool


@dataclass(frozen=True)
class Opening:
    """A release in cinemas."""

    key: Key
    territory: Words
    date: Words
    distributor: Words


@dataclass(frozen=True)
class Prize:
    """A row of the awards. The body stands in its first row, when and where in the second, or in the only one."""

    key: Key
    body: Words
    occasion: Words
    category: Words
    nominees: Words
    result: Words
    note: Words
    won: bool


@dataclass(frozen=True)
class Tally:
    """How many prizes there are of each kind."""

    won: int
    nominated: int


@dataclass(frozen=True)
class Takings:
    """What one territory counted, as it stood on a day."""

    key: Key
    territory: Words
    admissions: Words
    amount: Words
    period: Words


@dataclass(frozen=True)
class Praise:
    """Words of the press, and whose they are."""

    key: Key
    excerpt: Words
    by: Words


@dataclass(frozen=True)
class Person:
    """Whom to write to."""

    key: Key
    role: Words
    territory: Words
    name: Words
    organisation: Words
    email: Words
    phone: Words


@dataclass(frozen=True)
class Links:
    """Where the press finds more."""

    trailer: Words
    stills: Words
    press_page: Words
    website: Words


@dataclass(frozen=True)
class Entry:
    """A source that this sheet names. Its number is the press kit's."""

    key: Key
    number: Words
    title: Words
    details: Words


@dataclass(frozen=True)
class FactSheet:
    """Everything that the fact sheet shows."""

    file: File
    draft: bool
    embargo: Words
    version: Words
    date: Words
    approval: Words
    film: Film
    logline: tuple[Paragraph, ...]
    synopsis: tuple[Paragraph, ...]
    leads: tuple[Job, ...]
    cast: tuple[Part, ...]
    crew: tuple[Job, ...]
    companies: tuple[Job, ...]
    releases: tuple[Opening, ...]
    awards: tuple[Prize, ...]
    tally: Tally
    box_office: tuple[Takings, ...]
    quotes: tuple[Praise, ...]
    contacts: tuple[Person, ...]
    links: Links
    copyright: Words
    boilerplate: tuple[Paragraph, ...]
    sources: tuple[Entry, ...]
