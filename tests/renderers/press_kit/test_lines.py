"""Where lines of the finished pages end: names are whole, large lines have no runts, groups of data stay together."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader

from presskit.edition import Options
from presskit.paper import LETTER
from presskit.pipeline import build
from tests.readback import pages_of
from tests.stress import laid, words

LONG = "Wolfeschlegelsteinhausenbergerdorff de la Très-Haute-Montagne et de l’Immense Vallée"
"""A name that no line of the billing block has room for."""
FIRST = ("Jean-Luc", "Ann", "Marie-Madeleine", "Bo", "Wilhelmina", "Ted")
LAST = ("Marchand-Delacroix", "Ek", "van der Velde", "O’Hara", "Lindqvist")
NAMES = [f"{FIRST[n % len(FIRST)]} {LAST[n % len(LAST)]}" for n in range(len(FIRST) * len(LAST))]
PULLS = (
    "a contradiction: strong, but not fit",
    "the edge of what any frame can hide",
    "as if with a single hair of the bow",
    "they had known it long before it was",
)
NOTHING = "They gave it nothing at all. The others thought it best."


def kit(folder: Path, **given: object) -> Path:
    roles = ("starring", "a film by", "original music", "in co-production with", "casting")
    billing = [
        {"id": f"p{n}", "words": roles[n % len(roles)], "names": NAMES[n : n + 1 + n % 3]}
        for n in range(0, len(NAMES), 2)
    ]
    return laid(folder, {"billing_block": [{"names": [LONG]}, *billing], **given})


def lines_of(folder: Path, options: Options | None = None) -> list[list[str]]:
    """The lines of each page, as anybody copies them."""
    made = pages_of(build(folder, ["press_kit"], None, options or Options()))
    return [[line.strip() for line in page.extract_text().splitlines()] for page in made.pages]


def broken(names: list[str], lines: list[str]) -> set[str]:
    """The names that are somewhere on the page, but on no line of it, or more often than lines have them."""
    text, whole = "".join("".join(lines).split()), {name: sum(line.count(name) for line in lines) for name in names}
    return {name for name in names if text.count("".join(name.split())) > whole[name]}


def test_broken_names_are_seen() -> None:
    assert broken(["Ann Lee", "Bo Ek"], ["with Ann Lee and Ann", "Lee, Bo Ek"]) == {"Ann Lee"}
    assert broken(["Jo-Ann Lee"], ["with Jo-", "Ann Lee"]) == {"Jo-Ann Lee"}


@pytest.mark.parametrize("options", [Options(), Options(paper=LETTER)], ids=["A4", "Letter"])
def test_the_billing_block_breaks_no_name_but_one_longer_than_the_line(tmp_path: Path, options: Options) -> None:
    cover, *_, last = lines_of(kit(tmp_path), options)
    for page in (cover, last):
        assert "".join(LONG.split()) in "".join("".join(page).split())
        assert sum(name in " ".join(page) for name in NAMES) > 20
        assert broken(NAMES, page) == set()


def test_the_last_line_of_the_billing_block_is_no_lone_name(tmp_path: Path) -> None:
    for number in range(0, 8, 2):
        block = [{"names": NAMES[: 3 + number]}, {"words": "and world sales", "names": ["UGC"]}]
        cover, *_, last = lines_of(kit(tmp_path / str(number), billing_block=block))
        for page in (cover, last):
            assert [line for line in page if "UGC" in line and "sales" not in line] == []


@pytest.mark.slow
def test_the_cast_and_the_roll_break_no_name_that_has_room_and_none_at_its_hyphen(tmp_path: Path) -> None:
    cast = [{"actor": name, "source": "paper"} for name in NAMES[:16]]
    cast += [{"actor": f"{name}s", "character": "A physiotherapist", "source": "paper"} for name in NAMES[:3]]
    jobs = [{"id": f"c{n}", "job": "Camera", "names": NAMES[n : n + 4]} for n in range(0, 16, 4)]
    crew = [{"department": "Camera", "credits": jobs, "source": "paper"}]
    for page in lines_of(kit(tmp_path, cast=cast, crew=crew, billing_block=[])):
        assert broken([name for name in NAMES if len(name) < 22] + ["A physiotherapist"], page) == set()
        assert [line for line in page if line.endswith("-")] == []


def test_a_name_that_prizes_name_is_whole(tmp_path: Path) -> None:
    prizes = [
        {"id": f"a{n}", "body": "Body", "category": f"Best {n}", "result": "won", "source": "paper"}
        | {"nominees": NAMES[n : n + 3]}
        for n in range(12)
    ]
    for page in lines_of(kit(tmp_path, awards=prizes, billing_block=[])):
        assert broken(NAMES, page) == set()


def notes() -> list[Mapping[str, object]]:
    return [
        {"theme": f"Theme {n}", "text": f"So it was {line}. {words(150, n)}", "excerpt": line}
        for n, line in enumerate(PULLS)
    ]


def test_lines_set_large_end_in_no_runt(tmp_path: Path) -> None:
    pages = lines_of(kit(tmp_path, notes=notes(), story={"logline": NOTHING}))
    lines = [line for page in pages for line in page]
    for pull in PULLS:
        ends = {line for line in lines if line and pull.endswith(line)}
        assert ends, pull
        assert min(map(len, ends)) >= 10, ends
    assert [line for line in lines if "The others" in line]


DATA: Mapping[str, object] = {
    "film": {
        "title": "Small Film",
        "genre": "drama",
        "year": 2012,
        "ratings": [
            {"territory": code, "rating": f"{n}"} for n, code in enumerate(["US", "GB", "DE", "FR", "SE", "NO", "DK"])
        ],
        "other_titles": [
            {"title": f"Title {n}", "territory": code} for n, code in enumerate(["IT", "ES", "DE", "FI", "PT"])
        ],
        "camera": "One",
        "sound": "Mono",
    },
    "based_on": [
        {
            "title": "Book",
            "author": "Ann Lee",
            "form": "stories",
            "published": "2005",
            "editions": [{"publisher": f"House {n}", "published": "2005", "territory": "CA"} for n in range(5)],
            "source": "paper",
        }
    ],
    "shoot": {"start": "2011-10-04", "end": "2011-11-28", "weeks": 8, "source": "paper"},
}
GROUPS = {
    "Based on": ["Author", "Form", "Published"],
    "Age ratings": ["United States", "United Kingdom", "Germany", "France", "Sweden", "Norway", "Denmark"],
    "Also known as": ["Title 0", "Title 4"],
    "The shoot": ["Days", "Weeks"],
}


def placed(page: PdfReader, number: int) -> Iterator[tuple[int, int, str]]:
    """What begins where on a page: from the left and from the foot, in mm."""
    found: list[tuple[int, int, str]] = []

    def visit(text: str, matrix: list[float], at: list[float], *_: object) -> None:
        x, y = at[4] * matrix[0] + matrix[4], at[5] * matrix[3] + matrix[5]
        found.append((round(x / 72 * 25.4), round(y / 72 * 25.4), text.strip()))

    page.pages[number].extract_text(visitor_text=visit)
    yield from (each for each in found if each[2])


@pytest.mark.parametrize("crew", [0, 7, 20])
def test_a_group_of_data_stands_whole_in_one_column(tmp_path: Path, crew: int) -> None:
    jobs = [{"id": f"c{n}", "job": f"Job {n}", "names": ["Ann Lee"]} for n in range(crew)]
    given = {**DATA, "crew": [{"department": "Making", "credits": jobs, "source": "paper"}] if crew else []}
    pages = pages_of(build(kit(tmp_path, **given), ["press_kit"], None, Options()))
    number = next(n for n, page in enumerate(pages.pages) if "Age ratings" in page.extract_text())
    found = list(placed(pages, number))
    for group, rows in GROUPS.items():
        (left, top) = next((x, y) for x, y, text in found if text.startswith(group))
        for row in rows:
            places = [(x, y) for x, y, text in found if text == row]
            assert any(abs(x - left) < 2 and top - 60 < y < top for x, y in places), (group, row, left, top, places)
