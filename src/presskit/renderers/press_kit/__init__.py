"""The press kit (PDF): chosen, ordered and worded for journalists; ``templates/press_kit`` shapes it.

A package, since the kit has a dozen sections: each module holds a few of them, as the layout's folder does.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol, get_args, get_type_hints

from presskit.assets import FACTS, Assets, media_type
from presskit.edition import Edition, Options
from presskit.layout import Layout
from presskit.layoutvalues import Value
from presskit.model import Palette, SectionName
from presskit.pages import metadata_of, origins_of, typeset, values_of_pages
from presskit.paper import Paper
from presskit.pdf import Attachment, Face, Metadata, Origins, address_of, faces_of
from presskit.renderer import Attached, Drawn, Renderer
from presskit.renderers.press_kit.awards import awards
from presskit.renderers.press_kit.back import contacts, sources
from presskit.renderers.press_kit.box_office import box_office
from presskit.renderers.press_kit.cast import cast
from presskit.renderers.press_kit.cover import Cover, cover, drawn_for_page
from presskit.renderers.press_kit.credits import credits_of
from presskit.renderers.press_kit.locations import locations
from presskit.renderers.press_kit.music import music
from presskit.renderers.press_kit.notes import notes
from presskit.renderers.press_kit.parts import Pen, Statement
from presskit.renderers.press_kit.people import people
from presskit.renderers.press_kit.pictures import pictures
from presskit.renderers.press_kit.press import press
from presskit.renderers.press_kit.releases import releases
from presskit.renderers.press_kit.sharing import sharing
from presskit.renderers.press_kit.story import glance, story, voices
from presskit.voice import Said
from presskit.wording import Wording


class Section(Protocol):
    """A frozen record of one section; the layout has words and a file of its name."""

    name: ClassVar[str]


SECTIONS: tuple[Callable[[Pen], Section | None], ...] = (
    story,
    voices,
    glance,
    notes,
    locations,
    cast,
    credits_of,
    people,
    music,
    awards,
    press,
    box_office,
    releases,
    sources,
    pictures,
    contacts,
)
"""In the order of the pages. A section that has nothing to say vanishes, from the contents too."""


@dataclass(frozen=True)
class View:
    """Everything that the press kit shows, and what only findings speak of (``origins``).

    ``framed`` are the sections whose art was not drawn for their page, so that no word may stand on it; ``shared`` are
    those too short for a page of their own.
    """

    stem: str
    language: str
    title: Said
    palette: Palette
    paper: Paper
    icc: Path | None
    art: Mapping[str, str]
    framed: frozenset[str]
    shared: frozenset[str]
    faces: tuple[Face, ...]
    statements: Mapping[str, Statement]
    numbers: Mapping[str, int]
    cover: Cover
    sections: tuple[Section, ...]
    embargo: Said
    draft: bool
    version: Said
    date: Said
    metadata: Metadata
    origins: Origins


def view(edition: Edition, options: Options) -> View:
    """What the press kit shows of an edition."""
    pen, kit = Pen.for_edition(edition), edition.kit
    sections, art = tuple(section for make in SECTIONS if (section := make(pen))), _art(edition)
    return View(
        stem=edition.stem("press_kit", options),
        language=kit.kit.language,
        title=pen.say(kit.film.title, "film", "title"),
        palette=kit.look.colors,
        paper=options.paper,
        icc=options.icc,
        art=art,
        framed=_framed(edition),
        shared=sharing(sections, (name for name, address in art.items() if address)),
        faces=faces_of(kit.look.fonts),
        statements=_statements(pen),
        numbers={source.id: number for number, source in enumerate(edition.sources, 1)},
        cover=cover(pen),
        sections=sections,
        embargo=pen.say(kit.kit.embargo, "kit", "embargo"),
        draft=options.draft,
        version=pen.say(kit.kit.version, "kit", "version"),
        date=pen.say(kit.kit.date, "kit", "date"),
        metadata=metadata_of(edition, f"{kit.film.title}: {pen.wording.word('press kit')}"),
        origins=origins_of(edition),
    )


def _art(edition: Edition) -> Mapping[str, str]:
    """The address of each section's image and of the cover's, empty for none."""
    look = edition.kit.look
    files = {image.id: address_of(image.file) for image in edition.kit.images}
    chosen = {each.section: files.get(each.image, "") for each in look.art}
    return {**dict.fromkeys(get_args(SectionName), ""), **chosen, "cover": files.get(look.cover or "", "")}


def _framed(edition: Edition) -> frozenset[str]:
    """The sections whose art is not a drawing made as art."""
    drawn = {image.id for image in edition.kit.images if drawn_for_page(image)}
    return frozenset(each.section for each in edition.kit.look.art if each.image not in drawn)


def _statements(pen: Pen) -> Mapping[str, Statement]:
    """The opening lines by section, where there are any."""
    written = pen.edition.kit.statements
    lines = {name: pen.statement(getattr(written, name)) for name in type(written).model_fields if name != "glance"}
    return {name: line for name, line in lines.items() if line}


def _carried(view: View, assets: Assets, attached: Attached) -> Iterator[Attachment]:
    """The facts as they are written, and the documents that are made of them for computers."""
    word = Wording(view.language).word
    data = assets.read(address_of(FACTS))
    yield Attachment(FACTS, (data,), media_type(FACTS), word("the facts"), "Source")
    for document, artifacts in attached.items():
        for each in artifacts:
            yield Attachment(each.name, each.chunks, media_type(each.name), word(f"the {document}"), "Data")


def draw(view: View, layout: Layout, assets: Assets, attached: Attached) -> Drawn:
    """The pages of a view, and inside the file what they were made of."""
    return typeset(view, layout, assets, tuple(_carried(view, assets, attached)))


def values(view: View) -> tuple[Value, ...]:
    """What its layout may name, in all sections that it may have."""
    kinds = [get_type_hints(make)["return"] for make in SECTIONS]
    return values_of_pages(view, [(get_args(kind) or [kind])[0] for kind in kinds])


RENDERER = Renderer("press_kit", "The press kit (PDF).", view, draw, flag="pdf", attaches=("awards",), values=values)
