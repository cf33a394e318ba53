"""Finished documents of a build: their bytes, their pages, and what a person sees in them, as text."""

import csv
import io
import re
from collections.abc import Callable, Mapping

import docx
from docx.document import Document
from pypdf import PdfReader

from presskit.artifact import Artifact
from presskit.pipeline import Outcome
from presskit.renderers.awards.guard import unguard


def files_of(outcome: Outcome) -> dict[str, bytes]:
    """The finished files of a build without errors, by their names."""
    assert outcome.ok, outcome.findings
    return {artifact.name: b"".join(artifact.chunks) for artifact in outcome.artifacts}


def file_of(outcome: Outcome, ending: str) -> bytes:
    """The only file of a build whose name ends so."""
    (data,) = (data for name, data in files_of(outcome).items() if name.endswith(ending))
    return data


def pages_of(outcome: Outcome) -> PdfReader:
    """The only PDF of a build."""
    return PdfReader(io.BytesIO(file_of(outcome, ".pdf")))


def text_of(artifact: Artifact) -> str:
    """The words of a document, white space made one."""
    data = b"".join(artifact.chunks)
    words = READERS["." + artifact.name.rpartition(".")[2]](data)
    return re.sub(r"\s+", " ", words)


def _pdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


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
