"""Numbers of sources in print: two for a fact, the first that it lists."""

from tests.renderers.press_kit.pens import pen

SOURCES = [{"id": name, "title": name.upper()} for name in ("a", "b", "c")]
YEAR = {"title": "x", "year": {"value": 2012, "source": ["c", "a", "b"]}}


def test_of_a_fact_are_the_first_two_that_it_lists() -> None:
    assert pen(sources=SOURCES, film=YEAR).references("film", "year") == (3, 1)


def test_of_a_sentence_are_the_first_two_that_it_names() -> None:
    told = pen(sources=SOURCES, story={"logline": "A woman walks.[@b, c, a] She stops.[@a]"})
    passage = told.passage(told.edition.kit.story.logline, "story", "logline")
    assert passage
    assert [run.cites for block in passage.blocks for run in block.runs if run.cites] == [("b", "c"), ("a",)]
