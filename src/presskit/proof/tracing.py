"""Which printed figures, dates and names lead to a fact or to the layout's own words, and which to nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from presskit.checks.running_text import UNEXPLAINED, Strangers
from presskit.edition import Edition
from presskit.explaining import Explanations
from presskit.finding import Finding, error, warning
from presskit.hints import quoted
from presskit.proof.shares import Share
from presskit.proof.sheet import Sheet
from presskit.proof.squeezing import CITED, squeezed
from presskit.proof.telling import around, at
from presskit.readback import CELL, Printed
from presskit.running import running_texts
from presskit.tokens import Kind, Token, long_names, tokens_of, words_of
from presskit.typography import NBSP

_ADDRESS = re.compile(r"https?://[^\s;]+|[\w.+-]+@[\w.-]+\w|\b(?:[a-z0-9-]+\.)+[a-z]{2,}/\S+")

_SITE = re.compile(r"(?:\.[a-z]\w+)+")
"""What makes a site of a name: ``Style.com``."""
_ABBREVIATED = re.compile(r"(?<=[^\W\d_]{2}\.)\s+")
"""Where a sentence may end with the full stop of an abbreviation: ``Jr. After``; never after an initial."""
_RUNS_ON = re.compile(r".{30,}[a-zß-ÿ,]")
"""A full line that no stop ends."""


@dataclass(frozen=True)
class Answers:
    """Whether facts explain a token, asked once for each: a long list says the same names in every row."""

    explanations: Explanations
    known: dict[tuple[str, str, bool, bool], bool] = field(default_factory=dict)

    def explains(self, token: Token) -> bool:
        """Whether any fact says it."""
        asked = (token.kind, token.value, token.initial, token.age)
        if asked not in self.known:
            self.known[asked] = self.explanations.explains(token)
        return self.known[asked]


@dataclass(frozen=True)
class Own:
    """What a layout says itself: its words in small letters, and figures that the document counted."""

    words: frozenset[str]
    figures: frozenset[str]

    def explains(self, token: Token, cell: str) -> bool:
        """Whether the layout says it: as one of its words, as a count, or as a number of a page or a source."""
        if token.text.replace(NBSP, " ") in self.figures or token.text.casefold() in self.words:
            return True
        if token.text.isdigit() and token.text in map(str.strip, cell.split("\n")):
            return True
        return token.kind == "name" and all(word.casefold() in self.words for word in token.text.split())

    def without(self, token: Token) -> tuple[Token, ...]:
        """What is left of a name without the words of the layout, such as the heading before it; maybe nothing."""
        rest = [word for word in token.text.split() if word.casefold() not in self.words]
        whole = token.kind != "name" or rest == token.text.split()
        return (token,) if whole else tokens_of(" ".join(rest), initials=True)


@dataclass(frozen=True)
class Gap:
    """A figure, date or name that nothing explains, where it is printed, and the words around it there.

    ``led`` and ``followed`` are it with the words before and after it, squeezed.
    """

    kind: Kind
    text: str
    unit: Printed
    context: str
    led: str
    followed: str


@dataclass(frozen=True)
class Judged:
    """The running texts of the facts, squeezed, each with what the check of the facts tells of it.

    What stands in one of them word by word is as good as it is there: a text has one judge, who knows its sentences.
    """

    texts: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def of(cls, edition: Edition) -> "Judged":
        """Those of an edition."""
        by_text = edition.once(Strangers.of).by_text
        return cls(tuple((squeezed(text.text), tuple(token.text for token in strange)) for text, strange in by_text))

    def told(self, gap: Gap) -> Gap | None:
        """A gap as the check tells it, such as a whole title; ``None`` if it finds nothing there."""
        said = squeezed(gap.text)
        led = [each for each in (gap.led, gap.followed) if each != said]
        found = [strange for text, strange in self.texts if text == said or any(each in text for each in led)]
        alike = (text for strange in found for text in strange if said in squeezed(text) or squeezed(text) in said)
        text = next(alike, None) if found else gap.text
        return replace(gap, text=text) if text else None


def explained(sheet: Sheet, explanations: Answers, own: Own, judged: Judged) -> tuple[list[Gap], Share]:
    """The figures, dates and names that nothing explains, and the share of those that are explained."""
    gaps: list[Gap] = []
    strangers = printed = 0
    for unit in sheet.units:
        for cell in _ADDRESS.sub("", CITED.sub("", unit.text)).split(CELL):
            tokens = tokens_of(_flowing(cell))
            strange = [token for token in tokens if not _is_explained(token, cell, explanations, own)]
            named = long_names(cell, strange)
            found = [gap for token in named if (gap := judged.told(_gap(token, cell, unit)))]
            printed += len(tokens)
            strangers += len(found)
            gaps += found
    return gaps, Share(sheet.document, printed - strangers, printed)


_NEAR = 30
"""So many characters beside a word tell its place from another."""


def _gap(token: Token, cell: str, unit: Printed) -> Gap:
    led = squeezed(cell[max(token.start - _NEAR, 0) : token.end])
    followed = squeezed(cell[token.start : token.end + _NEAR])
    return Gap(token.kind, " ".join(token.text.split()), unit, around(cell, token.start), led, followed)


def let_stand(gaps: Sequence[Gap], edition: Edition) -> tuple[tuple[Gap, ...], int]:
    """The gaps without those of running texts of which the kit lets stand what no fact explains, and their number."""
    stands = {silence.key for silence in edition.kit.silence if silence.code == UNEXPLAINED}
    texts = [squeezed(text.text) for text in running_texts(edition) if ".".join(text.key) in stands]
    told = tuple(gap for gap in gaps if not any(gap.led in text or gap.followed in text for text in texts))
    return told, len(gaps) - len(told)


def _flowing(text: str) -> str:
    """A text with blanks in place of breaks within its sentences, so that a name at the beginning of a line is seen.

    A line runs on if the one before it does, or if a sentence begins in it; a heading does neither.
    """
    lines = text.split("\n")
    before = False
    pieces: list[str] = []
    for line in lines:
        runs_on = bool(_RUNS_ON.fullmatch(line))
        pieces += [line, " " if runs_on and (before or ". " in line) else "\n"]
        before = runs_on
    return "".join(pieces[:-1])


def unexplained(gaps: Iterable[Gap]) -> Iterator[Finding]:
    """Each figure, date and name once, whichever documents print it."""
    alike: dict[tuple[str, str], list[Gap]] = {}
    for gap in gaps:
        alike.setdefault((gap.kind, gap.text), []).append(gap)
    yield from map(_unexplained, alike.values())


def _is_explained(token: Token, cell: str, explanations: Answers, own: Own) -> bool:
    """Whether facts or the layout explain a token.

    What runs over lines may be two things under each other, and what runs over an abbreviation two sentences.
    """

    def known(each: Token) -> bool:
        return own.explains(each, cell) or explanations.explains(each)

    if known(token) or all(map(known, own.without(token))):
        return True
    site = _SITE.match(cell, token.end) if token.kind == "name" else None
    if site and explanations.explains(replace(token, value=" ".join(words_of(token.text + site[0])))):
        return True
    sentences = _ABBREVIATED.split(token.text)
    if len(sentences) > 1 and all(known(part) for each in sentences for part in tokens_of(each, initials=True)):
        return True
    start, end = cell.rfind("\n", 0, token.start) + 1, cell.find("\n", token.end)
    lines = cell[start : end if end >= 0 else len(cell)].split("\n")
    parts = [part for line in lines for part in tokens_of(line, initials=True)]
    return len(lines) > 1 and all(known(part) or all(map(known, own.without(part))) for part in parts)


def _unexplained(alike: Sequence[Gap]) -> Finding:
    gap = alike[0]
    places = list(dict.fromkeys((each.unit.document, each.unit.place) for each in alike))
    more = f", and {len(places) - 1} more" if len(places) > 1 else ""
    message = f"{at(gap.unit)}{more} no fact explains the {gap.kind} {quoted(gap.text)}: {gap.context}"
    if gap.kind == "name":
        return warning("PK607", message, hint="correct the name, or add the fact that it stands for")
    return error("PK601", message, hint="correct it, or add the fact that it stands for")
