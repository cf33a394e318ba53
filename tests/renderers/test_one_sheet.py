"""The one-sheet: two pages with any film, chosen and never cut, each figure with a source of its short list."""

import io
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PageObject, PdfReader

from presskit.desk import open_kit
from presskit.edition import Options
from presskit.layout import our_templates
from presskit.pipeline import build
from presskit.proof import proof
from presskit.readback import read_back
from presskit.renderer import default_renderers
from presskit.renderers.one_sheet import BODIES, CONTACTS, FIGURES, RENDERER, SOURCES, Back, View, view
from tests.kits import edition_of
from tests.readback import file_of, pages_of
from tests.verapdf import broken_rules, needs_verapdf

Record = dict[str, Any]
DOCUMENTS = ("one_sheet", "press_kit")

SOURCES_OF_KIT = [
    {"id": "paper", "title": "A newspaper", "publisher": "Press", "date": "2012", "url": "https://example.org/paper"},
    {"id": "book", "title": "A book"},
    {"id": "wiki", "title": "An encyclopedia", "weak": True},
    *({"id": f"s{n}", "title": f"Source number {n}, whose title is long", "publisher": "House"} for n in range(40)),
]
FILM: Record = {
    "title": "Small Film",
    "year": {"value": 2012, "source": "paper"},
    "countries": {"value": ["NO", "SE"], "source": "paper"},
    "runtime": {"value": "94 min", "source": "paper"},
    "languages": {"value": ["no"], "source": "book"},
}
EMBARGO = {"slug": "small-film", "embargo": "2012-05-17 20:00 Europe/Paris"}
TITLE = f"The Incredibly Long and Winding Title of a Film That {'Would Not End ' * 4}Until It Was Told"


def facts(**given: object) -> str:
    """The text of facts; JSON is YAML."""
    everything = {"kit": {"slug": "small-film"}, "film": FILM, "sources": SOURCES_OF_KIT, **given}
    return json.dumps(everything, ensure_ascii=False)


def shown(**given: object) -> View:
    return view(edition_of(facts(**given)), Options())


def back(**given: object) -> Back:
    return shown(**given).back


def words(count: int, word: str = "wandering") -> str:
    return " ".join([word] * count)


def cast(count: int) -> list[Record]:
    return [
        {"id": f"r{n}", "actor": f"Actor Person{n}", "lead": n == count - 1, "source": "paper"} for n in range(count)
    ]


def crew(role: str, *names: str) -> Record:
    credit = {"id": role, "job": role, "names": names, "role": role}
    return {"id": role, "department": role, "credits": [credit], "source": "paper"}


def awards(count: int, bodies: int = 1, result: str = "won", source: str = "") -> list[Record]:
    return [
        {
            "id": f"a{n}",
            "body": f"Festival of {n % bodies} Cities",
            "ceremony_date": "2012-09-14",
            "category": f"Best Category {n}",
            "nominees": [{"id": "x", "name": "Eva Strand"}],
            "result": result,
            "source": source or f"s{n % 40}",
        }
        for n in range(count)
    ]


def quote(number: int, excerpt: str, *, headline: bool = False) -> Record:
    said = {"critic": f"Critic {number}", "outlet": f"Paper {number}", "date": "2012-10", "sentence": excerpt}
    return {"id": f"q{number}", **said, "excerpt": excerpt, "headline": headline, "source": "book"}


def contacts(count: int) -> list[Record]:
    return [
        {
            "id": f"c{n}",
            "role": f"Press {n}",
            "name": "Kari Nord",
            "organisation": "Nord AS",
            "email": f"p{n}@example.org",
        }
        for n in range(count)
    ]


