"""The colours that the press kit sets as text, read back from its pages, are those that are declared and checked."""

import re
import shutil
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from presskit.contrast import DRAWN, PAIRS, TEXT
from presskit.edition import Options
from presskit.finding import Severity
from presskit.model import Palette
from presskit.pipeline import build
from tests.grounds import PICTURE, Print, prints
from tests.readback import pages_of
from tests.stress import FULL, laid

SAMPLE = Path(__file__).parents[2] / "kit"
PALETTE = Palette(ground="#F0F1F2", dark="#101112", accent="#405060", pale="#E1E2E3", light="#C0B0A0")
"""Five colours that differ, so that each tells its name."""
NAMES: Mapping[str, str] = {color: name for name, color in PALETTE.model_dump().items()}
LARGE = 3.0
"""The contrast that large text needs (WCAG 2.2, success criterion 1.4.3)."""
LARGE_POINTS, LARGE_BOLD_POINTS, DRAWN_POINTS = 18, 14, 200
"""From where on text is large, and letters are a picture."""


def pages(folder: Path, look: str) -> PdfReader:
    """The press kit of the sample in those colours, with further look, as a draft with disputed facts."""
    text = (SAMPLE / "facts.yaml").read_text("utf-8")
    before, after = re.split(r"(?m)^look:\n(?:[ #].*\n|\n)*", text)
    colors = ", ".join(f'{name}: "{color}"' for name, color in PALETTE.model_dump().items())
    disputed = re.sub(r"(?m)^( +)ruling:.*\n(?:\1 +.*\n)*", "", before, count=1)
    assert disputed != before
    shutil.copytree(SAMPLE / "images", folder / "images")
    Image.new("RGB", (210, 297), "#808080").save(folder / "images" / "cover.png")
    facts = f"{disputed}look:\n  colors: {{{colors}}}\n{look}{after}".replace("images/cover.svg", "images/cover.png")
    (folder / "facts.yaml").write_text(facts, "utf-8")
    outcome = build(folder, ["press_kit"], None, Options(draft=True))
    assert outcome.ok, [each for each in outcome.findings if each.severity is Severity.ERROR]
    return pages_of(outcome)


def need(text: Print) -> float:
    if text.size >= DRAWN_POINTS:
        return DRAWN
    large = text.size >= LARGE_POINTS or (text.bold and text.size >= LARGE_BOLD_POINTS)
    return LARGE if large else TEXT


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[Print]:
    """The words of the sample's press kit with a photograph on its cover."""
    return list(prints(pages(tmp_path_factory.mktemp("kit"), "  cover: cover\n")))


@pytest.mark.slow
def test_pairs_are_those_that_are_declared(printed: list[Print]) -> None:
    needs: dict[tuple[str, str], float] = defaultdict(float)
    for text in printed:
        if text.ground:  # headings that are heard alone stand beside the page
            pair = NAMES[text.ink], NAMES[text.ground]
            needs[pair] = max(needs[pair], need(text))
    assert dict(needs) == {(pair.text, pair.ground): pair.needs for pair in PAIRS}


@pytest.mark.slow
def test_no_text_stands_on_a_photograph_on_the_cover(printed: list[Print]) -> None:
    grounds = {text.ground for text in printed if text.page == 1 and text.ground}
    assert PICTURE not in grounds
    assert {NAMES[ground] for ground in grounds} == {"ground", "dark", "accent"}


@pytest.mark.slow
def test_pairs_on_a_cover_without_art_are_among_them(tmp_path: Path) -> None:
    kit = laid(tmp_path, {**FULL, "images": [], "look": {"colors": PALETTE.model_dump()}})
    cover = [text for text in prints(pages_of(build(kit, ["press_kit"], None, Options()))) if text.page == 1]
    found = {(NAMES[text.ink], NAMES[text.ground]) for text in cover if text.ground}
    assert ("pale", "accent") in found
    assert found <= {(pair.text, pair.ground) for pair in PAIRS}
