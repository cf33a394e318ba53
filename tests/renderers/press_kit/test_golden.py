"""The filled-in HTML of a small kit with every section, against what it was.

Look at the difference; if it is meant, ``UPDATE_GOLDEN=1 pytest tests/renderers/press_kit/test_golden.py``.
"""

import difflib
import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from presskit.desk import open_kit
from presskit.edition import Options
from presskit.layout import find_layout
from presskit.pdf import marked_up
from presskit.renderer import find_renderer
from tests.stress import FILES, FULL, laid

GOLDEN = Path(__file__).parent / "golden"
KIT: Mapping[str, object] = {
    **FULL,
    "locations": [
        {"id": "sea", "place": "Antibes", "territory": "FR", "scene": "The sea front", "source": "paper"},
        {"id": "flat", "place": "Liège", "territory": "BE", "scene": "The flat", "source": "book"},
    ],
}


def filled(document: str, folder: Path, kit: Mapping[str, object] = KIT) -> str:
    """The body of a document's HTML: a line for each tag that begins a block, no blank ones."""
    edition = open_kit(laid(folder, kit, FILES), Options()).edition
    assert edition is not None
    layout = find_layout(document, None)
    values = {"kit": find_renderer(document).view(edition, Options()), "words": layout.words("en")}
    html = layout.render(layout.environment(finalize=marked_up), "layout.html", values)
    assert isinstance(html, str), html
    lines = (" ".join(line.split()) for line in html[html.index("<body>") :].splitlines())
    return "".join(f"{line}\n" for line in lines if line)


@pytest.mark.parametrize("document", ["press_kit", "one_sheet"])
def test_the_html_is_what_it_was(document: str, tmp_path: Path) -> None:
    now, path = filled(document, tmp_path), GOLDEN / f"{document}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(now, "utf-8")
    before = path.read_text("utf-8")
    changes = difflib.unified_diff(before.splitlines(), now.splitlines(), "golden", "now", lineterm="", n=1)
    assert now == before, "\n".join(changes)


def test_a_full_stop_parts_the_copyright_from_the_version(tmp_path: Path) -> None:
    for number, (written, printed) in enumerate(
        (("© Anna Lind", "© Anna Lind. Version"), ("© X S.A.", "© X S.A. Version"))
    ):
        kit = {"kit": {"slug": "small-film", "version": "2"}, "legal": {"copyright": written}}
        folder = tmp_path / str(number)
        folder.mkdir()
        assert f"{printed} 2" in filled("press_kit", folder, kit)
        assert f"{printed} 2" in filled("one_sheet", folder, kit)


def test_a_number_follows_the_name_of_a_body_without_a_date(tmp_path: Path) -> None:
    given = {"body": "Jury", "category": "Best Film", "result": "won", "source": "paper"}
    kit = {"kit": {"slug": "small-film"}, "awards": [given, {**given, "body": "Guild", "ceremony_date": "2012"}]}
    heads = re.findall(r'<th scope="row"( class="dated")?><b>(\w+)</b>', filled("one_sheet", tmp_path, kit))
    assert heads == [("", "Jury"), (' class="dated"', "Guild")]


def test_a_statement_leads_to_its_source(tmp_path: Path) -> None:
    told = {"author": "Jane Doe", "text": "Because.", "rights": "Free.", "source": "paper"}
    html = filled("press_kit", tmp_path, {"kit": {"slug": "small-film"}, "statement": told})
    assert '<h2>Jane Doe</h2>&NoBreak;<span class="cites"><a href="#source-1">1</a>' in html


def test_every_section_of_the_press_kit_is_there(tmp_path: Path) -> None:
    html = filled("press_kit", tmp_path)
    files = (find_layout("press_kit", None).folder).glob("*.html")
    sections = {path.stem for path in files if "<section" in path.read_text("utf-8")}
    assert len(sections) > 10
    assert sections <= set(re.findall(r'<section[^>]* id="([^"]+)"', html))
