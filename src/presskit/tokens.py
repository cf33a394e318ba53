"""What a fact-checker underlines in a text: its figures, its dates and its names, found in one pass.

English first; month names are read in French too. Ordinary numerals get grace: “two leads” and “one night” are no
figures, “ten minutes” and “twenty-seven” are. A capital at the beginning of a sentence is none of a name.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from presskit.commonplaces import COMPOUNDS

Kind = Literal["figure", "date", "name"]


@dataclass(frozen=True, slots=True)
class Token:
    """A figure, a date or a name: as it stands, where (in characters from 0), and what it says.

    The value of a figure is ``1930536``, ``EUR 15500000``, ``81%``, ``4.5/5``, ``2.35:1``, ``65th`` or ``5K``; that
    of a date ISO 8601: ``2012-05-17``, ``2012-05``, ``2012``, ``--02-22`` (a day of any year), ``--02``, or ``1990s``;
    that of a name its words in small letters, without ``’s``: ``craig davidson``. ``initial`` says that a name opens
    a sentence, so that its first word may be an ordinary one; ``age`` that a figure is said as somebody’s age.
    """

    kind: Kind
    text: str
    start: int
    value: str
    initial: bool = False
    age: bool = False

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
CURRENCIES = frozenset([*_CURRENCIES.values(), *_MONEY.values()])
"""The currencies that sums of money are read in, as ISO 4217 codes."""
_SHARES = {"half": Decimal("0.5"), "three": Decimal("0.75")}
"""The part of a number by its first word, “half a million”, “three quarters of a million”; any other is a quarter."""
_GRACE = 12
"""Words for numbers up to here are ordinary ones, unless a unit follows."""

_month = "|".join(sorted({*(m.capitalize() for m in MONTHS), *_FRENCH, *_ENGLISH[:2]}, key=len, reverse=True))
_long_month = "|".join(m.capitalize() for m in _ENGLISH if m not in ("march", "may"))
_word = "|".join(sorted(NUMBERS, key=len, reverse=True))
_scale = "hundred|thousand|million|billion"
_quarters = rf"(?:(?:an?|one)[\s-]quarter|three[\s-]quarters)\sof\san?(?=\s(?:{_scale}))"
_unit = "seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|per cent|euros?|dollars?|pounds?"
_s = r"[ \u00a0\u202f\n]"
_number = r"\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?!\d)|\d+(?:\.\d+)?"
_PATTERN = re.compile(
    rf"""
    (?=[\d€$£¥]|US\$|(?<!\w)\w)(?:  # what no figure begins with is passed over at once
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
        (?:{_s}(?P<nmoney>euros?|dollars?|pounds?)(?!\w))?(?!\w)
  | (?<![\w-])(?P<spelled>(?i:(?:{_quarters}|an?|half{_s}an?|(?:{_word})(?:[- ](?:{_word}))?)(?:{_s}and{_s}a{_s}half)?
        (?:{_s}(?:{_scale})(?:{_s}(?:and{_s})?(?:{_word})(?:-(?:{_word}))?)?)*))
        (?:{_s}(?P<unit>{_unit}))?(?![\w-])
    )
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
_WORD = re.compile(r"[\w&+](?:[\w&+’'-]|\.(?=\w))*")
_ELIDED = re.compile(r"^[dlDL]'(?=\w{2})")
_POSSESSIVE = re.compile(r"'s?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?:^|[.!?…:]|[\n|;•])[\s\"“”‘’»«()\[\]–—-]*$")
_OWNER = re.compile(r"[’']s?$")
_INITIALS = re.compile(r"\.\w\.$")
_ABBREVIATED = re.compile(rf"(?:^|[\s.(“])(?:{_CAPITAL}|Mr|Mrs|Ms|Dr|St|Jr|No|vs)\.\s*$")

_NEXT_WORD = re.compile(r"[’']?s?[ \u00a0]([a-z]+)")

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

_SEVERAL = frozenset(f"{one}s" for one in NO_NAMES if one.endswith("day")).union(
    f"{month.removesuffix('y')}ies" if month.endswith("ry") else f"{month}s" for month in map(str.capitalize, _ENGLISH)
)
"""Weekdays and months in the plural: “on Sundays”, “two Februaries”."""


def tokens_of(text: str, *, initials: bool = False, names: Collection[str] = ()) -> tuple[Token, ...]:
    """The figures, dates and names of a text, in its order; none overlaps another.

    A lone capitalised word at the beginning of a sentence is a name only if it stands capitalised elsewhere in the
    text, is one of ``names`` (in small letters) or has a capital within, as UGC and McCarthy do; with ``initials`` it
    is always one (and says so).
    """
    figures, capitalised = figures_of(text), _names(text)
    sure = {word for token in capitalised if not token.initial for word in token.value.split()}.union(names)
    kept = [token for token in capitalised if initials or not _may_be_ordinary(token, sure)]
    return tuple(sorted([*figures, *kept], key=lambda token: token.start))


@lru_cache(maxsize=1024)  # several rules read the same few texts
def figures_of(text: str) -> tuple[Token, ...]:
    """The figures and dates alone, in the order of the text."""
    tokens = (token for found in _PATTERN.finditer(text) if (token := _counted(found)))
    return tuple(replace(token, age=True) if _is_age(token, text) else token for token in tokens)


