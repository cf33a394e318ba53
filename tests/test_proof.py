import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from pypdf import PdfReader, PdfWriter

from presskit import Options, Outcome, build
from presskit.artifact import Artifact
from presskit.edition import Edition
from presskit.explaining import Explanations
from presskit.proof import Proof, proof, shares_text
from presskit.proof.tracing import Answers, Own
from presskit.readback import Printed, read_back
from presskit.tokens import figures_of
from presskit.tokens.names import names_of
from tests.proofkit import KIT
from tests.readback import files_of

DOCUMENTS = ("awards", "fact_sheet", "press_kit")


def built(facts: str, folder: Path, documents: tuple[str, ...] = DOCUMENTS) -> Outcome:
    folder.mkdir(exist_ok=True)
    (folder / "facts.yaml").write_text(facts, "utf-8")
    outcome = build(folder, documents, None, Options())
    assert outcome.ok, outcome.findings
    return outcome


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return built(KIT, tmp_path_factory.mktemp("kit"))


@pytest.fixture(scope="module")
def edition(outcome: Outcome) -> Edition:
    assert outcome.edition
    return outcome.edition


@pytest.fixture(scope="module")
def files(outcome: Outcome) -> dict[str, bytes]:
    return files_of(outcome)


def held(edition: Edition, files: dict[str, bytes]) -> Proof:
    return proof(edition, read_back(Artifact(name, [data]) for name, data in files.items()), Options(), None)


def codes(found: Proof) -> set[str]:
    return {finding.code for finding in found.findings}


def said(found: Proof) -> str:
    return "\n".join(finding.message for finding in found.findings)


# --- What is whole ---


def test_documents_as_they_were_built_are_all_traced(edition: Edition, files: dict[str, bytes]) -> None:
    found = held(edition, files)
    assert said(found) == ""
    assert {share.document: share.percent for share in found.shares} == dict.fromkeys(DOCUMENTS, 100.0)
    assert shares_text(found).count("100 %") == 3


def test_an_age_is_explained_over_two_lines_and_wherever_else_its_number_stands(tmp_path: Path) -> None:
    people = "people:\n  - {name: Mia Holm, born: 1931-02-03, died: 2015-06-07, source: press-book}\n"
    edition = built(KIT + people, tmp_path, ("awards",)).edition
    assert edition
    answers = Answers(Explanations.of(edition))
    said = figures_of("Then 84 came, and she died at the age\nof 84. So 84 left.")
    assert [answers.explains(figure) for figure in said] == [False, True, False]


def test_a_gap_is_told_once_with_all_of_a_long_name_and_the_number_of_its_places(tmp_path: Path) -> None:
    facts = KIT.replace("climb back up.", "climb back up. The Guild of Sound Designers does, since 1873.")
    assert facts != KIT
    whole = built(facts, tmp_path)
    assert whole.edition
    found = held(whole.edition, files_of(whole))
    assert [finding.message.partition(": ")[0] for finding in found.findings] == [
        "in “Synopsis” of the fact sheet, and 1 more no fact explains the name “Guild of Sound Designers”",
        "in “Synopsis” of the fact sheet, and 1 more no fact explains the date “1873”",
    ]


def test_what_the_kit_lets_stand_in_a_text_stands_where_it_is_printed_and_is_counted(tmp_path: Path) -> None:
    facts = KIT.replace("climb back up.", "climb back up. The Guild of Sound Designers does, since 1873.")
    silence = "silence: [{code: PK701, key: story.synopsis.short, reason: so it was told}]\n"
    whole = built(facts + silence, tmp_path, ("fact_sheet",))
    assert whole.edition
    found = held(whole.edition, files_of(whole))
    assert (said(found), found.silenced) == ("", 2)
    elsewhere = [replace(each, text="Then, since 1873, they stayed.") for each in read_back(whole.artifacts)[:1]]
    assert "1873" in said(proof(whole.edition, elsewhere, Options(), None))


