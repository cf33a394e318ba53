"""Awards at one look: a bar for each prize, every name whole."""

import pytest

from presskit.pages.parts import Statement
from presskit.renderers.press_kit.awards import BODIES, LINES, Awards, awards
from tests.renderers.press_kit.pens import Record, award, pen


def made_of(*given: Record) -> Awards:
    made = awards(pen(awards=given))
    assert made
    return made


class TestPicture:
    def test_has_a_column_for_each_body_the_winners_first(self) -> None:
        made = made_of(
            award(1, "Few", result="nominated"),
            award(2, "Many"),
            award(3, "Many"),
            award(4, "One"),
            award(5, "One", result="nominated", source="wiki"),
            award(6, "Selection", result="official selection"),
        )
        (picture,) = made.pictures
        assert [(body.name, body.won, body.counted, body.doubtful) for body in picture.bodies] == [
            ("Many", 2, 2, 0),
            ("One", 1, 2, 1),
            ("Few", 0, 1, 0),
        ]
        assert [(column.above, column.below) for column in picture.bars.columns] == [(2, 0), (1, 1), (0, 1)]

    @pytest.mark.parametrize("result", ["shortlisted", "special mention", "official selection", "withdrawn"])
    def test_counts_as_nominated_what_was_nominated_and_nothing_else(self, result: str) -> None:
        made = made_of(award(1), award(2), award(3, "Other"), award(4, "Other", result=result))
        assert (made.won, made.nominated, made.spelled) == (3, 0, Statement("Three", ""))
        assert [(body.won, body.counted) for body in made.pictures[0].bodies] == [(2, 2), (1, 1)]

    def test_names_stand_above_each_other_where_they_would_touch(self) -> None:
        made = made_of(*(award(number, f"A body of cinema {number}") for number in range(6)))
        (picture,) = made.pictures
        assert sorted(body.row for body in picture.bodies) == list(range(6))
        assert (picture.upright, picture.height) == (False, 6 * 4.5)

    def test_names_too_long_for_rows_stand_upright(self) -> None:
        made = made_of(*(award(number, f"International Festival of Cinema {number % 10}") for number in range(30)))
        (picture,) = made.pictures
        assert picture.upright
        assert 45 < picture.height < 63

    def test_has_a_second_line_for_those_who_only_nominated(self) -> None:
        won = [award(number, f"Winner {number % 9}") for number in range(21)]
        others = [award(100 + number, f"Other {number}", result="nominated") for number in range(11)]
        first, second = made_of(*others, *won).pictures
        assert all(body.won for body in first.bodies)
        assert not any(body.won for body in second.bodies)
        assert (len(first.bodies), len(second.bodies)) == (9, 11)

    def test_of_very_many_bodies_keeps_those_that_gave_most_and_counts_the_others(self) -> None:
        given = [
            award(number, f"Body {number}", result="won" if number > 290 else "nominated") for number in range(300)
        ]
        made = made_of(*given)
        names = {body.name for picture in made.pictures for body in picture.bodies}
        assert {f"Body {number}" for number in range(291, 300)} < names
        assert len(made.pictures) <= LINES
        assert all(len(picture.bodies) <= BODIES for picture in made.pictures)
        assert len(names) + made.further == 300
        assert sum(len(group.lines) for group in made.groups) == 300

    def test_is_not_drawn_where_a_name_has_no_room(self) -> None:
        assert (
            made_of(*(award(number, f"{'The long name of a body ' * 8}{number}") for number in range(4))).pictures == ()
        )

    @pytest.mark.parametrize("count", [1, 3])
    def test_up_to_three_prizes_need_none(self, count: int) -> None:
        made = made_of(*(award(number, f"Body {number}") for number in range(count)))
        assert (made.few, made.pictures) == (True, ())


def test_rows_say_what_has_to_be_noted() -> None:
    made = made_of(award(1, note="shared with another film"))
    assert [cell.text for cell in made.groups[0].lines[0].cells] == [
        "Category 1",
        "",
        "shared with another film",
        "Won",
    ]
