"""What the press kit shows of an edition: chosen, counted, ordered and worded, before any page is set."""

import dataclasses
import importlib
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, nodes

from presskit.assets import Assets
from presskit.edition import EPOCH, Edition, Options
from presskit.facts import read_facts
from presskit.layout import Layout, our_templates
from presskit.model import SectionName
from presskit.pages.laurels import LAURELS, laurels
from presskit.pages.parts import Group, Line
from presskit.pages.pen import Pen
from presskit.pages.title import size_of
from presskit.pipeline import build
from presskit.renderers.press_kit import SECTIONS, View, view
from presskit.renderers.press_kit.awards import awards
from presskit.renderers.press_kit.back import contacts, sources
from presskit.renderers.press_kit.box_office import box_office
from presskit.renderers.press_kit.cast import cast
from presskit.renderers.press_kit.cover import Cover, cover
from presskit.renderers.press_kit.credits import credits_of
from presskit.renderers.press_kit.curve import Curve
from presskit.renderers.press_kit.glance import glance
from presskit.renderers.press_kit.music import music
from presskit.renderers.press_kit.people import people
from presskit.renderers.press_kit.pictures import pictures
from presskit.renderers.press_kit.press import press
from presskit.renderers.press_kit.releases import releases
from presskit.renderers.press_kit.story import story, voices
from presskit.voice import Said
from tests.kits import edition_of

Record = dict[str, Any]

SOURCES = [
    {"id": "paper", "title": "A newspaper", "publisher": "Press", "date": "2012", "url": "https://example.org/paper"},
    {"id": "book", "title": "A book"},
    {"id": "wiki", "title": "An encyclopedia", "weak": True},
]
LAYOUT = Layout("press_kit", our_templates() / "press_kit", ours=True)


def facts(**given: object) -> str:
    """The text of facts; JSON is YAML."""
    everything = {"kit": {"slug": "small-film"}, "film": {"title": "Small Film"}, "sources": SOURCES, **given}
    return json.dumps(everything, ensure_ascii=False)


def pen(**given: object) -> Pen:
    return Pen.for_edition(edition_of(facts(**given)))


def disputed(**given: object) -> Pen:
    """A pen for facts of which some are disputed, as in a draft."""
    reading = read_facts(facts(**given), "facts.yaml")
    assert reading.kit is not None, reading.findings
    assert {finding.code for finding in reading.findings} == {"PK201"}
    return Pen.for_edition(Edition(reading.kit, reading.ledger, Assets(Path("nowhere"))))


def claims(first: object, other: object) -> Record:
    return {"claims": [{"value": first, "source": "paper"}, {"value": other, "source": "book"}]}


def shown(**given: object) -> View:
    return view(edition_of(facts(**given)), Options())


def texts(line: Line) -> list[str]:
    return [cell.text for cell in line.cells]


def lines_of(groups: tuple[Group, ...]) -> tuple[Line, ...]:
    return tuple(line for group in groups for line in group.lines)


def words_of(lines: tuple[Line, ...]) -> dict[str, str]:
    return {line.cells[0].text: line.cells[1].text for line in lines}


def crew(role: str, *names: str) -> list[Record]:
    return [{"id": role, "department": role, "credits": [{"id": role, "job": role, "names": names, "role": role}]}]


FULL: Mapping[str, object] = {
    "film": {"title": "Small Film", "year": 2012},
    "story": {"logline": "A woman walks."},
    "statement": {"author": "Jane Doe", "text": "Words.", "rights": "Free."},
    "notes": [{"theme": "Theme", "text": "Words."}],
    "locations": [{"place": "Spa", "source": "paper"}],
    "cast": [{"actor": "A"}],
    "people": [{"name": "A", "biography": "Words."}],
    "music": {"songs": [{"title": "Song", "artist": "B", "source": "paper"}]},
    "awards": [{"body": "Body", "category": "Film", "result": "won", "source": "paper"}],
    "quotes": [{"outlet": "Paper", "sentence": "A film.", "excerpt": "A film", "source": "paper"}],
    "box_office": [{"territory": "FR", "admissions": 100, "source": "paper"}],
    "releases": [{"territory": "FR", "source": "paper"}],
    "images": [{"id": "a", "kind": "still", "file": "a.png", "alt": "A", "credit": "B"}],
    "contacts": [{"role": "Press", "name": "C"}],
    "statements": {"glance": [{"key": "film.title", "label": "Title"}]},
}


class TestSections:
    @pytest.mark.parametrize("section", SECTIONS)
    def test_vanish_where_there_is_nothing_to_say(self, section: Callable[[Pen], object]) -> None:
        assert section(pen()) is None

    def test_of_a_kit_with_a_title_alone_are_none_since_the_cover_says_it(self) -> None:
        assert shown().sections == ()
        assert [section.name for section in shown(film={"title": "x", "year": 2012}).sections] == ["credits"]
        titled = {"title": {"text": "x", "source": "paper"}}
        assert [section.name for section in shown(film=titled).sections] == ["credits", "sources"]

    def test_stand_in_the_order_of_the_pages(self) -> None:
        names = [section.name for section in shown(**FULL).sections]
        assert " ".join(names) == (
            "story voices glance notes locations cast credits people music awards press box_office releases sources "
            "pictures contacts"
        )
        assert len(names) == len(SECTIONS)

    def test_have_words_and_a_file_in_our_layout(self) -> None:
        words = LAYOUT.words("en")
        assert isinstance(words, dict)
        for section in shown(**FULL).sections:
            assert (LAYOUT.folder / f"{section.name}.html").is_file()
            assert words["sections"][section.name]
            assert words["about"][section.name]

    def test_may_have_art_if_the_facts_can_name_them(self) -> None:
        kit_art = shown(**FULL).art
        assert kit_art.keys() == {*get_args(SectionName), "cover"}
        assert set(kit_art.values()) == {""}


