"""From a filled-in HTML layout to the bytes of a PDF."""

import tempfile
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from presskit.assets import Assets
from presskit.finding import Finding
from presskit.pdf.archive import Archive
from presskit.pdf.complaints import Origins, collapse, complaints, heard
from presskit.pdf.door import Door, fetcher
from presskit.pdf.fonts import LAST_RESORT, own_fonts_only
from presskit.pdf.inspection import Inspection, Placed
from presskit.pdf.metadata import Metadata, inscribe
from presskit.pdf.preflight import light_enough
from presskit.pdf.rendering import Rendering, painted_on
from presskit.pdf.styles import sheets_in
from presskit.pdf.variant import Variant

if TYPE_CHECKING:
    from pydyf import PDF
    from weasyprint import Document

_PLAIN = Archive()

_one_at_a_time = Lock()
"""The engine reads its fonts' configuration from the environment and writes to one log: both are the process's own."""


def set_pages(
    html: str, assets: Assets, metadata: Metadata, origins: Origins, variant: Variant = _PLAIN
) -> tuple[bytes, tuple[Finding, ...]]:
    """The PDF of a filled-in layout, and what went wrong on the way.

    The same text and files give the same bytes: the fonts are those that the layout and the kit declare and no others,
    the date is the kit's. There are no bytes where the engine cannot work with the layout. ``OSError`` where its native
    libraries are missing.
    """
    door = Door(assets)
    with (
        _one_at_a_time,
        tempfile.TemporaryDirectory(prefix="presskit-") as scratch,
        own_fonts_only(Path(scratch), assets.read(f"font:{LAST_RESORT}")),
        heard() as records,
    ):
        from weasyprint import CSS, HTML  # noqa: PLC0415 - heavy: only for a PDF

        files = fetcher(lambda url: variant.served(*door.open(url)))
        source = HTML(string=html, url_fetcher=files, base_url="layout:")
        found: list[Finding] = []
        pictures: list[Placed] = []
        pdf = b""
        try:
            document = source.render(stylesheets=[CSS(string=variant.style)], **variant.settings)
            document.metadata.attachments += [each.enclosed(metadata.made) for each in variant.attachments]
            inscribe(document.metadata, metadata)
            painted = painted_on(document)

            def finish(document: "Document", pdf: "PDF") -> None:
                rendering = Rendering(source.etree_element, document, tuple(painted))
                variant.finish(rendering, metadata, pdf)
                inspection = Inspection(rendering, pdf, variant.paper, origins)
                pictures.extend(inspection.pictures)
                found.extend(finding for check in variant.checks for finding in check(inspection))

            pdf = document.write_pdf(finisher=finish, **variant.settings)
        except Exception as problem:
            collapsed = collapse(problem, sheets_in(html, door.styles()))
            if collapsed is None:
                raise
            found.append(collapsed)
    found += light_enough(len(pdf), pictures)
    told = complaints(records, door.refused, origins, html, sheets_in(html, door.styles()))
    return pdf, tuple(dict.fromkeys((*door.findings(origins), *told, *found)))
