"""``presskit proof``: finished documents, held against the facts."""

import sys
from pathlib import Path

import click

from presskit.commands import options
from presskit.commands.opening import edition_on, opened
from presskit.commands.proofing import held, read_finished
from presskit.edition import Options
from presskit.exits import ERRORS, MISSING
from presskit.finding import has_errors
from presskit.report import counted
from presskit.report_json import as_json
from presskit.terminal import say, show, stop, tell


@click.command("proof")
@options.KIT
@options.TEMPLATES
@options.OUTPUT
@options.FORMAT
def command(kit: Path, templates: Path | None, output: Path, form: str) -> None:
    """Read the finished documents back and hold them against the facts, as a proof-reader would."""
    desk = opened(kit, Options())
    edition = edition_on(desk)
    printed, how = read_finished(edition, output)
    if not printed:
        stop(f"There are no documents of this kit in “{output}”. Make them with “presskit build”.", MISSING)
    findings = held(printed, edition, desk, how, templates or options.OWN_LAYOUTS)
    if form == "json":
        show(as_json(findings), sys.stdout, end="")
    else:
        tell(findings, sys.stdout)
    say(f"{output}: {counted(findings)}", "error" if has_errors(findings) else "quiet")
    if has_errors(findings):
        sys.exit(ERRORS)
