"""What changed between two states of one kit, fact by fact, in words for a mail of corrections; and as JSON.

Facts are compared by their keys, and keys name records by their ids: an entry that moved is no change. An entry whose
id is made from its words gets another when they are mended; such entries of one list are matched by what they share.
"""

import difflib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from presskit.finding import Key
from presskit.model import Kit, Listed, Record
from presskit.prose import blocks_of
from presskit.shape import Kind, parts_of
from presskit.values import Prose, Text
from presskit.wording import Wording

VERSION = 1
"""Of the JSON."""

BEHIND_THE_SCENES = frozenset(["look", "silence", "sources", "statements", "unknown"])
"""Sections that no journalist wrote about: changes there are in the JSON, and not in the words."""

ALIKE = 0.5
"""The share of what names them that two entries with different ids have in common if they are one thing, mended."""

NEAR = 0.8
"""How alike (``difflib`` ratio) two texts are if one is the other, mended."""

_LABELS = {
    "cast": "part",
    "companies": "company",
    "crew": "department",
    "based_on": "based on",
    "awards": "prize",
    "people": "biography",
    "films": "film",
    "box_office": "box office",
    "scores": "mark",
    "runtime": "running time",
    "ratings": "age rating",
    "home_media": "home edition",
}
"""What fields are called where their name would not do; of a list, one entry of it."""

_SINGULAR = re.compile(r"(?<=[a-z])s$")
_SILENT = frozenset(["film", "music", "story", "crew", "legal", "identifiers"])
"""Sections that say nothing which their facts do not."""

_TITLES: Mapping[str, Sequence[str]] = {"awards": ("body", "category", "nominees"), "quotes": ("critic", "outlet")}
"""The fields that an entry is called by, where those that its id is made from would not do."""

_TELLING: Mapping[str, Sequence[str]] = {"awards": ("result",), "images": ("caption",)}
"""The fields that are told of a new entry, where not all are."""

_PLAIN = frozenset(["result", "caption", "excerpt"])
"""Fields that need no label in a new entry."""


class Sort(StrEnum):
    """What happened to a fact or an entry."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that changed, or one whole entry of a list that is new or gone; ``key`` is that of the new state.

    ``old`` and ``new`` are worded; of an entry they hold all its facts. ``words`` is the sentence for the mail.
    """

    sort: Sort
    key: Key
    old: str
    new: str
    words: str


def changes(old: Kit, new: Kit) -> tuple[Change, ...]:
    """Everything that changed, in the order of the model."""
    return tuple(_Comparison(Wording(new.kit.language)).records(old, new, (), ()))


def in_words(found: Sequence[Change]) -> str:
    """One sentence on a line for each change that a journalist may have to know; empty if there is none."""
    return "".join(f"{change.words}\n" for change in found if change.key[0] not in BEHIND_THE_SCENES)


def in_json(found: Sequence[Change]) -> str:
    """All changes: ``{version, changes: [{sort, key, old, new, words}]}``; ``old`` or ``new`` is null for none."""
    listed = [
        {
            "sort": change.sort.value,
            "key": list(change.key),
            "old": change.old or None,
            "new": change.new or None,
            "words": change.words,
        }
        for change in found
    ]
    return json.dumps({"version": VERSION, "changes": listed}, ensure_ascii=False, indent=2) + "\n"


