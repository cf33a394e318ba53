"""Values: what is read, what is refused and how that is said, and that print and parse agree for any value."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from presskit.values import (
    Color,
    Count,
    Duration,
    Instant,
    Language,
    Line,
    Mail,
    Mark,
    Money,
    PartialDate,
    Prose,
    Scalar,
    Slug,
    Territory,
    Text,
    Url,
)

SCALARS = (PartialDate, Instant, Duration, Count, Money, Mark, Territory)

plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text()) | st.just({"a": 1})


def refusal(kind: type[Scalar], raw: object) -> str:
    with pytest.raises(ValueError, match=r".") as caught:
        kind.parse(raw)
    return str(caught.value)


class TestEveryScalar:
    @pytest.mark.parametrize("kind", SCALARS)
    @given(raw=plain)
    def test_any_input_is_read_or_refused_in_words(self, kind: type[Scalar], raw: object) -> None:
        try:
            value = kind.parse(raw)
        except ValueError as problem:
            assert len(str(problem)) < 140  # noqa: PT017 - either way is right, and has its own promise
        else:
            assert isinstance(value, kind)
            assert hash(value) == hash(kind.parse(raw))

    @pytest.mark.parametrize("kind", SCALARS)
    @pytest.mark.parametrize("raw", ["", " ", "\n", "x\ny", "9" * 5000, "9" * 5000 + " min", "EUR " + "9" * 5000, "½"])
    def test_awkward_text_is_read_or_refused(self, kind: type[Scalar], raw: str) -> None:
        try:
            assert isinstance(kind.parse(raw), Territory)
        except ValueError as problem:
            assert "digits for integer" not in str(problem)  # noqa: PT017 - Python's own words would mean a bug

    @pytest.mark.parametrize("kind", SCALARS)
    def test_the_examples_of_the_hint_can_be_read(self, kind: type[Scalar]) -> None:
        examples = kind.form.replace(" or ", ", ").replace("a name such as ", "").split(", ")
        assert all(isinstance(kind.parse(example), kind) for example in examples if example)

    def test_what_is_no_single_value_is_refused(self) -> None:
        assert refusal(Duration, ["2 h"]) == "this is not a running time"
        assert refusal(Duration, None) == "this is not a running time"
        assert refusal(Duration, raw=True) == "“true” is not a running time"

    def test_the_refusal_of_a_long_text_is_short(self) -> None:
        assert refusal(PartialDate, "word " * 200_000) == f"“{('word ' * 12)[:59]}…” is not a date"

    def test_braces_in_the_text_reach_the_message(self) -> None:
        with pytest.raises(ValidationError, match=r"“\{form\}” is not a date"):
            TypeAdapter(PartialDate).validate_python("{form}")


class TestPartialDate:
    @pytest.mark.parametrize(
        ("raw", "value"),
        [
            ("2012-05-17", PartialDate(2012, 5, 17)),
            ("2012-05", PartialDate(2012, 5)),
            ("2012", PartialDate(2012)),
            (2012, PartialDate(2012)),
            (" 2012 ", PartialDate(2012)),
        ],
    )
    def test_is_as_exact_as_written(self, raw: object, value: PartialDate) -> None:
        assert PartialDate.parse(raw) == value

    @given(st.dates(), st.sampled_from([4, 7, 10]))
    def test_prints_what_it_read(self, day: date, length: int) -> None:
        text = day.isoformat()[:length]
        value = PartialDate.parse(text)
        assert value.iso == text
        assert value.first_day <= day

    @pytest.mark.parametrize("raw", ["2012-02-30", "2012-13", "2012-00", "0000", "2012-05-00"])
    def test_a_day_that_is_not_there_is_refused(self, raw: str) -> None:
        assert refusal(PartialDate, raw) == f"“{raw}” is in no calendar"

    @pytest.mark.parametrize(
        "raw", ["17.5.2012", "12", "2012-5", "May 2012", "2012-05-17T20:00", "٢٠١٢", 20120517, -5, 2.5]
    )
    def test_other_spellings_are_refused(self, raw: object) -> None:
        assert refusal(PartialDate, raw) == f"“{raw}” is not a date"

    def test_sorts_the_less_exact_first(self) -> None:
        days = [PartialDate(2012, 5, 17), PartialDate(2012), PartialDate(2011, 12), PartialDate(2012, 5)]
        assert sorted(days) == [
            PartialDate(2011, 12),
            PartialDate(2012),
            PartialDate(2012, 5),
            PartialDate(2012, 5, 17),
        ]


class TestInstant:
    def test_a_named_zone_keeps_its_name(self) -> None:
        instant = Instant.parse("2012-05-17 20:00 Europe/Paris")
        assert instant.moment == datetime(2012, 5, 17, 18, tzinfo=UTC)
        assert instant.zone == "Europe/Paris"

    @pytest.mark.parametrize(
        ("raw", "zone"),
        [
            ("2012-05-17T20:00+02:00", "UTC+02:00"),
            ("2012-05-17 18:00 UTC", "UTC"),
            ("2012-05-17T18:00Z", "UTC"),
            ("2012-05-17T13:30-04:30", "UTC-04:30"),
        ],
    )
    def test_the_same_moment_in_any_zone_is_one_value(self, raw: str, zone: str) -> None:
        instant = Instant.parse(raw)
        assert instant == Instant.parse("2012-05-17 20:00 Europe/Paris")
        assert instant.zone == zone

    @given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1)), st.integers(-840, 840))  # noqa: DTZ001 - hypothesis adds none
    def test_reads_iso_8601(self, moment: datetime, offset: int) -> None:
        zoned = moment.replace(tzinfo=timezone(timedelta(minutes=offset)))
        assert Instant.parse(zoned.isoformat()).moment == zoned

    @pytest.mark.parametrize(
        ("raw", "message"),
        [
            ("2012-05-17 20:00", "“2012-05-17 20:00” names no time zone"),
            ("2012-05-17T20:00+02:00 Europe/Paris", "“2012-05-17T20:00+02:00 Europe/Paris” names two time zones"),
            ("2012-05-17 20:00 Europe/Pariss", "“2012-05-17 20:00 Europe/Pariss” is not a moment"),
            ("2012-05-17 20:00 ../../etc/passwd", "“2012-05-17 20:00 ../../etc/passwd” is not a moment"),
            ("2012-05-17 20:00 Europe/", "“2012-05-17 20:00 Europe/” is not a moment"),
            ("tomorrow", "“tomorrow” is not a moment"),
            ("UTC", "“UTC” is not a moment"),
        ],
    )
    def test_anything_else_is_refused(self, raw: str, message: str) -> None:
        assert refusal(Instant, raw) == message


class TestDuration:
    @pytest.mark.parametrize(
        ("raw", "seconds"),
        [("120 min", 7200), ("120min", 7200), ("2 h 2 min", 7320), ("12 min 30 s", 750), ("45 s", 45), ("2h", 7200)],
    )
    def test_reads(self, raw: str, seconds: int) -> None:
        assert Duration.parse(raw) == Duration(seconds)

    @given(st.integers(0, 99), st.integers(0, 999), st.integers(0, 999))
    def test_reads_what_anybody_writes(self, hours: int, minutes: int, seconds: int) -> None:
        value = Duration.parse(f"{hours} h {minutes} min {seconds} s")
        assert value == Duration(3600 * hours + 60 * minutes + seconds)

    @pytest.mark.parametrize("raw", [122, "2:02", "122 mn", "min", "-2 min", "2 min 1 h", 2.5])
    def test_a_number_alone_or_another_spelling_is_refused(self, raw: object) -> None:
        assert refusal(Duration, raw) == f"“{raw}” is not a running time"


class TestCount:
    @pytest.mark.parametrize(
        ("raw", "value"),
        [
            (394, Count(394)),
            ("394", Count(394)),
            ("1,904,157", Count(1904157)),
            ("about 230,000", Count(230000, "about")),
            ("more than  100,000", Count(100000, "more than")),
            ("almost 1 million", Count(1000000, "almost")),
            ("1.5 million", Count(1500000)),
            ("2 billion", Count(2 * 10**9)),
        ],
    )
    def test_reads(self, raw: object, value: Count) -> None:
        assert Count.parse(raw) == value

    @given(st.integers(0, 10**17), st.sampled_from(["", "about", "more than", "almost"]))
    def test_reads_any_number_with_its_commas(self, number: int, qualifier: str) -> None:
        value = Count.parse(f"{qualifier} {number:,}".strip())
        assert (value.number, value.qualifier) == (number, qualifier)
        assert Count.parse(number) == Count(number)

    @pytest.mark.parametrize("raw", ["1.904.157", "1 904 157", "1,90", "many", "about", -3, "3 dozen", "1,,000"])
    def test_other_spellings_are_refused(self, raw: object) -> None:
        assert refusal(Count, raw) == f"“{raw}” is not a count"

    @pytest.mark.parametrize("raw", [1.5, "about 0.5"])
    def test_a_part_of_one_is_refused(self, raw: object) -> None:
        assert refusal(Count, raw) == f"“{raw}” counts a part of one"


class TestMoney:
    @pytest.mark.parametrize(
        ("raw", "value"),
        [
            ("EUR 15.5 million", Money("EUR", Decimal(15500000))),
            ("USD 25,807,712", Money("USD", Decimal(25807712))),
            ("about USD 1.6 million", Money("USD", Decimal(1600000), "about")),
            ("GBP 9.99", Money("GBP", Decimal("9.99"))),
        ],
    )
    def test_reads(self, raw: str, value: Money) -> None:
        assert Money.parse(raw) == value

    @given(st.sampled_from(["EUR", "USD", "CAD"]), st.integers(0, 10**12), st.integers(0, 99))
    def test_reads_any_sum(self, currency: str, whole: int, hundredths: int) -> None:
        amount = Decimal(whole) + Decimal(hundredths) / 100
        assert Money.parse(f"{currency} {amount:.2f}") == Money(currency, amount)
        assert Money.parse(f"{currency} {whole:,}") == Money(currency, Decimal(whole))

    @pytest.mark.parametrize("raw", ["15.5 million", "€ 15", "XYZ 15", "15 EUR", "eur 15", 15, "about", "about 3\nEUR"])
    def test_a_sum_without_a_currency_before_it_is_refused(self, raw: object) -> None:
        assert refusal(Money, raw).endswith(" does not begin with a currency such as EUR or USD")

    @pytest.mark.parametrize("raw", ["EUR", "EUR ", "EUR much", "EUR 1.5.2", "EUR 15 dozen", "EUR -3"])
    def test_a_currency_without_a_sum_is_refused(self, raw: str) -> None:
        assert refusal(Money, raw) == f"“{raw.strip()}” is not a sum of money"


class TestMark:
    @pytest.mark.parametrize(
        ("raw", "value"),
        [
            ("81%", Mark(Decimal(81), 100, percent=True)),
            ("73/100", Mark(Decimal(73), 100)),
            ("4.5/5", Mark(Decimal("4.5"), 5)),
            ("0/5", Mark(Decimal(0), 5)),
        ],
    )
    def test_reads(self, raw: str, value: Mark) -> None:
        mark = Mark.parse(raw)
        assert mark == value
        assert mark.percent is value.percent

    def test_a_percentage_is_so_many_of_a_hundred(self) -> None:
        assert Mark.parse("81%") == Mark.parse("81/100") == Mark.parse("81.0%")

    @given(st.integers(1, 100), st.data())
    def test_reads_any_mark(self, out_of: int, data: st.DataObject) -> None:
        points = data.draw(st.integers(0, out_of))
        assert Mark.parse(f"{points}/{out_of}") == Mark(Decimal(points), out_of)

    @pytest.mark.parametrize(
        ("raw", "message"),
        [
            ("6/5", "“6/5” is more than all"),
            ("101%", "“101%” is more than all"),
            ("0/0", "“0/0” is not a mark"),
            (81, "“81” is not a mark"),
            ("★★★★", "“★★★★” is not a mark"),
        ],
    )
    def test_anything_else_is_refused(self, raw: object, message: str) -> None:
        assert refusal(Mark, raw) == message


class TestTerritory:
    def test_reads_codes_the_world_and_names(self) -> None:
        assert [Territory.parse(raw).name for raw in ("FR", "world", "Quebec", "NO")] == ["FR", "001", "Quebec", "NO"]
        assert [Territory.parse(raw).is_code for raw in ("FR", "world", "Quebec")] == [True, True, False]

    @pytest.mark.parametrize(
        ("raw", "message"),
        [
            ("UK", "the code of the United Kingdom is GB"),
            ("QX", "“QX” is not a country code"),
            ("", "“” is not a territory"),
            (75, "“75” is not a territory"),
            ("France\nBelgium", "“France Belgium” is not a territory"),
        ],
    )
    def test_anything_else_is_refused(self, raw: object, message: str) -> None:
        assert refusal(Territory, raw) == message


def accepted(kind: Any, raw: object) -> object:  # noqa: ANN401 - any annotation
    adapter: TypeAdapter[object] = TypeAdapter(kind)
    return adapter.validate_python(raw)


class TestWords:
    @pytest.mark.parametrize(
        ("kind", "raw"),
        [
            (Slug, "rust-and-bone-2"),
            (Language, "es-419"),
            (Language, "zh-Hans"),
            (Url, "https://example.org/a?b=c#d"),
            (Url, "http://例え.jp/"),
            (Mail, "press@example.org"),
            (Color, "#A93b17"),
            (Line, "&<>\"'{{x}} العربية 電影"),
        ],
    )
    def test_stand_as_they_are_written(self, kind: object, raw: str) -> None:
        assert accepted(kind, raw) == raw

    @pytest.mark.parametrize(
        ("kind", "raw"),
        [
            (Slug, "Rust"),
            (Slug, "a--b"),
            (Slug, "a_b"),
            (Slug, "a\n"),
            (Slug, "a" * 101),
            (Language, "xx"),
            (Language, "english"),
            (Language, "en_US"),
            pytest.param(Language, "", id="no-language"),
            (Url, "example.org"),
            (Url, "javascript:alert(1)"),
            (Url, "https://localhost"),
            (Url, "https://example.org/a b"),
            (Mail, "press"),
            (Mail, "press@localhost"),
            (Color, "red"),
            (Color, "#A93"),
            (Line, ""),
            (Line, "  "),
            (Line, "one\ntwo"),
            (Line, 12),
        ],
    )
    def test_of_another_form_are_refused(self, kind: object, raw: object) -> None:
        with pytest.raises(ValidationError) as caught:
            accepted(kind, raw)
        assert caught.value.error_count() == 1

    def test_lose_the_space_around_them(self) -> None:
        assert accepted(Line, " a film\n") == "a film"


class TestText:
    def test_a_bare_string_is_of_the_kits_language(self) -> None:
        assert accepted(Text, "Rust and Bone") == Text(text="Rust and Bone", lang="")

    def test_keeps_its_language(self) -> None:
        text = accepted(Text, {"text": "De rouille et d'os", "lang": "fr"})
        assert str(text) == "De rouille et d'os"
        assert text == Text(text="De rouille et d'os", lang="fr")

    def test_a_wrong_language_is_one_complaint(self) -> None:
        with pytest.raises(ValidationError) as caught:
            accepted(Text, {"text": "x", "lang": "xx"})
        assert [error["loc"] for error in caught.value.errors()] == [("lang",)]

    def test_prose_alone_has_paragraphs(self) -> None:
        assert str(accepted(Prose, "one\n\ntwo\n")) == "one\n\ntwo"
        with pytest.raises(ValidationError):
            accepted(Text, "one\n\ntwo")
