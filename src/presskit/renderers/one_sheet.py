"""The one-sheet (PDF): two pages, front and back, that a festival hands out; ``templates/one_sheet`` shapes it.

A selection: it is chosen by how much room there is, so that any film stands on two pages and nothing is cut.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, product
from pathlib import Path
from typing import ClassVar

from presskit.assets import Assets
from presskit.edition import Edition, Options
from presskit.finding import Key
from presskit.layout import Layout
from presskit.model import Award, Palette, Quote
from presskit.pages import metadata_of, origins_of, typeset, values_of_pages
from presskit.paper import A4, Paper
from presskit.pdf import Face, Metadata, Origins, address_of, faces_of
from presskit.renderer import Attached, Drawn, Renderer
from presskit.renderers.press_kit.back import Reference, sources
from presskit.renderers.press_kit.cover import Cover, Laurel, cover
from presskit.renderers.press_kit.fitting import ems
from presskit.renderers.press_kit.parts import Group, Line, Numbers, Passage, Pen, Statement
from presskit.renderers.press_kit.story import short
from presskit.voice import NOTHING, Said
from presskit.wording import NBSP

CHOICE = 3
"""A fact names one of its first sources: the one that proves most of the sheet, so that the list stays short."""
FIGURES, NAMES, FACTS = 3, 4, 9
"""Entries at most: figures in a row, names in a column, rows about the film."""
CONTACTS, ROW = 6, 3
"""Contacts at most, and at least where the kit has so many: two rows, or one."""
BODIES, PRIZES = 12, (24, 8, 4, 2, 1)
"""As many bodies that gave prizes, and of each as many prizes: all, or as few as there is room for."""
SOURCES = 15
"""At most; what has more is shown with fewer prizes."""
LINES, SHORT = 4, 2
"""Of the large quote, and of a second one."""
LOUD = ("xl", "l", "m")
"""Sizes of quotes that are worth a shorter list of prizes."""
FEW_LAURELS = 3
"""Fewer are no row."""


# The measures of the layout, in mm; a size is its type in points, its line in mm and the room of its words.
_POINT = 25.4 / 72
_PAGE, _COLUMN, _HALF, _TEXT = 180.0, 57.0, 87.75, 114.0
_LOUD = {
    "xl": (42, 15.75),
    "l": (34, 13.5),
    "m": (27, 11.25),
    "s": (21, 9),
    "xs": (16, 6.75),
    "xxs": (13.5, 5.625),
    "least": (11, 4.5),
}
_FIGURE = {"xl": 90, "l": 64, "m": 45, "s": 29, "xs": 16}
_QUOTE = {"xl": (56, 20.25), "l": (42, 15.75), "m": (32, 12.375), "s": (24, 9.5625), "xs": (15, 6.1875)}
_PROSE = {"": (10, 4.5), "small": (8.5, 4.05)}
_BELOW = 279 - 184.5 - 9 - 4.5
"""Below the front's line, for the logline and the names, on A4."""
_STORY = 76.5
"""Beside the facts, for a synopsis."""
_BACK = 297 - 13.5 - 18 - 4.5
"""From the head of the back to its foot, on A4."""
_RAISED = frozenset("gjpqyQJ,;()[]{}|/@§$ç¸")
"""What hangs below the line on which figures stand."""


@dataclass(frozen=True)
class Art:
    """The picture of the front: ``drawn`` for a page with a title, ``framed`` below the line, or ``bare``."""

    kind: str
    address: str = ""
    alt: str = ""


@dataclass(frozen=True)
class Names:
    """Those who had a part in the making, and how many more there are."""

    role: str
    names: tuple[Said, ...]
    more: int = 0


@dataclass(frozen=True)
class Front:
    """Title, logline and names; ``loud`` is the size of the logline, or of the tagline that stands in for it."""

    name: ClassVar[str] = "front"

    title: Said
    size: str
    cut: bool
    second: Said
    second_size: str
    loud: str
    logline: Passage | None
    tagline: Said
    people: tuple[tuple[Names, ...], ...]


