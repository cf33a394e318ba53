"""The title of the film as a first page sets it, with the second title and the art beside them."""

from dataclasses import dataclass
from unicodedata import combining, normalize

from presskit.model import Image
from presskit.pages.fitting import Box, size_in
from presskit.pages.pen import Pen
from presskit.voice import NOTHING, Said

_SIZES = {
    "xl": Box(2.97, 3, closer=0.035),
    "xl wide": Box(5.1, 2, closer=0.035),
    "l": Box(7.95, 3, closer=0.03),
    "m": Box(11.55, 5, closer=0.025),
    "s": Box(15.9, 6, closer=0.02),
}
"""What each size of the title has room for above the line: 180 mm, or 105 in lines of short words in the largest."""
_SECOND = Box(5.0, 2)
"""The second title in its larger size: two lines of 50 mm."""
_STANDING = frozenset("abcdefhiklmnorstuvwxz0123456789ABCDEFGHIJKLMNOPRSTUVWXYZ '’-.:!?&")
"""What stands on the line and may lose its feet; a cut g would be another letter, and so might any not known here."""
_ABOVE = 230
"""The combining class of marks above a letter."""


@dataclass(frozen=True)
class Title:
    """The title in both languages; a size is ``xl``, ``xl wide``, ``l``, ``m``, ``s`` or ``xs``, by its words.

    ``cut`` titles lose their feet in the art below the line: over a bare plane it would look like a fault. The second
    title is set in ``l`` or ``m``.
    """

    title: Said
    size: str
    cut: bool
    second: Said
    second_size: str


def title_of(pen: Pen) -> Title:
    """The title of any film."""
    film = pen.edition.kit.film
    title = pen.say(film.title, "film", "title")
    second = pen.say(film.original_title, "film", "original_title")
    second = NOTHING if second.text == title.text else second
    size = size_of(title.text)
    cut = art_of(pen) is not None and size.startswith("xl") and stands(title.text)
    return Title(title, size, cut, second, "l" if _SECOND.holds(second.text) else "m")


def size_of(title: str) -> str:
    """The class of a title: the largest in which it stands above the line, no word broken."""
    return size_in(_SIZES, title, "xs")


def stands(title: str) -> bool:
    """Whether every letter of a title stands on the line; accents above it do not matter."""
    return all(char in _STANDING or combining(char) == _ABOVE for char in normalize("NFD", title))


def art_of(pen: Pen) -> Image | None:
    """The picture that the facts choose for a first page."""
    kit = pen.edition.kit
    return next((image for image in kit.images if image.id == kit.look.cover), None)


def drawn_for_page(image: Image) -> bool:
    """Whether an image was drawn as art, with room for the words of its page; where others are dark nobody knows."""
    return image.kind == "art" and image.file.lower().endswith(".svg")
