"""What YAML text says, where it stands, and what a reader is told when it cannot be read."""

import json
import math
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path as File

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from presskit.finding import Place, Span
from presskit.yamltext import DEEPEST, Path, Plain, Tree, read_yaml

BENCH = File(__file__).parent.parent / "bench" / "bench_yamltext.py"

KIT = """\
# Rust and Bone
film:
  title: {text: Rust and Bone, lang: en}
  aspect_ratio: 2.40
  certificate: 007
  runtime:
awards:
  - body: César
    category: "Meilleur montage"
  - body: Étoile d’or 🎬
    result: won
"""


def told(data: bytes | str) -> list[tuple[str, int, int]]:
    """Code, line and column of each finding."""
    return [
        (found.code, found.span.line, found.span.column)
        for found in read_yaml(data, "facts.yaml").findings
        if found.span
    ]


def value(text: str) -> Plain:
    """What a text without faults says."""
    tree = read_yaml(text, "facts.yaml")
    assert tree.findings == ()
    return tree.value


def at(tree: Tree, path: Path) -> tuple[int, int] | None:
    span = tree.span(path)
    return (span.line, span.column) if span else None


class TestValues:
    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            *[(word, None) for word in ("", "~", "null", "Null", "NULL")],
            *[(word, True) for word in ("true", "True", "TRUE")],
            *[(word, False) for word in ("false", "False", "FALSE")],
            ("0", 0),
            ("-19", -19),
            ("+12", 12),
            ("0o14", 12),
            ("0xC", 12),
            ("007", 7),
            (str(2**70), 2**70),
            ("2.40", 2.4),
            ("-.5", -0.5),
            ("5.", 5.0),
            ("1e3", 1000.0),
            (".inf", math.inf),
            ("-.INF", -math.inf),
        ],
    )
    def test_a_plain_word_of_the_core_schema_has_its_meaning(self, written: str, meant: Plain) -> None:
        found = value(f"fact: {written}")
        assert found == {"fact": meant}
        assert isinstance(found, dict)
        assert type(found["fact"]) is type(meant)

    def test_not_a_number_is_read(self) -> None:
        found = value(".nan")
        assert isinstance(found, float)
        assert math.isnan(found)

    @pytest.mark.parametrize(
        "word",
        [
            *("NO", "no", "Yes", "on", "off", "y", "nULL", "tRUE", "nan", "inf"),
            *("2:02", "2.40:1", "2012-05-17", "1_000", "0b11", "0o9", "-0x1", "1e", ".", "...x", "122 min", "١٢"),
            "9" * 5000,
        ],
    )
    def test_every_other_plain_word_is_text(self, word: str) -> None:
        assert value(f"[{word}]") == [word]

    @pytest.mark.parametrize("quoted", ['"2.40"', "'2.40'", "|-\n  2.40", ">-\n  2.40"])
    def test_what_is_quoted_or_in_a_block_is_text(self, quoted: str) -> None:
        assert value(f"fact: {quoted}") == {"fact": "2.40"}

    def test_line_breaks_are_one_character_in_values(self) -> None:
        assert value("a: |\r\n  one\r\n  two\r\nb: x\rc: y\n") == {"a": "one\ntwo\n", "b": "x", "c": "y"}

    def test_a_kit_is_read_as_it_stands(self) -> None:
        assert value(KIT) == {
            "film": {
                "title": {"text": "Rust and Bone", "lang": "en"},
                "aspect_ratio": 2.4,
                "certificate": 7,
                "runtime": None,
            },
            "awards": [
                {"body": "César", "category": "Meilleur montage"},
                {"body": "Étoile d’or 🎬", "result": "won"},
            ],
        }

    def test_bytes_and_text_say_the_same(self) -> None:
        assert read_yaml(KIT.encode(), "facts.yaml") == read_yaml(KIT, "facts.yaml")

    def test_letters_that_arabic_persian_and_emoji_need_are_text(self) -> None:
        needed = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u200f\u200e 👩\u200d👧 \u2060\xad\xa0"
        assert value(f"title: x{needed}x") == {"title": f"x{needed}x"}


