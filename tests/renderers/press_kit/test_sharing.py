"""Short sections share a page; what draws a picture or has art stands alone."""

from dataclasses import dataclass

from presskit.renderers.press_kit import SECTIONS
from presskit.renderers.press_kit.back import contacts
from presskit.renderers.press_kit.sharing import SHORT, height_of, sharing
from tests.renderers.press_kit.pens import Record, award, pen

SCORE = {"score": {"composer": {"value": "Jane Doe", "source": "paper"}}}


def shared(*plates: str, **given: object) -> frozenset[str]:
    made = pen(**given)
    return sharing((section for make in SECTIONS if (section := make(made))), plates)


def parts(count: int, **more: object) -> list[Record]:
    return [{"actor": f"Actor {number}", "source": "paper", **more} for number in range(count)]


def test_sections_of_a_row_or_two_share_a_page() -> None:
    assert shared(music=SCORE) >= {"credits", "music"}


def test_a_section_with_art_stands_alone() -> None:
    assert "music" not in shared("music", music=SCORE)


def test_a_long_section_stands_alone() -> None:
    assert "cast" in shared(cast=parts(5))
    assert "cast" not in shared(cast=parts(40))


def test_leads_and_pictures_of_prizes_stand_alone() -> None:
    assert "cast" not in shared(cast=parts(2, lead=True))
    assert "awards" not in shared(awards=[award(number, f"Body {number}") for number in range(5)])


def test_the_last_page_without_anybody_to_write_to_is_called_otherwise() -> None:
    page = contacts(pen(legal={"copyright": "All rights"}))
    assert page
    assert page.name == "closing"


def test_every_record_with_a_key_is_a_row() -> None:
    @dataclass(frozen=True)
    class Row:
        key: tuple[str, ...]

    @dataclass(frozen=True)
    class Rows:
        rows: tuple[Row, ...]

    few, many = Rows((Row(("a",)),)), Rows((Row(("a",)),) * 40)
    assert height_of(few) < SHORT < height_of(many)
    assert height_of(many, 3) < height_of(many)
