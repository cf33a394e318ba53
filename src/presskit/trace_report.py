"""What was traced, for a person and for machines."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from presskit.hints import listed, quoted
from presskit.readback import titled
from presskit.report import WIDTH, Paint, plain
from presskit.trace import Trace, TracedFact

_PLACES = 8
"""Places of one document that an answer names."""


def trace_text(answer: Trace, paint: Paint = plain, width: int = WIDTH) -> str:
    """The answer for a person: each fact with its place, what speaks for it, and where it is printed."""
    if not answer.facts:
        near = f"\n  nearest: {', '.join(map(quoted, answer.nearest))}" if answer.nearest else ""
        return f"No fact says {quoted(answer.query)}.{near}\n"
    blocks = ["\n".join(_block(fact, paint, width)) for fact in answer.facts]
    more = answer.total - len(answer.facts)
    if more:
        blocks.append(paint(f"… and {more} more facts; ask for a longer key or for more words.", "quiet"))
    return "\n\n".join(blocks) + "\n"


_MARGIN = 11


def _block(fact: TracedFact, paint: Paint, width: int) -> Iterator[str]:
    yield f"{paint(fact.key, 'strong')}  {paint(fact.place, 'quiet')}"
    rows: list[tuple[str, str]] = [("says", fact.said)] if fact.said else [("unknown", fact.unknown)]
    if fact.claims:
        for claim in fact.claims:
            asked = "you asked for this; " if claim.asked and not claim.holds else ""
            rows.append(("holds" if claim.holds else "lost", f"{claim.said}: {asked}{'; '.join(claim.sources)}"))
    else:
        rows += [("source", source) for source in fact.sources]
    if fact.ruling:
        rows.append(("ruling", f"{fact.ruling.reason} ({fact.ruling.by}, {fact.ruling.date})"))
    rows += [("printed", f"{titled(document)}: {_listed(places)}") for document, places in fact.printed.items()]
    before = ""
    for label, text in rows:
        shown = "" if label == before else label
        before = label
        tone = "warning" if label == "lost" else "quiet"
        lines = textwrap.wrap(text, max(width - _MARGIN, 40), break_long_words=False, break_on_hyphens=False) or [""]
        yield f"  {paint(shown.ljust(_MARGIN - 2), tone)}{lines[0]}"
        yield from (" " * _MARGIN + line for line in lines[1:])


def _listed(places: Sequence[str]) -> str:
    """``pages 3, 13``, or the places as they are called."""
    if all(place.startswith("page ") for place in places):
        numbers = [place.removeprefix("page ") for place in places]
        return f"{'page' if len(numbers) == 1 else 'pages'} {', '.join(numbers)}"
    if all(place.startswith("row ") for place in places) and len(places) > 1:
        places = ["rows " + places[0].removeprefix("row "), *(place.removeprefix("row ") for place in places[1:])]
    return listed(places, _PLACES)


def trace_json(answer: Trace) -> str:
    """The answer for machines, one object."""
    return json.dumps(asdict(answer), ensure_ascii=False, indent=2)
