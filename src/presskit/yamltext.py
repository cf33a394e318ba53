"""YAML 1.2 text to plain values and the place of each; the only module that knows the YAML library.

The library (libyaml under PyYAML) gives events and their places. What an event means is decided here, by the core
schema of YAML 1.2.2 (section 10.3), for the library itself speaks YAML 1.1, where ``NO`` is false and ``2:02`` is 122.
"""

import math
import re
import sys
import unicodedata
from array import array
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from yaml import CBaseLoader, MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from presskit.finding import Finding, Place, Span, by_place, error
from presskit.yamlplaces import ESCAPE, ESCAPES, Lines, written

Path = tuple[str | int, ...]
"""Where a value stands: keys and list positions (from 0), such as ``("awards", 3, "body")``; the root is ``()``."""

Plain: TypeAlias = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None
"""What YAML text says, in Python's own types."""

_Untyped: TypeAlias = Any  # what the library hands out: its stubs call each event and each mark optional

DEEPEST = 60
"""How many lists and mappings may stand one inside another; the library's time grows with the square of that number."""

LONGEST_NUMBER = 1000
"""In characters; anything longer is text, for Python refuses to print a number of more than 4300 digits."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The plain values of a YAML text, what is wrong with it, and where everything stands.

    ``value`` is ``None`` when the text could not be read. Places are found along ``value``: leave it unchanged.
    """

    value: Plain
    findings: tuple[Finding, ...]
    _lines: Lines = field(repr=False, compare=False)
    _rows: "array[int]" = field(repr=False, compare=False)

    def span(self, path: Path) -> Span | None:
        """The place of the value at ``path``, or of the nearest value above it; ``None`` if nothing could be read."""
        return self._lines.span(self._find(path)[2]) if self._rows else None

    def key_span(self, path: Path) -> Span | None:
        """The place of the key that ends ``path``, or of the item if it ends in a list position; else as ``span``."""
        return self._lines.span(self._find(path)[1]) if self._rows else None

    def text(self, path: Path) -> str:
        """The number, true, false or null at ``path`` as it is written (``2.40``, ``007``); empty for anything else."""
        value, _, at = self._find(path) if self._rows else ("", 0, 0)
        word = None if isinstance(value, str | list | dict) else _WORD.match(self._lines.text, at)
        return word[0] if word else ""

    def span_within(self, path: Path, index: int) -> Span | None:
        """The place of one character, other than a space, of the text at ``path``; ``None`` if there is none."""
        value, _, at = self._find(path) if self._rows else (None, 0, 0)
        if not isinstance(value, str) or not index < len(value):
            return None
        return self._lines.span(written(value, self._lines.text, at)[index])

    def _find(self, path: Path) -> tuple[Plain, int, int]:
        """The value at ``path`` or the nearest above it, then where its key and where it stands itself."""
        value = self.value
        key_at, at, first = self._rows[-3:]
        for step in path:
            if isinstance(value, dict) and isinstance(step, str) and step in value:
                position, value = list(value).index(step), value[step]
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                position, value = step, value[step]
            else:
                break
            row = first + 3 * position
            key_at, at, first = self._rows[row : row + 3]
        return value, key_at, at


def read_yaml(data: bytes | str, file: str) -> Tree:
    """The values of one YAML document, with all findings of one pass; ``file`` is the name that spans show.

    PK001 not YAML, PK002 one key twice (the first counts), PK003 an anchor, an alias or a merge key, PK004 a tag,
    PK005 a character that cannot be seen, PK006 a key that is not text, PK007 a second document, PK008 not UTF-8,
    PK009 nested too deep, PK010 empty. Only PK001, PK009 and UTF-16 end reading. Nothing in ``data`` makes it raise.
    """
    lines = Lines(data.removeprefix("\ufeff") if isinstance(data, str) else _decode(data), file)
    notes = _Notes(lines)
    if isinstance(data, bytes):
        notes.check_encoding(data)
    unseen = [*_UNSEEN.finditer(lines.text)]
    for run in () if notes.findings else unseen:  # in a file that is not text there may be thousands
        notes.add_unseen(run.start(), run[0])
    # The library stops at the first character that it refuses; in its place stands one that it takes.
    readable = _UNSEEN.sub(lambda run: "\ufffd" * len(run[0]), lines.text) if unseen else lines.text
    builder = _Builder(readable, notes)
    value = builder.document()
    return Tree(value, by_place(notes.findings), lines, builder.rows)


