"""Whose age a text says: that of the people whom its sentence names, or of those named last before."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from presskit.edition import Edition
from presskit.model import Kit
from presskit.names import makers
from presskit.running import RunningText
from presskit.tokens import Token, words_of
from presskit.tokens.names import names_of

_END = re.compile(r"[.!?…][”“’»\"')]*\s+|\n+")
_PRONOUN = re.compile(r"\b(?:he|she|they|his|her|their|him|them)\b", re.IGNORECASE)
_MYSELF = re.compile(r"\b(?:I|[Mm]y|we|We|our|Our)\b")


@dataclass(frozen=True)
class Lives:
    """The people of a kit by the words of their names; ``None`` stands for one whose birth the kit does not say."""

    named: Mapping[str, tuple[tuple[frozenset[str], str | None], ...]]

    @classmethod
    def of(cls, edition: Edition) -> "Lives":
        """Everybody whom a kit names: its makers and parts, and people in its mentions."""
        born = {person.name: person.id for person in edition.kit.people if person.born}
        named: dict[str, list[tuple[frozenset[str], str | None]]] = defaultdict(list)
        for name in sorted(people_of(edition.kit)):
            words = frozenset(words_of(name))
            for word in words:
                named[word].append((words, born.get(name)))
        return cls({word: tuple(found) for word, found in named.items()})

    def meant(self, token: Token, running: RunningText) -> frozenset[str] | None:
        """The people whose age a figure may be; ``None`` where it may be anybody’s, as after “I”.

        They are those of the sentence; where it has a pronoun, also those of the last sentence before it in the
        paragraph that names somebody, and the one whose biography it is.
        """
        own = frozenset([running.key[1]]) if running.key[0] == "people" else frozenset[str]()
        *earlier, last = sentences_to(running.text, token)
        if _MYSELF.search(last):
            return None
        people = set(self._named_in(last))
        if _PRONOUN.search(last):
            people.update(own, next(filter(None, map(set, map(self._named_in, reversed(earlier)))), ()))
        return None if None in people or not people else frozenset(filter(None, people))

    def _named_in(self, sentence: str) -> Iterator[str | None]:
        for token in names_of(sentence):
            words = token.value.split()
            yield from (
                person for name, person in self.named.get(words[-1], ()) if len(words) == 1 or name.issuperset(words)
            )


def people_of(kit: Kit) -> frozenset[str]:
    """The names of everybody whom a kit names: its makers and parts, and people in its mentions."""
    names = {name for _, name in makers(kit)} | {person.name for person in kit.people}
    names |= {role.character.text for role in kit.cast if role.character}
    names |= {mention.name.text for mention in kit.mentions if mention.kind == "person"}
    return frozenset(names)


_FAR = 2000
"""In characters; nobody remembers what stands farther back."""


def sentences_to(text: str, token: Token) -> tuple[str, ...]:
    """The sentences of a paragraph up to the one that a token stands in, which is the last."""
    start = max(text.rfind("\n", 0, token.start) + 1, token.start - _FAR)
    found = _END.search(text, token.end)
    paragraph = text[start : found.start() if found else len(text)]
    ends = [0, *(found.end() for found in _END.finditer(paragraph) if found.end() <= token.start - start)]
    return tuple(paragraph[at:to] for at, to in zip(ends, [*ends[1:], len(paragraph)], strict=True))
