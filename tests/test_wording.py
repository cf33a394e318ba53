"""Wording: the same value reads the same everywhere, in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.typography import NBSP
from presskit.values import Count, Duration, Instant, Mark, Money, PartialDate, Scalar, Territory, Text
from presskit.wording import Wording, iso

ENGLISH = Wording()
SAID: list[tuple[type[Scalar], str, str]] = [
    (PartialDate, "2012-05-17", "17 May 2012"),
    (PartialDate, "2012-05", "May 2012"),
    (PartialDate, "2012", "2012"),
    (Instant, "2012-05-17 20:00 Europe/Paris", "17 May 2012, 20:00 (Europe/Paris)"),
    (Instant, "2012-05-17 20:00 America/New_York", "17 May 2012, 20:00 (America/New York)"),
    (Duration, "120 min", "120 minutes"),
    (Duration, "1 min", "1 minute"),
    (Duration, "12 min 30 s", "12 min 30 s"),
    (Duration, "45 s", "45 s"),
    (Count, "1,904,157", "1,904,157"),
    (Count, "almost 1 million", "almost 1 million"),
    (Count, "1.9 million", "1.9 million"),
    (Count, "about 230,000", "about 230,000"),
    (Money, "EUR 15.5 million", "€15.5 million"),
    (Money, "USD 25,807,712", "$25,807,712"),
    (Money, "about USD 1.6 million", "about $1.6 million"),
    (Money, "CAD 5", "CA$5"),
    (Money, "about FRF 7 million", "about FRF 7 million"),
    (Mark, "81%", "81%"),
    (Mark, "4.5/5", "4.5 out of 5"),
    (Territory, "FR", "France"),
    (Territory, "world", "Worldwide"),
    (Territory, "Quebec", "Quebec"),
]


def said(wording: Wording, kind: type[Scalar], raw: str) -> str:
    return wording.say(kind.parse(raw)).replace(NBSP, " ")


class TestSay:
    @pytest.mark.parametrize(("kind", "raw", "words"), SAID)
    def test_in_english(self, kind: type[Scalar], raw: str, words: str) -> None:
        assert said(ENGLISH, kind, raw) == words

    @pytest.mark.parametrize(
        ("kind", "raw", "words"),
        [
            (PartialDate, "2012-05-17", "17 mai 2012"),
            (Territory, "BE", "Belgique"),
            (Count, "1,904,157", "1\u202f904\u202f157"),
            (Money, "EUR 15.5 million", "15,5 € million"),
        ],
    )
    def test_in_french(self, kind: type[Scalar], raw: str, words: str) -> None:
        assert said(Wording("fr"), kind, raw) == words

    @pytest.mark.parametrize("language", ["en-US", "de", "ar", "zh-Hans", "ja", "pt-BR", "es-419", "ang", "tlh"])
    @pytest.mark.parametrize(("kind", "raw"), [(kind, raw) for kind, raw, _ in SAID])
    def test_in_any_language(self, language: str, kind: type[Scalar], raw: str) -> None:
        assert said(Wording(language), kind, raw).strip()

    @pytest.mark.parametrize(
        ("value", "words"),
        [
            (None, ""),
            (True, "yes"),
            (False, "no"),
            (2012, "2012"),
            ("won", "won"),
            (Text(text="Un film", lang="fr"), "Un film"),
            ((Territory("FR"), Territory("BE")), "France, Belgium"),
            (("a", "b"), "a, b"),
            ((), ""),
        ],
    )
    def test_other_values(self, value: object, words: str) -> None:
        assert ENGLISH.say(value) == words

    @given(st.integers(0, 10**17))
    def test_a_count_read_again_is_the_same(self, number: int) -> None:
        assert Count.parse(ENGLISH.count(Count(number)).replace(NBSP, " ")) == Count(number)

    @given(st.integers(1, 10**6 - 1))
    def test_a_running_time_of_whole_minutes_read_again_is_the_same(self, minutes: int) -> None:
        words = ENGLISH.runtime(Duration(minutes * 60)).replace("utes", "").replace("ute", "").replace(NBSP, " ")
        assert Duration.parse(words) == Duration(minutes * 60)


class TestNames:
    def test_of_languages(self) -> None:
        names = [ENGLISH.language_name(tag) for tag in ("fr", "es-419", "zh-Hans", "en-GB", "fr-XX", "ang")]
        assert names == [
            "French",
            "Latin American Spanish",
            "Simplified Chinese",
            "British English",
            "French",
            "Old English",
        ]

    def test_of_words(self) -> None:
        assert ENGLISH.word("won") == "Won"
        assert Wording("fr").word("won") == "Won"
        with pytest.raises(KeyError):
            ENGLISH.word("no such word")


class TestNumbers:
    @pytest.mark.parametrize(
        ("number", "words"),
        [
            (1, "1st"),
            (2, "2nd"),
            (3, "3rd"),
            (4, "4th"),
            (11, "11th"),
            (13, "13th"),
            (21, "21st"),
            (65, "65th"),
            (112, "112th"),
        ],
    )
    def test_ordinal(self, number: int, words: str) -> None:
        assert ENGLISH.ordinal(number) == words

    def test_ordinal_elsewhere(self) -> None:
        assert Wording("de").ordinal(65) == "65."

    @pytest.mark.parametrize(
        ("number", "words"),
        [
            (0, "zero"),
            (15, "fifteen"),
            (20, "twenty"),
            (21, "twenty-one"),
            (30, "thirty"),
            (99, "ninety-nine"),
            (100, "100"),
        ],
    )
    def test_spelled(self, number: int, words: str) -> None:
        assert ENGLISH.spelled(number) == words

    def test_short(self) -> None:
        assert ENGLISH.short_money(Money.parse("EUR 15,460,000")) == "€15.5m"
        assert ENGLISH.short_money(Money.parse("EUR 900,000")) == "€900,000"
        assert ENGLISH.short_money(Money.parse("FRF 7 million")) == f"FRF{NBSP}7m"
        assert ENGLISH.short_count(Count.parse("1,904,157")) == "1.9m"
        assert ENGLISH.short_count(Count.parse("904,157")) == "904,157"

    def test_clock(self) -> None:
        assert ENGLISH.clock(Duration.parse("89 min 2 s")) == "89:02"


class TestDays:
    def test_periods(self) -> None:
        start, end = PartialDate(2011, 10, 4), PartialDate(2011, 11, 28)
        assert ENGLISH.period(start, end).replace(NBSP, " ") == "4 October 2011 – 28 November 2011"
        assert ENGLISH.period(None, end) == ENGLISH.period(end, end) == ENGLISH.date(end)
        assert ENGLISH.period(None, None) == ""

    def test_months(self) -> None:
        assert ENGLISH.month(PartialDate(2012, 5, 17)) == "May 2012"
        assert ENGLISH.month(PartialDate(2012)) == "2012"

    def test_iso(self) -> None:
        assert iso(PartialDate(2012, 5)) == "2012-05"
        assert iso(None) == ""


class TestLists:
    def test_join(self) -> None:
        assert ENGLISH.join(["a", "b", "c"]) == "a, b, c"


class TestFilters:
    def test_are_what_layouts_may_call(self) -> None:
        said = {name: call("won" if name == "word" else 3) for name, call in ENGLISH.filters.items()}
        assert {"spelled": "three", "ordinal": "3rd", "number": "3", "word": "Won"}.items() <= said.items()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-10-23", f"23{NBSP}October 2026"),
        ("2026-10", "October 2026"),
        ("2026", "2026"),
        ("autumn 2026", "autumn 2026"),
        (None, ""),
    ],
)
def test_a_source_appeared_on_a_date_in_words_or_as_it_is_written(written: str | None, said: str) -> None:
    assert ENGLISH.date_of_source(written) == said
