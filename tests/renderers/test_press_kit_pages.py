"""The finished press kit, read back: every page, every word, every link, of kits of all sizes."""

import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from presskit.edition import Edition, Options
from presskit.finding import Severity
from presskit.layout import Layout, our_templates
from presskit.pipeline import Outcome, build
from presskit.prose import blocks_of
from presskit.values import Prose
from presskit.wording import Wording
from tests import readback
from tests.pdf.sheet import Sheet
from tests.stress import FILES, FULL, LARGE, SIZES, Files, laid, picture

WORDS = Layout("press_kit", our_templates() / "press_kit", ours=True).words("en")


def made(folder: Path, given: Mapping[str, object], files: Files | None = None, *, draft: bool = False) -> Outcome:
    """The press kit of some facts."""
    return build(laid(folder, given, files), ["press_kit"], None, Options(draft=draft))


def pages_of(outcome: Outcome) -> PdfReader:
    """The pages of a build without errors."""
    assert [finding for finding in outcome.findings if finding.code.startswith(("PK4", "PK5"))] == []
    return readback.pages_of(outcome)


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


def test_words_that_begin_beyond_the_page_are_seen(tmp_path: Path) -> None:
    css = "p { position: absolute; left: 300mm }"
    assert beyond(PdfReader(io.BytesIO(Sheet(tmp_path).set("<h1>Here</h1><p>Holm</p>", css)[0]))) == ["Holm"]


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
    def test_of_a_picture_that_is_broken_stand_in_the_facts(self, tmp_path: Path) -> None:
        outcome = made(tmp_path, FULL, {**FILES, "images/still.png": picture(3)[:60]})
        assert not outcome.ok
        (finding,) = (finding for finding in outcome.findings if finding.severity is Severity.ERROR)
        assert (finding.code, finding.key) == ("PK313", ("images", "still", "file"))
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