class TestView:
    def test_is_named_after_the_kit(self) -> None:
        edition = edition_of(facts())
        assert view(edition, Options()).stem == "small-film-press-kit"
        assert view(edition, Options(draft=True)).stem == "small-film-press-kit-DRAFT"
        assert view(edition, Options(draft=True)).draft

    def test_knows_the_art_by_its_address(self) -> None:
        images = [
            {"id": "sea", "kind": "art", "file": "the sea (1).svg", "alt": "A", "credit": "B"},
            {"id": "sky", "kind": "art", "file": "sky.svg", "alt": "A", "credit": "B"},
        ]
        art = shown(images=images, look={"cover": "sky", "art": [{"section": "music", "image": "sea"}]}).art
        assert (art["cover"], art["music"], art["story"]) == ("kit:sky.svg", "kit:the%20sea%20%281%29.svg", "")

    def test_says_dates_and_moments(self) -> None:
        made = shown(kit={"slug": "x", "date": "2026-11", "version": "1.2", "embargo": "2027-05-17 20:00 Europe/Paris"})
        assert (made.date.text, made.version.text) == ("November 2026", "1.2")
        assert made.embargo.text == "17\N{NO-BREAK SPACE}May 2027, 20:00 (Europe/Paris)"

    def test_opens_sections_with_their_lines(self) -> None:
        statements = shown(
            statements={"music": "A horn opens it.|A horn closes it.", "people": {"text": "À lui", "lang": "fr"}}
        )
        music, people = statements.statements["music"], statements.statements["people"]
        assert (music.loud, music.quiet, music.lang) == ("A horn opens it.", "A horn closes it.", "")
        assert (people.loud, people.quiet, people.lang) == ("À lui", "", "fr")
        assert statements.statements.keys() == {"music", "people"}

    def test_has_no_field_that_our_layout_does_not_use(self) -> None:
        used = {
            node.attr
            for path in LAYOUT.folder.iterdir()
            if path.suffix in {".html", ".css", ".svg"}
            for node in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Getattr)  # noqa: S701
        }
        used |= {"key", "stem", "icc", "metadata", "origins"}  # for the file, for findings, for whoever asks
        assert [(kind, field) for kind, field in view_fields() if field not in used] == []


def view_fields() -> Iterator[tuple[str, str]]:
    """The fields of all records that the view is made of."""
    modules = {make.__module__ for make in SECTIONS} | {View.__module__, Line.__module__, Cover.__module__}
    for name in sorted(modules):
        for kind in vars(importlib.import_module(name)).values():
            ours = isinstance(kind, type) and kind.__module__ == name and not kind.__name__.startswith("_")
            if ours and kind is not Pen and dataclasses.is_dataclass(kind):
                yield from ((str(kind), field.name) for field in dataclasses.fields(kind))


class TestMetadata:
    def test_names_film_people_and_publisher(self) -> None:
        told = shown(
            kit={"slug": "x", "date": "2026-11-22", "language": "fr"},
            film={"title": "Small Film", "original_title": {"text": "Petit Film", "lang": "fr"}},
            story={"logline": "A *woman* walks [@paper]."},
            crew=crew("director", "Jane Doe", "John Roe"),
            companies=[{"role": "Produced by", "names": ["One", "Two"]}],
            cast=[{"actor": "A B", "lead": True}, {"actor": "C D"}],
        ).metadata
        assert told.title.startswith("Small Film: ")
        assert (told.authors, told.subject, told.language) == (("One",), "A woman walks.", "fr")
        assert told.keywords == ("Petit Film", "Jane Doe, John Roe", "A B")
        assert told.made == datetime(2026, 11, 22, tzinfo=UTC)

    def test_needs_nothing_but_a_title(self) -> None:
        told = shown(sources=[]).metadata
        assert (told.title, told.authors, told.subject, told.keywords) == ("Small Film: press kit", (), "", ())
        assert told.made == EPOCH

    def test_without_a_company_the_contact_publishes(self) -> None:
        assert shown(contacts=[{"role": "Press", "organisation": "Office"}]).metadata.authors == ("Office",)

    def test_origins_lead_back_to_facts(self) -> None:
        own = {"family": "Own", "files": ["a.otf"]}
        images = [{"id": "a", "kind": "still", "file": "a b.png", "alt": "A", "credit": "B"}]
        origins = shown(images=images, look={"fonts": {"states": own}}).origins
        assert origins.files == {"kit:a%20b.png": ("images", "a", "file"), "kit:a.otf": ("look", "fonts", "states")}
        assert (("film", "title"), "Small Film") in origins.words
        assert not [key for key, _ in origins.words if key[0] == "look"]


class TestCover:
    @pytest.mark.parametrize(
        ("title", "size"),
        [
            ("Ida", "xl"),
            ("M", "xl"),
            ("Rust and Bone", "xl"),
            ("Mississippi", "xl wide"),
            ("A Documentary", "l"),
            ("Unconditionally", "l"),
            ("WOMEN IN LOVE", "xl wide"),
            ("The Assassination of Jesse James", "l"),
            ("The Assassination of Jesse James by the Coward Robert Ford", "m"),
            ("Donaudampfschifffahrtskapitän", "s"),
            ("x" * 5000, "xs"),
            ("The Strange and Terrible Voyage of the Good Ship Marguerite from Dunkirk to the Ice and Home Again", "m"),
            ("winter " * 40, "xs"),
        ],
    )
    def test_a_title_is_as_large_as_it_fits(self, title: str, size: str) -> None:
        assert size_of(title) == size

    @given(st.lists(st.text("abcdefghijklmnopqrstuvwxyzMW", min_size=1, max_size=14), min_size=1, max_size=30))
    def test_a_longer_title_is_never_larger(self, words: list[str]) -> None:
        sizes = ["xl", "l", "m", "s", "xs"]
        by_length = [
            sizes.index(size_of(" ".join(words[:most])).removesuffix(" wide")) for most in range(1, len(words) + 1)
        ]
        assert by_length == sorted(by_length)

    def test_a_second_title_says_something_else(self) -> None:
        film = {"title": "Ida", "original_title": {"text": "Ida", "lang": "pl"}}
        assert not cover(pen(film=film)).second
        assert cover(pen(film=film | {"original_title": {"text": "Siostra", "lang": "pl"}})).second == Said(
            "Siostra", "pl"
        )

    def test_names_those_who_lead_and_those_who_directed(self) -> None:
        made = cover(
            pen(
                cast=[{"actor": "Z", "lead": True}, {"actor": "B"}, {"actor": "A", "lead": True}],
                crew=[*crew("director", "Jane Doe", "John Roe"), *crew("writer", "W")],
            )
        )
        assert [name.text for name in made.names] == ["Z", "A"]
        assert made.directors.text == "Jane\N{NO-BREAK SPACE}Doe and John\N{NO-BREAK SPACE}Roe"

    def test_has_the_billing_block_in_its_order(self) -> None:
        block = [{"words": "with", "names": ["Z", "A"]}, {"names": ["B"]}, {"words": "and friends"}]
        pieces = [(piece.words.text, piece.names.text) for piece in cover(pen(billing_block=block)).billing]
        assert pieces == [("with", "Z, A"), ("", "B"), ("and\u00a0friends", "")]


