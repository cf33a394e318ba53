"""Makes docs/sample again: the documents of ./kit, and pictures of a few of their pages; also those that tests hold.

Needs pdftoppm (Debian: poppler-utils) and, for the picture of the fact sheet, LibreOffice Writer.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfReader

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "docs" / "sample"
HELD = ROOT / "tests" / "renderers" / "press_kit" / "pages"
"""Pictures of pages against which tests hold the press kit, each with the version of pdftoppm that drew it."""
SHOWN = ("cover", "contents", "glance", "notes", "cast", "awards", "press", "box_office")
"""The sections of the press kit whose first pages the README shows, and tests hold."""
HELD_WIDTH = 331
"""40 pixels to an inch."""
WIDTH, GAP, GROUND = 380, 14, "#8a8a86"


def main() -> None:
    """Build into docs/sample, then draw."""
    for tool in ("pdftoppm", "soffice"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing. Debian, Ubuntu: apt install poppler-utils libreoffice-writer-nogui")
    build = [sys.executable, "-m", "presskit", "build", "--kit", ROOT / "kit", "--output", SAMPLE]
    subprocess.run(build, check=True, cwd=ROOT)
    (press_kit,) = SAMPLE.glob("*-press-kit.pdf")
    (fact_sheet,) = SAMPLE.glob("*-fact-sheet.docx")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        first = first_pages(press_kit)
        pages = drawn(press_kit, folder / "press-kit")
        sheet([pages[first[name] - 1] for name in SHOWN], 4).save(SAMPLE / "press-kit.png", optimize=True)
        hold(drawn(press_kit, folder / "held", HELD_WIDTH), first)
        subprocess.run([*build[:-1], folder, "--document", "one_sheet"], check=True, cwd=ROOT)
        (one_sheet,) = folder.glob("*-one-sheet.pdf")
        sheet(drawn(one_sheet, folder / "one-sheet"), 2).save(SAMPLE / "one-sheet.png", optimize=True)
        convert = ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", "pdf"]
        subprocess.run([*convert, "--outdir", folder, fact_sheet], check=True, capture_output=True)
        pages = drawn(folder / fact_sheet.with_suffix(".pdf").name, folder / "fact-sheet")
        sheet(pages[:4], 4).save(SAMPLE / "fact-sheet.png", optimize=True)


def first_pages(pdf: Path) -> dict[str, int]:
    """The number of the page on which each section begins."""
    reader = PdfReader(pdf)
    places = {name: reader.get_destination_page_number(place) for name, place in reader.named_destinations.items()}
    return {name: number + 1 for name, number in places.items() if number is not None}


def hold(pages: list[Image.Image], first: dict[str, int]) -> None:
    """Keep the pictures that tests hold."""
    shutil.rmtree(HELD, ignore_errors=True)
    HELD.mkdir(parents=True)
    version = subprocess.run(["pdftoppm", "-v"], capture_output=True, text=True, check=True).stderr
    told = PngInfo()
    told.add_text("Software", version.partition("\n")[0])
    for name in SHOWN:
        pages[first[name] - 1].save(HELD / f"{name}.png", optimize=True, pnginfo=told)


def drawn(pdf: Path, stem: Path, width: int = WIDTH) -> list[Image.Image]:
    """Each page as a picture, so many pixels wide."""
    subprocess.run(["pdftoppm", "-png", "-scale-to-x", str(width), "-scale-to-y", "-1", pdf, stem], check=True)
    return [Image.open(path) for path in sorted(stem.parent.glob(f"{stem.name}-*.png"))]


def sheet(pages: list[Image.Image], across: int) -> Image.Image:
    """The pages in rows, in few enough colours to stay small."""
    height = max(page.height for page in pages)
    rows = -(-len(pages) // across)
    size = (min(across, len(pages)) * (WIDTH + GAP) + GAP, rows * (height + GAP) + GAP)
    picture = Image.new("RGB", size, GROUND)
    for number, page in enumerate(pages):
        row, column = divmod(number, across)
        picture.paste(page, (GAP + column * (WIDTH + GAP), GAP + row * (height + GAP)))
    return picture.quantize(128)


if __name__ == "__main__":
    main()
