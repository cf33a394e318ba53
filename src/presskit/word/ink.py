"""Ink: values written into a layout as marked text, and marked text turned into runs of a Word document.

A tag stands inside a run, so that it can only be replaced by text. What is more than text (a style, a language, a link)
is kept aside; the text carries its number between marks until the layout is filled. The marks are characters that
Unicode forbids in texts, so no fact holds them. Braces travel as marks as well: docxtpl would read some as its own.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import count

from babel import Locale
from babel.core import get_global
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from jinja2 import Undefined
from lxml.etree import _Element as Element

from presskit.word.text import Piece, Words

BEGIN, TEXT, END, NOTHING, BRACE, ECARB = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5"

_MARKED = re.compile(f"{BEGIN}(\\d+){TEXT}([^{END}]*){END}|{NOTHING}")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LONGEST_TIP = 260
"""Characters that Word takes."""
_SPACE = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
_RIGHT_TO_LEFT = re.compile(
    "((?:[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]+[\\s\u0300-\u036f.,'’\\-]*)*"
    "[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]+)"
)


class Ink:
    """Writes values, and dries what it wrote into runs. One for each document."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        """``styles`` gives the layout's character styles: from their names to their ids."""
        self._styles = styles
        self._pieces: list[Piece] = []
        self._bookmarks = count(1)

    def write(self, value: object) -> str:
        """What stands for a value while the layout is filled; ``TypeError`` for one that has no words."""
        if isinstance(value, Undefined):
            return str(value)  # its own complaint says what is missing
        if isinstance(value, bool) or not isinstance(value, Words | str | int | None):
            message = f"a {type(value).__name__} cannot be printed as it is"
            raise TypeError(message)
        pieces = value.pieces if isinstance(value, Words) else (Piece("" if value is None else str(value)),)
        return "".join(self._mark(piece) for piece in pieces if piece.text) or NOTHING

    def _mark(self, piece: Piece) -> str:
        self._pieces.append(piece)
        text = _SPACE.sub(" ", _UNPRINTABLE.sub("", piece.text)).replace("{", BRACE).replace("}", ECARB)
        return f"{BEGIN}{len(self._pieces) - 1}{TEXT}{text}{END}"

    def bare(self, text: str) -> str:
        """Marked text as plain text."""
        return _MARKED.sub(lambda mark: mark[2] or "", text).replace(BRACE, "{").replace(ECARB, "}")

    def dry(self, part: Part, root: Element) -> None:
        """Turn marked text below ``root``, which belongs to ``part``, into runs, links and bookmarks.

        Text that no one sees, such as a picture’s alternative text, becomes plain.
        """
        for element in root.iter("*"):
            for name, text in element.attrib.items():
                if _MARKED.search(str(text)):
                    element.set(name, self.bare(str(text)))
        taken = [int(mark.get(qn("w:id"), 0)) for mark in root.iter(qn("w:bookmarkStart"))]
        self._bookmarks = count(max(taken, default=0) + 1)
        marked = dict.fromkeys(text.getparent() for text in root.iter(qn("w:t")) if _MARKED.search(text.text or ""))
        for run in marked:
            holder = run.getparent() if run is not None else None
            if run is not None and holder is not None:
                place = holder.index(run)
                holder[place : place + 1] = list(self._runs(part, run, linked=holder.tag == qn("w:hyperlink")))

    def _runs(self, part: Part, run: Element, *, linked: bool) -> Iterator[Element]:
        """The runs that a run with marks becomes; what it holds besides text stays in its place."""
        properties = run.find(qn("w:rPr"))
        rest = _run(properties)
        for child in run:
            if child.tag == qn("w:rPr"):
                continue
            if child.tag != qn("w:t"):
                rest.append(deepcopy(child))
                continue
            for text, piece in self._spelled(child.text or ""):
                if piece is None:
                    rest.append(_text(text))
                    continue
                if len(rest) > (properties is not None):
                    yield rest
                    rest = _run(properties)
                yield from self._set(part, text, piece, properties, linked=linked)
        if len(rest) > (properties is not None):
            yield rest

    def _spelled(self, text: str) -> Iterator[tuple[str, Piece | None]]:
        """The text of the layout, with ``None``, and the pieces between."""
        at = 0
        for mark in _MARKED.finditer(text):
            if mark.start() > at:
                yield text[at : mark.start()], None
            if mark[1]:
                yield mark[2].replace(BRACE, "{").replace(ECARB, "}"), self._pieces[int(mark[1])]
            at = mark.end()
        if at < len(text):
            yield text[at:], None

    def _set(
        self, part: Part, text: str, piece: Piece, properties: Element | None, *, linked: bool
    ) -> Iterator[Element]:
        runs = list(self._by_direction(text, piece, properties))
        if piece.href and not linked:
            link = OxmlElement("w:hyperlink")
            if piece.href.startswith("#"):
                link.set(qn("w:anchor"), piece.href[1:])
                if piece.tip:
                    link.set(qn("w:tooltip"), _UNPRINTABLE.sub("", piece.tip)[:_LONGEST_TIP])
            else:
                link.set(qn("r:id"), part.relate_to(piece.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            link.set(qn("w:history"), "1")
            link.extend(runs)
            runs = [link]
        if not piece.bookmark:
            yield from runs
            return
        number = str(next(self._bookmarks))
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:id"), number)
        start.set(qn("w:name"), piece.bookmark)
        end.set(qn("w:id"), number)
        yield from (start, *runs, end)

    def _by_direction(self, text: str, piece: Piece, properties: Element | None) -> Iterator[Element]:
        """One run; more where words run from right to left, as Word wants to be told."""
        for position, words in enumerate(_RIGHT_TO_LEFT.split(text)):
            if words:
                run = _run(properties)
                backwards = position % 2 == 1
                self._dress(run, piece, backwards=backwards)
                run.append(_text(words))
                yield run

    def _dress(self, run: Element, piece: Piece, *, backwards: bool) -> None:
        """Give the run its style, its language and its direction; their order is the schema's."""
        style = self._styles.get(piece.style)
        if not (style or piece.lang or backwards) and run.find(f"{qn('w:rPr')}/{qn('w:lang')}") is None:
            return
        properties = run.find(qn("w:rPr"))
        if properties is None:
            properties = OxmlElement("w:rPr")
            run.insert(0, properties)
        # Word notes the language of the designer's keyboard in each run; the fact's own counts.
        for name in ["w:rtl", "w:lang", *(["w:rStyle"] if style else [])]:
            for old in properties.findall(qn(name)):
                properties.remove(old)
        if style:
            named = OxmlElement("w:rStyle")
            named.set(qn("w:val"), style)
            properties.insert(0, named)
        if backwards:
            properties.append(OxmlElement("w:rtl"))
        if piece.lang:
            properties.append(_language(piece.lang))


def _run(properties: Element | None) -> Element:
    run = OxmlElement("w:r")
    if properties is not None:
        run.append(deepcopy(properties))
    return run


def _text(words: str) -> Element:
    text = OxmlElement("w:t")
    text.text = words
    text.set(qn("xml:space"), "preserve")
    return text


def _language(tag: str) -> Element:
    element = OxmlElement("w:lang")
    named = word_language(tag)
    backwards = Locale.parse(tag.split("-", maxsplit=1)[0]).text_direction == "rtl"
    element.set(qn("w:bidi" if backwards else "w:val"), named)
    if tag.split("-", maxsplit=1)[0] in ("zh", "ja", "ko"):
        element.set(qn("w:eastAsia"), named)
    return element


def word_language(tag: str) -> str:
    """A language with its likeliest country, as Word wants it: ``fr-FR`` for ``fr``; plain ``en`` is ``en-GB``."""
    if "-" in tag:
        return tag
    if tag == "en":
        return "en-GB"
    likely = str(get_global("likely_subtags").get(tag, tag)).split("_")
    return f"{tag}-{likely[-1]}" if len(likely) > 1 else tag