def award(number: int, body: str = "Body", result: str = "won", **given: object) -> Record:
    standard = {"id": f"a{number}", "body": body, "category": f"Category {number}", "result": result, "source": "paper"}
    return standard | given


class TestLaurels:
    def test_are_for_wins_alone(self) -> None:
        results = ["won", "nominated", "shortlisted", "special mention", "official selection", "withdrawn"]
        given = [award(number, f"Body {result}", result) for number, result in enumerate(results)]
        assert [laurel.body.text for laurel in laurels(pen(awards=given))] == ["Body won"]

    def test_name_the_only_category_or_count_the_prizes(self) -> None:
        given = [
            award(1, "One", ceremony_date="2013-02-22"),
            award(2, "Two"),
            award(3, "Two"),
            award(4, "Two", "nominated"),
        ]
        one, two = laurels(pen(awards=given))
        assert (one.category.text, one.prizes, one.year.text) == ("Category 1", "", "2013")
        assert (two.category.text, two.prizes, two.year.text) == ("", "two", "")

    def test_are_those_of_the_bodies_that_gave_most_in_the_order_of_the_facts(self) -> None:
        given = [award(number, f"Body {number // 2}") for number in range(1, 18)]
        bodies = [laurel.body.text for laurel in laurels(pen(awards=given))]
        assert bodies == [f"Body {number}" for number in range(1, 1 + LAURELS)]

    def test_rest_on_more_than_a_weak_source(self) -> None:
        given = [award(1, source="wiki"), award(2), award(3, "Other", source="wiki")]
        (laurel,) = laurels(pen(awards=given))
        assert (laurel.body.text, laurel.category.text) == ("Body", "Category 2")

    def test_are_one_for_each_ceremony_of_a_body_by_its_short_name(self) -> None:
        given = [award(1, edition=37, short_body="B"), award(2, edition=38, short_body="B")]
        assert [laurel.body.text for laurel in laurels(pen(awards=given))] == ["B", "B"]


class TestAwards:
    def test_a_prize_that_is_shared_counts_once(self) -> None:
        made = awards(
            pen(awards=[award(1, nominees=["A", "B", "C"]), award(2, result="nominated", nominees=["A", "B"])])
        )
        assert made
        assert (made.won, made.nominated, made.spelled.loud, made.spelled.quiet) == (1, 1, "One", "one")
        assert texts(made.groups[0].lines[0]) == ["Category 1", "A, B, C", "", "Won"]

    def test_bodies_stand_in_the_order_of_the_facts_and_wins_first_in_each(self) -> None:
        given = [award(1, "Z", "nominated"), award(2, "A"), award(3, "Z"), award(4, "Z", "special mention")]
        made = awards(pen(awards=given))
        assert made
        assert [group.name.text for group in made.groups] == ["Z", "A"]
        assert [line.key[1] for line in made.groups[0].lines] == ["a3", "a1", "a4"]
        assert [line.strong for line in made.groups[0].lines] == [True, False, False]

    def test_a_body_says_which_ceremony(self) -> None:
        made = awards(pen(awards=[award(1, short_body="B", edition=38, ceremony_date="2013-02-22")]))
        assert made
        assert (made.groups[0].name.text, made.groups[0].detail.text) == ("B", "38th, 22\u00a0February 2013")

    def test_rows_know_their_sources_and_whether_these_are_weak(self) -> None:
        made = awards(pen(awards=[award(1, source=["book", "paper"]), award(2, source="wiki")]))
        assert made
        first, second = made.groups[0].lines
        assert (first.references, first.doubtful) == ((2, 1), False)
        assert (second.references, second.doubtful) == ((3,), True)

    @pytest.mark.parametrize(
        "given",
        [
            [award(1), award(2)],
            [award(1, "A", "nominated"), award(2, "B", "nominated")],
            [award(1, "A"), award(2, "B", "official selection")],
        ],
        ids=["one body", "no win", "one that counts"],
    )
    def test_there_is_no_picture_of_too_little(self, given: list[Record]) -> None:
        made = awards(pen(awards=given))
        assert made
        assert made.pictures == ()


class TestCast:
    def test_is_never_sorted(self) -> None:
        given = [{"actor": actor, "lead": actor in "ZB"} for actor in "ZMBAY"]
        made = cast(pen(cast=given))
        assert made
        assert [part.actor.text for part in made.leads] == ["Z", "B"]
        assert [part.actor.text for part in made.parts] == ["M", "A", "Y"]
        assert made.others == ()

    def test_those_of_whom_nothing_is_told_stand_apart(self) -> None:
        given = [
            {"actor": "Z"},
            {"actor": "B", "description": "a boy"},
            {"actor": "A"},
            {"actor": "C", "billing": "with"},
        ]
        made = cast(pen(cast=given))
        assert made
        assert [part.actor.text for part in made.parts] == ["B", "C"]
        assert [part.actor.text for part in made.others] == ["Z", "A"]
        assert made.parts[1].billing == "With"

    @pytest.mark.parametrize(
        ("role", "initial"),
        [({"actor": "Zoë", "character": "“élise”"}, "É"), ({"actor": "zoë"}, "Z"), ({"actor": "…", "id": "x"}, "")],
    )
    def test_the_initial_is_a_letter(self, role: Record, initial: str) -> None:
        made = cast(pen(cast=[role]))
        assert made
        assert made.parts[0].initial == initial


