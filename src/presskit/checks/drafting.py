"""Printed texts are finished: no mark of a draft, no hole, no word twice, the right length, one kind of marks."""

import re
from collections.abc import Iterator, Mapping

from presskit.edition import Edition
from presskit.finding import Finding, Key, at_words, error, warning
from presskit.hints import quoted
from presskit.model import Band
from presskit.prose import plain
from presskit.running import PrintedText, printed_texts, running_texts
from presskit.values import Prose

_LITTER = (
    r"\[(?:web|cite|source|turn|ref|oai)[^\]\n]{0,40}\]|【\d[^】\n]{0,60}】|contentReference|oaicite"
    r"|\b[Ll]orem ipsum\b|\{\{|\}\}|\{%|%\}"
)
_LEFTOVERS = re.compile(
    r"(?=[TFX\[【coLl{}%?])(?:"  # what none begins with is passed over at once
    rf"(?<!\w)(?:TODO|FIXME|XXX+|TBC|TBD|TKTK)(?!\w)|{_LITTER}|\[\d{{1,3}}\]|\b[Ll]orem\b|\?\?\?+"
    r"|\[(?:insert|citation needed|name|date|title|quote|check)[^\]\n]{0,60}\])"
)
_LEFTOVERS_OF_NAMES = re.compile(rf"^\W*(?:TODO|FIXME|TBC|TBD|TKTK)\W*$|\((?:TODO|FIXME|TBC|TBD)\)|{_LITTER}")
"""What is no part of a name or title either: “TODO sobre mi madre” and “[REC]” are, and so is a band’s “???”."""


def leftovers_of_drafting(edition: Edition) -> Iterator[Finding]:
    """Finds ``TODO``, ``[web:10]``, ``lorem``, unfilled tags and other marks of a draft in all that is printed."""
    for printed in edition.once(printed_texts):
        pattern = _LEFTOVERS if printed.kind == "text" else _LEFTOVERS_OF_NAMES
        hint = "take it out, or finish what it stands for"
        yield from _matches(printed, pattern, "PK711", "{} was left over from a draft", hint)


_DOUBLED = re.compile(r"\b([^\W\d_]+)[ \u00a0\n]+\1\b(?![’'-])", re.IGNORECASE)
_RIGHTLY_DOUBLED = frozenset(["had", "her", "that", "very", "no", "bye", "nous", "vous"])
_DOUBLING = frozenset(["en", "fr"])
"""Languages in which few words may stand twice; German and Italian have many."""


def doubled_words(edition: Edition) -> Iterator[Finding]:
    """Finds “the the” in all that is told; a name such as Duran Duran is none."""
    for printed in edition.once(printed_texts):
        if printed.kind != "text" or printed.lang.partition("-")[0] not in _DOUBLING:
            continue
        for found in _DOUBLED.finditer(printed.text):
            first, second = found[0].split()
            if first.lower() not in _RIGHTLY_DOUBLED and not (first[0].isupper() and second[0].isupper()):
                message = f"a word stands twice: {quoted(found[0])}"
                doubled = warning("PK712", message, key=printed.key, hint="take one out")
                yield at_words(doubled, printed.text, *found.span())


LONGEST_WORD = 1_000
"""In letters. The PDF engine breaks a longer word for minutes; no language has one."""
_LONG = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


def words_that_can_be_set(edition: Edition) -> Iterator[Finding]:
    """Finds words without end, such as a file that was pasted into a text."""
    for printed in edition.once(printed_texts):
        for found in _LONG.finditer(printed.text) if len(printed.text) > LONGEST_WORD else ():
            message = f"a word of {len(found[0]):,} letters cannot be set: {quoted(found[0])}"
            endless = error("PK716", message, key=printed.key, hint="take it out, or put blanks into it")
            yield at_words(endless, printed.text, *found.span())


