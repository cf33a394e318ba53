"""How the file of the awards list is written, and what it costs."""

import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from presskit.edition import Options
from presskit.pipeline import build
from presskit.renderers.awards.file import BATCH, written
from presskit.renderers.awards.guard import guard, unguard
from tests.renderers.awards.kits import (
    ADAPTATION,
    BEST_FILM,
    HOSTILE,
    PLAIN,
    cells,
    kit,
    made,
    rows,
    templates,
)

BENCH = Path(__file__).parents[3] / "bench" / "bench_awards.py"


class TestFile:
    def test_excel_is_told_that_it_is_utf_8(self, tmp_path: Path) -> None:
        data = made(kit(tmp_path, ADAPTATION))
        assert data.startswith(b"\xef\xbb\xbfid,award_id,")
        assert data.count(b"\xef\xbb\xbf") == 1

    def test_lines_end_as_rfc_4180_has_them_and_quotes_stand_where_needed(self, tmp_path: Path) -> None:
        heading, row, end = made(kit(tmp_path, BEST_FILM | {"body": 'The "Golden", Bear'})).split(b"\r\n")
        assert b'"' not in heading
        assert row.count(b'"') == row.count(b'"The ""Golden"", Bear"') * 6 == 6
        assert end == b""

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_any_delimiter_arrives(self, tmp_path: Path, delimiter: str) -> None:
        folder = kit(tmp_path, BEST_FILM | {"note": "a, b; c\td"})
        (row,) = rows(made(folder, options=Options(csv_delimiter=delimiter)), delimiter)
        assert (row["note"], row["award_id"]) == ("a, b; c\td", "lff-2012-film")

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_arrives_and_computes_nothing(self, tmp_path: Path, text: str) -> None:
        award = BEST_FILM | {"body": text, "category": text, "note": text, "nominees": [{"id": "x", "name": text}]}
        data = made(kit(tmp_path, award, film={"title": text}))
        (row,) = rows(data)
        assert {row[name] for name in ("film_title", "body", "category", "note", "nominee")} == {text}
        for cell in cells(data)[1]:
            assert not cell.lstrip().startswith(tuple("=+-@＝＋－＠"))
            assert not cell.startswith(("\t", "\r", "\n"))

    @given(st.lists(st.lists(st.text(), min_size=2, max_size=2)), st.sampled_from(",;\t"))
    @example([["two\nlines", "\r\n"], ["\t=1", '","'], ["", "\0"]], ",")
    def test_any_text_at_all_would_arrive(self, lines: list[list[str]], delimiter: str) -> None:
        text = written([[guard(cell) for cell in line] for line in lines], delimiter)
        assert [[unguard(cell) for cell in line] for line in cells(text.encode(), delimiter)] == lines

    def test_headings_compute_nothing_either(self, tmp_path: Path) -> None:
        layout = templates(tmp_path, "=1+1\naward.id\n")
        assert cells(made(kit(tmp_path, BEST_FILM), layout))[0] == ["'=1+1"]

    def test_a_list_of_any_length_comes_in_pieces_and_whole(self, tmp_path: Path) -> None:
        awards = [BEST_FILM | {"id": f"award-{n}", "category": f"Prize {n}"} for n in range(2 * BATCH + 1)]
        artifact = build(kit(tmp_path, *awards), ["awards"], None, PLAIN).artifacts[0]
        pieces = list(artifact.chunks)
        assert len(pieces) == 3
        assert [row["id"] for row in rows(b"".join(pieces))] == [award["id"] for award in awards]

    def test_it_can_be_read_again(self, tmp_path: Path) -> None:
        artifact = build(kit(tmp_path, ADAPTATION), ["awards"], None, PLAIN).artifacts[0]
        assert list(artifact.chunks) == list(artifact.chunks)

    def test_the_same_facts_give_the_same_bytes_from_any_folder(self, tmp_path: Path) -> None:
        assert made(kit(tmp_path / "a", ADAPTATION, BEST_FILM)) == made(kit(tmp_path / "b", ADAPTATION, BEST_FILM))

    def test_it_travels_between_processes(self, tmp_path: Path) -> None:
        artifact = build(kit(tmp_path, ADAPTATION), ["awards"], None, PLAIN).artifacts[0]
        assert list(pickle.loads(pickle.dumps(artifact)).chunks) == list(artifact.chunks)  # noqa: S301 - our own bytes

    def test_no_engine_of_another_document_is_loaded(self, tmp_path: Path) -> None:
        program = (
            "import sys; from pathlib import Path\n"
            "from presskit.edition import Options; from presskit.pipeline import build\n"
            "print(len(b''.join(build(Path(sys.argv[1]), ['awards'], None, Options()).artifacts[0].chunks)))\n"
            "print(*{name.partition('.')[0] for name in sys.modules} & {'weasyprint', 'docx', 'docxtpl', 'lxml'})\n"
        )
        command = [sys.executable, "-c", program, str(kit(tmp_path, ADAPTATION))]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
        assert int(said[0]) > 0
        assert said[1] == ""


@pytest.mark.slow
def test_a_long_list_takes_little_more_than_a_bare_loop_and_hardly_any_memory() -> None:
    command = [sys.executable, str(BENCH), "--json", "--rows", "30000"]
    measured = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert {found["rows"] for found in measured.values()} == {30_000}
    assert all(found["ratio"] < 4 for found in measured.values()), measured
    for name, found in measured.items():
        # 1 MB of any number of rows; but facts that have sources of their own are kept while the list is written: 4 MB.
        most = 9 if "other sources" in name else 5
        assert max(found["allocated MB"], found["grown MB"] or 0) < most, measured
