"""What explains a figure, a date or a name."""

import pytest

from presskit.explaining import Explanations
from presskit.tokens import tokens_of
from tests.kits import KIT, edition_of

FACTS = (
    KIT.replace("source: press-book}", "source: press-book}\n  countries: [FR, BE]\n  year: 2012", 1)
    + """\
cast:
  - {actor: Matthias Schoenaerts, character: Ali}
crew:
  - department: Editing
    credits: [{job: Editor, names: [Juliette Welfling]}]
shoot: {start: 2011-10-04, end: 2011-11-28}
locations:
  - {place: Mandelieu-la-Napoule}
box_office:
  - {territory: FR, admissions: "1,930,536"}
awards:
  - body: César Awards
    short_body: Césars
    edition: 38
    category: Best Editing
    result: won
    nominees: [Juliette Welfling]
  - {body: César Awards, short_body: Césars, edition: 38, category: Best Actor, result: nominated}
people:
  - {name: Matthias Schoenaerts, born: 1977-12-08, biography: Born in Antwerp in 1950 to Julien Schoenaerts.}
mentions:
  - {name: Roscoe “Fatty” Arbuckle, source: paper}
  - {name: Ben ‘Daddy’ van Dyke, source: paper}
figures:
  - {id: boats, value: "61,500", unit: euros, what: cost of the boats, source: paper}
  - {id: rank, value: 23, what: place in the poll, source: paper}
  - {id: sails, value: "8,300", unit: metres, what: length of the sails, source: paper}
music:
  album:
    label:
      claims:
        - {value: Monza Records, source: press-book}
        - {value: Bonanza Records, source: paper}
      ruling: {value: Monza Records, reason: the press book knows, by: press office, date: 2026-11-22}
statements: {story: Nineteen boats}
statement: {author: Matthias Schoenaerts, date: 2013-05-06, rights: Free., text: In 1951 it was.}
interviews:
  - subject: Juliette Welfling
    author: Ann Lee
    outlet: Harbour Post
    date: 2013-07-08
    rights: Free.
    questions: [{question: What of 1952?, answer: Nothing.}]
"""
)


@pytest.fixture(scope="module")
def explanations() -> Explanations:
    return Explanations.of(edition_of(FACTS))


def unexplained(text: str, explanations: Explanations) -> list[str]:
    return [token.text for token in tokens_of(f"so {text}, then") if not explanations.keys(token)]


@pytest.mark.parametrize(
    "text",
    [
        "Matthias Schoenaerts",
        "Schoenaerts",
        "Schoenaerts’s",
        "Ali",
        "Best Editing",
        "a César",
        "the Césars",
        "France",
        "a Belgian",
        "a French film",
        "Mandelieu",
        "Monza Records",
        "Juliette Welfling Matthias Schoenaerts",
        "1,930,536",
        "1.93 million",
        "1.9 million",
        "almost two million",
        "38th",
        "4 October 2011",
        "28 November",
        "November 2011",
        "2012",
        "eight weeks",
        "at thirty-four",
        "34 years old",
        "34\nyears old",
        "at the age\nof 34",
        "61,500 euros",
        "€61,500",
        "62,000 euros",
        "23 dollars",
        "23rd",
        "8,300 metres",
        "Roscoe Arbuckle",
        "Ben van Dyke",
        "“Fatty” Arbuckle",
        "a French-Belgian film",
        "Miss Welfling",
        "Dr. Schoenaerts",
        "Roscoe Arbuckle and Madame Welfling",
        "6 May 2013",
        "Ann Lee, Harbour Post, 8 July 2013",
    ],
)
def test_facts_explain_what_they_say_and_what_follows(text: str, explanations: Explanations) -> None:
    assert unexplained(text, explanations) == []


@pytest.mark.parametrize(
    "text",
    [
        "Juliette Schoenaerts",
        "Schoenarts",
        "Welfling Juliette",
        "Antwerp",
        "Julien Schoenaerts",
        "Bonanza Records",
        "1,930,537",
        "1.7 million",
        "39th",
        "5 October 2011",
        "October 2012",
        "1950",
        "nineteen",
        "thirty-four",
        "€1.9 million",
        "61,500 dollars",
        "61,600 euros",
        "8,300 dollars",
        "24th",
        "Roscoe van Dyke",
        "a French-German film",
        "Juliette-Matthias",
        "Miss Welfing",
        "Dr. Julien",
        "a German film",
        "1951",
        "1952",
    ],
)
def test_nothing_else_is_explained_and_nothing_by_prose_or_lost_claims(text: str, explanations: Explanations) -> None:
    assert unexplained(text, explanations)


def test_tells_which_facts(explanations: Explanations) -> None:
    (token,) = tokens_of("so 1.9 million")
    assert explanations.keys(token) == (("box_office", "fr", "admissions"),)
    (token,) = tokens_of("so Welfling")
    assert ("crew", "editing", "credits", "editor-juliette-welfling", "names") in explanations.keys(token)


def test_words_that_are_no_facts_can_explain_too() -> None:
    explanations = Explanations.of(edition_of(KIT), also=["Official Selection"])
    (token,) = tokens_of("so Official Selection")
    assert explanations.keys(token) == ((),)
