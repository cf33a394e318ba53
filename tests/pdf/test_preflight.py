"""What a finished PDF is looked over for: each flaw in a real one, and none where there is none."""

from types import SimpleNamespace
from typing import cast

import pydyf
import pytest

from presskit.finding import Finding, Severity
from presskit.paper import A4, LETTER, Paper
from presskit.pdf import Archive, Origins
from presskit.pdf.inspection import Inspection, Placed
from presskit.pdf.preflight import fonts_embedded, in_inks, light_enough
from tests.pdf.sheet import Sheet, picture, svg


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.code, finding.message) for finding in findings]


class TestWords:
    @pytest.mark.parametrize(
        "css",
        [
            "position: absolute; left: 195mm; white-space: nowrap",
            "position: absolute; left: -1cm",
            "position: absolute; top: 297mm",
            "position: absolute; left: 300mm; white-space: nowrap",
            "width: 9mm; overflow: hidden; white-space: nowrap",
            "height: 1mm; width: 90mm; overflow: hidden; padding-top: 0; line-height: 3",
        ],
    )
    def test_that_are_cut_off_are_told_with_their_fact(self, css: str, sheet: Sheet) -> None:
        body = f"<h1 style='margin: 0; {css}'>A long heading</h1>"
        origins = Origins(words=((("film", "title"), "A long heading"),))
        found = sheet.set(body, "@page { margin: 0 } body { margin: 0 }", origins=origins)[1]
        assert told(found) == [("PK514", "words on page 1 are cut off: “A long heading”")]
        assert found[0].key == ("film", "title")
        assert found[0].severity is Severity.WARNING

    @pytest.mark.parametrize(
        "css",
        [
            "position: absolute; left: -200mm; width: 100mm",
            "position: absolute; top: -90mm",
            "position: absolute; width: 1px; height: 1px; overflow: hidden",
            "visibility: hidden; position: absolute; left: 195mm",
            "overflow: hidden",
            "position: absolute; left: 0; top: 0",
        ],
    )
    def test_that_are_whole_or_meant_to_be_heard_only_are_not(self, css: str, sheet: Sheet) -> None:
        sheet.pages(f"<h1 style='margin: 0; {css}'>A long heading</h1><p>Text", "@page { margin: 0 }")

    def test_that_are_many_are_told_once_a_page(self, sheet: Sheet) -> None:
        body = "<p style='position: absolute; left: 300mm'>One<br>Two<br>Three"
        assert told(sheet.findings(body)) == [("PK514", "words on page 1 are cut off: “One” and 2 more")]

    @pytest.mark.parametrize("css", ["opacity: 0.6", "opacity: 0.6; position: absolute"])
    def test_that_are_see_through_are_told(self, css: str, sheet: Sheet) -> None:
        found = sheet.findings(f"<div style='{css}'><p>Some <b>words</b></p></div>")
        assert told(found) == [("PK518", "words on page 1 are see-through: “Some words”")]

    def test_beside_a_see_through_plane_are_not(self, sheet: Sheet) -> None:
        sheet.pages("<div style='opacity: 0.6; height: 9mm; background: red'></div><p>Words")


class TestHeadings:
    def test_that_skip_a_level_are_told(self, sheet: Sheet) -> None:
        found = sheet.findings("<h1>A</h1><h3>B</h3><h2>C</h2><h3>D</h3><h1>E</h1>")
        assert told(found) == [("PK517", "the heading “B” is an h3 after an h1")]
        assert found[0].hint == "make it an h2"

    def test_begin_with_the_first(self, sheet: Sheet) -> None:
        assert told(sheet.findings("<h2>A</h2>")) == [("PK517", "the heading “A” is an h2 after no heading")]


