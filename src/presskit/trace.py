"""Traces a fact: where it stands, who says so, who decided, and in which documents it is printed.

A question is a key (``film.runtime``), a value (``1930536``) or words (``Best Editing``). A claim that lost is found
too and said to be one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from presskit.edition import Edition
from presskit.facts import Locate
from presskit.finding import Key
from presskit.ledger import Claim
from presskit.model import Kit
from presskit.prose import blocks_of, plain
from presskit.readback import Printed
from presskit.shape import Kind, parts_of
from presskit.tokens import plain_number, tokens_of
from presskit.values import Count, Duration, Money, PartialDate, Prose
from presskit.wording import Wording

_WORD = re.compile(r"[^\W_]+(?:[.,:’-][^\W_]+)*%?")

MOST = 40
"""Facts that an answer shows."""
_NEAREST = 5


@dataclass(frozen=True, slots=True)
class TracedClaim:
    """What one source says, or several that agree; ``holds`` tells whether the kit says it."""

    said: str
    sources: tuple[str, ...]
    holds: bool
    asked: bool = False


@dataclass(frozen=True, slots=True)
class TracedRuling:
    """The editor's decision."""

    reason: str
    by: str
    date: str


@dataclass(frozen=True, slots=True)
class TracedFact:
    """A fact: its words, its line, its sources or claims, the ruling, and by document the places that print it."""

    key: str
    said: str
    place: str
    sources: tuple[str, ...]
    claims: tuple[TracedClaim, ...]
    ruling: TracedRuling | None
    printed: Mapping[str, tuple[str, ...]]
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """The answer to a question; ``nearest`` keys and words if nothing was found."""

    query: str
    facts: tuple[TracedFact, ...]
    total: int
    nearest: tuple[str, ...] = ()


def trace(query: str, edition: Edition, locate: Locate, printed: Sequence[Printed] = ()) -> Trace:
    """Everything that the facts say of ``query``; ``printed`` is what was read back, as far as there are documents."""
    tracer = _Tracer(edition, locate, printed)
    keys = tuple(tracer.find(query.strip()))
    facts = tuple(tracer.told(key, query) for key in keys[:MOST])
    return Trace(query, facts, len(keys), () if keys else tracer.nearest(query))


