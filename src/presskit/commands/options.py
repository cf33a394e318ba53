"""The options that several commands take."""

from pathlib import Path

import click

OWN_LAYOUTS = Path("templates")
"""Where a user's own layouts lie if nothing else is said, and they need not be there."""

KIT = click.option(
    "--kit",
    default="kit",
    show_default=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="The kit, with facts.yaml.",
)
OUTPUT = click.option(
    "--output",
    default="output",
    show_default=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Where the documents go.",
)
FORMAT = click.option(
    "--format",
    "form",
    default="text",
    show_default=True,
    type=click.Choice(["text", "json"]),
    help="For a person, or for machines (docs/json.md).",
)
