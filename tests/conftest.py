"""What tests share."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.kits")

# A busy machine is no reason for a red suite, and on CI nor is luck.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

MakeKit = Callable[..., Path]


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