class TestFront:
    def test_names_leads_first_and_counts_those_whom_it_leaves_out(self) -> None:
        (column,) = shown(cast=cast(80)).front.people
        (names,) = column
        assert str(names.names[0]) == "Actor Person79"
        assert len(names.names) + names.more == 80

    def test_names_one_more_rather_than_saying_so(self) -> None:
        (column,) = shown(cast=cast(5)).front.people
        assert (len(column[0].names), column[0].more) == (5, 0)

    def test_says_who_directed_wrote_and_produced(self) -> None:
        made = [crew("director", "Eva Strand"), crew("writer", "Ole Bakke"), crew("producer", "Mona Fjell")]
        people = shown(crew=made, cast=cast(1)).front.people
        assert [[names.role for names in column] for column in people] == [
            ["director", "writer"],
            ["cast"],
            ["producer"],
        ]

    def test_sets_a_short_logline_larger_than_a_long_one(self) -> None:
        sizes = [shown(story={"logline": words(count)}).front.loud for count in (10, 60, 90)]
        assert sizes == ["xl", "xs", "xxs"]

    def test_leaves_a_logline_out_that_has_no_room_and_says_the_tagline_instead(self) -> None:
        film = {**FILM, "tagline": {"text": "Walk on.", "source": "paper"}}
        front = shown(film=film, story={"logline": words(500)}).front
        assert (front.logline, str(front.tagline), front.loud) == (None, "Walk on.", "xl")

    def test_has_a_picture_with_its_words_or_a_plane_of_colour(self) -> None:
        image = {"id": "a", "file": "a.png", "kind": "still", "alt": "A harbour."}
        art = shown(images=[image], look={"cover": "a"}).art
        assert (art.kind, art.address, art.alt) == ("framed", "kit:a.png", "A harbour.")
        drawn = {**image, "file": "a.svg", "kind": "art"}
        assert shown(images=[drawn], look={"cover": "a"}).art.kind == "drawn"
        assert shown().art.kind == "bare"


class TestFigures:
    def test_are_the_running_time_and_what_the_kit_shows_at_a_glance(self) -> None:
        counted = [{"id": f"f{n}", "value": 310 + n, "what": "steps", "source": "paper"} for n in range(3)]
        glance = [{"key": f"figures.f{n}.value", "label": f"steps {n}"} for n in range(3)]
        figures = back(figures=counted, statements={"glance": glance}).figures
        assert [str(each.figure) for each in figures] == ["94", "310", "311"]
        assert str(figures[0].label) == "minutes"
        assert len(figures) == FIGURES

    def test_stand_nowhere_else(self) -> None:
        made = back()
        assert [str(each.figure) for each in made.figures] == ["94", "2012"]
        assert [row.cells[0].text for row in made.facts] == ["languages"]

    def test_of_a_short_film_keep_their_seconds(self) -> None:
        made = back(film={"title": "A", "runtime": {"value": "7 min 30 s", "source": "paper"}}).figures
        assert [(each.figure.text.replace("\xa0", " "), str(each.label)) for each in made] == [("7 min 30 s", "")]

    def test_leave_one_out_that_is_too_wide(self) -> None:
        counted = [{"id": "f", "value": 3, "unit": "m", "what": words(9), "source": "paper"}]
        glance = [{"key": "figures.f.what", "label": "steps"}]
        assert [each.word for each in back(figures=counted, statements={"glance": glance}).figures] == [
            "runtime",
            "year",
        ]

    def test_with_feet_below_the_line_are_raised(self) -> None:
        counted = [{"id": "f", "value": 1234, "what": "steps", "source": "paper"}]
        glance = [{"key": "figures.f.value", "label": "steps"}]
        assert not back(figures=counted, statements={"glance": glance}).standing
        assert back().standing


class TestQuotes:
    def test_begin_with_the_headline(self) -> None:
        made = back(quotes=[quote(1, "a film"), quote(2, "the film", headline=True)]).quotes
        assert [str(each.outlet) for each in made] == ["Paper 2", "Paper 1"]

    def test_are_two_at_most_of_two_papers(self) -> None:
        same = {**quote(1, "more of it"), "id": "again"}
        made = back(quotes=[quote(1, "a film"), same, quote(2, "a good film"), quote(3, "a film too")]).quotes
        assert [str(each.outlet) for each in made] == ["Paper 1", "Paper 2"]

    def test_are_no_essays(self) -> None:
        assert [str(each.outlet) for each in back(quotes=[quote(1, words(200)), quote(2, "a film")]).quotes] == [
            "Paper 2"
        ]
        assert back(quotes=[quote(1, words(200))]).quotes == ()


