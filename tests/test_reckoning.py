"""Ages and spans that follow from the sentence they stand in."""

import pytest

from presskit.checks.running_text import words_that_facts_explain
from tests.kits import KIT, edition_of

FACTS = (
    KIT.replace("source: press-book}", "source: press-book}\n  year: 2012", 1)
    + """\
based_on:
  - {title: The Lake, author: Ann Marsh, published: 1987, source: paper}
music:
  songs: [{title: Low Song, artist: Will Park, released: 1994, source: paper}]
people:
  - name: Lea Berg
    born: 1950-06-15
    films: [{title: Rain, year: 1975}, {title: The Clerk, year: 2001}%s]
    biography: %s
    source: paper
  - {name: Will Park, born: 1956-01-20, source: paper}
milestones:
  - {date: 1960, event: First shown, source: paper}
"""
)


def messages(text: str, more_films: int = 0, biography: str = "None.") -> list[str]:
    films = "".join(f", {{title: Part {at}}}" for at in range(more_films))
    edition = edition_of(FACTS % (films, biography) + f"story: {{logline: '{text}'}}\n")
    return [finding.message for finding in words_that_facts_explain(edition)]


@pytest.mark.parametrize(
    "text",
    [
        "Lea Berg made Rain at twenty-five.",
        "At fifty-one Berg made The Clerk.",
        "In 2001 Lea Berg, at fifty, sold it.",
        "Berg was fifty when she made The Clerk.",
        "Lea Berg, close to sixty-five, sat there in 2012.",
    ],
)
def test_an_age_follows_from_a_birth_and_a_year_or_a_work_that_its_sentence_names(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lea Berg made Rain at twenty-eight.", "twenty-eight"),
        ("In 2001 Will Park, at fifty, sold it.", "fifty"),
        ("Lea Berg, close to eighty, sat there in 2012.", "eighty"),
        ("Lea Berg made Rain. She was fifty-five then.", "fifty-five"),
    ],
)
def test_a_wrong_age_is_told(text: str, told: str) -> None:
    assert messages(text) == [f"no fact explains the figure “{told}”"]


@pytest.mark.parametrize(
    "text",
    [
        "She came in 1960. Fifteen years later she made a film.",
        "Rain is of 1975, twenty-six years before The Clerk.",
        "Low Song was a hit. Seven years later came another.",
        "He wrote, twenty-five years after the book by Marsh, a film.",
        "It was there in 1960, fifty-two years before the film.",
        "Will Park is six years younger.",
        "Lea Berg worked for twenty-six years.",
        "He did it fifty-two years ago.",
        "Something followed in 1994; eighteen years passed before *Small Film*.",
        "It rained in 1960, and when fifteen years had gone by came *Rain*.",
    ],
)
def test_a_span_follows_where_it_leads_to_a_year_of_the_facts(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She came in 1960. Sixteen years later she made a film.", "Sixteen years"),
        ("Rain is of 1975, fourteen years later than that.", "fourteen years"),
        ("Will Park is eight years younger.", "eight years"),
        ("Something followed in 1994; nineteen years passed before *Small Film*.", "nineteen years"),
        ("Lea Berg worked for twenty-nine years.", "twenty-nine years"),
        ("It was there in 1960, fifty-five years before the film.", "fifty-five years"),
    ],
)
def test_a_wrong_span_is_told(text: str, told: str) -> None:
    assert messages(text) == [f"no fact explains the figure “{told}”"]


@pytest.mark.parametrize(
    "text",
    [
        "Lea Berg turned thirty-five on 15 June 1985.",
        "She turned forty in June 1990, Lea Berg.",
        "Lea Berg turned forty in 1990.",
    ],
)
def test_a_birthday_follows_from_the_birth_and_the_age(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lea Berg turned thirty-five on 16 June 1985.", "16 June 1985"),
        ("Lea Berg turned thirty-five on 15 June 1986.", "15 June 1986"),
        ("Will Park turned thirty-five on 15 June 1985.", "15 June 1985"),
        ("Lea Berg was thirty-five on 15 June 1985.", "15 June 1985"),
    ],
)
def test_another_day_is_told(text: str, told: str) -> None:
    assert f"no fact explains the date “{told}”" in messages(text)


def test_a_biography_may_count_the_films_that_the_kit_lists() -> None:
    assert messages("So.", 12, "She made fourteen silent features.") == []
    assert messages("So.", 12, "She made fifteen silent features.") == ["no fact explains the figure “fifteen”"]
    assert messages("So.", 12, "She made fourteen dresses.") == ["no fact explains the figure “fourteen”"]
    assert messages("Lea Berg made fourteen features.", 12) == ["no fact explains the figure “fourteen”"]
