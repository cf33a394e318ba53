"""Kits that press a layout hard: all documents of each are made, validated, read back, and looked over for overlaps."""

import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from presskit.edition import Edition, Options
from presskit.finding import Finding, Severity
from presskit.pipeline import build
from presskit.proof import proof
from presskit.readback import read_back
from presskit.renderer import documents
from tests import stress
from tests.overlaps import overlaps
from tests.pdf.sheet import Sheet
from tests.readback import files_of
from tests.verapdf import broken_rules, needs_verapdf

pytestmark = pytest.mark.slow

LOST_OR_MARRED = frozenset(["PK602", "PK603", "PK604", "PK605", "PK606", "PK608"])
SCRIPTS = "names in four scripts"
KITS: Mapping[str, tuple[stress.Given, range]] = {
    "only what is required": (stress.SMALL["only what is required"], range(1, 2)),
    "a synopsis and three names": (stress.SMALL["a synopsis and three names"], range(3, 4)),
    "one figure of box office": (stress.SMALL["one figure of box office"], range(2, 3)),
    "a little of everything": (stress.SMALL["a little of everything"], range(7, 11)),
    "a title of three letters": (stress.SIZES["a title of three letters"], range(1, 4)),
    "a title of 121 letters": (stress.SIZES["a title of 121 letters"], range(1, 4)),
    "a title of one long word": (stress.SIZES["a title of one long word"], range(1, 4)),
    "a cast of two": (stress.SIZES["a cast of two"], range(2, 5)),
    "one picture": (stress.SIZES["one picture"], range(2, 5)),
    "one award": (stress.SIZES["one award"], range(2, 6)),
    "forty pictures": (stress.LARGE["forty pictures"], range(4, 9)),
    "300 awards of 75 bodies": (stress.LARGE["300 awards of 75 bodies"], range(8, 15)),
    "300 awards of 300 bodies": (stress.LARGE["300 awards of 300 bodies"], range(10, 18)),
    "a cast of 80": (stress.LARGE["a cast of 80"], range(4, 8)),
    "nine leads": (stress.LARGE["nine leads"], range(4, 8)),
    "a statement of six pages": (stress.LARGE["a statement of six pages"], range(7, 11)),
    "hostile text": (stress.LARGE["hostile text"], range(6, 16)),
    "20,000 letters": ((stress.LONG, {}), range(6, 14)),
    "every section": ((stress.FULL, stress.FILES), range(8, 22)),
    SCRIPTS: ((stress.IN_SCRIPTS, {}), range(7, 13)),
}
"""Each with the number of pages that its press kit may have."""


@dataclass(frozen=True)
class Made:
    """A kit's finished files, and what was found."""

    edition: Edition
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    folder: Path

    def pages(self, ending: str) -> PdfReader:
        return PdfReader(self.folder / f"small-film-{ending}.pdf")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Made]:
    """Makes all documents of a kit, once."""

    @cache
    def make(name: str) -> Made:
        facts, files = KITS[name][0]
        if name == SCRIPTS:
            files = stress.fonts_of_machine()
            facts = stress.with_fonts(facts, files)
        folder = stress.laid(tmp_path_factory.mktemp("stress"), facts, files)
        outcome = build(folder, tuple(documents()), None, Options())
        assert outcome.edition
        written = files_of(outcome)
        for file, data in written.items():
            (folder / file).write_bytes(data)
        held = proof(outcome.edition, read_back(outcome.artifacts), Options(), None)
        return Made(outcome.edition, written, (*outcome.findings, *held.findings), folder)

    return make


