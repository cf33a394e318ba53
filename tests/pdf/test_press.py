"""PDF/X-4 for a printer. No free program checks a whole file for it, so each clause that we rely on is read here."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PIL import Image, ImageCms
from pypdf import PdfReader
from pypdf.generic import ContentStream

from presskit.finding import Finding
from presskit.paper import A4, BLEED
from presskit.pdf import Origins, Press, Profile, find_profile
from presskit.pdf.inks import USUAL_PLACES
from tests.pdf.sheet import Sheet, picture
from tests.pdf.test_archive import PICTURES

POINTS = 72 / 25.4
DARK = "#0d1417"
BODY = f"""
<h1 style="color: black">Black</h1>
<p style="color: {DARK}">Dark <a href="https://example.org/">link</a>
<div style="height: 9mm; background: {DARK}; color: #eae2d0">Pale</div>
<div style="border-top: 0.2mm solid {DARK}">Hair</div>
<p style="color: oklch(60% 0.2 30)">Lab
<div style="height: 9mm; background: linear-gradient(#a93b17, #0080ff80)">Gradient</div>
<div style="opacity: 0.5; background: green">Clear</div>
"""
CSS = "@page { background: #f5f1e7 } a { color: blue } img { width: 3mm }"


@pytest.fixture(scope="module")
def profile() -> Profile:
    if not any(map(Path.is_file, USUAL_PLACES)):
        pytest.skip("no profile of printing inks: apt install scribus-data")
    found = find_profile(None)
    assert isinstance(found, Profile)
    return found


def printed(sheet: Sheet, profile: Profile) -> bytes:
    images = (f"<img alt='{name}' src='{sheet.add(name, file)}'>" for name, file in PICTURES.items())
    data, findings = sheet.set(BODY + "".join(images), CSS, variant=Press(profile, replace(A4, bleed=BLEED)))
    assert findings == ()
    return data


@pytest.fixture
def data(sheet: Sheet, profile: Profile) -> bytes:
    return printed(sheet, profile)


@pytest.fixture
def pages(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def objects(pages: PdfReader) -> Iterator[Any]:
    """The objects of a file that are dictionaries or streams."""
    for number in range(1, cast("int", pages.trailer["/Size"])):
        found: object = pages.get_object(number)
        if isinstance(found, dict):
            yield found


def colors(pages: PdfReader, stream: Any) -> list[tuple[str, tuple[float, ...]]]:  # noqa: ANN401 - pypdf's
    """The operators that choose a colour, with what they choose."""
    return [
        (operator.decode(), tuple(map(float, operands)))
        for operands, operator in ContentStream(stream, pages).operations
        if operator.lower() in {b"k", b"g", b"rg"}
    ]


def fills(sheet: Sheet, profile: Profile, body: str) -> set[tuple[float, ...]]:
    """The inks of a page's planes and words."""
    pages = PdfReader(io.BytesIO(sheet.set(body, variant=Press(profile))[0]))
    said = colors(pages, cast("Any", pages.pages[0])["/Contents"].get_object())
    return {inks for operator, inks in said if operator == "k"}


