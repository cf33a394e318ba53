"""Figures at a glance: all of them, of any length, whole, and each beside its words."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PageObject

from presskit.edition import Options
from presskit.pipeline import build
from presskit.renderers.press_kit.glance import COLUMNS, Glance, glance, rows_of, size_of_giant
from tests.readback import file_of, pages_of
from tests.renderers.press_kit.pens import Record, pen
from tests.stress import laid


def given(*labels: str, values: tuple[int, ...] = ()) -> Record:
    numbers = values or range(1, len(labels) + 1)
    figures = [{"id": f"f{at}", "value": value, "what": "x"} for at, value in enumerate(numbers)]
    shown = [{"key": f"figures.f{at}.value", "label": label} for at, label in enumerate(labels)]
    return {"figures": figures, "statements": {"glance": shown}}


def made_of(facts: Record) -> Glance:
    made = glance(pen(**facts))
    assert made
    return made


def glance_of(*labels: str, values: tuple[int, ...] = ()) -> Glance:
    return made_of(given(*labels, values=values))


def figures(made: Glance) -> list[str]:
    return [each.figure.text for each in (made.giant, *made.figures, *made.more)]


@pytest.mark.parametrize(("count", "below"), [(1, 0), (2, 1), (7, 6), (8, 7), (10, 9), (11, 6), (20, 6)])
def test_shows_every_figure_in_its_order(count: int, below: int) -> None:
    made = glance_of(*["label"] * count)
    assert figures(made) == [str(number + 1) for number in range(count)]
    assert len(made.figures) == below


def test_no_figure_stands_alone_on_a_second_page() -> None:
    assert {len(glance_of(*["label"] * count).more) for count in range(1, 14)}.isdisjoint({1, 2, 3})


def test_a_figure_wider_than_a_column_takes_more() -> None:
    facts = given("hours", values=(250,))
    shown = [*facts["statements"]["glance"], {"key": "film.runtime", "label": "running time"}]
    made = made_of({**facts, "film": {"title": "x", "runtime": "171 min"}, "statements": {"glance": shown}})
    assert [(each.figure.text, each.span) for each in made.figures] == [("171\u00a0minutes", COLUMNS)]
    assert made.more == ()


def test_a_long_label_takes_more_columns_and_one_without_any_room_is_listed() -> None:
    made = glance_of("bones", "in short", "told at a length " * 12, "told without an end " * 60, "in short")
    assert [(each.figure.text, each.span) for each in made.figures] == [("2", 1), ("3", 2), ("5", 1)]
    assert [each.figure.text for each in made.more] == ["4"]


@pytest.mark.parametrize(("count", "grid"), [(4, "l"), (7, "l"), (8, "s"), (11, "m")])
def test_the_fewer_there_are_the_larger_they_stand(count: int, grid: str) -> None:
    assert glance_of(*["label"] * count).grid == grid
    long = glance_of("giant", *["a label of so many words that it has to take three lines " * 2] * 5)
    assert long.grid == "m"


@pytest.mark.parametrize(("spans", "rows"), [([], 0), ([1, 1, 1], 1), ([2, 2], 2), ([2, 1, 3, 1], 3), ([1, 2, 1], 2)])
def test_spans_fill_rows_in_their_order(spans: list[int], rows: int) -> None:
    assert rows_of(spans) == rows
    assert all(span <= COLUMNS for span in spans)


@pytest.mark.parametrize(
    ("figure", "size"),
    [
        ("7", "one"),
        ("27", "one"),
        ("394", "three"),
        ("€15.5m", "seven"),
        ("1,904", "four"),
        ("about 1.9m", "long"),
        ("123,456,789", "long"),
    ],
)
def test_the_giant_figure_is_as_large_as_it_fits(figure: str, size: str) -> None:
    assert size_of_giant(figure) == size


def pdf_of(folder: Path, value: int) -> bytes:
    return file_of(build(laid(folder, given("hours of film", values=(value,))), ["press_kit"], None, Options()), ".pdf")


def spots(page: PageObject) -> dict[str, tuple[float, float, float]]:
    """The words of a page: where each begins from the left and from the foot, and its size, in points."""
    found: dict[str, tuple[float, float, float]] = {}

    def take(text: str, cm: list[float], tm: list[float], _: object, size: float) -> None:
        x, y = tm[4] * cm[0] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        found[text.strip()] = x, y, size * abs(tm[3] * cm[3])

    page.extract_text(visitor_text=take)
    return found


@pytest.mark.parametrize("value", [250, 888, 1904, 123456])
def test_a_figure_as_wide_as_the_page_leaves_its_label_free(value: int, tmp_path: Path) -> None:
    facts = laid(tmp_path, given("hours of film", values=(value,)))
    (page,) = (
        page
        for page in pages_of(build(facts, ["press_kit"], None, Options())).pages
        if "hours of film" in page.extract_text()
    )
    told = spots(page)
    _, foot, size = told[f"{value:,}"]
    assert told["hours of film"][1] > foot + 0.72 * size


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="pdftoppm is not on the PATH (Debian: poppler-utils)")
@pytest.mark.parametrize("value", [8, 20, 200])
def test_no_figure_is_cut_at_its_top(value: int, tmp_path: Path) -> None:
    """Round figures begin with little ink: a cut makes their first row as wide as what is below it."""
    pdf = tmp_path / "kit.pdf"
    pdf.write_bytes(pdf_of(tmp_path / "kit", value))
    subprocess.run(["pdftoppm", "-r", "60", "-f", "2", "-singlefile", str(pdf), str(tmp_path / "page")], check=True)
    with Image.open(tmp_path / "page.ppm") as picture:
        above = picture.convert("L").crop((0, 0, picture.width, round(picture.height * 0.66)))
    ink = [sum(above.getpixel((x, y)) > 128 for x in range(above.width)) for y in range(above.height)]  # type: ignore[operator]
    rows = [count for count in ink if count > 8]  # the label's letters are less
    assert rows[0] < 0.5 * max(rows)
