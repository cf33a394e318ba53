"""How much room words take, near enough to choose a size by: nothing is measured before the engine sets it."""

import math
import unicodedata
from dataclasses import dataclass

_WIDTHS = {
    char: width
    for width, chars in (
        (0.3, " iljI.,:;!|'’‘()[]"),
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
        words = [self._width(word) for word in text.split()]
        return max(words, default=0.0) <= self.width and _lines(words, self._width(" "), self.width) <= self.lines

    def _width(self, text: str) -> float:
        return ems(text) - self.closer * len(text)


def ems(text: str) -> float:
    """The width of a text in ems of its size, about that of a bold sans; never much less than it is."""
    return math.fsum(map(_ems, unicodedata.normalize("NFC", text)))


def _ems(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    letter = unicodedata.normalize("NFD", char)[0]
    return _WIDTHS.get(letter, 0.7 if letter.isupper() else 0.58)


def _lines(words: list[float], space: float, width: float) -> int:
    """How many lines words of these widths take."""
    lines, room = 0, 0.0
    for word in words:
        room -= space + word
        if room < 0:
            lines, room = lines + 1, width - word
    return lines
