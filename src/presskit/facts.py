"""From the text of ``facts.yaml`` to the typed kit and its ledger, with everything that is wrong on the way."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pydantic import ValidationError

from presskit.finding import Finding, Key, Place, Span, by_place, error
from presskit.ledger import Keys, Ledger, explain, settle
from presskit.model import Kit
from presskit.yamltext import Path, Plain, Tree, read_yaml

Locate = Callable[[Key], Span | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read beside what was wrong; ``kit`` is absent only if the facts could not be understood.

    ``locate`` gives the place of a fact's value, or of the nearest thing around it that stands in the file.
    """

    kit: Kit | None
    ledger: Ledger
    findings: tuple[Finding, ...]
    locate: Locate


def read_facts(data: bytes | str, file: str) -> Reading:
    """Read the facts; all findings come at once, in the order of the file. Only a syntax error alone ends reading."""
    tree = read_yaml(data, file)
    if tree.value is None:
        return Reading(None, Ledger(), tree.findings, lambda _key: Span(file, 1, 1))
    if not isinstance(tree.value, dict):
        shape = error("PK106", "the facts must be “key: value” lines, beginning with “kit:” and “film:”", span=tree.span(()))
        return Reading(None, Ledger(), (*tree.findings, shape), lambda _key: tree.span(()))
    settled = settle(tree.value)
    keys = Keys(settled.value)
    findings = [_placed(finding, tree, keys) for finding in settled.findings]
    kit: Kit | None = None
    try:
        kit = Kit.model_validate(settled.value)
    except ValidationError as problem:
        complaints = (_placed(finding, tree, keys) for finding in explain(problem))
        broken = {keys.key(path) for path in settled.broken}
        findings += [complaint for complaint in complaints if complaint.key not in broken]

    def locate(key: Key) -> Span | None:
        return tree.span(_value_path(tree.value, keys.path(key)))

    return Reading(kit, settled.ledger, by_place((*tree.findings, *findings)), locate)


def _placed(finding: Finding, tree: Tree, keys: Keys) -> Finding:
    """A finding whose key still counts positions, with its place in the file and its true key."""
    path = _path(tree.value, finding.key)
    unknown_key = finding.code == "PK101"
    span = tree.key_span(path) if unknown_key else tree.span(_value_path(tree.value, path))
    others = tuple(_placed_other(place, tree, keys) for place in finding.others)
    return replace(finding, key=_fact_key(path, keys), span=span, others=others)


def _placed_other(place: Place, tree: Tree, keys: Keys) -> Place:
    path = _path(tree.value, place.key)
    return Place(place.label, _fact_key(path, keys), tree.span(_value_path(tree.value, path)))


def _fact_key(path: Path, keys: Keys) -> Key:
    """The key of the fact that a path lies in: claims and rulings are parts of one."""
    inner = next((n for n, part in enumerate(path) if part in ("claims", "ruling")), len(path))
    return keys.key(path[:inner])


def _path(value: Plain, key: Key) -> Path:
    """Positions that were written as text, as numbers again."""
    path: Path = ()
    for part in key:
        if isinstance(value, list) and part.isdecimal():
            path = (*path, int(part))
            value = value[int(part)] if int(part) < len(value) else None
        else:
            path = (*path, part)
            value = value.get(part) if isinstance(value, dict) else None
    return path


def _value_path(value: Plain, path: Path) -> Path:
    """Where a fact's printed value stands, if the fact is spelled out with its source or its claims."""
    for part in path:
        if isinstance(value, dict) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return path
    if isinstance(value, dict):
        if isinstance(value.get("claims"), list) and value["claims"]:
            return _value_path_of(value["claims"], (*path, "claims", 0), 0)
        for name in ("value", "text"):
            if name in value:
                return (*path, name)
    return path


def _value_path_of(claims: Plain, path: Path, position: int) -> Path:
    claim = claims[position] if isinstance(claims, list) else None
    return (*path, next((name for name in ("value", "text") if isinstance(claim, dict) and name in claim), "value"))
