"""``presskit proof``: finished documents, held against the facts."""

from pathlib import Path

import click

from presskit.commands import options
from presskit.commands.documents import TEMPLATES
from presskit.commands.opening import edition_on, opened
from presskit.commands.proofing import held, read_finished
from presskit.commands.reporting import reported
from presskit.edition import Options
from presskit.exits import MISSING
from presskit.terminal import stop


@click.command("proof")
@options.KIT
@TEMPLATES
@options.OUTPUT
@options.FORMAT
def command(kit: Path, templates: Path | None, output: Path, form: str) -> None:
    """Read the finished documents back and hold them against the facts, as a proof-reader would."""
    desk = opened(kit, Options())
    edition = edition_on(desk)
    finished = read_finished(edition, output)
    if not finished:
        stop(f"There are no documents of this kit in “{output}”. Make them with “presskit build”.", MISSING)
    layouts = templates or options.OWN_LAYOUTS
    proofs = [held(printed, edition, desk, how, layouts) for printed, how in finished]
    found = dict.fromkeys(finding for each in proofs for finding in each.findings)
    reported(tuple(found), output, form, sum(each.silenced for each in proofs))
