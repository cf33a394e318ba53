"""How each language sets spaces, quotation marks and apostrophes, and that nothing else changes."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from presskit.typography import (
    JOINER,
    NARROW,
    NBSP,
    hyphens_in,
    quoted,
    set_large,
    set_large_parts,
    typeset,
    typeset_parts,
    untied,
)

PIECES = [
    *" \u00a0\u202f\"'’“”«»:;!?.,–()[]aéZ15@/%€",
    *("J. ", "22 ", "février ", "May ", "http://", "www.", "p. ", "millions ", "rock 'n' roll "),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
LANGUAGES = st.sampled_from(["en", "fr", "de", "fr-CA", "sv", "ja", "xx"])
SIGNS = re.compile("[ \u00a0\u202f\"'’‘‚“”„«»‹›「」『』]")


def shown(text: str) -> str:
    """The text with its tied spaces visible: ``_`` as wide as others, ``~`` narrow."""
    return text.replace(NBSP, "_").replace(NARROW, "~")


@given(TEXTS, LANGUAGES)
@example("a''a", "en")
@example('"\'"www."', "en")
def test_what_is_set_stays_as_it_is(text: str, lang: str) -> None:
    once = typeset(text, lang)
    assert typeset(once, lang) == once


@given(TEXTS, LANGUAGES)
def test_only_spaces_and_quotation_marks_change(text: str, lang: str) -> None:
    assert SIGNS.sub("", typeset(text, lang)) == SIGNS.sub("", text)


@given(st.lists(TEXTS, max_size=5).map(tuple), LANGUAGES)
def test_parts_are_set_as_the_whole_is(parts: tuple[str, ...], lang: str) -> None:
    found = typeset_parts(parts, lang)
    assert len(found) == len(parts)
    assert "".join(found) == typeset("".join(parts), lang)


@pytest.mark.parametrize(
    ("lang", "written", "as_set"),
    [
        ("fr", 'Il dit : "Non !" et rit; "oui"?', "Il dit_: «~Non~!~» et rit~; «~oui~»~?"),
        ("fr", "« Quoi ?! » (vraiment !)", "«~Quoi~?!~» (vraiment~!)"),
        ("fr", "à 20:00, 16:9", "à 20:00, 16:9"),
        ("fr", "L'été d'un cri", "L’été d’un cri"),
        ("fr-CA", "« Non ! » dit-il : rien", "«_Non !_» dit-il_: rien"),
        ("de", 'Sie sagt: "Nein!"', "Sie sagt: „Nein!“"),
        ("de-CH", 'Sie sagt: "Nein!"', "Sie sagt: «Nein!»"),
        ("en", 'He said: "No!"', "He said: “No!”"),
        (
            "en",
            "It's the '90s, 'tis rock 'n' roll, 'a dog's life'",
            "It’s the ’90s, ’tis rock ’n’ roll, ‘a dog’s life’",
        ),
        ("en", 'a 5" nail', 'a 5" nail'),
        ("sv", 'Hon sa "nej"', "Hon sa ”nej”"),
    ],
)
def test_marks_are_those_of_the_language(lang: str, written: str, as_set: str) -> None:
    assert shown(typeset(written, lang)) == as_set


@pytest.mark.parametrize(
    ("lang", "written", "as_set"),
    [
        ("en", "On 22 February, p. 4, J. R. R. Tolkien", "On 22_February, p._4, J._R._R._Tolkien"),
        ("en", "Mr. Smith paid 15 million euros on May 17, 2012", "Mr._Smith paid 15_million euros on May_17, 2012"),
        ("en", "She waits – he goes, 35 mm wide, € 5", "She waits_– he goes, 35_mm wide, €_5"),
        ("fr", "le 22 février, 15 millions, M. Dupont, 5 €", "le 22_février, 15_millions, M._Dupont, 5_€"),
        ("de", "am 22. Februar um 20 Uhr, S. 4, z. B. hier", "am 22._Februar um 20_Uhr, S._4, z._B. hier"),
        ("en", "le 22 février", "le 22 février"),
        ("ja", "22 February", "22 February"),
    ],
)
def test_what_belongs_together_is_tied(lang: str, written: str, as_set: str) -> None:
    assert shown(typeset(written, lang)) == as_set


@pytest.mark.parametrize("address", ["https://example.org/?a=b", "eva@example.org", "www.example.org/l'été"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_addresses_stay_as_they_are(address: str, lang: str) -> None:
    assert typeset(address, lang) == address


def test_a_short_last_word_keeps_company_in_a_long_text() -> None:
    long = "They wait above the harbour for a ship that nobody but the two of them has ever seen at sea."
    assert shown(typeset(long, "en")).endswith("seen at_sea.")
    assert shown(typeset(long[-20:], "en")) == long[-20:]
    assert shown(typeset(f"{long[:-4]}unforgettable.", "en")).endswith(" unforgettable.")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("a contradiction: strong, but not fit", "a contradiction: strong, but_not_fit"),
        ("all that any frame can hide", "all that any frame_can_hide"),
        ("what he wanted was unforgettable", "what he wanted was unforgettable"),
        ("They gave it nothing. The public decided otherwise.", "They gave it nothing. The_public decided otherwise."),
        ("« Non ! » Il a toujours tout recommencé.", "« Non ! » Il a toujours tout recommencé."),
        ("It was over. Meanwhile nobody had noticed anything.", "It was over. Meanwhile nobody had noticed anything."),
        ("an incomprehensibility of it", "an incomprehensibility of_it"),
        ("an incomprehensibility now", "an incomprehensibility now"),
        ("תקלא שמעון גר כאן", "תקלא שמעון גר כאן"),
        ("北京", "北京"),
        ("strong, but not fit", "strong, but not fit"),
        ("", ""),
    ],
)
def test_large_lines_end_in_no_lone_short_word_and_in_none_that_begins_a_sentence(text: str, held: str) -> None:
    assert shown(set_large(text)) == held
    assert set_large(set_large(text)) == set_large(text)


@given(st.lists(st.from_regex(r"[a-zé]{1,14}[.,!]?", fullmatch=True), max_size=14))
def test_the_last_of_large_lines_is_short_only_beside_a_long_word(words: list[str]) -> None:
    large = set_large(" ".join(words))
    assert large.replace(NBSP, " ") == " ".join(words)
    *before, last = large.split(" ")
    short = len(large) <= 20
    assert short or len(last) >= 10 or len(before[-1].split(NBSP)[-1]) + 1 + len(last) > 16
    assert max(map(len, large.split(" "))) <= 20


def test_large_lines_hold_across_words_that_are_set_differently() -> None:
    assert set_large_parts(("She sees ", "", "The Sea", " again")) == ("She sees ", "", f"The{NBSP}Sea", f"{NBSP}again")


@pytest.mark.parametrize(
    ("lang", "words", "as_set"),
    [
        ("en", "A “great” film", "“A ‘great’ film”"),
        ("de", "Ein „großer“ Film", "„Ein ‚großer‘ Film“"),
        ("fr", f"Un «{NARROW}grand{NARROW}» film{NARROW}!", "«~Un “grand” film~!~»"),
        ("sv", "En ”stor” film", "”En ’stor’ film”"),
    ],
)
def test_marks_within_marks_are_inner_ones(lang: str, words: str, as_set: str) -> None:
    assert shown(str(quoted(words, lang))) == as_set


def test_what_is_read_back_has_plain_spaces_but_in_figures() -> None:
    assert untied(f"Ann-{JOINER}Lee{NBSP}Doe") == "Ann-Lee Doe"
    assert untied(f"22{NBSP}May, 1{NARROW}904{NBSP}157{NBSP}seats{NARROW}!") == f"22 May, 1{NARROW}904{NBSP}157 seats !"


@given(TEXTS, st.sampled_from(["en", "de", "ja"]))
def test_what_was_tied_reads_as_it_was_written(text: str, lang: str) -> None:
    plain = re.sub(f"[{NBSP}{NARROW}\"']", "", text)
    assert untied(typeset(plain, lang)) == plain


def test_words_are_divided_where_they_are_long() -> None:
    assert [hyphens_in(lang) for lang in ("de-AT", "fr", "en-GB")] == ["always", "narrow", "never"]
