"""The figures and dates of a text, in digits and in words, and which of them are said as somebody’s age.

English first; month names are read in French too. Ordinary numerals get grace: “two leads” and “one night” are no
figures, “ten minutes” and “twenty-seven” are.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from presskit.tokens.token import Kind, Token


def _list(words: str) -> list[str]:
    return words.split()


ENGLISH_MONTHS = _list("january february march april may june july august september october november december")
_FRENCH = _list("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
_SHORT = _list("jan feb mar apr may jun jul aug sep oct nov dec")
_MONTHS = {name: at % 12 + 1 for at, name in enumerate([*ENGLISH_MONTHS, *_FRENCH, *_SHORT])} | {"sept": 9}
"""The number of each month by its name in small letters."""

_SMALL = _list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _list("twenty thirty forty fifty sixty seventy eighty ninety")
NUMBERS = {word: at for at, word in enumerate(_SMALL)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
"""What each word for a number below a hundred counts."""

_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "m": 10**6, "bn": 10**9, "k": 1000}
_SIGNS = {
    "€": "EUR",
    "$": "USD",
    "US$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "JP¥": "JPY",
    "CN¥": "CNY",
    "₩": "KRW",
    "₹": "INR",
}
_SIGNS |= {"A$": "AUD", "CA$": "CAD", "HK$": "HKD", "MX$": "MXN", "NT$": "TWD", "NZ$": "NZD", "R$": "BRL", "₪": "ILS"}
_MONEY = {"euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP"}
CURRENCIES = frozenset(["EUR", "GBP", "JPY", "USD"])
"""Those that a bare number may be a sum of, as ISO 4217 codes."""
_CODES = frozenset(
    _list(
        "AED AMD ARS ATS AUD AZN BAM BDT BEF BGN BOB BRL CAD CHF CLP CNY COP CSK CYP CZK DDM DEM DKK DOP DZD EEK EGP"
        " ESP EUR FIM FRF GBP GEL GRD HKD HRK HUF IDR IEP ILS INR IQD IRR ISK ITL JOD JPY KES KRW KZT LBP LKR LTL LUF"
        " LVL MAD MKD MNT MXN MYR NGN NLG NOK NPR NZD PEN PHP PKR PLN PTE QAR RON RSD RUB SAR SEK SGD SKK SUR THB TND"
        " TRL TRY TWD UAH USD UYU VND XAF XOF YUM ZAR"
    )
)
"""The currencies that sums of money are read in, as ISO 4217 codes, those that are no more among them."""
_SHARES = {"half": Decimal("0.5"), "three": Decimal("0.75")}
"""The part of a number by its first word, “half a million”, “three quarters of a million”; any other is a quarter."""
_GRACE = 12
"""Words for numbers up to here are ordinary ones, unless a unit follows."""


def _begins(words: Iterable[str], *, any_case: bool = False) -> str:
    """A pattern for the two letters with which one of these words begins."""
    seconds: dict[str, str] = {}
    for word in words:
        seconds[word[0]] = seconds.get(word[0], "") + word[1]
    if any_case:
        seconds = {first + first.upper(): second + second.upper() for first, second in seconds.items()}
    return "|".join(f"[{first}][{second}]" for first, second in seconds.items())


_month_names = sorted({*(m.capitalize() for m in _MONTHS), *_FRENCH, *ENGLISH_MONTHS[:2]}, key=len, reverse=True)
_month = "|".join(_month_names)
_long_month = "|".join(m.capitalize() for m in ENGLISH_MONTHS if m not in ("march", "may"))
_tens = "|".join(_TENS)
_one = "|".join(_SMALL[1:10])
_word = rf"(?:{_tens})[- ](?:{_one})|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_scale = "hundred|thousand|million|billion"
_quarters = rf"(?:(?:an?|one)[\s-]quarter|three[\s-]quarters)\sof\san?(?=\s(?:{_scale}))"
_unit = "seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|per cent|euros?|dollars?|pounds?"
_ordinal = r"[- ](?:and[ ])?(?:[a-z]+ty-)?(?:first|second|third|(?:[a-z]{2,}th))(?!\w)"
_decade = "|".join(f"{tens.removesuffix('y')}ies" for tens in _TENS)
_s = r"[ \u00a0\u202f\n]"
_until = rf"(?:{_s}(?:to|and|until|till|through|or){_s}|[–-])(?:[0-3]?\d{_s})?"
_signs = "|".join(re.escape(sign) for sign in _SIGNS if sign[0].isalpha() and sign != "US$")
_codes = "|".join(sorted(_CODES))
_number = r"\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?!\d)|\d+(?:\.\d+)?"
# What no figure begins with is passed over at once: most words by their first two letters.
_PATTERN = re.compile(
    rf"""
    (?=[\d€$£¥₩₹₪’']|US\$|(?<!\w)\w)(?:
    (?=\d)(?:
        (?<![\w.,/:-])(?P<iso>[12]\d{{3}}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\w-])
      | (?<!\w)(?P<d1>[0-3]?\d)(?:st|nd|rd|th|er)?{_s}(?:of{_s})?(?P<m1>{_month})\.?(?:,?{_s}(?P<y1>[12]\d{{3}}))?(?!\w)
      | (?<![\w.,/:$€£-])(?P<decade>1[89]\d0|20\d0)s(?!\w)
      | (?<![\w.,/:$€£])(?P<year>1[89]\d{{2}}|20\d{{2}})(?![\w/:]|[.,]\d|{_s}?(?:%|million|billion))
      | (?<![\w.,])(?P<points>\d+(?:\.\d+)?)(?:/|{_s}out{_s}of{_s})(?P<outof>\d+)(?!\w)
      | (?<![\w.,])(?<!from[ ])(?P<wide>\d+(?:\.\d+)?)(?::|{_s}to{_s})(?P<high>\d+)(?!\w)
      | (?<![\w.,])(?P<percent>{_number}){_s}?(?:%|per{_s}?cent(?!\w))
      | (?<![\w.,])(?P<ordinal>\d+)(?:st|nd|rd|th)(?!\w)
      | (?<![\w.,])(?P<label>\d+[A-Z]{{1,2}})(?!\w)
      | (?<![\w.,])(?P<n>{_number})(?:{_s}?(?P<nscale>{_scale}|bn|m|k)(?!\w))?
            (?:{_s}(?P<nmoney>euros?|dollars?|pounds?)(?!\w))?(?!\w)
    )
  | (?={_begins(_month_names)})(?<!\w)(?:
        (?P<m2>{_month}){_s}(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?(?:,{_s}(?P<y2>[12]\d{{3}}))?(?![\w:])
      | (?P<m3>{_month})\.?,?{_s}(?P<y3>[12]\d{{3}})(?!\w)
      | (?P<m5>{_month})(?={_until}(?P<end>{_month}){_s}(?P<y5>[12]\d{{3}})(?!\w))
      | (?P<m4>{_long_month}|(?:(?<=[Ii]n[ ])|(?<=late[ ])|(?<=early[ ])|(?<=mid-)|(?<=that[ ]))(?:March|May))(?!\w)
    )
  | [’'](?<![\w’'][’'])(?P<short>\d\d|\d0s)(?![\w’']|{_s}(?:{_unit}))
  | (?P<cur>US\$|[€$£¥₩₹₪]|(?<!\w)(?:{_signs}|(?=[A-Z]{{3}}{_s}?\d)(?:{_codes})))
        {_s}?(?P<sum>{_number})(?:{_s}?(?P<sumscale>{_scale}|bn|m|k)(?!\w))?
  | (?={_begins([*NUMBERS, "half"], any_case=True)}|[Aa][Nn]?[\s-])(?:
        (?:(?<=the[ ])|(?<=the[ ]early[ ])|(?<=the[ ]late[ ])|(?<=the[ ]mid-))(?P<tens>(?i:{_decade}))(?!\w)
      | (?<![\w-])(?P<spelled>(?i:
            (?:{_quarters}|an?(?={_s}(?:{_scale}|and))|half{_s}an?|{_word})(?:{_s}and{_s}a{_s}half)?
            (?:{_s}(?:{_scale})(?:{_s}(?:and{_s})?(?:{_word}))?)*))(?!{_ordinal})
            (?:{_s}(?P<unit>{_unit}))?(?![\w-])
    )
    )
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=1024)  # several rules read the same few texts
def figures_of(text: str) -> tuple[Token, ...]:
    """The figures and dates alone, in the order of the text."""
    tokens = (token for found in _PATTERN.finditer(text) if (token := _counted(found)))
    return tuple(replace(token, age=True) if _is_age(token, text) else token for token in tokens)


