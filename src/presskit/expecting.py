"""What each document is bound to print: all that its view chose, with the facts that it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import Any

from presskit.charts import Tick
from presskit.edition import Edition
from presskit.finding import Key
from presskit.layout import Layout
from presskit.layoutwords import labels_by_name, labels_in_rows, named_by, words_after
from presskit.model import Palette
from presskit.pages.parts import Group, Passage, Statement
from presskit.prose import Block
from presskit.renderers.awards.columns import LAYOUT, columns_of
from presskit.renderers.awards.guard import unguard
from presskit.renderers.awards.rows import AwardsList
from presskit.renderers.fact_sheet.sheet import File
from presskit.typography import NBSP
from presskit.voice import Said
from presskit.word.text import Words
from presskit.wording import Wording

ROW, LINE, FACT = "Row", "Line", "Fact"
"""Kinds of records whose words stand in one row, and nowhere else: of a list, of a table, a fact after its label."""

_NOT_PRINTED = {"metadata", "origins", "palette", "art", "faces", "numbers", "language", "stem", "key"}
"""Fields of views that steer the layout or speak to readers' programs."""
_CITES = "references"
"""The field of a record of the press kit that has the numbers of its sources."""


@dataclass(frozen=True, slots=True)
class Expected:
    """Words that stand together in a document, and the record or the fact that they come from.

    ``kind`` tells records apart that have a place each: two of one kind never share it. ``columns`` says of each piece
    where the view has it. ``prose`` may run over columns and pages. ``cites`` are the numbers of sources beside them.
    """

    key: Key
    pieces: tuple[str, ...]
    kind: str = ""
    columns: tuple[str, ...] = ()
    prose: bool = False
    cites: frozenset[int] = frozenset()


def expected(view: object, layout: Layout, edition: Edition) -> tuple[Expected, ...]:
    """All that a document is bound to print of this edition with that view and that layout."""
    if isinstance(view, AwardsList):
        return tuple(_rows(view, layout.folder / LAYOUT))
    own: dict[Key, set[str]] = {}
    for key, value in edition.facts:
        if isinstance(value, str) and not value.startswith("http"):  # an address may stand under other words
            own.setdefault(key[:-1], set()).add(value)
    by_name = labels_by_name(layout, edition.kit.kit.language)
    named = named_by(layout)
    walk = _Walk(edition, own, named, labels_in_rows(layout), words_after(layout), by_name)
    opened = _statements(view) if "statements" in named[""] else ()
    return tuple(each for each in (*walk.through(view, ()), *opened) if any(each.pieces))


def _statements(view: object) -> Iterator[Expected]:
    """The lines that open the sections which are there."""
    there = {section.name for section in getattr(view, "sections", ())}
    for name, line in getattr(view, "statements", {}).items():
        if name in there:
            yield Expected(("statements", name), (f"{line.loud} {line.quiet}".strip(),), prose=True)


def figures_made(view: object, edition: Edition) -> frozenset[str]:
    """The figures that a view counted itself, as they may be printed: ``21``."""
    wording = Wording(edition.kit.kit.language)
    return frozenset(wording.number(figure) if isinstance(figure, int) else figure for figure in set(_made(view)))


def _made(value: object) -> Iterator[int | str]:
    """The counts of a view, and the labels of its charts."""
    if isinstance(value, int) and not isinstance(value, bool):
        yield value
    elif isinstance(value, Tick):
        yield value.label.replace(NBSP, " ")
    elif isinstance(value, tuple):
        for item in value:
            yield from _made(item)
    elif is_dataclass(value) and not isinstance(value, Palette):
        for each in fields(value):
            if each.name not in {*_NOT_PRINTED, _CITES, "number", "cites"}:
                yield from _made(getattr(value, each.name))


