"""The sample on paper that is shorter than A4."""

from pathlib import Path

import pytest

from presskit import Options, build
from presskit.paper import LETTER
from tests.readback import pages_of

ROOT = Path(__file__).parents[3]


@pytest.mark.slow
def test_the_strip_of_plates_follows_the_sources_on_their_last_page() -> None:
    """The sources stand closer than on A4, where they leave the strip as much room."""
    pages = pages_of(build(ROOT / "kit", ("press_kit",), ROOT / "templates", Options(paper=LETTER)))
    places = pages.named_destinations
    last = max(
        (name for name in places if name.startswith("source-")), key=lambda name: int(name.removeprefix("source-"))
    )
    strip, sources = (pages.get_destination_page_number(places[name]) for name in ("pictures", last))
    assert strip == sources
