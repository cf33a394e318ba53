"""Opens a kit: reads and checks its facts, which is all that can be done before anything is drawn."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from presskit.assets import FACTS, Assets
from presskit.checks import check
from presskit.checks.options import PLAIN, CheckOptions
from presskit.edition import Edition, Options
from presskit.facts import Locate, read_facts
from presskit.finding import Finding, Place, Severity, Span, by_place, told_once
from presskit.ledger import DISPUTED
from presskit.naming import facts_named
from presskit.silencing import silenced


class Desk(NamedTuple):
    """A kit that was read and checked; ``edition`` is absent if the facts could not be understood.

    ``silenced`` counts the warnings that the kit lets stand, which are not among the findings.
    """

    edition: Edition | None
    findings: tuple[Finding, ...]
    locate: Locate
    silenced: int = 0


def open_kit(folder: Path, options: Options, asked: CheckOptions = PLAIN) -> Desk:
    """Read and check the kit in ``folder``; ``OSError`` where its facts cannot be opened."""
    path = folder / FACTS
    reading = read_facts(path.read_bytes(), str(path))
    edition, found, hushed = None, reading.findings, 0
    if reading.kit:
        kit, unnamed = facts_named(reading.kit)
        edition = Edition(kit, reading.ledger, Assets(folder))
        found, hushed = silenced((*found, *unnamed, *check(edition, asked)), kit)
    findings = told_once(by_place(placed(found, reading.locate)))
    if options.draft:
        findings = tuple(_lived_with(finding) for finding in findings)
    return Desk(edition, findings, reading.locate, hushed)


def _lived_with(finding: Finding) -> Finding:
    """A draft lives with disputes."""
    return replace(finding, severity=Severity.WARNING) if finding.code == DISPUTED else finding


def placed(findings: Sequence[Finding], locate: Locate) -> tuple[Finding, ...]:
    """The findings with every place that their keys name."""

    def spotted(thing: Finding | Place) -> Span | None:
        return thing.span or (locate(thing.key, thing.words) if thing.key else None)

    return tuple(
        replace(finding, span=spotted(finding), others=tuple(replace(at, span=spotted(at)) for at in finding.others))
        for finding in findings
    )
