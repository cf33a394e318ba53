"""The one-sheet (PDF): two pages, front and back, that a festival hands out; ``templates/one_sheet`` shapes it.

A selection: it is chosen by how much room there is, so that any film stands on two pages and nothing is cut.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, product
from typing import ClassVar

from presskit.assets import Assets
from presskit.edition import Edition, Options
from presskit.finding import Key
from presskit.layout import Layout
from presskit.model import Award
from presskit.pages.document import Paged, markup, paged, typeset, values_of_pages
from presskit.pages.fitting import Type, balanced, largest
from presskit.pages.laurels import Laurel, held, row_of
from presskit.pages.parts import Contact, Group, Line, Numbers, Passage, Statement
from presskit.pages.pen import Pen
from presskit.pages.quotes import Words, words_of
from presskit.pages.sources import Proof, Reference, proof_of, references
from presskit.pages.title import Title, art_of, drawn_for_page, title_of
from presskit.paper import A4
from presskit.pdf import address_of
from presskit.renderer import Attached, Drawn, Renderer
from presskit.typography import NBSP
from presskit.voice import NOTHING, Said

CHOICE = 3
"""A fact names one of its first sources: the one that proves most of the sheet, so that the list stays short."""
FIGURES, NAMES, FACTS = 3, 4, 9
"""Entries at most: figures in a row, names in a column, rows about the film."""
FACT_LINES = 3
"""Lines that a row about the film takes at most."""
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

# The measures of the layout: widths and heights in mm, and its type.
_PAGE, _COLUMN, _HALF = 180.0, 57.0, 87.75
_LOUD = {
    "xl": Type(42, 15.75),
    "l": Type(34, 13.5),
    "m": Type(27, 11.25),
    "s": Type(21, 9),
    "xs": Type(16, 6.75),
    "xxs": Type(13.5, 5.625),
    "least": Type(11, 4.5),
}
_FIGURE = {size: Type(points, 22.5) for size, points in (("xl", 90), ("l", 64), ("m", 45), ("s", 29), ("xs", 16))}
_QUOTE = {
    "xl": Type(56, 20.25),
    "l": Type(42, 15.75),
    "m": Type(32, 12.375),
    "s": Type(24, 9.5625),
    "xs": Type(15, 6.1875),
}
_PROSE = {"large": Type(10, 4.5), "small": Type(8.5, 4.05)}
_NAME, _LABEL, _ROW, _LAUREL, _FINE = Type(10, 4.5), Type(8.5, 4.5), Type(8, 4.05), Type(6.3, 2.61), Type(6.6, 2.7)
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
class Front(Title):
    """The title above, logline and names below; ``loud`` is the size of the logline, or of the tagline in its place."""

    name: ClassVar[str] = "front"

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
class Praise(Words):
    """A quote in its size."""

    size: str = ""

    @property
    def marked(self) -> str:
        """The excerpt in its marks."""
        return f"{self.opening}{self.excerpt}{self.closing}"


@dataclass(frozen=True)
class Body(Group):
    """What one body gave in one year, and how many prizes of it the sheet leaves out."""

    more: int = 0


@dataclass(frozen=True)
class Prizes:
    """How many there are, the laurels, and the prizes that there is room for; ``more`` stand in the press kit.

    ``laurels_more`` bodies have no laurel. ``nominations`` stand below what was won, where there is room for all.
    """

    won: int
    nominated: int
    spelled: Statement
    laurels: tuple[Laurel, ...]
    laurels_more: int
    inside: bool
    bodies: tuple[Body, ...]
    more: int
    nominations: tuple[Body, ...] = ()

    @property
    def all_bodies(self) -> tuple[Body, ...]:
        """Those that gave prizes, and those that nominated."""
        return (*self.bodies, *self.nominations)


@dataclass(frozen=True)
class Back:
    """Figures, facts and rights, what there is room for beside them, and the sources of all that stands here."""

    name: ClassVar[str] = "back"

    figures: tuple[Figure, ...]
    figures_size: str
    standing: bool
    facts: tuple[Line, ...]
    copyright: Said
    credit: Said
    quotes: tuple[Praise, ...] = ()
    synopsis: Passage | None = None
    synopsis_size: str = ""
    prizes: Prizes | None = None
    contacts: tuple[Contact, ...] = ()
    contacts_more: int = 0
    sources: tuple[Reference, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether there is nothing to say, and the sheet has one page."""
        told = (self.figures, self.quotes, self.synopsis, self.facts, self.prizes, self.contacts)
        return not any((*told, self.copyright, self.credit))


