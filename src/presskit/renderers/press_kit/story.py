"""What the film tells, and who may speak of it."""

from dataclasses import dataclass, replace
from typing import ClassVar

from presskit.finding import Key
from presskit.pages.fitting import Box, size_in
from presskit.pages.parts import Group, Line, Numbers, Passage
from presskit.pages.pen import Pen
from presskit.prose import set_large
from presskit.voice import Said

_SIZES = {"xl": Box(9.1, 3), "l": Box(12.6, 4), "m": Box(17.8, 6)}
"""What each size of the logline has room for: lines of 180 mm above the line."""
_ALONE = {"xl": Box(9.1, 7), "l": Box(12.6, 9), "m": Box(17.8, 12)}
"""What each has room for above a lower line, where no synopsis stands below it."""
_MAIN = {"xl": 75, "l": 170, "m": 360}
"""How many words of English each size of the synopsis has room for; in ``xl`` beside no other."""


@dataclass(frozen=True)
class Story:
    """Logline and synopses by length, with the film's first facts below; sizes are ``xl``, ``l``, ``m`` or ``s``.

    Where there is no logline, the shortest synopsis stands in its place.
    """

    name: ClassVar[str] = "story"

    logline: Passage | None
    logline_size: str
    main: Passage | None
    main_size: str
    shorter: tuple[tuple[str, Passage], ...]
    facts: tuple[Group, ...]


def story(pen: Pen) -> Story | None:
    """The longest synopsis is the text, the shorter ones stand beside it for those who need that length."""
    told = pen.edition.kit.story
    written = (("long", told.synopsis.long), ("medium", told.synopsis.medium), ("short", told.synopsis.short))
    found = [
        (length, passage) for length, text in written if (passage := pen.passage(text, "story", "synopsis", length))
    ]
    logline = pen.passage(told.logline, "story", "logline")
    if not (logline or found):
        return None
    if logline is None and _stands_above(found[-1][1]):
        logline = found.pop()[1]
    if logline:
        logline = replace(logline, blocks=tuple(map(set_large, logline.blocks)))
    return Story(
        logline,
        size_in(_SIZES if found else _ALONE, _text(logline), "s") if logline else "",
        main := found[0][1] if found else None,
        _size_of(main, alone=len(found) == 1) if main else "",
        tuple(reversed(found[1:])),
        _first_facts(pen),
    )


def _stands_above(synopsis: Passage) -> bool:
    """Whether a synopsis is so short that it may be set as large as a logline."""
    return len(synopsis.blocks) == 1 and _ALONE["m"].holds(_text(synopsis))


def _size_of(main: Passage, *, alone: bool) -> str:
    """The class of a synopsis: the largest in which it stands below the line."""
    return next((size for size, most in _MAIN.items() if main.room <= most and (alone or size != "xl")), "s")


def _text(passage: Passage) -> str:
    return " ".join(block.text for block in passage.blocks)


def _first_facts(pen: Pen) -> tuple[Group, ...]:
    film = pen.edition.kit.film
    made = [pen.say(film.countries, "film", "countries"), pen.say(film.year, "film", "year")]
    groups = (
        ("directed_by", pen.credited("director")),
        ("written_by", pen.credited("writer")),
        ("film", [pen.joined(*made), pen.say(film.runtime, "film", "runtime"), pen.languages()]),
    )
    return tuple(
        Group(tuple(Line(("film",), (cell,)) for cell in cells if cell), word=word)
        for word, cells in groups
        if any(cells)
    )


@dataclass(frozen=True)
class Speech:
    """Words of the film's people: a statement (no questions) or a conversation."""

    key: Key
    speaker: Said
    detail: Said
    exchanges: tuple[tuple[Said, Passage], ...]
    rights: str
    references: Numbers = ()


@dataclass(frozen=True)
class Voices:
    """The director's statement and the interviews that may be printed."""

    name: ClassVar[str] = "voices"

    speeches: tuple[Speech, ...]


def voices(pen: Pen) -> Voices | None:
    """Only what the kit has the right to print."""
    kit, speeches = pen.edition.kit, []
    if kit.statement and (text := pen.passage(kit.statement.text, "statement", "text")):
        key: Key = ("statement",)
        speaker = pen.say(kit.statement.author, *key, "author")
        when = pen.say(kit.statement.date, *key, "date")
        speeches.append(Speech(key, speaker, when, ((Said(""), text),), kit.statement.rights, pen.references(*key)))
    for talk in kit.interviews:
        key = ("interviews", talk.id)
        detail = pen.joined(talk.author, talk.outlet or "", pen.say(talk.date, *key, "date"))
        exchanges = tuple(
            (pen.say(turn.question, *key, "questions", turn.id, "question"), answer)
            for turn in talk.questions
            if (answer := pen.passage(turn.answer, *key, "questions", turn.id, "answer"))
        )
        subject = pen.say(talk.subject, *key, "subject")
        speeches.append(Speech(key, subject, detail, exchanges, talk.rights, pen.references(*key)))
    return Voices(tuple(speeches)) if speeches else None
