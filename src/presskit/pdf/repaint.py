"""All colours of a finished PDF in printing inks: those of words, planes, gradients and pictures."""

import io
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from presskit.pdf.inks import Profile, Rgb, luminance

if TYPE_CHECKING:
    from PIL.Image import Image
    from pydyf import PDF

_QUALITY = 95
"""Of JPEG: what the eye cannot tell from the original."""
_HAIR = 1.5
"""Rectangles that are thinner than so many of the layout's pixels (0.4 mm) are hairlines."""
_BEGIN_PATH = {b"m", b"re"}
_WORDS = {b"TJ", b"Tj"}
_CHOICES = {b"rg": 0, b"cs": 0, b"scn": 0, b"RG": 1, b"CS": 1, b"SCN": 1}
"""The operators that choose a colour: 0 for what fills, 1 for what draws lines (ISO 32000-1, 8.6.8)."""

Instruction = Any
"""One of a page's stream: bytes that end in an operator, or a part of one that has several."""
Ink = Callable[[Rgb, bool], tuple[float, ...]]
"""A colour in inks, or in gray; the second argument tells whether what it paints is fine."""


def repaint(pdf: "PDF", profile: Profile) -> None:
    """Change every colour of red, green and blue in the objects of a file to inks, and blend in inks."""
    from weasyprint.pdf.stream import Stream  # noqa: PLC0415 - heavy: only for a PDF

    masks = set(_masks(pdf))
    known: dict[tuple[Rgb, bool], tuple[float, ...]] = {}

    def ink(color: Rgb, fine: bool) -> tuple[float, ...]:  # noqa: FBT001 - as Ink has it
        if (color, fine) not in known:
            known[color, fine] = profile.inks(color, fine=fine)
        return known[color, fine]

    for each in pdf.objects:
        extra = getattr(each, "extra", {})
        is_mask = each.number in masks
        if isinstance(each, Stream):
            each.stream = list(_Brush(_light if is_mask else ink).paint(each.stream))
        if "Group" in extra:
            extra["Group"]["CS"] = "/DeviceGray" if is_mask else "/DeviceCMYK"
        if extra.get("ColorSpace") == "/DeviceRGB":
            _print_picture(each, profile)
        elif isinstance(each, dict) and "ShadingType" in each and each["ColorSpace"] != "/DeviceGray":
            each["ColorSpace"] = "/DeviceCMYK"
            _print_gradient(each["Function"], ink)


def _light(color: Rgb, _fine: bool) -> tuple[float, ...]:  # noqa: FBT001 - as Ink has it
    """What a mask makes of a colour: its light alone (ISO 32000-1, 11.5.3)."""
    return (round(luminance(color), 3),)


def _masks(pdf: "PDF") -> Iterator[int]:
    """The numbers of the drawings whose light says how opaque another one is, and of those that they draw with."""
    for each in pdf.objects:
        if isinstance(each, dict):
            for state in each.get("ExtGState", {}).values():
                mask = state.get("SMask", {})
                if "G" in mask and mask["S"] == "/Luminosity":
                    yield from _with_inner(pdf, _number(mask["G"]))


def _with_inner(pdf: "PDF", number: int) -> Iterator[int]:
    yield number
    resources = getattr(pdf.objects[number], "extra", {}).get("Resources")
    if resources:
        held: Any = pdf.objects[_number(resources)]
        for kind in ("XObject", "Pattern"):
            for reference in held.get(kind, {}).values():
                yield from _with_inner(pdf, _number(reference))


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