_OLD = re.compile(r"(?:[\s-]years?)?[\s-](?:old|of\sage)\b")
_BEFORE_AGES = re.compile(
    r"(?:\b(?:aged?|age\sof|at|turn(?:s|ed|ing)?|was|is|am|are|were|be|been|being|barely|only|just|nearly|almost|then"
    r"|still|now|already|close to|about|around|short of|shy of|(?:man|woman|boy|girl|child|widow|widower) of)|,)\s$",
    re.IGNORECASE,
)
_AFTER_AGES = re.compile(
    r"\s*(?:[.,;:!?)–—]|$)|\s(?:when|while|as|and|or|but|in|on|at|by|before|after|with|now|then|who|he|she|they|I|the)\b"
    r"|\s(?:that|this)\s(?:spring|summer|autumn|fall|winter|year|day|month)\b"
)
_TURNED = re.compile(r"\b(?:At|(?i:aged|turn(?:s|ed|ing)?))\s$")
_THEN = re.compile(r"\swhen\s(?:s?he|they|I|[A-ZÀ-Þ])\b")
_WITH_UNIT = re.compile(rf"\s(?:{_unit})$")
_OLDEST = 3
"""In digits."""


def _is_age(token: Token, text: str) -> bool:
    """Whether a number is said as an age: “42 years old”, “at twenty-six,”, “was seventy-one when”."""
    if token.kind != "figure" or not token.value.isdigit() or len(token.value) > _OLDEST:
        return False
    if _OLD.match(text, token.end):
        return True
    if _WITH_UNIT.search(token.text):
        return False
    before = text[max(token.start - 12, 0) : token.start]
    if _TURNED.search(before) or _THEN.match(text, token.end):
        return True
    return bool(_BEFORE_AGES.search(before) and _AFTER_AGES.match(text, token.end))


