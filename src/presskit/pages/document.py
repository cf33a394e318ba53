"""What every view of a document in pages has, what its file says of itself, and the way from a view to its PDF."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from presskit.artifact import Artifact
from presskit.assets import Assets
from presskit.edition import Edition, Options
from presskit.finding import Finding
from presskit.layout import Layout
from presskit.layoutvalues import RECORD, Value, values_of
from presskit.model import Palette
from presskit.names import directors
from presskit.pages.pen import Pen
from presskit.paper import Paper
from presskit.pdf import (
    Archive,
    Attachment,
    Face,
    Metadata,
    Origins,
    Press,
    address_of,
    faces_of,
    find_profile,
    marked_up,
    misplaced_elements,
    set_pages,
)
from presskit.prose import plain
from presskit.renderer import Drawn
from presskit.voice import Said
from presskit.wording import Wording


@dataclass(frozen=True)
class Paged:
    """What every view of a document in pages has; the layout knows the view as ``kit``.

    ``numbers`` are those of the sources by their ids. ``stem``, ``icc``, ``metadata`` and ``origins`` speak of the file
    and for findings: no layout names them.
    """

    stem: str
    language: str
    title: Said
    palette: Palette
    paper: Paper
    icc: Path | None
    faces: tuple[Face, ...]
    numbers: Mapping[str, int]
    embargo: Said
    draft: bool
    version: Said
    date: Said
    metadata: Metadata
    origins: Origins


def paged(edition: Edition, options: Options, document: str, title: str) -> Paged:
    """What the view of ``document`` has in common with others; ``title`` is that of the file."""
    pen, kit = Pen.for_edition(edition), edition.kit
    return Paged(
        stem=edition.stem(document, options),
        language=kit.kit.language,
        title=pen.say(kit.film.title, "film", "title"),
        palette=kit.look.colors,
        paper=options.paper,
        icc=options.icc,
        faces=faces_of(kit.look.fonts),
        numbers=edition.numbers,
        embargo=pen.say(kit.kit.embargo, "kit", "embargo"),
        draft=options.draft,
        version=pen.say(kit.kit.version, "kit", "version"),
        date=pen.say(kit.kit.date, "kit", "date"),
        metadata=_metadata(edition, title),
        origins=_origins(edition),
    )


def _metadata(edition: Edition, title: str) -> Metadata:
    """What a file of this edition says of itself, under its own title."""
    kit, wording = edition.kit, Wording(edition.kit.kit.language)
    publishers = [name for company in kit.companies for name in company.names]
    publishers += [contact.organisation for contact in kit.contacts if contact.organisation]
    directed = wording.join([name for _, name in directors(kit)])
    names = (str(kit.film.original_title or ""), directed, *(role.actor for role in kit.cast if role.lead))
    return Metadata(
        title=title,
        authors=tuple(publishers[:1]),
        subject=plain(str(kit.story.logline or "")),
        keywords=tuple(filter(None, names)),
        language=kit.kit.language,
        made=edition.made,
        rights=str(kit.legal.copyright or ""),
        instructions=f"{wording.word('embargo')} {wording.say(kit.kit.embargo)}" if kit.kit.embargo else "",
    )


def _origins(edition: Edition) -> Origins:
    """Where the words and files of the pages stand in the facts."""
    kit, wording = edition.kit, Wording(edition.kit.kit.language)
    words = tuple((key, wording.say(value)) for key, value in edition.facts if key[0] != "look")
    images = {address_of(image.file): ("images", image.id, "file") for image in kit.images}
    return Origins(words, images | {face.address: face.key for face in faces_of(kit.look.fonts)})


_NOT_FOR_LAYOUTS = frozenset(["stem", "icc", "metadata", "origins"])
"""What a view says of its file, and for findings."""


def values_of_pages(view: Paged, sections: Sequence[type] = ()) -> tuple[Value, ...]:
    """What a layout of pages may name; ``sections`` are the records that the view's ``sections`` may hold."""
    words = Value("words", RECORD, "The layout’s own words, as words.en.yaml has them")
    return (*values_of(view, "kit", _NOT_FOR_LAYOUTS, {"sections": sections} if sections else {}), words)


def markup(view: Paged, layout: Layout) -> str | Finding:
    """``layout.html`` filled in with a view, or what is wrong with the layout."""
    filling = _filling(view, layout)
    return filling if isinstance(filling, Finding) else layout.render(*filling)


def _filling(view: Paged, layout: Layout) -> tuple[Environment, str, Mapping[str, object]] | Finding:
    """What a layout is filled in with: the environment, the file's name, and the values."""
    words = layout.words(view.language)
    if isinstance(words, Finding):
        return words
    return layout.environment(finalize=marked_up), "layout.html", {"kit": view, "words": words}


def typeset(view: Paged, layout: Layout, assets: Assets, attachments: tuple[Attachment, ...] = ()) -> Drawn:
    """The PDF of a view in the shape of ``layout.html``, or what is wrong with the layout; a press takes no files."""
    variant = _for_press(view) if view.paper.bleed else Archive(attachments, view.paper)
    if isinstance(variant, Finding):
        return Drawn(findings=(variant,))
    filling = _filling(view, layout)
    if isinstance(filling, Finding):
        return Drawn(findings=(filling,))
    html = layout.render(*filling)
    if isinstance(html, Finding):
        return Drawn(findings=(html,))
    pdf, findings = set_pages(html, assets, view.metadata, view.origins, variant)
    told = layout.placed((*misplaced_elements(html), *findings), html, *filling)
    return Drawn((Artifact(f"{view.stem}{view.paper.marks}.pdf", (pdf,)),), told)


def _for_press(view: Paged) -> Press | Finding:
    profile = find_profile(view.icc)
    return profile if isinstance(profile, Finding) else Press(profile, view.paper)
