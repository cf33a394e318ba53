"""Finds a document's folder and gives it a sandboxed, strict Jinja environment, whose errors are findings."""

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment, SecurityError

from presskit.finding import Finding, Span, error
from presskit.yamltext import Plain, read_yaml



@dataclass(frozen=True)
class Layout:
    """The folder that shapes one document; ``ours`` tells that it is not the user's own."""

    document: str
    folder: Path
    ours: bool

    def environment(self, **options: Any) -> Environment:  # noqa: ANN401 - Jinja's own options
        """A Jinja environment over the folder in which a layout can neither reach Python nor misspell a field."""
        return SandboxedEnvironment(
            loader=FileSystemLoader(self.folder),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            **options,
        )

    def render(self, environment: Environment, name: str, context: Mapping[str, object]) -> str | Finding:
        """The template ``name`` filled in, or the finding that says where it fails."""
        try:
            return environment.get_template(name).render(context)
        except TemplateSyntaxError as problem:
            place = Span(str(self.folder / (problem.name or name)), problem.lineno, 1)
            return error("PK401", f"the layout cannot be read: {problem.message}", span=place, hint="mend the tag")
        except (TemplateError, SecurityError, TypeError, ValueError, LookupError, ArithmeticError) as problem:
            place = self._place(problem, name)
            if place is None:
                raise
            hint = "see the README for the values that this layout may use"
            return error("PK402", f"the layout asks for what is not there: {problem}", span=place, hint=hint)

    def _place(self, problem: Exception, name: str) -> Span | None:
        """The last line of the layout on the way to the problem; ``None`` if the problem is a bug of ours."""
        frames = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(problem.__traceback__)]
        inside = [frame for frame in frames if Path(frame[0]).is_relative_to(self.folder)]
        if not inside and isinstance(problem, TemplateError):
            return Span(str(self.folder / name), 1, 1)
        return Span(inside[-1][0], inside[-1][1], 1) if inside else None

    def words(self, language: str) -> Mapping[str, Plain] | Finding:
        """Every word that the layout prints, in that language if it has it, else in English: ``words.LANG.yaml``."""
        path = self.folder / f"words.{language.split('-')[0]}.yaml"
        if not path.is_file():
            path = self.folder / "words.en.yaml"
        try:
            tree = read_yaml(path.read_bytes(), str(path))
        except OSError as problem:
            return error("PK403", f"“{path}” cannot be read: {problem.strerror}", hint="copy it from our layout")
        if tree.findings or not isinstance(tree.value, dict):
            return tree.findings[0] if tree.findings else error("PK403", "the words must be “key: value” lines", span=tree.span(()))
        return tree.value


def find_layout(document: str, templates: Path | None) -> Layout:
    """The document's layout: the whole folder in ``templates`` if it is there, else ours."""
    theirs = templates / document if templates else None
    if theirs and theirs.is_dir():
        return Layout(document, theirs.resolve(), ours=theirs.resolve() == (our_templates() / document).resolve())
    return Layout(document, our_templates() / document, ours=True)


def our_templates() -> Path:
    """Our layouts: beside the installed package, or in the checkout that an editable install points to."""
    installed = Path(str(files("presskit"))) / "templates"
    return installed if installed.is_dir() else Path(__file__).resolve().parents[2] / "templates"
