"""Slips in a layout's HTML, which the engine mends in its own way without a word."""

from pathlib import Path

import pytest

from presskit.desk import open_kit
from presskit.edition import Options
from presskit.finding import Severity
from presskit.layout import find_layout
from presskit.layoutorigins import FILLED
from presskit.pdf import misplaced_elements
from presskit.renderer import find_renderer
from tests.stress import FILES, FULL, laid


def told(html: str) -> list[tuple[str, str, str]]:
    """Line and column, message and hint of each finding."""
    found = misplaced_elements(html)
    assert {(each.code, each.severity) for each in found} <= {("PK407", Severity.WARNING)}
    return [
        (f"{each.span.line}:{each.span.column}", each.message, each.hint)
        for each in found
        if each.span and each.span.file == FILLED
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<!DOCTYPE html><html lang='en'><head><meta charset=utf-8><title>a</title></head><body><p>a<p>b</body></html>",
        "<ul><li>a<li>b</ul><dl><dt>a<dd>b</dl><table><tr><td>a<td>b<tr><th>c</table>",
        "<p>a<br>b<br/>c<img src='a' alt=''><hr>",
        "<section><h1>a <em>b</em></h1></section><my-element>a</my-element>",
        "<svg viewBox='0 0 9 9'><path d='M0 0'/><linearGradient id='a'><stop/></linearGradient></svg>",
        "<style>p > b { content: '</p>' }</style><p title=\"it's\" data-a='<b \"c\">'>a &lt;b&gt; &amp; c</p>",
        "<!-- <div> --><p>a < b, c > d</p>",
    ],
)
def test_what_html_allows_is_no_slip(html: str) -> None:
    assert told(html) == []


@pytest.mark.parametrize(
    ("html", "place", "message", "hint"),
    [
        ("<section>\n <div><p>a</p>\n</section>", "2:2", "this <div> is not closed", "write </div> where it ends"),
        ("<section>\n<p>a", "1:1", "this <section> is not closed", "write </section> where it ends"),
        ("<p>a</p>\n </div>", "2:2", "</div> closes nothing here", "take it out, or open it before"),
        ("<section>a</secton>", "1:11", "</secton> does not close <section>", "write </section>"),
        ("<table>a</tables>", "1:9", "</tables> does not close <table>", "write </table>"),
        ("<secton>a</section>", "1:1", "HTML has no element “secton”", "did you mean <section>?"),
        ("<stong>a</stong>", "1:1", "HTML has no element “stong”", "did you mean <strong>?"),
        ("<div/>a", "1:1", "this <div> is not closed", "write </div> where it ends"),
        ('<p class="a>b</p><p class="c">d</p>', "1:1", "the quotation marks in this <p> do not pair", "write one"),
        ('<p class=a">b</p>', "1:1", "the quotation marks in this <p> do not pair", "write one"),
    ],
)
def test_a_slip_is_told_once_where_it_stands(html: str, place: str, message: str, hint: str) -> None:
    ((at, said, do),) = told(html)
    assert (at, said) == (place, message)
    assert do.startswith(hint)


def test_of_a_wrong_end_the_beginning_is_shown_too() -> None:
    (finding,) = misplaced_elements("<p>\n<section>a</secton>")
    (opened,) = finding.others
    assert (opened.label, str(opened.span)) == ("opened", f"{FILLED}:2:1")


@pytest.mark.parametrize("document", ["press_kit", "one_sheet"])
def test_our_layouts_have_none(document: str, tmp_path: Path) -> None:
    edition = open_kit(laid(tmp_path, FULL, FILES), Options()).edition
    renderer = find_renderer(document)
    assert edition
    assert renderer.markup
    html = renderer.markup(renderer.view(edition, Options()), find_layout(document, None))
    assert isinstance(html, str), html
    assert told(html) == []
