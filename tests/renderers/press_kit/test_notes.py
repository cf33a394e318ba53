"""Production notes: no grey run of pages, and nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from presskit.renderers.press_kit.notes import bands, notes, size_of
from tests.renderers.press_kit.pens import Record, milestones, pen


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


def test_a_line_stands_over_its_text_where_the_notes_are_short() -> None:
    made = notes(pen(notes=themes(3, 100, 1)))
    assert made
    assert [theme.excerpt.text for theme in made.themes] == ["", "A line.", ""]
    assert made.bands == ()


def test_a_line_is_printed_without_its_marks() -> None:
    (note,) = themes(1, 100)
    made = notes(pen(notes=[note | {"excerpt": "A *line*."}]))
    assert made
    assert [theme.excerpt.text for theme in made.themes] == ["A line."]


def test_where_they_are_long_a_line_stands_on_a_band_over_the_third_page() -> None:
    made = notes(pen(notes=themes(14, 230, 1, 7, 13)))
    assert made
    assert [(band.page, band.key, band.size) for band in made.bands] == [(3, ("notes", "n7"), "l")]
    assert [number for number, theme in enumerate(made.themes) if theme.excerpt] == [1, 13]


def test_a_whole_sentence_is_chosen_before_a_nearer_line_that_is_none() -> None:
    # The first page holds 72 lines and the second 112: the eighth theme begins nearest to the third page.
    lines = [26] * 12
    assert bands(lines, ["A sentence." if number in (5, 7) else "" for number in range(12)]) == {3: 7}
    assert bands(lines, [{5: "A sentence.", 7: "some words"}.get(number, "") for number in range(12)]) == {3: 5}


def test_a_line_too_long_for_a_band_stands_over_its_text() -> None:
    assert bands([400], ["winter " * 100]) == {}


@given(st.lists(st.tuples(st.integers(4, 200), st.booleans()), max_size=60))
def test_each_third_page_has_a_band_while_there_are_lines_for_it(told: list[tuple[int, bool]]) -> None:
    lines, lifted = [length for length, _ in told], ["A line." if line else "" for _, line in told]
    found = bands(lines, lifted)
    assert all(lifted[number] for number in found.values())
    assert len(set(found.values())) == len(found)
    # The third page begins after 72 and 112 lines, each next one 62 and 2 × 112 later; at least 20 stand on it.
    reached = max(0, (sum(lines) - (72 + 112) - 20) // (62 + 2 * 112) + 1)
    assert list(found) == [3 * (number + 1) for number in range(min(reached, sum(map(bool, lifted))))]


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
    sizes = ["l", "m", "s", ""]
    by_length = [sizes.index(size_of("winter " * words)) for words in range(1, 60)]
    assert by_length == sorted(by_length)
    assert set(by_length) == {0, 1, 2, 3}
