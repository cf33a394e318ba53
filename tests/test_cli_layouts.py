"""``presskit layouts``: which layout each document uses, and what it may name."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from presskit.cli import main
from presskit.layout import find_layout, our_templates
from presskit.layoutwords import named_by
from presskit.renderer import documents
from tests.conftest import MakeKit
from tests.kits import KIT

AWARDED = f"{KIT}awards: [{{id: hof, body: Hof Film Days, category: First Film, result: won, source: paper}}]\n"


@pytest.fixture
def folder(kit: MakeKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kit(AWARDED)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["layouts", *words])


def values(document: str) -> dict[str, dict[str, str]]:
    (told,) = json.loads(run(document, "--format", "json").stdout)["documents"]
    return {value["name"]: value for value in told["values"]}


@pytest.mark.usefixtures("folder")
class TestLayouts:
    def test_tells_of_every_document(self) -> None:
        told = json.loads(run("--format", "json").stdout)
        assert told["version"] == 1
        assert [each["document"] for each in told["documents"]] == [name.replace("_", "-") for name in documents()]
        assert all(each["values"] and each["ours"] for each in told["documents"])

    def test_tells_a_value_what_it_is_and_an_example_of_the_kit(self) -> None:
        lines = [line.strip() for line in run("fact-sheet").stdout.splitlines()]
        at = lines.index("film.title                      The title")
        assert lines[at + 1] == "Small Film"
        assert any(line.startswith("cast[].actor ") for line in lines)
        assert "logline[].text is written {% for each in logline %}{{ each.text }}{% endfor %}" in lines

    def test_fits_its_lines(self) -> None:
        assert max(map(len, run("fact-sheet", "awards").stdout.replace(str(our_templates()), "").splitlines())) <= 100

    def test_names_the_folder_that_is_used(self, folder: Path) -> None:
        shutil.copytree(our_templates() / "awards", folder / "mine" / "awards")
        told = json.loads(run("awards", "fact_sheet", "--templates", "mine", "--format", "json").stdout)["documents"]
        assert [(each["document"], each["ours"]) for each in told] == [("awards", False), ("fact-sheet", True)]
        assert told[0]["folder"] == "mine/awards"
        assert "yours: mine/awards\n" in run("awards", "--templates", "mine").stdout

    @pytest.mark.parametrize(
        ("made", "named", "hint"),
        [
            ("mine/fact-sheet", "mine", "Call its folder “fact-sheet” “fact_sheet”."),
            ("mine/awards", "mine/awards", "Name the folder around it: --templates mine"),
            ("mine/presskit", "mine", "A layout is a folder with the name of its document: awards,"),
        ],
    )
    def test_that_would_not_be_found_are_refused(self, made: str, named: str, hint: str, folder: Path) -> None:
        (folder / made).mkdir(parents=True)
        result = run("--templates", named)
        assert result.exit_code == 2
        assert hint in result.stderr

    def test_tells_fields_and_filters_of_the_awards_list(self) -> None:
        told = values("awards")
        assert told["award.body"]["example"] == "Hof Film Days"
        assert told["| word"] | {"about": ""} == {
            "name": "| word",
            "kind": "filter",
            "about": "",
            "example": "Won",
            "section": "",
        }

    def test_tells_all_sections_of_the_press_kit_also_those_that_the_kit_lacks(self) -> None:
        (told,) = json.loads(run("press-kit", "--format", "json").stdout)["documents"]
        assert {"cast", "awards", "music"} <= {value["section"] for value in told["values"]}

    def test_says_of_every_value_of_the_fact_sheet_what_it_is(self) -> None:
        assert [name for name, value in values("fact-sheet").items() if not value["about"]] == []

    def test_knows_whatever_our_layout_of_the_fact_sheet_names(self) -> None:
        known = {word for name in values("fact-sheet") for word in re.findall(r"\w+", name)}
        of_loops = {"paragraph", "lead", "part", "credit", "company", "release", "count", "award", "quote", "contact"}
        of_jinja = {"for", "in", "endfor", "if", "else", "endif", "and", "not", "tr", "p"}
        assert named_by(find_layout("fact_sheet", None))[""] - of_loops - of_jinja - {"source"} <= known

    def test_a_document_that_there_is_not(self) -> None:
        result = run("fact-sheat")
        assert result.exit_code == 2
        assert "did you mean “fact-sheet”?" in result.stderr

    def test_without_a_kit(self, folder: Path) -> None:
        shutil.rmtree(folder / "kit")
        assert run().exit_code == 3