@dataclass(frozen=True)
class _Comparison:
    """Compares two states and words what differs."""

    wording: Wording

    def records(self, old: Record | None, new: Record | None, key: Key, names: tuple[str, ...]) -> Iterator[Change]:
        """The changes within a record that is there in one state or both; ``names`` says which record it is."""
        record = new or old
        for name, part in parts_of(type(record)).items() if record else ():
            here = (*key, name)
            if part.kind is Kind.RECORD:
                yield from self.records(_record(old, name), _record(new, name), here, (*names, *_section(name)))
            elif part.kind is Kind.LIST:
                yield from self._entries(_list(old, name), _list(new, name), here, names)
            elif name != "id" and _written(old, name) != _written(new, name):
                yield self._fact(_written(old, name), _written(new, name), here, names)

    def _entries(
        self, old: Sequence[Listed], new: Sequence[Listed], key: Key, names: tuple[str, ...]
    ) -> Iterator[Change]:
        """The changes of a list: entries that are in both states, then new ones, then those that are gone."""
        matched = _matched(old, new)
        for entry in new:
            if entry.id in matched:
                before = matched[entry.id]
                named = (*names, self._entry(key, before, entry))
                yield from self.records(before, entry, (*key, entry.id), named)
        lists = _label(key[-1])
        for entry in new:
            if entry.id not in matched:
                told = self._told(entry, key)
                words = f"New {_within(lists, names)}: {self._title(key, entry)}{f': {told}' if told else ''}."
                yield Change(Sort.NEW, (*key, entry.id), "", self._whole(entry), words)
        kept = {entry.id for entry in matched.values()}
        for entry in old:
            if entry.id not in kept:
                words = f"Taken out: {_within(lists, names)} {self._title(key, entry)}."
                yield Change(Sort.GONE, (*key, entry.id), self._whole(entry), "", words)

    def _fact(self, old: object, new: object, key: Key, names: tuple[str, ...]) -> Change:
        """The change of one fact."""
        what = ", ".join([*names, _label(key[-1], one=False)])
        was, now = self._say(old, key[-1]), self._say(new, key[-1])
        if old is None:
            words = f"{_capital(what)} (new): {_quoted(now) if isinstance(new, Prose) else now}"
        elif new is None:
            words = f"Taken out: {what} ({_short(was)})"
        elif isinstance(old, Prose) and isinstance(new, Prose):
            words = f"{_capital(what)}: {_reworded(was, now)}"
        elif was == now:  # the language of a text, the zone of a moment
            words = f"{_capital(what)}: {now}, in another language or form"
        else:
            before, after = (
                _quoted(text) if _runs_on(value, text) else text for value, text in ((old, was), (new, now))
            )
            words = f"{_capital(what)}: was {before}, is {after}"
        sort = Sort.NEW if old is None else Sort.GONE if new is None else Sort.CHANGED
        return Change(sort, key, was, now, _ended(words))

    def _entry(self, key: Key, old: Listed, new: Listed) -> str:
        """Which entry it is: by the words that did not change."""
        kept = [name for name in _title_fields(key, new) if _written(old, name) == _written(new, name)]
        return f"{_label(key[-1])} {self._title(key, old, kept) or self._title(key, old)}".rstrip()

    def _title(self, key: Key, entry: Listed, fields: Sequence[str] | None = None) -> str:
        """What an entry is called."""
        names = _title_fields(key, entry) if fields is None else fields
        said = (self._say(_written(entry, name), name) for name in names)
        return ", ".join(filter(None, said))

    def _told(self, entry: Listed, key: Key) -> str:
        """What else there is to say of a new entry, shortly."""
        fields = _TELLING.get(key[-1]) or [name for name in parts_of(type(entry)) if name != "id"]
        titled = _title_fields(key, entry)
        said: list[str] = []
        for name in fields:
            value = _written(entry, name)
            part = parts_of(type(entry))[name]
            if name in titled or value is None or isinstance(value, bool | Prose) or not part.is_fact:
                continue
            label = "" if name in _PLAIN else f"{_label(name, one=False)} "
            said.append(f"{label}{self._say(value, name)}")
        return "; ".join(said).rstrip(".")

    def _whole(self, entry: Record) -> str:
        """All facts of an entry."""
        return "; ".join(
            f"{_label(name, one=False)}: {self._say(value, name)}"
            for name in parts_of(type(entry))
            if name != "id" and (value := _written(entry, name)) is not None
        )

    def _say(self, value: object, name: str) -> str:
        """Any value in words; a record by all that it says."""
        if isinstance(value, tuple) and value and isinstance(value[0], Listed):
            return ", ".join(self._title((name,), entry) for entry in value)
        if isinstance(value, Record):
            return self._whole(value)
        if name in ("language", "languages") and value:
            tags = value if isinstance(value, tuple) else (value,)
            return ", ".join(self.wording.language_name(str(tag)) for tag in tags)
        if isinstance(value, Prose):
            return " ".join(block.text for block in blocks_of(value.text))
        return self.wording.say(value)


