"""The finished press kit, read back: every page, every word, every link, of kits of all sizes."""

import io
import json
import re
from collections.abc import Iterator, Mapping
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from presskit.edition import Edition, Options
from presskit.finding import Severity
from presskit.layout import Layout, our_templates
from presskit.pipeline import Outcome, build
from presskit.prose import blocks_of
from presskit.values import Prose
from presskit.wording import Wording

Record = dict[str, Any]
Files = Mapping[str, bytes]

HOSTILE = "&<>\"'{{}}{%%}"
WORDS = Layout("press_kit", our_templates() / "press_kit", ours=True).words("en")
SOURCES = [
    {"id": "paper", "title": "A newspaper", "publisher": "Press", "url": "https://example.org/paper"},
    {"id": "book", "title": "A book"},
    {"id": "wiki", "title": "An encyclopedia", "weak": True},
]
TERRITORIES = re.findall("..", "FRDEGBUSITESPTBENLLUCHATDKSENOFIPLCZSKHUROBGGRTRRUUAJPKRCNIN")
_VOCABULARY = re.findall("[a-z]+", "sea house knife brother winter light road glass mother river night stone window")


def words(count: int, seed: int = 0) -> str:
    """As many words of a text that is never the same twice."""
    return " ".join(f"{_VOCABULARY[(seed * 7 + n * n) % len(_VOCABULARY)]}{seed}{n}" for n in range(count)) + "."


def names(count: int) -> list[str]:
    return [f"Anna{n} Person{n}" for n in range(count)]


def picture(number: int, kind: str = "PNG") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (30 + number % 5 * 8, 20 + number % 7 * 8), (number * 6 % 256, 90, 140)).save(data, kind)
    return data.getvalue()


DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0H30V20z" fill="#345"/></svg>'


def made(folder: Path, given: Mapping[str, object], files: Files | None = None, *, draft: bool = False) -> Outcome:
    """The press kit of some facts; JSON is YAML."""
    everything = {"kit": {"slug": "small-film"}, "film": {"title": "Small Film"}, "sources": SOURCES, **given}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "facts.yaml").write_text(json.dumps(everything, ensure_ascii=False), encoding="utf-8")
    for name, data in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return build(folder, ["press_kit"], None, Options(draft=draft))


def pages_of(outcome: Outcome) -> PdfReader:
    """The pages of a build without errors."""
    assert outcome.ok, outcome.findings
    assert [finding for finding in outcome.findings if finding.code.startswith(("PK4", "PK5"))] == []
    return PdfReader(io.BytesIO(b"".join(outcome.artifacts[0].chunks)))


def text_of(pages: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in pages.pages)


def squeezed(text: str) -> str:
    """The text as it can be found again however its lines were broken."""
    return re.sub(r"\s+", "", text)


def beyond(pages: PdfReader) -> list[str]:
    """Words that begin beyond the page; the hidden headings of sections stand there on purpose."""
    found: list[str] = []

    def visit(text: str, matrix: list[float], position: list[float], *_: object) -> None:
        x = position[4] * matrix[0] + position[5] * matrix[2] + matrix[4]
        y = position[4] * matrix[1] + position[5] * matrix[3] + matrix[5]
        if text.strip() and not (0 <= x <= width and 0 <= y <= height):
            found.append(text.strip())

    for page in pages.pages:
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        page.extract_text(visitor_text=visit)
    assert isinstance(WORDS, dict)
    headings = {*WORDS["sections"].values(), WORDS["contents"]}
    return [text for text in found if text not in headings and len(text) > 1]  # initials are a picture


LEFT_OUT = re.compile(
    r"look\.|kit\.slug|kit\.language|figures\.|sources\.[^.]+\.(kind|note|seen|weak|url)|film\.languages"
    r"|awards\.[^.]+\.(result|edition|ceremony|place|original_category|nominees\.[^.]+\.role)"
    r"|crew\.[^.]+\.credits\.[^.]+\.role|cast\.[^.]+\.(lead|billing)|statements\.|box_office\.[^.]+\.final"
    r"|quotes\.[^.]+\.(sentence|headline|critic_role)"
    r"|images\.[^.]+\.(file|kind|alt)|(premiere|festivals)\..*(edition|start|end)|contacts\.[^.]+\.email"
)
"""Facts that the press kit says in other words, or leaves to the other documents."""


