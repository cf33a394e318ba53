"""The registry of documents."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from presskit import renderers
from presskit.renderer import Renderer, default_renderers, documents, find_renderer

MODULE = """\
from presskit.renderer import Drawn, Renderer
RENDERER = Renderer("{name}", "Another document.", lambda edition, options: None, lambda *a: Drawn(), flag="{flag}")
"""


@pytest.fixture
def fourth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A further folder in which renderers are found."""
    monkeypatch.setattr(renderers, "__path__", [*renderers.__path__, str(tmp_path)])
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith("presskit.renderers.zz")]:
        del sys.modules[name]


class TestDocuments:
    def test_are_the_modules_of_the_package(self) -> None:
        assert {"awards", "fact_sheet", "one_sheet", "press_kit"} <= set(documents())

    @pytest.mark.parametrize("document", documents())
    def test_bear_the_name_of_their_module(self, document: str) -> None:
        renderer = find_renderer(document)
        assert isinstance(renderer, Renderer)
        assert renderer.document == document
        assert renderer.about.endswith(".")
        assert set(renderer.attaches) <= set(documents())

    def test_one_more_needs_one_file(self, fourth: Path) -> None:
        (fourth / "zz_sales.py").write_text(MODULE.format(name="zz_sales", flag=""), encoding="utf-8")
        (fourth / "_zz_parts.py").write_text("", encoding="utf-8")
        assert documents()[-1] == "zz_sales"
        assert not any(name.startswith("_") for name in documents())
        assert find_renderer("zz_sales") not in default_renderers()

    def test_with_a_flag_are_built_by_default(self, fourth: Path) -> None:
        (fourth / "zz_sales.py").write_text(MODULE.format(name="zz_sales", flag="sales"), encoding="utf-8")
        assert default_renderers()[-1] == find_renderer("zz_sales")

    def test_cannot_share_a_flag(self, fourth: Path) -> None:
        (fourth / "zz_sales.py").write_text(MODULE.format(name="zz_sales", flag="csv"), encoding="utf-8")
        with pytest.raises(ValueError, match="the documents awards and zz_sales both ask for the flag --csv"):
            default_renderers()
