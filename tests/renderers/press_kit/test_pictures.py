"""Pictures in rows: whole, in their order, on the line."""

import math

from hypothesis import given
from hypothesis import strategies as st

from presskit.renderers.press_kit.pictures import height_of, rows_of

ASPECTS = st.lists(st.floats(0.3, 4.0), min_size=1, max_size=60)
LINE, GAP = 180.0, 4.5


@given(ASPECTS)
def test_every_picture_stands_in_one_row_in_its_order(aspects: list[float]) -> None:
    rows = rows_of(aspects, 45.0)
    assert [at for start, end in rows for at in range(start, end)] == list(range(len(aspects)))


@given(ASPECTS)
def test_rows_fill_the_line_unless_they_would_be_too_high(aspects: list[float]) -> None:
    for start, end in rows_of(aspects, 45.0):
        row = aspects[start:end]
        width = math.fsum(row) * height_of(row) + GAP * (len(row) - 1)
        assert width <= LINE + 0.001
        assert width >= LINE - 0.001 or height_of(row) == 117.0


def test_pictures_alike_stand_in_rows_alike() -> None:
    rows = rows_of([1.5] * 40, 45.0)
    assert {end - start for start, end in rows} <= {2, 3}
