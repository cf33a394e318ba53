"""What a document is bound to print and does not: words that are missing, and records that do not stand together."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, zip_longest

from presskit.edition import Edition
from presskit.expecting import FACT, LINE, ROW, Expected
from presskit.finding import Finding, Key, error
from presskit.hints import quoted
from presskit.proof.sheet import Sheet
from presskit.proof.squeezing import CITED, bare, longest, places, squeezed
from presskit.readback import CELL, titled

_ROWS, _HEADS = 0.5, 0.75
"""A column that is shown is shown in at least such a share of its records, and a head over rows in nearly all."""
_CELLS = (".cells.2", ".cells.3", ".cells.4", ".cells.5", ".cells.6", ".cells.7", ".cells.8", ".cells.9")
"""The cells of a row that a layout may well leave out."""
_ROOM = 12
"""Letters of the layout's own words that may stand among those of one record."""
_SHORTEST = 12
"""Letters of running text that stand together at least, where columns and pages break it."""
_BREAKS = 4
"""In one paragraph."""
_USUAL = 0.75
"""A layout that prints one column before another in such a share of the records does so in all."""


@dataclass(frozen=True)
class Lost:
    """What a document does not print: all the words of a record, and those that are missing or stand elsewhere."""

    expected: Expected
    missing: tuple[str, ...] = ()
    uncited: bool = False


def lost(sheet: Sheet, bound: Sequence[Expected]) -> Iterator[Lost]:
    """What is bound to be in a document and is not. The longest records choose their places first."""
    left_out = _left_out(bound, sheet.bare)
    records: list[Expected] = []
    for each in sorted(bound, key=lambda each: -sum(map(len, each.pieces))):
        if each.prose:
            if not _runs(each.pieces[0], sheet.full):
                yield Lost(each)
            continue
        if each.kind == ROW and each.pieces in sheet.lists:  # nearly always, and a list may be very long
            continue
        shown = _without(each, left_out)
        missing = tuple(piece for piece in shown.pieces if not sheet.says(piece))
        if missing:
            yield Lost(each, missing)
        elif shown.kind == ROW:
            if not any(_in_order(shown.pieces, unit.text.split(CELL)) for unit in sheet.units):
                yield Lost(shown)
        elif shown.kind:
            records.append(shown)
    yield from _out_of_rows(sheet.rows, records) if sheet.rows else _apart_on_pages(sheet, records)


def _without(each: Expected, left_out: frozenset[str]) -> Expected:
    """A record without the columns that the layout leaves out; all of it if that is all."""
    shown = [
        (piece, column)
        for piece, column in zip_longest(each.pieces, each.columns, fillvalue="")
        if column not in left_out
    ]
    return replace(each, pieces=tuple(p for p, _ in shown), columns=tuple(c for _, c in shown)) if shown else each


def _left_out(bound: Iterable[Expected], text: str) -> frozenset[str]:
    """The columns that the layout leaves out on purpose: it shows them in hardly any record."""
    shown: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for each in bound:
        pieces = list(map(bare, each.pieces))
        for piece, column in zip(pieces, each.columns, strict=False):
            others = [other for other in pieces if other != piece]
            there[column] += 1
            shown[column] += not others or any(_near(piece, other, text) for other in others)
    return frozenset(
        column
        for column, number in there.items()
        if (shown[column] < number * (_HEADS if ".head." in column else _ROWS) and number > 1)
        or (not shown[column] and (column.endswith(_CELLS) or ".head." in column))
    )


def _near(one: str, other: str, text: str) -> bool:
    """Whether two pieces stand beside each other anywhere."""
    reach = len(other) + _ROOM
    return any(other in text[max(at - reach, 0) : at + len(one) + reach] for at in places(one, text))


def _runs(prose: str, text: str) -> bool:
    """Whether running text is here, whole but for the ends of columns and pages."""
    rest = squeezed(prose)
    for _ in range(_BREAKS):
        if rest in text:
            return True
        length = longest(rest, text)
        if length < _SHORTEST:
            return False
        rest = rest[length:]
    return False


def _in_order(words: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether the cells of a row are these, letter by letter, whichever other cells stand between."""
    rest = iter(cells)
    return all(" ".join(word.split(CELL)) in rest for word in words)


# --- In rows and paragraphs ---


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
        while end in free and len(text) <= sum(map(len, pieces)) + _ROOM:
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
        cited = [spot for spot in spots if each.cites <= sheet.numbers(min(spot), _end(spot, pieces) + _ROOM)]
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
    reach = sum(map(len, pieces)) + _ROOM
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
    reach = sum(map(len, pieces)) + _ROOM
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


# --- As findings ---


def told(sheet: Sheet, each: Lost, sheets: Mapping[str, Sheet], edition: Edition) -> Finding:
    """That a fact is not where it belongs; in a document that others contradict, what those say."""
    where, key = titled(sheet.document), _fact(each.expected.key, edition)
    words = each.missing or each.expected.pieces
    said = quoted(CITED.sub("", ", ".join(words)))
    hint = "build the document anew; if it is still missing, the layout leaves it out"
    if each.uncited:
        numbers = ", ".join(map(str, sorted(each.expected.cites)))
        return error("PK602", f"in the {where} {said} stands without its sources, {numbers}", key=key, hint=hint)
    others = [titled(name) for name, other in sheets.items() if other is not sheet and all(map(other.says_bare, words))]
    if each.missing and others:
        message = f"the {where} does not say {said}, and the {' and the '.join(others)} does"
        return error("PK603", message, key=key, hint="build all documents anew, so that they say the same")
    if not each.missing and not each.expected.prose:
        return error("PK602", f"in the {where} these do not stand together: {said}", key=key, hint=hint)
    return error("PK602", f"the {where} does not say {said}", key=key, hint=hint)


def _fact(key: Key, edition: Edition) -> Key:
    """The key, if it names something in the facts."""
    return key if any(fact[: len(key)] == key for fact, _ in edition.facts) else ()
