"""The values that one fact can hold: dates, sums, counts, running times, marks, texts with their language.

Each is written in the facts as one scalar (a text also as ``{text, lang}``), parsed once, compared as a value: two
claims of ``122 min`` and ``2 h 2 min`` agree.
"""

import re
from abc import abstractmethod
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, Self, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.numbers import list_currencies
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    Strict,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from presskit.hints import quoted

Qualifier = Literal["", "about", "more than", "almost"]
"""How exactly a figure is known; printed before it."""


class Scalar:  # no ABC: its isinstance is slow, and asked for every fact
    """A value written as one scalar; subclasses are frozen dataclasses that say how to read it."""

    __slots__ = ()

    what: ClassVar[str]
    """What it is called in a finding."""

    form: ClassVar[str]
    """How it is written, for the hint of a finding."""

    pattern: ClassVar[str] = ""
    """The pattern in the schema, where one says more than "text"."""

    bare_number: ClassVar[bool] = False
    """Whether a number without anything around it can be one."""

    @classmethod
    def parse(cls, raw: object) -> Self:
        """The value that ``raw`` writes, or ``ValueError`` with a message for the user."""
        if isinstance(raw, str):
            return cls._read(raw.strip())
        if isinstance(raw, int | float) and not isinstance(raw, bool):
            return cls._read(str(raw))
        raise ValueError(f"{quoted(raw)} is not {cls.what}" if isinstance(raw, bool) else f"this is not {cls.what}")

    @classmethod
    @abstractmethod
    def _read(cls, text: str) -> Self:
        """The value of a text without space around it; ``ValueError`` as ``parse``."""

    @classmethod
    def _refused(cls, text: str) -> ValueError:
        return ValueError(f"{quoted(text)} is not {cls.what}")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        def validate(raw: object) -> Scalar:
            if isinstance(raw, cls):
                return raw
            try:
                return cls.parse(raw)
            except ValueError as reason:
                raise _bad_form(str(reason), cls.form) from None

        return core_schema.no_info_plain_validator_function(validate, json_schema_input_schema=cls._written())

    @classmethod
    def _written(cls) -> CoreSchema:
        """The forms in which it may be written, for the schema."""
        text = core_schema.str_schema(pattern=cls.pattern or None)
        return core_schema.union_schema([core_schema.int_schema(), text]) if cls.bare_number else text


