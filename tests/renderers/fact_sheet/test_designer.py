"""What a designer may do to the layout in Word, and what is said of a mistake."""

import base64
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Inches, Mm, Pt
from lxml import etree
from lxml.etree import _Element as Element

from tests.readback import file_of
from tests.renderers.fact_sheet.sheets import (
    FILM,
    NEARLY_EMPTY,
    OURS,
    complaints,
    edited,
    header,
    lines,
    made,
    opened,
    outcome,
    paragraph_with,
    roots,
    run_of,
    table_under,
    value,
    written,
)

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
"""A picture of one dot."""


def pictured(said: str, place: str) -> Callable[[Word], None]:
    """An edit that adds a picture with that alternative text."""

    def edit(layout: Word) -> None:
        paragraph = layout.sections[0].header.paragraphs[0] if place == "header" else layout.paragraphs[0]
        paragraph.insert_paragraph_before().add_run().add_picture(io.BytesIO(PIXEL), Mm(40))
        (drawn,) = drawings(layout)
        drawn.set("descr", said)

    return edit


def drawings(document: Word) -> list[Element]:
    """What Word knows of each picture."""
    space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    return [drawn for root in roots(document) for drawn in root.iter(f"{{{space}}}docPr")]


class TestDesigner:
    def test_changes_a_style(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            layout.styles["Title"].font.size = Pt(30)

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert value(sheet.styles["Title"].element, "w:rPr/w:sz") == "60"

    def test_adds_a_paragraph_with_a_tag(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            paragraph_with(layout, "{{ film.original_title }}").insert_paragraph_before(
                "Of {{ film.year }}", "Subtitle"
            )

        assert "Subtitle: Of 2012\xa0[1]" in lines(opened(made(FILM, tmp_path, templates=edited(tmp_path, edit))))
        assert lines(opened(made(NEARLY_EMPTY, tmp_path, templates=tmp_path / "templates"))) == ["Title: Small Film"]

    def test_moves_a_section(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            heading = paragraph_with(layout, "Awards")._p
            place = paragraph_with(layout, "Key facts")._p
            for element in (heading, *list(heading.itersiblings())[:2]):
                place.addprevious(element)

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, edit)))
        headings = [line for line in lines(sheet) if line.startswith("Heading")]
        assert headings[:2] == ["Heading 1: Awards", "Heading 1: Key facts"]

    def test_writes_a_tag_that_word_splits_into_runs(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            paragraph = paragraph_with(layout, "{{ film.original_title }}")
            paragraph.text = ""
            for piece in ("{", "{ film.ori", "ginal_", "title }", "}"):
                paragraph.add_run(piece)

        assert "Subtitle: وجدة" in lines(opened(made(FILM, tmp_path, templates=edited(tmp_path, edit))))

    def test_writes_in_word_with_a_keyboard_of_another_language(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            for text in ("{{ film.short_title }}", "{{ part.character }}"):
                properties = paragraph_with(layout, text).runs[0]._r.get_or_add_rPr()
                etree.SubElement(properties, qn("w:lang")).set(qn("w:val"), "de-DE")

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert value(run_of(sheet, "Wadjda"), "w:rPr/w:lang") is None
        assert value(run_of(sheet, "La mère"), "w:rPr/w:lang") == "fr-FR"

    def test_words_around_a_tag_keep_their_style(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            paragraph = paragraph_with(layout, "{{ film.original_title }}")
            paragraph.text = ""
            paragraph.add_run("before {{ film.original_title }} after", "Strong")

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert [value(run_of(sheet, text), "w:rPr/w:rStyle") for text in ("before ", "وجدة", " after")] == [
            "Strong"
        ] * 3

    def test_leaves_nothing_of_the_layouts_history(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            layout.core_properties.author = layout.core_properties.comments = "Jane Designer"
            layout.core_properties.title = "My layout"
            layout.core_properties.category = "Drafts"
            settings = layout.part._settings_part
            name = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
            link = settings.relate_to("file:///C:/Users/jane/Normal.dotm", name, is_external=True)
            template = etree.SubElement(settings.element, qn("w:attachedTemplate"))
            template.set(qn("r:id"), link)
            settings.element.insert(1, template)

        data = made(FILM, tmp_path, templates=edited(tmp_path, edit))
        properties = opened(data).core_properties
        assert (properties.title, properties.author) == ("My layout", "Press Office")
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert not [name for name in package.namelist() if b"ane" in package.read(name).replace(b"Pane", b"")]

    def test_changes_margins_and_paper(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            for section in layout.sections:
                section.left_margin = section.right_margin = Mm(30)
                section.page_width, section.page_height = Inches(8.5), Inches(11)

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert {section.left_margin for section in sheet.sections} == {Mm(30).twips * 635}
        assert {section.page_height for section in sheet.sections} == {Inches(11)}

    def test_writes_into_the_header(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            layout.sections[0].header.add_paragraph("Our festival shows {{ film.title }}", "Header")

        assert "Our festival shows Wadjda" in header(opened(made(FILM, tmp_path, templates=edited(tmp_path, edit))))

    def test_adds_a_blank_column_to_write_in(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            table_under(layout, "Releases").add_column(Mm(20)).cells[0].text = "Checked"

        sheet = opened(made(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert [row.cells[3].text for row in table_under(sheet, "Releases").rows] == ["Checked", "", ""]

    def test_merges_cells_and_the_table_stays_as_it_is(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            head = table_under(layout, "Releases").rows[0]
            head.cells[1].merge(head.cells[2])

        facts = f"{NEARLY_EMPTY}releases: [{{id: one, territory: DE, distributor: Koch}}]\n"
        sheet = opened(made(facts, tmp_path, templates=edited(tmp_path, edit)))
        assert [cell.text for cell in table_under(sheet, "Releases").rows[1].cells] == ["Germany", "", "Koch"]

    @pytest.mark.parametrize("place", ["text", "header"])
    def test_adds_a_picture_and_says_what_it_shows(self, place: str, tmp_path: Path) -> None:
        templates = edited(tmp_path, pictured("The poster of {{ film.title }} & “more”", place))
        done = outcome(FILM, tmp_path, templates=templates)
        assert complaints(done) == []
        (drawn,) = drawings(opened(file_of(done, ".docx")))
        assert drawn.get("descr") == "The poster of Wadjda & “more”"

    def test_adds_a_picture_and_forgets_to_say_what_it_shows(self, tmp_path: Path) -> None:
        done = outcome(FILM, tmp_path, templates=edited(tmp_path, pictured("", "header")))
        assert done.ok
        (found,) = complaints(done)
        assert found.code == "PK406"
        assert found.message.endswith("layout.docx, header: the picture “Picture 1” has no alternative text")

    def test_adds_a_picture_that_is_an_ornament(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            pictured("", "text")(layout)
            (drawn,) = drawings(layout)
            space = "http://schemas.microsoft.com/office/drawing/2017/decorative"
            extensions = etree.SubElement(drawn, "{http://schemas.openxmlformats.org/drawingml/2006/main}extLst")
            etree.SubElement(extensions, f"{{{space}}}decorative").set("val", "1")

        assert complaints(outcome(FILM, tmp_path, templates=edited(tmp_path, edit))) == []

    def test_misspells_a_field_in_the_text_of_a_picture(self, tmp_path: Path) -> None:
        (found,) = complaints(outcome(FILM, tmp_path, templates=edited(tmp_path, pictured("{{ film.tilte }}", "text"))))
        assert (found.code, found.hint) == ("PK402", "did you mean “title”?")

    def test_lacks_a_character_style(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            layout.styles["Disputed"].delete()

        done = outcome(FILM, tmp_path, templates=edited(tmp_path, edit))
        assert done.ok
        (found,) = [finding for finding in done.findings if finding.code == "PK405"]
        assert found.message.endswith("layout.docx: there is no character style “Disputed”")


MISTAKES = [
    ("{{ film.genre }}", "{{ film.gerne }}", "PK402 there is no “film.gerne”", "did you mean “genre”?"),
    ("{{ film.genre }}", "{{ flim.genre }}", "PK402 there is no “flim”", "did you mean “film”?"),
    (
        "{{ film.genre }}",
        "{{ film.genre.txt }}",
        "PK402 “film.genre” is plain text, and has no “txt”",
        "see “presskit layouts fact-sheet”",
    ),
    ("{{ film.genre }}", "{{ film['gerne'] }}", "PK402 there is no “film['gerne']”", "did you mean “genre”?"),
    ("{{ film.genre }}", "{{ awards.body }}", "PK402 “awards” is a list, and has no “body”", "go through it"),
    ("{{ film.genre }}", "{{ awards }}", "PK402 “awards” is a list", "print its entries: {%p for entry in awards %}"),
    ("{{ film.genre }}", "{{ film }}", "PK402 “film” has several parts", "print its parts: film.title, "),
    ("{{ film.genre }}", "{{ draft }}", "PK402 “draft” is a yes or no", "ask for it: {% if draft %}"),
    ("{{ part.actor }}", "{{ part.actress }}", "PK402 there is no “part.actress”", "did you mean “actor”?"),
    ("{{ film.genre }}", "{{ film.genre | shout }}", "PK401 the tag cannot be read: No filter named 'shout'.", ""),
    ("{{ film.genre }}", "{{ film.genre }", "PK401 “{{” has no partner here", "begin and end a tag in one paragraph"),
    ("{{ film.genre }}", "film.genre }}", "PK401 “}}” has no partner here", ""),
    ("{{ film.genre }}", "{{ film. }}", "PK401 the tag cannot be read: expected name or number", "mend the tag"),
    ("{{ film.genre }}", "{{r film.genre }}", "PK401 this tag needs no letter", "write {{ … }}"),
    (
        "{{ film.genre }}",
        "{% if film.genre %}",
        "PK401 {% if %} and {% for %} must end in their paragraph",
        "write {%p",
    ),
    ("{{ film.genre }}", "{%tr if film.genre %}", "PK401 words beside {%tr … %} would be lost", "give {%tr … %} a row"),
    ("{{ film.genre }}", "{{ 1 // 0 }}", "PK402 this cannot be filled in: integer division or modulo by zero", ""),
    ("{{ film.genre }}", "{{ film.genre.__class__ }}", "PK402 “film.genre” is plain text, and has no “__class__”", ""),
    (
        "{{ film.genre }}",
        "{{ (film.genre ~ '').__class__ }}",
        "PK402 this cannot be filled in: access to attribute",
        "",
    ),
    ("{{ film.genre }}", "{{ [1][5] }}", "PK402 this cannot be filled in: list object has no element 5", ""),
    (
        "{{ film.genre }}",
        "{% for a in film.genre %}{% endfor %}",
        "PK402 “film.genre” is no list",
        "take the loop away",
    ),
    ("{{ film.original_title }}", "Is {%p if draft %}", "PK401 words beside {%p … %} would be lost", "give {%p … %} a"),
    ("{%p for quote in quotes %}", "{%p for quote in quots %}", "PK402 there is no “quots”", "did you mean “quotes”?"),
    (
        "{%tr for award in awards %}",
        "{%tr fro award in awards %}",
        "PK401 the tag cannot be read: Encountered unknown",
        "",
    ),
    (
        "Under embargo until {{ embargo }}",
        "Until {{ embrago }}",
        "PK402 there is no “embrago”",
        "did you mean “embargo”?",
    ),
]


class TestMistakes:
    @pytest.mark.parametrize(("old", "new", "message", "hint"), MISTAKES, ids=[mistake[1] for mistake in MISTAKES])
    def test_a_slip_names_its_paragraph(self, old: str, new: str, message: str, hint: str, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            if old not in "".join(text.text or "" for root in roots(layout) for text in root.iter(qn("w:t"))):
                paragraph_with(layout, "{{ film.original_title }}").insert_paragraph_before(old)
            written(old, new)(layout)

        done = outcome(FILM, tmp_path, templates=edited(tmp_path, edit))
        assert not done.ok
        found, *_ = complaints(done)
        code, _, said = message.partition(" ")
        file, place, *_ = found.message.split(", ", 2)
        assert file.endswith("layout.docx")
        assert place == ("header" if "embargo" in old else "text")
        shown = new.replace("{%p ", "{% ").replace("{%tr ", "{% ")
        assert new in found.message or shown in found.message
        assert f"”: {said}" in found.message
        assert (found.code, found.hint[: len(hint)]) == (code, hint)

    def test_all_slips_come_at_once(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            written("{{ film.genre }}", "{{ film.gerne }}")(layout)
            written("{{ film.budget }}", "{{ film.bugdet }}")(layout)
            written("{{ film.title }}", "{{ film.tilte }}")(layout)

        found = complaints(outcome(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert [re.sub(r".*: ", "", finding.message) for finding in found] == [
            f"there is no “film.{name}”" for name in ("gerne", "bugdet", "tilte")
        ]

    def test_a_block_that_is_never_closed_is_shown_where_it_begins(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            element = paragraph_with(layout, "{%p endfor %}")._p
            element.getparent().remove(element)  # type: ignore[union-attr] # it stands in the text

        (found, *_) = complaints(outcome(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert "“{% for paragraph in logline %}”" in found.message
        assert found.code == "PK401"

    def test_a_misspelt_property(self, tmp_path: Path) -> None:
        def edit(layout: Word) -> None:
            layout.core_properties.title = "{{ film.tilte }}"

        (found,) = complaints(outcome(FILM, tmp_path, templates=edited(tmp_path, edit)))
        assert "layout.docx, properties, “{{ film.tilte }}”: there is no “film.tilte”" in found.message

    def test_loops_sets_and_questions_of_jinja_may_be_used(self, tmp_path: Path) -> None:
        tags = (
            "{% set name = film.title %}{{ name }} {% for part in cast if part.lead %}{{ loop.index }} {{ part.actor }}"
            "{% else %}{{ film.genre }}{% endfor %} {{ film.title | upper }} "
            "{{ 'long' if awards | length > 2 else 'short' }}"
        )
        templates = edited(tmp_path, written("{{ film.original_title }}", tags))
        said = [line.replace("\xa0", " ") for line in lines(opened(made(FILM, tmp_path, templates=templates)))]
        assert "Subtitle: Wadjda 1 Waad Mohammed [1] WADJDA long" in said

    @pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no", b"<html>", "zip", "xml", "encrypted", "template"])
    def test_a_layout_that_is_no_word_document(self, data: bytes | str, tmp_path: Path) -> None:
        home = tmp_path / "templates" / "fact_sheet"
        home.mkdir(parents=True)
        (home / "layout.docx").write_bytes(data if isinstance(data, bytes) else broken(data))
        (found,) = complaints(outcome(FILM, tmp_path, templates=home.parent))
        assert (found.code, found.message) == ("PK403", f"“{home / 'layout.docx'}” is not a Word document")
        assert "Word document (.docx)" in found.hint

    def test_a_layout_that_is_missing(self, tmp_path: Path) -> None:
        (tmp_path / "templates" / "fact_sheet").mkdir(parents=True)
        (found,) = complaints(outcome(FILM, tmp_path, templates=tmp_path / "templates"))
        assert found.code == "PK403"
        assert "there is no file “layout.docx”" in found.message


def broken(how: str) -> bytes:
    """A file that is nearly a Word document."""
    if how == "encrypted":
        return bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512
    packed = io.BytesIO()
    with zipfile.ZipFile(OURS) as ours, zipfile.ZipFile(packed, "w") as package:
        for name in ours.namelist() if how != "zip" else ["word/document.xml"]:
            data = ours.read(name)
            if how == "xml" and name == "word/document.xml":
                data = data[:-100]
            if how == "template" and name == "[Content_Types].xml":
                data = data.replace(b"document.main+xml", b"template.main+xml")
            package.writestr(name, data)
    return packed.getvalue()
