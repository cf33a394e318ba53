"""What was written and said of the film."""

from dataclasses import dataclass, replace
from typing import ClassVar

from presskit.model import CriticScore
from presskit.pages.fitting import Box
from presskit.pages.parts import Line
from presskit.pages.pen import Pen
from presskit.pages.quotes import Words, words_of
from presskit.typography import NBSP
from presskit.voice import Said

_PAGE = Box(8.7, 9)
"""What a page has room for in the largest type of quotes."""


@dataclass(frozen=True)
class Press:
    """One quote set large, the others, and the marks."""

    name: ClassVar[str] = "press"

    headline: Words | None
    quotes: tuple[Words, ...]
    scores: tuple[Line, ...]


def press(pen: Pen) -> Press | None:
    """The first headline that a page has room for stands alone."""
    kit = pen.edition.kit
    if not (kit.quotes or kit.scores):
        return None
    chosen = next((quote for quote in kit.quotes if quote.headline and _PAGE.holds(quote.excerpt.text)), None)
    quotes = tuple(words_of(pen, quote) for quote in kit.quotes if quote is not chosen)
    scores = tuple(_score(pen, score) for score in kit.scores)
    return Press(words_of(pen, chosen) if chosen else None, quotes, scores)


def _score(pen: Pen, score: CriticScore) -> Line:
    key = ("scores", score.id)
    return pen.line(
        key,
        *_points(pen.say(score.mark, *key, "mark")),
        pen.joined(pen.say(score.critic, *key, "critic"), pen.say(score.outlet, *key, "outlet")),
        pen.say(score.reviews, *key, "reviews"),
        pen.say(score.as_of, *key, "as_of"),
        pen.say(score.note, *key, "note"),
    )


def _points(mark: Said) -> tuple[Said, Said]:
    """A mark as it is set: ``4.5`` large, ``out of 5`` small; a percentage is one figure."""
    points, _, scale = mark.text.partition(NBSP)
    return replace(mark, text=points), Said(scale)
