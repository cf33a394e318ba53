"""``presskit diff``: what changed between two facts files."""

import sys
from pathlib import Path

import click

from presskit.commands import options
from presskit.commands.reporting import refused
from presskit.diff import changes, in_json, in_words
from presskit.facts import read_facts
from presskit.model import Kit
from presskit.terminal import show

_FACTS = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("diff")
@click.argument("old", type=_FACTS)
@click.argument("new", type=_FACTS)
@options.FORMAT
def command(old: Path, new: Path, form: str) -> None:
    """Tell what changed between two facts files, in words for a corrections mail."""
    found = changes(_kit_in(old), _kit_in(new))
    show(in_json(found) if form == "json" else in_words(found), sys.stdout, end="")


def _kit_in(path: Path) -> Kit:
    """The kit of a facts file; its errors and the end where it cannot be understood."""
    reading = read_facts(path.read_bytes(), str(path))
    if reading.kit is None:
        refused(reading.findings, f"“{path}”")
    return reading.kit
