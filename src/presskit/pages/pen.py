"""The pen that writes a document in pages: an edition in its words, with the numbers of the sources."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from presskit.edition import Edition
from presskit.finding import Key
from presskit.model import Award
from presskit.names import names_by_kind
from presskit.pages.fitting import Box, tied
from presskit.pages.parts import Line, Numbers, Passage, Statement
from presskit.prose import Block, kept_whole
from presskit.typography import hyphens_in, quoted, set_large, typeset
from presskit.values import Count, Money, PartialDate, Prose, Text
from presskit.voice import Said, Voice
from presskit.wording import Wording

CITED = 2
"""As many sources of one fact are named in print; all stand in the facts that travel inside the file."""

_NOMINEE, _DAY = Box(15.0, 1), Box(13.0, 1)
"""What stands on one line: a name in a list of prizes, 50 mm of 8 pt; the last day of a period, 38 mm of 7.4 pt."""

_WORKS = frozenset(["title", "original_title"])
"""Facts that are the title of a work."""


@dataclass(frozen=True)
class Pen:
    """Words an edition for this document."""

    edition: Edition
    say: Voice
    wording: Wording

    @classmethod
    def for_edition(cls, edition: Edition) -> "Pen":
        """A pen that writes the kit's language."""
        wording = Wording(edition.kit.kit.language)
        return cls(edition, Voice(edition.ledger, wording), wording)

    def tally(self) -> Statement:
        """How many prizes were won and nominated, in words; empty for none."""
        (won, nominated), spell = self.edition.prizes, self.wording.spelled
        return Statement(spell(won).capitalize() if won else "", spell(nominated) if nominated else "")

    def references(self, *key: str) -> Numbers:
        """The numbers of the nearest sources of a fact: those that the facts list first."""
        return self.edition.references(*key)[:CITED]

    def line(self, key: Key, *cells: Said, strong: bool = False) -> Line:
        """A row about the fact or record at ``key``."""
        return Line(key, cells, self.references(*key), strong, self.edition.rests_on_weak_sources(key))

    def facts(self, key: Key, *named: tuple[str, object]) -> tuple[Line, ...]:
        """A row for each fact of a record that is known: the layout's word for it, then the fact, said if it is not."""
        said = (
            (name, word_of(name, value), value if isinstance(value, Said) else self.say(value, *key, name))
            for name, value in named
        )
        return tuple(
            self.line((*key, name), Said(word), replace(words, work=name in _WORKS))
            for name, word, words in said
            if words
        )

    def passage(self, prose: Prose | None, *key: str) -> Passage | None:
        """Running text, or nothing."""
        if prose is None:
            return None
        blocks = tuple(map(_cited, self.say.prose(prose)))
        said = self.say(prose, *key)
        hyphens = hyphens_in(said.lang or self.wording.language)
        if hyphens != "never":
            names = self.edition.once(_words_of_names)
            blocks = tuple(kept_whole(block, names) for block in blocks)
        return Passage(key, blocks, said.lang, sum(len(block.text.split()) for block in blocks), hyphens, said.rival)

    def statement(self, text: Text | None) -> Statement | None:
        """An opening line; what stands before ``|`` is loud."""
        if text is None:
            return None
        lang = text.lang if text.lang != self.wording.language else ""
        loud, _, quiet = typeset(text.text, lang or self.wording.language).partition("|")
        return Statement(set_large(loud.strip()), set_large(quiet.strip()), lang)

    def large(self, value: object, *key: str) -> Said:
        """A fact that is set in a few lines, large ones or narrow ones."""
        said = self.say(value, *key)
        return replace(said, text=set_large(said.text))

    def quotation(self, excerpt: Text, *key: str) -> tuple[str, Said, str]:
        """The opening mark in the language of what is quoted, what is quoted, and the closing mark."""
        said = self.say(excerpt, *key)
        set_ = quoted(said.text, said.lang or self.wording.language)
        return set_.opening, replace(said, text=set_.words), set_.closing

    def song(self, title: Text, *key: str) -> Said:
        """The title of a song, in quotation marks."""
        opening, said, closing = self.quotation(title, *key)
        return replace(said, text=f"{opening}{said.text}{closing}")

    def with_note(self, said: Said, note: Said) -> Said:
        """``said (note)``, or whichever there is."""
        if not (said and note):
            return said or note
        rival = "; ".join(filter(None, (said.rival, note.rival)))
        return Said(f"{said.text} ({note.text})", said.lang, rival)

    def joined(self, *parts: Said | str) -> Said:
        """Parts that are there, with commas between; what is disputed stays marked."""
        said = [Said(part) if isinstance(part, str) else part for part in parts if part]
        if len(said) == 1:
            return said[0]
        rival = "; ".join(part.rival for part in said if part.rival)
        return Said(", ".join(part.text for part in said), rival=rival)

    def short(self, value: object, *key: str) -> Said:
        """A fact as it is set large: ``€15.5m``, ``about 1.9m``, ``394``."""
        said = self.say(value, *key)
        match value:
            case Money():
                figure = self.wording.short_money(value)
            case Count():
                figure = self.wording.short_count(value)
            case _:
                return said
        qualifier = f"{self.wording.word(value.qualifier)} " if value.qualifier else ""
        return Said(qualifier + figure, rival=said.rival)

    def glance(self) -> Iterator[tuple[Key, Said, Said]]:
        """The figures that the statements name: the key of each, the figure worded short, and its label.

        The key of a record that has a ``value`` stands for it: ``figures.copies``.
        """
        known = {".".join(key): (key, value) for key, value in self.edition.facts}
        for entry in self.edition.kit.statements.glance:
            key, value = known.get(entry.key) or known[f"{entry.key}.value"]
            yield key, self.short(value, *key), self.say(entry.label, "statements", "glance", entry.id, "label")

    def period(self, start: PartialDate | None, end: PartialDate | None, *key: str) -> Said:
        """From ``start`` to ``end``, which are fields of the record at ``key``."""
        rival = self.joined(self.say(start, *key, "start"), self.say(end, *key, "end")).rival
        *first, last = self.wording.period(start, end).split(" – ")
        return Said(" – ".join([*first, tied(last, _DAY) if first else last]), rival=rival)

    def credited(self, role: str) -> tuple[Said, ...]:
        """The names of those who had a role in the making."""
        credits_ = (credit for department in self.edition.kit.crew for credit in department.credits)
        return tuple(Said(name) for credit in credits_ if credit.role == role for name in credit.names)

    def languages(self) -> Said:
        """What is spoken in the film."""
        return self.joined(*map(self.wording.language_name, self.edition.kit.film.languages))

    def body(self, award: Award) -> Said:
        """Who gave the award, as short as the facts have it."""
        key = ("awards", award.id)
        return self.say(award.short_body, *key, "short_body") or self.say(award.body, *key, "body")

    def nominees(self, award: Award) -> Said:
        """Those whom the award names."""
        key = ("awards", award.id, "nominees")
        names = (self.say(nominee.name, *key, nominee.id, "name") for nominee in award.nominees)
        return self.joined(*(replace(name, text=tied(name.text, _NOMINEE)) for name in names))

    def wins(self) -> tuple[tuple[Award, ...], ...]:
        """What was won, in groups of one body and one ceremony; nothing that rests on weak sources alone."""
        weak = self.edition.rests_on_weak_sources
        groups = (
            tuple(award for award in group if award.result == "won" and not weak(("awards", award.id)))
            for group in self.edition.awards_by_body()
        )
        return tuple(group for group in groups if group)


def word_of(name: str, value: object) -> str:
    """The name of the layout's word for a fact: one country has a word of its own."""
    one = name.endswith("countries") and isinstance(value, tuple) and len(value) == 1
    return "one_country" if one else name


def _words_of_names(edition: Edition) -> frozenset[str]:
    """The words of the names that the facts hold."""
    kit = edition.kit
    characters = (str(role.character) for role in kit.cast if role.character)
    names = (name for named in names_by_kind(kit).values() for _, name in named)
    return frozenset(
        word for name in (*names, *characters) for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()
    )


def _cited(block: Block) -> Block:
    """A block in which each mark points to as many sources as are named in print."""
    return replace(block, runs=tuple(replace(run, cites=run.cites[:CITED]) for run in block.runs))
