"""The story of each code: what a finding means, why it matters, a wrong and a right example; told in codes/PK….md."""

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from presskit.report import WIDTH, Paint, plain

_FILE = re.compile(
    r"# (?P<title>[^\n]+)\n\n(?P<text>.+?)\n\n"
    r"Wrong:\n\n```(?P<kind>[a-z]+)\n(?P<wrong>.*?)```\n\nRight:\n\n```(?P=kind)\n(?P<right>.*?)```\n",
    re.DOTALL,
)
_INDENT = "    "
_THEME = 3
"""So many characters of a code say what it is about."""


@dataclass(frozen=True, slots=True)
class Story:
    """What is told of one code. ``kind`` is the language of the examples: ``yaml`` stands in facts, as it is."""

    code: str
    title: str
    text: str
    kind: str
    wrong: str
    right: str


@cache
def stories() -> tuple[Story, ...]:
    """All stories, in the order of their codes."""
    told = (path for path in files("presskit").joinpath("codes").iterdir() if path.name.endswith(".md"))
    return tuple(
        sorted((_read(path.name[:-3], path.read_text("utf-8")) for path in told), key=lambda story: story.code)
    )


def story_of(word: str) -> Story | None:
    """The story of the code that somebody typed: ``PK101``, ``pk101`` or ``101``."""
    code = word.strip().upper()
    code = f"PK{code}" if code.isdecimal() else code
    return next((story for story in stories() if story.code == code), None)


def nearest_code(word: str) -> str:
    """The code that somebody most likely meant: the first that begins alike; empty if none has so much as the theme."""
    typed = word.strip().upper()
    beginnings = (typed[:length] for length in range(len(typed), _THEME - 1, -1))
    return next((story.code for start in beginnings for story in stories() if story.code.startswith(start)), "")


def tell(story: Story, paint: Paint = plain, width: int = WIDTH) -> str:
    """A story for the terminal."""
    rows = [f"{paint(story.code, 'strong')}  {paint(story.title, 'strong')}", ""]
    for paragraph in story.text.split("\n\n"):
        rows += [*textwrap.wrap(paragraph, min(width, WIDTH), break_long_words=False, break_on_hyphens=False), ""]
    for head, tone, example in (("Wrong", "error", story.wrong), ("Right", "note", story.right)):
        rows += [paint(head, tone), "", textwrap.indent(example.rstrip("\n"), _INDENT), ""]
    return "\n".join(rows)


def listed(paint: Paint = plain) -> str:
    """All codes for the terminal, a line each."""
    return "".join(f"{paint(story.code, 'strong')}  {story.title}\n" for story in stories())


def table(told: Iterable[Story] | None = None) -> str:
    """All codes as a table in Markdown, each linked to its story on the same page."""
    rows = (f"| [{story.code}](#{story.code.lower()}) | {_cell(story.title)} |\n" for story in told or stories())
    return "| code | what is found |\n| --- | --- |\n" + "".join(rows)


def page() -> str:
    """The page of all codes in Markdown: the table, then every story."""
    return _HEAD + table() + "".join(map(_section, stories()))


_HEAD = """\
# The codes of findings

Made from the stories in `src/presskit/codes` by `make docs`. `presskit explain PK101` tells the same in the terminal. A
code keeps its meaning in all releases. The examples of facts show only what they are about.

"""


def _section(story: Story) -> str:
    examples = "".join(
        f"\n{head}:\n\n```{story.kind}\n{example}```\n"
        for head, example in (("Wrong", story.wrong), ("Right", story.right))
    )
    return f"\n## {story.code}\n\n**{story.title[0].upper()}{story.title[1:]}.** {story.text}\n{examples}"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def _read(code: str, text: str) -> Story:
    found = _FILE.fullmatch(text)
    if not found:
        raise ValueError(f"codes/{code}.md: a story has a title, a text, a wrong and a right example")
    return Story(code, found["title"], found["text"], found["kind"], found["wrong"], found["right"])
