"""``presskit explain``: the longer story of a finding."""

import sys

import click

from presskit import stories
from presskit.exits import USAGE
from presskit.terminal import painter, show, stop, width_of


@click.command("explain")
@click.argument("code")
def command(code: str) -> None:
    """Tell the longer story of a finding, with a wrong and a right example."""
    story = stories.story_of(code)
    if story is None:
        near = stories.nearest_code(code)
        stop(f"There is no finding “{code}”." + (f" Did you mean {near}?" if near else ""), USAGE)
    show(stories.tell(story, painter(sys.stdout), width_of(sys.stdout)), sys.stdout, end="")
