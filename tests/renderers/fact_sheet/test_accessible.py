"""What Word's own accessibility check asks for, held against the XML of sheets that go to extremes.

The rules are those of Word: support.microsoft.com, “Rules for the Accessibility Checker”.
"""

import re
from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from presskit.color import contrast
from presskit.contrast import TEXT
from tests.renderers.fact_sheet.extremes import EXTREMES
from tests.renderers.fact_sheet.sheets import lines, made, opened, roots, value

_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


@pytest.fixture(scope="module", params=EXTREMES)
def sheet(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Word:
    """The sheet of each extreme."""
    return opened(made(EXTREMES[request.param].facts, tmp_path_factory.mktemp("extreme")))


def words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def test_our_layout_has_no_picture_that_would_need_an_alternative_text(sheet: Word) -> None:
    """What is said of a designer's picture without one is held in ``test_designer``."""
    assert [drawn for root in roots(sheet) for drawn in root.iter(_DRAWN)] == []


def test_every_table_of_a_list_has_a_heading_row_with_words_in_every_cell(sheet: Word) -> None:
    for table in sheet.element.iter(qn("w:tbl")):
        name = value(table, "w:tblPr/w:tblCaption")
        first, *rest = table.findall(qn("w:tr"))
        heads = first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert heads or name == "Key facts", name
        assert not heads or all(words(cell).strip() for cell in first.iter(qn("w:tc")))
        assert not any(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rest)


def test_no_cell_is_merged_split_or_nested(sheet: Word) -> None:
    for table in sheet.element.iter(qn("w:tbl")):
        columns = len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
        assert {len(row.findall(qn("w:tc"))) for row in table.findall(qn("w:tr"))} == {columns}
        for name in ("w:gridSpan", "w:vMerge", "w:tbl"):
            assert [each for each in table.iter(qn(name)) if each is not table] == []


def test_headings_skip_no_level(sheet: Word) -> None:
    levels = [int(found[1]) for line in lines(sheet) if (found := re.match(r"Heading (\d): ", line))]
    assert all(below <= above + 1 for above, below in zip([0, *levels], levels, strict=False))


def test_no_blank_paragraph_makes_room(sheet: Word) -> None:
    blank = [line for line in lines(sheet) if line.endswith(": ") and "|" not in line]
    assert blank in ([], ["Normal: "])  # Word wants a paragraph after a table that ends the document
    breaks = [each for root in roots(sheet) for each in root.iter(qn("w:br"))]
    assert breaks == []


def test_no_run_of_spaces_makes_room(sheet: Word) -> None:
    assert [text for root in roots(sheet) for text in root.iter(qn("w:t")) if "   " in (text.text or "")] == []


def test_link_texts_say_where_they_lead(sheet: Word) -> None:
    for link in sheet.element.iter(qn("w:hyperlink")):
        said = words(link).strip()
        if said.isdigit():  # the number of a source: the pointer shows its title
            assert link.get(qn("w:tooltip"))
        else:
            assert len(said) > 1
            assert said.casefold() not in {"here", "link", "click here", "more"}
        assert link.get(qn("w:anchor")) or link.get(qn("r:id"))


def test_every_link_inside_leads_to_a_bookmark(sheet: Word) -> None:
    marks = {mark.get(qn("w:name")) for mark in sheet.element.iter(qn("w:bookmarkStart"))}
    assert {link.get(qn("w:anchor")) for link in sheet.element.iter(qn("w:hyperlink"))} - {None} == marks


def test_every_colour_of_text_can_be_read_on_the_page(sheet: Word) -> None:
    background = sheet.element.find(qn("w:background"))
    ground = background.get(qn("w:color")) if background is not None else "FFFFFF"
    for color in sheet.styles.element.iter(qn("w:color")):
        assert contrast(color.get(qn("w:val")), ground) >= TEXT


def test_no_type_is_smaller_than_eight_points_but_of_sources_which_has_seven(sheet: Word) -> None:
    for style in sheet.styles.element.iter(qn("w:style")):
        least = 7 if value(style, "w:name") in {"Source", "Source Reference"} else 8
        assert all(int(size.get(qn("w:val"))) / 2 >= least for size in style.iter(qn("w:sz")))


def test_it_has_a_title_and_a_language(sheet: Word) -> None:
    assert sheet.core_properties.title
    assert sheet.core_properties.language == "en-GB"
    assert value(sheet.styles.element, "w:docDefaults/w:rPrDefault/w:rPr/w:lang") == "en-GB"


def test_the_embargo_stands_in_the_header_of_every_page(tmp_path: Path) -> None:
    sheet = opened(made(EXTREMES["markup"].facts, tmp_path))
    for section in sheet.sections:
        assert section.header.paragraphs[0].text.startswith("Under embargo until 17\xa0May 2013")
