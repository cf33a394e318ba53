"""In which order a tagged PDF tells the marked words of its pages, as a screen reader does (PDF 32000-1, 14.7)."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader

Order = Mapping[int, int]
"""For each mark of a page (``MCID``) when its turn comes."""


def reading_orders(reader: "PdfReader") -> tuple[Order, ...]:
    """The order of each page; empty where the file is not tagged."""
    numbers = {
        page.indirect_reference.idnum: number
        for number, page in enumerate(reader.pages)
        if page.indirect_reference is not None
    }
    orders: list[dict[int, int]] = [{} for _ in numbers]
    root = reader.root_object.get("/StructTreeRoot")
    for page, mark in _marks(root.get_object(), numbers) if root is not None else ():
        orders[page].setdefault(mark, len(orders[page]))
    return tuple(orders)


def _marks(root: Any, numbers: Mapping[int, int]) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - pypdf's own
    """Pages and their marks, in the order of the structure: the tree is walked without recursion, however deep."""
    waiting: list[tuple[Any, int | None]] = [(root, None)]
    seen: set[int] = set()
    while waiting:
        node, page = waiting.pop()
        if isinstance(node, int):
            if page is not None:
                yield page, node
            continue
        node = node.get_object()
        if id(node) in seen:  # a broken file may lead in a circle
            continue
        seen.add(id(node))
        if "/Pg" in node:
            page = numbers.get(node.raw_get("/Pg").idnum)
        if "/MCID" in node:
            waiting.append((node["/MCID"], page))
            continue
        kids = node.get("/K", [])
        kids = kids if isinstance(kids, list) else [kids]
        waiting += ((kid, page) for kid in reversed(kids))
