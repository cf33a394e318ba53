"""The command line, as a newcomer meets it: what stands on which stream, and with which exit code it ends."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from presskit import commands
from presskit.cli import COMMANDS, main
from presskit.renderer import documents
from presskit.report import WIDTH
from tests.conftest import MakeKit
from tests.kits import KIT, marked

BROKEN = KIT + "fiml: x\n"
DISPUTE = (
    KIT
    + """\
premiere:
  name: {value: Festival, source: paper}
  place:
    claims:
      - {value: Cannes, source: paper}
      - {value: Nice, source: press-book}
"""
)

NO_PANGO = """\
import cffi

real = cffi.FFI.dlopen

def dlopen(self, name, flags=0):
    if "pango" in name:
        raise OSError(f"cannot load library '{name}': no such file\\nand so on")
    return real(self, name, flags)

cffi.FFI.dlopen = dlopen
"""

MISTAKES = [
    "kit : {}  #! 1 PK002 the key “kit” stands twice in one group\n",
    "awards: x  #! 9 PK106 this must be a list\n",
    "shoot: {weks: 8}  #! 9 PK101 the key “weks” is not known here\n",
    "shoot: {weeks: {value: 8, sorce: paper}}  #! 27 PK101 the key “sorce” is not known here\n",
    "statements: {story: {txt: A}}  #! 22 PK101 the key “txt” is not known here\n",
    "shoot: {weeks: {claims: [{valeu: 8, source: paper}]}}  #! 27 PK101 the key “valeu” is not known here\n",
    "shoot: {source: papr, weeks: 8}  #! 17 PK203 there is no source “papr”\n",
    "film_: x  #! 1 PK101 the key “film_” is not known here\n",
    "people: [{name: 章子怡, source: paper}]\n#! 10 PK105 this entry has no id, and its words give none in a to z\n",
    (
        "images: [{id: a, kind: still, file: no.png, alt: x, caption: x, credit: y, rights: z}]\n"
        "#! 37 PK301 there is no file “no.png” in “KIT”\n"
    ),
    (
        "images: [{id: a, kind: still, file: out.png, alt: x, caption: x, credit: y, rights: z}]\n"
        "#! 37 PK301 “out.png” is refused: OUT\n"
    ),
    "look: {cover: night}  #! 15 PK304 there is no image “night”\n",
    "statements: {glance: [{key: film.titel, label: A}]}  #! 29 PK305 there is no fact “film.titel”\n",
    f"look: {{colors: {{dark: {'x' * 1_000_000}}}}}\n#! 23 PK103 “{'x' * 59}…” is not a colour\n",
    f"{'x' * 1_000}: 1\n#! 1 PK101 the key “{'x' * 59}…” is not known here\n",
    "story: {logline: '&<>\"[@x]'}\n#! 25 PK220 this text cites a source that is not there: “x”\n",
]
"""Lines for the end of the least kit; ``KIT`` is its folder, ``OUT`` the way out of it."""


def told_by(folder: Path, facts: str) -> list[str]:
    """The first lines of the findings that the comments of a kit's facts announce."""
    marks = (
        mark.replace("KIT", str(folder)).replace("OUT", "it is a link that leads out of its folder")
        for mark, _ in marked(facts)
    )
    return [re.sub(r"^(\S+) (\S+)", rf"{folder}/facts.yaml:\1: error \2:", mark) for mark in marks]


def presskit(*words: str | Path) -> Result:
    """The command within this process; a bug fails the test with its traceback."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "presskit", *map(str, words)]


def environment(**more: str) -> Mapping[str, str]:
    plain = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM", "COLUMNS")}
    return {**plain, "TERM": "xterm", **more}


def run(*words: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, its streams in pipes."""
    return subprocess.run(command(*words), env=environment(**more), capture_output=True, text=True, check=False)


