"""What the awards list says, how it opens, and what a designer is told when its layout is wrong."""

import csv
import io
import json
import pickle
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from presskit.edition import Options
from presskit.finding import Finding
from presskit.layout import our_templates
from presskit.model import Award, Nominee
from presskit.pipeline import Outcome, build
from presskit.renderers.awards import BATCH, FIELDS, FILTERS, _written, guard, unguard

BENCH = Path(__file__).parents[2] / "bench" / "bench_awards.py"

HEADINGS = [
    *("id", "award_id", "film_title", "film_original_title", "body", "ceremony", "edition", "ceremony_date"),
    *("category", "category_original", "nominee", "role", "shared_with", "result", "place"),
    *("source", "source_url", "disputed", "note", "imdb_id", "wikidata_id", "eidr", "isan"),
]
SOURCES = [
    {"id": "article", "title": "An article", "url": "https://example.org/article"},
    {"id": "spc-kit", "title": "The distributor’s kit"},
    {"id": "academy", "title": "The academy", "url": "https://example.org/academy"},
]
ADAPTATION = {
    "id": "cesar-2013-adaptation",
    "body": "César",
    "ceremony": "38th César Awards",
    "edition": 38,
    "ceremony_date": "2013-02-22",
    "place": "Paris",
    "category": {"text": "Best Adaptation", "lang": "en"},
    "original_category": {"text": "Meilleure adaptation", "lang": "fr"},
    "nominees": ["Jacques Audiard", {"name": "Thomas Bidegain", "role": "co-writer"}],
    "result": "won",
    "note": "for the screenplay",
    "source": ["academy", "article"],
}
BEST_FILM = {
    "id": "lff-2012-film",
    "body": "London Film Festival",
    "category": "Best Film",
    "result": "won",
    "source": "article",
}
PLAIN = Options()
DRAFT = Options(draft=True)
HOSTILE = [
    "&<>\"'`",
    "a comma, a semicolon; a tab\tinside",
    "مهرجان القاهرة السينمائي",
    "🎬👩‍🎤",
    '=HYPERLINK("https://example.org";"Click")',
    "+33 1 40 00 00 00",
    "-1+1|cmd",
    "@SUM(1)",
    "＝1+1",
    "'=1+1",
    "'tis",
    "''",
    "{{ 7 * 7 }} {% raw %}",
]


def kit(folder: Path, *awards: Mapping[str, Any], **facts: object) -> Path:
    """A kit in a new folder; JSON is YAML."""
    everything: dict[str, object] = {
        "kit": {"slug": "rust-and-bone"},
        "film": {"title": "Rust and Bone", "original_title": {"text": "De rouille et d'os", "lang": "fr"}},
        "identifiers": {"imdb": "tt2053425", "wikidata": "Q740143", "eidr": "10.5240/B", "isan": "0000-0003"},
        "sources": SOURCES,
        "awards": awards,
        **facts,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "facts.yaml").write_text(json.dumps(everything, ensure_ascii=False), encoding="utf-8")
    return folder


def made(folder: Path, templates: Path | None = None, options: Options = PLAIN) -> bytes:
    """The finished file."""
    outcome = build(folder, ["awards"], templates, options)
    assert outcome.ok, outcome.findings
    return b"".join(outcome.artifacts[0].chunks)


def cells(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter, strict=True))


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows by heading, read back as a database does it."""
    headings, *lines = cells(data, delimiter)
    return [{heading: unguard(cell) for heading, cell in zip(headings, line, strict=True)} for line in lines]


def templates(folder: Path, layout: str | bytes) -> Path:
    """A designer's folder of layouts."""
    place = folder / "templates" / "awards"
    place.mkdir(parents=True, exist_ok=True)
    (place / "layout.csv").write_bytes(layout.encode() if isinstance(layout, str) else layout)
    return place.parent


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