class _Notes:
    """What is found in a text; ``at`` counts its characters from 0."""

    def __init__(self, lines: Lines) -> None:
        self.findings: list[Finding] = []
        self._lines = lines

    def add(self, code: str, at: int, message: str, hint: str) -> None:
        self.findings.append(error(code, message, span=self._lines.span(at), hint=hint))

    def add_twice(self, key: str, first_at: int, at: int) -> None:
        """The same key at two places of one mapping."""
        first = self._lines.span(first_at)
        hint = f"keep one; the first is in line {first.line}"
        self.add("PK002", at, f"the key “{key}” stands twice in one group", hint)
        self.findings[-1] = replace(self.findings[-1], others=(Place("it stands first here", span=first),))

    def add_unseen(self, at: int, run: str) -> None:
        """Characters that cannot be seen, in a row."""
        name = f"U+{ord(run[0]):04X} {unicodedata.name(run[0], '').lower()}".rstrip()
        more = f", and {len(run) - 1} more after it" if len(run) > 1 else ""
        message = f"a character that cannot be seen stands here ({name}){more}"
        self.add("PK005", at, message, "delete it; type a space or a new line where one belongs")

    def check_escapes(self, quoted: str, at: int) -> None:
        """Such characters in a double-quoted text as it is written, where a backslash can stand for them."""
        for escape in ESCAPE.finditer(quoted):
            digits = escape[1] or escape[2] or escape[3]
            character = chr(int(digits, 16)) if digits else ESCAPES.get(escape[4], "")
            if _UNSEEN_VALUE.match(character):
                self.add_unseen(at + escape.start(), character)

    def check_encoding(self, data: bytes) -> None:
        """The first byte of a file that is not UTF-8."""
        hint = "save the file again with the encoding UTF-8"
        if _is_utf16(data):
            self.add("PK008", 0, "the file is saved as UTF-16, not as UTF-8", hint)
            return
        data = data.removeprefix(BOM_UTF8)
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as problem:
            at, byte = len(data[: problem.start].decode("utf-8")), data[problem.start]
            self.add("PK008", at, f"the file is not saved as UTF-8 (byte {byte:02X} stands here)", hint)

    def explain(self, text: str, problem: _Untyped) -> None:
        """A syntax error, in plain words for what the library says in its own."""
        mark, context = problem.problem_mark, problem.context_mark or problem.problem_mark
        place = self._lines.span(mark.index)
        before, character = text[mark.index - place.column + 1 : mark.index], text[mark.index : mark.index + 1]
        situation = f"{problem.context}: {problem.problem} |{before}|{character}"
        fits = (row for row in _SYNTAX if re.match(f"[^|]*(?:{row[0]})", situation, re.DOTALL))
        _, at_context, message, hint = next(fits)
        at = context.index if at_context else mark.index
        message = message.format(character=text[at : at + 1], line=place.line, problem=problem.problem)
        self.add("PK001", at, message, hint)


class _TooDeepError(Exception):
    """Ends reading, after its finding."""


