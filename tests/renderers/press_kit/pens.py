"""Pens for tests of the press kit's sections: facts in, a pen that words them out."""

import json
from typing import Any

from presskit.pages.pen import Pen
from tests.kits import edition_of

Record = dict[str, Any]

SOURCES = [{"id": "paper", "title": "A newspaper"}, {"id": "wiki", "title": "An encyclopedia", "weak": True}]


def pen(**given: object) -> Pen:
    """A pen for facts; JSON is YAML."""
    everything = {"kit": {"slug": "small-film"}, "film": {"title": "Small Film"}, "sources": SOURCES, **given}
    return Pen.for_edition(edition_of(json.dumps(everything, ensure_ascii=False)))


def milestones(*days: str, event: str = "something") -> list[Record]:
    return [{"id": f"m{number}", "date": day, "event": event, "source": "paper"} for number, day in enumerate(days)]


def award(number: int, body: str = "Body", category: str = "", **given: object) -> Record:
    """A prize that was won."""
    category = category or f"Category {number}"
    return {"id": f"a{number}", "body": body, "category": category, "result": "won", "source": "paper", **given}
