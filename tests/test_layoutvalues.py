"""What a layout may name, read off the types of a view."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from presskit.finding import Key
from presskit.layoutvalues import FLAG, LIST, NUMBER, RECORD, TEXT, Value, values_of


@dataclass(frozen=True)
class Spoken:
    """Words in a language."""

    text: str
    lang: str = ""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Song:
    """A song in the ``film``."""

    key: Key
    title: Spoken
    """What it is called."""
    minutes: int
    """How long
    it is."""


@dataclass(frozen=True)
class Tree:
    """Holds trees."""

    inside: tuple["Tree", ...]


@dataclass(frozen=True)
class Chapter:
    """A chapter of the film."""

    name: ClassVar[str] = "chapter"

    first: Spoken


@dataclass(frozen=True)
class View:
    """Everything."""

    stem: str
    title: Spoken
    hit: Song | None
    songs: tuple[Song, ...]
    names: tuple[str, ...]
    sizes: Mapping[str, int]
    loud: bool
    tree: Tree
    parts: tuple[object, ...]


EMPTY = View("small", Spoken(""), None, (), (), {}, loud=False, tree=Tree(()), parts=())
FULL = View(
    stem="small",
    title=Spoken("Small  Film"),
    hit=None,
    songs=(Song((), Spoken(""), 3), Song((), Spoken("Valse"), 0)),
    names=("Ali", "Sam"),
    sizes={"xl": 1},
    loud=True,
    tree=Tree((Tree(()),)),
    parts=(Chapter(Spoken("Once")),),
)


def told(view: View) -> dict[str, Value]:
    return {value.name: value for value in values_of(view, "kit", frozenset(["stem"]), {"parts": (Chapter,)})}


class TestValues:
    def test_are_named_as_a_tag_writes_them(self) -> None:
        assert [*told(FULL)] == [
            *("kit.title", "kit.hit", "kit.hit.title", "kit.hit.minutes"),
            *("kit.songs", "kit.songs[].title", "kit.songs[].minutes", "kit.names", "kit.names[]"),
            *("kit.sizes", "kit.loud", "kit.tree", "kit.tree.inside", "kit.parts", "section", "section.first"),
        ]

    def test_are_the_same_where_the_kit_has_none(self) -> None:
        assert [*told(EMPTY)] == [*told(FULL)]
        assert {value.example for value in told(EMPTY).values()} == {"", "no"}

    def test_have_kinds(self) -> None:
        kinds = {name: value.kind for name, value in told(FULL).items()}
        assert kinds["kit.title"] == kinds["kit.names[]"] == TEXT
        assert kinds["kit.songs"] == kinds["kit.names"] == LIST
        assert kinds["kit.songs[].minutes"] == NUMBER
        assert kinds["kit.loud"] == FLAG
        assert kinds["kit.hit"] == kinds["kit.sizes"] == RECORD

    def test_say_what_they_are_in_the_words_below_the_field_or_else_of_the_record(self) -> None:
        values = told(FULL)
        assert values["kit.songs[].title"].about == "What it is called."
        assert values["kit.songs[].minutes"].about == "How long it is."
        assert values["kit.songs"].about == values["kit.hit"].about == "A song in the film."
        assert values["kit.title"].about == ""

    def test_have_the_first_example_that_says_anything(self) -> None:
        values = told(FULL)
        assert values["kit.title"].example == "Small Film"
        assert values["kit.songs"].example == "2 in this kit"
        assert values["kit.songs[].title"].example == "Valse"
        assert values["kit.names[]"].example == "Ali"
        assert values["kit.loud"].example == "yes"

    def test_of_a_section_belong_to_it(self) -> None:
        assert {name for name, value in told(FULL).items() if value.section == "chapter"} == {
            "section",
            "section.first",
        }
        assert told(FULL)["section.first"].example == "Once"
