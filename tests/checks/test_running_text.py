"""Rules about running text: true to the facts, whole, of the right length, in one kind of marks."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from presskit.checks.running_text import (
    doubled_words,
    leftovers_of_drafting,
    lengths_that_are_usual,
    names_spelt_as_in_the_facts,
    one_kind_of_marks,
    sentences_with_holes,
    words_that_facts_explain,
)
from presskit.edition import Edition
from presskit.facts import read_facts
from presskit.finding import Finding
from presskit.prose import plain
from presskit.values import Prose
from tests.kits import KIT, edition_of

Rule = Callable[[Edition], Iterable[Finding]]

ROOT = Path(__file__).parents[2]
REAL = sorted((ROOT / "tests" / "kits_real").glob("*/facts.yaml"))
RULES: tuple[Rule, ...] = (
    words_that_facts_explain,
    names_spelt_as_in_the_facts,
    leftovers_of_drafting,
    doubled_words,
    sentences_with_holes,
    one_kind_of_marks,
)
FACTS = (
    KIT
    + """\
cast:
  - {actor: Matthias Schoenaerts, character: {text: Stéphanie, lang: fr}, source: press-book}
box_office:
  - {territory: FR, admissions: "1,930,536", source: press-book}
"""
)


def with_note(text: str) -> Edition:
    lines = "\n      ".join(text.splitlines())
    return edition_of(f"{FACTS}notes:\n  - id: one\n    theme: A note\n    text: |-\n      {lines}\n")


def told(rule: Rule, text: str) -> list[str]:
    findings = list(rule(with_note(text)))
    assert all(finding.key == ("notes", "one", "text") for finding in findings)
    return [finding.message for finding in findings]


class TestWhatNoFactExplains:
    def test_is_told_with_its_kind(self) -> None:
        text = "Some 1,940,536 people saw it in 1998, with Julien Schoenaerts.[@paper] He made *House of Tolerance*."
        assert told(words_that_facts_explain, text) == [
            "no fact explains the figure “1,940,536”",
            "no fact explains the date “1998”",
            "no fact explains the name “Julien Schoenaerts”",
            "no fact explains the name “House of Tolerance”",
        ]

    def test_names_the_nearest_name(self) -> None:
        (finding,) = words_that_facts_explain(with_note("With Julien Schoenaerts."))
        assert "the nearest name in the facts is “Matthias Schoenaerts”" in finding.hint

    def test_what_they_explain_is_left_alone(self) -> None:
        text = "Schoenaerts drew 1.9 million people in France. *Small Film* has two leads and one night."
        assert told(words_that_facts_explain, text) == []

    def test_captions_and_headlines_are_read_and_explain_nothing(self) -> None:
        edition = edition_of(
            FACTS + "statements: {story: So it was in 1998}\nnotes: [{id: a, theme: A, text: In 1998.}]\n"
        )
        assert [finding.key for finding in words_that_facts_explain(edition)] == [
            ("notes", "a", "text"),
            ("statements", "story"),
        ]

    def test_a_mention_explains(self) -> None:
        text = FACTS + "mentions: [{name: Todd McCarthy, kind: person, source: paper}]\n"
        assert not list(words_that_facts_explain(edition_of(text + "story: {logline: It pleased Todd McCarthy.}\n")))


class TestNearMisses:
    @pytest.mark.parametrize(
        ("text", "word", "meant"),
        [
            ("a part for Schoenarts", "Schoenarts", "Schoenaerts"),
            ("a part for Matthias Schoenearts", "Schoenearts", "Schoenaerts"),
            ("and Stephanie wakes", "Stephanie", "Stéphanie"),
            ("Stephanie’s legs", "Stephanie", "Stéphanie"),
        ],
    )
    def test_are_told_with_what_was_meant_and_once(self, text: str, word: str, meant: str) -> None:
        edition = with_note(text)
        (finding,) = names_spelt_as_in_the_facts(edition)
        assert finding.message == f"“{word}” is not how the facts spell a name"
        assert finding.hint == f"did you mean “{meant}”?"
        assert not list(words_that_facts_explain(edition))

    @pytest.mark.parametrize("text", ["Stéphanie wakes", "Stephanie Miller sings", "Stéphanies of this world", "Matt"])
    def test_other_names_are_none(self, text: str) -> None:
        assert told(names_spelt_as_in_the_facts, text) == []


@pytest.mark.parametrize(
    "text",
    ["TODO: more", "So it is.[web:10]", "Lorem ipsum dolor", "See {{ film.title }}", "[insert name]", "It is TBC."],
)
def test_leftovers_of_drafting_are_told(text: str) -> None:
    assert len(told(leftovers_of_drafting, text)) in (1, 2)


def test_words_that_stand_twice_are_told() -> None:
    assert told(doubled_words, "In the\nthe sea he had had Duran Duran.") == ["a word stands twice: “the the”"]


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
    ],
)
def test_holes_are_told(text: str) -> None:
    assert len(told(sentences_with_holes, f"It was {text} then")) >= 1


def test_whole_sentences_have_no_holes() -> None:
    text = "The film he came from, and the one he dreamt of. By and large (so they say) it cost 2.5 … or more.[@paper]"
    assert told(sentences_with_holes, text) == []


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


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.parent.name)
def test_real_kits_raise_at_most_one_false_alarm_in_a_thousand_words(path: Path) -> None:
    reading = read_facts(path.read_bytes(), path.name)
    assert reading.findings == ()
    edition = edition_of(path.read_text("utf-8"))
    words = sum(len(plain(value.text).split()) for _, value in edition.facts if isinstance(value, Prose))
    alarms = [finding for rule in RULES for finding in rule(edition)]
    assert words > 300
    assert len(alarms) <= words / 1000, alarms


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.parent.name)
@pytest.mark.parametrize(
    ("kit", "said", "false"),
    [
        ("sunrise", "1929, it took", "1928, it took"),
        ("sunrise", "Hermann Sudermann. He", "Hermann Suderman. He"),
        ("sunrise", "Janet Gaynor was", "Mary Pickford was"),
        ("man_on_wire", "1,350 feet above the street, and", "1,530 feet above the street, and"),
        ("man_on_wire", "forty-five minutes", "fifty-five minutes"),
        ("man_on_wire", "Igor Martinovic lit", "Jinx Martinovic lit"),
        ("man_on_wire", "81st", "82nd"),
    ],
)
def test_a_false_word_in_a_real_kit_is_found(path: Path, kit: str, said: str, false: str) -> None:
    text = path.read_text("utf-8")
    if path.parent.name == kit:
        assert text.count(said) == 1
        assert [finding for rule in RULES for finding in rule(edition_of(text.replace(said, false)))]


def test_growth_is_linear() -> None:
    text = "Schoenarts met Julien Schoenaerts in 1998 at twenty-three, so to say. "
    start = time.perf_counter()
    for rule in RULES:
        list(rule(with_note(text * 2_000)))
    assert time.perf_counter() - start < 5
