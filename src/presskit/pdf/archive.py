"""The PDF that everybody can read and keep: at once PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3).

The engine makes one of the two. It is asked for the archive; what makes that accessible too is done at the end.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from markupsafe import Markup

from presskit.paper import Paper
from presskit.pdf.attachment import Attachment
from presskit.pdf.metadata import Metadata, inscribe_packet
from presskit.pdf.navigation import announce_links, label_pages
from presskit.pdf.pictures import in_rgb
from presskit.pdf.preflight import FOR_READERS, Check
from presskit.pdf.rendering import Rendering
from presskit.pdf.structure import Structure, head_tables, hear_margins_once, hush_decoration, place_figures, speak

if TYPE_CHECKING:
    from pydyf import PDF

_DECLARATIONS = Markup("""\
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>""")
"""To which standards the file keeps. PDF/A does not know the word of PDF/UA, so the file itself has to explain it."""


@dataclass(frozen=True)
class Archive:
    """The press kit for everybody, with files inside."""

    attachments: tuple[Attachment, ...] = ()
    paper: Paper | None = None

    style: ClassVar[str] = ""
    checks: ClassVar[tuple[Check, ...]] = FOR_READERS
    settings: ClassVar[Mapping[str, Any]] = {
        "pdf_variant": "pdf/a-3a",
        "pdf_tags": True,
        "pdf_identifier": True,  # made of the content
        "dpi": 300,  # what print can show: stills as cameras make them would make a file that nobody can mail
    }

    def served(self, data: bytes, kind: str) -> tuple[bytes, str]:
        """A file in the colours of screens: the archive holds colours of one device alone (ISO 19005-3, 6.2.4.3)."""
        return in_rgb(data, kind)

    def finish(self, rendering: Rendering, metadata: Metadata, pdf: "PDF") -> None:
        """Say what the file is, and let the structure speak."""
        structure = Structure(pdf)
        hear_margins_once(structure, rendering)
        hush_decoration(structure, rendering)
        place_figures(structure, rendering)
        head_tables(rendering)
        speak(structure, rendering, metadata.language)
        announce_links(rendering)
        label_pages(pdf, rendering)
        _let_pixels_be(pdf)
        _order_attachments(pdf)
        inscribe_packet(pdf, metadata, _DECLARATIONS)


def _let_pixels_be(pdf: "PDF") -> None:
    """Forbid viewers to smooth pictures, as the archive does (ISO 19005-3, 6.2.8)."""
    for each in pdf.objects:
        if "Interpolate" in getattr(each, "extra", {}):
            each.extra["Interpolate"] = "false"


def _order_attachments(pdf: "PDF") -> None:
    """Name each file once, in the order of their names: a tree of names is sorted (ISO 32000-1, 7.9.6)."""
    if "AF" in pdf.catalog:
        names = pdf.objects[int(pdf.catalog["Names"]["EmbeddedFiles"].split()[0])]["Names"]
        pairs = sorted(zip(names[::2], names[1::2], strict=True), key=lambda pair: bytes(pair[0].string))
        names[:] = [part for pair in pairs for part in pair]
        pdf.catalog["AF"][:] = dict.fromkeys(names[1::2])
