"""What a layout of the awards list may ask for, and what a designer is told when it is wrong."""

import shutil
from pathlib import Path

import pytest

from presskit.finding import Finding
from presskit.layout import our_templates
from presskit.model import Award, Nominee
from presskit.pipeline import Outcome, build
from presskit.renderers.awards.fields import FIELDS, FILTERS
from tests.readback import file_of
from tests.renderers.awards.kits import ADAPTATION, BEST_FILM, HEADINGS, PLAIN, cells, kit, made, templates


def in_layout(folder: Path, layout: str | bytes) -> Outcome:
    return build(kit(folder / "kit", ADAPTATION), ["awards"], templates(folder, layout), PLAIN)


def wrong(folder: Path, layout: str | bytes) -> list[tuple[str, int, int]]:
    """Code, line and column of what is wrong with a layout, all in its file."""
    outcome = in_layout(folder, layout)
    assert not outcome.ok
    findings = of_layout(outcome)
    assert all(found.span and found.span.file == str(folder / "templates/awards/layout.csv") for found in findings)
    return [(found.code, found.span.line, found.span.column) for found in findings if found.span]


def of_layout(outcome: Outcome) -> list[Finding]:
    return [found for found in outcome.findings if found.code.startswith("PK4")]


class TestLayout:
    def test_columns_may_be_dropped_moved_and_renamed(self, tmp_path: Path) -> None:
        layout = "Prix,Lauréat,Née\naward.original_category,nominee.name,film.original_title\n"
        outcome = in_layout(tmp_path, layout)
        assert not outcome.layouts[0].ours
        assert cells(file_of(outcome, ".csv")) == [
            ["Prix", "Lauréat", "Née"],
            ["Meilleure adaptation", "Jacques Audiard", "De rouille et d'os"],
            ["Meilleure adaptation", "Thomas Bidegain", "De rouille et d'os"],
        ]

    def test_a_folder_of_layouts_without_ours_is_no_matter(self, tmp_path: Path) -> None:
        (tmp_path / "templates").mkdir()
        assert cells(made(kit(tmp_path), tmp_path / "templates")) == [HEADINGS]

    @pytest.mark.parametrize(
        ("asked", "said"),
        [
            ("award.ceremony_date | iso", "2013-02-22"),
            ("award.ceremony_date", "2013-02-22"),
            ("award.ceremony_date|date", "22\u00a0February 2013"),
            ("award.edition | ordinal", "38th"),
            ("award.result | word", "Won"),
        ],
    )
    def test_filters_say_a_value_in_another_form(self, tmp_path: Path, asked: str, said: str) -> None:
        outcome = in_layout(tmp_path, f"heading\n{asked}\n")
        assert cells(file_of(outcome, ".csv"))[1] == [said]

    def test_every_filter_is_tested(self) -> None:
        assert set(FILTERS) == {"iso", "date", "ordinal", "word"}

    def test_every_field_can_be_named_with_and_without_facts(self, tmp_path: Path) -> None:
        layout = templates(tmp_path, f"{','.join(FIELDS)}\n{','.join(FIELDS)}\n")
        assert len(cells(made(kit(tmp_path, ADAPTATION, BEST_FILM), layout))) == 4

    def test_every_fact_of_an_award_has_a_field(self) -> None:
        facts = {f"award.{name}" for name in Award.model_fields} | {f"nominee.{name}" for name in Nominee.model_fields}
        assert facts - set(FIELDS) == {"award.nominees", "nominee.id"}

    @pytest.mark.parametrize("text", ["a;b\naward.id;award.body\n", "a\tb\r\naward.id\taward.body\r\n"])
    def test_a_spreadsheet_of_another_locale_may_save_it(self, tmp_path: Path, text: str) -> None:
        outcome = in_layout(tmp_path, b"\xef\xbb\xbf" + text.encode())
        assert cells(file_of(outcome, ".csv"))[1] == ["cesar-2013-adaptation", "César"]

    def test_a_heading_may_hold_commas_quotes_and_lines(self, tmp_path: Path) -> None:
        outcome = in_layout(tmp_path, '"a, ""b""\nc", d \n award.id ,"award.body"\n\n,\n')
        assert cells(file_of(outcome, ".csv"))[0] == ['a, "b"\nc', "d"]

    def test_the_one_that_ships_is_ours(self, tmp_path: Path) -> None:
        shutil.copytree(our_templates() / "awards", tmp_path / "templates" / "awards")
        folder = kit(tmp_path / "kit", ADAPTATION)
        assert made(folder, tmp_path / "templates") == made(folder)


