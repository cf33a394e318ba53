"""What a PDF says of itself beside its text: its information dictionary, and its XMP packet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from pydyf import PDF
    from weasyprint.document import DocumentMetadata

CREATOR = "presskit"


@dataclass(frozen=True)
class Metadata:
    """What the file says of itself; ``instructions`` is what newsrooms must heed, such as an embargo."""

    title: str
    authors: tuple[str, ...]
    subject: str
    keywords: tuple[str, ...]
    language: str
    made: datetime
    rights: str = ""
    instructions: str = ""

    @property
    def stamp(self) -> str:
        """When it was made, as XMP and the engine write it: ``2026-11-22T00:00:00Z``."""
        return f"{self.made:%Y-%m-%dT%H:%M:%SZ}"


def inscribe(said: "DocumentMetadata", metadata: Metadata) -> None:
    """Make the engine's document say the metadata, whatever the layout's head says."""
    said.title, said.description, said.generator = metadata.title, metadata.subject, CREATOR
    said.authors, said.keywords, said.lang = list(metadata.authors), list(metadata.keywords), metadata.language
    said.created = said.modified = metadata.stamp
    for attachment in said.attachments:
        attachment.created = attachment.modified = metadata.made


def inscribe_packet(pdf: "PDF", metadata: Metadata, declarations: Markup) -> None:
    """Give a file our XMP packet, in place of the engine's; plain, for programs that know nothing of PDF."""
    from pydyf import Dictionary, Stream  # noqa: PLC0415 - heavy: only for a PDF

    if "Metadata" not in pdf.catalog:
        stream = Stream([], Dictionary({"Type": "/Metadata", "Subtype": "/XML"}))
        pdf.add_object(stream)
        pdf.catalog["Metadata"] = stream.reference
    stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    stream.stream, stream.compress = [packet(metadata, pdf.info["Producer"].string, declarations)], False


_PACKET = Markup("""\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
{properties}
</rdf:Description>
{declarations}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>""")
"""XMP (ISO 16684-1) in one block of RDF, with the byte order mark that tells programs its encoding."""


def packet(metadata: Metadata, producer: str, declarations: Markup) -> bytes:
    """The XMP packet, in UTF-8; ``declarations`` are blocks that say to which standards the file keeps.

    An embargo stands in ``photoshop:Instructions``, which is the IPTC's “Instructions”: the field that newsrooms'
    programs show for it. Like all the rest it is in the schemas that PDF/A knows, so it needs none of its own.
    """
    stamp = metadata.stamp
    properties = [
        _said("dc:title", _alternative([metadata.title])),
        _said("dc:creator", _array("Seq", metadata.authors)),
        _said("dc:description", _alternative([metadata.subject])),
        _said("dc:subject", _array("Bag", metadata.keywords)),
        _said("dc:language", _array("Bag", [metadata.language])),
        _said("dc:rights", _alternative([metadata.rights])),
        _said("dc:date", _array("Seq", [stamp])),
        _said("pdf:Keywords", ", ".join(metadata.keywords)),
        _said("pdf:Producer", producer),
        _said("photoshop:Instructions", metadata.instructions),
        _said("xmp:CreatorTool", CREATOR),
        *(_said(f"xmp:{name}", stamp) for name in ("CreateDate", "ModifyDate", "MetadataDate")),
    ]
    written = Markup("\n").join(filter(None, properties))
    return _PACKET.format(properties=written, declarations=declarations).encode()


def _said(name: str, value: str) -> Markup:
    """A property; nothing where it has no value."""
    return Markup("<{0}>{1}</{0}>").format(name, value) if value else Markup()


def _array(kind: str, values: Iterable[str], mark: Markup = Markup()) -> Markup:  # noqa: B008 - Markup is frozen
    items = Markup().join(Markup("<rdf:li{}>{}</rdf:li>").format(mark, value) for value in values if value)
    return Markup("<rdf:{0}>{1}</rdf:{0}>").format(kind, items) if items else Markup()


def _alternative(values: Iterable[str]) -> Markup:
    """Words that could stand in other languages too; we write them in the document's alone."""
    return _array("Alt", values, Markup(' xml:lang="x-default"'))