def with_document(folder: Path, name: str, draw: str, attributes: str = "") -> dict[str, str]:
    """The environment of a process in which there is one more document."""
    (folder / "start").mkdir(parents=True)
    (folder / f"{name}.py").write_text(
        "import pathlib, time\n"
        "from presskit.artifact import Artifact\n"
        "from presskit.renderer import Drawn, Renderer\n"
        f"HERE = pathlib.Path({str(folder)!r})\n"
        "def slow():\n"
        "    yield b'half'\n"
        "    (HERE / 'begun').touch()\n"
        "    time.sleep(60)\n"
        "def draw(view, layout, assets, attached):\n"
        f"    {draw}\n"
        f"RENDERER = Renderer({name!r}, 'One more.', lambda edition, options: None, draw{attributes})\n",
        encoding="utf-8",
    )
    customize = f"import presskit.renderers\npresskit.renderers.__path__.append({str(folder)!r})\n"
    (folder / "start" / "sitecustomize.py").write_text(customize, encoding="utf-8")
    return {"PYTHONPATH": os.pathsep.join([str(folder / "start"), os.environ.get("PYTHONPATH", "")])}


class TestCheck:
    def test_of_a_good_kit_says_nothing_on_standard_output(self, kit: MakeKit) -> None:
        result = presskit("check", "--kit", kit(KIT))
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr.endswith("facts.yaml: no findings\n")

    def test_tells_findings_on_standard_output_and_their_number_on_standard_error(self, kit: MakeKit) -> None:
        result = presskit("check", "--kit", (folder := kit(BROKEN)))
        assert result.exit_code == 1
        assert result.stdout == (
            f"{folder}/facts.yaml:8:1: error PK101: the key “fiml” is not known here\n"
            "  8 | fiml: x\n"
            "    | ^\n"
            "    → take it out, or see docs/facts.md for the keys that are known\n"
        )
        assert result.stderr == f"{folder}/facts.yaml: 1 error\n"

    def test_of_doubtful_facts_ends_well(self, kit: MakeKit) -> None:
        result = presskit("check", "--kit", kit(KIT.replace(", source: press-book", "")))
        assert result.exit_code == 0
        assert "warning PK210" in result.stdout

    def test_is_said_in_any_terminal(self, kit: MakeKit) -> None:
        folder = kit(KIT + "people: [{id: x, name: محمد, source: papr}]\n")
        done = run("check", "--kit", folder, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert done.returncode == 1
        assert "\\u0645" in done.stdout
        assert done.stderr.endswith("1 error\n")

    def test_of_ten_thousand_findings_is_quick(self, kit: MakeKit) -> None:
        awards = "".join(f"  - {{id: a{n}, body: B, categroy: C, result: wno, source: papr}}\n" for n in range(10_000))
        start = time.perf_counter()
        result = presskit("check", "--kit", kit(f"{KIT}awards:\n{awards}"))
        assert result.stderr.endswith("30000 errors\n")
        assert time.perf_counter() - start < 15  # 3 s where nothing else runs


class TestFactsThatCannotBeUnderstood:
    @pytest.mark.parametrize(
        ("facts", "place", "code", "excerpt"),
        [
            (b"", "1:1", "PK010", ""),
            (b"# nothing yet\n", "1:1", "PK010", "  1 | # nothing yet\n    | ^\n"),
            (b"- film\n", "1:1", "PK109", "  1 | - film\n    | ^\n"),
            (b"kit: {slug: a}\nfilm: {title: A\n", "2:7", "PK001", "  2 | film: {title: A\n    |       ^\n"),
            (b"kit: {slug: a}\nfilm: {title: \xe9}\n", "2:15", "PK008", "  2 | film: {title: \ufffd}\n"),
            (b"kit: {slug: a}\nkit: {slug: b}\nfilm: {title: A}\n", "2:1", "PK002", "  2 | kit: {slug: b}\n    | ^\n"),
            (b"kit: &k {slug: a}\nfilm: {title: A}\n", "1:6", "PK003", "  1 | kit: &k {slug: a}\n    |      ^\n"),
            (b"kit: {slug: a}\n", "1:1", "PK102", "  1 | kit: {slug: a}\n    | ^\n"),
            (b"film: {title: A}\n", "1:1", "PK102", "  1 | film: {title: A}\n    | ^\n"),
            (b"kit: {slug: a}\nfilm: {year: 2012}\n", "2:1", "PK102", "  2 | film: {year: 2012}\n    | ^\n"),
            (b"kit: {slug: a}\nfilm: {title: A}\naward: []\n", "3:1", "PK101", "    → did you mean “awards”?\n"),
        ],
    )
    def test_are_told_once_with_their_place(
        self, kit: MakeKit, facts: bytes, place: str, code: str, excerpt: str
    ) -> None:
        folder = kit(facts)
        check, build = presskit("check", "--kit", folder), presskit("build", "--kit", folder, "--output", folder / "o")
        assert (check.exit_code, build.exit_code, build.stdout) == (1, 1, "")
        for said in (check.stdout, build.stderr):
            assert f"{folder}/facts.yaml:{place}: error {code}: " in said
            assert said.count("error PK") == 1
            assert excerpt in said
        assert build.stderr.count("→") == 1
        assert not (folder / "o").exists()

    @pytest.mark.parametrize("facts", [KIT + facts for facts in MISTAKES])
    def test_are_told_as_their_comments_announce(self, kit: MakeKit, facts: str) -> None:
        folder = kit(facts)
        (folder / "out.png").symlink_to("/etc/hosts")
        result = presskit("check", "--kit", folder)
        heads = [line for line in result.stdout.splitlines() if line.startswith(str(folder))]
        assert heads == told_by(folder, facts)
        assert result.exit_code == 1
        assert max(len(line) for line in result.stdout.splitlines() if str(folder) not in line) <= WIDTH

    def test_claims_that_differ_show_both_places(self, kit: MakeKit) -> None:
        result = presskit("check", "--kit", (folder := kit(DISPUTE)))
        assert result.exit_code == 1
        assert (
            result.stdout
            == f"""\
{folder}/facts.yaml:12:17: error PK201: sources differ on “place”: “Cannes” (paper), “Nice” (press-book)
  12 |       - {{value: Cannes, source: paper}}
     |                 ^
     and here: {folder}/facts.yaml:13:17
  13 |       - {{value: Nice, source: press-book}}
     |                 ^
     → decide, and say why: ruling: {{value: …, reason: …, by: …, date: …}}; or build with --draft
"""
        )


class TestMissingThings:
    def test_no_kit(self, tmp_path: Path) -> None:
        result = presskit("check", "--kit", tmp_path / "no")
        assert (result.exit_code, result.stdout) == (3, "")
        assert result.stderr == f"There is no folder “{tmp_path}/no”. Name the kit’s folder with --kit.\n"

    def test_no_facts(self, tmp_path: Path) -> None:
        result = presskit("build", "--kit", tmp_path)
        assert result.exit_code == 3
        assert result.stderr == (
            f"There is no file “{tmp_path}/facts.yaml”. Write one there, or name another folder with --kit.\n"
        )

    def test_the_facts_in_place_of_the_kit(self, kit: MakeKit) -> None:
        result = presskit("check", "--kit", (folder := kit(KIT)) / "facts.yaml")
        assert result.exit_code == 3
        assert "facts.yaml” is a file. Name the folder that holds facts.yaml: --kit " in result.stderr
        assert result.stderr.endswith(f"--kit {folder}\n")

    def test_facts_that_are_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "facts.yaml").mkdir()
        result = presskit("check", "--kit", tmp_path)
        assert result.exit_code == 3
        assert result.stderr.endswith("is a folder, where a text file with the facts is needed.\n")

    def test_facts_that_may_not_be_read(self, kit: MakeKit, monkeypatch: pytest.MonkeyPatch) -> None:
        def forbidden(path: Path) -> bytes:
            raise PermissionError(13, "Permission denied", str(path))

        folder = kit(KIT)
        monkeypatch.setattr(Path, "read_bytes", forbidden)
        result = presskit("check", "--kit", folder)
        assert result.exit_code == 3
        assert result.stderr == f"“{folder}/facts.yaml” cannot be read: Permission denied.\n"

    @pytest.mark.parametrize(
        ("problem", "line", "said"),
        [
            ("OSError(\"cannot load library 'libpango-1.0-0'\")", "sudo apt install libpango", "'libpango-1.0-0'"),
            ("ImportError('No module named weasyprint')", "pip install --force-reinstall film-presskit", "weasyprint"),
        ],
    )
    def test_a_library(self, kit: MakeKit, tmp_path: Path, problem: str, line: str, said: str) -> None:
        more = with_document(tmp_path / "more", "zz_page", f"raise {problem}")
        done = run("build", "--kit", kit(KIT), "--output", tmp_path / "o", "--csv", "--document", "zz-page", **more)
        assert (done.returncode, done.stdout) == (3, "")
        assert done.stderr.startswith("The zz-page needs a library that this machine does not have: ")
        assert said in done.stderr
        assert line in done.stderr
        assert "Or build the other documents alone: presskit build --csv" in done.stderr
        assert "Traceback" not in done.stderr
        assert not (tmp_path / "o").exists()

    def test_the_native_libraries_of_the_pdf_engine(self, kit: MakeKit, tmp_path: Path) -> None:
        (tmp_path / "start").mkdir()
        (tmp_path / "start" / "sitecustomize.py").write_text(NO_PANGO, encoding="utf-8")
        path = os.pathsep.join([str(tmp_path / "start"), os.environ.get("PYTHONPATH", "")])
        done = run("build", "--kit", kit(KIT), "--output", tmp_path / "o", PYTHONPATH=path)
        assert (done.returncode, done.stdout) == (3, "")
        assert done.stderr.startswith("The press-kit needs a library that this machine does not have: cannot load")
        assert "\n    macOS             brew install pango\n" in done.stderr
        assert done.stderr.endswith("\nOr build the other documents alone: presskit build --csv --docx\n")
        assert not (tmp_path / "o").exists()


