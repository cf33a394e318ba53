"""How a layout prints a fact in HTML."""

from markupsafe import Markup, escape

from presskit.voice import Said


def marked_up(value: object) -> object:
    """What a layout prints of a fact: its words, in their language, with the rival of a disputed one beside it."""
    if not isinstance(value, Said):
        return value
    words = escape(value.text)
    if value.lang:
        words = Markup('<span lang="{}">{}</span>').format(value.lang, words)
    if value.rival:
        words = Markup('<mark class="disputed">{} <small>{}</small></mark>').format(words, value.rival)
    return words
