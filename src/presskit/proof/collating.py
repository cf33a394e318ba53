"""Collates a finished file with its manuscript, word for word: what was changed, lost or added after it was set.

Words are told in the order of the file's structure. What style sheets print of themselves is no part of the manuscript:
numbers of pages and items are held against what they number, the rest against the style sheets.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from presskit.finding import Finding, error
from presskit.hints import quoted
from presskit.proof.manuscript import Manuscript, Words, letters, runs_both_ways
from presskit.readback import Printed, titled

_ANCHOR = 12
"""Words of so many letters are sure to be the ones that are looked for."""
_FAR, _NEAR = 400, 12
"""Letters that may stand between, such as the head of a table said again: before words that are sure, and others."""
_TOO_MANY = 0.5
"""If such a share of the letters is not where it should be, the file has other facts or another layout."""
_BEFORE = 3
"""Words that are told before the one that was changed."""
_HIDDEN = "; if the layout hides these words, give their element the attribute “hidden”"


@dataclass(frozen=True)
class Change:
    """What a page says (``says``) where the manuscript says ``should``; either may be nothing."""

    place: str
    says: str
    should: str


def collated(units: Sequence[Printed], copy: Manuscript) -> Iterator[Finding]:
    """A finding for each page with changes, or one for a file of other facts; nothing for a file that is not tagged."""
    pages = [unit for unit in units if unit.heard]
    if not pages:
        return
    changes = tuple(_changes(pages, copy))
    where = titled(pages[0].document)
    if sum(len(letters(each.should)) for each in changes) > _TOO_MANY * sum(len(words.letters) for words in copy.words):
        message = f"the {where} was made of other facts, or with another layout, than those at hand"
        yield error("PK608", message, hint="build it anew; if it has a layout of its own, name it: --templates")
        return
    places = dict.fromkeys(each.place for each in changes)
    for place in places:
        first, *others = (each for each in changes if each.place == place)
        more = f", and {len(others)} more such" if others else ""
        says, meant = _from_where_they_part(first.says, first.should)
        said = f"says {quoted(says)}" if says else "leaves something out"
        should = f"where the facts and the layout say {quoted(meant)}" if meant else "which nothing made"
        message = f"{place} of the {where} {said}, {should}{more}"
        yield error("PK608", message, hint="build it anew" + ("" if first.says else _HIDDEN))


def _from_where_they_part(one: str, other: str) -> tuple[str, str]:
    """Two texts that begin alike, from a few words before the first that differs."""
    pairs = zip(one.split(), other.split(), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    start = max(alike - _BEFORE, 0)
    if not start:
        return one, other
    return "… " + " ".join(one.split()[start:]), "… " + " ".join(other.split()[start:])


@dataclass(frozen=True)
class _Heard:
    """The words of all pages in a row: their letters, and where each piece begins."""

    letters: str
    starts: tuple[int, ...]
    pieces: tuple[tuple[str, str], ...]
    """The place and the words of each."""

    @classmethod
    def of(cls, pages: Iterable[Printed], running: Sequence[Words]) -> "_Heard":
        """Without the words that run along the pages."""
        pieces = tuple((page.place, text) for page in pages for text in _standing(page, running))
        starts, told = [], ""
        for _, text in pieces:
            starts.append(len(told))
            told += letters(text)
        return cls(told, tuple(starts), pieces)

    def place(self, at: int) -> str:
        """The page on which a letter stands."""
        return self.pieces[max(bisect_right(self.starts, at) - 1, 0)][0]

    def said(self, start: int, end: int) -> str:
        """The words around these letters."""
        first, last = max(bisect_right(self.starts, start) - 1, 0), bisect_right(self.starts, end - 1)
        return " ".join(" ".join(text.split()) for _, text in self.pieces[first:last])

    def between(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """From one letter to another, piece by piece."""
        edges = [start, *(at for at in self.starts if start < at < end), end]
        return tuple((one, other) for one, other in pairwise(edges) if other > one)


def _standing(page: Printed, running: Sequence[Words]) -> Iterator[str]:
    """The pieces of a page without those of words that run along the pages."""
    pieces = [text for text in page.heard if letters(text)]
    told = "".join(map(letters, pieces))
    starts = [told.find(words.letters) for words in running]
    spans = [
        range(start, start + len(words.letters)) for start, words in zip(starts, running, strict=True) if start >= 0
    ]
    at = 0
    for text in pieces:
        if not any(at in span for span in spans):
            yield text
        at += len(letters(text))


@dataclass(frozen=True)
class _Gap:
    """Words of the manuscript that are not where they should be, and the letters that stand there."""

    missing: tuple[Words, ...]
    before: int
    """The number of the words after them."""
    start: int
    end: int


def _changes(pages: Sequence[Printed], copy: Manuscript) -> Iterator[Change]:
    heard = _Heard.of(pages, copy.running)
    gaps, found = _gaps(heard.letters, copy)
    missing = [words for gap in gaps for words in gap.missing]
    beside = _Unheard.of(pages, (*copy.hidden, *copy.running, *copy.heads, *missing))
    for gap in gaps:
        missing = [words for words in gap.missing if not beside.says(words)]
        if any(runs_both_ways(words.text) for words in missing):
            continue
        should = " ".join(words.plain for words in missing)
        added = heard.between(gap.start, gap.end)
        strange = [
            span for span in added if should or not _is_made(heard.letters[slice(*span)], gap, copy, found, heard)
        ]
        if should or strange:
            yield Change(heard.place(gap.start), " ".join(heard.said(*span) for span in strange), should)
    yield from beside.strange(copy)
    for words in (*copy.running, *copy.hidden):
        if not beside.says(words) and not any(words.letters in letters("".join(page.heard)) for page in pages):
            yield Change(pages[0].place, "", words.plain)


def _gaps(told: str, copy: Manuscript) -> tuple[list[_Gap], dict[int, int]]:
    """Where the letters that are told and the manuscript part, and where each of its words was found."""
    gaps: list[_Gap] = []
    found: dict[int, int] = {}
    missing: list[Words] = []
    at = behind = 0
    heads = {words.letters for words in copy.heads if len(words.letters) >= _ANCHOR}
    for number, words in enumerate(copy.words):
        if not told.startswith(words.letters, at):
            at += max((len(head) for head in heads if told.startswith(head, at)), default=0)
        sure = len(words.letters) >= _ANCHOR
        reach = at + behind + len(words.letters) + (_FAR if sure else _NEAR)
        here = told.find(words.letters, at, reach)
        if here < 0 or (here > at and not sure and told.startswith(_next(copy, number), at)):
            missing.append(words)
            behind += len(words.letters)
            continue
        if missing or here > at:
            gaps.append(_Gap(tuple(missing), number, at, here))
        found[number] = here
        missing, at = [], here + len(words.letters)
        behind = 0 if sure else behind
    if missing or at < len(told):
        gaps.append(_Gap(tuple(missing), len(copy.words), at, len(told)))
    return gaps, found


def _next(copy: Manuscript, number: int) -> str:
    """The letters after these words, as many as make them sure to be the ones that are looked for."""
    told = ""
    for words in copy.words[number + 1 :]:
        told += words.letters
        if len(told) >= _ANCHOR:
            break
    return told


def _is_made(added: str, gap: _Gap, copy: Manuscript, found: dict[int, int], heard: _Heard) -> bool:
    """Whether letters that the manuscript has not are a number of what stands there, or printed by a style sheet."""
    if not added.isdigit():
        before = (*copy.words[: gap.before], *copy.heads, *copy.hidden)
        return added in copy.made or added in "".join(words.letters for words in before)
    ends = [anchor for number, anchor in copy.links if number in (gap.before - 1, gap.before)]
    numbers = {heard.place(found[copy.places[end]]) for end in ends if copy.places.get(end) in found}
    numbers |= {f"page {words.number}" for words in copy.words[gap.before : gap.before + 1] if words.number}
    return not numbers or f"page {added}" in numbers


@dataclass(frozen=True)
class _Unheard:
    """What stands on pages and is no content: running heads, numbers of pages, scales of charts."""

    pieces: tuple[tuple[str, str, str], ...]
    """The place, the words and their letters."""
    words: tuple[Words, ...]
    """Those of the manuscript that may be among them."""

    @classmethod
    def of(cls, pages: Iterable[Printed], words: Iterable[Words]) -> "_Unheard":
        pieces = ((page.place, text, letters(text)) for page in pages for text in page.unheard)
        return cls(tuple(each for each in pieces if each[2]), tuple(words))

    def says(self, words: Words) -> bool:
        """Whether words that nobody hears are seen; figures as often as the manuscript has them."""
        if words.letters.isdigit():
            wanted = sum(each.letters == words.letters for each in self.words)
            return wanted <= sum(said == words.letters for _, _, said in self._figures())
        return words.letters in "".join(said for _, _, said in self.pieces)

    def strange(self, copy: Manuscript) -> Iterator[Change]:
        """What is neither the manuscript's nor runs along the pages nor is the number of its page."""
        known = Counter(words.letters for words in self.words)
        figures = Counter(said for _, _, said in self._figures())
        running = Counter(self._without_number(place, said) for place, _, said in self.pieces)
        told = "\n".join(known)
        for place, text, said in self._figures():
            if figures[said] > known[said]:
                yield Change(place, text.strip(), "")
        for place, text, said in self.pieces:
            alone = running[self._without_number(place, said)] == 1
            if not said.isdigit() and alone and said not in told and said not in copy.made:
                yield Change(place, text.strip(), "")

    def _figures(self) -> Iterator[tuple[str, str, str]]:
        """The figures, but for the number of the page that each stands on."""
        for place, text, said in self.pieces:
            if said.isdigit() and place != f"page {said}":
                yield place, text, said

    @staticmethod
    def _without_number(place: str, said: str) -> str:
        return said.replace(place.removeprefix("page "), "", 1)
