"""Files are written whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.artifact import Artifact, write_all

OLD = {"a.pdf": b"old a", "b.csv": b"old b"}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def failing(good: int, problem: BaseException) -> Iterator[bytes]:
    yield from [b"new"] * good
    raise problem


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A folder with the documents of an earlier build."""
    folder = tmp_path / "output"
    folder.mkdir()
    for name, data in OLD.items():
        (folder / name).write_bytes(data)
    return folder


class TestWriting:
    def test_all_documents_in_a_folder_that_is_made(self, tmp_path: Path) -> None:
        folder = tmp_path / "new" / "output"
        paths = write_all([Artifact("a.pdf", [b"1", b"2"]), Artifact("b.csv", iter([b"3"]))], folder)
        assert paths == (folder / "a.pdf", folder / "b.csv")
        assert content(folder) == {"a.pdf": b"12", "b.csv": b"3"}

    def test_over_those_of_before_beside_other_files(self, output: Path) -> None:
        write_all([Artifact("a.pdf", [b"new"])], output)
        assert content(output) == {"a.pdf": b"new", "b.csv": b"old b"}

    def test_with_the_rights_that_any_new_file_has(self, output: Path) -> None:
        (output / "plain").touch()
        (path,) = write_all([Artifact("c.docx", [b"new"])], output)
        assert path.stat().st_mode == (output / "plain").stat().st_mode

    def test_in_place_of_a_link_not_through_it(self, output: Path) -> None:
        (output / "a.pdf").unlink()
        (output / "a.pdf").symlink_to(output / "b.csv")
        write_all([Artifact("a.pdf", [b"new"])], output)
        assert content(output) == {"a.pdf": b"new", "b.csv": b"old b"}


class TestFailing:
    @given(
        good=st.integers(0, 5), before=st.booleans(), problem=st.sampled_from([OSError, ValueError, KeyboardInterrupt])
    )
    def test_at_any_piece_leaves_what_was_there(
        self, tmp_path_factory: pytest.TempPathFactory, *, good: int, before: bool, problem: type[BaseException]
    ) -> None:
        folder = tmp_path_factory.mktemp("output")
        for name, data in OLD.items():
            (folder / name).write_bytes(data)
        fine, bad = Artifact("a.pdf", [b"new"]), Artifact("b.csv", failing(good, problem()))
        with pytest.raises(problem):
            write_all([fine, bad] if before else [bad, fine], folder)
        assert content(folder) == OLD

    def test_where_a_folder_has_the_name_of_a_document(self, output: Path) -> None:
        (output / "c.docx").mkdir()
        with pytest.raises(IsADirectoryError) as caught:
            write_all([Artifact("a.pdf", [b"new"]), Artifact("c.docx", [b"new"])], output)
        assert caught.value.filename == str(output / "c.docx")
        assert content(output) == OLD

    @pytest.mark.parametrize("inside", ["", "below"])
    def test_where_the_folder_is_a_file(self, output: Path, inside: str) -> None:
        with pytest.raises((FileExistsError, NotADirectoryError)):
            write_all([Artifact("a.pdf", [b"new"])], output / "b.csv" / inside)
        assert content(output) == OLD

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is a thing of Linux")
    def test_where_the_disk_is_full(self, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        real = Path.open
        monkeypatch.setattr(Path, "open", lambda self, mode: real(Path("/dev/full") if mode == "xb" else self, "r+b"))
        with pytest.raises(OSError, match=os.strerror(28)):
            write_all([Artifact("a.pdf", [b"new"])], output)
        assert content(output) == OLD
