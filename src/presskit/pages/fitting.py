"""How much room words take, near enough to choose a size by: nothing is measured before the engine sets it."""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from presskit.typography import JOINER, NARROW, NBSP, runs_leftward

_WIDTHS = {
    char: width
    for width, chars in (
        (0.3, f" {NBSP}{NARROW}iljI.,:;!|'’‘()[]"),
        (0.4, "frt-/"),
        (0.5, 'acegksvxyz?“”„«»"'),
        (0.75, "w&©"),
        (0.85, "жмфшщыю"),
        (0.9, "mMœæÆ%@"),
        (1.1, "WŒЖМШЩЫЮ№½¼¾—…→←"),
    )
    for char in chars
}


@dataclass(frozen=True, slots=True)
class Box:
    """So many lines of a width in ems of the size in question, in which letters stand ``closer`` by some ems."""

    width: float
    lines: int
    closer: float = 0.0

    def holds(self, text: str) -> bool:
        """Whether the text fits in, no word broken."""
        words = [self._width(word) for word in _words(text)]
        return max(words, default=0.0) <= self.width and _lines(words, self._width(" "), self.width) <= self.lines

    def _width(self, text: str) -> float:
        return ems(text) - self.closer * len(text)


def size_in(boxes: Mapping[str, Box], text: str, otherwise: str) -> str:
    """The name of the first of ``boxes``, which begin with that of the largest type, in which a text has room."""
    return next((size for size, box in boxes.items() if box.holds(text)), otherwise)


_BREAKS = re.compile(rf"[^\S{NBSP}{NARROW}]+")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_POINT = 25.4 / 72
"""Of type, in mm."""


@dataclass(frozen=True, slots=True)
class Type:
    """The size of letters in ``points``, and the ``line`` that they stand on in mm."""

    points: float
    line: float

    @property
    def em(self) -> float:
        """In mm."""
        return self.points * _POINT

    def width(self, text: str) -> float:
        """How wide a text is on one line, in mm."""
        return ems(text) * self.em

    def lines(self, text: str, width: float) -> int:
        """How many lines of ``width`` mm a text takes."""
        return _lines_of(text, width / self.em)

    def height(self, texts: Iterable[str], width: float) -> float:
        """How high paragraphs of ``width`` mm are, in mm."""
        return sum(self.lines(text, width) for text in texts) * self.line


def largest(sizes: Mapping[str, Type], texts: Sequence[str], width: float, height: float) -> str:
    """The name of the first of ``sizes``, the largest, in which paragraphs have room, in mm; empty for none."""
    return next((size for size, type_ in sizes.items() if type_.height(texts, width) <= height), "")


def balanced(heights: Sequence[float]) -> float:
    """How high three columns are that share things in their order as evenly as can be."""
    ends = [0.0, *accumulate(heights)]
    thirds = ((one, other) for one in range(len(ends)) for other in range(one, len(ends)))
    return min(max(ends[one], ends[other] - ends[one], ends[-1] - ends[other]) for one, other in thirds)


def ems(text: str) -> float:
    """The width of a text in ems of its size, about that of a bold sans; never much less than it is."""
    return math.fsum(map(_ems, unicodedata.normalize("NFC", text)))


def _ems(char: str) -> float:
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    letter = unicodedata.normalize("NFD", char)[0]
    return _WIDTHS.get(letter, 0.7 if letter.isupper() else 0.58)


@lru_cache(maxsize=4096)  # a selection measures the same words for every choice
def _lines_of(text: str, width: float) -> int:
    """How many lines of ``width`` ems a text takes."""
    return _lines(map(ems, _words(text)), ems(" "), width)


def _words(text: str) -> list[str]:
    """What no line breaks, where words are tied to each other too."""
    return [word for word in _BREAKS.split(text) if word]


def tied(name: str, box: Box) -> str:
    """A name that is not broken where it has room on a line, nor a word of it at its hyphens where that has room.

    One that runs from right to left is left as it is: tied, it would be read in the wrong order.
    """
    if runs_leftward(name):
        return name
    words = (_HYPHEN.sub(f"-{JOINER}", word) if box.holds(word) else word for word in name.split(" "))
    return (NBSP if box.holds(name) else " ").join(words)


def _lines(words: Iterable[float], space: float, width: float) -> int:
    """How many lines words of these widths take; one that is wider than a line is broken."""
    lines, room = 0, 0.0
    for word in words:
        room -= space + word
        if room < 0:
            own = max(math.ceil(word / width), 1)
            lines, room = lines + own, own * width - word
    return lines
