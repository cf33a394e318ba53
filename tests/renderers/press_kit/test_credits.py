"""The roll of those who made the film."""

from presskit.renderers.press_kit.credits import credits_of
from tests.renderers.press_kit.pens import Record, pen

LONG = "The Very Long and Winding Name of a Company That Made Films"


def crew(*names: str) -> list[Record]:
    return [{"id": "d", "department": "Camera", "credits": [{"id": "c", "job": "Camera", "names": names}]}]


def test_names_stand_in_a_list_with_commas_and_none_is_broken() -> None:
    found = credits_of(pen(crew=crew("Jane van Doe", "Ann Lee")))
    assert found.crew[0].lines[0].cells[1].text == "Jane\xa0van\xa0Doe, Ann\xa0Lee"


def test_names_of_companies_are_broken_only_where_a_line_is_too_short() -> None:
    found = credits_of(pen(companies=[{"id": "c", "role": "Made by", "names": ["One Company", LONG]}]))
    assert found.companies[0].lines[0].cells[0].text == f"One\xa0Company, {LONG}"
