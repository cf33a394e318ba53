"""Rules about the figures, dates and names of running text, and all rules of texts on real kits."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from presskit.checks.drafting import doubled_words, leftovers_of_drafting, one_kind_of_marks, sentences_with_holes
from presskit.checks.prizes import prizes_counted_as_the_rows_do
from presskit.checks.running_text import names_spelt_as_in_the_facts, words_that_facts_explain
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
    prizes_counted_as_the_rows_do,
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


class TestNamesThatOpenASentence:
    CLAIMS = FACTS + (
        "music: {album: {label: {claims: [{value: Lakeshore, source: press-book}, {value: Polydor, source: article}],\n"
        "  ruling: {value: Lakeshore, reason: the sleeve, by: desk, date: 2024-01-01}}}}\n"
        "based_on:\n"
        "  - title: A Book\n"
        "    author: Ada Lund\n"
        "    source: paper\n"
        "    editions:\n"
        "      - publisher: {claims: [{value: Penguin Canada, source: paper}, {value: Viking Canada, source: article}],"
        " ruling: {value: Penguin Canada, reason: the book, by: desk, date: 2024-01-01}}\n"
    )

    def messages(self, text: str) -> list[str]:
        edition = edition_of(self.CLAIMS + f"story: {{logline: {text}}}\n")
        return [finding.message for finding in words_that_facts_explain(edition)]

    def test_are_told_if_a_claim_that_lost_holds_them(self) -> None:
        publisher = "based_on.a-book-ada-lund.editions.penguin-canada.publisher"
        edition = edition_of(self.CLAIMS + "story: {logline: Polydor brought it out. Viking Canada had the book.}\n")
        assert [(finding.message, finding.hint) for finding in words_that_facts_explain(edition)] == [
            (
                "no fact explains the name “Polydor”",
                "a claim says so that was not followed, at “music.album.label”",
            ),
            (
                "no fact explains the name “Viking Canada”",
                f"a claim says so that was not followed, at “{publisher}”",
            ),
        ]

    def test_are_told_if_they_have_a_capital_within(self) -> None:
        assert self.messages("HBO saw it. StudioCanal paid.") == [
            "no fact explains the name “HBO”",
            "no fact explains the name “StudioCanal”",
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "Lakeshore brought it out. Penguin Canada had the book.",
            "Music fills the rooms. Swimming helps. Yesterday it rained.",
            "Viking ships pass by. There were viking graves.",
            "THE film begins. I’d go.",
        ],
    )
    def test_are_left_alone_if_they_may_be_ordinary_words(self, text: str) -> None:
        assert self.messages(text) == []


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
        ("sunrise", "it took three prizes", "it took four prizes"),
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
