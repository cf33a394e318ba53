"""Contrast by WCAG 2.2, and the lightnesses of a hue."""

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.color import channels, contrast, distance, lightnesses, luminance, oklab

colors = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.48), ("#767676", "#FFFFFF", 4.54), ("#FF0000", "#FFFFFF", 4)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize(
    ("color", "expected"),
    [
        ("#FFFFFF", (1.0, 0.0, 0.0)),
        ("#FF0000", (0.628, 0.225, 0.126)),
        ("#00FF00", (0.866, -0.234, 0.179)),
        ("#0000FF", (0.452, -0.032, -0.312)),
    ],
)
def test_oklab_is_that_of_its_author(color: str, expected: tuple[float, float, float]) -> None:
    assert oklab(color) == pytest.approx(expected, abs=0.001)


def test_digits_alone_are_a_colour_too() -> None:
    assert channels("FF8000") == channels("#ff8000") == (1.0, 128 / 255, 0.0)
    assert luminance("FFFFFF") == pytest.approx(1)


@given(colors)
def test_lightnesses_run_from_the_colour_to_nearly_black_and_to_white(color: str) -> None:
    found = lightnesses(color)
    assert found[0] == color
    assert min(map(luminance, found)) < 0.01
    assert "#FFFFFF" in found
    distances = [distance(color, other) for other in found]
    assert distances == sorted(distances)


@given(colors)
def test_lightnesses_keep_the_hue(color: str) -> None:
    """As far as eight bits a channel can: the part of the colour that lies across the hue is not to be seen."""
    _, a, b = oklab(color)
    for light, c, d in map(oklab, lightnesses(color)):
        if light > 0.2 and hypot(a, b) > 0.04:
            assert abs(a * d - b * c) / hypot(a, b) < 0.01


def test_no_step_of_lightness_is_wide() -> None:
    lights = sorted(oklab(other)[0] for other in lightnesses("#A93B17"))
    assert max(high - low for low, high in pairwise(lights) if low > 0.2) < 0.01
