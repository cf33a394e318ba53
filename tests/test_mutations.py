"""Finished documents with one thing changed, chosen by chance: what of that a proof finds.

Each kind of change here is bound whole: a single one that is not found fails. The press kit is collated word for word
with its layout filled in, so that nothing in it may change. Of the others nobody should take this for bound, since they
are read as editors and spreadsheets change them: the order of rows and sections.
"""

import csv
import io
import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations, permutations
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import docx
import pytest
from docx.document import Document
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, NameObject

from presskit import Options, Outcome
from presskit.artifact import Artifact
from presskit.edition import Edition
from presskit.finding import Finding, has_errors
from presskit.proof import proof
from presskit.proof.squeezing import squeezed
from presskit.readback import Printed, read_back
from presskit.readback.order import reading_orders
from presskit.readback.pdf import read_page
from presskit.wording import Wording
from tests.readback import files_of

ROOT = Path(__file__).parents[1]
TIMES = 12
"""Of each kind of change; each has its own seed, so that what fails fails again."""

pytestmark = pytest.mark.slow


class Bench:
    """The sample's documents, and what a proof finds if one of them is read differently."""

    def __init__(self, edition: Edition, files: dict[str, bytes]) -> None:
        self.edition = edition
        self.files = {
            name.rpartition(".")[2]: (name, data) for name, data in files.items() if not name.endswith("json")
        }
        self.read = {kind: list(read_back([Artifact(*pair)])) for kind, pair in self._pairs()}
        self.known = {kind: set(self._findings(found)) for kind, found in self.read.items()}
        self.known[""] = set(self._findings([each for found in self.read.values() for each in found]))
        reader = PdfReader(io.BytesIO(self.files["pdf"][1]))
        self.pages, self.orders = list(reader.pages), reading_orders(reader)

    def _pairs(self) -> list[tuple[str, tuple[str, list[bytes]]]]:
        return [(kind, (name, [data])) for kind, (name, data) in self.files.items()]

    def catches(self, kind: str, printed: Sequence[Printed]) -> bool:
        """Whether anything more is found if the document of this kind prints that, alone or beside the others."""
        if set(self._findings(printed)) - self.known[kind]:
            return True
        others = [each for other, found in self.read.items() if other != kind for each in found]
        return bool(set(self._findings([*others, *printed])) - self.known[""])

    def _findings(self, printed: Sequence[Printed]) -> Iterable[Finding]:
        return proof(self.edition, printed, Options(), ROOT / "templates").findings

    def table(self) -> list[list[str]]:
        return list(csv.reader(io.StringIO(self.files["csv"][1].decode("utf-8-sig"), newline="")))

    def catches_table(self, rows: list[list[str]]) -> bool:
        out = io.StringIO(newline="")
        csv.writer(out).writerows(rows)
        return self.catches("csv", read_back([Artifact(self.files["csv"][0], [out.getvalue().encode()])]))

    def word(self) -> Document:
        return docx.Document(io.BytesIO(self.files["docx"][1]))

    def catches_word(self, document: Document) -> bool:
        out = io.BytesIO()
        document.save(out)
        return self.catches("docx", read_back([Artifact(self.files["docx"][0], [out.getvalue()])]))

    def catches_page(self, at: int, change: Callable[[bytes], bytes]) -> bool:
        """Draw a page anew with other content, and read that page alone again."""
        page: PageObject = self.pages[at]
        content = ContentStream(page["/Contents"].get_object(), page.pdf, "bytes")
        before = content.get_data()
        content.set_data(change(before))
        page[NameObject("/Contents")] = content
        place = f"page {at + 1}"
        new = list(read_page("press_kit", place, page, self.orders[at]))
        content.set_data(before)
        page[NameObject("/Contents")] = content
        return self.catches("pdf", [*(each for each in self.read["pdf"] if each.place != place), *new])


@pytest.fixture(scope="module")
def bench(sample: Outcome) -> Bench:
    assert sample.edition
    made = Bench(sample.edition, files_of(sample))
    assert not any(map(has_errors, made.known.values()))
    return made


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - nobody guesses at tests


def other_digit(chance: random.Random, text: str) -> str:
    """The text with one of its figures changed."""
    at = chance.choice([at for at, char in enumerate(text) if char.isdigit()])
    return text[:at] + chance.choice("0123456789".replace(text[at], "")) + text[at + 1 :]


def with_digits(text: str | None) -> bool:
    return bool(text and re.search(r"\d", text))


def other_letter(chance: random.Random, text: str) -> str:
    """The text with one of its small letters changed."""
    at = chance.choice([at for at, char in enumerate(text) if char in ascii_lowercase])
    return text[:at] + chance.choice(ascii_lowercase.replace(text[at], "")) + text[at + 1 :]


def with_letters(text: str | None) -> bool:
    return bool(text and re.search("[a-z]", text))


# --- The list ---


