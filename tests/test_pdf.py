"""The engine of the press kit: the same bytes everywhere, no strange font, no strange file, nothing lost in silence."""

import io
import os
import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from presskit.assets import Assets
from presskit.finding import Finding, Severity
from presskit.model import FontFamily, Fonts, FurtherFontFamily
from presskit.pdf import Metadata, Origins, address_of, faces_of, marked_up, set_pages
from presskit.voice import Said

FACES = """
@font-face { font-family: States; src: url(font:HankenGrotesk-Regular.otf) }
@font-face { font-family: Tells; src: url(font:SourceSerifPro-Regular.otf) }
body { font-family: States, Tells }
"""
PLAIN = Metadata(
    title="Small Film: press kit",
    authors=("A Company",),
    subject="A woman walks.",
    keywords=("Petit Film", "Jane Doe, AFC"),
    language="fr",
    made=datetime(2026, 11, 22, tzinfo=UTC),
)
ARABIC = "تقلا شمعون"


class Sheet:
    """A layout of one file, which draws pages of its own."""

    def __init__(self, folder: Path) -> None:
        self.assets = Assets(folder / "kit", folder / "layout")
        self.place = folder / "layout" / "layout.html"
        for name in ("kit", "layout"):
            (folder / name).mkdir()

    def set(
        self, body: str, css: str = "", origins: Origins | None = None, metadata: Metadata = PLAIN
    ) -> tuple[bytes, tuple[Finding, ...]]:
        """The pages, and what was found."""
        html = f"<!DOCTYPE html>\n<html lang='en'>\n<head><style>{FACES}{css}</style></head>\n<body>\n{body}\n</body>"
        self.place.write_text(html, encoding="utf-8")
        return set_pages(html, self.assets, metadata, origins or Origins())

    def pages(self, body: str, css: str = "") -> PdfReader:
        """The pages, in which nothing is wrong."""
        data, findings = self.set(body, css)
        assert findings == ()
        return PdfReader(io.BytesIO(data))

    def findings(self, body: str, css: str = "", origins: Origins | None = None) -> tuple[Finding, ...]:
        """What is wrong with the pages."""
        return self.set(body, css, origins)[1]

    def add(self, name: str, data: bytes) -> str:
        """A file of the kit; gives its address."""
        path = self.assets.kit / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return address_of(name)


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path)


def picture(width: int = 4, height: int = 3, kind: str = "PNG") -> bytes:
    data = io.BytesIO()
    Image.radial_gradient("L").resize((width, height)).convert("RGB").save(data, kind)
    return data.getvalue()