def currencies_in(text: str) -> tuple[str, ...]:
    """The currencies that the words of a text name, as ISO 4217 codes: “US dollars”, “€”, “EUR”."""
    named = (_MONEY.get(word.casefold()) or _SIGNS.get(word) or word for word in text.split())
    return tuple(dict.fromkeys(word for word in named if word in _CODES))


_READ: Mapping[str, Callable[[Mapping[str, str]], str]] = {
    "m5": lambda group: _month_before(group["m5"], group["end"], group["y5"]),
    "m4": lambda group: f"--{_MONTHS[group['m4'].lower()]:02}",
    "short": lambda group: f"’{group['short']}",
    "tens": lambda group: f"’{NUMBERS[group['tens'].lower().removesuffix('ies') + 'y']}s",
    "percent": lambda group: f"{plain_number(_read(group['percent']))}%",
    "sum": lambda group: f"{_currency(group['cur'])} {_scaled(group['sum'], group['sumscale'])}",
    "points": lambda group: f"{plain_number(_read(group['points']))}/{group['outof']}",
    "wide": lambda group: f"{group['wide']}:{group['high']}",
    "n": lambda group: f"{_MONEY.get(group['nmoney'] or '', '')} {_scaled(group['n'], group['nscale'])}".strip(),
}
"""How the parts of a pattern become a value; where there is none, the value is what was found."""

_DATES = frozenset(["iso", "year", "decade", "short", "tens", "m4", "m5"])


def _counted(found: re.Match[str]) -> Token | None:
    """The figure or date that was found; ``None`` for an ordinary numeral."""
    group = found.groupdict()
    if group["spelled"]:
        return _spelled(group["spelled"], group["unit"] or "", found.start())
    text = found[0].rstrip()
    for at in ("1", "2", "3"):
        if group[f"m{at}"]:
            day = group.get(f"d{at}")
            end = f"-{_MONTHS[group[f'm{at}'].lower()]:02}" + (f"-{int(day):02}" if day else "")
            return Token("date", text, found.start(), (group[f"y{at}"] or "-") + end)
    part = next((name for name in _READ if group[name]), "")
    kind: Kind = "date" if any(group[name] for name in _DATES) else "figure"
    return Token(kind, text, found.start(), _READ[part](group) if part else text)


def _month_before(month: str, end: str, year: str) -> str:
    """The first month of a time that ends in another, in its year if that can be: “from May to November 1927”."""
    first, last = _MONTHS[month.lower()], _MONTHS[end.lower()]
    return f"{year if first <= last else '-'}-{first:02}"


def _currency(sign: str) -> str:
    return _SIGNS.get(sign.strip(), sign.strip())


def _scaled(digits: str, scale: str | None) -> str:
    return plain_number(_read(digits) * _SCALES.get(scale or "", 1))


def _spelled(text: str, unit: str, start: int) -> Token | None:
    """A number in words: ``fifteen and a half million euros``, ``twenty-seven``, ``ten minutes``."""
    total = Decimal(0)
    part = Decimal(0)
    scaled = False
    words = re.split(r"[\s-]+", text.lower().replace("and a half", "half"))
    shared = 1 + words.index("of") if "of" in words else int(words[0] == "half")
    for word in words[shared:]:
        if word == "half":
            part += Decimal("0.5")
        elif word in ("a", "an"):
            part = max(part, Decimal(1))
        elif word in _SCALES:
            scaled = True
            part = (part or Decimal(1)) * _SCALES[word]
            if word != "hundred":
                total, part = total + part, Decimal(0)
        elif word in NUMBERS:
            part += NUMBERS[word]
    number = total + part
    if shared:
        number *= _SHARES.get(words[0], Decimal("0.25"))
    counted = scaled or number > _GRACE or (unit and words[0] not in ("a", "an", "half", "one"))
    if not counted:
        return None
    currency = _MONEY.get(unit, "")
    percent = "%" if unit in ("percent", "per cent") else ""
    return Token("figure", f"{text} {unit}".strip(), start, f"{currency} {plain_number(number)}".strip() + percent)


def _read(digits: str) -> Decimal:
    return Decimal(re.sub(r"[,\u202f\u00a0]", "", digits))


def plain_number(number: Decimal) -> str:
    """A number in figures, without an exponent and without zeros after the point."""
    return f"{number.normalize():f}"
