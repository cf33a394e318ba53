"""``presskit schema``: the JSON Schema of the facts."""

import json
import sys

import click

from presskit.schema import schema
from presskit.terminal import show


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of facts.yaml, with which editors complete and check as one types."""
    show(json.dumps(schema(), ensure_ascii=False, indent=2), sys.stdout)
