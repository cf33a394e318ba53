"""What a document is bound to print and does not: words that are missing, and records that do not stand together."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from presskit.edition import Edition
from presskit.expecting import ROW, Expected
from presskit.finding import Finding, Key, error
from presskit.hints import quoted
from presskit.proof.sheet import Sheet
from presskit.proof.squeezing import CITED, bare, longest, places, squeezed
from presskit.proof.together import ROOM, Lost, apart
from presskit.readback import CELL, titled

_ROWS, _HEADS = 0.5, 0.75
"""A column that is shown is shown in at least such a share of its records, and a head over rows in nearly all."""
_SPARE = re.compile(r"\.cells\.(?:[2-9]|\d\d+)$|\.head\.")
"""Where a layout may well leave something out: the cells of a row after its second, and the head over rows."""
_SHORTEST = 12
"""Letters of running text that stand together at least, where columns and pages break it."""
_BREAKS = 4
"""In one paragraph."""


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
    yield from apart(sheet, records)


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
        or (not shown[column] and _SPARE.search(column))
    )


def _near(one: str, other: str, text: str) -> bool:
    """Whether two pieces stand beside each other anywhere."""
    reach = len(other) + ROOM
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
