"""Text for a Word document: pieces that differ in character style, in language, or in where they lead."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from presskit.prose import Run
from presskit.typography import NBSP
from presskit.voice import Said

EMPHASIS, STRONG, STRONG_EMPHASIS = "Emphasis", "Strong", "Intense Emphasis"
LINK, REFERENCE, DISPUTED = "Hyperlink", "Source Reference", "Disputed"
STYLES = (EMPHASIS, STRONG, STRONG_EMPHASIS, LINK, REFERENCE, DISPUTED)
"""The character styles that a layout needs, by the names that Word shows."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words set alike, in a character style by its name; ``lang`` is empty for the document's own language.

    ``href`` is an address, or ``#name`` for a bookmark of this document, and ``tip`` says where that leads;
    ``bookmark`` gives the piece such a name.
    """

    text: str
    style: str = ""
    lang: str = ""
    href: str = ""
    tip: str = ""
    bookmark: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What one tag of a layout prints; false if that is nothing."""

    pieces: tuple[Piece, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return any(piece.text for piece in self.pieces)

    def __str__(self) -> str:
        """The bare words, for a filter of the layout."""
        return "".join(piece.text for piece in self.pieces)

    def __add__(self, other: "Words") -> "Words":
        return Words(self.pieces + other.pieces)

    def styled(self, style: str) -> "Words":
        """The same words, those without a style of their own in ``style``."""
        return Words(tuple(replace(piece, style=piece.style or style) for piece in self.pieces))


NOTHING = Words()


def plain(text: str, lang: str = "") -> Words:
    """Words without any mark."""
    return Words((Piece(text, lang=lang),)) if text else NOTHING


def spoken(said: Said) -> Words:
    """The words of a fact; in a draft with what other sources say."""
    rival = (Piece(NBSP), Piece(f"[{said.rival}]", DISPUTED)) if said.rival else ()
    return Words((Piece(said.text, lang=said.lang), *rival)) if said else NOTHING


def link(text: str, address: str) -> Words:
    """Words that lead somewhere."""
    return Words((Piece(text, LINK, href=address),))


def cited(titles: Mapping[int, str]) -> Words:
    """Numbers of sources in brackets, each leading to its entry: `` [3, 7]``; their titles are shown on pointing."""
    links = [
        Piece(str(number), REFERENCE, href=f"#{source_bookmark(number)}", tip=title) for number, title in titles.items()
    ]
    if not links:
        return NOTHING
    _, *inside = chain.from_iterable((Piece(f",{NBSP}", REFERENCE), entry) for entry in links)
    return Words((Piece(f"{NBSP}[", REFERENCE), *inside, Piece("]", REFERENCE)))


def source_bookmark(number: int) -> str:
    """The name of a source's entry; Word takes no hyphens in it."""
    return f"source_{number}"


def listed(words: Iterable[Words], separator: str = ", ") -> Words:
    """Those that are not empty, one after the other."""
    filled = [each for each in words if each]
    joined = chain.from_iterable((Piece(separator), *each.pieces) for each in filled)
    return Words(tuple(joined)[1:])


def prose(runs: Sequence[Run], lang: str, cite: Callable[[Iterable[str]], Words]) -> Words:
    """A paragraph of running text; ``cite`` writes the numbers of the sources that it rests on."""
    return Words(tuple(_prose(runs, lang, cite)))


def _prose(runs: Sequence[Run], lang: str, cite: Callable[[Iterable[str]], Words]) -> Iterator[Piece]:
    for run in runs:
        if run.cites:
            yield from cite(run.cites).pieces
        else:
            style = {(True, True): STRONG_EMPHASIS, (True, False): EMPHASIS, (False, True): STRONG}.get(
                (run.italic, run.bold), LINK if run.href else ""
            )
            yield Piece(run.text, style, lang, run.href)
