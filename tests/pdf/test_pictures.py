"""Pictures as screens show them."""

import io

import pytest
from PIL import Image, ImageCms

from presskit.pdf.pictures import in_rgb

INKS = (0, 255, 255, 0)
"""Red, in ink."""


def ink(kind: str = "TIFF", **settings: object) -> bytes:
    data = io.BytesIO()
    Image.new("CMYK", (8, 6), INKS).save(data, kind, **settings)
    return data.getvalue()


def shown(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(("kind", "name"), [("TIFF", "image/tiff"), ("JPEG", "image/jpeg")])
def test_ink_becomes_light(kind: str, name: str) -> None:
    data, told = in_rgb(ink(kind), name)
    picture = shown(data)
    assert (told, picture.format, picture.mode, picture.size) == ("image/jpeg", "JPEG", "RGB", (8, 6))
    red, green, blue = picture.getpixel((4, 3))  # type: ignore[misc] # three, in RGB
    assert (red > 240, green < 15, blue < 15) == (True, True, True)


@pytest.mark.parametrize("profile", [b"broken", ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()])
def test_a_profile_that_does_not_fit_is_left_aside(profile: bytes) -> None:
    picture = shown(in_rgb(ink(icc_profile=profile), "image/tiff")[0])
    assert (picture.mode, picture.size) == ("RGB", (8, 6))


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "P", "1"])
def test_other_pictures_stay_as_they_are(mode: str) -> None:
    data = io.BytesIO()
    Image.new(mode, (3, 2)).save(data, "PNG")
    assert in_rgb(data.getvalue(), "image/png") == (data.getvalue(), "image/png")


@pytest.mark.parametrize("kind", ["image/svg+xml", "text/css", "font/otf", "application/octet-stream"])
def test_other_files_are_not_looked_at(kind: str) -> None:
    assert in_rgb(b"anything", kind) == (b"anything", kind)
