"""The tags of a layout's file: where each stands, and which of them are not closed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError

from presskit.finding import Span

BLOCKS = frozenset(["autoescape", "block", "call", "filter", "for", "if", "macro", "set", "with"])
"""Tags that hold something, up to the tag of their name with “end” before it."""
TAGS = (
    BLOCKS
    | {f"end{name}" for name in BLOCKS}
    | {"elif", "else", "extends", "from", "import", "include", "raw", "endraw"}
)
"""All that Jinja knows (https://jinja.palletsprojects.com/templates/), but for extensions."""
CLOSINGS = {"{{": "}}", "{%": "%}", "{#": "#}"}
"""How a tag ends that begins so."""

_BEGINNINGS = frozenset(["variable_begin", "block_begin", "comment_begin", "raw_begin"])
_ENDINGS = frozenset(["variable_end", "block_end", "comment_end", "raw_end"])


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it is written; ``start`` is in characters of the file, ``name`` the first word of ``{% … %}``.

    One that is not ``closed`` ends where nobody could read on.
    """

    start: int
    text: str
    name: str = ""
    closed: bool = True

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.start + len(self.text)

    @property
    def holds(self) -> bool:
        """Whether it begins a block; a “set” with a value does not."""
        return self.name in BLOCKS and not (self.name == "set" and "=" in self.text)


def tags_of(text: str, environment: Environment) -> Iterator[Tag]:
    """The tags of a file, in their order; one that is not closed is the last."""
    at = start = 0
    name, inside = "", False
    try:
        for _, kind, value in environment.lex(text):
            at = text.index(value, at)
            if kind in _BEGINNINGS:
                start, name, inside = at, "", True
            elif kind == "name" and inside and not name:
                name = value
            at += len(value)
            if kind in _ENDINGS and inside:
                inside = False
                tag = text[start:at].rstrip()
                swallowed = not tag.startswith("{#") and not tag.startswith("{% raw") and _beginning_in(tag)
                yield Tag(start, tag[:swallowed] if swallowed else tag, _block(tag, name), closed=not swallowed)
                if swallowed:
                    return
    except TemplateSyntaxError:
        pass  # within the tag that began last
    if inside:
        yield Tag(start, text[start:].partition("\n")[0], _block(text[start:], name), closed=False)


def spot(file: str, text: str, offset: int) -> Span:
    """The place of a character in a file."""
    return Span(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def on_line(tags: Iterable[Tag], text: str, line: int) -> list[Tag]:
    """The tags of which a part stands on that line."""

    def lines(tag: Tag) -> range:
        first = text.count("\n", 0, tag.start) + 1
        return range(first, first + tag.text.count("\n") + 1)

    return [tag for tag in tags if line in lines(tag)]


def _block(tag: str, name: str) -> str:
    return name if tag.startswith("{%") else ""


def _beginning_in(tag: str) -> int:
    """Where another tag begins inside a tag, which tells that the end of the first is missing; 0 for nowhere."""
    found = [at for mark in CLOSINGS if (at := tag.find(mark, 2)) > 0]
    return min(found, default=0)
