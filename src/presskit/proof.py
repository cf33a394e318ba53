"""Holds finished documents against the facts: what nothing explains, what was lost, cut, or left unfilled.

Only structured facts explain a figure, a date or a name, and a losing claim explains nothing. What the view of a
document chose must stand in it, each record together at a place of its own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path

from presskit.edition import Edition, Options
from presskit.expecting import LINE, ROW, Expected, expected, figures_made
from presskit.explaining import Explanations
from presskit.finding import Finding, Key, error, warning
from presskit.hints import quoted
from presskit.layout import find_layout
from presskit.layoutwords import words_of_layout
from presskit.readback import CELL, Printed, titled
from presskit.renderer import documents
from presskit.tokens import Token, tokens_of
from presskit.wording import NBSP, Wording

_CITED = re.compile(r"[\s\u00a0]*\[\d+(?:,\s*\d+)*\]")
_ADDRESS = re.compile(r"https?://[^\s;]+|[\w.+-]+@[\w.-]+\w|\b(?:[a-z0-9-]+\.)+[a-z]{2,}/\S+")
_SCHEME = re.compile(r"https?://(?:www\.)?")
_SILENT = re.compile(r"(?<!\d)[.,:]|[.,:](?!\d)|[^\w.,:€$£%]|_")
_UNFILLED = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|(?:^|[\t\n])(?:None|Undefined)(?=$|[\t\n])")
_NOBODYS = ("\N{REPLACEMENT CHARACTER}", "\N{WHITE SQUARE}")

_ROWS, _HEADS = 0.5, 0.75
"""A column that is shown is shown in at least such a share of its records, and a head over rows in nearly all."""
_HEAD = re.compile(r"\.head\.\w+$")
_FURTHER = re.compile(r"\.cells\.[2-9]$")
"""The cells of a row that a layout may well leave out."""
_ROOM = 12
"""Letters of the layout's own words that may stand among those of one record."""
_SHORTEST = 12
"""Letters of running text that stand together at least, where columns and pages break it."""
_BREAKS = 4
"""In one paragraph."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the figures, dates and names of a document lead to a fact."""

    document: str
    traced: int
    printed: int

    @property
    def percent(self) -> float:
        """From 0 to 100; a document without any is all traced."""
        return 100 * self.traced / self.printed if self.printed else 100.0


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found in finished documents, and how much of each was traced."""

    findings: tuple[Finding, ...]
    shares: tuple[Share, ...]


def proof(edition: Edition, printed: Sequence[Printed], options: Options, templates: Path | None) -> Proof:
    """Hold what was read back against the edition that the documents are made of.

    Only the documents that are there are read; findings have the key of the fact where there is one.
    """
    known = documents()
    sheets = {
        document: _Sheet.of(document, [each for each in printed if each.document == document])
        for document in dict.fromkeys(each.document for each in printed)
        if document in known
    }
    bound = {document: expected(document, edition, options, templates) for document in sheets}
    lost = {document: tuple(sheet.lost(bound[document])) for document, sheet in sheets.items()}
    explanations = _Answers(Explanations.of(edition, _rivals(edition)))
    findings: list[Finding] = []
    shares: list[Share] = []
    for document, sheet in sheets.items():
        words = words_of_layout(find_layout(document, templates), edition.kit.kit.language)
        own = _Own(words, figures_made(document, edition, options))
        findings += _flawed(sheet, words, edition)
        findings += (_told(sheet, missing, sheets, edition) for missing in lost[document])
        unexplained, share = _explained(sheet, explanations, own)
        findings += unexplained
        shares.append(share)
    return Proof(tuple(dict.fromkeys(findings)), tuple(shares))


def _rivals(edition: Edition) -> Iterator[str]:
    """What a draft says beside its disputed facts."""
    wording = Wording(edition.kit.kit.language)
    for entry in edition.ledger.provenance.values():
        yield from (wording.say(claim.value) for claim in entry.rivals)


def _squeezed(text: str) -> str:
    """Letters and figures alone: lines break anywhere."""
    return _SILENT.sub("", _SCHEME.sub("", text)).casefold()


def _bare(text: str) -> str:
    """The words without the numbers of sources, squeezed."""
    return _squeezed(_CITED.sub("", text))


# --- What has to be there ---


@dataclass(frozen=True)
class _Lost:
    """What a document does not print: all the words of a record, and those that are missing or stand elsewhere."""

    expected: Expected
    missing: tuple[str, ...]


@dataclass(frozen=True)
class _Sheet:
    """One document as it was read back: its places, and all of it squeezed, with and without numbers of sources."""

    document: str
    units: tuple[Printed, ...]
    flawed: tuple[Printed, ...]
    rows: tuple[str, ...]
    lists: frozenset[tuple[str, ...]]
    bare: str
    full: str

    @classmethod
    def of(cls, document: str, printed: Sequence[Printed]) -> "_Sheet":
        units = tuple(each for each in printed if not each.flaw)
        paged = any(each.place.startswith("page ") for each in units)
        rows = () if paged else tuple(_bare(each.text) for each in units)
        bare = "\n".join(_bare(each.text) for each in units)
        full = "\n".join(_squeezed(each.text) for each in units)
        lists = frozenset(tuple(filter(None, each.text.split(CELL))) for each in units)
        flawed = tuple(each for each in printed if each.flaw)
        return cls(document, units, flawed, rows, lists, bare, full)

    def lost(self, bound: Sequence[Expected]) -> Iterator[_Lost]:
        """What is bound to be here and is not. The longest records choose their places first."""
        taken: set[tuple[str, int]] = set()
        left_out = self._left_out(bound)
        for each in sorted(bound, key=lambda each: -sum(map(len, each.pieces))):
            if each.prose:
                if not self._runs(each.pieces[0]):
                    yield _Lost(each, ())
                continue
            if each.kind == ROW and each.pieces in self.lists:  # nearly always, and a list may be very long
                continue
            shown = tuple(
                piece
                for piece, column in zip_longest(each.pieces, each.columns, fillvalue="")
                if column not in left_out
            )
            pieces = shown or each.pieces
            missing = tuple(piece for piece in pieces if not self._says(piece))
            if missing:
                yield _Lost(each, missing)
            elif each.kind and not self._stand(each.kind, pieces, taken):
                yield _Lost(replace(each, pieces=pieces), ())

    def _says(self, piece: str) -> bool:
        return _squeezed(piece) in self.full if _CITED.search(piece) else _bare(piece) in self.bare

    def _left_out(self, bound: Iterable[Expected]) -> frozenset[str]:
        """The columns that the layout leaves out on purpose: it shows them in hardly any record."""
        shown: Counter[str] = Counter()
        there: Counter[str] = Counter()
        for each in bound:
            pieces = list(map(_bare, each.pieces))
            for piece, column in zip(pieces, each.columns, strict=False):
                others = [other for other in pieces if other != piece]
                there[column] += 1
                shown[column] += not others or any(_near(piece, other, self.bare) for other in others)
        return frozenset(
            column
            for column, number in there.items()
            if (shown[column] < number * (_HEADS if _HEAD.search(column) else _ROWS) and number > 1)
            or (not shown[column] and (_FURTHER.search(column) or _HEAD.search(column)))
        )

    def _stand(self, kind: str, words: Sequence[str], taken: set[tuple[str, int]]) -> bool:
        """Whether the words of a record stand together at a place that no other of its kind has taken."""
        if kind == ROW:
            return any(_in_order(words, unit.text.split(CELL)) for unit in self.units)
        pieces = [piece for piece in map(_bare, words) if piece]
        if not pieces:
            return True
        for at, row in enumerate(self.rows):
            if (kind, at) not in taken and _apart(pieces, row):
                taken.add((kind, at))
                return True
        anchor = min(pieces, key=self.bare.count)
        reach = sum(map(len, pieces)) + _ROOM
        for at in _places(anchor, self.bare):
            start, end = max(at - reach, 0), at + len(anchor) + reach
            if (kind, -1 - at) not in taken and _narrowest(pieces, self.bare[start:end]) <= reach:
                taken.add((kind, -1 - at))
                return True
        paged = not self.rows and kind != LINE  # a layout may spread a record over a page, but not a row of a table
        return paged and any(_apart(pieces, page) for page in self.bare.split("\n"))

    def _runs(self, prose: str) -> bool:
        """Whether running text is here, whole but for the ends of columns and pages."""
        rest = _squeezed(prose)
        for _ in range(_BREAKS):
            if rest in self.full:
                return True
            length = _longest(rest, self.full)
            if length < _SHORTEST:
                return False
            rest = rest[length:]
        return False


def _in_order(words: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether the cells of a row are these, letter by letter, whichever other cells stand between."""
    rest = iter(cells)
    return all(" ".join(word.split(CELL)) in rest for word in words)


