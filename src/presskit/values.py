"""The values that one fact can hold: dates, sums, counts, running times, scores, texts with their language.

Each is written in the facts as one scalar (a text also as ``{text, lang}``), parsed once, compared as a value: two
claims of ``122 min`` and ``2 h 2 min`` agree.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, Self, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.numbers import list_currencies
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetCoreSchemaHandler, Strict, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Qualifier = Literal["", "about", "more than", "almost"]
"""How exactly a figure is known; printed before it."""

_QUALIFIED = re.compile(rf"(?:({'|'.join(filter(None, get_args(Qualifier)))})\s+)?(.+)")


class Scalar:
    """A value written as one scalar; subclasses are frozen dataclasses that say how to parse it."""

    form: ClassVar[str]
    """How it is written, for the hint of a finding and for the schema's description."""

    pattern: ClassVar[str] = ""
    """The schema's pattern, where one says more than "text"."""

    @classmethod
    def parse(cls, raw: object) -> Self:
        """The value that ``raw`` writes, or ``ValueError`` with a message for the user."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        def validate(raw: object) -> Self:
            if isinstance(raw, cls):
                return raw
            try:
                return cls.parse(raw)
            except ValueError as reason:
                raise PydanticCustomError("form", "{reason}", {"reason": str(reason), "form": cls.form}) from None

        written: CoreSchema = core_schema.str_schema(pattern=cls.pattern or None)
        if cls.accepts_integers():
            written = core_schema.union_schema([core_schema.int_schema(), written])
        return core_schema.no_info_plain_validator_function(validate, json_schema_input_schema=written)

    @classmethod
    def accepts_integers(cls) -> bool:
        """Whether a bare number may stand for it."""
        return False


def _text(raw: object, form: str) -> str:
    if not isinstance(raw, str):
        message = f"this must be text, written as {form}"
        raise ValueError(message)  # noqa: TRY004 - pydantic takes ValueError as the user's error
    return raw.strip()


@dataclass(frozen=True, slots=True, order=True)
class PartialDate(Scalar):
    """A day, a month or a year, as exact as it is known; ``month`` and ``day`` are 0 where they are not.

    Written as in ISO 8601: ``2012-05-17``, ``2012-05`` or ``2012``.
    """

    form: ClassVar[str] = "2012-05-17, 2012-05 or 2012"
    pattern: ClassVar[str] = r"^\d{4}(-\d{2}(-\d{2})?)?$"

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def accepts_integers(cls) -> bool:
        """A year may stand as a number."""
        return True

    @classmethod
    def parse(cls, raw: object) -> Self:
        """The date that ``raw`` writes."""
        text = str(raw) if isinstance(raw, int) and not isinstance(raw, bool) else _text(raw, cls.form)
        if not re.fullmatch(cls.pattern, text):
            message = f"“{text}” is not a date"
            raise ValueError(message)
        parts = [int(part) for part in text.split("-")]
        try:
            date(*(parts + [1, 1])[:3])
        except ValueError:
            message = f"“{text}” is a day that no calendar has"
            raise ValueError(message) from None
        return cls(*parts)

    @property
    def iso(self) -> str:
        """As written: ``2012-05-17``, ``2012-05`` or ``2012``."""
        return f"{self.year:04}" + (f"-{self.month:02}" if self.month else "") + (f"-{self.day:02}" if self.day else "")

    @property
    def first_day(self) -> date:
        """The first day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class Instant(Scalar):
    """A moment with its zone, such as the end of an embargo."""

    form: ClassVar[str] = "2012-05-17 20:00 Europe/Paris or 2012-05-17T20:00+02:00"

    moment: datetime
    zone: str

    @classmethod
    def parse(cls, raw: object) -> Self:
        """The moment that ``raw`` writes; a zone is required, since journalists sit in all of them."""
        text = _text(raw, cls.form)
        stamp, _, zone = text.rpartition(" ")
        try:
            if "/" in zone or zone == "UTC":
                return cls(datetime.fromisoformat(stamp).replace(tzinfo=ZoneInfo(zone)), zone)
            moment = datetime.fromisoformat(text)
        except (ValueError, ZoneInfoNotFoundError, OSError):
            message = f"“{text}” is not a moment"
            raise ValueError(message) from None
        if moment.tzinfo is None:
            message = f"“{text}” names no time zone"
            raise ValueError(message)
        return cls(moment, f"UTC{moment.isoformat()[-6:]}")


