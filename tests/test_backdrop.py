"""The mean colours of parts of a picture."""

import io

import pytest
from PIL import Image

from presskit.backdrop import PAGE, SQUARE, squares
from presskit.contrast import COVER, Area

CORNER = Area("words", "pale", 4.5, 105, 198, 45, 90)


def halves(kind: str = "PNG", mode: str = "RGB", turn: int = 0) -> bytes:
    """A page that is dark at the left and light at the right; as a camera writes it that was held the other way."""
    picture = Image.new(mode, (420, 594), "#102030")
    picture.paste("#F0E0D0", (210, 0, 420, 594))
    exif = Image.Exif()
    exif[0x0112] = turn
    data = io.BytesIO()
    picture.save(data, kind, **({"exif": exif} if turn else {}))
    return data.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "GIF"])
def test_are_as_many_as_the_area_has_squares(kind: str) -> None:
    assert squares(halves(kind), CORNER, "#FFFFFF") == ("#F0E0D0",) * 200


def test_are_those_where_the_area_is() -> None:
    across = Area("words", "pale", 4.5, 0, 0, 210, SQUARE)
    means = squares(halves(), across, "#FFFFFF")
    assert len(means) == round(210 / SQUARE)
    assert (means[0], means[-1]) == ("#102030", "#F0E0D0")


def test_are_those_of_the_picture_as_it_is_seen() -> None:
    assert set(squares(halves(turn=3), CORNER, "#FFFFFF")) == {"#102030"}


def test_show_the_paper_where_the_picture_lets_it_through() -> None:
    data = io.BytesIO()
    Image.new("RGBA", (42, 59), (0, 0, 0, 0)).save(data, "PNG")
    assert set(squares(data.getvalue(), CORNER, "#ABCDEF")) == {"#ABCDEF"}


@pytest.mark.parametrize("data", [b"", b"nothing", b"<svg xmlns='http://www.w3.org/2000/svg'/>", halves()[:900]])
def test_are_none_of_what_has_no_pixels_or_is_broken(data: bytes) -> None:
    assert squares(data, CORNER, "#FFFFFF") == ()


def test_the_areas_of_the_cover_lie_on_the_page() -> None:
    for area in COVER:
        assert area.left >= 0 <= area.top
        assert (area.left + area.width <= PAGE[0], area.top + area.height <= PAGE[1]) == (True, True)
