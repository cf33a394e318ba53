"""Rules about what the look and the statements point to, and about the colours that text is set in."""

import io
from pathlib import Path

import pytest
from PIL import Image

from presskit.checks.look import (
    art_that_is_there,
    colors_that_carry_text,
    cover_that_carries_text,
    figures_that_are_facts,
    fonts_that_are_there,
)
from tests.kits import KIT, assert_rules_find, edition_of

# ruff: noqa: E501 - what is expected stands beside the line, as long as it is


class TestArt:
    def test_is_an_image_of_the_kit(self) -> None:
        text = (
            KIT
            + "images: [{id: night, kind: art, file: a.svg}]\nlook: {cover: %s, art: [{section: story, image: %s}]}\n"
        )
        assert not list(art_that_is_there(edition_of(text % ("night", "night"))))
        findings = list(art_that_is_there(edition_of(text % ("nigth", "day"))))
        assert [(finding.code, ".".join(finding.key), finding.message, finding.hint) for finding in findings] == [
            ("PK304", "look.art.story.image", "there is no image “day”", "known here: night"),
            ("PK304", "look.cover", "there is no image “nigth”", "did you mean “night”?"),
        ]

    def test_needs_images(self) -> None:
        (finding,) = art_that_is_there(edition_of(KIT + "look: {cover: night}\n"))
        assert finding.hint == "add it to the list “images:”"


class TestFonts:
    def test_are_files_of_the_kit(self, tmp_path: Path) -> None:
        (tmp_path / "a.otf").touch()
        fonts = "states: {family: A, files: [a.otf, ../b.otf]}, more: [{family: C, files: [c.otf]}]"
        findings = list(fonts_that_are_there(edition_of(KIT + f"look: {{fonts: {{{fonts}}}}}\n", tmp_path)))
        assert [(finding.code, finding.key, finding.message) for finding in findings] == [
            ("PK306", ("look", "fonts", "states"), "“../b.otf” is refused: it leads out of its folder"),
            ("PK306", ("look", "fonts", "more"), f"there is no file “c.otf” in “{tmp_path}”"),
        ]


class TestFigures:
    def test_are_facts(self) -> None:
        text = KIT + "statements: {glance: [{key: %s, label: A title}]}\n"
        assert not list(figures_that_are_facts(edition_of(text % "film.title")))
        (finding,) = figures_that_are_facts(edition_of(text % "film.titel"))
        assert (finding.code, finding.message) == ("PK305", "there is no fact “film.titel”")
        assert finding.hint == "did you mean “film.title”?"
        assert finding.key[:2] == ("statements", "glance")
        assert finding.key[-1] == "key"


class TestColors:
    @pytest.mark.parametrize(
        "look",
        [
            """\
look:
  colors:
    ground: "#FFFFFF"
    accent: "#E0B04A" #! 13 PK312 “accent” on “ground” has a contrast of 2.00 and needs 4.5: prizes that were won -> the nearest colour that passes: accent: “#856100”
    #! 13 PK312 “pale” on “accent” has a contrast of 1.59 and needs 4.5: the great quote, names on a cover without art -> the nearest colour that passes: accent: “#856100”
""",
            """\
look:
  colors:
    accent: "#3C5A78"
    light: "#333333" #! 12 PK312 “dark” on “light” has a contrast of 1.41 and needs 4.5: disputed facts in a draft -> the nearest colour that passes: light: “#808080”
""",
            """\
look:
  colors: {dark: "#777777"} #! 18 PK312 “dark” on “ground” has a contrast of 4.06 and needs 4.5: nearly all text -> the nearest colour that passes: dark: “#484848”
    #! 18 PK312 “pale” on “dark” has a contrast of 3.56 and needs 4.5: the page at a glance, the contacts -> the nearest colour that passes: dark: “#484848”
    #! 18 PK312 “dark” on “light” has a contrast of 2.23 and needs 4.5: disputed facts in a draft -> the nearest colour that passes: dark: “#484848”
""",
            """\
look:
  colors: {ground: "#101010", dark: "#F0F0F0", accent: "#FFAA00", pale: "#111111", light: "#222222"}
""",
            """\
look:
  cover: night
""",
        ],
        ids=["an accent too light", "a marker too dark", "a grey", "light on dark", "nobody chose any"],
    )
    def test_are_unlike_enough_to_be_read(self, look: str) -> None:
        assert_rules_find(KIT + look, colors_that_carry_text)

    def test_whose_text_another_pair_forbids_are_said_to_fail_there(self) -> None:
        colors = 'ground: "#808080", dark: "#808080", pale: "#FFFFFF", light: "#000000"'
        findings = list(colors_that_carry_text(edition_of(KIT + f"look: {{colors: {{{colors}}}}}\n")))
        assert any(finding.hint.endswith("of its other pairs will fail") for finding in findings)


