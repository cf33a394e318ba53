"""What tests share."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from presskit import Options, Outcome, build

pytest.register_assert_rewrite("tests.kits")

# A busy machine is no reason for a red suite, and on CI nor is luck.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

MakeKit = Callable[..., Path]
ROOT = Path(__file__).parents[1]


# A shell starts what runs behind it deaf to Ctrl-C, and all that this starts inherits it: no test of Ctrl-C would end.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def sample() -> Outcome:
    """The sample with all its documents, drawn once in each process of the tests."""
    return build(ROOT / "kit", ("awards", "fact_sheet", "press_kit"), ROOT / "templates", Options())


@pytest.fixture
def kit(tmp_path: Path) -> MakeKit:
    """Makes a kit's folder of its facts and of further files, by name."""

    def make(facts: str | bytes, **files: bytes) -> Path:
        folder = tmp_path / "kit"
        folder.mkdir(exist_ok=True)
        (folder / "facts.yaml").write_bytes(facts if isinstance(facts, bytes) else facts.encode())
        for name, data in files.items():
            (folder / name).write_bytes(data)
        return folder

    return make
