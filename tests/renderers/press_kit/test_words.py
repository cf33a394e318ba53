"""Every word of our layout is printed somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from presskit.layout import Layout, our_templates
from presskit.renderers import press_kit
from presskit.yamltext import Plain

LAYOUT = Layout("press_kit", our_templates() / "press_kit", ours=True)
VIEWS = Path(press_kit.__file__).parent
CHOSEN = {"sections", "about", "facts", "events", "releases"}
"""Words that the facts choose: a section's, a fact's, an event's."""


def names(words: Plain) -> Iterator[str]:
    """The keys of the words, of those that the layout itself chooses."""
    assert isinstance(words, dict)
    for name, word in words.items():
        yield name
        if isinstance(word, dict) and name not in CHOSEN:
            yield from names(word)


@pytest.mark.parametrize("name", sorted(set(names(LAYOUT.words("en")))))  # type: ignore[arg-type] # ours has words
def test_every_word_is_used_by_the_layout_or_chosen_by_a_view(name: str) -> None:
    layout = "\n".join(
        path.read_text(encoding="utf-8") for path in [*LAYOUT.folder.glob("*.html"), *LAYOUT.folder.glob("*.svg")]
    )
    views = "\n".join(path.read_text(encoding="utf-8") for path in VIEWS.glob("*.py"))
    assert re.search(rf"words\.[\w.]*\b{name}\b", layout) or f'"{name}"' in views
