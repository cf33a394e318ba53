"""The apostrophe that keeps spreadsheets from computing a cell."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from presskit.renderers.awards.guard import guard, unguard


class TestGuard:
    @given(st.text() | st.text("'=+-@＝ \t\r\n\u200b\ufeffa"))
    @example("'=1")
    @example("''\t")
    @example("'")
    @example(" '=1")
    def test_every_text_comes_back_exactly(self, text: str) -> None:
        assert unguard(guard(text)) == text

    @given(st.text("'"), st.text(" \t\r\n\u00a0\u200b"), st.sampled_from("=+-@＝＋－＠"), st.text())
    def test_no_formula_stays_one(self, quotes: str, space: str, sign: str, after: str) -> None:
        assert guard(quotes + space + sign + after) == "'" + quotes + space + sign + after

    @pytest.mark.parametrize("text", ["", "won", "1-2", "César", "(=1)", "'tis", "…=1", "«=", "https://a.b/?c=d"])
    def test_everything_else_stays_as_it_is(self, text: str) -> None:
        assert guard(text) == text
