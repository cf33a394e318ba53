"""The kit's pictures are there, say what and whose they are, and are large enough to print."""

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from presskit.assets import RefusedError, media_type
from presskit.edition import Edition
from presskit.finding import Finding, error, warning
from presskit.flaws import flaw_of
from presskit.hints import listed, meant, quoted
from presskit.model import Image
from presskit.picture import PIXELS, Picture, kind_of, read_picture
from presskit.spelling import folded

ART_WIDTH, TILE_WIDTH = 210, 57
"""How wide the press kit prints art on a whole page, and a picture among others; in millimetres."""

FINE, COARSE = 300, 200
"""Pixels an inch: what printers ask for, and below which print is seen to suffer."""

_MM_AN_INCH = 25.4


def picture_files(edition: Edition) -> Iterator[Finding]:
    """Finds images whose file is missing, lies outside the kit or may not be read."""
    for image in edition.kit.images:
        try:
            edition.assets.path(f"kit:{image.file}").open("rb").close()
        except OSError as problem:
            message = f"“{image.file}” cannot be read: {problem.strerror}"
            hint = "let everybody read the file, or put a copy in its place"
            yield error("PK301", message, key=("images", image.id, "file"), hint=hint)
        except RefusedError as problem:
            inside = [name for name in edition.assets.kit_files if name.startswith(f"{image.file.rstrip('/')}/")]
            otherwise = "put the file into the kit’s folder, or mend its name; capitals count"
            hint = meant(image.file, edition.assets.kit_files) or otherwise
            hint = f"name a file in it: {listed(inside, 3)}" if inside else hint
            yield error("PK301", str(problem), key=("images", image.id, "file"), hint=hint)


def pictures_in_words(edition: Edition) -> Iterator[Finding]:
    """Finds images without words for those who cannot see them."""
    for image in edition.kit.images:
        if not image.alt and not image.caption:
            message = f"the picture “{image.id}” has no words for those who cannot see it"
            hint = "add “alt:”, a sentence that says what it shows"
            yield warning("PK302", message, key=("images", image.id), hint=hint)


def pictures_with_an_author(edition: Edition) -> Iterator[Finding]:
    """Finds images that name nobody as their author."""
    for image in edition.kit.images:
        if not image.credit:
            message = f"the picture “{image.id}” names nobody as its author"
            yield warning("PK303", message, key=("images", image.id), hint="add “credit:”")


def pictures_with_rights(edition: Edition) -> Iterator[Finding]:
    """Finds images that do not say what may be done with them."""
    for image in edition.kit.images:
        if not image.rights:
            message = f"the picture “{image.id}” does not say what may be done with it"
            hint = "add “rights:”, such as “free for reviews of the film”"
            yield warning("PK307", message, key=("images", image.id), hint=hint)


def pictures_with_a_caption(edition: Edition) -> Iterator[Finding]:
    """Finds images without a caption; one that has no words at all is told already."""
    for image in edition.kit.images:
        if image.alt and not image.caption:
            message = f"the picture “{image.id}” has no caption"
            yield warning(
                "PK308", message, key=("images", image.id), hint="add “caption:”, the line that may be printed with it"
            )


def picture_files_of_their_kind(edition: Edition) -> Iterator[Finding]:
    """Finds files that are not what the ending of their name says, such as a PNG that is called .jpg."""
    for image, file in edition.once(_files):
        if not file.empty and media_type(image.file) != file.kind:
            what = (
                f"holds {_short(file.kind)}"
                if file.kind
                else "holds no picture, or one of a kind that is not known here"
            )
            rename = "name it for what it is, or " if file.kind else ""
            hint = f"{rename}export it again: as PNG, JPEG, TIFF, GIF, WebP or SVG"
            yield error("PK309", f"“{image.file}” {what}", key=("images", image.id, "file"), hint=hint)


def picture_files_that_are_whole(edition: Edition) -> Iterator[Finding]:
    """Finds files of pictures that are empty, cut off, or broken in another way."""
    for image, file in edition.once(_files):
        if file.flaw:
            message = f"the file “{image.file}” is broken: {file.flaw}"
            hint = "get the file anew, or save it again with another program"
            yield error("PK313", message, key=("images", image.id, "file"), hint=hint)


def _short(kind: str) -> str:
    """``JPEG`` for ``image/jpeg``."""
    return kind.rpartition("/")[2].partition("+")[0].upper()


def pictures_with_enough_pixels(edition: Edition) -> Iterator[Finding]:
    """Finds pictures that the press kit would print at fewer than 200 pixels an inch: art 210 mm wide, others 57 mm."""
    look = edition.kit.look
    art = {look.cover, *(part.image for part in look.art)}
    for image, picture in _pictures(edition):
        width = ART_WIDTH if image.id in art else TILE_WIDTH
        fineness = picture.width * _MM_AN_INCH / width
        if fineness < COARSE:
            needed = round(FINE * width / _MM_AN_INCH)
            message = f"“{image.file}” is {picture.width} pixels wide: {fineness:.0f} an inch, printed {width} mm wide"
            hint = f"find one of {needed} pixels or more, which makes {FINE} an inch"
            yield warning("PK310", message, key=("images", image.id, "file"), hint=hint)


def pictures_that_agree_with_their_files(edition: Edition) -> Iterator[Finding]:
    """Finds captions and credits that are not those in the file (IPTC caption, by-line and credit; XMP, likewise)."""
    for image, picture in _pictures(edition):
        for field, said, inside in (
            ("caption", image.caption.text if image.caption else "", picture.captions),
            ("credit", image.credit or "", picture.authors),
        ):
            if said and inside and not any(_alike(said, other) for other in inside):
                message = f"the file of “{image.id}” says {quoted(inside[0])} as its {field}"
                hint = f"mend “{field}:”, or have the file’s own mended"
                yield warning("PK311", message, key=("images", image.id, field), hint=hint)


def _alike(one: str, other: str) -> bool:
    """Whether one says the other, perhaps with more around it: “Roger Arpajou” and “Photo: Roger Arpajou / Why Not”."""
    plain, said = folded(one), folded(other)
    return plain in said or said in plain


class _File(NamedTuple):
    """A picture’s file: the kind that it is, what is broken in it, and what it says of itself if made of pixels."""

    kind: str
    flaw: str
    picture: Picture | None
    empty: bool


def _files(edition: Edition) -> tuple[tuple[Image, _File], ...]:
    """The images whose files are there, and what these are."""
    return tuple(_read(edition))


def _read(edition: Edition) -> Iterator[tuple[Image, _File]]:
    for image in edition.kit.images:
        with suppress(RefusedError):
            data = edition.assets.read(f"kit:{image.file}")
            kind = kind_of(data)
            picture = read_picture(data) if kind in PIXELS else None
            flaw = "" if picture else flaw_of(data, kind) if data else "it is empty"
            yield image, _File(kind, flaw, picture, empty=not data)


def _pictures(edition: Edition) -> Iterator[tuple[Image, Picture]]:
    return ((image, file.picture) for image, file in edition.once(_files) if file.picture)
