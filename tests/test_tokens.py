"""The figures, dates and names of a text."""

import time

import pytest

from presskit.tokens import currencies_in, figures_of, tokens_of


def read(text: str) -> list[tuple[str, str, str]]:
    for token in tokens_of(text):
        assert text[token.start : token.end] == token.text
    return [(token.kind, token.text, token.value) for token in tokens_of(text)]


class TestFigures:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("1,930,536", "1930536"),
            ("15.5 million", "15500000"),
            ("€15.5m", "EUR 15500000"),
            ("€15.5 million", "EUR 15500000"),
            ("$25,807,712", "USD 25807712"),
            ("fifteen and a half million euros", "EUR 15500000"),
            ("half a million", "500000"),
            ("three quarters of a million", "750000"),
            ("three-quarters of a billion dollars", "USD 750000000"),
            ("a quarter of a million", "250000"),
            ("1 dollar", "USD 1"),
            ("FRF 7 million", "FRF 7000000"),
            ("FRF\u00a07m", "FRF 7000000"),
            ("CHF7.5 million", "CHF 7500000"),
            ("CA$5", "CAD 5"),
            ("₩5 billion", "KRW 5000000000"),
            ("two hundred", "200"),
            ("One hundred and twenty minutes", "120"),
            ("twenty-seven", "27"),
            ("ten minutes", "10"),
            ("81%", "81%"),
            ("81 per cent", "81%"),
            ("4.5/5", "4.5/5"),
            ("4.5 out of 5", "4.5/5"),
            ("2.35 to 1", "2.35:1"),
            ("65th", "65th"),
            ("5K", "5K"),
            ("35", "35"),
        ],
    )
    def test_in_all_their_forms(self, text: str, value: str) -> None:
        assert read(f"so {text}, then") == [("figure", text, value)]

    @pytest.mark.parametrize(
        "text",
        [
            *("two leads", "one night", "a week", "a five-year-old", "the first of three", "three quarters of an hour"),
            *("the three hundred and forty-first", "the two hundredth", "the two-hundredth"),
        ],
    )
    def test_ordinary_numerals_are_none(self, text: str) -> None:
        assert read(text) == []

    @pytest.mark.parametrize(
        "after", [" that autumn", " the most famous", " when it rained", ", and a mother", " years old"]
    )
    def test_are_ages_before_some_words(self, after: str) -> None:
        assert [token.age for token in tokens_of(f"She was 43{after}.")] == [True]

    def test_two_that_stand_beside_each_other_are_two(self) -> None:
        assert [value for _, _, value in read("she turned fifteen two weeks later")] == ["15", "2"]
        assert [value for _, _, value in read("twenty seven, and from 1 to 4")] == ["27", "1", "4"]


class TestDates:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("17 May 2012", "2012-05-17"),
            ("May 17, 2012", "2012-05-17"),
            ("May 2012", "2012-05"),
            ("2012", "2012"),
            ("2012-05-17", "2012-05-17"),
            ("22 February", "--02-22"),
            ("17 mai 2012", "2012-05-17"),
            ("late November", "--11"),
            ("1990s", "1990s"),
            ("’72", "’72"),
            ("’90s", "’90s"),
        ],
    )
    def test_in_all_their_forms(self, text: str, value: str) -> None:
        assert [(kind, said) for kind, _, said in read(f"the {text}, then")] == [("date", value)]

    @pytest.mark.parametrize(
        ("text", "dates"),
        [
            ("From May to November 1927 it rained", ["1927-05", "1927-11"]),
            ("between March and May 1927", ["1927-03", "1927-05"]),
            ("May–June 1927", ["1927-05", "1927-06"]),
            ("from May until 3 June 1927", ["1927-05", "1927-06-03"]),
            ("from November to May 1927", ["--11", "1927-05"]),  # of the year before
        ],
    )
    def test_a_month_takes_its_year_from_the_month_after_it(self, text: str, dates: list[str]) -> None:
        assert [value for kind, _, value in read(text)] == dates
        assert {kind for kind, _, _ in read(text)} == {"date"}

    def test_may_is_a_month_where_it_can_only_be_one(self) -> None:
        assert read("It may rain; in May it did. May it not.") == [("date", "May", "--05")]

    @pytest.mark.parametrize(
        "text", ["in the twenties", "in the early twenties", "the late Twenties", "the mid-twenties"]
    )
    def test_a_decade_may_be_in_words(self, text: str) -> None:
        assert [(kind, value) for kind, _, value in read(text)] == [("date", "’20s")]

    @pytest.mark.parametrize("text", ["in her early twenties", "a woman in her thirties", "rock ’n’ roll"])
    def test_an_age_is_none(self, text: str) -> None:
        assert read(text) == []

    def test_a_quoted_figure_is_none(self) -> None:
        assert [kind for kind, _, _ in read("‘72 hours’, '20 minutes'")] == ["figure", "figure"]


