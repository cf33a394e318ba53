"""Reads a PDF back: the words of each page, the numbers of sources told from them, and what nobody sees."""

import io
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from presskit.readback.ink import Box, Ink, said_of
from presskit.readback.order import Order, reading_orders
from presskit.readback.printed import CELL, Flaw, NoReaderError, Printed, UnreadableError
from presskit.typography import untied

if TYPE_CHECKING:
    from pypdf import PageObject

_DRAWING = re.compile(rb"(?<=\n)((?:(?:[-+.\d]++[ \n])*+(?:re|[mlcvyh])\n)++)((?:[sSFfbB]\*?\n)?)")
"""Lines and curves, as the engine writes them, and the operator that paints them; none paints a box that clips."""


def read_pdf(document: str, data: bytes, name: str) -> Iterator[Printed]:
    """The pages; ``NoReaderError`` without pypdf, ``UnreadableError`` where the file is no PDF."""
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - an extra, and only for a PDF
        from pypdf.errors import PyPdfError  # noqa: PLC0415 - likewise
    except ImportError as problem:
        raise NoReaderError(f'"{sys.executable}" -m pip install "film-presskit[proof]"') from problem
    try:
        reader = PdfReader(io.BytesIO(data))
        for number, (page, order) in enumerate(zip(reader.pages, reading_orders(reader), strict=True), 1):
            yield from read_page(document, f"page {number}", page, order)
    except (PyPdfError, ValueError, KeyError, TypeError) as problem:
        raise UnreadableError(f"“{name}” cannot be read as a PDF: {problem}") from problem


def read_page(document: str, place: str, page: "PageObject", order: Order) -> Iterator[Printed]:
    """The words of one page, which are told in that order, then what nobody sees of them."""
    from pypdf.generic import ContentStream, NameObject  # noqa: PLC0415 - an extra

    if "/Contents" not in page:
        return
    content = ContentStream(page["/Contents"].get_object(), page.pdf, "bytes")
    content.set_data(_without_drawings(content.get_data()))
    page[NameObject("/Contents")] = content
    trim = page.trimbox
    ink = Ink(Box(*map(float, (*trim.lower_left, *trim.upper_right))), page.get("/Resources", {}))
    taken = _Page(ink, order.blocks)
    page.extract_text(
        visitor_text=taken.take, visitor_operand_before=taken.before, visitor_operand_after=taken.ink.after
    )
    taken.close()
    heard = (
        text for _, text in sorted(taken.marked.items(), key=lambda each: order.turns.get(each[0], len(order.turns)))
    )
    yield Printed(document, place, _tidy("".join(taken.pieces)), "", tuple(heard), tuple(taken.unmarked))
    for text, flaw in taken.flawed:
        yield Printed(document, place, text, flaw)
    if taken.ink.glyphless:
        yield Printed(document, place, f"{taken.ink.glyphless}", "glyphless")


def _without_drawings(content: bytes) -> bytes:
    """Content without the lines of maps and charts, which are most of it: the library is slow to read them."""
    return _DRAWING.sub(lambda found: found[2] or found[0], content)


@dataclass
class _Page:
    """Takes the words of a page piece by piece, tells numbers of sources from words, and notes what is not seen."""

    ink: Ink
    blocks: Mapping[int, int]
    pieces: list[str] = field(default_factory=list)
    flawed: list[tuple[str, Flaw]] = field(default_factory=list)
    marked: dict[int, str] = field(default_factory=dict)
    """The words under each mark of the structure (``MCID``)."""
    unmarked: list[str] = field(default_factory=list)
    """Those that the page marks as no content, but for the words of pictures."""
    _marks: list[int | None] = field(default_factory=list)
    _opened: int = 0
    """How many marks were opened so far."""
    _stood: int = 0
    """The block of the words before; of those that are no content, which joins nothing, a negative number."""
    _size: float = 0.0
    _baseline: float = 0.0
    _numbers: bool = False
    _set_as_numbers: set[float] = field(default_factory=set)

    def before(self, operator: bytes, operands: Any, *_matrices: object) -> None:  # noqa: ANN401 - pypdf's own
        """Take an operator, as pypdf tells it."""
        form = self.ink.form(operands[0]) if operator == b"Do" else None
        if form is not None and form.get("/Filter") == "/FlateDecode":
            form.set_data(_without_drawings(form.get_data()))
        if operator in (b"BDC", b"BMC"):
            self._marks.append(said_of(operands).get("/MCID"))
            self._opened += 1
        elif operator == b"EMC" and self._marks:
            self._marks.pop()
        self.ink.before(operator, operands)

    def take(self, text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        """A piece of text with its matrices, as pypdf tells it."""
        if not text:
            return
        seen = self.ink.seen()
        self._mark(text)
        if not text.strip():
            self.pieces.append(CELL if text == " " else text)
            return
        if seen != "whole":
            self.flawed.append((text.strip(), seen))
        if seen == "unseen":
            return
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(cm[3]) * abs(tm[3]) or 1.0
        self._write(text, size * scale, y)

    def _mark(self, text: str) -> None:
        mark = next((each for each in reversed(self._marks) if each is not None), None)
        stands = 0
        if mark is not None:
            self.marked[mark] = self.marked.get(mark, "") + text
            stands = self.blocks.get(mark, 0)
        elif self._marks and not self.ink.in_form:
            self.unmarked.append(text)
            stands = -self._opened
        if stands != self._stood and (self._marks or text.strip()):
            self.pieces.append(CELL)
            self._stood = stands

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


def _tidy(text: str) -> str:
    """Words without the hyphens and the breaks of their lines, plain spaces, and one sign between cells."""
    text = re.sub(r"(?<=\w)\N{SOFT HYPHEN}\s*|(?<=\w)\N{HYPHEN}\n\s*", "", unicodedata.normalize("NFC", text))
    return untied(re.sub(r"[ \t]*\t[ \t]*", CELL, re.sub(r"(?<=\w)-\n(?=\w)", "-", text)))
