"""Score, songs and album."""

from dataclasses import dataclass
from typing import ClassVar

from presskit.renderers.press_kit.parts import Line, Pen
from presskit.voice import Said


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
    score: tuple[Line, ...] = ()
    if heard.score:
        written = heard.score
        score = pen.facts(("music", "score"), ("composer", written.composer), ("length", written.length))
        score += pen.facts(("music", "score"), ("recorded", written.recorded), ("awards_note", written.awards_note))
    album: tuple[Line, ...] = ()
    if heard.album:
        record = heard.album
        album = pen.facts(("music", "album"), ("title", record.title), ("label", record.label))
        album += pen.facts(("music", "album"), ("released", record.released), ("cues", record.cues))
        if record.length:
            rival = say(record.length, "music", "album", "length").rival
            clock = Said(pen.wording.clock(record.length), rival=rival)
            album = (*album, pen.line(("music", "album", "length"), Said("length"), clock))
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
    return Music(score, cues, songs, album) if score or cues or songs or album else None
