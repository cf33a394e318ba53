"""Where a piece of a filled-in layout stands in the layout's files."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from presskit.finding import Span
from presskit.layouttags import spot

FILLED = "layout:"
"""In place of a file’s name: a place in the filled-in layout, and not yet in one of its files."""

_MARK = re.compile("\ufdd0(\\d+)\ufdd1")
"""Characters that no text has: Unicode keeps them for programs alone."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of a layout's file between two tags; ``start`` is their first character there."""

    file: str
    text: str
    start: int
    length: int


class Marks(Extension):
    """Sets a mark before all that stands between tags, so that it is found again in the filled-in layout."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self.pieces: list[_Piece] = []
        self._text = ""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's
        """Keep the text that is about to be read."""
        self._text = source.replace("\r\n", "\n").replace("\r", "\n")
        return source

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens, with a mark at each piece of the file."""
        starts = iter([*self._starts()])
        for token in stream:
            if token.type == "data":
                piece = _Piece(stream.filename or "", self._text, next(starts), len(token.value))
                self.pieces.append(piece)
                yield Token(token.lineno, "data", f"\ufdd0{len(self.pieces) - 1}\ufdd1{token.value}")
            else:
                yield token

    def _starts(self) -> Iterator[int]:
        at = 0
        for _, kind, value in self.environment.lex(self._text):
            at = self._text.index(value, at)
            if kind == "data":
                yield at
            at += len(value)


class Origins:
    """The places of a filled-in layout; what a tag has printed stands where the tag does."""

    def __init__(self, environment: Environment, name: str, context: Mapping[str, object]) -> None:
        """Fill the layout in once more, as it was, with marks."""
        marked = environment.overlay(extensions=[Marks])
        self._starts: list[int] = []
        self._pieces: list[_Piece] = []
        marks: Marks = marked.extensions[Marks.identifier]  # type: ignore[assignment] # the one of that name
        before, *parts = _MARK.split(marked.get_template(name).render(context))
        texts = [before]
        at = len(before)
        for number, text in zip(parts[::2], parts[1::2], strict=True):
            self._starts.append(at)
            self._pieces.append(marks.pieces[int(number)])
            texts.append(text)
            at += len(text)
        self.text = "".join(texts)

    def place(self, line: int, column: int) -> Span | None:
        """Where the character at that place of the filled-in text was written; ``None`` if nobody wrote it."""
        offset = sum(len(row) + 1 for row in self.text.split("\n")[: line - 1]) + column - 1
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return None
        piece = self._pieces[number]
        at = piece.start + min(offset - self._starts[number], piece.length)
        if offset - self._starts[number] >= piece.length:
            rest = piece.text[at:]
            at += len(rest) - len(rest.lstrip())
        return spot(piece.file, piece.text, min(at, len(piece.text)))
