"""Whose age a text says."""

import pytest

from presskit.checks.running_text import words_that_facts_explain
from tests.kits import KIT, edition_of

FACTS = KIT + (
    "shoot: {start: 1990-03, source: paper}\n"
    "crew:\n"
    "  - department: Direction\n"
    "    credits: [{job: Director, names: [Ann Bell], role: director}, {job: Photography, names: [Will Park]}]\n"
    "    source: paper\n"
    "people:\n"
    "  - {name: Ann Bell, born: 1950-06-15, source: paper}\n"
    "  - {name: Lea Berg, born: 1960-06-15, source: paper}\n"
)


def messages(text: str) -> list[str]:
    edition = edition_of(FACTS + f"story: {{logline: '{text}'}}\n")
    return [finding.message for finding in words_that_facts_explain(edition)]


@pytest.mark.parametrize(
    "text",
    [
        "Lea Berg was 39 then.",
        "At 39, Berg left.",
        "Lea Berg came. She was 39 then.",
        "Bell was 39. Berg was 39.",
    ],
)
def test_the_age_of_somebody_else_is_told(text: str) -> None:
    assert messages(text) == ["no fact explains the figure “39”"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell was 39 then.",
        "Ann Bell chose Lea Berg. She was 39.",
        "Bell was 39. Berg was 29.",
        "Will Park came. He was 39 then.",
        "I was 39, says Lea Berg.",
        "The director was 39 then.",
        "Lea Berg came. The mother died, aged 39.",
    ],
)
def test_one_that_may_be_theirs_is_not(text: str) -> None:
    assert messages(text) == []
