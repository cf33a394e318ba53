"""What stands in running text is true to the facts, whole, of the right length, and set in one kind of marks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from presskit.edition import Edition
from presskit.explaining import Explanations, printed_texts, structured
from presskit.finding import Finding, Key, error, warning
from presskit.hints import closest, quoted
from presskit.model import Band
from presskit.prose import blocks_of, plain
from presskit.spelling import folded, is_near
from presskit.tokens import Token, tokens_of, words_of
from presskit.values import Prose, Text

RUNNING = frozenset(["story", "notes", "statement", "interviews", "statements", "legal"])
"""Sections whose texts are written for this kit, long ones and short ones."""

SHORTEST_NEAR = 7
"""In letters; shorter words differ by one letter all the time."""


def words_that_facts_explain(edition: Edition) -> Iterator[Finding]:
    """Finds figures, dates and names in running text that no fact says."""
    texts = list(_running(edition))
    if not texts:
        return
    explanations = Explanations.of(edition)
    known = _Known.of(edition)
    for key, text, titles in texts:
        for token in _once(_with_titles(text, titles)):
            if explanations.explains(token) or (token.kind == "name" and any(known.meant(token))):
                continue
            hint = "mend it, or write it down among the facts with its source, in “figures:” or “mentions:”"
            near = known.nearest(token)
            hint = f"the nearest name in the facts is “{near}”; {hint}" if near else hint
            yield warning("PK701", f"no fact explains the {token.kind} {quoted(token.text)}", key=key, hint=hint)


def names_spelt_as_in_the_facts(edition: Edition) -> Iterator[Finding]:
    """Finds names in running text that miss a name of the facts by an accent or a letter."""
    texts = list(_running(edition))
    if not texts:
        return
    known = _Known.of(edition)
    for key, text, _ in texts:
        told: set[str] = set()
        for token in tokens_of(text, initials=True):
            for word, meant in known.meant(token) if token.kind == "name" else ():
                if word not in told:
                    told.add(word)
                    message = f"{quoted(word)} is not how the facts spell a name"
                    yield error("PK702", message, key=key, hint=f"did you mean “{meant}”?")


_LEFTOVERS = re.compile(
    r"(?<!\w)(?:TODO|FIXME|XXX+|TBC|TBD|TKTK)(?!\w)"
    r"|\[(?:web|cite|source|turn|ref|oai)[^\]\n]{0,40}\]|【[^】\n]{0,60}】|\[\d{1,3}\]"
    r"|\[(?:insert|citation needed|name|date|title|quote|check)[^\]\n]{0,60}\]"
    r"|\b[Ll]orem(?: ipsum)?\b|contentReference|oaicite|\{\{|\}\}|\{%|%\}|\?\?\?+"
)


def leftovers_of_drafting(edition: Edition) -> Iterator[Finding]:
    """Finds ``TODO``, ``[web:10]``, ``lorem``, unfilled tags and other marks of a draft."""
    yield from _matches(
        edition, _LEFTOVERS, "PK711", "{} was left over from a draft", "take it out, or finish what it stands for"
    )


_DOUBLED = re.compile(r"\b([^\W\d_]+)[ \u00a0\n]+\1\b(?![’'-])", re.IGNORECASE)
_RIGHTLY_DOUBLED = frozenset(["had", "that", "very", "no", "bye", "nous", "vous"])


def doubled_words(edition: Edition) -> Iterator[Finding]:
    """Finds “the the”; a name such as Duran Duran is none."""
    for key, text, _ in _running(edition):
        for found in _DOUBLED.finditer(text):
            first, second = found[0].split()
            if first.lower() not in _RIGHTLY_DOUBLED and not (first[0].isupper() and second[0].isupper()):
                yield warning("PK712", f"a word stands twice: {quoted(found[0])}", key=key, hint="take one out")


_HOLES = re.compile(
    r"\([\s,;]*\)|\[\s*\]|“\s*”|«\s*»|(?<!\S)\"\s*\"(?!\S)"
    r"|[^\W_]+[ \u00a0]+[.,](?![\d.])"
    r"|\b(?:the|an)[.,;:)]|,[ \u00a0]*[,;]|[,;:][ \u00a0]*\.(?!\.)"
    r"|\b(?:the|an?)[ \u00a0](?:of|by|and|at|from|with|was|were|is|are|for|to)(?![\w’'-])"
    r"|\b(?:directed|written|produced|composed|edited|played|shot)[ ]by[ ](?:in|on|at|with|for)(?![\w-])"
    r"|[\w,][ ]{2,}\w"
)


def sentences_with_holes(edition: Edition) -> Iterator[Finding]:
    """Finds empty brackets and quotation marks, and places where a word was lost: “directed by .”, “at the , ”."""
    yield from _matches(edition, _HOLES, "PK713", "a word seems to be missing at {}", "fill the hole, or close it")


def lengths_that_are_usual(edition: Edition) -> Iterator[Finding]:
    """Finds logline, synopses and boilerplate that have more or fewer words than their band."""
    story, legal, profile = edition.kit.story, edition.kit.legal, edition.kit.kit.profile
    texts: tuple[tuple[str, Key, Prose | None, Band], ...] = (
        ("logline", ("story", "logline"), story.logline, profile.logline),
        ("short", ("story", "synopsis", "short"), story.synopsis.short, profile.short),
        ("medium", ("story", "synopsis", "medium"), story.synopsis.medium, profile.medium),
        ("long", ("story", "synopsis", "long"), story.synopsis.long, profile.long),
        ("boilerplate", ("legal", "boilerplate"), legal.boilerplate, profile.boilerplate),
    )
    for name, key, text, band in texts:
        number = _length(text.text) if text else 0
        if number and not band.min <= number <= band.max:
            usual = f"{band.min} to {band.max}" if band.min else f"up to {band.max}"
            what = name if name in ("logline", "boilerplate") else f"{name} synopsis"
            hint = f"{'shorten' if number > band.max else 'lengthen'} it, or set “profile: {name}:” in “kit:”"
            yield warning("PK714", f"the {what} has {number} words; {usual} are expected", key=key, hint=hint)


_MARKS: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "apostrophes (' and ’)": (re.compile(r"\w'\w"), re.compile(r"\w’\w")),
    'quotation marks (" and “ ”)': (re.compile(r'"'), re.compile(r"[“”]")),
    "dashes (- and – or —)": (re.compile(r"\w - \w"), re.compile(r"\w ?[–—] ?[^\W\d]")),
    "dashes (– and —)": (re.compile(r"\w ?– ?[^\W\d]"), re.compile(r"\w ?— ?\w")),
}


def one_kind_of_marks(edition: Edition) -> Iterator[Finding]:
    """Finds texts that mix straight and curly apostrophes or quotation marks, or dashes of several kinds."""
    for key, text, _ in _running(edition):
        for what, kinds in _MARKS.items():
            if all(kind.search(text) for kind in kinds):
                yield warning("PK715", f"this text has two kinds of {what}", key=key, hint="settle on the second kind")


def _running(edition: Edition) -> Iterator[tuple[Key, str, tuple[tuple[int, str], ...]]]:
    """The running texts, without their marks, and what is set in italics: where it begins, and the words."""
    for key, value in edition.facts:
        caption = key[0] == "images" and key[-1] in ("caption", "alt")
        if isinstance(value, Prose):
            yield key, *_taken_apart(value.text)
        elif isinstance(value, Text) and (key[0] in RUNNING or caption):
            yield key, value.text, ()


@cache
def _taken_apart(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    at = 0
    titles: list[tuple[int, str]] = []
    for block in blocks_of(text):
        for run in block.runs:
            if run.italic:
                titles.append((at, run.text))
            at += len(run.text)
        at += len("\n\n")
    return plain(text), tuple(titles)


def _with_titles(text: str, titles: Iterable[tuple[int, str]]) -> Iterator[Token]:
    """The tokens of a text, with each title in italics as one name."""
    covered: list[tuple[int, int]] = []
    for start, title in titles:
        if any(token.kind == "name" for token in tokens_of(title, initials=True)):
            covered.append((start, start + len(title)))
            yield Token("name", title.strip(), start, " ".join(words_of(title)))
    spans = iter([*covered, (len(text) + 1, len(text) + 1)])
    first, last = next(spans)
    for token in tokens_of(text):
        while token.start >= last:
            first, last = next(spans)
        if token.end <= first:
            yield token


def _once(tokens: Iterable[Token]) -> tuple[Token, ...]:
    found: dict[tuple[str, str], Token] = {}
    for token in tokens:
        found.setdefault((token.kind, token.value), token)
    return tuple(sorted(found.values(), key=lambda token: token.start))


def _matches(edition: Edition, pattern: re.Pattern[str], code: str, message: str, hint: str) -> Iterator[Finding]:
    for key, text, _ in _running(edition):
        for words in dict.fromkeys(found[0] for found in pattern.finditer(text)):
            yield warning(code, message.format(quoted(words.strip())), key=key, hint=hint)


def _length(text: str) -> int:
    """Words as word processors count them."""
    return sum(any(char.isalnum() for char in word) for word in plain(text).split())


@dataclass(frozen=True)
class _Known:
    """The words of the names in the facts, and how to find the one that somebody meant."""

    words: frozenset[str]
    """As they are spelt, in small letters."""
    others: frozenset[str]
    """Those of sources alone: known, and no model of spelling."""
    folds: Mapping[str, str]
    """The word as it is spelt, by its letters without accents."""
    shapes: Mapping[str, tuple[str, ...]]
    """The folded words that have this shape once a letter is taken out."""
    names: Mapping[str, tuple[str, ...]]
    """The short texts in which a word stands."""

    @classmethod
    def of(cls, edition: Edition) -> "_Known":
        words: dict[str, str] = {}
        others: set[str] = set()
        names: dict[str, dict[str, None]] = defaultdict(dict)
        for text, own in _name_texts(edition):
            written = re.findall(r"\w[\w’'.-]*", text)
            for word in written:
                for spelt in words_of(word):
                    if not own:
                        others.add(spelt)
                    elif word[0].isupper() or "’" in word:
                        words.setdefault(spelt, word.rstrip(".’'"))
                        if len(written) <= _LONGEST:
                            names[spelt][text] = None
        folds = {folded(word): shown for word, shown in reversed(words.items())}
        shapes: dict[str, list[str]] = defaultdict(list)
        for fold in folds:
            if len(fold) >= SHORTEST_NEAR - 1:
                for shape in _shapes(fold):
                    shapes[shape].append(fold)
        return cls(
            frozenset(words),
            frozenset(others),
            folds,
            {shape: tuple(found) for shape, found in shapes.items()},
            {word: tuple(found) for word, found in names.items()},
        )

    def meant(self, token: Token) -> Iterator[tuple[str, str]]:
        """The words of a name that miss a known word, each as it stands and with the word that was meant."""
        all_words = token.value.split()
        for at, written in enumerate(token.text.split()):
            for spelt in words_of(written):
                if spelt in self.words or spelt.removesuffix("s") in self.words or len(spelt) <= _TOO_SHORT:
                    continue
                opens = token.initial and not at
                near = self._accented(spelt) or ("" if spelt in self.others else self._near(folded(spelt), opens))
                rest = {word for word in all_words[token.initial and not opens :] if word != spelt}
                names = self.names.get(words_of(near)[0], ()) if near else ()
                if any(rest.issubset(words_of(name)) for name in names):
                    yield re.sub(r"[’']s?$", "", written).strip(".,“”‘’"), near

    def _accented(self, spelt: str) -> str:
        """The word whose accents were lost; one that has more accents than the facts know is somebody else’s."""
        near = self.folds.get(spelt, "") if folded(spelt) == spelt else ""
        return near if near and folded(near) != near.casefold() else ""

    def _near(self, fold: str, opens: bool) -> str:  # noqa: FBT001 - private
        """The word that differs by one letter, other than by an ending; one that opens a sentence must be longer."""
        if len(fold) < SHORTEST_NEAR + 2 * opens:
            return ""
        endings = {fold + "s", fold + "es", fold + "n", *(fold.removesuffix(end) for end in ("s", "es", "n"))}
        near = (one for shape in _shapes(fold) for one in self.shapes.get(shape, ()))
        return next((self.folds[one] for one in sorted(near) if one not in endings and is_near(one, fold)), "")

    def nearest(self, token: Token) -> str:
        """The name of the facts that shares a word with this one and is most like it; empty for none."""
        if token.kind != "name":
            return ""
        options = [name for word in token.value.split() for name in self.names.get(word, ())[:_LONGEST]]
        return closest(token.text, options)


_TOO_SHORT = 3
_LONGEST = 8


def _name_texts(edition: Edition) -> Iterator[tuple[str, bool]]:
    """The texts of facts, each once, and whether they say how a name is spelt."""
    told: set[tuple[str, bool]] = set()
    for key, value in structured(edition):
        own = key[0] not in ("sources", "quotes")
        for text in printed_texts(key, value, edition.kit.kit.language):
            if (text, own) not in told:
                told.add((text, own))
                yield text, own


def _shapes(fold: str) -> set[str]:
    return {fold, *(fold[:at] + fold[at + 1 :] for at in range(len(fold)))}