def svg(inside: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n{inside}\n</svg>'.encode()


def resources(pages: PdfReader, kind: str) -> Iterator[Mapping[str, Any]]:
    for page in pages.pages:
        found = page["/Resources"]
        assert isinstance(found, DictionaryObject)
        yield from (each.get_object() for each in found.get(kind, DictionaryObject()).get_object().values())


def font_names(pages: PdfReader) -> set[str]:
    """The families of the embedded fonts, without the letters of their subset."""
    return {str(font["/BaseFont"]).partition("+")[2] for font in resources(pages, "/Font")}


def image_sizes(pages: PdfReader) -> set[tuple[int, int]]:
    images = (each for each in resources(pages, "/XObject") if each["/Subtype"] == "/Image")
    return {(image["/Width"], image["/Height"]) for image in images}


class TestSamePages:
    BODY = "<h1>Title</h1><p>Words, <em>words</em> &amp; <a href='#end'>more</a>.</p><p id='end'>End</p>"

    def test_have_the_same_bytes(self, sheet: Sheet) -> None:
        assert sheet.set(self.BODY) == sheet.set(self.BODY)

    def test_whatever_fonts_the_machine_is_told_to_have(
        self, sheet: Sheet, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
        bare = sheet.set(self.BODY, "h1 { font-family: monospace }")
        shutil.copy(sheet.assets.fonts["HankenGrotesk-Bold.otf"], tmp_path / "own.otf")
        (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>", encoding="utf-8")
        monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
        assert sheet.set(self.BODY, "h1 { font-family: monospace }") == bare

    @pytest.mark.parametrize("before", [None, "/no/such/fonts.conf", ""])
    def test_leave_the_environment_as_it_was(
        self, sheet: Sheet, monkeypatch: pytest.MonkeyPatch, before: str | None
    ) -> None:
        if before is None:
            monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
        else:
            monkeypatch.setenv("FONTCONFIG_FILE", before)
        sheet.pages("<p>x")
        assert os.environ.get("FONTCONFIG_FILE") == before

    def test_in_many_threads_at_once(self, sheet: Sheet, tmp_path: Path) -> None:
        expected = sheet.set(self.BODY)
        sheets = []
        for number in range(4):
            (tmp_path / str(number)).mkdir()
            sheets.append(Sheet(tmp_path / str(number)))
        with ThreadPoolExecutor() as pool:
            assert list(pool.map(lambda each: each.set(self.BODY), sheets)) == [expected] * 4

    def test_of_a_layout_with_an_attachment(self, sheet: Sheet) -> None:
        head = f"<link rel='attachment' href='{sheet.add('list.csv', b'a,b')}' title='A list'>"
        data, findings = sheet.set(head)
        assert findings == ()
        pages = PdfReader(io.BytesIO(data))
        (attached,) = pages.attachment_list
        assert (attached.name, attached.content) == ("list.csv", b"a,b")
        assert attached.creation_date == attached.modification_date == PLAIN.made
        assert sheet.set(head)[0] == data


class TestFonts:
    def test_are_those_that_were_declared(self, sheet: Sheet) -> None:
        pages = sheet.pages("<p>Sans<p style='font-family: Tells'>serif", "p { font-weight: 900 }")
        assert font_names(pages) == {"States", "Tells"}

    @pytest.mark.parametrize("family", ["Arial", "DejaVu Sans", "serif", "monospace", "system-ui"])
    def test_that_the_machine_has_are_not_used(self, sheet: Sheet, family: str) -> None:
        assert font_names(sheet.pages("<p>Words", f"p {{ font-family: {family} }}")) <= {"States", "Tells"}

    def test_are_ours_where_a_layout_declares_none(self, sheet: Sheet) -> None:
        data, findings = set_pages("<p>Words", sheet.assets, PLAIN, Origins())
        assert findings == ()
        assert font_names(PdfReader(io.BytesIO(data))) == {"Hanken-Grotesk"}

    def test_that_only_the_machine_has_are_told(self, sheet: Sheet) -> None:
        (finding,) = sheet.findings(
            "<p>x", "@font-face { font-family: A; src: local('DejaVu Sans') } p { font: 9pt A }"
        )
        assert (finding.severity, finding.code) == (Severity.ERROR, "PK502")
        assert "cannot be loaded" in finding.message

    def test_of_the_kit_join_three_families(self) -> None:
        fonts = Fonts(
            states=FontFamily(family="Own", files=("fonts/a b.otf", "fonts/c.otf")),
            more=(
                FurtherFontFamily(id="one", family="One", files=("1.ttf",)),
                FurtherFontFamily(id="two", family="Two", files=("2.ttf",)),
            ),
        )
        faces = [(face.family, face.address, face.key[2:]) for face in faces_of(fonts)]
        assert faces == [
            ("States", "kit:fonts/a%20b.otf", ("states",)),
            ("States", "kit:fonts/c.otf", ("states",)),
            ("More", "kit:1.ttf", ("more", "one")),
            ("More", "kit:2.ttf", ("more", "two")),
        ]

    def test_that_are_broken_are_told_with_their_fact(self, sheet: Sheet) -> None:
        whole = sheet.assets.read("font:HankenGrotesk-Bold.otf")
        address = sheet.add("fonts/own font.otf", whole[: len(whole) // 2])
        css = f"@font-face {{ font-family: Own; src: url({address}) }} p {{ font-family: Own }}"
        key = ("look", "fonts", "states")
        found = sheet.findings("<p>x", css, Origins(files={address: key}))
        assert [(finding.code, finding.key) for finding in found if finding.key] == [("PK503", key)]
        assert found[0].message.startswith("the file “own font.otf” is broken: ")


class TestGlyphs:
    WORDS = (
        (("film", "title"), "Film"),
        (("crew", "music", "credits", "singer", "names"), f"Singer: {ARABIC}"),
        (("notes", "town", "text"), "in 北京 🎬, and ت alone"),
    )

    def test_that_are_missing_are_named_with_their_fact_and_the_cure(self, sheet: Sheet) -> None:
        _, singer, notes = self.WORDS
        found = sheet.findings(f"<p>{singer[1]}<p>{notes[1]}", origins=Origins(self.WORDS))
        assert [(finding.code, finding.severity, finding.key) for finding in found] == [
            ("PK504", Severity.ERROR, singer[0]),
            ("PK504", Severity.ERROR, notes[0]),
        ]
        assert found[0].message == (
            "no font of this kit can draw “ا” (arabic letter alef), “ت” (arabic letter teh), "
            "“ش” (arabic letter sheen) and 6 more"
        )
        assert "“北” (cjk unified ideograph-5317)" in found[1].message
        assert found[1].message.endswith(" and 1 more")
        assert "look: {fonts: {more:" in found[1].hint

    def test_that_are_not_printed_may_be_missing(self, sheet: Sheet) -> None:
        assert sheet.findings("<p>Film", origins=Origins(self.WORDS)) == ()

    def test_that_only_the_layout_prints_are_told_too(self, sheet: Sheet) -> None:
        (finding,) = sheet.findings("<p>★ Film", origins=Origins(self.WORDS))
        assert (finding.code, finding.key) == ("PK504", ())
        assert "“★” (black star)" in finding.message

    def test_in_a_drawing_of_the_kit_are_told_too(self, sheet: Sheet) -> None:
        address = sheet.add("a.svg", svg("<text x='1' y='5' font-family='States' font-size='3'>★</text>"))
        (finding,) = sheet.findings(f"<img src='{address}' alt='x'>")
        assert finding.code == "PK504"

    @pytest.mark.parametrize(
        "text",
        [
            "e\u0301 n\u0303 o\u0308 s\u030c x\u0302",
            "a\u00a0b\u202fc\u2009d\u2003e\u3000f",
            "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg",
            "a\u200eb\u200fc\u202ad\u202c\u2066e\u2069",
            "a\ufe0eb\ufe0f\u034fc",
            "Œuvré, “ça” – ‘là’ … № ½ € ŝ ł đ",
            "Жизнь Αθήνα",
        ],
        ids=["accents", "spaces", "joiners", "directions", "variations", "signs", "alphabets"],
    )
    def test_that_have_no_shape_or_are_there_are_never_missing(self, sheet: Sheet, text: str) -> None:
        assert sheet.findings(f"<p>{text}") == ()

    @pytest.mark.parametrize("char", ["\u0358", "\u2011", "\u2028", "\ufffd", "\u0e01"])
    def test_that_would_be_printed_as_a_box_are_missing(self, sheet: Sheet, char: str) -> None:
        (finding,) = sheet.findings(f"<p>o{char}o", origins=Origins(((("a",), f"o{char}o"),)))
        assert (finding.code, finding.key) == ("PK504", ("a",))


class TestFiles:
    NAMES = (
        "a b.png",
        "a#b.png",
        "a?b.png",
        "a%20b.png",
        "é ü.png",
        "a(1).png",
        'it\'s "a".png',
        "x;y,z.png",
        "100%.png",
    )

    @pytest.mark.parametrize("name", NAMES)
    def test_of_any_name_are_found(self, sheet: Sheet, name: str) -> None:
        address = sheet.add(f"images/{name}", picture(5, 2))
        pages = sheet.pages(f"<img src={address} alt='x'><div>", f"div {{ height: 9mm; background: url({address}) }}")
        assert image_sizes(pages) == {(5, 2)}

    def test_of_the_layout_are_found(self, sheet: Sheet) -> None:
        (sheet.place.parent / "own style.css").write_text("p { color: red }", encoding="utf-8")
        assert sheet.findings("<link rel=stylesheet href='layout:own%20style.css'><p>x") == ()

    def test_that_are_missing_are_told_with_their_fact(self, sheet: Sheet) -> None:
        address, key = address_of("images/no such.png"), ("images", "a", "file")
        (finding,) = sheet.findings(f"<img src='{address}' alt='x'>", origins=Origins(files={address: key}))
        assert (finding.severity, finding.code, finding.key) == (Severity.ERROR, "PK501", key)
        assert "there is no file “images/no such.png”" in finding.message

    @pytest.mark.parametrize(
        ("name", "data"),
        [
            ("a.png", picture()[:40]),
            ("a.png", b""),
            ("a.jpg", picture(400, 300, "JPEG")[:-900]),
            ("a.svg", svg("<g>")),
            ("a.svg", b"not found"),
        ],
    )
    @pytest.mark.parametrize("use", ["<img src={} alt=x>", "<div style='height: 9mm; background: url({})'>"])
    def test_that_are_broken_are_told_once_with_their_fact(
        self, sheet: Sheet, name: str, data: bytes, use: str
    ) -> None:
        address, key = sheet.add(name, data), ("images", "a", "file")
        (finding,) = sheet.findings(use.format(address) * 2, origins=Origins(files={address: key}))
        assert (finding.severity, finding.code, finding.key) == (Severity.ERROR, "PK503", key)
        assert finding.message.startswith(f"the file “{name}” is broken: ")
        assert finding.hint

    def test_as_cameras_make_them_become_as_fine_as_print(self, sheet: Sheet) -> None:
        address = sheet.add("still.jpg", picture(3000, 2000, "JPEG"))
        ((width, height),) = image_sizes(sheet.pages(f"<img src='{address}' alt='x' style='width: 50.8mm'>"))
        assert (width, height) == (600, 400)

    def test_of_an_enormous_size_are_no_warning(self, sheet: Sheet) -> None:
        data = io.BytesIO()
        Image.new("1", (10_000, 10_000)).save(data, "PNG")
        sheet.pages(f"<img src='{sheet.add('poster.png', data.getvalue())}' alt='x' style='width: 10mm'>")


REFUSED = [
    "https://example.org/a.png",
    "file:///etc/passwd",
    "../a.png",
    "/etc/passwd",
    "a.png",
    "kit:../secret.png",
    "layout:../secret.png",
    "kit:/etc/passwd",
    "font:NoSuch.otf",
    "ftp://example.org/a.png",
]


class TestRefusals:
    @pytest.mark.parametrize("address", REFUSED)
    @pytest.mark.parametrize(
        "use",
        [
            "<img src='{}' alt='x'>",
            "<p style='background: url({})'>x</p>",
            "<link rel='stylesheet' href='{}'>",
            "<style>@import url({});</style>",
            "<style>@font-face {{ font-family: A; src: url({}) }}</style>",
            "<svg width='9' height='9'><image href='{}' width='9' height='9'/></svg>",
            "<object data='{}' type='image/png'></object>",
            "<link rel='attachment' href='{}'>",
        ],
        ids=["img", "background", "link", "import", "font", "svg", "object", "attachment"],
    )
    def test_are_errors_at_the_place_where_they_are_written(self, sheet: Sheet, use: str, address: str) -> None:
        (sheet.assets.kit.parent / "secret.png").write_bytes(picture())
        body = use.format(address)
        found = [finding for finding in sheet.findings(body) if finding.code == "PK501"]
        (finding,) = found
        assert finding.severity is Severity.ERROR
        assert finding.span
        assert finding.span.file == str(sheet.place)
        line = sheet.place.read_text(encoding="utf-8").splitlines()[finding.span.line - 1]
        assert line[finding.span.column - 1 :].startswith(address)

    def test_inside_of_a_drawing_are_told_with_its_place(self, sheet: Sheet) -> None:
        address = sheet.add("a.svg", svg('<image href="file:///etc/passwd" width="9" height="9"/>'))
        (finding,) = sheet.findings(f"<img src='{address}' alt='x'>")
        assert finding.span
        assert (finding.code, finding.span.line, finding.span.column) == ("PK501", 2, 14)
        assert finding.span.file == str(sheet.assets.kit / "a.svg")

    def test_of_a_whole_picture_in_letters_are_short(self, sheet: Sheet) -> None:
        (finding,) = sheet.findings(f"<img src='data:image/png;base64,{'A' * 9000}' alt='x'>")
        assert (finding.code, len(finding.message) < 250) == ("PK501", True)

    def test_ask_nobody(self, sheet: Sheet) -> None:
        asked: list[str] = []

        class Listening(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(404)

        with ThreadingHTTPServer(("127.0.0.1", 0), Listening) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_port}/a.png"
            found = sheet.findings(f"<img src='{address}' alt='x'><link rel='stylesheet' href='{address}'>")
            server.shutdown()
        assert [finding.code for finding in found] == ["PK501"]
        assert asked == []


class TestEngine:
    def test_mistakes_in_a_style_are_warnings(self, sheet: Sheet) -> None:
        (finding,) = sheet.findings("<p>x", "p { colour: red }")
        assert (finding.severity, finding.code) == (Severity.WARNING, "PK502")
        assert "colour" in finding.message

    def test_links_that_lead_nowhere_are_errors(self, sheet: Sheet) -> None:
        (finding,) = sheet.findings("<p><a href='#source-9'>9</a>")
        assert (finding.severity, finding.code) == (Severity.ERROR, "PK502")
        assert "source-9" in finding.message

    def test_the_same_complaint_is_told_once(self, sheet: Sheet) -> None:
        assert len(sheet.findings("<p style='colour: red'>x<p style='colour: red'>x")) == 1


class TestMetadata:
    def test_is_in_the_file(self, sheet: Sheet) -> None:
        pages = sheet.pages("<p>x")
        told = pages.metadata
        assert told is not None
        assert (told.title, told.author, told.subject) == ("Small Film: press kit", "A Company", "A woman walks.")
        assert told.get("/Keywords") == "Petit Film, Jane Doe, AFC"
        assert told.creator == "presskit"
        assert told.creation_date == told.modification_date == PLAIN.made
        assert str(pages.root_object["/Lang"]) == "fr"
        assert "/StructTreeRoot" in pages.root_object

    def test_is_ours_whatever_the_layout_says(self, sheet: Sheet) -> None:
        head = "<title>Other</title><meta name='author' content='Nobody'><meta name='dcterms.created' content='1999'>"
        told = sheet.pages(head).metadata
        assert told is not None
        assert (told.title, told.author, told.creation_date) == (PLAIN.title, "A Company", PLAIN.made)

    def test_needs_no_head(self, sheet: Sheet) -> None:
        data, _ = set_pages("<p>x", sheet.assets, PLAIN, Origins())
        told = PdfReader(io.BytesIO(data)).metadata
        assert told is not None
        assert told.title == PLAIN.title

    def test_carries_any_letters(self, sheet: Sheet) -> None:
        hostile = f"(Ж \\ ) & <title> {ARABIC} 🎬"
        data, _ = sheet.set("<p>x", metadata=Metadata(hostile, (hostile,), hostile, (hostile,), "en", PLAIN.made))
        told = PdfReader(io.BytesIO(data)).metadata
        assert told is not None
        assert {told.title, told.author, told.subject, told.get("/Keywords")} == {hostile}


class TestMarks:
    def test_words_are_escaped(self) -> None:
        assert str(marked_up(Said("<b>&\"'"))) == "&lt;b&gt;&amp;&#34;&#39;"

    def test_words_of_another_language_say_so(self) -> None:
        assert str(marked_up(Said("De rouille", "fr"))) == '<span lang="fr">De rouille</span>'

    def test_the_rival_of_a_disputed_fact_stands_beside_it(self) -> None:
        marked = str(marked_up(Said("Stéphane <", "fr", "disputed; also: Stephan & (spc)")))
        assert marked == (
            '<mark class="disputed"><span lang="fr">Stéphane &lt;</span> '
            "<small>disputed; also: Stephan &amp; (spc)</small></mark>"
        )

    def test_other_values_stay_as_they_are(self) -> None:
        assert marked_up(12) == 12
        assert marked_up("<b>") == "<b>"
