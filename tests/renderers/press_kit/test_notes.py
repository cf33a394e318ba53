"""Production notes: no grey run of pages, and nothing lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from presskit.renderers.press_kit.notes import notes, plates, size_of
from tests.renderers.press_kit.pens import Record, milestones, pen

PAGE = 56


def themes(count: int, words: int, *lifted: int) -> list[Record]:
    """Notes of so many words; those with the numbers in ``lifted`` have a line to be set large."""
    return [
        {"id": f"n{number}", "theme": f"Theme {number}", "text": f"A line. {'word ' * words}"}
        | ({"excerpt": "A line."} if number in lifted else {})
        for number in range(count)
    ]


def test_are_nothing_without_themes_and_days() -> None:
    assert notes(pen()) is None


def test_a_single_milestone_is_told() -> None:
    made = notes(pen(milestones=milestones("2010")))
    assert made
    assert (made.themes, made.timeline) == ((), None)
    assert [day.text.text for day in made.days] == ["something"]


def test_a_line_stands_beside_its_text_where_the_notes_are_short() -> None:
    made = notes(pen(notes=themes(3, 100, 1)))
    assert made
    assert [(theme.excerpt.text, theme.plate) for theme in made.themes] == [("", ""), ("A line.", ""), ("", "")]


def test_a_line_has_a_page_of_its_own_where_they_are_long() -> None:
    made = notes(pen(notes=themes(12, 230, 1, 6, 11)))
    assert made
    assert [number for number, theme in enumerate(made.themes) if theme.plate] == [6]


def test_of_several_lines_that_one_comes_before_which_the_page_is_fullest() -> None:
    # The opening takes 22 lines; each theme 18 and two between: 142, 162 and 182 lines stand before the last three.
    assert plates([18] * 12, [number in (6, 7, 8) for number in range(12)]) == {7}


@given(st.lists(st.tuples(st.integers(1, 200), st.booleans()), max_size=60))
def test_pages_of_their_own_are_for_lines_and_stand_a_page_apart(told: list[tuple[int, bool]]) -> None:
    lines, lifted = [length for length, _ in told], [line for _, line in told]
    found = sorted(plates(lines, lifted))
    assert all(lifted[number] for number in found)
    assert all(sum(lines[one:two]) + 2 * (two - one) > PAGE for one, two in pairwise(found))


def test_a_long_opening_line_stands_above_the_timeline() -> None:
    days = milestones("2010", "2011", "2012")
    for line, beside in (
        ("From bones | to love", True),
        ("From a count of all the bones in a hand to a story of love", False),
    ):
        made = notes(pen(milestones=days, statements={"notes": line}))
        assert made
        assert made.beside == beside


def test_a_longer_line_is_never_larger() -> None:
    sizes = ["l", "m", "s"]
    by_length = [sizes.index(size_of("winter " * words)) for words in range(1, 60)]
    assert by_length == sorted(by_length)
    assert set(by_length) == {0, 1, 2}
