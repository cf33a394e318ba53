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
from presskit.finding import Finding, told_once
from presskit.prose import plain
from presskit.values import Prose
from presskit.yamltext import read_yaml
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


def gaps_of(path: Path) -> list[str]:
    """What a real kit’s texts say and its facts do not, as somebody judged who knows the film."""
    gaps = path.with_name("gaps.yaml")
    read = read_yaml(gaps.read_bytes(), gaps.name).value if gaps.exists() else []
    return [str(gap) for gap in read] if isinstance(read, list) else []


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

    def test_a_weekday_before_a_name_is_none_of_it(self) -> None:
        text = "So on Thursday Schoenaerts comes, and on Friday Robinson goes."
        assert told(words_that_facts_explain, text) == ["no fact explains the name “Friday Robinson”"]

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


class TestNamesOfSeveralWords:
    @pytest.mark.parametrize(
        "name",
        [
            "Guild of Sound Designers",
            "Royal Institute of Water and Light",
            "Museum of the Street",
            "Feast of Small Film",
        ],
    )
    def test_are_told_as_one(self, name: str) -> None:
        assert told(words_that_facts_explain, f"So the {name} came.") == [f"no fact explains the name “{name}”"]

    def test_two_names_stay_two(self) -> None:
        text = "So Ottawa and Riga came, and the Ministry of Arts, and Matthias Schoenaerts of Ottawa."
        assert told(words_that_facts_explain, text) == [
            "no fact explains the name “Ottawa”",
            "no fact explains the name “Riga”",
            "no fact explains the name “Ministry of Arts”",
        ]


class TestWhatEveryReaderKnows:
    @pytest.mark.parametrize(
        "text",
        [
            "It was in the Second World War, and on the Black Sea.",
            "The Third Reich began, and she prayed to Jesus.",
            "They were Impressionists all, in the Middle Ages, at Christmas, far from Europe.",
            "She kept a Persian carpet, a Ferris wheel and two Siamese cats.",
            "It was on New Year’s Eve, on Boxing Day and in the Roaring Twenties.",
        ],
    )
    def test_is_not_asked_for(self, text: str) -> None:
        assert told(words_that_facts_explain, text) == []

    @pytest.mark.parametrize("name", ["Black", "Ferris", "Boer War", "Siamese"])
    def test_a_piece_of_it_is(self, name: str) -> None:
        assert told(words_that_facts_explain, f"So {name}, then.") == [f"no fact explains the name “{name}”"]


class TestAges:
    FACTS = FACTS + (
        "shoot: {start: 1990-03, source: paper}\n"
        "awards:\n"
        "  - {body: Goya, category: Career, ceremony_date: 2004-02-01, nominees: [Lea Berg], result: won,"
        " source: paper}\n"
        "people:\n"
        "  - name: Lea Berg\n"
        "    born: 1950-06-15\n"
        "    died: 2004-07-01\n"
        "    source: paper\n"
        "    films: [{title: First, year: 1971}, {title: Last, year: 2009}]\n"
    )

    def messages(self, text: str) -> list[str]:
        edition = edition_of(self.FACTS + f"story: {{logline: '{text}'}}\n")
        return [finding.message for finding in words_that_facts_explain(edition)]

    @pytest.mark.parametrize(
        "text",
        [
            "At twenty-one, she made a film.",
            "She was 39 when the shoot began.",
            "Aged fifty-three, she was given a prize.",
            "She died at the age of fifty-four.",
            "A woman, 54 years old, comes home.",
        ],
    )
    def test_follow_from_birth_and_the_dates_of_a_life(self, text: str) -> None:
        assert self.messages(text) == []

    @pytest.mark.parametrize(
        ("text", "figure"),
        [
            ("At twenty-three, she made a film.", "twenty-three"),
            ("She died at fifty-five.", "fifty-five"),
            ("She was 59 when it came out.", "59"),
            ("It had 39 copies.", "39"),
            ("The house has fifty-four windows.", "fifty-four"),
        ],
    )
    def test_explain_no_other_age_and_no_other_figure(self, text: str, figure: str) -> None:
        assert self.messages(text) == [f"no fact explains the figure “{figure}”"]


def test_the_people_of_a_country_follow_from_it_also_if_it_is_no_more() -> None:
    facts = FACTS + "shoot: {countries: [Yugoslavia, RS, West Germany], source: paper}\n"
    edition = edition_of(facts + "story: {logline: A Yugoslav in a Serbian town met a German and a Croatian.}\n")
    assert [finding.message for finding in words_that_facts_explain(edition)] == [
        "no fact explains the name “Croatian”"
    ]


def test_a_mention_with_a_date_explains_it() -> None:
    facts = FACTS + "mentions: [{name: Lisbon, date: 1755-11-01, source: paper}]\n"
    edition = edition_of(facts + "story: {logline: 'Lisbon, 1 November 1755, or 1756.'}\n")
    assert [finding.message for finding in words_that_facts_explain(edition)] == ["no fact explains the figure “1756”"]


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
    found = told_once(finding for rule in RULES for finding in rule(edition))
    said = [finding.message.removeprefix("no fact explains ") for finding in found]
    alarms = [message for message in said if message not in gaps_of(path)]
    assert words > 300
    assert len(alarms) <= words / 1000, alarms
    assert [gap for gap in gaps_of(path) if gap not in said] == []


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
def test_a_false_word_in_a_real_kit_is_found(kit: str, said: str, false: str) -> None:
    (text,) = [path.read_text("utf-8") for path in REAL if path.parent.name == kit]
    assert text.count(said) == 1
    assert alarms_of(text.replace(said, false)) - alarms_of(text)


def alarms_of(text: str) -> set[str]:
    """What all rules of texts say of a kit."""
    edition = edition_of(text)
    return {f"{finding.key} {finding.message}" for rule in RULES for finding in rule(edition)}


def test_growth_is_linear() -> None:
    text = "Schoenarts met Julien Schoenaerts in 1998 at twenty-three, so to say. "
    start = time.perf_counter()
    for rule in RULES:
        list(rule(with_note(text * 2_000)))
    assert time.perf_counter() - start < 5
