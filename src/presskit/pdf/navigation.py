"""How a reader finds the way in a PDF: what its links say of where they lead, and what its pages are called."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from presskit.pdf.rendering import Element, Painted, Rendering

if TYPE_CHECKING:
    from pydyf import PDF

_TOLD = 160
"""As many characters of what a link leads to are told."""
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def announce_links(rendering: Rendering) -> None:
    """Make each link say where it leads: the words of its ``title`` or label, or else the target's own."""
    from pydyf import String  # noqa: PLC0415 - heavy: only for a PDF

    targets = {element.get("id"): element for element in rendering.root.iter() if element.get("id")}
    for page in rendering.document.pages:
        for kind, target, _, box in page.links:
            if kind in {"internal", "external"} and box.link_annotation:  # one that leads nowhere has none
                told = box.element.get("title") or box.element.get("aria-label")
                told = told or (_words_at(targets[target]) if target in targets else "")
                box.link_annotation["Contents"] = String(told or target.removeprefix("mailto:"))


def _words_at(element: Element) -> str:
    """What stands at the target of a link: its first heading, or else its words."""
    heading = next((inner for inner in element.iter() if inner.tag in _HEADINGS), element)
    words = " ".join("".join(heading.itertext()).split())
    return words if len(words) <= _TOLD else f"{words[: _TOLD - 1].rstrip()}…"


def label_pages(pdf: "PDF", rendering: Rendering) -> None:
    """Call each page by the number that is printed in its margin; a page that prints none has no label."""
    from pydyf import Array, Dictionary  # noqa: PLC0415 - heavy: only for a PDF

    labels, last = Array(), -1
    for page, painted in enumerate(rendering.painted):
        number = next(_numbers(painted), None)
        if number is None or number != last + 1 or not labels:
            labels.extend([page, Dictionary({"S": "/D", "St": number} if number else {})])
        last = number if number is not None else -1
    pdf.catalog["PageLabels"] = Dictionary({"Nums": labels})


def _numbers(painted: Painted) -> Iterator[int]:
    """The numbers that stand alone in a box of a page's margins."""
    for boxes in painted.margins():
        text = "".join(getattr(box, "text", "") for box in boxes).strip()
        if re.fullmatch(r"[1-9][0-9]*", text):
            yield int(text)
