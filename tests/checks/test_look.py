"""Rules about what the look and the statements point to, and about the colours that text is set in."""

from pathlib import Path

import pytest

from presskit.checks.look import (
    art_that_is_there,
    colors_that_carry_text,
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

    def test_a_record_with_a_value_stands_for_it(self) -> None:
        figures = "figures: [{id: copies, value: 12, what: Copies made, source: paper}]\n"
        text = KIT + figures + "statements: {glance: [{key: figures.%s, label: copies}]}\n"
        assert not list(figures_that_are_facts(edition_of(text % "copies")))
        (finding,) = figures_that_are_facts(edition_of(text % "copys"))
        assert finding.hint == "did you mean “figures.copies”?"


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