class TestPlaces:
    @pytest.mark.parametrize(
        ("path", "key", "place"),
        [
            ((), (2, 1), (2, 1)),
            (("film",), (2, 1), (3, 3)),
            (("film", "title"), (3, 3), (3, 10)),
            (("film", "title", "lang"), (3, 32), (3, 38)),
            (("film", "aspect_ratio"), (4, 3), (4, 17)),
            (("film", "runtime"), (6, 3), (6, 11)),
            (("awards",), (7, 1), (8, 3)),
            (("awards", 0), (8, 5), (8, 5)),
            (("awards", 0, "category"), (9, 5), (9, 15)),
            (("awards", 1, "result"), (11, 5), (11, 13)),
        ],
    )
    def test_key_and_value_of_each_path_have_a_place(
        self, path: Path, key: tuple[int, int], place: tuple[int, int]
    ) -> None:
        tree = read_yaml(KIT, "facts.yaml")
        assert tree.key_span(path) == Span("facts.yaml", *key)
        assert tree.span(path) == Span("facts.yaml", *place)

    @pytest.mark.parametrize(
        ("path", "nearest"),
        [
            (("film", "director"), ("film",)),
            (("film", "title", "lang", "x", 3), ("film", "title", "lang")),
            (("awards", 2), ("awards",)),
            (("awards", -1), ("awards",)),
            (("awards", "0"), ("awards",)),
            (("film", 0), ("film",)),
            (("cast", 0, "name"), ()),
        ],
    )
    def test_a_path_that_is_not_there_has_the_place_of_the_nearest_above(self, path: Path, nearest: Path) -> None:
        tree = read_yaml(KIT, "facts.yaml")
        assert tree.span(path) == tree.span(nearest)

    def test_columns_count_characters(self) -> None:
        assert at(read_yaml("é🎬: {ü: x, 名: y}", "facts.yaml"), ("é🎬", "名")) == (1, 15)

    @pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
    def test_lines_count_alike_for_every_line_break(self, line_break: str) -> None:
        tree = read_yaml(KIT.replace("\n", line_break), "facts.yaml")
        assert at(tree, ("awards", 1, "result")) == (11, 13)

    @pytest.mark.parametrize("text", [b"\xef\xbb\xbfa: {b: x}", "\ufeffa: {b: x}"])
    def test_a_byte_order_mark_is_no_column(self, text: bytes | str) -> None:
        tree = read_yaml(text, "facts.yaml")
        assert tree.findings == ()
        assert (tree.key_span(("a",)), at(tree, ("a", "b"))) == (Span("facts.yaml", 1, 1), (1, 8))

    def test_what_could_not_be_read_has_no_place(self) -> None:
        tree = read_yaml("a: [", "facts.yaml")
        assert (tree.value, tree.span(()), tree.key_span(("a",)), tree.text(("a",))) == (None, None, None, "")

    @pytest.mark.parametrize(
        ("path", "written"),
        [
            (("film", "aspect_ratio"), "2.40"),
            (("film", "certificate"), "007"),
            (("film", "runtime"), ""),
            (("film", "title"), ""),
            (("film", "title", "text"), ""),
        ],
    )
    def test_a_number_can_be_shown_as_it_was_written(self, path: Path, written: str) -> None:
        assert read_yaml(KIT, "facts.yaml").text(path) == written

    @pytest.mark.parametrize("word", ["true", "False", "~", "Null", "-.5e-3", "+0", "0xFF", ".NaN", "-.inf"])
    def test_so_can_true_false_and_null(self, word: str) -> None:
        assert read_yaml(f"title: {{fr: {word}, en: x}}", "facts.yaml").text(("title", "fr")) == word


