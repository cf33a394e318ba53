"""What the fact sheet shows, what Word finds in it, and what a designer is told when the layout is wrong.

Documents are made from real kits and read back with python-docx. The layout is a Word file: ``fact_sheet_layout.txt``
holds its tags and styles as text, so that a change can be reviewed. After a wanted change, write it anew with
``UPDATE_FACT_SHEET_LAYOUT=1 pytest tests/renderers/test_fact_sheet.py``.
"""

import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.shared import Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree
from lxml.etree import _Element as Element

from presskit.color import contrast
from presskit.contrast import PAIRS, TEXT
from presskit.edition import Options
from presskit.finding import Finding
from presskit.layout import our_templates
from presskit.model import Palette
from presskit.pipeline import Outcome, build
from presskit.word.colors import mix, theme_colors
from presskit.word.ink import word_language

GOLDEN = Path(__file__).with_name("fact_sheet_layout.txt")
OF_TEXT = set(re.findall(r"(?<!\w)color\([^)]*themeColor=(\w+)", GOLDEN.read_text("utf-8")))
"""The theme's colours in which the layout sets text."""
OURS = our_templates() / "fact_sheet" / "layout.docx"

FILM = """\
kit: {slug: wadjda, version: "2", date: 2013-05-17}
film:
  title: {text: Wadjda, source: venice}
  original_title: {text: وجدة, lang: ar, source: venice}
  year: {value: 2012, source: venice}
  countries: {value: [SA, DE], source: venice}
  languages: {value: [ar], source: venice}
  runtime: {value: 98 min, source: [razor, venice]}
  ratings:
    - {territory: GB, rating: PG, source: razor}
    - {territory: DE, rating: "0", board: FSK, source: venice}
story:
  logline: A girl in Riyadh wants a bicycle, and her school has a *Quran* contest with prize money.
  synopsis:
    short: |-
      Wadjda is ten.[@venice] She wants to **race** Abdullah, on [her own bicycle](https://example.org/bicycle?a=1&b=2).

      - She sells bracelets.
      - She learns verses.[@razor, venice]
cast:
  - {id: wadjda, actor: Waad Mohammed, character: Wadjda, lead: true, description: Ten years old, source: venice}
  - {id: mother, actor: Reem Abdullah, character: {text: La mère, lang: fr}, source: venice}
crew:
  - id: direction
    department: Direction
    credits: [{id: director, job: Director, names: [Haifaa al-Mansour], role: director}]
    source: venice
  - id: camera
    department: Camera
    credits: [{id: photography, job: Director of photography, names: [Lutz Reitemeier]}]
    source: razor
companies:
  - {id: razor, role: Produced by, names: [Razor Film], source: venice}
  - {id: high-look, role: Produced by, names: [High Look Group], source: venice}
premiere: {name: Venice Film Festival, edition: 69, section: Orizzonti, shown: 2012-08-31, source: venice}
releases:
  - {id: germany, territory: DE, date: 2013-09-05, distributor: Koch Media, source: razor}
  - {id: sweden, territory: SE, source: razor}
awards:
  - {id: dubai-feature, body: Dubai International Film Festival, edition: 9, ceremony_date: 2012-12-16,
     category: Best Arab Feature, result: won, source: venice}
  - {id: dubai-actress, body: Dubai International Film Festival, edition: 9, ceremony_date: 2012-12-16,
     category: Best Actress, nominees: [Waad Mohammed], result: won, source: venice}
  - {id: bafta, body: British Academy Film Awards, edition: 67, ceremony_date: 2014-02-16,
     category: Film Not in the English Language, nominees: [Haifaa al-Mansour, Gerhard Meixner], result: nominated,
     note: with Roman Paul, source: razor}
box_office:
  - {id: early, territory: DE, period: first week, as_of: 2013-09-11, admissions: "20,000", source: razor}
  - {id: later, territory: DE, period: four weeks, as_of: 2013-10-02, admissions: "80,000", source: razor}
quotes:
  - {id: one, outlet: The Paper, critic: A. Critic, sentence: It is a fine film., excerpt: a fine film, source: razor}
  - {id: two, outlet: The Paper, critic: A. Critic, sentence: It is a brave film., excerpt: a brave film, source: razor}
  - {id: head, outlet: Le Journal, sentence: {text: Un grand film., lang: fr}, excerpt: {text: un grand film, lang: fr},
     headline: true, source: razor}
contacts:
  - {id: press, role: Press, territory: world, name: P. Officer, organisation: Press Office, email: press@example.org}
links: {stills: "https://www.example.org/stills/"}
legal: {copyright: © 2012 Razor Film, boilerplate: All rights reserved.}
look: {colors: {ground: "#F5F1E7", dark: "#0D1417", accent: "#A93B17", pale: "#EAE2D0", light: "#F39A32"}}
sources:
  - {id: unused, title: Nobody cites this}
  - {id: razor, title: Press book & notes, publisher: Razor Film, date: 2013-02}
  - {id: venice, title: Catalogue, publisher: Biennale, url: "https://example.org/catalogue?a=1&b=2", date: summer 2012}
"""
NEARLY_EMPTY = "kit: {slug: small-film}\nfilm: {title: Small Film}\n"
HOSTILE = "&<b>\"'{{ film.title }}{% if x %}{_{ }}%} \U0001f41f"


def outcome(facts: str, folder: Path, *, draft: bool = False, templates: Path | None = None) -> Outcome:
    """What a build of the fact sheet alone makes of these facts."""
    kit = folder / "kit"
    kit.mkdir(exist_ok=True)
    (kit / "facts.yaml").write_text(facts, "utf-8")
    return build(kit, ["fact_sheet"], templates, Options(draft=draft))


def made(facts: str, folder: Path, *, draft: bool = False, templates: Path | None = None) -> bytes:
    """The fact sheet's bytes."""
    done = outcome(facts, folder, draft=draft, templates=templates)
    assert done.ok, [finding.message for finding in done.findings]
    (sheet,) = done.artifacts
    return b"".join(sheet.chunks)


