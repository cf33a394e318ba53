"""The domain: what a kit holds, frozen and typed. Plain values only; claims are settled before it is built."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from presskit.assertion import Assertion
from presskit.values import (
    Code,
    Color,
    Count,
    Duration,
    Flag,
    Instant,
    Language,
    Line,
    Mail,
    Mark,
    Money,
    PartialDate,
    Prose,
    Slug,
    Territory,
    Text,
    Url,
    Whole,
)

Result = Literal["won", "nominated", "shortlisted", "special mention", "official selection", "withdrawn"]
Billing = Literal["with", "and", "introducing"]
ImageKind = Literal["still", "portrait", "behind the scenes", "poster", "art"]
MentionKind = Literal["person", "work", "place", "company", "term"]
SectionName = Literal[
    "contents",
    "story",
    "glance",
    "notes",
    "locations",
    "cast",
    "people",
    "music",
    "awards",
    "press",
    "box_office",
    "releases",
    "pictures",
    "contacts",
    "sources",
]


class Record(BaseModel):
    """A group of facts that belong together."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Section(Record):
    """A record too wide for one source: each of its facts names its own."""


class Listed(Record):
    """A record in a list: it has an id, written or derived from what it says, so that its key outlives a reordering."""

    named_by: ClassVar[tuple[str, ...]] = ()
    """The fields that an id is derived from."""
    shorthand: ClassVar[str] = ""
    """The field that a bare string fills."""

    id: Slug


class Source(Listed):
    """Where facts come from. A weak one proves nothing alone; ``check`` lists what rests on it."""

    named_by = ("publisher", "title")

    title: Line
    publisher: Line | None = None
    url: Url | None = None
    date: Line | None = None
    seen: PartialDate | None = None
    kind: Line | None = None
    weak: Flag = False
    note: Line | None = None


class Approval(Record):
    """Who released the kit, and when."""

    by: Line
    date: PartialDate


class Band(Record):
    """How many words a text should have, at least and at most."""

    min: Whole = 0
    max: Whole


class Profile(Record):
    """How long the kit's texts are, in words; what press offices expect, unless the kit says otherwise."""

    logline: Band = Band(min=25, max=35)
    short: Band = Band(min=50, max=75)
    medium: Band = Band(min=100, max=150)
    long: Band = Band(min=200, max=400)
    boilerplate: Band = Band(max=100)


class KitInfo(Section):
    """The kit as a thing: its name in file names, language, version, date, approval, embargo."""

    slug: Slug
    language: Language = "en"
    version: Line | None = None
    date: PartialDate | None = None
    approval: Approval | None = None
    embargo: Instant | None = None
    note: Line | None = None
    profile: Profile = Profile()


class OtherTitle(Listed):
    """A title under which the film is known elsewhere, or was in the making."""

    named_by = ("title", "territory")

    title: Text
    territory: Territory | None = None
    note: Line | None = None


class Rating(Listed):
    """The age rating of one territory."""

    named_by = ("territory",)

    territory: Territory
    rating: Line
    board: Line | None = None


class Film(Section):
    """What the film is."""

    title: Text
    original_title: Text | None = None
    other_titles: tuple[OtherTitle, ...] = ()
    tagline: Text | None = None
    year: Whole | None = None
    countries: tuple[Territory, ...] = ()
    languages: tuple[Language, ...] = ()
    genre: Text | None = None
    runtime: Duration | None = None
    budget: Money | None = None
    ratings: tuple[Rating, ...] = ()
    format: Line | None = None
    camera: Line | None = None
    lenses: Line | None = None
    laboratory: Line | None = None
    release_formats: Line | None = None
    aspect_ratio: Line | None = None
    sound: Line | None = None


class Synopses(Record):
    """The story by length."""

    short: Prose | None = None
    medium: Prose | None = None
    long: Prose | None = None


class Story(Section):
    """What the film tells."""

    logline: Prose | None = None
    synopsis: Synopses = Synopses()


class Note(Listed):
    """Production notes on one theme; the excerpt is words of the text that the kit may set large."""

    named_by = ("theme",)

    theme: Text
    text: Prose
    excerpt: Text | None = None


class DirectorStatement(Record):
    """The director's own words, with the right to print them."""

    author: Line
    text: Prose
    date: PartialDate | None = None
    rights: Line


class Question(Listed):
    """A question and its answer."""

    named_by = ("question",)

    question: Text
    answer: Prose


