import sys
from pathlib import Path

import pytest

from presskit import Options, build
from presskit.artifact import Artifact
from presskit.paper import A4, LETTER, Paper
from presskit.readback import CELL, NoReaderError, Printed, UnreadableError, document_of, finished, read_back
from tests.conftest import MakeKit
from tests.proofkit import KIT


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Printed, ...]:
    folder: Path = tmp_path_factory.mktemp("kit")
    (folder / "facts.yaml").write_text(KIT, "utf-8")
    outcome = build(folder, ("awards", "fact_sheet", "press_kit"), None, Options())
    assert outcome.ok, outcome.findings
    return read_back(outcome.artifacts)


def texts(printed: tuple[Printed, ...], document: str) -> list[tuple[str, str]]:
    return [(each.place, each.text) for each in printed if each.document == document and not each.flaw]


def test_a_row_of_the_list_is_named_by_its_id(printed: tuple[Printed, ...]) -> None:
    rows = dict(texts(printed, "awards"))
    assert "Best Actress" in rows["row best-actress.mia-holm"].split(CELL)
    assert "category" in rows["headings"].split(CELL)


def test_rows_of_the_fact_sheet_stand_under_their_headings(printed: tuple[Printed, ...]) -> None:
    found = texts(printed, "fact_sheet")
    assert (
        "“Releases”",
        f"Norway [1]{CELL}14 September 2012{CELL}Nordlys Film",
    ) in found
    assert next(text for place, text in found if place == "footer").startswith("Small Film")


def test_numbers_of_sources_are_told_from_the_figures_before_them(printed: tuple[Printed, ...]) -> None:
    pages = "\n".join(text for _, text in texts(printed, "press_kit"))
    assert "41,250" in pages
    assert "[2]" in pages
    assert "41,2502" not in pages
    assert texts(printed, "press_kit")[0][0] == "page 1"


def test_a_file_is_a_document_by_its_name() -> None:
    assert document_of("small-film-fact-sheet-DRAFT.docx") == "fact_sheet"
    assert document_of("a-press-kit-for-awards.csv") == "awards"


@pytest.mark.parametrize("name", ["x-press-kit.pdf", "x-fact-sheet.docx", "x-awards.csv"])
def test_a_broken_file_is_refused_by_its_name(name: str) -> None:
    with pytest.raises(UnreadableError, match=name):
        read_back([Artifact(name, [b"\xff\x00 nothing that anybody wrote"])])


def test_a_missing_reader_says_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(NoReaderError, match=r"pip install .*film-presskit\[proof\]"):
        read_back([Artifact("x-press-kit.pdf", [b""])])


def test_a_guarded_cell_is_read_as_the_fact_that_it_is(kit: MakeKit) -> None:
    outcome = build(kit(KIT.replace("Best Film,", '"=Best Film",')), ("awards",), None, Options())
    assert any("=Best Film" in each.text.split(CELL) for each in read_back(outcome.artifacts))


def test_the_finished_files_of_a_folder_are_those_of_the_edition(kit: MakeKit, tmp_path: Path) -> None:
    outcome = build(kit(KIT), ("awards",), None, Options())
    assert outcome.edition
    for name in (
        "small-film-awards.csv",
        "small-film-awards-DRAFT.csv",
        "other-film-awards.csv",
        "small-film-awards.txt",
    ):
        (tmp_path / name).write_bytes(b"id")
    found = finished(tmp_path, outcome.edition, Options())
    assert [artifact.name for artifact in found] == ["small-film-awards.csv"]


@pytest.mark.parametrize(("paper", "mark"), [(A4, ""), (LETTER, "-letter")])
def test_the_finished_files_in_pages_are_those_on_the_paper(
    paper: Paper, mark: str, kit: MakeKit, tmp_path: Path
) -> None:
    outcome = build(kit(KIT), ("awards",), None, Options())
    assert outcome.edition
    names = [
        f"small-film-press-kit{marks}.pdf" for marks in ("", "-letter", "-print", "-letter-print", "-DRAFT-letter")
    ]
    for name in (*names, "small-film-awards.csv"):
        (tmp_path / name).write_bytes(b"")
        assert document_of(name) == ("awards" if name.endswith(".csv") else "press_kit")
    found = finished(tmp_path, outcome.edition, Options(paper=paper))
    assert [artifact.name for artifact in found] == ["small-film-awards.csv", f"small-film-press-kit{mark}.pdf"]
