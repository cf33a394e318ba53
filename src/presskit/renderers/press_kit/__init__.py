"""The press kit (PDF): chosen, ordered and worded for journalists; ``templates/press_kit`` shapes it.

A package, since the kit has a dozen sections: each module holds a few of them, as the layout's folder does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from presskit.artifact import Artifact
from presskit.assets import Assets
from presskit.edition import Edition, Options
from presskit.finding import Finding
from presskit.layout import Layout
from presskit.model import Palette, SectionName, facts_of
from presskit.pdf import Face, Metadata, faces_of, fonts_of, marked_up, missing_glyphs, set_pages
from presskit.renderer import Attached, Drawn, Renderer
from presskit.renderers.press_kit.awards import awards
from presskit.renderers.press_kit.back import contacts, sources
from presskit.renderers.press_kit.box_office import box_office
from presskit.renderers.press_kit.cast import cast, credits_of, people
from presskit.renderers.press_kit.cover import Cover, cover, directors
from presskit.renderers.press_kit.music import music
from presskit.renderers.press_kit.notes import notes
from presskit.renderers.press_kit.parts import Pen, Statement
from presskit.renderers.press_kit.press import press
from presskit.renderers.press_kit.releases import pictures, releases
from presskit.renderers.press_kit.story import glance, story, voices
from presskit.voice import Said

Section = object
"""A frozen record of one section, with its ``name``; the layout has a file of that name for it."""

SECTIONS: tuple[Callable[[Pen], Section | None], ...] = (
    story,
    voices,
    glance,
    notes,
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
    """Everything that the press kit shows."""

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
    embargo: str
    draft: bool
    version: str
    date: Said
    metadata: Metadata
    text: tuple[tuple[tuple[str, ...], str], ...]


def view(edition: Edition, options: Options) -> View:
    """What the press kit shows of an edition."""
    pen, kit = Pen.for_edition(edition), edition.kit
    files = {image.id: f"kit:{image.file}" for image in kit.images}
    art = dict.fromkeys((*get_args(SectionName), "cover"), "")
    art |= {each.section: files[each.image] for each in kit.look.art if each.image in files}
    art["cover"] = files.get(kit.look.cover or "", "")
    written = {name: getattr(kit.statements, name) for name in type(kit.statements).model_fields if name != "glance"}
    statements = {name: statement for name, text in written.items() if (statement := pen.statement(text))}
    return View(
        edition.stem("press_kit", options),
        kit.kit.language,
        pen.say(kit.film.title, "film", "title"),
        kit.look.colors,
        art,
        faces_of(kit.look.fonts),
        statements,
        {source.id: number for number, source in enumerate(edition.sources, 1)},
        cover(pen),
        tuple(section for make in SECTIONS if (section := make(pen))),
        pen.wording.instant(kit.kit.embargo) if kit.kit.embargo else "",
        options.draft,
        kit.kit.version or "",
        pen.say(kit.kit.date, "kit", "date"),
        _metadata(pen),
        tuple((key, pen.wording.say(value)) for key, value in facts_of(kit) if key[0] != "look" and _worded(value)),
    )


def _worded(value: object) -> bool:
    return not isinstance(value, bool)


def _metadata(pen: Pen) -> Metadata:
    kit = pen.edition.kit
    companies = [name for company in kit.companies for name in company.names]
    authors = tuple(companies[:1]) or tuple(each.organisation for each in kit.contacts if each.organisation)[:1]
    names = (str(kit.film.original_title or ""), directors(pen).text, *(role.actor for role in kit.cast if role.lead))
    title = f"{kit.film.title}: {pen.wording.word('press kit')}"
    return Metadata(
        title,
        authors,
        str(kit.story.logline or ""),
        tuple(filter(None, names)),
        kit.kit.language,
        pen.edition.made,
    )


def draw(view: View, layout: Layout, assets: Assets, attached: Attached) -> Drawn:  # noqa: ARG001 - carries nothing yet
    """The pages of a view."""
    fonts = fonts_of(view.faces, assets)
    if isinstance(fonts, Finding):
        return Drawn(findings=(fonts,))
    words = layout.words(view.language)
    if isinstance(words, Finding):
        return Drawn(findings=(words,))
    html = layout.render(layout.environment(finalize=marked_up), "layout.html", {"kit": view, "words": words})
    if isinstance(html, Finding):
        return Drawn(findings=(html,))
    missing = missing_glyphs(view.text, fonts)
    if missing:
        return Drawn(findings=missing)
    pdf, findings = set_pages(html, assets, view.metadata)
    return Drawn((Artifact(f"{view.stem}.pdf", (pdf,)),), findings)


RENDERER = Renderer("press_kit", "The press kit (PDF).", view, draw, flag="pdf")