class TestFindings:
    @pytest.mark.parametrize(
        ("layout", "expected"),
        [
            ("a,b\naward.id,award.bodi\n", [("PK402", 2, 10)]),
            ("a,b\naward.id,\n", [("PK402", 2, 10)]),
            ('a,b\n"award.id", "award.bodi"\n', [("PK402", 2, 14)]),
            ("a\naward.ceremony_date | iso8601\n", [("PK402", 2, 23)]),
            ("a\naward.ceremony_date |\n", [("PK402", 2, 22)]),
            ("a\naward.ceremony_date | iso | date\n", [("PK402", 2, 23)]),
            ("a\naward.body | iso\n", [("PK402", 2, 14)]),
            ('a\naward.""body""\n', [("PK402", 2, 1)]),
            ("a,b,c\naward.id,award.body\n", [("PK401", 1, 5)]),
            ("a\naward.id,award.body\n", [("PK401", 2, 10)]),
            ("a,b\naward.id,award.body\n\nid,id\n", [("PK401", 4, 1)]),
            ("a,b\n", [("PK401", 1, 1)]),
            ("", [("PK401", 1, 1)]),
            ("\n,,\n", [("PK401", 1, 1)]),
            ("a,\naward.id,award.body\n", [("PK401", 1, 3)]),
            ("a,a\naward.id,award.body\n", [("PK401", 1, 3)]),
            ('a,"b\naward.id,award.body\n', [("PK401", 1, 3)]),
            ('a,"b"c\naward.id,award.body\n', [("PK401", 1, 3)]),
            ("a,a\nx.y,id | z\n", [("PK401", 1, 3), ("PK402", 2, 1), ("PK402", 2, 10)]),
            ("Préfixe\r\nÉquipe,".encode() + "é".encode("latin-1"), [("PK401", 2, 8)]),
            (b"\xef\xbb\xbfab" + "é".encode("latin-1"), [("PK401", 1, 3)]),
            ("a\naward.id\n".encode("utf-16"), [("PK401", 1, 1)]),
        ],
    )
    def test_what_is_wrong_is_told_at_its_place(
        self, tmp_path: Path, layout: str | bytes, expected: list[tuple[str, int, int]]
    ) -> None:
        assert wrong(tmp_path, layout) == expected

    @pytest.mark.parametrize(
        ("layout", "words"),
        [
            ("a\naward.bodi\n", "did you mean “award.body”?"),
            ("a\nzzz\n", "known here: id, nominee.name,"),
            ("a\naward.ceremony_date | ido\n", "did you mean “iso”?"),
            ("a\naward.ceremony_date | zzz\n", "known here: date, iso, ordinal, word"),
            ("a\naward.id | iso | date\n", "write “award.id | iso”"),
        ],
    )
    def test_the_cure_is_named(self, tmp_path: Path, layout: str, words: str) -> None:
        (finding,) = of_layout(in_layout(tmp_path, layout))
        assert words in finding.hint

    def test_a_filter_for_another_kind_says_both_kinds(self, tmp_path: Path) -> None:
        (finding,) = of_layout(in_layout(tmp_path, "a\naward.body | ordinal\n"))
        assert finding.message == "the filter “ordinal” takes a number, and “award.body” is a text"

    def test_a_layout_that_is_missing_is_a_finding(self, tmp_path: Path) -> None:
        (tmp_path / "templates" / "awards").mkdir(parents=True)
        outcome = build(kit(tmp_path, ADAPTATION), ["awards"], tmp_path / "templates", PLAIN)
        (finding,) = of_layout(outcome)
        assert (finding.code, outcome.ok) == ("PK403", False)

    def test_a_layout_outside_of_its_folder_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "outside.csv").write_text("a\naward.id\n", encoding="utf-8")
        place = tmp_path / "templates" / "awards"
        place.mkdir(parents=True)
        (place / "layout.csv").symlink_to(tmp_path / "outside.csv")
        outcome = build(kit(tmp_path, ADAPTATION), ["awards"], tmp_path / "templates", PLAIN)
        assert [found.code for found in of_layout(outcome)] == ["PK403"]