def lost(outcome: Outcome, pages: PdfReader) -> list[str]:
    """Facts whose words are not in the pages, of those that the press kit tells."""
    edition = outcome.edition
    assert edition is not None
    text = squeezed(text_of(pages))
    return [f"{key}: {piece}" for key, piece in _said(edition) if not _is_in(squeezed(piece), text)]


def _is_in(piece: str, text: str) -> bool:
    """Whether words are there; a word of one letter alone may run over several pages."""
    return text.count(piece[0]) >= len(piece) if len(set(piece)) == 1 else piece in text


def _said(edition: Edition) -> Iterator[tuple[str, str]]:
    wording = Wording(edition.kit.kit.language)
    unused = {source.id for source in edition.kit.sources} - {source.id for source in edition.sources}
    for parts, value in edition.facts:
        key = ".".join(parts)
        if LEFT_OUT.match(key) or (parts[0] == "sources" and parts[1] in unused) or isinstance(value, bool):
            continue
        if isinstance(value, Prose):  # runs over columns and pages: there the words count, not their line
            runs = (run for block in blocks_of(value.text) for run in block.runs)
            yield from ((key, word) for run in runs for word in run.text.split())
        elif isinstance(value, tuple):
            yield from ((key, wording.say(item)) for item in value)
        else:
            yield key, wording.say(value)


