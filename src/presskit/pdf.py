"""From a filled-in HTML layout to a PDF: the engine, its fonts, its log and its metadata."""

import logging
import os
import tempfile
import unicodedata
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from presskit.assets import Assets, RefusedError, media_type
from presskit.finding import Finding, Key, error, warning
from presskit.model import Fonts
from presskit.voice import Said

_SHAPELESS = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn"})

if TYPE_CHECKING:
    from weasyprint import URLFetcher

_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class Metadata:
    """What the file says of itself, beside its text."""

    title: str
    authors: tuple[str, ...]
    subject: str
    keywords: tuple[str, ...]
    language: str
    made: datetime


def marked_up(value: object) -> object:
    """What a layout prints of a fact: its words, in their language, with the rival of a disputed one beside it."""
    if not isinstance(value, Said):
        return value
    words = escape(value.text)
    if value.lang:
        words = Markup('<span lang="{}">{}</span>').format(value.lang, words)
    if value.rival:
        words = Markup('<mark class="disputed">{} <small>{}</small></mark>').format(words, value.rival)
    return words


def set_pages(html: str, assets: Assets, metadata: Metadata) -> tuple[bytes, tuple[Finding, ...]]:
    """The PDF of a filled-in layout, and what the engine complained of.

    The same text and files give the same bytes: the fonts are those that the layout and the kit declare and no others,
    the date is the kit's. ``OSError`` where the engine's native libraries are missing.
    """
    with tempfile.TemporaryDirectory(prefix="presskit-") as scratch, _own_fonts_only(Path(scratch)):
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "No fonts configured")  # that there is no system font is what we want
            from weasyprint import HTML  # noqa: PLC0415 - heavy: only for a PDF

        with _complaints() as records:
            document = HTML(string=_headed(html, metadata), url_fetcher=_fetcher(assets), base_url="layout:")
            pdf: bytes = document.write_pdf(
                pdf_tags=True, pdf_variant="pdf/ua-1", pdf_identifier=metadata.title.encode(), custom_metadata=True
            )
    return pdf, tuple(dict.fromkeys(_finding(record) for record in records))


def _headed(html: str, metadata: Metadata) -> str:
    """The document with its metadata in the head, where the engine looks for it."""
    stamp = f"{metadata.made:%Y-%m-%dT%H:%M:%SZ}"
    named = [
        *(("author", author) for author in metadata.authors),
        ("description", metadata.subject),
        ("keywords", ", ".join(metadata.keywords)),
        ("generator", "presskit"),
        ("dcterms.created", stamp),
        ("dcterms.modified", stamp),
    ]
    tags = [Markup("<title>{}</title>").format(metadata.title)]
    tags += [Markup('<meta name="{}" content="{}">').format(name, content) for name, content in named if content]
    return html.replace("</head>", "\n".join(tags) + "\n</head>", 1)


@contextmanager
def _own_fonts_only(scratch: Path) -> Iterator[None]:
    """A font configuration without any system folder, so that every machine sets the same page."""
    config = scratch / "fonts.conf"
    config.write_text(_FONTCONFIG.format(cache=escape(str(scratch / "cache"))), "utf-8")
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(config)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


def _fetcher(assets: Assets) -> "URLFetcher":
    """The engine's only way to files: through ``assets``."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 - heavy: only for a PDF

    class Fetcher(URLFetcher):  # type: ignore[misc] # the engine ships no types
        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ANN401, ARG002 - the engine's
            address = url.partition("#")[0]
            try:
                return URLFetcherResponse(url, assets.read(address), {"Content-Type": media_type(address)})
            except RefusedError as problem:
                raise ValueError(str(problem)) from None

    return Fetcher()


@contextmanager
def _complaints() -> Iterator[list[logging.LogRecord]]:
    """What the engine logs meanwhile, from warnings on."""
    records: list[logging.LogRecord] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = records.append  # type: ignore[assignment] # the shortest handler there is
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield records
    finally:
        logger.removeHandler(handler)


def _finding(record: logging.LogRecord) -> Finding:
    """A complaint of the engine; an error if it costs the page something."""
    said = record.getMessage().strip()
    if record.levelno >= logging.ERROR or "cannot be loaded" in said:
        return error(
            "PK501", f"something did not come into the PDF: {said}", hint="mend the address in facts or layout"
        )
    return warning("PK502", f"the PDF engine says: {said}", hint="mend the layout")


@dataclass(frozen=True)
class Face:
    """A font file of the kit's own and the family that it joins: ``States``, ``Tells`` or ``More``."""

    family: str
    address: str


def faces_of(fonts: Fonts) -> tuple[Face, ...]:
    """The font files that the kit brings."""
    families = [("States", fonts.states), ("Tells", fonts.tells), *(("More", more) for more in fonts.more)]
    return tuple(Face(name, f"kit:{file}") for name, family in families if family for file in family.files)


def fonts_of(faces: Sequence[Face], assets: Assets) -> tuple[Path, ...] | Finding:
    """All font files that may set text, ours and the kit's, or the finding that tells which is missing."""
    try:
        return (*assets.fonts.values(), *(assets.path(face.address) for face in faces))
    except RefusedError as problem:
        return error("PK503", str(problem), key=("look", "fonts"), hint="put the font file into the kit's folder")


def missing_glyphs(texts: Sequence[tuple[Key, str]], fonts: Sequence[Path]) -> tuple[Finding, ...]:
    """Finds characters that none of the fonts can draw, each once for a fact.

    Characters without a shape of their own (spaces, joiners, directions, variation selectors) are never missing.
    """
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - heavy: only for a PDF

    used = {char for _, text in texts for char in text}
    drawn: set[str] = set()
    for path in fonts:
        with TTFont(path, lazy=True, fontNumber=0) as font:
            drawn.update(map(chr, font.getBestCmap()))
    missing = {char for char in used - drawn if unicodedata.category(char) not in _SHAPELESS}
    findings = []
    for key, text in texts if missing else ():
        found = sorted(missing.intersection(text))
        if found:
            named = ", ".join(map(_named, found[:3]))
            more = f" and {len(found) - 3} more" if len(found) > 3 else ""  # noqa: PLR2004 - three are named
            hint = "add a font that has it to the kit: look: {fonts: {more: [{family: …, files: [fonts/….ttf]}]}}"
            findings.append(error("PK504", f"no font of this kit can draw {named}{more}", key=key, hint=hint))
    return tuple(findings)


def _named(char: str) -> str:
    """A character with its name: “م” (arabic letter meem)."""
    return f"“{char}” ({unicodedata.name(char, f'U+{ord(char):04X}').lower()})"
