"""The whole way from a folder of facts to finished documents: read, settle, check, view, draw."""

import io
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path

from presskit.artifact import Artifact
from presskit.desk import Desk, open_kit, placed
from presskit.edition import Edition, Options
from presskit.finding import Finding, by_place, has_errors
from presskit.interrupts import obeyed
from presskit.layout import Layout, find_layout
from presskit.renderer import Attached, Drawn, Renderer, find_renderer

Told = Callable[[str], None]
"""Takes the name of the document that is being made, for a progress line."""


class MissingLibraryError(Exception):
    """What a document is drawn with is not on this machine: a ``native`` library, or else one of Python's."""

    def __init__(self, document: str, problem: Exception) -> None:
        super().__init__(str(problem).partition("\n")[0])
        self.document = document
        self.native = isinstance(problem, OSError)


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


def ignore(_document: str) -> None:
    """Tells nobody."""


def build(
    folder: Path, documents: Sequence[str], templates: Path | None, options: Options, told: Told = ignore
) -> Outcome:
    """Make the documents of the kit in ``folder``, as ``make`` does; ``OSError`` as ``open_kit``."""
    return make(open_kit(folder, options), documents, templates, options, told)


def make(
    desk: Desk, documents: Sequence[str], templates: Path | None, options: Options, told: Told = ignore
) -> Outcome:
    """Make the documents in memory; none if anything stops one of them."""
    if desk.edition is None or has_errors(desk.findings):
        return Outcome((), desk.findings, (), desk.edition)
    press = _Press(desk.edition, templates, options)
    for document in documents:
        told(document)
        press.make(document)
    # Documents that say the same have the same faults: each is told once.
    findings = by_place(tuple(dict.fromkeys((*desk.findings, *placed(press.findings, desk.locate)))))
    layouts = tuple(press.layouts[document] for document in documents if document in press.layouts)
    if has_errors(findings):
        return Outcome((), findings, layouts, desk.edition)
    artifacts = tuple(artifact for document in documents for artifact in press.made[document])
    return Outcome(artifacts, findings, layouts, desk.edition)


class _Press:
    """Makes documents of one edition, each once; what went wrong is in ``findings``."""

    def __init__(self, edition: Edition, templates: Path | None, options: Options) -> None:
        self.made: dict[str, tuple[Artifact, ...]] = {}
        self.layouts: dict[str, Layout] = {}
        self.findings: list[Finding] = []
        self._edition = edition
        self._templates = templates
        self._options = options

    def make(self, document: str) -> None:
        """Make a document, and before it those that it carries inside."""
        if document in self.made:
            return
        renderer = find_renderer(document)
        for inner in renderer.attaches:
            self.make(inner)
        layout = self.layouts[document] = find_layout(document, self._templates)
        drawn = self._draw(renderer, layout, {inner: self.made[inner] for inner in renderer.attaches})
        self.made[document] = drawn.artifacts
        self.findings += drawn.findings

    def _draw(self, renderer: Renderer[object], layout: Layout, attached: Attached) -> Drawn:
        view = renderer.view(self._edition, self._options)
        assets = replace(self._edition.assets, layout=layout.folder)
        try:
            # Where libraries talk, standard output is not ours alone any more, and Ctrl-C reaches them first.
            with obeyed(), redirect_stdout(io.StringIO()):
                return renderer.draw(view, layout, assets, attached)
        except ImportError as problem:
            if (problem.name or "").partition(".")[0] == __package__:
                raise  # a bug of ours
            raise MissingLibraryError(renderer.document, problem) from problem
        except OSError as problem:
            if problem.errno is None:  # not from the system: a native library could not be loaded
                raise MissingLibraryError(renderer.document, problem) from problem
            raise
