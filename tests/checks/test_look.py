"""Rules about what the look and the statements point to."""

from pathlib import Path

from presskit.checks.look import art_that_is_there, figures_that_are_facts, fonts_that_are_there
from tests.kits import KIT, edition_of


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
