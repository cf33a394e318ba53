"""What the file says of itself."""

import io
from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from pypdf import PdfReader

from presskit.pdf import Metadata, Origins, set_pages
from presskit.pdf.metadata import packet
from tests.pdf.sheet import ARABIC, PLAIN, Sheet

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


class TestMetadata:
    def test_is_in_the_file(self, sheet: Sheet) -> None:
        pages = sheet.pages("<p>x")
        told = pages.metadata
        assert told is not None
        assert (told.title, told.author, told.subject) == ("Small Film: press kit", "A Company", "A woman walks.")
        assert told.get("/Keywords") == "Petit Film, Jane Doe, AFC"
        assert told.creator == "presskit"
        assert told.creation_date == told.modification_date == PLAIN.made
        assert str(pages.root_object["/Lang"]) == "fr"
        assert "/StructTreeRoot" in pages.root_object

    def test_is_ours_whatever_the_layout_says(self, sheet: Sheet) -> None:
        head = "<title>Other</title><meta name='author' content='Nobody'><meta name='dcterms.created' content='1999'>"
        told = sheet.pages(head).metadata
        assert told is not None
        assert (told.title, told.author, told.creation_date) == (PLAIN.title, "A Company", PLAIN.made)

    def test_needs_no_head(self, sheet: Sheet) -> None:
        data, _ = set_pages("<p>x", sheet.assets, PLAIN, Origins())
        told = PdfReader(io.BytesIO(data)).metadata
        assert told is not None
        assert told.title == PLAIN.title

    def test_carries_any_letters(self, sheet: Sheet) -> None:
        hostile = f"(Ж \\ ) & <title> {ARABIC} 🎬"
        data, _ = sheet.set("<p>x", metadata=Metadata(hostile, (hostile,), hostile, (hostile,), "en", PLAIN.made))
        told = PdfReader(io.BytesIO(data)).metadata
        assert told is not None
        assert {told.title, told.author, told.subject, told.get("/Keywords")} == {hostile}


class TestPacket:
    """The same in XMP, which newsrooms' and archives' programs read."""

    def test_says_what_the_dictionary_says(self, sheet: Sheet) -> None:
        said = sheet.pages("<p>x").xmp_metadata
        assert said is not None
        assert said.dc_title == {"x-default": "Small Film: press kit"}
        assert said.dc_creator == ["A Company"]
        assert said.dc_description == {"x-default": "A woman walks."}
        assert said.dc_subject == ["Petit Film", "Jane Doe, AFC"]
        assert said.pdf_keywords == "Petit Film, Jane Doe, AFC"
        assert said.dc_language == ["fr"]
        assert said.xmp_creator_tool == "presskit"
        dates = {said.xmp_create_date, said.xmp_modify_date, said.xmp_metadata_date}
        assert dates == {PLAIN.made.replace(tzinfo=None)}

    def test_says_whose_it_is_and_what_must_be_heeded(self, sheet: Sheet) -> None:
        metadata = replace(PLAIN, rights="© 2012 Page & Why Not", instructions="Under embargo until 17 May 2012")
        data, _ = sheet.set("<p>x", metadata=metadata)
        said = PdfReader(io.BytesIO(data)).xmp_metadata
        assert said is not None
        assert said.dc_rights == {"x-default": "© 2012 Page & Why Not"}
        (told,) = said.get_nodes_in_namespace("", "http://ns.adobe.com/photoshop/1.0/")
        assert (told.localName, told.firstChild.data) == ("Instructions", "Under embargo until 17 May 2012")

    def test_leaves_out_what_nobody_says(self) -> None:
        nothing = Metadata("", (), "", (), "en", PLAIN.made)
        written = packet(nothing, "engine", Markup()).decode()
        for name in ("title", "creator", "description", "subject", "rights", "Keywords", "Instructions"):
            assert f":{name}>" not in written

    @given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
    def test_carries_any_words(self, words: str) -> None:
        metadata = Metadata(words, (words,), words, (words,), "en", PLAIN.made, words, words)
        data = packet(metadata, "engine", Markup())
        items = [item.text for item in ET.fromstring(data).iter(f"{{{RDF}}}li")]  # noqa: S314 - we wrote it
        assert items.count(words or None) == (5 if words else 0)