class TestWhatIsNotYaml:
    @pytest.mark.parametrize(
        ("text", "line", "column", "says"),
        [
            ("film:\n\ttitle: x", 2, 1, "a tab stands"),
            ("film:\n  title: x\n\tyear: 2012", 3, 1, "a tab stands"),
            ("about: |\n\tx", 2, 1, "a tab stands"),
            ("title: De rouille: et d’os", 1, 18, "a second colon"),
            ("a: x\ntagline: De rouille: et d’os", 2, 20, "a second colon"),
            ("film:\n  title:x\n  year: 2012", 3, 7, "the line above is not complete"),
            ("title: x\n  year: 2012", 2, 7, "the line above is not complete"),
            ("title: x\nyear:2012\nlang: fr", 2, 1, "no colon with a space"),
            ("title: x\nof the film\nlang: fr", 2, 1, "no colon with a space"),
            ("a: é\ntitle: 'Rust and Bone\nyear: 2012\n", 2, 8, "quotation mark ' that opens here"),
            ('title: "Rust and Bone\n---\n', 1, 8, 'quotation mark " that opens here'),
            ('title: "Rust" and Bone', 1, 15, "more text follows"),
            ("title: 'De rouille et d'os'", 1, 25, "more text follows"),
            ('- "Rust" and Bone', 1, 10, "more text follows"),
            ("film:\n    title: x\n  year: 2012", 3, 3, "not as far in"),
            ("film: x\nawards:\n  - a\n  body: b", 4, 3, "a list stands above"),
            ("- a\ntagline: b", 2, 1, "a list stands above"),
            ("cast: - Marion Cotillard", 1, 7, "a list cannot begin"),
            (
                "film: é\ncast: [Marion Cotillard\nyear: 2012",
                2,
                7,
                "“[” that opens here is not closed, or a comma is missing",
            ),
            ("film: {title: x, year: 2012", 1, 7, "“{” that opens here is not closed"),
            ("cast: [a,\n", 2, 1, "the text ends"),
            ("cast: [a, , b]", 1, 11, "“,” is none"),
            ("twitter: @rustandbone", 1, 10, "begin with “@”"),
            ("title: `x`", 1, 8, "begin with “`”"),
            ("share: %50", 1, 8, "begin with “%”"),
            ("quote: *** a triumph", 1, 8, "begin with “*”"),
            ("quote: **a triumph**", 1, 8, "begin with “*”"),
            ("by: & Sons", 1, 5, "begin with “&”"),
            ("by: ? Sons", 1, 5, "begin with “?”"),
            ("by: !a!b Sons", 1, 5, "begin with “!”"),
            ("%x\n---\na: b", 1, 1, "begin with “%”"),
            ('path: "C:\\quotes"', 1, 10, "this backslash"),
            ('film: "\\ud83d\\ude00"', 1, 10, "this backslash"),
            ("about: > A film", 1, 8, "after “>” the text begins on the next line"),
            ("a: b\n...\nc: d", 3, 1, "although the facts have ended"),
        ],
    )
    def test_is_told_in_plain_words_where_it_breaks(self, text: str, line: int, column: int, says: str) -> None:
        tree = read_yaml(text, "facts.yaml")
        assert tree.value is None
        (finding,) = tree.findings
        assert (finding.code, finding.span) == ("PK001", Span("facts.yaml", line, column))
        assert says in finding.message
        assert finding.hint

    def test_ends_reading_after_all_that_was_found_before_it(self) -> None:
        text = "title: a\ntitle: b\nby: !x c\nend: ]\n"
        assert told(text) == [("PK002", 2, 1), ("PK004", 3, 5), ("PK001", 4, 6)]


