"""People: the larger type where it costs no page, nobody's films apart from their name, and every source named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PageObject

from presskit.edition import Options
from presskit.layout import our_templates
from presskit.pipeline import build
from presskit.proof import proof
from presskit.readback import read_back
from presskit.renderers.press_kit.people import people
from tests.readback import pages_of
from tests.renderers.press_kit.pens import Record, pen
from tests.stress import laid, names, words


@pytest.mark.parametrize(("lives", "size"), [(1, "l"), (4, "l"), (6, "m"), (9, "l")])
def test_are_set_larger_unless_that_takes_another_page(lives: int, size: str) -> None:
    person = {"name": "Jane Doe", "source": "paper", "biography": "word " * 130}
    made = people(pen(people=[{**person, "id": f"p{number}"} for number in range(lives)]))
    assert made
    assert made.size == size


def lives(*lengths: int, films: int) -> list[Record]:
    return [
        {
            "id": f"p{at}",
            "name": name,
            "role": "Director",
            "biography": words(length, at),
            "films": [{"id": f"f{n}", "title": f"Work{at}x{n}", "year": 1990 + n} for n in range(films)],
            "source": "paper",
        }
        for at, (name, length) in enumerate(zip(names(len(lengths)), lengths, strict=True))
    ]


@pytest.mark.parametrize(("lengths", "whole"), [((60, 60, 50, 40), True), ((400,), False), ((200, 200, 200), False)])
def test_are_kept_whole_unless_that_takes_another_page(lengths: tuple[int, ...], whole: bool) -> None:  # noqa: FBT001
    made = people(pen(people=lives(*lengths, films=5)))
    assert made
    assert made.whole is whole


def spots(page: PageObject) -> Iterator[tuple[str, float, float]]:
    found: list[tuple[str, float, float]] = []

    def take(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        x, y = tm[4] * cm[0] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        found.append((text.strip(), x, y))

    page.extract_text(visitor_text=take)
    yield from found


def test_no_film_stands_in_a_column_without_the_name_above_it(tmp_path: Path) -> None:
    folder = laid(tmp_path, {"people": lives(60, 60, 50, 40, films=6)})
    for page in pages_of(build(folder, ["press_kit"], None, Options())).pages:
        told = {text: (x < 297, y) for text, x, y in spots(page)}
        for title in (text for text in told if text.startswith("Work")):
            number = title[4 : title.index("x")]
            (name,) = (told[text] for text in told if text == f"Anna{number} Person{number}")
            assert name[0] == told[title][0]
            assert name[1] > told[title][1]


def test_one_with_a_biography_alone_has_the_numbers_of_its_sources(tmp_path: Path) -> None:
    folder = laid(tmp_path, {"people": [{"name": "Jane Doe", "biography": "She films.", "source": "book"}]})
    outcome = build(folder, ["press_kit"], None, Options())
    assert outcome.edition
    held = proof(outcome.edition, read_back(outcome.artifacts), Options(), our_templates())
    assert [finding for finding in held.findings if finding.key[:1] == ("people",)] == []
    page = next(page for page in pages_of(outcome).pages if "She films." in page.extract_text())
    assert {str(link.get_object().get("/Dest")) for link in page.annotations or ()} == {"source-1"}
