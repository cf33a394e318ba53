"""``presskit layouts``: which layout each document uses, and what it may name."""

import json
import shlex
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from presskit.commands import options
from presskit.commands.documents import TEMPLATES, hyphened, named_documents
from presskit.commands.opening import edition_on, opened
from presskit.edition import Edition, Options
from presskit.layout import Layout, find_layout
from presskit.layoutvalues import LIST, Value
from presskit.renderer import documents, find_renderer
from presskit.report import Paint
from presskit.terminal import painter, show, width_of

VERSION = 1
"""Of the JSON. It grows when something goes or changes its meaning."""
_LONGEST_NAME = 30
"""Columns; a longer name stands above what it is."""


@click.command("layouts")
@click.argument("named", metavar="[DOCUMENT]...", nargs=-1, callback=named_documents)
@options.KIT
@TEMPLATES
@options.FORMAT
def command(named: tuple[str, ...], kit: Path, templates: Path | None, form: str) -> None:
    """Tell which layout each document uses and what it may name, with an example of each from the kit.

    All documents, or those that you name: presskit layouts fact-sheet
    """
    edition = edition_on(opened(kit, Options()))
    layouts = templates or options.OWN_LAYOUTS
    told = {find_layout(name, layouts): _values(name, edition) for name in named or documents()}
    if form == "json":
        show(_as_json(told), sys.stdout)
        return
    paint, width = painter(sys.stdout), width_of(sys.stdout)
    show("\n\n".join("\n".join(_told(*each, paint, width)) for each in told.items()), sys.stdout)


def _values(document: str, edition: Edition) -> tuple[Value, ...]:
    renderer = find_renderer(document)
    return renderer.values(renderer.view(edition, Options()))


def _told(layout: Layout, values: Sequence[Value], paint: Paint, width: int) -> Iterator[str]:
    """The lines about one document, for a person."""
    whose = "ours" if layout.ours else "yours"
    files = ", ".join(path.name for path in sorted(layout.folder.iterdir()) if path.is_file())
    yield paint(hyphened(layout.document), "strong")
    yield f"  {whose}: {shlex.quote(str(layout.folder))}"
    yield from textwrap.wrap(files, width - 2, initial_indent="  ", subsequent_indent="  ")
    section = None
    for value in values:
        if value.section != section:
            section = value.section
            yield f"\n  {paint(f'in {section}', 'strong')}" if section else ""
        yield from _line(value, paint, width)
    entry = next((value.name for value in values if "[]." in value.name), "")
    if entry:
        name, _, field = entry.partition("[].")
        each = "{% for each in " + name + " %}{{ each." + field.partition("[]")[0] + " }}{% endfor %}"
        yield "\n" + paint(f"  {entry} is written {each}", "quiet")


def _line(value: Value, paint: Paint, width: int) -> Iterator[str]:
    """A value: its name, what it is, and in the next line its example."""
    margin = _LONGEST_NAME + 4
    about = value.about.rstrip(".") or value.kind
    about += " (a list)" if value.kind == LIST and value.about else ""
    first, *rest = textwrap.wrap(about, max(width - margin, 24)) or [""]
    name = f"  {value.name}"
    if len(name) > margin - 2:
        yield name
        name = ""
    yield f"{name:<{margin}}{first}".rstrip()
    yield from (" " * margin + line for line in rest)
    if value.example:
        yield " " * margin + paint(textwrap.shorten(value.example, max(width - margin, 24), placeholder=" …"), "quiet")


def _as_json(told: Mapping[Layout, Sequence[Value]]) -> str:
    listed = [
        {
            "document": hyphened(layout.document),
            "folder": str(layout.folder),
            "ours": layout.ours,
            "values": [asdict(value) for value in values],
        }
        for layout, values in told.items()
    ]
    return json.dumps({"version": VERSION, "documents": listed}, ensure_ascii=False, indent=2)