def a_digit_of_the_list(bench: Bench, chance: random.Random) -> bool:
    rows = bench.table()
    row, at = chance.choice([(row, at) for row in rows[1:] for at, cell in enumerate(row) if with_digits(cell)])
    row[at] = other_digit(chance, row[at])
    return bench.catches_table(rows)


def a_letter_of_the_list(bench: Bench, chance: random.Random) -> bool:
    rows = bench.table()
    row, at = chance.choice([(row, at) for row in rows[1:] for at, cell in enumerate(row) if with_letters(cell)])
    row[at] = other_letter(chance, row[at])
    return bench.catches_table(rows)


def two_cells_of_the_list(bench: Bench, chance: random.Random) -> bool:
    rows = bench.table()
    pairs = [(a, b, at) for a in rows[1:] for b in rows[1:] for at in range(len(a)) if a[at] != b[at]]
    one, other, at = chance.choice(pairs)
    one[at], other[at] = other[at], one[at]
    return bench.catches_table(rows)


def a_row_of_the_list(bench: Bench, chance: random.Random) -> bool:
    rows = bench.table()
    rows.pop(chance.randrange(1, len(rows)))
    return bench.catches_table(rows)


# --- The Word document ---


def a_digit_of_the_fact_sheet(bench: Bench, chance: random.Random) -> bool:
    document = bench.word()
    text = chance.choice([text for text in document.element.body.iter("{*}t") if with_digits(text.text)])
    text.text = other_digit(chance, text.text)
    return bench.catches_word(document)


def a_letter_of_the_fact_sheet(bench: Bench, chance: random.Random) -> bool:
    document = bench.word()
    text = chance.choice([text for text in document.element.body.iter("{*}t") if with_letters(text.text)])
    text.text = other_letter(chance, text.text)
    return bench.catches_word(document)


def two_cells_of_the_fact_sheet(bench: Bench, chance: random.Random) -> bool:
    """Of one column of a table, with figures or names that differ."""
    document = bench.word()
    columns = [
        [(cell, cell.text) for cell in column.cells[1:]] for table in document.tables for column in table.columns
    ]
    pairs = [
        (one, other)
        for cells in columns
        for (one, said), (other, says) in permutations(cells, 2)
        if said and says and said != says
    ]
    one, other = chance.choice(pairs)
    ours, theirs = list(one._tc.iter("{*}p")), list(other._tc.iter("{*}p"))
    for paragraph in theirs:
        one._tc.append(paragraph)
    for paragraph in ours:
        other._tc.append(paragraph)
    return bench.catches_word(document)


def a_row_of_the_fact_sheet(bench: Bench, chance: random.Random) -> bool:
    document = bench.word()
    rows = [row for table in document.tables for row in table.rows[1:] if any(cell.text for cell in row.cells)]
    row: Any = chance.choice(rows)._tr
    row.getparent().remove(row)
    return bench.catches_word(document)


@pytest.mark.parametrize(
    "change",
    [
        a_digit_of_the_list,
        a_letter_of_the_list,
        two_cells_of_the_list,
        a_row_of_the_list,
        a_digit_of_the_fact_sheet,
        a_letter_of_the_fact_sheet,
        two_cells_of_the_fact_sheet,
        a_row_of_the_fact_sheet,
    ],
)
def test_a_change_by_chance_is_caught(change: Callable[[Bench, random.Random], bool], bench: Bench) -> None:
    missed = [seed for seed in range(TIMES) if not change(bench, chance(seed))]
    assert missed == []


@pytest.mark.parametrize("running", ["122", "12", "121"])
def test_another_running_time_is_caught(running: str, bench: Bench) -> None:
    document = bench.word()
    (text,) = [each for each in document.element.body.iter("{*}t") if (each.text or "").startswith("120\u00a0min")]
    text.text = text.text.replace("120", running)
    assert bench.catches_word(document)


def test_the_order_of_rows_is_not_held(bench: Bench) -> None:
    """A limit that is known, and told above."""
    headings, first, second, *others = bench.table()
    assert not bench.catches_table([headings, second, first, *others])


# --- The press kit ---

SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf\n(\[[^\]]*\]) TJ")
"""A piece of text as the engine shows it: its font, and its letters."""


class Shown:
    """A piece of text of a page: its words, and where its font and letters stand in the page's content."""

    def __init__(self, page: PageObject, found: re.Match[bytes], number: int) -> None:
        resources: Any = page["/Resources"]
        table = resources["/Font"]["/" + found[1].decode()]["/ToUnicode"].get_data()
        self.number, self.start, self.end, self.letters = number, *found.span(), found[0]
        self.font = found[1]
        self.words = "".join(_letters(table).get(each, "") for each in re.findall(rb"<(\w{4})>", found[2]))
        self._table = table

    def glyphs(self, says: Callable[[str], bool]) -> Mapping[bytes, str]:
        """The glyphs of the piece's font that say such a sign, and the sign."""
        return {glyph: said for glyph, said in _letters(self._table).items() if len(said) == 1 and says(said)}


