"""Words in, exit code out; the only module that prints.

Exit codes: 0 done, 1 the facts or the layouts have errors, 2 wrong usage, 3 something is missing (file, library).
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TextIO

import click

from presskit.artifact import write_all
from presskit.edition import Options
from presskit.finding import Finding, Severity, has_errors
from presskit.hints import closest
from presskit.layout import Layout
from presskit.pipeline import FACTS, Desk, MissingLibraryError, Outcome, make, open_kit
from presskit.renderer import default_renderers, documents
from presskit.report import WIDTH, Paint, counted, plain, told
from presskit.wording import Wording

ERRORS, MISSING, INTERRUPTED = 1, 3, 130

TEMPLATES = Path("templates")
"""Where a user's own layouts lie if nothing else is said."""

_TONES = {"error": "red", "warning": "yellow", "note": "cyan", "quiet": "bright_black"}

_NATIVE_LIBRARIES = """\
    Debian, Ubuntu    sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
    Fedora            sudo dnf install pango harfbuzz
    macOS             brew install pango"""

_PYTHON_LIBRARIES = "    python -m pip install --force-reinstall film-presskit"


class _Commands(click.Group):
    """Ends every command that cannot go on with a few words and an exit code, never a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        for stream in (sys.stdout, sys.stderr):
            # A name in Arabic must not end a build in a terminal that knows ASCII only.
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # text streams
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _stop("Stopped. No file was left half-written.", INTERRUPTED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="film-presskit", prog_name="presskit")
def main() -> None:
    """One facts file, three documents: press kits for films, checked before they are printed."""


def _flags(command: Callable[..., None]) -> Callable[..., None]:
    """One flag for each default document, as its renderer declares it."""
    for renderer in reversed(default_renderers()):
        flag = click.option(f"--{renderer.flag}", f"flag_{renderer.document}", is_flag=True, help=renderer.about)
        command = flag(command)
    return command


def _documents(_context: click.Context, _option: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The documents of these names, in which a hyphen and an underline are the same."""
    known = {_titled(document): document for document in documents()}
    for name in names:
        if _titled(name) not in known:
            meant = closest(_titled(name), known)
            hint = f"did you mean “{meant}”?" if meant else f"There are: {', '.join(known)}."
            raise click.BadParameter(f"there is no document “{name}”. {hint}")
    return tuple(known[_titled(name)] for name in names)


_kit = click.option(
    "--kit",
    default="kit",
    show_default=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="The kit, with facts.yaml.",
)
_templates = click.option(
    "--templates",
    show_default=str(TEMPLATES),
    metavar="FOLDER",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Your layouts; a document without one there has ours.",
)
_output = click.option(
    "--output",
    default="output",
    show_default=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Where the documents go.",
)
_delimiter = click.option(
    "--csv-delimiter",
    default=",",
    show_default=True,
    metavar="[,|;|TAB]",
    type=click.Choice([",", ";", "\t"]),
    help="Between the cells of the awards list.",
)