class TestPrizes:
    def test_are_all_there_where_there_are_few(self) -> None:
        prizes = back(awards=awards(5, 2)).prizes
        assert prizes is not None
        assert [len(body.lines) for body in prizes.bodies] == [3, 2]
        assert (prizes.more, [body.more for body in prizes.bodies]) == (0, [0, 0])

    @pytest.mark.parametrize("bodies", [1, 7, 30, 300])
    def test_that_are_left_out_are_counted(self, bodies: int) -> None:
        prizes = back(awards=awards(300, bodies), contacts=contacts(9), quotes=[quote(1, "a film")]).prizes
        assert prizes is not None
        assert 0 < len(prizes.bodies) <= BODIES
        assert sum(len(body.lines) + body.more for body in prizes.bodies) + prizes.more == prizes.won == 300

    def test_were_won_where_any_was(self) -> None:
        prizes = back(awards=[*awards(2), {**awards(1, result="nominated")[0], "id": "lost"}]).prizes
        assert prizes is not None
        assert [str(line.cells[0]) for body in prizes.bodies for line in body.lines] == [
            "Best Category 0",
            "Best Category 1",
        ]
        assert (prizes.won, prizes.nominated, prizes.more) == (2, 1, 0)

    def test_are_followed_by_the_nominations_where_there_is_room_for_all(self, tmp_path: Path) -> None:
        lost = {**awards(1, result="nominated", source="paper")[0], "id": "lost", "category": "Best Lost Thing"}
        given_ = {"awards": [*awards(3, 3), lost]}
        prizes = back(**given_).prizes
        assert prizes is not None
        assert [str(body.lines[0].cells[0]) for body in prizes.nominations] == ["Best Lost Thing"]
        assert prizes.nominations[0].lines[0].references
        (tmp_path / "facts.yaml").write_text(facts(**given_), encoding="utf-8")
        _, page = PdfReader(io.BytesIO(built(tmp_path))).pages
        assert "Nominated: Best Lost Thing" in page.extract_text()

    def test_are_told_before_nominations_that_would_leave_no_room(self) -> None:
        lost = [{**each, "id": f"l{at}"} for at, each in enumerate(awards(200, 200, result="nominated"))]
        prizes = back(awards=[*awards(4, 2), *lost]).prizes
        assert prizes is not None
        assert (sum(len(body.lines) for body in prizes.bodies), prizes.nominations, prizes.nominated) == (4, (), 200)

    def test_are_nominations_where_none_was_won(self) -> None:
        prizes = back(awards=awards(2, result="nominated")).prizes
        assert prizes is not None
        assert [len(body.lines) for body in prizes.bodies] == [2]

    def test_that_rest_on_a_weak_source_stand_in_the_press_kit_alone(self) -> None:
        weak = {**awards(1, source="wiki")[0], "id": "weak"}
        prizes = back(awards=[*awards(2, source="paper"), weak]).prizes
        assert prizes is not None
        assert ([len(body.lines) for body in prizes.bodies], prizes.more) == ([2], 1)

    def test_that_were_won_by_a_weak_source_alone_are_not_replaced_by_nominations(self) -> None:
        lost = {**awards(1, result="nominated")[0], "id": "lost"}
        prizes = back(awards=[*awards(1, source="wiki"), lost]).prizes
        assert prizes is not None
        assert (prizes.won, prizes.bodies, prizes.more) == (1, (), 1)

    def test_are_more_than_an_official_selection(self) -> None:
        assert back(awards=awards(1, result="official selection")).prizes is None

    def test_of_three_bodies_or_more_have_laurels(self) -> None:
        rows = [back(awards=awards(count, count)).prizes for count in (2, 3, 9)]
        assert [(len(prizes.laurels), prizes.laurels_more) for prizes in rows if prizes] == [(0, 0), (3, 0), (6, 3)]

    def test_that_have_no_laurel_are_counted_beside_the_others(self, tmp_path: Path) -> None:
        (tmp_path / "facts.yaml").write_text(facts(awards=awards(7, 7)), encoding="utf-8")
        _, page = PdfReader(io.BytesIO(built(tmp_path))).pages
        assert "and 1 more" in page.extract_text()


