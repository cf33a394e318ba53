"""Short sections share a page, which a plane holds where it is half empty; what has art or a picture stands alone."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from presskit.edition import Options
from presskit.model import Palette
from presskit.pipeline import build
from presskit.renderers.press_kit import SECTIONS
from presskit.renderers.press_kit.back import contacts
from presskit.renderers.press_kit.heights import Rows, height_of, height_of_rows
from presskit.renderers.press_kit.sharing import FULL, HALF, SHORT, Block, Sharing, pages_of, sharing
from tests.grounds import prints
from tests.readback import pages_of as pages_of_pdf
from tests.renderers.press_kit.pens import Record, award, pen
from tests.stress import SMALL, laid

SCORE = {"score": {"composer": {"value": "Jane Doe", "source": "paper"}}}
YEAR = {"title": "Small Film", "year": {"value": 2012, "source": "paper"}}


def placed(*plates: str, **given: object) -> Sharing:
    made = pen(**{"film": YEAR, **given})
    return sharing([section for make in SECTIONS if (section := make(made))], plates)


def parts(count: int, **more: object) -> list[Record]:
    return [{"actor": f"Actor {number}", "source": "paper", **more} for number in range(count)]


def releases(count: int) -> list[Record]:
    return [{"id": f"r{n}", "territory": "FR", "distributor": f"House {n}", "source": "paper"} for n in range(count)]


def test_sections_of_a_row_or_two_share_a_page_after_the_first() -> None:
    assert placed(music=SCORE).shared == {"music", "sources"}


def test_a_section_with_art_stands_alone() -> None:
    assert "music" not in placed("music", music=SCORE).shared


def test_a_long_section_stands_alone() -> None:
    notes = [{"theme": "Theme", "text": "Words."}]
    assert "cast" in placed(notes=notes, cast=parts(5)).shared
    assert "cast" not in placed(notes=notes, cast=parts(40)).shared


def test_leads_and_pictures_of_prizes_begin_a_page() -> None:
    assert "cast" not in placed(cast=parts(2, lead=True)).shared
    assert "awards" not in placed(awards=[award(number, f"Body {number}") for number in range(5)]).shared


def test_short_sections_alone_on_a_page_have_a_plane_below_the_last() -> None:
    found = placed(music=SCORE)
    assert found.held == {"credits", "music", "sources"}
    assert found.last == {"sources"}


def test_those_that_need_two_pages_share_them_evenly() -> None:
    found = placed(cast=parts(6), music=SCORE, releases=releases(10))
    assert found.shared == {"credits", "music", "sources"}
    assert found.last == {"music", "sources"}
    assert found.held == {"cast", "credits", "music", "releases", "sources"}


def test_what_follows_running_text_flows_on_and_has_no_plane_since_nobody_knows_what_is_left() -> None:
    found = placed(notes=[{"theme": "Theme", "text": "Words."}], music=SCORE)
    assert found.shared == {"credits", "music", "sources"}
    assert found.held == frozenset()


def test_after_the_page_of_a_quote_set_large_a_new_one_begins() -> None:
    words = {"outlet": "Paper", "sentence": "Winter.", "excerpt": "Winter.", "source": "paper"}
    quotes = [{"id": "q", "headline": True, **words}]
    found = placed(quotes=quotes, releases=releases(2))
    assert found.shared & {"releases", "sources"} == {"sources"}
    assert found.last == {"credits", "sources"}
    assert "releases" in placed(quotes=[*quotes, {"id": "r", **words}], releases=releases(2)).shared


def test_a_strip_of_pictures_needs_the_rest_of_the_page() -> None:
    image = {"id": "a", "kind": "art", "file": "a.svg", "alt": "A", "credit": "B"}
    assert placed(music=SCORE, images=[image]).held == frozenset()


@pytest.mark.parametrize(
    ("heights", "pages"),
    [
        ([], []),
        ([100], ["0"]),
        ([100, 100], ["01"]),
        ([100, 45, 70, 50, 60], ["01", "234"]),
        ([240, 100], ["0", "1"]),
        ([150, 60, 100, 100], ["01", "23"]),
    ],
)
def test_pages_are_few_and_even(heights: list[float], pages: list[str]) -> None:
    blocks = [Block(str(number), height) for number, height in enumerate(heights)]
    assert ["".join(block.name for block in page) for page in pages_of(blocks)] == pages


def test_no_page_is_promised_more_than_it_has_room_for() -> None:
    blocks = [Block(str(number), SHORT - 1) for number in range(9)]
    assert all(sum(block.height for block in page) <= FULL + 13.5 for page in pages_of(blocks))
    assert HALF < FULL


def test_the_last_page_without_anybody_to_write_to_is_called_otherwise() -> None:
    page = contacts(pen(legal={"copyright": "All rights"}))
    assert page
    assert page.name == "closing"


def test_every_record_with_a_key_is_a_row() -> None:
    @dataclass(frozen=True)
    class Row:
        key: tuple[str, ...]

    @dataclass(frozen=True)
    class Listed:
        rows: tuple[Row, ...]

    few, many = Listed((Row(("a",)),)), Listed((Row(("a",)),) * 40)
    assert height_of_rows(few, Rows()) < SHORT < height_of_rows(many, Rows())


def test_the_room_of_pages_of_their_own_is_not_known() -> None:
    notes = next(section for make in SECTIONS if (section := make(pen(notes=[{"theme": "A", "text": "B"}]))))
    assert height_of(notes) > FULL


@pytest.mark.parametrize("name", SMALL)
def test_every_word_of_a_small_kit_stands_out_from_its_plane(name: str, tmp_path: Path) -> None:
    """The foot of a page that a plane holds is pale, its other words are dark: the plane begins below the last."""
    facts, files = SMALL[name]
    outcome = build(laid(tmp_path, facts, files), ["press_kit"], None, Options())
    colors = Palette()
    on = {(text.ink, text.ground) for text in prints(pages_of_pdf(outcome)) if text.ground}
    assert (colors.pale, colors.accent) in on or len(pages_of_pdf(outcome).pages) == 1
    assert on <= {
        (colors.dark, colors.ground),
        (colors.accent, colors.ground),
        (colors.pale, colors.accent),
        (colors.pale, colors.dark),
        (colors.accent, colors.dark),
    }
