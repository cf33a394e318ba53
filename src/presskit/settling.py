"""From the plain values of a facts file to one settled value for each fact, and the ledger of where each comes from.

The walk follows the model, so that each claim is read by the type of its field and compared as a value. What comes
out is plain again: claims, rulings and sources are gone from it, and every record in a list has its id.
"""

from collections.abc import Collection
from typing import NamedTuple

from presskit.claims import Spelled
from presskit.complaints import Complaints
from presskit.keys import Keys, derived_id
from presskit.ledger import Ledger, Provenance
from presskit.model import Kit, Listed, Record, Section, Source
from presskit.shape import Kind, Part, parts_of
from presskit.yamltext import Path, Plain


class Settled(NamedTuple):
    """Plain values without claims, their keys and their ledger, and what was wrong."""

    value: Plain
    keys: Keys
    ledger: Ledger
    complaints: Complaints


def settle(value: Plain) -> Settled:
    """Settle the plain values of a facts file; nothing that YAML can say makes it raise.

    Finds keys that nobody knows, claims that differ without a ruling, rulings that match no claim, claims of the wrong
    type, sources that nobody declared or that cover too much, records whose ids are missing or equal.
    """
    walk = _Walk(_declared(value), Complaints())
    settled = walk.record(value, Kit, ())
    keys = Keys(settled)
    ledger = Ledger(
        {keys.key(path): provenance for path, provenance in walk.provenance},
        {keys.key(path): reason for path, reason in walk.unknown},
    )
    return Settled(settled, keys, ledger, walk.complaints)


def _declared(value: Plain) -> Collection[str]:
    """The ids of the sources: the walk over them alone, whose findings come again in the walk over everything."""
    listed = value.get("sources") if isinstance(value, dict) else None
    sources = _Walk((), Complaints()).entries(listed, Source, ("sources",))
    return (
        frozenset(str(source["id"]) for source in sources if isinstance(source, dict))
        if isinstance(sources, list)
        else ()
    )


class _Walk:
    """One pass over the values, which notes provenance and what is wrong on its way."""

    def __init__(self, declared: Collection[str], complaints: Complaints) -> None:
        self.complaints = complaints
        self.provenance: list[tuple[Path, Provenance]] = []
        self.unknown: list[tuple[Path, str]] = []
        self._spelled = Spelled(declared, complaints)

    def record(self, value: Plain, model: type[Record], path: Path) -> Plain:
        """A record's values, settled. What is no mapping is left for the model to refuse, an empty field left out."""
        if not isinstance(value, dict):
            return value
        parts = parts_of(model)
        settled: dict[str, Plain] = {}
        for name, raw in value.items():
            here = (*path, name)
            part = parts.get(name)
            if part is None and name != "source":
                known = [*parts] if issubclass(model, Section) else [*parts, "source"]
                self.complaints.add_stray(here, [other for other in known if other not in value])
            elif raw is None:
                continue
            elif part is None:
                self._cover(raw, model, path)
            elif isinstance(raw, dict) and "unknown" in raw:
                self._say_unknown(raw, part, here)
            else:
                self._settle(raw, part, here, settled)
        return settled

    def entries(self, raw: Plain, model: type[Listed], path: Path) -> Plain:
        """A list of records, settled, each with its id."""
        if not isinstance(raw, list):
            return raw
        records: list[Plain] = []
        seen: dict[str, int] = {}
        for position, entry in enumerate(raw):
            here = (*path, position)
            full: Plain = {model.shorthand: entry} if model.shorthand and isinstance(entry, str) else entry
            before = len(self.complaints.found)
            settled = self.record(full, model, here)
            if isinstance(settled, dict):
                self._name(settled, model, here, seen, whole=len(self.complaints.found) == before)
            records.append(settled)
        return records

    def _settle(self, raw: Plain, part: Part, path: Path, into: dict[str, Plain]) -> None:
        """What stands at one known field."""
        value, provenance = raw, None
        if part.kind is Kind.RECORD:
            value = self.record(raw, part.holds, path)
        elif part.kind is Kind.LIST:
            value = self.entries(raw, part.holds, path)
        elif isinstance(raw, dict):
            value, provenance = self._spelled.fact(raw, part, path)
        if provenance:
            self.provenance.append((path, provenance))
        if value is not None:
            into[str(path[-1])] = value

    def _cover(self, raw: Plain, model: type[Record], path: Path) -> None:
        """The source of a whole record."""
        here = (*path, "source")
        if issubclass(model, Section):
            what = f"all of “{path[-1]}”" if path else "the whole file"
            hint = "give each fact in it a source of its own: {value: …, source: …}"
            self.complaints.add("PK204", f"a source cannot cover {what}", here, hint)
            return
        sources = self._spelled.cited(raw, here)
        if sources:
            self.provenance.append((path, Provenance(sources)))

    def _name(
        self, settled: dict[str, Plain], model: type[Listed], path: Path, seen: dict[str, int], *, whole: bool
    ) -> None:
        """Give the record its id, and say so where it has another's, or none though nothing else is wrong with it."""
        *_, listed, position = path
        why = "" if "id" in settled else ", which their words give"
        if why:
            settled["id"] = derived_id(model, settled)
        name = settled["id"]
        if not name:
            settled["id"] = f"unnamed-{position}"
            needed = [
                part for field, part in parts_of(model).items() if field in model.named_by and field not in settled
            ]
            if whole and not any(part.info.is_required() for part in needed):
                example = f"{listed}-{int(position) + 1}".replace("_", "-")
                hint = f"write one, such as “id: {example}”; else it is made from: {', '.join(model.named_by)}"
                self.complaints.add("PK105", "this entry has no id, and its words give none in a to z", path, hint)
        elif isinstance(name, str) and name in seen:
            message = f"two entries of “{listed}” have the id “{name}”{why}"
            hint = "if it is the same thing twice, take one out; if not, write another “id:” in one of them"
            self.complaints.add("PK104", message, path, hint, ("the first stands here", (*path[:-1], seen[name])))
        elif isinstance(name, str):
            seen[name] = int(position)

    def _say_unknown(self, raw: dict[str, Plain], part: Part, path: Path) -> None:
        """What is said to be unknown, which needs the reason alone, and a field that may be left open."""
        reason = raw["unknown"]
        if part.info.is_required():
            hint = f"every entry needs “{path[-1]}:”; leave the whole entry out, or list it under “unknown:”"
            self.complaints.add("PK108", "this cannot be unknown", path, hint)
            self.complaints.broken.add(path)
        elif not isinstance(reason, str) or not reason.strip() or len(raw) > 1:
            hint = "write only {unknown: why, or where you looked}"
            self.complaints.add("PK108", "what is unknown has a reason, and nothing else", path, hint)
        else:
            self.unknown.append((path, reason.strip()))