class TestCover:
    COVER = """\
images: [{id: night, kind: art, file: night.png}]
cast: [{actor: Jane Doe, lead: true}]
look:
  colors: {dark: "#101010", pale: "#F0F0F0"}
  cover: night%s
"""

    @staticmethod
    def save(folder: Path, top: str, bottom: str, spot: str = "") -> None:
        """A page as high as three waterlines, whose upper third is of one colour; and a spot in the lower right."""
        picture = Image.new("RGB", (420, 594), bottom)
        picture.paste(top, (0, 0, 420, 200))
        if spot:
            picture.paste(spot, (300, 500, 330, 530))
        data = io.BytesIO()
        picture.save(data, "PNG")
        (folder / "night.png").write_bytes(data.getvalue())

    def test_is_light_behind_the_title_and_dark_behind_the_names(self, tmp_path: Path) -> None:
        self.save(tmp_path, "#EEEEEE", "#202020")
        assert_rules_find(KIT + self.COVER % "", cover_that_carries_text, folder=tmp_path)

    def test_hides_no_name(self, tmp_path: Path) -> None:
        self.save(tmp_path, "#EEEEEE", "#202020", spot="#D0D0D0")
        mark = (
            " #! 10 PK313 “night.png” does not carry the names, set in “pale”: 9 of 420 squares of 4.5 mm have too "
            "little contrast; the worst has 1.35, and needs 4.5"
            " -> darken it from 107.25 to 195.25 mm across and from 188 to 281 mm down"
        )
        assert_rules_find(KIT + self.COVER % mark, cover_that_carries_text, folder=tmp_path)

    def test_hides_no_title(self, tmp_path: Path) -> None:
        self.save(tmp_path, "#202020", "#202020")
        found = list(cover_that_carries_text(edition_of(KIT + self.COVER % "", tmp_path)))
        assert [finding.message.partition(",")[0] for finding in found] == [
            "“night.png” does not carry the title",
            "“night.png” does not carry the words above the title",
        ]
        assert all(finding.hint.startswith("lighten it") for finding in found)

    def test_of_nobody_has_no_names_to_hide(self, tmp_path: Path) -> None:
        self.save(tmp_path, "#EEEEEE", "#EEEEEE")
        text = (KIT + self.COVER % "").replace("cast: [{actor: Jane Doe, lead: true}]\n", "")
        assert not list(cover_that_carries_text(edition_of(text, tmp_path)))
        second = text.replace("film:\n", "film:\n  original_title: {text: Petit film, source: press-book}\n")
        (finding,) = cover_that_carries_text(edition_of(second, tmp_path))
        assert "the second title" in finding.message

    def test_that_is_missing_or_a_drawing_is_not_looked_at(self, tmp_path: Path) -> None:
        edition = edition_of(KIT + self.COVER % "", tmp_path)
        assert not list(cover_that_carries_text(edition))
        (tmp_path / "night.png").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
        assert not list(cover_that_carries_text(edition_of(KIT + self.COVER % "", tmp_path)))
