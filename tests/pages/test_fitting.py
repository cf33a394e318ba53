"""Widths without an engine: near those of the real fonts, so that a size is never chosen too large."""

from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from presskit.assets import Assets
from presskit.pages.fitting import Box, Type, balanced, ems, largest, size_in, tied

LATIN = "".join(map(chr, range(0x21, 0x7F))) + "ÀÁÂÄÅÆÇÈÉÊËÎÏÑÓÔÖØÙÚÛÜàáâäåæçèéêëîïñóôöøùúûüœŒšžłđŝ’“”–—…"
LETTERS = LATIN + "".join(map(chr, range(0x410, 0x450))) + "№½¼¾→€£©"
words = st.text(LATIN, min_size=1, max_size=20)


@cache
def advances(name: str) -> dict[str, float]:
    with TTFont(Assets(Path("nowhere")).fonts[name]) as font:
        size, widths = font["head"].unitsPerEm, font["hmtx"]
        return {chr(code): widths[glyph][0] / size for code, glyph in font.getBestCmap().items()}


@pytest.mark.parametrize("font", ["HankenGrotesk-Bold.otf", "SourceSerifPro-Light.otf"])
@pytest.mark.parametrize(
    "text", ["The quick brown fox jumps over the lazy dog", "WOMEN IN LOVE", "Mississippi", "8½ femmes, été 1999", "Ŵ"]
)
def test_widths_are_near_those_of_the_real_fonts(font: str, text: str) -> None:
    real = sum(advances(font).get(char, 1.0) for char in text)
    assert 0.95 * real <= ems(text) <= 1.25 * real


@pytest.mark.parametrize("font", ["HankenGrotesk-Bold.otf", "SourceSerifPro-Light.otf"])
def test_no_letter_is_much_wider_than_it_is_taken_for(font: str) -> None:
    wide = {char: (advances(font)[char], ems(char)) for char in LETTERS if char in advances(font)}
    assert {char for char, (real, taken) in wide.items() if taken < 0.8 * real} == set()
    assert len(wide) > 120


def test_accents_take_no_room_and_ideographs_much() -> None:
    assert ems("e\u0301x\u0302") == ems("éx")
    assert ems("北京") == 2


@given(st.lists(words, max_size=12), words)
def test_what_holds_a_text_holds_less_of_it(text: list[str], word: str) -> None:
    for box in (Box(3.2, 3, 0.03), Box(8.4, 3), Box(20, 1)):
        assert not box.holds(" ".join([*text, word])) or box.holds(" ".join(text))


@given(st.lists(words, max_size=12))
def test_more_room_holds_what_less_room_held(text: list[str]) -> None:
    held = Box(4, 3).holds(" ".join(text))
    assert not held or (Box(4, 4).holds(" ".join(text)) and Box(9, 3).holds(" ".join(text)))


def test_lines_break_at_blanks() -> None:
    assert Box(ems("aaa bbb"), 1).holds("aaa bbb")
    assert not Box(ems("aaa bb"), 1).holds("aaa bbb")
    assert Box(ems("bbb"), 2).holds("aaa bbb")
    assert Box(ems("aaa bbb") - 0.7, 1, closer=0.1).holds("aaa bbb")


def test_nothing_fits_anywhere() -> None:
    assert Box(1, 1).holds("")


@given(st.lists(words, max_size=12))
def test_lines_of_a_type_are_those_of_a_box(text: list[str]) -> None:
    type_, told = Type(10, 4.5), " ".join(text)
    if max(map(type_.width, text), default=0) <= 57:
        lines = type_.lines(told, 57)
        assert Box(57 / type_.em, lines).holds(told)
        assert not lines or not Box(57 / type_.em, lines - 1).holds(told)


def test_a_word_that_is_wider_than_a_line_is_broken() -> None:
    type_ = Type(10, 4.5)
    line = type_.width("mmmm")
    assert [type_.lines("m" * letters, line + 0.01) for letters in (3, 4, 5, 8, 9)] == [1, 1, 2, 2, 3]
    assert type_.lines("mmmm mmmm", line) == 2  # a word that fills its line leaves nothing of it


def test_an_em_is_as_many_points_as_the_type_has() -> None:
    assert Type(72, 30).em == pytest.approx(25.4)


def test_the_largest_type_is_chosen_in_which_words_have_room() -> None:
    sizes = {"l": Type(20, 9), "s": Type(10, 4.5)}
    assert [largest(sizes, ["word"] * lines, 57, 18) for lines in (2, 4, 5)] == ["l", "s", ""]


def test_the_first_box_is_chosen_that_holds_a_text() -> None:
    boxes = {"l": Box(1, 1), "m": Box(3, 1)}
    assert [size_in(boxes, text, "s") for text in ("i", "iiii", "m" * 9)] == ["l", "m", "s"]


@given(st.lists(st.floats(0.5, 20), max_size=12))
def test_three_columns_are_as_even_as_their_order_lets_them(heights: list[float]) -> None:
    height = balanced(heights)
    assert sum(heights) / 3 - 1e-6 <= height <= sum(heights) / 3 + max(heights, default=0) + 1e-6


def test_lines_do_not_break_where_words_are_tied() -> None:
    line = ems("aaa bbb")
    assert Box(line, 2).holds("aaa bbb ccc")
    assert not Box(line, 2).holds("aaa bbb\N{NO-BREAK SPACE}ccc ddd")
    assert not Box(line - 0.1, 9).holds("aaa\N{NARROW NO-BREAK SPACE}bbb")
    assert Type(10, 4.5).lines("aaa bbb\N{NO-BREAK SPACE}ccc", Type(10, 4.5).width("bbb ccc") + 0.01) == 2


def test_what_keeps_a_hyphen_whole_takes_no_room() -> None:
    assert ems("Ann-\N{WORD JOINER}Lee") == ems("Ann-Lee")


def test_a_name_is_tied_where_it_has_room() -> None:
    assert tied("Jane van Doe", Box(9, 1)) == "Jane\xa0van\xa0Doe"
    assert tied("Jane van Doe", Box(3, 1)) == "Jane van Doe"
    assert tied("Ann-Lee Doe", Box(9, 1)) == "Ann-\N{WORD JOINER}Lee\xa0Doe"
    assert tied(tied("Ann-Lee Doe", Box(9, 1)), Box(9, 1)) == tied("Ann-Lee Doe", Box(9, 1))
    assert tied("Ann-Lee Doe", Box(4, 1)) == "Ann-\N{WORD JOINER}Lee Doe"
    assert tied("Ann-Lee Doe", Box(3, 1)) == "Ann-Lee Doe"
    assert tied("تقلا شمعون", Box(20, 1)) == "تقلا شمعون"
