"""Layouts: where they are found, and what is said of one that fails."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from presskit.finding import Finding
from presskit.layout import Layout, find_layout, our_templates


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout("press_kit", tmp_path, ours=False)


def rendered(layout: Layout, files: Mapping[str, str], **context: object) -> str | Finding:
    for name, text in files.items():
        (layout.folder / name).write_text(text, encoding="utf-8")
    return layout.render(layout.environment(), "page.html", context)


def failure(layout: Layout, files: Mapping[str, str], **context: object) -> tuple[str, str, int, int, str]:
    finding = rendered(layout, files, **context)
    assert isinstance(finding, Finding)
    assert finding.span
    name = Path(finding.span.file).relative_to(layout.folder).as_posix()
    return finding.code, name, finding.span.line, finding.span.column, finding.message


class TestRendering:
    def test_escapes_what_it_prints(self, layout: Layout) -> None:
        page = rendered(layout, {"page.html": "<p>{{ name }}</p>\n"}, name="<&>\"'")
        assert page == "<p>&lt;&amp;&gt;&#34;&#39;</p>\n"

    def test_says_where_a_field_is_misspelt(self, layout: Layout) -> None:
        page = "<p>\n  {{ kit.titel }}\n</p>"
        assert failure(layout, {"page.html": page}, kit={"title": "A"}) == (
            "PK402", "page.html", 2, 3, "there is no “kit.titel”"
        )  # fmt: skip

    def test_says_in_which_part(self, layout: Layout) -> None:
        files = {"page.html": "{% include 'part.html' %}", "part.html": "\n\n{{ nothing }}"}
        assert failure(layout, files)[:4] == ("PK402", "part.html", 3, 1)

    def test_says_where_a_tag_is_broken(self, layout: Layout) -> None:
        files = {"page.html": "{% include 'part.html' %}", "part.html": "\n  {% if x %}\n  {% end if %}"}
        assert failure(layout, files)[:4] == ("PK401", "part.html", 3, 3)
        assert failure(layout, {"page.html": "{{ a b }}"})[:4] == ("PK401", "page.html", 1, 1)

    @pytest.mark.parametrize(
        ("page", "message"),
        [
            ("{% include 'no.html' %}", "there is no file “no.html” in the layout"),
            ("{% include 'page.html' %}", "a part of the layout contains itself"),
            (
                "{{ ''.__class__.__mro__ }}",
                "layouts may not do this: access to attribute '__class__' of 'str' object is unsafe",
            ),
            ("{{ 1 + 'a' }}", "this cannot be worked out: unsupported operand type(s) for +: 'int' and 'str'"),
            ("{{ 1 / 0 }}", "this cannot be worked out: division by zero"),
            ("{{ '{x}'.format(y=1) }}", "{x} is asked for by a text that is filled in here, and not given"),
            (
                "{{ range(10 ** 9) }}",
                "this cannot be worked out: Range too big. The sandbox blocks ranges larger than MAX_RANGE (100000)",
            ),
            ("{% for a in 3 %}{% endfor %}", "this is no list, so no loop can go through it"),
        ],
    )
    def test_says_what_fails(self, layout: Layout, page: str, message: str) -> None:
        code, name, line, _, said = failure(layout, {"page.html": f"\n{page}"})
        assert (code, name, line, said) == ("PK402", "page.html", 2, message)

    def test_says_that_a_file_is_missing_or_no_text(self, layout: Layout) -> None:
        assert failure(layout, {})[:2] == ("PK402", "page.html")
        (layout.folder / "page.html").write_bytes("é".encode("latin-1"))
        assert failure(layout, {})[-1] == "the file is not saved as UTF-8"
        (layout.folder / "page.html").unlink()
        (layout.folder / "page.html").mkdir()
        assert failure(layout, {})[0] == "PK402"

    def test_lets_our_own_mistakes_through(self, layout: Layout) -> None:
        class Broken:
            @property
            def title(self) -> str:
                raise RuntimeError("a bug of ours")

        with pytest.raises(RuntimeError, match="a bug of ours"):
            rendered(layout, {"page.html": "{{ kit.title }}"}, kit=Broken())


class TestWords:
    def test_are_of_the_language_or_english(self, layout: Layout) -> None:
        for language, word in (("en", "Story"), ("fr", "Histoire")):
            (layout.folder / f"words.{language}.yaml").write_text(f"story: {word}\n", encoding="utf-8")
        assert layout.words("fr-CA") == {"story": "Histoire"}
        assert layout.words("de") == layout.words("en-GB") == {"story": "Story"}

    @pytest.mark.parametrize(
        ("text", "code", "line"),
        [(None, "PK403", 1), ("- a\n", "PK404", 1), ("a: 1\na: 2\n", "PK002", 2), ("a: ]\n", "PK001", 1)],
    )
    def test_that_cannot_be_read(self, layout: Layout, text: str | None, code: str, line: int) -> None:
        if text:
            (layout.folder / "words.en.yaml").write_text(text, encoding="utf-8")
        finding = layout.words("en")
        assert isinstance(finding, Finding)
        assert finding.span
        assert (finding.code, finding.span.line) == (code, line)
        assert finding.span.file == str(layout.folder / "words.en.yaml")


class TestFinding:
    def test_is_the_whole_folder_of_the_user_or_ours(self, tmp_path: Path) -> None:
        (tmp_path / "awards").mkdir()
        (tmp_path / "press_kit").write_text("a file, not a folder", encoding="utf-8")
        assert find_layout("awards", tmp_path) == Layout("awards", tmp_path / "awards", ours=False)
        assert find_layout("press_kit", tmp_path).ours
        assert find_layout("press_kit", None) == Layout("press_kit", our_templates() / "press_kit", ours=True)
        assert find_layout("press_kit", tmp_path / "no-such-folder").ours

    def test_knows_ours_when_named(self) -> None:
        assert find_layout("awards", our_templates()).ours