class TestCredits:
    def test_say_the_film(self) -> None:
        film = {
            "title": "Small Film",
            "original_title": {"text": "Petit Film", "lang": "fr"},
            "other_titles": [
                {"title": {"text": "Kleiner Film", "lang": "de"}, "territory": "DE", "note": "on television"}
            ],
            "languages": ["fr", "en"],
            "countries": ["FR", "BE"],
            "year": 2012,
            "runtime": "2 h",
            "budget": "EUR 15.5 million",
            "ratings": [{"territory": "DE", "rating": "12", "board": "FSK"}],
        }
        shoot = {"start": "2011-10-04", "end": "2011-11-28", "weeks": 8, "countries": ["FR", "BE"]}
        made = credits_of(pen(film=film, shoot=shoot))
        assert [group.word for group in made.film] == ["film", "shoot"]
        assert [texts(line) for line in made.titles] == [["Kleiner Film", "Germany, on television"]]
        assert [texts(line) for line in made.ratings] == [["Germany", "FSK, 12"]]
        assert words_of(lines_of(made.film)) == {
            "title": "Small Film",
            "original_title": "Petit Film",
            "countries": "France, Belgium",
            "languages": "French, English",
            "year": "2012",
            "runtime": "120\u00a0minutes",
            "budget": "€15.5\u00a0million",
            "shoot_dates": "4\u00a0October 2011 – 28\u00a0November\u00a02011",
            "shoot_weeks": "8",
            "shoot_countries": "France, Belgium",
        }

    def test_say_the_weeks_of_a_shoot_without_dates(self) -> None:
        assert words_of(lines_of(credits_of(pen(shoot={"weeks": 8})).film))["shoot_weeks"] == "8"
        assert words_of(lines_of(credits_of(pen(shoot={"end": "2011-11"})).film))["shoot_dates"] == "November 2011"

    def test_have_a_word_in_our_layout_for_each_fact(self) -> None:
        words = LAYOUT.words("en")
        assert isinstance(words, dict)
        made = credits_of(
            pen(
                film={"title": "x", **dict.fromkeys(("format", "camera", "lenses", "sound", "aspect_ratio"), "y")},
                identifiers=dict.fromkeys(
                    ("imdb", "wikidata", "eidr", "isan", "allocine", "filmaffinity", "visa"), "1"
                ),
                based_on=[{"title": "Book", "author": "A", "form": "novel", "published": 2005, "used": ["x"]}],
            )
        )
        assert len(lines_of(made.film)) == 13
        assert {line.cells[0].text for line in lines_of((*made.film, *made.based_on))} <= words["facts"].keys()
        assert {group.word for group in made.film} <= words.keys()

    @pytest.mark.parametrize(("countries", "word"), [(["DE"], "one_country"), (["DE", "FR"], "countries")])
    def test_have_a_word_for_one_country(self, countries: list[str], word: str) -> None:
        words = LAYOUT.words("en")
        assert isinstance(words, dict)
        (data,) = credits_of(pen(film={"title": "x", "countries": countries})).film
        assert [line.cells[0].text for line in data.lines] == ["title", word]
        shot = credits_of(pen(shoot={"countries": countries})).film[-1]
        assert [line.cells[0].text for line in shot.lines] == [word if word == "one_country" else "shoot_countries"]
        assert word in words["facts"]

    def test_keep_the_order_of_crew_and_companies(self) -> None:
        made = credits_of(
            pen(
                crew=[*crew("writer", "W", "A"), *crew("director", "D")],
                companies=[{"role": "Z", "names": ["One"], "note": "x"}, {"role": "A", "names": ["Two"]}],
            )
        )
        assert [texts(line) for line in lines_of(made.crew)] == [["writer", "W, A"], ["director", "D"]]
        assert [group.name.text for group in made.companies] == ["Z", "A"]
        assert [texts(line) for line in lines_of(made.companies)] == [["One", "x"], ["Two", ""]]

    def test_tell_lives_in_the_order_of_the_facts(self) -> None:
        films = [{"title": "Late", "year": 2012}, {"title": "Early", "year": 1990}]
        made = people(
            pen(
                people=[
                    {"name": "Z", "born": "1952-04-30", "birthplace": "Paris", "died": 1999, "films": films},
                    {"name": "A"},
                ]
            )
        )
        assert made
        assert [life.name.text for life in made.lives] == ["Z", "A"]
        assert made.lives[0].born.text == "30\u00a0April 1952, Paris"
        assert made.lives[0].died.text == "1999"
        assert made.lives[1].died.text == ""
        assert [texts(line)[:2] for line in made.lives[0].films] == [["2012", "Late"], ["1990", "Early"]]


def gross(number: int, admissions: int | str | None, as_of: str | None = None, **given: object) -> Record:
    standard = {"id": f"g{number}", "territory": "FR", "admissions": admissions, "as_of": as_of, "source": "paper"}
    return {name: value for name, value in (standard | given).items() if value is not None}


def curve_of(*given: Record, **others: object) -> Curve:
    made = box_office(pen(box_office=given, **others))
    assert made
    assert made.curve
    return made.curve


THREE = (gross(1, 500_000, "2012-05-20"), gross(2, 1_000_000, "2012-05-31"), gross(3, 1_904_157, "2012-12"))


