"""Reads a finished PDF as programs do that read it aloud: by its structure, not by its pages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, StreamObject


@dataclass(frozen=True)
class Node:
    """A part of the structure; ``lang`` is what it says itself, ``language`` what holds there."""

    kind: str
    lang: str
    language: str
    alt: str
    said: str
    page: int
    attributes: Mapping[str, Any] = field(repr=False)
    kids: tuple["Node", ...]

    def __iter__(self) -> Iterator["Node"]:
        """This node and all below it, in the order of reading."""
        yield self
        for kid in self.kids:
            yield from kid

    @property
    def text(self) -> str:
        """All that is said here and below."""
        return " ".join(" ".join(node.said for node in self).split())

    def find(self, kind: str) -> list["Node"]:
        return [node for node in self if node.kind == kind]


@dataclass(frozen=True)
class Page:
    """What is painted on a page: words by the number of their mark, and words that are no content by their sort."""

    words: Mapping[int, str]
    artifacts: Mapping[str, str]


def page_of(pages: PdfReader, number: int) -> Page:
    page: Any = pages.pages[number]
    fonts = {name: _letters(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    words: dict[int, str] = {}
    artifacts: dict[str, str] = {}
    marks: list[tuple[str, Any]] = []
    letters: Mapping[int, str] = {}
    for operands, operator in ContentStream(page["/Contents"].get_object(), pages).operations:
        if operator in {b"BDC", b"BMC"}:
            marks.append((operands[0], operands[1] if operator == b"BDC" else {}))
        elif operator == b"EMC":
            marks.pop()
        elif operator == b"Tf":
            letters = fonts[operands[0]]
        elif operator == b"TJ":
            codes = b"".join(piece.original_bytes for piece in operands[0] if hasattr(piece, "original_bytes"))
            text = "".join(letters[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))
            kind, properties = marks[-1]
            if kind == "/Artifact":
                sort = properties.get("/Type", "")
                artifacts[sort] = artifacts.get(sort, "") + text + " "
            else:
                words[properties["/MCID"]] = words.get(properties["/MCID"], "") + text
    return Page(words, artifacts)


def _letters(font: DictionaryObject) -> Mapping[int, str]:
    table = cast("StreamObject", font["/ToUnicode"].get_object()).get_data().decode("latin-1")
    pairs = re.findall(r"<([0-9a-f]{4})> <([0-9a-f]+)>\n", table.partition("beginbfchar")[2])
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def structure_of(pages: PdfReader) -> Node:
    root: Any = pages.root_object
    painted = [page_of(pages, number).words for number in range(len(pages.pages))]
    numbers = {
        page.indirect_reference.idnum: place for place, page in enumerate(pages.pages) if page.indirect_reference
    }
    assert root["/MarkInfo"]["/Marked"]

    def read(node: DictionaryObject, around: str, page: int) -> Node:
        page = numbers[node.raw_get("/Pg").idnum] if "/Pg" in node else page
        lang = str(node.get("/Lang", ""))
        said, kids = [], []
        for kid in cast("ArrayObject", node["/K"]):
            inner = kid.get_object()
            if isinstance(inner, int):
                said.append(painted[page].get(inner, ""))
            elif inner["/Type"] == "/StructElem":
                kids.append(read(inner, lang or around, page))
        alt = str(node.get("/Alt", ""))
        kind = str(node["/S"]).removeprefix("/")
        return Node(kind, lang, lang or around, alt, "".join(said), page, node.get("/A", {}), tuple(kids))

    (document,) = root["/StructTreeRoot"]["/K"]
    return read(document.get_object(), str(root["/Lang"]), 0)
