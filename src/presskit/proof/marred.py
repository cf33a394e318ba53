"""What no reader should meet: words that are cut off, characters without a glyph, tags that nothing filled."""

import re
from collections.abc import Iterator

from presskit.edition import Edition
from presskit.finding import Finding, error
from presskit.hints import quoted
from presskit.proof.sheet import Sheet
from presskit.proof.squeezing import bare
from presskit.proof.telling import around, at
from presskit.readback import titled

_UNFILLED = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|(?:^|[\t\n])(?:None|Undefined)(?=$|[\t\n])")
_SEEN = {"unseen": "nothing of", "cut": "only a part of"}
_NOBODYS = ("\N{REPLACEMENT CHARACTER}", "\N{WHITE SQUARE}")


def marred(sheet: Sheet, words: frozenset[str], edition: Edition) -> Iterator[Finding]:
    """Words beyond the page, characters without a glyph, tags that nothing filled."""
    where = titled(sheet.document)
    for each in sheet.flawed:
        if each.flaw == "glyphless":
            message = f"on {each.place} of the {where}, no font had a glyph for {each.text} of the characters"
            yield error("PK605", message, hint="add a font that has them to “look: {fonts: {more: …}}”")
        elif each.text.casefold() not in words and bare(each.text):  # a layout may hide its own words for the outline
            message = f"{_SEEN[each.flaw]} {quoted(each.text)} is seen on {each.place} of the {where}"
            hint = "shorten the text, or give it room in the layout: the page or the box around it ends before"
            yield error("PK604", message, hint=hint)
    said = {str(value) for _, value in edition.facts}
    for each in sheet.units:
        for mark in _NOBODYS:
            if mark in each.text:
                message = f"{at(each)} a character is missing: {around(each.text, each.text.index(mark))}"
                yield error("PK605", message, hint="add a font that has it to “look: {fonts: {more: …}}”")
        for found in _UNFILLED.finditer(each.text):
            tag = found[0].strip()
            if tag not in said and not (tag.startswith("{") and any(tag in each for each in said)):
                message = f"{at(each)} a tag of the layout was not filled in: {quoted(tag)}"
                yield error("PK606", message, hint="mend the tag in the layout, and build anew")
