"""What a person reads: every column counts, so whole reports stand here."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from presskit.finding import Finding, Place, Span, error, note, warning
from presskit.report import OFTEN, counted, told

FACTS = """\
film:
  title: Small Film
  runtime: 122 mn
  director: {name: 章子怡, rôle: x}
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("facts.yaml")
    path.write_text(FACTS, encoding="utf-8")
    return path


def at(line: int, column: int) -> Span:
    return Span("facts.yaml", line, column)


@pytest.mark.usefixtures("file")
class TestBlocks:
    def test_one_finding(self) -> None:
        finding = error("PK103", "“122 mn” is not a running time", span=at(3, 12), hint="write it as 120 min")
        assert (
            told([finding])
            == """\
facts.yaml:3:12: error PK103: “122 mn” is not a running time
  3 |   runtime: 122 mn
    |            ^
    → write it as 120 min
"""
        )

    def test_two_findings_and_a_further_place(self) -> None:
        first = replace(
            error("PK104", "two entries have the id “x”", span=at(3, 3), hint="word " * 30),
            others=(Place("the first stands here", span=at(2, 3)), Place("and there", key=("film", "x"))),
        )
        second = warning("PK210", "no source", span=at(2, 10))
        assert (
            told([first, second])
            == """\
facts.yaml:3:3: error PK104: two entries have the id “x”
  3 |   runtime: 122 mn
    |   ^
    the first stands here: facts.yaml:2:3
  2 |   title: Small Film
    |   ^
    and there: film.x
    → word word word word word word word word word word word word word word word word word word word
      word word word word word word word word word word word

facts.yaml:2:10: warning PK210: no source
  2 |   title: Small Film
    |          ^
"""
        )

    def test_a_finding_without_a_place(self) -> None:
        assert told([error("PK501", "no", hint="yes")]) == "error PK501: no\n   → yes\n"

    @pytest.mark.parametrize("span", [at(99, 1), Span("no-such-file", 1, 1), Span("nul\0", 1, 1), Span(".", 1, 1)])
    def test_a_place_that_cannot_be_shown(self, span: Span) -> None:
        assert told([error("PK001", "no", span=span)]) == f"{span}: error PK001: no\n"

    def test_the_caret_stands_under_its_character_behind_wide_ones(self) -> None:
        *_, line, caret = told([error("PK101", "no", span=at(4, 25))]).splitlines()
        assert line == "  4 |   director: {name: 章子怡, rôle: x}"
        assert line.index("rôle") == 30
        assert caret == f"    |{' ' * 28}^"  # three characters before it are two columns wide

    @pytest.mark.parametrize(
        ("before", "columns"), [("e\u0301", 1), ("\t", 1), ("ｗ", 2), ("\u00a0", 1), ("\x1b", 1), ("🎬", 2), ("م", 1)]
    )
    def test_characters_fill_so_many_columns(self, file: Path, before: str, columns: int) -> None:
        file.write_text(f"{before}x", encoding="utf-8")
        caret = told([error("PK101", "no", span=at(1, len(before) + 1))]).splitlines()[-1]
        assert caret == f"    | {' ' * columns}^"

    def test_nothing_in_an_excerpt_reaches_the_terminal_as_a_command(self, file: Path) -> None:
        file.write_text("a\x1b[31m\x07\u202eb", encoding="utf-8")
        assert "a\ufffd[31m\ufffd\ufffdb" in told([error("PK005", "no", span=at(1, 1))])

    def test_the_line_of_a_file_that_is_no_text_is_not_shown(self, file: Path) -> None:
        file.write_bytes("film: x".encode("utf-16"))
        assert told([error("PK008", "no", span=at(1, 1))]) == "facts.yaml:1:1: error PK008: no\n"

    def test_lines_end_where_yaml_ends_them(self, file: Path) -> None:
        file.write_bytes("a\r\nb\rc\u2028d\x0be\nf".encode())
        assert "  3 | c\u2028d".replace("\u2028", "\ufffd") in told([error("PK005", "no", span=at(3, 2))])
        assert "  4 | f" in told([error("PK005", "no", span=at(4, 1))])