class TestContacts:
    def test_that_are_left_out_are_counted(self) -> None:
        made = back(contacts=contacts(9))
        assert (len(made.contacts), made.contacts_more) == (CONTACTS, 9 - CONTACTS)


class TestSources:
    def test_are_listed_for_every_number_that_stands_on_the_sheet(self) -> None:
        made = back(awards=awards(20, 5), quotes=[quote(1, "a film")])
        assert made.prizes is not None
        rows = [each.references for each in made.figures]
        rows += [each.references for each in made.facts]
        rows += [each.references for each in made.quotes]
        assert all(rows)
        cited = {number for row in rows for number in row}
        cited |= {number for body in made.prizes.bodies for number in body.lines[0].references}
        assert all(body.lines[0].references for body in made.prizes.bodies)
        assert {source.number for source in made.sources} == cited
        assert len(made.sources) <= SOURCES

    def test_are_as_few_as_prove_everything(self) -> None:
        film = {**FILM, "languages": {"value": ["no"], "source": ["book", "paper"]}}
        assert [source.title for source in back(film=film).sources] == ["A newspaper"]

    def test_have_the_numbers_of_the_press_kit(self) -> None:
        edition = edition_of(facts(awards=awards(3, source="s7")))
        numbers = {source.key[1]: source.number for source in view(edition, Options()).back.sources}
        assert numbers == {name: edition.number_of(name) for name in numbers}
        assert "s7" in numbers


HUGE: Mapping[str, object] = {
    "kit": EMBARGO,
    "film": {
        **FILM,
        "title": TITLE,
        "original_title": {"text": TITLE[::-1], "lang": "no", "source": "paper"},
        "genre": {"text": words(5, "drama"), "source": "s1"},
        "format": {"value": "35 mm, two-perforation Techniscope, with a 2K digital intermediate", "source": "s2"},
        "sound": {"value": "Dolby Atmos and a stereo version", "source": "s3"},
        "aspect_ratio": {"value": "2.35:1", "source": "s4"},
    },
    "story": {"logline": words(60), "synopsis": {"short": words(75, "wanderings")}},
    "crew": [
        crew("director", *(f"Director Person{n}" for n in range(9))),
        crew("writer", "A B"),
        crew("producer", "C D"),
    ],
    "cast": cast(80),
    "awards": awards(300, 30),
    "contacts": contacts(9),
    "quotes": [quote(n, words(8 * n)) for n in range(1, 5)],
    "premiere": {"name": words(9, "Festival"), "section": "Competition", "shown": "2012-08-20", "source": "s5"},
    "legal": {"copyright": words(25, "reserved")},
}
KITS: Mapping[str, Mapping[str, object]] = {
    "hardly anything known": {"film": {"title": "Joy", "year": 1927}},
    "short": {"film": {**FILM, "title": "Joy"}, "story": {"logline": words(10)}, "cast": cast(2)},
    "huge": HUGE,
    "one long list": {"awards": awards(300), "story": {"logline": words(30)}, "kit": EMBARGO},
    "no contact": {**HUGE, "contacts": [], "quotes": [], "awards": awards(9, 9)},
    "long names": {
        "cast": [{"id": f"r{n}", "actor": words(6 * n, "Bartholomew"), "source": "paper"} for n in range(1, 4)],
        "story": HUGE["story"],
    },
    "letters as wide as they come": {"story": {"logline": words(30, "WWWM"), "synopsis": {"short": words(60, "WMWM")}}},
}


