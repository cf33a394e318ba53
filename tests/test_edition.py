"""What all documents of one kit agree on."""

from dataclasses import replace
from datetime import UTC, datetime

from presskit.edition import EPOCH, Edition, Options
from tests.kits import KIT, edition_of

TEXT = """\
kit: {slug: small-film, date: 2012-05}
film:
  title: {text: Small Film, source: press-book}
  runtime: {value: 120 min, source: [paper, press-book]}
story:
  logline: "A man.[@article]"
awards:
  - {id: one, body: Goya, edition: 27, category: A, result: won, source: article}
  - {id: two, body: César, edition: 38, category: B, result: won, source: paper}
  - {id: three, body: Goya, edition: 27, category: C, result: won}
sources:
  - {id: unused, title: Unused}
  - {id: article, title: An article, weak: true}
  - {id: paper, title: A newspaper}
  - {id: press-book, title: The press book}
"""


def edition(text: str = TEXT) -> Edition:
    return edition_of(text)


class TestNames:
    def test_files_are_named_by_slug_and_document(self) -> None:
        assert edition().stem("press_kit", Options()) == "small-film-press-kit"
        assert edition().stem("awards", Options(draft=True)) == "small-film-awards-DRAFT"


class TestMade:
    def test_is_the_first_moment_of_the_kits_date(self) -> None:
        assert edition().made == datetime(2012, 5, 1, tzinfo=UTC)

    def test_is_never_today(self) -> None:
        assert edition(KIT).made == EPOCH


class TestSources:
    def test_are_those_that_something_rests_on_in_the_order_of_the_facts(self) -> None:
        assert [source.id for source in edition().sources] == ["article", "paper", "press-book"]

    def test_are_numbered_from_one(self) -> None:
        assert [edition().number_of(source) for source in ("article", "paper", "press-book", "unused", "none")] == [
            1,
            2,
            3,
            None,
            None,
        ]

    def test_of_a_fact_are_told_by_number(self) -> None:
        assert edition().references("film", "runtime") == (2, 3)
        assert edition().references("awards", "one", "body") == (1,)
        assert edition().references("awards", "three", "body") == ()

    def test_that_are_weak_prove_nothing_alone(self) -> None:
        assert edition().rests_on_weak_sources(("awards", "one", "body"))
        assert not edition().rests_on_weak_sources(("awards", "two", "body"))
        assert not edition().rests_on_weak_sources(("awards", "three", "body"))


class TestAwards:
    def test_stand_together_by_ceremony(self) -> None:
        groups = edition().awards_by_body()
        assert [[award.id for award in group] for group in groups] == [["one", "three"], ["two"]]


class TestOnce:
    def test_things_are_made_once_for_each_edition(self) -> None:
        asked: list[Edition] = []

        def count(of: Edition) -> int:
            asked.append(of)
            return len(asked)

        one, other = edition(), edition()
        assert [one.once(count), one.once(count), other.once(count), replace(one).once(count)] == [1, 1, 2, 3]
