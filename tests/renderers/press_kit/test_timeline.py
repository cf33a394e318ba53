"""The way of the film through the years: nothing is lost between the picture and the list, nothing leaves the page."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from presskit.renderers.press_kit.timeline import EVENTS, FEWEST, Timeline, timeline_of
from presskit.typography import untied
from tests.renderers.press_kit.pens import award, milestones, pen

LONG = "The distributor buys the film for North America, Latin America and all countries of Eastern Europe"


def drawn(**given: object) -> Timeline:
    made, _ = timeline_of(pen(**given))
    assert made
    return made


class TestTimeline:
    def test_tells_the_way_of_the_film_in_its_order(self) -> None:
        made = drawn(
            based_on=[{"title": "Book", "author": "A", "published": 2005, "source": "paper"}],
            shoot={"start": "2011-10-04", "end": "2011-11-28", "source": "paper"},
            premiere={"name": "Cannes", "shown": "2012-05-17", "source": "paper"},
            milestones=milestones("2011-06"),
            awards=[
                award(1, ceremony_date="2013-02-22"),
                award(2, ceremony_date="2013-02-22"),
                award(3, "One", ceremony_date="2012-10"),
            ],
        )
        assert [(event.kind, event.date.text, event.text.text) for event in made.events] == [
            ("published", "2005", "Book"),
            ("milestone", "June 2011", "something"),
            ("shoot", "4\u00a0October 2011", ""),
            ("wrap", "28\u00a0November 2011", ""),
            ("premiere", "17\u00a0May 2012", "Cannes"),
            ("prize", "October 2012", "One"),
            ("prizes", "22\u00a0February 2013", "Body, two"),
        ]
        assert [tick.label for tick in made.ticks] == [str(year) for year in range(2005, 2014)]

    @given(st.lists(st.dates(), max_size=30), st.lists(st.sampled_from(["short", "a longer event", LONG]), min_size=30))
    def test_draws_or_lists_every_milestone_once(self, days: list[date], events: list[str]) -> None:
        given = [
            {**each, "event": event}
            for each, event in zip(milestones(*map(date.isoformat, days)), events, strict=False)
        ]
        picture, rest = timeline_of(pen(milestones=given))
        shown = picture.events if picture else ()
        assert sorted([*(event.key for event in shown), *(day.key for day in rest)]) == sorted(
            ("milestones", each["id"], "date") for each in given
        )
        assert len(shown) <= EVENTS
        assert not shown or len(shown) >= FEWEST
        places = [event.stem.at for event in shown]
        assert places == sorted(places)
        assert all(0 <= place <= 1 for place in places)

    @given(st.lists(st.dates(), min_size=3, max_size=12))
    def test_labels_stay_on_the_page(self, days: list[date]) -> None:
        picture, _ = timeline_of(
            pen(milestones=milestones(*map(date.isoformat, days), event="First tests with effects"))
        )
        for event in picture.events if picture else ():
            # A letter of 8 pt is about 1.3 mm wide; the margin is 15 mm.
            width = len(f"{event.date} {event.text}") * 1.3
            left = event.stem.at * 180 - width if event.stem.label_left else event.stem.at * 180
            assert left > -15
            assert left + width < 195

    def test_a_label_without_room_beside_its_stem_goes_to_the_list(self) -> None:
        given = [
            *milestones("2010", "2011", "2012"),
            {"id": "long", "date": "2011-06", "event": LONG, "source": "paper"},
        ]
        picture, rest = timeline_of(pen(milestones=given))
        assert picture
        assert [event.key[1] for event in picture.events] == ["m0", "m1", "m2"]
        assert [untied(day.text.text) for day in rest] == [LONG]

    def test_prizes_without_room_are_told_among_the_awards(self) -> None:
        won = [award(number, f"Body {number}", ceremony_date=f"2012-{number + 1:02}") for number in range(12)]
        picture, rest = timeline_of(pen(awards=won))
        assert picture
        assert rest == ()

    def test_keeps_what_matters_most_where_there_is_too_much(self) -> None:
        made = drawn(
            milestones=milestones(*(f"2010-{month:02}" for month in range(1, 13))),
            shoot={"start": "2011-10-04", "end": "2011-11-28", "source": "paper"},
            premiere={"name": "Cannes", "shown": "2012-05-17", "source": "paper"},
        )
        assert [event.kind for event in made.events] == ["milestone"] * 7 + ["shoot", "premiere"]

    def test_needs_three_days(self) -> None:
        picture, days = timeline_of(pen(milestones=milestones("2010", "2011")))
        assert picture is None
        assert [day.date.text for day in days] == ["2010", "2011"]

    def test_tells_no_prize_that_rests_on_weak_sources(self) -> None:
        given = [award(1, ceremony_date="2013", source="wiki"), award(2, "Other", ceremony_date="2014")]
        made = drawn(awards=given, milestones=milestones("2010", "2011"))
        assert [event.text.text for event in made.events] == ["something", "something", "Other"]

    def test_says_the_most_exact_of_the_days_on_which_a_book_came_out(self) -> None:
        editions = [
            {"publisher": "A", "published": "2005-11", "source": "paper"},
            {"publisher": "B", "published": "2006-03-01", "source": "paper"},
        ]
        book = {"title": "Book", "author": "A", "published": 2005, "editions": editions, "source": "paper"}
        made = drawn(based_on=[book], milestones=milestones("2010", "2011"))
        assert made.events[0].date.text == "November 2005"

    def test_takes_huge_spans_and_single_days(self) -> None:
        assert len(drawn(milestones=milestones("0001", "1000", "9999-12-31")).ticks) <= 12
        assert {event.stem.at for event in drawn(milestones=milestones(*["2012-05-17"] * 3)).events}
