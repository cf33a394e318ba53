"""Quotes and near misses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.hints import LONGEST_QUOTE, closest, listed, meant, nearest, quoted


class TestQuoted:
    @pytest.mark.parametrize(
        ("value", "said"), [("122 mn", "“122 mn”"), (True, "“true”"), (2.5, "“2.5”"), ("a\n  b\tc", "“a b c”")]
    )
    def test_is_what_was_written(self, value: object, said: str) -> None:
        assert quoted(value) == said

    @given(st.text())
    def test_is_short_and_on_one_line(self, text: str) -> None:
        assert len(quoted(text)) <= LONGEST_QUOTE + 2
        assert len(quoted(text).splitlines()) == 1

    def test_of_a_long_text_is_its_beginning(self) -> None:
        assert quoted("x" * 61) == f"“{'x' * 59}…”"
        assert quoted("x" * 60) == f"“{'x' * 60}”"


class TestListed:
    @pytest.mark.parametrize(
        ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a, b"), (["a", "b", "c", "d"], "a, b and 2 more")]
    )
    def test_names_the_first_and_counts_the_rest(self, words: list[str], said: str) -> None:
        assert listed(words, most=2) == said


class TestNearest:
    def test_names_the_likely_word(self) -> None:
        assert nearest("runtme", ["title", "runtime", "budget"]) == "did you mean “runtime”?"
        assert closest("kti", ["kit", "article"]) == "kit"
        assert meant("kti", ["kit", "article"]) == "did you mean “kit”?"

    def test_lists_a_few_words_if_none_is_likely(self) -> None:
        assert nearest("zzz", ["b", "a"]) == "known here: a, b"
        assert closest("zzz", ["b", "a"]) == meant("zzz", ["b", "a"]) == ""

    def test_says_nothing_where_that_is_no_help(self) -> None:
        assert nearest("zzz", []) == ""
        assert nearest("zzz", [f"word-{number}" for number in range(20)]) == ""

    def test_does_not_search_for_a_megabyte(self) -> None:
        assert closest("x" * 1_000_000, ["x" * 999_999]) == ""