class TestPages:
    def test_that_are_blank_are_told(self, sheet: Sheet) -> None:
        body = "<p>One</p><div style='break-before: page'></div><p style='break-before: page'>Three</p>"
        assert told(sheet.findings(body, "@page { @top-left { content: 'Folio' } }")) == [("PK516", "page 2 is blank")]

    @pytest.mark.parametrize(
        "inside",
        [
            "<img alt='x' src='kit:a.png'>",
            "<div style='height: 9mm; background: url(kit:a.svg)'></div>",
            "<p style='position: absolute'>Words</p>",
        ],
    )
    def test_with_words_or_a_picture_are_not(self, inside: str, sheet: Sheet) -> None:
        sheet.add("a.png", picture())
        sheet.add("a.svg", svg("<rect width='9' height='9'/>"))
        sheet.pages(f"<p>One</p><section style='break-before: page'>{inside}</section>")

    @pytest.mark.parametrize(
        ("paper", "size", "codes"),
        [(A4, "A4", []), (LETTER, "Letter", []), (LETTER, "A4", ["PK515"]), (A4, "A4 landscape", ["PK515"])],
    )
    def test_are_of_the_paper_that_was_asked_for(self, paper: Paper, size: str, codes: list[str], sheet: Sheet) -> None:
        found = sheet.set("<p>Words", f"@page {{ size: {size} }}", variant=Archive(paper=paper))[1]
        assert [finding.code for finding in found] == codes


class TestSize:
    def test_of_a_light_file_is_not_told(self) -> None:
        assert list(light_enough(10_000_000, [])) == []

    def test_of_a_heavy_one_names_the_heaviest_pictures_once(self) -> None:
        keys = {name: ("images", name, "file") for name in "abcd"}
        placed = [
            Placed(1, keys[name], 300, size * 1_000_000) for name, size in zip("abcda", (2, 9, 1, 3, 2), strict=True)
        ]
        (found,) = light_enough(21_400_000, placed)
        assert found.code == "PK519"
        assert found.message == (
            "the PDF has 21 MB, more than many mail servers take;"
            " the heaviest pictures: “b” (9.0 MB), “d” (3.0 MB), “a” (2.0 MB)"
        )

    @pytest.mark.slow
    def test_is_that_of_the_finished_file(self, sheet: Sheet) -> None:
        import os
        from io import BytesIO

        from PIL import Image

        noise = BytesIO()
        Image.frombytes("RGB", (2000, 2000), os.urandom(12_000_000)).save(noise, "PNG", compress_level=0)
        url = sheet.add("noise.png", noise.getvalue())
        found = sheet.findings(
            f"<img alt='x' style='width: 170mm' src='{url}'>", origins=Origins(files={url: ("images", "noise", "file")})
        )
        assert told(found) == [
            (
                "PK519",
                "the PDF has 12 MB, more than many mail servers take; the heaviest pictures: “noise” (12.0 MB)",
            )
        ]


def test_a_plain_sheet_has_nothing_to_tell(sheet: Sheet) -> None:
    sheet.pages("<h1>One</h1><h2>Two</h2><p>Words</p>")


def inspection_of(*objects: pydyf.Object) -> Inspection:
    """A PDF of these objects alone, as the engine hands one over before it writes it."""
    pdf = pydyf.PDF()
    for each in objects:
        pdf.add_object(each)
    return cast("Inspection", SimpleNamespace(pdf=pdf))


def test_a_font_that_is_not_inside_is_told() -> None:
    inside = pydyf.Dictionary({"Type": "/FontDescriptor", "FontName": "/Inside", "FontFile3": b"9 0 R"})
    outside = pydyf.Dictionary({"Type": "/FontDescriptor", "FontName": "/Outside"})
    found = tuple(fonts_embedded(inspection_of(inside, outside)))
    assert told(found) == [("PK511", "the font “Outside” is not inside the PDF")]


@pytest.mark.parametrize(
    ("instructions", "screens"),
    [([b"0 0 0 1 k", b"0.5 g"], False), ([b"1 0 0 rg"], True), ([b"0 0 0 1 k", b"0 1 0 RG"], True)],
)
def test_colours_of_screens_on_a_page_for_print_are_told(instructions: list[bytes], *, screens: bool) -> None:
    found = tuple(in_inks(inspection_of(pydyf.Stream(instructions))))
    assert [finding.code for finding in found] == ["PK513"] * screens


def test_a_picture_in_the_colours_of_screens_on_a_page_for_print_is_told() -> None:
    image = pydyf.Stream([b""], {"Subtype": "/Image", "ColorSpace": "/DeviceRGB"})
    assert [finding.code for finding in in_inks(inspection_of(image))] == ["PK513"]
