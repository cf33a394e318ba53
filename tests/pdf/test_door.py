"""Files of the kit, the layout and the fonts, and no strange file."""

import io
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from PIL import Image

from presskit.finding import Severity
from presskit.pdf import Origins, address_of
from tests.pdf.sheet import Sheet, image_sizes, picture, svg


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
