"""A fact sheet that tests share."""

import pytest
from docx.document import Document as Word

from tests.renderers.fact_sheet.sheets import FILM, made, opened


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Word:
    """The sheet of a kit with a little of everything."""
    return opened(made(FILM, tmp_path_factory.mktemp("film")))
