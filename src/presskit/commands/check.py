"""``presskit check``: everything that is wrong or doubtful in the facts. Loads nothing that draws."""

from datetime import datetime
from pathlib import Path

import click

from presskit.assets import FACTS
from presskit.checks.options import CheckOptions
from presskit.commands import options
from presskit.commands.opening import opened
from presskit.commands.reporting import reported
from presskit.edition import Options


@click.command("check")
@options.KIT
@click.option("--strict", is_flag=True, help="A fact without a source is an error.")
@click.option("--max-age", type=click.IntRange(min=0), metavar="DAYS", help="How old a look at a source may be.")
@options.FORMAT
def command(kit: Path, strict: bool, max_age: int | None, form: str) -> None:  # noqa: FBT001 - click passes by name
    """Tell everything that is wrong or doubtful in the facts, without building."""
    today = datetime.now().astimezone().date()
    desk = opened(kit, Options(), CheckOptions(strict, max_age, today))
    reported(desk.findings, kit / FACTS, form, desk.silenced)
