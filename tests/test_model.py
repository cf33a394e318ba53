"""The model: one list of frozen records."""

import json

import pytest
from pydantic import ValidationError

from presskit.facts import read_facts
from presskit.model import UNSOURCED, Kit, facts_of
from presskit.values import PartialDate, Text
from tests.kits import KIT, edition_of


class TestKit:
    def test_is_frozen(self) -> None:
        kit = edition_of(KIT).kit
        with pytest.raises(ValidationError, match="frozen"):
            kit.kit.slug = "other"  # type: ignore[misc] # that is the test

    def test_sections_without_sources_exist(self) -> None:
        assert Kit.model_fields.keys() >= UNSOURCED

    def test_has_a_schema_for_editors(self) -> None:
        schema = Kit.model_json_schema()
        assert schema["required"] == ["kit", "film"]
        assert json.loads(json.dumps(schema)) == schema
        start = schema["$defs"]["Shoot"]["properties"]["start"]
        assert [form["type"] for form in start["anyOf"]] == ["integer", "string", "null"]
        assert start["anyOf"][1]["pattern"] == PartialDate.pattern


class TestFacts:
    def test_come_with_their_keys_in_the_order_of_the_model(self) -> None:
        text = """\
film: {year: 2012, title: A, countries: [FR], ratings: [{territory: FR, rating: U}], tagline: {unknown: none}}
kit: {slug: a}
awards:
  - {id: x, body: Goya, category: Best, result: won, nominees: [One]}
premiere: {start: 2012}
"""
        kit = read_facts(text.replace("premiere: {", "premiere: {name: Cannes, "), "facts.yaml").kit
        assert kit is not None
        facts = {".".join(key): value for key, value in facts_of(kit)}
        assert list(facts) == [
            "kit.slug",
            "film.title",
            "film.year",
            "film.countries",
            "film.ratings.fr.territory",
            "film.ratings.fr.rating",
            "premiere.name",
            "premiere.start",
            "awards.x.body",
            "awards.x.category",
            "awards.x.nominees.one.name",
            "awards.x.result",
        ]
        assert facts["film.title"] == Text(text="A")
        assert facts["premiere.start"] == PartialDate(2012)

    def test_that_nobody_wrote_are_none(self) -> None:
        keys = {key for key, _ in facts_of(edition_of(KIT + "look: {colors: {dark: '#000000'}}\n").kit)}
        assert ("look", "colors", "dark") in keys
        assert ("look", "colors", "accent") not in keys
        assert ("kit", "language") not in keys