@dataclass(frozen=True, slots=True, order=True)
class PartialDate(Scalar):
    """A day, a month or a year, as exact as it is known; ``month`` and ``day`` are 0 where they are not.

    Written as in ISO 8601: ``2012-05-17``, ``2012-05`` or ``2012``.
    """

    what: ClassVar[str] = "a date"
    form: ClassVar[str] = "2012-05-17, 2012-05 or 2012"
    pattern: ClassVar[str] = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
    bare_number: ClassVar[bool] = True

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def _read(cls, text: str) -> Self:
        if not re.fullmatch(cls.pattern, text):
            raise cls._refused(text)
        parts = [int(part) for part in text.split("-")]
        try:
            date(*[*parts, 1, 1][:3])
        except ValueError:
            raise ValueError(f"{quoted(text)} is in no calendar") from None
        return cls(*parts)

    @property
    def iso(self) -> str:
        """As written: ``2012-05-17``, ``2012-05`` or ``2012``."""
        return f"{self.year:04}" + (f"-{self.month:02}" if self.month else "") + (f"-{self.day:02}" if self.day else "")

    @property
    def first_day(self) -> date:
        """The first day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def is_before(self, other: "PartialDate") -> bool:
        """Whether it lies before the other for certain: 2012 and 2012-05 leave that open, as far as both are known."""
        known = [(own, its) for own, its in zip(_parts(self), _parts(other), strict=True) if own and its]
        return [own for own, _ in known] < [its for _, its in known]


def _parts(of: PartialDate) -> tuple[int, int, int]:
    return of.year, of.month, of.day


@dataclass(frozen=True, slots=True)
class Instant(Scalar):
    """A moment, such as the end of an embargo, and the name of the zone that it is written in.

    A zone is required, since journalists sit in all of them; the same moment in two zones is one value.
    """

    what: ClassVar[str] = "a moment"
    form: ClassVar[str] = "2012-05-17 20:00 Europe/Paris or 2012-05-17T20:00+02:00"

    moment: datetime
    zone: str = field(compare=False)

    @classmethod
    def _read(cls, text: str) -> Self:
        stamp, _, zone = text.rpartition(" ")
        named = zone == "UTC" or "/" in zone
        try:
            moment = datetime.fromisoformat(stamp if named else text)
            place = (UTC if zone == "UTC" else ZoneInfo(zone)) if named else moment.tzinfo
        except (ValueError, ZoneInfoNotFoundError, OSError):
            raise cls._refused(text) from None
        if place is None:
            raise ValueError(f"{quoted(text)} names no time zone")
        if named and moment.tzinfo:
            raise ValueError(f"{quoted(text)} names two time zones")
        placed = moment.replace(tzinfo=place)
        return cls(placed, zone if named else str(placed.tzname()))


@dataclass(frozen=True, slots=True, order=True)
class Duration(Scalar):
    """A running time in seconds: ``120 min``, ``2 h 2 min``, ``12 min 30 s``."""

    what: ClassVar[str] = "a running time"
    form: ClassVar[str] = "120 min, 2 h 2 min or 12 min 30 s"
    pattern: ClassVar[str] = r"^(?:([0-9]{1,6}) ?h)? ?(?:([0-9]{1,6}) ?min)? ?(?:([0-9]{1,6}) ?s)?$"

    seconds: int

    @classmethod
    def _read(cls, text: str) -> Self:
        found = re.fullmatch(cls.pattern, text)
        if not text or not found:
            raise cls._refused(text)
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return cls(hours * 3600 + minutes * 60 + seconds)


_NUMBER = re.compile(r"(?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,15}\.[0-9]{1,6})")
_SCALES = {"": 1, "million": 10**6, "billion": 10**9}


def _number(text: str) -> Decimal | None:
    """``1,930,536`` or ``15.5 million`` as a number; ``None`` for what is none."""
    digits, _, scale = text.partition(" ")
    if scale not in _SCALES or not _NUMBER.fullmatch(digits):
        return None
    return Decimal(digits.replace(",", "")) * _SCALES[scale]


def _qualified(text: str) -> tuple[Qualifier, str]:
    """A figure without the words before it that say how exactly it is known, and those."""
    for qualifier in get_args(Qualifier):
        if qualifier and text.startswith(f"{qualifier} "):
            return qualifier, text.removeprefix(qualifier).lstrip()
    return "", text


@dataclass(frozen=True, slots=True)
class Count(Scalar):
    """A number of something and how exactly it is known: ``1,904,157``, ``about 230,000``, ``almost 1 million``."""

    what: ClassVar[str] = "a count"
    form: ClassVar[str] = "1,904,157, 394, about 230,000, more than 100,000 or almost 1 million"
    bare_number: ClassVar[bool] = True

    number: int
    qualifier: Qualifier = ""

    @classmethod
    def _read(cls, text: str) -> Self:
        qualifier, figure = _qualified(text)
        number = _number(figure)
        if number is None:
            raise cls._refused(text)
        if number != int(number):
            raise ValueError(f"{quoted(text)} counts a part of one")
        return cls(int(number), qualifier)


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies())


@dataclass(frozen=True, slots=True)
class Money(Scalar):
    """A sum with its currency (ISO 4217): ``EUR 15.5 million``, ``USD 25,807,712``, ``about USD 1.6 million``."""

    what: ClassVar[str] = "a sum of money"
    form: ClassVar[str] = "EUR 15.5 million, USD 25,807,712 or about USD 1.6 million"
    pattern: ClassVar[str] = r"^(about |more than |almost )?[A-Z]{3} [0-9.,]+( million| billion)?$"

    currency: str
    amount: Decimal
    qualifier: Qualifier = ""

    @classmethod
    def _read(cls, text: str) -> Self:
        qualifier, figure = _qualified(text)
        currency, _, digits = figure.partition(" ")
        if currency not in _currencies():
            raise ValueError(f"{quoted(text)} does not begin with a currency such as EUR or USD")
        amount = _number(digits)
        if amount is None:
            raise cls._refused(text)
        return cls(currency, amount, qualifier)


@dataclass(frozen=True, slots=True)
class Mark(Scalar):
    """A critic's or an aggregator's mark, and out of how much: ``81%``, ``73/100``, ``4.5/5``."""

    what: ClassVar[str] = "a mark"
    form: ClassVar[str] = "81%, 73/100 or 4.5/5"
    pattern: ClassVar[str] = r"^[0-9]{1,4}(\.[0-9]{1,3})?(%|/[1-9][0-9]{0,3})$"

    points: Decimal
    out_of: int
    percent: bool = field(default=False, compare=False)

    @classmethod
    def _read(cls, text: str) -> Self:
        if not re.fullmatch(cls.pattern, text):
            raise cls._refused(text)
        points, _, out_of = text.rstrip("%").partition("/")
        mark = cls(Decimal(points), int(out_of or 100), text.endswith("%"))
        if mark.points > mark.out_of:
            raise ValueError(f"{quoted(text)} is more than all")
        return mark


@cache
def _english() -> Locale:
    return Locale("en")


@cache
def _languages() -> frozenset[str]:
    return frozenset(_english().languages)


@cache
def _territories() -> frozenset[str]:
    return frozenset(_english().territories)


@dataclass(frozen=True, slots=True)
class Territory(Scalar):
    """Where a release, a contact or a figure holds: an ISO 3166 code (``FR``), ``world``, or a name as it is."""

    what: ClassVar[str] = "a territory"
    form: ClassVar[str] = "FR, world, or a name such as Quebec"

    name: str

    @classmethod
    def _read(cls, text: str) -> Self:
        if text == "UK":
            raise ValueError("the code of the United Kingdom is GB")
        if not any(character.isalpha() for character in text) or "\n" in text:
            raise cls._refused(text)
        if re.fullmatch(r"[A-Z]{2}", text) and text not in _territories():
            raise ValueError(f"{quoted(text)} is not a country code")
        return cls("001" if text == "world" else text)

    @property
    def is_code(self) -> bool:
        """Whether it has a name in every language."""
        return bool(re.fullmatch(r"[A-Z]{2}|001", self.name))


WORLD = Territory("001")
"""The whole world, by its code in UN M49."""


LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
ADDRESS = r"^https?://[^\s/.]+\.[^\s]+$"
MAIL = r"^[^@\s]+@[^@\s.]+\.[^@\s]+$"


def _language(tag: str) -> str:
    if not re.fullmatch(LANGUAGE, tag) or tag.partition("-")[0] not in _languages():
        raise _bad_form(f"{quoted(tag)} is not a language code", "en, fr or es-419")
    return tag


def _address(url: str) -> str:
    if not re.fullmatch(ADDRESS, url):
        raise _bad_form(f"{quoted(url)} is not a web address", "https://example.org/…")
    return url


def _mail(address: str) -> str:
    if not re.fullmatch(MAIL, address):
        raise _bad_form(f"{quoted(address)} is not a mail address", "press@example.org")
    return address


def _written_as(pattern: str) -> WithJsonSchema:
    """What the schema says of a text that is held against more than its pattern."""
    return WithJsonSchema({"type": "string", "pattern": pattern})


def _bad_form(reason: str, form: str) -> PydanticCustomError:
    return PydanticCustomError("form", "{reason}", {"form": form, "reason": reason})  # filled in in this order


ONE_LINE = r"^[^\r\n]*$"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
COLOR = r"^#[0-9A-Fa-f]{6}$"
CODE = r"^PK[0-9]{3}$"

Line = Annotated[str, Strict(), StringConstraints(strip_whitespace=True, min_length=1, pattern=ONE_LINE)]
"""One line of plain text."""
Lines = Annotated[str, Strict(), StringConstraints(strip_whitespace=True, min_length=1)]
"""Text of one line or more."""
Slug = Annotated[str, Strict(), Field(pattern=SLUG, max_length=100)]
"""A name for files, keys and addresses: small letters, digits and single hyphens."""
Language = Annotated[str, Strict(), AfterValidator(_language), _written_as(LANGUAGE)]
"""A language tag (BCP 47), such as ``en`` or ``es-419``."""
LanguageOrNone = Annotated[str, Strict(), AfterValidator(lambda tag: tag and _language(tag))]
"""A language tag, or nothing."""
Url = Annotated[str, Strict(), AfterValidator(_address), _written_as(ADDRESS)]
"""A web address."""
Mail = Annotated[str, Strict(), AfterValidator(_mail), _written_as(MAIL)]
"""A mail address."""
Whole = Annotated[int, Strict(), Field(ge=0)]
"""A whole number."""
Flag = Annotated[bool, Strict()]
"""Yes or no, written ``true`` or ``false``."""
Color = Annotated[str, Strict(), Field(pattern=COLOR)]
"""A colour as ``#A93B17``."""
Code = Annotated[str, Strict(), Field(pattern=CODE)]
"""The code of a finding, such as ``PK210``."""


class Text(BaseModel):
    """A short text with its language; empty ``lang`` means the kit's language. A bare string may stand for it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: Line
    lang: LanguageOrNone = ""

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, raw: object) -> object:
        return {"text": raw} if isinstance(raw, str) else raw

    def __str__(self) -> str:
        return self.text


class Prose(Text):
    """Running text: paragraphs, lists, emphasis, links, ``[@source]`` where a sentence rests on one, ``[=fact]``."""

    text: Lines