def test_a_text_of_the_facts_has_one_judge_who_knows_its_sentences(tmp_path: Path) -> None:
    people = "people:\n  - {name: Mia Holm, born: 1931-02-03, source: press-book}\n"
    facts = KIT.replace(
        "climb back up.", "climb back up. In 1957 Mia Holm, aged twenty-six, sang of “A Rose for Emily”."
    )
    edition = built(facts + people, tmp_path, ("awards",)).edition
    assert edition
    prose = "climb back up. In 1957 Mia Holm, aged twenty-six, sang of “A Rose for Emily”."
    told = {text: strangers(edition, text) for text in (prose, prose.replace("twenty-six", "twenty-nine"))}
    assert list(told.values()) == [["1957", "A Rose for Emily"], ["1957", "A Rose for Emily", "twenty-nine"]]


def test_a_label_beside_a_word_that_names_nothing_is_no_name() -> None:
    own = Own(frozenset(["born"]), frozenset())
    (mother, her) = (names_of(f"so {text} 5 October")[0] for text in ("Mother Born", "Anna Born"))
    assert (own.without(mother), [each.text for each in own.without(her)]) == ((), ["Anna"])


def strangers(edition: Edition, text: str) -> list[str]:
    found = proof(edition, [Printed("fact_sheet", "top", text)], Options(), None)
    codes = ("PK601", "PK607")
    return sorted(each.message.split("“")[1].split("”")[0] for each in found.findings if each.code in codes)


def test_a_name_at_the_beginning_of_a_line_is_seen_where_the_line_before_runs_on(tmp_path: Path) -> None:
    edition = built(KIT, tmp_path, ("awards",)).edition
    assert edition
    prose = "Anna Berg lives above a harbour. For years she went down to\nRotterdam when the ships came, and so on."
    heading = "How the harbour became so very quiet\nShips came and went."
    printed = [Printed("fact_sheet", "top", text) for text in (prose, heading)]
    strange = [each.message for each in proof(edition, printed, Options(), None).findings if each.code == "PK607"]
    assert [message.partition(": ")[0] for message in strange] == [
        "in top of the fact sheet no fact explains the name “Rotterdam”"
    ]


SONGS = """\
music:
  songs:
    - {title: Grey Harbour, artist: Tollak, released: 1970, source: paper}
    - {title: The Ferry, artist: Tollak, released: 1970, source: paper}
    - {title: Salt and Tin, artist: Tollak, released: 1970, source: paper}
    - {title: Low Water, artist: Tollak, released: 1971, source: paper}
"""


def test_songs_of_one_artist_and_names_that_stand_beside_others_are_traced(tmp_path: Path) -> None:
    talk = "The first work of Eva Strand was “Harbour, Jr.” After “Small Film” nobody doubts her."
    facts = KIT.replace("title: The press book", "title: A Book of Ola Lind, publisher: Kust Film, date: '2011'")
    facts += SONGS + (
        f"people:\n  - name: Eva Strand\n    biography: {talk}\n    source: paper\n    films:\n"
        '      - {title: "Harbour, Jr.", year: 2009, credit: Director}\n'
    ).replace("biography: ", "biography: >-\n      ")
    whole = built(facts, tmp_path, ("press_kit",))
    assert whole.edition
    assert said(held(whole.edition, files_of(whole))) == ""


def test_a_draft_may_say_what_its_sources_dispute(tmp_path: Path) -> None:
    (ruling,) = [line for line in KIT.splitlines(keepends=True) if "ruling:" in line]
    (tmp_path / "facts.yaml").write_text(KIT.replace(ruling, ""), "utf-8")
    draft = Options(draft=True)
    outcome = build(tmp_path, DOCUMENTS, None, draft)
    assert outcome.edition
    assert said(proof(outcome.edition, read_back(outcome.artifacts), draft, None)) == ""


# --- The Word document ---


