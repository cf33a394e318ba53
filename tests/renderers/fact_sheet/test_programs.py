"""The fact sheet in other programs: the validator of the Open XML SDK, and LibreOffice, which sets its pages."""

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from presskit.pipeline import Outcome
from tests.readback import file_of
from tests.renderers.fact_sheet.extremes import EXTREMES
from tests.renderers.fact_sheet.sheets import made

PAGES: Mapping[str, tuple[int, int]] = {name: extreme.pages for name, extreme in EXTREMES.items()} | {"sample": (2, 4)}

RESERVE = 72
"""Points between the last line and the footer: other fonts and other programs set some lines more."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(sample: Outcome, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished document of each extreme, and the sample's."""
    home = tmp_path_factory.mktemp("sheets")
    for name, extreme in EXTREMES.items():
        (home / name).mkdir()
        (home / f"{name}.docx").write_bytes(made(extreme.facts, home / name, draft=name == "everything"))
    (home / "sample.docx").write_bytes(file_of(sample, ".docx"))
    return home


@pytest.fixture(scope="module")
def texts(folder: Path) -> Mapping[str, list[str]]:
    """The words of each page as LibreOffice sets them."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice (soffice) is not on the path")
    home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    sheets = [str(path) for path in sorted(folder.glob("*.docx"))]
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *sheets]
    subprocess.run(command, capture_output=True, check=True)
    return {path.stem: [page.extract_text() for page in PdfReader(path).pages] for path in folder.glob("*.pdf")}


def heights(page: PageObject) -> list[float]:
    """How far above the foot of the page its lines stand, in points, the lowest first."""
    found: set[float] = set()

    def note(text: str, cm: Sequence[float], tm: Sequence[float], *_: object) -> None:
        if text.strip():
            found.add(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

    page.extract_text(visitor_text=note)
    return sorted(found)


def test_the_samples_last_page_has_room_for_programs_that_set_it_a_little_longer(
    folder: Path, texts: Mapping[str, list[str]]
) -> None:
    assert len(texts["sample"]) == 4
    footer, lowest, *_ = heights(PdfReader(folder / "sample.pdf").pages[-1])
    assert lowest - footer > RESERVE


def test_rights_follow_the_columns_of_the_sources_on_the_same_page(texts: Mapping[str, list[str]]) -> None:
    said = texts["sample"][-1]
    assert 0 < said.index("Sources") < said.index("Rights")


@pytest.mark.parametrize("name", PAGES)
def test_the_validator_of_the_open_xml_sdk_finds_nothing(name: str, folder: Path) -> None:
    if not shutil.which("ooxml-validate"):
        pytest.skip("ooxml-validate (Open XML SDK) is not on the path")
    command = ["ooxml-validate", str(folder / f"{name}.docx")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("name", PAGES)
def test_libreoffice_sets_as_many_pages_as_it_should_have(name: str, texts: Mapping[str, list[str]]) -> None:
    least, most = PAGES[name]
    pages = texts[name]
    assert least <= len(pages) <= most
    last = re.sub(r"\s+", " ", pages[-1])
    assert f"{len(pages)} of {len(pages)}" in last


@pytest.mark.parametrize("name", EXTREMES)
def test_libreoffice_shows_what_the_kit_says(name: str, texts: Mapping[str, list[str]]) -> None:
    said = re.sub(r"\s+", " ", " ".join(texts[name]))
    assert [word for word in EXTREMES[name].words if word not in said] == []
