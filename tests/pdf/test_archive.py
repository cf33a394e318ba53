"""One file that is PDF/UA-1 and PDF/A-3a at once, whatever a layout and a kit bring."""

import io
import re
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageCms
from pypdf import PdfReader

from presskit.pdf import Archive, Attachment, Origins, set_pages
from tests.pdf.sheet import PLAIN, Sheet, image_sizes, picture, svg
from tests.verapdf import broken_rules, needs_verapdf

XMP = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
}
LIST = Attachment("list.csv", (b"a,b\r\n", b"c,d\r\n"), "text/csv", "A list (& more): ŝ", "Data")
FACTS = Attachment("facts.yaml", (b"kit: {}",), "application/yaml", "The facts", "Source")


def pixels(mode: str, kind: str, **settings: object) -> bytes:
    channel = Image.radial_gradient("L").resize((40, 30))
    channels = {"CMYK": 4, "RGBA": 4, "LA": 2}.get(mode)
    image = Image.merge(mode, [channel] * channels) if channels else channel.convert(mode)
    data = io.BytesIO()
    image.save(data, kind, **settings)
    return data.getvalue()


SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
PICTURES = {
    "cmyk.jpg": pixels("CMYK", "JPEG"),
    "cmyk.tif": pixels("CMYK", "TIFF"),
    "gray.jpg": pixels("L", "JPEG"),
    "clear.png": pixels("RGBA", "PNG"),
    "pale.png": pixels("LA", "PNG"),
    "palette.png": pixels("P", "PNG", transparency=0),
    "bits.png": pixels("1", "PNG"),
    "profile.jpg": pixels("RGB", "JPEG", icc_profile=SRGB),
    "clear.webp": pixels("RGBA", "WEBP"),
    "drawn.svg": svg(
        "<defs><linearGradient id='a'><stop offset='0' stop-color='red' stop-opacity='.3'/><stop offset='1'/>"
        "</linearGradient><mask id='m'><rect width='5' height='5' fill='white'/></mask></defs>"
        "<g opacity='.5' mask='url(#m)'><rect width='9' height='9' fill='url(#a)'/></g>"
    ),
}
BODIES = {
    "nothing": "",
    "words": "<h1>One</h1><p>e\u0301 a\u00a0b\u202fc\u200bd\u200de\u00adf\u2060g ffi fl Œ № ½ <i lang='fr'>été</i></p>",
    "lists": "<ol><li>One<li>Two</ol><dl><dt>a<dd>b</dl>",
    "tables": "<table><thead><tr><th scope=col>A<th scope=col>B</thead><tbody><tr><th scope=row>x<td rowspan=2>y"
    "<tr><th scope=row>z</tbody></table><table><tr><th scope=rowgroup rowspan=2>a<td>b<tr><td>c</table>",
    "links": "<h1 id=h>Head</h1><p><a href='https://example.org'>out</a> <a href='mailto:a@b.org'>m</a> <a href='#h'>in"
    "</a><p style='break-before: page' lang=de><a href='#h'>zurück</a>",
    "margins": "<style>@page { @bottom-left { content: element(f) } @bottom-right { content: counter(page) } }"
    ".f { position: running(f) }</style><p class=f>Folio <b>x</b></p><h1>One</h1><p style='break-before: page'>two",
    "decoration": "<h1>One</h1><div aria-hidden=true><p>no <i>no</i><ul><li>no</ul></div><p>B"
    "<table><tr><th scope=row>A<td><i aria-hidden=true>no</i></table><table aria-hidden=true><tr><td>no</table>",
    "pages": "<div style='columns: 2'>" + "<p>word word word</p>" * 400 + "</div>",
    "places": "<div style='position: relative; height: 9cm'><p style='position: absolute; top: 5cm'>second</div>"
    "<p style='transform: rotate(9deg)'>x</p><p style='overflow: hidden; height: 9mm'>cut</p><div style='height: 3cm;"
    "background: linear-gradient(red, rgba(0, 0, 0, 0))'></div><p style='color: rgba(1, 2, 3, .4)'>pale",
}


@needs_verapdf
@pytest.mark.slow
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_every_page_keeps_to_both_standards(sheet: Sheet, tmp_path: Path, flavour: str) -> None:
    bodies = BODIES | {name: f"<img src='{sheet.add(name, data)}' alt='x'>" for name, data in PICTURES.items()}
    files = []
    for name, body in bodies.items():
        data, findings = sheet.set(body, variant=Archive((LIST, FACTS)))
        assert findings == (), name
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(data)
    assert broken_rules(flavour, files) == ""


