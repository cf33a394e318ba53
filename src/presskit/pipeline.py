"""The whole way from a folder of facts to finished documents: read, settle, check, view, draw."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from presskit.artifact import Artifact
from presskit.assets import Assets
from presskit.checks import check
from presskit.edition import Edition, Options
from presskit.facts import Locate, read_facts
from presskit.finding import Finding, Severity, by_place
from presskit.layout import Layout, find_layout
from presskit.ledger import DISPUTED
from presskit.renderer import find_renderer

FACTS = "facts.yaml"

Told = Callable[[str], None]
"""Takes the name of the document that is being made, for a progress line."""


@dataclass(frozen=True)
class Desk:
    """A kit that was read and checked; ``edition`` is absent if the facts could not be understood."""

    edition: Edition | None
    findings: tuple[Finding, ...]
    locate: Locate

    def stops(self, options: Options) -> bool:
        """Whether an error keeps these facts from being printed; a draft lives with disputes."""
        return self.edition is None or any(_stops(finding, options) for finding in self.findings)


@dataclass(frozen=True)
class Outcome:
    """What a build made and what it found; nothing was made if anything stopped it."""

    artifacts: tuple[Artifact, ...]
    findings: tuple[Finding, ...]
    layouts: tuple[Layout, ...] = ()
    edition: Edition | None = None

    @property
    def ok(self) -> bool:
        """Whether the documents may be written."""
        return bool(self.artifacts)


def open_kit(folder: Path, options: Options) -> Desk:
    """Read and check the kit in ``folder``; ``OSError`` where its facts cannot be opened."""
    path = folder / FACTS
    reading = read_facts(path.read_bytes(), str(path))
    if reading.kit is None:
        return Desk(None, reading.findings, reading.locate)
    edition = Edition(reading.kit, reading.ledger, Assets(folder))
    findings = by_place((*reading.findings, *_located(check(edition), reading.locate)))
    if options.draft:
        findings = tuple(_lived_with(finding) for finding in findings)
    return Desk(edition, findings, reading.locate)


def build(
    folder: Path, documents: Sequence[str], templates: Path | None, options: Options, told: Told = lambda _document: None
) -> Outcome:
    """Make the documents in memory; none if anything stops one of them. ``OSError`` as ``open_kit``."""
    desk = open_kit(folder, options)
    if desk.edition is None or desk.stops(options):
        return Outcome((), desk.findings)
    made: dict[str, tuple[Artifact, ...]] = {}
    findings: list[Finding] = []
    layouts = {document: find_layout(document, templates) for document in documents}
    for document in documents:
        told(document)
        findings += _make(document, desk.edition, options, templates, made)
    placed = _located(findings, desk.locate)
    everything = by_place((*desk.findings, *placed))
    if any(_stops(finding, options) for finding in placed):
        return Outcome((), everything, tuple(layouts.values()), desk.edition)
    artifacts = tuple(artifact for document in documents for artifact in made[document])
    return Outcome(artifacts, everything, tuple(layouts.values()), desk.edition)


def _make(
    document: str, edition: Edition, options: Options, templates: Path | None, made: dict[str, tuple[Artifact, ...]]
) -> list[Finding]:
    """Make one document, those that it carries inside first, each once."""
    if document in made:
        return []
    renderer = find_renderer(document)
    findings = [found for inner in renderer.attaches for found in _make(inner, edition, options, templates, made)]
    attached = {inner: made[inner] for inner in renderer.attaches}
    layout = find_layout(document, templates)
    assets = replace(edition.assets, layout=layout.folder)
    drawn = renderer.draw(renderer.view(edition, options), layout, assets, attached)
    made[document] = drawn.artifacts
    return [*findings, *drawn.findings]


def _stops(finding: Finding, options: Options) -> bool:
    return finding.severity is Severity.ERROR and not (options.draft and finding.code == DISPUTED)


def _lived_with(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.WARNING) if finding.code == DISPUTED else finding


def _located(findings: Sequence[Finding], locate: Locate) -> tuple[Finding, ...]:
    return tuple(finding.at(finding.span or (locate(finding.key) if finding.key else None)) for finding in findings)
