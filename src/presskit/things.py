"""Counts of things that the facts count too: “six songs”, “nine cameras”.

A small number in words is an ordinary numeral, and may count a part; it may not count more than the facts hold, nor,
after “all” or “its”, fewer.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from presskit.edition import Edition
from presskit.tokens import NUMBERS, Token, figures_of

_SMALL = {word: number for word, number in NUMBERS.items() if 1 < number <= 12}  # noqa: PLR2004 - greater ones are figures
_COUNTED = re.compile(
    rf"(?<![\w-])(?P<whole>(?i:all|its)[ \u00a0](?:of[ \u00a0])?(?:the[ \u00a0])?)?"
    rf"(?P<number>(?i:{'|'.join(_SMALL)}))[ \u00a0\n](?P<noun>[a-zà-ÿ]+s)(?![\w-])"
)

Things = Mapping[str, frozenset[int]]
"""By the noun of several, in small letters, how many of them the facts hold."""


def things_counted(edition: Edition) -> Things:
    """The things that a kit counts: its songs, its leads, and what its figures are figures of."""
    kit = edition.kit
    held: dict[str, set[int]] = defaultdict(set)
    for noun, rows in (("songs", kit.music.songs), ("leads", [role for role in kit.cast if role.lead])):
        if rows:
            held[noun].add(len(rows))
    for figure in kit.figures:
        noun = (figure.unit or figure.what).text.casefold()
        if not figures_of(f"two {noun}"):  # a number of years or minutes is a figure anyway
            held[noun].add(figure.value.number)
    return {noun: frozenset(numbers) for noun, numbers in held.items()}


def miscounted(text: str, things: Things) -> Iterator[Token]:
    """The small numbers before such a noun that the facts do not bear out, each with its noun."""
    for found in _COUNTED.finditer(text) if things else ():
        numbers, number = things.get(found["noun"]), _SMALL[found["number"].lower()]
        if numbers and number not in numbers and (number > max(numbers) or found["whole"]):
            start = found.start("number")
            yield Token("figure", text[start : found.end()], start, str(number))
