"""Makes docs/sample again: the three documents of ./kit, and pictures of a few of their pages.

Needs pdftoppm (Debian: poppler-utils) and, for the picture of the fact sheet, LibreOffice Writer.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "docs" / "sample"
SHOWN = (1, 2, 4, 5, 8, 13, 14, 16)
"""The pages of the press kit that the README shows."""
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
        pages = drawn(press_kit, folder / "press-kit")
        sheet([pages[number - 1] for number in SHOWN], 4).save(SAMPLE / "press-kit.png", optimize=True)
        convert = ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", "pdf"]
        subprocess.run([*convert, "--outdir", folder, fact_sheet], check=True, capture_output=True)
        pages = drawn(folder / fact_sheet.with_suffix(".pdf").name, folder / "fact-sheet")
        sheet(pages[:4], 4).save(SAMPLE / "fact-sheet.png", optimize=True)


def drawn(pdf: Path, stem: Path) -> list[Image.Image]:
    """Each page as a picture, ``WIDTH`` pixels wide."""
    subprocess.run(["pdftoppm", "-png", "-scale-to-x", str(WIDTH), "-scale-to-y", "-1", pdf, stem], check=True)
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
