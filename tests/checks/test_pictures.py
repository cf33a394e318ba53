"""Rules about pictures."""

from pathlib import Path

import pytest

from presskit.checks.pictures import picture_files, pictures_in_words, pictures_with_an_author
from presskit.edition import Edition
from tests.kits import KIT, edition_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "kit/images").mkdir(parents=True)
    (tmp_path / "kit/images/still-1.jpg").touch()
    (tmp_path / "secret.jpg").touch()
    (tmp_path / "kit/images/link.jpg").symlink_to(tmp_path / "secret.jpg")
    return tmp_path / "kit"


def edition(folder: Path, file: str, more: str = "") -> Edition:
    return edition_of(KIT + f"images: [{{id: one, kind: still, file: {file}{more}}}]\n", folder)


class TestFiles:
    def test_that_are_there(self, folder: Path) -> None:
        assert not list(picture_files(edition(folder, "images/still-1.jpg")))

    @pytest.mark.parametrize(
        ("file", "message", "hint"),
        [
            (
                "images/still-1.jpeg",
                "there is no file “images/still-1.jpeg” in “",
                "did you mean “images/still-1.jpg”?",
            ),
            ("poster.png", "there is no file “poster.png” in “", "put the file into the kit’s folder"),
            ("../secret.jpg", "“../secret.jpg” is refused: it leads out", "put the file into the kit’s folder"),
            ("images/link.jpg", "“images/link.jpg” is refused: it is a link that leads out", "did you mean"),
        ],
    )
    def test_that_are_not(self, folder: Path, file: str, message: str, hint: str) -> None:
        (finding,) = picture_files(edition(folder, file))
        assert (finding.code, finding.key) == ("PK301", ("images", "one", "file"))
        assert finding.message.startswith(message)
        assert finding.hint.startswith(hint)


class TestWords:
    @pytest.mark.parametrize(("more", "codes"), [("", ["PK302"]), (", alt: A man", []), (", caption: A man", [])])
    def test_for_those_who_cannot_see(self, folder: Path, more: str, codes: list[str]) -> None:
        assert [finding.code for finding in pictures_in_words(edition(folder, "a.jpg", more))] == codes

    @pytest.mark.parametrize(("more", "codes"), [("", ["PK303"]), (", credit: A Name", [])])
    def test_that_name_the_author(self, folder: Path, more: str, codes: list[str]) -> None:
        assert [finding.code for finding in pictures_with_an_author(edition(folder, "a.jpg", more))] == codes
