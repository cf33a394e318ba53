"""Rules about the words of critics."""

import json

import pytest

from presskit.checks.quotes import (
    cuts_that_are_marked,
    cuts_that_keep_the_sense,
    excerpts_from_their_notes,
    excerpts_from_their_sentences,
    quotes_that_say_whose,
)
from tests.kits import KIT, assert_rules_find, edition_of

WORDS = excerpts_from_their_sentences, cuts_that_are_marked, cuts_that_keep_the_sense


def found(sentence: str, excerpt: str, lang: str = "") -> list[str]:
    told = json.dumps({"text": sentence, "lang": lang}, ensure_ascii=False)
    shown = json.dumps(excerpt, ensure_ascii=False)
    edition = edition_of(
        KIT
        + f"quotes: [{{id: q, critic: A, outlet: B, date: 2012, sentence: {told}, excerpt: {shown}, source: paper}}]\n"
    )
    findings = [finding for rule in WORDS for finding in rule(edition)]
    assert all(finding.key == ("quotes", "q", "excerpt") for finding in findings)
    return [f"{finding.code} {finding.message}" for finding in findings]


class TestExcerpts:
    @pytest.mark.parametrize(
        "excerpt",
        [
            "a big film in every sense",
            "A big film",
            "a big film … that mainlines emotion",
            "a big film [...] that mainlines emotion.",
            "[Audiard’s] big film (…) that mainlines emotion",
            "“big” film, sure-footed",
        ],
    )
    def test_are_parts_of_their_sentences(self, excerpt: str) -> None:
        sentence = "It is a big film in every sense, sure-footed, that mainlines emotion; ‘big’ film, sure–footed."
        if excerpt.startswith("“"):
            sentence = 'A "big"  film, sure-footed, that is.'
            excerpt = "a “big” film, sure‑footed".replace("‑", "-")
        assert found(sentence, excerpt) == []

    def test_with_other_words_are_not(self) -> None:
        assert found("It is a big film.", "a great film") == [
            "PK841 this excerpt is not in its sentence: “great” is not"
        ]
        assert found("It is a big film.", "film … big") == ["PK841 this excerpt is not in its sentence"]
        assert found("It is a bigger film.", "big … film") == [
            "PK841 this excerpt is not in its sentence: “big” is not"
        ]

    def test_mark_their_cuts(self) -> None:
        unmarked = ["PK842 this excerpt leaves out words of its sentence without a mark"]
        assert found("It is a big and loud film.", "a big film") == unmarked
        assert found("It is a big and loud film.", "a big … film") == []


class TestSense:
    @pytest.mark.parametrize(
        ("sentence", "excerpt", "lang", "lost"),
        [
            ("This is not a great film.", "a great film", "", "not"),
            ("This isn’t a great film.", "a great film", "en-GB", "isn't"),
            ("It is great but never moving and loud.", "great … and loud", "", "never"),
            ("Ce n’est pas un grand film.", "un grand film", "fr", "n'est"),
            ("C’est un film sans grâce, jamais long.", "un film … long", "fr", "sans"),
            ("It lacks pace, but it is never dull, and it is a great film.", "a great film", "", ""),
            ("It is not short, yet a great film.", "a great film", "", ""),
            ("It is not a great film.", "not a great film", "", ""),
            ("Das ist nicht ein Film.", "ein Film", "de", ""),
            ("Un faux pas of a film.", "a film", "", ""),
        ],
    )
    def test_is_kept(self, sentence: str, excerpt: str, lang: str, lost: str) -> None:
        expected = [f"PK843 this excerpt leaves out “{lost}”, which may turn its sense"] if lost else []
        assert found(sentence, excerpt, lang) == expected


class TestCritics:
    def test_are_named_and_dated_or_said_to_be_unknown(self) -> None:
        text = (
            "quotes:\n"
            "  - {id: a, critic: A, outlet: B, date: 2012, sentence: C, excerpt: C, source: paper}\n"
            "  - {id: b, critic: {unknown: no name there}, outlet: B, date: 2012, sentence: C, excerpt: C,"
            " source: paper}\n"
            "  - {id: c, outlet: B, date: 2012, sentence: C, excerpt: C, source: paper}\n"
            "    #! 5 PK844 this quotation has no critic -> add “critic:”, or {unknown:\n"
            "  - {id: d, outlet: B, sentence: C, excerpt: C, source: paper}\n"
            "    #! 5 PK844 this quotation has no critic and no date -> add “critic:” and “date:”\n"
        )
        assert_rules_find(KIT + text, quotes_that_say_whose)


class TestExcerptsOfNotes:
    TEXT = "The jury gave it *nothing*.[@paper]\n\nThe public’s answer was another."

    def found(self, excerpt: str) -> list[tuple[str, object]]:
        note = json.dumps({"id": "n", "theme": "T", "text": self.TEXT, "excerpt": excerpt}, ensure_ascii=False)
        edition = edition_of(KIT + f"notes: [{note}]\n")
        return [(finding.code, finding.key) for finding in excerpts_from_their_notes(edition)]

    @pytest.mark.parametrize(
        "excerpt", ["gave it nothing", "gave it *nothing*", "nothing. The public's answer", "The public’s answer."]
    )
    def test_are_words_of_their_text_without_its_marks(self, excerpt: str) -> None:
        assert self.found(excerpt) == []

    @pytest.mark.parametrize("excerpt", ["gave nothing", "The jury’s answer", "something else"])
    def test_with_other_words_are_told(self, excerpt: str) -> None:
        assert self.found(excerpt) == [("PK845", ("notes", "n", "excerpt"))]
