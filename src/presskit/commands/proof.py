"""``presskit proof``: finished documents, held against the facts."""

from pathlib import Path

import click

from presskit.commands import options
from presskit.commands.opening import edition_on, opened
from presskit.commands.proofing import held, read_finished
from presskit.commands.reporting import reported
from presskit.edition import Options
from presskit.exits import MISSING
from presskit.terminal import stop


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
    reported(findings, output, form)
