"""What the data package beside the awards list says, read as databases read it."""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.artifact import write_all
from presskit.edition import Options
from presskit.pipeline import build
from presskit.renderers.awards.fields import FIELDS, FILTERS
from presskit.renderers.awards.guard import guard, unguard
from tests.renderers.awards.kits import ADAPTATION, BEST_FILM, DRAFT, HEADINGS, HOSTILE, PLAIN, hostile, kit, templates

SAMPLE = Path(__file__).parents[3] / "kit"
RAW = Options(csv_raw=True)
FIELD_OF_FILTER = {
    "iso": "award.ceremony_date",
    "date": "award.ceremony_date",
    "ordinal": "award.edition",
    "word": "award.result",
}
EVERYTHING = [*FIELDS, *(f"{field} | {name}" for name, field in FIELD_OF_FILTER.items())]


def written(folder: Path, output: Path, layouts: Path | None = None, options: Options = PLAIN) -> Path:
    """The package, with its list beside it."""
    outcome = build(folder, ["awards"], layouts, options)
    assert outcome.ok, outcome.findings
    _, package = write_all(outcome.artifacts, output)
    return package


def said(package: Path) -> dict[str, Any]:
    descriptor: dict[str, Any] = json.loads(package.read_bytes())
    return descriptor


def resource(package: Path) -> dict[str, Any]:
    (only,) = said(package)["resources"]
    assert isinstance(only, dict)
    return only


def fields(package: Path) -> dict[str, dict[str, Any]]:
    return {field["name"]: field for field in resource(package)["schema"]["fields"]}


def headings(package: Path) -> list[str]:
    """Those of the list that the package names, by what the package says of it."""
    of = resource(package)
    text = (package.parent / of["path"]).read_bytes().decode(of["encoding"]).removeprefix("\ufeff")
    return next(csv.reader(io.StringIO(text, newline=""), delimiter=of["dialect"]["delimiter"]))


def wrong(package: Path) -> list[tuple[str, str]]:
    """What a validator finds wrong: the kind of fault, and the column."""
    frictionless = pytest.importorskip("frictionless", reason="the extra `test` installs frictionless")
    report = frictionless.validate(str(package))
    assert report.stats["tasks"] == 1
    return [(error.type, getattr(error, "field_name", "")) for task in report.tasks for error in task.errors] + [
        (error.type, error.note) for error in report.errors
    ]


class TestValidator:
    @pytest.mark.parametrize(
        "options", [PLAIN, DRAFT, RAW, Options(csv_delimiter=";"), Options(csv_delimiter="\t")], ids=str
    )
    def test_finds_nothing_wrong_with_any_list(self, tmp_path: Path, options: Options) -> None:
        package = written(hostile(tmp_path / "kit"), tmp_path / "o", options=options)
        assert wrong(package) == []

    def test_finds_nothing_wrong_with_the_sample(self, tmp_path: Path) -> None:
        assert wrong(written(SAMPLE, tmp_path)) == []

    def test_finds_nothing_wrong_with_a_list_without_rows(self, tmp_path: Path) -> None:
        assert wrong(written(kit(tmp_path / "kit"), tmp_path / "o")) == []

    @pytest.mark.parametrize("first", range(0, len(EVERYTHING), 9))
    def test_finds_nothing_wrong_with_any_layout(self, tmp_path: Path, first: int) -> None:
        asked = EVERYTHING[first:] + EVERYTHING[:first]
        names = [f"=Column {n}" for n, _ in enumerate(asked)]
        layout = templates(tmp_path, f"{','.join(names)}\n{','.join(asked)}\n")
        package = written(kit(tmp_path / "kit", ADAPTATION, BEST_FILM), tmp_path / "o", layout)
        assert wrong(package) == []

    @pytest.mark.parametrize(
        ("spoil", "found"),
        [
            (lambda rows: rows[1].update(result="lost"), [("constraint-error", "result")]),
            (lambda rows: rows[1].update(id=rows[2]["id"]), [("primary-key", "")]),
            (lambda rows: rows[1].update(body=""), [("constraint-error", "body")]),
            (lambda rows: rows[1].update(edition="38th"), [("type-error", "edition")]),
            (lambda rows: rows[1].update(ceremony_date="22.2.2013"), [("constraint-error", "ceremony_date")]),
            (lambda rows: rows[0].update(nominee="who"), [("incorrect-label", "nominee")]),
        ],
    )
    def test_finds_what_somebody_spoilt(
        self, tmp_path: Path, spoil: Callable[[list[dict[str, str]]], None], found: list[tuple[str, str]]
    ) -> None:
        package = written(kit(tmp_path / "kit", ADAPTATION, BEST_FILM), tmp_path / "o")
        file = package.parent / resource(package)["path"]
        lines = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline="")))
        rows = [dict(zip(lines[0], line, strict=True)) for line in lines]
        spoil(rows)
        with file.open("w", encoding="utf-8-sig", newline="") as spoilt:
            csv.writer(spoilt).writerows(row.values() for row in rows)
        assert set(found) <= {*wrong(package)}