def changed_docx(data: bytes, change: Callable[[Document], None]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def replaced(*pairs: tuple[str, str]) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        changed = 0
        for text in document.element.body.iter("{*}t"):
            for old, new in pairs:
                if old in (text.text or ""):
                    text.text = (text.text or "").replace(old, new)
                    changed += 1
                    break
        assert changed

    return change


def dropped_row(words: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        rows = [row for table in document.tables for row in table.rows if any(cell.text == words for cell in row.cells)]
        assert rows
        rows[-1]._tr.getparent().remove(rows[-1]._tr)

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (replaced(("94\N{NO-BREAK SPACE}minutes", "95\N{NO-BREAK SPACE}minutes")), "94 minutes"),
        (replaced(("94\N{NO-BREAK SPACE}minutes", "97\N{NO-BREAK SPACE}minutes")), "97"),  # what a losing claim says
        (replaced(("41,250", "42,150")), "41,250"),
        (replaced(("September 2012", "October 2012")), "September 2012"),
        (replaced(("Nordlys Film", "Kust Film"), ("Kust Film", "Nordlys Film")), "stand together"),
        (replaced(("Mia Holm", "Per Dahl"), ("Per Dahl", "Mia Holm")), "do not stand together"),
        (replaced(("Eva Strand", "Eva Stand")), "Eva Stand"),
        (replaced(("312 steps", "213 steps")), "213"),
        (replaced(("Won", "Nominated")), "Won"),
        (dropped_row("Best Actor"), "Best Actor"),
        (dropped_row("Kust Film"), "Kust Film"),
    ],
)
def test_a_change_in_the_fact_sheet_is_caught(
    change: Callable[[Document], None], words: str, edition: Edition, files: dict[str, bytes]
) -> None:
    name = "small-film-fact-sheet.docx"
    found = held(edition, files | {name: changed_docx(files[name], change)})
    assert words in said(found).replace("\N{NO-BREAK SPACE}", " ")
    assert codes(found) & {"PK601", "PK602", "PK603"}


# --- The list ---

Rows = list[list[str]]


def changed_csv(data: bytes, change: Callable[[Rows], None]) -> bytes:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    change(rows)
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def swap_nominees(rows: Rows) -> None:
    column = rows[0].index("nominee")
    rows[2][column], rows[3][column] = rows[3][column], rows[2][column]


def swap_results(rows: Rows) -> None:
    column = rows[0].index("result")
    rows[2][column], rows[3][column] = rows[3][column], rows[2][column]


def other_year(rows: Rows) -> None:
    rows[1][rows[0].index("film_title")] = "Small Film 2013"


@pytest.mark.parametrize("change", [swap_nominees, swap_results, other_year, list.pop])
def test_a_change_in_the_awards_list_is_caught(
    change: Callable[[Rows], None], edition: Edition, files: dict[str, bytes]
) -> None:
    name = "small-film-awards.csv"
    found = held(edition, files | {name: changed_csv(files[name], change)})
    assert codes(found) & {"PK601", "PK602", "PK603"}, said(found)


# --- The press kit: the same layout, filled from facts that were changed ---


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("admissions: 41250", "admissions: 41260"),
        ("94 min", "95 min"),
        ("date: 2012-09-14", "date: 2012-09-15"),
        ("counts the 312 steps", "counts the 313 steps"),
        ("nominees: [Mia Holm]", "nominees: [Per Dahl]"),
        ("names: [Eva Strand]", "names: [Eva Strant]"),
        ("{actor: Mia Holm, character: Anna Berg", "{actor: Mia Holm, character: Ola Lind"),
        ("  - {territory: SE, date: 2012-10-05, distributor: Kust Film, source: paper}\n", ""),
    ],
)
def test_a_change_in_the_press_kit_is_caught(old: str, new: str, edition: Edition, tmp_path: Path) -> None:
    assert old in KIT
    other = built(KIT.replace(old, new), tmp_path / "kit", ("press_kit",))
    found = proof(edition, read_back(other.artifacts), Options(), None)
    assert codes(found) & {"PK601", "PK602", "PK603"}, said(found)


