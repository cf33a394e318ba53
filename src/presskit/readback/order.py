"""In which order a tagged PDF tells the marked words of its pages, as a screen reader does (PDF 32000-1, 14.7).

Which of them stand together: a paragraph, a cell or a heading is one block, whatever is set within its lines.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader

_WITHIN_LINES = frozenset(["/Span", "/Link", "/NonStruct", "/Em", "/Strong", "/Quote", "/Reference", "/Lbl"])
"""Elements that are no blocks (14.8.4.4), as the structure names them."""


@dataclass(frozen=True)
class Order:
    """For each mark of a page (``MCID``) when its turn comes, and the number of its block, from 1."""

    turns: Mapping[int, int]
    blocks: Mapping[int, int]


def reading_orders(reader: "PdfReader") -> tuple[Order, ...]:
    """The order of each page; an empty one where the file is not tagged."""
    numbers = {
        page.indirect_reference.idnum: number
        for number, page in enumerate(reader.pages)
        if page.indirect_reference is not None
    }
    orders = [(dict[int, int](), dict[int, int]()) for _ in numbers]
    root = reader.root_object.get("/StructTreeRoot")
    for page, mark, block in _marks(root.get_object(), numbers) if root is not None else ():
        turns, blocks = orders[page]
        turns.setdefault(mark, len(turns))
        blocks.setdefault(mark, block)
    return tuple(Order(turns, blocks) for turns, blocks in orders)


def _marks(root: Any, numbers: Mapping[int, int]) -> Iterator[tuple[int, int, int]]:  # noqa: ANN401 - pypdf's own
    """Pages, their marks and blocks, in the order of the structure: walked without recursion, however deep it is."""
    waiting: list[tuple[Any, int | None, int]] = [(root, None, 0)]
    seen: set[int] = set()
    while waiting:
        node, page, block = waiting.pop()
        if isinstance(node, int):
            if page is not None:
                yield page, node, block
            continue
        node = node.get_object()
        if id(node) in seen:  # a broken file may lead in a circle
            continue
        seen.add(id(node))
        if "/Pg" in node:
            page = numbers.get(node.raw_get("/Pg").idnum)
        if "/MCID" in node:
            waiting.append((node["/MCID"], page, block))
            continue
        if node.get("/S") not in _WITHIN_LINES:
            block = len(seen)
        kids = node.get("/K", [])
        kids = kids if isinstance(kids, list) else [kids]
        waiting += ((kid, page, block) for kid in reversed(kids))
