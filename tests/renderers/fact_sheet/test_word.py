"""What Word finds in the fact sheet: styles, headings, tables, links, languages, and what the file says of itself."""

import io
import json
import os
import subprocess
import sys
import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from lxml import etree

from presskit.word.ink import word_language
from tests.renderers.fact_sheet.sheets import (
    FILM,
    HOSTILE,
    NEARLY_EMPTY,
    OURS,
    header,
    lines,
    made,
    name_of,
    opened,
    outcome,
    roots,
    run_of,
    value,
)


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
        assert bullets == ["List Bullet: She sells bracelets.", "List Bullet: She learns verses.\xa0[1,\xa02]"]

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
        assert {link.get(qn("w:tooltip")) for link in links} == {"Catalogue", "Press book & notes"}
        assert len(links) > 10

    def test_what_the_file_says_of_itself(self, film: Word) -> None:
        properties = film.core_properties
        assert properties.title == "Wadjda: fact sheet"
        assert properties.subject == "Fact sheet for the press"
        assert properties.author == properties.last_modified_by == "Press Office"
        assert properties.keywords == "Wadjda, وجدة, 2012"
        assert properties.language == "en-GB"
        assert properties.created == properties.modified == datetime(2013, 5, 17, tzinfo=UTC)
        assert (properties.revision, properties.version) == (1, "2")
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


def test_languages_have_the_country_that_word_wants() -> None:
    tags = ["en", "fr", "de", "ar", "pt-BR", "es-419", "ja"]
    assert [word_language(tag) for tag in tags] == ["en-GB", "fr-FR", "de-DE", "ar-EG", "pt-BR", "es-419", "ja-JP"]


def test_its_engine_is_loaded_where_it_draws() -> None:
    script = "import sys, presskit.renderers.fact_sheet; print({'docx', 'docxtpl', 'lxml'} & {*sys.modules})"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