class TestFile:
    def test_says_what_it_is(self, pages: PdfReader) -> None:
        xmp = cast("Any", pages.root_object)["/Metadata"].get_object()
        text = xmp.get_data().decode()
        assert "/Filter" not in xmp
        assert "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in text
        assert "<pdf:Trapped>False</pdf:Trapped>" in text
        for name in ("DocumentID", "VersionID", "RenditionClass"):
            assert f"<xmpMM:{name}>" in text
        for name in ("CreateDate", "ModifyDate", "MetadataDate"):
            assert f"<xmp:{name}>2026-11-22T00:00:00Z</xmp:{name}>" in text
        said = cast("Any", pages.metadata)
        assert said["/Trapped"] == "/False"
        assert said["/Title"] == "Small Film: press kit"
        assert {"/CreationDate", "/ModDate"} <= set(said)
        assert pages.pdf_header == "%PDF-1.6"
        assert len(cast("Any", pages.trailer)["/ID"]) == 2
        assert not pages.is_encrypted

    def test_is_the_same_each_time(self, data: bytes, sheet: Sheet, profile: Profile) -> None:
        assert printed(sheet, profile) == data

    def test_names_its_press_and_holds_its_profile(self, pages: PdfReader, profile: Profile) -> None:
        (intent,) = cast("Any", pages.root_object)["/OutputIntents"]
        assert intent["/S"] == "/GTS_PDFX"
        assert intent["/OutputConditionIdentifier"] == "FOGRA39"
        assert intent["/RegistryName"] == "http://www.color.org"
        assert intent["/Info"] == profile.name
        assert intent["/DestOutputProfile"]["/N"] == 4
        assert intent["/DestOutputProfile"].get_data() == profile.data

    def test_holds_its_fonts(self, pages: PdfReader) -> None:
        descriptors = [each for each in objects(pages) if each.get("/Type") == "/FontDescriptor"]
        assert descriptors
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(each) for each in descriptors)

    def test_has_neither_links_nor_files_nor_scripts(self, pages: PdfReader) -> None:
        assert not any("/Annots" in page for page in pages.pages)
        assert not any(each.get("/Type") == "/Annot" for each in objects(pages))
        assert not {"/AcroForm", "/OpenAction", "/AA", "/AF"} & set(pages.root_object)
        assert "/EmbeddedFiles" not in cast("Any", pages.root_object).get("/Names", {})


class TestPage:
    def test_is_cut_inside_its_bleed_and_that_inside_the_marks(self, pages: PdfReader) -> None:
        page = cast("Any", pages.pages[0])
        trim = (0, 0, A4.width * POINTS, A4.height * POINTS)
        for box, by in (("/TrimBox", 0), ("/BleedBox", 3), ("/MediaBox", 10)):
            grown = [side + sign * by * POINTS for side, sign in zip(trim, (-1, -1, 1, 1), strict=True)]
            assert [float(side) for side in page[box]] == pytest.approx(grown, abs=0.01)
        assert "/ArtBox" not in page
        assert page["/Group"]["/CS"] == "/DeviceCMYK"

    @pytest.mark.skipif(not shutil.which("pdftoppm"), reason="pdftoppm is not installed")
    def test_has_paint_up_to_the_bleed_and_marks_beyond(self, data: bytes, tmp_path: Path) -> None:
        (tmp_path / "a.pdf").write_bytes(data)
        subprocess.run(["pdftoppm", "-r", "254", "-png", "a.pdf", "a"], cwd=tmp_path, check=True)
        (file,) = tmp_path.glob("a*.png")
        with Image.open(file) as drawn:
            page = drawn.convert("L")  # ten pixels to a millimetre
        assert page.size == pytest.approx((2300, 3170), abs=2)
        assert page.getpixel((1150, 66)) == 255  # outside the bleed
        assert page.getpixel((1150, 74)) == page.getpixel((150, 150))  # the bleed is of the page's own colour
        assert page.getpixel((150, 150)) != 255
        assert cast("tuple[int, int]", page.crop((90, 0, 110, 48)).getextrema())[0] < 120  # the mark of the left edge
        assert page.crop((90, 53, 110, 67)).getextrema() == (255, 255)  # keeps away from the bleed