@dataclass(frozen=True)
class View(Paged):
    """Everything that the one-sheet shows."""

    art: Art
    front: Front
    back: Back


def view(edition: Edition, options: Options) -> View:
    """What the one-sheet shows of an edition."""
    pen, taller = Pen.for_edition(edition), options.paper.height - A4.height
    common = paged(edition, options, "one_sheet", str(edition.kit.film.title))
    return View(**vars(common), art=_art(pen), front=_front(pen, taller), back=_back(pen, taller))


# --- The front ---


def _art(pen: Pen) -> Art:
    image = art_of(pen)
    if image is None:
        return Art("bare")
    kind = "drawn" if drawn_for_page(image) else "framed"
    return Art(kind, address_of(image.file), str(image.alt or image.caption or ""))


def _front(pen: Pen, taller: float) -> Front:
    """The front of a page that is so many millimetres ``taller`` than A4."""
    kit = pen.edition.kit
    columns = (("director", "writer"), ("cast",), ("producer",))
    people = tuple(names for roles in columns if (names := _people(pen, *roles)))
    room = _BELOW + taller - max(map(_height_of_names, people), default=0)
    logline = pen.passage(kit.story.logline, "story", "logline")
    loud = largest(_LOUD, _texts(logline), _PAGE, room) if logline else ""
    tagline = NOTHING if loud else pen.say(kit.film.tagline, "film", "tagline")
    instead = largest(_LOUD, [str(tagline)], _PAGE, room) if tagline else ""
    return Front(
        **vars(title_of(pen)),
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
    ends = list(accumulate(_NAME.lines(str(name), _COLUMN) for name in names))
    shown = len(names) if names and ends[-1] <= room + 1 else sum(end <= room for end in ends)
    return Names(role, tuple(names[:shown]), len(names) - shown)


def _cast(pen: Pen) -> tuple[Said, ...]:
    """The leads, then the others, in the order of billing."""
    roles = sorted(pen.edition.kit.cast, key=lambda role: not role.lead)
    return tuple(pen.say(role.actor, "cast", role.id, "actor") for role in roles)


# --- The back ---


def _back(pen: Pen, taller: float) -> Back:
    """The richest back that there is room for; at least figures, facts and a row of contacts."""
    figures, image = _figures(pen), art_of(pen)
    plainest = Back(
        figures,
        _size_of_figures(figures),
        not any(char in _RAISED for each in figures for char in each.figure.text),
        _facts(pen, {each.key for each in figures}),
        pen.say(pen.edition.kit.legal.copyright, "legal", "copyright"),
        pen.say(image.credit, "images", image.id, "credit") if image else NOTHING,
    )
    backs = map(partial(_sourced, pen), _richer(pen, plainest))
    fitting = (back for back in backs if _height(back) <= _BACK + taller and len(back.sources) <= SOURCES)
    return next(fitting, _sourced(pen, plainest))


def _richer(pen: Pen, plainest: Back) -> Iterator[Back]:
    """From much to little: a quote is dearer than a long list of prizes, a prize dearer than a fourth contact."""
    people, quotes = _contacts(pen), _quotes(pen)
    loud, quiet = [each for each in quotes if each.size in LOUD], [each for each in quotes if each.size not in LOUD]
    whole, some = list(_lists_of_prizes(pen, PRIZES[:1], 3)), list(_lists_of_prizes(pen, PRIZES, 1))
    named = _with_nominations(pen, whole)
    alone: list[tuple[Praise, ...]] = [(each,) for each in quotes] or [()]
    ladder: list[tuple[Sequence[Prizes | None], Sequence[tuple[Praise, ...]], int]] = [
        ([*named, *whole[:1]], [(each, other) for each in loud if (other := _another(pen, each))], CONTACTS),
        ([*named, *whole], [(each,) for each in loud], CONTACTS),
        ([*named, *whole], [(each,) for each in quiet] or [()], CONTACTS),
        *((some, alone, most) for most in (CONTACTS, ROW)),
        ([_prizes(pen, 0, 0)], [*alone, ()], ROW),
        ([None], [()], ROW),
    ]
    for passage, size in _stories(pen):
        told = replace(plainest, synopsis=passage, synopsis_size=size)
        for lists, praises, most in ladder:
            met = replace(told, contacts=people[:most], contacts_more=max(len(people) - most, 0))
            for prizes, praise in product(lists, praises):
                yield replace(met, prizes=prizes, quotes=praise)


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
    for key, figure, label in pen.glance():
        if _FIGURE["xs"].width(figure.text) <= _COLUMN:
            yield _figure(key, figure, label)
    yield _figure(("film", "year"), say(film.year, "film", "year"), say(film.countries, "film", "countries"))


def _figure(key: Key, figure: Said, label: Said) -> Figure:
    return Figure(key, replace(figure, rival=""), label, key[-1], figure.rival)


def _size_of_figures(figures: Sequence[Figure]) -> str:
    """The largest size in which each stands on its line."""
    sizes = (
        size for size, type_ in _FIGURE.items() if all(type_.width(str(each.figure)) <= _COLUMN for each in figures)
    )
    return next(sizes, "xs")


def _facts(pen: Pen, elsewhere: set[Key]) -> tuple[Line, ...]:
    """What the film is, row by row, without what stands elsewhere."""
    film, key = pen.edition.kit.film, ("film",)
    what = ("year", film.year), ("countries", film.countries), ("languages", pen.languages()), ("genre", film.genre)
    how = ("format", film.format), ("aspect_ratio", film.aspect_ratio), ("sound", film.sound)
    taken = elsewhere | ({("film", "countries")} if ("film", "year") in elsewhere else set())
    rows = (*pen.facts(key, *what), *_works(pen), *pen.facts(key, *how), *_premiere(pen))
    fitting = (row for row in rows if _LABEL.lines(str(row.cells[1]), _COLUMN) <= FACT_LINES)
    return tuple(row for row in fitting if row.key not in taken)[:FACTS]


def _works(pen: Pen) -> Iterator[Line]:
    """What the film is based on, its first work."""
    for work in pen.edition.kit.based_on[:1]:
        key = ("based_on", work.id)
        named = pen.joined(pen.say(work.title, *key, "title"), pen.say(work.author, *key, "author"))
        yield Line(key, (Said("based_on"), named))


def _premiere(pen: Pen) -> Iterator[Line]:
    """Where and when the film was first shown."""
    if first := pen.edition.kit.premiere:
        key = ("premiere",)
        days = pen.wording.festival(first.shown, first.start, first.end)
        when = pen.say(days, *key, "shown" if first.shown else "start") if days else NOTHING
        said = pen.joined(pen.say(first.name, *key, "name"), pen.say(first.section, *key, "section"), when)
        yield Line(key, (Said("premiere"), said))


def _stories(pen: Pen) -> Iterator[tuple[Passage | None, str]]:
    """The short synopsis, or another that is short enough, in its size; and none."""
    told = pen.edition.kit.story.synopsis
    for length in ("short", "medium", "long"):
        passage = pen.passage(getattr(told, length), "story", "synopsis", length)
        if passage and (size := largest(_PROSE, _texts(passage), _HALF, _STORY)):
            yield passage, size
    yield None, ""


def _quotes(pen: Pen) -> list[Praise]:
    """The first headline, or else the first quote, that is short enough, in smaller and smaller type."""
    quotes = sorted(pen.edition.kit.quotes, key=lambda quote: not quote.headline)
    made = (Praise(**vars(words_of(pen, quote))) for quote in quotes)
    first = next((each for each in made if _lines_of(each, "s") <= LINES), None)
    return [replace(first, size=size) for size in _QUOTE if _lines_of(first, size) <= LINES] if first else []


def _another(pen: Pen, first: Praise) -> Praise | None:
    """A short quote of somebody else."""
    made = (Praise(**vars(words_of(pen, quote)), size="xs") for quote in pen.edition.kit.quotes)
    return next((each for each in made if each.outlet != first.outlet and _lines_of(each, "xs") <= SHORT), None)


def _lines_of(quote: Praise, size: str) -> int:
    return _QUOTE[size].lines(quote.marked, _PAGE)


def _contacts(pen: Pen) -> tuple[Contact, ...]:
    made = []
    for each in pen.edition.kit.contacts:
        key = ("contacts", each.id)
        who = pen.joined(pen.say(each.name, *key, "name"), pen.say(each.organisation, *key, "organisation"))
        lines = filter(None, (who, pen.say(each.phone, *key, "phone")))
        made.append(Contact(key, pen.say(each.role, *key, "role"), tuple(lines), each.email or ""))
    return tuple(made)


# --- Prizes ---


def _lists_of_prizes(pen: Pen, prizes: Iterable[int], least: int) -> Iterator[Prizes | None]:
    """Lists from long to short, of ``least`` bodies or more: rather few bodies than few prizes of each."""
    most = min(len(pen.edition.once(_groups)), BODIES)
    for each, bodies in product(prizes, range(most, min(least, most) - 1, -1)):
        yield _prizes(pen, bodies, each)


def _groups(edition: Edition) -> tuple[tuple[Award, ...], ...]:
    """What was won, by body, or, where nothing was, what was nominated; nothing that rests on weak sources alone."""
    if any(award.result == "won" for award in edition.kit.awards):
        return Pen.for_edition(edition).wins()
    return _nominated(edition)


def _nominated(edition: Edition) -> tuple[tuple[Award, ...], ...]:
    """What was nominated, by body; nothing that rests on weak sources alone."""
    weak = edition.rests_on_weak_sources
    groups = (
        tuple(award for award in group if award.result == "nominated" and not weak(("awards", award.id)))
        for group in edition.awards_by_body()
    )
    return tuple(group for group in groups if group)


def _with_nominations(pen: Pen, lists: Sequence[Prizes | None]) -> list[Prizes | None]:
    """The first of lists, if it has all that was won, with the nominations below it."""
    groups = pen.edition.once(_nominated)
    first = lists[0] if lists else None
    if not (first and first.won and groups) or first.more or any(body.more for body in first.bodies):
        return []
    return [replace(first, nominations=tuple(_body(pen, group, len(group)) for group in groups))]


def _laurels(edition: Edition) -> tuple[Laurel, ...]:
    return row_of(Pen.for_edition(edition))


def _prizes(pen: Pen, bodies: int, each: int) -> Prizes | None:
    """The prizes of so many bodies, those that gave most; of each so many. Where none was won, the nominations."""
    won, nominated = pen.edition.prizes
    if not won and not nominated:
        return None
    groups, row = pen.edition.once(_groups), pen.edition.once(_laurels)
    most = sorted(range(len(groups)), key=lambda at: -len(groups[at]))[:bodies]
    shown = tuple(_body(pen, groups[at], each) for at in sorted(most))
    further = (won or nominated) - sum(len(body.lines) + body.more for body in shown)
    others = len(groups) - len(row) if row else 0
    return Prizes(won, nominated, pen.tally(), row, others, held(row), shown, further)


def _body(pen: Pen, group: Sequence[Award], each: int) -> Body:
    first = group[0]
    when = pen.say(first.ceremony_date, "awards", first.id, "ceremony_date")
    lines = tuple(_prize(pen, award) for award in group[:each])
    return Body(lines, name=pen.body(first), detail=when, more=len(group) - len(lines))


def _prize(pen: Pen, award: Award) -> Line:
    key = ("awards", award.id)
    category, result = pen.say(award.category, *key, "category"), pen.say(award.result, *key, "result")
    rivals = "; ".join(filter(None, (category.rival, result.rival)))
    return Line(key, (replace(category, rival=rivals), pen.nominees(award)))


# --- Sources ---


def _sourced(pen: Pen, back: Back) -> Back:
    """The back with the numbers of its sources, as few as prove all of it, and their list."""
    edition, prizes = pen.edition, back.prizes
    proof = proof_of({key: edition.references(*key)[:CHOICE] for key in _keys(back)})
    runs = (run for block in (back.synopsis.blocks if back.synopsis else ()) for run in block.runs)
    told = {edition.number_of(source) for run in runs for source in run.cites}
    return replace(
        back,
        figures=tuple(replace(each, references=proof.cites(each.key)) for each in back.figures),
        quotes=tuple(replace(each, references=proof.cites(each.key)) for each in back.quotes),
        facts=tuple(replace(each, references=proof.cites(each.key)) for each in back.facts),
        prizes=_proven(prizes, proof) if prizes else None,
        sources=tuple(each for each in references(pen) if each.number in proof.chosen | told),
    )


def _keys(back: Back) -> Iterator[Key]:
    """The facts that stand on the back."""
    yield from (each.key for each in back.figures)
    yield from (each.key for each in back.quotes)
    yield from (each.key for each in back.facts)
    for body in back.prizes.all_bodies if back.prizes else ():
        yield from (line.key for line in body.lines)


def _proven(prizes: Prizes, proof: Proof) -> Prizes:
    """The prizes with their sources."""
    bodies, nominations = (tuple(_cited(each, proof) for each in row) for row in (prizes.bodies, prizes.nominations))
    return replace(prizes, bodies=bodies, nominations=nominations)


def _cited(body: Body, proof: Proof) -> Body:
    """The prizes of a body with their sources beside the first, which stands under its name."""
    first, *others = body.lines
    return replace(body, lines=(replace(first, references=proof.cites(*(line.key for line in body.lines))), *others))


# --- How much room things take, in mm, if their words are as wide as words can be ---


def _height(back: Back) -> float:
    quotes = sum(map(_height_of_quote, back.quotes))
    end = _height_of_contacts(back) + _height_of_sources(back)
    return _height_of_figures(back) + quotes + _height_of_story(back) + _height_of_prizes(back.prizes) + end


def _height_of_names(column: Sequence[Names]) -> float:
    lines = (1 + sum(_NAME.lines(str(name), _COLUMN) for name in names.names) + bool(names.more) for names in column)
    return sum(lines) * _NAME.line + 2.25 * (len(column) - 1)


def _height_of_figures(back: Back) -> float:
    labels = (f"{str(each.label) or each.word} {each.rival}" for each in back.figures)
    lines = max((_LABEL.lines(label, 50) for label in labels), default=0)
    return _FIGURE["xs"].line + 2.25 + lines * _LABEL.line + 6.75 if lines else 31.5


def _height_of_quote(quote: Praise) -> float:
    by = ", ".join(map(str, filter(None, (quote.critic, quote.role, quote.outlet, quote.date))))
    return _QUOTE[quote.size].height([quote.marked], _PAGE) + 2.25 + _LABEL.height([by], _PAGE - 6) + 6.75


def _height_of_story(back: Back) -> float:
    facts = _ROW.height((str(row.cells[1]) for row in back.facts), _COLUMN - 6) + 1.3 if back.facts else 0
    told = _PROSE[back.synopsis_size].height(_texts(back.synopsis), _HALF) if back.synopsis else 0
    return max(facts, told) + 5.7 + 6.75 if back.facts or back.synopsis else 0


def _height_of_prizes(prizes: Prizes | None) -> float:
    if prizes is None:
        return 0
    below = ((f"{each.category} {each.prizes}", str(each.body)) for each in prizes.laurels)
    row = 18.0 if prizes.inside else 10.5 + _LAUREL.line + max(_LAUREL.height(words, 27) for words in below)
    rows = sum(map(_height_of_body, prizes.all_bodies))
    return 13.5 + (row + 4.5 if prizes.laurels else 0) + rows + (4.5 if prizes.more else 0)


def _height_of_body(body: Body) -> float:
    name = " ".join(map(str, (body.name, body.detail, *body.lines[0].references)))
    words = "; ".join(f"{line.cells[0]} {line.cells[1]}" for line in body.lines) + " and 100 more" * bool(body.more)
    return max(Type(7.6, 0).lines(name, _COLUMN), _ROW.lines(words, _PAGE - 61.5)) * _ROW.line + 1.4


def _height_of_contacts(back: Back) -> float:
    heights = [_ROW.height(map(str, (each.role, *each.lines, each.email)), _COLUMN) + 2.25 for each in back.contacts]
    rows = [max(heights[at : at + 3]) for at in range(0, len(heights), 3)]
    return sum(rows) + (6.8 if rows else 0) + (4.5 if back.contacts_more else 0)


def _height_of_sources(back: Back) -> float:
    """With what stands under them."""
    each = [_FINE.height([f"{source.title} {source.detail}"], 50) + 0.5 for source in back.sources]
    listed = balanced(each) + 5.6 if each else 0
    return listed + 2.25 + _FINE.height([f"{back.credit} {back.copyright}"], _PAGE) + _FINE.line


def _texts(passage: Passage) -> list[str]:
    return [block.text for block in passage.blocks]


def draw(view: View, layout: Layout, assets: Assets, _attached: Attached) -> Drawn:
    """The two pages of a view."""
    return typeset(view, layout, assets)


RENDERER = Renderer(
    "one_sheet", "The one-sheet (PDF): two pages to hand out.", view, draw, values=values_of_pages, markup=markup
)
