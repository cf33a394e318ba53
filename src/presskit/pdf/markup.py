"""How a layout prints a fact in HTML."""

from markupsafe import Markup, escape

from presskit.layoutslips import printable
from presskit.typography import runs_leftward
from presskit.voice import Said


def marked_up(value: object) -> object:
    """What a layout prints of a fact: its words, in their language, with the rival of a disputed one beside it.

    The title of a work is set in italics. ``UnprintableError`` for what is no words.
    """
    if not isinstance(value, Said):
        return printable(value)
    words = escape(value.text)
    if value.work:
        words = Markup("<em>{}</em>").format(words)
    if not value.lang and runs_leftward(value.text):
        words = Markup("<bdi>{}</bdi>").format(words)  # else figures that follow would be drawn into it
    if value.lang:
        words = Markup('<span lang="{}">{}</span>').format(value.lang, words)
    if value.rival:
        words = Markup('<mark class="disputed">{} <small>{}</small></mark>').format(words, value.rival)
    return words
