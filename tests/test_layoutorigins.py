"""From a place of a filled-in layout to the line of the file that made it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from presskit.finding import Finding, Place, Span, warning
from presskit.layout import Layout
from presskit.layoutorigins import FILLED

FILES = {
    "layout.html": '{% import "m.html" as m %}\n<html>\n{% include "style.css" %}\n  {% for n in names -%}\n'
    "  <p>{{ n }} X</p>\n  {%- endfor %}\n{{ m.foot() }}\n{# a\nnote #}\r\n<last>",
    "style.css": "a { b: {{ names | length }}; QQ: 2 }\n",
    "m.html": "\n{% macro foot() -%}\n  <foot>\n{%- endmacro %}\n",
}


def filled(folder: Path, files: Mapping[str, str]) -> tuple[Layout, str]:
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    layout = Layout("press_kit", folder, ours=False)
    html = layout.render(layout.environment(), "layout.html", {"names": ["A", "B"]})
    assert isinstance(html, str)
    return layout, html


def placed(layout: Layout, html: str, finding: Finding) -> tuple[Finding, ...]:
    return layout.placed([finding, finding], html, layout.environment(), "layout.html", {"names": ["A", "B"]})


def span_of(html: str, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = html.index(words, at + 1)
    return Span(FILLED, html.count("\n", 0, at) + 1, at - html.rfind("\n", 0, at))


@pytest.mark.parametrize(
    ("words", "nth", "place"),
    [
        ("<html>", 0, "layout.html:2:1"),
        ("QQ", 0, "style.css:1:30"),
        ("<p>", 0, "layout.html:5:3"),
        ("<p>", 1, "layout.html:5:3"),
        ("B", 0, "layout.html:5:6"),
        ("X", 1, "layout.html:5:14"),
        ("<foot>", 0, "m.html:3:3"),
        ("<last>", 0, "layout.html:10:1"),
    ],
)
def test_leads_to_its_file(words: str, nth: int, place: str, tmp_path: Path) -> None:
    layout, html = filled(tmp_path, FILES)
    (finding,) = placed(layout, html, warning("PK407", "a", span=span_of(html, words, nth)))
    assert str(finding.span) == str(tmp_path / place)


def test_leads_to_further_places_too(tmp_path: Path) -> None:
    layout, html = filled(tmp_path, FILES)
    told = Finding(*("warning", "PK407", "a"), others=(Place("opened", (), span_of(html, "<html>")),))  # type: ignore[arg-type]
    told = told.at(span_of(html, "<last>"))
    (finding,) = placed(layout, html, told)
    assert [str(other.span) for other in finding.others] == [f"{tmp_path}/layout.html:2:1"]


def test_leaves_other_places_alone(tmp_path: Path) -> None:
    layout, html = filled(tmp_path, FILES)
    elsewhere = warning("PK502", "a", span=Span("other.css", 3, 4))
    assert placed(layout, html, elsewhere) == (elsewhere, elsewhere)


def test_gives_no_place_rather_than_a_wrong_one(tmp_path: Path) -> None:
    files = {"layout.html": "{% set a %} {% endset %}{% if a | length == 1 %}one{% else %}more{% endif %}"}
    layout, html = filled(tmp_path, files)
    (finding,) = placed(layout, html, warning("PK407", "a", span=Span(FILLED, 1, 1)))
    assert finding.span is None