def opened(data: bytes) -> Word:
    return Document(io.BytesIO(data))


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Word:
    """The sheet of a kit with a little of everything."""
    return opened(made(FILM, tmp_path_factory.mktemp("film")))


def lines(document: Word) -> list[str]:
    """The document as text: paragraphs after the name of their style, rows with their cells."""
    rows: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            rows.append(f"{name_of(block)}: {block.text}")
        else:
            rows += [" | ".join(cell.text for cell in row.cells) for row in block.rows]
    return rows


def name_of(paragraph: Paragraph) -> str:
    return str(paragraph.style.name) if paragraph.style else ""


def table_under(document: Word, heading: str) -> Table:
    """The table of a section."""
    blocks = list(document.iter_inner_content())
    start = next(n for n, block in enumerate(blocks) if isinstance(block, Paragraph) and block.text == heading)
    return next(block for block in blocks[start:] if isinstance(block, Table))


def header(document: Word) -> list[str]:
    return [paragraph.text for paragraph in document.sections[0].header.paragraphs]


def roots(document: Word) -> list[Element]:
    section = document.sections[0]
    return [document.element, section.header._element, section.footer._element]


def run_of(document: Word, text: str) -> Element:
    """The element of the run that says exactly this."""
    runs: Iterator[Element] = document.element.iter(qn("w:r"))
    return next(run for run in runs if text == "".join(part.text or "" for part in run.iter(qn("w:t"))))


def value(element: Element, path: str) -> str | None:
    """The value of a property, such as ``w:rPr/w:rStyle``."""
    found = element.find("/".join(qn(step) for step in path.split("/")))
    return None if found is None else found.get(qn("w:val"))


class TestWhatItShows:
    def test_the_sections_in_their_order(self, film: Word) -> None:
        assert [line for line in lines(film) if line.startswith(("Title", "Subtitle", "Heading"))] == [
            "Title: Wadjda",
            "Subtitle: وجدة",
            *(f"Heading 1: {name}" for name in ("Key facts", "Synopsis", "Cast", "Crew and companies", "Releases")),
            *(
                f"Heading 1: {name}"
                for name in ("Box office", "Awards", "In the press", "Contacts", "Rights", "Sources")
            ),
        ]

    def test_key_facts_with_the_numbers_of_their_sources(self, film: Word) -> None:
        assert [
            [cell.text.replace("\xa0", " ") for cell in row.cells] for row in table_under(film, "Key facts").rows
        ] == [
            ["Director", "Haifaa al-Mansour [2]"],
            ["Year", "2012 [2]"],
            ["Country", "Saudi Arabia, Germany [2]"],
            ["Language", "Arabic [2]"],
            ["Running time", "98 minutes [2]"],
            ["World premiere", "Venice Film Festival (69th), Orizzonti, 31 August 2012 [2]"],
            ["Ratings", "United Kingdom PG, Germany 0 (FSK) [1, 2]"],
        ]

    def test_awards_name_their_body_once_and_their_ceremony_under_it(self, film: Word) -> None:
        awards = table_under(film, "Awards")
        rows = [" | ".join(cell.text for cell in row.cells) for row in awards.rows]
        assert [row.replace("\xa0", " ").replace("\n", ", ") for row in rows] == [
            "Body and ceremony | Category | Nominee | Result",
            "Dubai International Film Festival | Best Arab Feature | The film | Won",
            "9th, 16 December 2012 [2] | Best Actress | Waad Mohammed | Won",
            (
                "British Academy Film Awards, 67th, 16 February 2014 [1] | Film Not in the English Language"
                " | Haifaa al-Mansour, Gerhard Meixner, with Roman Paul | Nominated"
            ),
        ]
        assert name_of(awards.rows[1].cells[3].paragraphs[0]) == "Result Won"
        assert name_of(awards.rows[3].cells[3].paragraphs[0]) == "Result"
        assert "Caption: 2 won, 1 nominated" in lines(film)

    def test_companies_of_one_role_share_a_row(self, film: Word) -> None:
        assert "Produced by | Razor Film, High Look Group\xa0[2]" in lines(film)

    def test_the_latest_count_of_each_territory(self, film: Word) -> None:
        assert [row.cells[1].text for row in table_under(film, "Box office").rows] == ["Seats", "80,000"]

    def test_headlines_first_and_one_quote_of_each_paper(self, film: Word) -> None:
        assert [line for line in lines(film) if line.startswith("Quote:")] == [
            "Quote: “un grand film”",
            "Quote: “a fine film”",
        ]

    def test_whom_to_write_to(self, film: Word) -> None:
        assert [[cell.text for cell in row.cells] for row in table_under(film, "Contacts").rows[1:]] == [
            ["Press", "Worldwide\nP. Officer\nPress Office", "press@example.org"],
            ["Stills", "", "example.org/stills"],
        ]

    def test_only_sources_that_it_names(self, film: Word) -> None:
        assert [line for line in lines(film) if line.startswith("Source:")] == [
            "Source: 1\tPress book & notes. Razor Film, February 2013",
            "Source: 2\tCatalogue. Biennale, summer 2012",
        ]

    def test_many_roles_and_jobs_are_cut_to_a_page(self, tmp_path: Path) -> None:
        cast = "".join(f"  - {{id: c{n}, actor: Actor {n}}}\n" for n in range(80))
        crew = "".join(
            f"  - id: d{n}\n    department: D{n}\n"
            f"    credits: [{{job: First {n}, names: [A]}}, {{job: Next {n}, names: [B]}}]\n"
            for n in range(7)
        )
        sheet = opened(made(f"{NEARLY_EMPTY}cast:\n{cast}crew:\n{crew}", tmp_path))
        assert len(table_under(sheet, "Cast").rows) == 1 + 10
        jobs = [row.cells[0].text for row in table_under(sheet, "Crew and companies").rows[1:]]
        assert {f"First {n}" for n in range(7)} < set(jobs)
        assert len(jobs) == 10
        assert jobs[:2] == ["First 0", "Next 0"]

    def test_a_long_title_is_set_smaller(self, tmp_path: Path) -> None:
        sheet = opened(made("kit: {slug: long}\nfilm: {title: A Title That Needs More Than One Line}\n", tmp_path))
        assert lines(sheet) == ["Title Long: A Title That Needs More Than One Line"]