class TestIdentification:
    def test_names_both_standards_and_explains_the_second(self, sheet: Sheet) -> None:
        root: Any = sheet.pages("<p>x").root_object
        packet = ET.fromstring(root["/Metadata"].get_object().get_data())  # noqa: S314 - we wrote it
        assert packet.findtext(".//pdfaid:part", namespaces=XMP) == "3"
        assert packet.findtext(".//pdfaid:conformance", namespaces=XMP) == "A"
        assert packet.findtext(".//pdfuaid:part", namespaces=XMP) == "1"
        assert packet.findtext(".//pdfaSchema:namespaceURI", namespaces=XMP) == XMP["pdfuaid"]
        assert len(packet.findall("rdf:RDF", XMP)) == 1

    def test_can_be_found_without_a_reader_of_pdf(self, sheet: Sheet) -> None:
        assert b"<pdfuaid:part>1</pdfuaid:part>" in sheet.set("<p>x")[0]

    def test_says_which_colours_are_meant(self, sheet: Sheet) -> None:
        root: Any = sheet.pages("<p>x").root_object
        (intent,) = root["/OutputIntents"]
        assert (intent["/S"], "sRGB" in intent["/OutputConditionIdentifier"]) == ("/GTS_PDFA1", True)


class TestPictures:
    def test_are_not_smoothed_by_viewers(self, sheet: Sheet) -> None:
        data, _ = sheet.set(f"<img src='{sheet.add('a.png', picture())}' alt='x'>")
        assert re.findall(rb"/Interpolate (\w+)", data) == [b"false"]

    @pytest.mark.parametrize("name", ["cmyk.jpg", "cmyk.tif"])
    def test_for_printers_are_shown_as_on_screens(self, sheet: Sheet, name: str) -> None:
        pages = sheet.pages(f"<img src='{sheet.add(name, PICTURES[name])}' alt='x'>")
        assert image_sizes(pages) == {(40, 30)}
        (image,) = pages.pages[0].images
        assert image.image is not None
        assert image.image.mode == "RGB"

    def test_in_other_colours_stay_as_they_are(self, sheet: Sheet) -> None:
        (image,) = sheet.pages(f"<img src='{sheet.add('g.jpg', PICTURES['gray.jpg'])}' alt='x'>").pages[0].images
        assert image.image is not None
        assert image.image.mode == "L"


class TestAttachments:
    def test_are_in_the_file_byte_by_byte(self, sheet: Sheet) -> None:
        data, _ = sheet.set("<p>x", variant=Archive((LIST, FACTS)))
        facts, table = PdfReader(io.BytesIO(data)).attachment_list
        assert (facts.name, facts.content) == ("facts.yaml", b"kit: {}")
        assert (table.name, table.content) == ("list.csv", b"a,b\r\nc,d\r\n")
        assert (facts.subtype, table.subtype) == ("/application/yaml", "/text/csv")
        assert (facts.associated_file_relationship, table.associated_file_relationship) == ("/Source", "/Data")
        assert (facts.description, table.description) == ("The facts", "A list (& more): ŝ")
        assert {each.modification_date for each in (facts, table)} == {PLAIN.made}

    def test_belong_to_the_document_once_each(self, sheet: Sheet) -> None:
        data, _ = sheet.set("<p>x", variant=Archive((LIST, FACTS)))
        root: Any = PdfReader(io.BytesIO(data)).root_object
        assert [file.get_object()["/UF"] for file in root["/AF"]] == ["facts.yaml", "list.csv"]
        assert root["/Names"]["/EmbeddedFiles"]["/Names"][::2] == ["facts.yaml", "list.csv"]

    def test_are_none_where_none_are_brought(self, sheet: Sheet) -> None:
        pages = sheet.pages("<p>x")
        assert list(pages.attachment_list) == []
        assert "/AF" not in pages.root_object

    def test_of_the_layout_stand_beside_them(self, sheet: Sheet) -> None:
        head = f"<link rel='attachment' href='{sheet.add('add.csv', b'1')}'>"
        data, findings = sheet.set(head, variant=Archive((FACTS,)))
        assert findings == ()
        assert [each.name for each in PdfReader(io.BytesIO(data)).attachment_list] == ["add.csv", "facts.yaml"]

    def test_are_the_same_bytes_each_time(self, sheet: Sheet) -> None:
        assert sheet.set("<p>x", variant=Archive((LIST,))) == sheet.set("<p>x", variant=Archive((LIST,)))

    def test_that_are_large_cost_little_more_than_their_bytes(self, sheet: Sheet) -> None:
        rows = [f"award-{number},Best {number * 7919 % 10007},won\r\n".encode() for number in range(300_000)]
        size = sum(map(len, rows))
        set_pages("<p lang='en'>x", sheet.assets, PLAIN, Origins(), Archive())  # what the engine loads once
        tracemalloc.start()
        try:
            data, _ = sheet.set("<p>x", variant=Archive((replace(LIST, chunks=rows),)))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert len(data) < size
        assert peak < 4 * size
