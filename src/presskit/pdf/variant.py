"""What a sort of PDF is: what the engine is asked for, and what is done to its objects before they are written."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from presskit.paper import Paper
from presskit.pdf.attachment import Attachment
from presskit.pdf.metadata import Metadata
from presskit.pdf.preflight import Check
from presskit.pdf.rendering import Rendering

if TYPE_CHECKING:
    from pydyf import PDF


class Variant(Protocol):
    """A sort of PDF, as a frozen value."""

    @property
    def settings(self) -> Mapping[str, Any]:
        """The engine's settings, by the names that it has for them."""

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """The files that the PDF carries inside."""

    @property
    def paper(self) -> Paper | None:
        """What the pages are to be laid out for, if that is known."""

    @property
    def style(self) -> str:
        """CSS that comes after the layout's own."""

    @property
    def checks(self) -> tuple[Check, ...]:
        """What the finished file is looked over for."""

    def served(self, data: bytes, kind: str) -> tuple[bytes, str]:
        """A file as this sort of PDF can hold it, such as a picture in its colours; and its media type."""

    def finish(self, rendering: Rendering, metadata: Metadata, pdf: "PDF") -> None:
        """Change the objects of the file, which are complete."""
