"""Rules about pictures."""

import struct
from pathlib import Path

import pytest
from PIL import Image

from presskit.checks.pictures import (
    picture_files,
    picture_files_of_their_kind,
    picture_files_that_are_whole,
    pictures_in_words,
    pictures_that_agree_with_their_files,
    pictures_with_a_caption,
    pictures_with_an_author,
    pictures_with_enough_pixels,
    pictures_with_rights,
)
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

    def test_that_nobody_may_read(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def forbidden(_path: Path, _mode: str) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", forbidden)
        (finding,) = picture_files(edition(folder, "images/still-1.jpg"))
        assert (finding.code, finding.message) == ("PK301", "“images/still-1.jpg” cannot be read: Permission denied")

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
            ("images", "“images” is a folder, not a file", "name a file in it: images/link.jpg, images/still-1.jpg"),
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

    @pytest.mark.parametrize(("more", "codes"), [("", ["PK307"]), (", rights: free", [])])
    def test_that_say_what_may_be_done(self, folder: Path, more: str, codes: list[str]) -> None:
        assert [finding.code for finding in pictures_with_rights(edition(folder, "a.jpg", more))] == codes

    @pytest.mark.parametrize(("more", "codes"), [("", []), (", alt: A man", ["PK308"]), (", alt: A, caption: B", [])])
    def test_that_may_be_printed(self, folder: Path, more: str, codes: list[str]) -> None:
        assert [finding.code for finding in pictures_with_a_caption(edition(folder, "a.jpg", more))] == codes


def photo(path: Path, width: int, kind: str = "JPEG") -> None:
    Image.new("RGB", (width, 10), "red").save(path, kind)


class TestKinds:
    @pytest.mark.parametrize(
        ("name", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.tif", "TIFF"), ("a.webp", "WEBP"), ("a.pdf", "PDF")]
    )
    def test_are_what_the_name_says(self, folder: Path, name: str, kind: str) -> None:
        photo(folder / name, 800, kind)
        assert not list(picture_files_of_their_kind(edition(folder, name)))

    def test_of_drawings_too(self, folder: Path) -> None:
        (folder / "a.svg").write_text('<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg"/>')
        assert not list(picture_files_of_their_kind(edition(folder, "a.svg")))

    def test_that_are_not(self, folder: Path) -> None:
        photo(folder / "a.jpg", 800, "PNG")
        (finding,) = picture_files_of_their_kind(edition(folder, "a.jpg"))
        assert (finding.code, finding.severity, finding.key) == ("PK309", "error", ("images", "one", "file"))
        assert finding.message == "“a.jpg” holds PNG"
        assert finding.hint.startswith("name it for what it is")
        (folder / "a.jpg").write_text("<html>Not found</html>")
        (finding,) = picture_files_of_their_kind(edition(folder, "a.jpg"))
        assert finding.message == "“a.jpg” holds no picture, or one of a kind that is not known here"
        assert finding.hint.startswith("export it again: as PNG, JPEG")


class TestWholeness:
    def test_is_that_of_a_picture_or_a_drawing(self, folder: Path) -> None:
        photo(folder / "a.jpg", 800)
        assert not list(picture_files_that_are_whole(edition(folder, "a.jpg")))
        (folder / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
        assert not list(picture_files_that_are_whole(edition(folder, "a.svg")))

    def test_lacks_an_empty_file_which_is_told_once(self, folder: Path) -> None:
        (finding,) = picture_files_that_are_whole(edition(folder, "images/still-1.jpg"))
        assert (finding.code, finding.severity, finding.key) == ("PK313", "error", ("images", "one", "file"))
        assert finding.message == "the file “images/still-1.jpg” is broken: it is empty"
        assert not list(picture_files_of_their_kind(edition(folder, "images/still-1.jpg")))

    def test_lacks_a_file_that_was_cut_off(self, folder: Path) -> None:
        photo(folder / "a.jpg", 800)
        (folder / "a.jpg").write_bytes((folder / "a.jpg").read_bytes()[:-200])
        (finding,) = picture_files_that_are_whole(edition(folder, "a.jpg"))
        assert "truncated" in finding.message
        (folder / "a.svg").write_text("<svg><g></svg>")
        (finding,) = picture_files_that_are_whole(edition(folder, "a.svg"))
        assert "mismatched tag" in finding.message


class TestPixels:
    @pytest.mark.parametrize(
        ("width", "cover", "enough"), [(449, False, True), (448, False, False), (1654, True, True), (1653, True, False)]
    )
    def test_are_enough_for_print(self, folder: Path, width: int, *, cover: bool, enough: bool) -> None:
        photo(folder / "a.jpg", width)
        look = "look: {cover: one}\n" if cover else ""
        text = KIT + "images: [{id: one, kind: still, file: a.jpg}]\n" + look
        findings = list(pictures_with_enough_pixels(edition_of(text, folder)))
        assert (findings == []) is enough
        assert [finding.code for finding in findings] == ["PK310"] * len(findings)

    def test_that_are_needed_are_said(self, folder: Path) -> None:
        photo(folder / "a.jpg", 300)
        (finding,) = pictures_with_enough_pixels(edition(folder, "a.jpg"))
        assert finding.message == "“a.jpg” is 300 pixels wide: 134 an inch, printed 57 mm wide"
        assert finding.hint.startswith("find one of 673 pixels")

    def test_of_a_broken_file_are_not_counted(self, folder: Path) -> None:
        (folder / "a.jpg").write_bytes(b"\xff\xd8\xff nothing")
        assert not list(pictures_with_enough_pixels(edition(folder, "a.jpg")))


def iptc(**fields: str) -> bytes:
    """The block of a JPEG in which programs for photographs keep caption and credit."""
    numbers = {"caption": 120, "byline": 80, "credit": 110}
    encoded = [(numbers[name], text.encode()) for name, text in fields.items()]
    records = b"".join(b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(text)) + text for number, text in encoded)
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records + b"\0" * (len(records) % 2)
    segment = b"Photoshop 3.0\0" + resource
    return b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment


class TestWhatFilesSay:
    def test_of_caption_and_credit_is_compared(self, folder: Path) -> None:
        path = folder / "a.jpg"
        photo(path, 800)
        data = path.read_bytes()
        path.write_bytes(data[:2] + iptc(caption="A whale", byline="Roger Arpajou", credit="Why Not") + data[2:])
        same = edition(folder, "a.jpg", ", caption: a whale, credit: 'Photo: Roger Arpajou / Page 114'")
        assert not list(pictures_that_agree_with_their_files(same))
        other = edition(folder, "a.jpg", ", caption: A dog, credit: Somebody Else")
        assert [
            (finding.code, finding.key, finding.message) for finding in pictures_that_agree_with_their_files(other)
        ] == [
            ("PK311", ("images", "one", "caption"), "the file of “one” says “A whale” as its caption"),
            ("PK311", ("images", "one", "credit"), "the file of “one” says “Roger Arpajou” as its credit"),
        ]

    def test_in_xmp_is_read_too(self, folder: Path) -> None:
        dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
        packet = (
            f"<x {dc}><dc:description><a>A whale</a></dc:description><dc:creator><a>Jo</a></dc:creator></x>".encode()
        )
        Image.new("RGB", (800, 10)).save(folder / "a.jpg", xmp=packet)
        other = edition(folder, "a.jpg", ", caption: A dog, credit: Somebody Else")
        assert [finding.key[-1] for finding in pictures_that_agree_with_their_files(other)] == ["caption", "credit"]
        assert not list(
            pictures_that_agree_with_their_files(edition(folder, "a.jpg", ", caption: A whale, credit: Jo"))
        )

    def test_nothing_of_is_no_contradiction(self, folder: Path) -> None:
        photo(folder / "a.jpg", 800)
        assert not list(pictures_that_agree_with_their_files(edition(folder, "a.jpg", ", caption: A, credit: B")))
