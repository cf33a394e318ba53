"""Rules about printed texts: finished, whole, of the right length, in one kind of marks."""

from collections.abc import Callable, Iterable

import pytest

from presskit.checks.drafting import (
    doubled_words,
    leftovers_of_drafting,
    lengths_that_are_usual,
    one_kind_of_marks,
    sentences_with_holes,
    words_that_can_be_set,
)
from presskit.edition import Edition
from presskit.finding import Finding
from tests.kits import KIT, assert_rules_find, edition_of

Rule = Callable[[Edition], Iterable[Finding]]


def told(rule: Rule, text: str) -> list[str]:
    lines = "\n      ".join(text.splitlines())
    findings = list(rule(edition_of(f"{KIT}notes:\n  - id: one\n    theme: A note\n    text: |-\n      {lines}\n")))
    assert all(finding.key == ("notes", "one", "text") for finding in findings)
    return [finding.message for finding in findings]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("TODO: more", ["TODO"]),
        ("So it is.[web:10]", ["[web:10]"]),
        ("Lorem ipsum dolor", ["Lorem ipsum"]),
        ("See {{ film.title }}", ["{{", "}}"]),
        ("[insert name]", ["[insert name]"]),
        ("It is TBC.", ["TBC"]),
    ],
)
def test_leftovers_of_drafting_are_told(text: str, left: list[str]) -> None:
    assert told(leftovers_of_drafting, text) == [f"“{words}” was left over from a draft" for words in left]


def test_words_that_stand_twice_are_told() -> None:
    assert told(doubled_words, "In the\nthe sea he had had Duran Duran, and showed her her own.") == [
        "a word stands twice: “the the”"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "directed by .",
        "shown at the , in",
        "a film () of",
        "called “” by",
        "written by in Paris",
        "the of it",
        "so,, it",
        "at  it",
        "at the in competition",
        "a rating on based on 167 reviews",
        "seen. ’ portrayal of Ali",
    ],
)
def test_holes_are_told(text: str) -> None:
    assert len(told(sentences_with_holes, f"It was {text} then")) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "The film he came from, and the one he dreamt of. By and large (so they say) it cost 2.5 … or more.[@paper]",
        "It was shown at the in-house cinema, to the in crowd, by the on ramp, with the in thing.",
        "Later on based on a book. “No.” ’Tis the rock ’n’ roll of it. ‘It is.’ He said ‘no’ and left.",
    ],
)
def test_whole_sentences_have_no_holes(text: str) -> None:
    assert told(sentences_with_holes, text) == []


def test_all_that_is_printed_is_read() -> None:
    left, hole = "was left over from a draft", "a word seems to be missing at"
    assert_rules_find(
        KIT
        + f"""\
cast:
  - actor: Ada Lund
    description: A woman of the the sea  #! 29 PK712 a word stands twice: “the the”
    source: paper
companies:
  - {{role: Produced by, names: [Good Films, TBC], source: paper}}  #! 45 PK711 “TBC” {left}
music:
  songs:
    - {{title: A Song, artist: "{{{{ artist }}}}", source: paper}}  #! 32 PK711 “{{{{” {left} #! 42 PK711 “}}}}” {left}
milestones:
  - {{date: 2024-01-02, event: It was shown at the in competition, source: paper}}  #! 44 PK713 {hole} “at the in”
home_media:
  - territory: FR
    extras: ["films from the set.[web:10]"]  #! 34 PK711 “[web:10]” {left}
    source: paper
awards:
  - {{body: Goya, category: Best Film, result: won, note: "awaiting ( )", source: paper}}  #! 68 PK713 {hole} “( )”
images:
  - {{file: a.svg, kind: art, caption: TODO}}  #! 39 PK711 “TODO” {left}
""",
        leftovers_of_drafting,
        doubled_words,
        sentences_with_holes,
    )


def test_what_is_rightly_written_there_is_left_alone() -> None:
    assert_rules_find(
        KIT
        + """\
people:
  - name: Ada Lund
    films:
      - {title: "[REC]", year: 2007, source: paper}
      - {title: TODO SOBRE MI MADRE, year: 1999, source: paper}
      - {title: "( )", year: 2002, source: paper}
      - {title: "【Oshi no Ko】", year: 2023, source: paper}
    source: paper
music:
  songs:
    - {title: Who Are You???, artist: The The, source: paper}
    - {title: Hungry Like the Wolf, artist: Duran Duran, source: paper}
    - {title: Xxx, artist: "!!!", source: paper}
cast:
  - {actor: Bo Wik, description: {text: "Die, die die See kennt", lang: de}, source: paper}
""",
        leftovers_of_drafting,
        doubled_words,
        sentences_with_holes,
    )


class TestLengths:
    def test_outside_their_band_are_told(self) -> None:
        edition = edition_of(KIT + "story: {logline: Two words}\n")
        (finding,) = lengths_that_are_usual(edition)
        assert finding.message == "the logline has 2 words; 25 to 35 are expected"

    def test_the_kit_may_change_the_band(self) -> None:
        facts = KIT.replace("slug: small-film", "slug: small-film, profile: {logline: {min: 1, max: 3}}")
        assert not list(lengths_that_are_usual(edition_of(facts + 'story: {logline: "Two words.[@paper]"}\n')))


@pytest.mark.parametrize("text", ["it’s and it's", 'a "b" and “c”', "one - two – three", "one – two — three"])
def test_two_kinds_of_marks_in_one_text_are_told(text: str) -> None:
    assert len(told(one_kind_of_marks, text)) == 1


def test_one_kind_is_good_and_so_is_a_span_of_years() -> None:
    assert told(one_kind_of_marks, "It’s “so” – in 1998–2012 – well-made.") == []


def test_a_word_without_end_is_found_and_a_long_one_is_not() -> None:
    facts = f"{KIT}legal: {{copyright: {'x' * 1_000} and {'y' * 1_001}}}\n"
    (found,) = words_that_can_be_set(edition_of(facts))
    assert (found.code, found.severity) == ("PK716", "error")
    assert found.message.startswith("a word of 1,001 letters cannot be set: “yyy")
