"""The pairs of colours that our layouts set, and what is proposed where one cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.color import contrast, distance, lightnesses
from presskit.contrast import DRAWN, PAIRS, failing, nearest_change
from presskit.model import Palette

NAMES = frozenset(Palette.model_fields)
colors = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)
palettes = st.builds(Palette, **dict.fromkeys(sorted(NAMES), colors))


def changed(palette: Palette, name: str, color: str) -> Palette:
    return Palette(**{**palette.model_dump(), name: color})


def test_pairs_are_of_the_palette_and_stand_once() -> None:
    assert {name for pair in PAIRS for name in (pair.text, pair.ground)} == NAMES
    assert len({(pair.text, pair.ground) for pair in PAIRS}) == len(PAIRS)


def test_the_colours_of_a_kit_that_chooses_none_pass() -> None:
    assert failing(Palette()) == ()


@pytest.mark.slow
@given(palettes)
def test_with_the_change_the_pair_holds(palette: Palette) -> None:
    for pair in failing(palette):
        change = nearest_change(palette, pair, NAMES)
        assert change.name in {pair.text, pair.ground}
        mended = changed(palette, change.name, change.color)
        assert pair.holds(mended)
        still = [each for each in failing(mended) if change.name in {each.text, each.ground}]
        assert len(still) == change.fails


@given(colors)
def test_an_accent_alone_can_always_be_mended_at_once(accent: str) -> None:
    palette = Palette(accent=accent)
    for pair in failing(palette):
        change = nearest_change(palette, pair, palette.model_fields_set)
        assert (change.name, change.fails) == ("accent", 0)
        assert failing(changed(palette, "accent", change.color)) == ()


def test_nothing_nearer_passes() -> None:
    palette = Palette(accent="#E0B04A")
    (pair, _) = failing(palette)
    change = nearest_change(palette, pair, palette.model_fields_set)
    nearer = [
        color
        for color in lightnesses(palette.accent)
        if distance(palette.accent, color) < distance(palette.accent, change.color)
    ]
    assert len(nearer) > 10
    assert all(failing(changed(palette, "accent", color)) for color in nearer)


def test_a_colour_that_is_written_is_changed_rather_than_one_that_is_not() -> None:
    palette = Palette(ground="#222222")
    assert {nearest_change(palette, pair, {"ground"}).name for pair in failing(palette)} == {"ground"}


def test_the_smaller_change_is_taken_of_two_that_are_written() -> None:
    palette = Palette(pale="#D0D0D0", accent="#557799")
    (pair,) = [pair for pair in failing(palette) if pair.ground == "accent"]
    change = nearest_change(palette, pair, {"pale", "accent"})
    assert change.fails == 0
    others = [
        (name, color)
        for name in ("pale", "accent")
        for color in lightnesses(getattr(palette, name))
        if not failing(changed(palette, name, color))
    ]
    assert distance(getattr(palette, change.name), change.color) == min(
        distance(getattr(palette, name), color) for name, color in others
    )


def test_equal_colours_pass_as_a_picture_alone() -> None:
    equal = Palette(**dict.fromkeys(NAMES, "#808080"))
    assert contrast(equal.dark, equal.ground) == 1
    assert {each.needs for each in PAIRS if each not in failing(equal)} == {DRAWN}
