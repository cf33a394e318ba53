"""Spaces, quotation marks and apostrophes as each language sets them; nothing else of a text is changed.

After the Chicago Manual of Style (English), the Imprimerie nationale's Lexique (French) and Duden (German); months are
CLDR's. Text that is set once stays as it is when it is set again.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple
from unicodedata import bidirectional

from babel import Locale, UnknownLocaleError

NBSP, NARROW = "\u00a0", "\u202f"
"""A space at which no line ends, as wide as others and narrow."""
JOINER = "\u2060"
"""Takes no room, and no line ends at it: behind a hyphen it keeps a double name whole."""

_RUNT, _BEFORE_A_RUNT = 7, 12
"""A last word of so few characters is tied to the one before it, if that is no longer than this."""
_LONG = 80
"""In characters; a shorter text may well end in a short line."""
_ENDING, _TIED_AT_MOST, _ONE_LINE = 10, 16, 20
"""Large lines are few and short: so many characters at least are on the last, and no more than these are tied for it.

A text that is no longer than the third has one line anyway.
"""

_Edit = tuple[int, int, str]
"""From where to where, in characters from 0, and what stands there instead."""


class Marks(NamedTuple):
    """The quotation marks of a language: around words, and around words within those."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words with the marks that go around them, each with the space that belongs to it."""

    opening: str
    words: str
    closing: str

    def __str__(self) -> str:
        return f"{self.opening}{self.words}{self.closing}"


_ENGLISH = Marks("“", "”", "‘", "’")
_POINTED = Marks("«", "»", "“", "”")
_LOW_HIGH = Marks("„", "“", "‚", "‘")
_LOW_RIGHT = Marks("„", "”", "«", "»")
_MARKS: Mapping[str, Marks] = {
    "de-CH": Marks("«", "»", "‹", "›"),
    **dict.fromkeys(("fr", "it", "es", "pt", "el", "ca"), _POINTED),
    **dict.fromkeys(("ru", "uk", "be"), Marks("«", "»", "„", "“")),
    **dict.fromkeys(("nb", "nn", "no"), Marks("«", "»", "‘", "’")),
    **dict.fromkeys(("de", "cs", "sk", "sl", "hr", "bg", "lt", "is", "et"), _LOW_HIGH),
    **dict.fromkeys(("pl", "ro", "hu"), _LOW_RIGHT),
    **dict.fromkeys(("sv", "fi"), Marks("”", "”", "’", "’")),
    **dict.fromkeys(("ja", "zh-TW", "zh-Hant"), Marks("「", "」", "『", "』")),
}


def marks_of(lang: str) -> Marks:
    """The quotation marks of a language (BCP 47); English ones where none are known."""
    return _MARKS.get(lang) or _MARKS.get(_primary(lang), _ENGLISH)


def quoted(text: str, lang: str) -> Quoted:
    """A text that is set, as a quotation: marks inside it become inner ones."""
    marks = marks_of(lang)
    inside = text.replace(marks.opening, marks.inner_opening)
    if marks.closing != marks.opening:
        inside = inside.replace(marks.closing, marks.inner_closing)
    gap = (NARROW if lang != "fr-CA" else NBSP) if _primary(lang) == "fr" else ""
    if gap:
        inside = re.sub(rf"(?<=“){gap}|{gap}(?=”)", "", inside)
    return Quoted(marks.opening + gap, inside, gap + marks.closing)


Hyphens = Literal["never", "narrow", "always"]
"""Where a text set ragged has its words divided: in no column, in narrow ones, in all."""

_LONG_WORDS = frozenset(["de", "nl", "sv", "da", "nb", "nn", "no", "is", "fi", "et", "hu", "ru", "uk"])
"""Languages whose words leave holes in any column: they write compounds as one word, or pile up endings."""


def hyphens_in(lang: str) -> Hyphens:
    """Where the words of a language are divided; English ones are short enough to stay whole."""
    primary = _primary(lang)
    return "always" if primary in _LONG_WORDS else "never" if primary == "en" else "narrow"


def untied(text: str) -> str:
    """The text with plain spaces for those at which no line ends, but for those inside a figure: ``1 904 157``."""
    return re.sub(rf"(?<!\d)[{_TIED}]|[{_TIED}](?!\d)", " ", text.replace(JOINER, ""))


def typeset(text: str, lang: str) -> str:
    """The text as its language (BCP 47) sets it."""
    return typeset_parts((text,), lang)[0]


