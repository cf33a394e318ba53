"""``presskit build``: the documents, whole or not at all."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from presskit.artifact import write_all
from presskit.assets import FACTS
from presskit.commands import options
from presskit.commands.documents import TEMPLATES, hyphened, named_documents
from presskit.commands.opening import opened
from presskit.commands.proofing import held, read
from presskit.desk import Desk
from presskit.edition import Edition, Options
from presskit.exits import ERRORS, MISSING
from presskit.finding import Severity, has_errors
from presskit.layout import Layout
from presskit.paper import A4, BLEED, PAPERS, Paper
from presskit.pipeline import MissingLibraryError, Outcome, ignore, make
from presskit.renderer import default_renderers, find_renderer
from presskit.report import counted
from presskit.report_json import as_json
from presskit.terminal import progress, say, show, stop, tell
from presskit.wording import Wording

_NATIVE_LIBRARIES = """\
    Debian, Ubuntu    sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
    Fedora            sudo dnf install pango harfbuzz
    macOS             brew install pango"""

_PAPER = click.Choice(list(PAPERS), case_sensitive=False)

_PYTHON_LIBRARIES = "    python -m pip install --force-reinstall film-presskit"


def _flags(command: Callable[..., None]) -> Callable[..., None]:
    """One flag for each default document, as its renderer declares it."""
    for renderer in reversed(default_renderers()):
        flag = click.option(f"--{renderer.flag}", f"flag_{renderer.document}", is_flag=True, help=renderer.about)
        command = flag(command)
    return command


@click.command("build")
@_flags
@click.option(
    "--document", "named", multiple=True, metavar="NAME", callback=named_documents, help="Any document, by name."
)
@options.KIT
@TEMPLATES
@options.OUTPUT
@click.option("--draft", is_flag=True, help="Print disputed facts, marked as such.")
@click.option(
    "--csv-delimiter",
    default=",",
    show_default=True,
    metavar="[,|;|TAB]",
    type=click.Choice([",", ";", "\t"]),
    help="Between the cells of the awards list.",
)
@click.option("--csv-raw", is_flag=True, help="No apostrophe before what a spreadsheet takes for a formula.")
@click.option("--print", "press", is_flag=True, help="PDFs for a printer: PDF/X-4 in inks, with bleed and crop marks.")
@click.option("--icc", metavar="FILE", type=click.Path(path_type=Path), help="The profile of the printer's inks.")
@click.option("--paper", default=A4.name, show_default=True, type=_PAPER, help="The size of the PDFs' pages.")
@click.option("--proof", "proofread", is_flag=True, help="Read the documents back and hold them against the facts.")
@options.FORMAT
def command(
    named: tuple[str, ...],
    kit: Path,
    templates: Path | None,
    output: Path,
    draft: bool,  # noqa: FBT001 - click passes by name
    csv_delimiter: str,
    csv_raw: bool,  # noqa: FBT001
    press: bool,  # noqa: FBT001
    icc: Path | None,
    paper: str,
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
    sheet = _paper_for(wanted, paper, icc, press=press, proofread=proofread)
    how = Options(draft=draft, csv_delimiter=csv_delimiter, csv_raw=csv_raw, paper=sheet, icc=icc)
    layouts = templates or options.OWN_LAYOUTS
    desk = opened(kit, how)
    outcome = _made(desk, wanted, layouts, how)
    if outcome.ok and proofread and outcome.edition:
        outcome = _proofread(outcome, outcome.edition, desk, how, layouts)
    if form == "json":
        show(as_json(outcome.findings, desk.silenced), sys.stdout, end="")
    if not outcome.ok:
        errors = [finding for finding in outcome.findings if finding.severity is Severity.ERROR]
        if form == "text":
            tell(errors, sys.stderr)
        stop(f"\nNothing was written: {counted(errors)}.", ERRORS)
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


def _paper_for(wanted: Sequence[str], paper: str, icc: Path | None, *, press: bool, proofread: bool) -> Paper:
    """The paper of the documents in pages; wrong usage for options that do not go together."""
    in_pages = [document for document in wanted if find_renderer(document).markup]
    asked = "--print" if press else f"--paper {paper}" if paper != A4.name else ""
    if asked and not in_pages:
        message = f"{asked} is for documents in pages, and none is asked for."
        raise click.UsageError(f"{message} Add --pdf or --document one-sheet, or leave it out.")
    if icc and not press:
        raise click.UsageError("--icc goes with --print: the PDF for screens has the colours of screens.")
    if press and proofread:
        message = "--proof reads the structure of the PDF for everybody, which the one for a printer does not have."
        raise click.UsageError(f"{message} Build and proof that one first; the pages are the same.")
    return replace(PAPERS[paper], bleed=BLEED) if press else PAPERS[paper]


def _proofread(outcome: Outcome, edition: Edition, desk: Desk, how: Options, layouts: Path) -> Outcome:
    """The outcome with what a proof-reader finds in it; nothing is written if that is an error."""
    findings = held(read(outcome.artifacts), edition, desk, how, layouts).findings
    artifacts = () if has_errors(findings) else outcome.artifacts
    return Outcome(artifacts, (*outcome.findings, *findings), outcome.layouts, outcome.edition)


def _made(desk: Desk, wanted: tuple[str, ...], layouts: Path, how: Options) -> Outcome:
    """The documents; on a terminal, a line says which one is being made."""
    line = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def begun(document: str) -> None:
        progress(f"Making the {hyphened(document)} ({wanted.index(document) + 1} of {len(wanted)}) …")

    try:
        return make(desk, wanted, layouts, how, begun if line else ignore)
    except MissingLibraryError as problem:
        native = _NATIVE_LIBRARIES if problem.native else _PYTHON_LIBRARIES
        rest = " ".join(f"--{other.flag}" for other in default_renderers() if other.document != problem.document)
        without = f"Or build the other documents alone: presskit build {rest}"
        message = f"The {hyphened(problem.document)} needs a library that this machine does not have: {problem}."
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
    return f"{hyphened(layout.document)} {'ours' if layout.ours else f'from {layout.folder}'}"


def _tell_embargo(outcome: Outcome) -> None:
    kit = outcome.edition.kit.kit if outcome.edition else None
    if kit and kit.embargo:
        say(f"Under embargo until {Wording(kit.language).instant(kit.embargo)}", "warning")
