"""What was written and said of the film."""

from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.model import Quote
from presskit.renderers.press_kit.fitting import Box
from presskit.renderers.press_kit.parts import Line, Numbers, Pen
from presskit.voice import Said

_PAGE = Box(8.7, 9)
"""What a page has room for in the largest type of quotes."""


@dataclass(frozen=True)
class Words:
    """An excerpt and whose it is."""

    key: Key
    excerpt: Said
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
    scores = tuple(
        pen.line(
            key := ("scores", score.id),
            pen.say(score.mark, *key, "mark"),
            pen.joined(pen.say(score.critic, *key, "critic"), pen.say(score.outlet, *key, "outlet")),
            pen.say(score.reviews, *key, "reviews"),
            pen.say(score.as_of, *key, "as_of"),
            pen.say(score.note, *key, "note"),
        )
        for score in kit.scores
    )
    return Press(_words(pen, chosen) if chosen else None, quotes, scores)


def _words(pen: Pen, quote: Quote) -> Words:
    key = ("quotes", quote.id)
    return Words(
        key,
        pen.say(quote.excerpt, *key, "excerpt"),
        pen.say(quote.critic, *key, "critic"),
        pen.say(quote.critic_role, *key, "critic_role"),
        pen.say(quote.outlet, *key, "outlet"),
        pen.say(quote.date, *key, "date"),
        pen.edition.references(*key),
    )
