import json
from pathlib import Path

import pytest

from presskit.assets import Assets
from presskit.edition import Edition
from presskit.facts import read_facts
from presskit.readback import Printed
from presskit.trace import Trace, trace
from presskit.trace_report import trace_json, trace_text
from tests.proofkit import KIT

PRINTED = (
    Printed("press_kit", "page 3", "The film\nRunning time\t94 minutes"),
    Printed("press_kit", "page 9", "Best Actress [2]\tMia Holm\tWon\nBest Film\tThe film\tWon"),
    Printed("fact_sheet", "“Awards”", "Amanda Awards\tBest Actress\tMia Holm\tWon"),
    Printed("awards", "row best-actress.mia-holm", "Amanda Awards\tBest Actress\tMia Holm\twon"),
    Printed("awards", "row best-film", "Amanda Awards\tBest Film\t\twon"),
)


@pytest.fixture(scope="module")
def edition() -> Edition:
    reading = read_facts(KIT, "facts.yaml")
    assert reading.kit is not None
    return Edition(reading.kit, reading.ledger, Assets(Path("nowhere")))


def ask(query: str, edition: Edition) -> Trace:
    return trace(query, edition, read_facts(KIT, "facts.yaml").locate, PRINTED)


def test_a_key_finds_its_fact_with_claims_ruling_line_and_places(edition: Edition) -> None:
    (fact,) = ask("film.runtime", edition).facts
    line = KIT.splitlines().index("      - {value: 94 min, source: press-book}") + 1
    assert (fact.said, fact.place) == ("94\N{NO-BREAK SPACE}minutes", f"facts.yaml:{line}")
    assert [(claim.holds, claim.sources) for claim in fact.claims] == [
        (True, ("The press book (press-book)",)),
        (False, ("A newspaper (paper)",)),
    ]
    assert fact.ruling
    assert fact.ruling.reason == "The press book measured it."
    assert fact.printed == {"press_kit": ("page 3",)}


@pytest.mark.parametrize("query", ["41250", "41,250"])
def test_a_value_is_found_however_it_is_written(query: str, edition: Edition) -> None:
    assert [fact.key for fact in ask(query, edition).facts] == ["box_office.no-2012-12-31.admissions"]


@pytest.mark.parametrize("query", ["94 min", "1 h 34 min", "94 minutes"])
def test_a_running_time_is_found_as_the_facts_may_have_it(query: str, edition: Edition) -> None:
    assert [fact.key for fact in ask(query, edition).facts] == ["film.runtime"]


def test_a_losing_claim_is_found_and_said_to_be_one(edition: Edition) -> None:
    (fact,) = ask("97 minutes", edition).facts
    assert fact.key == "film.runtime"
    assert [(claim.said, claim.holds, claim.asked) for claim in fact.claims][1] == (
        "97\N{NO-BREAK SPACE}minutes",
        False,
        True,
    )
    assert "lost" in trace_text(ask("97 minutes", edition))


def test_words_find_the_fact_and_the_rows_that_print_it(edition: Edition) -> None:
    (fact,) = ask("Best Actress", edition).facts
    assert fact.key == "awards.best-actress.category"
    assert fact.printed == {
        "press_kit": ("page 9",),
        "fact_sheet": ("“Awards”",),
        "awards": ("row best-actress.mia-holm",),
    }


def test_what_many_facts_say_alike_is_placed_by_its_record(edition: Edition) -> None:
    (fact,) = ask("awards.best-film.result", edition).facts
    assert fact.printed["awards"] == ("row best-film",)


def test_the_beginning_of_a_key_lists_its_facts(edition: Edition) -> None:
    assert [fact.key for fact in ask("releases.no-2012-09-14", edition).facts] == [
        f"releases.no-2012-09-14.{name}" for name in ("territory", "date", "distributor")
    ]


def test_nothing_found_names_what_is_near(edition: Edition) -> None:
    assert "Nordlys Film" in ask("Nordlyss Flm", edition).nearest
    assert "No fact says “Nordlyss Flm”" in trace_text(ask("Nordlyss Flm", edition))


def test_machines_read_the_same_answer(edition: Edition) -> None:
    answer = json.loads(trace_json(ask("film.runtime", edition)))
    assert answer["facts"][0]["key"] == "film.runtime"
    assert answer["facts"][0]["claims"][1]["holds"] is False
    assert answer["facts"][0]["printed"] == {"press_kit": ["page 3"]}
