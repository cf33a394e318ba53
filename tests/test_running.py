"""The texts of a kit as they read in print."""

from presskit.running import PrintedText, RunningText, printed_texts, running_texts
from tests.kits import KIT, edition_of

EDITION = edition_of(
    KIT.replace("film:\n", "film:\n  tagline: {text: Klein, lang: de, source: paper}\n")
    + """\
story: {logline: "A man, *A Town*.[@paper]"}
statements: {story: So it was}
images: [{file: a.svg, kind: art, caption: Ice}]
awards: [{id: a, body: Goya, category: Best Film, result: won, note: in a tie, source: paper}]
music: {songs: [{id: s, title: TODO, artist: Ada Lund, source: paper}]}
links: {website: "https://example.org"}
"""
)


def test_running_texts_are_what_is_written_for_the_kit_without_its_marks() -> None:
    assert running_texts(EDITION) == (
        RunningText(("story", "logline"), "A man, A Town.", ((7, "A Town"),)),
        RunningText(("images", "a-svg", "caption"), "Ice"),
        RunningText(("statements", "story"), "So it was"),
    )


def test_printed_texts_are_told_apart_by_what_they_do() -> None:
    kinds = {".".join(printed.key): (printed.text, printed.lang, printed.kind) for printed in printed_texts(EDITION)}
    assert kinds["story.logline"] == ("A man, A Town.", "en", "text")
    assert kinds["film.tagline"] == ("Klein", "de", "text")
    assert kinds["film.title"] == ("Small Film", "en", "title")
    assert kinds["music.songs.s.title"] == ("TODO", "en", "title")
    assert kinds["music.songs.s.artist"] == ("Ada Lund", "en", "name")
    assert kinds["awards.a.note"] == ("in a tie", "en", "text")
    assert "kit.slug" not in kinds
    assert "images.a-svg.file" not in kinds
    assert "links.website" not in kinds


def test_several_words_of_one_fact_are_read_one_by_one() -> None:
    edition = edition_of(KIT + "home_media: [{territory: FR, formats: [DVD, Blu-ray], source: paper}]\n")
    formats = [printed for printed in printed_texts(edition) if printed.key[-1] == "formats"]
    assert [(printed.text, printed.kind) for printed in formats] == [("DVD", "name"), ("Blu-ray", "name")]
    assert isinstance(formats[0], PrintedText)
