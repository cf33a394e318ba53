"""The first pages, read back: of any film all words are there."""

from pathlib import Path

import pytest

from tests.renderers.press_kit.pens import milestones
from tests.renderers.test_press_kit_pages import made, pages_of, squeezed, text_of
from tests.stress import picture, words

pytestmark = pytest.mark.slow


def test_a_note_of_the_director_flows_over_pages(tmp_path: Path) -> None:
    text = "\n\n".join(words(150, number) for number in range(22))
    pages = pages_of(made(tmp_path, {"statement": {"author": "Jane Doe", "rights": "Free.", "text": text}}))
    told = set(text_of(pages).split())
    assert [word for word in text.split() if word not in told] == []
    assert len(pages.pages) > 5


def test_notes_keep_their_words_under_a_line_on_a_band(tmp_path: Path) -> None:
    notes = [{"id": f"n{number}", "theme": f"Theme {number}", "text": words(230, number)} for number in range(12)]
    line = notes[7]["text"].split()[3]
    pages = pages_of(made(tmp_path, {"notes": [*notes[:7], notes[7] | {"excerpt": line}, *notes[8:]]}))
    texts = [page.extract_text() for page in pages.pages]
    whole = squeezed("".join(texts))
    assert whole.count(squeezed(line)) == squeezed("".join(note["text"] for note in notes)).count(squeezed(line)) + 1
    for number, note in enumerate(notes):
        assert squeezed(f"Theme {number}") in whole
        assert all(squeezed(word) in whole for word in note["text"].split())


def test_milestones_are_drawn_or_listed(tmp_path: Path) -> None:
    days = [
        day | {"event": f"Event {number:02}"}
        for number, day in enumerate(milestones(*(f"20{n:02}" for n in range(30))))
    ]
    text = text_of(pages_of(made(tmp_path, {"milestones": days})))
    assert [number for number in range(30) if f"Event {number:02}" not in text] == []


@pytest.mark.parametrize("count", [1, 40])
def test_places_are_all_there(tmp_path: Path, count: int) -> None:
    places = [
        {"place": f"Harbour {number:02}", "scene": f"scene {number:02}", "source": "paper"} for number in range(count)
    ]
    text = text_of(pages_of(made(tmp_path, {"locations": places})))
    assert [n for n in range(count) if f"Harbour {n:02}" not in text or f"scene {n:02}" not in text] == []


def test_figures_beyond_the_seventh_are_listed(tmp_path: Path) -> None:
    figures = [{"id": f"f{n}", "value": 1000 + n, "what": "x", "source": "paper"} for n in range(12)]
    shown = [{"key": f"figures.f{n}.value", "label": f"things of kind {n:02}"} for n in range(12)]
    text = text_of(pages_of(made(tmp_path, {"figures": figures, "statements": {"glance": shown}})))
    assert [n for n in range(12) if f"{1000 + n:,}" not in text or f"of kind {n:02}" not in text] == []


def test_a_photograph_on_the_cover_leaves_names_on_a_plane(tmp_path: Path) -> None:
    image = {"id": "a", "kind": "poster", "file": "a.png", "alt": "A", "credit": "B", "rights": "Free"}
    given = {"images": [image], "look": {"cover": "a"}, "cast": [{"actor": "Zoë Kahn", "lead": True}]}
    pages = pages_of(made(tmp_path, given, {"a.png": picture(1)}))
    assert "Zoë Kahn" in pages.pages[0].extract_text()


def test_a_cast_of_eighty_is_all_there(tmp_path: Path) -> None:
    cast = [{"actor": f"Actor {n}", "character": f"A part with a rather long name, number {n}"} for n in range(80)]
    text = squeezed(text_of(pages_of(made(tmp_path, {"cast": cast}))))
    assert [n for n in range(80) if squeezed(f"Actor {n} A part with a rather long name, number {n}") not in text] == []


@pytest.mark.parametrize("others", [0, 1])
def test_what_is_said_of_the_press_is_printed_once_with_one_quote_or_more(tmp_path: Path, others: int) -> None:
    words = {"outlet": "Paper", "sentence": "Winter.", "excerpt": "Winter.", "source": "paper"}
    quotes = [{"id": "q", "headline": True, **words}, *({"id": f"r{n}", **words} for n in range(others))]
    text = text_of(pages_of(made(tmp_path, {"quotes": quotes, "statements": {"press": "What was said"}})))
    assert text.count("What was said") == 1


@pytest.mark.parametrize("legal", [{}, {"copyright": "Small Pictures"}])
def test_the_version_is_said_once_on_the_cover_if_there_is_no_last_page(tmp_path: Path, legal: dict[str, str]) -> None:
    given = {"kit": {"slug": "small-film", "version": "2.1"}, "legal": legal}
    pages = [page.extract_text() for page in pages_of(made(tmp_path, given)).pages]
    assert [number for number, text in enumerate(pages) if "Version 2.1" in text] == [len(pages) - 1 if legal else 0]
