"""From a filled-in HTML layout to a PDF: the engine, its fonts, the files it may read, its log and its metadata."""

import logging
import os
import tempfile
import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import quote, unquote

from markupsafe import Markup, escape

from presskit.assets import Assets, RefusedError, media_type
from presskit.finding import Finding, Key, Severity, Span, error
from presskit.flaws import flaw_of
from presskit.model import FontFamily, Fonts
from presskit.voice import Said

if TYPE_CHECKING:
    from weasyprint import Document, URLFetcher

_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
_LAST_RESORT = "HankenGrotesk-Regular.otf"
"""The font of a layout that declares none: without any the engine ends the whole process."""
_ENGINE: Mapping[str, Any] = {
    "pdf_variant": "pdf/ua-1",
    "pdf_tags": True,
    "pdf_identifier": True,  # made of the content
    "dpi": 300,  # what print can show: stills as cameras make them would make a file that nobody can mail
}
_MISSING_GLYPH = ".notdef glyph"
"""How the engine begins to say that no font has a character; the character's number is its last argument."""
_NAMED = 3
"""As many missing characters of one fact are named."""
_QUOTED = 80
"""As many characters of an address are quoted."""

_one_at_a_time = Lock()
"""The engine reads its fonts' configuration from the environment and writes to one log: both are the process's own."""


@dataclass(frozen=True)
class Metadata:
    """What the file says of itself, beside its text."""

    title: str
    authors: tuple[str, ...]
    subject: str
    keywords: tuple[str, ...]
    language: str
    made: datetime


@dataclass(frozen=True)
class Origins:
    """Which facts the words and the files of the pages come from, so that a finding can name the fact."""

    words: tuple[tuple[Key, str], ...] = ()
    files: Mapping[str, Key] = field(default_factory=dict)


@dataclass(frozen=True)
class Face:
    """A font file of the kit's own and the family that it joins: ``States``, ``Tells`` or ``More``."""

    family: str
    address: str
    key: Key


def faces_of(fonts: Fonts) -> tuple[Face, ...]:
    """The font files that the kit brings."""
    families: list[tuple[Key, FontFamily | None]] = [(("states",), fonts.states), (("tells",), fonts.tells)]
    families += [(("more", family.id), family) for family in fonts.more]
    return tuple(
        Face(key[0].capitalize(), address_of(file), ("look", "fonts", *key))
        for key, family in families
        if family
        for file in family.files
    )


def address_of(file: str) -> str:
    """The address of a file of the kit, in which blanks and brackets cannot end it too early."""
    return f"kit:{quote(file)}"


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


def set_pages(html: str, assets: Assets, metadata: Metadata, origins: Origins) -> tuple[bytes, tuple[Finding, ...]]:
    """The PDF of a filled-in layout, and what went wrong on the way.

    The same text and files give the same bytes: the fonts are those that the layout and the kit declare and no others,
    the date is the kit's. ``OSError`` where the engine's native libraries are missing.
    """
    with (
        _one_at_a_time,
        tempfile.TemporaryDirectory(prefix="presskit-") as scratch,
        _own_fonts_only(Path(scratch), assets.read(f"font:{_LAST_RESORT}")),
        _quiet(),
        _log() as records,
    ):
        from weasyprint import HTML  # noqa: PLC0415 - heavy: only for a PDF

        door = _Door(assets)
        document = HTML(string=html, url_fetcher=_fetcher(door), base_url="layout:").render(**_ENGINE)
        _inscribe(document, metadata)
        pdf: bytes = document.write_pdf(**_ENGINE)
    return pdf, tuple(dict.fromkeys((*door.findings(origins), *_complaints(records, door.refused, origins))))


def _inscribe(document: "Document", metadata: Metadata) -> None:
    """Give the document its metadata, whatever the layout's head says."""
    stamp = f"{metadata.made:%Y-%m-%dT%H:%M:%SZ}"
    of = document.metadata
    of.title, of.description, of.generator = metadata.title, metadata.subject, "presskit"
    of.authors, of.keywords, of.lang = list(metadata.authors), list(metadata.keywords), metadata.language
    of.created = of.modified = stamp
    for attachment in of.attachments:
        attachment.created = attachment.modified = metadata.made


@contextmanager
def _own_fonts_only(scratch: Path, font: bytes) -> Iterator[None]:
    """A font configuration with one font and no system folder, so that every machine sets the same page."""
    config, fonts = scratch / "fonts.conf", scratch / "fonts"
    fonts.mkdir()
    (fonts / _LAST_RESORT).write_bytes(font)
    config.write_text(_FONTCONFIG.format(fonts=escape(str(fonts)), cache=escape(str(scratch / "cache"))), "utf-8")
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(config)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def _quiet() -> Iterator[None]:
    """No warnings of pictures that are as large as posters are."""
    from PIL.Image import DecompressionBombWarning  # noqa: PLC0415 - heavy: only for a PDF

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DecompressionBombWarning)
        yield