class TestBoxOffice:
    def test_the_largest_figure_is_the_last_count_of_the_home_territory(self) -> None:
        made = box_office(pen(box_office=[*reversed(THREE), gross(9, 5_000_000, "2013-01-01", territory="US")]))
        assert made
        assert made.hero
        assert (made.hero.figure.text, made.hero.label.text) == ("1,904,157", "France, December 2012")
        assert made.hero.references == (1,)

    def test_a_final_count_goes_before_the_last(self) -> None:
        made = box_office(pen(box_office=[*THREE, gross(4, 1_800_000, "2012-07-01", final=True)]))
        assert made
        assert made.hero
        assert made.hero.key == ("box_office", "g4", "admissions")

    def test_a_count_without_a_date_is_better_than_none(self) -> None:
        made = box_office(pen(box_office=[gross(1, "about 1.9 million")]))
        assert made
        assert made.hero
        assert (made.hero.figure.text, made.hero.label.text) == ("about 1.9\u00a0million", "France")

    def test_home_is_where_most_counts_are_and_never_the_world(self) -> None:
        world = [gross(number, 10 * number, f"2012-06-0{number}", territory="world") for number in (1, 2, 3)]
        made = box_office(pen(box_office=[*world, gross(8, 5, territory="DE"), gross(9, 4, territory="FR")]))
        assert made
        assert made.hero
        assert made.hero.label.text == "Germany"
        assert [bar.territory.text for bar in made.bars] == ["France"]

    def test_the_curve_joins_known_counts_by_their_days(self) -> None:
        curve = curve_of(*reversed(THREE), releases=[{"territory": "FR", "date": "2012-05-17", "source": "paper"}])
        assert curve.territory == "France"
        assert [point.key[1] for point in curve.points] == ["g1", "g2", "g3"]
        assert [point.y for point in curve.points] == [0.25, 0.5, pytest.approx(0.952, abs=0.001)]
        assert 0 < curve.points[0].x < curve.points[1].x < curve.points[2].x == 1
        assert curve.ticks[0].label == "17\u00a0May 2012"
        assert [line.label for line in curve.grid] == [
            "500,000",
            "1\u00a0million",
            "1.5\u00a0million",
            "2\u00a0million",
        ]

    def test_without_a_release_it_begins_with_the_first_count(self) -> None:
        assert curve_of(*THREE).points[0].x == 0

    @pytest.mark.parametrize("number", [3, 8, 40, 120])
    def test_nothing_leaves_the_chart_and_no_labels_touch(self, number: int) -> None:
        days = [f"{2000 + each // 12}-{each % 12 + 1:02}-07" for each in range(number)]
        curve = curve_of(*(gross(each, (each + 1) ** 2 * 1000, day) for each, day in enumerate(days)))
        assert len(curve.points) == number
        for point in curve.points:
            assert 0 <= point.x <= 1
            assert 0 <= point.label_y <= point.y <= 1 or not point.figure
        assert curve.points[-1].figure
        feet = sorted(point.label_y for point in curve.points if point.figure)
        assert all(after - before >= 0.0749 for before, after in pairwise(feet))
        assert 1 <= len(curve.ticks) <= 13
        assert [tick.at for tick in curve.ticks] == sorted(tick.at for tick in curve.ticks)
        assert all(0 <= tick.at <= 1 for tick in (*curve.ticks, *curve.grid))

    def test_months_are_named_and_over_more_than_a_year_the_years(self) -> None:
        assert [tick.label for tick in curve_of(*THREE).ticks[1:]][-2:] == ["Nov", "Dec"]
        late = curve_of(*THREE, gross(4, 2_000_000, "2015-03-01"))
        assert [tick.label for tick in late.ticks[1:]] == ["2013", "2014", "2015"]

    def test_the_highest_count_of_a_day_stands_for_it(self) -> None:
        curve = curve_of(*THREE, gross(4, 1_000_001, "2012-05-31"))
        assert [point.key[1] for point in curve.points] == ["g1", "g4", "g3"]

    @pytest.mark.parametrize(
        "given",
        [
            THREE[:2],
            [gross(number, 10 * number, "2012-05-20") for number in range(4)],
            [gross(number, 0, f"2012-05-2{number}") for number in range(4)],
            [gross(number, 10 * number) for number in range(4)],
            [gross(number, 10 * number, f"2012-05-2{number}", source="wiki") for number in range(4)],
        ],
        ids=["two counts", "one day", "nobody came", "no days", "weak sources"],
    )
    def test_too_little_is_no_curve(self, given: list[Record]) -> None:
        made = box_office(pen(box_office=given))
        assert made
        assert made.curve is None

    def test_the_other_territories_have_one_bar_each_the_longest_first(self) -> None:
        given = [
            *THREE,
            gross(4, 100, "2012-06-01", territory="DE"),
            gross(5, 200, "2012-07-01", territory="DE"),
            gross(6, 400, "2012-07-01", territory="US", period="first week"),
            gross(7, 300, "2012-07-01", territory="Quebec"),
            gross(8, 900, "2012-07-01", territory="IT", source="wiki"),
            gross(9, 9000, "2012-07-01", territory="world"),
        ]
        made = box_office(pen(box_office=given))
        assert made
        assert [(bar.territory.text, bar.length, bar.figure.text) for bar in made.bars] == [
            ("United States", 1, "400"),
            ("Quebec", 0.75, "300"),
            ("Germany", 0.5, "200"),
        ]
        assert made.bars[0].period.text == "first week"

    def test_counts_of_nobody_are_bars_without_length(self) -> None:
        made = box_office(pen(box_office=[*THREE, gross(4, 0, territory="DE")]))
        assert made
        assert [bar.length for bar in made.bars] == [0]

    def test_every_figure_stands_in_the_table_in_the_order_of_the_facts(self) -> None:
        given = [
            gross(2, None, "2013-01-06", territory="US", amount="USD 2,062,027", screens=168, rank=9, weeks=17),
            gross(1, 394, "2012-05-20", period="first weekend", source="wiki"),
        ]
        made = box_office(pen(box_office=given))
        assert made
        assert [group.name.text for group in made.table] == ["United States", "France"]
        assert [texts(line) for line in lines_of(made.table)] == [
            ["6\u00a0January 2013", "", "", "$2,062,027", "168 screens", "9", "17"],
            ["first weekend, 20\u00a0May 2012", "", "394", "", "", "", ""],
        ]
        assert [line.doubtful for line in lines_of(made.table)] == [False, True]


STILL: Record = {"kind": "still", "alt": "A wave", "caption": "The sea", "credit": "R. Arpajou", "rights": "Free"}


class TestPictures:
    def test_stand_in_the_order_of_the_facts(self) -> None:
        given = [{"id": name, "file": f"images/{name}.png", **STILL} for name in ("b", "a")]
        made = pictures(pen(images=given))
        assert made
        (row,) = made.rows
        assert [picture.address for picture in row] == ["kit:images/b.png", "kit:images/a.png"]
        assert (row[0].alt, row[0].caption.text) == ("A wave", "The sea")

    def test_say_once_what_all_share(self) -> None:
        given = [{"id": name, "file": f"{name}.png", **STILL} for name in ("b", "a")]
        made = pictures(pen(images=given))
        assert made
        assert (made.credit.text, made.rights.text) == ("R.\N{NO-BREAK SPACE}Arpajou", "Free")
        other = pictures(pen(images=[given[0], given[1] | {"credit": "Somebody"}]))
        assert other
        assert not other.credit

    def test_are_put_in_words_by_the_caption_or_the_name_at_last(self) -> None:
        given = [
            {"id": "a", "file": "a.png", "kind": "still", "caption": "The sea"},
            {"id": "b", "file": "b.png", "kind": "still"},
        ]
        made = pictures(pen(images=given))
        assert made
        assert [picture.alt for row in made.rows for picture in row] == ["The sea", "b"]


