"""Reads finished documents back, by the ending of their name: what a person sees in them, as text."""

import csv
import io
import re
from collections.abc import Callable, Mapping

import docx
import pypdf
from docx.document import Document

from presskit.artifact import Artifact
from presskit.renderers.awards.guard import unguard


def text_of(artifact: Artifact) -> str:
    """The words of a document, white space made one."""
    data = b"".join(artifact.chunks)
    words = READERS["." + artifact.name.rpartition(".")[2]](data)
    return re.sub(r"\s+", " ", words)


def _pdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def _docx(data: bytes) -> str:
    document: Document = docx.Document(io.BytesIO(data))
    parts = [document.element.body]
    for section in document.sections:
        parts += [section.header._element, section.footer._element]
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter("{*}t", "{*}tab"))
        for part in parts
        for paragraph in part.iter("{*}p")
    )


def _csv(data: bytes) -> str:
    """The cells, without the apostrophe that keeps a spreadsheet from running one as a formula."""
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return "\n".join(unguard(cell) for row in rows for cell in row)


READERS: Mapping[str, Callable[[bytes], str]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".csv": _csv,
    ".json": lambda data: data.decode(),
}
