"""``presskit check``: everything that is wrong or doubtful in the facts. Loads nothing that draws."""

import sys
from datetime import datetime
from pathlib import Path

import click

from presskit.assets import FACTS
from presskit.checks.options import CheckOptions
from presskit.commands import options
from presskit.commands.opening import opened
from presskit.edition import Options
from presskit.exits import ERRORS
from presskit.finding import has_errors
from presskit.report import counted
from presskit.report_json import as_json
from presskit.terminal import say, show, tell


@click.command("check")
@options.KIT
@click.option("--strict", is_flag=True, help="A fact without a source is an error.")
@click.option("--max-age", type=click.IntRange(min=0), metavar="DAYS", help="How old a look at a source may be.")
@options.FORMAT
def command(kit: Path, strict: bool, max_age: int | None, form: str) -> None:  # noqa: FBT001 - click passes by name
    """Tell everything that is wrong or doubtful in the facts, without building."""
    today = datetime.now().astimezone().date()
    desk = opened(kit, Options(), CheckOptions(strict, max_age, today))
    if form == "json":
        show(as_json(desk.findings, desk.silenced), sys.stdout, end="")
    else:
        tell(desk.findings, sys.stdout)
    say(f"{kit / FACTS}: {counted(desk.findings, desk.silenced)}", "error" if has_errors(desk.findings) else "quiet")
    if has_errors(desk.findings):
        sys.exit(ERRORS)
