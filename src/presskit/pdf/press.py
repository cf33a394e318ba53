"""The PDF that a printer takes: PDF/X-4 (ISO 15930-7), in the inks of one press, with bleed and crop marks.

The engine's own PDF/X has a number by chance and the local time in it, colours of screens, and its crop marks inside
the bleed. So it is asked for a plain file, and all that makes it PDF/X is done at the end.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from presskit.paper import BLEED, Paper
from presskit.pdf.attachment import Attachment
from presskit.pdf.inks import Profile
from presskit.pdf.metadata import Metadata, inscribe_packet
from presskit.pdf.pictures import for_press
from presskit.pdf.preflight import FOR_PRINTERS, Check
from presskit.pdf.rendering import Rendering
from presskit.pdf.repaint import repaint

if TYPE_CHECKING:
    from pydyf import PDF

_POINTS = 72 / 25.4
"""In a millimetre."""
_MARK = 5.0
"""The length of a crop mark, in millimetres."""
_GAP = 2.0
"""Between the bleed and a crop mark, in millimetres."""
_DECLARATIONS = Markup("""\
<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Trapped>False</pdf:Trapped>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>""")
"""What a PDF/X-4 has to say of itself (ISO 15930-7, 6.3 and 6.4)."""


@dataclass(frozen=True)
class Press:
    """The pages for a press, whose inks the profile tells."""

    profile: Profile
    paper: Paper | None = None

    attachments: ClassVar[tuple[Attachment, ...]] = ()
    settings: ClassVar[Mapping[str, Any]] = {
        "pdf_version": "1.6",
        "pdf_identifier": True,  # made of the content
        "dpi": 300,  # what print can show
        "jpeg_quality": 95,  # what the eye cannot tell from the original
    }
    style: ClassVar[str] = f"@page {{ bleed: {BLEED}mm; marks: none }}"

    checks: ClassVar[tuple[Check, ...]] = FOR_PRINTERS

    def served(self, data: bytes, kind: str) -> tuple[bytes, str]:
        """A file as it is: a picture in inks is printed with just those, the others are changed at the end."""
        return for_press(data, kind)

    def finish(self, rendering: Rendering, metadata: Metadata, pdf: "PDF") -> None:  # noqa: ARG002 - as Variant has it
        """Mix the inks, cut the pages, and say what the file is."""
        repaint(pdf, self.profile)
        for page in _pages(pdf):
            _drop_links(pdf, page)
            _cut(pdf, page)
        _intend(pdf, self.profile)
        pdf.info["Trapped"] = "/False"
        document = uuid5(NAMESPACE_URL, f"{metadata.title} {metadata.stamp}")
        inscribe_packet(pdf, metadata, _DECLARATIONS.format(document=document))


def _pages(pdf: "PDF") -> Iterator[Any]:
    return (pdf.objects[number] for number in pdf.pages["Kids"][::3])


def _drop_links(pdf: "PDF", page: Any) -> None:  # noqa: ANN401 - the engine's
    """Take the links off a page: nothing but paint may lie on what is printed (ISO 15930-7, 6.17)."""
    for reference in page.pop("Annots", ()):
        pdf.objects[int(reference.split()[0])].clear()


def _cut(pdf: "PDF", page: Any) -> None:  # noqa: ANN401 - the engine's
    """Give a page room for crop marks outside its bleed, and let nothing else be painted there."""
    from pydyf import Array, Dictionary  # noqa: PLC0415 - heavy: only for a PDF

    trim, bleed = page["TrimBox"], page["BleedBox"]
    page["MediaBox"] = Array(_grown(bleed, (_GAP + _MARK) * _POINTS))
    page["Group"] = Dictionary({"Type": "/Group", "S": "/Transparency", "CS": "/DeviceCMYK", "I": "true"})
    left, foot, right, head = bleed
    stream = pdf.objects[int(page["Contents"].split()[0])].stream
    stream[:0] = [b"q", f"{left:g} {foot:g} {right - left:g} {head - foot:g} re".encode(), b"W", b"n"]
    stream += [b"Q", b"q", b"0.25 w", b"1 1 1 1 K", *_crop_marks(trim, bleed), b"Q"]


def _grown(box: list[float], by: float) -> tuple[float, float, float, float]:
    left, foot, right, head = box
    return left - by, foot - by, right + by, head + by


def _crop_marks(trim: list[float], bleed: list[float]) -> Iterator[bytes]:
    """Eight lines that show the knife where to cut, in all inks, so that they are on every plate."""
    near, far = _grown(bleed, _GAP * _POINTS), _grown(bleed, (_GAP + _MARK) * _POINTS)
    for x in (trim[0], trim[2]):
        for side in (1, 3):
            yield f"{x:g} {near[side]:g} m {x:g} {far[side]:g} l S".encode()
    for y in (trim[1], trim[3]):
        for side in (0, 2):
            yield f"{near[side]:g} {y:g} m {far[side]:g} {y:g} l S".encode()


def _intend(pdf: "PDF", profile: Profile) -> None:
    """Say which press the inks are meant for (ISO 15930-7, 6.2.2)."""
    from pydyf import Array, Dictionary, Stream, String  # noqa: PLC0415 - heavy: only for a PDF

    embedded = Stream([profile.data], Dictionary({"N": 4, "Alternate": "/DeviceCMYK"}), compress=True)
    pdf.add_object(embedded)
    intent = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFX",
        "OutputConditionIdentifier": String(profile.condition),
        "RegistryName": String("http://www.color.org"),
        "Info": String(profile.name),
        "DestOutputProfile": embedded.reference,
    }
    pdf.catalog["OutputIntents"] = Array([Dictionary(intent)])
