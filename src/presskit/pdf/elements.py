"""Whether the elements of a filled-in layout are closed, and are those that HTML knows. The engine mends them alone."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from presskit.finding import Finding, Place, Span, warning
from presskit.hints import closest
from presskit.layoutorigins import FILLED

EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
"""Elements without an end (HTML Standard, “Void elements”)."""
_MAY_STAY_OPEN = frozenset(
    [
        "body",
        "caption",
        "colgroup",
        "dd",
        "dt",
        "head",
        "html",
        "li",
        "optgroup",
        "option",
        "p",
        "rp",
        "rt",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    ]
)
_OTHERS = """
    a abbr address article aside audio b bdi bdo blockquote button canvas cite code data datalist del details dfn
    dialog div dl em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup i iframe ins kbd label
    legend main map mark math menu meter nav noscript object ol output picture pre progress q ruby s samp script
    search section select slot small span strong style sub summary sup svg table template textarea time title u ul
    var video
"""
_ELEMENTS = EMPTY | _MAY_STAY_OPEN | frozenset(_OTHERS.split())
"""Of the HTML Standard, “Elements” and “Optional tags” (https://html.spec.whatwg.org/multipage/indices.html)."""
_QUOTED = re.compile(r"""=\s*("[^"]*"|'[^']*')""")
_OTHER_LANGUAGES = frozenset(["svg", "math"])
"""Elements inside which other names hold."""


def misplaced_elements(html: str) -> tuple[Finding, ...]:
    """Finds elements that are not closed, ends of nothing, unknown names and quotation marks that do not pair.

    The places are those in the filled-in layout.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end()
    return tuple(reader.findings)


class _Reader(HTMLParser):
    """Goes through the tags, with a pile of the elements that are open."""

    def __init__(self) -> None:
        super().__init__()
        self.findings: list[Finding] = []
        self._open: list[tuple[str, Span]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        if re.search("[\"'<]", _QUOTED.sub("", self.get_starttag_text() or "")[1:]):
            self._told(f"the quotation marks in this <{tag}> do not pair", "write one at each end of every value")
        if tag not in EMPTY:
            self._open.append((tag, self._here))
        if tag not in _ELEMENTS and "-" not in tag and not self._elsewhere:
            near = closest(tag, _ELEMENTS)
            self._told(f"HTML has no element “{tag}”", f"did you mean <{near}>?" if near else "mend its name")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        elsewhere = self._elsewhere
        self.handle_starttag(tag, attrs)
        if elsewhere and tag not in EMPTY:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        names = [name for name, _ in self._open]
        if tag not in names:
            self._stray(tag)
            return
        while (last := self._open.pop())[0] != tag:
            self._left_open(*last)

    def end(self) -> None:
        """What is open at the end of the text."""
        while self._open:
            self._left_open(*self._open.pop())

    @property
    def _here(self) -> Span:
        line, column = self.getpos()
        return Span(FILLED, line, column + 1)

    @property
    def _elsewhere(self) -> bool:
        return any(name in _OTHER_LANGUAGES for name, _ in self._open)

    def _stray(self, tag: str) -> None:
        name, opened = self._open[-1] if self._open else ("", self._here)
        if not closest(tag, [name]):
            self._told(f"</{tag}> closes nothing here", "take it out, or open it before")
            return
        self._open.pop()
        if name in _ELEMENTS:  # else it is told where it begins
            hint = f"write </{name}>" + (f", or <{tag}> there" if tag in _ELEMENTS else "")
            self._told(f"</{tag}> does not close <{name}>", hint, Place("opened", (), opened))

    def _left_open(self, name: str, span: Span) -> None:
        if name not in _MAY_STAY_OPEN:
            self.findings.append(
                warning("PK407", f"this <{name}> is not closed", span=span, hint=f"write </{name}> where it ends")
            )

    def _told(self, message: str, hint: str, *others: Place) -> None:
        self.findings.append(replace(warning("PK407", message, span=self._here, hint=hint), others=others))
