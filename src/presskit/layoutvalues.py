"""What a layout may name: the fields of a document's view, each with what it is and an example of the kit at hand.

Read off the view's types; a string below a field says what the field is. A new document needs nothing for it.
"""

import ast
import inspect
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from itertools import chain, pairwise
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

LIST, RECORD, FLAG, NUMBER, TEXT, FILTER = "list", "record", "yes or no", "number", "text", "filter"
"""Kinds of values."""

_STEERING = frozenset(["key"])
"""Fields of records that speak to the program alone."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a layout may use.

    ``name`` is as a tag writes it; ``[]`` after a list stands for one of its entries. ``section`` is the part of the
    layout that knows the name, empty where all do. ``example`` is empty where the kit has none.
    """

    name: str
    kind: str
    about: str = ""
    example: str = ""
    section: str = ""


def values_of(
    view: object,
    root: str = "",
    without: frozenset[str] = frozenset(),
    sections: Mapping[str, Sequence[type]] = MappingProxyType({}),
) -> tuple[Value, ...]:
    """The fields of a view, with those of the records in it. A record with words of its own is printed whole.

    ``root`` is what the layout calls the view, and ``without`` are fields that it does not need. ``sections`` gives
    the kinds of records that a list of the view holds, where its type does not tell: each kind has a ``name``, and the
    part of the layout of that name knows it as ``section``.
    """
    return tuple(_Walk(without | _STEERING, sections).fields(type(view), [view], f"{root}." if root else ""))


@dataclass(frozen=True)
class _Walk:
    """Goes through the fields of records: of all that the kit has in one place, so that one gives an example."""

    without: frozenset[str]
    sections: Mapping[str, Sequence[type]]

    def fields(
        self, kind: type, records: Sequence[object], prefix: str, inside: tuple[type, ...] = ()
    ) -> Iterator[Value]:
        """The values of records of one kind; their names begin with ``prefix``, and ``inside`` are the kinds around."""
        abouts, hints = _abouts(kind), get_type_hints(kind)
        for name in _names(kind):
            if name in self.without:
                continue
            found = [value for record in records if (value := getattr(record, name)) is not None]
            if name in self.sections:
                there = list(chain.from_iterable(found))
                yield Value(prefix + name, LIST, abouts.get(name, ""), _counted(there))
                yield from self._in_sections(self.sections[name], there)
            else:
                yield from self._told(
                    prefix + name, _present(hints[name]), found, abouts.get(name, ""), (*inside, kind)
                )

    def _told(
        self,
        name: str,
        hint: Any,  # noqa: ANN401 - hints are of any type
        found: Sequence[Any],
        about: str,
        inside: tuple[type, ...],
    ) -> Iterator[Value]:
        """A field, and what is in it; ``found`` are its values in all records."""
        entry = _entry(hint)
        if entry is None and not _is_record(hint):
            yield Value(name, _kind(hint), about, _example(found))
        elif entry is None:
            yield Value(name, RECORD, about or _first_line(hint))
            if hint not in inside:
                yield from self.fields(hint, found, f"{name}.", inside)
        else:
            entries = list(chain.from_iterable(found))
            yield Value(name, LIST, about or _first_line(entry), _counted(entries))
            if _is_record(entry) and entry not in inside:
                yield from self.fields(entry, entries, f"{name}[].", inside)
            elif not _is_record(entry):
                yield Value(f"{name}[]", _kind(entry), "", _example(entries))

    def _in_sections(self, kinds: Sequence[type], there: Sequence[object]) -> Iterator[Value]:
        for kind in kinds:
            section = str(getattr(kind, "name", ""))
            yield Value("section", RECORD, _first_line(kind), section=section)
            for each in self.fields(kind, [record for record in there if isinstance(record, kind)], "section."):
                yield replace(each, section=section)


def _names(kind: type) -> Iterable[str]:
    """The fields of a dataclass or of a part of the model."""
    return [each.name for each in fields(kind)] if is_dataclass(kind) else kind.model_fields  # type: ignore[attr-defined] # the model's own


def _is_record(hint: object) -> bool:
    """Whether a tag prints its parts, and not the whole."""
    if not isinstance(hint, type):
        return False
    return (is_dataclass(hint) and "__str__" not in vars(hint)) or hasattr(hint, "model_fields")


def _present(hint: Any) -> Any:  # noqa: ANN401 - hints are of any type
    """A hint without its ``None``."""
    if get_origin(hint) in (Union, UnionType):
        return next(each for each in get_args(hint) if each is not NoneType)
    return hint


def _entry(hint: Any) -> Any:  # noqa: ANN401 - hints are of any type
    """What a list holds; ``None`` if it is no list of one kind."""
    arguments = get_args(hint)
    return _present(arguments[0]) if get_origin(hint) is tuple and arguments[1:] == (...,) else None


def _kind(hint: object) -> str:
    if get_origin(hint) is Mapping:
        return RECORD
    return FLAG if hint is bool else NUMBER if hint in (int, float) else TEXT


def _example(found: Sequence[object]) -> str:
    """The first value that says anything; never more than a line."""
    if found and isinstance(found[0], bool):
        return "yes" if any(found) else "no"
    words = (" ".join(str(value).split()) for value in found if not isinstance(value, Mapping))
    return next(filter(None, words), "")


def _counted(entries: Sequence[object]) -> str:
    return f"{len(entries)} in this kit" if entries else ""


def _first_line(kind: object) -> str:
    """What a record is, in its own words; empty for text and the like."""
    own = inspect.getdoc(kind) if _is_record(kind) else ""
    return (own or "").partition("\n")[0].replace("``", "")


@cache
def _abouts(kind: type) -> Mapping[str, str]:
    """What each field of a dataclass is: the string below it; for a record without one, what the record is."""
    try:
        (parsed,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    except (OSError, SyntaxError, ValueError):  # without its source, it says less
        return {}
    body = parsed.body if isinstance(parsed, ast.ClassDef) else []
    found = {}
    for above, below in pairwise(body):
        match above, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str() as text)):
                found[name] = " ".join(text.split()).replace("``", "")
    return found