@pytest.mark.usefixtures("file")
class TestLongLines:
    @pytest.mark.parametrize("column", [1, 2, 50, 500_000, 999_999, 1_000_000, 1_000_001])
    def test_are_cut_around_the_caret(self, file: Path, column: int) -> None:
        text = "x" * (column - 1) + "O" + "x" * 1_000_000
        file.write_text(text[:1_000_000], encoding="utf-8")
        _, line, caret = told([error("PK103", "no", span=at(1, column))]).splitlines()
        assert len(line) <= 100
        assert line[: caret.index("^")].count("…") == (column > 48)
        if column <= 1_000_000:
            assert line[caret.index("^")] == "O"

    def test_are_cut_to_the_width_of_the_terminal(self, file: Path) -> None:
        file.write_text("電" * 1000, encoding="utf-8")
        _, line, caret = told([error("PK103", "no", span=at(1, 500))], width=60).splitlines()
        cells = [2 if char == "電" else 1 for char in line]
        assert sum(cells) <= 60
        assert sum(cells[: cells.index(2)]) < caret.index("^") < 60

    def test_with_ten_thousand_findings_are_quick(self, file: Path) -> None:
        file.write_text("x, " * 300_000, encoding="utf-8")
        findings = [error(f"PK{number}", "no", span=at(1, number * 3 + 1)) for number in range(10_000)]
        start = time.perf_counter()
        assert told(findings).count("error PK") == 10_000
        assert time.perf_counter() - start < 5


@pytest.mark.usefixtures("file")
class TestLists:
    def test_notes(self) -> None:
        findings = [
            note("PK212", "nobody knows “film.sound”", span=at(2, 3), hint="write each down"),
            note("PK211", "“awards.x” rests on a weak source alone", span=at(10, 12), hint="find a better source"),
            note("PK212", "nobody knows “film.camera”", key=("unknown", "x"), hint="write each down"),
        ]
        assert (
            told(findings)
            == """\
1 note PK211 → find a better source
  facts.yaml:10:12  “awards.x” rests on a weak source alone

2 notes PK212 → write each down
  facts.yaml:2:3  nobody knows “film.sound”
  unknown.x       nobody knows “film.camera”
"""
        )

    def test_what_a_rule_finds_often_follows_what_is_rare(self) -> None:
        often = [
            replace(
                error("PK101", f"key {number}", span=at(2, 3), hint=f"hint {number}"),
                others=(Place("at", span=at(1, 1)),),
            )
            for number in range(OFTEN + 1)
        ]
        rare = [error("PK102", "missing", span=at(1, 1)) for _ in range(OFTEN)]
        report = told([*often, *rare])
        assert report.index("error PK102") < report.index("9 errors PK101")
        assert "\n  facts.yaml:2:3  key 3 (at: facts.yaml:1:1) → hint 3\n" in report
        assert report.count(" | ") == OFTEN * 2

    def test_errors_come_before_warnings_before_notes(self) -> None:
        def many(make: object, code: str) -> list[Finding]:
            return [make(code, "x", span=at(1, 1)) for _ in range(OFTEN + 1)]  # type: ignore[operator] # one of three

        report = told([*many(note, "PK1"), *many(warning, "PK3"), *many(error, "PK2"), *many(error, "PK1")])
        heads = [line for line in report.splitlines() if line.startswith("9")]
        assert heads == ["9 errors PK1", "9 errors PK2", "9 warnings PK3", "9 notes PK1"]


class TestPaint:
    def test_tones_go_to_their_words(self) -> None:
        findings = [error("PK1", "bad", hint="mend"), note("PK2", "small")]
        painted = told(findings, lambda text, tone: f"<{tone}>{text}</>")
        assert painted == (
            "<error>error PK1</>: <strong>bad</>\n   <error>→</> mend\n\n<note>1 note PK2</>\n  <quiet></>  small\n"
        )


class TestCounted:
    def test_says_how_many_of_each(self) -> None:
        found = [note("PK1", "x"), error("PK2", "x"), note("PK1", "x"), warning("PK3", "x")]
        assert counted(found) == "1 error, 1 warning, 2 notes"
        assert counted([]) == "no findings"