class TestGlance:
    def test_shows_facts_by_their_keys_worded_short(self) -> None:
        made = glance(
            pen(
                film={"title": "x", "budget": {"value": "EUR 15,450,000", "source": "paper"}, "runtime": "2 h"},
                figures=[{"id": "seats", "value": "1,904,157", "what": "seats", "source": ["book", "paper"]}],
                statements={
                    "glance": [
                        {"key": "figures.seats.value", "label": "seats sold"},
                        {"key": "film.budget", "label": "to make it"},
                        {"key": "film.runtime", "label": "long"},
                    ]
                },
            )
        )
        assert made
        assert (made.giant.figure.text, made.giant.label.text, made.giant.references) == ("1.9m", "seats sold", (2, 1))
        assert [figure.figure.text for figure in (*made.figures, *made.more)] == ["€15.4m", "120\u00a0minutes"]

    def test_shows_the_value_of_a_record_by_its_key(self) -> None:
        figures = [{"id": "seats", "value": 394, "what": "seats", "source": "paper"}]
        made = glance(pen(figures=figures, statements={"glance": [{"key": "figures.seats", "label": "seats"}]}))
        assert made
        assert (made.giant.figure.text, made.giant.key) == ("394", ("figures", "seats", "value"))

    def test_never_makes_a_figure_more_exact_than_it_is(self) -> None:
        figures = [{"id": "seats", "value": "almost 1 million", "what": "seats", "source": "paper"}]
        made = glance(pen(figures=figures, statements={"glance": [{"key": "figures.seats.value", "label": "seats"}]}))
        assert made
        assert made.giant.figure.text == "almost 1m"


class TestStory:
    def test_the_longest_synopsis_is_the_text_and_the_others_stand_beside_it(self) -> None:
        synopsis = {"short": "One two.", "medium": "One two three.", "long": "One two three four."}
        made = story(pen(story={"logline": "A woman walks.", "synopsis": synopsis}))
        assert made
        assert made.main
        assert (made.main.words, [passage.words for _, passage in made.shorter]) == (4, [2, 3])

    def test_a_short_synopsis_stands_in_the_place_of_a_logline(self) -> None:
        made = story(pen(story={"synopsis": {"short": "One.", "long": "winter " * 300}}))
        assert made
        assert made.logline
        assert made.main
        assert (made.logline.words, made.main.words, made.shorter) == (1, 300, ())

    def test_alone_it_stands_there_larger_the_shorter_it_is(self) -> None:
        found = [story(pen(story={"synopsis": {"short": "winter " * words}})) for words in (4, 25, 50, 150)]
        assert [each.logline_size for each in found if each] == ["xl", "l", "m", ""]
        assert [bool(each.main) for each in found if each] == [False, False, False, True]

    @pytest.mark.parametrize(("words", "size"), [(50, "xl"), (120, "l"), (260, "m"), (700, "s")])
    def test_a_synopsis_is_as_large_as_it_fits(self, words: int, size: str) -> None:
        made = story(pen(story={"logline": "A woman walks.", "synopsis": {"long": "winter " * words}}))
        assert made
        assert made.main_size == size

    @pytest.mark.parametrize(("words", "size"), [(2, "xl"), (8, "l"), (30, "m"), (120, "s")])
    def test_a_logline_is_as_large_as_it_fits(self, words: int, size: str) -> None:
        made = story(pen(story={"logline": "winter " * words, "synopsis": {"long": "winter " * 300}}))
        assert made
        assert made.logline_size == size

    def test_says_first_who_made_it(self) -> None:
        made = story(
            pen(
                story={"logline": "A woman walks."},
                film={"title": "x", "countries": ["FR"], "year": 2012, "languages": ["fr"]},
                crew=[*crew("director", "Jane"), *crew("writer", "W", "V")],
            )
        )
        assert made
        found = {group.word: [line.cells[0].text for line in group.lines] for group in made.facts}
        assert found == {"directed_by": ["Jane"], "written_by": ["W", "V"], "film": ["France, 2012", "French"]}

    def test_prose_keeps_lists_links_emphasis_and_citations(self) -> None:
        text = "One *two* **three** [four](https://example.org/) five [@paper, book].\n\n- six\n- seven\n\n1. eight"
        made = story(pen(story={"synopsis": {"long": text}}))
        assert made
        assert made.main
        first, *items = made.main.blocks
        assert [(run.text, run.italic, run.bold, run.href) for run in first.runs if run.text] == [
            ("One ", False, False, ""),
            ("two", True, False, ""),
            (" ", False, False, ""),
            ("three", False, True, ""),
            (" ", False, False, ""),
            ("four", False, False, "https://example.org/"),
            (" five", False, False, ""),
            (".", False, False, ""),
        ]
        assert [run.cites for run in first.runs if run.cites] == [("paper", "book")]
        assert [(block.text, block.item) for block in items] == [("six", True), ("seven", True), ("1. eight", False)]
        assert made.main.words == 9


class TestVoices:
    def test_are_a_statement_and_conversations_with_their_rights(self) -> None:
        questions = [{"question": "Why?", "answer": "Because."}, {"question": "When?", "answer": "Now."}]
        talk = {
            "subject": "Jane",
            "author": "Paul",
            "outlet": "Paper",
            "date": "2012",
            "rights": "Paid",
            "questions": questions,
        }
        made = voices(pen(statement=FULL["statement"], interviews=[talk]))
        assert made
        statement, interview = made.speeches
        assert (statement.speaker.text, statement.rights, len(statement.exchanges)) == ("Jane Doe", "Free.", 1)
        assert not statement.exchanges[0][0]
        assert (interview.speaker.text, interview.detail.text) == ("Jane", "Paul, Paper, 2012")
        assert [question.text for question, _ in interview.exchanges] == ["Why?", "When?"]

    def test_lead_to_their_sources(self) -> None:
        told = {"author": "Jane Doe", "text": "Because.", "rights": "Free.", "source": "book"}
        talk = {
            "subject": "Jane",
            "author": "Paul",
            "rights": "Free.",
            "questions": [{"question": "Why?", "answer": "So."}],
            "source": "paper",
        }
        made = voices(pen(statement=told, interviews=[talk]))
        assert made
        assert [speech.references for speech in made.speeches] == [(2,), (1,)]