class TestBuild:
    def test_prints_the_paths_and_nothing_else_on_standard_output(self, kit: MakeKit, tmp_path: Path) -> None:
        result = presskit("build", "--csv", "--kit", kit(KIT), "--output", tmp_path / "new" / "output")
        assert result.exit_code == 0
        stem = f"{tmp_path}/new/output/small-film-awards"
        assert result.stdout == f"{stem}.csv\n{stem}.datapackage.json\n"
        assert result.stderr == "Layouts: awards ours\n"
        assert (tmp_path / "new/output/small-film-awards.csv").read_bytes()

    def test_says_how_much_check_has_to_tell(self, kit: MakeKit, tmp_path: Path) -> None:
        folder = kit(KIT.replace(", source: press-book", ""))
        result = presskit("build", "--csv", "--kit", folder, "--output", tmp_path / "o")
        assert f"{folder}/facts.yaml: 1 warning; see “presskit check”\n" in result.stderr

    def test_writes_nothing_while_facts_are_wrong(self, kit: MakeKit, tmp_path: Path) -> None:
        output = tmp_path / "output"
        output.mkdir()
        (output / "small-film-awards.csv").write_bytes(b"old")
        result = presskit("build", "--csv", "--kit", kit(BROKEN), "--output", output)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "error PK101" in result.stderr
        assert result.stderr.endswith("\nNothing was written: 1 error.\n")
        assert [path.read_bytes() for path in output.iterdir()] == [b"old"]

    def test_a_draft_lives_with_a_dispute(self, kit: MakeKit, tmp_path: Path) -> None:
        folder = kit(DISPUTE)
        assert presskit("build", "--csv", "--kit", folder, "--output", tmp_path / "o").exit_code == 1
        result = presskit("build", "--csv", "--draft", "--kit", folder, "--output", tmp_path / "o")
        assert result.exit_code == 0
        stem = f"{tmp_path}/o/small-film-awards-DRAFT"
        assert result.stdout == f"{stem}.csv\n{stem}.datapackage.json\n"
        assert "1 warning" in result.stderr

    def test_a_document_asked_for_twice_is_made_once(self, kit: MakeKit, tmp_path: Path) -> None:
        words = ["--csv", "--document", "awards", "--document", "awards"]
        result = presskit("build", *words, "--kit", kit(KIT), "--output", tmp_path)
        stem = f"{tmp_path}/small-film-awards"
        assert result.stdout.splitlines() == [f"{stem}.csv", f"{stem}.datapackage.json"]

    @pytest.mark.parametrize("document", documents())
    def test_any_document_by_name_with_hyphens_or_without(self, kit: MakeKit, tmp_path: Path, document: str) -> None:
        for name in (document, document.replace("_", "-")):
            result = presskit("build", "--document", name, "--kit", kit(KIT), "--output", tmp_path / "o")
            assert result.exit_code == 0, result.output
            assert document.replace("_", "-") in result.stdout

    def test_tells_of_an_embargo(self, kit: MakeKit, tmp_path: Path) -> None:
        facts = KIT.replace("{slug: small-film}", "{slug: small-film, embargo: 2012-05-17 20:00 Europe/Paris}")
        result = presskit("build", "--csv", "--kit", kit(facts), "--output", tmp_path)
        assert "Under embargo until 17 May 2012, 20:00 (Europe/Paris)\n" in result.stderr

    def test_tells_what_drawing_found(self, kit: MakeKit, tmp_path: Path) -> None:
        warning = "__import__('presskit.finding').finding.warning('PK599', 'so so', key=('film', 'title'))"
        draw = f"return Drawn((Artifact('zz.txt', [b'x']),), ({warning},))"
        more = with_document(tmp_path / "more", "zz_page", draw)
        done = run("build", "--document", "zz-page", "--kit", kit(KIT), "--output", tmp_path / "o", **more)
        assert done.returncode == 0
        assert "facts.yaml:3:17: warning PK599: so so\n" in done.stderr