class TestRows:
    def test_each_nominee_of_a_prize_has_a_row_that_says_everything(self, tmp_path: Path) -> None:
        first, second = rows(made(kit(tmp_path, ADAPTATION)))
        assert first == {
            "id": "cesar-2013-adaptation.jacques-audiard",
            "award_id": "cesar-2013-adaptation",
            "film_title": "Rust and Bone",
            "film_original_title": "De rouille et d'os",
            "body": "César",
            "ceremony": "38th César Awards",
            "edition": "38",
            "ceremony_date": "2013-02-22",
            "category": "Best Adaptation",
            "category_original": "Meilleure adaptation",
            "nominee": "Jacques Audiard",
            "role": "",
            "shared_with": "Thomas Bidegain",
            "result": "won",
            "place": "Paris",
            "source": "An article; The academy",
            "source_url": "https://example.org/article; https://example.org/academy",
            "disputed": "",
            "note": "for the screenplay",
            "imdb_id": "tt2053425",
            "wikidata_id": "Q740143",
            "eidr": "10.5240/B",
            "isan": "0000-0003",
        }
        assert second == first | {
            "id": "cesar-2013-adaptation.thomas-bidegain",
            "nominee": "Thomas Bidegain",
            "role": "co-writer",
            "shared_with": "Jacques Audiard",
        }

    def test_columns_have_the_order_that_databases_know(self, tmp_path: Path) -> None:
        assert cells(made(kit(tmp_path, ADAPTATION)))[0] == HEADINGS

    def test_a_prize_of_the_film_itself_has_one_row_without_a_nominee(self, tmp_path: Path) -> None:
        (row,) = rows(made(kit(tmp_path, BEST_FILM)))
        assert (row["id"], row["award_id"]) == ("lff-2012-film", "lff-2012-film")
        assert (row["nominee"], row["role"], row["shared_with"]) == ("", "", "")

    def test_prizes_come_in_the_order_of_the_facts(self, tmp_path: Path) -> None:
        found = [row["award_id"] for row in rows(made(kit(tmp_path, BEST_FILM, ADAPTATION)))]
        assert found == ["lff-2012-film", "cesar-2013-adaptation", "cesar-2013-adaptation"]

    def test_ids_stay_when_other_rows_come_go_or_move(self, tmp_path: Path) -> None:
        nominees = ["Alexandre Desplat", *reversed(ADAPTATION["nominees"])]  # type: ignore[call-overload]
        before = {row["id"] for row in rows(made(kit(tmp_path / "before", ADAPTATION)))}
        after = {
            row["id"] for row in rows(made(kit(tmp_path / "after", BEST_FILM, ADAPTATION | {"nominees": nominees})))
        }
        assert before < after
        assert after - before == {"lff-2012-film", "cesar-2013-adaptation.alexandre-desplat"}

    def test_all_sources_of_a_prize_are_named_in_the_order_of_the_facts(self, tmp_path: Path) -> None:
        award = BEST_FILM | {
            "source": "academy",
            "place": {"value": "London", "source": "spc-kit"},
            "nominees": [{"name": "Jacques Audiard", "source": "article"}],
        }
        (row,) = rows(made(kit(tmp_path, award)))
        assert row["source"] == "An article; The distributor’s kit; The academy"
        assert row["source_url"] == "https://example.org/article; https://example.org/academy"

    def test_a_ruled_fact_is_no_dispute(self, tmp_path: Path) -> None:
        claims = [{"value": "nominated", "source": "article"}, {"value": "won", "source": "academy"}]
        ruling = {"value": "won", "reason": "the academy knows", "by": "press office", "date": "2013-03-01"}
        (row,) = rows(made(kit(tmp_path, BEST_FILM | {"result": {"claims": claims, "ruling": ruling}})))
        assert (row["result"], row["disputed"]) == ("won", "")

    def test_a_kit_without_awards_gives_the_headings_alone(self, tmp_path: Path) -> None:
        (tmp_path / "facts.yaml").write_text("kit: {slug: small}\nfilm: {title: Small}\n", encoding="utf-8")
        assert cells(made(tmp_path)) == [HEADINGS]

    def test_what_the_facts_do_not_say_is_an_empty_cell(self, tmp_path: Path) -> None:
        award = {"body": "César", "category": "Editing", "result": "won", "edition": {"unknown": "nobody says"}}
        film = {"title": "Small"}
        (row,) = rows(made(kit(tmp_path, award, film=film, identifiers={}, sources=[])))
        assert {heading for heading, cell in row.items() if cell} == {
            *("id", "award_id", "film_title", "body", "category", "result")
        }


