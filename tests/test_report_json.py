"""Findings as JSON, in the form that docs/json.md promises."""

import json
import re
from pathlib import Path

from presskit.desk import open_kit
from presskit.edition import Options
from presskit.finding import Place, Span, by_place, error, note, warning
from presskit.report_json import as_json
from tests.conftest import MakeKit
from tests.kits import KIT

PAGE = Path(__file__).parents[1] / "docs" / "json.md"

DISPUTED = """\
kit: {slug: small-film}
film:
  title: {text: Small Film, source: catalogue}
  runtime:
    claims:
      - {value: 122 min, source: article}
      - {value: 120 min, source: catalogue}
sources: [{id: article, title: A}, {id: catalogue, title: C}]
"""


def test_the_page_shows_what_is_printed(kit: MakeKit) -> None:
    folder = kit(DISPUTED)
    printed = json.loads(as_json(open_kit(folder, Options()).findings))
    shown = re.search(r"```json\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert shown
    assert json.loads(json.dumps(printed).replace(str(folder), "kit")) == json.loads(shown[1])


def test_the_page_names_every_field(kit: MakeKit) -> None:
    page = PAGE.read_text("utf-8")
    printed = json.loads(as_json(open_kit(kit(DISPUTED), Options()).findings))
    fields = {*printed, *printed["findings"][0]}
    assert [field for field in fields if not re.search(rf"^\|[^|]*`{field}`", page, re.MULTILINE)] == []


def test_what_has_no_place_says_so_and_nothing_is_left_out() -> None:
    found = json.loads(as_json([note("PK212", "é “x”")]))["findings"]
    assert found == [
        {
            "severity": "note",
            "code": "PK212",
            "message": "é “x”",
            "hint": "",
            "key": [],
            "file": None,
            "line": None,
            "column": None,
            "others": [],
        }
    ]


def test_findings_keep_their_order_and_are_counted() -> None:
    first, second = Span("facts.yaml", 2, 1), Span("facts.yaml", 10, 3)
    findings = by_place([warning("PK210", "b", span=second), note("PK211", "c"), error("PK103", "a", span=first)])
    report = json.loads(as_json(findings, silenced=2))
    assert [finding["message"] for finding in report["findings"]] == ["a", "b", "c"]
    assert report["counts"] == {"errors": 1, "warnings": 1, "notes": 1, "silenced": 2}
    assert report["version"] == 1


def test_further_places_have_their_own(kit: MakeKit) -> None:
    (finding,) = open_kit(
        kit(KIT + "cast: [{actor: A, source: paper}, {actor: A, source: paper}]\n"), Options()
    ).findings
    assert [place.label for place in finding.others] == ["the first stands here"]
    (other,) = json.loads(as_json([finding]))["findings"][0]["others"]
    assert (other["key"], other["line"], other["column"]) == (["cast", "a"], 8, 8)
    assert isinstance(finding.others[0], Place)


def test_letters_are_letters() -> None:
    assert "Stéphanie" in as_json([note("PK212", "Stéphanie")])