PROSE = (
    "First *leaning* and **heavy** words, [linked](https://example.org/link?a=1&b=2) ones [@paper], doubtful ones "
    "[@wiki, book].\n\n- one item\n- another\n\n1. first point\n2. second point"
)
FULL: Mapping[str, object] = {
    "kit": {
        "slug": "small-film",
        "date": "2026-11-22",
        "version": "2.1",
        "embargo": "2027-05-17 20:00 Europe/Paris",
    },
    "film": {
        "title": {"text": "Small Film", "source": "paper"},
        "original_title": {"text": "Un été à l’œuvre", "lang": "fr", "source": "book"},
        "year": {"value": 2012, "source": ["paper", "book"]},
        "countries": {"value": ["FR", "BE"], "source": "paper"},
        "runtime": {"value": "120 min", "source": "paper"},
    },
    "story": {"logline": "A woman walks.", "synopsis": {"short": words(40), "long": PROSE}},
    "statement": {"author": "Jane Doe", "text": words(60, 1), "rights": "Free to print."},
    "notes": [{"theme": "How it was made", "text": PROSE}],
    "cast": [
        {"actor": "Zoë Z.", "character": "Élise", "lead": True, "note": words(40, 2)},
        {"actor": "Bert B.", "character": "A man", "description": "who waits"},
        {"actor": "Ann A."},
    ],
    "crew": [
        {
            "department": "Direction",
            "credits": [{"job": "Director", "names": ["Jane Doe"], "role": "director"}],
            "source": "paper",
        }
    ],
    "companies": [{"role": "Produced by", "names": ["One Company"], "source": "paper"}],
    "people": [
        {
            "name": "Jane Doe",
            "born": "1952",
            "biography": PROSE,
            "films": [{"title": "First", "year": 1990}],
            "source": "paper",
        }
    ],
    "music": {"songs": [{"title": "Song", "artist": "Band", "source": "paper"}]},
    "milestones": [{"date": f"20{10 + n}", "event": f"something{n}", "source": "paper"} for n in range(4)],
    "awards": [
        {
            "id": f"a{n}",
            "body": f"Body {n}",
            "category": f"Category {n}",
            "result": result,
            "nominees": ["Jane Doe"],
            "source": "book",
        }
        for n, result in enumerate(["won", "won", "won", "nominated"])
    ],
    "quotes": [
        {
            "outlet": "The Paper",
            "critic": "C. Ritic",
            "date": "2012-05-18",
            "sentence": "It is a film of light.",
            "excerpt": "a film of light",
            "headline": True,
            "source": "paper",
        },
        {
            "outlet": "The Other",
            "sentence": "C’est un film de lumière.",
            "excerpt": "un film de lumière",
            "source": "book",
        },
    ],
    "scores": [{"outlet": "Rotten", "mark": "81%", "reviews": 156, "source": "paper"}],
    "box_office": [
        {
            "id": f"g{n}",
            "territory": "FR",
            "period": f"week {n}",
            "as_of": f"2012-06-{n * 7:02}",
            "admissions": n * 100_000,
            "source": "paper",
        }
        for n in (1, 2, 3)
    ],
    "releases": [{"territory": "FR", "date": "2012-05-17", "distributor": "House", "source": "paper"}],
    "festivals": [{"name": "A festival", "place": "Cannes", "shown": "2012-05-17", "source": "paper"}],
    "images": [
        {
            "id": "drawing",
            "kind": "art",
            "file": "images/a drawing (1).svg",
            "alt": "Waves",
            "caption": "The sea",
            "credit": "R. A.",
        },
        {
            "id": "still",
            "kind": "still",
            "file": "images/still.png",
            "alt": "A face",
            "caption": "A face at night",
            "credit": "S. T.",
        },
    ],
    "contacts": [
        {"role": "Press", "name": "P. Ress", "organisation": "Office", "email": "press@example.org", "territory": "FR"}
    ],
    "legal": {"copyright": "© 2012 One Company", "boilerplate": "All rights reserved."},
    "statements": {
        "notes": "Loud words|and quiet ones",
        "glance": [
            {"key": "box_office.g3.admissions", "label": "seats sold"},
            {"key": "film.runtime", "label": "long"},
        ],
    },
    "look": {"cover": "drawing", "art": [{"section": "cast", "image": "still"}]},
}
FILES: Files = {"images/a drawing (1).svg": DRAWING, "images/still.png": picture(3)}
DISPUTED = {
    **FULL,
    "film": {
        "title": "Small Film",
        "runtime": {"claims": [{"value": "122 min", "source": "paper"}, {"value": "120 min", "source": "book"}]},
    },
}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return made(tmp_path_factory.mktemp("full"), FULL, FILES)


@pytest.fixture(scope="module")
def pages(full: Outcome) -> PdfReader:
    return pages_of(full)


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    return pages_of(made(tmp_path_factory.mktemp("draft"), DISPUTED, FILES, draft=True))


def annotations(pages: PdfReader) -> Iterator[tuple[int, DictionaryObject]]:
    for number, page in enumerate(pages.pages):
        for each in page.annotations or ():
            found = each.get_object()
            assert isinstance(found, DictionaryObject)
            yield number, found


