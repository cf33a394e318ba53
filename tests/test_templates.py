"""Layouts that are set in pages: each is a folder of its own, and what two of them hold alike is the same in both."""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from presskit.layout import our_templates

PAGES = sorted(path.parent for path in our_templates().glob("*/layout.html"))
PAIRS = [pytest.param(one, other, id=f"{one.name} and {other.name}") for one, other in combinations(PAGES, 2)]


def alike(folder: Path) -> Iterator[tuple[str, str]]:
    """What is the same in all layouts: macros, the faces of type, drawings but for the colour of what they lie on."""
    macros = (folder / "macros.html").read_text("utf-8")
    for name, text in re.findall(r"\{% macro (\w+)(.*?)\{%-? endmacro", macros, re.DOTALL):
        yield f"macro {name}", text
    style = (folder / "style.css").read_text("utf-8")
    yield "faces of type", "\n".join(re.findall(r"^@font-face.*$", style, re.MULTILINE))
    for path in folder.glob("*.svg"):
        yield path.name, re.sub(r'fill="[^"]*"', "", path.read_text("utf-8"))


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_say_the_same_where_they_have_the_same(one: Path, other: Path) -> None:
    here, there = dict(alike(one)), dict(alike(other))
    both = here.keys() & there.keys()
    assert {"macro cites", "macro runs", "macro prose", "faces of type", "laurel.svg"} <= both
    assert {name for name in both if here[name] != there[name]} == set()
