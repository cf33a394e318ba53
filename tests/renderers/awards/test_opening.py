"""Spreadsheets, databases and data tools open the awards list, and every cell of it arrives."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from presskit.artifact import write_all
from presskit.edition import Options
from presskit.pipeline import build
from presskit.renderers.awards.guard import unguard
from tests.renderers.awards.kits import HEADINGS, HOSTILE, PLAIN, hostile

SAMPLE = Path(__file__).parents[3] / "kit"
RAW = Options(csv_raw=True)
NEED = "the extra `test` installs it"
COMPUTING = "44,34,76,1,,0,false,true,false,false,false,0,true"
"""How LibreOffice reads the list at its most eager: comma, quotation mark, UTF-8; all that looks like a number or a
date becomes one, and formulas are computed (tokens of the CSV filter, help.libreoffice.org)."""
SEMICOLON = COMPUTING.replace("44", "59", 1)

Cells = list[list[str]]


def written(folder: Path, output: Path, options: Options = PLAIN) -> Path:
    """The list, with its package beside it."""
    outcome = build(folder, ["awards"], None, options)
    assert outcome.ok, outcome.findings
    return write_all(outcome.artifacts, output)[0]


def by_python(file: Path, delimiter: str = ",") -> Cells:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened, delimiter=delimiter, strict=True))


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, str]]:
    """Lists of the sample and of hostile text, in each delimiter, with the name of theirs."""
    folder = tmp_path_factory.mktemp("lists")
    kits = (SAMPLE, hostile(folder / "kit"))
    return [
        (written(kit, folder / f"{number}-{ord(delimiter)}", Options(csv_delimiter=delimiter)), delimiter)
        for number, kit in enumerate(kits)
        for delimiter in ",;\t"
    ]


class TestPython:
    def test_reads_what_the_facts_say(self, tmp_path: Path) -> None:
        headings, *rows = by_python(written(hostile(tmp_path / "kit"), tmp_path / "o"))
        assert headings == HEADINGS
        assert len(rows) == len(HOSTILE)
        for number, (text, row) in enumerate(zip(HOSTILE, rows, strict=True)):
            found = dict(zip(HEADINGS, map(unguard, row), strict=True))
            assert found == dict.fromkeys(HEADINGS, "") | {
                "id": f"award-{number}.x",
                "award_id": f"award-{number}",
                "film_title": "Rust and Bone",
                "film_original_title": "De rouille et d'os",
                "body": text,
                "edition": str(number),
                "ceremony_date": "2013-02-22",
                "category": f"{text} {number}",
                "nominee": text,
                "result": "won",
                "source": "An article",
                "source_url": "https://example.org/article",
                "note": text,
                "imdb_id": "tt2053425",
                "wikidata_id": "Q740143",
                "eidr": "10.5240/B",
                "isan": "0000-0003",
            }


class TestPandas:
    def test_reads_every_cell(self, lists: list[tuple[Path, str]]) -> None:
        pandas = pytest.importorskip("pandas", reason=NEED)
        for file, delimiter in lists:
            frame = pandas.read_csv(file, sep=delimiter, dtype=str, keep_default_na=False)
            assert [[*frame.columns], *frame.to_numpy().tolist()] == by_python(file, delimiter)

    def test_knows_the_numbers_by_itself(self, tmp_path: Path) -> None:
        pandas = pytest.importorskip("pandas", reason=NEED)
        file = written(hostile(tmp_path / "kit"), tmp_path / "o")
        frame = pandas.read_csv(file, parse_dates=["ceremony_date"], index_col="id")
        assert frame["edition"].tolist() == [*range(len(HOSTILE))]
        assert set(frame["ceremony_date"]) == {pandas.Timestamp(2013, 2, 22)}
        assert frame.index.is_unique


class TestDuckdb:
    def test_finds_out_by_itself_how_it_is_written_and_reads_every_cell(self, lists: list[tuple[Path, str]]) -> None:
        duckdb = pytest.importorskip("duckdb", reason=NEED)
        for file, delimiter in lists:
            table = duckdb.connect().read_csv(str(file), all_varchar=True)
            found = [[cell or "" for cell in row] for row in table.fetchall()]
            assert [table.columns, *found] == by_python(file, delimiter)

    def test_knows_numbers_and_days_by_itself(self, tmp_path: Path) -> None:
        duckdb = pytest.importorskip("duckdb", reason=NEED)
        file = written(hostile(tmp_path / "kit"), tmp_path / "o")
        table = duckdb.connect().read_csv(str(file))
        types = dict(zip(table.columns, map(str, table.types), strict=True))
        assert (types["edition"], types["ceremony_date"], types["id"]) == ("BIGINT", "DATE", "VARCHAR")


class TestCsvkit:
    def test_reads_every_cell(self, lists: list[tuple[Path, str]]) -> None:
        for file, delimiter in lists:
            said = self._run("csvjson", "--no-inference", "--blanks", "--delimiter", delimiter, file)
            rows = json.loads(said)
            assert [[*rows[0]], *([*row.values()] for row in rows)] == by_python(file, delimiter)

    def test_finds_nothing_to_clean(self, tmp_path: Path) -> None:
        file = written(hostile(tmp_path / "kit"), tmp_path / "o")
        cleaned = self._run("csvclean", "--length-mismatch", file)
        assert list(csv.reader(io.StringIO(cleaned.removeprefix("\ufeff"), newline=""))) == by_python(file)

    @staticmethod
    def _run(tool: str, *words: str | Path) -> str:
        program = shutil.which(tool, path=str(Path(sys.executable).parent)) or shutil.which(tool)
        if program is None:
            pytest.skip(f"{tool}, of csvkit, is not here; {NEED}")
        done = subprocess.run([program, *words], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()


@pytest.mark.slow
class TestLibreOffice:
    def test_shows_every_cell_and_computes_none(self, tmp_path: Path) -> None:
        file = written(hostile(tmp_path / "kit"), tmp_path / "o")
        self._holds(file, self._opened(file, COMPUTING), ",")

    def test_shows_the_sample_too(self, tmp_path: Path) -> None:
        file = written(SAMPLE, tmp_path / "o", Options(csv_delimiter=";"))
        self._holds(file, self._opened(file, SEMICOLON), ";")

    def test_would_compute_what_is_raw(self, tmp_path: Path) -> None:
        file = written(hostile(tmp_path / "kit"), tmp_path / "o", RAW)
        computed = [cell.value for row in self._opened(file, COMPUTING) for cell in row if cell.data_type == "f"]
        assert any("HYPERLINK" in str(formula) for formula in computed)

    @staticmethod
    def _holds(file: Path, sheet: list[list[Any]], delimiter: str) -> None:
        """Each cell has its text; numbers are numbers and days are days, all others are text."""
        lines = by_python(file, delimiter)
        assert (len(sheet), {len(row) for row in sheet}) == (len(lines), {len(HEADINGS)})
        for line, row in zip(lines, sheet, strict=True):
            for heading, text, cell in zip(HEADINGS, line, row, strict=True):
                number = heading == "edition" and text.isdigit()
                day = heading == "ceremony_date" and re.fullmatch(r"\d+-\d+-\d+", text)
                wanted = "n" if number or not text else "d" if day else "s"  # an empty cell counts as a number there
                assert cell.data_type == wanted, (heading, text, cell.data_type)
                said = f"{cell.value:%Y-%m-%d}" if isinstance(cell.value, datetime) else str(cell.value)
                assert said == (text or "None")

    @staticmethod
    def _opened(file: Path, how: str) -> list[list[Any]]:
        """The cells of the sheet that LibreOffice makes of the list."""
        openpyxl = pytest.importorskip("openpyxl", reason=NEED)
        if not shutil.which("soffice"):
            pytest.skip("LibreOffice Calc is not here. Debian, Ubuntu: apt install libreoffice-calc-nogui")
        place = file.parent / "opened"
        command = ["soffice", f"-env:UserInstallation=file://{place}/profile", "--headless", f"--infilter=CSV:{how}"]
        subprocess.run([*command, "--convert-to", "xlsx", "--outdir", place, file], check=True, capture_output=True)
        book = openpyxl.load_workbook(place / f"{file.stem}.xlsx")
        return [[*row] for row in book.active.iter_rows()]