@dataclass(frozen=True)
class _Walk:
    """Goes through a view. A bare string of it counts where it is a fact's own words: others are the layout's."""

    edition: Edition
    own: Mapping[Key, set[str]]
    named: Mapping[str, frozenset[str]]
    in_rows: Mapping[str, str]
    after: Mapping[str, str]
    by_name: Mapping[str, str]
    section: str = ""

    def through(self, value: object, key: Key, path: str = "") -> Iterator[Expected]:
        """What a value of the view is bound to print; ``key`` is that of the record around it."""
        if isinstance(value, Passage):
            for block in value.blocks:
                yield Expected(value.key, (self._block(block),), prose=True)
        elif isinstance(value, Said | Words):
            yield Expected(key, (str(value),))
        elif isinstance(value, Statement):
            yield Expected(key, tuple(filter(None, (value.loud, value.quiet))))
        elif isinstance(value, tuple):
            for item in value:
                yield from self.through(item, key, path)
        elif isinstance(value, Group):
            yield from self._group(value, path)
        elif is_dataclass(value) and not isinstance(value, File | Palette | type):
            name = getattr(type(value), "name", "")  # a section of the press kit has a file of its own
            inside = isinstance(name, str) and bool(name) and name in self.named
            walk, path = (replace(self, section=name), name) if inside else (self, path)
            yield from walk._record(value, key, path)  # noqa: SLF001 - the same walk, inside a section

    def _group(self, group: Group, path: str) -> Iterator[Expected]:
        """Rows under one name, which stands before the first of them."""
        for number, line in enumerate(group.lines):
            for each in self._record(line, (), f"{path}.lines"):
                heads = (
                    []
                    if number
                    else [
                        (str(said), name)
                        for name in ("name", "detail")
                        if (said := getattr(group, name)) and name in self.named[self.section]
                    ]
                )
                pieces, columns = [text for text, _ in heads], [f"{path}.head.{name}" for _, name in heads]
                yield replace(each, pieces=(*pieces, *each.pieces), columns=(*columns, *each.columns))

    def _record(
        self,
        record: Any,  # noqa: ANN401 - any dataclass of a view
        key: Key,
        path: str,
    ) -> Iterator[Expected]:
        named = getattr(record, "key", None)
        together: list[tuple[str, str]] = []
        for each in fields(record):
            value, column = getattr(record, each.name), f"{path}.{each.name}"
            if each.name in _NOT_PRINTED:
                continue
            if isinstance(value, Said | Words) and each.name not in self.named[self.section]:
                continue  # a field that the layout names nowhere was left out on purpose; a list never is
            if named is None and isinstance(value, Words) and value and each.name in self.in_rows:
                yield Expected((*key, each.name), (self.in_rows[each.name], str(value)), FACT)
            elif type(value) is int and value and each.name in self.after:  # a count of the view's own
                yield Expected((*key, each.name), (f"{value} {self.after[each.name]}",))
            elif named is None:
                yield from self.through(value, (*key, each.name), column)
            elif (
                isinstance(value, Said | Words)
                or (each.name == "number" and isinstance(value, int))
                or value in self.own.get(named, ())
            ):
                together.append((str(value), column))
            elif isinstance(value, tuple) and all(isinstance(item, Said) for item in value):
                cells = [(str(cell), f"{column}.{at}") for at, cell in enumerate(value)]
                together += self._labelled(cells) if _headed(value, named) else cells
            else:
                yield from self.through(value, named, column)
        together = [(text, column) for text, column in together if text]
        if together:
            pieces, columns = zip(*together, strict=True)
            cites = frozenset(getattr(record, _CITES, ())) if _CITES in self.named[self.section] else frozenset()
            yield Expected(named or key, pieces, type(record).__name__, columns, cites=cites)

    def _labelled(self, cells: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Cells whose first one names the layout's word for the fact, with that word."""
        (name, column), *rest = cells
        return [*([(self.by_name[name], column)] if name in self.by_name else []), *rest]

    def _block(self, block: Block) -> str:
        """A paragraph with the numbers of its sources, as they are read back."""
        return "".join(f" [{self._numbers(run.cites)}]" if run.cites else run.text for run in block.runs)

    def _numbers(self, sources: tuple[str, ...]) -> str:
        numbers = (self.edition.number_of(source) for source in sources)
        return ", ".join(str(number) for number in numbers if number)


def _rows(awards: AwardsList, layout: Path) -> Iterator[Expected]:
    """The cells of each row, under the headings that have them; what cites and disputes is left to the ledger."""
    wording = Wording(awards.edition.kit.kit.language)
    columns, _ = columns_of(layout.read_bytes(), str(layout), wording)
    shown = [(attrgetter(column.field), column.say) for column in columns if column.field != "disputed"]
    for row in awards.rows():
        values = ((say, value_of(row)) for value_of, say in shown)
        cells = [unguard(awards.cell(say(value))) for say, value in values if value is not None]  # as read back
        yield Expected(row.key, tuple(filter(None, cells)), ROW)


def _headed(cells: tuple[Said, ...], key: Key) -> bool:
    """Whether the first cell names the layout's word for the fact in place of words."""
    return bool(cells) and bool(key) and (cells[0].text == key[-1] or "_" in cells[0].text)
