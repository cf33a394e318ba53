"""What holds for every document, also for one that was added yesterday."""

import dataclasses
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from presskit.desk import open_kit
from presskit.edition import Options
from presskit.layout import our_templates
from presskit.pipeline import Outcome, build
from presskit.renderer import documents, find_renderer
from tests.conftest import MakeKit
from tests.kits import KIT
from tests.readback import READERS, text_of

HOSTILE = """&<>"' \\ {{ 7*7 }} {% if %} {# #} </p> %s ${x} &amp; Œuvré №"""

AWARDED = (
    KIT.replace("text: Small Film", "text: FILM")
    + "awards:\n"
    + "  - {id: one, body: A, category: B, result: won, source: paper, nominees: [{id: x, name: NAME}]}\n"
)

MOVED_CLOCK = """\
import datetime, time
SHIFT = 400_000_000
then = time.time
time.time = lambda: then() + SHIFT
time.time_ns = lambda: int(time.time() * 10**9)
for name in ("localtime", "gmtime", "ctime"):
    real = getattr(time, name)
    setattr(time, name, lambda seconds=None, real=real: real(time.time() if seconds is None else seconds))

class Moved(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)

    @classmethod
    def today(cls):
        return cls.now()

datetime.datetime = Moved
"""

every_document = pytest.mark.parametrize("document", documents())


def made(folder: Path, document: str, options: Options = Options()) -> Outcome:  # noqa: B008 - frozen
    outcome = build(folder, [document], None, options)
    assert outcome.ok, outcome.findings
    return outcome


@every_document
class TestEveryDocument:
    def test_has_a_layout(self, document: str) -> None:
        folder = our_templates() / document
        assert folder.is_dir()
        assert any(path.is_file() for path in folder.iterdir())

    def test_is_made_of_a_nearly_empty_kit(self, kit: MakeKit, document: str) -> None:
        outcome = made(kit(KIT), document)
        assert outcome.findings == ()
        for artifact in outcome.artifacts:
            assert artifact.name.startswith(f"small-film-{document.replace('_', '-')}.")
            assert "smallfilm" in re.sub(r"\s", "", text_of(artifact)).casefold() or artifact.name.endswith(".csv")

    def test_says_draft_in_the_names_of_a_draft(self, kit: MakeKit, document: str) -> None:
        outcome = made(kit(KIT), document, Options(draft=True))
        assert all(artifact.name.partition(".")[0].endswith("-DRAFT") for artifact in outcome.artifacts)

    def test_can_be_read_back_here(self, kit: MakeKit, document: str) -> None:
        endings = {Path(artifact.name).suffix for artifact in made(kit(KIT), document).artifacts}
        assert endings <= READERS.keys(), "teach tests/readback.py to read it"

    def test_shows_frozen_data(self, kit: MakeKit, document: str) -> None:
        desk = open_kit(kit(KIT), Options())
        assert desk.edition is not None
        view = find_renderer(document).view(desk.edition, Options())
        assert dataclasses.is_dataclass(view)
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(view, dataclasses.fields(view)[0].name, None)

    def test_carries_hostile_text_as_it_is(self, kit: MakeKit, document: str) -> None:
        quoted = "'" + HOSTILE.replace("'", "''") + "'"
        folder = kit(AWARDED.replace("FILM", quoted).replace("NAME", quoted))
        words = " ".join(text_of(artifact) for artifact in made(folder, document).artifacts)
        assert _squeezed(HOSTILE) in _squeezed(words)

    def test_has_the_same_bytes_on_any_day_in_any_place(self, kit: MakeKit, tmp_path: Path, document: str) -> None:
        folder = kit(AWARDED)
        (tmp_path / "clock").mkdir()
        (tmp_path / "clock" / "sitecustomize.py").write_text(MOVED_CLOCK, encoding="utf-8")
        (tmp_path / "other").mkdir()
        first = _built(folder, document, tmp_path / "first", Path.cwd(), PYTHONHASHSEED="1")
        path = os.pathsep.join([str(tmp_path / "clock"), _search_path()])
        elsewhere = {"PYTHONPATH": path, "PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
        second = _built(Path("../kit"), document, tmp_path / "second", tmp_path / "other", **elsewhere)
        assert first == second


def _squeezed(text: str) -> str:
    """The text as it can be found again however its lines were broken and its letters set."""
    return re.sub(r"\s", "", text).casefold()


def _built(kit: Path, document: str, output: Path, cwd: Path, **environment: str) -> dict[str, bytes]:
    """The documents that a process of its own makes."""
    words: list[str | Path] = [
        sys.executable,
        "-m",
        "presskit",
        "build",
        "--document",
        document,
        "--kit",
        kit,
        "--output",
        output,
    ]
    environment = {**os.environ, "PYTHONPATH": _search_path(), **environment}
    done = subprocess.run(words, cwd=cwd, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return {path.name: path.read_bytes() for path in output.iterdir()}


def _search_path() -> str:
    """The module search path, for a process in another folder."""
    paths = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    return os.pathsep.join(str(Path(path).absolute()) for path in paths)
