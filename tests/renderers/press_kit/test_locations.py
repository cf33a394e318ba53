"""Where the film was shot: one place or forty."""

import pytest

from presskit.renderers.press_kit.locations import locations
from tests.renderers.press_kit.pens import pen


def test_are_nothing_without_places() -> None:
    assert locations(pen()) is None


@pytest.mark.parametrize(
    ("names", "size"),
    [
        (["Paris"], "xl"),
        (["Paris", "Liège", "Spa"], "l"),
        (["L’Annexe, Saint-Laurent-du-Var", "Paris"], "l"),
        ([f"Mandelieu {number}" for number in range(9)], "m"),
        ([f"Mandelieu {number}" for number in range(10)], "s"),
        (["The old slaughterhouse behind the second harbour of Saint-Laurent-du-Var"], "s"),
    ],
)
def test_are_as_large_as_all_of_them_fit(names: list[str], size: str) -> None:
    made = locations(pen(locations=[{"id": f"p{number}", "place": name} for number, name in enumerate(names)]))
    assert made
    assert made.size == size
    assert [place.name.text for place in made.places] == names


def test_say_what_was_shot_there_and_what_it_rests_on() -> None:
    made = locations(pen(locations=[{"place": "Spa", "territory": "BE", "scene": "the lake", "source": "paper"}]))
    assert made
    (place,) = made.places
    assert (place.key, place.territory.text, place.scene.text, place.references) == (
        ("locations", "spa-the-lake"),
        "Belgium",
        "the lake",
        (1,),
    )