class TestDraft:
    CLAIMS = (
        {"value": "nominated", "source": "spc-kit"},
        {"value": "won", "source": ["article", "academy"]},
        {"value": "shortlisted", "source": "spc-kit"},
    )

    def test_cells_stay_clean_and_disputes_have_their_own(self, tmp_path: Path) -> None:
        dates = {"claims": [{"value": "2013-02", "source": "article"}, {"value": "2013-03", "source": "academy"}]}
        award = BEST_FILM | {"result": {"claims": self.CLAIMS}, "ceremony_date": dates}
        (row,) = rows(made(kit(tmp_path, award), options=DRAFT))
        assert (row["result"], row["ceremony_date"]) == ("nominated", "2013-02")
        assert (
            row["disputed"] == "result: won (article, academy), shortlisted (spc-kit); ceremony_date: 2013-03 (academy)"
        )

    def test_a_dispute_is_told_in_the_rows_that_show_it(self, tmp_path: Path) -> None:
        name = {"claims": [{"value": "Jean", "source": "article"}, {"value": "Jeanne", "source": "academy"}]}
        nominees = [{"id": "jean", "name": name}, {"id": "thomas", "name": "Thomas"}]
        first, second = rows(made(kit(tmp_path, ADAPTATION | {"nominees": nominees}, BEST_FILM), options=DRAFT))[:2]
        assert (first["nominee"], first["disputed"]) == ("Jean", "nominee: Jeanne (academy)")
        assert (second["shared_with"], second["disputed"]) == ("Jean", "shared_with: Jeanne (academy)")

    def test_a_disputed_title_of_the_film_is_told_in_every_row(self, tmp_path: Path) -> None:
        title = {
            "claims": [{"text": "Rust & Bone", "source": "article"}, {"text": "Rust and Bone", "source": "academy"}]
        }
        found = rows(made(kit(tmp_path, ADAPTATION, BEST_FILM, film={"title": title}), options=DRAFT))
        assert [row["disputed"] for row in found] == ["film_title: Rust and Bone (academy)"] * 3

    def test_a_dispute_goes_by_the_heading_and_the_form_of_its_column(self, tmp_path: Path) -> None:
        dates = {"claims": [{"value": "2013-02", "source": "article"}, {"value": "2013-03", "source": "academy"}]}
        award = BEST_FILM | {"result": {"claims": self.CLAIMS}, "ceremony_date": dates}
        layout = templates(tmp_path, "When,Doubts\naward.ceremony_date | date,disputed\n")
        (row,) = rows(made(kit(tmp_path, award), layout, DRAFT))
        assert row == {"When": "February 2013", "Doubts": "When: March 2013 (academy)"}

    def test_its_file_says_so(self, tmp_path: Path) -> None:
        outcome = build(kit(tmp_path, BEST_FILM), ["awards"], None, DRAFT)
        assert [artifact.name for artifact in outcome.artifacts] == ["rust-and-bone-awards-DRAFT.csv"]


