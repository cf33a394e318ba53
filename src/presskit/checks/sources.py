"""Every fact has a source, and one that is worth something."""

from collections.abc import Iterator

from presskit.edition import Edition
from presskit.finding import Finding, Key, note, warning
from presskit.model import UNSOURCED
from presskit.shape import widest_cover
from presskit.values import Prose


def facts_without_source(edition: Edition) -> Iterator[Finding]:
    """Finds facts that no source covers, one finding for all that one source could; a kit's own prose needs none."""
    bare: dict[Key, list[Key]] = {}
    for key in _sourced(edition):
        if not edition.ledger.sources_of(key):
            bare.setdefault(key[: widest_cover(key)], []).append(key)
    for holder, keys in bare.items():
        one = f"“{'.'.join(keys[0])}” has no source"
        message = one if len(keys) == 1 else f"{len(keys)} facts of “{'.'.join(holder)}” have no source"
        yield warning(
            "PK210",
            message,
            key=keys[0] if len(keys) == 1 else holder,
            hint="add “source:” to the fact or to the record around it",
        )


def facts_on_weak_sources(edition: Edition) -> Iterator[Finding]:
    """Tells of facts whose sources are all weak ones, record by record where one source covers a record."""
    holders = dict.fromkeys(edition.ledger.holder_of(key) for key in _sourced(edition))
    for holder in holders:
        if edition.rests_on_weak_sources(holder):
            sources = edition.ledger.sources_of(holder)
            weak = "a weak source" if len(sources) == 1 else "weak sources"
            message = f"“{'.'.join(holder)}” rests on {weak} alone: {', '.join(sources)}"
            yield note("PK211", message, key=holder, hint="find a better source for each before it is printed")


def _sourced(edition: Edition) -> Iterator[Key]:
    """The keys of facts that need a source."""
    for key, value in edition.facts:
        if key[0] not in UNSOURCED and not isinstance(value, Prose):
            yield key
