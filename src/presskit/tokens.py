"""What a fact-checker underlines in a text: its figures, its dates and its names, found in one pass.

English first; month names are read in French too. Ordinary numerals get grace: “two leads” and “one night” are no
figures, “ten minutes” and “twenty-seven” are. A capital at the beginning of a sentence is none of a name.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

Kind = Literal["figure", "date", "name"]


@dataclass(frozen=True, slots=True)
class Token:
    """A figure, a date or a name: as it stands, where (in characters from 0), and what it says.

    The value of a figure is ``1930536``, ``EUR 15500000``, ``81%``, ``4.5/5``, ``2.35:1``, ``65th`` or ``5K``; that
    of a date ISO 8601: ``2012-05-17``, ``2012-05``, ``2012``, ``--02-22`` (a day of any year), ``--02``, or ``1990s``;
    that of a name its words in small letters, without ``’s``: ``craig davidson``. ``initial`` says that a name opens
    a sentence, so that its first word may be an ordinary one.
    """

    kind: Kind
    text: str
    start: int
    value: str
    initial: bool = False

    @property
    def end(self) -> int:
        """Where it ends, in characters."""
        return self.start + len(self.text)


def _list(words: str) -> list[str]:
    return words.split()


_ENGLISH = _list("january february march april may june july august september october november december")
_FRENCH = _list("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
_SHORT = _list("jan feb mar apr may jun jul aug sep oct nov dec")
MONTHS = {name: at % 12 + 1 for at, name in enumerate([*_ENGLISH, *_FRENCH, *_SHORT])} | {"sept": 9}
"""The number of each month by its name in small letters."""

_SMALL = _list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _list("twenty thirty forty fifty sixty seventy eighty ninety")
NUMBERS = {word: at for at, word in enumerate(_SMALL)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
"""What each word for a number below a hundred counts."""

_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "m": 10**6, "bn": 10**9, "k": 1000}
_CURRENCIES = {"€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "¥": "JPY"}
_MONEY = {"euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP"}
_GRACE = 12
"""Words for numbers up to here are ordinary ones, unless a unit follows."""

_month = "|".join(sorted({*(m.capitalize() for m in MONTHS), *_FRENCH, *_ENGLISH[:2]}, key=len, reverse=True))
_long_month = "|".join(m.capitalize() for m in _ENGLISH if m not in ("march", "may"))
_word = "|".join(sorted(NUMBERS, key=len, reverse=True))
_scale = "hundred|thousand|million|billion"
_unit = "seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|per cent|euros?|dollars?|pounds?"
_s = r"[ \u00a0\u202f\n]"
_number = r"\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?!\d)|\d+(?:\.\d+)?"
_PATTERN = re.compile(
    rf"""
    (?<![\w.,/:-])(?P<iso>[12]\d{{3}}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\w-])
  | (?<!\w)(?P<d1>[0-3]?\d)(?:st|nd|rd|th|er)?{_s}(?:of{_s})?(?P<m1>{_month})\.?(?:,?{_s}(?P<y1>[12]\d{{3}}))?(?!\w)
  | (?<!\w)(?P<m2>{_month}){_s}(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?(?:,{_s}(?P<y2>[12]\d{{3}}))?(?![\w:])
  | (?<!\w)(?P<m3>{_month})\.?,?{_s}(?P<y3>[12]\d{{3}})(?!\w)
  | (?<!\w)(?P<m4>{_long_month}|(?:(?<=[Ii]n[ ])|(?<=late[ ])|(?<=early[ ])|(?<=mid-)|(?<=that[ ]))(?:March|May))
        (?!\w)
  | (?<![\w.,/:$€£-])(?P<decade>1[89]\d0|20\d0)s(?!\w)
  | (?<![\w.,/:$€£])(?P<year>1[89]\d{{2}}|20\d{{2}})(?![\w/:]|[.,]\d|{_s}?(?:%|million|billion))
  | (?P<cur>US\$|[€$£¥]|(?<!\w)(?:EUR|USD|GBP){_s}){_s}?(?P<sum>{_number})(?:{_s}?(?P<sumscale>{_scale}|bn|m|k)(?!\w))?
  | (?<![\w.,])(?P<points>\d+(?:\.\d+)?)(?:/|{_s}out{_s}of{_s})(?P<outof>\d+)(?!\w)
  | (?<![\w.,])(?P<wide>\d+(?:\.\d+)?)(?::|{_s}to{_s})(?P<high>\d+)(?!\w)
  | (?<![\w.,])(?P<percent>{_number}){_s}?(?:%|per{_s}?cent(?!\w))
  | (?<![\w.,])(?P<ordinal>\d+)(?:st|nd|rd|th)(?!\w)
  | (?<![\w.,])(?P<label>\d+[A-Z]{{1,2}})(?!\w)
  | (?<![\w.,])(?P<n>{_number})(?:{_s}?(?P<nscale>{_scale}|bn|m|k)(?!\w))?
        (?:{_s}(?P<nmoney>euros|dollars|pounds)(?!\w))?(?!\w)
  | (?<![\w-])(?P<spelled>(?i:(?:an?|half[ ]an?|(?:{_word})(?:[- ](?:{_word}))?)(?:{_s}and{_s}a{_s}half)?
        (?:{_s}(?:{_scale})(?:{_s}(?:and{_s})?(?:{_word})(?:-(?:{_word}))?)?)*))
        (?:{_s}(?P<unit>{_unit}))?(?![\w-])
    """,
    re.VERBOSE,
)

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ]"
_cap_word = (
    rf"(?:[dlDL][’'])?(?:{_CAPITAL}(?:\.{_CAPITAL})*\.|(?:St|Jr|Dr|Mr|Mrs|Ms)\.(?=[ \u00a0]{_CAPITAL})"
    rf"|{_CAPITAL}[\w&+]*(?:[’'-][^\W_][\w+]*)*[’']?)"
)
_particle = "de la|van der|von der|de|du|des|da|di|del|della|van|von|der|den|la|le|ten|ter|zu|zur|y|e|&"
_NAME = re.compile(rf"(?<![\w’'-]){_cap_word}(?:(?:[ \u00a0\n](?:{_particle}))?[ \u00a0\n]{_cap_word})*")
_ONE = re.compile(rf"{_cap_word}")
_SENTENCE_END = re.compile(r"(?:^|[.!?…:]|[\n|;•])[\s\"“”‘’»«()\[\]–—-]*$")
_ABBREVIATED = re.compile(rf"(?:^|[\s.(“])(?:{_CAPITAL}|Mr|Mrs|Ms|Dr|St|Jr|No|vs)\.\s*$")

ORDINARY = frozenset(
    _list(
        "a about above across after again against all along already also although always among an and another any are "
        "around as asked at away back be because been before behind below beneath beside besides between beyond both "
        "but by can despite did does down during each either else even ever every everybody everyone everything far "
        "few finally first for from further had has have he her here hers herself him himself his how however i if in "
        "inside instead into is it its itself just last late later like made many may meanwhile months more most much "
        "my near neither never next no nobody none nor not nothing now of off often on once one only or other others "
        "our out outside over own perhaps rather same second set shot she should since so some somebody something "
        "sometimes soon still such than that the their them then there therefore these they third this those though "
        "through throughout thus to together too towards two three four five six seven eight nine ten under until up "
        "upon us very was we were what when where whether which while who whom whose why will with within without "
        "would yet you your years"
    )
)
"""Words that open a sentence and belong to no name there."""

NO_NAMES = frozenset(
    _list(
        "I Mr Mrs Ms Dr TV DVD CD Blu-ray OK AM PM A The Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
        "DCP X-ray X-rays"
    )
)
"""Capitals that name nothing in particular."""


def tokens_of(text: str, *, initials: bool = False) -> tuple[Token, ...]:
    """The figures, dates and names of a text, in its order; none overlaps another.

    A lone capitalised word at the beginning of a sentence is a name only if it stands capitalised elsewhere in the
    text; with ``initials`` it is always one (and says so).
    """
    figures = [token for found in _PATTERN.finditer(text) if (token := _counted(found))]
    names = tuple(_names(text, figures))
    inner = {word for token in names if not token.initial for word in token.value.split()}
    kept = [token for token in names if initials or not token.initial or " " in token.value or token.value in inner]
    return tuple(sorted([*figures, *kept], key=lambda token: token.start))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as names hold them: small letters, one kind of apostrophe, no ``’s``, no quotation marks."""
    return tuple(folded for word in re.findall(r"[\w&+](?:[\w&+’'-]|\.(?=\w))*", text) if (folded := _folded(word)))


@lru_cache(maxsize=65_536)  # names repeat
def _folded(word: str) -> str:
    word = re.sub(r"^[dlDL]'(?=\w{2})", "", word.replace("’", "'"))
    return re.sub(r"'s?$", "", word, flags=re.IGNORECASE).replace(".", "").casefold()


_READ: Mapping[str, Callable[[Mapping[str, str]], str]] = {
    "m4": lambda group: f"--{MONTHS[group['m4'].lower()]:02}",
    "percent": lambda group: f"{_plain(_read(group['percent']))}%",
    "sum": lambda group: f"{_currency(group['cur'])} {_scaled(group['sum'], group['sumscale'])}",
    "points": lambda group: f"{_plain(_read(group['points']))}/{group['outof']}",
    "wide": lambda group: f"{group['wide']}:{group['high']}",
    "n": lambda group: f"{_MONEY.get(group['nmoney'] or '', '')} {_scaled(group['n'], group['nscale'])}".strip(),
}
"""How the parts of a pattern become a value; where there is none, the value is what was found."""

_DATES = frozenset(["iso", "year", "decade", "m4"])


def _counted(found: re.Match[str]) -> Token | None:
    """The figure or date that was found; ``None`` for an ordinary numeral."""
    group = found.groupdict()
    if group["spelled"]:
        return _spelled(group["spelled"], group["unit"] or "", found.start())
    text = found[0].rstrip()
    for at in ("1", "2", "3"):
        if group[f"m{at}"]:
            day = group.get(f"d{at}")
            end = f"-{MONTHS[group[f'm{at}'].lower()]:02}" + (f"-{int(day):02}" if day else "")
            return Token("date", text, found.start(), (group[f"y{at}"] or "-") + end)
    part = next((name for name in _READ if group[name]), "")
    kind: Kind = "date" if any(group[name] for name in _DATES) else "figure"
    return Token(kind, text, found.start(), _READ[part](group) if part else text)


def _currency(sign: str) -> str:
    return _CURRENCIES.get(sign.strip(), sign.strip())


def _scaled(digits: str, scale: str | None) -> str:
    return _plain(_read(digits) * _SCALES.get(scale or "", 1))


def _spelled(text: str, unit: str, start: int) -> Token | None:
    """A number in words: ``fifteen and a half million euros``, ``twenty-seven``, ``ten minutes``."""
    total = Decimal(0)
    part = Decimal(0)
    scaled = False
    words = re.split(r"[\s-]+", text.lower().replace("and a half", "half"))
    halved = words[0] == "half"
    for word in words[halved:]:
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
    if halved:
        number /= 2
    counted = scaled or number > _GRACE or (unit and words[0] not in ("a", "an", "half", "one"))
    if not counted:
        return None
    currency = _MONEY.get(unit, "")
    percent = "%" if unit in ("percent", "per cent") else ""
    return Token("figure", f"{text} {unit}".strip(), start, f"{currency} {_plain(number)}".strip() + percent)


def _read(digits: str) -> Decimal:
    return Decimal(re.sub(r"[,\u202f\u00a0]", "", digits))


def _plain(number: Decimal) -> str:
    """Without an exponent and without zeros after the point."""
    return f"{number.normalize():f}"


def _names(text: str, figures: list[Token]) -> Iterator[Token]:
    """Runs of capitalised words that are no figures; a possessive ends a run, a sentence's first word may go."""
    taken = {at for token in figures for at in range(token.start, token.end)}
    for run in _NAME.finditer(text):
        pieces = [word for word in _pieces(run, text) if word[0] not in taken]
        if not pieces:
            continue
        group: list[tuple[int, str]] = []
        last_end = -1
        for at, word in pieces:
            cut = group and (re.search(r"[’']s?$", group[-1][1]) or taken.intersection(range(last_end, at)))
            if cut:
                yield from _named(text, group)
                group = []
            group.append((at, word))
            last_end = at + len(word)
        yield from _named(text, group)


def _pieces(run: re.Match[str], text: str) -> Iterator[tuple[int, str]]:
    for word in _ONE.finditer(text, run.start(), run.end()):
        yield word.start(), word[0]


def _named(text: str, group: list[tuple[int, str]]) -> Iterator[Token]:
    before = text[max(0, group[0][0] - 12) : group[0][0]]
    initial = bool(_SENTENCE_END.search(before)) and not _ABBREVIATED.search(before)
    while group and initial and _folded(group[0][1]) in ORDINARY:
        group, initial = group[1:], False
    if not group or all(word in NO_NAMES for _, word in group):
        return
    start, end = group[0][0], group[-1][0] + len(group[-1][1])
    said = text[start:end].rstrip(".’'") if not re.search(r"\.\w\.$", text[start:end]) else text[start:end]
    value = " ".join(words_of(said))
    if len(value) > 1:  # a letter alone is a letter
        yield Token("name", said, start, value, initial)