@main.command("build")
@_flags
@click.option("--document", "named", multiple=True, metavar="NAME", callback=_documents, help="Any document, by name.")
@_kit
@_templates
@_output
@click.option("--draft", is_flag=True, help="Print disputed facts, marked as such.")
@_delimiter
def build_command(
    named: tuple[str, ...],
    kit: Path,
    templates: Path | None,
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
    wanted = tuple(dict.fromkeys([*flagged, *named])) or tuple(renderer.document for renderer in default_renderers())
    options = Options(draft=draft, csv_delimiter=csv_delimiter)
    desk = _opened(kit, options)
    outcome = _made(desk, wanted, templates or TEMPLATES, options)
    if not outcome.ok:
        errors = [finding for finding in outcome.findings if finding.severity is Severity.ERROR]
        _tell(errors, sys.stderr)
        _say(f"\nNothing was written: {counted(errors)}.", "error")
        sys.exit(ERRORS)
    paths = _written(outcome, output)
    told_by_check = set(desk.findings)
    _tell([finding for finding in outcome.findings if finding not in told_by_check], sys.stderr)
    _say(f"Layouts: {', '.join(map(_whose, outcome.layouts))}", "quiet")
    if told_by_check:
        _say(f"{kit / FACTS}: {counted(desk.findings)}; see “presskit check”", "quiet")
    _tell_embargo(outcome)
    for path in paths:
        _print(str(path), sys.stdout)


@main.command("check")
@_kit
def check_command(kit: Path) -> None:
    """Tell everything that is wrong or doubtful in the facts, without building."""
    findings = _opened(kit, Options()).findings
    _tell(findings, sys.stdout)
    _say(f"{kit / FACTS}: {counted(findings)}", "error" if has_errors(findings) else "quiet")
    if has_errors(findings):
        sys.exit(ERRORS)


def _opened(kit: Path, options: Options) -> Desk:
    """The kit, read and checked; a few words and the end where it cannot be opened."""
    facts = kit / FACTS
    try:
        return open_kit(kit, options)
    except FileNotFoundError:
        what = f"file “{facts}”" if kit.is_dir() else f"folder “{kit}”"
        _stop(f"There is no {what}. Name the kit’s folder with --kit.", MISSING)
    except NotADirectoryError:
        _stop(f"“{kit}” is a file. Name the folder that holds {FACTS}: --kit {kit.parent}", MISSING)
    except IsADirectoryError:
        _stop(f"“{facts}” is a folder, where a text file with the facts is needed.", MISSING)
    except OSError as problem:
        _stop(f"“{facts}” cannot be read: {problem.strerror}.", MISSING)


def _made(desk: Desk, wanted: tuple[str, ...], templates: Path, options: Options) -> Outcome:
    """The documents; on a terminal, a line says which one is being made."""
    line = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def begun(document: str) -> None:
        _progress(f"Making the {_titled(document)} ({wanted.index(document) + 1} of {len(wanted)}) …")

    try:
        return make(desk, wanted, templates, options, begun) if line else make(desk, wanted, templates, options)
    except MissingLibraryError as problem:
        native = _NATIVE_LIBRARIES if problem.native else _PYTHON_LIBRARIES
        rest = " ".join(f"--{other.flag}" for other in default_renderers() if other.document != problem.document)
        without = f"Or build the other documents alone: presskit build {rest}"
        message = f"The {_titled(problem.document)} needs a library that this machine does not have: {problem}."
        _stop(f"{message}\nPlease type the line for your system:\n\n{native}\n\n{without}", MISSING)
    finally:
        if line:
            _progress("")


def _written(outcome: Outcome, output: Path) -> tuple[Path, ...]:
    """The finished files; a few words and the end where they cannot be written."""
    try:
        return write_all(outcome.artifacts, output)
    except IsADirectoryError as problem:
        _stop(f"“{problem.filename}” is a folder, and a document must go there. Move it away.", MISSING)
    except (FileExistsError, NotADirectoryError) as problem:
        _stop(f"“{problem.filename}” is a file, not a folder. Choose another folder with --output.", MISSING)
    except OSError as problem:
        message = f"Nothing can be written into “{output}”: {problem.strerror}."
        _stop(f"{message} Choose another folder with --output.", MISSING)


def _whose(layout: Layout) -> str:
    return f"{_titled(layout.document)} {'ours' if layout.ours else f'from {layout.folder}'}"


def _titled(document: str) -> str:
    return document.replace("_", "-")


def _tell_embargo(outcome: Outcome) -> None:
    kit = outcome.edition.kit.kit if outcome.edition else None
    if kit and kit.embargo:
        _say(f"Under embargo until {Wording(kit.language).instant(kit.embargo)}", "warning")


def _tell(findings: list[Finding] | tuple[Finding, ...], stream: TextIO) -> None:
    width = shutil.get_terminal_size().columns if stream.isatty() else WIDTH
    if findings:
        _print(told(findings, _painter(stream), width), stream, end="")


def _say(text: str, tone: str = "strong") -> None:
    """Talk goes to standard error, so that standard output stays data."""
    _print(_painter(sys.stderr)(text, tone), sys.stderr)


def _print(text: str, stream: TextIO, end: str = "\n") -> None:
    """Print, unless nobody listens any more: then what is left to say is lost, and the work goes on."""
    try:
        stream.write(text + end)
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _progress(text: str) -> None:
    """The words on the terminal's last line, in place of those that stood there."""
    _print(f"\r\x1b[K{text}", sys.stderr, end="")


def _painter(stream: TextIO) -> Paint:
    """Colours on a terminal, unless NO_COLOR forbids them (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or not stream.isatty():
        return plain
    return lambda text, tone: click.style(text, fg=_TONES.get(tone), bold=tone in ("strong", "error") or None)


def _stop(message: str, code: int) -> NoReturn:
    _say(message, "error")
    sys.exit(code)
