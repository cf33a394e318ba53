"""People: the larger type where it costs no page."""

import pytest

from presskit.renderers.press_kit.people import people
from tests.renderers.press_kit.pens import pen


@pytest.mark.parametrize(("lives", "size"), [(1, "l"), (4, "l"), (6, "m"), (9, "l")])
def test_are_set_larger_unless_that_takes_another_page(lives: int, size: str) -> None:
    person = {"name": "Jane Doe", "source": "paper", "biography": "word " * 130}
    made = people(pen(people=[{**person, "id": f"p{number}"} for number in range(lives)]))
    assert made
    assert made.size == size
