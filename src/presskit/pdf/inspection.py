"""A PDF that is complete but not yet written, as what looks it over sees it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import md5
from math import hypot
from typing import TYPE_CHECKING, Any

from presskit.finding import Key
from presskit.paper import Paper
from presskit.pdf.complaints import Origins
from presskit.pdf.rendering import Rendering

if TYPE_CHECKING:
    from pydyf import PDF
    from weasyprint.matrix import Matrix


@dataclass(frozen=True)
class Placed:
    """A picture on a page: how many pixels an inch holds in the direction that has fewer, and the bytes in the file."""

    page: int
    key: Key
    pixels_per_inch: float
    size: int


Drawing = tuple[str, Any, float, float]
"""A picture that is drawn: its name, its object, its width and height in points."""


@dataclass(frozen=True)
class Inspection:
    """The file, the pages that it was made of, and what it is meant for."""

    rendering: Rendering
    pdf: "PDF"
    paper: Paper | None
    origins: Origins

    def at(self, reference: bytes) -> Any:  # noqa: ANN401 - the engine's
        """The object that a reference names."""
        return self.pdf.objects[int(reference.split()[0])]

    @property
    def pages(self) -> Iterator[Any]:
        """The pages' own objects, in order."""
        return (self.pdf.objects[number] for number in self.pdf.pages["Kids"][::3])

    @cached_property
    def pictures(self) -> tuple[Placed, ...]:
        """The pictures made of pixels, each time that one is placed, in the order of the pages."""
        return tuple(self._pictures())

    def key_of(self, text: str) -> Key:
        """The first fact that says a text."""
        return next((key for key, words in self.origins.words if text in words), ())

    def _pictures(self) -> Iterator[Placed]:
        from weasyprint.matrix import Matrix  # noqa: PLC0415 - heavy: only for a PDF

        keys = {md5(url.encode(), usedforsecurity=False).hexdigest(): key for url, key in self.origins.files.items()}
        for number, page in enumerate(self.pages, 1):
            drawn = self._drawn(self.at(page["Contents"]), page["Resources"], Matrix())
            for name, image, width, height in drawn:
                dense = 72 * min(image.extra["Width"] / width, image.extra["Height"] / height)
                yield Placed(
                    number,
                    keys.get(name[1:-1], ()),
                    dense,
                    sum(len(getattr(part, "data", part)) for part in image.stream),
                )

    def _drawn(self, stream: Any, resources: bytes, space: "Matrix") -> Iterator["Drawing"]:  # noqa: ANN401 - the engine's
        """The pictures that a stream of instructions draws."""
        from weasyprint.matrix import Matrix  # noqa: PLC0415 - heavy: only for a PDF

        held: Mapping[str, Any] = self.at(resources)
        base, kept = space, []
        for each in stream.stream:
            operator = each.rpartition(b" ")[2] if isinstance(each, bytes) else b""
            if operator == b"q":
                kept.append(space)
            elif operator == b"Q":
                space = kept.pop()
            elif operator == b"cm":
                space = Matrix(*map(float, each.split()[:-1])) @ space
            elif operator == b"Do":
                name = each.split()[0][1:].decode()
                drawn = self.at(held["XObject"][name])
                if drawn.extra["Subtype"] == "/Image":
                    (a, b), (c, d) = space[0][:2], space[1][:2]
                    if hypot(a, b) and hypot(c, d):
                        yield name, drawn, hypot(a, b), hypot(c, d)
                else:
                    yield from self._drawn(drawn, drawn.extra["Resources"], space)
            elif operator in {b"scn", b"SCN"} and each.startswith(b"/p"):
                pattern = self.at(held["Pattern"][each.split()[0][1:].decode()])
                yield from self._drawn(pattern, pattern.extra["Resources"], Matrix(*pattern.extra["Matrix"]) @ base)