class TestEmptyness:
    def test_a_kit_with_a_title_alone_gives_a_title_alone(self, tmp_path: Path) -> None:
        sheet = opened(made(NEARLY_EMPTY, tmp_path))
        assert lines(sheet) == ["Title: Small Film"]
        assert header(sheet) == ["Fact sheet\t"]
        assert [section.different_first_page_header_footer for section in sheet.sections] == [False]

    def test_without_sources_the_page_has_one_column(self, tmp_path: Path) -> None:
        (section,) = opened(made(NEARLY_EMPTY, tmp_path)).sections
        columns = section._sectPr.find(qn("w:cols"))
        assert columns is not None
        assert columns.get(qn("w:num")) is None

    @pytest.mark.parametrize("facts", [FILM, NEARLY_EMPTY])
    def test_no_blank_paragraph_is_left(self, facts: str, tmp_path: Path) -> None:
        sheet = opened(made(facts, tmp_path))
        assert [line for line in lines(sheet) if line.endswith(": ")] == []
        for table in sheet.tables:
            for cell in (cell for row in table.rows for cell in row.cells):
                texts = [paragraph.text for paragraph in cell.paragraphs]
                assert texts == [""] or all(texts)
        assert all(header(sheet))

    def test_each_section_vanishes_with_its_heading(self, tmp_path: Path) -> None:
        sheet = opened(made(NEARLY_EMPTY + "legal: {copyright: © Nobody}\n", tmp_path))
        assert lines(sheet) == ["Title: Small Film", "Heading 1: Rights", "Legal: © Nobody"]

    def test_a_table_that_ends_the_document_has_the_paragraph_that_word_wants(self, tmp_path: Path) -> None:
        facts = f"{NEARLY_EMPTY}contacts: [{{id: press, role: Press, email: press@example.org}}]\n"
        assert lines(opened(made(facts, tmp_path)))[-1] == "Normal: "


