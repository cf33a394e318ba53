"""Charts: nothing leaves its chart, nothing crosses, nothing crashes, whatever the numbers are."""

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from presskit.charts import YEARS, Bars, Span, bars, labels, months, scale, stems, year_ticks, years

ROUNDING = 1e-9
WIDEST = 0.025

days = st.lists(st.dates(), min_size=1, max_size=30)
fractions = st.floats(0, 1)
places = st.lists(fractions, max_size=12).map(sorted)
groups = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=120)


def widths(most: float) -> st.SearchStrategy[tuple[list[float], list[float]]]:
    """Ascending places and as many widths of labels."""
    return places.flatmap(
        lambda ascending: st.tuples(
            st.just(ascending), st.lists(st.floats(0.01, most), min_size=len(ascending), max_size=len(ascending))
        )
    )


class TestDays:
    @given(days)
    @example([date.min, date.max])
    @example([date(2012, 5, 17)] * 3)
    def test_stand_between_the_ends_of_their_years_in_their_order(self, found: list[date]) -> None:
        span = years(found)
        at = [span.at(day) for day in sorted(found)]
        assert at == sorted(at)
        assert all(0 <= place <= 1 for place in at)
        assert span.at(span.first) == 0
        assert span.at(span.last) == 1

    def test_stand_at_true_scale(self) -> None:
        span = Span(date(2012, 1, 1), date(2012, 1, 11))
        assert [span.at(date(2012, 1, day)) for day in (1, 6, 11)] == [0, 0.5, 1]

    def test_that_are_all_one_stand_at_the_beginning(self) -> None:
        day = date(2012, 5, 17)
        assert Span(day, day).at(day) == 0


class TestYears:
    @given(days)
    @example([date.min, date.max])
    def test_are_marked_in_order_and_never_too_many(self, found: list[date]) -> None:
        ticks = year_ticks(years(found))
        at = [tick.at for tick in ticks]
        assert 1 <= len(ticks) <= YEARS
        assert at[0] == 0
        assert at == sorted(set(at))
        assert at[-1] < 1

    @given(st.dates(), st.dates())
    def test_are_marked_where_they_begin_within_any_span(self, one: date, other: date) -> None:
        span = Span(min(one, other), max(one, other))
        for tick in year_ticks(span):
            assert 0 <= tick.at <= 1
            assert tick.at == span.at(date(int(tick.label), 1, 1))

    def test_are_all_named_where_there_is_room(self) -> None:
        ticks = year_ticks(years([date(2005, 11, 1), date(2013, 2, 22)]))
        assert [tick.label for tick in ticks] == [str(year) for year in range(2005, 2014)]

    def test_are_named_every_second_or_fifth_where_there_is_less(self) -> None:
        assert [tick.label for tick in year_ticks(Span(date(2000, 1, 1), date(2019, 1, 1)))][:3] == [
            "2000",
            "2002",
            "2004",
        ]
        assert [tick.label for tick in year_ticks(Span(date(1960, 1, 1), date(2012, 1, 1)))][:2] == ["1960", "1965"]


class TestMonths:
    def test_are_those_that_begin_within_the_span(self) -> None:
        assert months(Span(date(2012, 11, 17), date(2013, 2, 1))) == (
            date(2012, 12, 1),
            date(2013, 1, 1),
            date(2013, 2, 1),
        )

    @pytest.mark.parametrize("day", [date(2012, 5, 17), date.max, date.min])
    def test_are_none_within_a_day(self, day: date) -> None:
        assert months(Span(day, day)) == ()

    @given(st.dates(), st.dates())
    def test_stand_in_the_span(self, one: date, other: date) -> None:
        span = Span(min(one, other), max(one, other))
        assert all(0 <= span.at(day) <= 1 for day in months(span))


class TestScale:
    @given(st.integers(1, 10**30), st.integers(1, 10))
    @example(1, 4)
    @example(9, 4)
    @example(4 * 10**9, 4)
    def test_covers_the_highest_in_equal_steps(self, highest: int, steps: int) -> None:
        lines = scale(highest, steps)
        assert len(lines) == steps
        assert lines[-1] >= highest
        assert {after - before for before, after in pairwise((0, *lines))} == {lines[0]}

    @given(st.integers(1, 10**30))
    def test_has_round_steps_and_wastes_less_than_two_thirds(self, highest: int) -> None:
        step, *_, top = scale(highest)
        assert str(step).rstrip("0") in {"1", "2", "25", "5"}
        assert top <= max(highest * 3, 4)

    @pytest.mark.parametrize(
        ("highest", "lines"),
        [
            (1_904_157, (500_000, 1_000_000, 1_500_000, 2_000_000)),
            (9, (5, 10, 15, 20)),
            (100, (25, 50, 75, 100)),
            (1, (1, 2, 3, 4)),
        ],
    )
    def test_counts_whole_seats(self, highest: int, lines: tuple[int, ...]) -> None:
        assert scale(highest) == lines

    def test_has_no_lines_for_nothing(self) -> None:
        assert scale(0) == scale(-3) == ()