class TestFindings:
    def test_the_same_key_twice_names_both_places_and_keeps_the_first(self) -> None:
        tree = read_yaml("film:\n  title: é\n  year: 2012\n  'title': b\n  title: c\n", "facts.yaml")
        assert tree.value == {"film": {"title": "é", "year": 2012}}
        first = Place("it stands first here", span=Span("facts.yaml", 2, 3))
        assert [(found.code, found.span, found.others) for found in tree.findings] == [
            ("PK002", Span("facts.yaml", 4, 3), (first,)),
            ("PK002", Span("facts.yaml", 5, 3), (first,)),
        ]
        assert at(tree, ("film", "title")) == (2, 10)

    def test_the_same_key_in_two_groups_is_no_fault(self) -> None:
        assert told("a: {x: 1}\nb: {x: 1}\n") == []

    def test_anchors_aliases_and_merges_are_refused(self) -> None:
        text = "base: &base {a: 1}\nlist: &l [x]\nname: &n Anna\ncopy: *base\nmore:\n  <<: *base\n  b: 2\n'<<': 3\n"
        tree = read_yaml(text, "facts.yaml")
        assert told(text) == [("PK003", *place) for place in [(1, 7), (2, 7), (3, 7), (4, 7), (6, 3), (6, 7)]]
        assert tree.value == {
            "base": {"a": 1},
            "list": ["x"],
            "name": "Anna",
            "copy": None,
            "more": {"b": 2},
            "<<": 3,
        }

    def test_an_alias_as_a_key_is_refused_once(self) -> None:
        assert told("a: 1\n*b : 2\n") == [("PK003", 2, 1)]

    def test_text_that_grows_by_aliases_is_not_built(self) -> None:
        bomb = "a0: &a0 [lol]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 60))
        tree = read_yaml(bomb, "facts.yaml")
        assert isinstance(tree.value, dict)
        assert tree.value["a59"] == [None] * 9
        assert {finding.code for finding in tree.findings} == {"PK003"}

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("é: !!python/object:os.system x", "!!python/object:os.system"),
            ("é: !foo {a: b}", "!foo"),
            ("é: !!str 12", "!!str"),
            ("é: ! 12", "!"),
        ],
    )
    def test_tags_are_refused(self, text: str, name: str) -> None:
        assert told(text) == [("PK004", 1, 4)]
        assert f"“{name}”" in read_yaml(text, "facts.yaml").findings[0].message

    def test_a_tag_that_the_library_stumbles_over_is_refused(self) -> None:
        assert told("a: b\nc: !%ED%A0%80 x") == [("PK004", 2, 4)]

    @pytest.mark.parametrize(
        "character",
        [
            *("\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x80", "\x85", "\x9f", "\u2028", "\u2029"),
            *("\u202a", "\u202e", "\u2066", "\u2069", "\ufffe", "\uffff", "\ufeff", "\ud800", "\udfff"),
        ],
    )
    def test_a_character_that_cannot_be_seen_is_told_by_its_number(self, character: str) -> None:
        text = f"a: é\nb: é{character}x\nc: !t d\n"
        assert told(text) == [("PK005", 2, 5), ("PK004", 3, 4)]
        assert f"(U+{ord(character):04X}" in read_yaml(text, "facts.yaml").findings[0].message

    def test_all_such_characters_are_told_in_one_pass_and_a_run_of_them_once(self) -> None:
        tree = read_yaml("a\x01: x # \u202e\nb: \x02\x02\x03x\n", "facts.yaml")
        assert [str(finding.span) for finding in tree.findings] == [f"facts.yaml:{n}" for n in ("1:2", "1:9", "2:4")]
        assert "and 2 more after it" in tree.findings[2].message
        assert tree.value == {"a\ufffd": "x", "b": "\ufffd\ufffd\ufffdx"}

    @pytest.mark.parametrize(
        "escape",
        [r"\0", r"\a", r"\b", r"\v", r"\f", r"\r", r"\e", r"\N", r"\L", r"\P", r"\x00", r"\u202E", r"\U0000FFFF"],
    )
    def test_an_escape_is_told_like_the_character_it_stands_for(self, escape: str) -> None:
        assert told(f'a: "\\\\0 \\t\\n é\\\n  x {escape} \\x41"') == [("PK005", 2, 5)]

    def test_an_escape_counts_between_double_quotes_alone(self) -> None:
        assert value(r"a: 'C:\0'" + "\n" + r"b: C:\0") == {"a": r"C:\0", "b": r"C:\0"}

    @pytest.mark.parametrize(
        ("key", "kept"), [("2012", {"2012": "x"}), ("true", {"true": "x"}), ("~", {"~": "x"}), ("0x1F", {"0x1F": "x"})]
    )
    def test_a_key_that_is_no_text_is_refused_and_kept_as_it_is_written(self, key: str, kept: Plain) -> None:
        tree = read_yaml(f"é: {{{key}: x}}", "facts.yaml")
        assert [(found.code, found.span) for found in tree.findings] == [("PK006", Span("facts.yaml", 1, 5))]
        assert tree.findings[0].hint == f'put it in quotes: "{key}":'
        assert tree.value == {"é": kept}

    @pytest.mark.parametrize("key", ["{{ title }}", "{a: b}: c", "[a, b]: c", "? [a]\n: c"])
    def test_a_list_or_a_group_as_a_key_is_refused_and_left_out(self, key: str) -> None:
        tree = read_yaml(key, "facts.yaml")
        assert [finding.code for finding in tree.findings] == ["PK006"]
        assert tree.value == {}

    def test_a_second_document_is_refused_and_checked_all_the_same(self) -> None:
        text = "---\nfilm: x\n---\nfilm: !y z\n---\n"
        assert told(text) == [("PK007", 3, 1), ("PK004", 4, 7), ("PK007", 5, 1)]
        assert read_yaml(text, "facts.yaml").value == {"film": "x"}

    def test_one_document_may_be_marked_as_such(self) -> None:
        assert value("%YAML 1.2\n---\nfilm: x\n...\n") == {"film": "x"}

    def test_the_first_byte_that_is_not_utf8_is_told(self) -> None:
        tree = read_yaml("a: é\nb: 🎬 caf".encode() + b"\xe9 cr\xe8me\nc: !t d\n", "facts.yaml")
        assert [(found.code, str(found.span)) for found in tree.findings] == [
            ("PK008", "facts.yaml:2:9"),
            ("PK004", "facts.yaml:3:4"),
        ]
        assert "byte E9" in tree.findings[0].message
        assert "UTF-8" in tree.findings[0].hint

    def test_of_a_file_that_is_no_text_nothing_but_this_is_told(self) -> None:
        data = b"a: \xff\x00\x01 b\nc: \x00\x02 d\n"
        assert [found.code for found in read_yaml(data, "facts.yaml").findings] == ["PK008"]

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
    def test_utf16_is_called_by_its_name(self, encoding: str) -> None:
        tree = read_yaml(KIT.encode(encoding), "facts.yaml")
        assert [(found.code, found.span) for found in tree.findings] == [("PK008", Span("facts.yaml", 1, 1))]
        assert "UTF-16" in tree.findings[0].message
        assert tree.value is None

    @pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
    def test_what_is_nested_too_deep_is_refused_at_once(self, opening: str) -> None:
        assert told(opening * 100_000) == [("PK009", 1, DEEPEST * len(opening) + 1)]

    def test_what_is_nested_just_deep_enough_is_read(self) -> None:
        assert told("[" * DEEPEST + "]" * DEEPEST) == []

    @pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n", "null", b"\xef\xbb\xbf"])
    def test_an_empty_file_is_told(self, text: str | bytes) -> None:
        assert told(text) == [("PK010", 1, 1)]


