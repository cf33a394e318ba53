"""From finished files to what they print: which document each is, and the reader for its kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePath

from presskit.artifact import Artifact
from presskit.edition import Edition, Options
from presskit.paper import A4, BLEED, PAPERS
from presskit.readback.pdf import read_pdf
from presskit.readback.printed import Printed
from presskit.readback.rows import read_rows
from presskit.readback.word import read_word
from presskit.renderer import documents, find_renderer

_READERS: Mapping[str, Callable[[str, bytes, str], Iterator[Printed]]] = {
    ".pdf": read_pdf,
    ".docx": read_word,
    ".csv": read_rows,
}
"""By the ending of a file's name; each takes the document, its bytes and the file's name."""


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
    stems = {
        edition.stem(document, options) + (options.paper.marks if find_renderer(document).markup else "")
        for document in documents()
    }
    names = sorted(path.name for path in folder.iterdir() if path.stem in stems and path.suffix in _READERS)
    return tuple(Artifact(name, ((folder / name).read_bytes(),)) for name in names)


def document_of(name: str) -> str:
    """The document that a file is, by its name: ``press_kit`` for ``rust-and-bone-press-kit-DRAFT-letter.pdf``."""
    stem = PurePath(name).stem
    for paper in (replace(A4, bleed=BLEED), *PAPERS.values()):
        stem = stem.removesuffix(paper.marks)
    stem = stem.removesuffix("-DRAFT").replace("-", "_")
    known = [document for document in documents() if stem.endswith(document)]
    return max(known, key=len, default=stem)
