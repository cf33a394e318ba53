"""Names that are spelt almost alike."""

import pytest

from presskit.spelling import folded, is_near, near_misses, plain_name


class TestNearMisses:
    @pytest.mark.parametrize("pair", [("Welfling", "Wefling"), ("Welfling", "Welflint"), ("Welfling", "Weflling")])
    def test_differ_by_one_letter_either_way_round(self, pair: tuple[str, str]) -> None:
        assert list(near_misses(pair)) == [pair]
        assert list(near_misses(pair[::-1])) == [pair[::-1]]

    @pytest.mark.parametrize(
        "pair", [("Welfling", "Welling s"), ("Page 114", "Page 115"), ("Lee Ann", "Lee Anne"), ("Ada", "Ida")]
    )
    def test_are_rare(self, pair: tuple[str, str]) -> None:
        expected = [pair] if pair == ("Lee Ann", "Lee Anne") else []
        assert list(near_misses(pair)) == expected


class TestFolding:
    def test_leaves_letters_alone(self) -> None:
        assert folded("Jean-Michel  d’Œuvre, É.") == "jean michel doeuvre e"

    def test_takes_societies_from_names(self) -> None:
        assert plain_name("Stéphane Fontaine, AFC") == "Stéphane Fontaine"


class TestNearness:
    @pytest.mark.parametrize(
        ("one", "other", "near"),
        [("abc", "abd", True), ("abc", "ab", True), ("abc", "acb", True), ("abc", "cba", False)],
    )
    def test_is_one_step(self, one: str, other: str, *, near: bool) -> None:
        assert is_near(one, other) is near
        assert is_near(other, one) is near
