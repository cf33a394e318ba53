"""A finished file held word for word against its layout filled in."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader

from presskit import Outcome
from presskit.finding import Severity
from presskit.proof.collating import collated
from presskit.proof.manuscript import letters, manuscript
from presskit.readback import Printed
from presskit.readback.order import reading_orders
from tests.readback import files_of

HTML = """\
<html><head><title>Not printed</title><style>
.head { position: running(head) } h2::before { content: "Chapter " }
</style></head><body>
<p class="head">Small Film</p>
<h1>Small Film &amp; Sea</h1>
<p><a href="#awards">The awards</a></p>
<ol><li>The academy’s list of prizes</li><li>A newspaper of the harbour</li></ol>
<h2 id="awards">Awards</h2>
<table><tr><th>Best Editing</th><td>Mia Holm</td><td>won</td></tr>
<tr><th>Best Sound</th><td>Per Dahl</td><td>nominated</td></tr></table>
<svg><title>A line</title><text aria-hidden="true">2012</text></svg>
<p hidden>Nobody’s</p>
</body></html>
"""
FIRST = (
    "Small Film & Sea",
    "The awards",
    "2",
    "1",
    "The academy’s list",
    "of prizes",
    "2",
    "A newspaper of the harbour",
)
SECOND = ("Chapter", "Awards", "Best Editing", "Mia Holm", "won", "Best Sound", "Per Dahl", "nom-", "inated")


def told(
    first: Sequence[str] = FIRST,
    second: Sequence[str] = SECOND,
    foot: Sequence[str] = ("Small Film", "2", "2012"),
    html: str = HTML,
) -> list[str]:
    """What is found in a file of two pages."""
    pages = (
        Printed("press_kit", "page 1", "", "", tuple(first), ("Small Film", "1")),
        Printed("press_kit", "page 2", "", "", tuple(second), tuple(foot)),
    )
    findings = list(collated(pages, manuscript(html, Path("/nowhere"))))
    assert all((each.code, each.severity) == ("PK608", Severity.ERROR) for each in findings)
    return [each.message for each in findings]


def replaced(pieces: Sequence[str], **words: str) -> list[str]:
    """The pieces with some of them replaced, by their first word."""
    return [words.get(piece.split()[0], piece) for piece in pieces]


def test_a_file_as_it_was_set_is_as_it_should_be() -> None:
    assert told() == []


def test_a_word_that_was_changed_is_told_with_what_should_stand_there() -> None:
    assert told(second=replaced(SECOND, Mia="Mia Halm")) == [
        "page 2 of the press kit says “Mia Halm”, where the facts and the layout say “Mia Holm”"
    ]


def test_of_a_long_text_the_part_is_told_that_differs() -> None:
    words = "Halfway across, the pilot stops the engine, and what the two of them tell each other takes"
    html = HTML.replace("Mia Holm", f"{words} sixteen minutes.")
    should = "where the facts and the layout say “… each other takes sixteen minutes.”"
    assert told(html=html, second=replaced(SECOND, Mia=f"{words} fourteen minutes.")) == [
        f"page 2 of the press kit says “… each other takes fourteen minutes.”, {should}"
    ]


def test_words_that_changed_places_are_told() -> None:
    swapped = replaced(SECOND, Mia="Per Dahl", Per="Mia Holm")
    assert told(second=swapped) == [
        "page 2 of the press kit says “Per Dahl”, where the facts and the layout say “Mia Holm”, and 1 more such"
    ]


def test_words_that_are_gone_and_words_that_nothing_made_are_told() -> None:
    assert told(second=[piece for piece in SECOND if piece != "Per Dahl"]) == [
        "page 2 of the press kit leaves something out, where the facts and the layout say “Per Dahl”"
    ]
    assert told(second=[*SECOND, "for nothing"]) == ["page 2 of the press kit says “for nothing”, which nothing made"]


def test_the_number_of_a_page_that_a_link_leads_to_is_held() -> None:
    wrong = [*FIRST[:2], "3", *FIRST[3:]]
    assert told(first=wrong) == ["page 1 of the press kit says “3”, which nothing made"]


def test_the_number_of_an_item_is_held() -> None:
    wrong = [*FIRST[:6], "3", FIRST[7]]
    assert told(first=wrong) == ["page 1 of the press kit says “3”, which nothing made"]


@pytest.mark.parametrize(
    ("foot", "says"),
    [(("Small Film", "3", "2012"), "3"), (("Small Fihm", "2", "2012"), "Small Fihm")],
    ids=["the number of the page", "the running head"],
)
def test_what_runs_along_the_pages_is_held(foot: Sequence[str], says: str) -> None:
    assert told(foot=foot) == [f"page 2 of the press kit says “{says}”, which nothing made"]


def test_what_is_seen_and_not_heard_is_held() -> None:
    assert told(foot=("Small Film", "2", "2013")) == [
        "page 2 of the press kit says “2013”, which nothing made",
        "page 1 of the press kit leaves something out, where the facts and the layout say “2012”",
    ]


def test_a_foot_that_counts_pages_is_made_by_the_style_sheet() -> None:
    feet = [("Small Film", f"Page {number} of 2") for number in (1, 2)]
    pages = (
        Printed("press_kit", "page 1", "", "", FIRST, feet[0]),
        Printed("press_kit", "page 2", "", "", SECOND, (*feet[1], "2012")),
    )
    assert list(collated(pages, manuscript(HTML, Path("/nowhere")))) == []


def test_a_running_line_that_stands_in_the_middle_of_a_text_is_found_and_missed() -> None:
    line = '<div style="position: running(line)"><p>The harbour waits for nobody.</p></div>'
    html = HTML.replace("<h1>", f"{line}<h1>")
    broken = ["The harbour waits", "for nobody.", *SECOND]
    assert told(html=html, second=broken) == []
    should = "where the facts and the layout say “The harbour waits for nobody.”"
    assert told(html=html) == [f"page 1 of the press kit leaves something out, {should}"]


def test_the_head_of_a_table_may_be_said_again_on_the_next_page() -> None:
    assert told(second=[*SECOND[:5], "Awards", *SECOND[5:]]) == []


def test_letters_that_run_from_right_to_left_are_left_alone() -> None:
    html = HTML.replace("Mia Holm", "ليلى")
    assert told(html=html, second=replaced(SECOND, Mia="ىليل")) == []


def test_a_file_of_other_facts_is_told_once() -> None:
    others = [f"Other words, {number}" for number in range(9)]
    assert told(first=others, second=others) == [
        "the press kit was made of other facts, or with another layout, than those at hand"
    ]


def test_a_file_without_a_structure_is_left_alone() -> None:
    pages = [Printed("press_kit", "page 1", "Other words")]
    assert list(collated(pages, manuscript(HTML, Path("/nowhere")))) == []


def test_letters_are_what_no_line_and_no_font_changes() -> None:
    assert letters("Ｒust-\nand Bone, €15.5m — ﬁn") == "rustandbone€155mfin"


def test_pages_are_heard_in_the_order_of_the_structure_and_not_as_they_are_drawn(sample: Outcome) -> None:
    data = next(data for name, data in files_of(sample).items() if name.endswith("press-kit.pdf"))
    cover, *others = reading_orders(PdfReader(io.BytesIO(data)))
    assert list(cover.turns) != sorted(cover.turns)
    turns = [order.turns for order in (cover, *others)]
    assert [sorted(turn.values()) for turn in turns] == [list(range(len(turn))) for turn in turns]
