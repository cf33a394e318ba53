"""The file as those hear it who cannot see its pages."""

import io

import pytest
from pypdf import PdfReader

from tests.pdf.sheet import Sheet, picture, svg
from tests.pdf.structure import Node, page_of, structure_of

NEXT = "<p style='break-before: page'>"


def spoken(sheet: Sheet, body: str, css: str = "") -> Node:
    return structure_of(sheet.pages(body, css))


def languages(node: Node) -> list[tuple[str, str]]:
    """Words with the language that holds for them, in the order of reading."""
    return [(each.said.strip(), each.language) for each in node if each.said.strip()]


class TestLanguages:
    """The document of these sheets is in French, and their layout says that its words are English."""

    def test_of_a_title_inside_a_sentence(self, sheet: Sheet) -> None:
        heard = spoken(sheet, "<p>She saw <i lang='it'>La strada</i> twice.")
        assert languages(heard) == [("She saw", "en"), ("La strada", "it"), ("twice.", "en")]

    def test_are_said_once_where_all_below_share_it(self, sheet: Sheet) -> None:
        heard = spoken(sheet, "<p>One</p><section lang='fr'><h1>Deux</h1><p>trois <b>quatre</b></p></section>")
        assert [(node.kind, node.lang) for node in heard if node.lang] == [("P", "en")]
        heard = spoken(sheet, "<p>One</p><section lang='it'><h1>Due</h1><p>tre <b>quattro</b></p></section>")
        assert [(node.kind, node.lang) for node in heard if node.lang] == [("P", "en"), ("Sect", "it")]

    def test_return_to_the_documents_own_inside_of_another(self, sheet: Sheet) -> None:
        heard = spoken(sheet, "<p lang='it'>uno <span lang='fr'>deux</span> tre")
        assert languages(heard) == [("uno", "it"), ("deux", "fr"), ("tre", "it")]

    def test_hold_over_lines_columns_and_pages(self, sheet: Sheet) -> None:
        body = f"<p>One</p><div style='columns: 2' lang='it'><p>{'parola ' * 2000}</p></div>"
        heard = spoken(sheet, body)
        assert len({node.page for node in heard if node.said.strip()}) > 1
        assert {lang for said, lang in languages(heard) if "parola" in said} == {"it"}

    def test_of_pictures_hold_for_their_descriptions(self, sheet: Sheet) -> None:
        address = sheet.add("a.png", picture())
        heard = spoken(sheet, f"<p>One <img src='{address}' alt='Un gatto' lang='it'>")
        (figure,) = heard.find("Figure")
        assert (figure.alt, figure.language) == ("Un gatto", "it")

    def test_of_links_hold_for_their_words(self, sheet: Sheet) -> None:
        heard = spoken(sheet, "<p>One <a href='https://example.org' lang='it'>parola</a> two")
        (link,) = heard.find("Link")
        assert (link.text, link.language) == ("parola", "it")
        assert languages(heard) == [("One", "en"), ("parola", "it"), ("two", "en")]

    def test_are_not_said_where_the_document_says_them_already(self, sheet: Sheet) -> None:
        heard = spoken(sheet, "<p lang='fr'>un <b>deux</b>")
        assert [node.lang for node in heard if node.lang] == []


class TestMargins:
    CSS = """
        @page { @bottom-left { content: element(folio) } @bottom-right { content: counter(page) } }
        .folio { position: running(folio) }
    """
    BODY = f"<p class='folio'><strong>Under embargo</strong></p><h1>Title</h1>{NEXT}two{NEXT}three"

    def test_are_heard_once_and_first(self, sheet: Sheet) -> None:
        heard = spoken(sheet, self.BODY, self.CSS)
        assert heard.text == "Under embargo 1 Title two three"

    def test_are_no_content_on_later_pages(self, sheet: Sheet) -> None:
        pages = sheet.pages(self.BODY, self.CSS)
        assert page_of(pages, 0).artifacts == {}
        assert page_of(pages, 1).artifacts == {"/Pagination": "Under embargo 2 "}
        assert [" ".join(page_of(pages, number).words.values()).strip() for number in (1, 2)] == ["two", "three"]

    def test_with_a_link_stay_content(self, sheet: Sheet) -> None:
        body = f"<p class='folio'><a href='https://example.org'>Home</a></p><h1>Title</h1>{NEXT}two"
        heard = spoken(sheet, body, self.CSS)
        assert [link.text for link in heard.find("Link")] == ["Home", "Home"]


