"""Counts of things that the facts count too."""

import pytest

from presskit.checks.running_text import words_that_facts_explain
from tests.kits import KIT, edition_of

FACTS = KIT + (
    "cast: [{actor: Ann Bell, lead: true, source: paper}, {actor: Lea Berg, lead: true, source: paper}]\n"
    "music: {songs: [{title: Rain, artist: Ann Bell, source: paper}, {title: Snow, artist: Ann Bell, source: paper}]}\n"
    "figures:\n"
    "  - {value: 3, unit: cameras, what: on the roof, source: paper}\n"
    "  - {value: 8, what: crossings, source: paper}\n"
)


def messages(text: str) -> list[str]:
    edition = edition_of(FACTS + f"story: {{logline: '{text}'}}\n")
    return [finding.message for finding in words_that_facts_explain(edition)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It has three leads.", "three leads"),
        ("Six songs are heard.", "Six songs"),
        ("They used five cameras.", "five cameras"),
        ("There were nine crossings.", "nine crossings"),
        ("It needed all two cameras.", "two cameras"),
        ("Its seven crossings are silent.", "seven crossings"),
    ],
)
def test_more_than_the_facts_hold_are_told_and_fewer_of_the_whole(text: str, said: str) -> None:
    assert messages(text) == [f"no fact explains the figure “{said}”"]


@pytest.mark.parametrize(
    "text",
    [
        "It has two leads, three cameras, two songs and all eight crossings.",
        "Only two cameras ran, and two crossings were filmed.",
        "One camera, four dogs and five ladders fell.",
    ],
)
def test_parts_and_other_things_are_ordinary_numerals(text: str) -> None:
    assert messages(text) == []
