"""Reads a Word document back: paragraphs and rows of tables under their headings, then headers and footers."""

import io
from collections.abc import Iterator
from typing import Any

from presskit.readback.printed import CELL, Printed, UnreadableError
from presskit.typography import untied


def read_word(document: str, data: bytes, name: str) -> Iterator[Printed]:
    """The words, placed by the heading above them; ``UnreadableError`` where the file is no Word document."""
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
                place = f"“{text}”"
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
    return untied("".join(pieces)).strip()


def _unless_empty(document: str, place: str, text: str) -> Iterator[Printed]:
    if text.strip():
        yield Printed(document, place, text)
