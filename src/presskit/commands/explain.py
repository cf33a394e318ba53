"""``presskit explain``: the longer story of a finding."""

import sys

import click

from presskit import stories
from presskit.exits import USAGE
from presskit.terminal import painter, show, stop, width_of


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Tell the longer story of a finding, with a wrong and a right example; without a CODE, list all findings."""
    if code is None:
        show(stories.listed(painter(sys.stdout)), sys.stdout, end="")
        return
    story = stories.story_of(code)
    if story is None:
        near = stories.nearest_code(code)
        meant = f" Did you mean {near}?" if near else ""
        stop(f"There is no finding “{code}”.{meant} “presskit explain” lists all that there are.", USAGE)
    show(stories.tell(story, painter(sys.stdout), width_of(sys.stdout)), sys.stdout, end="")
