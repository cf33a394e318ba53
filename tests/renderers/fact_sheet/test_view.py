"""What the fact sheet shows of a kit, and that nothing blank is left of what the kit lacks."""

import re
from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn

from tests.renderers.fact_sheet.sheets import (
    FILM,
    NEARLY_EMPTY,
    header,
    lines,
    made,
    name_of,
    opened,
    table_under,
    value,
)


def cast_of(number: int) -> str:
    """A kit with so many roles."""
    roles = (f"  - {{id: c{n}, actor: Actor {n}, character: Character {n}}}\n" for n in range(number))
    return f"{NEARLY_EMPTY}cast:\n{''.join(roles)}"


class TestWhatItShows:
    def test_the_sections_in_their_order(self, film: Word) -> None:
        assert [line for line in lines(film) if line.startswith(("Title", "Subtitle", "Heading"))] == [
            "Title: Wadjda",
            "Subtitle: وجدة",
            *(f"Heading 1: {name}" for name in ("Key facts", "Synopsis", "Cast", "Crew and companies", "Releases")),
            *(
                f"Heading 1: {name}"
                for name in ("Box office", "Awards", "In the press", "Contacts", "Sources", "Rights")
            ),
        ]

    def test_key_facts_with_the_numbers_of_their_sources(self, film: Word) -> None:
        assert [
            [cell.text.replace("\xa0", " ") for cell in row.cells] for row in table_under(film, "Key facts").rows
        ] == [
            ["Director", "Haifaa al-Mansour [1]"],
            ["Year", "2012 [1]"],
            ["Country", "Saudi Arabia, Germany [1]"],
            ["Language", "Arabic [1]"],
            ["Running time", "98 minutes [1]"],
            ["World premiere", "Venice Film Festival (69th), Orizzonti, 31 August 2012 [1]"],
            ["Ratings", "United Kingdom PG, Germany 0 (FSK) [1, 2]"],
        ]

    @pytest.mark.parametrize(
        ("days", "said"),
        [
            ("start: 2012-08-29, end: 2012-09-08", "29 August 2012 – 8 September 2012, Orizzonti"),
            ("start: 2012-08-29", "August 2012, Orizzonti"),
            ("end: 2012-09-08", "September 2012, Orizzonti"),
            ("start: 2012-08-29, end: 2012-09-08, shown: 2012-08-31", "Orizzonti, 31 August 2012"),
        ],
    )
    def test_the_days_of_a_festival_are_not_the_day_of_the_film(self, tmp_path: Path, days: str, said: str) -> None:
        document = opened(made(FILM.replace("shown: 2012-08-31", days), tmp_path))
        rows = {row.cells[0].text: row.cells[1].text for row in table_under(document, "Key facts").rows}
        assert rows["World premiere"].replace("\xa0", " ").startswith(f"Venice Film Festival (69th), {said} [")

    def test_awards_name_their_body_once_and_their_ceremony_under_it(self, film: Word) -> None:
        awards = table_under(film, "Awards")
        rows = [" | ".join(cell.text for cell in row.cells) for row in awards.rows]
        assert [row.replace("\xa0", " ").replace("\n", ", ") for row in rows] == [
            "Body and ceremony | Category | Nominee | Result",
            "Dubai International Film Festival | Best Arab Feature | The film | Won",
            "9th, 16 December 2012 [1] | Best Actress | Waad Mohammed | Won",
            (
                "British Academy Film Awards, 67th, 16 February 2014 [2] | Film Not in the English Language"
                " | Haifaa al-Mansour, Gerhard Meixner, with Roman Paul | Nominated"
            ),
        ]
        # Only the name of a body that has another row is kept with the next one.
        names = [name_of(awards.rows[row].cells[0].paragraphs[0]) for row in (1, 2, 3)]
        assert names == ["Ceremony", "Table Note", "Row Heading"]
        assert name_of(awards.rows[1].cells[3].paragraphs[0]) == "Result Won"
        assert name_of(awards.rows[3].cells[3].paragraphs[0]) == "Result"
        assert "Caption: 2 won, 1 nominated" in lines(film)

    def test_awards_that_rest_on_a_weak_source_alone_are_set_in_italics_and_it_says_so(self, tmp_path: Path) -> None:
        sheet = opened(made(FILM.replace("{id: razor, title", "{id: razor, weak: true, title"), tmp_path))
        assert "Caption: 2 won, 1 nominated. Italics rest on a weak source alone." in lines(sheet)
        nominated = table_under(sheet, "Awards").rows[3]
        assert value(nominated.cells[1]._tc, "w:p/w:r/w:rPr/w:rStyle") == "Emphasis"

    def test_companies_of_one_role_share_a_row(self, film: Word) -> None:
        assert "Produced by | Razor Film, High Look Group\xa0[1]" in lines(film)

    def test_the_latest_count_of_each_territory(self, film: Word) -> None:
        assert [row.cells[1].text for row in table_under(film, "Box office").rows] == ["Seats", "80,000"]

    def test_headlines_first_and_one_quote_of_each_paper(self, film: Word) -> None:
        assert [line for line in lines(film) if line.startswith("Quote:")] == [
            "Quote: “un grand film”",
            "Quote: “a fine film”",
        ]

    def test_whom_to_write_to(self, film: Word) -> None:
        assert [[cell.text for cell in row.cells] for row in table_under(film, "Contacts").rows[1:]] == [
            ["Press", "Worldwide\nP.\xa0Officer\nPress Office", "press@example.org"],
            ["Stills", "", "example.org/stills"],
        ]

    def test_only_sources_that_it_names_numbered_as_they_are_met(self, film: Word) -> None:
        assert [line for line in lines(film) if line.startswith("Source:")] == [
            "Source: 1\tCatalogue. Biennale, summer 2012",
            "Source: 2\tPress book & notes. Razor Film, February 2013",
        ]

    def test_the_numbers_of_sources_have_no_gaps_and_rise_through_the_text(self, film: Word) -> None:
        met = [
            int(number)
            for line in lines(film)
            for mark in re.findall(r"\xa0\[(.*?)\]", line)
            for number in mark.split(",")
        ]
        first_met = list(dict.fromkeys(met))
        assert first_met == list(range(1, len(first_met) + 1))
        listed = [line for line in lines(film) if line.startswith("Source:")]
        assert len(listed) == len(first_met)

    def test_of_many_roles_ten_have_a_row_and_all_others_a_name(self, tmp_path: Path) -> None:
        sheet = opened(made(cast_of(80), tmp_path))
        assert len(table_under(sheet, "Cast").rows) == 1 + 10
        (others,) = [line for line in lines(sheet) if line.startswith("Closing Line: With ")]
        assert others == "Closing Line: With " + ", ".join(f"Actor {n}" for n in range(10, 80))

    def test_ten_roles_leave_nobody_out(self, tmp_path: Path) -> None:
        sheet = opened(made(cast_of(10), tmp_path))
        assert [line for line in lines(sheet) if line.startswith("Closing")] == []

    def test_of_many_jobs_ten_have_a_row_and_the_sheet_says_how_many_more_there_are(self, tmp_path: Path) -> None:
        crew = "".join(
            f"  - id: d{n}\n    department: D{n}\n"
            f"    credits: [{{job: First {n}, names: [A]}}, {{job: Next {n}, names: [B]}}]\n"
            for n in range(7)
        )
        sheet = opened(made(f"{NEARLY_EMPTY}crew:\n{crew}", tmp_path))
        jobs = [row.cells[0].text for row in table_under(sheet, "Crew and companies").rows[1:]]
        assert {f"First {n}" for n in range(7)} < set(jobs)
        assert len(jobs) == 10
        assert jobs[:2] == ["First 0", "Next 0"]
        assert "Closing Line: 4 more in the press kit" in lines(sheet)

    def test_counts_and_quotes_that_are_left_out_are_said_to_be_in_the_press_kit(self, film: Word) -> None:
        said = lines(film)
        more = [at for at, line in enumerate(said) if line == "Closing Line: 1 more in the press kit"]
        assert [said[at - 1].startswith(before) for at, before in zip(more, ("Germany", "Quote Source"), strict=True)]

    def test_those_who_are_shown_and_play_nobody_stand_in_the_first_column(self, tmp_path: Path) -> None:
        facts = (
            f"{NEARLY_EMPTY}cast: [{{id: one, actor: Nan Goldin, description: Photographer}}, {{id: two, actor: B}}]\n"
        )
        table = table_under(opened(made(facts, tmp_path)), "Cast")
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        assert rows == [["Name", "Description"], ["Nan Goldin", "Photographer"], ["B", ""]]
        widths = [int(column.get(qn("w:w"), "0")) for column in table._tbl.tblGrid.iter(qn("w:gridCol"))]
        assert widths == [3487, 2615 + 4104]

    def test_a_column_without_a_word_goes_and_the_others_keep_to_the_grid(self, tmp_path: Path) -> None:
        sheet = opened(made(f"{NEARLY_EMPTY}releases: [{{id: one, territory: DE, distributor: Koch}}]\n", tmp_path))
        table = table_under(sheet, "Releases")
        assert [[cell.text for cell in row.cells] for row in table.rows] == [
            ["Territory", "Distributor"],
            ["Germany", "Koch"],
        ]
        for row in table.rows:
            assert [cell._tc.tcPr.find(qn("w:tcW")).get(qn("w:w")) for cell in row.cells] == ["3487", "6719"]

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

    CONTACTS = "contacts: [{id: press, role: Press, email: press@example.org}]\n"
    RIGHTS = "legal: {copyright: © Nobody}\n"
    SOURCE = "sources: [{id: paper, title: Paper}]\n"

    @pytest.mark.parametrize(
        ("facts", "columns"),
        [
            (CONTACTS, ["1"]),
            (CONTACTS + RIGHTS, ["1"]),
            (RIGHTS, ["1", "1"]),
            ("story: {logline: A line.}\n" + RIGHTS, ["1", "1"]),
            ("story: {logline: 'A line.[@paper]'}\n" + SOURCE, ["1", "3"]),
            ("story: {logline: 'A line.[@paper]'}\n" + RIGHTS + SOURCE, ["1", "3", "1"]),
        ],
    )
    def test_columns_are_for_sources_alone_and_every_page_has_its_header(
        self, facts: str, columns: list[str], tmp_path: Path
    ) -> None:
        sheet = opened(made(NEARLY_EMPTY + facts, tmp_path))
        sections = [section._sectPr for section in sheet.sections]
        assert [each.get(qn("w:num"), "1") for section in sections for each in section.iter(qn("w:cols"))] == columns
        assert [section.find(qn("w:headerReference")) is not None for section in sections].index(True) == 0
        assert [line for line in lines(sheet) if line.endswith(": ") and line != "Normal: "] == []

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