@lru_cache(maxsize=4096)  # documents say the same facts
def typeset_parts(parts: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """A text in parts that are set differently; each part is given back, with its own changes."""
    for rule in _RULES:
        parts = _changed(parts, rule(_without_addresses("".join(parts)), lang))
    return parts


def _changed(parts: Sequence[str], edits: Iterator[_Edit]) -> tuple[str, ...]:
    """The parts after edits; what is put in between two parts goes to the first."""
    chars = list("".join(parts))
    for start, end, new in edits:
        if start == end:
            chars[start - 1] += new
        else:
            chars[start:end] = [new, *[""] * (end - start - 1)]
    ends = [0]
    for part in parts:
        ends.append(ends[-1] + len(part))
    return tuple("".join(chars[start:end]) for start, end in pairwise(ends))


def _without_addresses(text: str) -> str:
    """The text with a letter for each character of an address: nothing in it is punctuation."""
    return _ADDRESS.sub(lambda found: "x" * len(found[0]), text)


def _primary(lang: str) -> str:
    return lang.partition("-")[0]


# --- Quotation marks and apostrophes ---

_TIED = NBSP + NARROW
_GAP = f" {_TIED}"
_UNQUOTED = '[^\\s"“”„‘‚«»‹›「」『』]'
_ADDRESS = re.compile(rf"{_UNQUOTED}+://{_UNQUOTED}+|[\w.+-]+@[\w-]+\.[\w.-]*\w|www\.{_UNQUOTED}+")
_DOUBLE = re.compile(r'(?<![\w"])"(?=[^\s"])([^"]*[^\s"])"(?![\w"])')
_SINGLE = re.compile(r"(?<![\w’'])'(?=[^\W\d])([^']{2,}(?:(?<=\w)'(?=\w)[^']+)*(?<=[^\s]))'(?![\w'])")
_APOSTROPHE = re.compile(r"(?<=[^\W\d])'(?!['’])|(?<![\w'’])'(?=\w)")


def _curled(text: str, lang: str) -> Iterator[_Edit]:
    """Quotation marks of the language for straight ones that stand in pairs, and apostrophes."""
    marks = marks_of(lang)
    taken: set[int] = set()
    pairs = (
        (_DOUBLE, marks.opening, marks.closing),
        (_SINGLE, marks.inner_opening, marks.inner_closing),
    )
    for pattern, opening, closing in pairs:
        for found in pattern.finditer(text):
            taken.update((found.start(), found.end() - 1))
            yield found.start(), found.start() + 1, opening
            yield found.end() - 1, found.end(), closing
    for found in _APOSTROPHE.finditer(text):
        if found.start() not in taken:
            yield found.start(), found.end(), "’"


# --- French punctuation ---

_ENDS = r"(?=$|[\s»”’)\]…])"
_AFTER = r"(?<=[\w)\]»”’…%€.*])"
_HIGH = re.compile(rf"(?:{_AFTER}|(?<=\S)(?=[{_GAP}]))(?<![«(\[!?;:{_GAP}])([{_GAP}]*)(?=[;!?]+{_ENDS})")
_COLON = re.compile(rf"(?:{_AFTER}|(?<=\S)(?=[{_GAP}]))(?<![«(\[!?;:{_GAP}])([{_GAP}]*)(?=:{_ENDS})")
_INSIDE = re.compile(rf"(?<=«)([{_GAP}]*)(?=[^\s«»])|(?<=[^\s«»])([{_GAP}]*)(?=»)")


def _aired(text: str, lang: str) -> Iterator[_Edit]:
    """French sets narrow spaces inside « » and before ; ! ? and a wide one before the colon; Quebec has fewer."""
    if _primary(lang) != "fr":
        return
    quebec = lang == "fr-CA"
    gaps = {} if quebec else {found.span(): NARROW for found in _HIGH.finditer(text)}
    gaps |= {found.span(): NBSP for found in _COLON.finditer(text)}
    gaps |= {found.span(): NBSP if quebec else NARROW for found in _INSIDE.finditer(text)}
    yield from ((start, end, gap) for (start, end), gap in gaps.items())


# --- What stays on one line ---

_CAPITAL = "[A-ZÀ-ÖØ-ÞŒŠŽŁ]"
_SIGNS = r"[%‰€$£¥]|°\s?[CF]?|(?:km|kg|mm|cm|m|g|h|min|s|Hz|kHz|MB|GB|kr|CHF|EUR|USD|GBP)(?!\w)"
_UNITS: Mapping[str, str] = {
    "en": "thousand|million|billion|seconds?|minutes?|hours?|euros?|dollars?|pounds?|a\\.m\\.|p\\.m\\.",
    "fr": "mille|millions?|milliards?|secondes?|minutes?|heures?|euros?|dollars?|francs?",
    "de": "Tausend|Millionen|Million|Mio\\.|Milliarden?|Mrd\\.|Sekunden?|Minuten?|Stunden?|Uhr|Euro|Dollar|Mark",
}
_COUNTED: Mapping[str, str] = {
    "en": r"pp?\.|[Nn]os?\.|[Vv]ols?\.|[Cc]h\.|[Ff]ig\.",
    "fr": r"pp?\.|[Vv]ol\.|t\.|ch(?:ap)?\.|fig\.|[Nn]os?|[Nn][°º]",
    "de": r"S\.|Nr\.|Bd\.|Kap\.|Abb\.|Jg\.",
}
_ADDRESSED: Mapping[str, str] = {
    "en": r"Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.|St\.",
    "fr": r"MM?\.|Mmes?|Mlles?|Dr|Pr|Me",
    "de": r"Dr\.|Prof\.|Hr\.|Fr\.|St\.",
}
_NEVER = "(?!)"


@cache
def _ties(lang: str) -> tuple[re.Pattern[str], ...]:
    """Where a gap of a text in this language, in the first group, is none to break a line at."""
    primary = _primary(lang)
    months = "|".join(map(re.escape, _months(lang))) or _NEVER
    patterns = [
        rf"\d(?:[.,]\d+)?( +)(?={_SIGNS}|(?:{_UNITS.get(primary, _NEVER)})(?!\w))",
        r"(?:[€$£¥]|(?<!\w)(?:EUR|USD|GBP|CHF))( +)(?=\d)",
        rf"(?<!\d)\d{{1,2}}(?:\.|st|nd|rd|th|er|º)?( +)(?=(?:{months})(?!\w))",
        rf"(?<!\w)(?:{_COUNTED.get(primary, _NEVER)})( +)(?=\d)",
        rf"(?<!\w)(?:{_ADDRESSED.get(primary, _NEVER)})( +)(?={_CAPITAL})",
        rf"(?<![\w’'-]){_CAPITAL}\.( +)(?={_CAPITAL})",
        r"\S( +)(?=[–—] )",
    ]
    if primary == "en":
        patterns.append(rf"(?<!\w)(?:{months})( +)(?=\d{{1,2}}(?!\d))")
    if primary == "de":
        patterns.append(r"(?<!\w)[zdui]\.( +)(?=\w\.)")
    return tuple(map(re.compile, patterns))


def _months(lang: str) -> tuple[str, ...]:
    try:
        return tuple(Locale.parse(lang, sep="-").months["format"]["wide"].values())
    except (ValueError, UnknownLocaleError):
        return ()


def _tied(text: str, lang: str) -> Iterator[_Edit]:
    """No line ends within a date, a measure, a name behind its initial, or before a dash."""
    gaps = {found.span(1) for pattern in _ties(lang) for found in pattern.finditer(text)}
    yield from ((start, end, NBSP) for start, end in gaps)


_LAST = re.compile(rf"[^\s]{{1,{_BEFORE_A_RUNT}}}( +)(?=(?:[^\s]|{NARROW}){{1,{_RUNT}}}$)")


def _kept_company(text: str, _lang: str) -> Iterator[_Edit]:
    """A short last word is not alone on its line."""
    found = _LAST.search(text) if len(text) >= _LONG else None
    if found:
        yield *found.span(1), NBSP


# --- Lines set large ---

_WORD = re.compile("[^ ]+")
_OPENER = re.compile(r"[.!?…][”’»“)]? +[^\W\d_]{1,4}( +)(?=\S{1,12}(?:\s|$))")


def set_large(text: str) -> str:
    """A text that is set in the type of its language, as large lines hold it; see ``set_large_parts``."""
    return set_large_parts((text,))[0]


def set_large_parts(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Parts of one text: its last line is no lone short word, and no line ends in a short word that begins a sentence.

    What runs from right to left stays as it is: tied, it would be read in the wrong order.
    """
    text = "".join(parts)
    if len(text) <= _ONE_LINE or runs_leftward(text):
        return parts
    return _changed(parts, _tied_when_large(text))


def _tied_when_large(text: str) -> Iterator[_Edit]:
    gaps = {found.span(1) for found in _OPENER.finditer(text)} | set(_last_gaps(text))
    yield from ((start, end, NBSP) for start, end in gaps)


def _last_gaps(text: str) -> Iterator[tuple[int, int]]:
    """The gaps between the words that belong on the last line."""
    words = [found.span() for found in _WORD.finditer(text)]
    for (start, _), (before, end) in pairwise(reversed(words)):
        if len(text) - start >= _ENDING or len(text) - before > _TIED_AT_MOST:
            return
        yield end, start


_RULES: tuple[Callable[[str, str], Iterator[_Edit]], ...] = (_curled, _aired, _tied, _kept_company)


def runs_leftward(text: str) -> bool:
    """Whether a text has letters that are written from right to left (Unicode, annex 9: classes R and AL)."""
    return any(bidirectional(letter) in ("R", "AL") for letter in text)
