"""What the engine says of CSS, in plain words and at its place."""

import pytest

from presskit.finding import Finding, Severity
from presskit.layoutorigins import FILLED
from tests.pdf.sheet import Sheet, svg

HEAD = 7
"""The line of the filled-in layout on which the test's own styles begin."""


def told(finding: Finding) -> tuple[str, str]:
    """Where a finding stands, and what it says."""
    place = finding.span
    return (f"{place.file}{place.line}:{place.column}" if place else "", finding.message)


@pytest.mark.parametrize(
    ("css", "place", "message", "hint"),
    [
        ("p { colour: red }", "1:5", "the property “colour” is not known here", "did you mean “color”?"),
        ("p { zzzzzzz: red }", "1:5", "the property “zzzzzzz” is not known here", "take it out"),
        ("b {}\np { color: rde }", "2:5", "“rde” is no value for “color”", "mend the value"),
        ("p:hoovr { top: 0 }", "1:1", "“p:hoovr” is no selector that is known here", "mend it"),
        ("b { top: 0\np { top: 0 }\n", "1:5", "“top: 0 p” is no selector that is known here", "mend it; or"),
        ("@pgae { top: 0 }", "1:1", "the rule “@pgae” is not known here", "did you mean “@page”?"),
        ("@page { @botom-left { top: 0 } }", "1:9", "the rule “@botom-left” is not known here", "did you mean"),
        ("p { color red; top: 0 }", "1:14", "this is neither a rule nor “property: value”", "write “selector"),
        ("b {}\np { /* a\ntop: 0 }\n/* b */ i {}", "2:5", "this comment has no end, so what follows is lost", "write"),
        ("p {} /* a", "1:6", "this comment has no end, so what follows is lost", "write “*/”"),
    ],
)  # fmt: skip
def test_a_slip_is_told_in_its_line(css: str, place: str, message: str, hint: str, sheet: Sheet) -> None:
    (finding,) = sheet.findings("<p>x <b>y</b>", f"\n{css}\n")
    line, _, column = place.partition(":")
    assert (finding.code, finding.severity) == ("PK408", Severity.WARNING)
    assert told(finding) == (f"{FILLED}{HEAD + int(line)}:{column}", message)
    assert finding.hint.startswith(hint)


def test_a_slip_in_an_attribute_is_told_there(sheet: Sheet) -> None:
    (finding,) = sheet.findings("<b>a</b>\n<p class='a' style='top: 0; colour: red'>x")
    html = sheet.place.read_text("utf-8").split("\n")
    line = next(number for number, row in enumerate(html, 1) if "colour" in row)
    assert told(finding) == (f"{FILLED}{line}:29", "the property “colour” is not known here")


def test_a_slip_in_a_file_is_told_there(sheet: Sheet) -> None:
    (sheet.place.parent / "more.css").write_text("p { top: 0 }\np { colour: red }\n", "utf-8")
    (finding,) = sheet.findings("<link rel='stylesheet' href='layout:more.css'><p>x")
    assert told(finding) == (f"{sheet.place.parent / 'more.css'}2:5", "the property “colour” is not known here")


def test_a_rule_on_which_the_engine_fails_stops_the_build(sheet: Sheet) -> None:
    data, (finding,) = sheet.set("<p>x", "\np { width: calc(1mm + ) }")
    assert data == b""
    assert (finding.code, finding.severity) == ("PK502", Severity.ERROR)
    assert told(finding) == (f"{FILLED}{HEAD + 1}:1", "the PDF engine cannot work with this rule")


def test_comments_and_texts_that_are_whole_are_no_slips(sheet: Sheet) -> None:
    css = "/* a\nb */ p::before { content: '/* c' } p::after { content: \"it's */\" } /**/ b { top: 0 } /* “d’ */"
    assert sheet.findings(f"<p>x<img alt='x' src='{sheet.add('a.svg', svg())}'>", css) == ()
