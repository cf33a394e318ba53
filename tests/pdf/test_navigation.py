"""Links, bookmarks and the names of pages."""

from typing import Any

from pypdf import PdfReader

from tests.pdf.sheet import Sheet

NEXT = "<p style='break-before: page'>"


def told(pages: PdfReader) -> list[str]:
    """What each link says of where it leads."""
    links: list[Any] = [link.get_object() for page in pages.pages for link in page.get("/Annots", [])]
    assert all(link["/F"] == 4 for link in links)  # it is printed, as an archive asks
    return [link["/Contents"] for link in links]


class TestLinks:
    def test_outside_say_their_address(self, sheet: Sheet) -> None:
        body = "<p><a href='https://example.org/a?b=(c)'>out</a> <a href='mailto:a@example.org'>mail</a>"
        assert told(sheet.pages(body)) == ["https://example.org/a?b=(c)", "a@example.org"]

    def test_inside_say_what_stands_there(self, sheet: Sheet) -> None:
        body = (
            "<p><a href='#part'>2</a> <a href='#note'>7</a>"
            "<section id='part'><h1>Cast <em>and</em>\n crew</h1><p>Much more</section><ol><li id='note'>7 A paper</ol>"
        )
        assert told(sheet.pages(body)) == ["Cast and crew", "7 A paper"]

    def test_say_first_what_the_layout_says_of_them(self, sheet: Sheet) -> None:
        body = "<h1 id='a'>Head</h1><a href='#a' title='To the top'>a</a> <a href='#a' aria-label='Up'>b</a>"
        assert told(sheet.pages(body)) == ["To the top", "Up"]

    def test_to_a_long_text_say_its_beginning(self, sheet: Sheet) -> None:
        (words,) = told(sheet.pages(f"<p id='a'>{'word ' * 90}<a href='#a'>a</a>"))
        assert (len(words), words[-5:]) == (160, "word…")


class TestPageLabels:
    NUMBERED = "@page { @bottom-right { content: counter(page) } @bottom-left { content: 'Film 2046' } }"

    def test_are_the_numbers_that_are_printed(self, sheet: Sheet) -> None:
        pages = sheet.pages(
            f"<h1>Cover</h1>{NEXT}a{NEXT}b", f"{self.NUMBERED} @page :first {{ @bottom-right {{ content: none }} }}"
        )
        assert pages.page_labels == ["", "2", "3"]

    def test_go_on_after_a_page_without_one(self, sheet: Sheet) -> None:
        css = f"{self.NUMBERED} @page plate {{ @bottom-right {{ content: none }} }} .plate {{ page: plate }}"
        plates = "<p class='plate'>b</p><p class='plate' style='break-before: page'>c</p>"
        pages = sheet.pages(f"<p>a</p>{plates}{NEXT}d", css)
        assert pages.page_labels == ["1", "", "", "4"]

    def test_follow_a_count_of_the_layouts_own(self, sheet: Sheet) -> None:
        css = f"{self.NUMBERED} @page :first {{ counter-reset: page 8 }}"
        assert sheet.pages(f"a{NEXT}b", css).page_labels == ["8", "9"]


def test_bookmarks_are_the_headings(sheet: Sheet) -> None:
    outline: Any = sheet.pages("<h1>One</h1><h2>Two</h2><h1>Three</h1>").outline
    one, (two,), three = outline
    assert [each["/Title"] for each in (one, two, three)] == ["One", "Two", "Three"]


def test_the_window_is_called_by_the_title(sheet: Sheet) -> None:
    preferences: Any = sheet.pages("<p>x").root_object["/ViewerPreferences"]
    assert preferences["/DisplayDocTitle"].value is True
