"""What of the words of a page is seen, on pages that the engine drew."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ContentStream, NameObject

from presskit import Options, build
from presskit.artifact import Artifact
from presskit.proof import proof
from presskit.readback import CELL, Printed, read_back
from tests.proofkit import KIT

PAGE = """\
<html lang="en"><head><title>Page</title><style>
@font-face {{ font-family: Own; src: url("font:HankenGrotesk-Regular.otf") }}
@page {{ size: 300pt 200pt; margin: 0; {page} }}
html, body {{ margin: 0; font: 20pt/24pt Own }} p {{ margin: 0; position: absolute; white-space: nowrap; {text} }}
</style></head><body>{body}</body></html>
"""


def drawn(folder: Path, body: str, text: str = "", page: str = "") -> tuple[Printed, ...]:
    """What is read back of a page of 300 by 200 points."""
    (folder / "facts.yaml").write_text(KIT, "utf-8")
    layout = folder / "templates" / "press_kit"
    layout.mkdir(parents=True)
    (layout / "layout.html").write_text(PAGE.format(body=body, text=text, page=page), "utf-8")
    (layout / "words.en.yaml").write_text("awards: Awards\n", "utf-8")
    outcome = build(folder, ("press_kit",), layout.parent, Options())
    assert outcome.ok, outcome.findings
    return read_back(outcome.artifacts)


def flaws(printed: tuple[Printed, ...]) -> list[tuple[str, str]]:
    return [(each.flaw, each.text) for each in printed if each.flaw]


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("left: 20pt; top: 20pt", ""),
        ("left: 0; top: 0", ""),
        ("right: 0; top: 20pt", ""),
        ("left: 20pt; bottom: 0", ""),
        ("left: 250pt; top: 20pt", "cut"),
        ("right: 250pt; top: 20pt", "cut"),
        ("left: 20pt; top: 186pt", "cut"),
        ("left: 20pt; top: -14pt", "cut"),
        ("left: 320pt; top: 20pt", "unseen"),
        ("left: 20pt; top: 220pt", "unseen"),
        ("left: 20pt; top: 185pt; line-height: 0", ""),
        ("left: 40pt; top: 60pt; transform: rotate(90deg)", ""),
        ("left: 190pt; top: 100pt; transform: rotate(45deg); opacity: .5", ""),
        ("left: 250pt; top: 100pt; opacity: .5", "cut"),
        ("left: 212pt; top: 100pt; letter-spacing: 1pt", "cut"),
    ],
)
def test_words_over_an_edge_of_the_page_are_cut(text: str, flaw: str, tmp_path: Path) -> None:
    found = drawn(tmp_path, "<p>Mia Holm</p>", text)
    assert flaws(found) == ([(flaw, "Mia Holm")] if flaw else [])
    assert ("Mia Holm" in found[0].text) == (flaw != "unseen")


@pytest.mark.parametrize(
    ("box", "flaw"),
    [
        ("width: 150pt; height: 24pt", ""),
        ("width: 150pt; height: 22pt", ""),
        ("width: 50pt; height: 24pt", "cut"),
        ("width: 150pt; height: 10pt", "cut"),
        ("width: 50pt; height: 24pt; border-radius: 4pt", "cut"),
        ("width: 50pt; height: 24pt; text-overflow: ellipsis", ""),
        ("width: 0; height: 0", "unseen"),
    ],
)
def test_words_over_the_edge_of_a_box_that_clips_are_cut(box: str, flaw: str, tmp_path: Path) -> None:
    found = drawn(tmp_path, f'<p style="left: 9pt; top: 9pt; overflow: hidden; {box}">Mia Holm</p>')
    assert [each for each, _ in flaws(found)] == ([flaw] if flaw else [])


def test_a_box_clips_only_what_it_holds(tmp_path: Path) -> None:
    box = '<p style="overflow: hidden; width: 9pt; height: 9pt"></p>'
    assert flaws(drawn(tmp_path, box + '<p style="top: 90pt">Mia Holm</p>')) == []


@pytest.mark.parametrize(("words", "found"), [("M", []), ("Mia", [("cut", "Mia")])])
def test_a_letter_alone_that_nobody_hears_is_a_picture_and_may_be_cut(
    words: str, found: list[tuple[str, str]], tmp_path: Path
) -> None:
    body = f"<div aria-hidden='true'><p>{words}</p></div>"
    assert flaws(drawn(tmp_path, body, "left: 290pt; top: 20pt")) == found


def test_the_paper_that_is_cut_away_is_no_page(tmp_path: Path) -> None:
    found = drawn(tmp_path, "<p>Mia Holm</p>", "left: 280pt; top: 20pt", page="bleed: 60pt; marks: crop")
    assert flaws(found) == [("cut", "Mia Holm")]


def test_what_stands_in_two_blocks_is_set_apart_and_a_line_is_not(tmp_path: Path) -> None:
    row = "<table><tr><td>Mia</td><td>Holm</td></tr></table><p>Per <b>Dahl</b> and <a href='https://x.org'>Eva</a></p>"
    cells = [each.strip() for each in drawn(tmp_path, row, "left: 9pt; top: 20pt")[0].text.split(CELL)]
    assert {"Mia", "Holm", "Per Dahl and Eva"} <= set(cells)


def test_a_drawing_is_left_out_and_its_words_are_read(tmp_path: Path) -> None:
    lines = " ".join(f"L {at} {at % 7}" for at in range(2000))
    svg = f'<svg width="90" height="90"><path d="M 0 0 {lines}" stroke="red"/><text y="20">Per Dahl</text></svg>'
    found = drawn(tmp_path, f"{svg}<p>Mia Holm</p>", "left: 9pt; top: 120pt")
    assert {"Per Dahl", "Mia Holm"} <= set(found[0].text.replace(CELL, "\n").split("\n"))


def test_a_tag_that_the_layout_leaves_is_told_by_proof(tmp_path: Path) -> None:
    found = drawn(tmp_path, "<p>Made in {{ '{{ film.year }}' }}</p>", "left: 9pt; top: 9pt")
    outcome = build(tmp_path, (), None, Options())
    assert outcome.edition
    told = proof(outcome.edition, found, Options(), tmp_path / "templates").findings
    said = "on page 1 of the press kit a tag of the layout was not filled in: “{{ film.year }}”"
    assert [each.message for each in told if each.code == "PK606"] == [said]


def test_a_glyph_that_no_font_has_is_told_by_proof(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text(KIT, "utf-8")
    outcome = build(tmp_path, ("press_kit",), None, Options())
    assert outcome.edition
    (artifact,) = outcome.artifacts
    writer = PdfWriter(PdfReader(io.BytesIO(b"".join(artifact.chunks))))
    content = ContentStream(writer.pages[0]["/Contents"], writer)
    content.set_data(re.sub(rb"\[<[0-9a-f]{4}>", b"[<0000>", content.get_data(), count=1))
    writer.pages[0][NameObject("/Contents")] = content
    out = io.BytesIO()
    writer.write(out)
    told = proof(outcome.edition, read_back([Artifact(artifact.name, [out.getvalue()])]), Options(), None).findings
    said = "on page 1 of the press kit, no font had a glyph for 1 of the characters"
    assert [each.message for each in told if each.code == "PK605"] == [said]


def test_a_page_that_cuts_is_told_by_proof(tmp_path: Path) -> None:
    found = drawn(tmp_path, "<p>Mia Holm and Per Dahl</p>", "left: 150pt; top: 20pt")
    outcome = build(tmp_path, (), None, Options())
    assert outcome.edition
    told = proof(outcome.edition, found, Options(), tmp_path / "templates").findings
    said = "only a part of “Mia Holm and Per Dahl” is seen on page 1 of the press kit"
    assert [(each.code, each.message) for each in told if each.code == "PK604"] == [("PK604", said)]
