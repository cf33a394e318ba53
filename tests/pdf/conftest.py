"""What the tests of the engine share."""

from pathlib import Path

import pytest

from tests.pdf.sheet import Sheet


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path)
