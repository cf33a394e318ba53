"""A file that a PDF carries inside."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from presskit.pdf.door import fetcher

if TYPE_CHECKING:
    import weasyprint


@dataclass(frozen=True)
class Attachment:
    """A file: its name, its bytes in pieces, and what it is to the document.

    ``relationship`` is ISO 32000-2's: the document was made of the ``Source``, and shows what is in the ``Data``.
    """

    name: str
    chunks: Iterable[bytes]
    media_type: str
    description: str
    relationship: Literal["Source", "Data"]

    def enclosed(self, made: datetime) -> "weasyprint.Attachment":
        """The file as the engine takes it."""
        import weasyprint  # noqa: PLC0415 - heavy: only for a PDF

        return weasyprint.Attachment(
            url=f"attached:{self.name}",
            url_fetcher=fetcher(lambda _: (b"".join(self.chunks), self.media_type)),
            name=self.name,
            description=self.description,
            created=made,
            modified=made,
            relationship=self.relationship,
        )
