"""The names of a text: runs of capitalised words that are no figures; and the words that names are compared by.

A capital at the beginning of a sentence is none of a name, where an ordinary word may stand there; nor is one at the
beginning of a quotation, unless what is quoted is a title: “Du musst es tun”, but “Blue Moon”.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from presskit.commonplaces import COMPOUNDS, KNOWN
from presskit.tokens.figures import ENGLISH_MONTHS, figures_of
from presskit.tokens.token import Token

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ]"
_cap_word = (
    rf"(?:[dlDL][’'])?(?:{_CAPITAL}(?:\.{_CAPITAL})*\.|(?:St|Jr|Dr|Mr|Mrs|Ms)\.(?=[ \u00a0]{_CAPITAL})"
    rf"|{_CAPITAL}[\w&+]*(?:[’'-][^\W_][\w+]*)*[’']?)"
)
_particle = "de la|van der|von der|de|du|des|da|di|del|della|van|von|der|den|la|le|ten|ter|zu|zur|y|e|&"
_NAME = re.compile(rf"(?<![\w’'-]){_cap_word}(?:(?:[ \u00a0\n](?:{_particle}))?[ \u00a0\n]{_cap_word})*")
_ONE = re.compile(rf"{_cap_word}")
_WORD = re.compile(r"[\w&+][\w&+’'-]*(?:\.(?=\w)[\w&+’'-]*)*")
_ELIDED = re.compile(r"^[dlDL]'(?=\w{2})")
_POSSESSIVE = re.compile(r"'s?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?:^|[.!?…:]|[\n|•])[\s\"“”‘’»«()\[\]–—-]*$")
_DASH = re.compile(r"[–—][ \u00a0]?$")
_QUOTED = re.compile(r"(?P<lead>[,–—][ \u00a0\n]*)?(?:(?<![^\s(\[–—“‘])[“„‘‚»\"']|«[ \u00a0\u202f]?)+$")
"""The mark that opens a quotation, and what leads up to words that are spoken."""
_title_word = r"[^\W_a-zß-ÿ][\w’'&.+-]*"
_TITLE = re.compile(
    rf"{_title_word}(?:[,:]?[ \u00a0\n](?:[a-zß-ÿ]{{1,4}}[ \u00a0\n]){{0,3}}{_title_word}){{0,9}}[!?…,]?[”“’»\"'](?!\w)"
)
"""A title to the mark that closes it: capitals but for small words, and the last word has one."""
_OWNER = re.compile(r"[’']s?$")
_INITIALS = re.compile(r"\.\w\.$")
_ABBREVIATED = re.compile(rf"(?:^|[\s.(“])(?:{_CAPITAL}|Mr|Mrs|Ms|Dr|St|Jr|No|vs)\.\s*$")

_LETTERS = re.compile(r"\w(?:[-–]\w){2,}")
"""A word that is spelt out: “S-T-A-U-N-C-H”."""
_SOUNDS = re.compile(r"(?=.*[A-Z]{2})(?=.*-.*)(?:[A-Z]+|[A-Z]?[a-zß-ÿ]+)(?:-(?:[A-Z]{2,}|[a-zß-ÿ]+))+")
_ENCLOSED = re.compile(r"[“‘«\"'(/\[][\w-]+[,.]?[”’»\"')/\]]")
"""How a word is spoken, a stressed syllable in capitals: (“HUV-dee”)."""
_NEXT_WORD = re.compile(r"[’']?s?[ \u00a0]([a-z]+)")


@lru_cache(maxsize=65_536)  # names repeat
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as names hold them: small letters, one kind of apostrophe, no ``’s``, no quotation marks."""
    return tuple(filter(None, map(_folded, _WORD.findall(text))))


@lru_cache(maxsize=65_536)  # names repeat
def _folded(word: str) -> str:
    word = _ELIDED.sub("", word.replace("’", "'"))
    return _POSSESSIVE.sub("", word).replace(".", "").casefold()


ORDINARY = frozenset(
    words_of(
        "a about above across after again against all along already also although always among an and another any are "
        "around as asked at away back be because been before behind below beneath beside besides between beyond both "
        "but by can despite did does down during each either else even ever every everybody everyone everything far "
        "few finally first for from further had has have he her here hers herself him himself his how however i if in "
        "inside instead into is it its itself just last late later like made many may meanwhile months more most much "
        "my near neither never next no nobody none nor not nothing now of off often on once one only or other others "
        "our out outside over own perhaps rather same second set shot she should since so some somebody something "
        "sometimes soon still such than that the their them then there therefore these they third this those though "
        "through throughout thus to together too towards two three four five six seven eight nine ten under until up "
        "upon us very was we were what when where whether which while who whom whose why will with within without "
        "would yet you your years"
    )
)
"""Words that open a sentence and belong to no name there."""

