"""Which sections share a page because they are short, and which of those pages a plane of colour holds at its foot.

What has no room on its page all the same flows on.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any, NamedTuple

from presskit.renderers.press_kit.heights import ABOVE, FLOWING, height_of, is_dark

SHORT = 110.0
"""A section of less than this many mm is short: two of them fill a page at most."""
FULL, HALF = 245.0, 200.0
"""What a page has room for, and what leaves so much of it empty that a plane holds the rest, in mm."""
_ALONE = frozenset(["story", "glance", "locations"])
"""After these a new page begins."""


@dataclass(frozen=True)
class Sharing:
    """Names of sections: those that follow others on a page, those on pages with a plane, the last on each of these."""

    shared: frozenset[str]
    held: frozenset[str]
    last: frozenset[str]


class Block(NamedTuple):
    """A section and about how high it is with its heading, in mm."""

    name: str
    height: float


class _Run(NamedTuple):
    """Sections that follow each other closely, from the head of a page on; ``loose`` ones from nobody knows where.

    ``strip`` tells that a strip of pictures stands below the last.
    """

    blocks: tuple[Block, ...] = ()
    loose: bool = False
    strip: bool = False


def sharing(sections: Iterable[Any], plates: Iterable[str]) -> Sharing:
    """How sections share pages; one of ``plates`` begins with art, and what it leaves of its page is not known."""
    shared: set[str] = set()
    held: list[Sequence[Block]] = []
    for run in _runs(sections, frozenset(plates)):
        if run.loose:
            shared |= {block.name for block in run.blocks}
        else:
            pages = pages_of(run.blocks)
            shared |= {block.name for page in pages for block in page[1:]}
            held += [page for page in pages[: -1 if run.strip else None] if _height(page) <= HALF]
    return Sharing(
        frozenset(shared),
        frozenset(block.name for page in held for block in page),
        frozenset(page[-1].name for page in held),
    )


def _runs(sections: Iterable[Any], plates: frozenset[str]) -> Iterator[_Run]:
    run = _Run()
    for section in sections:
        height = height_of(section) if section.name == "cast" or section.name not in plates else math.inf
        if height < SHORT and section.name in FLOWING and not stands_alone(section):
            run = run._replace(blocks=(*run.blocks, Block(section.name, height)))
            continue
        yield run._replace(strip=getattr(section, "strip", False))
        if height <= FULL:
            run = _Run((Block(section.name, height),))
        else:
            run = _Run(loose=not (section.name in _ALONE or is_dark(section) or _is_a_quote(section)))
    yield run


def _is_a_quote(section: Any) -> bool:  # noqa: ANN401 - any section
    """Whether a section is the page of the quote set large, and nothing else."""
    return bool(section.name == "press" and section.headline and not (section.quotes or section.scores))


def pages_of(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    """Blocks in their order on as few pages as have room for them, as evenly as can be."""
    for count in range(1, len(blocks) + 1):
        cuts = combinations(range(1, len(blocks)), count - 1)
        splits = ([blocks[one:other] for one, other in pairwise((0, *ends, len(blocks)))] for ends in cuts)
        if fitting := [split for split in splits if all(_height(page) <= FULL for page in split)]:
            return list(min(fitting, key=lambda split: max(map(_height, split))))
    return [(block,) for block in blocks]


def _height(page: Sequence[Block]) -> float:
    return math.fsum(block.height for block in page) - ABOVE


def stands_alone(section: Any) -> bool:  # noqa: ANN401 - any section
    """Whether a section draws more than rows: a picture of its prizes, or its leads."""
    return any(getattr(section, name, ()) for name in ("pictures", "leads"))