@pytest.fixture(params=KITS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def kit(name: str, made: Callable[[str], Made]) -> Made:
    return made(name)


@pytest.fixture
def everything(made: Callable[[str], Made]) -> list[Path]:
    """The folders of all kits that this machine has the fonts for."""
    return [made(name).folder for name in KITS if name != SCRIPTS or not stress.missing_fonts()]


def test_all_documents_are_made_without_a_complaint_of_the_engine(kit: Made) -> None:
    assert len(kit.files) == 5
    # What is said of a layout or of the engine; a picture of a few points is coarse, and is told.
    assert [each for each in kit.findings if each.code.startswith(("PK4", "PK5")) and each.code != "PK512"] == []


def test_the_proof_finds_every_fact_whole(kit: Made) -> None:
    assert [each for each in kit.findings if each.code in LOST_OR_MARRED] == []


def test_no_word_is_printed_over_another(kit: Made) -> None:
    assert [overlaps(kit.pages(ending)) for ending in ("press-kit", "one-sheet")] == [[], []]


def test_no_page_is_blank(kit: Made) -> None:
    for ending in ("press-kit", "one-sheet"):
        pages = kit.pages(ending).pages
        assert [number for number, page in enumerate(pages, 1) if not _shows(page)] == []


def _shows(page: PageObject) -> bool:
    """Whether a page has more words than its foot, or a picture."""
    foot: list[str] = []
    body: list[str] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        (foot if y < 50 else body).append(text.strip())

    page.extract_text(visitor_text=visit)
    return any(body) or bool(page.images)


def test_a_page_is_blank_that_has_its_foot_alone(tmp_path: Path) -> None:
    foot = "@page { @bottom-left { content: 'Small Film' } }"
    pages = Sheet(tmp_path).pages("<p>One</p><p style='break-before: page'>\N{ZERO WIDTH SPACE}</p>", foot).pages
    assert [_shows(page) for page in pages] == [True, False]


def test_the_press_kit_has_about_as_many_pages_as_it_needs(name: str, kit: Made) -> None:
    assert len(kit.pages("press-kit").pages) in KITS[name][1]


def test_the_one_sheet_has_two_pages_at_most(kit: Made) -> None:
    assert len(kit.pages("one-sheet").pages) <= 2


@needs_verapdf
@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_every_pdf_keeps_to_the_standard(flavour: str, everything: list[Path]) -> None:
    assert broken_rules(flavour, [file for folder in everything for file in folder.glob("*.pdf")]) == ""


@pytest.mark.skipif(not shutil.which("ooxml-validate"), reason="ooxml-validate (Open XML SDK) is not on the PATH")
def test_every_word_document_is_valid(everything: list[Path]) -> None:
    for folder in everything:
        command = ["ooxml-validate", *map(str, folder.glob("*.docx"))]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


class TestScripts:
    """Names that our fonts cannot draw."""

    @pytest.mark.parametrize(("letter", "actor"), [("張", "張曼玉"), ("ت", "تقلا شمعون"), ("🎬", "Ann 🎬 Lee")])
    def test_without_a_font_the_finding_names_the_character_the_fact_and_the_cure(
        self, letter: str, actor: str, tmp_path: Path
    ) -> None:
        folder = stress.laid(tmp_path, {"cast": [{"id": "one", "actor": actor}]})
        outcome = build(folder, ("press_kit",), None, Options())
        assert not outcome.ok
        (finding,) = (each for each in outcome.findings if each.severity is Severity.ERROR)
        assert (finding.code, finding.key) == ("PK504", ("cast", "one", "actor"))
        assert letter in finding.message
        assert "look:" in finding.hint
        assert finding.span

    def test_with_their_fonts_each_is_drawn_in_its_own(self, made: Callable[[str], Made]) -> None:
        """Two added fonts that are equally bold once became one, and drew signs for letters."""
        words = "".join(page.extract_text() for page in made(SCRIPTS).pages("press-kit").pages)
        for said in ("張曼玉", "شمعون", "Ειρήνη Παππά", "悲情城市", "三視影業"):
            assert said in words

    def test_a_name_from_right_to_left_leaves_what_follows_in_its_place(self, made: Callable[[str], Made]) -> None:
        """Else the day would be drawn at the left of the name, and the month at its right."""
        *_, page = (page for page in made(SCRIPTS).pages("press-kit").pages if "Won" in page.extract_text())
        body, nominee = _spots(page, ("1 February 2013", "بيروت")), _spots(page, ("شمعون", "Won"))
        assert body["بيروت"] < body["1 February 2013"]
        assert nominee["شمعون"] < nominee["Won"]


def _spots(page: PageObject, wanted: Sequence[str]) -> dict[str, float]:
    """How far from the left words stand that are on one line with the first of them."""
    runs: list[tuple[float, float, str]] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        x, y = tm[4] * cm[0] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        runs.append((round(y), x, text))

    page.extract_text(visitor_text=visit)
    lines = {y for y, _, text in runs if wanted[0] in text}
    return {each: x for y, x, text in runs for each in wanted if y in lines and each in text}