def without_page(data: bytes, dropped: int) -> bytes:
    writer = PdfWriter()
    for number, page in enumerate(PdfReader(io.BytesIO(data)).pages):
        if number != dropped:
            writer.add_page(page)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_page_that_is_missing_is_caught(edition: Edition, files: dict[str, bytes]) -> None:
    name = "small-film-press-kit.pdf"
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(files[name])).pages]
    at = next(number for number, text in enumerate(pages) if "Nordlys Film" in text)
    found = held(edition, files | {name: without_page(files[name], at)})
    assert "Nordlys Film" in said(found)


# --- What no reader should see ---


def read(edition: Edition, *printed: Printed) -> list[tuple[str, str]]:
    found = proof(edition, printed, Options(), None).findings
    return [(each.code, each.message) for each in found if each.code in ("PK604", "PK605", "PK606")]


@pytest.mark.parametrize("tag", ["{{ film.title }}", "{% if x %}", "{{ film.title"])
def test_a_tag_that_was_not_filled_in_is_told(tag: str, edition: Edition) -> None:
    (found,) = read(edition, Printed("fact_sheet", "“Cast”", f"Title\t{tag}"))
    assert found == ("PK606", f"in “Cast” of the fact sheet a tag of the layout was not filled in: “{tag}”")


def test_a_tag_that_stands_in_a_fact_is_no_fault_of_the_layout(tmp_path: Path) -> None:
    made = built(KIT.replace("text: Small Film,", "text: 'The {{curly}} Film',"), tmp_path)
    assert made.edition
    assert "PK606" not in codes(held(made.edition, files_of(made)))


def test_a_value_that_is_none_is_told_and_the_word_is_not(edition: Edition) -> None:
    assert [code for code, _ in read(edition, Printed("fact_sheet", "“Cast”", "Format\tNone"))] == ["PK606"]
    assert read(edition, Printed("fact_sheet", "“Cast”", "None of them knew.")) == []


def test_words_that_nobody_sees_are_told_unless_they_are_the_layouts_own(edition: Edition) -> None:
    text, own = Printed("press_kit", "page 2", "Mia Holm", "unseen"), Printed("press_kit", "page 2", "Cast", "unseen")
    assert read(edition, text, own) == [("PK604", "nothing of “Mia Holm” is seen on page 2 of the press kit")]


def test_a_character_without_a_glyph_is_told(edition: Edition) -> None:
    assert [code for code, _ in read(edition, Printed("press_kit", "page 2", "3", "glyphless"))] == ["PK605"]
    assert [code for code, _ in read(edition, Printed("fact_sheet", "top", "Per D\N{REPLACEMENT CHARACTER}hl"))] == [
        "PK605"
    ]


def test_what_others_still_say_is_told_as_a_difference(edition: Edition, files: dict[str, bytes]) -> None:
    name = "small-film-fact-sheet.docx"
    change = replaced(("94\N{NO-BREAK SPACE}minutes", "95\N{NO-BREAK SPACE}minutes"))
    found = held(edition, files | {name: changed_docx(files[name], change)})
    assert [each.key for each in found.findings if each.code == "PK603"] == [("film", "runtime")]


# --- The sample ---


@pytest.mark.slow
def test_the_sample_is_all_traced_and_a_page_less_is_caught(sample: Outcome) -> None:
    assert sample.edition
    files = files_of(sample)
    found = held(sample.edition, files)
    assert said(found) == ""
    assert [share.percent for share in found.shares] == [100.0, 100.0, 100.0]
    name = "rust-and-bone-press-kit.pdf"
    printed = [*read_back([Artifact(name, [files[name]])])]
    last = max(int(each.place.removeprefix("page ")) for each in printed)
    assert last > 20
    for dropped in range(3, last + 1):  # the cover and the contents say nothing that the others do not
        rest = [each for each in printed if each.place != f"page {dropped}"]
        assert proof(sample.edition, rest, Options(), None).findings, f"page {dropped}"
