"""Reads finished documents back as their readers' programs do: the words, and where in the document they stand."""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from presskit.artifact import Artifact
from presskit.edition import Edition, Options
from presskit.renderer import documents
from presskit.renderers.awards import unguard

if TYPE_CHECKING:
    from pypdf import PageObject

CELL = "\t"
"""Stands in a text between the cells of a row, and between words that are set apart on a line."""


class NoReaderError(Exception):
    """The library that reads this kind of document is not on this machine; its text is what to type."""


class UnreadableError(Exception):
    """The file is not what its name says; its text is the reader's complaint."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Words of a finished document and their place: a page of a PDF, a paragraph or a row of a table elsewhere.

    ``flaw`` says what a reader does not see in them: ``outside`` are words beyond the edges of the page, ``glyphless``
    are characters that no font has. Numbers of sources stand in square brackets: ``[3, 7]``.
    """

    document: str
    place: str
    text: str
    flaw: str = ""


def read_back(artifacts: Iterable[Artifact]) -> tuple[Printed, ...]:
    """All that the artifacts print, those of kinds that have a reader; ``NoReaderError``, ``UnreadableError``."""
    return tuple(
        printed
        for artifact in artifacts
        if (reader := _READERS.get(PurePath(artifact.name).suffix))
        for printed in reader(document_of(artifact.name), b"".join(artifact.chunks), artifact.name)
    )


def finished(folder: Path, edition: Edition, options: Options) -> tuple[Artifact, ...]:
    """The files of this edition's documents that lie in a folder, in alphabetical order; ``OSError`` as files are."""
    stems = {edition.stem(document, options) for document in documents()}
    names = sorted(path.name for path in folder.iterdir() if path.stem in stems and path.suffix in _READERS)
    return tuple(Artifact(name, ((folder / name).read_bytes(),)) for name in names)


def document_of(name: str) -> str:
    """The document that a file is, by its name: ``fact_sheet`` for ``rust-and-bone-fact-sheet-DRAFT.docx``."""
    stem = PurePath(name).stem.removesuffix("-DRAFT").replace("-", "_")
    known = [document for document in documents() if stem.endswith(document)]
    return max(known, key=len, default=stem)


def titled(document: str) -> str:
    """The name of a document for people: ``press kit``."""
    return document.replace("_", " ")


def heading(text: str) -> str:
    """A heading as it names a place."""
    return f"“{text}”"


# --- PDF ---


