"""The errors of the article that the sample was made from: put back into its facts, they are caught by rules."""

import re
import shutil
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from presskit.desk import open_kit
from presskit.edition import Options
from presskit.finding import Finding, Severity

TESTS = Path(__file__).parent
KIT = TESTS.parent / "kit"

Said = tuple[str, str, str]
"""The code, the key and the message of an error or a warning."""


@dataclass(frozen=True)
class Slip:
    """One row of ``article/errors.yaml``, where its fields are explained."""

    error: str
    article: str
    old: str
    new: str
    finds: str = ""
    says: str = ""
    missed: str = ""

    def put_into(self, facts: str) -> str:
        """The facts with this error; its new lines are indented as the old ones were."""
        parts = (r"\s+".join(map(re.escape, part.split())) for part in self.old.split(" … "))
        places = list(re.finditer(r"\s+(?:.|\n)*?".join(parts), facts))
        assert len(places) == 1, f"“{self.old}” stands {len(places)} times in the facts"
        start, end = places[0].span()
        line = facts[facts.rfind("\n", 0, start) + 1 :]
        indent = " " * (len(line) - len(line.lstrip(" ")))
        return facts[:start] + textwrap.indent(self.new, indent).removeprefix(indent) + facts[end:]

    def is_found_in(self, said: Said) -> bool:
        code, key, message = said
        return f"{code} {key}" == self.finds and self.says in message


SLIPS = [Slip(**row) for row in yaml.safe_load((TESTS / "article" / "errors.yaml").read_text("utf-8"))]
CAUGHT = [slip for slip in SLIPS if slip.finds]
MISSED = [slip for slip in SLIPS if slip.missed]


class Desk:
    """Checks changed facts of the sample, beside its own pictures."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(KIT / "images", folder / "images")
        self.folder = folder
        self.facts = (KIT / "facts.yaml").read_text("utf-8")
        self.known = set(self.said_of(self.facts))

    def new_in(self, facts: str) -> list[Said]:
        return [said for said in self.said_of(facts) if said not in self.known]

    def said_of(self, facts: str) -> list[Said]:
        (self.folder / "facts.yaml").write_text(facts, "utf-8")
        return list(_said(open_kit(self.folder, Options()).findings))


def _said(findings: Iterable[Finding]) -> Iterable[Said]:
    return ((it.code, ".".join(it.key), it.message) for it in findings if it.severity is not Severity.NOTE)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("kit"))


def with_all(slips: Iterable[Slip], facts: str) -> str:
    for slip in slips:
        facts = slip.put_into(facts)
    return facts


def named(slip: Slip) -> str:
    return slip.error


def test_every_row_is_caught_or_says_why_not() -> None:
    assert [slip for slip in SLIPS if bool(slip.finds) == bool(slip.missed)] == []


@pytest.mark.parametrize("slip", CAUGHT, ids=named)
def test_a_rule_catches_it(slip: Slip, desk: Desk) -> None:
    new = desk.new_in(slip.put_into(desk.facts))
    assert any(slip.is_found_in(said) for said in new), new


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("the César for the director", "the César for editing, lost"),
        ("the César for the actress", "the César for music, forgotten among the four"),
    ],
)
def test_prizes_that_change_hands_are_caught_where_their_number_stays_right(given: str, taken: str, desk: Desk) -> None:
    new = desk.new_in(with_all((slip for slip in SLIPS if slip.error in (given, taken)), desk.facts))
    assert [said for said in new if "said to be 4" in said[2]] == []
    assert [said for said in new if said[0] == "PK802" and "said to be 1, and the rows that count are 0" in said[2]]


def test_no_rule_sees_those_that_are_said_to_be_missed(desk: Desk) -> None:
    assert desk.new_in(with_all(MISSED, desk.facts)) == []


def test_most_are_caught_in_one_kit_where_some_hide_each_other(desk: Desk) -> None:
    """A prize that is lost and another that is given leave their number right, for instance."""
    new = desk.new_in(with_all(SLIPS, desk.facts))
    caught = [slip for slip in CAUGHT if any(map(slip.is_found_in, new))]
    assert len(caught) >= 30, [slip.error for slip in CAUGHT if slip not in caught]


def test_rules_know_nobody_by_name(desk: Desk) -> None:
    rules = "\n".join(path.read_text("utf-8") for path in (KIT.parent / "src" / "presskit" / "checks").glob("*.py"))
    rows = yaml.safe_load(desk.facts)["people"]
    names = {row["name"].split()[-1] for row in rows} | {"César", "Polydor", "Pathé", "Chandor", "Grok"}
    assert [name for name in sorted(names) if name in rules] == []