class TestFullKit:
    def test_says_every_fact_on_its_pages(self, full: Outcome, pages: PdfReader) -> None:
        assert lost(full, pages) == []
        assert beyond(pages) == []

    def test_has_the_sections_in_their_order(self, pages: PdfReader) -> None:
        assert isinstance(WORDS, dict)
        order = [
            "story",
            "voices",
            "cast",
            "credits",
            "people",
            "music",
            "press",
            "box_office",
            "releases",
            "sources",
            "contacts",
        ]
        text = text_of(pages)
        contents = text[text.index(WORDS["contents"]) :]
        places = [contents.index(WORDS["about"][name]) for name in order]
        assert places == sorted(places)

    def test_numbers_lead_to_the_sources(self, pages: PdfReader) -> None:
        targets = {name: pages.get_destination_page_number(place) for name, place in pages.named_destinations.items()}
        cited = {
            str(found["/Dest"]) for _, found in annotations(pages) if str(found.get("/Dest", "")).startswith("source-")
        }
        assert cited == {"source-1", "source-2", "source-3"}
        (page,) = {targets[name] for name in cited}
        assert page is not None
        assert "A newspaper" in pages.pages[page].extract_text()

    def test_every_inner_link_leads_somewhere(self, pages: PdfReader) -> None:
        inner = {str(found["/Dest"]) for _, found in annotations(pages) if "/Dest" in found}
        assert {"story", "sources", "contacts"} < inner <= set(pages.named_destinations)

    def test_links_of_prose_sources_and_contacts_lead_out(self, pages: PdfReader) -> None:
        actions = (found["/A"].get_object() for _, found in annotations(pages) if "/A" in found)
        out = {str(action["/URI"]) for action in actions if isinstance(action, DictionaryObject)}
        assert out == {"https://example.org/link?a=1&b=2", "https://example.org/paper", "mailto:press@example.org"}

    def test_says_the_embargo_on_every_page(self, pages: PdfReader) -> None:
        for page in pages.pages:
            assert "Underembargountil17May2027,20:00(Europe/Paris)" in squeezed(page.extract_text())

    def test_is_no_draft(self, pages: PdfReader) -> None:
        assert "DRAFT" not in text_of(pages)

    def test_has_pages_of_one_size(self, pages: PdfReader) -> None:
        sizes = {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages.pages}
        assert sizes == {(595, 842)}

    def test_sets_nothing_in_a_strange_font(self, pages: PdfReader) -> None:
        fonts = set()
        for page in pages.pages:
            resources = page["/Resources"]
            assert isinstance(resources, DictionaryObject)
            found = resources["/Font"].get_object()
            assert isinstance(found, DictionaryObject)
            fonts |= {re.split(r"[-+]", str(font.get_object()["/BaseFont"]))[1] for font in found.values()}
        assert fonts == {"States", "Tells"}

    def test_is_said_to_be_of_its_date_and_language(self, pages: PdfReader) -> None:
        told = pages.metadata
        assert told is not None
        assert told.creation_date is not None
        assert told.creation_date.isoformat() == "2026-11-22T00:00:00+00:00"
        assert (told.title, told.author, told.subject) == ("Small Film: press kit", "One Company", "A woman walks.")
        assert str(pages.root_object["/Lang"]) == "en"


class TestDraft:
    def test_says_so_on_every_page(self, draft: PdfReader) -> None:
        for page in draft.pages:
            assert "DRAFT" in page.extract_text()

    def test_shows_the_rival_beside_the_disputed_value_wherever_it_stands(self, draft: PdfReader) -> None:
        text = squeezed(text_of(draft))
        assert text.count("122minutesdisputed;also:120minutes(book)") == text.count("122minutes") >= 3

    def test_is_not_made_without_being_asked_for(self, tmp_path: Path) -> None:
        outcome = made(tmp_path, DISPUTED, FILES)
        assert not outcome.ok
        assert [finding.code for finding in outcome.findings if finding.severity is Severity.ERROR] == ["PK201"]


