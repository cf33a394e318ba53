"""From the text of ``facts.yaml`` to the typed kit and its ledger, with everything that is wrong on the way."""

from typing import NamedTuple, Protocol

from pydantic import ValidationError

from presskit.complaints import Complaint
from presskit.finding import Finding, Key, Place, Severity, Span, Words, by_place, error
from presskit.keys import Keys
from presskit.ledger import Ledger
from presskit.model import Kit
from presskit.settling import settle
from presskit.shape import fact_at
from presskit.wordplaces import place_in
from presskit.yamltext import Path, Plain, Tree, read_yaml


class Locate(Protocol):
    """Finds the place of a fact’s value in the file, or of words in it."""

    def __call__(self, key: Key, words: Words | None = None, /) -> Span | None:
        """The place of the words, else of the value, else of the nearest thing around it that stands in the file."""


class Reading(NamedTuple):
    """What was read beside what was wrong; ``kit`` is absent only if the facts could not be understood.

    ``locate`` gives the place of a fact's value, or of words in it.
    """

    kit: Kit | None
    ledger: Ledger
    findings: tuple[Finding, ...]
    locate: Locate


def read_facts(data: bytes | str, file: str) -> Reading:
    """Read the facts; all findings come at once, in the order of the file. Only a syntax error alone ends reading."""
    tree = read_yaml(data, file)
    if not isinstance(tree.value, dict):
        return Reading(None, Ledger(), tree.findings or (_not_a_mapping(tree),), lambda *_: tree.span(()))
    settled = settle(tree.value)
    kit: Kit | None = None
    try:
        kit = Kit.model_validate(settled.value)
    except ValidationError as problem:
        settled.complaints.add_all(problem)
    findings = [_found(complaint, tree, settled.keys) for complaint in settled.complaints.found]

    def locate(key: Key, words: Words | None = None, /) -> Span | None:
        path = _printed(tree.value, settled.keys.path(key))
        return (words and _within(tree, path, words)) or tree.span(path)

    return Reading(kit, settled.ledger, by_place((*tree.findings, *findings)), locate)


def _not_a_mapping(tree: Tree) -> Finding:
    message = "the facts must be “key: value” lines"
    return error("PK109", message, span=tree.span(()), hint="begin with “kit:” and “film:”, each on a line of its own")


def _found(complaint: Complaint, tree: Tree, keys: Keys) -> Finding:
    """The finding: its key, and its place in the file."""
    places = [(label, _printed(tree.value, path)) for label, path in complaint.others]
    others = tuple(Place(label, _fact_key(path, keys), tree.span(path)) for label, path in places)
    span = tree.key_span(complaint.path) if complaint.at_key else tree.span(_printed(tree.value, complaint.path))
    key = _fact_key(complaint.path, keys)
    return Finding(Severity.ERROR, complaint.code, complaint.message, key, span, complaint.hint, others)


def _fact_key(path: Path, keys: Keys) -> Key:
    """The key of the fact that a path lies in: sources, claims and rulings are parts of one."""
    return keys.key(path[: fact_at(path)])


def _printed(value: Plain, path: Path) -> Path:
    """Where the words of a fact stand, if the path leads to a fact or a claim that is spelled out; else the path."""
    fact = fact_at(path)
    if fact is None or (len(path) > fact and not (path[fact] == "claims" and len(path) == fact + 2)):
        return path
    value = _at(value, path)
    if isinstance(value, dict) and value.get("claims"):
        value, path = _below(value["claims"], 0), (*path, "claims", 0)
    for step in ("value", "text"):
        inner = value.get(step) if isinstance(value, dict) else None
        if inner is not None:
            value, path = inner, (*path, step)
    return path


def _within(tree: Tree, path: Path, words: Words) -> Span | None:
    """The place of words in the text at a path, or in the first text that has them of the list there."""
    value = _at(tree.value, path)
    if isinstance(value, list):
        return next(filter(None, (_within(tree, (*path, at), words) for at in range(len(value)))), None)
    at = place_in(value, words) if isinstance(value, str) else None
    return None if at is None else tree.span_within(path, at)


def _at(value: Plain, path: Path) -> Plain:
    """What stands at a path; nothing where it leads nowhere."""
    for step in path:
        value = _below(value, step)
    return value


def _below(value: Plain, step: str | int) -> Plain:
    if isinstance(value, dict):
        return value.get(str(step))
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None
