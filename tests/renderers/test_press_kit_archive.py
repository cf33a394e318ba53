"""The finished press kit as a file to keep, to hear and to compute with: both standards, its structure, its facts."""

import io
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from presskit.edition import Options
from presskit.pipeline import Outcome, build
from tests import proofkit
from tests.conftest import MakeKit
from tests.kits import KIT
from tests.pdf.structure import Node, page_of, structure_of
from tests.readback import file_of, files_of
from tests.verapdf import broken_rules, needs_verapdf

ROOT = Path(__file__).parents[2]
FULL = (
    proofkit.KIT.replace("date: 2013-04-01", "date: 2013-04-01, embargo: 2013-05-17 20:00 Europe/Paris").replace(
        "  year:", "  original_title: {text: Petit film, lang: fr, source: press-book}\n  year:"
    )
    + """\
legal: {copyright: © 2012 Page & Why Not}
contacts:
  - {role: Press, name: Jane Doe, email: press@example.org, organisation: Page & Why Not}
notes:
  - {id: sea, theme: The sea, text: "The crew went *down* to the water, as [a page](https://example.org/sea) says."}
images: [{id: a, kind: still, file: a.svg, alt: Two people on a stair, caption: A stair, credit: Anna, rights: free}]
"""
)
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0H30V20z" fill="#345"/></svg>'


def made(folder: Path, *documents: str) -> dict[str, bytes]:
    """The finished files by their names."""
    return files_of(build(folder, documents or ("press_kit",), ROOT / "templates", Options()))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kit")
    (folder / "facts.yaml").write_text(FULL, encoding="utf-8")
    (folder / "a.svg").write_bytes(PICTURE)
    return folder


@pytest.fixture(scope="module")
def pages(full: Path) -> PdfReader:
    return _pages(made(full))


@pytest.fixture(scope="module")
def heard(pages: PdfReader) -> Node:
    return structure_of(pages)


class TestFactsInside:
    def test_are_the_kits_own_text_and_the_list_as_it_is_built_alone(self, full: Path) -> None:
        inside = {each.name: each.content for each in _pages(made(full)).attachment_list}
        alone = made(full, "awards")
        assert "small-film-awards.csv" in alone
        assert inside == {"facts.yaml": (full / "facts.yaml").read_bytes(), **alone}

    def test_say_what_they_are(self, pages: PdfReader) -> None:
        inside = {each.name: each for each in pages.attachment_list}
        facts, awards = inside["facts.yaml"], inside["small-film-awards.csv"]
        assert (facts.associated_file_relationship, facts.subtype) == ("/Source", "/application/yaml")
        assert (awards.associated_file_relationship, awards.subtype) == ("/Data", "/text/csv")
        assert facts.description
        assert awards.description
        assert {str(each.modification_date)[:10] for each in (facts, awards)} == {"2013-04-01"}

    def test_can_be_built_from_again(self, full: Path, tmp_path: Path) -> None:
        first = made(full)
        facts = next(each for each in _pages(first).attachment_list if each.name == "facts.yaml")
        (tmp_path / "facts.yaml").write_bytes(facts.content)
        (tmp_path / "a.svg").write_bytes(PICTURE)
        assert made(tmp_path) == first

    def test_are_there_without_any_award(self, kit: MakeKit) -> None:
        inside = {each.name for each in _pages(made(kit(KIT))).attachment_list}
        assert {"facts.yaml", "small-film-awards.csv"} <= inside


class TestMetadata:
    def test_tells_newsrooms_of_the_embargo(self, pages: PdfReader) -> None:
        assert _instructions(pages) == ["Under embargo until 17 May 2013, 20:00 (Europe/Paris)"]

    def test_has_no_instructions_without_one(self, kit: MakeKit) -> None:
        assert _instructions(_pages(made(kit(KIT)))) == []

    def test_says_whose_it_is(self, pages: PdfReader) -> None:
        said = pages.xmp_metadata
        assert said is not None
        assert said.dc_rights == {"x-default": "© 2012 Page & Why Not"}


