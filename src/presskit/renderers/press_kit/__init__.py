"""The press kit (PDF): chosen, ordered and worded for journalists; ``templates/press_kit`` shapes it.

A package, since the kit has a dozen sections: each module holds a few of them, as the layout's folder does.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol, get_args, get_type_hints

from presskit.assets import FACTS, Assets, media_type
from presskit.edition import Edition, Options
from presskit.layout import Layout
from presskit.layoutvalues import Value
from presskit.model import SectionName
from presskit.pages.document import Paged, markup, paged, typeset, values_of_pages
from presskit.pages.parts import Statement
from presskit.pages.pen import Pen
from presskit.pages.title import drawn_for_page
from presskit.pdf import Attachment, address_of
from presskit.renderer import Attached, Drawn, Renderer
from presskit.renderers.press_kit.awards import awards
from presskit.renderers.press_kit.back import contacts, sources
from presskit.renderers.press_kit.box_office import box_office
from presskit.renderers.press_kit.cast import cast
from presskit.renderers.press_kit.cover import Cover, cover
from presskit.renderers.press_kit.credits import credits_told
from presskit.renderers.press_kit.glance import glance
from presskit.renderers.press_kit.locations import locations
from presskit.renderers.press_kit.music import music
from presskit.renderers.press_kit.notes import notes
from presskit.renderers.press_kit.people import people
from presskit.renderers.press_kit.pictures import pictures
from presskit.renderers.press_kit.press import press
from presskit.renderers.press_kit.releases import releases
from presskit.renderers.press_kit.sharing import sharing
from presskit.renderers.press_kit.story import story, voices
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
    credits_told,
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
class View(Paged):
    """Everything that the press kit shows.

    ``framed`` are the sections whose art was not drawn for their page, so that no word may stand on it; ``shared`` are
    those that follow others on their page. A plane of colour holds the empty rest of pages on which all is short:
    ``held`` are the sections on them, ``last`` those above the plane.
    """

    art: Mapping[str, str]
    framed: frozenset[str]
    shared: frozenset[str]
    held: frozenset[str]
    last: frozenset[str]
    statements: Mapping[str, Statement]
    cover: Cover
    sections: tuple[Section, ...]


def view(edition: Edition, options: Options) -> View:
    """What the press kit shows of an edition."""
    pen = Pen.for_edition(edition)
    sections, art = tuple(section for make in SECTIONS if (section := make(pen))), _art(edition)
    title = f"{edition.kit.film.title}: {pen.wording.word('press kit')}"
    return View(
        **vars(paged(edition, options, "press_kit", title)),
        art=art,
        framed=_framed(edition),
        **vars(sharing(sections, (name for name, address in art.items() if address))),
        statements=_statements(pen),
        cover=cover(pen),
        sections=sections,
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


RENDERER = Renderer(
    "press_kit", "The press kit (PDF).", view, draw, flag="pdf", attaches=("awards",), values=values, markup=markup
)