@dataclass(frozen=True, slots=True, order=True)
class Duration(Scalar):
    """A running time in seconds: ``120 min``, ``2 h 2 min``, ``12 min 30 s``."""

    form: ClassVar[str] = "120 min, 2 h 2 min or 12 min 30 s"
    pattern: ClassVar[str] = r"^(\d+ ?h)? ?(\d+ ?min)? ?(\d+ ?s)?$"

    seconds: int

    @classmethod
    def parse(cls, raw: object) -> Self:
        """The running time that ``raw`` writes."""
        text = _text(raw, cls.form)
        found = re.fullmatch(r"(?:(\d+) ?h)? ?(?:(\d+) ?min)? ?(?:(\d+) ?s)?", text)
        if not text or not found:
            message = f"“{text}” is not a running time"
            raise ValueError(message)
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return cls(hours * 3600 + minutes * 60 + seconds)


def _number(text: str) -> Decimal:
    """``1,930,536`` or ``15.5 million`` as a number."""
    digits, _, scale = text.partition(" ")
    factor = {"": 1, "million": 10**6, "billion": 10**9}.get(scale)
    if factor is None or not re.fullmatch(r"\d+|\d{1,3}(,\d{3})+|\d+\.\d+", digits):
        raise InvalidOperation
    return Decimal(digits.replace(",", "")) * factor


@dataclass(frozen=True, slots=True, order=True)
class Count(Scalar):
    """A number of something and how exactly it is known: ``1,904,157``, ``about 230,000``, ``almost 1 million``."""

    form: ClassVar[str] = "1,904,157, 394, about 230,000, more than 100,000 or almost 1 million"

    number: int
    qualifier: Qualifier = ""

    @classmethod
    def accepts_integers(cls) -> bool:
        """A count may stand as a number."""
        return True

    @classmethod
    def parse(cls, raw: object) -> Self:
        """The count that ``raw`` writes."""
        if isinstance(raw, int) and not isinstance(raw, bool):
            if raw < 0:
                message = f"{raw} is less than nothing"
                raise ValueError(message)
            return cls(raw)
        text = _text(raw, cls.form)
        qualifier, figure = _QUALIFIED.fullmatch(text).groups() if text else ("", "")  # type: ignore[union-attr] # any text matches
        try:
            number = _number(figure)
        except InvalidOperation:
            message = f"“{text}” is not a count"
            raise ValueError(message) from None
        if number != int(number):
            message = f"“{text}” counts a part of one"
            raise ValueError(message)
        return cls(int(number), qualifier or "")


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies())


@dataclass(frozen=True, slots=True, order=True)
class Money(Scalar):
    """A sum with its currency (ISO 4217): ``EUR 15.5 million``, ``USD 25,807,712``, ``about USD 1.6 million``."""

    form: ClassVar[str] = "EUR 15.5 million, USD 25,807,712 or about USD 1.6 million"
    pattern: ClassVar[str] = r"^(about |more than |almost )?[A-Z]{3} [0-9.,]+( million| billion)?$"

    currency: str
    amount: Decimal
    qualifier: Qualifier = ""

    @classmethod
    def parse(cls, raw: object) -> Self:
        """The sum that ``raw`` writes; the currency is required."""
        text = _text(raw, cls.form)
        qualifier, figure = _QUALIFIED.fullmatch(text).groups() if text else ("", "")  # type: ignore[union-attr] # any text matches
        currency, _, digits = figure.partition(" ")
        if currency not in _currencies():
            message = f"“{text}” does not begin with a currency such as EUR or USD"
            raise ValueError(message)
        try:
            return cls(currency, _number(digits), qualifier or "")
        except InvalidOperation:
            message = f"“{text}” is not a sum of money"
            raise ValueError(message) from None


