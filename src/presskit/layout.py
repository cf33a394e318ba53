"""Finds a document's folder and gives it a sandboxed, strict Jinja environment, whose errors are findings."""

import traceback
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from presskit.finding import Finding, Span, error
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
            span = _line(self.folder / (problem.name or name), problem.lineno)
            return error("PK401", f"this tag cannot be read: {problem.message}", span=span, hint="mend the tag")
        except (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, RecursionError, OSError) as problem:
            place = self._place(problem, name)
            if place is None:
                raise
            return error("PK402", f"the layout fails here: {_reason(problem)}", span=place, hint=self.fields)

    def _place(self, problem: Exception, name: str) -> Span | None:
        """The last line of the layout on the way to the problem; ``None`` if the problem is a bug of ours."""
        frames = traceback.extract_tb(problem.__traceback__)
        inside = [frame for frame in frames if Path(frame.filename).is_relative_to(self.folder)]
        if inside:
            return _line(Path(inside[-1].filename), inside[-1].lineno or 1)
        of_the_file = isinstance(problem, TemplateError | UnicodeDecodeError | OSError)
        return Span(str(self.folder / name), 1, 1) if of_the_file else None

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


def _line(file: Path, line: int) -> Span:
    """Where the words of a line begin."""
    with suppress(OSError, UnicodeDecodeError, IndexError):
        text = file.read_text("utf-8").splitlines()[line - 1]
        return Span(str(file), line, len(text) - len(text.lstrip()) + 1)
    return Span(str(file), line, 1)


def _reason(problem: Exception) -> str:
    match problem:
        case TemplateNotFound():
            return f"there is no file “{problem.name}” in the layout"
        case UnicodeDecodeError():
            return "a file of it is not saved as UTF-8"
        case OSError():
            return f"a file of it cannot be read ({problem.strerror})"
        case RecursionError():
            return "a part of it contains itself"
        case KeyError():
            return f"there is no {problem}"
        case _:
            return str(problem)


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
