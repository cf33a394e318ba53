"""The cast: two or eighty, told of or not."""

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