@dataclass
class _Page:
    """Takes the words of a page piece by piece, tells numbers of sources from words, and notes what lies outside."""

    width: float
    height: float
    pieces: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    glyphless: int = 0
    _size: float = 0.0
    _baseline: float = 0.0
    _numbers: bool = False
    _set_as_numbers: set[float] = field(default_factory=set)

    def take(self, text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        """A piece of text with its matrices, as pypdf tells it."""
        if not text:
            return
        if not text.strip():
            self.pieces.append(CELL if text == " " else text)
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(cm[3]) * abs(tm[3]) or 1.0
        if not (0 <= x <= self.width and 0 <= y <= self.height):
            self.outside.append(text.strip())
            return
        self._write(text, size * scale, y)

    def _write(self, text: str, size: float, y: float) -> None:
        raised = 0.1 * self._size < y - self._baseline < self._size and size < 0.9 * self._size
        figures = bool(re.fullmatch(r"[\d,\s]+", text))
        if figures and (raised or (round(size, 1) in self._set_as_numbers and size < 0.9 * self._size)):
            self._set_as_numbers.add(round(size, 1))  # on a line of their own they are raised above nothing
            self.pieces.append(text if self._numbers else f" [{text}")
            self._numbers = True
            return
        self.close()
        if self.pieces and self.pieces[-1][-1:].isalnum() and abs(size - self._size) > 0.1 * size:
            self.pieces.append(CELL)
        self.pieces.append(text)
        self._size, self._baseline = size, y

    def close(self) -> None:
        """End the numbers of sources."""
        if self._numbers:
            at = max(number for number, piece in enumerate(self.pieces) if piece.strip())
            self.pieces[at] = self.pieces[at].rstrip() + "]"
            self._numbers = False

    def look(self, operator: bytes, operands: Any, *_matrices: object) -> None:  # noqa: ANN401 - pypdf's own
        """Count glyphs that stand for no character: number 0 of a font is the box that shows one is missing."""
        if operator not in (b"Tj", b"TJ"):
            return
        shown = operands[0] if operator == b"TJ" else operands
        for part in shown:
            data = getattr(part, "original_bytes", part if isinstance(part, bytes) else b"")
            self.glyphless += sum(data[at : at + 2] == b"\0\0" for at in range(0, len(data), 2))


def _pdf(document: str, data: bytes, name: str) -> Iterator[Printed]:
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - an extra, and only for a PDF
        from pypdf.errors import PyPdfError  # noqa: PLC0415 - likewise
    except ImportError as problem:
        raise NoReaderError('python -m pip install "film-presskit[proof]"') from problem
    try:
        for number, page in enumerate(PdfReader(io.BytesIO(data)).pages, 1):
            yield from _page(document, f"page {number}", page)
    except (PyPdfError, ValueError, KeyError, TypeError) as problem:
        raise UnreadableError(f"“{name}” cannot be read as a PDF: {problem}") from problem


def _page(document: str, place: str, page: "PageObject") -> Iterator[Printed]:
    taken = _Page(float(page.mediabox.width), float(page.mediabox.height))
    page.extract_text(visitor_text=taken.take, visitor_operand_before=taken.look)
    taken.close()
    yield Printed(document, place, _tidy("".join(taken.pieces)))
    for text in taken.outside:
        yield Printed(document, place, text, "outside")
    if taken.glyphless:
        yield Printed(document, place, f"{taken.glyphless}", "glyphless")


def _tidy(text: str) -> str:
    """Words without the soft hyphens of their lines, and one sign between cells."""
    text = re.sub(r"(?<=\w)\N{SOFT HYPHEN}\s*|(?<=\w)\N{HYPHEN}\n\s*", "", unicodedata.normalize("NFC", text))
    return re.sub(r"[ \t]*\t[ \t]*", CELL, text)


# --- DOCX ---


def _docx(document: str, data: bytes, name: str) -> Iterator[Printed]:
    import docx  # noqa: PLC0415 - heavy: only for a Word document
    from docx.table import Table  # noqa: PLC0415 - likewise
    from docx.text.paragraph import Paragraph  # noqa: PLC0415 - likewise

    try:
        opened = docx.Document(io.BytesIO(data))
    except Exception as problem:  # a broken zip, a zip without a document, broken XML
        raise UnreadableError(f"“{name}” cannot be read as a Word document: {problem}") from problem
    place = "top"
    for block in opened.iter_inner_content():
        if isinstance(block, Paragraph):
            text = _words(block._p)  # noqa: SLF001 - its text leaves out links within fields
            style = block.style.name if block.style is not None else ""
            if text and (style or "").lower().startswith("heading"):
                place = heading(text)
            yield from _unless_empty(document, place, text)
        elif isinstance(block, Table):
            for row in block._tbl.tr_lst:  # noqa: SLF001 - python-docx repeats merged cells
                cells = ["\n".join(filter(None, map(_words, cell.iter("{*}p")))) for cell in row.tc_lst]
                yield from _unless_empty(document, place, CELL.join(cells))
    for section in opened.sections:
        for where, part in (("header", section.header), ("footer", section.footer)):
            for paragraph in part.paragraphs:
                yield from _unless_empty(document, where, _words(paragraph._p))  # noqa: SLF001 - as above


def _words(paragraph: Any) -> str:  # noqa: ANN401 - an lxml element of python-docx
    marks = {"tab": CELL, "br": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
    pieces = (
        each.text or "" if each.tag.endswith("}t") else marks[each.tag.rpartition("}")[2]]
        for each in paragraph.iter("{*}t", "{*}br", "{*}noBreakHyphen", "{*}tab")
        if not each.getparent().tag.endswith("}tabs")
    )
    return "".join(pieces).strip()


def _unless_empty(document: str, place: str, text: str) -> Iterator[Printed]:
    if text.strip():
        yield Printed(document, place, text)


# --- CSV ---


def _csv(document: str, data: bytes, name: str) -> Iterator[Printed]:
    try:
        text = data.decode("utf-8-sig")
        delimiter = max(",;\t", key=text.partition("\n")[0].count)
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)):
            place = f"row {row[0]}" if number and row and row[0] else "headings" if not number else f"row {number}"
            yield Printed(document, place, CELL.join(unguard(cell).replace(CELL, " ") for cell in row))
    except (UnicodeDecodeError, csv.Error) as problem:
        raise UnreadableError(f"“{name}” cannot be read as a list: {problem}") from problem


_READERS: Mapping[str, Callable[[str, bytes, str], Iterator[Printed]]] = {".pdf": _pdf, ".docx": _docx, ".csv": _csv}
"""By the ending of a file's name."""
