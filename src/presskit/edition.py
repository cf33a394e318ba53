"""One kit as it goes to print: the kit, its ledger and its files, and what all documents must agree on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from presskit.assets import Assets
from presskit.finding import Key
from presskit.ledger import Ledger
from presskit.model import Award, Kit, Source, facts_of
from presskit.paper import A4, Paper
from presskit.prose import sources_in
from presskit.values import Prose

T = TypeVar("T")

EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""When a kit without a date was made, so that its documents have the same bytes on any day; zip knows none earlier."""


@dataclass(frozen=True)
class Options:
    """How this build differs from the plain one.

    ``paper`` with a bleed is for a press, whose profile is in the file ``icc`` or at its usual place.
    """

    draft: bool = False
    csv_delimiter: str = ","
    csv_raw: bool = False
    paper: Paper = A4
    icc: Path | None = None


@dataclass(frozen=True)
class Edition:
    """The kit, its ledger, its assets."""

    kit: Kit
    ledger: Ledger
    assets: Assets

    @cached_property
    def _made_once(self) -> dict[Callable[["Edition"], object], object]:
        return {}

    def once(self, make: Callable[["Edition"], T]) -> T:
        """What ``make`` makes of this edition, made when it is first asked for: rules share what takes time."""
        if make not in self._made_once:
            self._made_once[make] = make(self)
        return cast("T", self._made_once[make])

    def stem(self, document: str, options: Options) -> str:
        """The file name of a document without its ending: ``rust-and-bone-press-kit``."""
        return f"{self.kit.kit.slug}-{document.replace('_', '-')}" + ("-DRAFT" if options.draft else "")

    @property
    def made(self) -> datetime:
        """The moment that documents carry as their date: midnight UTC of the kit's date."""
        date = self.kit.kit.date
        return datetime.combine(date.first_day, time(), UTC) if date else EPOCH

    @cached_property
    def facts(self) -> tuple[tuple[Key, object], ...]:
        """Every fact of the kit with its key, in the order of the model."""
        return tuple(facts_of(self.kit))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources that something rests on, in the order of the facts; their place is their number, from 1."""
        cited = {source for entry in self.ledger.provenance.values() for source in entry.sources}
        for _, value in self.facts:
            if isinstance(value, Prose):
                cited |= sources_in(value.text)
        return tuple(source for source in self.kit.sources if source.id in cited)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each source in the printed list, by its id."""
        return {source.id: number for number, source in enumerate(self.sources, 1)}

    def number_of(self, source: str) -> int | None:
        """The number of a source in the printed list; ``None`` if nobody declared it."""
        return self.numbers.get(source)

    def references(self, *key: str) -> tuple[int, ...]:
        """The numbers of the nearest sources of a fact, in the order in which it lists them."""
        numbers = (self.numbers.get(source) for source in self.ledger.sources_of(key))
        return tuple(number for number in numbers if number)

    @cached_property
    def _weak(self) -> frozenset[str]:
        return frozenset(source.id for source in self.kit.sources if source.weak)

    def rests_on_weak_sources(self, key: Key) -> bool:
        """Whether a fact has sources and all of them are weak ones."""
        sources = self.ledger.sources_of(key)
        return bool(sources) and self._weak.issuperset(sources)

    @cached_property
    def prizes(self) -> tuple[int, int]:
        """How many awards were won, and how many were nominated; one that is shared counts once."""
        results = [award.result for award in self.kit.awards]
        return results.count("won"), results.count("nominated")

    def awards_by_body(self) -> tuple[tuple[Award, ...], ...]:
        """The awards in groups of one body and one ceremony, in the order of the facts."""
        groups: dict[tuple[object, ...], list[Award]] = {}
        for award in self.kit.awards:
            groups.setdefault((award.body, award.edition, award.ceremony), []).append(award)
        return tuple(tuple(group) for group in groups.values())
