"""Score, songs and album."""

from dataclasses import dataclass, replace
from typing import ClassVar

from presskit.pages.parts import Line
from presskit.pages.pen import Pen
from presskit.voice import NOTHING


@dataclass(frozen=True)
class Music:
    """What is heard."""

    name: ClassVar[str] = "music"

    score: tuple[Line, ...]
    cues: tuple[Line, ...]
    songs: tuple[Line, ...]
    album: tuple[Line, ...]


def music(pen: Pen) -> Music | None:
    """In the order of the facts."""
    heard, say = pen.edition.kit.music, pen.say
    cues = tuple(
        pen.line(key := ("music", "cues", cue.id), say(cue.title, *key, "title"), say(cue.note, *key, "note"))
        for cue in heard.cues
    )
    songs = tuple(
        pen.line(
            key := ("music", "songs", song.id),
            pen.song(song.title, *key, "title"),
            say(song.version, *key, "version"),
            say(song.released, *key, "released"),
            say(song.artist, *key, "artist"),
            say(song.scene, *key, "scene"),
        )
        for song in heard.songs
    )
    parts = (_score(pen), cues, songs, _album(pen))
    return Music(*parts) if any(parts) else None


def _score(pen: Pen) -> tuple[Line, ...]:
    written = pen.edition.kit.music.score
    if not written:
        return ()
    key = ("music", "score")
    return pen.facts(
        key,
        ("composer", written.composer),
        ("length", written.length),
        ("recorded", written.recorded),
        ("awards_note", pen.large(written.awards_note, *key, "awards_note")),
    )


def _album(pen: Pen) -> tuple[Line, ...]:
    record, key = pen.edition.kit.music.album, ("music", "album")
    if not record:
        return ()
    length = pen.say(record.length, *key, "length")
    return pen.facts(
        key,
        ("title", record.title),
        ("label", record.label),
        ("released", record.released),
        ("cues", record.cues),
        ("length", replace(length, text=pen.wording.clock(record.length)) if record.length else NOTHING),
    )