class Interview(Listed):
    """A conversation that may be printed."""

    named_by = ("subject", "outlet", "date")

    subject: Line
    author: Line
    outlet: Line | None = None
    date: PartialDate | None = None
    rights: Line
    questions: tuple[Question, ...] = ()


class Role(Listed):
    """One part and who plays it. The list's order is the billing order."""

    named_by = ("actor", "character")

    actor: Line
    character: Text | None = None
    lead: Flag = False
    billing: Billing | None = None
    description: Text | None = None
    note: Prose | None = None


class Credit(Listed):
    """A job and who did it."""

    named_by = ("job", "names")

    job: Text
    names: tuple[Line, ...] = Field(min_length=1)
    role: Literal["director", "writer", "producer"] | None = None


class Department(Listed):
    """A part of the crew."""

    named_by = ("department",)

    department: Text
    credits: tuple[Credit, ...]


class CompanyCredit(Listed):
    """What companies did for the film: produced, co-produced, presented, financed."""

    named_by = ("role", "names")

    role: Text
    names: tuple[Line, ...] = Field(min_length=1)
    note: Line | None = None


class BillingLine(Listed):
    """A piece of the contractual billing block, in its order: connecting words, then names."""

    named_by = ("words", "names")

    words: Text | None = None
    names: tuple[Line, ...] = ()


class BookEdition(Listed):
    """One publication of a work."""

    named_by = ("publisher", "territory", "published")

    publisher: Line
    title: Text | None = None
    territory: Territory | None = None
    published: PartialDate | None = None


class Work(Listed):
    """What the film is based on."""

    named_by = ("title", "author")

    title: Text
    author: Line
    form: Text | None = None
    nationality: Text | None = None
    published: PartialDate | None = None
    editions: tuple[BookEdition, ...] = ()
    used: tuple[Line, ...] = ()
    setting: Text | None = None


class Shoot(Record):
    """When and where the film was shot."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    weeks: Count | None = None
    countries: tuple[Territory, ...] = ()


class Location(Listed):
    """A place of the shoot and what was shot there."""

    named_by = ("place", "scene")

    place: Line
    territory: Territory | None = None
    scene: Text | None = None


class Score(Record):
    """The music written for the film."""

    composer: Line
    length: Duration | None = None
    recorded: Line | None = None
    awards_note: Text | None = None


class Cue(Listed):
    """A piece of the score."""

    named_by = ("title",)
    shorthand = "title"

    title: Text
    note: Text | None = None


class Song(Listed):
    """A song that is heard in the film, and where."""

    named_by = ("artist", "title")

    title: Text
    artist: Line
    version: Line | None = None
    released: PartialDate | None = None
    scene: Text | None = None


class Album(Record):
    """The published soundtrack."""

    title: Text | None = None
    label: Line | None = None
    released: PartialDate | None = None
    length: Duration | None = None
    cues: Count | None = None


class Music(Section):
    """Score, songs and album."""

    score: Score | None = None
    cues: tuple[Cue, ...] = ()
    songs: tuple[Song, ...] = ()
    album: Album | None = None


class Milestone(Listed):
    """A day in the film's making that no other fact carries."""

    named_by = ("date", "event")

    date: PartialDate
    event: Text


class Showing(Record):
    """A festival, from ``start`` to ``end``, and the day on which it showed the film: ``shown``."""

    name: Line
    edition: Whole | None = None
    place: Line | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    shown: PartialDate | None = None
    section: Line | None = None
    note: Text | None = None


class Festival(Showing, Listed):
    """One of the festivals where the film was shown."""

    named_by = ("name", "edition", "start", "shown")


class Release(Listed):
    """When a territory saw the film in cinemas, and through whom."""

    named_by = ("territory", "date")

    territory: Territory
    date: PartialDate | None = None
    distributor: Line | None = None
    note: Text | None = None


class Screening(Listed):
    """A showing to come or that was: for the press, for the public."""

    named_by = ("name", "date", "place")

    name: Text
    date: PartialDate | None = None
    place: Line | None = None
    note: Text | None = None


class HomeMedia(Listed):
    """An edition on disc or to download."""

    named_by = ("territory", "date")

    territory: Territory
    date: PartialDate | None = None
    formats: tuple[Line, ...] = ()
    publisher: Line | None = None
    extras: tuple[Line, ...] = ()


class Gross(Listed):
    """A count of seats or money in one territory, as it stood on a day. Two days' counts do not contradict."""

    named_by = ("territory", "period", "as_of")

    territory: Territory
    period: Text | None = None
    as_of: PartialDate | None = None
    admissions: Count | None = None
    amount: Money | None = None
    screens: Count | None = None
    screens_are: Literal["screens", "copies"] = "screens"
    rank: Whole | None = None
    weeks: Whole | None = None
    final: Flag = False
    note: Text | None = None


