"""From a filled-in HTML layout to a PDF: what others may use of the engine."""

from presskit.pdf.archive import Archive
from presskit.pdf.attachment import Attachment
from presskit.pdf.complaints import Origins
from presskit.pdf.door import address_of
from presskit.pdf.elements import misplaced_elements
from presskit.pdf.engine import set_pages
from presskit.pdf.fonts import Face, faces_of
from presskit.pdf.inks import Profile, find_profile
from presskit.pdf.markup import marked_up
from presskit.pdf.metadata import Metadata
from presskit.pdf.press import Press
from presskit.pdf.variant import Variant

__all__ = [
    "Archive",
    "Attachment",
    "Face",
    "Metadata",
    "Origins",
    "Press",
    "Profile",
    "Variant",
    "address_of",
    "faces_of",
    "find_profile",
    "marked_up",
    "misplaced_elements",
    "set_pages",
]
