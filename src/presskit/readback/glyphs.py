"""The letters of a PDF's font: how wide each is, and the box around its ink, in parts of the font's size."""

import io
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject

_UNITS = 1000
"""Of the widths in a PDF, to the size (PDF 32000-1, 9.2.4)."""

Edges = tuple[float, float, float, float]
"""Left, bottom, right, top of what is drawn, from where the letter begins on its line."""


class Face:
    """One font; it measures nothing before it is asked. A font without measures has letters that are points."""

    def __init__(self, font: "DictionaryObject") -> None:
        self._composite = font.get("/Subtype") == "/Type0"
        self._inner: Any = resolved(font, "/DescendantFonts", None)[0].get_object() if self._composite else font
        self._inks: dict[int, Edges | None] = {}

    def codes(self, data: bytes) -> Iterator[int]:
        """The letters of a string, by their numbers: two bytes each in a composite font, as the engine sets them."""
        step = 2 if self._composite else 1
        return (int.from_bytes(data[at : at + step], "big") for at in range(0, len(data), step))

    def is_missing(self, code: int) -> bool:
        """Whether this is the box that stands for a character that the font has not."""
        return self._composite and code == 0

    def width(self, code: int) -> float:
        """How far the pen moves on."""
        return self._widths.get(code, self._other_width) / _UNITS

    @property
    def height(self) -> float:
        """How far any letter reaches above its line."""
        return float(resolved(self._descriptor, "/Ascent", 0)) / _UNITS

    @property
    def depth(self) -> float:
        """How far any letter reaches below its line; not above zero."""
        return float(resolved(self._descriptor, "/Descent", 0)) / _UNITS

    def ink(self, code: int) -> Edges | None:
        """The box around what is drawn; ``None`` for a blank."""
        if code not in self._inks:
            self._inks[code] = self._measured(code)
        return self._inks[code]

    def _measured(self, code: int) -> Edges | None:
        from fontTools.pens.boundsPen import BoundsPen  # noqa: PLC0415 - only where words come near an edge

        if self._outlines is None:
            return 0.0, 0.0, self.width(code), 0.0
        glyphs, names, units = self._outlines
        pen = BoundsPen(glyphs)
        if code < len(names):
            glyphs[names[code]].draw(pen)
        if pen.bounds is None:
            return None
        left, bottom, right, top = (edge / units for edge in pen.bounds)
        return left, bottom, right, top

    @cached_property
    def _outlines(self) -> tuple[Any, list[str], int] | None:
        """The font file in the PDF: its glyphs by name, the names by number, the units of its size."""
        from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - as above

        file = next((self._descriptor[name] for name in ("/FontFile2", "/FontFile3") if name in self._descriptor), None)
        if file is None or not self._composite:
            return None
        try:
            font = TTFont(io.BytesIO(file.get_data()), lazy=True)
            return font.getGlyphSet(), font.getGlyphOrder(), font["head"].unitsPerEm
        except TTLibError:  # a bare table of outlines, as other programs embed it
            return None

    @cached_property
    def _descriptor(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = resolved(self._inner, "/FontDescriptor", {})
        return found

    @cached_property
    def _other_width(self) -> float:
        return float(
            resolved(self._inner, "/DW", _UNITS) if self._composite else resolved(self._descriptor, "/MissingWidth", 0)
        )

    @cached_property
    def _widths(self) -> Mapping[int, float]:
        """By number: ``c [w1 w2 …]`` and ``first last w`` of a composite font (9.7.4.3), a plain list of others."""
        if not self._composite:
            first = int(resolved(self._inner, "/FirstChar", 0))
            listed = resolved(self._inner, "/Widths", [])
            return {first + at: float(width) for at, width in enumerate(listed)} if self._upright else {}
        widths: dict[int, float] = {}
        rest = iter(resolved(self._inner, "/W", []))
        for first in rest:
            second = next(rest)
            if isinstance(second, list):
                widths.update((int(first) + at, float(width)) for at, width in enumerate(second))
            else:
                widths.update(dict.fromkeys(range(int(first), int(second) + 1), float(next(rest))))
        return widths

    @property
    def _upright(self) -> bool:
        """Whether widths are in thousandths: a font of drawings has units of its own."""
        return bool(resolved(self._inner, "/Subtype", "") != "/Type3")


def resolved(dictionary: Any, name: str, otherwise: Any) -> Any:  # noqa: ANN401 - pypdf's own
    """What stands under a name, looked up if it is a reference; ``otherwise`` if nothing does."""
    return dictionary[name] if name in dictionary else otherwise  # noqa: SIM401 - its get does not resolve them
