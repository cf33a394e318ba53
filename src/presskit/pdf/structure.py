"""The structure of a tagged PDF, as those hear it who cannot see the pages: languages, and what is no content."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from presskit.pdf.rendering import Box, Element, Painted, Rendering

if TYPE_CHECKING:
    from pydyf import PDF

_NO_CONTENT = "null"
_POINTS = 72 / 96
"""In one of the layout's pixels."""
Node = Any
"""A structure element of the file (ISO 32000-1, 14.7.2), a dictionary."""


class Structure:
    """The tree of a file, and from the marks of its pages into it."""

    def __init__(self, pdf: "PDF") -> None:
        self._objects = pdf.objects
        tree = self.node(pdf.catalog["StructTreeRoot"])
        self.document = self.node(tree["K"][0])
        entries = self.node(tree["ParentTree"])["Nums"]
        self._nodes_by_page: Mapping[int, list[Any]] = dict(zip(entries[::2], entries[1::2], strict=True))

    def node(self, reference: bytes) -> Node:
        """The object that a reference names."""
        return self._objects[int(reference.split()[0])]

    def at(self, page: int, mark: int) -> Node:
        """The node that a mark on a page belongs to."""
        return self.node(self._nodes_by_page[page][mark])

    def content(self, page: int, painted: Painted) -> Iterator[tuple[Node, Box]]:
        """The node of each box of a page that is content."""
        for box, mark in painted.marks.items():
            if self._nodes_by_page[page][mark] != _NO_CONTENT:
                yield self.at(page, mark), box

    def kids(self, node: Node) -> Iterator[Node]:
        """The nodes below a node; its marks and annotations are none."""
        found = (self.node(kid) for kid in node["K"] if isinstance(kid, bytes))
        return (kid for kid in found if kid["Type"] == "/StructElem")

    def forget(self, page: int, mark: int) -> None:
        """Take out what a mark stands for, which is no content, and what is empty without it.

        A row of a table keeps its empty cells, so that all rows have as many, until they are all empty.
        """
        node = self.at(page, mark)
        self._nodes_by_page[page][mark] = _NO_CONTENT
        node["K"].clear()
        while node is not self.document and self._is_empty(node):
            above = self.node(node["P"])
            if above["S"] != "/TR":
                above["K"][:] = [kid for kid in above["K"] if kid != node.reference]
            node = above

    def _is_empty(self, node: Node) -> bool:
        return not node["K"] or (node["S"] == "/TR" and not any(kid["K"] for kid in self.kids(node)))


def speak(structure: Structure, rendering: Rendering, language: str) -> None:
    """Say the language of each part of the structure that is not in that of what is around it.

    A node has a language if all text below it has the same; so a paragraph says it once, not word by word.
    """
    languages = dict(_languages(rendering.root, language))
    spoken: dict[int, set[str]] = {}
    for page, painted in enumerate(rendering.painted):
        for node, box in structure.content(page, painted):
            spoken.setdefault(node.number, set()).add(languages.get(box.element, language))
    _gather(structure, structure.document, spoken)
    _say(structure, structure.document, spoken, language)


def _languages(element: Element, around: str) -> Iterator[tuple[Element, str]]:
    """Every element with its language."""
    own = element.get("lang", around)
    yield element, own
    for child in element:
        yield from _languages(child, own)


def _gather(structure: Structure, node: Node, spoken: dict[int, set[str]]) -> set[str]:
    """The languages of all text in a node and below it."""
    found = spoken.setdefault(node.number, set())
    for kid in structure.kids(node):
        found |= _gather(structure, kid, spoken)
    return found


def _say(structure: Structure, node: Node, spoken: Mapping[int, set[str]], around: str) -> None:
    from pydyf import String  # noqa: PLC0415 - heavy: only for a PDF

    if len(spoken[node.number]) == 1:
        (own,) = spoken[node.number]
        if own != around:
            node["Lang"] = String(own)
            around = own
    for kid in structure.kids(node):
        _say(structure, kid, spoken, around)


def hear_margins_once(structure: Structure, rendering: Rendering) -> None:
    """Make the margins of the first page its first words, and those of later pages no content.

    They say the same on every page, an embargo among it: that must be heard once, and not at the turn of each page.
    """
    for page, painted in enumerate(rendering.painted):
        boxes = [box for margin in painted.margins() for box in margin]
        marks = [painted.marks[box] for box in boxes if box in painted.marks]
        if page == 0 or any(getattr(box, "link_annotation", None) for box in boxes):  # a link is always content
            structure.document["K"][:0] = dict.fromkeys(_top(structure, page, mark) for mark in marks)
        else:
            _make_artifacts(structure, page, painted, dict.fromkeys(marks, "/Pagination"))


def hush_decoration(structure: Structure, rendering: Rendering) -> None:
    """Make no content of what the layout hides from those who listen (``aria-hidden``)."""
    everything = list(rendering.root.iter())
    hidden = {inner for each in everything if each.get("aria-hidden") == "true" for inner in each.iter()}
    hidden -= {inner for each in everything if each.get("href") for inner in each.iter()}  # a link is always content
    for page, painted in enumerate(rendering.painted):
        boxes = [box for _, box in structure.content(page, painted) if box.element in hidden]
        _make_artifacts(structure, page, painted, {painted.marks[box]: "/Layout" for box in boxes})


def _top(structure: Structure, page: int, mark: int) -> bytes:
    """The reference of the node right below the document that a mark is in."""
    node = structure.at(page, mark)
    while structure.node(node["P"]) is not structure.document:
        node = structure.node(node["P"])
    reference: bytes = node.reference
    return reference


def _make_artifacts(structure: Structure, page: int, painted: Painted, kinds: Mapping[int, str]) -> None:
    """Let marked pieces of a page be artifacts of a kind (ISO 32000-1, 14.8.2.2)."""
    for mark in kinds:
        structure.forget(page, mark)
    instructions = painted.stream.stream
    for place, instruction in enumerate(instructions):
        if isinstance(instruction, dict) and instruction.get("MCID") in kinds:
            instruction["Type"] = kinds[instruction.pop("MCID")]
            instructions[place - 1] = "/Artifact"


def place_figures(structure: Structure, rendering: Rendering) -> None:
    """Say where each picture stands in the file's measure: points from the page's foot, not pixels from its head."""
    from pydyf import Array  # noqa: PLC0415 - heavy: only for a PDF

    for page, painted in enumerate(rendering.painted):
        height = painted.box.margin_height()
        for node, _ in structure.content(page, painted):
            if node["S"] == "/Figure":
                left, top, right, bottom = node["A"]["BBox"]
                points = (left, height - bottom, right, height - top)
                node["A"]["BBox"] = Array([_POINTS * pixels for pixels in points])


def head_tables(rendering: Rendering) -> None:
    """Let each heading of a table say whether it is one of its rows or of its column, as the layout says.

    The engine lists the headings of each cell instead, and leaves out those that stand beside several rows.
    """
    for painted in rendering.painted:
        for box in painted.box.descendants(placeholders=True):
            node = getattr(box, "mark", None)
            if node and node["S"] == "/TH":
                node["A"]["Scope"] = "/Row" if box.element.get("scope", "").startswith("row") else "/Column"
            elif node:
                node["A"].pop("Headers", None)
