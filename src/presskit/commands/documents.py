"""The names of documents as one types and reads them, and the option that says where their layouts are."""

from pathlib import Path

import click

from presskit.commands.options import OWN_LAYOUTS
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


def _with_layouts(_context: click.Context, _option: click.Parameter, folder: Path | None) -> Path | None:
    """The folder, if its layouts will be found; wrong usage if none is there, or one has a hyphen in its name."""
    if folder is None:
        return None
    spelt = [name for name in documents() if name != hyphened(name) and (folder / hyphened(name)).is_dir()]
    if spelt:
        hint = f"Call its folder “{hyphened(spelt[0])}” “{spelt[0]}”."
    elif any((folder / name).is_dir() for name in documents()):
        return folder
    elif folder.resolve().name in documents():
        hint = f"Name the folder around it: --templates {folder.parent}"
    else:
        hint = f"A layout is a folder with the name of its document: {', '.join(documents())}."
    raise click.BadParameter(f"no layout would be found in “{folder}”. {hint}")


TEMPLATES = click.option(
    "--templates",
    show_default=str(OWN_LAYOUTS),
    metavar="FOLDER",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    callback=_with_layouts,
    help="Your layouts; a document without one there has ours.",
)