class _Tracer:
    """Looks into one edition."""

    def __init__(self, edition: Edition, locate: Locate, printed: Sequence[Printed]) -> None:
        self._edition = edition
        self._locate = locate
        self._wording = Wording(edition.kit.kit.language)
        self._facts = dict(edition.facts)
        self._titles = {source.id: source.title for source in edition.kit.sources}
        self._printed = [(each, _spaced(each.text)) for each in printed if not each.flaw]

    def find(self, query: str) -> Iterator[Key]:
        """The keys that a question means: a key first, else words and values, the most exact first."""
        asked = tuple(query.split("."))
        known = [*self._facts, *self._edition.ledger.unknown]
        by_key = [key for key in known if key[: len(asked)] == asked]
        if by_key:
            yield from by_key
            return
        words, values = _spaced(query), _values(query)
        exact, within = [], []
        for key, value in self._facts.items():
            forms = [_spaced(form) for form in self._forms(value)]
            claims = self._claims(key)
            forms += [_spaced(form) for claim in claims for form in self._forms(claim.value)]
            spoken = {number for each in (value, *(claim.value for claim in claims)) for number in _numbers(each)}
            if words in forms or values & spoken:
                exact.append(key)
            elif words.strip() and any(words in form for form in forms):
                within.append(key)
        yield from (*exact, *within)

    def told(self, key: Key, query: str) -> TracedFact:
        """What is known of a fact."""
        span, unknown = self._locate(key), self._edition.ledger.unknown.get(key, "")
        place = f"{span.file}:{span.line}" if span else ""
        if key not in self._facts:
            return TracedFact(".".join(key), "", place, (), (), None, {}, unknown)
        value = self._facts[key]
        entry = self._edition.ledger.provenance.get(key)
        ruling = entry.ruling if entry else None
        words, values = _spaced(query), _values(query)
        claims = tuple(
            TracedClaim(
                self._said(claim.value),
                self._named(claim.sources),
                claim.agrees(value),
                asked=bool(words in map(_spaced, self._forms(claim.value)) or values & _numbers(claim.value)),
            )
            for claim in self._claims(key)
        )
        return TracedFact(
            ".".join(key),
            self._said(value),
            place,
            self._named(self._edition.ledger.sources_of(key)),
            claims,
            TracedRuling(ruling.reason, ruling.by, ruling.date.iso) if ruling else None,
            self._places(key, value),
        )

    def nearest(self, query: str) -> tuple[str, ...]:
        """Keys and words that are spelled nearly as the question."""
        words: dict[str, str] = {}
        for key, value in self._facts.items():
            words.setdefault(".".join(key).casefold(), ".".join(key))
            if not isinstance(value, Prose):
                words.setdefault(self._said(value).casefold(), self._said(value))
        close = get_close_matches(query.casefold(), words, n=_NEAREST, cutoff=0.6)
        return tuple(words[each] for each in close)

    def _claims(self, key: Key) -> tuple[Claim, ...]:
        entry = self._edition.ledger.provenance.get(key)
        return entry.claims if entry else ()

    def _named(self, sources: Iterable[str]) -> tuple[str, ...]:
        return tuple(f"{self._titles.get(source, source)} ({source})" for source in sources)

    def _said(self, value: object) -> str:
        return plain(value.text) if isinstance(value, Prose) else self._wording.say(value)

    def _forms(self, value: object) -> tuple[str, ...]:
        """The ways in which documents word a value."""
        say, forms = self._wording, [self._said(value)]
        match value:
            case PartialDate():
                forms.append(value.iso)
            case Money():
                forms.append(say.short_money(value))
            case Count():
                forms += [say.short_count(value), str(value.number)]
            case Duration():
                forms.append(say.clock(value))
            case tuple():
                forms += map(say.say, value)
        return tuple(form for form in forms if form)

    def _places(self, key: Key, value: object) -> Mapping[str, tuple[str, ...]]:
        """Where a fact is printed. What many facts say alike counts only where most of its record stands."""
        if key[0] == "look" or isinstance(value, bool):
            return {}
        forms = _chunks(value) if isinstance(value, Prose) else [_spaced(form) for form in self._forms(value)]
        beside = () if isinstance(value, Prose) or len(self._sayers(forms)) == 1 else self._beside(key)
        found: dict[str, list[tuple[int, str]]] = {}
        for each, text in self._printed:
            if any(form in text for form in forms):
                rank = sum(form in text for form in beside)
                if rank or not beside:
                    found.setdefault(each.document, []).append((rank, each.place))
        return {
            document: tuple(dict.fromkeys(place for rank, place in ranked if rank == max(ranked)[0]))
            for document, ranked in found.items()
        }

    def _sayers(self, forms: Iterable[str]) -> set[Key]:
        """The facts that say one of the forms."""
        return {key for form in forms for key in self._by_form.get(form, ())}

    @cached_property
    def _by_form(self) -> Mapping[str, list[Key]]:
        said: dict[str, list[Key]] = {}
        for key, value in self._facts.items():
            for form in () if isinstance(value, Prose) else self._forms(value):
                said.setdefault(_spaced(form), []).append(key)
        return said

    def _beside(self, key: Key) -> tuple[str, ...]:
        """What else the record around a fact says; nothing outside a list."""
        record = key[:2]
        if len(key) <= len(record) or parts_of(Kit)[key[0]].kind is not Kind.LIST:
            return ()
        others = (fact for fact in self._facts if fact[:2] == record and fact != key)
        said = (_spaced(self._said(self._facts[fact])) for fact in others)
        return tuple(dict.fromkeys(words for words in said if words.strip()))


def _spaced(text: str) -> str:
    """Words in small letters with one blank around each, so that only whole ones are found."""
    return f" {' '.join(_WORD.findall(text.casefold().replace(chr(39), '’')))} "


def _chunks(prose: Prose) -> list[str]:
    """Pieces of running text, short enough to stand on one page and long enough to stand nowhere else."""
    words = [word for block in blocks_of(prose.text) for run in block.runs for word in _spaced(run.text).split()]
    size = 6
    return [f" {' '.join(words[at : at + size])} " for at in range(0, max(len(words) - size, 0) + 1, size)]


def _values(text: str) -> frozenset[str]:
    """What a question says if it is one figure, one date or one length of time as facts have it: ``2 h 2 min``."""
    with suppress(ValueError):
        return _numbers(Duration.parse(text))
    tokens = tokens_of(text)
    whole = len(tokens) == 1 and tokens[0].kind != "name" and tokens[0].text == text.strip()
    return frozenset([tokens[0].value]) if whole else frozenset()


def _numbers(value: object) -> frozenset[str]:
    match value:
        case Count():
            return frozenset([str(value.number)])
        case Money():
            amount = plain_number(value.amount)
            return frozenset([amount, f"{value.currency} {amount}"])
        case PartialDate():
            return frozenset([value.iso])
        case Duration():
            return frozenset([f"{value.seconds} s"])
        case int():
            return frozenset([str(value)])
    return frozenset()
