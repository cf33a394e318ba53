"""What a stranger gets: the source distribution, the wheel made from it, and what a machine not yet ready is told."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import HeaderParser
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(PYPROJECT)["project"]
RUFF_LINT = tomllib.loads(PYPROJECT)["tool"]["ruff"]["lint"]

MINIMAL = """\
kit: {slug: small-film}
film:
  title: {text: Small Film, lang: en}
"""

# Two machines that are not ready, for sitecustomize.
NO_VENV = "import importlib.util; importlib.util.find_spec = lambda name: None"
NO_PANGO = """\
import ctypes, ctypes.util

def load(name):
    if "pango" in name:
        raise OSError(name)

ctypes.CDLL = load
ctypes.util.find_library = lambda name: None
"""

DOCUMENTS = tuple(
    f"small-film-{each}" for each in ("press-kit.pdf", "fact-sheet.docx", "awards.csv", "awards.datapackage.json")
)


def run(*command: str | Path, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """The finished command; one that failed fails the test with what it said."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def has_reason(item: str) -> bool:
    """Whether each line of pyproject.toml that names the item says why."""
    lines = re.findall(rf'^ +"{re.escape(item)}",(.*)$', PYPROJECT, re.MULTILINE)
    return bool(lines) and all(re.match(r"  # .*\w", reason) for reason in lines)


