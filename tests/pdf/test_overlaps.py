"""What finds letters over others finds them, and lets lines pass that are merely tight."""

import pytest

from tests.overlaps import overlaps
from tests.pdf.sheet import Sheet

PLACED = "position: absolute; white-space: nowrap; font: 20pt/24pt States"


@pytest.mark.parametrize("css", ["left: 10mm; top: 20mm", "left: 14mm; top: 20mm", "left: 10mm; top: 22mm"])
def test_words_over_others_are_found(css: str, sheet: Sheet) -> None:
    body = f"<p style='{PLACED}; left: 10mm; top: 20mm'>Mia Holm</p><p style='{PLACED}; {css}'>Per Dahl</p>"
    (found,) = overlaps(sheet.pages(body))
    assert found.startswith("page 1: ")


@pytest.mark.parametrize(
    "body",
    [
        "<p style='font: 20pt/18pt States'>Up<br>Ágy<br>Why</p>",
        "<p style='columns: 2; column-gap: 1mm'>Mia Holm and Per Dahl walk to the sea. " + "They walk. " * 99,
        "<p>A <b>word</b> in <i>two</i> fonts: V<b>A</b>V<i>A</i></p>",
        f"<p style='{PLACED}; left: 10mm; top: 20mm'>Mia</p><p style='{PLACED}; left: 10mm; top: 29mm'>Per</p>",
    ],
    ids=["tight lines", "columns", "fonts", "apart"],
)
def test_words_beside_others_are_not(body: str, sheet: Sheet) -> None:
    assert overlaps(sheet.pages(body)) == []
