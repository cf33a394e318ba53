"""Words in, exit code out; the only module that prints.

Exit codes: 0 done, 1 the facts or the layouts have errors, 2 wrong usage, 3 something is missing (file, library).
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

import click

from presskit.artifact import write_all
from presskit.edition import Options
from presskit.finding import Severity, has_errors
from presskit.pipeline import FACTS, Outcome, build, open_kit
from presskit.renderer import default_renderers, documents
from presskit.report import counted, told
from presskit.wording import Wording

T = TypeVar("T")

ERRORS, MISSING, INTERRUPTED = 1, 3, 130

_TONES = {"error": "red", "warning": "yellow", "note": "cyan", "quiet": "bright_black"}


class _Commands(click.Group):
    """Ends every command that cannot go on with one sentence and an exit code, never a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _stop("Stopped. Nothing was written.", INTERRUPTED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="film-presskit", prog_name="presskit")
def main() -> None:
    """One facts file, three documents: press kits for films, checked before they are printed."""
    for stream in (sys.stdout, sys.stderr):
        # A name in Arabic must not end a build in a terminal that knows ASCII only.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # text streams


def _flags(command: Callable[..., None]) -> Callable[..., None]:
    """One flag for each default document, as its renderer declares it."""
    for renderer in reversed(list(default_renderers())):
        command = click.option(f"--{renderer.flag}", f"flag_{renderer.document}", is_flag=True, help=renderer.about)(command)
    return command


def _document(_context: click.Context, _option: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    known = {name.replace("_", "-"): name for name in documents()}
    for name in names:
        if name.replace("_", "-") not in known:
            message = f"there is no document “{name}”; there are: {', '.join(known)}"
            raise click.BadParameter(message)
    return tuple(known[name.replace("_", "-")] for name in names)


_kit = click.option(
    "--kit", default="kit", show_default=True, type=click.Path(path_type=Path), help="The kit's folder, with facts.yaml."
)


@main.command("build")
@_flags
@click.option("--document", "named", multiple=True, metavar="NAME", callback=_document, help="Any document, by name.")
@_kit
@click.option("--templates", default="templates", show_default=True, type=click.Path(path_type=Path),
              help="Layouts; a document without a folder there uses ours.")  # fmt: skip
@click.option("--output", default="output", show_default=True, type=click.Path(path_type=Path), help="Where they go.")
@click.option("--draft", is_flag=True, help="Print disputed facts, marked as such.")
@click.option("--csv-delimiter", default=",", show_default=True, type=click.Choice([",", ";", "\t"]), metavar="[,|;|TAB]",
              help="Between the cells of the awards list.")  # fmt: skip
def build_command(
    named: tuple[str, ...],
    kit: Path,
    templates: Path,
    output: Path,
    draft: bool,  # noqa: FBT001 - click passes by name
    csv_delimiter: str,
    **flags: bool,
) -> None:
    """Make the documents: all three, or those that you name.

    The paths of the finished files go to standard output, everything else to standard error. Nothing is written while
    the facts have errors.
    """
    flagged = [renderer.document for renderer in default_renderers() if flags[f"flag_{renderer.document}"]]
    wanted = [*flagged, *named] or [renderer.document for renderer in default_renderers()]
    options = Options(draft=draft, csv_delimiter=csv_delimiter)
    outcome = _opened(kit, lambda: _built(kit, tuple(dict.fromkeys(wanted)), templates, options))
    if not outcome.ok:
        errors = [finding for finding in outcome.findings if finding.severity is Severity.ERROR]
        click.echo(told(errors, _painter(sys.stderr)), err=True)
        _say(f"Nothing was written: {counted(errors)}.", "error")
        sys.exit(ERRORS)
    try:
        paths = write_all(outcome.artifacts, output)
    except OSError as problem:
        _stop(f"“{problem.filename or output}” cannot be written: {problem.strerror}. Choose another --output.", MISSING)
    for layout in outcome.layouts:
        _say(f"Layout of {layout.document.replace('_', '-')}: {'ours' if layout.ours else layout.folder}", "quiet")
    _tell_embargo(outcome)
    if outcome.findings:
        _say(f"{counted(outcome.findings)}: “presskit check” tells them.", "quiet")
    for path in paths:
        click.echo(str(path))


@main.command("check")
@_kit
def check_command(kit: Path) -> None:
    """Tell everything that is wrong or doubtful in the facts, without building."""
    desk = _opened(kit, lambda: open_kit(kit, Options()))
    click.echo(told(desk.findings, _painter(sys.stdout)), nl=False)
    _say(f"{kit / FACTS}: {counted(desk.findings)}", "error" if has_errors(desk.findings) else "quiet")
    if has_errors(desk.findings):
        sys.exit(ERRORS)


def _built(kit: Path, wanted: tuple[str, ...], templates: Path, options: Options) -> Outcome:
    """Build, with a progress line on a terminal."""
    if not sys.stderr.isatty():
        return build(kit, wanted, templates, options)
    with click.progressbar(length=len(wanted), file=sys.stderr, show_eta=False, show_percent=False) as bar:

        def begun(document: str) -> None:
            bar.label = f"Making the {document.replace('_', ' ')}"
            bar.update(0 if document == wanted[0] else 1)

        outcome = build(kit, wanted, templates, options, begun)
        bar.label = "Done" if outcome.ok else "Stopped"
        bar.update(1)
    return outcome


def _opened(kit: Path, work: Callable[[], T]) -> T:
    """Do the work; end with one sentence where the kit cannot be opened or a library is missing."""
    try:
        return work()
    except FileNotFoundError:
        _stop(f"There is no file “{kit / FACTS}”. Name the kit's folder with --kit.", MISSING)
    except (PermissionError, IsADirectoryError, NotADirectoryError) as problem:
        _stop(f"“{problem.filename or kit}” cannot be read: {problem.strerror}.", MISSING)


def _tell_embargo(outcome: Outcome) -> None:
    embargo = outcome.edition.kit.kit.embargo if outcome.edition else None
    if embargo and outcome.edition:
        said = Wording(outcome.edition.kit.kit.language).instant(embargo)
        _say(f"Under embargo until {said}: every document says so.", "warning")


def _say(text: str, tone: str = "strong") -> None:
    """Talk goes to standard error, so that standard output stays data."""
    click.echo(_painter(sys.stderr)(text, tone), err=True)


def _painter(stream: object) -> Callable[[str, str], str]:
    """Colours on a terminal, unless NO_COLOR forbids them (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or not getattr(stream, "isatty", bool)():
        return lambda text, _tone: text
    return lambda text, tone: click.style(text, fg=_TONES.get(tone), bold=tone in ("strong", "error"))


def _stop(message: str, code: int) -> NoReturn:
    _say(message, "error")
    sys.exit(code)