class TestOutput:
    def test_that_is_a_file(self, kit: MakeKit, tmp_path: Path) -> None:
        (tmp_path / "output").write_bytes(b"mine")
        for output in (tmp_path / "output", tmp_path / "output" / "below"):
            result = presskit("build", "--csv", "--kit", kit(KIT), "--output", output)
            assert result.exit_code == 3
            assert "output” is a file, not a folder. Choose another folder with --output." in result.stderr.replace(
                "output/below”", "output”"
            )
        assert (tmp_path / "output").read_bytes() == b"mine"

    def test_where_a_folder_has_the_name_of_a_document(self, kit: MakeKit, tmp_path: Path) -> None:
        (tmp_path / "small-film-awards.csv").mkdir()
        result = presskit("build", "--csv", "--kit", kit(KIT), "--output", tmp_path)
        assert result.exit_code == 3
        assert result.stderr.endswith(
            "small-film-awards.csv” is a folder, and a document must go there. Move it away.\n"
        )

    @pytest.mark.skipif(
        not Path("/sys/kernel").is_dir(), reason="a folder that nobody may write to is a thing of Linux"
    )
    def test_that_may_not_be_written_to(self, kit: MakeKit) -> None:
        result = presskit("build", "--csv", "--kit", kit(KIT), "--output", "/sys/kernel/output")
        assert result.exit_code == 3
        said = r"Nothing can be written into “/sys/kernel/output”: .*\. Choose another folder with --output\.\n"
        assert re.fullmatch(said, result.stderr)