def _apart(pieces: Sequence[str], row: str) -> bool:
    """Whether a row holds all the pieces, none of them inside another."""
    for piece in sorted(pieces, key=len, reverse=True):
        if piece not in row:
            return False
        row = row.replace(piece, "\n", 1)
    return True


def _near(one: str, other: str, text: str) -> bool:
    """Whether two pieces stand beside each other anywhere."""
    reach = len(other) + _ROOM
    return any(other in text[max(at - reach, 0) : at + len(one) + reach] for at in _places(one, text))


def _places(piece: str, text: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def _narrowest(pieces: Sequence[str], text: str) -> int:
    """The length of the shortest part of a text that holds all the pieces; more than all of it if none does."""
    spots = [[(at, at + len(piece)) for at in _places(piece, text)] for piece in pieces]
    if not all(spots):
        return len(text) + 1
    starts = sorted({start for each in spots for start, _ in each})
    widths = []
    for start in starts:
        ends = [min((end for begin, end in each if begin >= start), default=len(text) * 2) for each in spots]
        widths.append(max(ends) - start)
    return min(widths)


def _longest(words: str, text: str) -> int:
    """How many letters of the beginning of ``words`` stand in a text."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if words[:middle] in text else (low, middle - 1)
    return low


def _told(sheet: _Sheet, lost: _Lost, sheets: Mapping[str, _Sheet], edition: Edition) -> Finding:
    """That a fact is not where it belongs; in a document that others contradict, what those say."""
    each, where = lost.expected, titled(sheet.document)
    key = _fact(each.key, edition)
    words = lost.missing or each.pieces
    others = [
        titled(name)
        for name, other in sheets.items()
        if other is not sheet and all(_bare(word) in other.bare for word in words)
    ]
    said = quoted(_CITED.sub("", ", ".join(words)))
    if lost.missing and others:
        message = f"the {where} does not say {said}, and the {' and the '.join(others)} does"
        return error("PK603", message, key=key, hint="build all documents anew, so that they say the same")
    hint = "build the document anew; if it is still missing, the layout leaves it out"
    if not lost.missing and not each.prose:
        return error("PK602", f"in the {where} these do not stand together: {said}", key=key, hint=hint)
    return error("PK602", f"the {where} does not say {said}", key=key, hint=hint)


def _fact(key: Key, edition: Edition) -> Key:
    """The key, if it names something in the facts."""
    return key if any(fact[: len(key)] == key for fact, _ in edition.facts) else ()


# --- What must not be there ---


def _flawed(sheet: _Sheet, words: frozenset[str], edition: Edition) -> Iterator[Finding]:
    """Words beyond the page, characters without a glyph, tags that nothing filled."""
    where = titled(sheet.document)
    for each in sheet.flawed:
        if each.flaw == "glyphless":
            message = f"on {each.place} of the {where}, no font had a glyph for {each.text} of the characters"
            yield error("PK605", message, hint="add a font that has them to “look: {fonts: {more: …}}”")
        elif each.text.casefold() not in words and _bare(each.text):  # a layout may hide its own words for the outline
            message = f"{quoted(each.text)} lies outside {each.place} of the {where}"
            yield error("PK604", message, hint="shorten the text, or give it room in the layout")
    said = {str(value) for _, value in edition.facts}
    for each in sheet.units:
        for mark in _NOBODYS:
            if mark in each.text:
                message = f"{_at(each)} a character is missing: {_around(each.text, each.text.index(mark))}"
                yield error("PK605", message, hint="add a font that has it to “look: {fonts: {more: …}}”")
        for found in _UNFILLED.finditer(each.text):
            tag = found[0].strip()
            if tag not in said:
                message = f"{_at(each)} a tag of the layout was not filled in: {quoted(tag)}"
                yield error("PK606", message, hint="mend the tag in the layout, and build anew")


@dataclass(frozen=True)
class _Answers:
    """Whether facts explain a token, asked once for each: a long list says the same names in every row."""

    explanations: Explanations
    known: dict[tuple[str, str, bool], bool] = field(default_factory=dict)

    def explains(self, token: Token) -> bool:
        asked = (token.kind, token.value, token.initial)
        if asked not in self.known:
            self.known[asked] = self.explanations.explains(token)
        return self.known[asked]


@dataclass(frozen=True)
class _Own:
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
        """What is left of a name without the words of the layout, such as the heading before it; itself if nothing."""
        rest = " ".join(word for word in token.text.split() if word.casefold() not in self.words)
        left = tokens_of(rest, initials=True) if token.kind == "name" and rest != token.text else ()
        return left or (token,)


def _explained(sheet: _Sheet, explanations: _Answers, own: _Own) -> tuple[list[Finding], Share]:
    """The figures, dates and names that nothing explains, each once, and the share of those that are explained."""
    told: dict[tuple[str, str], list[Printed]] = {}
    kinds: dict[tuple[str, str], Token] = {}
    traced = printed = 0
    for unit in sheet.units:
        for cell in _ADDRESS.sub("", _CITED.sub("", unit.text)).split(CELL):
            for token in tokens_of(cell):
                printed += 1
                if _is_explained(token, cell, explanations, own):
                    traced += 1
                    continue
                found = (token.kind, token.text)
                told.setdefault(found, []).append(unit)
                kinds[found] = replace(token, text=_around(cell, token.start))
    findings = [_unexplained(text, kinds[kind, text], units) for (kind, text), units in told.items()]
    return findings, Share(sheet.document, traced, printed)


def _is_explained(token: Token, cell: str, explanations: _Answers, own: _Own) -> bool:
    """Whether facts or the layout explain a token; what runs over lines may be two things under each other."""

    def known(each: Token) -> bool:
        return own.explains(each, cell) or explanations.explains(each)

    if known(token) or all(map(known, own.without(token))):
        return True
    start, end = cell.rfind("\n", 0, token.start) + 1, cell.find("\n", token.end)
    lines = cell[start : end if end >= 0 else len(cell)].split("\n")
    parts = [part for line in lines for part in tokens_of(line, initials=True)]
    return len(lines) > 1 and all(known(part) or all(map(known, own.without(part))) for part in parts)


def _unexplained(text: str, token: Token, units: Sequence[Printed]) -> Finding:
    what = {"figure": "figure", "date": "date", "name": "name"}[token.kind]
    places = list(dict.fromkeys(unit.place for unit in units))
    more = f", and {len(places) - 1} more" if len(places) > 1 else ""
    message = f"{_at(units[0])}{more} no fact explains the {what} {quoted(text)}: {token.text}"
    if token.kind == "name":
        return warning("PK607", message, hint="correct the name, or add the fact that it stands for")
    return error("PK601", message, hint="correct it, or add the fact that it stands for")


def _at(printed: Printed) -> str:
    """``on page 13 of the press kit``."""
    word = "on" if printed.place.startswith("page") else "in"
    return f"{word} {printed.place} of the {titled(printed.document)}"


def _around(text: str, at: int) -> str:
    """The words around a place."""
    start, end = max(at - 25, 0), at + 35
    return f"“{'…' if start else ''}{' '.join(text[start:end].split())}{'…' if end < len(text) else ''}”"


def shares_text(held: Proof) -> str:
    """A line for each document: how many of its figures, dates and names lead to a fact."""
    width = max((len(titled(share.document)) for share in held.shares), default=0)
    return "".join(
        f"{titled(share.document).capitalize():<{width}}  {share.traced:>6,} of {share.printed:>6,} figures, dates and "
        f"names traced  {_percent(share)}\n"
        for share in held.shares
    )


def _percent(share: Share) -> str:
    """``100 %`` only for all of them."""
    return "100 %" if share.traced == share.printed else f"{min(share.percent, 99.9):.1f} %"