class CriticScore(Listed):
    """A critic's or an aggregator's mark on a day."""

    named_by = ("outlet", "critic", "as_of")

    outlet: Line
    critic: Line | None = None
    mark: Mark
    reviews: Count | None = None
    as_of: PartialDate | None = None
    note: Text | None = None


class Quote(Listed):
    """Words of the press: the sentence as it was printed, and the part that the kit shows."""

    named_by = ("outlet", "critic", "date", "excerpt")

    critic: Line | None = None
    critic_role: Text | None = None
    outlet: Line
    date: PartialDate | None = None
    sentence: Text
    excerpt: Text
    headline: Flag = False


class Nominee(Listed):
    """Who is named by an award, and for what."""

    named_by = ("name",)
    shorthand = "name"

    name: Line
    role: Text | None = None


class Award(Listed):
    """One prize in one category, with all who share it; without nominees it is the film's own."""

    named_by = ("body", "edition", "category")  # not the nominees: one more would give the prize another name

    body: Line
    short_body: Line | None = None
    edition: Whole | None = None
    ceremony: Line | None = None
    ceremony_date: PartialDate | None = None
    place: Line | None = None
    category: Text
    original_category: Text | None = None
    nominees: tuple[Nominee, ...] = ()
    result: Result
    note: Text | None = None


class FilmCredit(Listed):
    """A film in somebody's life."""

    named_by = ("title", "year")

    title: Text
    original_title: Text | None = None
    year: Whole | None = None
    credit: Text | None = None
    note: Text | None = None


class Person(Listed):
    """A biography and a filmography; whom a documentary shows stands in ``cast``, by ``description``."""

    named_by = ("name",)

    name: Line
    role: Text | None = None
    born: PartialDate | None = None
    birthplace: Line | None = None
    died: PartialDate | None = None
    biography: Prose | None = None
    films: tuple[FilmCredit, ...] = ()


class Image(Listed):
    """A picture in the kit: what it shows, whose it is, what may be done with it."""

    named_by = ("file",)

    file: Line
    kind: ImageKind
    caption: Text | None = None
    alt: Text | None = None
    credit: Line | None = None
    rights: Line | None = None


class Links(Section):
    """Where the press finds more."""

    trailer: Url | None = None
    stills: Url | None = None
    press_page: Url | None = None
    website: Url | None = None


class Contact(Listed):
    """Whom the press may write to, by role and territory."""

    named_by = ("role", "territory")

    role: Text
    territory: Territory | None = None
    name: Line | None = None
    organisation: Line | None = None
    email: Mail | None = None
    phone: Line | None = None
    note: Text | None = None


class Licence(Record):
    """Under which terms others may use the facts and the lists made from them."""

    title: Line
    url: Line


class Legal(Section):
    """What has to be said."""

    copyright: Line | None = None
    licence: Licence | None = None
    boilerplate: Prose | None = None


class Identifiers(Section):
    """The film in the databases; text, since zeros lead."""

    imdb: Line | None = None
    wikidata: Line | None = None
    eidr: Line | None = None
    isan: Line | None = None
    allocine: Line | None = None
    filmaffinity: Line | None = None
    visa: Line | None = None


class Figure(Listed):
    """A counted thing that no other record carries."""

    named_by = ("what",)

    value: Count
    unit: Text | None = None
    what: Text


class Mention(Listed):
    """What running text names and no other record holds, and the date that it says of it: a setting, a work’s year."""

    named_by = ("name",)
    shorthand = "name"

    name: Text
    kind: MentionKind | None = None
    date: PartialDate | None = None


class GlanceFigure(Listed):
    """A large figure: a fact by its key, or a record of ``figures`` by its own, and the words under it.

    The first is the giant one.
    """

    named_by = ("key",)

    key: Line
    label: Text


class Statements(Section):
    """The line that opens each section (before a ``|`` loud, after it quiet) and the figures at a glance."""

    contents: Text | None = None
    story: Text | None = None
    notes: Text | None = None
    locations: Text | None = None
    cast: Text | None = None
    people: Text | None = None
    music: Text | None = None
    awards: Text | None = None
    press: Text | None = None
    box_office: Text | None = None
    releases: Text | None = None
    pictures: Text | None = None
    glance: tuple[GlanceFigure, ...] = ()