NO_NAMES = frozenset(
    [
        *("I", "Mr", "Mrs", "Ms", "Dr", "No", "Nos", "A", "The", "OK", "AM", "PM", "TV", "CD", "DVD", "Blu-ray", "DCP"),
        *("Mother", "Father", "Mum", "Mom", "Dad", "Mama", "Papa", "Grandma", "Grandpa", "Sir", "Madam", "Ma’am"),
        *("X-ray", "X-rays", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ]
)
"""Capitals that name nothing in particular."""

_PRONOUN = re.compile(r"I(?:[’'](?:d|m|ll|ve))?")
"""It runs on from a name before it: “In Paris I saw”."""
_STOPS = frozenset(".!?…")

_SEVERAL = frozenset(f"{one}s" for one in NO_NAMES if one.endswith("day")).union(
    f"{month.removesuffix('y')}ies" if month.endswith("ry") else f"{month}s"
    for month in map(str.capitalize, ENGLISH_MONTHS)
)
"""Weekdays and months in the plural: “on Sundays”, “two Februaries”."""


@lru_cache(maxsize=1024)  # several rules read the same few texts
def names_of(text: str) -> tuple[Token, ...]:
    """The names alone, in the order of the text, also those that may be an ordinary word that opens a sentence."""
    return tuple(_names_beside(text, figures_of(text)))


_JOINT = re.compile(r"(?:\sof(?:\sthe)?(?:[ \u00a0\n][A-ZÀ-Þ][\w’'-]*)+)+")
"""What makes one name of several: “Society of Authors”."""


_QUOTED_TITLE = re.compile(rf"(?<!\w)[“„«\"‘'](?P<title>{_TITLE.pattern})")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def long_names(text: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """Tokens of a text in its order, with all of a name that runs on, such as “Academy of Film and Television Arts”.

    Those of one title in quotation marks are one, and so are an ordinal and the name after it: “40th Division”. For
    telling somebody of a name; what it runs on with is asked for by itself. Their values stay.
    """
    waiting: Token | None = None
    for token in _of_titles(text, tokens):
        if waiting and token.start <= waiting.end:
            continue
        joint = _JOINT.match(text, token.end) if token.kind == "name" else None
        longer = replace(token, text=text[token.start : joint.end()]) if joint else token
        if waiting and " of " in waiting.text and token.kind == "name" and text[waiting.end : token.start] == " and ":
            waiting = replace(waiting, text=text[waiting.start : longer.end])
            continue
        if waiting and _ORDINAL.fullmatch(waiting.text) and token.kind == "name" and token.start == waiting.end + 1:
            waiting = replace(longer, text=text[waiting.start : longer.end], start=waiting.start)
            continue
        if waiting:
            yield waiting
        waiting = longer
    if waiting:
        yield waiting


def _of_titles(text: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, with one for all the names of a title in quotation marks."""
    told = list(tokens)
    titles = [found.span("title") for found in _QUOTED_TITLE.finditer(text)] if len(told) > 1 else []
    for token in told:
        start, end = next(((start, end - 1) for start, end in titles if start <= token.start < end), (0, 0))
        inside = [each for each in told if each.kind == "name" and start <= each.start < end]
        if len(inside) < 2 or token not in inside:  # noqa: PLR2004 - it takes two to be told twice
            yield token
        elif token == inside[0]:
            yield replace(token, text=text[start:end].rstrip(",."), start=start)


def _names_beside(text: str, figures: Sequence[Token]) -> Iterator[Token]:
    """Runs of capitalised words that are no figures; a possessive ends a run, a sentence's first word may go."""
    taken = {at for token in figures for at in range(token.start, token.end)}
    for run in _NAME.finditer(text):
        pieces = [word for word in _pieces(run, text) if word[0] not in taken]
        if not pieces:
            continue
        group: list[tuple[int, str]] = []
        last_end = -1
        for at, word in pieces:
            owned = group and _OWNER.search(group[-1][1]) and not _is_known([*group, (at, word)])
            cut = group and (owned or taken.intersection(range(last_end, at)))
            if cut:
                yield from _named(text, group)
                group = []
            group.append((at, word))
            last_end = at + len(word)
        yield from _named(text, group)


def _is_known(group: Sequence[tuple[int, str]]) -> bool:
    """Whether every reader knows a name with a possessive in it, such as New Year’s Eve; a word may open a sentence."""
    words = [_folded(word) for _, word in group]
    return not KNOWN.isdisjoint((" ".join(words), " ".join(words[1:])))


def _pieces(run: re.Match[str], text: str) -> Iterator[tuple[int, str]]:
    for word in _ONE.finditer(text, run.start(), run.end()):
        yield word.start(), word[0]


def _opens_a_sentence(before: str) -> bool:
    return bool(_SENTENCE_END.search(before)) and not _ABBREVIATED.search(before)


def _opens_a_quotation(before: str, text: str, start: int) -> bool:
    """Whether words that are no title are quoted from here on.

    What is spoken may be short and have capitals alone, as in: he said, “Never!”
    """
    mark = _QUOTED.search(before)
    title = _TITLE.match(text, start) if mark else None
    if not mark or not title:
        return bool(mark)
    return title[0][-2] in _STOPS and bool(mark["lead"] or " " not in title[0])


def _named(text: str, group: list[tuple[int, str]]) -> Iterator[Token]:
    before = text[max(0, group[0][0] - 12) : group[0][0]]
    initial = _opens_a_sentence(before) or _opens_a_quotation(before, text, group[0][0])
    while group and (initial or _DASH.search(before)) and _folded(group[0][1]) in ORDINARY:
        group, initial, before = group[1:], False, ""
    while group and _PRONOUN.fullmatch(group[-1][1]):
        group = group[:-1]
    if not group or all(_OWNER.sub("", word) in NO_NAMES or word.rstrip(".’'") in _SEVERAL for _, word in group):
        return
    start, end = group[0][0], group[-1][0] + len(group[-1][1])
    said = text[start:end].rstrip(".’'") if not _INITIALS.search(text[start:end]) else text[start:end]
    value = " ".join(words_of(said))
    after = _NEXT_WORD.match(text, end)
    thing = f"{value} {after[1]}" if after else ""
    compound = not COMPOUNDS.isdisjoint((thing, thing.removesuffix("s")))
    spelt = _LETTERS.fullmatch(said) or (_SOUNDS.fullmatch(said) and _ENCLOSED.match(text, start - 1))
    if len(value) > 1 and not compound and not spelt:  # a letter alone is a letter
        yield Token("name", said, start, value, initial)