class TestReading:
    def test_begins_with_the_embargo_and_hears_it_once(self, heard: Node) -> None:
        assert heard.text.startswith("Under embargo until 17")
        assert heard.text.count("Under embargo") == 1

    def test_goes_in_the_order_of_the_contents(self, pages: PdfReader, heard: Node) -> None:
        sections = [section.find("H1")[0].text for section in heard.find("Sect")]
        assert sections == [str(each["/Title"]) for each in pages.outline if not isinstance(each, list)]
        assert [node.page for node in heard] == sorted(node.page for node in heard)

    def test_hears_a_title_in_its_own_language(self, heard: Node) -> None:
        assert {node.language for node in heard if node.said.strip() == "Petit film"} == {"fr"}
        assert {node.language for node in heard if "harbour" in node.said} == {"en"}

    def test_meets_headings_that_nest(self, heard: Node) -> None:
        levels = [int(node.kind[1]) for node in heard if node.kind in {"H1", "H2", "H3", "H4", "H5", "H6"}]
        assert levels[0] == 1
        assert max(after - before for before, after in pairwise(levels)) <= 1

    def test_meets_no_picture_without_words(self, heard: Node) -> None:
        described = [figure.alt for figure in heard.find("Figure")]
        assert "Two people on a stair" in described
        assert all(described)

    def test_meets_no_folio_after_the_first_page(self, pages: PdfReader) -> None:
        for number in range(1, len(pages.pages)):
            assert f" {number + 1} " in page_of(pages, number).artifacts["/Pagination"]

    def test_knows_what_each_heading_of_a_table_heads(self, heard: Node) -> None:
        heads = heard.find("TH")
        assert heads
        assert {str(head.attributes["/Scope"]) for head in heads} <= {"/Row", "/Column"}


class TestFinding:
    def test_pages_are_called_as_their_folios_say(self, pages: PdfReader) -> None:
        assert pages.page_labels == ["", *map(str, range(2, len(pages.pages) + 1))]

    def test_links_say_where_they_lead(self, pages: PdfReader) -> None:
        told = {str(link["/Contents"]) for link in _links(pages)}
        assert {"press@example.org", "https://example.org/sea"} <= told
        assert {"1 The press book", "2 A newspaper"} <= told
        assert not any(words.startswith("source-") for words in told)

    def test_the_document_says_its_language(self, pages: PdfReader) -> None:
        assert str(pages.root_object["/Lang"]) == "en"


@pytest.fixture(scope="module")
def everything(sample: Outcome, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The press kits of kits of all sizes, of real films and of the sample."""
    folder = tmp_path_factory.mktemp("everything")
    kits = {path.name: path for path in (ROOT / "tests" / "kits_real").iterdir()}
    for name, facts in (("least", KIT), ("small", proofkit.KIT), ("full", FULL)):
        kits[name] = folder / name
        kits[name].mkdir()
        (kits[name] / "facts.yaml").write_text(facts, encoding="utf-8")
        (kits[name] / "a.svg").write_bytes(PICTURE)
    pdfs = {name: data for name, kit in kits.items() for data in made(kit).values()}
    pdfs["sample"] = file_of(sample, ".pdf")
    for name, data in pdfs.items():
        (folder / f"{name}.pdf").write_bytes(data)
    return sorted(folder.glob("*.pdf"))


@needs_verapdf
@pytest.mark.slow
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_the_standards_are_kept_by_every_kit(everything: list[Path], flavour: str) -> None:
    assert len(everything) == 8
    assert broken_rules(flavour, everything) == ""


def _pages(files: dict[str, bytes]) -> PdfReader:
    return PdfReader(io.BytesIO(files["small-film-press-kit.pdf"]))


def _instructions(pages: PdfReader) -> list[str]:
    said = pages.xmp_metadata
    assert said is not None
    return [
        " ".join(node.firstChild.data.split())
        for node in said.get_nodes_in_namespace("", "http://ns.adobe.com/photoshop/1.0/")
    ]


def _links(pages: PdfReader) -> Iterator[Any]:
    for page in pages.pages:
        yield from (link.get_object() for link in page.get("/Annots", []))