class TestUsage:
    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["--document", "prss-kit"], "there is no document “prss-kit”. did you mean “press-kit”?"),
            (["--document", "poster"], "there is no document “poster”. There are: awards"),
            (["--templates", "no-such-folder"], "Directory 'no-such-folder' does not exist."),
            (["--csv-delimiter", "x"], "'x' is not one of"),
            (["--no-such-flag"], "No such option"),
            (["word"], "Got unexpected extra argument"),
        ],
    )
    def test_that_is_wrong(self, words: list[str], said: str) -> None:
        if "press-kit" in said and "press_kit" not in documents():
            pytest.skip("the document is not there")
        result = presskit("build", *words)
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr

    def test_without_a_command_is_helped(self) -> None:
        result = presskit("--help")
        assert result.exit_code == 0
        assert "build    Make the documents." in result.stdout
        assert "check    Tell what is wrong or doubtful" in result.stdout

    def test_names_every_default_document(self) -> None:
        assert "--csv" in presskit("build", "-h").stdout


class TestInterruption:
    @pytest.mark.parametrize(
        "draw",
        ["(HERE / 'begun').touch(); time.sleep(60)", "return Drawn((Artifact('zz-page.txt', slow()),))"],
        ids=["while drawing", "while writing"],
    )
    def test_leaves_nothing_half_written(self, kit: MakeKit, tmp_path: Path, draw: str) -> None:
        output = tmp_path / "output"
        output.mkdir()
        (output / "zz-page.txt").write_bytes(b"old")
        more = with_document(tmp_path / "more", "zz_page", draw)
        words = command("build", "--document", "zz-page", "--kit", kit(KIT), "--output", output)
        with subprocess.Popen(
            words, env=environment(**more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            while not (tmp_path / "more" / "begun").exists():
                assert process.poll() is None
                time.sleep(0.02)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=30)
        assert (process.returncode, out, err) == (130, "", "Stopped. No file was left half-written.\n")
        assert {path.name: path.read_bytes() for path in output.iterdir()} == {"zz-page.txt": b"old"}

    @pytest.mark.parametrize("module", ["presskit.cli", "click", "presskit.commands.check", "pydantic", "yaml"])
    def test_while_modules_load_is_quiet(self, kit: MakeKit, tmp_path: Path, module: str) -> None:
        (tmp_path / "start").mkdir()
        (tmp_path / "start" / "sitecustomize.py").write_text(
            "import os, signal, sys\n"
            "class Interrupted:\n"
            "    @staticmethod\n"
            "    def find_spec(name, path=None, target=None):\n"
            f"        if name == {module!r}:\n"
            "            os.kill(os.getpid(), signal.SIGINT)\n"
            "sys.meta_path.insert(0, Interrupted)\n",
            encoding="utf-8",
        )
        done = run("check", "--kit", kit(KIT), PYTHONPATH=str(tmp_path / "start"))
        assert (done.returncode, done.stdout) == (130, "")
        assert done.stderr in {"", "Stopped. No file was left half-written.\n"}

    @pytest.mark.parametrize(
        "then",
        ["return Drawn((Artifact('zz-page.txt', [b'new']),))", "raise RuntimeError('half a picture')"],
        ids=["and goes on", "and fails"],
    )
    def test_that_a_library_takes_for_an_error_of_its_own_is_obeyed(
        self, kit: MakeKit, tmp_path: Path, then: str
    ) -> None:
        draw = f"""import os, signal
    try:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(60)
    except BaseException:
        pass
    {then}"""
        more = with_document(tmp_path / "more", "zz_page", draw)
        done = run("build", "--document", "zz-page", "--kit", kit(KIT), "--output", tmp_path / "o", **more)
        assert (done.returncode, done.stdout) == (130, "")
        assert done.stderr == "Stopped. No file was left half-written.\n"
        assert not (tmp_path / "o").exists()


class TestStreams:
    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
    def test_what_cannot_be_written_is_told_without_a_traceback(self, kit: MakeKit) -> None:
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            done = subprocess.run(
                command("check", "--kit", kit(BROKEN)), stdout=full, stderr=subprocess.PIPE, text=True, check=False
            )
        assert (done.returncode, done.stderr.count("\n")) == (3, 1)
        assert done.stderr.startswith("What this prints cannot be written: ")

    @pytest.mark.parametrize(("facts", "code"), [(BROKEN, 1), (KIT.replace(", source: press-book", ""), 0)])
    def test_nobody_reads_what_check_says(self, kit: MakeKit, facts: str, code: int) -> None:
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            command("check", "--kit", kit(facts)), stdout=writer, stderr=subprocess.PIPE, text=True, check=False
        )
        os.close(writer)
        assert done.returncode == code
        assert done.stderr.count("\n") == 1

    def test_in_a_pipe_nothing_is_painted_and_no_progress_shown(self, kit: MakeKit, tmp_path: Path) -> None:
        done = run("build", "--csv", "--kit", kit(KIT), "--output", tmp_path / "o")
        assert done.returncode == 0
        assert "\x1b" not in done.stdout + done.stderr
        assert "\r" not in done.stdout + done.stderr

    def test_on_a_terminal_tones_and_progress_are_shown(self, kit: MakeKit, tmp_path: Path) -> None:
        said = _on_a_terminal("build", "--csv", "--kit", kit(KIT), "--output", tmp_path / "o")
        assert "\r\x1b[KMaking the awards (1 of 1) …\r\x1b[K" in said
        assert "\x1b[90mLayouts: awards ours\x1b[0m" in said
        assert "\x1b[31m\x1b[1merror PK101\x1b[0m" in _on_a_terminal("check", "--kit", kit(BROKEN))

    def test_on_a_terminal_without_colours(self, kit: MakeKit) -> None:
        assert "\x1b[" not in _on_a_terminal("check", "--kit", kit(BROKEN), NO_COLOR="1")
        assert "\x1b[" in _on_a_terminal("check", "--kit", kit(BROKEN), NO_COLOR="")

    def test_on_a_dumb_terminal_no_progress_is_shown(self, kit: MakeKit, tmp_path: Path) -> None:
        said = _on_a_terminal("build", "--csv", "--kit", kit(KIT), "--output", tmp_path, NO_COLOR="1", TERM="dumb")
        assert "\x1b[" not in said
        assert "Making" not in said

    def test_excerpts_fit_the_terminal(self, kit: MakeKit) -> None:
        facts = KIT + f"fiml: {'x' * 300}\n"
        said = _on_a_terminal("check", "--kit", kit(facts), NO_COLOR="1", COLUMNS="60")
        assert max(len(row) for row in said.splitlines() if " | " in row) <= 60


