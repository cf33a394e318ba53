"""Rules about numbers that must agree."""

import pytest

from presskit.assertion import Assertion, Condition
from presskit.checks.arithmetic import (
    assertions_that_can_be_read,
    assertions_that_hold,
    territories_together_within_the_world,
    territories_within_the_world,
)
from presskit.facts import read_facts
from tests.kits import KIT, assert_as_marked, assert_rules_find, edition_of

AWARDS = """\
awards:
  - {id: a, body: César Awards, edition: 38, category: Best Film, result: won, nominees: [One, Two], source: paper}
  - {id: b, body: César Awards, edition: 38, category: Best Actor, result: nominated, nominees: [One], source: paper}
  - {id: c, body: Film and Music Prize, category: Best Film, result: won, source: paper}
"""


class TestAssertion:
    @pytest.mark.parametrize(
        "raw",
        [
            "awards where body = Film and Music Prize and result = won: 4",
            {"awards where body = Film and Music Prize and result = won": 4},
            {"awards  where body = Film and Music Prize and result = won": "4"},
        ],
    )
    def test_is_read_as_yaml_gives_it(self, raw: object) -> None:
        conditions = Condition("body", "Film and Music Prize"), Condition("result", "won")
        assert Assertion.parse(raw) == Assertion("awards", conditions, 4)

    @pytest.mark.parametrize(
        "raw", ["awards", "awards: many", "awards where: 1", "awards where body is X: 1", "4", ": 4"]
    )
    def test_is_refused_where_it_has_another_form(self, raw: str) -> None:
        with pytest.raises(ValueError, match="is not a count that can be checked"):
            Assertion.parse(raw)

    def test_that_is_wrong_is_told_at_its_line(self) -> None:
        text = KIT + (
            "assert:\n"
            "  - awards: 1\n"
            "  - awards were 3: 3  #! 5 PK103 “awards were 3: 3” is not a count that can be checked -> write it"
            " as awards\n"
        )
        assert_as_marked(text, read_facts(text, "facts.yaml").findings)

    def test_is_no_fact(self) -> None:
        edition = edition_of(KIT + "assert: [awards: 0]\n")
        assert len(edition.kit.assertions) == 1
        assert [key for key, _ in edition.facts if key[0] in ("assert", "assertions")] == []


class TestAssertions:
    def test_that_hold_are_silent(self) -> None:
        text = AWARDS + (
            "cast: [{actor: One, lead: true, source: paper}, {actor: Two, source: paper}]\n"
            "crew: [{department: Editing, source: paper, credits: [{job: Editor, names: [One, Two]}]}]\n"
            "assert:\n"
            "  - awards: 3\n"
            "  - awards where body = César Awards and edition = 38 and result = won: 1\n"
            "  - awards where body = Film and Music Prize: 1\n"
            "  - awards where nominees = One: 2\n"
            "  - cast where lead = true: 1\n"
            "  - crew.credits where names = Two: 1\n"
            "  - music.songs: 0\n"
        )
        assert_rules_find(KIT + text, assertions_that_can_be_read, assertions_that_hold)

    def test_that_do_not_show_both_numbers_and_the_rows(self) -> None:
        text = AWARDS + (
            "assert:\n"
            "  - awards where body = César Awards: 3\n"
            "    #! 5 PK802 “awards where body = César Awards” is said to be 3, and the rows that count are 2: a, b"
            " -> mend the number\n"
            "  - awards where body = Cesar Awards: 2\n"
            "    #! 5 PK802 “awards where body = Cesar Awards” is said to be 2, and the rows that count are 0"
            " -> no row has body = Cesar Awards; did you mean “César Awards”?\n"
        )
        assert_rules_find(KIT + text, assertions_that_can_be_read, assertions_that_hold)

    def test_that_cannot_be_understood_say_what_was_meant(self) -> None:
        text = AWARDS + (
            "assert:\n"
            "  - award where result = won: 2  #! 5 PK801 there is no list “award” to count in -> did you mean"
            " “awards”?\n"
            "  - awards where resutl = won: 2\n"
            "    #! 5 PK801 the rows of “awards” have no field “resutl” -> did you mean “result”?\n"
            "  - awards where result = lost: 2  #! 5 PK801 “lost” cannot stand in “result”\n"
        )
        assert_rules_find(KIT + text, assertions_that_can_be_read, assertions_that_hold)


class TestTerritories:
    def test_have_no_more_than_the_world(self) -> None:
        text = (
            "box_office:\n"
            "  - {territory: FR, period: one, amount: USD 9 million, source: paper}\n"
            "    #! 42 PK803 FR has more than the whole world: 9,000,000 beside 8,000,000\n"
            "  - {territory: BE, amount: EUR 9 million, source: paper}\n"
            "  - {territory: DE, admissions: 9, source: paper}\n"
            "  - {territory: world, amount: USD 8 million, admissions: more than 8, source: paper}\n"
        )
        assert_rules_find(KIT + text, territories_within_the_world, territories_together_within_the_world)

    def test_have_no_more_together_where_they_are_final(self) -> None:
        text = (
            "box_office:\n"
            "  - {territory: FR, amount: USD 5 million, final: true, source: paper}\n"
            "  - {territory: BE, amount: USD 4 million, final: true, source: paper}\n"
            "  - {territory: Outside France, amount: USD 4 million, final: true, source: paper}\n"
            "  - {territory: DE, amount: USD 4 million, source: paper}\n"
            "  - {territory: world, amount: USD 8 million, source: paper}\n"
            "    #! 32 PK804 the final counts of BE, FR make 9,000,000, more than the world’s 8,000,000\n"
        )
        assert_rules_find(KIT + text, territories_within_the_world, territories_together_within_the_world)
