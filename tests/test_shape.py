"""What records are made of, held against the model itself."""

import pytest
from pydantic import TypeAdapter

from presskit.model import Award, Film, Kit, Listed, Music, Record
from presskit.shape import Kind, fact_at, parts_of, widest_cover


def records(record: type[Record] = Kit) -> set[type[Record]]:
    """All records of the model."""
    inner = [part.holds for part in parts_of(record).values() if part.kind in (Kind.RECORD, Kind.LIST)]
    return {record, *(found for each in inner for found in records(each))}


ALL = sorted(records(), key=lambda record: record.__name__)


class TestParts:
    def test_have_kinds(self) -> None:
        film = parts_of(Film)
        assert film["title"].kind is Kind.LEAF
        assert film["title"].is_text
        assert not film["runtime"].is_text
        assert film["countries"].kind is Kind.LEAVES
        assert film["ratings"].kind is Kind.LIST
        assert parts_of(Music)["score"].kind is Kind.RECORD
        assert parts_of(Kit)["story"].kind is Kind.RECORD

    @pytest.mark.parametrize("record", ALL)
    def test_of_every_record_can_be_read(self, record: type[Record]) -> None:
        readers = [part.reader for part in parts_of(record).values() if part.is_fact]
        assert all(isinstance(reader, TypeAdapter) for reader in readers)

    @pytest.mark.parametrize("record", ALL)
    def test_have_ids_in_lists_and_nowhere_else(self, record: type[Record]) -> None:
        parts = parts_of(record).values()
        assert all(issubclass(part.holds, Listed) for part in parts if part.kind is Kind.LIST)
        assert not any(issubclass(part.holds, Listed) for part in parts if part.kind is Kind.RECORD)

    def test_read_as_their_field_does(self) -> None:
        assert parts_of(Award)["result"].reader.validate_python("won") == "won"
        with pytest.raises(ValueError, match="Input should be"):
            parts_of(Award)["result"].reader.validate_python("lost")

    @pytest.mark.parametrize("record", [record for record in ALL if issubclass(record, Listed)])
    def test_that_ids_are_made_from_exist(self, record: type[Listed]) -> None:
        assert record.named_by
        assert {*record.named_by, record.shorthand or "id"} <= parts_of(record).keys()


class TestPlaces:
    @pytest.mark.parametrize(
        ("path", "steps"),
        [
            ((), None),
            (("film",), None),
            (("film", "title"), 2),
            (("film", "title", "lang"), 2),
            (("film", "runtime", "claims", 0, "value"), 2),
            (("awards", 3), None),
            (("awards", 3, "result"), 3),
            (("awards", "goya", "nominees", "x", "name"), 5),
            (("awards", 3, "nobody", "knows"), None),
            (("film", "countries", 1), 2),
        ],
    )
    def test_of_the_fact_on_a_path(self, path: tuple[str | int, ...], steps: int | None) -> None:
        assert fact_at(path) == steps

    @pytest.mark.parametrize(
        ("key", "cover"),
        [
            ("film.title", "film.title"),
            ("film.ratings.fr.rating", "film.ratings.fr"),
            ("awards.goya.result", "awards.goya"),
            ("awards.goya.nominees.x.name", "awards.goya"),
            ("music.score.composer", "music.score"),
            ("music.cues.one.title", "music.cues.one"),
            ("premiere.name", "premiere"),
        ],
    )
    def test_of_the_widest_record_that_a_source_may_cover(self, key: str, cover: str) -> None:
        steps = key.split(".")
        assert steps[: widest_cover(steps)] == cover.split(".")
