"""Where facts come from: by key the sources, the claims and the ruling of each; and what is said to be unknown."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from presskit.finding import Key
from presskit.model import Record
from presskit.values import Line, PartialDate, Text
from presskit.yamltext import Plain

DISPUTED = "PK201"
"""The code of the one error that a draft lives with: claims differ, and nobody has ruled."""


class Ruling(Record):
    """The editor's decision between claims that differ; its value is kept apart, since it has its field's type."""

    reason: Line
    by: Line
    date: PartialDate


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source, or several that agree, say of a fact: the parsed value, and as it was written."""

    value: object
    written: Plain
    sources: tuple[str, ...]

    def agrees(self, value: object) -> bool:
        """Whether it says the same; a text without its language may be of any."""
        if isinstance(self.value, Text) and isinstance(value, Text):
            return self.value.text == value.text and (
                self.value.lang == value.lang or not (self.value.lang and value.lang)
            )
        return self.value == value


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a fact comes from: its sources, and the claims and the ruling where it was contested."""

    sources: tuple[str, ...]
    claims: tuple[Claim, ...] = ()
    ruling: Ruling | None = None

    @property
    def rivals(self) -> tuple[Claim, ...]:
        """The claims that differ from the first while nobody has ruled."""
        if self.ruling:
            return ()
        return tuple(claim for claim in self.claims if not claim.agrees(self.claims[0].value))

    @property
    def disputed(self) -> bool:
        """Whether claims differ and nobody has ruled."""
        return bool(self.rivals)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Provenance by key, of facts and of whole records; and what is said to be unknown, with the reason."""

    provenance: Mapping[Key, Provenance] = field(default_factory=dict)
    unknown: Mapping[Key, str] = field(default_factory=dict)

    def holder_of(self, key: Key) -> Key:
        """The fact itself or the nearest record around it that names its sources; empty if none does."""
        while key:
            found = self.provenance.get(key)
            if found and found.sources:
                return key
            key = key[:-1]
        return ()

    def sources_of(self, key: Key) -> tuple[str, ...]:
        """The ids of the nearest sources: the fact's own, else those of the record around it."""
        holder = self.holder_of(key)
        return self.provenance[holder].sources if holder else ()

    def rivals(self, key: Key) -> tuple[Claim, ...]:
        """The claims that a disputed fact does not show: those that differ from the first."""
        found = self.provenance.get(key)
        return found.rivals if found else ()