class TestWord:
    def test_nothing_is_formatted_by_hand(self, film: Word) -> None:
        for root in roots(film):
            for properties in root.iter(qn("w:rPr")):
                assert {child.tag for child in properties} <= {qn("w:rStyle"), qn("w:rtl"), qn("w:lang")}
            for properties in root.iter(qn("w:pPr")):
                assert {child.tag for child in properties} <= {qn("w:pStyle"), qn("w:sectPr")}

    def test_the_layout_itself_is_not_formatted_by_hand(self) -> None:
        self.test_nothing_is_formatted_by_hand(Document(str(OURS)))

    def test_headings_have_levels_and_stay_with_what_follows(self, film: Word) -> None:
        for name, level in (("Heading 1", "0"), ("Heading 2", "1"), ("Heading 3", "2")):
            style = film.styles[name].element
            assert value(style, "w:pPr/w:outlineLvl") == level
            assert style.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
        assert film.styles["Caption"].element.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None

    def test_heading_rows_repeat_and_no_row_splits(self, film: Word) -> None:
        for table in film.tables:
            rows = [row._tr.trPr for row in table.rows]
            assert all(properties.find(qn("w:cantSplit")) is not None for properties in rows)
            heads = [properties.find(qn("w:tblHeader")) is not None for properties in rows]
            named = table.rows[0].cells[0].paragraphs[0]
            assert heads == [name_of(named) == "Table Heading", *[False] * (len(rows) - 1)]

    def test_tables_are_styled_named_and_plain(self, film: Word) -> None:
        for table in film.tables:
            assert table.style is not None
            assert table.style.name == "Sheet Table"
            assert value(table._tbl.tblPr, "w:tblCaption")
            assert value(table._tbl.tblPr, "w:tblDescription")
        merged = [element for name in ("w:gridSpan", "w:vMerge") for element in film.element.iter(qn(name))]
        assert merged == []

    def test_there_is_no_text_box(self, film: Word) -> None:
        assert [element for root in roots(film) for element in root.iter(qn("w:txbxContent"), qn("w:framePr"))] == []

    def test_pages_are_numbered(self, film: Word) -> None:
        footer = film.sections[0].footer._element
        assert [field.text.strip() for field in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
        assert film.sections[0].footer.paragraphs[0].text.startswith("Wadjda")
        assert header(film) == ["Fact sheet\tVersion 2, 17\xa0May 2013"]

    def test_it_is_a4(self, film: Word) -> None:
        assert {
            (round(s.page_width.mm), round(s.page_height.mm)) for s in film.sections if s.page_width and s.page_height
        } == {(210, 297)}

    def test_the_language_of_the_document_and_of_foreign_words(self, film: Word) -> None:
        assert value(film.styles.element, "w:docDefaults/w:rPrDefault/w:rPr/w:lang") == "en-GB"
        assert value(run_of(film, "La mère"), "w:rPr/w:lang") == "fr-FR"
        assert value(run_of(film, "un grand film"), "w:rPr/w:lang") == "fr-FR"
        assert value(run_of(film, "Wadjda"), "w:rPr/w:lang") is None

    def test_words_from_right_to_left_are_marked_as_such(self, film: Word) -> None:
        properties = list(run_of(film, "وجدة").iterfind(f"{qn('w:rPr')}/*"))
        assert [etree.QName(child).localname for child in properties] == ["rtl", "lang"]
        assert properties[1].get(qn("w:bidi")) == "ar-EG"

    def test_a_name_in_arabic_inside_latin_text(self, tmp_path: Path) -> None:
        facts = f"{NEARLY_EMPTY}cast: [{{id: hussa, actor: عهد كامل & Sons 2}}]\n"
        sheet = opened(made(facts, tmp_path))
        assert run_of(sheet, "عهد كامل").find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None
        assert run_of(sheet, " & Sons 2").find(f"{qn('w:rPr')}/{qn('w:rtl')}") is None

    def test_prose_uses_character_styles(self, film: Word) -> None:
        assert value(run_of(film, "Quran"), "w:rPr/w:rStyle") == "Emphasis"
        assert value(run_of(film, "race"), "w:rPr/w:rStyle") == "Strong"
        bullets = [line for line in lines(film) if line.startswith("List Bullet")]
        assert bullets == ["List Bullet: She sells bracelets.", "List Bullet: She learns verses.\xa0[1, 2]"]

    def test_links_lead_where_they_say(self, film: Word) -> None:
        links = {
            "".join(text.text or "" for text in link.iter(qn("w:t"))): film.part.rels[link.get(qn("r:id"))].target_ref
            for link in film.element.iter(qn("w:hyperlink"))
            if link.get(qn("r:id"))
        }
        assert links == {
            "her own bicycle": "https://example.org/bicycle?a=1&b=2",
            "press@example.org": "mailto:press@example.org",
            "example.org/stills": "https://www.example.org/stills/",
            "Catalogue": "https://example.org/catalogue?a=1&b=2",
        }

    def test_numbers_of_sources_lead_to_their_entries(self, film: Word) -> None:
        links = [link for link in film.element.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
        marks = list(film.element.iter(qn("w:bookmarkStart")))
        assert {mark.get(qn("w:name")) for mark in marks} == {"source_1", "source_2"}
        assert len({mark.get(qn("w:id")) for mark in marks}) == len(marks)
        for link in links:
            assert link.get(qn("w:anchor")) == f"source_{''.join(text.text or '' for text in link.iter(qn('w:t')))}"
            assert value(link, "w:r/w:rPr/w:rStyle") == "SourceReference"
        assert len(links) > 10

    def test_what_the_file_says_of_itself(self, film: Word) -> None:
        properties = film.core_properties
        assert properties.title == "Wadjda: fact sheet"
        assert properties.subject == "Fact sheet for the press"
        assert properties.author == properties.last_modified_by == "Press Office"
        assert properties.keywords == "Wadjda, وجدة, 2012"
        assert properties.language == "en-GB"
        assert properties.created == properties.modified == datetime(2013, 5, 17, tzinfo=UTC)
        assert properties.revision == 1
        assert properties.comments == properties.category == ""

    def test_text_that_looks_like_markup_stays_text(self, tmp_path: Path) -> None:
        said = json.dumps(HOSTILE, ensure_ascii=False)
        facts = (
            f"kit: {{slug: hostile, version: {said}}}\nfilm: {{title: {said}, genre: {said}, original_title: {said}}}\n"
            f"cast: [{{id: one, actor: {said}}}]\nlegal: {{copyright: {said}}}\nawards:\n"
            f"  - {{id: one, body: {said}, category: {said}, nominees: [{{id: one, name: {said}}}], result: won}}\n"
        )
        sheet = opened(made(facts, tmp_path))
        assert f"Title Long: {HOSTILE}" in lines(sheet)
        assert f"{HOSTILE} | {HOSTILE} | {HOSTILE} | Won" in lines(sheet)
        assert f"Genre | {HOSTILE}" in lines(sheet)
        assert header(sheet) == [f"Fact sheet\tVersion {HOSTILE}"]
        assert sheet.core_properties.title == f"{HOSTILE}: fact sheet"

    def test_an_endless_title_fits_the_properties(self, tmp_path: Path) -> None:
        sheet = opened(made(f"kit: {{slug: long}}\nfilm: {{title: {'long ' * 200}}}\n", tmp_path))
        assert len(sheet.core_properties.title) == 255
        assert len(lines(sheet)[0]) > 900


class TestDraft:
    DISPUTED = FILM.replace(
        "{value: 98 min, source: [razor, venice]}",
        "{claims: [{value: 98 min, source: razor}, {value: 97 min, source: venice}]}",
    )

    def test_it_says_so_on_every_page_and_marks_what_is_disputed(self, tmp_path: Path) -> None:
        sheet = opened(made(self.DISPUTED, tmp_path, draft=True))
        assert header(sheet)[0].startswith("DRAFT")
        mark = run_of(sheet, "[disputed; also: 97\xa0minutes (venice)]")
        assert value(mark, "w:rPr/w:rStyle") == "Disputed"

    def test_the_file_name_says_so(self, tmp_path: Path) -> None:
        (sheet,) = outcome(FILM, tmp_path, draft=True).artifacts
        assert sheet.name == "wadjda-fact-sheet-DRAFT.docx"

    def test_an_embargo_stands_above_everything(self, tmp_path: Path) -> None:
        facts = FILM.replace("slug: wadjda,", "slug: wadjda, embargo: 2013-05-17 20:00 Europe/Paris,")
        said, *_ = header(opened(made(facts, tmp_path)))
        assert said.replace("\xa0", " ") == "Under embargo until 17 May 2013, 20:00 (Europe/Paris)"


class TestColors:
    def test_they_are_the_films(self, film: Word) -> None:
        assert value(film.styles["Title"].element, "w:rPr/w:color") is None
        color = film.styles["Result Won"].element.find(f"{qn('w:rPr')}/{qn('w:color')}")
        assert color.get(qn("w:val")) == "A93B17"
        assert color.get(qn("w:themeColor")) == "accent2"
        theme = next(part for part in film.part.package.iter_parts() if part.content_type.endswith("theme+xml")).blob
        assert b'<a:accent1><a:srgbClr val="A93B17"/></a:accent1>' in theme
        assert b'<a:dk1><a:srgbClr val="0D1417"/></a:dk1>' in theme
        background = film.element.find(qn("w:background"))
        assert background is not None
        assert background.get(qn("w:color")) == "F5F1E7"

    def test_the_layout_holds_no_films(self) -> None:
        neutral = set(theme_colors(Palette()).values())
        with zipfile.ZipFile(OURS) as package:
            for name in package.namelist():
                assert set(re.findall(r'(?:[vV]al|color|fill)="([0-9A-F]{6})"', package.read(name).decode())) <= neutral

    def test_a_colour_that_cannot_be_read_carries_no_text(self) -> None:
        pale = Palette(accent="#EEDDAA")
        assert theme_colors(pale)["accent1"] == "EEDDAA"
        assert theme_colors(pale)["accent2"] == pale.dark.lstrip("#")

    def test_a_dark_ground_is_printed_on_white_paper_all_the_same(self) -> None:
        colors = theme_colors(Palette(ground="#101010", dark="#F0F0F0"))
        assert (colors["dk1"], colors["lt1"]) == ("101010", "F0F0F0")

    @pytest.mark.parametrize("dark", ["#000000", "#333333", "#666666"])
    @pytest.mark.parametrize("accent", ["#EEDDAA", "#A93B17"])
    def test_text_can_be_read_in_all_that_the_layout_sets(self, dark: str, accent: str) -> None:
        palette = Palette(ground="#FFFFFF", dark=dark, accent=accent)
        assert next(pair for pair in PAIRS if (pair.text, pair.ground) == ("dark", "ground")).holds(palette)
        colors = theme_colors(palette)
        assert {"text1", "text2", "accent2"} == OF_TEXT
        for name in ("dk1", "dk2", "accent2", "hlink", "folHlink"):
            assert contrast(colors[name], colors["lt1"]) >= TEXT

    def test_lighter_and_darker_ones_of_words_menu_follow(self, tmp_path: Path) -> None:
        def tint(layout: Word) -> None:
            for name, tone in (("Title", "themeTint"), ("Subtitle", "themeShade")):
                color = layout.styles[name].element.get_or_add_rPr().get_or_add_color()
                color.set(qn("w:themeColor"), "text1")
                color.set(qn(f"w:{tone}"), "80")

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, tint)))
        assert value(sheet.styles["Title"].element, "w:rPr/w:color") == "6795A9"
        assert value(sheet.styles["Subtitle"].element, "w:rPr/w:color") == "070A0C"

    def test_mix(self) -> None:
        assert mix("#000000", "#FFFFFF", 0.5) == "#808080"


