"""The Word file itself: a layout is opened, checked, filled and packed, and comes out the same on any day."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from io import BytesIO
from traceback import extract_tb
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import Part as FilePart
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateError
from lxml.etree import XMLSyntaxError, tostring
from lxml.etree import _Element as Element

from presskit.finding import Finding, error, warning
from presskit.model import Palette
from presskit.word.clearing import clear
from presskit.word.colors import paint, paint_theme, theme_colors
from presskit.word.ink import Ink, word_language
from presskit.word.tags import Part, check_paragraph, check_row, check_tags
from presskit.word.text import STYLES

_LONGEST = 255
"""Characters that Word keeps of a property."""

_FOREIGN = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
"""What a package says of the layout, and not of the document made with it."""

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"

_BETWEEN = re.compile(r"(?:</[\w:]+>|<w:(?:body|hdr|ftr)[^>]*>)(?:\{%[^%]*%\})+")
"""Tags that stood in paragraphs or rows of their own, after the engine took those away."""

_UNREADABLE = (
    PackageNotFoundError,
    BadZipFile,
    KeyError,
    ValueError,
    XMLSyntaxError,
    NotImplementedError,
    EOFError,
    zlib.error,
)
"""How python-docx says that it cannot read a file: one for each layer that may be broken."""

_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>presskit</Application></Properties>"
)


@dataclass(frozen=True)
class About:
    """What a finished file says of itself."""

    title: str
    author: str
    keywords: str
    language: str
    version: str
    made: datetime
    palette: Palette


class _Template(DocxTemplate):  # type: ignore[misc] # docxtpl ships no types
    """docxtpl's template, with a line for each paragraph and each tag between paragraphs, so that lines name places."""

    def patch_xml(self, src_xml: str) -> str:
        patched: str = super().patch_xml(src_xml)
        return _BETWEEN.sub(lambda tags: tags[0].replace("{%", "\n{%"), patched)

    def lines(self, root: Element) -> str:
        """What the engine fills in, with its lines."""
        return re.sub(r"<w:p([ >])", r"\n<w:p\1", self.patch_xml(tostring(root, encoding="unicode")))


@dataclass(frozen=True)
class Layout:
    """An opened layout; ``file`` names it in findings, ``fields`` is the hint that says where all fields are told."""

    file: str
    template: Any  # docxtpl's template
    fields: str

    def check(self, environment: Environment, view: type) -> tuple[Finding, ...]:
        """Finds everything that would keep the layout from being filled with such a view."""
        found: list[Finding] = []
        for name, root in self._roots():
            raw = Part(self.file, name, "", self.fields)
            for paragraph in root.iter(qn("w:p")):
                found += check_paragraph(raw, _words(paragraph))
            for row in root.iter(qn("w:tr")):
                if row.find(f".//{qn('w:tbl')}") is None:
                    found += check_row(raw, _words(row))
        if not found:
            for part in self._parts():
                found += check_tags(part, environment, view)
        return tuple(found)

    def missing_styles(self) -> tuple[Finding, ...]:
        """Finds the character styles that the layout lacks; their text stays as plain as what is around it."""
        known = self.character_styles()
        hint = "add it in Word, or copy it from our layout"
        return tuple(
            warning("PK405", f"{self.file}: there is no character style “{name}”", hint=hint)
            for name in STYLES
            if name not in known
        )

    def silent_pictures(self) -> tuple[Finding, ...]:
        """Finds the pictures of which a screen reader can say nothing."""
        hint = "in Word: “Edit Alt Text” in the picture’s menu; there, mark a mere ornament as decorative"
        return tuple(
            warning(
                "PK406",
                f"{self.file}, {name}: the picture “{drawn.get('name', '')}” has no alternative text",
                hint=hint,
            )
            for name, root in self._roots()
            for drawn in root.iter(f"{_DRAWING}docPr")
            if not (drawn.get("descr") or _is_decorative(drawn))
        )

    def character_styles(self) -> Mapping[str, str]:
        """The layout's character styles, from names to ids. Word writes the names of its own in small letters."""
        known: dict[str, str] = {}
        for style in self.template.docx.styles.element.iter(qn("w:style")):
            name = style.find(qn("w:name"))
            if style.get(qn("w:type")) == "character" and name is not None:
                known[name.get(qn("w:val"), "").lower()] = style.get(qn("w:styleId"), "")
        return {name: known[name.lower()] for name in STYLES if name.lower() in known}

    def fill(self, environment: Environment, context: Mapping[str, object], ink: Ink) -> Finding | None:
        """Fill the layout in; the finding says where that fails."""
        properties = self.template.docx.core_properties
        wanted = {name: getattr(properties, name) for name in ("title", "subject")}
        for name in ("title", "subject", "author", "comments", "identifier", "language"):
            setattr(properties, name, "")  # docxtpl would fill them in, marks and all
        try:
            self.template.render(context, environment, autoescape=True)
            for name, text in wanted.items():
                rendered = ink.bare(unescape(environment.from_string(text).render(context)))
                setattr(properties, name, rendered[:_LONGEST])
        except (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, RecursionError) as problem:
            return self._placed(problem)
        return None

    def finish(self, ink: Ink, about: About) -> bytes:
        """The finished file."""
        document = self.template.docx
        colors = theme_colors(about.palette)
        styles = document.styles.element
        for part, root in _xml_parts(document.part.package.iter_parts()):
            if _holds_text(part):
                clear(root, styles)
                ink.dry(part, root)
                for element in root.iter():
                    if element.tag != qn("w:t") and not (element.tail or "").strip():
                        element.tail = None
            paint(root, colors)
            if part.content_type.endswith(".theme+xml"):
                paint_theme(root, colors)
            if getattr(part, "element", None) is None:
                part._blob = tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001 - its only door
        _speak(styles, word_language(about.language))
        _sign(document, about)
        packed = BytesIO()
        document.save(packed)
        return _repacked(packed.getvalue(), about.made)

    def _roots(self) -> Iterator[tuple[str, Element]]:
        """The parts with text, as the designer wrote them."""
        for part, root in _xml_parts(self.template.docx.part.package.iter_parts()):
            if _holds_text(part):
                yield _name(part), root

    def _parts(self) -> Iterator[Part]:
        """The parts with text, as the engine fills them in; and the properties."""
        for name, root in self._roots():
            yield Part(self.file, name, self.template.lines(root), self.fields)
        properties = self.template.docx.core_properties
        yield Part(self.file, "properties", f"{properties.title}\n{properties.subject}", self.fields)

    def _placed(self, problem: Exception) -> Finding | None:
        """A problem of the layout with the paragraph where it stands; a bug of ours is raised again."""
        lines = [frame.lineno or 1 for frame in extract_tb(problem.__traceback__) if frame.filename == "<template>"]
        part = self.template.current_rendering_part
        if not lines:
            raise problem
        name = _name(part)
        root: Any = part.element if hasattr(part, "element") else parse_xml(part.blob)
        filled = Part(self.file, name, self.template.lines(root.body if name == "text" else root), self.fields)
        return filled.wrong("PK402", f"this cannot be filled in: {problem}", lines[-1], self.fields)


