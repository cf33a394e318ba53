"""What the fact sheet shows: the fields that its layout may name, each with what it is.

``presskit layouts fact-sheet`` prints the words below the fields.
"""

from dataclasses import dataclass
from datetime import datetime

from presskit.finding import Key
from presskit.model import Palette
from presskit.word.text import Words


@dataclass(frozen=True)
class File:
    """What the document says of itself; it stands in the properties of the file, not in its text."""

    stem: str
    """The name of the file, without its ending."""
    author: str
    """Who gives the document out."""
    keywords: str
    """Words to find it by."""
    language: str
    """The language of the document."""
    version: str
    """The version of the kit."""
    made: datetime
    """The day of the kit."""
    palette: Palette
    """The film’s colours, which the colours of the theme take over."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text, or an entry of a list in it."""

    text: Words
    """The words of a paragraph; empty for an entry of a list."""
    item: Words
    """The words of an entry of a list; empty for a paragraph."""


@dataclass(frozen=True)
class Film:
    """The film."""

    title: Words
    """The title."""
    short_title: Words
    """The title, if it fits on a line in large type."""
    long_title: Words
    """The title, if it needs smaller type."""
    original_title: Words
    """The title in the film’s own language."""
    tagline: Words
    """The line on the poster."""
    year: Words
    """The year of the film."""
    countries: Words
    """Where it was produced."""
    languages: Words
    """What is spoken in it."""
    genre: Words
    """What kind of film it is."""
    runtime: Words
    """How long it is."""
    based_on: Words
    """What it is based on, and by whom."""
    premiere: Words
    """Where and when it was shown first."""
    shoot: Words
    """From when to when it was shot."""
    camera: Words
    """The camera."""
    format: Words
    """How it was recorded and finished."""
    aspect_ratio: Words
    """The shape of the picture."""
    sound: Words
    """The format of its sound."""
    budget: Words
    """What it cost."""
    ratings: Words
    """From which age it may be seen, by territory."""
    imdb: Words
    """Its number in the Internet Movie Database."""
    eidr: Words
    """Its number in the Entertainment Identifier Registry."""
    isan: Words
    """Its International Standard Audiovisual Number."""


@dataclass(frozen=True)
class Job:
    """What was done, and by whom."""

    key: Key
    job: Words
    """What was done."""
    names: Words
    """Who did it."""


@dataclass(frozen=True)
class Part:
    """One of the cast."""

    key: Key
    character: Words
    """The character; empty where nobody is played, as in a documentary."""
    actor: Words
    """Who plays it, or who is shown."""
    description: Words
    """Who that is."""
    lead: bool
    """Whether it is one of the leads."""


@dataclass(frozen=True)
class Opening:
    """A release in cinemas."""

    key: Key
    territory: Words
    """Where it was released."""
    date: Words
    """When."""
    distributor: Words
    """By whom."""


@dataclass(frozen=True)
class Prize:
    """A row of the awards."""

    key: Key
    body: Words
    """Who gives the prize; stands in the first row of its ceremony."""
    occasion: Words
    """Which ceremony, and when; stands in the second row of the ceremony, or in its only one."""
    goes_on: bool
    """Whether the next row is of the same ceremony."""
    category: Words
    """What the prize is for."""
    nominees: Words
    """Who is named; empty where it is the film’s own."""
    result: Words
    """What came of it."""
    note: Words
    """What else is to be said of it."""
    won: bool
    """Whether it was won."""


@dataclass(frozen=True)
class Tally:
    """How many prizes there are of each kind."""

    won: int
    """How many were won."""
    nominated: int
    """How many came to a nomination."""


@dataclass(frozen=True)
class Takings:
    """What one territory counted, as it stood on a day."""

    key: Key
    territory: Words
    """Where it was counted."""
    admissions: Words
    """How many seats were sold."""
    amount: Words
    """How much money came in."""
    period: Words
    """Of which time, and when it was counted."""


@dataclass(frozen=True)
class Praise:
    """Words of the press."""

    key: Key
    excerpt: Words
    """The words."""
    by: Words
    """Who wrote them, where and when."""


@dataclass(frozen=True)
class More:
    """How many more of a list the press kit has; 0 if all of them stand here."""

    crew: int
    """Jobs."""
    box_office: int
    """Counts of seats or money."""
    quotes: int
    """Quotes."""


@dataclass(frozen=True)
class Person:
    """Whom to write to."""

    key: Key
    role: Words
    """For what."""
    territory: Words
    """Of which part of the world."""
    name: Words
    """Who it is."""
    organisation: Words
    """For whom they work."""
    email: Words
    """The mail address, which is a link."""
    phone: Words
    """The telephone number."""


@dataclass(frozen=True)
class Links:
    """Where the press finds more; each is a link."""

    trailer: Words
    """The trailer."""
    stills: Words
    """Pictures for the press."""
    press_page: Words
    """The page for the press."""
    website: Words
    """The film’s own page."""


@dataclass(frozen=True)
class Entry:
    """A source that this sheet names."""

    key: Key
    number: Words
    """Its number here, to which the numbers in the text lead."""
    title: Words
    """Its title, which is a link if it has an address."""
    details: Words
    """Who published it, and when."""


@dataclass(frozen=True)
class FactSheet:
    """Everything that the fact sheet shows."""

    file: File
    draft: bool
    """Whether facts are printed that sources dispute."""
    embargo: Words
    """Until when nothing may be published."""
    version: Words
    """The version of the kit."""
    date: Words
    """The day of the kit."""
    approval: Words
    """Who released the kit, and when."""
    logline: tuple[Paragraph, ...]
    """The story in a sentence or two."""
    leads: tuple[Job, ...]
    """Direction, writing and production."""
    film: Film
    synopsis: tuple[Paragraph, ...]
    """The story."""
    cast: tuple[Part, ...]
    """The first of the cast."""
    characters: bool
    """Whether any of them plays a character; not so in a documentary."""
    others: Words
    """The names of all others of the cast."""
    crew: tuple[Job, ...]
    """The first of each department, and others as far as there is room."""
    companies: tuple[Job, ...]
    """What companies did."""
    releases: tuple[Opening, ...]
    """Where, when and by whom it was released."""
    box_office: tuple[Takings, ...]
    """The latest counts of each territory."""
    awards: tuple[Prize, ...]
    """All prizes and nominations, ceremony by ceremony."""
    tally: Tally
    doubtful: bool
    """Whether any of them rest on weak sources alone; those are set in italics."""
    quotes: tuple[Praise, ...]
    """What the press wrote."""
    more: More
    contacts: tuple[Person, ...]
    """Whom to write to."""
    links: Links
    copyright: Words
    """Whose the film is."""
    boilerplate: tuple[Paragraph, ...]
    """What else the lawyers want said."""
    sources: tuple[Entry, ...]
    """The sources, in the order in which the text names them."""
