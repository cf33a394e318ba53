"""Running text: a small part of Markdown, and ``[@source]`` where a sentence rests on a source.

Paragraphs, emphasis, lists and links. The same blocks feed every document, so that all set the same words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_CITED = re.compile(r"\s?\[@([a-z0-9-]+(?:,\s*@?[a-z0-9-]+)*)\]")


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike. A run with ``cites`` has no text: it is the mark that points to these sources."""

    text: str = ""
    italic: bool = False
    bold: bool = False
    href: str = ""
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or an item of a list."""

    runs: tuple[Run, ...]
    item: bool = False

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(run.text for run in self.runs)


@cache
def _parser() -> MarkdownIt:
    # No HTML, no headings, no code, no images: they would be layout, and a layout has that.
    return MarkdownIt("zero", {"html": False}).enable(["emphasis", "balance_pairs", "link", "list", "escape", "newline"])


@cache
def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs and list items of a prose text."""
    blocks: list[Block] = []
    depth = 0
    for token in _parser().parse(text):
        depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if token.type == "inline":
            runs = tuple(_merged(_runs(token.children or ())))
            blocks.append(Block(runs, item=depth > 0))
    return tuple(blocks)


def sources_in(text: str) -> set[str]:
    """The ids of the sources that a prose text cites."""
    return {source for block in blocks_of(text) for run in block.runs for source in run.cites}


def plain(text: str) -> str:
    """The words of a prose text, paragraphs apart by an empty line, marks gone."""
    return "\n\n".join(block.text for block in blocks_of(text))


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    style = Run()
    for token in tokens:
        match token.type:
            case "em_open" | "em_close":
                style = replace(style, italic=token.type == "em_open")
            case "strong_open" | "strong_close":
                style = replace(style, bold=token.type == "strong_open")
            case "link_open" | "link_close":
                style = replace(style, href=str(token.attrs.get("href", "")))
            case "softbreak" | "hardbreak":
                yield replace(style, text=" ")
            case _:
                yield from _cited(style, token.content)


def _cited(style: Run, text: str) -> Iterator[Run]:
    at = 0
    for mark in _CITED.finditer(text):
        yield replace(style, text=text[at : mark.start()])
        yield Run(cites=tuple(source.strip(" @") for source in mark[1].split(",")))
        at = mark.end()
    yield replace(style, text=text[at:])


def _merged(runs: Iterator[Run]) -> Iterator[Run]:
    """Neighbours set alike become one; empty ones go."""
    last: Run | None = None
    for run in runs:
        if not run.text and not run.cites:
            continue
        if last and not last.cites and not run.cites and replace(last, text="") == replace(run, text=""):
            last = replace(last, text=last.text + run.text)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last