class TestSameBytes:
    def test_on_another_day_and_from_another_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        first = made(FILM, tmp_path)
        now = time.time()
        monkeypatch.setattr(time, "time", lambda: now + 400 * 24 * 3600)
        (tmp_path / "elsewhere").mkdir()
        assert made(FILM, tmp_path / "elsewhere") == first

    def test_in_another_process(self, tmp_path: Path) -> None:
        first = made(FILM, tmp_path)
        script = (
            "import sys; from pathlib import Path\n"
            "from presskit.pipeline import build; from presskit.edition import Options\n"
            "done = build(Path(sys.argv[1]), ['fact_sheet'], None, Options())\n"
            "sys.stdout.buffer.write(b''.join(done.artifacts[0].chunks))"
        )
        environment = os.environ | {
            "PYTHONHASHSEED": "7",
            "TZ": "Pacific/Auckland",
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        run = subprocess.run(
            [sys.executable, "-c", script, tmp_path / "kit"], env=environment, capture_output=True, check=True
        )
        assert run.stdout == first

    def test_a_kit_older_than_zip(self, tmp_path: Path) -> None:
        data = made(NEARLY_EMPTY.replace("}", ", date: 1931-05-11}", 1), tmp_path)
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert {entry.date_time for entry in package.infolist()} == {(1980, 5, 11, 0, 0, 0)}
            assert package.namelist()[0] == "[Content_Types].xml"
        assert opened(data).core_properties.created == datetime(1931, 5, 11, tzinfo=UTC)


def edited(folder: Path, edit: Callable[[Word], None]) -> Path:
    """Layouts in which a designer has changed the fact sheet's."""
    layout = Document(str(OURS))
    edit(layout)
    home = folder / "templates" / "fact_sheet"
    home.mkdir(parents=True, exist_ok=True)
    layout.save(str(home / "layout.docx"))
    return home.parent


def paragraph_with(layout: Word, text: str) -> Paragraph:
    """The paragraph of the text, of a table or of the header that has these words."""
    elements = (element for root in roots(layout) for element in root.iter(qn("w:p")) if isinstance(element, CT_P))
    return next(p for p in (Paragraph(element, layout._body) for element in elements) if text in p.text)


def written(old: str, new: str) -> Callable[[Word], None]:
    """An edit that writes other words into the paragraph that has the old ones."""

    def edit(layout: Word) -> None:
        paragraph = paragraph_with(layout, old)
        changed = paragraph.text.replace(old, new)
        for run in paragraph.runs:
            run.text = ""
        paragraph.runs[0].text = changed

    return edit


class TestDesigner:
    def test_changes_a_style(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            layout.styles["Title"].font.size = Pt(30)

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert value(sheet.styles["Title"].element, "w:rPr/w:sz") == "60"

    def test_adds_a_paragraph_with_a_tag(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            paragraph_with(layout, "{{ film.original_title }}").insert_paragraph_before(
                "Of {{ film.year }}", "Subtitle"
            )

        assert "Subtitle: Of 2012\xa0[2]" in lines(opened(made(FILM, tmp_path, templates=edited(tmp_path, edit))))
        assert lines(opened(made(NEARLY_EMPTY, tmp_path, templates=tmp_path / "templates"))) == ["Title: Small Film"]

    def test_moves_a_section(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            heading = paragraph_with(layout, "Awards")._p
            place = paragraph_with(layout, "Key facts")._p
            for element in (heading, *list(heading.itersiblings())[:2]):
                place.addprevious(element)

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, edit)))
        headings = [line for line in lines(sheet) if line.startswith("Heading")]
        assert headings[:2] == ["Heading 1: Awards", "Heading 1: Key facts"]

    def test_writes_a_tag_that_word_splits_into_runs(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            paragraph = paragraph_with(layout, "{{ film.original_title }}")
            paragraph.text = ""
            for piece in ("{", "{ film.ori", "ginal_", "title }", "}"):
                paragraph.add_run(piece)

        assert "Subtitle: وجدة" in lines(opened(made(FILM, tmp_path, templates=edited(tmp_path, edit))))

    def test_writes_in_word_with_a_keyboard_of_another_language(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            for text in ("{{ film.short_title }}", "{{ part.character }}"):
                properties = paragraph_with(layout, text).runs[0]._r.get_or_add_rPr()
                etree.SubElement(properties, qn("w:lang")).set(qn("w:val"), "de-DE")

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert value(run_of(sheet, "Wadjda"), "w:rPr/w:lang") is None
        assert value(run_of(sheet, "La mère"), "w:rPr/w:lang") == "fr-FR"

    def test_words_around_a_tag_keep_their_style(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            paragraph = paragraph_with(layout, "{{ film.original_title }}")
            paragraph.text = ""
            paragraph.add_run("before {{ film.original_title }} after", "Strong")

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert [value(run_of(sheet, text), "w:rPr/w:rStyle") for text in ("before ", "وجدة", " after")] == [
            "Strong"
        ] * 3

    def test_leaves_nothing_of_the_layouts_history(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            layout.core_properties.author = layout.core_properties.comments = "Jane Designer"
            layout.core_properties.title = "My layout"
            layout.core_properties.category = "Drafts"
            settings = layout.part._settings_part
            name = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
            link = settings.relate_to("file:///C:/Users/jane/Normal.dotm", name, is_external=True)
            template = etree.SubElement(settings.element, qn("w:attachedTemplate"))
            template.set(qn("r:id"), link)
            settings.element.insert(1, template)

        data = made(FILM, tmp_path, templates=edited(tmp_path, edit))
        properties = opened(data).core_properties
        assert (properties.title, properties.author) == ("My layout", "Press Office")
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert not [name for name in package.namelist() if b"ane" in package.read(name).replace(b"Pane", b"")]

    def test_lacks_a_character_style(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            layout.styles["Disputed"].delete()

        done = outcome(FILM, tmp_path, templates=edited(tmp_path, edit))
        assert done.ok
        (found,) = [finding for finding in done.findings if finding.code == "PK405"]
        assert found.message.endswith("layout.docx: there is no character style “Disputed”")


def complaints(done: Outcome) -> list[Finding]:
    return [finding for finding in done.findings if finding.code.startswith("PK4")]


MISTAKES = [
    ("{{ film.genre }}", "{{ film.gerne }}", "PK402 there is no “film.gerne”", "did you mean “genre”?"),
    ("{{ film.genre }}", "{{ flim.genre }}", "PK402 there is no “flim”", "did you mean “film”?"),
    ("{{ film.genre }}", "{{ film.genre.txt }}", "PK402 “film.genre” is plain text, and has no “txt”", ""),
    ("{{ film.genre }}", "{{ film['gerne'] }}", "PK402 there is no “film['gerne']”", "did you mean “genre”?"),
    ("{{ film.genre }}", "{{ awards.body }}", "PK402 “awards” is a list, and has no “body”", "go through it"),
    ("{{ film.genre }}", "{{ awards }}", "PK402 “awards” is a list", "print its entries: {%p for entry in awards %}"),
    ("{{ film.genre }}", "{{ film }}", "PK402 “film” has several parts", "print its parts: film.title, "),
    ("{{ film.genre }}", "{{ draft }}", "PK402 “draft” is a yes or no", "ask for it: {% if draft %}"),
    ("{{ part.actor }}", "{{ part.actress }}", "PK402 there is no “part.actress”", "did you mean “actor”?"),
    ("{{ film.genre }}", "{{ film.genre | shout }}", "PK401 the tag cannot be read: No filter named 'shout'.", ""),
    ("{{ film.genre }}", "{{ film.genre }", "PK401 “{{” has no partner here", "begin and end a tag in one paragraph"),
    ("{{ film.genre }}", "film.genre }}", "PK401 “}}” has no partner here", ""),
    ("{{ film.genre }}", "{{ film. }}", "PK401 the tag cannot be read: expected name or number", "mend the tag"),
    ("{{ film.genre }}", "{{r film.genre }}", "PK401 this tag needs no letter", "write {{ … }}"),
    (
        "{{ film.genre }}",
        "{% if film.genre %}",
        "PK401 {% if %} and {% for %} must end in their paragraph",
        "write {%p",
    ),
    ("{{ film.genre }}", "{%tr if film.genre %}", "PK401 words beside {%tr … %} would be lost", "give {%tr … %} a row"),
    ("{{ film.genre }}", "{{ 1 // 0 }}", "PK402 this cannot be filled in: integer division or modulo by zero", ""),
    ("{{ film.genre }}", "{{ film.genre.__class__ }}", "PK402 “film.genre” is plain text, and has no “__class__”", ""),
    (
        "{{ film.genre }}",
        "{{ (film.genre ~ '').__class__ }}",
        "PK402 this cannot be filled in: access to attribute",
        "",
    ),
    ("{{ film.genre }}", "{{ [1][5] }}", "PK402 this cannot be filled in: list object has no element 5", ""),
    (
        "{{ film.genre }}",
        "{% for a in film.genre %}{% endfor %}",
        "PK402 “film.genre” is no list",
        "take the loop away",
    ),
    ("{{ film.original_title }}", "Is {%p if draft %}", "PK401 words beside {%p … %} would be lost", "give {%p … %} a"),
    ("{%p for quote in quotes %}", "{%p for quote in quots %}", "PK402 there is no “quots”", "did you mean “quotes”?"),
    (
        "{%tr for award in awards %}",
        "{%tr fro award in awards %}",
        "PK401 the tag cannot be read: Encountered unknown",
        "",
    ),
    (
        "Under embargo until {{ embargo }}",
        "Until {{ embrago }}",
        "PK402 there is no “embrago”",
        "did you mean “embargo”?",
    ),
]


class TestMistakes:
    @pytest.mark.parametrize(("old", "new", "message", "hint"), MISTAKES, ids=[mistake[1] for mistake in MISTAKES])
    def test_a_slip_names_its_paragraph(self, old: str, new: str, message: str, hint: str, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            if old not in "".join(text.text or "" for root in roots(layout) for text in root.iter(qn("w:t"))):
                paragraph_with(layout, "{{ film.original_title }}").insert_paragraph_before(old)
            written(old, new)(layout)

        done = outcome(FILM, tmp_path, templates=edited(tmp_path, edit))
        assert not done.ok
        found, *_ = complaints(done)
        code, _, said = message.partition(" ")
        file, place, *_ = found.message.split(", ", 2)
        assert file.endswith("layout.docx")
        assert place == ("header" if "embargo" in old else "text")
        shown = new.replace("{%p ", "{% ").replace("{%tr ", "{% ")
        assert new in found.message or shown in found.message
        assert f"”: {said}" in found.message
        assert (found.code, found.hint[: len(hint)]) == (code, hint)

    def test_all_slips_come_at_once(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            written("{{ film.genre }}", "{{ film.gerne }}")(layout)
            written("{{ film.budget }}", "{{ film.bugdet }}")(layout)
            written("{{ film.title }}", "{{ film.tilte }}")(layout)

        found = complaints(outcome(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert [re.sub(r".*: ", "", finding.message) for finding in found] == [
            f"there is no “film.{name}”" for name in ("gerne", "bugdet", "tilte")
        ]

    def test_a_block_that_is_never_closed_is_shown_where_it_begins(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            element = paragraph_with(layout, "{%p endfor %}")._p
            element.getparent().remove(element)  # type: ignore[union-attr] # it stands in the text

        (found, *_) = complaints(outcome(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert "“{% for paragraph in logline %}”" in found.message
        assert found.code == "PK401"

    def test_a_misspelt_property(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            layout.core_properties.title = "{{ film.tilte }}"

        (found,) = complaints(outcome(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert "layout.docx, properties, “{{ film.tilte }}”: there is no “film.tilte”" in found.message

    def test_loops_sets_and_questions_of_jinja_may_be_used(self, tmp_path: Path) -> None:
        tags = (
            "{% set name = film.title %}{{ name }} {% for part in cast if part.lead %}{{ loop.index }} {{ part.actor }}"
            "{% else %}{{ film.genre }}{% endfor %} {{ film.title | upper }} "
            "{{ 'long' if awards | length > 2 else 'short' }}"
        )
        templates = edited(tmp_path, written("{{ film.original_title }}", tags))
        said = [line.replace("\xa0", " ") for line in lines(opened(made(FILM, tmp_path, templates=templates)))]
        assert "Subtitle: Wadjda 1 Waad Mohammed [2] WADJDA long" in said

    @pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no", b"<html>", "zip", "xml", "encrypted", "template"])
    def test_a_layout_that_is_no_word_document(self, data: bytes | str, tmp_path: Path) -> None:
        home = tmp_path / "templates" / "fact_sheet"
        home.mkdir(parents=True)
        (home / "layout.docx").write_bytes(data if isinstance(data, bytes) else broken(data))
        (found,) = complaints(outcome(FILM, tmp_path, templates=home.parent))
        assert (found.code, found.message) == ("PK403", f"“{home / 'layout.docx'}” is not a Word document")
        assert "Word document (.docx)" in found.hint

    def test_a_layout_that_is_missing(self, tmp_path: Path) -> None:
        (tmp_path / "templates" / "fact_sheet").mkdir(parents=True)
        (found,) = complaints(outcome(FILM, tmp_path, templates=tmp_path / "templates"))
        assert found.code == "PK403"
        assert "there is no file “layout.docx”" in found.message


def broken(how: str) -> bytes:
    """A file that is nearly a Word document."""
    if how == "encrypted":
        return bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512
    packed = io.BytesIO()
    with zipfile.ZipFile(OURS) as ours, zipfile.ZipFile(packed, "w") as package:
        for name in ours.namelist() if how != "zip" else ["word/document.xml"]:
            data = ours.read(name)
            if how == "xml" and name == "word/document.xml":
                data = data[:-100]
            if how == "template" and name == "[Content_Types].xml":
                data = data.replace(b"document.main+xml", b"template.main+xml")
            package.writestr(name, data)
    return packed.getvalue()


def described(layout: Word) -> Iterator[str]:
    """The tags, the words and the styles of a layout as text."""
    for name, root in zip(("Text", "Header", "Footer"), roots(layout), strict=True):
        yield f"# {name}"
        yield from described_blocks(layout.element.body if name == "Text" else root, "")
    yield "# Properties"
    yield f"title: {layout.core_properties.title}"
    yield f"subject: {layout.core_properties.subject}"
    yield "# Styles"
    for style in layout.styles.element.iter(qn("w:style")):
        details = [value(style, "w:basedOn"), *(described_element(child) for child in style if "Pr" in child.tag[-5:])]
        yield f"{style.get(qn('w:type'))} “{value(style, 'w:name')}”: {' '.join(filter(None, details))}"


def described_blocks(root: Element, indent: str) -> Iterator[str]:
    for block in root:
        if block.tag == qn("w:p"):
            yield f"{indent}[{value(block, 'w:pPr/w:pStyle')}] {described_words(block)}"
            yield from (indent + described_element(section) for section in block.iter(qn("w:sectPr")))
        elif block.tag == qn("w:tbl"):
            widths = [column.get(qn("w:w"), "") for column in block.iter(qn("w:gridCol"))]
            yield f"{indent}table “{value(block, 'w:tblPr/w:tblCaption')}”, {' '.join(widths)}"
            for row in block.iter(qn("w:tr")):
                cells = [", ".join(described_blocks(cell, "")) for cell in row.iter(qn("w:tc"))]
                head = " (heading)" if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None else ""
                yield f"  row{head}: {' | '.join(cells)}"
        elif block.tag == qn("w:sectPr"):
            yield indent + described_element(block)


def described_words(paragraph: Element) -> str:
    words = ""
    for run in paragraph.iter(qn("w:r")):
        style = value(run, "w:rPr/w:rStyle")
        text = "".join(
            {qn("w:tab"): "→", qn("w:instrText"): f"<{child.text}>"}.get(child.tag, child.text or "")
            for child in run.iter(qn("w:t"), qn("w:tab"), qn("w:instrText"))
        )
        words += f"({style}: {text})" if style and text else text
    return words


def described_element(element: Element) -> str:
    attributes = [f"{etree.QName(name).localname}={said!s}" for name, said in element.attrib.items()]
    inner = [*attributes, *(described_element(child) for child in element)]
    return etree.QName(element).localname + (f"({' '.join(inner)})" if inner else "")


class TestLayout:
    def test_its_tags_and_styles_are_those_that_were_reviewed(self) -> None:
        text = "\n".join(described(Document(str(OURS)))) + "\n"
        if os.environ.get("UPDATE_FACT_SHEET_LAYOUT"):
            GOLDEN.write_text(text, "utf-8")
        assert text == GOLDEN.read_text("utf-8"), "see the first lines of this file for how to take the change over"

    def test_it_uses_fonts_that_word_libreoffice_and_google_docs_share(self) -> None:
        styles = Document(str(OURS)).styles.element
        fonts = {font for fonts in styles.iter(qn("w:rFonts")) for font in fonts.attrib.values()}
        assert fonts == {"Arial", "Georgia", "Times New Roman"}

    def test_it_has_no_compatibility_mode_and_no_blank_paragraph(self) -> None:
        layout = Document(str(OURS))
        setting = layout.settings.element.find(f"{qn('w:compat')}/{qn('w:compatSetting')}")
        assert setting is not None
        assert setting.get(qn("w:val")) == "15"
        assert [paragraph.text for paragraph in layout.paragraphs if not paragraph.text] == []

    def test_footnotes_may_hold_tags(self, tmp_path: Path) -> None:
        templates = tmp_path / "templates" / "fact_sheet"
        templates.mkdir(parents=True)
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        words = "<w:p><w:r><w:t>{{ film.title }}</w:t></w:r></w:p>"
        notes = f'<w:footnotes xmlns:w="{space}"><w:footnote w:id="1">{words}</w:footnote></w:footnotes>'
        with zipfile.ZipFile(OURS) as ours, zipfile.ZipFile(templates / "layout.docx", "w") as package:
            for name in ours.namelist():
                data = ours.read(name)
                if name == "[Content_Types].xml":
                    part = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
                    data = data.replace(b"</Types>", part.encode())
                if name == "word/_rels/document.xml.rels":
                    link = (
                        '<Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                        'relationships/footnotes" Target="footnotes.xml"/></Relationships>'
                    )
                    data = data.replace(b"</Relationships>", link.encode())
                package.writestr(name, data)
            package.writestr("word/footnotes.xml", notes)
        with zipfile.ZipFile(io.BytesIO(made(FILM, tmp_path, templates=templates.parent))) as package:
            assert ">Wadjda<" in package.read("word/footnotes.xml").decode()


def test_languages_have_the_country_that_word_wants() -> None:
    tags = ["en", "fr", "de", "ar", "pt-BR", "es-419", "ja"]
    assert [word_language(tag) for tag in tags] == ["en-GB", "fr-FR", "de-DE", "ar-EG", "pt-BR", "es-419", "ja-JP"]


def test_its_engine_is_loaded_where_it_draws() -> None:
    script = "import sys, presskit.renderers.fact_sheet; print({'docx', 'docxtpl', 'lxml'} & {*sys.modules})"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


HOSTILE_YAML = json.dumps(HOSTILE, ensure_ascii=False)
STRESS = "".join(
    [
        f"kit: {{slug: stress, embargo: 2013-05-17 20:00 Europe/Paris}}\nfilm: {{title: {HOSTILE_YAML}}}\ncast:\n",
        *(f"  - {{id: c{n}, actor: عهد {n}, character: {{text: La {n}, lang: fr}}}}\n" for n in range(80)),
        "awards:\n",
        *(
            f"  - {{id: a{n}, body: Body {n // 4}, category: Best {n}, nominees: [{{id: x, name: {HOSTILE_YAML}}}], "
            f"result: {'won' if n % 3 else 'nominated'}}}\n"
            for n in range(300)
        ),
    ]
)


@pytest.mark.slow
@pytest.mark.parametrize(
    "facts", [FILM, NEARLY_EMPTY, STRESS, "sample"], ids=["film", "nearly-empty", "stress", "sample"]
)
class TestOtherPrograms:
    def sheet(self, facts: str, folder: Path) -> Path:
        sample = Path(__file__).parents[2] / "kit"
        if facts == "sample":
            (artifact,) = build(sample, ["fact_sheet"], None, Options()).artifacts
            data = b"".join(artifact.chunks)
        else:
            data = made(facts, folder, draft=True)
        (folder / "sheet.docx").write_bytes(data)
        return folder / "sheet.docx"

    def test_the_validator_of_the_open_xml_sdk_finds_nothing(self, facts: str, tmp_path: Path) -> None:
        if not shutil.which("ooxml-validate"):
            pytest.skip("ooxml-validate (Open XML SDK) is not on the path")
        run = subprocess.run(
            ["ooxml-validate", self.sheet(facts, tmp_path)], capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stdout

    def test_libreoffice_sets_the_pages(self, facts: str, tmp_path: Path) -> None:
        if not shutil.which("soffice"):
            pytest.skip("LibreOffice (soffice) is not on the path")
        from pypdf import PdfReader

        sheet = self.sheet(facts, tmp_path)
        home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(sheet)]
        subprocess.run(command, capture_output=True, check=True)
        pages = len(PdfReader(tmp_path / "sheet.pdf").pages)
        least, most = {FILM: (2, 2), NEARLY_EMPTY: (1, 1), STRESS: (8, 10), "sample": (2, 4)}[facts]
        assert least <= pages <= most
