"""Broken pictures and fonts are known, whole ones pass."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from presskit.assets import Assets
from presskit.flaws import flaw_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0H3V2z"/></svg>'


def picture(kind: str, mode: str = "RGB") -> bytes:
    """A picture with something in it, so that it has a length."""
    image = Image.radial_gradient("L").convert(mode)
    data = io.BytesIO()
    image.save(data, kind)
    return data.getvalue()


@pytest.fixture(scope="module")
def font() -> bytes:
    assets = Assets(Path("nowhere"))
    return assets.read(f"font:{next(iter(assets.fonts))}")


class TestWhole:
    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "WebP", "TIFF", "GIF"])
    def test_pictures_pass(self, kind: str) -> None:
        assert flaw_of(picture(kind), f"image/{kind.lower()}") == ""

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
    def test_pictures_of_all_usual_kinds_of_pixels_pass(self, mode: str) -> None:
        assert flaw_of(picture("PNG", mode), "image/png") == ""

    def test_pictures_for_print_pass(self) -> None:
        assert flaw_of(picture("JPEG", "CMYK"), "image/jpeg") == ""

    def test_drawings_pass(self) -> None:
        assert flaw_of(SVG, "image/svg+xml") == ""

    def test_fonts_pass(self, font: bytes) -> None:
        assert flaw_of(font, "font/otf") == ""

    def test_other_files_are_nobodys_concern(self) -> None:
        assert flaw_of(b"a { color: red", "text/css") == ""


class TestBroken:
    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "WebP", "TIFF"])
    @pytest.mark.parametrize("share", [0.0, 0.001, 0.1, 0.5, 0.9])
    def test_pictures_that_end_too_early(self, kind: str, share: float) -> None:
        data = picture(kind)
        assert flaw_of(data[: int(len(data) * share)], f"image/{kind.lower()}")

    def test_a_picture_that_was_changed_on_the_way(self) -> None:
        data = bytearray(picture("PNG"))
        data[len(data) // 2] ^= 0xFF
        assert flaw_of(bytes(data), "image/png")

    def test_a_picture_that_is_something_else(self) -> None:
        assert "cannot identify image file" in flaw_of(b"<html>not found</html>", "image/jpeg")

    def test_pixels_that_cannot_be_printed(self) -> None:
        assert "8 bits a channel" in flaw_of(picture("TIFF", "F"), "image/tiff")
        assert "8 bits a channel" in flaw_of(picture("PNG", "I;16"), "image/png")

    @pytest.mark.parametrize("data", [b"", SVG[:50], b"<svg>", SVG.replace(b"/>", b">"), b"\x89PNG"])
    def test_drawings_that_are_no_xml(self, data: bytes) -> None:
        assert flaw_of(data, "image/svg+xml")

    @pytest.mark.parametrize("share", [0.0, 0.001, 0.1, 0.5, 0.99])
    def test_fonts_that_end_too_early(self, font: bytes, share: float) -> None:
        assert flaw_of(font[: int(len(font) * share)], "font/otf")

    def test_a_font_that_is_something_else(self) -> None:
        assert flaw_of(b"a letter, not a font", "font/ttf")

    def test_the_flaw_is_one_line(self) -> None:
        assert "\n" not in flaw_of(b"\n\n<", "image/svg+xml")


@pytest.mark.parametrize("lenient", [True, False])
def test_others_read_pictures_as_before(monkeypatch: pytest.MonkeyPatch, *, lenient: bool) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
    flaw_of(picture("JPEG")[:100], "image/jpeg")
    assert lenient is ImageFile.LOAD_TRUNCATED_IMAGES
