"""The texts of a kit as they read in print: those that are written for it, and all others."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from presskit.edition import Edition
from presskit.finding import Key
from presskit.prose import blocks_of, plain
from presskit.values import Prose, Text

RUNNING = frozenset(["story", "notes", "statement", "interviews", "statements", "legal"])
"""Sections whose texts are written for this kit, long ones and short ones."""


class RunningText(NamedTuple):
    """A text without its marks, and what is set in italics in it: where that begins, in characters, and its words."""

    key: Key
    text: str
    titles: tuple[tuple[int, str], ...] = ()


def running_texts(edition: Edition) -> tuple[RunningText, ...]:
    """Prose, the short texts of the sections that are written for the kit, and the words about pictures."""
    return tuple(_running(edition))


def _running(edition: Edition) -> Iterator[RunningText]:
    for key, value in edition.facts:
        caption = key[0] == "images" and key[-1] in ("caption", "alt")
        if isinstance(value, Prose):
            yield RunningText(key, *_taken_apart(value.text))
        elif isinstance(value, Text) and (key[0] in RUNNING or caption):
            yield RunningText(key, value.text)


@cache
def _taken_apart(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    at = 0
    titles: list[tuple[int, str]] = []
    for block in blocks_of(text):
        for run in block.runs:
            if run.italic:
                titles.append((at, run.text))
            at += len(run.text)
        at += len("\n\n")
    return plain(text), tuple(titles)


Kind = Literal["text", "name", "title"]


class PrintedText(NamedTuple):
    """Any words that a document may print, their language, and whether they tell something or name it."""

    key: Key
    text: str
    lang: str
    kind: Kind


_UNPRINTED = frozenset(["look", "links", "identifiers", "silence"])
_UNPRINTED_FIELDS = frozenset([("kit", "slug"), ("images", "file"), ("sources", "url"), ("statements", "key")])
_TITLES = frozenset(["title", "original_title", "used"])
_TELLING = frozenset(["note", "extras", "rights", "credit", "copyright", "recorded", "version", "what"])
"""Fields of one line that tell something; the others name somebody or something."""


def printed_texts(edition: Edition) -> tuple[PrintedText, ...]:
    """The words of every fact that a document may print; running texts are among them, without their marks."""
    return tuple(_printed(edition))


def _printed(edition: Edition) -> Iterator[PrintedText]:
    for key, value in edition.facts:
        if key[0] in _UNPRINTED or (key[0], key[-1]) in _UNPRINTED_FIELDS:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            lang = item.lang if isinstance(item, Text) and item.lang else edition.kit.kit.language
            if isinstance(item, Prose):
                yield PrintedText(key, _taken_apart(item.text)[0], lang, "text")
            elif isinstance(item, Text | str):
                text = item.text if isinstance(item, Text) else item
                named = not isinstance(item, Text) and key[-1] not in _TELLING
                kind: Kind = "title" if key[-1] in _TITLES or key[0] == "mentions" else "name" if named else "text"
                yield PrintedText(key, text, lang, kind)