class TestPackage:
    def test_names_the_list_beside_it_and_how_it_is_written(self, tmp_path: Path) -> None:
        package = written(kit(tmp_path / "kit", ADAPTATION), tmp_path, options=Options(csv_delimiter=";"))
        assert package.name == "rust-and-bone-awards.datapackage.json"
        of = resource(package)
        data = (tmp_path / of["path"]).read_bytes()
        assert data.startswith(b"\xef\xbb\xbf") is of["byteOrderMark"] is True
        assert of["dialect"]["delimiter"] == ";"
        assert data.endswith(of["dialect"]["lineTerminator"].encode())
        assert (of["format"], of["mediatype"], of["encoding"]) == ("csv", "text/csv", "utf-8")

    def test_says_whose_it_is_and_what_it_rests_on(self, tmp_path: Path) -> None:
        facts = {
            "kit": {"slug": "rust-and-bone", "version": "2", "date": "2013-03-01"},
            "legal": {
                "copyright": "The producers",
                "licence": {"title": "Attribution", "url": "https://example.org/by"},
            },
        }
        package = said(written(kit(tmp_path / "kit", ADAPTATION, **facts), tmp_path))
        assert (package["name"], package["title"]) == ("rust-and-bone-awards", "Rust and Bone: awards")
        assert (package["version"], package["created"], package["copyright"]) == (
            "2",
            "2013-03-01T00:00:00Z",
            "The producers",
        )
        assert package["licenses"] == [{"title": "Attribution", "path": "https://example.org/by"}]
        assert package["sources"] == [
            {"title": "An article", "path": "https://example.org/article"},
            {"title": "The academy", "path": "https://example.org/academy"},
        ]

    def test_is_silent_on_what_the_facts_do_not_say(self, tmp_path: Path) -> None:
        assert said(written(kit(tmp_path / "kit"), tmp_path)).keys() == {"$schema", "name", "title", "resources"}

    def test_follows_ours(self, tmp_path: Path) -> None:
        package = written(kit(tmp_path / "kit", ADAPTATION), tmp_path)
        assert [*fields(package)] == headings(package) == HEADINGS
        assert resource(package)["schema"]["primaryKey"] == ["id"]
        types = {name: field["type"] for name, field in fields(package).items()}
        assert {name for name, kind in types.items() if kind != "string"} == {"edition"}
        assert types["edition"] == "integer"

    def test_follows_a_layout_that_drops_moves_and_renames_columns(self, tmp_path: Path) -> None:
        layout = templates(tmp_path, "=Prix,Résultat,Clé,Éd.\naward.category,award.result,id,award.edition | ordinal\n")
        package = written(kit(tmp_path / "kit", ADAPTATION), tmp_path, layout)
        assert [*fields(package)] == headings(package) == ["'=Prix", "Résultat", "Clé", "Éd."]
        assert resource(package)["schema"]["primaryKey"] == ["Clé"]
        assert fields(package)["Clé"]["constraints"] == {"required": True, "unique": True}
        assert fields(package)["Éd."]["type"] == "string"

    def test_has_no_key_where_the_layout_has_no_id(self, tmp_path: Path) -> None:
        layout = templates(tmp_path, "Prix\naward.category\n")
        assert "primaryKey" not in resource(written(kit(tmp_path / "kit", ADAPTATION), tmp_path, layout))["schema"]

    @pytest.mark.parametrize(("asked", "first"), [("award.result", "won"), ("award.result | word", "Won")])
    def test_lists_the_results_as_they_are_said(self, tmp_path: Path, asked: str, first: str) -> None:
        layout = templates(tmp_path, f"Résultat\n{asked}\n")
        values = fields(written(kit(tmp_path / "kit"), tmp_path, layout))["Résultat"]["constraints"]["enum"]
        assert (values[0], len(values)) == (first, 6)

    def test_explains_every_field(self) -> None:
        assert all(re.fullmatch(r"[A-Z“].*[^.]", field.about) for field in FIELDS.values())
        assert FIELD_OF_FILTER.keys() == FILTERS.keys()

    def test_has_the_same_bytes_each_time(self, tmp_path: Path) -> None:
        first, second = (written(SAMPLE, tmp_path / name).read_bytes() for name in "ab")
        assert first == second


class TestGuard:
    def test_is_told_and_can_be_taken_away_by_what_the_package_says(self, tmp_path: Path) -> None:
        guarded: Mapping[str, Any] = resource(written(hostile(tmp_path / "kit"), tmp_path))["formulaGuard"]
        assert guarded["applied"] is True
        for text in HOSTILE:
            cell = guard(text)
            taken = cell.removeprefix(guarded["prefix"]) if re.match(guarded["cells"], cell) else cell
            assert taken == text

    @given(st.text() | st.text("'=+-@＝ \t\r\n\u200b\ufeffa"))
    def test_pattern_knows_every_guarded_cell_and_no_other(self, text: str) -> None:
        from presskit.renderers.awards.guard import FORMULA

        taken = text[1:] if re.match(f"^'{FORMULA}", text) else text
        assert taken == unguard(text)

    def test_is_off_where_cells_are_raw_and_the_package_says_so(self, tmp_path: Path) -> None:
        package = written(hostile(tmp_path / "kit"), tmp_path, options=RAW)
        assert resource(package)["formulaGuard"] == {"applied": False}
        lines = list(
            csv.reader(io.StringIO((tmp_path / "rust-and-bone-awards.csv").read_text("utf-8-sig"), newline=""))
        )
        assert [line[HEADINGS.index("body")] for line in lines[1:]] == HOSTILE

    def test_of_headings_is_off_there_too(self, tmp_path: Path) -> None:
        layout = templates(tmp_path, "=1+1\nid\n")
        package = written(kit(tmp_path / "kit", BEST_FILM), tmp_path, layout, RAW)
        assert [*fields(package)] == headings(package) == ["=1+1"]
