"""Pages of the sample against pictures of them, which ``make sample`` makes again."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader

from presskit import Outcome
from tests.readback import file_of

HELD = sorted((Path(__file__).parent / "pages").glob("*.png"))
BLOCK = 6
"""Pixels: the side of the squares by which pictures are compared, 3.8 mm of the page."""
TOLERANCE = 6
"""Of 255, the difference between two squares that is let pass. Two runs differ by 0, a colour that is 8 lighter by 8, a
lost label by 17 to 31, a page that is shifted by 1 mm by more than 100 (see below)."""


def difference(one: Image.Image, other: Image.Image) -> int:
    """How far two pictures of a page are from each other: the mean of the square where they differ most."""
    apart = ImageChops.difference(one, other).reduce(BLOCK)
    levels = (band.histogram() for band in apart.split())
    return max(level for counts in levels for level, count in enumerate(counts) if count)


def read(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB")


@pytest.fixture(scope="module")
def pdf(sample: Outcome, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "press-kit.pdf"
    path.write_bytes(file_of(sample, ".pdf"))
    return path


@pytest.mark.slow
@pytest.mark.parametrize("held", HELD, ids=lambda path: path.stem)
def test_a_page_of_the_sample_looks_as_it_did(held: Path, pdf: Path, tmp_path: Path) -> None:
    if not shutil.which("pdftoppm"):
        pytest.skip("pdftoppm is not on the PATH (Debian: poppler-utils)")
    here = subprocess.run(["pdftoppm", "-v"], capture_output=True, text=True, check=True).stderr.partition("\n")[0]
    with Image.open(held) as picture:
        drawn_by = picture.info["Software"]
    if here != drawn_by:
        pytest.skip(f"the picture was drawn by another program, {drawn_by}, which smooths edges in its own way")
    pages = PdfReader(pdf)
    number = pages.get_destination_page_number(pages.named_destinations[held.stem])
    assert number is not None
    before, now = read(held), tmp_path / "now"
    width = ["-scale-to-x", str(before.width), "-scale-to-y", "-1"]
    page = ["-f", str(number + 1), "-singlefile"]
    subprocess.run(["pdftoppm", "-png", *page, *width, str(pdf), str(now)], check=True)
    after = read(now.with_suffix(".png"))
    assert after.size == before.size
    assert difference(before, after) <= TOLERANCE, f"{held.stem}: look at it; if it is meant, run `make sample`"


@pytest.mark.parametrize("held", HELD, ids=lambda path: path.stem)
class TestTolerance:
    """What must not pass, measured on every picture."""

    def test_is_less_than_a_shift_by_a_millimetre(self, held: Path) -> None:
        page = read(held)
        assert difference(page, ImageChops.offset(page, round(page.width / 210), 0)) > 5 * TOLERANCE

    def test_is_less_than_a_change_of_colour(self, held: Path) -> None:
        page = read(held)
        assert difference(page, Image.eval(page, lambda value: value + 8 if value < 128 else value - 8)) > TOLERANCE


@pytest.mark.parametrize("held", [path for path in HELD if path.stem != "cover"], ids=lambda path: path.stem)
def test_the_tolerance_is_less_than_a_lost_label(held: Path) -> None:
    """The foot of every page but the cover names the section, in letters of 7 points."""
    page = read(held)
    left, top, right, bottom = (round(mm * page.width / 210) for mm in (14, 279, 60, 288))
    without = page.copy()
    without.paste(page.getpixel((left, top)), (left, top, right, bottom))  # type: ignore[arg-type]
    assert difference(page, without) > 2 * TOLERANCE
