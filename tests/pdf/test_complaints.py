"""Nothing is lost in silence."""

import pytest

from presskit.finding import Severity
from presskit.layoutorigins import FILLED
from presskit.pdf import Origins
from tests.pdf.sheet import ARABIC, Sheet, picture, svg


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


class TestEngine:
    def test_mistakes_in_a_style_are_warnings(self, sheet: Sheet) -> None:
        (finding,) = sheet.findings("<p>x", "p { colour: red }")
        assert (finding.severity, finding.code) == (Severity.WARNING, "PK408")
        assert "colour" in finding.message

    def test_links_that_lead_nowhere_are_errors(self, sheet: Sheet) -> None:
        (finding,) = sheet.findings("<p><a href='#source-9'>9</a>")
        assert (finding.severity, finding.code) == (Severity.ERROR, "PK502")
        assert finding.message == "this link leads to “#source-9”, which is nowhere"
        assert finding.span
        assert finding.span.file == FILLED

    def test_pictures_without_words_are_errors_where_they_stand(self, sheet: Sheet) -> None:
        address = sheet.add("a.png", picture())
        (finding,) = sheet.findings(f"<img src='{address}' alt='x'>\n <img src='{address}'>")
        html = sheet.place.read_text("utf-8").split("\n")
        line = next(number for number, row in enumerate(html, 1) if row.startswith(" <img"))
        assert finding.message == "this picture has no alternative text"
        assert str(finding.span) == f"{FILLED}:{line}:2"

    def test_the_same_complaint_is_told_once(self, sheet: Sheet) -> None:
        assert len(sheet.findings("<p style='colour: red'>x<p style='colour: red'>x")) == 1
