"""Figures at a glance: all of them, of any length."""

import pytest

from presskit.renderers.press_kit.story import FIGURES, Glance, glance, size_of_figure, size_of_giant
from tests.renderers.press_kit.pens import pen


def glance_of(*labels: str) -> Glance:
    figures = [{"id": f"f{number}", "value": number + 1, "what": "x"} for number in range(len(labels))]
    shown = [{"key": f"figures.f{number}.value", "label": label} for number, label in enumerate(labels)]
    made = glance(pen(figures=figures, statements={"glance": shown}))
    assert made
    return made


def figures(made: Glance) -> list[str]:
    return [each.figure.text for each in (made.giant, *made.figures, *made.more)]


@pytest.mark.parametrize("count", [1, 2, 7, 8, 20])
def test_shows_every_figure_in_its_order(count: int) -> None:
    made = glance_of(*["label"] * count)
    assert figures(made) == [str(number + 1) for number in range(count)]
    assert len(made.figures) == min(count - 1, FIGURES)


def test_a_label_without_room_under_its_figure_is_listed() -> None:
    made = glance_of("bones", "in short", "told at a length " * 12, "in short")
    assert [each.figure.text for each in made.figures] == ["2", "4"]
    assert [each.figure.text for each in made.more] == ["3"]


@pytest.mark.parametrize(
    ("figure", "size"),
    [
        ("7", "one"),
        ("27", "one"),
        ("394", "one"),
        ("€15.5m", "seven"),
        ("1,904", "four"),
        ("about 1.9m", "long"),
        ("123,456,789", "long"),
    ],
)
def test_the_giant_figure_is_as_large_as_it_fits(figure: str, size: str) -> None:
    assert size_of_giant(figure) == size


@pytest.mark.parametrize(("figure", "size"), [("394", ""), ("about 1.9m", "long"), ("1,904,157 of 2,000,000", "wide")])
def test_the_others_are_as_large_as_they_fit(figure: str, size: str) -> None:
    assert size_of_figure(figure) == size
