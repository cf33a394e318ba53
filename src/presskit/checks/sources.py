"""Every fact has a source, and one that is worth something."""

from collections.abc import Iterator

from presskit.edition import Edition
from presskit.finding import Finding, Key, error, warning
from presskit.ledger import nearest
from presskit.model import UNSOURCED, facts_of
from presskit.prose import sources_in
from presskit.values import Prose


def facts_without_source(edition: Edition) -> Iterator[Finding]:
    """Finds facts that no source covers; prose, ``look``, ``kit`` and contacts need none."""
    for key in _sourced(edition):
        if not edition.ledger.sources_of(key):
            hint = "add “source:” to the fact ({value: …, source: …}) or to the record around it"
            yield warning("PK210", f"no source says “{'.'.join(key)}”", key=key, hint=hint)


def facts_on_weak_sources(edition: Edition) -> Iterator[Finding]:
    """Finds facts whose sources are all weak ones, record by record where one source covers a record."""
    told: set[Key] = set()
    for key in _sourced(edition):
        if edition.rests_on_weak_sources(key):
            holder = _holder(edition, key)
            if holder not in told:
                told.add(holder)
                names = ", ".join(edition.ledger.sources_of(key))
                hint = "find a better source before it is printed"
                yield warning("PK211", f"“{'.'.join(holder)}” rests on a weak source alone: {names}", key=holder, hint=hint)


def prose_cites_declared_sources(edition: Edition) -> Iterator[Finding]:
    """Finds ``[@source]`` marks in prose that name no declared source."""
    declared = {source.id for source in edition.kit.sources}
    for key, value in facts_of(edition.kit):
        if isinstance(value, Prose):
            for source in sorted(sources_in(value.text) - declared):
                hint = nearest(source, declared) or "declare it in the list “sources:”"
                yield error("PK203", f"there is no source “{source}”", key=key, hint=hint)


def _sourced(edition: Edition) -> Iterator[Key]:
    """The keys of facts that need a source."""
    for key, value in facts_of(edition.kit):
        if key[0] not in UNSOURCED and not isinstance(value, Prose):
            yield key


def _holder(edition: Edition, key: Key) -> Key:
    """The fact or the record whose sources cover ``key``."""
    lengths = range(len(key), 0, -1)
    return next((key[:n] for n in lengths if (found := edition.ledger.provenance.get(key[:n])) and found.sources), key)
