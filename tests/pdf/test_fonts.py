"""The fonts that were declared, and no others."""

import io

import pytest
from pypdf import PdfReader

from presskit.finding import Severity
from presskit.model import FontFamily, Fonts, FurtherFontFamily
from presskit.pdf import Origins, faces_of, set_pages
from tests.pdf.sheet import PLAIN, Sheet, font_names


class TestFonts:
    def test_are_those_that_were_declared(self, sheet: Sheet) -> None:
        pages = sheet.pages("<p>Sans<p style='font-family: Tells'>serif", "p { font-weight: 900 }")
        assert font_names(pages) == {"States", "Tells"}

    @pytest.mark.parametrize("family", ["Arial", "DejaVu Sans", "serif", "monospace", "system-ui"])
    def test_that_the_machine_has_are_not_used(self, sheet: Sheet, family: str) -> None:
        assert font_names(sheet.pages("<p>Words", f"p {{ font-family: {family} }}")) <= {"States", "Tells"}

    def test_are_ours_where_a_layout_declares_none(self, sheet: Sheet) -> None:
        data, findings = set_pages("<p>Words", sheet.assets, PLAIN, Origins())
        assert findings == ()
        assert font_names(PdfReader(io.BytesIO(data))) == {"Hanken-Grotesk"}

    def test_that_only_the_machine_has_are_told(self, sheet: Sheet) -> None:
        (finding,) = sheet.findings(
            "<p>x", "@font-face { font-family: A; src: local('DejaVu Sans') } p { font: 9pt A }"
        )
        assert (finding.severity, finding.code) == (Severity.ERROR, "PK502")
        assert "cannot be loaded" in finding.message

    def test_of_the_kit_join_ours_or_are_families_of_their_own(self) -> None:
        fonts = Fonts(
            states=FontFamily(family="Own", files=("fonts/a b.otf", "fonts/c.otf")),
            more=(
                FurtherFontFamily(id="one", family="One", files=("1.ttf",)),
                FurtherFontFamily(id="two", family="Two", files=("2.ttf",)),
            ),
        )
        faces = [(face.family, face.address, face.key[2:]) for face in faces_of(fonts)]
        assert faces == [
            ("States", "kit:fonts/a%20b.otf", ("states",)),
            ("States", "kit:fonts/c.otf", ("states",)),
            ("More1", "kit:1.ttf", ("more", "one")),
            ("More2", "kit:2.ttf", ("more", "two")),
        ]

    def test_that_are_broken_are_told_with_their_fact(self, sheet: Sheet) -> None:
        whole = sheet.assets.read("font:HankenGrotesk-Bold.otf")
        address = sheet.add("fonts/own font.otf", whole[: len(whole) // 2])
        css = f"@font-face {{ font-family: Own; src: url({address}) }} p {{ font-family: Own }}"
        key = ("look", "fonts", "states")
        found = sheet.findings("<p>x", css, Origins(files={address: key}))
        assert [(finding.code, finding.key) for finding in found if finding.key] == [("PK503", key)]
        assert found[0].message.startswith("the file “own font.otf” is broken: ")