class TestNames:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("Stéphane Fontaine", "stéphane fontaine"),
            ("W. W. Norton", "w w norton"),
            ("J. D. van der Berg", "j d van der berg"),
            ("Saint-Laurent-du-Var", "saint-laurent-du-var"),
            ("L’Annexe", "annexe"),
            ("Azari & III", "azari & iii"),
            ("John de la Mare", "john de la mare"),
            ("Canal+", "canal+"),
        ],
    )
    def test_in_all_their_forms(self, text: str, value: str) -> None:
        assert read(f"so {text}, then") == [("name", text, value)]

    def test_end_with_a_possessive(self) -> None:
        assert [value for _, _, value in read("he saw Roskam’s The Drop")] == ["roskam", "the drop"]

    def test_a_capital_at_the_beginning_of_a_sentence_makes_none(self) -> None:
        assert read("Others came. “Nobody stayed,” he said. At Cannes they won.") == [("name", "Cannes", "cannes")]

    @pytest.mark.parametrize("text", ["“S-T-A-U-N-C-H”", "“HUV-dee”", "the No. four", "“You’re in”"])
    def test_letters_sounds_and_short_words_are_none(self, text: str) -> None:
        assert read(f"so {text} then") == []

    @pytest.mark.parametrize(
        "text", ["on Tuesdays", "Saturday’s crowd", "the Fridays’ crowd", "two Junes", "cold Januaries"]
    )
    def test_weekdays_and_months_are_none(self, text: str) -> None:
        assert read(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            "so she whispered “Du hast geschlafen” and left",
            "‘If I had known’ was all",
            "I said, ‘Read me a line.’ Then ‘Buy it’ was said.",
            "he said, “Never!” and “Clean.” and left",
            "and said « Venez tous » to them",
            "– Not because he was brave",
            "“If they know – they look,” and so they look",
            "by day I’d sleep",
            "and Mother laughed",
        ],
    )
    def test_a_capital_at_the_beginning_of_a_quotation_makes_none(self, text: str) -> None:
        assert read(text) == []

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("and “Perfidia” and “Blue Moon,” and “Who Are You?” too", ["Perfidia", "Blue Moon", "Who Are You"]),
            ("a novel, “Love in the Time of Rain”, was", ["Love", "Time", "Rain"]),
            ("they met; Smith went – Jones stayed", ["Smith", "Jones"]),
            ("in Paris I saw Rome", ["Paris", "Rome"]),
        ],
    )
    def test_titles_are_quoted_too(self, text: str, names: list[str]) -> None:
        assert [said for _, said, _ in read(text)] == names

    def test_unless_the_word_is_a_name_elsewhere(self) -> None:
        assert [text for _, text, _ in read("Ali hits. Then Ali runs.")] == ["Ali", "Ali"]

    def test_says_which_open_a_sentence(self) -> None:
        first, second = tokens_of("Praised Cotillard was. He met Audiard.")
        assert (first.text, first.initial) == ("Praised Cotillard", True)
        assert (second.text, second.initial) == ("Audiard", False)


@pytest.mark.parametrize("piece", ["A ", "a million ", "1,000,", "A.B.", "A’b", "twenty-", "de la ", "“", "2012-"])
def test_reads_any_text_in_linear_time(piece: str) -> None:
    start = time.perf_counter()
    tokens_of(piece * 20_000)
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("US dollars", ("USD",)),
        ("euro", ("EUR",)),
        ("GBP", ("GBP",)),
        ("€", ("EUR",)),
        ("FRF", ("FRF",)),
        ("metres", ()),
    ],
)
def test_finds_the_currencies_that_a_text_names(text: str, currencies: tuple[str, ...]) -> None:
    assert currencies_in(text) == currencies


@pytest.mark.parametrize("text", ["AUS$5 million", "(€15.5 million)", "mid-May", "x2012-05-17", "the forty-one films"])
def test_figures_alone_are_those_among_the_tokens(text: str) -> None:
    assert figures_of(text) == tuple(token for token in tokens_of(text) if token.kind != "name")