def quote(number: int, excerpt: str = "A film", **given: object) -> Record:
    return {"id": f"q{number}", "outlet": "Paper", "sentence": excerpt, "excerpt": excerpt, "source": "paper", **given}


class TestPress:
    def test_the_first_headline_stands_alone(self) -> None:
        made = press(pen(quotes=[quote(1), quote(2, headline=True), quote(3, headline=True)]))
        assert made
        assert made.headline
        assert made.headline.key == ("quotes", "q2")
        assert [words.key[1] for words in made.quotes] == ["q1", "q3"]

    def test_a_headline_that_no_page_has_room_for_stands_with_the_others(self) -> None:
        made = press(pen(quotes=[quote(1, "winter " * 70, headline=True), quote(2, headline=True)]))
        assert made
        assert made.headline
        assert (made.headline.key[1], [words.key[1] for words in made.quotes]) == ("q2", ["q1"])

    def test_marks_say_whose_when_and_of_how_many(self) -> None:
        score = {
            "outlet": "Rotten Tomatoes",
            "mark": "81%",
            "reviews": 156,
            "as_of": "2013-05",
            "note": "up",
            "source": "paper",
        }
        made = press(pen(scores=[score]))
        assert made
        assert (made.headline, made.quotes) == (None, ())
        assert texts(made.scores[0]) == ["81%", "", "Rotten Tomatoes", "156", "May 2013", "up"]


class TestMusic:
    def test_says_score_songs_and_album(self) -> None:
        made = music(
            pen(
                music={
                    "score": {"composer": "A. D.", "source": "paper"},
                    "cues": ["One", {"title": "Two", "note": "piano"}],
                    "songs": [{"title": "Z", "artist": "B", "version": "live", "released": "1999", "source": "paper"}],
                    "album": {"label": "L", "length": "89 min 22 s", "cues": 21, "source": "paper"},
                }
            )
        )
        assert made
        assert words_of(made.score) == {"composer": "A.\N{NO-BREAK SPACE}D."}
        assert [texts(line) for line in made.cues] == [["One", ""], ["Two", "piano"]]
        assert texts(made.songs[0]) == ["“Z”", "live", "1999", "B", ""]
        assert words_of(made.album) == {"label": "L", "cues": "21", "length": "89:22"}


class TestReleases:
    def test_are_four_lists_in_the_order_of_the_facts(self) -> None:
        made = releases(
            pen(
                releases=[
                    {"territory": "US", "date": "2012-11-23", "distributor": "SPC", "source": "paper"},
                    {"territory": "FR", "source": "paper"},
                ],
                screenings=[{"name": "For the press", "place": "Paris", "source": "paper"}],
                home_media=[{"territory": "FR", "formats": ["DVD", "Blu-ray"], "publisher": "P", "source": "paper"}],
                premiere={"name": "Cannes", "edition": 65, "shown": "2012-05-17", "place": "Cannes", "source": "paper"},
                festivals=[
                    {"name": "London", "start": "2012-10-10", "end": "2012-10-21", "source": "paper"},
                    {"name": "Lagos", "start": "2012-11-04", "source": "paper"},
                ],
            )
        )
        assert made
        assert [texts(line)[:3] for line in made.releases] == [
            ["United States", "23\u00a0November 2012", "SPC"],
            ["France", "", ""],
        ]
        assert texts(made.screenings[0]) == ["For the press", "", "Paris", ""]
        assert texts(made.home_media[0])[2] == "DVD, Blu-ray, P"
        assert [texts(line) for line in made.festivals] == [
            ["Cannes", "17\u00a0May 2012", "65th, Cannes", ""],
            ["London", "10\u00a0October 2012 – 21\u00a0October 2012", "", ""],
            ["Lagos", "November 2012", "", ""],
        ]


class TestBack:
    def test_contacts_say_how_to_reach_them(self) -> None:
        given = {
            "role": "Press",
            "name": "P",
            "organisation": "O",
            "phone": "+33 1",
            "territory": "FR",
            "email": "p@example.org",
        }
        made = contacts(
            pen(contacts=[given], links={"trailer": "https://example.org/t"}, legal={"copyright": "© 2012"})
        )
        assert made
        assert [line.text for line in made.contacts[0].lines] == ["P", "O", "+33\u00a01", "France"]
        assert (made.contacts[0].email, made.copyright.text) == ("p@example.org", "© 2012")
        assert words_of(made.links) == {"trailer": "https://example.org/t"}

    @pytest.mark.parametrize(
        "given",
        [
            {"links": {"website": "https://example.org"}},
            {"legal": {"boilerplate": "x"}},
            {"billing_block": [{"names": ["A"]}]},
        ],
    )
    def test_contacts_are_there_for_any_of_what_they_hold(self, given: Mapping[str, object]) -> None:
        assert contacts(pen(**given))

    def test_sources_are_numbered_in_the_order_of_the_facts_if_something_rests_on_them(self) -> None:
        made = sources(pen(film={"title": {"text": "x", "source": "wiki"}}, story={"logline": "A [@paper]."}))
        assert made
        assert [(found.number, found.title, found.detail.text, found.url) for found in made.references] == [
            (1, "A newspaper", "Press, 2012", "https://example.org/paper"),
            (2, "An encyclopedia", "", ""),
        ]

    def test_sources_say_their_dates_in_words(self) -> None:
        dates = {"a": "2026-10-23", "b": "2026-10", "c": "2012-2013"}
        listed = [{"id": name, "title": name, "date": date} for name, date in dates.items()]
        made = sources(pen(sources=listed, film={"title": {"text": "x", "source": [*dates]}}))
        assert made
        said = [found.detail.text for found in made.references]
        assert said == ["23\u00a0October 2026", "October 2026", "2012-2013"]