class _Builder:
    """Builds the values from the library's events in one walk, and notes what may not stand in facts."""

    def __init__(self, text: str, notes: _Notes) -> None:
        # A row of three numbers for each child of a list or mapping: where its key stands, where it stands itself, and
        # where the rows of its own children begin. Those of one parent lie together, in order; the root's is the last.
        self.rows = array("I")
        self._text = text
        self._notes = notes
        self._next: Callable[[], _Untyped] = CBaseLoader(text).get_event

    def document(self) -> Plain:
        """The value of the document; ``None`` if it cannot be read to its end, and then there are no rows."""
        try:
            return self._documents()
        except _TooDeepError:
            pass
        except MarkedYAMLError as problem:
            self._notes.explain(self._text, problem)
        except UnicodeDecodeError:  # the library's own slip over a tag such as `!%ED`, which comes without a place
            tag = _PERCENT_TAG.search(self._text)
            self._notes.add("PK004", tag.start() if tag else 0, "a tag stands before this value", _TEXT_IN_QUOTES)
        del self.rows[:]
        return None

    def _documents(self) -> Plain:
        """The value of the first document; any further one is walked for its findings alone."""
        value: Plain = None
        root: tuple[int, ...] = ()
        while (event := self._next()) is not None:
            kind, at = type(event), event.start_mark.index
            if kind is not DocumentStartEvent:
                continue
            if root:
                hint = "keep one; if “---” only divides the text, delete it"
                self._notes.add("PK007", at, "a second document begins here", hint)
            event = self._next()
            node, first = self._node(event, 1)
            if not root:
                value, root = node, (event.start_mark.index, event.start_mark.index, first)
        if value is None and not self._notes.findings:
            self._notes.add("PK010", 0, "the file is empty", "write “key: value” lines")
        self.rows.extend(root)
        return value

    def _node(self, event: _Untyped, depth: int) -> tuple[Plain, int]:
        """The value that ``event`` begins; for a list or a mapping also the first row of its children."""
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event), 0
        at = event.start_mark.index
        if kind is AliasEvent:
            self._notes.add("PK003", at, f"“*{event.anchor}” stands for what is written elsewhere", _WRITE_OUT)
            return None, 0
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if depth > DEEPEST:
            hint = "take out brackets or levels of indentation"
            self._notes.add("PK009", at, f"more than {DEEPEST} lists or groups stand one inside another", hint)
            raise _TooDeepError
        return self._mapping(depth) if kind is MappingStartEvent else self._sequence(depth)

    def _sequence(self, depth: int) -> tuple[list[Plain], int]:
        items: list[Plain] = []
        rows: list[int] = []
        while type(event := self._next()) is not SequenceEndEvent:
            item, first = self._node(event, depth + 1)
            at = event.start_mark.index
            items.append(item)
            rows += (at, at, first)
        self.rows.extend(rows)
        return items, len(self.rows) - len(rows)

    def _mapping(self, depth: int) -> tuple[dict[str, Plain], int]:
        values: dict[str, Plain] = {}
        rows: list[int] = []
        while type(event := self._next()) is not MappingEndEvent:
            key, key_at = self._key(event, depth), event.start_mark.index
            event = self._next()
            value, first = self._node(event, depth + 1)
            if key is None:
                continue
            if key in values:
                self._notes.add_twice(key, rows[3 * list(values).index(key)], key_at)
                continue
            values[key] = value
            rows += (key_at, event.start_mark.index, first)
        self.rows.extend(rows)
        return values, len(self.rows) - len(rows)

    def _key(self, event: _Untyped, depth: int) -> str | None:
        """The key; ``None`` for what cannot be one. A number is refused, then taken as it is written."""
        at = event.start_mark.index
        if type(event) is not ScalarEvent:
            held, _ = self._node(event, depth + 1)
            if isinstance(held, list | dict):
                self._notes.add("PK006", at, "a list or a group stands here in place of a key", _TEXT_IN_QUOTES)
            return None
        value = self._scalar(event)
        key: str = event.value
        if not isinstance(value, str):
            kind = "empty" if value is None else "a yes or no" if isinstance(value, bool) else "a number"
            message = f"the key “{key}” is read as {kind}, not as text"
            self._notes.add("PK006", at, message, f'put it in quotes: "{key}":')
        elif key == "<<" and not event.style:
            self._notes.add("PK003", at, "“<<” takes over what is written elsewhere", _WRITE_OUT)
            return None
        return sys.intern(key)  # the same few names stand in every record

    def _scalar(self, event: _Untyped) -> Plain:
        if event.anchor or event.tag:
            self._refuse_properties(event)
        text: str = event.value
        if not event.style:
            return _core(text) if text[:1] in _CORE_STARTS else text
        if event.style == '"' and _UNSEEN_VALUE.search(text):
            at = event.start_mark.index
            self._notes.check_escapes(self._text[at : event.end_mark.index], at)
        return text

    def _refuse_properties(self, event: _Untyped) -> None:
        at = event.start_mark.index
        if event.anchor:
            self._notes.add("PK003", at, f"“&{event.anchor}” marks a value for use elsewhere", _WRITE_OUT)
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._notes.add("PK004", at, f"the tag “{tag}” stands before this value", f"delete it; {_TEXT_IN_QUOTES}")


def _decode(data: bytes) -> str:
    """The text of a file, with a sign (U+FFFD) for what is not UTF-8; none for UTF-16, which would be nothing else."""
    return "" if _is_utf16(data) else data.removeprefix(BOM_UTF8).decode("utf-8", "replace")


def _is_utf16(data: bytes) -> bool:
    """Told by the byte order mark or by a zero in every second of the first four bytes."""
    zeros = [byte == 0 for byte in data[:4]]
    return data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or zeros in ([False, True] * 2, [True, False] * 2)


