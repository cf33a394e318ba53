"""The figures and dates that facts say, and those that follow from them."""

import pytest

from presskit.following import ages_in, counted_in, implied_by, said_by
from presskit.tokens import figures_of
from presskit.values import Count, Duration, Instant, Mark, Money, PartialDate
from tests.kits import KIT, edition_of

BORN = ("people", "jane-doe", "born")


class TestAFact:
    @pytest.mark.parametrize(
        ("value", "said"),
        [
            (PartialDate(2012, 5, 17), {"2012-05-17", "--05-17", "2012-05", "--05", "2012", "2010s", "’12", "’10s"}),
            (PartialDate(2012), {"2012", "2010s", "’12", "’10s"}),
            (
                Instant.parse("2012-05-17 20:00 UTC"),
                {"2012-05-17", "--05-17", "2012-05", "--05", "2012", "2010s", "’12", "’10s", "20:00"},
            ),
            (Count(394), {"394"}),
            (Count(1_930_536), {"1930536", "1930000", "1900000", "2000000"}),
            (Money.parse("EUR 500"), {"EUR 500", "500"}),
            (Mark.parse("81%"), {"81%", "81"}),
            (Mark.parse("4.5/5"), {"4.5/5", "4.5"}),
            (Duration.parse("62 min 20 s"), {"62", "20", "1", "2", "62:20", "1:02"}),
            (Duration.parse("150 min"), {"150", "0", "2", "30", "150:00", "2:30", "2.5"}),
            (38, {"38", "38th"}),
            ("38", set()),
        ],
    )
    def test_says_what_it_says_and_what_it_rounds_to(self, value: object, said: set[str]) -> None:
        assert set(said_by(value)) == said


@pytest.mark.parametrize(
    ("text", "implied"),
    [
        ("17 May 2012", {"2012-05-17", "--05-17", "2012-05", "--05", "2012", "2010s", "’12", "’10s"}),
        ("2012", {"2012", "2010s", "’12", "’10s"}),
        ("1920s", {"1920s", "’20s"}),
        ("17 May", {"--05-17", "--05"}),
        ("the 38th", {"38th", "38"}),
        ("23 boats", {"23", "23rd"}),
        ("€15.5 million", {"EUR 15500000"}),
    ],
)
def test_a_figure_in_a_text_implies_others(text: str, implied: set[str]) -> None:
    (token,) = figures_of(f"so {text}, then")
    assert set(implied_by(token)) == implied


LIFE = (
    KIT.replace("source: press-book}", "source: press-book}\n  year: 2012", 1)
    + """\
shoot: {start: 2011-10-04, end: 2011-11-29}
people:
  - {name: Jane Doe, born: 1980-11-01, died: 2013-03-02}
figures:
  - {id: boats, value: "61,500", unit: euros, what: cost of the boats, source: paper}
  - {id: wait, value: 54, unit: months, what: from the idea to the shoot, source: paper}
  - {id: tape, value: 240, unit: minutes, what: of tape, source: paper}
  - {id: crew, value: 30, unit: people, what: on the boats, source: paper}
milestones:
  - {date: 2009-04, event: The first draft, source: paper}
awards:
  - {body: Anne Awards, short_body: Annes, edition: 3, category: Best Film, result: won}
  - {body: Anne Awards, short_body: Annes, edition: 3, category: Best Actor, result: nominated}
"""
)


def test_counts_and_spans_follow_from_the_whole() -> None:
    found = set(counted_in(edition_of(LIFE).kit))
    assert {("2", ("awards",)), ("1", ("awards",))} <= found
    assert {("56", ("shoot",)), ("57", ("shoot",)), ("8", ("shoot",))} <= found  # days, both ends, weeks
    assert ("7.5", ("shoot",)) not in found
    assert ("EUR 61500", ("figures", "boats", "value")) in found
    assert ("3", ("awards",)) not in found


def test_lengths_of_time_are_said_in_greater_units_too() -> None:
    found = set(counted_in(edition_of(LIFE).kit))
    assert {("4.5", ("figures", "wait", "value")), ("4", ("figures", "tape", "value"))} <= found
    assert ("2.5", ("shoot",)) in found  # years, from the first draft to the first day
    assert not {number for number, key in found if key == ("figures", "crew", "value")} & {"2.5", "0.5"}


def test_weeks_are_said_by_halves() -> None:
    found = set(counted_in(edition_of(KIT + "shoot: {start: 2022-03-07, end: 2022-04-29}\n").kit))
    assert ("7.5", ("shoot",)) in found


def test_ages_follow_from_births_and_end_with_a_death() -> None:
    ages = ages_in(edition_of(LIFE).kit)
    assert {age for age, births in ages.items() if births == (BORN,)} == {"28", "29", "30", "31", "32"}