def lines(page: PageObject) -> list[tuple[str, float]]:
    """The words of a page in the order of reading, with their height above its foot in points."""
    found: list[tuple[str, float]] = []

    def take(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            found.append((text.strip(), tm[4] * cm[1] + tm[5] * cm[3] + cm[5]))

    page.extract_text(visitor_text=take)
    return found


FRONT, BACK = ("Directed by", "With", "Produced by"), ("Contact", "Sources")
"""The headings of each page before which a block ends."""


def loudest(page: PageObject) -> list[tuple[str, float]]:
    """The words in the largest type of a page, line by line, with its points."""
    found: list[tuple[str, float]] = []

    def take(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.append((text.strip(), round(size * abs(tm[3] * cm[3]))))

    page.extract_text(visitor_text=take)
    most = max(points for _, points in found)
    return [(text, points) for text, points in found if points == most]


def assert_above(page: PageObject, heads: tuple[str, ...]) -> None:
    """What is read before one of the headings stands above it, as blocks do that share no room."""
    told = lines(page)
    at = next((number for number, (text, _) in enumerate(told) if text in heads), None)
    if at:  # a film of which little is known has none of them
        assert min(height for _, height in told[:at]) > told[at][1]


def built(folder: Path, options: Options = Options()) -> bytes:  # noqa: B008 - frozen
    return file_of(build(folder, ["one_sheet"], None, options), ".pdf")


def assert_two_whole_pages(data: bytes) -> None:
    front, back_ = PdfReader(io.BytesIO(data)).pages
    assert_above(front, FRONT)
    assert_above(back_, BACK)
    assert all(height > 15 for page in (front, back_) for _, height in lines(page))


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The one-sheets of all kits, and of one with a picture."""
    picture = io.BytesIO()
    Image.new("RGB", (300, 200), "navy").save(picture, "JPEG")
    image = {"id": "a", "file": "a.jpg", "kind": "still", "alt": "A harbour.", "credit": "B", "rights": "Free"}
    kits = {**KITS, "with a picture": {"images": [image], "look": {"cover": "a"}}}
    files = []
    for given_ in kits.values():
        folder = tmp_path_factory.mktemp("kit")
        (folder / "a.jpg").write_bytes(picture.getvalue())
        (folder / "facts.yaml").write_text(facts(**given_), encoding="utf-8")
        files.append(folder / "sheet.pdf")
        files[-1].write_bytes(built(folder))
    return files


class TestPages:
    def test_are_one_where_the_back_has_nothing_to_say(self, tmp_path: Path) -> None:
        (tmp_path / "facts.yaml").write_text(facts(film={"title": "Joy"}), encoding="utf-8")
        assert len(PdfReader(io.BytesIO(built(tmp_path))).pages) == 1

    @pytest.mark.parametrize(
        ("title", "size"),
        [("Ida", "xl"), ("A Man and a Woman", "xl wide"), (words(3), "l"), (words(6), "m"), ("ship" * 10, "xs")],
    )
    def test_have_the_title_in_the_type_and_the_lines_of_the_press_kit(
        self, title: str, size: str, tmp_path: Path
    ) -> None:
        given = facts(film={**FILM, "title": title})
        assert view(edition_of(given), Options()).front.size == size
        (tmp_path / "facts.yaml").write_text(given, encoding="utf-8")
        sheet, cover = (loudest(pages_of(build(tmp_path, [name], None, Options())).pages[0]) for name in DOCUMENTS)
        assert sheet == cover

    def test_do_not_break_a_loud_line_at_a_name(self, tmp_path: Path) -> None:
        french = {"slug": "small-film", "language": "fr"}
        story = {"logline": "Anna rencontre Ferdinand à Marseille."}
        people = [{"name": "Anna Ferdinand", "source": "paper"}]
        (tmp_path / "facts.yaml").write_text(facts(kit=french, story=story, people=people), encoding="utf-8")
        front = PdfReader(io.BytesIO(built(tmp_path))).pages[0].extract_text()
        assert "Anna rencontre Ferdinand" in front.replace("\N{NO-BREAK SPACE}", " ")

    @pytest.mark.parametrize("name", KITS)
    def test_are_two_and_whole_with_any_film(self, name: str, tmp_path: Path) -> None:
        (tmp_path / "facts.yaml").write_text(facts(**KITS[name]), encoding="utf-8")
        outcome = build(tmp_path, ["one_sheet"], None, Options())
        assert_two_whole_pages(file_of(outcome, ".pdf"))
        assert outcome.edition is not None
        held = proof(outcome.edition, read_back(outcome.artifacts), Options(), our_templates())
        assert [finding for finding in held.findings if finding.code in ("PK602", "PK603", "PK604", "PK605")] == []

    @pytest.mark.slow
    @settings(max_examples=30)
    @given(
        title=st.integers(1, 24),
        logline=st.integers(0, 90),
        synopsis=st.integers(0, 300),
        prizes=st.integers(0, 60),
        bodies=st.integers(1, 20),
        people=st.integers(0, 40),
        excerpt=st.integers(1, 60),
        word=st.sampled_from(["a", "wandering", "Mississippi", "WWW", "ÅÆØ"]),
    )
    def test_are_two_and_whole_however_much_there_is_to_say(  # noqa: PLR0913, PLR0917 - one for each measure of a film
        self,
        tmp_path_factory: pytest.TempPathFactory,
        title: int,
        logline: int,
        synopsis: int,
        prizes: int,
        bodies: int,
        people: int,
        excerpt: int,
        word: str,
    ) -> None:
        folder = tmp_path_factory.mktemp("kit")
        story = {"logline": words(logline, word) or None, "synopsis": {"short": words(synopsis, word) or None}}
        kit = facts(
            film={**FILM, "title": words(title, word)},
            story=story,
            awards=awards(prizes, bodies),
            cast=cast(people),
            contacts=contacts(people % 9),
            quotes=[quote(1, words(excerpt, word))],
        )
        (folder / "facts.yaml").write_text(kit, encoding="utf-8")
        assert_two_whole_pages(built(folder))

    def test_have_the_headings_by_which_they_are_measured(self, tmp_path: Path) -> None:
        (tmp_path / "facts.yaml").write_text(facts(**HUGE), encoding="utf-8")
        pages = PdfReader(io.BytesIO(built(tmp_path))).pages
        for page, heads in zip(pages, (FRONT, BACK), strict=True):
            assert {text for text, _ in lines(page)} >= set(heads)

    def test_both_say_an_embargo_and_a_draft(self, tmp_path: Path) -> None:
        disputed = {"claims": [{"value": "94 min", "source": "paper"}, {"value": "97 min", "source": "book"}]}
        (tmp_path / "facts.yaml").write_text(facts(kit=EMBARGO, film={**FILM, "runtime": disputed}), encoding="utf-8")
        pages = PdfReader(io.BytesIO(built(tmp_path, Options(draft=True)))).pages
        texts = [page.extract_text().replace("\N{NO-BREAK SPACE}", " ") for page in pages]
        assert all("Under embargo until 17 May 2012, 20:00" in text for text in texts)
        assert all("DRAFT" in text for text in texts)
        assert "97" in texts[1]

    def test_say_how_many_prizes_stand_in_the_press_kit(self, tmp_path: Path) -> None:
        (tmp_path / "facts.yaml").write_text(facts(awards=awards(300, 30)), encoding="utf-8")
        prizes = back(awards=awards(300, 30)).prizes
        assert prizes is not None
        _, page = PdfReader(io.BytesIO(built(tmp_path))).pages
        assert f"{prizes.more} more in the press kit." in page.extract_text()

    def test_are_asked_for_by_name(self) -> None:
        assert RENDERER not in default_renderers()

    @pytest.mark.slow
    @needs_verapdf
    @pytest.mark.parametrize("flavour", ["ua1", "3a"])
    def test_can_be_heard_and_kept(self, flavour: str, everything: list[Path]) -> None:
        assert broken_rules(flavour, everything) == ""

    @pytest.mark.slow
    def test_of_the_sample_are_proven(self) -> None:
        folder = Path(__file__).parents[2] / "kit"
        edition = open_kit(folder, Options()).edition
        assert edition is not None
        artifacts = build(folder, ["one_sheet"], None, Options()).artifacts
        data = b"".join(artifacts[0].chunks)
        assert_two_whole_pages(data)
        held = proof(edition, read_back([replace(artifacts[0], chunks=(data,))]), Options(), our_templates())
        assert held.findings == ()
        assert [share.percent for share in held.shares] == [100]