class TestFile:
    def test_excel_is_told_that_it_is_utf_8(self, tmp_path: Path) -> None:
        data = made(kit(tmp_path, ADAPTATION))
        assert data.startswith(b"\xef\xbb\xbfid,award_id,")
        assert data.count(b"\xef\xbb\xbf") == 1

    def test_lines_end_as_rfc_4180_has_them_and_quotes_stand_where_needed(self, tmp_path: Path) -> None:
        heading, row, end = made(kit(tmp_path, BEST_FILM | {"body": 'The "Golden", Bear'})).split(b"\r\n")
        assert b'"' not in heading
        assert row.count(b'"') == row.count(b'"The ""Golden"", Bear"') * 6 == 6
        assert end == b""

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_any_delimiter_arrives(self, tmp_path: Path, delimiter: str) -> None:
        folder = kit(tmp_path, BEST_FILM | {"note": "a, b; c\td"})
        (row,) = rows(made(folder, options=Options(csv_delimiter=delimiter)), delimiter)
        assert (row["note"], row["award_id"]) == ("a, b; c\td", "lff-2012-film")

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_arrives_and_computes_nothing(self, tmp_path: Path, text: str) -> None:
        award = BEST_FILM | {"body": text, "category": text, "note": text, "nominees": [{"id": "x", "name": text}]}
        data = made(kit(tmp_path, award, film={"title": text}))
        (row,) = rows(data)
        assert {row[name] for name in ("film_title", "body", "category", "note", "nominee")} == {text}
        for cell in cells(data)[1]:
            assert not cell.lstrip().startswith(tuple("=+-@＝＋－＠"))
            assert not cell.startswith(("\t", "\r", "\n"))

    @given(st.lists(st.lists(st.text(), min_size=2, max_size=2)), st.sampled_from(",;\t"))
    @example([["two\nlines", "\r\n"], ["\t=1", '","'], ["", "\0"]], ",")
    def test_any_text_at_all_would_arrive(self, lines: list[list[str]], delimiter: str) -> None:
        text = _written([[guard(cell) for cell in line] for line in lines], delimiter)
        assert [[unguard(cell) for cell in line] for line in cells(text.encode(), delimiter)] == lines

    def test_headings_compute_nothing_either(self, tmp_path: Path) -> None:
        layout = templates(tmp_path, "=1+1\naward.id\n")
        assert cells(made(kit(tmp_path, BEST_FILM), layout))[0] == ["'=1+1"]

    def test_a_list_of_any_length_comes_in_pieces_and_whole(self, tmp_path: Path) -> None:
        awards = [BEST_FILM | {"id": f"award-{n}", "category": f"Prize {n}"} for n in range(2 * BATCH + 1)]
        artifact = build(kit(tmp_path, *awards), ["awards"], None, PLAIN).artifacts[0]
        pieces = list(artifact.chunks)
        assert len(pieces) == 3
        assert [row["id"] for row in rows(b"".join(pieces))] == [award["id"] for award in awards]

    def test_it_can_be_read_again(self, tmp_path: Path) -> None:
        artifact = build(kit(tmp_path, ADAPTATION), ["awards"], None, PLAIN).artifacts[0]
        assert list(artifact.chunks) == list(artifact.chunks)

    def test_the_same_facts_give_the_same_bytes_from_any_folder(self, tmp_path: Path) -> None:
        assert made(kit(tmp_path / "a", ADAPTATION, BEST_FILM)) == made(kit(tmp_path / "b", ADAPTATION, BEST_FILM))

    def test_it_travels_between_processes(self, tmp_path: Path) -> None:
        artifact = build(kit(tmp_path, ADAPTATION), ["awards"], None, PLAIN).artifacts[0]
        assert list(pickle.loads(pickle.dumps(artifact)).chunks) == list(artifact.chunks)  # noqa: S301 - our own bytes

    def test_no_engine_of_another_document_is_loaded(self, tmp_path: Path) -> None:
        program = (
            "import sys; from pathlib import Path\n"
            "from presskit.edition import Options; from presskit.pipeline import build\n"
            "print(len(b''.join(build(Path(sys.argv[1]), ['awards'], None, Options()).artifacts[0].chunks)))\n"
            "print(*{name.partition('.')[0] for name in sys.modules} & {'weasyprint', 'docx', 'docxtpl', 'lxml'})\n"
        )
        command = [sys.executable, "-c", program, str(kit(tmp_path, ADAPTATION))]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
        assert int(said[0]) > 0
        assert said[1] == ""


class TestGuard:
    @given(st.text() | st.text("'=+-@＝ \t\r\n\u200b\ufeffa"))
    @example("'=1")
    @example("''\t")
    @example("'")
    @example(" '=1")
    def test_every_text_comes_back_exactly(self, text: str) -> None:
        assert unguard(guard(text)) == text

    @given(st.text("'"), st.text(" \t\r\n\u00a0\u200b"), st.sampled_from("=+-@＝＋－＠"), st.text())
    def test_no_formula_stays_one(self, quotes: str, space: str, sign: str, after: str) -> None:
        assert guard(quotes + space + sign + after) == "'" + quotes + space + sign + after

    @pytest.mark.parametrize("text", ["", "won", "1-2", "César", "(=1)", "'tis", "…=1", "«=", "https://a.b/?c=d"])
    def test_everything_else_stays_as_it_is(self, text: str) -> None:
        assert guard(text) == text


class TestLayout:
    def test_columns_may_be_dropped_moved_and_renamed(self, tmp_path: Path) -> None:
        layout = "Prix,Lauréat,Née\naward.original_category,nominee.name,film.original_title\n"
        outcome = in_layout(tmp_path, layout)
        assert not outcome.layouts[0].ours
        assert cells(b"".join(outcome.artifacts[0].chunks)) == [
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
        assert cells(b"".join(outcome.artifacts[0].chunks))[1] == [said]

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
        assert cells(b"".join(outcome.artifacts[0].chunks))[1] == ["cesar-2013-adaptation", "César"]

    def test_a_heading_may_hold_commas_quotes_and_lines(self, tmp_path: Path) -> None:
        outcome = in_layout(tmp_path, '"a, ""b""\nc", d \n award.id ,"award.body"\n\n,\n')
        assert cells(b"".join(outcome.artifacts[0].chunks))[0] == ['a, "b"\nc', "d"]

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


@pytest.mark.slow
def test_a_long_list_takes_little_more_than_a_bare_loop_and_no_memory() -> None:
    command = [sys.executable, str(BENCH), "--json"]
    measured = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert all(found["ratio"] < 4 for found in measured.values())
    assert all(found["peak MB"] < 10 for found in measured.values())
