"""How a layout prints a fact in HTML."""

from unicodedata import bidirectional

from markupsafe import Markup, escape

from presskit.voice import Said

_LEFTWARD = ("R", "AL")
"""The classes of letters that are written from right to left (Unicode, annex 9)."""


def marked_up(value: object) -> object:
    """What a layout prints of a fact: its words, in their language, with the rival of a disputed one beside it.

    The title of a work is set in italics.
    """
    if not isinstance(value, Said):
        return value
    words = escape(value.text)
    if value.work:
        words = Markup("<em>{}</em>").format(words)
    if not value.lang and any(bidirectional(letter) in _LEFTWARD for letter in value.text):
        words = Markup("<bdi>{}</bdi>").format(words)  # else figures that follow would be drawn into it
    if value.lang:
        words = Markup('<span lang="{}">{}</span>').format(value.lang, words)
    if value.rival:
        words = Markup('<mark class="disputed">{} <small>{}</small></mark>').format(words, value.rival)
    return words