def _on_a_terminal(*words: str | Path, **more: str) -> str:
    """What the command writes where both its streams are a terminal."""
    main_end, terminal = pty.openpty()
    with subprocess.Popen(command(*words), env=environment(**more), stdout=terminal, stderr=terminal) as process:
        os.close(terminal)
        said = b""
        while True:
            ready, _, _ = select.select([main_end], [], [], 30)
            assert ready, "the command hangs"
            try:
                piece = os.read(main_end, 65536)
            except OSError:  # on Linux this is how a terminal ends
                piece = b""
            if not piece:
                break
            said += piece
        process.wait(30)
    os.close(main_end)
    return said.decode().replace("\r\n", "\n")


class TestCommands:
    @pytest.mark.parametrize("name", COMMANDS)
    def test_are_found_by_their_names(self, name: str) -> None:
        result = presskit(name, "--help")
        assert result.exit_code == 0
        assert result.stdout.startswith(f"Usage: main {name} [OPTIONS]")
        assert re.search(rf"^  {name} +{re.escape(COMMANDS[name])}$", presskit("--help").stdout, re.MULTILINE)

    def test_are_all_listed(self) -> None:
        modules = {path.stem for path in Path(commands.__file__).parent.glob("*.py")}
        assert modules - {"__init__", "documents", "opening", "options", "proofing", "reporting"} == set(COMMANDS)