class TestTimeline:
    @given(widths(1.5))
    @example(([0.0], [1.0]))
    @example(([0.5] * 9, [0.3] * 9))
    def test_keeps_every_event_where_it_is_on_a_row_of_its_own(self, given: tuple[list[float], list[float]]) -> None:
        events = stems(*given)
        assert [event.at for event in events] == given[0]
        assert sorted(event.row for event in events) == list(range(len(events)))

    @given(widths(1.5))
    @example(([0.0, 0.01, 0.02, 0.9], [0.3, 0.3, 0.3, 0.3]))
    @example(([0.4, 0.5, 0.6], [0.45, 0.45, 0.45]))
    def test_no_stem_crosses_a_label(self, given: tuple[list[float], list[float]]) -> None:
        events = stems(*given)
        for (event, width), (other, _) in combinations([*zip(events, given[1], strict=True)], 2):
            for one, its_width, two in ((event, width, other), (other, given[1][events.index(other)], event)):
                left, right = (one.at - its_width, one.at) if one.label_left else (one.at, one.at + its_width)
                assert not (left < two.at < right and two.row > one.row)

    @given(st.lists(st.floats(0.5, 1), max_size=9).map(sorted))
    def test_labels_stand_left_of_stems_that_have_room_there(self, late: list[float]) -> None:
        assert all(event.label_left for event in stems(late, [0.4] * len(late)))

    def test_labels_at_the_beginning_stand_right(self) -> None:
        assert [event.label_left for event in stems([0.0, 0.1, 0.9], [0.3] * 3)] == [False, False, True]

    @given(st.lists(st.floats(0, 0.3), max_size=4), st.lists(st.floats(0.7, 1), max_size=5))
    def test_labels_that_have_room_stay_on_the_line(self, early: list[float], late: list[float]) -> None:
        ascending = [*sorted(early), *sorted(late)]
        for event in stems(ascending, [0.35] * len(ascending)):
            assert (event.at - 0.35 >= 0) if event.label_left else (event.at + 0.35 <= 1)

    def test_later_events_stand_higher(self) -> None:
        assert [event.row for event in stems([0.5, 0.6, 0.7, 0.8], [0.2] * 4)] == [0, 1, 2, 3]

    def test_may_have_no_events(self) -> None:
        assert stems([], []) == ()


class TestBars:
    @given(groups)
    @example([(0, 0)] * 5)
    @example([(1000, 0)])
    def test_fit_the_line(self, counts: list[tuple[int, int]]) -> None:
        chart = bars(counts, WIDEST)
        for column in chart.columns:
            assert 0 <= column.at <= end(chart, column.at, max(column.above, column.below)) <= 1 + ROUNDING

    @given(groups)
    def test_are_those_of_all_groups(self, counts: list[tuple[int, int]]) -> None:
        assert [(column.above, column.below) for column in bars(counts, WIDEST).columns] == counts

    @given(groups)
    def test_leave_room_between_groups(self, counts: list[tuple[int, int]]) -> None:
        chart = bars(counts, WIDEST)
        for before, after in pairwise(chart.columns):
            assert after.at > end(chart, before.at, max(before.above, before.below))

    @given(groups)
    def test_are_never_wider_than_allowed_nor_touch(self, counts: list[tuple[int, int]]) -> None:
        chart = bars(counts, WIDEST)
        assert 0 < chart.bar <= WIDEST
        assert chart.step > chart.bar


def end(chart: Bars, at: float, length: int) -> float:
    """Where the last bar of a group ends."""
    return at + (length - 1) * chart.step + chart.bar if length else at


class TestLabels:
    @given(st.lists(fractions, max_size=40), st.floats(0.01, 0.5))
    @example([0.0, 0.0], 0.075)
    @example([1.0], 0.5)
    def test_stand_below_their_room_within_the_chart_and_apart(self, room: list[float], height: float) -> None:
        feet = labels(room, height)
        assert len(feet) == len(room)
        placed = sorted(foot for foot in feet if foot is not None)
        assert all(low + height <= high + ROUNDING for low, high in pairwise(placed))
        for foot, top in zip(feet, room, strict=True):
            assert foot is None or (foot >= 0 and foot + height <= top + ROUNDING)

    @given(st.lists(fractions, min_size=1, max_size=40), st.floats(0.01, 0.5))
    def test_the_one_with_most_room_is_there_if_it_has_enough(self, room: list[float], height: float) -> None:
        best = max(room)
        assert any(foot is not None for foot in labels(room, height)) == (best - height >= 0)

    def test_are_moved_down_and_left_out_at_last(self) -> None:
        first, *others = labels([0.1, 0.5, 0.5, 0.9], 0.2)
        assert first is None
        assert others == pytest.approx([0.1, 0.3, 0.7])
