"""What is known of the pages when they are painted: which mark in the file stands for which box of the layout."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from presskit.typography import NARROW, NBSP

if TYPE_CHECKING:
    from weasyprint import Document

Box = Any
"""A box of the engine's; ``element`` is the element of the layout that it was made of."""
Element = Any
"""An element of the filled-in layout."""


@dataclass(frozen=True)
class Painted:
    """A page: its box, its stream of drawing instructions, and the number of the mark of each of its boxes of text."""

    box: Box
    stream: Any
    marks: Mapping[Box, int]

    def margins(self) -> Iterator[list[Box]]:
        """The boxes inside each box of the page's margins, such as its folio."""
        from weasyprint.formatting_structure.boxes import MarginBox  # noqa: PLC0415 - heavy: only for a PDF

        for child in self.box.children:
            if isinstance(child, MarginBox):
                yield list(child.descendants())


@dataclass(frozen=True)
class Rendering:
    """The filled-in layout, the engine's document and its painted pages."""

    root: Element
    document: "Document"
    painted: tuple[Painted, ...]


def painted_on(document: "Document") -> list[Painted]:
    """A list that fills with the pages of a document while they are painted.

    The engine throws its marks away as soon as it has made the file's structure of them, so they are noted before.
    """
    painted: list[Painted] = []
    for page in document.pages:
        page.paint = partial(_paint, page, page.paint, painted)
    return painted


def _paint(page: Any, paint: Any, painted: list[Painted], stream: Any, scale: float) -> None:  # noqa: ANN401 - the engine's
    paint(stream, scale)
    _read_spaces_as_spaces(stream._fonts.values())  # noqa: SLF001 - it has no other door
    marks = {box: mark["mcid"] for box, mark in (stream._tags or {}).items()}  # noqa: SLF001 - it has no other door
    painted.append(Painted(page._page_box, stream, marks))  # noqa: SLF001 - likewise


def _read_spaces_as_spaces(fonts: Iterable[Any]) -> None:
    """Let who copies or searches find plain spaces, also those at which no line ends.

    Where one glyph draws both, the engine tells readers the one that it drew first.
    """
    for font in fonts:
        font.to_unicode.update({glyph: " " for glyph, text in font.to_unicode.items() if text in (NBSP, NARROW)})