def _core(text: str) -> Plain:
    """What a plain scalar says by the core schema (YAML 1.2.2 section 10.3.2)."""
    if text in _CORE_WORDS:
        return _CORE_WORDS[text]
    if len(text) > LONGEST_NUMBER:
        return text
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    return text


_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_WORD = re.compile(r"[-+.~\w]+", re.ASCII)
_CORE_STARTS = frozenset(["", *"nNtTfF~+-.0123456789"])
_CORE_WORDS: dict[str, bool | float | None] = {
    **dict.fromkeys(["", "~", "null", "Null", "NULL"], None),
    **dict.fromkeys(["true", "True", "TRUE"], True),
    **dict.fromkeys(["false", "False", "FALSE"], False),
    **dict.fromkeys([sign + word for sign in ("", "+") for word in (".inf", ".Inf", ".INF")], math.inf),
    **dict.fromkeys(["-.inf", "-.Inf", "-.INF"], -math.inf),
    **dict.fromkeys([".nan", ".NaN", ".NAN"], math.nan),
}

# What YAML 1.2.2 (section 5.1) calls not printable; controls that let a text read in another order than it is written;
# byte order marks within the text; and the three breaks of YAML 1.1 alone, which the library takes for ends of lines.
_UNSEEN_SET = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff"
_UNSEEN = re.compile(f"[{_UNSEEN_SET}]+")
_UNSEEN_VALUE = re.compile(rf"[{_UNSEEN_SET}\r]")  # a line of the file may end in \r; a value never holds one
_PERCENT_TAG = re.compile(r"!\S*%[89a-fA-F]")

_WRITE_OUT = "write the value out here; if the sign belongs to the text, put the whole text in quotes"
_TEXT_IN_QUOTES = "if it belongs to the text, put the whole text in quotes"

# For a syntax error: what the library says, the line before the place and the character there (one text, "|" between);
# whether to point at the beginning of the broken value; what is wrong; what to do. The first row that fits counts.
# fmt: off
_SYNTAX: tuple[tuple[str, bool, str, str], ...] = (
    (r"found a tab|any token .*\|\t$", False, "a tab stands where only spaces may",
     "use spaces to move a line in, two for each level"),
    (r"any token|an alias|an anchor|tag|directive|YAML document|mapping keys", True,
     "a text cannot begin with “{character}”", "put the whole text in quotes"),
    (r"quoted scalar: found unexpected", True, "the quotation mark {character} that opens here is never closed",
     "close it where the text ends"),
    (r"parsing a quoted scalar", False, "this backslash begins no code that YAML knows",
     "write two backslashes for one, or put the text in single quotes"),
    (r"mapping values[^|]*\|.*: ", False, "a second colon with a space after it stands on this line",
     "put the text after the first colon in quotes"),
    (r"mapping values", False, "a new key stands here, but the line above is not complete",
     "begin this line as far in as its neighbours, and check that the colon above has a space after it"),
    (r"expected ':'", True, "no colon with a space after it follows here",
     "write “key: value”; if this is the rest of a text, move it further in than the key of that text"),
    (r"expected (key|'-' indicator) \|[^|]*[^|\s]", False, "more text follows although the value has ended",
     "put the whole value in quotes; write an apostrophe inside single quotes twice"),
    (r"expected key", False, "this line is not as far in as its neighbours",
     "give all keys of one group the same number of spaces before them"),
    (r"expected '-' indicator", False, "a list stands above, and this line is not one of its entries",
     "begin it with “- ”, or move it out as far as the key of the list"),
    (r"sequence entries", False, "a list cannot begin on the line of its key",
     "begin it on the next line; if the hyphen belongs to the text, put the whole text in quotes"),
    (r"expected ','", True,
     "the bracket “{character}” that opens here is not closed, or a comma is missing in line {line}",
     "close it, and write a comma between two entries"),
    (r"node content [^|]*\|.*\|$", False, "the text ends where a value should stand",
     "close each bracket that is open"),
    (r"node content", False, "a value should stand here, and “{character}” is none",
     "check the brackets and commas; if it belongs to the text, put the whole text in quotes"),
    (r"block scalar", True, "after “{character}” the text begins on the next line",
     "move the text to the next line and further in, or put it in quotes without this sign"),
    (r"document start", False, "more text follows although the facts have ended",
     "write every line as “key: value”, and delete a line of three dots"),
    (r"", False, "this is not YAML ({problem})",
     "check the indentation, colons and quotes of this line and the one above"),
)
# fmt: on
