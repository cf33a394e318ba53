"""Documents that are set in pages: on the paper, and for the press, that a build asks for."""

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from presskit import Options, build
from presskit.cli import main
from presskit.paper import A4, BLEED, LETTER, Paper
from presskit.pdf.inks import USUAL_PLACES
from tests.kits import KIT
from tests.readback import pages_of

POINTS = 72 / 25.4
PRINT = replace(A4, bleed=BLEED)
needs_profile = pytest.mark.skipif(
    not any(map(Path.is_file, USUAL_PLACES)), reason="no profile of printing inks: apt install scribus-data"
)


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    (tmp_path / "facts.yaml").write_text(KIT, "utf-8")
    return tmp_path


def made(kit: Path, document: str, options: Options) -> tuple[str, PdfReader]:
    outcome = build(kit, [document], None, options)
    assert [finding for finding in outcome.findings if finding.code.startswith("PK5")] == []
    (artifact,) = outcome.artifacts
    return artifact.name, pages_of(outcome)


@pytest.mark.parametrize("document", ["press_kit", "one_sheet"])
@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
class TestPaper:
    def test_is_the_size_of_every_page(self, document: str, paper: Paper, kit: Path) -> None:
        name, pages = made(kit, document, Options(paper=paper))
        marks = "-letter" if paper == LETTER else ""
        assert name == f"small-film-{document.replace('_', '-')}{marks}.pdf"
        for page in pages.pages:
            assert (page.mediabox.width, page.mediabox.height) == pytest.approx(
                (paper.width * POINTS, paper.height * POINTS), abs=0.1
            )

    @needs_profile
    def test_for_a_press_has_a_bleed_and_a_name_of_its_own(self, document: str, paper: Paper, kit: Path) -> None:
        name, pages = made(kit, document, Options(paper=replace(paper, bleed=BLEED)))
        marks = "-letter" if paper == LETTER else ""
        assert name == f"small-film-{document.replace('_', '-')}{marks}-print.pdf"
        for page in pages.pages:
            assert page.trimbox.width == pytest.approx(paper.width * POINTS, abs=0.1)
            assert page.bleedbox.width == pytest.approx((paper.width + 6) * POINTS, abs=0.1)
        assert "/OutputIntents" in pages.root_object
        assert not pages.attachments


@needs_profile
def test_a_draft_for_a_press_says_both_in_its_name(kit: Path) -> None:
    assert made(kit, "one_sheet", Options(draft=True, paper=PRINT))[0] == "small-film-one-sheet-DRAFT-print.pdf"


class TestCommand:
    def test_prints_on_the_paper_with_the_profile_that_it_is_given(self, kit: Path) -> None:
        profile = next(filter(Path.is_file, USUAL_PLACES), None)
        if profile is None:
            pytest.skip("no profile of printing inks: apt install scribus-data")
        words = ["build", "--document", "one-sheet", "--kit", kit, "--output", kit / "o"]
        words += ["--print", "--icc", profile, "--paper", "letter"]
        result = CliRunner().invoke(main, [str(word) for word in words])
        assert result.exit_code == 0, result.output
        pages = PdfReader(kit / "o" / "small-film-one-sheet-letter-print.pdf")
        assert pages.pages[0].trimbox.height == pytest.approx(LETTER.height * POINTS, abs=0.1)
        (intent,) = cast("Any", pages.root_object)["/OutputIntents"]
        assert intent["/DestOutputProfile"].get_data() == profile.read_bytes()

    def test_says_that_a_profile_is_none_and_writes_nothing(self, kit: Path) -> None:
        words = ["build", "--document", "one-sheet", "--kit", str(kit), "--output", str(kit / "o"), "--print"]
        result = CliRunner().invoke(main, [*words, "--icc", str(kit / "facts.yaml")])
        assert result.exit_code == 1
        assert "PK505" in result.output
        assert not (kit / "o").exists()

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["--icc", "a.icc"], "--print"),
            (["--print", "--proof"], "--proof"),
            (["--csv", "--print"], "--print is for documents in pages"),
            (["--docx", "--csv", "--paper", "letter"], "--paper Letter is for documents in pages"),
        ],
    )
    def test_refuses_what_does_not_go_together(self, words: list[str], said: str, kit: Path) -> None:
        result = CliRunner().invoke(main, ["build", "--kit", str(kit), *words])
        assert result.exit_code == 2
        assert said in result.output

    def test_leaves_the_documents_on_another_paper_alone_and_proofs_each(self, kit: Path) -> None:
        def run(*words: str) -> Result:
            return CliRunner().invoke(main, [*words, "--kit", str(kit), "--output", str(kit / "o")])

        build = ("build", "--document", "one-sheet", "--csv")
        assert run(*build, "--paper", "Letter").exit_code == 0
        assert run("proof").stderr.count("One sheet") == 1
        assert run(*build).exit_code == 0
        assert sorted(path.name for path in (kit / "o").glob("*.pdf")) == [
            "small-film-one-sheet-letter.pdf",
            "small-film-one-sheet.pdf",
        ]
        proofed = run("proof")
        assert proofed.stderr.count("One sheet") == 2
        assert proofed.stderr.count("Awards") == 1
        letter = kit / "o" / "small-film-one-sheet-letter.pdf"
        letter.write_bytes(b"no PDF")
        assert run("proof").exit_code != 0
