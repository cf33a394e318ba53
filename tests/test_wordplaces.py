"""A finding about a word points at that word, however the text is written."""

import json

import pytest

from presskit.desk import open_kit
from presskit.edition import Options
from presskit.facts import read_facts
from presskit.finding import Span, Words
from presskit.prose import plain
from presskit.wordplaces import place_in
from tests.conftest import MakeKit
from tests.kits import KIT

FACTS = """\
kit: {slug: a}
film:
  title: {text: A, source: paper}
notes:
  - theme: T
    text: TEXT
sources: [{id: paper, title: P}]
"""


def found(written: str, word: str, before: str = "") -> tuple[str, int]:
    """What stands at the place of a word in a note, to the end of its line, and how many lines below the key."""
    text = FACTS.replace("TEXT", written)
    reading = read_facts(text, "facts.yaml")
    assert reading.kit is not None, reading.findings
    span = reading.locate(("notes", "t", "text"), Words(word, before))
    assert span is not None
    return text.split("\n")[span.line - 1][span.column - 1 :], span.line - 6


@pytest.mark.parametrize(
    ("written", "word", "rest", "line"),
    [
        ("In Lisbon it rained.", "Lisbon", "Lisbon it rained.", 0),
        ("In Lisbon\n      it rained\n      in Porto.", "Porto", "Porto.", 2),
        ('"In \\"old\\" Lisbon."', "Lisbon", 'Lisbon."', 0),
        ('"In\\tL\\u2019Aquila,\\n\\x41nd in \\u00c9vora."', "And", '\\x41nd in \\u00c9vora."', 0),
        ('"In a \\\n      long \\_ line in\n      Lisbon."', "Lisbon", 'Lisbon."', 2),
        ("'It''s said: in Lisbon.'", "Lisbon", "Lisbon.'", 0),
        ("'It''s said\n\n      in Lisbon.'", "Lisbon", "Lisbon.'", 2),
        (">-\n      In the old\n      Lisbon\n\n      it rained, in Porto.", "Porto", "Porto.", 4),
        ("|\n      - One\n      - In Lisbon\n", "Lisbon", "Lisbon", 2),
        ("|-2\n        set in,\n      in Lisbon", "Lisbon", "Lisbon", 2),
        (">-  # a remark on Lisbon\n      It rained in Lisbon.", "Lisbon", "Lisbon.", 1),
        (">-\n      The Royal\n      Institute came.", "Royal Institute", "Royal", 1),
        ("|-\n      The *Royal*\n      *Institute* came.", "Royal Institute", "Royal*", 1),
        (">-\n      Тихо в городе\n      Санкт-Петербург.", "Санкт-Петербург", "Санкт-Петербург.", 2),
        ("'東京で🎬、 京都 で。'", "京都", "京都 で。'", 0),
        ("The Lisbonians of Lisbon.", "Lisbon", "Lisbon.", 0),
    ],
)
def test_in_every_way_of_writing_a_text(written: str, word: str, rest: str, line: int) -> None:
    assert found(written, word) == (rest, line)


def test_in_json_with_its_escapes() -> None:
    facts = {
        "kit": {"slug": "a"},
        "film": {"title": "A"},
        "notes": [{"theme": "T", "text": 'Über “alles”:\n\n"Zwei" Häuser in Lund.'}],
    }
    text = json.dumps(facts, indent=1)
    span = read_facts(text, "facts.json").locate(("notes", "t", "text"), Words("Lund"))
    assert span is not None
    assert text.split("\n")[span.line - 1][span.column - 1 :].startswith('Lund."')


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        ("It began in ", "1922 and ended in 1922, as [1922](https://example.org/1922) says."),
        ("It began in 1922 and ended in ", "1922, as [1922](https://example.org/1922) says."),
        ("It began in 1922 and ended in 1922, as ", "1922](https://example.org/1922) says."),
    ],
)
def test_of_words_that_stand_twice_those_that_are_meant(before: str, rest: str) -> None:
    assert (
        found("It began[@paper] in 1922 and ended in 1922, as [1922](https://example.org/1922) says.", "1922", before)[
            0
        ]
        == rest
    )


def test_words_that_do_not_stand_there_are_the_whole_value() -> None:
    assert found(">-\n      In Lisbon.", "Porto") == (">-", 0)


def test_words_of_a_list_are_found_in_its_entry() -> None:
    text = "kit: {slug: a}\nfilm: {title: A}\ncompanies:\n  - role: R\n    names: [One, TBC here]\n    id: r\n"
    span = read_facts(text, "facts.yaml").locate(("companies", "r", "names"), Words("TBC"))
    assert span == Span("facts.yaml", 5, 18)


def test_every_word_is_found_where_it_stands() -> None:
    text = "One *two* three[@paper] two\n\n- **four** two\n- two [five](https://example.org/two) two."
    read, at = plain(text), -1
    for start in (at for at in range(len(read)) if read.startswith("two", at)):
        place = place_in(text, Words("two", read[:start]))
        assert place is not None
        assert place > at
        assert text.startswith("two", place)
        at = place


def test_one_gap_is_told_once_with_its_other_places(kit: MakeKit) -> None:
    facts = KIT + "story:\n  logline: In Lisbon.\n  synopsis:\n    short: >-\n      It rains\n      in Lisbon.\n"
    desk = open_kit(kit(facts), Options())
    (finding,) = [finding for finding in desk.findings if finding.code == "PK701"]
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == (9, 15)
    (also,) = finding.others
    assert (also.label, also.key) == ("also here", ("story", "synopsis", "short"))
    assert also.span is not None
    assert (also.span.line, also.span.column) == (13, 10)


def test_a_gap_that_is_silenced_at_one_place_is_told_at_the_other(kit: MakeKit) -> None:
    facts = KIT + "story: {logline: In Lisbon., synopsis: {short: It rains in Lisbon.}}\n"
    desk = open_kit(kit(facts + "silence: [{code: PK701, key: story.logline, reason: known}]\n"), Options())
    (finding,) = [finding for finding in desk.findings if finding.code == "PK701"]
    assert (finding.key, finding.others) == (("story", "synopsis", "short"), ())