class _Brush:
    """Repeats the instructions of a page with other colours.

    A colour is said when it is first used, not when it is chosen, since only then it is known what it is used for. It
    is said before a path begins: nothing may stand between a path and its painting (ISO 32000-1, 8.2).
    """

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        self._chosen: list[Rgb | None] = [None, None]
        self._said: list[bytes] = [b"", b""]
        self._kept: list[tuple[list[Rgb | None], list[bytes]]] = []
        self._in_lab = [False, False]

    def paint(self, instructions: Iterable[Instruction]) -> Iterator[Instruction]:
        for each in instructions:
            if not isinstance(each, bytes):
                yield each
                continue
            operator = each.rpartition(b" ")[2]
            if operator == b"q":
                self._kept.append(([*self._chosen], [*self._said]))
            elif operator == b"Q":
                self._chosen, self._said = self._kept.pop()
            elif operator in _CHOICES:
                if self._choose(_CHOICES[operator], operator.lower(), each.split()[:-1]):
                    continue
            elif operator in _BEGIN_PATH:
                yield from self._say(fine=operator == b"re" and min(map(_size, each.split()[2:4])) < _HAIR)
            elif operator in _WORDS:
                yield from self._say(fine=True)
            yield each

    def _choose(self, side: int, operator: bytes, operands: list[bytes]) -> bool:
        """Note a choice of colour or of a space of colours; false if it is to be repeated as it is."""
        if operator == b"cs":
            self._in_lab[side] = operands[0].startswith(b"/lab-")
            return self._in_lab[side]
        if operator == b"rg":
            red, green, blue = map(float, operands)
            self._chosen[side] = red, green, blue
        elif self._in_lab[side]:
            self._chosen[side] = _seen(operands)
        else:
            self._chosen[side], self._said[side] = None, b""
            return False
        return True

    def _say(self, *, fine: bool) -> Iterator[bytes]:
        for side, color in enumerate(self._chosen):
            if color is not None:
                inks = self._ink(color, fine)
                operator = ("g", "G")[side] if len(inks) == 1 else ("k", "K")[side]
                said = f"{' '.join(f'{ink:g}' for ink in inks)} {operator}".encode()
                if said != self._said[side]:
                    self._said[side] = said
                    yield said


def _size(number: bytes) -> float:
    return abs(float(number))


def _seen(operands: list[bytes]) -> Rgb:
    """A colour of Lab as near as a screen comes to it."""
    from PIL import Image, ImageCms  # noqa: PLC0415 - heavy: only for a PDF

    lightness, a, b = map(float, operands)
    dot = Image.new("LAB", (1, 1), (round(2.55 * lightness), round(a) + 128, round(b) + 128))
    lab, screen = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    shown = ImageCms.profileToProfile(dot, lab, screen, outputMode="RGB")
    assert shown is not None  # noqa: S101 - it is, unless one asks for the change in place
    red, green, blue = (part / 255 for part in shown.tobytes())
    return red, green, blue


def _print_gradient(function: dict[str, Any], ink: Ink) -> None:
    """Change the ends of a gradient, or of each of its parts."""
    from pydyf import Array  # noqa: PLC0415 - heavy: only for a PDF

    for name in ("C0", "C1"):
        if name in function:
            red, green, blue = map(float, function[name])
            function[name] = Array(ink((red, green, blue), False))  # noqa: FBT003 - as Ink has it
    for part in function.get("Functions", ()):
        _print_gradient(part, ink)


def _print_picture(image: Any, profile: Profile) -> None:  # noqa: ANN401 - the engine's
    """Change the pixels of a picture: a photograph stays a JPEG, a drawing stays what it is pixel by pixel."""
    from pydyf import Array  # noqa: PLC0415 - heavy: only for a PDF

    data, extra = b"".join(part.data for part in image.stream), image.extra
    extra["ColorSpace"] = "/DeviceCMYK"
    if extra["Filter"] == "/DCTDecode":
        written = io.BytesIO()
        profile.picture(_opened(data)).save(written, "JPEG", quality=_QUALITY, subsampling=0)
        image.stream = [written.getvalue()]
        extra["Decode"] = Array((1, 0) * 4)  # Pillow writes them as Photoshop does, the other way round
    else:
        pixels = _opened(_png(data, extra["Width"], extra["Height"]))
        image.stream = [zlib.compress(profile.picture(pixels).tobytes(), 9)]
        del extra["DecodeParms"]


def _opened(data: bytes) -> "Image":
    from PIL import Image  # noqa: PLC0415 - heavy: only for a PDF

    return Image.open(io.BytesIO(data)).convert("RGB")


def _png(pixels: bytes, width: int, height: int) -> bytes:
    """The file that the engine took a picture's packed pixels from (ISO 15948), in colours of 8 bits each."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
