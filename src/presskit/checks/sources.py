"""Every fact has a source, and one that is worth something."""

from collections.abc import Iterator
from dataclasses import replace

from presskit.checks.options import PLAIN, CheckOptions
from presskit.edition import Edition
from presskit.finding import Finding, Key, Severity, note, warning
from presskit.model import UNSOURCED
from presskit.shape import widest_cover
from presskit.values import Prose


def facts_without_source(edition: Edition, options: CheckOptions = PLAIN) -> Iterator[Finding]:
    """Finds facts that no source covers, one finding for all that one source could; a kit's own prose needs none.

    They are doubtful, and errors where the options are strict.
    """
    bare: dict[Key, list[Key]] = {}
    for key in _sourced(edition):
        if not edition.ledger.sources_of(key):
            bare.setdefault(key[: widest_cover(key)], []).append(key)
    for holder, keys in bare.items():
        one = f"“{'.'.join(keys[0])}” has no source"
        message = one if len(keys) == 1 else f"{len(keys)} facts of “{'.'.join(holder)}” have no source"
        found = warning(
            "PK210",
            message,
            key=keys[0] if len(keys) == 1 else holder,
            hint="add “source:” to the fact or to the record around it",
        )
        yield replace(found, severity=Severity.ERROR) if options.strict else found


def facts_on_weak_sources(edition: Edition) -> Iterator[Finding]:
    """Tells of facts whose sources are all weak ones, record by record where one source covers a record."""
    holders = dict.fromkeys(edition.ledger.holder_of(key) for key in _sourced(edition))
    for holder in holders:
        if edition.rests_on_weak_sources(holder):
            sources = edition.ledger.sources_of(holder)
            weak = "a weak source" if len(sources) == 1 else "weak sources"
            message = f"“{'.'.join(holder)}” rests on {weak} alone: {', '.join(sources)}"
            yield note("PK211", message, key=holder, hint="find a better source for each before it is printed")


def sources_in_use(edition: Edition, options: CheckOptions = PLAIN) -> Iterator[Finding]:
    """Tells, once, of sources that nothing rests on and no claim names; where the options are strict alone.

    A kit in the making has pages that were read and are not used yet.
    """
    if not options.strict:
        return
    used = {source.id for source in edition.sources}
    claimed = {
        source for entry in edition.ledger.provenance.values() for claim in entry.claims for source in claim.sources
    }
    idle = [source.id for source in edition.kit.sources if source.id not in used | claimed]
    if idle:
        message = f"nothing rests on {len(idle)} of the sources: {', '.join(idle)}"
        hint = "name them where a fact comes from them, or take them out"
        yield note("PK213", message, key=("sources", idle[0]), hint=hint)


def sources_seen_lately(edition: Edition, options: CheckOptions = PLAIN) -> Iterator[Finding]:
    """Finds sources that were last seen longer ago than the options allow, counted to their day or the kit’s."""
    made = edition.kit.kit.date
    today = options.today or (made.first_day if made else None)
    if options.max_age_days is None or today is None:
        return
    for source in edition.kit.sources:
        age = (today - source.seen.first_day).days if source.seen else 0
        if age > options.max_age_days:
            message = f"“{source.id}” was seen {age} days ago, on {source.seen.iso if source.seen else ''}"
            yield warning(
                "PK214", message, key=("sources", source.id, "seen"), hint="look again, and write the new day"
            )


def _sourced(edition: Edition) -> Iterator[Key]:
    """The keys of facts that need a source."""
    for key, value in edition.facts:
        if key[0] not in UNSOURCED and not isinstance(value, Prose):
            yield key
