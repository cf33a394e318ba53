"""Counts of prizes are found in a text with what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.model import Award
from presskit.tallies import may_count, prizes_by_name, tallies_in
from presskit.tokens import NUMBERS
from presskit.values import Text


def award(body: str, category: str, short_body: str | None = None) -> Award:
    text = Text(text=category)
    return Award(id="one", body=body, short_body=short_body, category=text, result="won")


NAMED = prizes_by_name(
    [
        award("César Awards", "Best Editing", "Césars"),
        award("Academy Awards", "Best Sound", "Oscars"),
        award("Valladolid Film Festival (Seminci)", "Golden Spike", "Valladolid"),
        award("Globes de Cristal", "Best Film"),
        award("Goya Awards", "Best Film"),
    ]
)


def told(text: str) -> list[tuple[str, int, str, str]]:
    return [(tally.text, tally.number, tally.what, tally.prizes.name) for tally in tallies_in(text, NAMED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two Césars", ("two Césars", 2, "either", "César Awards")),
        ("won two César Awards", ("two César Awards", 2, "won", "César Awards")),
        ("up for two Cesars", ("two Cesars", 2, "nominated", "César Awards")),
        ("2 César nominations", ("2 César nominations", 2, "nominated", "César Awards")),
        ("two nods from the Academy", ("two nods", 2, "nominated", "Academy Awards")),
        ("ninety-nine Oscars", ("ninety-nine Oscars", 99, "either", "Academy Awards")),
        ("two prizes at the Valladolid Film Festival", ("two prizes", 2, "won", "Valladolid Film Festival (Seminci)")),
        ("nominé pour deux César", ("deux César", 2, "either", "César Awards")),
        ("reçoit deux César", ("deux César", 2, "won", "César Awards")),
        ("two Golden Spikes", ("two Golden Spikes", 2, "either", "Golden Spike")),
        ("two Globes de Cristal", ("two Globes de Cristal", 2, "either", "Globes de Cristal")),
    ],
)
def test_a_count_is_found_with_what_it_counts(text: str, expected: tuple[str, int, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["two leads", "a César", "one César", "two Valladolid", "two Best Film prizes", "third César", "two-time César"],
)
def test_what_counts_no_prizes_of_a_known_name_is_left_out(text: str) -> None:
    assert told(text) == []


def test_several_counts_go_by_one_verb() -> None:
    assert [what for _, _, what, _ in told("It won two Césars, three Goyas and four Oscars")] == ["won"] * 3


@given(st.lists(st.sampled_from([*"aé ’-.,", "two ", "Césars ", "prizes ", "at the ", "won ", "12 "]), max_size=20))
def test_a_count_stands_where_it_is_said_to_be(pieces: list[str]) -> None:
    text = "".join(pieces)
    for tally in tallies_in(text, NAMED):
        assert may_count(text)
        assert " ".join(text[tally.start :].split()).startswith(tally.text)
        assert tally.number in (2, 12)


@given(st.sampled_from(sorted(NUMBERS)), st.sampled_from(["Césars", "Oscars", "Goyas"]))
def test_every_number_in_words_is_read(word: str, name: str) -> None:
    assert told(f"It won {word} {name}")[0][1] == NUMBERS[word]