@contextmanager
def _log() -> Iterator[list[logging.LogRecord]]:
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


class _Door:
    """The engine's only way to files: through ``assets``, and only for files that are whole."""

    def __init__(self, assets: Assets) -> None:
        self.refused: dict[str, Finding] = {}
        self._assets = assets
        self._served: list[Path] = []

    def open(self, url: str) -> tuple[bytes, str]:
        """The bytes at an address as the engine writes it, and their media type; ``ValueError`` where it is refused."""
        address = unquote(url.partition("#")[0])
        try:
            path = self._assets.path(address)
            data, kind = self._assets.read(address), media_type(address)
        except RefusedError as problem:
            hint = "mend the address, or bring the file"
            self._refuse(url, error("PK501", _shortened(str(problem), address), hint=hint))
        flaw = flaw_of(data, kind)
        if flaw:
            message = f"the file “{path.name}” is broken: {flaw}"
            hint = "get the file anew, or save it again with another program"
            self._refuse(url, error("PK503", message, hint=hint))
        self._served.append(path)
        return data, kind

    def _refuse(self, url: str, finding: Finding) -> NoReturn:
        self.refused[url] = finding
        raise ValueError(finding.message)

    def findings(self, origins: Origins) -> Iterator[Finding]:
        """What was refused, each with the fact that asked for it or the place where the address is written."""
        for url, finding in self.refused.items():
            key = origins.files.get(url, ())
            yield replace(finding, key=key, span=None if key else _place(url, self._texts()))

    def _texts(self) -> Iterator[Path]:
        """The files that may hold an address: those of the layout, and the drawings and styles that were served."""
        folder = self._assets.layout
        everything = (*(sorted(folder.rglob("*")) if folder else ()), *self._served)
        return (path for path in everything if path.suffix in {".html", ".css", ".svg"} and path.is_file())


def _fetcher(door: _Door) -> "URLFetcher":
    """The door as the engine wants it."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 - heavy: only for a PDF

    class Fetcher(URLFetcher):  # type: ignore[misc] # the engine ships no types
        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ANN401, ARG002 - the engine's
            data, kind = door.open(url)
            return URLFetcherResponse(url, data, {"Content-Type": kind})

    return Fetcher()


def _shortened(message: str, address: str) -> str:
    """A message that quotes an address, which may be a whole picture in letters."""
    return message.replace(address, f"{address[:_QUOTED]}…") if len(address) > _QUOTED else message


def _place(words: str, files: Iterable[Path]) -> Span | None:
    """Where words are first written in files of text."""
    for file in files:
        for number, line in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1):
            if words in line:
                return Span(str(file), number, line.index(words) + 1)
    return None


def _complaints(records: Iterable[logging.LogRecord], refused: Iterable[str], origins: Origins) -> Iterator[Finding]:
    """What the engine said; an error if it costs the page something. What the door refused is told already."""
    missing = []
    for record in records:
        said = record.getMessage().strip()
        if said.startswith(_MISSING_GLYPH) and isinstance(record.args, tuple):
            missing.append(chr(int(str(record.args[-1]))))
        elif not any(url in said for url in refused):
            fails = record.levelno >= logging.ERROR or "cannot be loaded" in said
            severity = Severity.ERROR if fails else Severity.WARNING
            yield Finding(severity, "PK502", f"the PDF engine says: {said}", hint="mend the layout")
    yield from _missing_glyphs(sorted(set(missing)), origins)


def _missing_glyphs(missing: list[str], origins: Origins) -> Iterator[Finding]:
    """Finds the facts with characters that no font can draw; what no fact holds, the layout or a rival claim says."""
    told: set[str] = set()
    for key, text in origins.words if missing else ():
        found = [char for char in missing if char in text]
        if found:
            told.update(found)
            yield _glyphs(found, key)
    rest = [char for char in missing if char not in told]
    if rest:
        yield _glyphs(rest)


def _glyphs(chars: list[str], key: Key = ()) -> Finding:
    named = ", ".join(f"“{char}” ({unicodedata.name(char, f'U+{ord(char):04X}').lower()})" for char in chars[:_NAMED])
    more = f" and {len(chars) - _NAMED} more" if len(chars) > _NAMED else ""
    hint = "add a font that has it to the kit: look: {fonts: {more: [{family: …, files: [fonts/….ttf]}]}}"
    return error("PK504", f"no font of this kit can draw {named}{more}", key=key, hint=hint)
