"""The story of each code: there is one for all that the source uses, and its examples are what it says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from PIL import Image

import presskit
from presskit import Options, open_kit
from presskit.checks.options import PLAIN, CheckOptions
from presskit.finding import Finding, Severity
from presskit.schema import schema
from presskit.stories import Story, nearest_code, page, stories, story_of, table, tell
from presskit.yamltext import read_yaml

ROOT = Path(__file__).parents[1]
PACKAGE = Path(presskit.__file__).parent

BASE = {
    "kit": "kit: {slug: small-film}\n",
    "film": "film: {title: {text: Small Film, source: catalogue}}\n",
    "sources": """\
sources:
  - {id: catalogue, title: Festival catalogue}
  - {id: paper, title: A newspaper}
  - {id: article, title: An article, weak: true}
""",
}
"""What an example may leave out."""

ASKED = CheckOptions(strict=True, max_age_days=100)
"""All that a check may be asked."""

EXAMPLES = [story for story in stories() if story.kind == "yaml"]


def used() -> Iterator[str]:
    """Every code that a string of the source is."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and re.fullmatch(r"PK[0-9]{3}", str(node.value)):
                yield str(node.value)


def facts_of(example: str) -> str:
    """An example as a whole file: with the sections that every kit has, if it has any section at all."""
    there = set(re.findall(r"^([a-z_]+):", example, re.MULTILINE))
    return "".join(text for name, text in BASE.items() if there and name not in there) + example


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit's folder with one good picture."""
    kit = tmp_path_factory.mktemp("kit")
    (kit / "images").mkdir()
    Image.new("RGB", (3600, 2400)).save(kit / "images" / "still.png")
    return kit


@pytest.fixture(scope="module")
def validator() -> Draft7Validator:
    return Draft7Validator(schema())


def found(example: str, folder: Path, asked: CheckOptions = PLAIN) -> tuple[Finding, ...]:
    """What reading and a check that is asked everything find in the facts of an example."""
    (folder / "facts.yaml").write_text(facts_of(example), "utf-8")
    return open_kit(folder, Options(), asked).findings


def test_every_code_has_a_story_and_every_story_its_code() -> None:
    codes = {story.code for story in stories()}
    missing, idle = sorted(set(used()) - codes), sorted(codes - set(used()))
    assert not missing, f"write src/presskit/codes/CODE.md for {', '.join(missing)}"
    assert not idle, f"nothing finds {', '.join(idle)}: take the stories out of src/presskit/codes"


@pytest.mark.parametrize("story", EXAMPLES, ids=lambda story: story.code)
def test_the_wrong_example_yields_the_code(story: Story, folder: Path) -> None:
    assert story.code in {finding.code for finding in found(story.wrong, folder, ASKED)}


@pytest.mark.parametrize("story", EXAMPLES, ids=lambda story: story.code)
def test_the_right_example_does_not_and_has_no_error(story: Story, folder: Path) -> None:
    assert [finding for finding in found(story.right, folder, ASKED) if finding.code == story.code] == []
    assert [finding for finding in found(story.right, folder) if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("story", EXAMPLES, ids=lambda story: story.code)
def test_the_schema_takes_the_right_example(story: Story, validator: Draft7Validator) -> None:
    tree = read_yaml(facts_of(story.right), "facts.yaml")
    assert [problem.message for problem in validator.iter_errors(tree.value)] == []


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.code)
def test_a_story_is_short_and_plain(story: Story) -> None:
    assert len(story.title) <= 80
    assert not story.title.endswith(".")
    assert story.text.endswith((".", ".”"))
    assert "`" not in story.text
    assert story.wrong != story.right
    assert max(len(row) for row in (story.wrong + story.right).splitlines()) <= 100


def test_no_two_codes_say_the_same() -> None:
    titles = [story.title for story in stories()]
    assert sorted(set(titles)) == sorted(titles)


def test_examples_are_facts_wherever_facts_are_meant() -> None:
    shown = {story.code for story in stories() if story.kind != "yaml"}
    about_files, too_long = {"PK008", "PK309", "PK310", "PK311", "PK313"}, {"PK716"}
    assert {code for code in shown if not "PK400" <= code < "PK700"} <= about_files | too_long


@pytest.mark.parametrize("word", ["PK101", "pk101", "101", " PK101 "])
def test_a_code_is_known_as_people_type_it(word: str) -> None:
    story = story_of(word)
    assert story
    assert story.code == "PK101"


def test_an_unknown_code_gives_the_nearest() -> None:
    assert story_of("PK1011") is None
    assert nearest_code("PK1011") == "PK101"
    assert nearest_code("hello") == ""


def test_it_is_told_with_its_examples_and_within_the_width() -> None:
    story = story_of("PK101")
    assert story
    told = tell(story, width=60)
    assert told.startswith("PK101  ")
    assert "    " + story.wrong.splitlines()[0] in told
    assert max(map(len, told.splitlines()[2:])) <= 80
    assert "⟨error⟩Wrong" in tell(story, lambda text, tone: f"⟨{tone}⟩{text}")


def test_the_page_is_made_of_the_stories() -> None:
    assert (ROOT / "docs" / "codes.md").read_text("utf-8") == page(), "the stories have changed: run `make docs`"
    assert table().count("\n") == len(stories()) + 2
    assert all(f"\n## {story.code}\n" in page() for story in stories())
