"""Running text: what is marked up, and what stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.prose import Block, Run, blocks_of, plain, sources_in


class TestBlocks:
    def test_are_paragraphs_and_items(self) -> None:
        assert blocks_of("one\ntwo\n\nthree\n\n- four\n- five") == (
            Block((Run("one two"),)),
            Block((Run("three"),)),
            Block((Run("four"),), item=True),
            Block((Run("five"),), item=True),
        )

    def test_of_nothing_are_none(self) -> None:
        assert blocks_of(" \n\n") == ()

    @pytest.mark.parametrize("text", ["2012. The year of the film.", "1) one", "1917. Something else."])
    def test_a_number_at_the_beginning_is_not_lost(self, text: str) -> None:
        assert blocks_of(text) == (Block((Run(text),)),)

    def test_items_within_items_stay_items(self) -> None:
        blocks = blocks_of("- a\n  - b\n\n  c\n\n  1. d\n\nrest")
        assert [(block.text, block.item) for block in blocks] == [
            ("a", True),
            ("b", True),
            ("c", True),
            ("1. d", False),
            ("rest", False),
        ]

    @pytest.mark.parametrize(
        "text", ["# no heading", "<b>no</b> tags &amp; &", "`no code`", "> no quote", "a | b", "***"]
    )
    def test_no_other_marks_are_read(self, text: str) -> None:
        assert plain(text) == text

    @given(st.text(alphabet=st.characters(blacklist_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40))
    def test_any_text_is_read(self, text: str) -> None:
        blocks = blocks_of(f"The film. {text}")
        assert blocks[0].text.startswith("The film.")
        assert all(run.text or run.cites for block in blocks for run in block.runs)


class TestRuns:
    def test_are_emphasis_and_links(self) -> None:
        (block,) = blocks_of("*A Prophet*, **loud *and* proud**, [here *now*](https://example.org)")
        assert block.runs == (
            Run("A Prophet", italic=True),
            Run(", "),
            Run("loud ", bold=True),
            Run("and", bold=True, italic=True),
            Run(" proud", bold=True),
            Run(", "),
            Run("here ", href="https://example.org"),
            Run("now", italic=True, href="https://example.org"),
        )

    def test_emphasis_within_emphasis_ends_where_the_outer_one_ends(self) -> None:
        assert blocks_of("*a *b* c* d")[0].runs == (Run("a b c", italic=True), Run(" d"))

    def test_a_backslash_takes_a_mark_for_itself(self) -> None:
        assert blocks_of(r"\*no\*")[0].runs == (Run("*no*"),)

    @pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
    def test_a_link_that_runs_or_reads_something_is_text(self, target: str) -> None:
        assert blocks_of(f"[x]({target})")[0].runs == (Run(f"[x]({target})"),)


class TestCitations:
    def test_are_runs_of_their_own_without_the_space_before(self) -> None:
        assert blocks_of("So it was. [@mpr, squares] Then[@a,@b]!")[0].runs == (
            Run("So it was."),
            Run(cites=("mpr", "squares")),
            Run(" Then"),
            Run(cites=("a", "b")),
            Run("!"),
        )

    def test_may_run_over_lines(self) -> None:
        (block,) = blocks_of("One.[@one,\ntwo] Three.\n[@four]")
        assert [(run.text, run.cites) for run in block.runs] == [
            ("One.", ()),
            ("", ("one", "two")),
            (" Three.", ()),
            ("", ("four",)),
        ]

    def test_are_gathered(self) -> None:
        assert sources_in("One.[@mpr]\n\n- *Two.[@b]*") == {"mpr", "b"}

    def test_in_another_form_stay_text(self) -> None:
        assert sources_in("[@MPR] [@ mpr] [mpr]") == set()


class TestPlain:
    def test_is_the_words_alone(self) -> None:
        assert plain("*One*.[@mpr]\n\nTwo") == "One.\n\nTwo"