@cache
def _letters(table: bytes) -> Mapping[bytes, str]:
    """What each glyph of a font says, by its table (``ToUnicode``)."""
    pairs = re.findall(r"<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>", table.decode("ascii"))
    return {glyph.lower().encode(): bytes.fromhex(said).decode("utf-16-be") for glyph, said in pairs}


def shown(bench: Bench) -> list[Shown]:
    contents = [(number, page, page.get_contents()) for number, page in enumerate(bench.pages)]
    return [
        Shown(page, found, number)
        for number, page, content in contents
        if content is not None
        for found in SHOWN.finditer(content.get_data())
    ]


def swapped(one: Shown, other: Shown) -> Callable[[bytes], bytes]:
    first, second = sorted((one, other), key=lambda each: each.start)

    def change(data: bytes) -> bytes:
        middle = data[first.end : second.start]
        return data[: first.start] + second.letters + middle + first.letters + data[second.end :]

    return change


def pairs_of(bench: Bench, says: Callable[[str], bool], seed: int) -> list[tuple[Shown, Shown]]:
    """Pieces that say such words, two and two that differ, by chance, on the page that has most of them."""
    pages: dict[int, list[Shown]] = {}
    for each in shown(bench):
        if says(each.words.strip()):
            pages.setdefault(each.number, []).append(each)
    most = max(pages.values(), key=len)
    pairs = [(one, other) for one, other in combinations(most, 2) if one.words.strip() != other.words.strip()]
    return chance(seed).sample(pairs, min(TIMES, len(pairs)))


Change = tuple[Shown, Callable[[bytes], bytes]]


def another_glyph(bench: Bench, chance: random.Random, says: Callable[[str], bool]) -> Change:
    """A piece with such a sign, and the change of the sign into another such one of its font."""
    pieces = [each for each in shown(bench) if len(each.glyphs(says)) > 1 and any(map(says, each.words))]
    piece = chance.choice(pieces)
    glyphs = piece.glyphs(says)
    start, end = chance.choice(
        [found.span(1) for found in re.finditer(rb"<(\w{4})>", piece.letters) if found[1] in glyphs]
    )
    same = glyphs[piece.letters[start:end]].casefold()
    other = chance.choice(sorted(glyph for glyph, said in glyphs.items() if said.casefold() != same))
    letters = piece.letters[:start] + other + piece.letters[end:]
    return piece, lambda data: data[: piece.start] + letters + data[piece.end :]


def a_digit_of_the_press_kit(bench: Bench, chance: random.Random) -> Change:
    return another_glyph(bench, chance, str.isdecimal)


def a_letter_of_the_press_kit(bench: Bench, chance: random.Random) -> Change:
    return another_glyph(bench, chance, str.isalpha)


def a_piece_of_the_press_kit(bench: Bench, chance: random.Random) -> Change:
    """Words that are gone."""
    piece = chance.choice([each for each in shown(bench) if any(map(str.isalnum, each.words))])
    return piece, lambda data: data[: piece.start] + b"/" + piece.font + b" 1 Tf\n[] TJ" + data[piece.end :]


def two_pieces_of_the_press_kit(bench: Bench, chance: random.Random) -> Change:
    """Words of one page that change places, of one font, so that they stay words."""
    pieces = [each for each in shown(bench) if any(map(str.isalnum, each.words))]
    while True:
        one = chance.choice(pieces)
        others = [
            each
            for each in pieces
            if (each.number, each.font) == (one.number, one.font) and squeezed(each.words) != squeezed(one.words)
        ]
        if others:
            return one, swapped(one, chance.choice(others))


@pytest.mark.parametrize(
    "change",
    [
        a_digit_of_the_press_kit,
        a_letter_of_the_press_kit,
        a_piece_of_the_press_kit,
        two_pieces_of_the_press_kit,
    ],
)
def test_a_change_of_the_press_kit_by_chance_is_caught(
    change: Callable[[Bench, random.Random], Change], bench: Bench
) -> None:
    tried = [change(bench, chance(seed)) for seed in range(TIMES)]
    missed = [(piece.number + 1, piece.words) for piece, done in tried if not bench.catches_page(piece.number, done)]
    assert missed == []


def test_a_result_that_changes_places_with_another_is_caught(bench: Bench) -> None:
    tried = pairs_of(bench, {"Won", "Nominated"}.__contains__, 1)
    missed = [(a.start, b.start) for a, b in tried if not bench.catches_page(a.number, swapped(a, b))]
    assert tried
    assert missed == []


def test_actors_who_change_places_in_the_press_kit_are_caught(bench: Bench) -> None:
    actors = {Wording("en").say(part.actor) for part in bench.edition.kit.cast}
    tried = pairs_of(bench, actors.__contains__, 2)
    missed = [(a.words, b.words) for a, b in tried if not bench.catches_page(a.number, swapped(a, b))]
    assert tried
    assert missed == []
