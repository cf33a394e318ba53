"""Critics are quoted as they wrote: the words are theirs, cuts are marked and turn no sense, and they are named."""

import re
from collections.abc import Iterator
from itertools import pairwise

from presskit.edition import Edition
from presskit.finding import Finding, error, warning
from presskit.model import Quote
from presskit.prose import plain

NEGATIONS = {
    "en": frozenset(
        [
            *("not", "no", "never", "nor", "neither", "none", "nobody", "nothing", "nowhere", "without", "cannot"),
            *("hardly", "scarcely", "barely", "seldom", "rarely", "n't"),
        ]
    ),
    "fr": frozenset(
        [
            *("ne", "n'", "pas", "jamais", "sans", "aucun", "aucune", "rien", "personne", "nul", "nulle"),
            *("guère", "ni", "non", "nullement"),
        ]
    ),
}
"""The words, by language, whose loss turns a sentence round."""

_CUT = re.compile(r"\[[^\]]*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.")
"""Where something was left out or put in, and is marked."""

_SIGNS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
_CLAUSE_ENDS = re.compile(r'[.,;:!?()"]|(?<= )-(?= )|\b(?:but|yet|mais|pourtant)\b')
_WORD = re.compile(r"\w+(?:['-]\w+)*")


def excerpts_from_their_sentences(edition: Edition) -> Iterator[Finding]:
    """Finds excerpts with words that the sentence does not have, or not in that order."""
    for quote in edition.kit.quotes:
        sentence, parts = _sentence(quote), _parts(quote)
        if _places(sentence, parts) is None and not _in_order(sentence, parts):
            strange = next((word for part in parts for word in _words(part) if word not in _words(sentence)), "")
            message = "this excerpt is not in its sentence" + (f": “{strange}” is not" if strange else "")
            hint = "quote to the letter; put words of your own in [brackets]"
            yield error("PK841", message, key=("quotes", quote.id, "excerpt"), hint=hint)


def excerpts_from_their_notes(edition: Edition) -> Iterator[Finding]:
    """Finds lines to be set large that their note does not say."""
    for note in edition.kit.notes:
        # A line set large may end as a sentence where its text goes on.
        if note.excerpt and _plain(plain(note.excerpt.text)).rstrip(".,:;") not in _plain(plain(note.text.text)):
            hint = "take the words from the text as they stand there"
            yield error("PK845", "this excerpt is not in its text", key=("notes", note.id, "excerpt"), hint=hint)


def cuts_that_are_marked(edition: Edition) -> Iterator[Finding]:
    """Finds excerpts that leave words out without a mark."""
    for quote in edition.kit.quotes:
        sentence, parts = _sentence(quote), _parts(quote)
        if _places(sentence, parts) is None and _in_order(sentence, parts):
            message = "this excerpt leaves out words of its sentence without a mark"
            yield error("PK842", message, key=("quotes", quote.id, "excerpt"), hint="put “…” where words are left out")


def cuts_that_keep_the_sense(edition: Edition) -> Iterator[Finding]:
    """Finds excerpts that lose a negation: in what a cut leaves out, or before them in the same clause.

    The word lists are English and French; in other languages nobody is warned.
    """
    for quote in edition.kit.quotes:
        sentence = _sentence(quote)
        places = _places(sentence, _parts(quote))
        negations = NEGATIONS.get((quote.sentence.lang or edition.kit.kit.language).partition("-")[0], frozenset())
        if not places or not negations:
            continue
        before = _CLAUSE_ENDS.split(sentence[: places[0][0]])[-1]
        between = [sentence[end:start] for (_, end), (start, _) in pairwise(places)]
        lost = next((word for span in (before, *between) for word in _negating(span, negations)), "")
        if lost:
            message = f"this excerpt leaves out “{lost}”, which may turn its sense"
            hint = "read the whole sentence again; quote the word too, or another part"
            yield warning("PK843", message, key=("quotes", quote.id, "excerpt"), hint=hint)


def quotes_that_say_whose(edition: Edition) -> Iterator[Finding]:
    """Finds quotations without their critic or date, unless the facts say that nobody knows."""
    for quote in edition.kit.quotes:
        key = "quotes", quote.id
        missing = [
            name
            for name in ("critic", "date")
            if getattr(quote, name) is None and (*key, name) not in edition.ledger.unknown
        ]
        if missing:
            named = " and ".join(f"“{name}:”" for name in missing)
            hint = f"add {named}, or {{unknown: where you looked}}"
            yield warning("PK844", f"this quotation has no {' and no '.join(missing)}", key=key, hint=hint)


def _plain(text: str) -> str:
    """A text with one kind of quotes, apostrophes, dashes and spaces."""
    return " ".join(text.translate(_SIGNS).split())


def _sentence(quote: Quote) -> str:
    return _plain(plain(quote.sentence.text))


def _parts(quote: Quote) -> tuple[str, ...]:
    """What an excerpt prints between its cuts."""
    parts = (part.strip(' .,;:"') for part in _CUT.split(_plain(plain(quote.excerpt.text))))
    return tuple(part for part in parts if part)


def _places(sentence: str, parts: tuple[str, ...]) -> list[tuple[int, int]] | None:
    """Where each part stands in the sentence, one after the other, in characters; ``None`` if one does not."""
    places: list[tuple[int, int]] = []
    at = 0
    for part in parts:
        # An excerpt may begin with a capital of its own.
        first = (
            f"[{re.escape(part[0].lower())}{re.escape(part[0].upper())}]" if part[0].isalpha() else re.escape(part[0])
        )
        found = re.compile(rf"(?<!\w){first}{re.escape(part[1:])}(?!\w)").search(sentence, at)
        if not found:
            return None
        places.append(found.span())
        at = found.end()
    return places


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _in_order(sentence: str, parts: tuple[str, ...]) -> bool:
    """Whether all words of the parts stand in the sentence, in that order."""
    rest = iter(_words(sentence))
    return all(word in rest for part in parts for word in _words(part))


def _negating(span: str, negations: frozenset[str]) -> Iterator[str]:
    """The negations of a piece of a sentence; ``n't`` and ``n'`` are parts of words."""
    for word in _words(span):
        if (
            word in negations
            or (word.endswith("n't") and "n't" in negations)
            or (word.startswith("n'") and "n'" in negations)
        ):
            yield word