class TestFindings:
    def test_of_a_picture_that_is_missing_or_broken_stand_in_the_facts(self, tmp_path: Path) -> None:
        outcome = made(tmp_path, FULL, {**FILES, "images/still.png": picture(3)[:60]})
        assert not outcome.ok
        (finding,) = (finding for finding in outcome.findings if finding.severity is Severity.ERROR)
        assert (finding.code, finding.key) == ("PK503", ("images", "still", "file"))
        assert finding.span
        assert finding.span.file == str(tmp_path / "facts.yaml")

    def test_of_a_glyph_stand_in_the_facts(self, tmp_path: Path) -> None:
        outcome = made(tmp_path, {"cast": [{"actor": "تقلا شمعون", "id": "takla"}]})
        assert not outcome.ok
        (finding,) = (finding for finding in outcome.findings if finding.severity is Severity.ERROR)
        assert (finding.code, finding.key) == ("PK504", ("cast", "takla", "actor"))
        assert finding.span

    def test_of_an_added_font_that_is_broken_stand_in_the_facts(self, tmp_path: Path) -> None:
        look = {"fonts": {"more": [{"family": "Own", "files": ["own.ttf"]}]}}
        outcome = made(tmp_path, {"look": look}, {"own.ttf": b"no font"})
        assert not outcome.ok
        assert ("PK503", ("look", "fonts", "more", "own")) in {
            (finding.code, finding.key) for finding in outcome.findings
        }

    def test_an_added_font_draws_what_ours_cannot(self, tmp_path: Path) -> None:
        found = sorted(Path("/usr/share/fonts").rglob("NotoSansArabic-Regular.ttf"))
        if not found:
            pytest.skip("this machine has no font “Noto Sans Arabic” to add to a kit")
        look = {"fonts": {"more": [{"family": "Noto Sans Arabic", "files": ["fonts/arabic.ttf"]}]}}
        given = {"cast": [{"actor": "تقلا شمعون", "id": "takla"}], "look": look}
        pages = pages_of(made(tmp_path, given, {"fonts/arabic.ttf": found[0].read_bytes()}))
        assert "شمعون" in text_of(pages) or "شمعون"[::-1] in text_of(pages)


def award(number: int, bodies: int) -> Record:
    return {
        "id": f"a{number}",
        "body": f"Body of Cinema {number % bodies}",
        "category": f"Best Thing {number}",
        "result": "won" if number % 3 == 0 else "nominated",
        "nominees": [f"Anna{number} Person{number}"],
        "source": "paper",
    }


def hostile(kind: str) -> str:
    return kind + HOSTILE


