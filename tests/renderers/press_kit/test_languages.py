"""Kits in three languages as they are set: marks, spaces, divided words, titles, numbers that stay by their word."""

import re
from pathlib import Path

import pytest
from weasyprint import HTML
from weasyprint.formatting_structure.boxes import LineBox, TextBox

from presskit.edition import Options
from presskit.layout import Layout, our_templates
from presskit.pages.pen import Pen
from presskit.pdf import marked_up
from presskit.pipeline import build
from presskit.renderers.press_kit.music import music
from presskit.renderers.press_kit.press import press
from presskit.typography import NARROW
from presskit.values import Prose
from presskit.voice import Said
from tests.readback import pages_of
from tests.renderers.press_kit.pens import pen
from tests.stress import laid

LAYOUT = Layout("press_kit", our_templates() / "press_kit", ours=True)
NAME = "Constantin Schwarzenberger"
GERMAN = (
    f"{NAME} verantwortet die Wiederherstellungsarbeiten der Küstenbefestigungsanlagen. Unwahrscheinlicherweise "
    f"begleitet {NAME} die Hafenverwaltungsangestellten. Finanzierungsschwierigkeiten erschüttern {NAME} keineswegs. "
)
FRENCH = (
    f'{NAME} reconstruit "inlassablement" l\'établissement incompréhensiblement abandonné; pourquoi? '
    "Irrémédiablement invraisemblable! "
)
ENGLISH = f'{NAME} "uncharacteristically" rebuilds the incomprehensibly abandoned establishment; isn\'t it strange? '


def pen_in(lang: str, **given: object) -> Pen:
    return pen(kit={"slug": "small-film", "language": lang}, **given)


def synopsis(folder: Path, lang: str, text: str) -> str:
    """The page with a long and a short synopsis, line by line, as anybody copies it."""
    given = {
        "kit": {"slug": "small-film", "language": lang},
        "story": {"logline": "Paul.", "synopsis": {"long": text * 6, "short": text * 2}},
        "cast": [{"actor": NAME, "character": "Paul", "source": "paper"}],
    }
    outcome = build(laid(folder, given), ["press_kit"], None, Options())
    pages = [page.extract_text() for page in pages_of(outcome).pages]
    return next(page for page in pages if NAME.split()[1] in page)


def test_german_words_are_divided_but_names_never(tmp_path: Path) -> None:
    page = synopsis(tmp_path, "de", GERMAN + "".join(f"{'ja ' * number}{NAME} " for number in range(9)))
    assert len(re.findall(r"\w\N{HYPHEN}\n", page)) > 2
    assert page.count("Schwarzenberger") > 20
    assert [line for line in page.splitlines() if re.search(r"(Constan|Schwar)\w*\N{HYPHEN}$", line)] == []


def test_french_words_are_divided_in_narrow_columns_and_english_ones_nowhere(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "en").mkdir()
    assert "\N{HYPHEN}\n" in synopsis(tmp_path / "fr", "fr", FRENCH)
    assert "\N{HYPHEN}" not in synopsis(tmp_path / "en", "en", ENGLISH)


def test_whoever_copies_words_copies_plain_spaces(tmp_path: Path) -> None:
    page = synopsis(tmp_path, "fr", f'"Quoi!" demande {NAME}. ')
    assert NARROW not in page
    assert f"« Quoi ! » demande {NAME}" in " ".join(page.split())


def test_prose_is_set_as_its_own_language_does() -> None:
    made = pen_in("en", story={"logline": {"text": 'Il dit "*non*" !', "lang": "fr"}})
    passage = made.passage(made.edition.kit.story.logline, "story", "logline")
    assert passage
    assert [run.text for run in passage.blocks[0].runs] == [f"Il dit «{NARROW}", f"non{NARROW}", f"»{NARROW}!"]
    assert passage.hyphens == "narrow"


def test_quotes_have_the_marks_of_their_own_language() -> None:
    said = {"en": 'A "great" film', "de": 'Ein "großer" Film', "fr": 'Un "grand" film'}
    given = [
        {"id": lang, "excerpt": {"text": text, "lang": lang}, "sentence": text, "outlet": lang, "source": "paper"}
        for lang, text in said.items()
    ]
    made = press(pen_in("en", quotes=given))
    assert made
    assert [f"{quote.opening}{quote.excerpt}{quote.closing}" for quote in made.quotes] == [
        "“A ‘great’ film”",
        "„Ein ‚großer‘ Film“",
        f"«{NARROW}Un “grand” film{NARROW}»",
    ]


def test_songs_stand_in_marks_and_albums_in_italics() -> None:
    song = {"title": "Wash.", "artist": "Bon Iver", "source": "paper"}
    made = music(pen_in("fr", music={"songs": [song], "album": {"title": "L'album", "source": "paper"}}))
    assert made
    assert made.songs[0].cells[0].text == f"«{NARROW}Wash.{NARROW}»"
    assert made.album[0].cells[1] == Said("L’album", work=True)
    assert marked_up(made.album[0].cells[1]) == "<em>L’album</em>"


def test_marks_of_sources_beside_each_other_are_one() -> None:
    told = pen(story={"logline": "She walks.[@paper] [@wiki]"})
    prose = told.edition.kit.story.logline
    assert isinstance(prose, Prose)
    assert [run.cites for block in told.say.prose(prose) for run in block.runs if run.cites] == [("paper", "wiki")]


@pytest.mark.parametrize("word", ["word.", "word!", "word…", "<em>word?</em>", "<mark>word.</mark>", "word—"])
def test_numbers_of_sources_never_begin_a_line(word: str) -> None:
    environment = LAYOUT.environment(finalize=marked_up)
    layout = environment.from_string(
        '{% import "macros.html" as m %}<style>p { margin: 0; float: left } .cites { white-space: nowrap }</style>'
        "{% for width in widths %}<p style='width: {{ width }}px'>so it was a {{ word | safe }}"
        "{{ m.cites([12, 14]) }}</p>{% endfor %}"
    )
    page = HTML(string=layout.render(word=word, widths=range(40, 200, 4))).render().pages[0]._page_box
    lines = [
        "".join(each.text for each in line.descendants() if isinstance(each, TextBox)).strip("\N{WORD JOINER} ")
        for line in page.descendants()
        if isinstance(line, LineBox)
    ]
    assert any("word" in line for line in lines)
    assert [line for line in lines if line.startswith(("12", "14"))] == []
