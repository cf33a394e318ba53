"""What the people and things of a country are called."""

import pytest

from presskit.peoples import all_peoples, countries, peoples


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("France", "Frenchwoman"),
        ("Belgium", "Belgian"),
        ("United Kingdom", "Scottish"),
        ("United States", "American"),
        ("Türkiye", "Turkey"),
        ("Iceland", "Icelandic"),  # by its language alone
        ("Soviet Union", "Russian"),  # which is no more
    ],
)
def test_of_a_country_by_its_name(country: str, said: str) -> None:
    assert said in peoples()[country]
    assert said.casefold() in all_peoples()


def test_lead_back_to_their_countries() -> None:
    assert set(countries()["russian"]) >= {"russia", "soviet union"}
    assert "france" not in countries()["german"]


def test_are_no_other_country_s() -> None:
    assert "German" not in peoples()["France"]
    assert {name for names in peoples().values() for name in names if not name.strip()} == set()
