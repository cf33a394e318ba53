"""The cover: no letter becomes another, no name stands on what nobody knows."""

import pytest

from presskit.pages.title import size_of, stands
from presskit.renderers.press_kit.cover import BILLING, Cover, cover
from tests.renderers.press_kit.pens import award, pen

ART = {
    "images": [{"id": "a", "file": "a.svg", "kind": "art", "alt": "A", "credit": "B", "rights": "Free"}],
    "look": {"cover": "a"},
}


def cover_of(**given: object) -> Cover:
    return cover(pen(**given))


@pytest.mark.parametrize("title", ["Rust and Bone", "Étoile", "WOMEN IN LOVE", "Ida", "8 femmes"])
def test_titles_that_stand_on_the_line_lose_their_feet_in_art(title: str) -> None:
    assert cover_of(film={"title": title}, **ART).cut


def test_over_a_bare_plane_a_title_keeps_its_feet() -> None:
    assert not cover_of(film={"title": "Rust and Bone"}).cut


@pytest.mark.parametrize(
    ("title", "size"),
    [
        ("Z", "xl"),
        ("Rust and Bone", "xl"),
        ("Vertigo", "xl wide"),
        ("Metropolis", "xl wide"),
        ("Un chien andalou", "xl wide"),
        ("The Gleaners and I", "l"),
        ("word " * 24, "s"),
        ("Donaudampfschifffahrtsgesellschaftskapit", "xs"),
    ],
)
def test_a_title_is_as_large_as_its_words_can_be_unbroken(title: str, size: str) -> None:
    assert size_of(title) == size


@pytest.mark.parametrize("title", ["Gigi", "Jaws, Again", "Py", "Queen", "Ça", "Şans", "Дом", "山河"])
def test_a_letter_that_hangs_below_it_or_is_not_known_keeps_them(title: str) -> None:
    assert not stands(title)
    assert not cover_of(film={"title": title}, **ART).cut


def test_smaller_titles_are_never_cut() -> None:
    made = cover_of(film={"title": "The Assassination of Jesse James"}, **ART)
    assert (made.size, made.cut) == ("l", False)


@pytest.mark.parametrize(
    ("file", "kind", "framed"),
    [("a.svg", "art", False), ("a.SVG", "art", False), ("a.svg", "poster", True), ("a.jpg", "art", True)],
)
def test_words_stand_on_planes_unless_the_art_was_drawn_for_them(file: str, kind: str, *, framed: bool) -> None:
    images = [{"id": "a", "file": file, "kind": kind, "alt": "A", "credit": "B", "rights": "Free"}]
    assert cover_of(images=images, look={"cover": "a"}).framed == framed


def test_no_art_needs_no_frame() -> None:
    assert not cover_of().framed


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Ada Lund"], "Ada_Lund"),
        (["Ada Lund", "Bo Ek"], "Ada_Lund and Bo_Ek"),
        (["Ada Lund", "Bo Ek", "Cai Dahl"], "Ada_Lund, Bo_Ek and Cai_Dahl"),
        (["Ada Lund", "A Collective of Forty Filmmakers"], "Ada_Lund and A Collective of Forty Filmmakers"),
        ([], ""),
    ],
)
def test_directors_are_enumerated_and_no_name_that_has_room_is_broken(names: list[str], said: str) -> None:
    credits_ = [{"id": "d", "job": "Director", "role": "director", "names": names}]
    crew = [{"id": "d", "department": "Direction", "credits": credits_}] if names else []
    assert cover_of(crew=crew).directors.text == said.replace("_", "\N{NO-BREAK SPACE}")


def test_laurels_stand_above_words_that_they_cannot_hold() -> None:
    short = [award(number, f"Body {number}", "Best Film") for number in range(3)]
    assert cover_of(awards=short).inside
    long = award(4, "National Society of Film Critics of the United States", "Best Foreign Language Film of the Year")
    assert not cover_of(awards=[*short, long]).inside


def test_a_huge_billing_block_is_left_to_the_last_page() -> None:
    assert cover_of(billing_block=[{"words": "with", "names": ["A B"] * 10}]).billing
    assert cover_of(billing_block=[{"words": "with", "names": [f"A {n}" for n in range(BILLING)]}]).billing == ()