class TestColors:
    def test_are_all_inks_or_gray(self, pages: PdfReader) -> None:
        spaces = {"/DeviceCMYK", "/DeviceGray"}
        for each in objects(pages):
            if each.get("/Subtype") == "/Image" or "/ShadingType" in each:
                assert each["/ColorSpace"] in spaces
            if "/Group" in each:
                assert each["/Group"]["/CS"] in spaces
            if each.get("/Subtype") == "/Form" or each.get("/PatternType") == 1:
                assert {operator for operator, _ in colors(pages, each)} <= set("kKgG")
        said = colors(pages, cast("Any", pages.pages[0])["/Contents"].get_object())
        assert "k" in {operator for operator, _ in said} <= set("kKgG")

    @pytest.mark.parametrize("body", [f"<p style='color: {DARK}'>A", f"<hr style='border-top: 0.2mm solid {DARK}'>"])
    def test_of_dark_words_and_hairlines_are_black_ink_alone(self, body: str, sheet: Sheet, profile: Profile) -> None:
        body = body.replace("<hr style='", "<hr style='border: 0; ")
        assert fills(sheet, profile, body) == {(0, 0, 0, 1)}

    def test_of_dark_planes_are_of_all_inks(self, sheet: Sheet, profile: Profile) -> None:
        (inks,) = fills(sheet, profile, f"<div style='height: 9mm; background: {DARK}'>")
        assert min(inks) > 0.4

    def test_look_on_paper_as_on_the_screen(self, profile: Profile) -> None:
        assert profile.inks((1, 1, 1)) == (0, 0, 0, 0)
        assert profile.inks((0, 0, 0)) == (0, 0, 0, 1)
        press, screen = ImageCms.ImageCmsProfile(io.BytesIO(profile.data)), ImageCms.createProfile("sRGB")
        inks = tuple(round(255 * ink) for ink in profile.inks((169 / 255, 59 / 255, 23 / 255)))
        seen = ImageCms.applyTransform(
            Image.new("CMYK", (1, 1), inks), ImageCms.buildTransform(press, screen, "CMYK", "RGB")
        )
        assert seen is not None
        assert seen.getpixel((0, 0)) == pytest.approx((169, 59, 23), abs=15)

    def test_of_pictures_in_inks_stay_as_they_are(self, sheet: Sheet, profile: Profile) -> None:
        written = io.BytesIO()
        Image.new("CMYK", (400, 300), (0, 255, 0, 51)).save(written, "JPEG", quality=100)
        body = f"<img alt='x' style='width: 9mm' src='{sheet.add('inks.jpg', written.getvalue())}'>"
        pages = PdfReader(io.BytesIO(sheet.set(body, variant=Press(profile))[0]))
        (image,) = (each for each in objects(pages) if each.get("/Subtype") == "/Image")
        with Image.open(io.BytesIO(image._data)) as opened:
            assert opened.getpixel((9, 9)) == pytest.approx((0, 255, 0, 51), abs=3)
        assert list(image["/Decode"]) == [1, 0] * 4


class TestProfile:
    def test_that_is_nowhere_is_asked_for(self, tmp_path: Path) -> None:
        found = find_profile(None, [tmp_path / "no.icc"])
        assert isinstance(found, Finding)
        assert found.code == "PK505"
        assert "scribus-data" in found.hint
        assert "--icc" in found.hint

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (None, "cannot be read"),
            (b"no profile", "is no colour profile"),
            (ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), "not of a press"),
        ],
    )
    def test_that_is_none_is_refused(self, data: bytes | None, said: str, tmp_path: Path) -> None:
        file = tmp_path / "a.icc"
        if data is not None:
            file.write_bytes(data)
        found = find_profile(file)
        assert isinstance(found, Finding)
        assert said in found.message


@pytest.mark.parametrize(("width", "codes"), [("50.8mm", ["PK512"]), ("9mm", [])])
def test_a_coarse_picture_is_told_with_its_fact(width: str, codes: list[str], sheet: Sheet, profile: Profile) -> None:
    url = sheet.add("still.png", picture(100, 75))
    origins = Origins(files={url: ("images", "still", "file")})
    for body in (
        f"<img alt='x' style='width: {width}' src='{url}'>",
        f"<div style='height: 30mm; background: url({url}) 0 0 / {width}'>",
    ):
        found = sheet.set(body, origins=origins, variant=Press(profile))[1]
        assert [finding.code for finding in found] == codes
        assert all(finding.key == ("images", "still", "file") for finding in found)
        assert all("50 pixels to an inch" in finding.message for finding in found)