SIZES: dict[str, tuple[Mapping[str, object], Files]] = {
    "only a title": ({"sources": []}, {}),
    "a title of three letters": ({"film": {"title": "Ida"}}, {}),
    "a title of 121 letters": (
        {
            "film": {
                "title": "The Strange and Terrible Voyage of the Good Ship Marguerite "
                "from the Harbour of Dunkirk to the Ice and Home Again, 1911-13"
            }
        },
        {},
    ),
    "a title of one long word": ({"film": {"title": "Donaudampfschifffahrtsgesellschaftskapitän"}}, {}),
    "a director": ({"crew": FULL["crew"]}, {}),
    "a documentary": (
        {
            "film": {
                "title": "A Documentary",
                "year": 2020,
                "genre": "documentary",
                "runtime": "72 min",
                "countries": ["FR"],
            },
            "crew": FULL["crew"],
            "story": {"logline": "A woman walks.", "synopsis": {"short": words(60)}},
            "contacts": FULL["contacts"],
        },
        {},
    ),
    "one picture": (
        {"images": [{"id": "p", "kind": "still", "file": "p.jpg", "caption": "The sea"}]},
        {"p.jpg": picture(1, "JPEG")},
    ),
    "one award": ({"awards": [award(0, 1)]}, {}),
    "a cast of two": ({"cast": [{"actor": name, "character": "Somebody", "lead": True} for name in names(2)]}, {}),
    "one quote": (
        {
            "quotes": [
                {
                    "outlet": "The Paper",
                    "sentence": "It is a film of light.",
                    "excerpt": "a film of light",
                    "source": "paper",
                }
            ]
        },
        {},
    ),
    "one count": (
        {"box_office": [{"territory": "FR", "as_of": "2012-06-01", "admissions": 12_345, "source": "paper"}]},
        {},
    ),
    "counts of nobody": (
        {
            "box_office": [
                {"id": f"g{n}", "territory": "FR", "as_of": f"2012-06-0{n}", "admissions": 0, "source": "paper"}
                for n in (1, 2, 3)
            ]
        },
        {},
    ),
}
LARGE: dict[str, tuple[Mapping[str, object], Files]] = {
    "forty pictures": (
        {
            "images": [
                {
                    "id": f"p{n}",
                    "kind": kind,
                    "file": f"images/p{n}.{ending}",
                    "caption": f"Caption {n} of forty",
                    "credit": name,
                }
                for n, name, (kind, ending) in zip(
                    range(40), names(40), cycle((("still", "png"), ("art", "svg"), ("still", "jpg"))), strict=False
                )
            ]
        },
        {
            f"images/p{n}.{ending}": DRAWING if ending == "svg" else picture(n, {"png": "PNG", "jpg": "JPEG"}[ending])
            for n, ending in zip(range(40), cycle(("png", "svg", "jpg")), strict=False)
        },
    ),
    "300 awards of 75 bodies": ({"awards": [award(n, 75) for n in range(300)]}, {}),
    "300 awards of 300 bodies": ({"awards": [award(n, 300) for n in range(300)]}, {}),
    "a cast of 80": (
        {
            "cast": [
                {"actor": name, "character": f"Role {n}", "lead": n < 2, "description": words(4, n)}
                for n, name in enumerate(names(80))
            ]
        },
        {},
    ),
    "nine leads": (
        {
            "cast": [
                {"actor": name, "character": f"Role {n}", "lead": True, "note": words(80, n)}
                for n, name in enumerate(names(9))
            ]
        },
        {},
    ),
    "a statement of six pages": (
        {"statement": {"author": "Jane Doe", "text": "\n\n".join(words(200, n) for n in range(12)), "rights": "Free."}},
        {},
    ),
    "a long story": (
        {
            "story": {
                "logline": words(45, 90),
                "synopsis": {
                    "long": "\n\n".join(words(150, n) for n in range(6)),
                    "medium": words(150, 91),
                    "short": words(60, 92),
                },
            }
        },
        {},
    ),
    "long quotes": (
        {
            "quotes": [
                {
                    "id": f"q{n}",
                    "outlet": f"Paper {n}",
                    "sentence": words(70, n),
                    "excerpt": words(70, n),
                    "headline": True,
                    "source": "paper",
                }
                for n in range(20)
            ]
        },
        {},
    ),
    "forty counts": (
        {
            "box_office": [
                {
                    "id": f"g{n}",
                    "territory": "FR",
                    "period": f"week {n}",
                    "as_of": f"{2010 + n // 12}-{n % 12 + 1:02}-07",
                    "admissions": 1000 * (n + 1) ** 2,
                    "source": "paper",
                }
                for n in range(40)
            ]
        },
        {},
    ),
    "twelve lives": (
        {
            "people": [
                {
                    "name": name,
                    "biography": words(400 if n == 3 else 90, n),
                    "films": [{"title": f"Film {n} {f}", "year": 1990 + f} for f in range(40 if n == 5 else 6)],
                    "source": "paper",
                }
                for n, name in enumerate(names(12))
            ]
        },
        {},
    ),
    "sixty cues and forty songs": (
        {
            "music": {
                "cues": [f"Cue {n} {words(4, n)}" for n in range(60)],
                "songs": [
                    {"title": f"Song {n}", "artist": name, "scene": words(6, n), "source": "paper"}
                    for n, name in enumerate(names(40))
                ],
            }
        },
        {},
    ),
    "thirty releases and sixty festivals": (
        {
            "releases": [
                {
                    "territory": t,
                    "date": f"2012-{n % 12 + 1:02}-05",
                    "distributor": name,
                    "note": words(8, n),
                    "source": "paper",
                }
                for n, (t, name) in enumerate(
                    zip(
                        TERRITORIES,
                        names(30),
                        strict=True,
                    )
                )
            ],
            "festivals": [
                {
                    "id": f"f{n}",
                    "name": f"Festival of {n}",
                    "place": "Town",
                    "shown": f"2012-05-{n % 28 + 1:02}",
                    "source": "paper",
                }
                for n in range(60)
            ],
        },
        {},
    ),
    "twenty contacts": (
        {
            "contacts": [
                {
                    "role": f"Press {n}",
                    "name": name,
                    "organisation": "Company",
                    "email": f"p{n}@example.org",
                    "phone": f"+33 1 {n:02}",
                    "note": words(8, n),
                }
                for n, name in enumerate(names(20))
            ],
            "legal": {"boilerplate": words(120, 50), "copyright": "© 2020"},
            "billing_block": [{"words": "with", "names": names(40)}],
        },
        {},
    ),
    "sources for three pages": (
        {
            "sources": [
                {"id": f"s{n}", "title": f"Source {n} {words(5, n)}", "publisher": "Press"} for n in range(400)
            ],
            "notes": [{"theme": "All", "text": " ".join(f"Word{n} [@s{n}]." for n in range(400))}],
        },
        {},
    ),
    "hostile text": (
        {
            "film": {
                "title": hostile("Tit"),
                "original_title": {"text": hostile("Ori"), "lang": "fr"},
                "genre": hostile("gen"),
            },
            "story": {"logline": hostile("log"), "synopsis": {"long": hostile("lon"), "short": hostile("sho")}},
            "statement": {"author": hostile("aut"), "text": hostile("sta"), "rights": hostile("rig")},
            "cast": [
                {
                    "id": "c",
                    "actor": hostile("act"),
                    "character": hostile("cha"),
                    "lead": True,
                    "description": hostile("des"),
                },
                {"id": "d", "actor": hostile("oth"), "character": hostile("par")},
            ],
            "crew": [
                {
                    "id": "d",
                    "department": "D",
                    "credits": [{"id": "d", "job": hostile("job"), "names": [hostile("nam")], "role": "director"}],
                }
            ],
            "awards": [
                {
                    "id": "a",
                    "body": hostile("bod"),
                    "category": hostile("cat"),
                    "result": "won",
                    "nominees": [{"id": "n", "name": hostile("nom")}],
                    "source": "s",
                }
            ],
            "quotes": [
                {
                    "id": "q",
                    "outlet": hostile("out"),
                    "critic": hostile("cri"),
                    "sentence": hostile("exc"),
                    "excerpt": hostile("exc"),
                    "source": "s",
                }
            ],
            "notes": [{"id": "n", "theme": hostile("the"), "text": hostile("tex")}],
            "people": [{"id": "p", "name": hostile("lif"), "biography": hostile("bio"), "source": "s"}],
            "music": {"songs": [{"id": "s", "title": hostile("son"), "artist": hostile("art"), "source": "s"}]},
            "releases": [{"id": "r", "territory": hostile("Ter"), "distributor": hostile("dis"), "source": "s"}],
            "contacts": [{"id": "p", "role": hostile("rol"), "name": hostile("per")}],
            "legal": {"copyright": hostile("cop"), "boilerplate": hostile("boi")},
            "sources": [{"id": "s", "title": hostile("sou"), "publisher": hostile("pub")}],
            "statements": {"music": hostile("lou")},
        },
        {},
    ),
    "words of 900 letters": (
        {
            "film": {"title": "Small Film", "genre": "x" * 900},
            "notes": [{"id": "n", "theme": "u" * 300, "text": "v" * 900}],
            "people": [{"id": "p", "name": "A", "biography": "w" * 900, "source": "paper"}],
            "awards": [{"id": "a", "body": "b" * 900, "category": "c" * 900, "result": "won", "source": "paper"}],
        },
        {},
    ),
}


@pytest.fixture(scope="module", params=LARGE)
def large(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return made(tmp_path_factory.mktemp("large"), *LARGE[request.param])


class TestAnySize:
    @pytest.mark.parametrize("name", SIZES)
    def test_a_small_kit_says_every_fact_on_its_pages(self, tmp_path: Path, name: str) -> None:
        outcome = made(tmp_path, *SIZES[name])
        pages = pages_of(outcome)
        assert lost(outcome, pages) == []
        assert beyond(pages) == []

    @pytest.mark.slow
    def test_a_large_kit_says_every_fact(self, large: Outcome) -> None:
        assert lost(large, pages_of(large)) == []

    @pytest.mark.slow
    def test_a_large_kit_stays_on_its_pages(self, large: Outcome) -> None:
        assert beyond(pages_of(large)) == []
