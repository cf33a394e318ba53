"""A layout of one file, and pictures for it."""

import io
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from presskit.assets import Assets
from presskit.finding import Finding
from presskit.pdf import Archive, Metadata, Origins, Variant, address_of, set_pages

FACES = """
@font-face { font-family: States; src: url(font:HankenGrotesk-Regular.otf) }
@font-face { font-family: Tells; src: url(font:SourceSerifPro-Regular.otf) }
body { font-family: States, Tells }
"""
PLAIN = Metadata(
    title="Small Film: press kit",
    authors=("A Company",),
    subject="A woman walks.",
    keywords=("Petit Film", "Jane Doe, AFC"),
    language="fr",
    made=datetime(2026, 11, 22, tzinfo=UTC),
)
ARABIC = "تقلا شمعون"


class Sheet:
    """A layout of one file, which draws pages of its own."""

    def __init__(self, folder: Path) -> None:
        self.assets = Assets(folder / "kit", folder / "layout")
        self.place = folder / "layout" / "layout.html"
        for name in ("kit", "layout"):
            (folder / name).mkdir()

    def set(
        self,
        body: str,
        css: str = "",
        origins: Origins | None = None,
        metadata: Metadata = PLAIN,
        variant: Variant | None = None,
    ) -> tuple[bytes, tuple[Finding, ...]]:
        """The pages, and what was found."""
        html = f"<!DOCTYPE html>\n<html lang='en'>\n<head><style>{FACES}{css}</style></head>\n<body>\n{body}\n</body>"
        self.place.write_text(html, encoding="utf-8")
        return set_pages(html, self.assets, metadata, origins or Origins(), variant or Archive())

    def pages(self, body: str, css: str = "") -> PdfReader:
        """The pages, in which nothing is wrong."""
        data, findings = self.set(body, css)
        assert findings == ()
        return PdfReader(io.BytesIO(data))

    def findings(self, body: str, css: str = "", origins: Origins | None = None) -> tuple[Finding, ...]:
        """What is wrong with the pages."""
        return self.set(body, css, origins)[1]

    def add(self, name: str, data: bytes) -> str:
        """A file of the kit; gives its address."""
        path = self.assets.kit / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return address_of(name)


def picture(width: int = 4, height: int = 3, kind: str = "PNG") -> bytes:
    data = io.BytesIO()
    Image.radial_gradient("L").resize((width, height)).convert("RGB").save(data, kind)
    return data.getvalue()


def svg(inside: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n{inside}\n</svg>'.encode()


def resources(pages: PdfReader, kind: str) -> Iterator[Mapping[str, Any]]:
    for page in pages.pages:
        found = page["/Resources"]
        assert isinstance(found, DictionaryObject)
        yield from (each.get_object() for each in found.get(kind, DictionaryObject()).get_object().values())


def font_names(pages: PdfReader) -> set[str]:
    """The families of the embedded fonts, without the letters of their subset."""
    return {str(font["/BaseFont"]).partition("+")[2] for font in resources(pages, "/Font")}


def image_sizes(pages: PdfReader) -> set[tuple[int, int]]:
    images = (each for each in resources(pages, "/XObject") if each["/Subtype"] == "/Image")
    return {(image["/Width"], image["/Height"]) for image in images}
