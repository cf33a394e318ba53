"""What was written of the film, as it is quoted."""

from dataclasses import dataclass, replace

from presskit.finding import Key
from presskit.model import Quote
from presskit.pages.parts import Numbers
from presskit.pages.pen import Pen
from presskit.typography import set_large
from presskit.voice import Said


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


def words_of(pen: Pen, quote: Quote) -> Words:
    """A quote with all that is known of it."""
    key = ("quotes", quote.id)
    opening, excerpt, closing = pen.quotation(quote.excerpt, *key, "excerpt")
    return Words(
        key,
        opening,
        replace(excerpt, text=set_large(excerpt.text)),
        closing,
        pen.say(quote.critic, *key, "critic"),
        pen.say(quote.critic_role, *key, "critic_role"),
        pen.say(quote.outlet, *key, "outlet"),
        pen.say(quote.date, *key, "date"),
        pen.references(*key),
    )
