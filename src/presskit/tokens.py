"""What a fact-checker underlines in a text: its figures, its dates and its names, found in one pass.

English first; month names are read in French too. Ordinary numerals get grace: “two leads” and “one night” are no
figures, “ten minutes” and “twenty-seven” are. A capital at the beginning of a sentence is none of a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["figure", "date", "name"]


@dataclass(frozen=True, slots=True)
class Token:
    """A figure, a date or a name: as it stands, where (in characters from 0), and what it says.

    The value of a figure is ``1930536``, ``EUR 15500000``, ``81%``, ``4.5/5``, ``2.35:1``, ``65th`` or ``5K``; that of
    a date ISO 8601: ``2012-05-17``, ``2012-05``, ``2012``, ``--02-22`` (a day of any year), ``--02``, ``1990s``; that of
    a name its words in small letters, without ``’s``: ``craig davidson``. ``initial`` says that a name opens a
    sentence, so that its first word may be an ordinary one.
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


_ENGLISH = "january february march april may june july august september october november december".split()
_FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTHS = {name: at % 12 + 1 for at, name in enumerate([*_ENGLISH, *_FRENCH, *_SHORT])} | {"sept": 9}
"""The number of each month by its name in small letters."""

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
NUMBERS = {word: at for at, word in enumerate(f"{_ONES} eighteen nineteen".split())} | {
    word: 10 * at for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
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
    (?<![\w.,/:-])(?P<iso>[12]\d{{3}}-[01]\d(?:-[0-3]\d)?)(?![\w-])
  | (?<!\w)(?P<d1>[0-3]?\d)(?:st|nd|rd|th|er)?{_s}(?:of{_s})?(?P<m1>{_month})\.?(?:,?{_s}(?P<y1>[12]\d{{3}}))?(?!\w)
  | (?<!\w)(?P<m2>{_month})\.?{_s}(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?(?:,{_s}(?P<y2>[12]\d{{3}}))?(?![\w:])
  | (?<!\w)(?P<m3>{_month})\.?,?{_s}(?P<y3>[12]\d{{3}})(?!\w)
  | (?<!\w)(?P<m4>{_long_month}|(?:(?<=[Ii]n[ ])|(?<=late[ ])|(?<=early[ ])|(?<=mid-)|(?<=that[ ]))(?:March|May))(?!\w)
  | (?<![\w.,/:$€£-])(?P<decade>1[89]\d0|20\d0)s(?!\w)
  | (?<![\w.,/:$€£])(?P<year>1[89]\d{{2}}|20\d{{2}})(?![\w/:]|[.,]\d|{_s}?(?:%|million|billion))
  | (?P<cur>US\$|[€$£¥]|(?<!\w)(?:EUR|USD|GBP){_s}){_s}?(?P<sum>{_number})(?:{_s}?(?P<sumscale>{_scale}|bn|m|k)(?!\w))?
  | (?<![\w.,])(?P<points>\d+(?:\.\d+)?)(?:/|{_s}out{_s}of{_s})(?P<outof>\d+)(?!\w)
  | (?<![\w.,])(?P<wide>\d+(?:\.\d+)?)(?::|{_s}to{_s})(?P<high>\d+)(?!\w)
  | (?<![\w.,])(?P<percent>{_number}){_s}?(?:%|per{_s}?cent(?!\w))
  | (?<![\w.,])(?P<ordinal>\d+)(?:st|nd|rd|th)(?!\w)
  | (?<![\w.,])(?P<label>\d+[A-Z]{{1,2}})(?!\w)
  | (?<![\w.,])(?P<n>{_number})(?:{_s}?(?P<nscale>{_scale}|bn|m|k)(?!\w))?(?:{_s}(?P<nmoney>euros|dollars|pounds)(?!\w))?
        (?!\w)
  | (?<![\w-])(?P<spelled>(?:an?|half[ ]an?|(?:{_word})(?:[- ](?:{_word}))?)(?:{_s}and{_s}a{_s}half)?
        (?:{_s}(?:{_scale})(?:{_s}(?:and{_s})?(?:{_word})(?:-(?:{_word}))?)?)*)
        (?:{_s}(?P<unit>{_unit}))?(?![\w-])
    """,
    re.VERBOSE,
)

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ]"
_cap_word = (
    rf"(?:[dlDLqQ]u?[’'])?{_CAPITAL}(?:\.(?={_CAPITAL}\.|{_s}{_CAPITAL})|[\w&+])*"
    rf"(?:\.{_CAPITAL})*\.?(?:[’'-][^\W\d_]\w*)*"
)
_particle = "de la|van der|von der|de|du|des|da|di|del|della|van|von|der|den|la|le|ten|ter|zu|zur|y|e"
_NAME = re.compile(rf"(?<![\w’'-]){_cap_word}(?:(?:[ \u00a0\n](?:{_particle}))?[ \u00a0\n]{_cap_word})*")
_ONE = re.compile(rf"{_cap_word}")
_SENTENCE_END = re.compile(r"(?:^|[.!?…:]|[\n|;•])[\s\"“”‘’»«()\[\]–—-]*$")
_ABBREVIATED = re.compile(rf"(?:^|[\s.(“])(?:{_CAPITAL}|Mr|Mrs|Ms|Dr|St|Jr|No|vs)\.\s*$")

ORDINARY = frozenset(
    "a about above across after again against all along already also although always among an and another any are around "
    "as asked at away back be because been before behind below beneath beside besides between beyond both but by can "
    "despite did does down during each either else even ever every everybody everyone everything far few finally first "
    "for from further had has have he her here hers herself him himself his how however i if in inside instead into is it "
    "its itself just last late later like made many may meanwhile months more most much my near neither never next no "
    "nobody none nor not nothing now of off often on once one only or other others our out outside over own perhaps "
    "rather same second set shot she should since so some somebody something sometimes soon still such than that the "
    "their them then there therefore these they third this those though through throughout thus to together too towards "
    "two three four five six seven eight nine ten under until up upon us very was we were what when where whether which "
    "while who whom whose why will with within without would yet you your years".split()
)
"""Words that open a sentence and belong to no name there."""

NO_NAMES = frozenset(
    "I Mr Mrs Ms Dr TV DVD CD Blu-ray OK AM PM A The Monday Tuesday Wednesday Thursday Friday Saturday Sunday DCP".split()
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
    kept = [
        token for token in names if initials or not token.initial or " " in token.value or token.value in inner
    ]
    return tuple(sorted([*figures, *kept], key=lambda token: token.start))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as names hold them: small letters, one kind of apostrophe, no ``’s``, no quotation marks."""
    return tuple(folded for word in re.findall(r"[\w&+](?:[\w&+’'-]|\.(?=\w))*", text) if (folded := _folded(word)))


def _folded(word: str) -> str:
    word = re.sub(r"^[dlDL]'(?=\w{2})", "", word.replace("’", "'"))
    return re.sub(r"'s?$", "", word, flags=re.IGNORECASE).replace(".", "").casefold()


def _counted(found: re.Match[str]) -> Token | None:
    """The figure or date that was found; ``None`` for an ordinary numeral."""
    group = found.groupdict()
    text, start = found[0].rstrip(), found.start()

    def date(value: str) -> Token:
        return Token("date", text, start, value)

    def figure(value: str) -> Token:
        return Token("figure", text, start, value)

    for at in "123":
        if group[f"m{at}"]:
            day = group.get(f"d{at}")
            end = f"-{MONTHS[group[f'm{at}'].lower()]:02}" + (f"-{int(day):02}" if day else "")
            return date((group[f"y{at}"] or "-") + end)
    match found.lastgroup:
        case "iso" | "year":
            return date(found[0])
        case "decade":
            return date(found[0])
        case "m4":
            return date(f"--{MONTHS[group['m4'].lower()]:02}")
        case "ordinal" | "label":
            return figure(found[0])
        case "percent":
            return figure(f"{_plain(_read(group['percent']))}%")
    if group["cur"]:
        currency = group["cur"].strip()
        number = _read(group["sum"]) * _SCALES.get(group["sumscale"] or "", 1)
        return figure(f"{_CURRENCIES.get(currency, currency)} {_plain(number)}")
    if group["points"]:
        return figure(f"{_plain(_read(group['points']))}/{group['outof']}")
    if group["wide"]:
        return figure(f"{group['wide']}:{group['high']}")
    if group["n"]:
        number = _read(group["n"]) * _SCALES.get(group["nscale"] or "", 1)
        currency = _MONEY.get(group["nmoney"] or "", "")
        return figure(f"{currency} {_plain(number)}".strip())
    return _spelled(group["spelled"], group["unit"] or "", start)


def _spelled(text: str, unit: str, start: int) -> Token | None:
    """A number in words: ``fifteen and a half million euros``, ``twenty-seven``, ``ten minutes``."""
    total = Decimal(0)
    part = Decimal(0)
    scaled = False
    for word in re.split(r"[\s-]+", text.replace("and a half", "half")):
        if word == "half":
            part += Decimal("0.5")
        elif word in ("a", "an"):
            part = part or Decimal(1)
        elif word in _SCALES:
            scaled = True
            part = (part or 1) * _SCALES[word]
            if word != "hundred":
                total, part = total + part, Decimal(0)
        elif word in NUMBERS:
            part += NUMBERS[word]
    if text.startswith("half a") and scaled:
        total, part = (total + part) / 3, Decimal(0)  # “half” and “a” counted one and a half
    number = total + part
    counted = scaled or number > _GRACE or (unit and not text.startswith(("a", "half", "one")))
    if not counted:
        return None
    currency = _MONEY.get(unit, "")
    percent = "%" if unit in ("percent", "per cent") else ""
    whole = text if not (currency or percent) else f"{text} {unit}"
    return Token("figure", whole, start, f"{currency} {_plain(number)}".strip() + percent)


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
    if value:
        yield Token("name", said, start, value, initial)
