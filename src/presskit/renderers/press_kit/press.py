"""What was written and said of the film."""

from dataclasses import dataclass, replace
from typing import ClassVar

from presskit.finding import Key
from presskit.model import CriticScore, Quote
from presskit.renderers.press_kit.fitting import Box
from presskit.renderers.press_kit.parts import Line, Numbers, Pen
from presskit.voice import Said
from presskit.wording import NBSP

_PAGE = Box(8.7, 9)
"""What a page has room for in the largest type of quotes."""


@dataclass(frozen=True)
class Words:
    """An excerpt in the quotation marks of its language, and whose it is."""

    key: Key
    opening: str
    excerpt: Said
    closing: str
    critic: Said
    role: Said
    outlet: Said
    date: Said
    references: Numbers


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
    quotes = tuple(_words(pen, quote) for quote in kit.quotes if quote is not chosen)
    scores = tuple(_score(pen, score) for score in kit.scores)
    return Press(_words(pen, chosen) if chosen else None, quotes, scores)


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


def _words(pen: Pen, quote: Quote) -> Words:
    key = ("quotes", quote.id)
    return Words(
        key,
        *pen.quotation(quote.excerpt, *key, "excerpt"),
        pen.say(quote.critic, *key, "critic"),
        pen.say(quote.critic_role, *key, "critic_role"),
        pen.say(quote.outlet, *key, "outlet"),
        pen.say(quote.date, *key, "date"),
        pen.references(*key),
    )
