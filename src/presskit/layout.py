"""Finds a document's folder and gives it a sandboxed, strict Jinja environment, whose errors are findings."""

import traceback
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from presskit.finding import Finding, Span, error
from presskit.layoutorigins import FILLED, Origins
from presskit.layoutslips import LayoutFile, Strict
from presskit.yamltext import Plain, read_yaml


@dataclass(frozen=True)
class Layout:
    """The folder that shapes one document; ``ours`` tells that it is not the user's own."""

    document: str
    folder: Path
    ours: bool

    @property
    def fields(self) -> str:
        """The hint that says where all fields of this layout are told."""
        return f"see “presskit layouts {self.document.replace('_', '-')}” for the values that this layout may use"

    def environment(self, **options: Any) -> Environment:  # noqa: ANN401 - Jinja's own options
        """A Jinja environment over the folder in which a layout can neither reach Python nor misspell a field."""
        return SandboxedEnvironment(
            loader=FileSystemLoader(self.folder),
            undefined=Strict,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            **options,
        )

    def render(self, environment: Environment, name: str, context: Mapping[str, object]) -> str | Finding:
        """The template ``name`` filled in, or the finding that says where it fails."""
        try:
            filled = environment.get_template(name).render(context)
        except TemplateSyntaxError as problem:
            return self._file(environment, self.folder / (problem.name or name)).unreadable(problem)
        except (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, RecursionError, OSError) as problem:
            frames = traceback.extract_tb(problem.__traceback__)
            inside = [frame for frame in frames if Path(frame.filename).is_relative_to(self.folder)]
            if not inside and not isinstance(problem, TemplateError | UnicodeDecodeError | OSError):
                raise  # a bug of ours
            path, line = (Path(inside[-1].filename), inside[-1].lineno or 1) if inside else (self.folder / name, 1)
            if isinstance(problem, UnicodeDecodeError):
                same = (
                    each for each in self.folder.rglob("*") if each.is_file() and each.read_bytes() == problem.object
                )
                path = next(same, path)
            return self._file(environment, path).failing(problem, line, context, self.fields)
        if not filled.strip():
            place = Span(str(self.folder / name), 1, 1)
            return error("PK403", "this file of the layout prints nothing", span=place, hint="copy it from our layout")
        return filled

    def placed(
        self, findings: Iterable[Finding], html: str, environment: Environment, name: str, context: Mapping[str, object]
    ) -> tuple[Finding, ...]:
        """The findings, each once; those in the filled-in ``html`` with the place where the layout has it."""
        told = tuple(findings)
        if not any(finding.span and finding.span.file == FILLED for finding in told):
            return told
        origins = Origins(environment, name, context)
        known = origins.text == html

        def written(span: Span | None) -> Span | None:
            if span is None or span.file != FILLED:
                return span
            return origins.place(span.line, span.column) if known else None

        return tuple(
            dict.fromkeys(
                replace(
                    finding.at(written(finding.span)),
                    others=tuple(replace(other, span=written(other.span)) for other in finding.others),
                )
                for finding in told
            )
        )

    def _file(self, environment: Environment, path: Path) -> LayoutFile:
        """A file of the layout; without text where it cannot be read."""
        text = ""
        with suppress(OSError, UnicodeDecodeError):
            text = path.read_text("utf-8")
        return LayoutFile(str(path), text, environment)

    def words(self, language: str) -> Mapping[str, Plain] | Finding:
        """Every word that the layout prints, in that language if it has it, else in English: ``words.LANG.yaml``."""
        path = self.folder / f"words.{language.partition('-')[0]}.yaml"
        if not path.is_file():
            path = self.folder / "words.en.yaml"
        place = Span(str(path), 1, 1)
        try:
            tree = read_yaml(path.read_bytes(), str(path))
        except OSError as problem:
            message = f"the words of the layout cannot be read: {problem.strerror}"
            return error("PK403", message, span=place, hint="copy the file from our layout")
        if tree.findings:
            return tree.findings[0]
        if not isinstance(tree.value, dict):
            return error("PK404", "the words of the layout must be “key: value” lines", span=place)
        return tree.value


def find_layout(document: str, templates: Path | None) -> Layout:
    """The document's layout: the whole folder in ``templates`` if it is there, else ours."""
    theirs = templates / document if templates else None
    if theirs and theirs.is_dir():
        return Layout(document, theirs, ours=theirs.resolve() == (our_templates() / document).resolve())
    return Layout(document, our_templates() / document, ours=True)


def our_templates() -> Path:
    """Our layouts: beside the installed package, or in the checkout that an editable install points to."""
    installed = Path(str(files("presskit"))) / "templates"
    return installed if installed.is_dir() else Path(__file__).resolve().parents[2] / "templates"