class TestDraft:
    """What sources dispute shows its rival wherever it is said, and once."""

    def test_a_running_time_in_every_place(self) -> None:
        found = disputed(
            film={"title": "x", "runtime": claims("122 min", "120 min")}, story={"logline": "A woman walks."}
        )
        rival = "disputed; also: 120\u00a0minutes (book)"
        first = story(found)
        assert first
        assert [line.cells[0].rival for line in first.facts[0].lines] == [rival]
        assert [line.cells[1].rival for line in credits_of(found).film[0].lines] == ["", rival]

    def test_the_ends_of_a_period(self) -> None:
        found = disputed(shoot={"start": claims("2011-10-04", "2011-10-05"), "end": claims("2011-12", "2011-11")})
        (line,) = credits_of(found).film[1].lines
        assert line.cells[1].rival == "disputed; also: 5\u00a0October 2011 (book); disputed; also: November 2011 (book)"

    def test_the_body_the_result_and_the_day_of_a_prize(self) -> None:
        given = award(1) | {
            "body": claims("A", "B"),
            "ceremony_date": claims("2013", "2014"),
            "result": claims("won", "nominated"),
        }
        found = disputed(awards=[given])
        (laurel,) = laurels(found)
        assert (laurel.body.rival, laurel.year.rival) == ("disputed; also: B (book)", "disputed; also: 2014 (book)")
        made = awards(found)
        assert made
        assert made.groups[0].name.rival
        assert made.groups[0].lines[0].cells[3].rival

    def test_a_figure_at_a_glance(self) -> None:
        figures = [{"id": "seats", "value": claims("1,900,000", "1,904,157"), "what": "seats"}]
        made = glance(
            disputed(figures=figures, statements={"glance": [{"key": "figures.seats.value", "label": "seats"}]})
        )
        assert made
        assert (made.giant.figure.text, made.giant.figure.rival) == ("1.9m", "disputed; also: 1,904,157 (book)")

    def test_running_text(self) -> None:
        made = story(disputed(story={"logline": claims("A woman walks.", "A man walks.")}))
        assert made
        assert made.logline
        assert made.logline.rival == "disputed; also: A man walks. (book)"


def designed(folder: Path) -> Path:
    """A designer's copy of our layout."""
    theirs = folder / "templates" / "press_kit"
    shutil.copytree(LAYOUT.folder, theirs)
    return theirs


def mistake_in(theirs: Path, **given: object) -> tuple[str, str, str]:
    """What is wrong with a layout: the code, the line that is shown with the name of its file, and the message."""
    kit = theirs.parents[1] / "kit"
    kit.mkdir()
    known = {"film": {"title": "Small Film", "year": 2012}}
    (kit / "facts.yaml").write_text(facts(**(known | given)), encoding="utf-8")
    outcome = build(kit, ["press_kit"], theirs.parent, Options())
    assert not outcome.ok
    (finding,) = (finding for finding in outcome.findings if finding.severity == "error")
    assert finding.span
    place = Path(finding.span.file)
    assert place.parent == theirs
    line = place.read_text(encoding="utf-8").splitlines()[finding.span.line - 1]
    return finding.code, f"{place.name}: {line}", finding.message


class TestLayoutMistakes:
    """What is wrong with a designer's own layout is told with its file and line, and nothing is made."""

    @pytest.mark.parametrize(
        ("file", "old", "new", "expected"),
        [
            ("cover.html", "kit.cover.title", "kit.cover.titel", "PK402 there is no “kit.cover.titel”"),
            ("credits.html", "if section.crew", "if section.crow", "PK402 there is no “section.crow”"),
            ("style.css", "{{ p.ground }}", "{{ p.grond }}", "PK402 there is no “p.grond”"),
            ("cover.html", "words.press_kit", "words.pres_kit", "PK402 there is no “words.pres_kit”"),
            (
                "credits.html",
                "words.sections.credits",
                "words.sections.credit",
                "PK402 there is no “words.sections.credit”",
            ),
            ("credits.html", "{{ m.folio(", "{{ m.foliio(", "PK402 foliio"),
            ("layout.html", '"cover.html"', '"covr.html"', "PK402 there is no file “covr.html”"),
            ("cover.html", "{% if kit.embargo", "{% iff kit.embargo", "PK401 there is no tag “iff”"),
        ],
    )
    def test_are_told_at_their_place(self, tmp_path: Path, file: str, old: str, new: str, expected: str) -> None:
        theirs = designed(tmp_path)
        text = (theirs / file).read_text(encoding="utf-8")
        assert old in text
        (theirs / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        code, line, message = mistake_in(theirs)
        expected_code, _, words = expected.partition(" ")
        assert code == expected_code
        assert words in message
        assert line.startswith(f"{file}: ")
        assert new in line

    @pytest.mark.parametrize("closing", ["{% endif %}", "{% endfor %}", "%}", "}}"])
    def test_a_tag_that_is_not_closed_is_told_in_its_file(self, tmp_path: Path, closing: str) -> None:
        theirs = designed(tmp_path)
        head, _, tail = (theirs / "credits.html").read_text(encoding="utf-8").rpartition(closing)
        (theirs / "credits.html").write_text(head + tail, encoding="utf-8")
        code, line, _ = mistake_in(theirs)
        assert (code, line.partition(":")[0]) == ("PK401", "credits.html")

    def test_a_word_that_a_language_lacks_is_told_where_it_is_printed(self, tmp_path: Path) -> None:
        theirs = designed(tmp_path)
        words = (theirs / "words.en.yaml").read_text(encoding="utf-8")
        (theirs / "words.fr.yaml").write_text(words.replace("press_kit: Press kit\n", ""), encoding="utf-8")
        code, line, message = mistake_in(theirs, kit={"slug": "x", "language": "fr"})
        assert code == "PK402"
        assert "words.press_kit" in line
        assert "press_kit" in message

    def test_an_address_that_is_refused_is_told(self, tmp_path: Path) -> None:
        theirs = designed(tmp_path)
        with (theirs / "style.css").open("a", encoding="utf-8") as style:
            style.write("\nbody { background: url(https://example.org/a.png) }\n")
        code, line, message = mistake_in(theirs)
        assert (code, line) == ("PK501", "style.css: body { background: url(https://example.org/a.png) }")
        assert "is refused" in message