# What our reader refuses in a value, and the text of JSON therefore may not hold.
SEEN = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc"),
        exclude_characters="\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff",
        include_characters="\n\t",
    )
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | SEEN,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(SEEN, inner, max_size=5),
)
YAMLISH = st.lists(
    st.sampled_from(
        [
            *"abé🎬\n\r\t\0 -:?[]{},#&*!|>'\"%@`\\0x.~<",
            "\n  ",
            "\n- ",
            ": ",
            "---\n",
            "\\u",
            "<<: ",
            "!!",
            "%ED%A0",
            "%TAG ",
        ]
    )
).map("".join)


def written(value: Plain, indent: int | None = None) -> str:
    """The value as JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def places(value: Plain, path: Path = ()) -> Iterator[tuple[Path, Plain]]:
    """Every path of a value, with what stands there."""
    yield path, value
    children: list[tuple[str | int, Plain]] = []
    if isinstance(value, dict):
        children = list(value.items())
    elif isinstance(value, list):
        children = list(enumerate(value))
    for step, child in children:
        yield from places(child, (*path, step))


def character(text: str, span: Span | None) -> int:
    """Where a place stands in a text of our own line breaks."""
    assert span is not None
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: span.line - 1]) + span.column - 1


class TestForAnyInput:
    @given(JSON.filter(lambda data: data is not None), st.sampled_from([None, 2]))
    def test_json_is_yaml_and_every_place_points_at_its_value(self, data: Plain, indent: int | None) -> None:
        text = written(data, indent)
        tree = read_yaml(text, "facts.yaml")
        assert tree.findings == ()
        assert tree.value == data
        decoder = json.JSONDecoder()
        for path, expected in places(data):
            found, _ = decoder.raw_decode(text, character(text, tree.span(path)))
            assert found == expected
            if path and isinstance(path[-1], str):
                assert decoder.raw_decode(text, character(text, tree.key_span(path)))[0] == path[-1]

    @given(st.lists(st.tuples(SEEN, SEEN), max_size=5))
    def test_block_text_has_the_places_of_its_lines(self, records: list[tuple[str, str]]) -> None:
        text = "".join(f"- é: {written(a)}\n  b: {written(b)}\n" for a, b in records)
        tree = read_yaml(text, "facts.yaml")
        for number in range(len(records)):
            assert at(tree, (number, "é")) == (2 * number + 1, 6)
            assert at(tree, (number, "b")) == (2 * number + 2, 6)

    @given(st.binary() | st.text(st.characters(exclude_categories=())) | YAMLISH)
    @example("a: !%C0%80 x")
    @example(b"\xff\xfe\x00")
    @example("\ud800")
    def test_reading_never_raises_and_every_finding_has_a_place_in_the_text(self, data: bytes | str) -> None:
        tree = read_yaml(data, "facts.yaml")
        lines = re.split(r"\r\n?|\n", data if isinstance(data, str) else data.decode("utf-8", "replace"))
        for finding in tree.findings:
            assert re.fullmatch(r"PK0(0[1-9]|10)", finding.code)
            assert finding.message
            assert finding.hint
            assert finding.span is not None
            assert 1 <= finding.span.line <= len(lines)
            assert 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1
        assert [finding.span for finding in tree.findings] == sorted(
            found.span for found in tree.findings if found.span
        )
        for path, _ in places(tree.value):
            assert (tree.span(path) is None) == (tree.key_span(path) is None) == (tree.span(()) is None)
            assert len(tree.text(path)) <= len(data)


@pytest.mark.slow
def test_ten_thousand_awards_need_little_more_than_the_library_itself() -> None:
    done = subprocess.run([sys.executable, BENCH, "--json"], capture_output=True, text=True, check=True)
    measured = json.loads(done.stdout)
    assert measured["bare events"] < 4
    assert measured["peak MB"] < 60
