"""Small kits that go to extremes, made while they are asked for, and what their readers must find in each."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from tests.renderers.fact_sheet.sheets import FILM, HOSTILE, NEARLY_EMPTY


@dataclass(frozen=True)
class Extreme:
    """Facts, words that a reader must find in the document, and how many pages it may have."""

    facts: str
    words: tuple[str, ...]
    pages: tuple[int, int]


def _awards(number: int) -> str:
    return "awards:\n" + "".join(
        f"  - {{id: a{n}, body: Body {n // 4}, category: Best {n}, nominees: [{{id: x, name: Nominee {n}}}], "
        f"result: {'won' if n % 3 else 'nominated'}}}\n"
        for n in range(number)
    )


def _cast(number: int) -> str:
    roles = (f"  - {{id: c{n}, actor: Actor {n}, character: {{text: La {n}, lang: fr}}}}\n" for n in range(number))
    return f"cast:\n{''.join(roles)}"


def _everywhere(text: str, lang: str = "en") -> str:
    """A kit that has the same words wherever a text may stand."""
    said = json.dumps(text, ensure_ascii=False)
    tagged = f"{{text: {said}, lang: {lang}}}"
    return f"""\
kit: {{slug: everywhere, version: {said}, embargo: 2013-05-17 20:00 Europe/Paris}}
film: {{title: {tagged}, original_title: {tagged}, genre: {said}}}
story: {{logline: {tagged}, synopsis: {{short: {tagged}}}}}
cast: [{{id: one, actor: {said}, character: {tagged}, description: {tagged}}}]
awards:
  - {{id: one, body: {said}, category: {tagged}, nominees: [{{id: x, name: {said}}}], result: won, source: paper}}
quotes:
  - {{id: one, outlet: {said}, critic: {said}, sentence: {tagged}, excerpt: {tagged}, source: paper}}
contacts: [{{id: press, role: {said}, name: {said}, email: press@example.org}}]
legal: {{copyright: {said}}}
sources: [{{id: paper, title: {said}, url: "https://example.org/"}}]
"""


_LONG = "The Very Long Title of a Very Small Film about the Long and Winding Ways of Those Who Name Films " * 2

EXTREMES: Mapping[str, Extreme] = {
    "everything": Extreme(FILM, ("Haifaa al-Mansour", "Sources"), (2, 2)),
    "nearly empty, no awards": Extreme(NEARLY_EMPTY, ("Small Film",), (1, 1)),
    "long title": Extreme(f"kit: {{slug: long}}\nfilm: {{title: {_LONG.strip()}}}\n", ("Who Name Films",), (1, 1)),
    "300 awards": Extreme(NEARLY_EMPTY + _awards(300), ("Body 74", "Nominee 299"), (5, 7)),
    "cast of 80": Extreme(NEARLY_EMPTY + _cast(80), ("Actor 0", "Actor 79"), (1, 1)),
    "documentary": Extreme(f"{NEARLY_EMPTY}cast: [{{id: nan, actor: Nan, description: Herself}}]\n", ("Name",), (1, 1)),
    "arabic": Extreme(_everywhere("وجدة", "ar"), (), (1, 1)),
    "chinese": Extreme(_everywhere("臥虎藏龍", "zh"), ("臥虎藏龍",), (1, 1)),
    "emoji": Extreme(_everywhere("A \U0001f41f swims \U0001f468\u200d\U0001f469\u200d\U0001f467"), ("swims",), (1, 1)),
    "markup": Extreme(_everywhere("&<>\"' &amp; <w:p/>"), ("&<>", "&amp;", "<w:p/>"), (1, 1)),
    "tags": Extreme(
        f"kit: {{slug: tags}}\nfilm: {{title: {json.dumps(HOSTILE, ensure_ascii=False)}}}\n",
        ("{{ film.title }}",),
        (1, 1),
    ),
}
