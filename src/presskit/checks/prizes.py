"""What running text counts of the prizes is what the rows of the awards say."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from presskit.edition import Edition
from presskit.finding import Finding, at_words, warning
from presskit.hints import listed, quoted
from presskit.model import Award, Kit
from presskit.names import directors, titles
from presskit.running import RunningText, running_texts
from presskit.tallies import Name, Prizes, Tally, may_count, prizes_by_name, tallies_in
from presskit.tokens import tokens_of, words_of

_SENTENCE_ENDS = re.compile(r"(?<![A-ZÀ-Þ])[.!?…]+[”’\"»)]*\s+|\n+")
_YEAR = re.compile(r"(?<![\w.,€$£-])(?:19|20)\d\d(?![\w%])")
_YEARS = 3
"""After the film’s own: prizes are given soon, or not at all."""

_SUBJECT = re.compile(
    r"\b(?P<it>its?)\b"
    r"|\b(?:(?P<owner>\w+)[’']s?|(?P<which>\w+)) (?:film|picture|movie)\b"
    r"|\b(?P<somebody>I|me|my|we|us|our|you|your|he|him|his|she|her|they|them|their|who|whose|actor|actress|actors|director"
    r"|composer|editor|writers?|stars?|leads?|producers?|colleagues?|rivals?|films|ceremony|gala|jury|academy"
    r"|il|elle|ils|elles|son|sa|ses)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:would|could|might|may|should|[Ii]f|had it|aurait|pourrait)\b")
_ACTS = re.compile(
    r"\w+(?:[’']s?|[ ](?:has|had|have|was|is|won|wins|took|takes|went|got|received|collected|carried))\b"
)
"""What somebody’s name is at the beginning of a sentence, by what follows: “Berg’s”, “Berg won”."""
_PLACED = re.compile(r"\b(?:in|at|from|à|au|en)[ ](?:the[ ])?$", re.IGNORECASE)


def prizes_counted_as_the_rows_do(edition: Edition) -> Iterator[Finding]:
    """Finds counts of prizes or nominations, in words or figures, that the rows of that body or category do not give.

    Whoever won was nominated. Left alone is what may be said of somebody, of another work or of another year.
    """
    if not edition.kit.awards:
        return
    speech = _Speech(edition.kit)
    for running in edition.once(running_texts):
        told: set[str] = set()
        for start, end in _sentences(running.text):
            sentence = running.text[start:end]
            tallies = list(tallies_in(sentence, speech.prizes)) if may_count(sentence) else []
            for tally in tallies:
                if tally.text in told or _holds(tally, tallies):
                    continue
                if speech.is_of_the_film(tally, running, start, end):
                    told.add(tally.text)
                    hint = "mend the text or the rows; “[=awards where …]” counts by itself"
                    found = warning("PK805", _said(tally), key=running.key, hint=hint)
                    yield at_words(found, running.text, start + tally.start, start + tally.start + len(tally.text))


def _holds(tally: Tally, beside: Sequence[Tally]) -> bool:
    """Whether some group of rows gives the number, or the text may count a part of them."""
    numbers: set[int] = set()
    for group in tally.prizes.groups:
        won, named, mentioned = (len(_of(group, result)) for result in ("won", "nominated", "special mention"))
        if tally.what != "nominated":
            numbers |= {won, won + mentioned}
        if tally.what != "won":
            numbers.add(won + named)
            if any(other.what == "won" and other.prizes == tally.prizes for other in beside):
                numbers.add(named)  # “four prizes and four nominations”
    return tally.number in numbers or (tally.part and tally.number < max(numbers))


def _of(rows: Sequence[Award], *results: str) -> list[str]:
    return [row.id for row in rows if row.result in results]


def _said(tally: Tally) -> str:
    rows = tally.prizes.groups[0]
    kinds = {"won": _of(rows, "won"), "nominated": _of(rows, "won", "nominated")}
    parts = [
        f"{len(ids)} {what}" + (f" ({listed(ids)})" if ids else "")
        for what, ids in kinds.items()
        if tally.what in ("either", what)
    ]
    return f"{quoted(tally.text)} is no count of the rows of {quoted(tally.prizes.name)}: {', '.join(parts)}"


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _SENTENCE_ENDS.finditer(text):
        yield start, found.end()
        start = found.end()
    yield start, len(text)


@dataclass(frozen=True)
class _Speech:
    """Who and what the running text of a kit speaks of."""

    kit: Kit

    @cached_property
    def prizes(self) -> Mapping[Name, Prizes]:
        """The bodies and categories that have rows, by name."""
        return prizes_by_name(self.kit.awards)

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(map(str.casefold, titles(self.kit.film)))

    @cached_property
    def _works(self) -> frozenset[str]:
        """The titles of other works."""
        works = {film.title.text for person in self.kit.people for film in person.films}
        works |= {mention.name.text for mention in self.kit.mentions if mention.kind == "work"}
        works |= {work.title.text for work in self.kit.based_on}
        return frozenset(map(str.casefold, works)) - self._own

    @cached_property
    def _directors(self) -> frozenset[str]:
        return frozenset(word for _, name in directors(self.kit) for word in words_of(name))

    @cached_property
    def _prize_words(self) -> frozenset[str]:
        texts = (text for row in self.kit.awards for text in (row.body, row.short_body or "", row.category.text))
        return frozenset(word.removesuffix("s") for text in set(texts) for word in words_of(text))

    def is_of_the_film(self, tally: Tally, running: RunningText, start: int, end: int) -> bool:
        """Whether a count in the sentence from ``start`` to ``end`` is said of the film, as far as can be seen."""
        sentence = running.text[start:end]
        own, others = self._titles(running, start, end)
        if others or _SUPPOSED.search(sentence) or not self._is_its_time(tally, sentence):
            return False
        subject = "own" if own else self._subject(tally, sentence)
        told_before = running.text.rfind("\n", 0, start) + 1
        was_own, was_others = self._titles(running, told_before, start)
        if subject == "own" or (subject in ("", "it") and was_own > was_others):
            return True
        return subject != "other" and running.key[0] != "people" and (subject == "film" or not was_others)

    def _is_its_time(self, tally: Tally, sentence: str) -> bool:
        """Whether no year is named, or one in which the film could be given prizes."""
        years = {int(year) for year in _YEAR.findall(sentence)}
        rows = tally.prizes.groups[0]
        known = {row.ceremony_date.year for row in rows if row.ceremony_date}
        if self.kit.film.year:
            known |= set(range(self.kit.film.year, self.kit.film.year + _YEARS + 1))
        return not years or not known or bool(years & known)

    def _titles(self, running: RunningText, start: int, end: int) -> tuple[int, int]:
        """Where the film and where another work is named last between two places, from 1; 0 for nowhere."""
        text = running.text.casefold()[start:end]
        own = max((text.rfind(title) + 1 for title in self._own), default=0)
        others = max((text.rfind(title) + 1 for title in self._works), default=0)
        for at, title in running.titles:
            if start <= at < end and title.strip().casefold() not in self._own:
                others = max(others, at - start + 1)
        return own, others

    def _subject(self, tally: Tally, sentence: str) -> str:
        """Of whom the count is said: ``own``, ``film``, ``it``, ``other`` for somebody or something else, or nobody."""
        found = [(match.start(), self._kind(match)) for match in _SUBJECT.finditer(sentence)]
        for token in tokens_of(sentence, initials=True):
            words = token.value.split()
            is_lone = token.initial and len(words) == 1 and not _ACTS.match(sentence, token.start)
            is_prize = self._prize_words.issuperset(word.removesuffix("s") for word in words)
            if token.kind == "name" and not (is_lone or is_prize or _PLACED.search(sentence[: token.start])):
                found.append((token.start, "other"))
        found.sort()
        before = [kind for at, kind in found if at < tally.start]
        after = [kind for at, kind in found if at > tally.start]
        return before[-1] if before else next(iter(after), "")

    def _kind(self, found: re.Match[str]) -> str:
        which = (found["which"] or "").lower()
        if found["it"]:
            return "it"
        if which in ("this", "ce") or (found["owner"] and words_of(found["owner"])[0] in self._directors):
            return "own"
        return "film" if which in ("the", "le", "whose") else "other"
