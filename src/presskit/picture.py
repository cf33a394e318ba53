"""What a picture’s file says of itself: its kind, its size in pixels, the caption and the credit that travel in it."""

import io
import re
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from presskit.flaws import flaw_of

PIXELS = ("image/gif", "image/jpeg", "image/png", "image/tiff", "image/webp")
"""The kinds that are made of pixels."""

_SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"GIF8", "image/gif"),
    (b"%PDF-", "application/pdf"),
)
_ORIENTATION, _LYING = 0x0112, range(5, 9)
"""The field of EXIF that says how the camera was held, and its values for a picture that lies on its side."""
_DC = "{http://purl.org/dc/elements/1.1/}"


class Picture(NamedTuple):
    """A picture of pixels; ``captions`` and ``authors`` are what its IPTC and XMP records say, empty for nothing."""

    width: int
    height: int
    captions: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


def kind_of(data: bytes) -> str:
    """The media type that the first bytes of a file show; empty for one that is not known here."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    head = data[:4096].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    return "image/svg+xml" if head.startswith("<") and re.search(r"<(?:\w+:)?svg[\s>]", head) else ""


def aspect_of(data: bytes) -> float | None:
    """How much wider than high the picture in a file is as it is printed; ``None`` where the file does not tell."""
    kind = kind_of(data)
    width, height = _sides_of_drawing(data) if kind == "image/svg+xml" else _sides(data) if kind in PIXELS else (0, 0)
    return width / height if width > 0 and height > 0 else None


def _sides(data: bytes) -> tuple[float, float]:
    """The sides of a picture of pixels, turned as its camera was held; noughts for a broken one."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - heavy: only where there are pictures

    try:
        with Image.open(io.BytesIO(data)) as image:
            lies = image.getexif().get(_ORIENTATION, 1) in _LYING
            return (image.height, image.width) if lies else (image.width, image.height)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0, 0


def _sides_of_drawing(data: bytes) -> tuple[float, float]:
    """The sides of an SVG drawing's view box, else its own; noughts where it has neither."""
    try:
        root = ET.fromstring(data)  # noqa: S314 - expat refuses entities that swell, and the engine reads it likewise
        box = re.findall(r"[-+.\deE]+", root.get("viewBox", ""))
        if len(box) == 4:  # noqa: PLR2004 - left, top, width, height
            return float(box[2]), float(box[3])
        sides = [re.match(r"[.\d]+(?=[a-z]*$)", root.get(side, "")) for side in ("width", "height")]
        width, height = (float(side[0]) if side else 0.0 for side in sides)
    except (ET.ParseError, ValueError):
        return 0, 0
    return width, height


def read_picture(data: bytes) -> Picture | None:
    """The picture in a file; ``None`` for one that is broken or not made of pixels."""
    kind = kind_of(data)
    if kind not in PIXELS or flaw_of(data, kind):
        return None
    from PIL import Image, IptcImagePlugin  # noqa: PLC0415 - heavy: only where there are pictures

    with Image.open(io.BytesIO(data)) as image:
        iptc: dict[Any, Any] = IptcImagePlugin.getiptcinfo(image) or {}
        described, made = _xmp(image.info.get("xmp") or b"")
        captions = (*_iptc(iptc.get((2, 120))), *described)
        authors = (*_iptc(iptc.get((2, 80))), *_iptc(iptc.get((2, 110))), *made)
        return Picture(image.width, image.height, captions, authors)


def _iptc(value: bytes | list[bytes] | None) -> tuple[str, ...]:
    """The texts of one field, which may stand there several times; old programs wrote Latin letters."""
    several = value if isinstance(value, list) else [value] if value else []
    return tuple(filter(None, (_decoded(each).strip() for each in several)))


def _decoded(text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1")


def _xmp(packet: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The descriptions and the creators of an XMP record; nothing of one that cannot be read."""
    try:
        root = ET.fromstring(packet)  # noqa: S314 - expat refuses entities that swell
    except ET.ParseError:
        return (), ()
    described, made = (
        tuple(text.strip() for held in root.iter(f"{_DC}{name}") for text in held.itertext() if text.strip())
        for name in ("description", "creator")
    )
    return described, made
