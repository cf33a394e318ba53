"""Which records do not stand together: in a row of their own where a document has rows, else close by on its pages."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, zip_longest

from presskit.expecting import FACT, LINE, Expected
from presskit.proof.sheet import Sheet
from presskit.proof.squeezing import bare, places, squeezed

ROOM = 12
"""Letters of the layout's own words that may stand among those of one record."""
_USUAL = 0.75
"""A layout that prints one column before another in such a share of the records does so in all."""


@dataclass(frozen=True)
class Lost:
    """What a document does not print: all the words of a record, and those that are missing or stand elsewhere."""

    expected: Expected
    missing: tuple[str, ...] = ()
    uncited: bool = False


def apart(sheet: Sheet, records: Sequence[Expected]) -> Iterator[Lost]:
    """The records whose words do not stand together. Each takes a place of its own; the first ones choose first."""
    return _out_of_rows(sheet.rows, records) if sheet.rows else _apart_on_pages(sheet, records)


def _out_of_rows(rows: Sequence[str], records: Sequence[Expected]) -> Iterator[Lost]:
    """The records that have no row of their own; one may run over rows that no other of its kind has taken."""
    taken: set[tuple[str, int]] = set()
    rest: list[Expected] = []
    for each in records:
        pieces = tuple(filter(None, map(squeezed, each.pieces)))
        found = (at for at, row in enumerate(rows) if (each.kind, at) not in taken and _holds(row, pieces))
        row = next(found, None)
        if row is None:
            rest.append(each)
        else:
            taken.add((each.kind, row))
    for each in rest:
        pieces = tuple(filter(None, map(squeezed, each.pieces)))
        free = [at for at in range(len(rows)) if (each.kind, at) not in taken]
        run = None if each.kind == FACT else _run_of_rows(rows, free, pieces)
        if run is None:
            yield Lost(each)
        else:
            taken.update((each.kind, at) for at in run)


def _holds(row: str, pieces: Sequence[str]) -> bool:
    """Whether a row holds all the pieces, none of them inside another."""
    for piece in sorted(pieces, key=len, reverse=True):
        if piece not in row:
            return False
        row = row.replace(piece, "\n", 1)
    return True


def _run_of_rows(rows: Sequence[str], free: Sequence[int], pieces: Sequence[str]) -> range | None:
    """Free rows below each other that hold all the pieces and little else; each of them holds one."""
    for start in free:
        if not any(piece in rows[start] for piece in pieces):
            continue
        text, end = "", start
        while end in free and len(text) <= sum(map(len, pieces)) + ROOM:
            text, end = f"{text}{rows[end]}\n", end + 1
            if _holds(text, pieces):
                return range(start, end)
    return None


# --- On pages ---

_Spot = tuple[int, ...]
"""Where each piece of a record begins."""
_Pair = tuple[str, str]
"""Two columns, the first before the second."""
_WITHIN_A_LIST = re.compile(r"\.(?:head|lines|cells)\b|\.\w+$")


def _apart_on_pages(sheet: Sheet, records: Sequence[Expected]) -> Iterator[Lost]:
    """The records whose words do not stand together on the pages, or not with the numbers of their sources."""
    text, pages = sheet.bare, sheet.bare.split("\n")
    orders = _orders(records, text)
    taken: set[tuple[str, int]] = set()
    cites: dict[str, list[Expected]] = {}
    uncited: dict[str, list[Expected]] = {}
    for each in records:
        order = orders[_group(each)]
        pieces = _ordered(each, order or {})
        if not pieces:
            continue
        rarest = _rarest(pieces, text)
        found = _around(pieces, text) if order is None else _following(pieces, text)
        spots = [spot for spot in found if (each.kind, spot[rarest]) not in taken]
        if not spots:
            # a layout may spread a record over a page, but not a row of a table
            if each.kind == LINE or not any(_holds(page, pieces) for page in pages):
                yield Lost(each)
            continue
        cited = [spot for spot in spots if each.cites <= sheet.numbers(min(spot), _end(spot, pieces) + ROOM)]
        taken.add((each.kind, (cited or spots)[0][rarest]))
        if each.cites:
            (cites if cited else uncited).setdefault(_group(each), []).append(each)
    for group, bare_ones in uncited.items():
        if len(cites.get(group, ())) > len(bare_ones):  # else the layout leaves them out
            yield from (Lost(each, uncited=True) for each in bare_ones)


