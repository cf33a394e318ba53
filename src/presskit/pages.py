"""What documents that are set in pages share: what their file says of itself, and the way from a view to its PDF."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from presskit.artifact import Artifact
from presskit.assets import Assets
from presskit.edition import Edition
from presskit.finding import Finding
from presskit.layout import Layout
from presskit.layoutvalues import RECORD, Value, values_of
from presskit.paper import Paper
from presskit.pdf import (
    Archive,
    Attachment,
    Metadata,
    Origins,
    Press,
    address_of,
    faces_of,
    find_profile,
    marked_up,
    set_pages,
)
from presskit.prose import plain
from presskit.renderer import Drawn
from presskit.wording import Wording


class Paged(Protocol):
    """A view of a document that is set in pages; the layout knows it as ``kit``."""

    @property
    def stem(self) -> str:
        """The name of its file, without the ending."""

    @property
    def language(self) -> str:
        """Of its words."""

    @property
    def paper(self) -> Paper:
        """What the pages are laid out for; with a bleed, for a press."""

    @property
    def icc(self) -> Path | None:
        """The profile of the press, if it is not the usual one."""

    @property
    def metadata(self) -> Metadata:
        """What the file says of itself."""

    @property
    def origins(self) -> Origins:
        """Where the words and files of the pages stand in the facts."""


def metadata_of(edition: Edition, title: str) -> Metadata:
    """What a file of this edition says of itself, under its own title."""
    kit, wording = edition.kit, Wording(edition.kit.kit.language)
    publishers = [name for company in kit.companies for name in company.names]
    publishers += [contact.organisation for contact in kit.contacts if contact.organisation]
    credits_ = (credit for department in kit.crew for credit in department.credits)
    directors = wording.join([name for credit in credits_ if credit.role == "director" for name in credit.names])
    names = (str(kit.film.original_title or ""), directors, *(role.actor for role in kit.cast if role.lead))
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


def origins_of(edition: Edition) -> Origins:
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


def typeset(view: Paged, layout: Layout, assets: Assets, attachments: tuple[Attachment, ...] = ()) -> Drawn:
    """The PDF of a view in the shape of ``layout.html``, or what is wrong with the layout; a press takes no files."""
    variant = _for_press(view) if view.paper.bleed else Archive(attachments, view.paper)
    if isinstance(variant, Finding):
        return Drawn(findings=(variant,))
    words = layout.words(view.language)
    if isinstance(words, Finding):
        return Drawn(findings=(words,))
    html = layout.render(layout.environment(finalize=marked_up), "layout.html", {"kit": view, "words": words})
    if isinstance(html, Finding):
        return Drawn(findings=(html,))
    pdf, findings = set_pages(html, assets, view.metadata, view.origins, variant)
    name = f"{view.stem}-print.pdf" if view.paper.bleed else f"{view.stem}.pdf"
    return Drawn((Artifact(name, (pdf,)),), findings)


def _for_press(view: Paged) -> Press | Finding:
    profile = find_profile(view.icc)
    return profile if isinstance(profile, Finding) else Press(profile, view.paper)
