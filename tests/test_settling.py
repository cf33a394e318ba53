"""Settling: any plain tree goes through, what comes out is plain, and keys and paths go both ways."""

from collections.abc import Iterator

from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from presskit.facts import read_facts
from presskit.model import Kit, Record
from presskit.settling import settle
from presskit.shape import Kind, parts_of
from presskit.yamltext import Path, Plain

WORDS = ("value", "text", "lang", "source", "claims", "ruling", "reason", "by", "date", "unknown", "id", "paper")

scalars = st.none() | st.booleans() | st.integers() | st.sampled_from(WORDS) | st.text(max_size=8)


def names(record: type[Record]) -> Iterator[str]:
    for name, part in parts_of(record).items():
        yield name
        if part.kind in (Kind.RECORD, Kind.LIST) and part.holds is not record:
            yield from names(part.holds)


FIELDS = sorted({*names(Kit), *WORDS})


def node(children: st.SearchStrategy[Plain]) -> st.SearchStrategy[Plain]:
    lists: st.SearchStrategy[Plain] = st.lists(children, max_size=4)
    groups: st.SearchStrategy[Plain] = st.dictionaries(st.sampled_from(FIELDS), children, max_size=5)
    return lists | groups


trees: st.SearchStrategy[Plain] = st.recursive(scalars, node, max_leaves=25)
kits: st.SearchStrategy[Plain] = st.dictionaries(st.sampled_from(list(Kit.model_fields)), trees, max_size=4)


def paths(value: Plain, path: Path = ()) -> Iterator[Path]:
    """The path of everything in a plain value."""
    yield path
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from paths(inner, (*path, name))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from paths(inner, (*path, position))


class TestAnyTree:
    @given(trees | kits)
    @example({"film": {"title": {"claims": [{"value": [], "source": [{}]}], "ruling": {"value": {}}}}})
    @example({"sources": [{"id": []}, {"id": {}}, 3], "awards": [{"id": []}, [], {"source": [[]]}]})
    def test_is_settled(self, tree: Plain) -> None:
        settled = settle(tree)
        assert isinstance(settled.value, dict) == isinstance(tree, dict)
        try:
            Kit.model_validate(settled.value)
        except ValidationError as problem:
            settled.complaints.add_all(problem)
            assert settled.complaints.found
        for complaint in settled.complaints.found:
            assert complaint.message

    @given(kits)
    def test_is_left_unchanged(self, tree: Plain) -> None:
        before = repr(tree)
        settle(tree)
        assert repr(tree) == before


SMALL = """\
kit: {slug: a}
film: {title: A, countries: [FR, BE]}
sources: [{id: paper, title: P}]
awards:
  - {body: Goya, category: Best, result: won, nominees: [One, {id: "2", name: Two}, Three], source: paper}
  - {id: "0", body: Goya, category: Worst, result: won}
"""


class TestKeys:
    def test_name_records_by_id(self) -> None:
        reading = read_facts(SMALL, "facts.yaml")
        assert reading.ledger.provenance.keys() == {("awards", "goya-best")}

    @given(kits)
    def test_lead_back_to_their_path(self, tree: Plain) -> None:
        settled = settle(tree)
        if any(complaint.code in ("PK104", "PK101") for complaint in settled.complaints.found):
            return
        for path in paths(settled.value):
            key = settled.keys.key(path)
            if _unambiguous(settled.value, path):
                assert settled.keys.path(key) == path

    def test_of_what_is_not_there_lead_as_far_as_it_is(self) -> None:
        keys = settle({"awards": [{"id": "a", "body": "B"}]}).keys
        assert keys.path(("awards", "b", "body")) == ("awards",)
        assert keys.path(("awards", "7")) == ("awards",)
        assert keys.path(("awards", "a", "note")) == ("awards", 0, "note")
        assert keys.key(("awards", 7, "body")) == ("awards", "7", "body")


def _unambiguous(value: Plain, path: Path) -> bool:
    """Whether no list on the way has two entries of one name, as wrong facts may."""
    for step in path:
        if isinstance(value, list):
            named = [str(item.get("id", at)) if isinstance(item, dict) else str(at) for at, item in enumerate(value)]
            if len(set(named)) < len(named):
                return False
            value = value[int(step)]
        elif isinstance(value, dict):
            value = value[str(step)]
    return True