@dataclass(frozen=True, slots=True)
class Mark(Scalar):
    """A critic's or an aggregator's mark, and out of how much: ``81%``, ``73/100``, ``4.5/5``."""

    form: ClassVar[str] = "81%, 73/100 or 4.5/5"
    pattern: ClassVar[str] = r"^\d+(\.\d+)?(%|/\d+)$"

    points: Decimal
    out_of: int
    percent: bool = False

    @classmethod
    def parse(cls, raw: object) -> Self:
        """The mark that ``raw`` writes."""
        text = _text(raw, cls.form)
        if not re.fullmatch(cls.pattern, text):
            message = f"“{text}” is not a mark"
            raise ValueError(message)
        points, _, out_of = text.rstrip("%").partition("/")
        mark = cls(Decimal(points), int(out_of or 100), text.endswith("%"))
        if mark.points > mark.out_of:
            message = f"“{text}” is more than all"
            raise ValueError(message)
        return mark


@cache
def _english() -> Locale:
    return Locale("en")


@dataclass(frozen=True, slots=True, order=True)
class Territory(Scalar):
    """Where a release, a contact or a figure holds: an ISO 3166 code (``FR``), ``world``, or a name as it is."""

    form: ClassVar[str] = "FR, world, or a name such as Quebec"

    name: str

    @classmethod
    def parse(cls, raw: object) -> Self:
        """The territory; two capitals must be a code that exists."""
        text = _text(raw, cls.form)
        if not text:
            message = "a territory needs a name"
            raise ValueError(message)
        if re.fullmatch(r"[A-Z]{2}", text) and text not in _english().territories:
            message = f"“{text}” is not a country code"
            raise ValueError(message)
        if text == "UK":
            message = "the code of the United Kingdom is GB"
            raise ValueError(message)
        return cls("001" if text == "world" else text)

    @property
    def is_code(self) -> bool:
        """Whether it has a name in every language."""
        return bool(re.fullmatch(r"[A-Z]{2}|001", self.name))


def _language(tag: str) -> str:
    if tag.split("-")[0] not in _english().languages:
        raise PydanticCustomError("form", "“{tag}” is not a language code", {"tag": tag, "form": "en, fr or es-419"})
    return tag


def _address(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", url):
        raise PydanticCustomError("form", "“{url}” is not a web address", {"url": url, "form": "https://example.org/…"})
    return url


def _mail(address: str) -> str:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", address):
        raise PydanticCustomError(
            "form", "“{address}” is not a mail address", {"address": address, "form": "press@example.org"}
        )
    return address


Line = Annotated[str, Strict(), Field(min_length=1)]
"""One line of plain text."""
Slug = Annotated[str, Strict(), Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""A name for files, keys and addresses: small letters, digits and single hyphens."""
Language = Annotated[str, Strict(), AfterValidator(_language)]
"""A language tag (BCP 47), such as ``en`` or ``es-419``."""
Url = Annotated[str, Strict(), AfterValidator(_address)]
"""A web address."""
Mail = Annotated[str, Strict(), AfterValidator(_mail)]
"""A mail address."""
Whole = Annotated[int, Strict(), Field(ge=0)]
"""A whole number."""
Flag = Annotated[bool, Strict()]
"""Yes or no, written ``true`` or ``false``."""
Color = Annotated[str, Strict(), Field(pattern=r"^#[0-9A-Fa-f]{6}$")]
"""A colour as ``#A93B17``."""


class Text(BaseModel):
    """A short text with its language; empty ``lang`` means the kit's language. A bare string may stand for it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: Line
    lang: Language | Literal[""] = ""

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, raw: object) -> object:
        return {"text": raw} if isinstance(raw, str) else raw

    def __str__(self) -> str:
        return self.text


class Prose(Text):
    """Running text: paragraphs, lists, emphasis, links, and ``[@source]`` where a sentence rests on a source."""
