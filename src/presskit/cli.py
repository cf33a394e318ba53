"""Words in, exit code out.

Exit codes: 0 done, 1 the facts or the layouts have errors, 2 wrong usage, 3 something is missing (file, library).
"""

import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit import diff as differences
from presskit import stories
from presskit.artifact import Artifact, write_all
from presskit.checks.options import PLAIN, CheckOptions
from presskit.edition import Edition, Options
from presskit.facts import read_facts
from presskit.finding import Finding, Severity, has_errors
from presskit.hints import closest
from presskit.layout import Layout
from presskit.model import Kit
from presskit.pipeline import FACTS, Desk, MissingLibraryError, Outcome, make, open_kit, placed
from presskit.renderer import default_renderers, documents
from presskit.report import counted
from presskit.report_json import as_json
from presskit.schema import schema
from presskit.terminal import painter, progress, say, show, stop, tell, width_of
from presskit.trace import trace, trace_json, trace_text
from presskit.wording import Wording

if TYPE_CHECKING:
    from presskit.readback import Printed

ERRORS, USAGE, MISSING, INTERRUPTED = 1, 2, 3, 130

TEMPLATES = Path("templates")
"""Where a user's own layouts lie if nothing else is said."""

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
            stop("Stopped. No file was left half-written.", INTERRUPTED)


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


_json = click.option(
    "--format",
    "form",
    default="text",
    show_default=True,
    type=click.Choice(["text", "json"]),
    help="For a person, or for machines (docs/json.md).",
)


