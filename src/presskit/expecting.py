"""What each document is bound to print: all that its view chose, with the facts that it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from presskit.edition import Edition, Options
from presskit.finding import Key
from presskit.layout import find_layout
from presskit.model import Palette, Record
from presskit.prose import Block
from presskit.renderer import find_renderer
from presskit.renderers.awards import LAYOUT, AwardsList, columns_of
from presskit.renderers.fact_sheet.sheet import File
from presskit.renderers.press_kit.parts import Line, Passage, Statement
from presskit.voice import Said
from presskit.word.text import Words
from presskit.wording import Wording

_NOT_PRINTED = {"metadata", "origins", "palette", "art", "faces", "numbers", "language", "stem", "key", "name"}
"""Fields of views that steer the layout or speak to readers' programs."""


@dataclass(frozen=True, slots=True)
class Expected:
    """Words that stand together in a document, and the record or the fact that they come from.

    ``kind`` tells records apart that have a place each: two of one kind never share it. ``prose`` may run over columns
    and pages; ``ordered`` pieces stand one after the other.
    """

    key: Key
    pieces: tuple[str, ...]
    kind: str = ""
    prose: bool = False
    ordered: bool = False


def expected(document: str, edition: Edition, options: Options, templates: Path | None) -> tuple[Expected, ...]:
    """All that ``document`` is bound to print of this edition."""
    view = find_renderer(document).view(edition, options)
    if isinstance(view, AwardsList):
        return tuple(_rows(view, find_layout(document, templates).folder / LAYOUT))
    own = {key: str(value) for key, value in edition.facts if isinstance(value, str)}
    return tuple(each for each in _Walk(edition, own).through(view, ()) if any(each.pieces))


def figures_made(document: str, edition: Edition, options: Options) -> frozenset[str]:
    """The figures that the view of a document counted itself, as they may be printed: ``21``, ``twenty-one``."""
    wording = Wording(edition.kit.kit.language)
    numbers = set(_numbers(find_renderer(document).view(edition, options)))
    return frozenset(said for number in numbers for said in (str(number), wording.number(number)))


def _numbers(value: object) -> Iterator[int]:
    if isinstance(value, int) and not isinstance(value, bool):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _numbers(item)
    elif is_dataclass(value) and not isinstance(value, Palette):
        for each in fields(value):
            if each.name not in _NOT_PRINTED:
                yield from _numbers(getattr(value, each.name))


@dataclass(frozen=True)
class _Walk:
    """Goes through a view. A bare string of it counts where it is a fact's own words: others are the layout's."""

    edition: Edition
    own: Mapping[Key, str]

    def through(self, value: object, key: Key) -> Iterator[Expected]:
        """What a value of the view is bound to print; ``key`` is that of the record around it."""
        if isinstance(value, Passage):
            for block in value.blocks:
                yield Expected(value.key, (self._block(block),), prose=True)
        elif isinstance(value, Statement):
            yield Expected(key, tuple(filter(None, (value.loud, value.quiet))))
        elif isinstance(value, Said | Words):
            yield Expected(key, (str(value),))
        elif isinstance(value, Mapping):
            for name, item in value.items():
                yield from self.through(item, (*key, str(name)))
        elif isinstance(value, tuple):
            for item in value:
                yield from self.through(item, key)
        elif is_dataclass(value) and not isinstance(value, File | Palette | type):
            yield from self._record(value, key)

    def _record(self, record: Any, key: Key) -> Iterator[Expected]:  # noqa: ANN401 - any dataclass of a view
        named = getattr(record, "key", None)
        together: list[str] = []
        for each in fields(record):
            value = getattr(record, each.name)
            if each.name in _NOT_PRINTED:
                continue
            if named is None:
                yield from self.through(value, (*key, each.name))
            elif isinstance(value, Said | Words) and str(value):
                together.append(str(value))
            elif isinstance(value, str) and value and value in (self.own.get((*named, name)) for name in _fields(self.own, named)):
                together.append(value)
            elif isinstance(value, tuple) and value and all(isinstance(item, Said) for item in value):
                together += [str(item) for item in value if str(item) != named[-1]]
            else:
                yield from self.through(value, named)
        if together:
            yield Expected(named, tuple(together), type(record).__name__, ordered=isinstance(record, Line))

    def _block(self, block: Block) -> str:
        """A paragraph with the numbers of its sources, as they are read back."""
        return "".join(f" [{self._numbers(run.cites)}]" if run.cites else run.text for run in block.runs)

    def _numbers(self, sources: tuple[str, ...]) -> str:
        numbers = (self.edition.number_of(source) for source in sources)
        return ", ".join(str(number) for number in numbers if number)
