"""The film’s colours in the fact sheet."""

import re
import zipfile
from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn

from presskit.color import contrast
from presskit.contrast import PAIRS, TEXT
from presskit.model import Palette
from presskit.word.colors import mix, theme_colors
from tests.renderers.fact_sheet.sheets import FILM, OURS, edited, made, opened, value

GOLDEN = Path(__file__).with_name("layout.txt")
OF_TEXT = set(re.findall(r"(?<!\w)color\([^)]*themeColor=(\w+)", GOLDEN.read_text("utf-8")))
"""The theme's colours in which the layout sets text."""


class TestColors:
    def test_they_are_the_films(self, film: Word) -> None:
        assert value(film.styles["Title"].element, "w:rPr/w:color") is None
        color = film.styles["Result Won"].element.find(f"{qn('w:rPr')}/{qn('w:color')}")
        assert color.get(qn("w:val")) == "A93B17"
        assert color.get(qn("w:themeColor")) == "accent2"
        theme = next(part for part in film.part.package.iter_parts() if part.content_type.endswith("theme+xml")).blob
        assert b'<a:accent1><a:srgbClr val="A93B17"/></a:accent1>' in theme
        assert b'<a:dk1><a:srgbClr val="0D1417"/></a:dk1>' in theme
        background = film.element.find(qn("w:background"))
        assert background is not None
        assert background.get(qn("w:color")) == "F5F1E7"

    def test_the_layout_holds_no_films(self) -> None:
        neutral = set(theme_colors(Palette()).values())
        with zipfile.ZipFile(OURS) as package:
            for name in package.namelist():
                assert set(re.findall(r'(?:[vV]al|color|fill)="([0-9A-F]{6})"', package.read(name).decode())) <= neutral

    def test_a_colour_that_cannot_be_read_carries_no_text(self) -> None:
        pale = Palette(accent="#EEDDAA")
        assert theme_colors(pale)["accent1"] == "EEDDAA"
        assert theme_colors(pale)["accent2"] == pale.dark.lstrip("#")

    def test_a_dark_ground_is_printed_on_white_paper_all_the_same(self) -> None:
        colors = theme_colors(Palette(ground="#101010", dark="#F0F0F0"))
        assert (colors["dk1"], colors["lt1"]) == ("101010", "F0F0F0")

    @pytest.mark.parametrize("dark", ["#000000", "#333333", "#666666"])
    @pytest.mark.parametrize("accent", ["#EEDDAA", "#A93B17"])
    def test_text_can_be_read_in_all_that_the_layout_sets(self, dark: str, accent: str) -> None:
        palette = Palette(ground="#FFFFFF", dark=dark, accent=accent)
        assert next(pair for pair in PAIRS if (pair.text, pair.ground) == ("dark", "ground")).holds(palette)
        colors = theme_colors(palette)
        assert {"text1", "text2", "accent2"} == OF_TEXT
        for name in ("dk1", "dk2", "accent2", "hlink", "folHlink"):
            assert contrast(colors[name], colors["lt1"]) >= TEXT

    def test_lighter_and_darker_ones_of_words_menu_follow(self, tmp_path: Path) -> None:
        def tint(layout: Word) -> None:
            for name, tone in (("Title", "themeTint"), ("Subtitle", "themeShade")):
                color = layout.styles[name].element.get_or_add_rPr().get_or_add_color()
                color.set(qn("w:themeColor"), "text1")
                color.set(qn(f"w:{tone}"), "80")

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, tint)))
        assert value(sheet.styles["Title"].element, "w:rPr/w:color") == "6795A9"
        assert value(sheet.styles["Subtitle"].element, "w:rPr/w:color") == "070A0C"

    def test_mix(self) -> None:
        assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
