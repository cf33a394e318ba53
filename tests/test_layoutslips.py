"""What is said of a tag with a mistake: where it stands, what is wrong, and what is likely meant."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from presskit.finding import Finding
from presskit.layout import Layout
from presskit.layoutslips import printable
from presskit.pdf import marked_up
from presskit.voice import Said


@dataclass(frozen=True)
class Film:
    title: Said
    names: tuple[str, ...] = ("A", "B")
    done: bool = True
    premiere: Said | None = None


FILM = Film(Said("Small Film"))


def found(folder: Path, text: str) -> Finding:
    (folder / "page.html").write_text(text, encoding="utf-8")
    layout = Layout("one_sheet", folder, ours=False)
    finding = layout.render(layout.environment(finalize=marked_up), "page.html", {"film": FILM})
    assert isinstance(finding, Finding), finding
    return finding


def said(folder: Path, text: str) -> tuple[str, str, str]:
    """Line and column, message, hint."""
    finding = found(folder, text)
    assert finding.span
    return f"{finding.span.line}:{finding.span.column}", finding.message, finding.hint


class TestFields:
    @pytest.mark.parametrize(
        ("text", "place", "message", "hint"),
        [
            ("<p>{{ film.done and 1 }} {{ film.titel }}", "1:26", "there is no “film.titel”", "did you mean “title”?"),
            ("a\n b {{ flim.title }}", "2:4", "there is no “flim”", "did you mean “film”?"),
            (
                "{% for name in film.names %}{{ nmae }}{% endfor %}",
                "1:29",
                "there is no “nmae”",
                "did you mean “name”?",
            ),
            ("{% macro foot() %}{% endmacro %}\n{{ foto() }}", "2:1", "there is no “foto”", "did you mean “foot”?"),
            ("<b>{{ film.\n  titel\n}}", "1:4", "there is no “titel”", "did you mean “title”?"),
        ],
    )
    def test_that_are_misspelt(self, text: str, place: str, message: str, hint: str, tmp_path: Path) -> None:
        assert found(tmp_path, text).code == "PK402"
        assert said(tmp_path, text) == (place, message, hint)

    def test_that_meet_a_test_or_filter_that_there_is_not(self, tmp_path: Path) -> None:
        text = "{{ film.title }}{% if film is defind %}{% endif %}"  # Jinja looks it up when it comes there
        assert said(tmp_path, text) == ("1:17", "there is no test “defind”", "did you mean “defined”?")

    def test_that_are_like_none_lead_to_the_list_of_all(self, tmp_path: Path) -> None:
        assert said(tmp_path, "{{ film.zzz }}")[2].startswith("see “presskit layouts one-sheet”")

    @pytest.mark.parametrize(
        ("tag", "message"),
        [
            ("film", "this has several parts: name one of them after a dot"),
            ("film.names", "this is a list: go through it, {% for each in … %}{{ each }}{% endfor %}"),
            ("film.done", "this is a yes or no, and no words: ask for it, {% if … %}"),
            ("film.premiere", "there is nothing to print here: ask first, {% if … %}"),
            ("film.names.count", "this is no value: a part that is called is written with brackets, name(…)"),
        ],
    )
    def test_that_are_no_words_are_never_printed_as_python_writes_them(
        self, tag: str, message: str, tmp_path: Path
    ) -> None:
        assert said(tmp_path, f"<p>\n{{{{ {tag} }}}}")[:2] == ("2:1", message)

    @pytest.mark.parametrize("value", ["words", 3, 1.5, Said("words"), Said("")])
    def test_that_are_words_or_numbers_are_printed(self, value: object) -> None:
        assert printable(value) is value


class TestTags:
    @pytest.mark.parametrize(
        ("text", "place", "message", "hint"),
        [
            ("<p>{{ film.title }</p>\n{{ film.title }}", "1:4", "this tag is not closed", "write “}}” at its end"),
            ("<p>{{ film.title </p>\n{{ film.title }}", "1:4", "this tag is not closed", "write “}}” at its end"),
            ("<p>\n {% if film %</p>\n{% endif %}", "2:2", "this tag is not closed", "write “%}” at its end"),
            ("<p>{# note </p>", "1:4", "this tag is not closed", "write “#}” at its end"),
            ("<p>{% raw %} </p>", "1:4", "this tag is not closed", "write “{% endraw %}” at its end"),
            ("{{ film.title.replace('a', 'b' }}", "1:1", "“(” is not closed in this tag", "write “)” where it belongs"),
            ("{{ film.title) }}", "1:1", "“)” closes nothing in this tag", "take it out, or open it before"),
            ("{{ “Film” }}", "1:1", "the sign “ cannot stand in a tag", "write straight quotation marks: \" or '"),
            ("<i>{{ film title }}", "1:4", "“title” cannot follow here", "end the tag before it"),
            ("a {{ }}", "1:3", "there is nothing in this tag, or a part of it is missing", "name what it is about"),
            ("{% for name of film.names %}{% endfor %}", "1:1", "“of” stands where “in” belongs", "write “in”"),
            ("{{ film.title }}{{ film.title | uper }}", "1:17", "there is no filter “uper”", "did you mean “upper”?"),
            ("{% for a in 1 is defind %}{% endfor %}", "1:1", "there is no test “defind”", "did you mean “defined”?"),
            ("{% iff film %}{% endif %}", "1:1", "there is no tag “iff”", "did you mean “if”?"),
            ("{% if film %}a{% end if %}", "1:15", "there is no tag “end”", "write {% endif %}"),
        ],
    )
    def test_that_cannot_be_read(self, text: str, place: str, message: str, hint: str, tmp_path: Path) -> None:
        assert found(tmp_path, text).code == "PK401"
        at, told, do = said(tmp_path, text)
        assert (at, told) == (place, message)
        assert do.startswith(hint)


class TestBlocks:
    def test_that_never_end_are_told_where_they_begin(self, tmp_path: Path) -> None:
        text = "{% for a in film.names %}\n <p>{% if film.done %}x\n</p>{% endfor %}\n"
        finding = found(tmp_path, text)
        assert said(tmp_path, text) == (
            "2:5", "this {% if … %} never ends", "write {% endif %} where it should end"
        )  # fmt: skip
        (before,) = finding.others
        assert (str(before.span), before.label) == (f"{tmp_path}/page.html:3:5", "before this at the latest")
        assert said(tmp_path, "\n{% if film.done %}x\n\n\n")[:2] == ("2:1", "this {% if … %} never ends")

    @pytest.mark.parametrize(
        ("text", "place", "message"),
        [
            ("<p>{% endif %}", "1:4", "this ends nothing"),
            ("{% if film %}{% endfor %}{% endif %}", "1:14", "this ends nothing"),
            ("a{% else %}", "1:2", "“else” stands in no {% if %}"),
        ],
    )
    def test_that_never_began(self, text: str, place: str, message: str, tmp_path: Path) -> None:
        assert said(tmp_path, text)[:2] == (place, message)

    def test_that_set_a_value_need_no_end(self, tmp_path: Path) -> None:
        assert said(tmp_path, "{% set a = 1 %}{% set b %}x{% endset %}{% if a %}")[0] == "1:40"
