"""``presskit trace``: where a fact comes from and where it is printed."""

import sys
from pathlib import Path

import click

from presskit.commands import options
from presskit.commands.opening import edition_on, opened
from presskit.commands.proofing import read_finished
from presskit.edition import Options
from presskit.exits import ERRORS
from presskit.terminal import painter, show, width_of
from presskit.trace import trace
from presskit.trace_report import trace_json, trace_text


@click.command("trace")
@click.argument("query")
@options.KIT
@options.OUTPUT
@options.FORMAT
def command(query: str, kit: Path, output: Path, form: str) -> None:
    """Tell where a fact comes from and where it is printed: by key, by value, or by words.

    What is printed is read from the documents in the output folder, as far as they are there.
    """
    desk = opened(kit, Options())
    edition = edition_on(desk)
    printed = tuple(each for documents, _ in read_finished(edition, output) for each in documents)
    answer = trace(query, edition, desk.locate, printed)
    if form == "json":
        show(trace_json(answer), sys.stdout)
    else:
        show(trace_text(answer, painter(sys.stdout), width_of(sys.stdout)), sys.stdout, end="")
    if not answer.facts:
        sys.exit(ERRORS)
