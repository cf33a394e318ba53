"""Which colours of the look our layouts set as text on what, and what to change where that cannot be read."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from presskit.color import contrast, distance, lightnesses
from presskit.model import Palette

TEXT, DRAWN = 4.5, 1.0
"""The contrast that text needs, and letters that are a picture.

Source: WCAG 2.2, success criterion 1.4.3; what is pure decoration needs none.
"""


class Pair(NamedTuple):
    """Two colours of the palette, by their names: one set as text on the other, where, and the contrast it needs."""

    text: str
    ground: str
    needs: float
    use: str

    def has(self, palette: Palette) -> float:
        """The contrast of the pair, from 1 to 21."""
        return contrast(getattr(palette, self.text), getattr(palette, self.ground))

    def holds(self, palette: Palette) -> bool:
        """Whether the text can be read."""
        return self.has(palette) >= self.needs


PAIRS = (
    Pair("dark", "ground", TEXT, "nearly all text"),
    Pair("accent", "ground", TEXT, "prizes that were won"),
    Pair("pale", "dark", TEXT, "the page at a glance, the contacts"),
    Pair("pale", "accent", TEXT, "the great quote, names on a cover without art"),
    Pair("dark", "light", TEXT, "disputed facts in a draft"),
    Pair("accent", "dark", DRAWN, "the initials of the leads, where the cast has no art"),
)
"""Every pair that our layouts set, with the need of its smallest text."""


class Change(NamedTuple):
    """Another value for one colour of the palette, and how many pairs of that colour fail even so."""

    name: str
    color: str
    fails: int


def failing(palette: Palette) -> tuple[Pair, ...]:
    """The pairs that cannot be read."""
    return tuple(pair for pair in PAIRS if not pair.holds(palette))


def nearest_change(palette: Palette, pair: Pair, written: Collection[str]) -> Change:
    """The smallest change of one of its two colours with which a pair holds: by OKLab distance, the hue kept.

    A change that makes fewer pairs fail is better than a smaller one, and so is one of a colour that is ``written``
    than of one that only stands in for it.
    """
    changes = (change for name in (pair.text, pair.ground) for change in _changes(palette, pair, name))

    def cost(change: Change) -> tuple[int, bool, float]:
        return change.fails, change.name not in written, distance(getattr(palette, change.name), change.color)

    return min(changes, key=cost)


def _changes(palette: Palette, pair: Pair, name: str) -> Iterator[Change]:
    """The changes of one colour with which the pair holds."""
    touched = [each for each in PAIRS if name in {each.text, each.ground}]
    for color in lightnesses(getattr(palette, name)):
        changed = palette.model_copy(update={name: color})
        if pair.holds(changed):
            yield Change(name, color, sum(not each.holds(changed) for each in touched))
