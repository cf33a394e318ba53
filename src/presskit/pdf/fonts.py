"""The fonts of the pages: the kit's own faces, and no font of the machine."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from markupsafe import escape

from presskit.finding import Key
from presskit.model import FontFamily, Fonts
from presskit.pdf.door import address_of

LAST_RESORT = "HankenGrotesk-Regular.otf"
"""The font of a layout that declares none: without any the engine ends the whole process."""
_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class Face:
    """A font file of the kit's own and the family that it joins: ``States``, ``Tells``, ``More1``, ``More2`` and so on.

    Each further family keeps to itself: of two fonts of one family that are equally bold, the engine takes one for
    both.
    """

    family: str
    address: str
    key: Key


def faces_of(fonts: Fonts) -> tuple[Face, ...]:
    """The font files that the kit brings."""
    families: list[tuple[str, Key, FontFamily | None]] = [
        ("States", ("states",), fonts.states),
        ("Tells", ("tells",), fonts.tells),
        *((f"More{number}", ("more", family.id), family) for number, family in enumerate(fonts.more, 1)),
    ]
    return tuple(
        Face(name, address_of(file), ("look", "fonts", *key))
        for name, key, family in families
        if family
        for file in family.files
    )


@contextmanager
def own_fonts_only(scratch: Path, font: bytes) -> Iterator[None]:
    """A font configuration with one font and no system folder, so that every machine sets the same page."""
    config, fonts = scratch / "fonts.conf", scratch / "fonts"
    fonts.mkdir()
    (fonts / LAST_RESORT).write_bytes(font)
    config.write_text(_FONTCONFIG.format(fonts=escape(str(fonts)), cache=escape(str(scratch / "cache"))), "utf-8")
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(config)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before