_OLD = re.compile(r"(?:[\s-]years?)?[\s-](?:old|of\sage)\b")
_BEFORE_AGES = re.compile(
    r"(?:\b(?:aged?|age\sof|at|turn(?:s|ed|ing)?|was|is|am|are|were|be|been|being|barely|only|just|nearly|almost|then"
    r"|still|now|already)|,)\s$",
    re.IGNORECASE,
)
_AFTER_AGES = re.compile(
    r"\s*(?:[.,;:!?)–—]|$)|\s(?:when|while|as|and|or|but|in|on|at|by|before|after|with|now|then)\b"
)
_OLDEST = 3
"""In digits."""


def _is_age(token: Token, text: str) -> bool:
    """Whether a number is said as an age: “42 years old”, “at twenty-six,”, “was seventy-one when”."""
    if token.kind != "figure" or not token.value.isdigit() or len(token.value) > _OLDEST:
        return False
    if _OLD.match(text, token.end):
        return True
    before = text[max(token.start - 12, 0) : token.start]
    return bool(_BEFORE_AGES.search(before) and _AFTER_AGES.match(text, token.end))


@lru_cache(maxsize=1024)  # likewise
def _names(text: str) -> tuple[Token, ...]:
    return tuple(_names_beside(text, figures_of(text)))


_JOINT = re.compile(r"(?:\sof(?:\sthe)?(?:[ \u00a0\n][A-ZÀ-Þ][\w’'-]*)+)+")
"""What makes one name of several: “Society of Authors”."""


def long_names(text: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """Tokens of a text in its order, with all of a name that runs on, such as “Academy of Film and Television Arts”.

    For telling somebody of a name; what it runs on with is asked for by itself. Their values stay.
    """
    waiting: Token | None = None
    for token in tokens:
        if waiting and token.start <= waiting.end:
            continue
        joint = _JOINT.match(text, token.end) if token.kind == "name" else None
        longer = replace(token, text=text[token.start : joint.end()]) if joint else token
        if waiting and " of " in waiting.text and token.kind == "name" and text[waiting.end : token.start] == " and ":
            waiting = replace(waiting, text=text[waiting.start : longer.end])
            continue
        if waiting:
            yield waiting
        waiting = longer
    if waiting:
        yield waiting


def _may_be_ordinary(token: Token, sure: Collection[str]) -> bool:
    """Whether a name is a lone word that only the beginning of a sentence may have capitalised."""
    lone = token.initial and " " not in token.value and token.value not in sure
    return lone and not any(map(str.isupper, token.text[1:]))


def currencies_in(text: str) -> tuple[str, ...]:
    """The currencies that the words of a text name, as ISO 4217 codes: “US dollars”, “€”, “EUR”."""
    named = (_MONEY.get(word.casefold()) or _CURRENCIES.get(word) or word for word in text.split())
    return tuple(dict.fromkeys(word for word in named if word in CURRENCIES))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as names hold them: small letters, one kind of apostrophe, no ``’s``, no quotation marks."""
    return tuple(folded for word in _WORD.findall(text) if (folded := _folded(word)))


@lru_cache(maxsize=65_536)  # names repeat
def _folded(word: str) -> str:
    word = _ELIDED.sub("", word.replace("’", "'"))
    return _POSSESSIVE.sub("", word).replace(".", "").casefold()


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
    return Token("figure", f"{text} {unit}".strip(), start, f"{currency} {_plain(number)}".strip() + percent)


def _read(digits: str) -> Decimal:
    return Decimal(re.sub(r"[,\u202f\u00a0]", "", digits))


def _plain(number: Decimal) -> str:
    """Without an exponent and without zeros after the point."""
    return f"{number.normalize():f}"


def _names_beside(text: str, figures: Sequence[Token]) -> Iterator[Token]:
    """Runs of capitalised words that are no figures; a possessive ends a run, a sentence's first word may go."""
    taken = {at for token in figures for at in range(token.start, token.end)}
    for run in _NAME.finditer(text):
        pieces = [word for word in _pieces(run, text) if word[0] not in taken]
        if not pieces:
            continue
        group: list[tuple[int, str]] = []
        last_end = -1
        for at, word in pieces:
            cut = group and (_OWNER.search(group[-1][1]) or taken.intersection(range(last_end, at)))
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
    if not group or all(_OWNER.sub("", word) in NO_NAMES or word.rstrip(".’'") in _SEVERAL for _, word in group):
        return
    start, end = group[0][0], group[-1][0] + len(group[-1][1])
    said = text[start:end].rstrip(".’'") if not _INITIALS.search(text[start:end]) else text[start:end]
    value = " ".join(words_of(said))
    after = _NEXT_WORD.match(text, end)
    thing = f"{value} {after[1]}" if after else ""
    compound = not COMPOUNDS.isdisjoint((thing, thing.removesuffix("s")))
    if len(value) > 1 and not compound:  # a letter alone is a letter
        yield Token("name", said, start, value, initial)
