"""Sources, claims and rulings: one settled value for each fact, and where it comes from.

The walk follows the model, so that each claim is parsed by the type of its field and compared as a value. What comes
out is plain again: claims, rulings and sources are gone from it, and every record in a list has its id.
"""

import difflib
import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from presskit.finding import Finding, Key, Place, error
from presskit.model import Kit, Line, Listed, Record, Section, derived_id
from presskit.values import PartialDate, Text
from presskit.yamltext import Path, Plain

DISPUTED = "PK201"
"""The code of the one error that a draft lives with."""

_LEAF_KEYS = ("value", "source", "claims", "ruling", "unknown")


class Ruling(Record):
    """The editor's decision between claims that differ; its value is kept apart, since it has its field's type."""

    reason: Line
    by: Line
    date: PartialDate


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source, or several that agree, say of a fact: the parsed value, and as it was written."""

    value: object
    written: Plain
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a fact comes from: its sources, and the claims and the ruling where it was contested."""

    sources: tuple[str, ...]
    claims: tuple[Claim, ...] = ()
    ruling: Ruling | None = None

    @property
    def disputed(self) -> bool:
        """Whether claims differ and nobody has ruled."""
        return self.ruling is None and any(claim.value != self.claims[0].value for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Provenance by key, of facts and of whole records; and what is said to be unknown, with the reason."""

    provenance: Mapping[Key, Provenance] = field(default_factory=dict)
    unknown: Mapping[Key, str] = field(default_factory=dict)

    def sources_of(self, key: Key) -> tuple[str, ...]:
        """The ids of the nearest sources: the fact's own, else those of the record around it."""
        for length in range(len(key), 0, -1):
            found = self.provenance.get(key[:length])
            if found and found.sources:
                return found.sources
        return ()

    def rivals(self, key: Key) -> tuple[Claim, ...]:
        """The claims that a disputed fact does not show: those that differ from the first."""
        found = self.provenance.get(key)
        if found is None or not found.disputed:
            return ()
        return tuple(claim for claim in found.claims if claim.value != found.claims[0].value)


@dataclass(frozen=True, slots=True)
class Settled:
    """Plain values without claims, their ledger, and what was wrong; ``broken`` names facts that could not be read."""

    value: Plain
    ledger: Ledger
    findings: tuple[Finding, ...]
    broken: frozenset[Path]


def settle(value: Plain, root: type[Record] = Kit) -> Settled:
    """Settle the plain values of a facts file.

    Finds (with a key of positions still, since ids belong to records that may be wrong): claims that differ without a
    ruling, rulings that match no claim, claims of the wrong type, sources that nobody declared or that cover too much,
    records whose ids are missing or equal.
    """
    walk = _Walk(_declared_sources(value))
    settled = walk.record(value, root, ())
    key_of = Keys(settled).key
    ledger = Ledger(
        {key_of(path): provenance for path, provenance in walk.provenance},
        {key_of(path): reason for path, reason in walk.unknown},
    )
    return Settled(settled, ledger, tuple(walk.findings), frozenset(walk.broken))


class Keys:
    """Between keys, which name records by id, and paths, which count them, in settled values."""

    def __init__(self, settled: Plain) -> None:
        self._settled = settled
        self._positions: dict[Path, dict[str, int]] = {}

    def key(self, path: Path) -> Key:
        """The key of what stands at ``path``."""
        key: list[str] = []
        at: Plain = self._settled
        for part in path:
            at = _step(at, part)
            named = isinstance(part, int) and isinstance(at, dict)
            key.append(str(at.get("id", part)) if named and isinstance(at, dict) else str(part))
        return tuple(key)

    def path(self, key: Key) -> Path:
        """Where the record or fact of that key stands; as far as it exists."""
        path: Path = ()
        at: Plain = self._settled
        for part in key:
            position = self._position(path, at, part) if isinstance(at, list) else part
            if position is None:
                break
            path = (*path, position)
            at = _step(at, position)
        return path

    def _position(self, path: Path, items: list[Plain], part: str) -> int | None:
        if path not in self._positions:
            ids = {str(item.get("id")): n for n, item in reversed(list(enumerate(items))) if isinstance(item, dict)}
            self._positions[path] = ids
        return self._positions[path].get(part, int(part) if part.isdecimal() else None)


def _step(at: Plain, part: str | int) -> Plain:
    if isinstance(at, dict) and isinstance(part, str):
        return at.get(part)
    if isinstance(at, list) and isinstance(part, int) and part < len(at):
        return at[part]
    return None


def _declared_sources(value: Plain) -> frozenset[str]:
    listed = value.get("sources") if isinstance(value, dict) else None
    if not isinstance(listed, list):
        return frozenset()
    named = (item for item in listed if isinstance(item, dict))
    return frozenset(str(item.get("id") or derived_id(Listed, item)) for item in named)


@cache
def fields_of(model: type[Record]) -> Mapping[str, tuple[str, Any]]:
    """What each field of a record is: ``("record" | "list" | "leaf" | "leaves", its type)``."""
    return {name: _kind(info.annotation) for name, info in model.model_fields.items()}


def _kind(annotation: Any) -> tuple[str, Any]:  # noqa: ANN401 - annotations are of any type
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
    if get_origin(annotation) is tuple:
        item = get_args(annotation)[0]
        return ("list", item) if _is_record(item) else ("leaves", item)
    return ("record", annotation) if _is_record(annotation) else ("leaf", annotation)


def _is_record(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Record)


@cache
def leaf_type(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    """The reader of one field's values."""
    info: FieldInfo = model.model_fields[name]
    whole = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    return TypeAdapter(whole)


class _Walk:
    """One pass over the values, collecting as it goes."""

    def __init__(self, sources: frozenset[str]) -> None:
        self._sources = sources
        self.provenance: list[tuple[Path, Provenance]] = []
        self.unknown: list[tuple[Path, str]] = []
        self.findings: list[Finding] = []
        self.broken: set[Path] = set()

    def record(self, value: Plain, model: type[Record], path: Path) -> Plain:
        """A record's values, settled; what is no mapping is left for the model to refuse."""
        if not isinstance(value, dict):
            return value
        kinds = fields_of(model)
        settled: dict[str, Plain] = {}
        for name, raw in value.items():
            here = (*path, name)
            if name == "source" and "source" not in kinds:
                self._cover(raw, model, path)
            elif name not in kinds:
                self._wrong("PK101", f"“{name}” is not known here", here, nearest(name, kinds))
            elif isinstance(raw, dict) and "unknown" in raw:
                self._say_unknown(raw, here)
            else:
                kind, item = kinds[name]
                if kind == "record":
                    settled[name] = self.record(raw, item, here)
                elif kind == "list":
                    settled[name] = self._list(raw, item, here)
                elif isinstance(raw, dict):
                    self._leaf(raw, model, name, here, settled)
                else:
                    settled[name] = raw
        return settled

    def _cover(self, raw: Plain, model: type[Record], path: Path) -> None:
        if issubclass(model, Section):
            what = f"all of “{path[-1]}”" if path else "the whole file"
            hint = "give each fact its own source: {value: …, source: …}"
            self._wrong("PK204", f"a source cannot cover {what}", (*path, "source"), hint)
            return
        sources = self._cited(raw, (*path, "source"))
        if sources:
            self.provenance.append((path, Provenance(sources)))

    def _list(self, raw: Plain, item: type[Listed], path: Path) -> Plain:
        if not isinstance(raw, list):
            return raw
        records: list[Plain] = []
        seen: dict[str, int] = {}
        for position, entry in enumerate(raw):
            here = (*path, position)
            full: Plain = {item.shorthand: entry} if item.shorthand and isinstance(entry, str) else entry
            settled = self.record(full, item, here)
            if isinstance(settled, dict):
                self._name(settled, item, here, seen)
            records.append(settled)
        return records

    def _name(self, settled: dict[str, Plain], item: type[Listed], path: Path, seen: dict[str, int]) -> None:
        """Give the record its id, and say so where it has none or another's."""
        name = settled.setdefault("id", derived_id(item, settled))
        position = len(seen)
        if not isinstance(name, str):
            return
        if not name:
            settled["id"] = f"unnamed-{path[-1]}"
            wanted = ", ".join(item.named_by)
            hint = f"write one, such as “id: {path[-2]}-{position + 1}”; it is usually made from: {wanted}"
            self._wrong("PK105", "this entry has no id, and its words give none", path, hint)
        elif name in seen:
            message = f"two entries of “{path[-2]}” have the id “{name}”"
            hint = "if it is the same thing twice, take one out; if not, write an id of its own in one of them"
            other = Place("the first stands here", tuple(map(str, (*path[:-1], seen[name]))))
            self._wrong("PK104", message, path, hint, other)
        else:
            seen[name] = int(path[-1])

    def _leaf(self, raw: dict[str, Plain], model: type[Record], name: str, path: Path, into: dict[str, Plain]) -> None:
        """A fact spelled out: with its source, or with claims."""
        kind, leaf = fields_of(model)[name]
        is_text = isinstance(leaf, type) and issubclass(leaf, Text)
        allowed = (*_LEAF_KEYS, "text", "lang") if is_text else _LEAF_KEYS
        for stray in [key for key in raw if key not in allowed]:
            self._wrong("PK101", f"“{stray}” is not known here", (*path, stray), nearest(stray, allowed), broken=path)
        if "claims" in raw:
            if kind == "leaves":
                hint = "write the list that is printed, and tell of the other in a note"
                self._wrong("PK205", "a list cannot be claimed, only single values", path, hint, broken=path)
                return
            self._contest(raw, leaf_type(model, name), path, into, is_text=is_text)
            return
        if "ruling" in raw:
            self._wrong("PK207", "a ruling needs claims to decide between", (*path, "ruling"), "add “claims:”")
        if is_text and "text" in raw:
            into[name] = {key: raw[key] for key in ("text", "lang") if key in raw}
        elif "value" in raw:
            into[name] = raw["value"]
        elif path not in self.broken:
            hint = "write “text:”" if is_text else "write “value:”"
            self._wrong("PK106", "this fact has no value", path, f"{hint}, or “unknown:” with the reason", broken=path)
        sources = self._cited(raw.get("source"), (*path, "source"))
        if sources:
            self.provenance.append((path, Provenance(sources)))

    def _contest(
        self, raw: dict[str, Plain], leaf: TypeAdapter[Any], path: Path, into: dict[str, Plain], *, is_text: bool
    ) -> None:
        """Claims, and the ruling where they differ."""
        listed = raw["claims"]
        if not isinstance(listed, list) or not listed:
            hint = "write “- {value: …, source: …}” for each"
            self._wrong("PK207", "claims are a list of values with their sources", (*path, "claims"), hint, broken=path)
            return
        claims: list[Claim] = []
        for position, entry in enumerate(listed):
            claim = self._claim(entry, leaf, (*path, "claims", position), is_text=is_text)
            if claim is None:
                self.broken.add(path)
            else:
                claims.append(claim)
        if path in self.broken or not claims:
            return
        ruling, ruled = self._ruling(raw.get("ruling"), leaf, claims, path)
        won = ruled or claims[0]
        into[path[-1]] = won.written  # type: ignore[index] # a leaf stands at a name
        agreeing = [claim for claim in claims if claim.value == won.value]
        sources = tuple(dict.fromkeys(source for claim in agreeing for source in claim.sources))
        provenance = Provenance(sources, tuple(claims), ruling)
        self.provenance.append((path, provenance))
        if provenance.disputed and "ruling" not in raw:
            self._dispute(claims, path)

    def _claim(self, entry: Plain, leaf: TypeAdapter[Any], path: Path, *, is_text: bool) -> Claim | None:
        if not isinstance(entry, dict) or not ({"value", "text"} & entry.keys()):
            self._wrong("PK207", "a claim is a value with its source", path, "write “- {value: …, source: …}”")
            return None
        allowed = ("value", "text", "lang", "source") if is_text else ("value", "source")
        for stray in [key for key in entry if key not in allowed]:
            self._wrong("PK101", f"“{stray}” is not known here", (*path, stray), nearest(stray, allowed))
            return None
        text_form = is_text and "text" in entry
        written: Plain = {key: entry[key] for key in ("text", "lang") if key in entry} if text_form else entry.get("value")
        at = (*path, "text" if text_form else "value")
        parsed = self._parsed(written, leaf, at)
        sources = self._cited(entry.get("source"), (*path, "source"))
        if not sources and "source" not in entry:
            self._wrong("PK207", "a claim needs the source that makes it", path, "add “source:”")
        return None if parsed is None else Claim(parsed, written, sources)

    def _ruling(
        self, raw: Plain, leaf: TypeAdapter[Any], claims: list[Claim], path: Path
    ) -> tuple[Ruling | None, Claim | None]:
        if raw is None:
            return None, None
        at = (*path, "ruling")
        if not isinstance(raw, dict) or "value" not in raw:
            self._wrong("PK206", "a ruling says which value holds", at, "add “value:”, as one of the claims has it")
            return None, None
        try:
            ruling = Ruling.model_validate({key: part for key, part in raw.items() if key != "value"})
        except ValidationError as problem:
            for detail in problem.errors():
                name = str(detail["loc"][0])
                if detail["type"] == "extra_forbidden":
                    hint = nearest(name, ("value", *Ruling.model_fields))
                    self._wrong("PK101", f"“{name}” is not known here", (*at, name), hint)
                else:
                    message = f"this ruling has no good “{name}”"
                    self._wrong("PK206", message, at, "a ruling has a value, a reason, by whom, and a date")
            return None, None
        parsed = self._parsed(raw["value"], leaf, (*at, "value"))
        if parsed is None:
            return None, None
        for claim in claims:
            if _agrees(parsed, claim.value):
                return ruling, claim
        said = ", ".join(f"“{_said(claim)}”" for claim in claims)
        self._wrong("PK202", "this ruling matches no claim", (*at, "value"), f"the claims are {said}")
        return None, None

    def _dispute(self, claims: list[Claim], path: Path) -> None:
        rival = next(position for position, claim in enumerate(claims) if claim.value != claims[0].value)
        first, second = claims[0], claims[rival]
        message = f"sources differ on “{path[-1]}”: {_said(first)} ({_by(first)}), {_said(second)} ({_by(second)})"
        hint = "decide, and say why: add “ruling: {value: …, reason: …, by: …, date: …}”; or build with --draft"
        other = Place("and here", tuple(map(str, (*path, "claims", rival))))
        self._wrong(DISPUTED, message, (*path, "claims", 0), hint, other)

    def _parsed(self, written: Plain, leaf: TypeAdapter[Any], path: Path) -> object | None:
        try:
            parsed: object = leaf.validate_python(written)
        except ValidationError as problem:
            self.findings.extend(explain(problem, path))
            return None
        if parsed is None:
            self._wrong("PK207", "a claim without a value", path, "say what the source says")
        return parsed

    def _cited(self, raw: Plain, path: Path) -> tuple[str, ...]:
        if raw is None:
            return ()
        cited = raw if isinstance(raw, list) else [raw]
        for source in cited:
            if not isinstance(source, str) or source not in self._sources:
                hint = nearest(str(source), self._sources) or "declare it in the list “sources:”"
                self._wrong("PK203", f"there is no source “{source}”", path, hint)
        return tuple(source for source in cited if isinstance(source, str) and source in self._sources)

    def _say_unknown(self, raw: dict[str, Plain], path: Path) -> None:
        reason = raw["unknown"]
        if not isinstance(reason, str) or len(raw) > 1:
            hint = "write only “{unknown: why, or where you looked}”"
            self._wrong("PK106", "what is unknown has a reason and no value", path, hint)
        else:
            self.unknown.append((path, reason))

    def _wrong(self, code: str, message: str, path: Path, hint: str, *others: Place, broken: Path | None = None) -> None:
        found = error(code, message, key=tuple(map(str, path)), hint=hint)
        self.findings.append(Finding(found.severity, code, message, found.key, None, hint, others))
        if broken is not None:
            self.broken.add(broken)


def _agrees(ruled: object, claimed: object) -> bool:
    """A ruling repeats a claim; a text's language need not be said again."""
    if isinstance(ruled, Text) and isinstance(claimed, Text) and not ruled.lang:
        return ruled.text == claimed.text
    return ruled == claimed


def _said(claim: Claim) -> str:
    return str(claim.written.get("text") if isinstance(claim.written, dict) else claim.written)


def _by(claim: Claim) -> str:
    return ", ".join(claim.sources) or "no source"


def nearest(word: str, known: Iterable[str]) -> str:
    """The hint that names the nearest known word, or lists them if there are few; empty if neither helps."""
    options = sorted(known)
    close = difflib.get_close_matches(word, options, n=1, cutoff=0.6)
    if close:
        return f"did you mean “{close[0]}”?"
    return f"known here: {', '.join(options)}" if 0 < len(options) <= 12 else ""  # noqa: PLR2004 - more is no help


def explain(problem: ValidationError, path: Path = ()) -> list[Finding]:
    """The model's complaints in the user's words; keys are paths still."""
    return [_explained(detail, tuple(map(str, (*path, *detail["loc"])))) for detail in problem.errors()]


def _explained(detail: Any, key: Key) -> Finding:  # noqa: ANN401 - pydantic's ErrorDetails
    context = detail.get("ctx", {})
    written = detail.get("input")
    shown = f"“{written}” " if isinstance(written, str | int | float) else "this "
    match detail["type"]:
        case "missing":
            return error("PK102", f"“{key[-1]}” is missing", key=key[:-1], hint=f"add “{key[-1]}:”")
        case "form":
            return error("PK103", str(detail["msg"]), key=key, hint=f"write it as {context['form']}")
        case "literal_error":
            return error("PK103", f"{shown}is none of the words known here", key=key, hint=f"one of {context['expected']}")
        case "string_type" if isinstance(written, int | float):
            return error("PK103", f"{shown}is a number where text belongs", key=key, hint=f"put it in quotes: \"{written}\"")
        case "string_type":
            return error("PK103", "this must be text", key=key, hint="write a text, or leave the key out")
        case "string_too_short":
            return error("PK103", "this text is empty", key=key, hint="write something, or leave the key out")
        case "too_short":
            return error("PK103", "this list is empty", key=key, hint="write an entry, or leave the key out")
        case "int_type" | "int_parsing" | "greater_than_equal":
            return error("PK103", f"{shown}is not a whole number", key=key, hint="write digits alone, such as 2012")
        case "bool_type":
            return error("PK103", f"{shown}is neither true nor false", key=key, hint="write true or false")
        case "tuple_type":
            return error("PK106", "this must be a list", key=key, hint="write each entry on a line of its own after “- ”")
        case "model_type" | "model_attributes_type" | "dict_type":
            return error("PK106", "this must be a group of “key: value” lines", key=key)
        case "string_pattern_mismatch":
            hint = "a colour such as #A93B17" if "#" in context["pattern"] else "small letters, digits and hyphens"
            return error("PK103", f"{shown}is not written as it should be", key=key, hint=hint)
        case _:
            return error("PK103", str(detail["msg"]), key=key)