def files_below(folder: Path) -> set[str]:
    """The addresses of a folder's files, without what Python leaves there."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist and the wheel; `build` without more words makes the wheel FROM the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT)
    return folder


@pytest.fixture(scope="module")
def sdist(distributions: Path) -> set[str]:
    """The files in the sdist, without its top folder."""
    (archive,) = distributions.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        return {member.name.partition("/")[2] for member in tar.getmembers()}


@pytest.fixture(scope="module")
def wheel(distributions: Path) -> zipfile.ZipFile:
    """The wheel, open."""
    (archive,) = distributions.glob("*.whl")
    return zipfile.ZipFile(archive)


@pytest.mark.slow
class TestDistributions:
    def test_the_sdist_holds_all_that_a_developer_needs(self, sdist: set[str]) -> None:
        folders = ("src/presskit", "templates", "tests", "kit", "docs")
        expected = {f"{folder}/{file}" for folder in folders for file in files_below(ROOT / folder)}
        assert expected | {"pyproject.toml", "README.md", "LICENSE", "Makefile", ".ci/setup"} <= sdist

    def test_the_sdist_holds_nothing_that_was_built(self, sdist: set[str]) -> None:
        assert {file for file in sdist if file.startswith("output/")} == {"output/.gitignore"}
        assert not {file for file in sdist if ".venv" in file or "__pycache__" in file}

    def test_the_wheel_holds_the_package_and_the_layouts_and_nothing_else(self, wheel: zipfile.ZipFile) -> None:
        code = {f"presskit/{file}" for file in files_below(ROOT / "src/presskit")}
        layouts = {f"presskit/templates/{file}" for file in files_below(ROOT / "templates")}
        assert {name for name in wheel.namelist() if ".dist-info/" not in name} == code | layouts

    @pytest.mark.parametrize("document", ["press_kit", "fact_sheet", "awards"])
    def test_the_wheel_holds_the_layout_of(self, wheel: zipfile.ZipFile, document: str) -> None:
        assert any(name.startswith(f"presskit/templates/{document}/") for name in wheel.namelist())

    def test_the_wheel_says_its_name_and_version_as_pyproject_does(self, wheel: zipfile.ZipFile) -> None:
        (metadata,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
        said = HeaderParser().parsestr(wheel.read(metadata).decode())
        assert (said["Name"], said["Version"]) == ("film-presskit", PROJECT["version"])

    def test_an_empty_environment_builds_a_small_kit(self, distributions: Path, tmp_path: Path) -> None:
        (archive,) = distributions.glob("*.whl")
        run(sys.executable, "-m", "venv", "--without-pip", "env", cwd=tmp_path)
        python = tmp_path / "env/bin/python"
        run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", archive)

        office = tmp_path / "office"
        (office / "kit").mkdir(parents=True)
        (office / "kit/facts.yaml").write_text(MINIMAL, encoding="utf-8")
        run(python.with_name("presskit"), "build", cwd=office, PYTHONPATH="")

        assert {file.name for file in (office / "output").iterdir()} == set(DOCUMENTS)
        assert all((office / "output" / document).stat().st_size for document in DOCUMENTS)


class TestPyproject:
    def test_the_name_is_one_that_the_package_index_does_not_have_yet(self) -> None:
        assert PROJECT["name"] == "film-presskit"
        assert PROJECT["scripts"] == {"presskit": "presskit.__main__:main"}

    def test_a_reason_stands_beside_each_dependency(self) -> None:
        needed = [*PROJECT["dependencies"], *chain(*PROJECT["optional-dependencies"].values())]
        assert [item for item in needed if not has_reason(item)] == []

    def test_a_reason_stands_beside_each_rule_that_is_set_aside(self) -> None:
        rules = [*RUFF_LINT["ignore"], *chain(*RUFF_LINT["per-file-ignores"].values())]
        assert [rule for rule in rules if not has_reason(rule)] == []


class TestMake:
    def test_help_lists_every_target(self) -> None:
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        (targets,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
        run("make", "-n", "help")
        assert re.findall(r"^  make (\w+) +\w", run("make", "-s", "help").stdout, re.MULTILINE) == targets.split()


class TestSetup:
    """A machine that lacks something: what the person before it is told. No apt is in reach in these tests."""

    @pytest.fixture
    def checkout(self, tmp_path: Path) -> Path:
        """A copy of the checkout with no environment, and a folder with the few programs that setup may use."""
        (tmp_path / ".ci").mkdir()
        (tmp_path / "bin").mkdir()
        shutil.copy(ROOT / ".ci/setup", tmp_path / ".ci")
        shutil.copy(ROOT / "pyproject.toml", tmp_path)
        for program in ("bash", "cat", "cksum", "dirname"):
            found = shutil.which(program)
            assert found, program
            (tmp_path / "bin" / program).symlink_to(found)
        return tmp_path

    @staticmethod
    def told(checkout: Path, **environment: str) -> str:
        """What setup says when it gives up, leaving nothing behind."""
        done = subprocess.run(
            ["bash", ".ci/setup", "kit"],
            cwd=checkout,
            env={"PATH": str(checkout / "bin")} | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (3, ""), done.stderr
        assert not (checkout / ".venv").exists()
        return done.stderr

    @staticmethod
    def changed(checkout: Path, code: str) -> dict[str, str]:
        """The environment of a Python that runs this code before anything else."""
        (checkout / "sitecustomize.py").write_text(code, encoding="utf-8")
        return {"PYTHON": sys.executable, "PYTHONPATH": str(checkout)}

    def test_without_python(self, checkout: Path) -> None:
        said = self.told(checkout)
        assert "presskit needs Python 3.11 or newer. This machine has none." in said
        assert "sudo apt install python3 python3-venv " in said

    def test_with_a_python_that_is_too_old(self, checkout: Path) -> None:
        old = checkout / "bin/python3"
        old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.2"\n', encoding="utf-8")
        old.chmod(0o755)
        assert "This machine has Python 3.9.2." in self.told(checkout)

    def test_without_the_venv_module(self, checkout: Path) -> None:
        said = self.told(checkout, **self.changed(checkout, NO_VENV))
        assert "    Python's venv module" in said
        assert f" python{sys.version_info.major}.{sys.version_info.minor}-venv\n" in said

    def test_without_a_library_of_the_pdf_engine(self, checkout: Path) -> None:
        said = self.told(checkout, **self.changed(checkout, NO_PANGO))
        assert "    libpango-1.0, for the PDF engine\n    libpangoft2-1.0, for the PDF engine\n\n" in said
        assert "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n" in said
        assert "sudo dnf install python3 pango harfbuzz\n" in said
        assert "brew install python pango\n" in said
