"""The editor's desk on the command line: trace, proof, diff, schema, explain, and findings as JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from presskit.cli import main
from presskit.stories import stories
from tests.conftest import MakeKit

FACTS = """\
kit: {slug: small-film, date: 2024-02-01}
film:
  title: {text: Small Film, source: press-book}
  runtime:
    claims:
      - {value: 82 min, source: press-book}
      - {value: 80 min, source: paper}
    ruling: {value: 82 min, reason: timed by us, by: press office, date: 2024-01-10}
  year: 2023
awards:
  - {id: hof, body: Hof Film Days, category: First Film, result: won, source: paper}
sources:
  - {id: press-book, title: The press book}
  - {id: paper, title: A newspaper}
"""


@pytest.fixture
def folder(kit: MakeKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kit(FACTS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.mark.usefixtures("folder")
class TestTrace:
    def test_tells_the_claims_the_ruling_and_the_line_before_anything_is_built(self) -> None:
        result = run("trace", "film.runtime")
        assert result.exit_code == 0
        for words in ("kit/facts.yaml:6", "82 minutes", "lost", "80 minutes", "A newspaper", "timed by us"):
            assert words in result.stdout.replace("\u00a0", " ")

    def test_tells_where_a_fact_is_printed_once_it_is(self) -> None:
        assert run("build", "--csv").exit_code == 0
        assert "awards: row hof" in run("trace", "First Film").stdout

    def test_of_nothing_names_what_is_near_and_ends_with_one(self) -> None:
        result = run("trace", "film.runtme")
        assert result.exit_code == 1
        assert "film.runtime" in result.stdout

    def test_as_json_is_one_object(self) -> None:
        assert json.loads(run("trace", "film.year", "--format", "json").stdout)["facts"][0]["key"] == "film.year"


class TestProof:
    def test_of_documents_that_are_true_finds_nothing_and_tells_the_share(self, folder: Path) -> None:
        assert run("build", "--csv", "--docx").exit_code == 0
        result = run("proof")
        assert (result.exit_code, result.stdout) == (0, "")
        assert "100 %" in result.stderr
        assert "no findings" in result.stderr
        assert (folder / "output" / "small-film-awards.csv").exists()

    def test_of_a_document_that_somebody_changed_ends_with_one(self, folder: Path) -> None:
        run("build", "--csv")
        path = folder / "output" / "small-film-awards.csv"
        path.write_bytes(path.read_bytes().replace(b"First Film", b"Second Film"))
        result = run("proof")
        assert result.exit_code == 1
        assert "PK60" in result.stdout

    @pytest.mark.usefixtures("folder")
    def test_without_documents_says_what_to_do_and_ends_with_three(self) -> None:
        result = run("proof")
        assert result.exit_code == 3
        assert "presskit build" in result.stderr

    def test_of_a_file_that_is_no_document_ends_with_three(self, folder: Path) -> None:
        (folder / "output").mkdir()
        (folder / "output" / "small-film-fact-sheet.docx").write_bytes(b"no zip")
        assert run("proof").exit_code == 3

    def test_while_building_is_told_before_the_paths(self, folder: Path) -> None:
        result = run("build", "--csv", "--docx", "--proof")
        assert result.exit_code == 0
        assert "100 %" in result.stderr
        assert len(list((folder / "output").iterdir())) == 3

    @pytest.mark.parametrize("text", ["=1+1", "'=1+1", "''", "'Allo"])
    @pytest.mark.parametrize("more", [[], ["--csv-raw"]], ids=["guarded", "raw"])
    def test_knows_the_guard_of_the_awards_list_and_a_list_without_one(
        self, folder: Path, text: str, more: list[str]
    ) -> None:
        facts = FACTS.replace("result: won,", f"result: won, note: {json.dumps(text)},")
        (folder / "kit" / "facts.yaml").write_text(facts, "utf-8")
        assert run("build", "--csv", "--proof", *more).exit_code == 0
        cells = (folder / "output" / "small-film-awards.csv").read_text("utf-8-sig").split(",")
        assert (text in cells) is (bool(more) or "=" not in text)


class TestJson:
    @pytest.mark.usefixtures("folder")
    def test_of_check_says_where_each_finding_stands(self) -> None:
        report = json.loads(run("check", "--format", "json").stdout)
        found = next(finding for finding in report["findings"] if finding["key"] == ["film", "year"])
        assert (found["code"], found["severity"], found["line"]) == ("PK210", "warning", 9)

    def test_of_a_build_that_fails_tells_why_on_standard_output(self, folder: Path) -> None:
        (folder / "kit" / "facts.yaml").write_text(FACTS.replace("title:", "titel:", 1), "utf-8")
        result = run("build", "--csv", "--format", "json")
        assert result.exit_code == 1
        assert json.loads(result.stdout)["counts"]["errors"] == 1


@pytest.mark.usefixtures("folder")
def test_strict_makes_a_fact_without_a_source_an_error() -> None:
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1


def test_a_look_at_a_source_that_is_too_old_is_told(folder: Path) -> None:
    seen = FACTS.replace("title: A newspaper", "title: A newspaper, seen: 2001-01-01")
    (folder / "kit" / "facts.yaml").write_text(seen, "utf-8")
    assert "PK214" in run("check", "--max-age", "30").stdout
    assert "PK214" not in run("check").stdout


def test_diff_tells_what_changed_in_words(folder: Path) -> None:
    new = folder / "new.yaml"
    new.write_text(FACTS.replace("year: 2023", "year: 2024"), "utf-8")
    result = run("diff", "kit/facts.yaml", "new.yaml")
    assert (result.exit_code, result.stdout) == (0, "Year: was 2023, is 2024.\n")


def test_diff_of_facts_that_cannot_be_read_tells_why(folder: Path) -> None:
    (folder / "new.yaml").write_text("kit: {slug: x}\n", "utf-8")
    result = run("diff", "kit/facts.yaml", "new.yaml")
    assert result.exit_code == 1
    assert "PK102" in result.stderr


def test_schema_prints_the_published_schema() -> None:
    published = Path(__file__).parents[1] / "docs" / "facts.schema.json"
    assert json.loads(run("schema").stdout) == json.loads(published.read_text("utf-8"))


def test_explain_tells_the_story_with_both_examples() -> None:
    result = run("explain", "PK201")
    assert result.exit_code == 0
    assert result.stdout.index("Wrong") < result.stdout.index("Right")


def test_explain_of_an_unknown_code_is_wrong_usage_and_names_the_nearest() -> None:
    result = run("explain", "PK20l")
    assert result.exit_code == 2
    assert "Did you mean PK20" in result.stderr
    assert "“presskit explain” lists all" in run("explain", "PK999").stderr


def test_explain_alone_lists_all_codes_with_their_titles() -> None:
    lines = run("explain").stdout.splitlines()
    assert [line[:7] for line in lines] == [f"{story.code}  " for story in stories()]
    assert max(map(len, lines)) <= 100
