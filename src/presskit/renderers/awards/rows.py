"""What the awards list shows: its rows, made one by one while they are asked for, so that a list of any length streams.

An ``id`` belongs to one row, an ``award_id`` to one prize, and both outlive other rows: an award's is written in the
facts or made of its body, edition and category, a nominee's is added after a dot, and neither is a number of its place.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from presskit.edition import Edition, Options
from presskit.finding import Key
from presskit.ledger import Ledger
from presskit.model import Award, Film, Identifiers, Nominee, Source
from presskit.renderers.awards.fields import OF_FILM
from presskit.renderers.awards.guard import guard


class Nobody(NamedTuple):
    """In the nominee's place where the prize is the film's own."""

    id: str = ""
    name: str = ""
    role: None = None


class Sources(NamedTuple):
    """Titles and addresses of all sources of a prize, in the order in which the facts declare them."""

    titles: tuple[str, ...]
    urls: tuple[str, ...]


class Dispute(NamedTuple):
    """What sources say of a field beside the claim that is printed, each with the ids of its sources."""

    field: str
    rivals: tuple[tuple[object, tuple[str, ...]], ...]


class Row(NamedTuple):
    """One nominee of one prize. What a layout may name is reached from here: ``award.body``, ``shared_with``."""

    key: Key
    id: str
    film: Film
    identifiers: Identifiers
    award: Award
    nominee: Nominee | Nobody
    shared_with: tuple[str, ...]
    sources: Sources
    disputed: tuple[Dispute, ...]


@dataclass(frozen=True)
class AwardsList:
    """The whole list, and how its cells are written."""

    stem: str
    delimiter: str
    raw: bool
    edition: Edition

    @property
    def cell(self) -> Callable[[str], str]:
        """Makes of a text what is written into a cell."""
        return str if self.raw else guard

    def rows(self) -> Iterator[Row]:
        """The rows in the order of the facts."""
        kit, ledger = self.edition.kit, self.edition.ledger
        cite = _citations(kit.sources)
        cited, disputed = _within_awards(ledger)
        above = tuple(_disputes(((name, tuple(name.split("."))) for name in OF_FILM), ledger))
        for award in kit.awards:
            key = ("awards", award.id)
            sources = cite(ledger.sources_of(key) + cited.get(award.id, ()))
            facts = disputed.get(award.id, ())
            names = tuple(nominee.name for nominee in award.nominees)
            nominees: tuple[Nominee | Nobody, ...] = award.nominees or (Nobody(),)
            for place, nominee in enumerate(nominees):
                yield Row(
                    key=(*key, "nominees", nominee.id) if nominee.id else key,
                    id=f"{award.id}.{nominee.id}" if nominee.id else award.id,
                    film=kit.film,
                    identifiers=kit.identifiers,
                    award=award,
                    nominee=nominee,
                    shared_with=names[:place] + names[place + 1 :],
                    sources=sources,
                    disputed=(*above, *_disputes(_fields_of_row(facts, nominee.id), ledger)) if facts else above,
                )


def view(edition: Edition, options: Options) -> AwardsList:
    """What the awards list shows."""
    return AwardsList(edition.stem("awards", options), options.csv_delimiter, options.csv_raw, edition)


_REMEMBERED = 1024


def _citations(declared: Iterable[Source]) -> Callable[[tuple[str, ...]], Sources]:
    """Sources by their ids; most prizes name the same few, and those are remembered."""
    known = {source.id: source for source in declared}
    order = {name: place for place, name in enumerate(known)}

    @lru_cache(_REMEMBERED)
    def cite(cited: tuple[str, ...]) -> Sources:
        sources = [known[name] for name in sorted(set(cited), key=order.__getitem__)]
        return Sources(tuple(source.title for source in sources), tuple(source.url for source in sources if source.url))

    return cite


def _within_awards(ledger: Ledger) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, list[Key]]]:
    """By award, the sources of the facts inside it that have their own, and those of these facts that are disputed."""
    cited: dict[str, tuple[str, ...]] = {}
    disputed: dict[str, list[Key]] = {}
    for key, entry in ledger.provenance.items():
        if len(key) > 2 and key[0] == "awards":  # noqa: PLR2004 - deeper than an award
            cited[key[1]] = cited.get(key[1], ()) + entry.sources
            if entry.claims and entry.disputed:
                disputed.setdefault(key[1], []).append(key)
    return cited, disputed


def _fields_of_row(facts: Iterable[Key], nominee: str) -> Iterator[tuple[str, Key]]:
    """The fields in which disputed facts of an award stand in the row of one nominee."""
    for fact in facts:
        match fact:
            case (_, _, "nominees", whose, name) if whose == nominee:
                yield f"nominee.{name}", fact
            case (_, _, "nominees", _, "name"):
                yield "shared_with", fact
            case (_, _, name):
                yield f"award.{name}", fact


def _disputes(fields: Iterable[tuple[str, Key]], ledger: Ledger) -> Iterator[Dispute]:
    for field, fact in fields:
        rivals = ledger.rivals(fact)
        if rivals:
            listed = field == "shared_with"
            yield Dispute(field, tuple(((claim.value,) if listed else claim.value, claim.sources) for claim in rivals))
