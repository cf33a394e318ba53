"""The figures, dates and names of running text are those of the facts, and spelt as they are."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from presskit.edition import Edition
from presskit.explaining import Explanations, worded
from presskit.finding import Finding, Key, at_words, error, warning
from presskit.hints import closest, quoted
from presskit.incidental import is_common, is_people, nicknamed, quoted_word
from presskit.lives import Lives
from presskit.reckoning import Reckoning
from presskit.running import RunningText, running_texts
from presskit.spelling import SHORTEST, folded, is_near, shapes
from presskit.things import miscounted, things_counted
from presskit.tokens import Token, long_names, tokens_of, words_of
from presskit.values import Text

UNEXPLAINED = "PK701"
"""The code of what no fact explains."""


def words_that_facts_explain(edition: Edition) -> Iterator[Finding]:
    """Finds figures, dates and names in running text that no fact says."""
    texts = edition.once(running_texts)
    if not texts:
        return
    known = edition.once(_Known.of)
    refused = _refused_names(edition, texts)
    for running, strange in edition.once(Strangers.of).by_text:
        for token in strange:
            claimed, near = _claimed(token, refused), known.nearest(token)
            hint = f"the nearest name in the facts is “{near}”; {_WRITE}" if near else _WRITE
            hint = f"a claim says so that was not followed, at “{'.'.join(claimed)}”" if claimed else hint
            message = f"no fact explains the {token.kind} {quoted(token.text)}"
            found = warning(UNEXPLAINED, message, key=running.key, hint=hint)
            yield at_words(found, running.text, token.start, token.end)


@dataclass(frozen=True)
class Strangers:
    """The running texts, each with its figures, dates and names that nothing explains."""

    by_text: tuple[tuple[RunningText, tuple[Token, ...]], ...]

    @classmethod
    def of(cls, edition: Edition) -> "Strangers":
        """Those of an edition, each of them where it stands first."""
        texts = edition.once(running_texts)
        explanations, known, lives = Explanations.of(edition), edition.once(_Known.of), Lives.of(edition)
        reckoning, things = Reckoning.of(edition, explanations, lives), things_counted(edition)
        refused = _refused_names(edition, texts)

        def is_strange(token: Token) -> bool:
            sought = replace(token, initial=False) if _claimed(token, refused) else token
            return not (explanations.explains(sought) or (token.kind == "name" and any(known.meant(token))))

        @cache
        def is_ordinary(word: str) -> bool:
            small = re.compile(rf"(?<![\w’'-]){re.escape(word)}(?![\w-])")
            return any(small.search(running.text) for running in texts)

        def is_other_age(token: Token, running: RunningText) -> bool:
            only = token.age and explanations.only_as_age(token)
            return only and not explanations.is_age_of(token, lives.meant(token, running))

        def is_explained_here(token: Token, running: RunningText) -> bool:
            if token.kind == "name":
                opening = token.value if token.initial and " " not in token.value else ""
                word = opening or quoted_word(token, running.text)
                common = is_people(token, running.text) or is_common(token, running.text)
                ordinary = common or (word and is_ordinary(word))
                return bool(ordinary) or explanations.names_person(nicknamed(token, running.text))
            return reckoning.follows(token, running)

        found: list[tuple[RunningText, tuple[Token, ...]]] = []
        for running in texts:
            tokens = tuple(_with_titles(running, refused))
            asked = {(token.kind, token.value) for token in filter(is_strange, _once(tokens))}
            doubtful = [token for token in tokens if (token.kind, token.value) in asked or is_other_age(token, running)]
            strange = [token for token in doubtful if not is_explained_here(token, running)]
            strange += miscounted(running.text, things)
            found.append((running, tuple(long_names(running.text, _once(strange)))))
        return cls(tuple(found))


_WRITE = (
    "mend it, or write it down with its source: a name in “mentions:”, a figure in “figures:”, "
    "a date in “milestones:” or as the “date:” of a mention"
)


def _claimed(token: Token, refused: Mapping[str, Key]) -> Key | None:
    """The fact one of whose claims, which the kit does not follow, gives the name that opens a sentence."""
    return refused.get(token.value.split()[0]) if token.initial else None


def names_spelt_as_in_the_facts(edition: Edition) -> Iterator[Finding]:
    """Finds names in running text that miss a name of the facts by an accent or a letter."""
    texts = edition.once(running_texts)
    if not texts:
        return
    known = edition.once(_Known.of)
    for running in texts:
        told: set[str] = set()
        for token in tokens_of(running.text, initials=True):
            for word, meant in known.meant(token) if token.kind == "name" else ():
                if word not in told:
                    told.add(word)
                    message = f"{quoted(word)} is not how the facts spell a name"
                    found = error("PK702", message, key=running.key, hint=f"did you mean “{meant}”?")
                    start = running.text.find(word, token.start)
                    yield at_words(found, running.text, start, start + len(word))


def _refused_names(edition: Edition, texts: Iterable[RunningText]) -> Mapping[str, Key]:
    """The words of short names that claims give and the kit does not follow, each with the key of its fact.

    Such a word is a name even where it opens a sentence, unless it stands in small letters elsewhere.
    """
    refused: dict[str, Key] = {}
    settled = dict(edition.facts)
    for key, entry in edition.ledger.provenance.items():
        for claim in entry.claims:
            said = claim.value.text if isinstance(claim.value, Text) else claim.value
            if isinstance(said, str) and not claim.agrees(settled.get(key)):
                words = said.split()
                if len(words) <= _SHORT and all(word[0].isupper() for word in words):
                    refused.update(dict.fromkeys(words_of(said), key))
    ordinary = {word for running in texts if refused for word in _SMALL.findall(running.text)}
    return {word: key for word, key in refused.items() if word not in ordinary}


def _with_titles(running: RunningText, names: Collection[str]) -> Iterator[Token]:
    """The tokens of a text, with each title in italics as one name."""
    covered: list[tuple[int, int]] = []
    for start, title in running.titles:
        if any(token.kind == "name" for token in tokens_of(title, initials=True)):
            covered.append((start, start + len(title)))
            yield Token("name", title.strip(), start, " ".join(words_of(title)))
    spans = iter([*covered, (len(running.text) + 1, len(running.text) + 1)])
    first, last = next(spans)
    for token in tokens_of(running.text, names=names):
        while token.start >= last:
            first, last = next(spans)
        if token.end <= first:
            yield token


def _once(tokens: Iterable[Token]) -> tuple[Token, ...]:
    found: dict[tuple[str, str], Token] = {}
    for token in tokens:
        found.setdefault((token.kind, token.value), token)
    return tuple(sorted(found.values(), key=lambda token: token.start))


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
            written = _WRITTEN.findall(text)
            for word in written:
                for spelt in words_of(word):
                    if not own:
                        others.add(spelt)
                    elif word[0].isupper() or "’" in word:
                        words.setdefault(spelt, word.rstrip(".’'"))
                        if len(written) <= _LONGEST:
                            names[spelt][text] = None
        folds = {folded(word): shown for word, shown in reversed(words.items())}
        shaped: dict[str, list[str]] = defaultdict(list)
        for fold in folds:
            if len(fold) >= SHORTEST - 1:
                for shape in shapes(fold):
                    shaped[shape].append(fold)
        return cls(
            frozenset(words),
            frozenset(others),
            folds,
            {shape: tuple(found) for shape, found in shaped.items()},
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
        if len(fold) < SHORTEST + 2 * opens:
            return ""
        endings = {fold + "s", fold + "es", fold + "n", *(fold.removesuffix(end) for end in ("s", "es", "n"))}
        near = (one for shape in shapes(fold) for one in self.shapes.get(shape, ()))
        return next((self.folds[one] for one in sorted(near) if one not in endings and is_near(one, fold)), "")

    def nearest(self, token: Token) -> str:
        """The name of the facts that shares a word with this one and is most like it; empty for none."""
        if token.kind != "name":
            return ""
        options = [name for word in token.value.split() for name in self.names.get(word, ())[:_OPTIONS]]
        return closest(token.text, options)


_WRITTEN = re.compile(r"\w[\w’'.-]*")
_TOO_SHORT = 3
"""In letters; such words are nobody’s in particular."""
_SMALL = re.compile(r"(?<![\w’'-])[^\W\d_A-ZÀ-Þ][\w’'-]*")
_SHORT = 3
"""In words; a longer claim tells something."""
_LONGEST = 8
"""In words; a longer text is no name that somebody could have meant."""
_OPTIONS = 8
"""So many names that hold a word are looked at: a common one stands in thousands."""


def _name_texts(edition: Edition) -> Iterator[tuple[str, bool]]:
    """The texts of facts, each once, and whether they say how a name is spelt."""
    told: set[tuple[str, bool]] = set()
    for key, _, wordings in edition.once(worded):
        own = key[0] not in ("sources", "quotes")
        for text in wordings:
            if (text, own) not in told:
                told.add((text, own))
                yield text, own
