"""The sample kit: its finished documents hold its facts, and those in docs/sample are still these."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from pypdf.generic import Destination

from presskit import Outcome
from presskit.edition import Edition
from presskit.finding import Key
from presskit.model import facts_of
from presskit.prose import blocks_of
from presskit.renderers.awards.guard import unguard
from presskit.values import Prose
from presskit.wording import Wording
from tests.pdf.sheet import font_names
from tests.pdf.structure import Node, structure_of
from tests.readback import files_of

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "docs" / "sample"

NOT_IN_THE_PRESS_KIT = re.compile(
    r"look|kit\.(slug|language|note)|unknown\.|figures\.|mentions\.|sources\.[^.]+\.(kind|note|seen|weak)|statements\."
    r"|awards\.[^.]+\.(body|place|ceremony|original_category|nominees\.[^.]+\.role|result)"
    r"|crew\.[^.]+\.credits\.[^.]+\.role|film\.languages|cast\.[^.]+\.(lead|billing)"
    r"|cast\.(stephanie|ali)\.description"  # a lead has a note, which says more
    r"|quotes\.[^.]+\.(sentence|headline)"
    r"|box_office\.[^.]+\.final|images\.[^.]+\.(file|kind|alt)"
    r"|milestones\.|premiere\.(start|end)|festivals\.[^.]+\.(start|end)|music\.album\.length"
    r"|(premiere|festivals|awards)\..*edition|contacts\.[^.]+\.email"
)
"""Facts that the press kit says in other words, or leaves to the other documents, on purpose."""


@pytest.fixture(scope="module")
def edition(sample: Outcome) -> Edition:
    assert sample.edition is not None
    return sample.edition


@pytest.fixture(scope="module")
def files(sample: Outcome) -> dict[str, bytes]:
    return {Path(name).suffix: data for name, data in files_of(sample).items()}


@pytest.fixture(scope="module")
def pdf(files: dict[str, bytes]) -> PdfReader:
    return PdfReader(io.BytesIO(files[".pdf"]))


@pytest.fixture(scope="module")
def text(files: dict[str, bytes]) -> str:
    """The words of the press kit, without white space."""
    return squeezed(pdf_text(files[".pdf"]))


@pytest.fixture(scope="module")
def heard(pdf: PdfReader) -> Node:
    return structure_of(pdf)


def pdf_text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def docx_text(data: bytes) -> str:
    document = Document(io.BytesIO(data))
    section = document.sections[0]
    stories = (document.element.body, section.header._element, section.footer._element)
    paragraphs = (paragraph for story in stories for paragraph in story.iter("{*}p"))
    return "\n".join("".join(text.text or "" for text in paragraph.iter("{*}t")) for paragraph in paragraphs)


def squeezed(text: str) -> str:
    """Letters and figures alone: lines break anywhere, and numbers of sources stand between words."""
    return re.sub(r"[\W_]+", "", text).casefold()


def said(edition: Edition) -> Iterator[tuple[Key, str]]:
    wording = Wording(edition.kit.kit.language)
    for key, value in facts_of(edition.kit):
        if isinstance(value, bool):
            continue
        if isinstance(value, Prose):
            yield from ((key, run.text) for block in blocks_of(value.text) for run in block.runs)
        elif isinstance(value, tuple):
            yield from ((key, wording.say(item)) for item in value)
        elif key[0] == "sources" and key[-1] == "date":
            yield key, wording.date_of_source(str(value))
        else:
            yield key, wording.say(value)


def test_all_three_documents_are_made_without_a_complaint(sample: Outcome) -> None:
    assert sorted(artifact.name for artifact in sample.artifacts) == [
        "rust-and-bone-awards.csv",
        "rust-and-bone-awards.datapackage.json",
        "rust-and-bone-fact-sheet.docx",
        "rust-and-bone-press-kit.pdf",
    ]
    assert [finding for finding in sample.findings if finding.severity != "note"] == []


def test_the_press_kit_has_no_page_too_many(pdf: PdfReader) -> None:
    # Sixteen sections, of which notes, people, awards, press and sources fill a second page: 23 pages say all that
    # the facts say, in type of 7 pt or more. A page more would be one that is half empty.
    assert 14 <= len(pdf.pages) <= 23


def test_the_press_kit_says_every_fact(pdf: PdfReader, text: str, edition: Edition) -> None:
    annotations = [each.get_object() for page in pdf.pages for each in page.annotations or ()]
    links = {str(each["/A"].get("/URI")) for each in annotations if "/A" in each}
    cited = {source.id for source in edition.sources}
    lost = []
    for key, words in said(edition):
        name = ".".join(key)
        if NOT_IN_THE_PRESS_KIT.match(name) or (key[0] == "sources" and (key[1] not in cited or key[2] == "url")):
            continue
        if name == "legal.licence.url":
            lost += [] if words in links else [f"{name}: no link leads there"]
            continue
        # Prose runs over columns and pages: there the words count, not their line.
        prose = key[0] in ("story", "notes", "legal") or key[-1] in ("note", "biography")
        pieces = words.split() if prose else [words.removeprefix("https://").removeprefix("http://")]
        lost += [f"{name}: {piece}" for piece in pieces if squeezed(piece) not in text]
    assert not lost, "\n".join(lost)


def test_the_fact_sheet_says_the_prizes_the_parts_and_the_releases(files: dict[str, bytes], edition: Edition) -> None:
    text = squeezed(docx_text(files[".docx"]))
    kit, wording = edition.kit, Wording("en")
    names = [str(kit.film.title), str(kit.film.original_title), str(kit.story.logline), str(kit.story.synopsis.short)]
    names += [wording.say(value) for value in (kit.film.runtime, kit.film.budget, kit.film.year, kit.kit.date)]
    names += [role.actor for role in kit.cast if role.description]
    names += [name for award in kit.awards for name in (award.body, str(award.category))]
    names += [nominee.name for award in kit.awards for nominee in award.nominees]
    names += [wording.say(value) for release in kit.releases for value in (release.territory, release.date) if value]
    names += [contact.email or "" for contact in kit.contacts]
    lost = [name for name in names if squeezed(name) not in text]
    assert not lost, "\n".join(lost)


def test_the_awards_list_says_every_prize(files: dict[str, bytes], edition: Edition) -> None:
    rows = list(csv.DictReader(io.StringIO(files[".csv"].decode("utf-8-sig"), newline="")))
    listed = {(row["award_id"], unguard(row["category"]), unguard(row["nominee"]), row["result"]) for row in rows}
    expected = {
        (award.id, str(award.category), name, award.result)
        for award in edition.kit.awards
        for name in ([nominee.name for nominee in award.nominees] or [""])
    }
    assert listed == expected
    assert len({row["id"] for row in rows}) == len(rows)


def test_the_documents_in_docs_say_what_the_facts_say(files: dict[str, bytes], text: str) -> None:
    kept = {path.suffix: path.read_bytes() for path in SAMPLE.glob("rust-and-bone-*")}
    message = "the facts or the layouts have changed: run `make sample`"
    assert kept[".csv"] == files[".csv"], message
    assert kept.get(".json") == files[".json"], message
    assert docx_text(kept[".docx"]) == docx_text(files[".docx"]), message
    assert squeezed(pdf_text(kept[".pdf"])) == text, message


class TestThePressKitAsAFile:
    def test_has_pages_of_one_size_with_all_their_boxes_the_same(self, pdf: PdfReader) -> None:
        boxes = {tuple(map(round, box)) for page in pdf.pages for box in (page.mediabox, page.cropbox, page.trimbox)}
        assert boxes == {(0, 0, 595, 842)}

    def test_has_only_our_fonts_in_subsets(self, pdf: PdfReader) -> None:
        assert {name.partition("-")[0] for name in font_names(pdf)} == {"States", "Tells"}

    def test_leads_to_every_section_by_a_bookmark(self, pdf: PdfReader) -> None:
        pages = [pdf.get_destination_page_number(each) for each in pdf.outline if isinstance(each, Destination)]
        assert len(pages) > 10
        assert pages == sorted(pages, key=lambda page: page or 0)

    def test_has_headings_that_nest(self, heard: Node) -> None:
        levels = [int(node.kind[1]) for node in heard if re.fullmatch(r"H\d", node.kind)]
        assert levels[0] == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))

    def test_says_of_every_picture_what_it_shows(self, heard: Node) -> None:
        figures = heard.find("Figure")
        assert figures
        assert [figure for figure in figures if not figure.alt] == []

    def test_carries_the_facts_and_the_awards_list(self, pdf: PdfReader) -> None:
        assert {"facts.yaml", "rust-and-bone-awards.csv"} <= {each.name for each in pdf.attachment_list}
