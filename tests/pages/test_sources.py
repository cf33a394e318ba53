"""Few sources that prove much."""

from hypothesis import given
from hypothesis import strategies as st

from presskit.pages.sources import proof_of

NUMBERS = st.lists(st.integers(1, 9), unique=True, max_size=4).map(tuple)


def test_the_source_that_proves_most_is_named_first() -> None:
    proof = proof_of({("a",): (1, 3), ("b",): (2, 3), ("c",): (3,), ("d",): (4, 5)})
    assert proof.chosen == {3, 4}
    assert proof.cites(("a",), ("b",), ("d",)) == (3, 4)


def test_a_fact_without_a_source_names_none() -> None:
    assert proof_of({("a",): (), ("b",): (7,)}).cites(("a",)) == ()


@given(st.dictionaries(st.sampled_from([("a",), ("b",), ("c",), ("d",), ("e",)]), NUMBERS))
def test_every_fact_with_sources_names_one_of_its_own(proven: dict[tuple[str, ...], tuple[int, ...]]) -> None:
    proof = proof_of(proven)
    for key, numbers in proven.items():
        cited = proof.cites(key)
        assert len(cited) == bool(numbers)
        assert set(cited) <= set(numbers)
    assert proof.chosen <= {number for numbers in proven.values() for number in numbers}