@main.command("build", short_help="Make the documents.")
@_flags
@click.option("--document", "named", multiple=True, metavar="NAME", callback=_documents, help="Any document, by name.")
@_kit
@_templates
@_output
@click.option("--draft", is_flag=True, help="Print disputed facts, marked as such.")
@_delimiter
@click.option("--proof", "proofread", is_flag=True, help="Read the documents back and hold them against the facts.")
@_json
def build_command(
    named: tuple[str, ...],
    kit: Path,
    templates: Path | None,
    output: Path,
    draft: bool,  # noqa: FBT001 - click passes by name
    csv_delimiter: str,
    proofread: bool,  # noqa: FBT001
    form: str,
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
    if outcome.ok and proofread and outcome.edition:
        outcome = _proofread(outcome, outcome.edition, desk, options, templates or TEMPLATES)
    if form == "json":
        show(as_json(outcome.findings, desk.silenced), sys.stdout, end="")
    if not outcome.ok:
        errors = [finding for finding in outcome.findings if finding.severity is Severity.ERROR]
        if form == "text":
            tell(errors, sys.stderr)
        say(f"\nNothing was written: {counted(errors)}.", "error")
        sys.exit(ERRORS)
    paths = _written(outcome, output)
    told_by_check = set(desk.findings)
    if form == "text":
        tell([finding for finding in outcome.findings if finding not in told_by_check], sys.stderr)
    say(f"Layouts: {', '.join(map(_whose, outcome.layouts))}", "quiet")
    if told_by_check:
        say(f"{kit / FACTS}: {counted(desk.findings, desk.silenced)}; see “presskit check”", "quiet")
    _tell_embargo(outcome)
    for path in paths:
        show(str(path), sys.stdout if form == "text" else sys.stderr)


@main.command("check", short_help="Tell what is wrong or doubtful in the facts.")
@_kit
@click.option("--strict", is_flag=True, help="A fact without a source is an error.")
@click.option("--max-age", type=click.IntRange(min=0), metavar="DAYS", help="How old a look at a source may be.")
@_json
def check_command(kit: Path, strict: bool, max_age: int | None, form: str) -> None:  # noqa: FBT001 - click passes by name
    """Tell everything that is wrong or doubtful in the facts, without building."""
    today = datetime.now().astimezone().date()
    desk = _opened(kit, Options(), CheckOptions(strict, max_age, today))
    if form == "json":
        show(as_json(desk.findings, desk.silenced), sys.stdout, end="")
    else:
        tell(desk.findings, sys.stdout)
    say(f"{kit / FACTS}: {counted(desk.findings, desk.silenced)}", "error" if has_errors(desk.findings) else "quiet")
    if has_errors(desk.findings):
        sys.exit(ERRORS)


@main.command("trace", short_help="Tell where a fact comes from and is printed.")
@click.argument("query")
@_kit
@_output
@_json
def trace_command(query: str, kit: Path, output: Path, form: str) -> None:
    """Tell where a fact comes from and where it is printed: by key, by value, or by words.

    What is printed is read from the documents in the output folder, as far as they are there.
    """
    desk = _opened(kit, Options())
    edition = _edition(desk)
    answer = trace(query, edition, desk.locate, _finished(edition, output)[0])
    if form == "json":
        show(trace_json(answer), sys.stdout)
    else:
        show(trace_text(answer, painter(sys.stdout), width_of(sys.stdout)), sys.stdout, end="")
    if not answer.facts:
        sys.exit(ERRORS)


@main.command("proof", short_help="Hold finished documents against the facts.")
@_kit
@_templates
@_output
@_json
def proof_command(kit: Path, templates: Path | None, output: Path, form: str) -> None:
    """Read the finished documents back and hold them against the facts, as a proof-reader would."""
    desk = _opened(kit, Options())
    edition = _edition(desk)
    printed, options = _finished(edition, output)
    if not printed:
        stop(f"There are no documents of this kit in “{output}”. Make them with “presskit build”.", MISSING)
    findings = _held(printed, edition, desk, options, templates or TEMPLATES)
    if form == "json":
        show(as_json(findings), sys.stdout, end="")
    else:
        tell(findings, sys.stdout)
    say(f"{output}: {counted(findings)}", "error" if has_errors(findings) else "quiet")
    if has_errors(findings):
        sys.exit(ERRORS)


@main.command("diff", short_help="Tell what changed between two facts files.")
@click.argument("old", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("new", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_json
def diff_command(old: Path, new: Path, form: str) -> None:
    """Tell what changed between two facts files, in words for a corrections mail."""
    found = differences.changes(_kit_in(old), _kit_in(new))
    show(differences.in_json(found) if form == "json" else differences.in_words(found), sys.stdout, end="")


@main.command("schema", short_help="Print the JSON Schema of facts.yaml.")
def schema_command() -> None:
    """Print the JSON Schema of facts.yaml, with which editors complete and check as one types."""
    show(json.dumps(schema(), ensure_ascii=False, indent=2), sys.stdout)


@main.command("explain", short_help="Tell the longer story of a finding.")
@click.argument("code")
def explain_command(code: str) -> None:
    """Tell the longer story of a finding, with a wrong and a right example."""
    story = stories.story_of(code)
    if story is None:
        near = stories.nearest_code(code)
        stop(f"There is no finding “{code}”." + (f" Did you mean {near}?" if near else ""), USAGE)
    show(stories.tell(story, painter(sys.stdout), width_of(sys.stdout)), sys.stdout, end="")


def _edition(desk: Desk) -> Edition:
    """The edition; its errors and the end where the facts could not be understood."""
    if desk.edition is None:
        tell(desk.findings, sys.stderr)
        say(f"\nThe facts cannot be read: {counted(desk.findings)}.", "error")
        sys.exit(ERRORS)
    return desk.edition


def _kit_in(path: Path) -> Kit:
    """The kit of a facts file; its errors and the end where it cannot be understood."""
    reading = read_facts(path.read_bytes(), str(path))
    if reading.kit is None:
        tell(reading.findings, sys.stderr)
        say(f"\n“{path}” cannot be read: {counted(reading.findings)}.", "error")
        sys.exit(ERRORS)
    return reading.kit


def _finished(edition: Edition, output: Path) -> "tuple[tuple[Printed, ...], Options]":
    """What the finished documents of this kit print, drafts where there is nothing else, and how they were made."""
    from presskit.readback import finished  # noqa: PLC0415 - only to read back

    for options in (Options(), Options(draft=True)) if output.is_dir() else ():
        artifacts = finished(output, edition, options)
        if artifacts:
            return _read(artifacts), options
    return (), Options()


def _read(artifacts: Iterable[Artifact]) -> "tuple[Printed, ...]":
    """What documents print; a few words and the end where one cannot be read."""
    from presskit.readback import NoReaderError, UnreadableError, read_back  # noqa: PLC0415 - only to read back

    try:
        return read_back(artifacts)
    except NoReaderError as problem:
        stop(f"Reading a PDF back needs a library that is not here. Please type:\n\n    {problem}", MISSING)
    except (UnreadableError, OSError) as problem:
        stop(f"A document cannot be read back: {problem}", MISSING)


def _held(
    printed: "Sequence[Printed]", edition: Edition, desk: Desk, options: Options, templates: Path
) -> tuple[Finding, ...]:
    """What a proof-reader finds, with its places in the facts; the shares are told on the way."""
    from presskit.proof import proof, shares_text  # noqa: PLC0415 - only to proof-read

    held = proof(edition, printed, options, templates)
    say(shares_text(held), "quiet")
    return placed(held.findings, desk.locate)


def _proofread(outcome: Outcome, edition: Edition, desk: Desk, options: Options, templates: Path) -> Outcome:
    """The outcome with what a proof-reader finds in it; nothing is written if that is an error."""
    findings = _held(_read(outcome.artifacts), edition, desk, options, templates)
    artifacts = () if has_errors(findings) else outcome.artifacts
    return Outcome(artifacts, (*outcome.findings, *findings), outcome.layouts, outcome.edition)


def _opened(kit: Path, options: Options, asked: CheckOptions = PLAIN) -> Desk:
    """The kit, read and checked; a few words and the end where it cannot be opened."""
    facts = kit / FACTS
    try:
        return open_kit(kit, options, asked)
    except FileNotFoundError:
        what = f"file “{facts}”" if kit.is_dir() else f"folder “{kit}”"
        stop(f"There is no {what}. Name the kit’s folder with --kit.", MISSING)
    except NotADirectoryError:
        stop(f"“{kit}” is a file. Name the folder that holds {FACTS}: --kit {kit.parent}", MISSING)
    except IsADirectoryError:
        stop(f"“{facts}” is a folder, where a text file with the facts is needed.", MISSING)
    except OSError as problem:
        stop(f"“{facts}” cannot be read: {problem.strerror}.", MISSING)


def _made(desk: Desk, wanted: tuple[str, ...], templates: Path, options: Options) -> Outcome:
    """The documents; on a terminal, a line says which one is being made."""
    line = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def begun(document: str) -> None:
        progress(f"Making the {_titled(document)} ({wanted.index(document) + 1} of {len(wanted)}) …")

    try:
        return make(desk, wanted, templates, options, begun) if line else make(desk, wanted, templates, options)
    except MissingLibraryError as problem:
        native = _NATIVE_LIBRARIES if problem.native else _PYTHON_LIBRARIES
        rest = " ".join(f"--{other.flag}" for other in default_renderers() if other.document != problem.document)
        without = f"Or build the other documents alone: presskit build {rest}"
        message = f"The {_titled(problem.document)} needs a library that this machine does not have: {problem}."
        stop(f"{message}\nPlease type the line for your system:\n\n{native}\n\n{without}", MISSING)
    finally:
        if line:
            progress("")


def _written(outcome: Outcome, output: Path) -> tuple[Path, ...]:
    """The finished files; a few words and the end where they cannot be written."""
    try:
        return write_all(outcome.artifacts, output)
    except IsADirectoryError as problem:
        stop(f"“{problem.filename}” is a folder, and a document must go there. Move it away.", MISSING)
    except (FileExistsError, NotADirectoryError) as problem:
        stop(f"“{problem.filename}” is a file, not a folder. Choose another folder with --output.", MISSING)
    except OSError as problem:
        message = f"Nothing can be written into “{output}”: {problem.strerror}."
        stop(f"{message} Choose another folder with --output.", MISSING)


def _whose(layout: Layout) -> str:
    return f"{_titled(layout.document)} {'ours' if layout.ours else f'from {layout.folder}'}"


def _titled(document: str) -> str:
    return document.replace("_", "-")


def _tell_embargo(outcome: Outcome) -> None:
    kit = outcome.edition.kit.kit if outcome.edition else None
    if kit and kit.embargo:
        say(f"Under embargo until {Wording(kit.language).instant(kit.embargo)}", "warning")
