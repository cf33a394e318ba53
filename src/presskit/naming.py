"""Facts named in running text instead of retyped: ``[=film.runtime]``, ``[=awards where result = won | words]``.

The brackets hold the key of a fact, or rows to count as ``assert`` counts them; ``| words`` spells a number out.
Nothing else can be written there, so there is nothing that such a mark could do but say a fact.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from presskit.assertion import Assertion
from presskit.counting import lists_of, matching, problem_with, rows_of
from presskit.finding import Finding, Key, at_words, error
from presskit.hints import nearest, quoted
from presskit.model import Kit, Listed, Record, facts_of, written_in
from presskit.values import Count, Prose, Text
from presskit.wording import Wording

R = TypeVar("R", bound=Record)

_NAMED = re.compile(r"\[=\s*([^\[\]]*?)\s*\]")


def facts_named(kit: Kit) -> tuple[Kit, tuple[Finding, ...]]:
    """The kit with every named fact said in its running text, and the marks that name none: those stay as written."""
    namer = _Namer(kit)
    return namer.record(kit, ()), tuple(namer.findings)


class _Namer:
    """Says the facts of one kit."""

    def __init__(self, kit: Kit) -> None:
        self.findings: list[Finding] = []
        self._kit = kit
        self._wording = Wording(kit.kit.language)

    def record(self, record: R, key: Key) -> R:
        """The record with its running text said; itself if there is nothing to say."""
        changed: dict[str, object] = {}
        for name, held in written_in(record):
            new = self._value(held, (*key, name))
            if new is not held:
                changed[name] = new
        return record.model_copy(update=changed) if changed else record

    def _value(self, held: object, key: Key) -> object:
        if isinstance(held, Prose) or (isinstance(held, Text) and key[0] == "statements"):
            return self._said(held, key)
        if isinstance(held, Record):
            return self.record(held, key)
        if isinstance(held, tuple) and held and isinstance(held[0], Listed):
            entries = tuple(self.record(entry, (*key, entry.id)) for entry in held)
            return entries if any(new is not old for new, old in zip(entries, held, strict=True)) else held
        return held

    def _said(self, text: Text, key: Key) -> Text:
        if "[=" not in text.text:
            return text
        said = _NAMED.sub(lambda mark: self._words(mark, key) or mark[0], text.text)
        return text.model_copy(update={"text": said})

    def _words(self, mark: re.Match[str], key: Key) -> str:
        """What a mark says; empty, with a finding, if it names no fact."""
        name, _, how = (part.strip() for part in mark[1].partition("|"))
        value = self._named(name)
        if isinstance(value, Finding):
            message, hint = value.message, value.hint
        elif how not in ("", "words"):
            message, hint = (
                f"{quoted(how)} is no way to say a fact",
                "write “| words” to spell a number out, or nothing",
            )
        elif how and not isinstance(value, Count | int):
            message, hint = f"“{name}” is no number, so it cannot be spelled out", "leave “| words” away"
        else:
            number = value.number if isinstance(value, Count) else value
            return self._wording.spelled(number) if how and isinstance(number, int) else self._wording.say(value)
        self.findings.append(at_words(error("PK720", message, key=key, hint=hint), mark.string, *mark.span()))
        return ""

    def _named(self, name: str) -> object:
        """The value of a fact, or how many rows there are; the problem if it is neither."""
        facts = self._facts
        if name in facts:
            return facts[name]
        section, _, conditions = name.partition(" where ")
        if section.strip() in lists_of(Kit):
            try:
                asked = Assertion.parse(f"{name}: 0")
            except ValueError:
                hint = "write it as [=awards where body = César Awards and result = won]"
                return error("PK720", f"{quoted(conditions)} is no condition", hint=hint)
            problem = problem_with(asked)
            if problem:
                return error("PK720", problem[0], hint=problem[1])
            return len(matching(list(rows_of(self._kit, asked.section)), asked))
        hint = nearest(name, facts) or "write the key of a fact, such as film.runtime, or rows to count"
        return error("PK720", f"there is no fact {quoted(name)}", hint=hint)

    @cached_property
    def _facts(self) -> Mapping[str, object]:
        """The structured facts by key; running text names no running text."""
        named = ((key, value) for key, value in facts_of(self._kit) if not isinstance(value, Prose | bool))
        return {".".join(key): value for key, value in named}
