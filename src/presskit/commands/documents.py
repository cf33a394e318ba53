"""The names of documents as one types and reads them, in which a hyphen and an underline are the same."""

import click

from presskit.hints import closest
from presskit.renderer import documents


def named_documents(_context: click.Context, _option: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The documents of these names; wrong usage for one that there is not."""
    known = {titled(document): document for document in documents()}
    for name in names:
        if titled(name) not in known:
            meant = closest(titled(name), known)
            hint = f"did you mean “{meant}”?" if meant else f"There are: {', '.join(known)}."
            raise click.BadParameter(f"there is no document “{name}”. {hint}")
    return tuple(known[titled(name)] for name in names)


def titled(document: str) -> str:
    """The name of a document as a reader meets it: ``fact-sheet``."""
    return document.replace("_", "-")
