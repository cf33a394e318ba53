"""Our own layout: a Word file, whose tags and styles ``layout.txt`` holds as text, so that a change can be reviewed.

After a wanted change, write it anew with ``UPDATE_FACT_SHEET_LAYOUT=1 pytest tests/renderers/fact_sheet``.
"""

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from lxml import etree
from lxml.etree import _Element as Element

from tests.renderers.fact_sheet.sheets import FILM, OURS, made, roots, value

GOLDEN = Path(__file__).with_name("layout.txt")


def described(layout: Word) -> Iterator[str]:
    """The tags, the words and the styles of a layout as text."""
    for name, root in zip(("Text", "Header", "Footer"), roots(layout), strict=True):
        yield f"# {name}"
        yield from described_blocks(layout.element.body if name == "Text" else root, "")
    yield "# Properties"
    yield f"title: {layout.core_properties.title}"
    yield f"subject: {layout.core_properties.subject}"
    yield "# Styles"
    for style in layout.styles.element.iter(qn("w:style")):
        details = [value(style, "w:basedOn"), *(described_element(child) for child in style if "Pr" in child.tag[-5:])]
        yield f"{style.get(qn('w:type'))} “{value(style, 'w:name')}”: {' '.join(filter(None, details))}"


def described_blocks(root: Element, indent: str) -> Iterator[str]:
    for block in root:
        if block.tag == qn("w:p"):
            yield f"{indent}[{value(block, 'w:pPr/w:pStyle')}] {described_words(block)}"
            yield from (indent + described_element(section) for section in block.iter(qn("w:sectPr")))
        elif block.tag == qn("w:tbl"):
            widths = [column.get(qn("w:w"), "") for column in block.iter(qn("w:gridCol"))]
            yield f"{indent}table “{value(block, 'w:tblPr/w:tblCaption')}”, {' '.join(widths)}"
            for row in block.iter(qn("w:tr")):
                cells = [", ".join(described_blocks(cell, "")) for cell in row.iter(qn("w:tc"))]
                head = " (heading)" if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None else ""
                yield f"  row{head}: {' | '.join(cells)}"
        elif block.tag == qn("w:sectPr"):
            yield indent + described_element(block)


def described_words(paragraph: Element) -> str:
    words = ""
    for run in paragraph.iter(qn("w:r")):
        style = value(run, "w:rPr/w:rStyle")
        text = "".join(
            {qn("w:tab"): "→", qn("w:instrText"): f"<{child.text}>"}.get(child.tag, child.text or "")
            for child in run.iter(qn("w:t"), qn("w:tab"), qn("w:instrText"))
        )
        words += f"({style}: {text})" if style and text else text
    return words


def described_element(element: Element) -> str:
    attributes = [f"{etree.QName(name).localname}={said!s}" for name, said in element.attrib.items()]
    inner = [*attributes, *(described_element(child) for child in element)]
    return etree.QName(element).localname + (f"({' '.join(inner)})" if inner else "")


class TestLayout:
    def test_its_tags_and_styles_are_those_that_were_reviewed(self) -> None:
        text = "\n".join(described(Document(str(OURS)))) + "\n"
        if os.environ.get("UPDATE_FACT_SHEET_LAYOUT"):
            GOLDEN.write_text(text, "utf-8")
        assert text == GOLDEN.read_text("utf-8"), "see the first lines of this file for how to take the change over"

    def test_it_uses_fonts_that_word_libreoffice_and_google_docs_share(self) -> None:
        styles = Document(str(OURS)).styles.element
        fonts = {font for fonts in styles.iter(qn("w:rFonts")) for font in fonts.attrib.values()}
        assert fonts == {"Arial", "Georgia", "Times New Roman"}

    def test_it_has_no_compatibility_mode_and_no_blank_paragraph(self) -> None:
        layout = Document(str(OURS))
        setting = layout.settings.element.find(f"{qn('w:compat')}/{qn('w:compatSetting')}")
        assert setting is not None
        assert setting.get(qn("w:val")) == "15"
        blank = [paragraph._p for paragraph in layout.paragraphs if not paragraph.text]
        assert [paragraph for paragraph in blank if paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None] == []

    def test_footnotes_may_hold_tags(self, tmp_path: Path) -> None:
        templates = tmp_path / "templates" / "fact_sheet"
        templates.mkdir(parents=True)
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        words = "<w:p><w:r><w:t>{{ film.title }}</w:t></w:r></w:p>"
        notes = f'<w:footnotes xmlns:w="{space}"><w:footnote w:id="1">{words}</w:footnote></w:footnotes>'
        with zipfile.ZipFile(OURS) as ours, zipfile.ZipFile(templates / "layout.docx", "w") as package:
            for name in ours.namelist():
                data = ours.read(name)
                if name == "[Content_Types].xml":
                    part = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
                    data = data.replace(b"</Types>", part.encode())
                if name == "word/_rels/document.xml.rels":
                    link = (
                        '<Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                        'relationships/footnotes" Target="footnotes.xml"/></Relationships>'
                    )
                    data = data.replace(b"</Relationships>", link.encode())
                package.writestr(name, data)
            package.writestr("word/footnotes.xml", notes)
        with zipfile.ZipFile(io.BytesIO(made(FILM, tmp_path, templates=templates.parent))) as package:
            assert ">Wadjda<" in package.read("word/footnotes.xml").decode()