class Palette(Record):
    """The film's colours: ``ground`` and ``dark`` carry text, ``accent`` is the one colour, ``pale`` its light."""

    ground: Color = "#F4F4F1"
    dark: Color = "#15181A"
    accent: Color = "#3C5A78"
    pale: Color = "#E4E6E3"
    light: Color = "#E0B04A"


class SectionArt(Listed):
    """An image for a section."""

    named_by = ("section",)

    section: SectionName
    image: Slug


class FontFamily(Record):
    """A face of the kit's own: files below the kit's folder."""

    family: Line
    files: tuple[Line, ...] = Field(min_length=1)


class FurtherFontFamily(FontFamily, Listed):
    """A face that fills in glyphs."""

    named_by = ("family",)


class Fonts(Record):
    """``states`` is the grotesque that says facts, ``tells`` the serif of running text, ``more`` fills in glyphs."""

    states: FontFamily | None = None
    tells: FontFamily | None = None
    more: tuple[FurtherFontFamily, ...] = ()


class Look(Section):
    """Everything that a film changes without touching a layout."""

    colors: Palette = Palette()
    cover: Slug | None = None
    art: tuple[SectionArt, ...] = ()
    fonts: Fonts = Fonts()


class Unknown(Listed):
    """What nobody knows and no field holds."""

    named_by = ("what",)

    what: Line
    note: Line | None = None


class Silence(Listed):
    """A warning that somebody has read and lets stand: its code, the key that it speaks of, and why."""

    named_by = ("code", "key")

    code: Code
    key: Line
    reason: Line


ASSERT = "What must hold of the rows: a list of counts, which `check` holds against them and nothing prints."


class Kit(Section):
    """One film's press kit, settled."""

    kit: KitInfo
    film: Film
    story: Story = Story()
    notes: tuple[Note, ...] = ()
    statement: DirectorStatement | None = None
    interviews: tuple[Interview, ...] = ()
    cast: tuple[Role, ...] = ()
    crew: tuple[Department, ...] = ()
    companies: tuple[CompanyCredit, ...] = ()
    billing_block: tuple[BillingLine, ...] = ()
    based_on: tuple[Work, ...] = ()
    shoot: Shoot = Shoot()
    locations: tuple[Location, ...] = ()
    music: Music = Music()
    milestones: tuple[Milestone, ...] = ()
    premiere: Showing | None = None
    festivals: tuple[Festival, ...] = ()
    releases: tuple[Release, ...] = ()
    screenings: tuple[Screening, ...] = ()
    home_media: tuple[HomeMedia, ...] = ()
    box_office: tuple[Gross, ...] = ()
    scores: tuple[CriticScore, ...] = ()
    quotes: tuple[Quote, ...] = ()
    awards: tuple[Award, ...] = ()
    people: tuple[Person, ...] = ()
    images: tuple[Image, ...] = ()
    links: Links = Links()
    contacts: tuple[Contact, ...] = ()
    legal: Legal = Legal()
    identifiers: Identifiers = Identifiers()
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: Statements = Statements()
    look: Look = Look()
    sources: tuple[Source, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    # Python has taken the word; and what must hold is itself no fact, so it is not listed with them.
    assertions: tuple[Assertion, ...] = Field((), alias="assert", exclude=True, description=ASSERT)
    silence: tuple[Silence, ...] = ()


UNSOURCED = frozenset(
    [
        "kit",
        "story",
        "notes",
        "statement",
        "interviews",
        "billing_block",
        "images",
        "links",
        "contacts",
        "legal",
        "statements",
        "look",
        "sources",
        "unknown",
        "silence",
    ]
)
"""Sections that need no source: the kit's own prose and things, and what is its own proof."""


def facts_of(record: Record, key: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Every fact that a record holds, with its key, in the order of the model; none that nobody wrote."""
    for name, value in written_in(record):
        if isinstance(value, Record):
            yield from facts_of(value, (*key, name))
        elif isinstance(value, tuple):
            if value and isinstance(value[0], Listed):
                for item in value:
                    yield from facts_of(item, (*key, name, item.id))
            elif value:
                yield (*key, name), value
        elif value is not None and name != "id":
            yield (*key, name), value


def written_in(record: Record) -> Iterator[tuple[str, object]]:
    """The fields of a record that somebody wrote, in the order of the model, each with its value."""
    written = record.model_fields_set
    for name, field in type(record).model_fields.items():
        if name in written and not field.exclude:
            yield name, getattr(record, name)