def _group(each: Expected) -> str:
    """What the records of one list have in common."""
    path = each.columns[0] if each.columns else ""
    return f"{each.kind} {re.split(_WITHIN_A_LIST, path)[0]}"


def _orders(records: Sequence[Expected], text: str) -> Mapping[str, Mapping[_Pair, int] | None]:
    """In which order the layout prints the columns of each list: as the view has them, or as most records stand.

    ``None`` where it has no order of its own.
    """
    lists: dict[str, list[Expected]] = {}
    for each in records:
        lists.setdefault(_group(each), []).append(each)
    found: dict[str, Mapping[_Pair, int] | None] = {}
    for name, members in lists.items():
        learned: Counter[_Pair] = Counter()
        for each in members:
            learned.update(_pairs(each, text))
        usual = _USUAL * len(members)
        known: tuple[Mapping[_Pair, int], ...] = ({}, learned)
        found[name] = next(
            (order for order in known if sum(_follow(each, order, text) for each in members) >= usual), None
        )
    return found


def _pairs(each: Expected, text: str) -> Iterator[_Pair]:
    """Which columns of a record stand before which, where it stands closest."""
    pieces = tuple(map(bare, each.pieces))
    spot = next(_around(pieces, text), None) if all(pieces) else None
    if spot:
        yield from combinations([column for _, column in sorted(zip(spot, each.columns, strict=False))], 2)


def _follow(each: Expected, order: Mapping[_Pair, int], text: str) -> bool:
    return any(True for _ in _following(_ordered(each, order), text))


def _ordered(each: Expected, before: Mapping[_Pair, int]) -> tuple[str, ...]:
    """The pieces of a record in the order of its columns, as they stand in the view if nothing else is known."""
    both = [(bare(piece), column) for piece, column in zip_longest(each.pieces, each.columns, fillvalue="")]

    def ahead(column: str) -> int:
        others = (other for _, other in both)
        return sum(before.get((other, column), 0) > before.get((column, other), 0) for other in others)

    ranked = sorted(both, key=lambda pair: ahead(pair[1]))
    return tuple(piece for piece, _ in ranked if piece)


def _following(pieces: Sequence[str], text: str) -> Iterator[_Spot]:
    """Where all the pieces follow each other, with little between."""
    reach = sum(map(len, pieces)) + ROOM
    for start in places(pieces[0], text):
        spot, end = [start], start + len(pieces[0])
        for piece in pieces[1:]:
            at = text.find(piece, end, start + reach)
            if at < 0:
                break
            spot.append(at)
            end = at + len(piece)
        if len(spot) == len(pieces):
            yield tuple(spot)


def _around(pieces: Sequence[str], text: str) -> Iterator[_Spot]:
    """Where all the pieces stand around the rarest one, in any order, with little between."""
    rarest = _rarest(pieces, text)
    reach = sum(map(len, pieces)) + ROOM
    for at in places(pieces[rarest], text):
        start = max(at - reach, 0)
        part = text[start : at + len(pieces[rarest]) + reach]
        spot = _narrowest(pieces, part)
        if spot and _end(spot, pieces) - min(spot) <= reach:
            yield tuple(start + each for each in spot)


def _rarest(pieces: Sequence[str], text: str) -> int:
    """Which of the pieces stands in a text least often."""
    return min(range(len(pieces)), key=lambda at: text.count(pieces[at]))


def _narrowest(pieces: Sequence[str], text: str) -> _Spot | None:
    """Where the pieces begin in the shortest part of a text that holds them all."""
    spots = [list(places(piece, text)) for piece in pieces]
    if not all(spots):
        return None
    last = min(each[-1] for each in spots)
    starts = sorted({at for each in spots for at in each if at <= last})
    found = [tuple(each[bisect_left(each, start)] for each in spots) for start in starts]
    return min(found, key=lambda spot: _end(spot, pieces) - min(spot))


def _end(spot: _Spot, pieces: Sequence[str]) -> int:
    return max(at + len(piece) for at, piece in zip(spot, pieces, strict=True))
