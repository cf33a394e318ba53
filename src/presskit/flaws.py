"""Whether a picture or a font is whole. The PDF engine itself prints the upper half of a picture without a word."""

import io
from xml.etree import ElementTree as ET

_MODES = frozenset({"1", "L", "LA", "P", "RGB", "RGBA", "CMYK"})
"""The kinds of pixels that can be printed."""


def flaw_of(data: bytes, kind: str) -> str:
    """What is wrong with a file of that media type; empty for nothing, and for kinds that are neither."""
    try:
        if kind == "image/svg+xml":
            ET.fromstring(data)  # noqa: S314 - expat refuses entities that swell, and the engine reads it likewise
        elif kind.startswith("image/"):
            _read_picture(data)
        elif kind.startswith("font/"):
            _read_font(data)
    except Exception as problem:  # noqa: BLE001 - libraries that meet a broken file fail in any way
        return str(problem).partition("\n")[0] or type(problem).__name__
    return ""


def _read_picture(data: bytes) -> None:
    """Read a picture to its end."""
    from PIL import Image, ImageFile  # noqa: PLC0415 - heavy: only where there are pictures

    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.mode not in _MODES:
                raise ValueError(f"its pixels ({picture.mode}) cannot be printed; those of 8 bits a channel can")
            if picture.format == "PNG":
                picture.verify()  # its checksums are enough, and quick
            else:
                picture.draft("RGB", (1, 1))  # a JPEG is read to its end, but small
                picture.load()
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _read_font(data: bytes) -> None:
    """Read each table of a font."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - heavy: only where there are fonts

    with TTFont(io.BytesIO(data), lazy=True, fontNumber=0) as font:
        for table in font.reader.keys():  # noqa: SIM118 - no mapping
            font.reader[table]
