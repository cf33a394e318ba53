"""The pen of the fact sheet: it writes facts with the numbers of their sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from presskit.edition import Edition
from presskit.finding import Key
from presskit.prose import Run
from presskit.renderers.fact_sheet.sheet import Paragraph
from presskit.values import Prose
from presskit.voice import Said, Voice
from presskit.word.text import NOTHING, Words, cited, prose, spoken

CHOICE = 3
"""A fact names one of its first sources, if possible one that is named already, so that the list stays short."""


@dataclass(frozen=True)
class Pen:
    """Writes facts with the numbers of their sources: the first that it names is 1, the next one 2."""

    edition: Edition
    voice: Voice
    named: dict[str, int] = field(default_factory=dict)
    """The numbers of the sources that were named so far, by their ids."""

    def bare(self, value: object, *key: str) -> Words:
        """A fact without its sources."""
        return spoken(self.voice(value, *key))

    def fact(self, value: object, *key: str) -> Words:
        """A fact and its sources."""
        words = self.bare(value, *key)
        return words + self.sources(key) if words else NOTHING

    def said(self, text: str, *key: str) -> Words:
        """A fact in other words than its type would find, marked as disputed where it is."""
        said = self.voice(text, *key)
        return spoken(Said(text, "", said.rival)) if text else NOTHING

    def sources(self, *keys: Key) -> Words:
        """Sources for these facts, as few as prove them all: one that the sheet names already, else the first."""
        chosen: list[str] = []
        for key in keys:
            sources = self.edition.ledger.sources_of(key)
            if sources and not set(sources).intersection(chosen):
                known = (source for source in sources[:CHOICE] if source in self.named)
                chosen.append(next(known, sources[0]))
        return self.cited(chosen)

    def cited(self, sources: Iterable[str]) -> Words:
        """The numbers of sources, those that are declared; each says which it is to whoever points at it."""
        titles: dict[int, str] = {}
        for source in sources:
            place = self.edition.number_of(source)
            if place:
                titles[self.named.setdefault(source, len(self.named) + 1)] = self.edition.sources[place - 1].title
        return cited(dict(sorted(titles.items())))

    def prose(self, value: Prose | None) -> tuple[Paragraph, ...]:
        """Running text, paragraph by paragraph."""
        if value is None:
            return ()
        lang = value.lang if value.lang != self.voice.wording.language else ""
        return tuple(self._paragraph(block.runs, lang, item=block.item) for block in self.voice.prose(value))

    def _paragraph(self, runs: Sequence[Run], lang: str, *, item: bool) -> Paragraph:
        words = prose(runs, lang, self.cited)
        return Paragraph(NOTHING, words) if item else Paragraph(words, NOTHING)
