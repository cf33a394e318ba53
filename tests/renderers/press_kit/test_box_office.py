"""Box office of films of which other things are known than seats in one country."""

from pathlib import Path

import pytest

from presskit.edition import Options
from presskit.pipeline import build
from presskit.renderers.press_kit.box_office import BoxOffice, box_office
from tests.readback import pages_of
from tests.renderers.press_kit.pens import Record, pen
from tests.stress import laid


def gross(number: int, **given: object) -> Record:
    return {"id": f"g{number}", "territory": "US", "source": "paper", **given}


def made_of(*given: Record, **others: object) -> BoxOffice:
    made = box_office(pen(box_office=given, **others))
    assert made
    return made


class TestSums:
    def test_stand_for_seats_that_nobody_counted(self) -> None:
        made = made_of(
            gross(1, amount="USD 1,000,000", as_of="2020-01-05"),
            gross(2, amount="USD 3,000,000", as_of="2020-03-01"),
            gross(3, amount="USD 500,000", as_of="2020-03-01", territory="GB"),
            gross(4, amount="EUR 9,000,000", territory="FR"),
        )
        assert made.measure == "gross"
        assert made.hero
        assert (made.hero.figure.text, made.hero.label.text) == ("$3\u00a0million", "United States, 1\u00a0March 2020")
        assert [(bar.territory.text, bar.figure.text) for bar in made.bars] == [("United Kingdom", "$500,000")]

    def test_are_left_to_the_table_where_there_are_seats(self) -> None:
        made = made_of(gross(1, amount="USD 1,000,000"), gross(2, admissions=90, territory="FR"))
        assert made.measure == "seats"
        assert made.hero
        assert made.hero.figure.text == "90"

    def test_of_the_world_alone_are_the_great_figure(self) -> None:
        made = made_of(gross(1, amount="USD 25,807,712", territory="world"))
        assert made.hero
        assert (made.hero.figure.text, made.hero.size) == ("$25,807,712", "m")
        assert (made.bars, made.curve, made.openings) == ((), None, ())


class TestOpening:
    def test_is_held_against_what_it_came_to(self) -> None:
        made = made_of(
            gross(1, admissions=250, as_of="2020-01-05", period="first weekend"),
            gross(2, admissions=300, as_of="2020-01-08"),
            gross(3, admissions=1000, as_of="2020-06-01"),
            gross(4, admissions=10, as_of="2020-06-01", territory="FR"),
            releases=[{"territory": "US", "date": "2020-01-03", "source": "paper"}],
        )
        (opening,) = made.openings
        assert (opening.first.text, opening.first_period.text) == ("250", "first weekend")
        assert (opening.share, opening.total.text) == (0.25, "1,000")

    def test_is_not_guessed_from_a_first_count_that_came_late(self) -> None:
        late = gross(1, admissions=250, as_of="2020-03-05"), gross(2, admissions=1000, as_of="2020-06-01")
        assert made_of(*late, releases=[{"territory": "US", "date": "2020-01-03", "source": "paper"}]).openings == ()


def test_figures_that_fall_are_no_running_count_and_no_curve() -> None:
    weeks = [gross(n, amount=f"USD {9 - n}00,000", as_of=f"2020-01-0{n}") for n in (1, 2, 3)]
    assert made_of(*weeks).curve is None


def test_prints_are_called_what_they_are() -> None:
    made = made_of(gross(1, screens=394, screens_are="copies"), gross(2, screens=1))
    assert [line.cells[4].text for line in made.table[0].lines] == ["394 copies", "1 screen"]


class TestTable:
    def test_is_left_out_where_the_great_figure_says_all(self) -> None:
        assert made_of(gross(1, amount="USD 25,807,712", as_of="1995-12-31")).table == ()

    @pytest.mark.parametrize(
        "more", [{"period": "whole run"}, {"screens": 12}, {"note": "not confirmed"}, {"amount": "USD 9"}]
    )
    def test_is_there_where_more_is_known(self, more: Record) -> None:
        assert made_of(gross(1, admissions=90, **more)).table != ()

    def test_has_columns_for_what_is_known_alone(self) -> None:
        assert made_of(gross(1, amount="USD 9"), gross(2, amount="EUR 8", territory="FR", rank=1)).columns == (3, 5)
        assert made_of(gross(1, admissions=9, as_of="2012"), gross(2, admissions=8)).columns == (1, 2)

    def test_prints_no_heading_over_nothing_and_sources_beside_the_figure(self, tmp_path: Path) -> None:
        figures = [gross(1, amount="USD 7,830,611"), gross(2, amount="EUR 90,000", territory="FR", source="book")]
        pages = pages_of(build(laid(tmp_path, {"box_office": figures}), ["press_kit"], None, Options())).pages
        (text,) = (page.extract_text() for page in pages if "All figures" in page.extract_text())
        assert not {"Period", "Seats", "Shown on", "Rank", "Weeks"} & set(text.splitlines())
        joined = "".join(text.split())
        assert "$7,830,611\u20601" in joined or "$7,830,6111" in joined
        assert "€90,000\u20602" in joined or "€90,0002" in joined