def open_layout(data: bytes, file: str, fields: str) -> Layout | Finding:
    """The layout in ``data``, or the finding that says why Word could not open it either.

    ``fields`` is the hint that says where all fields are told.
    """
    try:
        template = _Template(BytesIO(data))
        template.init_docx()
    except _UNREADABLE:
        hint = "save it from Word as a “Word document (.docx)”, without a password"
        return error("PK403", f"“{file}” is not a Word document", hint=hint)
    return Layout(file, template, fields)


def _xml_parts(parts: Iterator[FilePart]) -> Iterator[tuple[FilePart, Element]]:
    for part in parts:
        if hasattr(part, "element"):
            yield part, part.element
        elif re.search(r"(wordprocessingml\.\w+|theme)\+xml$", part.content_type):
            yield part, parse_xml(part.blob)


def _holds_text(part: FilePart) -> bool:
    return re.search(r"\.(main|header|footer|footnotes|endnotes)\+xml$", part.content_type) is not None


def _is_decorative(drawn: Element) -> bool:
    return any(mark.get("val") in ("1", "true") for mark in drawn.iter(_DECORATIVE))


def _name(part: FilePart) -> str:
    kind = re.sub(r"^.*\.(\w+)\+xml$", r"\1", part.content_type)
    return "text" if kind == "main" else kind


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def _speak(styles: Element, language: str) -> None:
    """Make it the language of everything that names none."""
    for defaults in styles.iter(qn("w:rPrDefault")):
        properties = defaults.find(qn("w:rPr"))
        if properties is None:
            properties = OxmlElement("w:rPr")
            defaults.append(properties)
        spoken = properties.find(qn("w:lang"))
        if spoken is None:
            spoken = OxmlElement("w:lang")
            properties.append(spoken)
        spoken.set(qn("w:val"), language)


def _sign(document: Document, about: About) -> None:
    """Say whose document it is and of when; nothing stays of the layout's own history."""
    properties = document.core_properties
    title, subject = properties.title or about.title, properties.subject
    for old in list(properties._element):  # noqa: SLF001 - python-docx cannot take a property away
        properties._element.remove(old)  # noqa: SLF001 - likewise
    properties.title, properties.subject = title[:_LONGEST], subject
    properties.author = properties.last_modified_by = about.author[:_LONGEST]
    properties.keywords = about.keywords[:_LONGEST]
    properties.language = word_language(about.language)
    properties.created = properties.modified = about.made
    properties.version = about.version[:_LONGEST]
    properties.revision = 1
    package = document.part.package
    for name in [name for name, link in package.rels.items() if link.reltype in _FOREIGN]:
        del package.rels[name]
    for part in package.iter_parts():
        if part.content_type.endswith("extended-properties+xml"):
            part._blob = _APP  # noqa: SLF001 - its only door
    settings = document.part._settings_part  # noqa: SLF001 - its links are reached in no other way
    for old in [*settings.element.findall(qn("w:attachedTemplate")), *settings.element.findall(qn("w:rsids"))]:
        settings.element.remove(old)
        if link := old.get(qn("r:id")):
            settings.drop_rel(link)


def _repacked(data: bytes, made: datetime) -> bytes:
    """The same package with one date and one order: the list of contents first, as Word has it."""
    moment = (min(max(made.year, 1980), 2107), made.month, made.day, 0, 0, 0)
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w") as new:
        for name in sorted(
            old.namelist(), key=lambda name: (name != "[Content_Types].xml", not name.startswith("_rels"), name)
        ):
            entry = ZipInfo(name, moment)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 0, 0
            new.writestr(entry, old.read(name), compresslevel=9)
    return packed.getvalue()
