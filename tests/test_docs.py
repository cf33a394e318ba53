"""The pages in docs/ say what the code does."""

import runpy
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def test_the_reference_of_facts_says_what_the_model_says() -> None:
    page = runpy.run_path(str(DOCS / "make_facts.py"))["page"]()
    assert (DOCS / "facts.md").read_text("utf-8") == page, "the model has changed: run `make docs`"


def test_the_reference_of_the_awards_list_says_what_the_code_says() -> None:
    page = runpy.run_path(str(DOCS / "make_awards.py"))["page"]()
    assert (DOCS / "awards.md").read_text("utf-8") == page, "the list has changed: run `make docs`"
