"""Running text: a small part of Markdown, and ``[@source]`` where a sentence rests on a source.

Paragraphs, emphasis, lists and links. The same blocks feed every document, so that all set the same words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from presskit.typography import set_large_parts, typeset_parts

_CITED = re.compile(r"\s?\[@([a-z0-9-]+(?:,\s*@?[a-z0-9-]+)*)\]")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike. A run with ``cites`` has no text: it is the mark that points to these sources."""

    text: str = ""
    italic: bool = False
    bold: bool = False
    href: str = ""
    cites: tuple[str, ...] = ()
    whole: bool = False
    """Whether it is a name, which is never divided at the end of a line."""


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
    rules = ["emphasis", "balance_pairs", "link", "list", "escape", "newline"]
    return MarkdownIt("zero", {"html": False}).enable(rules)


@lru_cache(maxsize=1024)  # checks and documents read the same few texts
def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs and list items of a prose text; an item of a numbered list is a paragraph with its number."""
    blocks: list[Block] = []
    items: list[Token] = []
    number = ""
    for token in _parser().parse(text):
        if token.type == "list_item_open":
            items.append(token)
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "list_item_close":
            items.pop()
        elif token.type == "inline":
            runs = tuple(_merged([Run(number), *_runs(token.children or ())]))
            blocks.append(Block(runs, item=bool(items) and not items[-1].info))
            number = ""
    return tuple(blocks)


@lru_cache(maxsize=1024)  # likewise
def blocks_in(text: str, lang: str) -> tuple[Block, ...]:
    """The same blocks as their language (BCP 47) sets them: its spaces, quotation marks and apostrophes."""
    return tuple(_typeset(block, lang) for block in blocks_of(text))


def set_large(block: Block) -> Block:
    """The block as large lines hold it."""
    return _said(block, set_large_parts(tuple(run.text for run in block.runs)))


def _typeset(block: Block, lang: str) -> Block:
    return _said(block, typeset_parts(tuple(run.text for run in block.runs), lang))


def _said(block: Block, texts: Iterable[str]) -> Block:
    """The block with other texts in its runs."""
    return replace(block, runs=tuple(replace(run, text=text) for run, text in zip(block.runs, texts, strict=True)))


def kept_whole(block: Block, names: frozenset[str]) -> Block:
    """The block with each of these words in a run of its own that is not divided."""
    return replace(block, runs=tuple(piece for run in block.runs for piece in _kept_whole(run, names)))


def _kept_whole(run: Run, names: frozenset[str]) -> Iterator[Run]:
    if names.isdisjoint(_WORD.findall(run.text)):
        yield run
        return
    at = 0
    for found in _WORD.finditer(run.text):
        if found[0] in names:
            if found.start() > at:
                yield replace(run, text=run.text[at : found.start()])
            yield replace(run, text=found[0], whole=True)
            at = found.end()
    if at < len(run.text):
        yield replace(run, text=run.text[at:])


def sources_in(text: str) -> set[str]:
    """The ids of the sources that a prose text cites."""
    return {source for block in blocks_of(text) for run in block.runs for source in run.cites}


def plain(text: str) -> str:
    """The words of a prose text, paragraphs apart by an empty line, marks gone."""
    return "\n\n".join(block.text for block in blocks_of(text))


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    styles, said = [Run()], ""
    for token in tokens:
        if token.type == "text":
            said += token.content
            continue
        if token.type in ("softbreak", "hardbreak"):
            said += " "  # a mark of sources may run over lines
            continue
        yield from _cited(styles[-1], said)
        said = ""
        match token.type:
            case "em_open":
                styles.append(replace(styles[-1], italic=True))
            case "strong_open":
                styles.append(replace(styles[-1], bold=True))
            case "link_open":
                styles.append(replace(styles[-1], href=str(token.attrs["href"])))
            case "em_close" | "strong_close" | "link_close":
                styles.pop()
    yield from _cited(styles[-1], said)


def _cited(style: Run, text: str) -> Iterator[Run]:
    at = 0
    for mark in _CITED.finditer(text):
        yield replace(style, text=text[at : mark.start()])
        yield Run(cites=tuple(source.strip(" @") for source in mark[1].split(",")))
        at = mark.end()
    yield replace(style, text=text[at:])


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours set alike become one, and so do marks of sources; empty ones go."""
    last: Run | None = None
    for run in runs:
        if not run.text and not run.cites:
            continue
        if last and not last.cites and not run.cites and _style(last) == _style(run):
            last = replace(last, text=last.text + run.text)
            continue
        if last and last.cites and run.cites:
            last = replace(last, cites=tuple(dict.fromkeys(last.cites + run.cites)))
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _style(run: Run) -> tuple[bool, bool, str]:
    return run.italic, run.bold, run.href
