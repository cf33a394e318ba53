"""The press kit (PDF): chosen, ordered and worded for journalists; ``templates/press_kit`` shapes it.

A package, since the kit has a dozen sections: each module holds a few of them, as the layout's folder does.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol, get_args

from presskit.artifact import Artifact
from presskit.assets import FACTS, Assets, media_type
from presskit.edition import Edition, Options
from presskit.finding import Finding
from presskit.layout import Layout
from presskit.model import Palette, SectionName
from presskit.pdf import Archive, Attachment, Face, Metadata, Origins, address_of, faces_of, marked_up, set_pages
from presskit.prose import plain
from presskit.renderer import Attached, Drawn, Renderer
from presskit.renderers.press_kit.awards import awards
from presskit.renderers.press_kit.back import contacts, sources
from presskit.renderers.press_kit.box_office import box_office
from presskit.renderers.press_kit.cast import cast
from presskit.renderers.press_kit.cover import Cover, cover, directors
from presskit.renderers.press_kit.credits import credits_of
from presskit.renderers.press_kit.locations import locations
from presskit.renderers.press_kit.music import music
from presskit.renderers.press_kit.notes import notes
from presskit.renderers.press_kit.parts import Pen, Statement
from presskit.renderers.press_kit.people import people
from presskit.renderers.press_kit.pictures import pictures
from presskit.renderers.press_kit.press import press
from presskit.renderers.press_kit.releases import releases
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
    """Everything that the press kit shows, and what only findings speak of (``origins``)."""

    stem: str
    language: str
    title: Said
    palette: Palette
    art: Mapping[str, str]
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
    return View(
        stem=edition.stem("press_kit", options),
        language=kit.kit.language,
        title=pen.say(kit.film.title, "film", "title"),
        palette=kit.look.colors,
        art=_art(edition),
        faces=faces_of(kit.look.fonts),
        statements=_statements(pen),
        numbers={source.id: number for number, source in enumerate(edition.sources, 1)},
        cover=cover(pen),
        sections=tuple(section for make in SECTIONS if (section := make(pen))),
        embargo=pen.say(kit.kit.embargo, "kit", "embargo"),
        draft=options.draft,
        version=pen.say(kit.kit.version, "kit", "version"),
        date=pen.say(kit.kit.date, "kit", "date"),
        metadata=_metadata(pen),
        origins=_origins(pen),
    )


def _art(edition: Edition) -> Mapping[str, str]:
    """The address of each section's image and of the cover's, empty for none."""
    look = edition.kit.look
    files = {image.id: address_of(image.file) for image in edition.kit.images}
    chosen = {each.section: files.get(each.image, "") for each in look.art}
    return {**dict.fromkeys(get_args(SectionName), ""), **chosen, "cover": files.get(look.cover or "", "")}


def _statements(pen: Pen) -> Mapping[str, Statement]:
    """The opening lines by section, where there are any."""
    written = pen.edition.kit.statements
    lines = {name: pen.statement(getattr(written, name)) for name in type(written).model_fields if name != "glance"}
    return {name: line for name, line in lines.items() if line}


def _metadata(pen: Pen) -> Metadata:
    kit = pen.edition.kit
    publishers = [name for company in kit.companies for name in company.names]
    publishers += [contact.organisation for contact in kit.contacts if contact.organisation]
    names = (str(kit.film.original_title or ""), directors(pen).text, *(role.actor for role in kit.cast if role.lead))
    return Metadata(
        title=f"{kit.film.title}: {pen.wording.word('press kit')}",
        authors=tuple(publishers[:1]),
        subject=plain(str(kit.story.logline or "")),
        keywords=tuple(filter(None, names)),
        language=kit.kit.language,
        made=pen.edition.made,
        rights=str(kit.legal.copyright or ""),
        instructions=f"{pen.wording.word('embargo')} {pen.wording.say(kit.kit.embargo)}" if kit.kit.embargo else "",
    )


def _origins(pen: Pen) -> Origins:
    """Where the words and files of the pages stand in the facts."""
    kit = pen.edition.kit
    words = tuple((key, pen.wording.say(value)) for key, value in pen.edition.facts if key[0] != "look")
    images = {address_of(image.file): ("images", image.id, "file") for image in kit.images}
    return Origins(words, images | {face.address: face.key for face in faces_of(kit.look.fonts)})


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
    words = layout.words(view.language)
    if isinstance(words, Finding):
        return Drawn(findings=(words,))
    html = layout.render(layout.environment(finalize=marked_up), "layout.html", {"kit": view, "words": words})
    if isinstance(html, Finding):
        return Drawn(findings=(html,))
    archive = Archive(tuple(_carried(view, assets, attached)))
    pdf, findings = set_pages(html, assets, view.metadata, view.origins, archive)
    return Drawn((Artifact(f"{view.stem}.pdf", (pdf,)),), findings)


RENDERER = Renderer("press_kit", "The press kit (PDF).", view, draw, flag="pdf", attaches=("awards",))