_HOLES = (
    r"\([\s,;]*\)|\[\s*\]|“\s*”|«\s*»|\"(?<!\S\")\s*\"(?!\S)"
    r"|(?:(?<![^\W_])|(?<=[ ]{2}\w))[^\W_]+[ \u00a0]+[.,](?![\d.])"  # once a word, or what a gap has left of it
    r"|,[ \u00a0]*[,;]|[,;:][ \u00a0]*\.(?!\.)"
    r"|[\w,][ ]{2,}\w"
)
_ENGLISH_HOLES = (
    r"\b(?:"
    r"(?:the|an)[.,;:)]"
    r"|(?:at|by|from|into)[ \u00a0]the[ \u00a0](?:in|on)(?![\w’'-])(?![ ](?:crowd|joke|thing|place|ramp|switch)\b)"
    r"|(?:the|an?)[ \u00a0](?:of|by|and|at|from|with|was|were|is|are|for|to)(?![\w’'-])"
    r"|(?:directed|written|produced|composed|edited|played|shot)[ ]by[ ](?:in|on|at|with|for)(?![\w-])"
    r"|(?:rating|score|mark)[ ]on[ ](?:based|from|with|in)\b"
    r")"
    r"|(?:^|\n|[.!?][ \u00a0])[’'][ \u00a0](?=\w)"
)
_HOLES_IN_ANY = re.compile(_HOLES)
_HOLES_IN_ENGLISH = re.compile(f"{_HOLES}|{_ENGLISH_HOLES}")
_HOLES_OF_WORDS = re.compile(_ENGLISH_HOLES)
_SIGNS_AT_HOLES = re.compile(r"[(\[“«\"][\s,;]*[)\]”»\"]|[ \u00a0][.,]|[,;:][ \u00a0]*[.,;]|[ ]{2}")
"""What stands at a hole in any language; few texts have it, and the others are not searched for those."""


def sentences_with_holes(edition: Edition) -> Iterator[Finding]:
    """Finds empty brackets and quotation marks, and places where a word was lost: “directed by .”, “at the in”.

    Titles are left alone, since one may be “( )”.
    """
    for printed in edition.once(printed_texts):
        if printed.kind != "title":
            english = printed.kind == "text" and printed.lang.partition("-")[0] == "en"
            if _SIGNS_AT_HOLES.search(printed.text):
                pattern = _HOLES_IN_ENGLISH if english else _HOLES_IN_ANY
            elif english:
                pattern = _HOLES_OF_WORDS
            else:
                continue
            yield from _matches(
                printed, pattern, "PK713", "a word seems to be missing at {}", "fill the hole, or close it"
            )


def lengths_that_are_usual(edition: Edition) -> Iterator[Finding]:
    """Finds logline, synopses and boilerplate that have more or fewer words than their band."""
    story, legal, profile = edition.kit.story, edition.kit.legal, edition.kit.kit.profile
    texts: tuple[tuple[str, Key, Prose | None, Band], ...] = (
        ("logline", ("story", "logline"), story.logline, profile.logline),
        ("short", ("story", "synopsis", "short"), story.synopsis.short, profile.short),
        ("medium", ("story", "synopsis", "medium"), story.synopsis.medium, profile.medium),
        ("long", ("story", "synopsis", "long"), story.synopsis.long, profile.long),
        ("boilerplate", ("legal", "boilerplate"), legal.boilerplate, profile.boilerplate),
    )
    for name, key, text, band in texts:
        number = _length(text.text) if text else 0
        if number and not band.min <= number <= band.max:
            usual = f"{band.min} to {band.max}" if band.min else f"up to {band.max}"
            what = name if name in ("logline", "boilerplate") else f"{name} synopsis"
            hint = f"{'shorten' if number > band.max else 'lengthen'} it, or set “profile: {name}:” in “kit:”"
            yield warning("PK714", f"the {what} has {number} words; {usual} are expected", key=key, hint=hint)


_MARKS: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "apostrophes (' and ’)": (re.compile(r"\w'\w"), re.compile(r"\w’\w")),
    'quotation marks (" and “ ”)': (re.compile(r'"'), re.compile(r"[“”]")),
    "dashes (- and – or —)": (re.compile(r"\w - \w"), re.compile(r"\w ?[–—] ?[^\W\d]")),
    "dashes (– and —)": (re.compile(r"\w ?– ?[^\W\d]"), re.compile(r"\w ?— ?\w")),
}


def one_kind_of_marks(edition: Edition) -> Iterator[Finding]:
    """Finds texts that mix straight and curly apostrophes or quotation marks, or dashes of several kinds."""
    for running in edition.once(running_texts):
        for what, kinds in _MARKS.items():
            first, second = (kind.search(running.text) for kind in kinds)
            if first and second:
                message = f"this text has two kinds of {what}"
                found = warning("PK715", message, key=running.key, hint="settle on the second kind")
                yield at_words(found, running.text, *first.span())


def _matches(printed: PrintedText, pattern: re.Pattern[str], code: str, message: str, hint: str) -> Iterator[Finding]:
    firsts: dict[str, re.Match[str]] = {}
    for found in pattern.finditer(printed.text):
        firsts.setdefault(found[0].strip(), found)
    for words, found in firsts.items():
        finding = warning(code, message.format(quoted(words)), key=printed.key, hint=hint)
        yield at_words(finding, printed.text, *found.span())


def _length(text: str) -> int:
    """Words as word processors count them."""
    return sum(any(char.isalnum() for char in word) for word in plain(text).split())
