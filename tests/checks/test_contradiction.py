"""Rules about two things that are said of one."""

import pytest

from presskit.checks.contradiction import awards_that_stand_twice, ceremonies_on_one_day, names_in_one_spelling
from tests.kits import KIT, assert_rules_find, edition_of

RULES = awards_that_stand_twice, ceremonies_on_one_day, names_in_one_spelling


class TestAwards:
    def test_that_are_equal_stand_once(self) -> None:
        text = (
            "awards:\n"
            "  - {id: a, body: Goya Awards, edition: 27, category: Best Film, nominees: [A, B], result: won,"
            " source: paper}\n"
            "  - {id: b, body: Goya Awards, edition: 27, category: Best film, nominees: [B, A], result:"
            " nominated, source: paper}\n"
            "    #! 5 PK811 this award stands twice: Goya Awards, Best film\n"
            "  - {id: c, body: Goya Awards, edition: 28, category: Best Film, nominees: [A, B], result: won,"
            " source: paper}\n"
            "  - {id: d, body: Goya Awards, edition: 27, category: Best Film, nominees: [A], result: won,"
            " source: paper}\n"
        )
        assert_rules_find(KIT + text, awards_that_stand_twice)

    def test_of_one_edition_are_given_on_one_day_in_one_place(self) -> None:
        text = (
            "awards:\n"
            "  - {id: a, body: Goya, edition: 27, ceremony_date: 2013-02, place: Madrid, category: A, result:"
            " won, source: paper}\n"
            "  - {id: b, body: Goya, edition: 27, ceremony_date: 2013-02-17, category: B, result: won, source: paper}\n"
            "  - id: c\n"
            "    source: paper\n"
            "    body: Goya\n"
            "    edition: 27\n"
            "    ceremony_date: 2013-03-17  #! 20 PK812 edition 27 of Goya has two dates: 2013-02 and 2013-03-17"
            " -> mend one\n"
            "    place: Sevilla  #! 12 PK812 edition 27 of Goya has two places: “Madrid” and “Sevilla”\n"
            "    category: C\n"
            "    result: won\n"
            "  - {id: d, body: Goya, edition: 27, ceremony: Gala, ceremony_date: 2013-01, category: D, result:"
            " won, source: paper}\n"
        )
        assert_rules_find(KIT + text, ceremonies_on_one_day)

    def test_show_both_places(self) -> None:
        award = "body: Goya, edition: 27, category: A, result: won, source: paper}"
        (finding,) = awards_that_stand_twice(edition_of(KIT + f"awards: [{{id: a, {award}, {{id: b, {award}]\n"))
        assert [place.key for place in finding.others] == [("awards", "a")]


class TestNames:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Matthias Schoenaerts", "Matthias Schoenarts"),
            ("Stéphane Fontaine", "Stephane Fontaine"),
            ("Jean-Michel Correia", "Jean Michel Correia"),
            ("Juliette Welfling", "Juliette Welfing"),
            ("Marion Cotillard", "Marion Cotillrad"),
        ],
    )
    def test_of_a_person_have_one_spelling(self, one: str, other: str) -> None:
        text = (
            f"cast: [{{actor: {one}, source: paper}}]\n"
            f"people: [{{name: {one}, source: paper}}]\n"
            "awards:\n"
            "  - body: Goya\n"
            "    category: A\n"
            "    result: won\n"
            "    source: paper\n"
            "    nominees:\n"
            f"      - name: {other}  #! 15 PK813 “{other}” is written “{one}” elsewhere -> did you mean “{one}”?\n"
        )
        assert_rules_find(KIT + text, names_in_one_spelling)

    def test_of_different_kinds_or_people_may_be_near(self) -> None:
        text = (
            "cast: [{actor: Luc Dardenne, source: paper}, {actor: Lucie Dardenne, source: paper}]\n"
            "crew: [{department: A, source: paper, credits: [{job: A, names: ['Stéphane Fontaine, AFC', Jo Lee,"
            " Jo Lea]}]}]\n"
            "companies: [{role: A, names: [Luc Dardennes, Page 114, Page 115], source: paper}]\n"
            "awards: [{body: Goya, category: A, nominees: [Stéphane Fontaine], result: won, source: paper}]\n"
        )
        assert_rules_find(KIT + text, names_in_one_spelling)