class TestDecoration:
    def test_is_not_heard(self, sheet: Sheet) -> None:
        address = sheet.add("a.svg", svg("<path d='M0 0h9v9z'/>"))
        body = f"<p>One</p><div aria-hidden='true'><p>no <b>no</b></p><img src='{address}' alt='no'></div><p>Two"
        pages = sheet.pages(body)
        heard = structure_of(pages)
        assert heard.text == "One Two"
        assert [node.kind for node in heard] == ["Document", "P", "Span", "P", "Span"]
        assert page_of(pages, 0).artifacts == {"/Layout": "no  no "}

    def test_in_a_margin_is_not_heard_on_any_page(self, sheet: Sheet) -> None:
        body = f"<p class='folio'>Film <b aria-hidden='true'>no</b></p><h1>Title</h1>{NEXT}two"
        pages = sheet.pages(body, TestMargins.CSS)
        assert structure_of(pages).text == "Film 1 Title two"
        assert page_of(pages, 0).artifacts == {"/Layout": "no "}

    def test_in_a_cell_leaves_the_cell_to_its_row(self, sheet: Sheet) -> None:
        body = "<table><tr><th scope='row'>A<td><i aria-hidden='true'>no</i><tr><th scope='row'>B<td>yes</table>"
        rows = spoken(sheet, body).find("TR")
        assert [[cell.text for cell in row.kids] for row in rows] == [["A", ""], ["B", "yes"]]

    def test_that_is_a_whole_table_leaves_none(self, sheet: Sheet) -> None:
        heard = spoken(sheet, "<table aria-hidden='true'><tr><td>no<td>no<tr><td>no<td>no</table><p>yes")
        assert [node.kind for node in heard] == ["Document", "P", "Span"]

    def test_may_hold_a_link_which_is_heard(self, sheet: Sheet) -> None:
        body = "<p>One</p><p aria-hidden='true'>no <a href='https://example.org'>yes</a></p>"
        assert spoken(sheet, body).text == "One yes"

    def test_of_borders_and_grounds_is_not_heard(self, sheet: Sheet) -> None:
        css = "p { border: 1mm solid red; background: linear-gradient(red, blue); height: 9mm }"
        assert [node.kind for node in spoken(sheet, "<p>x", css)] == ["Document", "P", "Span"]


class TestPictures:
    def test_say_what_they_show_and_where(self, sheet: Sheet) -> None:
        address = sheet.add("a.png", picture())
        css = "@page { size: 100mm 200mm; margin: 0 } body { margin: 0 } img { width: 50mm; height: 20mm }"
        (figure,) = spoken(sheet, f"<img src='{address}' alt='A cat'>", css).find("Figure")
        assert figure.alt == "A cat"
        millimetres = [float(value) * 25.4 / 72 for value in figure.attributes["/BBox"]]
        assert millimetres == pytest.approx([0, 180, 50, 200], abs=0.01)

    def test_that_are_drawn_in_the_layout_say_their_title(self, sheet: Sheet) -> None:
        drawing = "<svg width='9' height='9' viewBox='0 0 9 9'><title>A curve</title><path d='M0 0h9v9z'/></svg>"
        (figure,) = spoken(sheet, drawing).find("Figure")
        assert figure.alt == "A curve"

    def test_without_words_are_an_error(self, sheet: Sheet) -> None:
        (finding,) = sheet.findings(f"<img src='{sheet.add('a.png', picture())}'>")
        assert finding.code == "PK502"


class TestTables:
    def test_say_of_each_heading_what_it_heads(self, sheet: Sheet) -> None:
        body = (
            "<table style='position: absolute'><tr><th>Group<th scope='col'>Film<th scope='col'>Year"
            "<tr><th scope='rowgroup' rowspan='2'>All<th scope='row'>One<td>1999<tr><th scope='row'>Two<td>2000</table>"
        )
        heard = spoken(sheet, body)
        heads = [(head.text, head.attributes["/Scope"], head.attributes.get("/RowSpan")) for head in heard.find("TH")]
        assert heads == [
            ("Group", "/Column", None),
            ("Film", "/Column", None),
            ("Year", "/Column", None),
            ("All", "/Row", 2),
            ("One", "/Row", None),
            ("Two", "/Row", None),
        ]
        assert ["/Headers" in cell.attributes for cell in heard.find("TD")] == [False, False]


def test_the_same_layout_has_the_same_structure(sheet: Sheet) -> None:
    body = f"<p lang='it'>a<p>b{NEXT}c"
    first, second = (structure_of(PdfReader(io.BytesIO(sheet.set(body)[0]))) for _ in range(2))
    assert first == second
