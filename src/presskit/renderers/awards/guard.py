"""Keeps spreadsheets from computing a cell: an apostrophe before what looks like a formula, which can be taken away."""

import re

FORMULA = r"'*(?:[\x00-\x1f]|[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])"
"""What a spreadsheet may take for the beginning of a formula, and the same after apostrophes, so that a guard of ours
can be told from an apostrophe of the fact's own."""

_FORMULA = re.compile(FORMULA)


def guard(text: str) -> str:
    """A cell that no spreadsheet computes: an apostrophe before what looks like a formula, all else as it is."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(cell: str) -> str:
    """The text that ``guard`` was given, whatever it was."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