@dataclass(frozen=True)
class Figure:
    """A figure and what it counts: words of a fact (``label``), or of the layout (``word``).

    What other sources say (``rival``) stands below it, where there is room.
    """

    key: Key
    figure: Said
    label: Said
    word: str
    rival: str
    references: Numbers = ()


@dataclass(frozen=True)
class Praise:
    """An excerpt in the quotation marks of its language, and whose it is."""

    key: Key
    opening: str
    excerpt: Said
    closing: str
    critic: Said
    role: Said
    outlet: Said
    date: Said
    size: str = ""
    references: Numbers = ()


@dataclass(frozen=True)
class Body(Group):
    """What one body gave in one year, and how many prizes of it the sheet leaves out."""

    more: int = 0


@dataclass(frozen=True)
class Prizes:
    """How many there are, the laurels, and the prizes that there is room for; ``more`` stand in the press kit."""

    won: int
    nominated: int
    spelled: Statement
    laurels: tuple[Laurel, ...]
    inside: bool
    bodies: tuple[Body, ...]
    more: int


@dataclass(frozen=True)
class Person:
    """Whom to write to."""

    key: Key
    role: Said
    lines: tuple[Said, ...]
    email: str


@dataclass(frozen=True)
class Back:
    """Figures, quotes, story, facts, prizes, contacts, and the sources of what stands here."""

    name: ClassVar[str] = "back"

    figures: tuple[Figure, ...]
    figures_size: str
    standing: bool
    quotes: tuple[Praise, ...]
    synopsis: Passage | None
    synopsis_size: str
    facts: tuple[Line, ...]
    prizes: Prizes | None
    contacts: tuple[Person, ...]
    contacts_more: int
    copyright: Said
    credit: Said
    sources: tuple[Reference, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether there is nothing to say, and the sheet has one page."""
        told = (self.figures, self.quotes, self.synopsis, self.facts, self.prizes, self.contacts)
        return not any((*told, self.copyright, self.credit))


@dataclass(frozen=True)
class View:
    """Everything that the one-sheet shows, and what only findings speak of (``origins``)."""

    stem: str
    language: str
    title: Said
    palette: Palette
    paper: Paper
    icc: Path | None
    faces: tuple[Face, ...]
    art: Art
    numbers: Mapping[str, int]
    front: Front
    back: Back
    embargo: Said
    draft: bool
    version: Said
    date: Said
    metadata: Metadata
    origins: Origins


def view(edition: Edition, options: Options) -> View:
    """What the one-sheet shows of an edition."""
    pen, kit = Pen.for_edition(edition), edition.kit
    return View(
        stem=edition.stem("one_sheet", options),
        language=kit.kit.language,
        title=pen.say(kit.film.title, "film", "title"),
        palette=kit.look.colors,
        paper=options.paper,
        icc=options.icc,
        faces=faces_of(kit.look.fonts),
        art=_art(pen),
        numbers={source.id: number for number, source in enumerate(edition.sources, 1)},
        front=_front(pen, options.paper.height - A4.height),
        back=_back(pen, options.paper.height - A4.height),
        embargo=pen.say(kit.kit.embargo, "kit", "embargo"),
        draft=options.draft,
        version=pen.say(kit.kit.version, "kit", "version"),
        date=pen.say(kit.kit.date, "kit", "date"),
        metadata=metadata_of(edition, str(kit.film.title)),
        origins=origins_of(edition),
    )


# --- The front ---


def _art(pen: Pen) -> Art:
    kit = pen.edition.kit
    image = next((image for image in kit.images if image.id == kit.look.cover), None)
    if image is None:
        return Art("bare")
    kind = "framed" if pen.edition.once(_head).framed else "drawn"
    return Art(kind, address_of(image.file), str(image.alt or image.caption or ""))


def _front(pen: Pen, taller: float) -> Front:
    """The front of a page that is so many millimetres ``taller`` than A4."""
    kit, head = pen.edition.kit, pen.edition.once(_head)
    columns = (("director", "writer"), ("cast",), ("producer",))
    people = tuple(names for roles in columns if (names := _people(pen, *roles)))
    room = _BELOW + taller - max(map(_height_of_names, people), default=0)
    logline = pen.passage(kit.story.logline, "story", "logline")
    loud = _size_of(_texts(logline), _PAGE, _LOUD, room) if logline else ""
    tagline = NOTHING if loud else pen.say(kit.film.tagline, "film", "tagline")
    instead = _size_of([str(tagline)], _PAGE, _LOUD, room) if tagline else ""
    return Front(
        title=head.title,
        size=head.size,
        cut=head.cut,
        second=head.second,
        second_size="" if head.second_size == "l" else "small",
        loud=loud or instead,
        logline=logline if loud else None,
        tagline=tagline if instead else NOTHING,
        people=people,
    )


def _people(pen: Pen, *roles: str) -> tuple[Names, ...]:
    """A column of names, for each role those who are named first."""
    found = {role: _cast(pen) if role == "cast" else pen.credited(role) for role in roles}
    columns = (_names(role, names, NAMES // len(roles)) for role, names in found.items())
    return tuple(column for column in columns if column.names)


def _names(role: str, names: Sequence[Said], room: int) -> Names:
    """As many names as stand on so many lines; how many more there are is a line too."""
    ends = list(accumulate(_lines(str(name), _COLUMN, 10) for name in names))
    shown = len(names) if names and ends[-1] <= room + 1 else sum(end <= room for end in ends)
    return Names(role, tuple(names[:shown]), len(names) - shown)


def _cast(pen: Pen) -> tuple[Said, ...]:
    """The leads, then the others, in the order of billing."""
    roles = sorted(pen.edition.kit.cast, key=lambda role: not role.lead)
    return tuple(pen.say(role.actor, "cast", role.id, "actor") for role in roles)


# --- The back ---


def _back(pen: Pen, taller: float) -> Back:
    """The richest back that there is room for; at least figures, facts and a row of contacts."""
    kit = pen.edition.kit
    figures = _figures(pen)
    image = next((image for image in kit.images if image.id == kit.look.cover), None)
    plainest = Back(
        figures,
        _size_of_figures(figures),
        not any(char in _RAISED for figure in figures for char in figure.figure.text),
        (),
        None,
        "",
        _facts(pen, {figure.key for figure in figures}),
        None,
        (),
        0,
        pen.say(kit.legal.copyright, "legal", "copyright"),
        pen.say(image.credit, "images", image.id, "credit") if image else NOTHING,
    )
    backs = (_sourced(pen, choice.on(plainest)) for choice in _choices(pen))
    fitting = (back for back in backs if _height(back) <= _BACK + taller and len(back.sources) <= SOURCES)
    return next(fitting, _sourced(pen, plainest))


@dataclass(frozen=True)
class _Choice:
    """What the back may show beside the rest."""

    synopsis: tuple[Passage | None, str]
    prizes: Prizes | None
    quotes: tuple[Praise, ...]
    persons: tuple[Person, ...]
    further: int

    def on(self, back: Back) -> Back:
        passage, size = self.synopsis
        return replace(
            back,
            synopsis=passage,
            synopsis_size=size,
            prizes=self.prizes,
            quotes=self.quotes,
            contacts=self.persons,
            contacts_more=self.further,
        )


def _choices(pen: Pen) -> Iterator[_Choice]:
    """From much to little: a quote is dearer than a long list of prizes, a prize dearer than a fourth contact."""
    persons, quotes = _persons(pen), _quotes(pen)
    loud, quiet = [each for each in quotes if each.size in LOUD], [each for each in quotes if each.size not in LOUD]
    whole, some = list(_lists_of_prizes(pen, PRIZES[:1], 3)), list(_lists_of_prizes(pen, PRIZES, 1))
    alone: list[tuple[Praise, ...]] = [(each,) for each in quotes] or [()]
    ladder: list[tuple[Sequence[Prizes | None], Sequence[tuple[Praise, ...]], int]] = [
        (whole[:1], [(each, other) for each in loud if (other := _another(pen, each))], CONTACTS),
        (whole, [(each,) for each in loud], CONTACTS),
        (whole, [(each,) for each in quiet] or [()], CONTACTS),
        *((some, alone, most) for most in (CONTACTS, ROW)),
        ([_prizes(pen, 0, 0)], [*alone, ()], ROW),
        ([None], [()], ROW),
    ]
    for synopsis in _stories(pen):
        for lists, praises, most in ladder:
            for prizes, praise in product(lists, praises):
                yield _Choice(synopsis, prizes, praise, persons[:most], max(len(persons) - most, 0))


def _figures(pen: Pen) -> tuple[Figure, ...]:
    """The running time, then what the kit shows at a glance, then the year; each fact once."""
    made = {figure.key: figure for figure in reversed([*_known_figures(pen)]) if figure.figure}
    return tuple(reversed(made.values()))[:FIGURES]


def _known_figures(pen: Pen) -> Iterator[Figure]:
    film, say = pen.edition.kit.film, pen.say
    runtime = say(film.runtime, "film", "runtime")
    number, _, unit = runtime.text.partition(NBSP)
    split = bool(unit) and NBSP not in unit
    yield _figure(("film", "runtime"), replace(runtime, text=number) if split else runtime, Said(unit if split else ""))
    known = {".".join(key): (key, value) for key, value in pen.edition.facts}
    for entry in pen.edition.kit.statements.glance:
        key, value = known[entry.key]
        figure = _figure(key, short(pen, value, key), say(entry.label, "statements", "glance", entry.id, "label"))
        if ems(figure.figure.text) * _FIGURE["xs"] * _POINT <= _COLUMN:
            yield figure
    yield _figure(("film", "year"), say(film.year, "film", "year"), say(film.countries, "film", "countries"))


def _figure(key: Key, figure: Said, label: Said) -> Figure:
    return Figure(key, replace(figure, rival=""), label, key[-1], figure.rival)


def _size_of_figures(figures: Sequence[Figure]) -> str:
    """The largest size in which all have room."""
    widest = max((ems(figure.figure.text) for figure in figures), default=0.0)
    return next((size for size, points in _FIGURE.items() if widest * points * _POINT <= _COLUMN), "xs")


def _facts(pen: Pen, elsewhere: set[Key]) -> tuple[Line, ...]:
    """What the film is, row by row, without what stands elsewhere."""
    kit, say = pen.edition.kit, pen.say
    film, premiere = kit.film, kit.premiere
    named: list[tuple[Key, Said]] = [
        (("film", "year"), say(film.year, "film", "year")),
        (("film", "countries"), say(film.countries, "film", "countries")),
        (("film", "languages"), pen.languages()),
        (("film", "genre"), say(film.genre, "film", "genre")),
        *_works(pen),
        (("film", "format"), say(film.format, "film", "format")),
        (("film", "aspect_ratio"), say(film.aspect_ratio, "film", "aspect_ratio")),
        (("film", "sound"), say(film.sound, "film", "sound")),
    ]
    if premiere:
        days = pen.wording.festival(premiere.shown, premiere.start, premiere.end)
        when = say(days, "premiere", "shown" if premiere.shown else "start") if days else NOTHING
        where = say(premiere.name, "premiere", "name"), say(premiere.section, "premiere", "section")
        named.append((("premiere",), pen.joined(*where, when)))
    taken = elsewhere | ({("film", "countries")} if ("film", "year") in elsewhere else set())
    rows = [
        Line(key, (Said("based_on" if key[0] == "based_on" else key[-1]), said))
        for key, said in named
        if said and key not in taken
    ]
    return tuple(row for row in rows if _lines(str(row.cells[1]), _COLUMN, 8.5) <= 3)[:FACTS]  # noqa: PLR2004


def _works(pen: Pen) -> Iterator[tuple[Key, Said]]:
    """What the film is based on, its first work."""
    for work in pen.edition.kit.based_on[:1]:
        key = ("based_on", work.id)
        yield key, pen.joined(pen.say(work.title, *key, "title"), pen.say(work.author, *key, "author"))


def _stories(pen: Pen) -> Iterator[tuple[Passage | None, str]]:
    """The short synopsis, or another that is short enough; and none."""
    told = pen.edition.kit.story.synopsis
    for length in ("short", "medium", "long"):
        passage = pen.passage(getattr(told, length), "story", "synopsis", length)
        size = _size_of(_texts(passage), _HALF, _PROSE, _STORY) if passage else ""
        if passage and _room(_texts(passage), _HALF, _PROSE[size]) <= _STORY:
            yield passage, size
    yield None, ""


def _quotes(pen: Pen) -> list[Praise]:
    """The first headline, or else the first quote, that is short enough, in smaller and smaller type."""
    quotes = sorted(pen.edition.kit.quotes, key=lambda quote: not quote.headline)
    made = (_praise(pen, quote) for quote in quotes)
    first = next((each for each in made if _lines_of(each, "s") <= LINES), None)
    return [replace(first, size=size) for size in _QUOTE if _lines_of(first, size) <= LINES] if first else []


def _another(pen: Pen, first: Praise) -> Praise | None:
    """A short quote of somebody else."""
    made = (_praise(pen, quote) for quote in pen.edition.kit.quotes)
    return next(
        (replace(each, size="xs") for each in made if each.outlet != first.outlet and _lines_of(each, "xs") <= SHORT),
        None,
    )


def _lines_of(quote: Praise, size: str) -> int:
    return _lines(f"{quote.opening}{quote.excerpt}{quote.closing}", _PAGE, _QUOTE[size][0])


def _praise(pen: Pen, quote: Quote) -> Praise:
    key, say = ("quotes", quote.id), pen.say
    return Praise(
        key,
        *pen.quotation(quote.excerpt, *key, "excerpt"),
        say(quote.critic, *key, "critic"),
        say(quote.critic_role, *key, "critic_role"),
        say(quote.outlet, *key, "outlet"),
        say(quote.date, *key, "date"),
    )


# --- Prizes ---


def _lists_of_prizes(pen: Pen, prizes: Iterable[int], least: int) -> Iterator[Prizes | None]:
    """Lists from long to short, of ``least`` bodies or more: rather few bodies than few prizes of each."""
    most = min(len(pen.edition.once(_groups)), BODIES)
    for each, bodies in product(prizes, range(most, min(least, most) - 1, -1)):
        yield _prizes(pen, bodies, each)


def _groups(edition: Edition) -> tuple[tuple[Award, ...], ...]:
    """What was won, by body, or, where nothing was, what was nominated; nothing that rests on weak sources alone."""
    pen = Pen.for_edition(edition)
    if any(award.result == "won" for award in edition.kit.awards):
        return pen.wins()
    weak = edition.rests_on_weak_sources
    groups = (
        tuple(award for award in group if award.result == "nominated" and not weak(("awards", award.id)))
        for group in edition.awards_by_body()
    )
    return tuple(group for group in groups if group)


def _head(edition: Edition) -> Cover:
    """What the sheet has in common with the press kit's cover."""
    return cover(Pen.for_edition(edition))


def _prizes(pen: Pen, bodies: int, each: int) -> Prizes | None:
    """The prizes of so many bodies, those that gave most; of each so many. Where none was won, the nominations."""
    results = [award.result for award in pen.edition.kit.awards]
    won, nominated = results.count("won"), results.count("nominated")
    if not won and not nominated:
        return None
    groups, head = pen.edition.once(_groups), pen.edition.once(_head)
    most = sorted(range(len(groups)), key=lambda at: -len(groups[at]))[:bodies]
    shown = tuple(_body(pen, groups[at], each) for at in sorted(most))
    return Prizes(
        won,
        nominated,
        pen.tally(won, nominated),
        head.laurels if len(head.laurels) >= FEW_LAURELS else (),
        head.inside,
        shown,
        (won or nominated) - sum(len(body.lines) + body.more for body in shown),
    )


def _body(pen: Pen, group: Sequence[Award], each: int) -> Body:
    first = group[0]
    when = pen.say(first.ceremony_date, "awards", first.id, "ceremony_date")
    lines = tuple(_prize(pen, award) for award in group[:each])
    return Body(lines, name=pen.body(first), detail=when, more=len(group) - len(lines))


def _prize(pen: Pen, award: Award) -> Line:
    key = ("awards", award.id)
    named = pen.joined(*(pen.say(nominee.name, *key, "nominees", nominee.id, "name") for nominee in award.nominees))
    category, result = pen.say(award.category, *key, "category"), pen.say(award.result, *key, "result")
    rivals = "; ".join(filter(None, (category.rival, result.rival)))
    return Line(key, (replace(category, rival=rivals), named))


# --- Contacts and sources ---


def _persons(pen: Pen) -> tuple[Person, ...]:
    say = pen.say
    return tuple(
        Person(
            key := ("contacts", each.id),
            say(each.role, *key, "role"),
            tuple(
                filter(
                    None,
                    (
                        pen.joined(say(each.name, *key, "name"), say(each.organisation, *key, "organisation")),
                        say(each.phone, *key, "phone"),
                    ),
                )
            ),
            each.email or "",
        )
        for each in pen.edition.kit.contacts
    )


def _sourced(pen: Pen, back: Back) -> Back:
    """The back with the numbers of its sources, as few as prove all of it, and their list."""
    edition, prizes = pen.edition, back.prizes
    proven = {key: edition.references(*key)[:CHOICE] for key in _keys(back)}
    chosen = _few(proven)

    def cites(*keys: Key) -> Numbers:
        return tuple(
            sorted({next(number for number in proven[key] if number in chosen) for key in keys if proven[key]})
        )

    def body(each: Body) -> Body:
        first, *others = each.lines
        return replace(each, lines=(replace(first, references=cites(*(line.key for line in each.lines))), *others))

    told = {
        edition.number_of(source)
        for block in (back.synopsis.blocks if back.synopsis else ())
        for run in block.runs
        for source in run.cites
    }
    everything = sources(pen)
    return replace(
        back,
        figures=tuple(replace(each, references=cites(each.key)) for each in back.figures),
        quotes=tuple(replace(each, references=cites(each.key)) for each in back.quotes),
        facts=tuple(replace(each, references=cites(each.key)) for each in back.facts),
        prizes=replace(prizes, bodies=tuple(map(body, prizes.bodies))) if prizes else None,
        sources=tuple(each for each in (everything.references if everything else ()) if each.number in chosen | told),
    )


def _keys(back: Back) -> Iterator[Key]:
    """The facts that stand on the back."""
    yield from (each.key for each in back.figures)
    yield from (each.key for each in back.quotes)
    yield from (each.key for each in back.facts)
    for body in back.prizes.bodies if back.prizes else ():
        yield from (line.key for line in body.lines)


def _few(proven: Mapping[Key, Numbers]) -> frozenset[int]:
    """Few sources that prove all: again and again the one that proves most of what is left."""
    chosen: set[int] = set()
    left = [set(numbers) for numbers in proven.values() if numbers]
    while left:
        best = max(sorted(set().union(*left)), key=lambda number: sum(number in numbers for numbers in left))
        chosen.add(best)
        left = [numbers for numbers in left if best not in numbers]
    return frozenset(chosen)


# --- How much room things take ---


def _height(back: Back) -> float:
    """How high the back is, in mm, if its words are as wide as words can be."""
    blocks = [
        _height_of_figures(back),
        *map(_height_of_quote, back.quotes),
        _height_of_story(back),
        _height_of_prizes(back.prizes),
    ]
    return sum(blocks) + _height_of_end(back)


def _height_of_names(column: Sequence[Names]) -> float:
    lines = (1 + sum(_lines(str(name), _COLUMN, 10) for name in names.names) + bool(names.more) for names in column)
    return sum(lines) * 4.5 + 2.25 * (len(column) - 1)


def _height_of_figures(back: Back) -> float:
    lines = max((_lines(f"{str(each.label) or each.word} {each.rival}", 50, 8.5) for each in back.figures), default=0)
    return 22.5 + 2.25 + lines * 4.5 + 6.75 if lines else 31.5


def _height_of_quote(quote: Praise) -> float:
    points, line = _QUOTE[quote.size]
    by = ", ".join(map(str, filter(None, (quote.critic, quote.role, quote.outlet, quote.date))))
    lines = _lines(f"{quote.opening}{quote.excerpt}{quote.closing}", _PAGE, points)
    return lines * line + 2.25 + _lines(by, _PAGE - 6, 8.5) * 4.5 + 6.75


def _height_of_story(back: Back) -> float:
    facts = sum(_lines(str(row.cells[1]), _COLUMN - 6, 8) for row in back.facts) * 4.05 + 1.3 if back.facts else 0
    told = _room(_texts(back.synopsis), _HALF, _PROSE[back.synopsis_size]) if back.synopsis else 0
    return max(facts, told) + 5.7 + 6.75 if back.facts or back.synopsis else 0


def _height_of_prizes(prizes: Prizes | None) -> float:
    if prizes is None:
        return 0
    laurels = (
        18.0
        if prizes.inside
        else 10.5
        + 2.61
        * max(
            (
                _lines(f"{each.category} {each.prizes}", 27, 6.3) + _lines(str(each.body), 27, 6.3) + 1
                for each in prizes.laurels
            ),
            default=0,
        )
    )
    rows = sum(map(_height_of_body, prizes.bodies))
    return 13.5 + (laurels + 4.5 if prizes.laurels else 0) + rows + (4.5 if prizes.more else 0)


def _height_of_body(body: Body) -> float:
    cited = "".join(f" {number}" for number in body.lines[0].references)
    words = "; ".join(f"{line.cells[0]} {line.cells[1]}" for line in body.lines) + (
        " and 100 more" if body.more else ""
    )
    return max(_lines(f"{body.name} {body.detail}{cited}", 57, 7.6), _lines(words, _PAGE - 61.5, 8)) * 4.05 + 1.4


def _height_of_end(back: Back) -> float:
    rows = [back.contacts[at : at + 3] for at in range(0, len(back.contacts), 3)]
    contacts = (
        sum(max(map(_height_of_person, row)) for row in rows)
        + (6.8 if rows else 0)
        + (4.5 if back.contacts_more else 0)
    )
    each = [_lines(f"{source.title} {source.detail}", 50, 6.6) * 2.7 + 0.5 for source in back.sources]
    listed = _balanced(each) + 5.6 if each else 0
    notice = f"{back.credit} {back.copyright}"
    return contacts + listed + 2.25 + (_lines(notice, _PAGE, 6.6) + 1) * 2.7


def _balanced(heights: Sequence[float]) -> float:
    """How high three columns are that share things in their order as evenly as can be."""
    ends = [0.0, *accumulate(heights)]
    thirds = ((one, other) for one in range(len(ends)) for other in range(one, len(ends)))
    return min(max(ends[one], ends[other] - ends[one], ends[-1] - ends[other]) for one, other in thirds)


def _height_of_person(person: Person) -> float:
    return sum(_lines(str(line), _COLUMN, 8) for line in (person.role, *person.lines, person.email)) * 4.05 + 2.25


def _texts(passage: Passage) -> list[str]:
    return [block.text for block in passage.blocks]


def _size_of(texts: Iterable[str], width: float, sizes: Mapping[str, tuple[float, float]], height: float) -> str:
    """The largest size in which words have room; empty for none."""
    texts = list(texts)
    return next((size for size, type_ in sizes.items() if _room(texts, width, type_) <= height), "")


def _room(texts: Iterable[str], width: float, type_: tuple[float, float]) -> float:
    """The height of paragraphs in mm, in a size and line."""
    points, line = type_
    return sum(_lines(text, width, points) for text in texts) * line


@lru_cache(maxsize=4096)  # the same words are measured for every choice
def _lines(text: str, width: float, points: float) -> int:
    """How many lines of ``width`` mm words take; one that is wider than a line is broken."""
    room = width / (points * _POINT)
    lines, left = 0, 0.0
    for word in text.split():
        wide = ems(word)
        if wide + 0.3 <= left:
            left -= wide + 0.3
        else:
            lines += max(math.ceil(wide / room), 1)
            left = room - wide % room
    return lines


def draw(view: View, layout: Layout, assets: Assets, _attached: Attached) -> Drawn:
    """The two pages of a view."""
    return typeset(view, layout, assets)


RENDERER = Renderer("one_sheet", "The one-sheet (PDF): two pages to hand out.", view, draw, values=values_of_pages)