def _written(record: Record | None, name: str) -> object:
    """A field as somebody wrote it; nothing for a default."""
    if record is None or name not in record.model_fields_set:
        return None
    value: object = getattr(record, name)
    return None if value == () else value


def _record(record: Record | None, name: str) -> Record | None:
    value = _written(record, name)
    return value if isinstance(value, Record) else None


def _list(record: Record | None, name: str) -> tuple[Listed, ...]:
    value = _written(record, name)
    return tuple(entry for entry in value if isinstance(entry, Listed)) if isinstance(value, tuple) else ()


def _matched(old: Sequence[Listed], new: Sequence[Listed]) -> Mapping[str, Listed]:
    """For the ids of new entries the old entries that they were."""
    before = {entry.id: entry for entry in old}
    matched = {entry.id: before.pop(entry.id) for entry in new if entry.id in before}
    for entry in new:
        if entry.id not in matched and before:
            likeness = {other.id: _likeness(entry, other) for other in before.values()}
            most = max(likeness, key=lambda name: likeness[name])
            if likeness[most] >= (ALIKE,):
                matched[entry.id] = before.pop(most)
    return matched


def _likeness(one: Listed, other: Listed) -> tuple[float, ...]:
    """The share of the fields that name them which two entries have in common, and of all fields."""
    fields = one.model_fields_set | other.model_fields_set
    return tuple(
        sum(_near(_written(one, name), _written(other, name)) for name in names) / max(len(names), 1)
        for names in (fields & {*one.named_by}, fields - {"id"})
    )


def _near(one: object, other: object) -> bool:
    """Whether two values are equal, or texts of nearly the same spelling."""
    if isinstance(one, str | Text) and isinstance(other, str | Text):
        return one == other or difflib.SequenceMatcher(a=str(one), b=str(other)).ratio() >= NEAR
    return one == other


def _title_fields(key: Key, entry: Listed) -> Sequence[str]:
    return _TITLES.get(key[-1], entry.named_by)


def _section(name: str) -> tuple[str, ...]:
    return () if name in _SILENT else (_label(name, one=False),)


def _label(name: str, *, one: bool = True) -> str:
    """What a field is called; of a list, one entry of it."""
    known = _LABELS.get(name)
    words = known or name.replace("_", " ")
    return _SINGULAR.sub("", words) if one and not known else words


def _within(entry: str, names: Sequence[str]) -> str:
    return f"{entry} ({', '.join(names)})" if names else entry


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!", ".”", "?”", "!”")) else f"{text}."


_SENTENCE = re.compile(r"(?<=[.!?…”])\s+(?=\S)")

_LONGEST = 80
"""In characters; of a longer text that was taken out the beginning is shown."""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


def _quoted(text: str) -> str:
    return f"“{' '.join(text.split())}”"


def _runs_on(value: object, text: str) -> bool:
    """Whether a text needs quotation marks to show where it ends."""
    return isinstance(value, str | Text) and (len(text) > _LONGEST / 2 or bool(re.search("[,;:.!?]", text)))


def _reworded(old: str, new: str) -> str:
    """The sentences of a running text that changed."""
    before, after = _SENTENCE.split(old.strip()), _SENTENCE.split(new.strip())
    said: list[str] = []
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for sort, start, end, begin, stop in matcher.get_opcodes():
        was, now = (_quoted(" ".join(part)) for part in (before[start:end], after[begin:stop]))
        if sort == "replace":
            said.append(f"{was} now reads {now}")
        elif sort == "delete":
            said.append(f"{was} is taken out")
        elif sort == "insert":
            said.append(f"{now} is new")
    return "; ".join(said) or "set differently"
