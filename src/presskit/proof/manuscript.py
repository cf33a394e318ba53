"""The words that a layout bids a document in pages print, in their order: what a finished file is collated with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal, get_args
from unicodedata import bidirectional, normalize

from presskit.pdf.elements import EMPTY
from presskit.typography import untied

_NO_WORDS = frozenset(["head", "style", "script", "template", "title", "desc"])
"""``title`` and ``desc`` are the alternative text of a drawing."""
_RUNNING = re.compile(r"position\s*:\s*running\(")
_HEADS = re.compile(r"\.([\w-]+)\s*\{[^}]*position\s*:\s*running\(")
"""Classes that a style sheet makes run along the pages (CSS Generated Content for Paged Media, 1.2)."""
_MADE_BY_CSS = re.compile(r"""content\s*:([^;}]*)""")


_Kind = Literal["", "nowhere", "hidden", "running", "head"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words between two tags, and their ``letters``; ``number`` is that of their item in a list, if they open one."""

    text: str
    letters: str
    number: str = ""

    @property
    def plain(self) -> str:
        """The words on one line, without the signs that tie them."""
        return " ".join(untied(self.text).split())


@dataclass(frozen=True)
class Manuscript:
    """All words in their order.

    ``hidden`` words are seen and not heard (``aria-hidden``). ``running`` words stand wherever their page begins, so do
    ``heads``, but for pages that have another. ``places`` say before which words each anchor stands, ``links`` before
    which words a link begins, and to which anchor. ``made`` are letters that the layout's style sheets print.
    """

    words: tuple[Words, ...]
    hidden: tuple[Words, ...]
    running: tuple[Words, ...]
    heads: tuple[Words, ...]
    places: dict[str, int]
    links: tuple[tuple[int, str], ...]
    made: str


def letters(text: str) -> str:
    """Letters, figures and signs of currency alone, small: what no line, hyphen or font changes."""
    return "".join(char for char in normalize("NFKC", text).casefold() if char.isalnum() or char in "€$£%")


def runs_both_ways(text: str) -> bool:
    """Whether letters run from right to left, which a PDF keeps as they are seen and not as they are read."""
    return any(bidirectional(char) in ("R", "AL") for char in text)


def manuscript(html: str, folder: Path) -> Manuscript:
    """The words of a layout in ``folder`` that was filled in."""
    sheets = [html, *(path.read_text("utf-8", "replace") for path in sorted(folder.rglob("*.css")))]
    reader = _Reader(frozenset(name for sheet in sheets for name in _HEADS.findall(sheet)))
    reader.feed(html)
    reader.close()
    told = {kind: tuple(words for each, words in reader.words if each == kind) for kind in get_args(_Kind)}
    made = letters(" ".join(found for sheet in sheets for found in _MADE_BY_CSS.findall(sheet)))
    return Manuscript(told[""], told["hidden"], told["running"], told["head"], reader.places, tuple(reader.links), made)


@dataclass
class _Reader(HTMLParser):
    """Collects the words; what is no content to anybody is left out."""

    heads: frozenset[str]
    words: list[tuple[_Kind, Words]] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    links: list[tuple[int, str]] = field(default_factory=list)
    _open: list[tuple[str, _Kind]] = field(default_factory=list)
    """The elements around."""
    _standing: int = 0
    """How many words there are so far that run nowhere."""
    _lists: list[int | None] = field(default_factory=list)
    """Of each list around: the number of its last item, ``None`` where items have none."""
    _number: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag not in EMPTY:
            self._open.append((tag, self._kind(tag, said)))
        if "id" in said:
            self.places.setdefault(said["id"], self._standing)
        if tag == "a" and said.get("href", "").startswith("#"):
            self.links.append((self._standing, said["href"][1:]))
        if tag in ("ol", "ul"):
            start = said.get("start", "1")
            self._lists.append(int(start) - 1 if tag == "ol" and start.isdecimal() else None)
        elif tag == "li" and self._lists and (last := self._lists[-1]) is not None:
            self._lists[-1] = last + 1
            self._number = str(last + 1)

    def _kind(self, tag: str, said: Mapping[str, str]) -> _Kind:
        if tag in _NO_WORDS or "hidden" in said:
            return "nowhere"
        if _RUNNING.search(said.get("style", "")):
            return "running"
        if self.heads.intersection(said.get("class", "").split()):
            return "head"
        return "hidden" if said.get("aria-hidden") == "true" else ""

    def handle_endtag(self, tag: str) -> None:
        if any(each == tag for each, _ in self._open):
            while self._open.pop()[0] != tag:  # those between need no end of their own
                pass
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.handle_endtag(tag)  # of a drawing, where a slash ends an element (XML)

    def handle_data(self, data: str) -> None:
        kinds: list[_Kind] = [kind for _, kind in self._open if kind]
        if "nowhere" in kinds or not letters(data):
            return
        kind: _Kind = kinds[0] if kinds else ""
        self._standing += not kind
        self.words.append((kind, Words(data, letters(data), self._number)))
        self._number = ""
