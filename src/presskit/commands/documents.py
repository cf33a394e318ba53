"""The names of documents as one types and reads them, in which a hyphen and an underline are the same."""

import click

from presskit.hints import meant
from presskit.renderer import documents


def named_documents(_context: click.Context, _option: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The documents of these names; wrong usage for one that there is not."""
    known = {hyphened(document): document for document in documents()}
    for name in names:
        if hyphened(name) not in known:
            hint = meant(hyphened(name), known) or f"There are: {', '.join(known)}."
            raise click.BadParameter(f"there is no document “{name}”. {hint}")
    return tuple(known[hyphened(name)] for name in names)


def hyphened(document: str) -> str:
    """The name of a document as one types it and as its file has it: ``fact-sheet``."""
    return document.replace("_", "-")
