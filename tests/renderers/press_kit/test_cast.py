"""The cast: two or eighty, told of or not."""

import pytest

from presskit.renderers.press_kit.cast import FEW, cast
from tests.renderers.press_kit.pens import pen


def test_many_of_whom_nothing_is_told_stand_close_together() -> None:
    given = [{"actor": f"Person {number}", "character": f"Part {number}"} for number in range(FEW + 1)]
    few, many = cast(pen(cast=given[:FEW])), cast(pen(cast=given))
    assert few
    assert many
    assert (len(few.parts), len(few.others)) == (FEW, 0)
    assert (len(many.parts), len(many.others)) == (0, FEW + 1)


def test_initials_are_letters_of_any_script() -> None:
    given = [
        {"id": "a", "actor": "A", "character": "Яков", "lead": True},
        {"id": "b", "actor": "B", "character": "«王»", "lead": True},
        {"id": "c", "actor": "C", "character": "ليلى", "lead": True},
    ]
    made = cast(pen(cast=given))
    assert made
    assert [part.initial for part in made.leads] == ["Я", "王", "ل"]


@pytest.mark.parametrize(
    ("character", "language", "initial"),
    [
        ("The pilot", "en", "P"),
        ("“An old man”", "en", "O"),
        ("The", "en", "T"),
        ("Theodora", "en", "T"),
        ("A. Smith", "en", "A"),
        ("Die Kapitänin", "de", "K"),
        ("Die Kapitänin", "en", "D"),
        ("L’étranger", "fr", "É"),
        ("La voisine", "fr", "V"),
        ("Gli altri", "it", "A"),
        ("Los otros", "es", "O"),
        ({"text": "Le passeur", "lang": "fr-CA"}, "en", "P"),
    ],
)
def test_an_article_in_the_language_of_the_name_gives_no_initial(
    character: object, language: str, initial: str
) -> None:
    kit = {"slug": "small-film", "language": language}
    made = cast(pen(kit=kit, cast=[{"actor": "Zoë", "character": character, "lead": True}]))
    assert made
    assert made.leads[0].initial == initial


def test_the_name_of_an_actor_has_no_article() -> None:
    made = cast(pen(cast=[{"actor": "A Martinez", "lead": True}]))
    assert made
    assert made.leads[0].initial == "A"
