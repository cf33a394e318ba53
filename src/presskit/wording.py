"""Pure wording: a date, a sum, a count or a running time reads the same in all documents.

The words that no layout holds stand here, once per language; names of countries, languages and months are CLDR's.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from presskit.typography import NBSP
from presskit.values import WORLD, Count, Duration, Instant, Mark, Money, PartialDate, Territory

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "about": "about",
        "more than": "more than",
        "almost": "almost",
        "million": "million",
        "hour": "h",
        "minute": "minute",
        "minutes": "minutes",
        "second": "s",
        "out of": "out of",
        "worldwide": "Worldwide",
        "press kit": "press kit",
        "won": "Won",
        "nominated": "Nominated",
        "shortlisted": "Shortlisted",
        "special mention": "Special mention",
        "official selection": "Official selection",
        "withdrawn": "Withdrawn",
        "with": "With",
        "and": "and",
        "introducing": "Introducing",
        "disputed": "disputed; also:",
        "copy": "copy",
        "copies": "copies",
        "screen": "screen",
        "screens": "screens",
        "embargo": "Under embargo until",
        "the facts": "The facts that this press kit was made of, with their sources",
        "the awards": "The awards list, as data",
        "yes": "yes",
        "no": "no",
        "numbers": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty",
        "tens": "twenty thirty forty fifty sixty seventy eighty ninety",
    },
}

_LARGE = 1_000_000
_LETTER_BEFORE_FIGURE = re.compile(r"(?<=[^\W\d_])(?=\d)")


@dataclass(frozen=True)
class Wording:
    """How one language says values. A language that has no words here borrows the English ones."""

    language: str = "en"

    @cached_property
    def locale(self) -> Locale:
        """The locale of names and numbers, English if CLDR has none; plain ``en`` has the day first."""
        for tag in (self.language, self.language.partition("-")[0]):
            with suppress(ValueError, UnknownLocaleError):
                return Locale.parse("en-GB" if tag == "en" else tag, sep="-")
        return Locale("en", "GB")

    def word(self, name: str) -> str:
        """A word of this language; ``KeyError`` for one that no language has."""
        english = _WORDS["en"]
        return _WORDS.get(self.language.partition("-")[0], english).get(name, english[name])

    def say(self, value: object) -> str:
        """Any value in words, by its type; empty for none. Words of a fact stand as they are written."""
        if value is None:
            return ""
        worded = self._by_type.get(type(value))
        return worded(value) if worded else str(value)

    @cached_property
    def _by_type(self) -> Mapping[type, Callable[[Any], str]]:
        return {
            PartialDate: self.date,
            Instant: self.instant,
            Duration: self.runtime,
            Money: self.money,
            Count: self.count,
            Mark: self.mark,
            Territory: self.territory,
            bool: lambda value: self.word("yes" if value else "no"),
            tuple: lambda values: self.join([self.say(value) for value in values]),
        }

    def join(self, words: Sequence[str]) -> str:
        """``a, b``: a plain list, as tables, rolls and labelled facts have it."""
        return ", ".join(words)

    def enumerated(self, words: Sequence[str]) -> str:
        """``a``, ``a and b`` or ``a, b and c``, as the language enumerates: in words that are read as a sentence."""
        return format_list(words, locale=self.locale) if words else ""

    def date(self, value: PartialDate) -> str:
        """``17 May 2012``, ``May 2012`` or ``2012``."""
        if value.day:
            return format_date(value.first_day, "long", self.locale).replace(" ", NBSP, 1)
        if value.month:
            return format_skeleton("yMMMM", value.first_day, locale=self.locale)
        return str(value.year)

    def date_of_source(self, written: str | None) -> str:
        """When a source appeared: a date in words, anything else as it is written."""
        try:
            return self.date(PartialDate.parse(written))
        except ValueError:
            return written or ""

    def period(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """``4 October 2011 – 28 November 2011``; one date where the other is not known."""
        days = [self.date(day) for day in (start, end) if day]
        return " – ".join(dict.fromkeys(days))

    def festival(self, shown: PartialDate | None, start: PartialDate | None, end: PartialDate | None) -> str:
        """The day on which a festival showed the film, or else when the festival was, from its first day to its last.

        A first or a last day alone would be read as the film’s: then the month is said.
        """
        if shown or (start and end):
            return self.date(shown) if shown else self.period(start, end)
        day = start or end
        return self.month(day) if day else ""

    def month(self, value: PartialDate) -> str:
        """``May 2012``, however exact the date is."""
        return self.date(PartialDate(value.year, value.month))

    def month_name(self, day: dt.date) -> str:
        """``May``."""
        return format_skeleton("MMMM", day, locale=self.locale)

    def instant(self, value: Instant) -> str:
        """``17 May 2012, 20:00 (Europe/Paris)``."""
        day = format_date(value.moment.date(), "long", self.locale)
        return f"{day}, {value.moment:%H:%M} ({value.zone.replace('_', ' ')})"

    def runtime(self, value: Duration) -> str:
        """``120 minutes``; seconds are named where they count, as with a short film."""
        minutes, seconds = divmod(value.seconds, 60)
        if seconds and minutes:
            return f"{minutes}{NBSP}min{NBSP}{seconds}{NBSP}{self.word('second')}"
        if seconds:
            return f"{seconds}{NBSP}{self.word('second')}"
        return f"{minutes}{NBSP}{self.word('minute' if minutes == 1 else 'minutes')}"

    def clock(self, value: Duration) -> str:
        """``89:22``, as on a record sleeve."""
        return f"{value.seconds // 60}:{value.seconds % 60:02}"

    def number(self, value: Decimal | int) -> str:
        """``1,904,157``."""
        return format_decimal(value, locale=self.locale)

    def count(self, value: Count) -> str:
        """``1,904,157`` or ``almost 1 million``."""
        qualifier = f"{self.word(value.qualifier)} " if value.qualifier else ""
        if value.number >= _LARGE and value.number % (_LARGE // 10) == 0:
            return f"{qualifier}{self.number(Decimal(value.number) / _LARGE)}{NBSP}{self.word('million')}"
        return qualifier + self.number(value.number)

    def money(self, value: Money) -> str:
        """``€15.5 million`` or ``$25,807,712``; ``FRF 7 million`` where the sign is a code."""
        qualifier = f"{self.word(value.qualifier)} " if value.qualifier else ""
        if value.amount >= _LARGE and value.amount % (_LARGE // 100) == 0:
            millions = self._currency(value.amount / _LARGE, value.currency, decimals="#")
            return f"{qualifier}{millions}{NBSP}{self.word('million')}"
        return qualifier + self._currency(value.amount, value.currency, decimals="")

    def short_money(self, value: Money) -> str:
        """``€15.5m``, for a figure set large."""
        if value.amount < _LARGE:
            return self._currency(value.amount, value.currency, decimals="")
        return self._currency(round(value.amount / _LARGE, 1), value.currency, decimals="#") + "m"

    def short_count(self, value: Count) -> str:
        """``1.9m``, for a figure set large; below a million as it is."""
        if value.number < _LARGE:
            return self.number(value.number)
        return self.number(round(Decimal(value.number) / _LARGE, 1)) + "m"

    def _currency(self, amount: Decimal, currency: str, decimals: str) -> str:
        pattern = self.locale.currency_formats["standard"].pattern.split(";")[0]
        pattern = pattern.replace("0.00", f"0.{decimals * 2}" if decimals else "0")
        text = format_currency(amount, currency, format=pattern, locale=self.locale, currency_digits=False)
        # CLDR wants a space between a letter and a figure here (currencySpacing); babel does not put it
        return _LETTER_BEFORE_FIGURE.sub(NBSP, text.replace("US$", "$"))

    def mark(self, value: Mark) -> str:
        """``81%`` or ``4.5 out of 5``."""
        points = format_decimal(value.points, locale=self.locale)
        return f"{points}%" if value.percent else f"{points}{NBSP}{self.word('out of')}{NBSP}{value.out_of}"

    def territory(self, value: Territory) -> str:
        """``France`` for ``FR``; a name that is no code stays as it is."""
        if value == WORLD:
            return self.word("worldwide")
        return str(self.locale.territories.get(value.name, value.name)) if value.is_code else value.name

    def language_name(self, tag: str) -> str:
        """``French`` for ``fr``."""
        names: Mapping[str, str] = self.locale.languages
        return names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0], tag)

    def ordinal(self, value: int) -> str:
        """``65th``; other languages than English put a point behind it."""
        if self.locale.language != "en":
            return f"{value}."
        teens = 10 <= value % 100 <= 20  # noqa: PLR2004 - eleventh to twentieth end alike
        return f"{value}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"

    def spelled(self, value: int) -> str:
        """``fifteen``; figures from a hundred on."""
        small, tens = self.word("numbers").split(), self.word("tens").split()
        if value < len(small):
            return small[value]
        if value >= 100:  # noqa: PLR2004 - a hundred
            return self.number(value)
        ten, one = divmod(value, 10)
        return tens[ten - 2] + (f"-{small[one]}" if one else "")

    @property
    def filters(self) -> Mapping[str, Callable[..., str]]:
        """What layouts may call, by name."""
        return {"spelled": self.spelled, "ordinal": self.ordinal, "number": self.number, "word": self.word}


def iso(value: object) -> str:
    """A date as ISO 8601 writes it; empty for none."""
    return value.iso if isinstance(value, PartialDate) else ""
