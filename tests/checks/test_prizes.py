"""What running text counts of the prizes is held against the rows."""

import time

import pytest

from presskit.checks.prizes import prizes_counted_as_the_rows_do
from tests.kits import KIT, assert_rules_find, edition_of

AWARDS = """\
crew:
  - department: Direction
    credits: [{job: Director, names: [Ada Lund], role: director}]
    source: paper
awards:
  - {id: c1, body: César Awards, short_body: Césars, edition: 38, ceremony_date: 2013-02-22, category: Best Editing,
     nominees: [Bo Wik], result: won, source: paper}
  - {id: c2, body: César Awards, short_body: Césars, edition: 38, ceremony_date: 2013-02-22, category: Best Director,
     nominees: [Ada Lund], result: won, source: paper}
  - {id: c3, body: César Awards, short_body: Césars, edition: 38, ceremony_date: 2013-02-22, category: Best Film,
     result: nominated, source: paper}
  - {id: l1, body: Lumières Awards, short_body: Lumières, category: Best Film, result: won, source: paper}
  - {id: l2, body: Lumières Awards, short_body: Lumières, category: Best Actress, result: nominated, source: paper}
  - {id: l3, body: Lumières Awards, short_body: Lumières, category: Best Actor, result: nominated, source: paper}
  - {id: l4, body: Lumières Awards, short_body: Lumières, category: Best Music, result: nominated, source: paper}
  - {id: g1, body: Globes de Cristal, category: Best Actress, result: won, source: paper}
  - {id: g2, body: Globes de Cristal, category: Best Film, result: won, source: paper}
  - {id: v1, body: Valladolid Film Festival, short_body: Valladolid, category: Best Actor, result: won, source: paper}
  - {id: a1, body: Academy Awards, short_body: Oscars, category: Best Sound, result: nominated, source: paper}
  - {id: p1, body: Festival de Cannes, short_body: Cannes, category: Palme d’Or, result: official selection,
     source: paper}
mentions:
  - {name: A Prophet, kind: work, source: paper}
  - {name: Lea Berg, kind: person, source: paper}
  - {name: Paris, kind: place, source: paper}
"""
FACTS = KIT.replace("film:\n", "film:\n  year: {value: 2012, source: paper}\n") + AWARDS
CESARS = "“César Awards”: 2 won (c1, c2)"
NAMED = "3 nominated (c1, c2, c3)"


def with_texts(*lines: str) -> str:
    """A kit whose notes are these lines, each with a comment on what must be found in it."""
    notes = []
    for number, (text, _, found) in enumerate(line.partition(" #! ") for line in lines):
        row = f'    text: "{text}"'
        words = found.partition("“")[2].partition("”")[0]
        mark = f"  #! {row.index(words) + 1} {found}" if found else ""
        notes.append(f"  - id: n{number}\n    theme: Prizes\n{row}{mark}\n")
    return FACTS + "notes:\n" + "".join(notes)


def test_counts_that_the_rows_do_not_give_are_told_with_the_rows() -> None:
    no = "is no count of the rows of"
    assert_rules_find(
        with_texts(
            f"The film won four Césars. #! PK805 “four Césars” {no} {CESARS}",
            f"The film won 4 Césars. #! PK805 “4 Césars” {no} {CESARS}",
            f"The film won just one César. #! PK805 “one César” {no} {CESARS}",
            f"Four Césars followed. #! PK805 “Four Césars” {no} {CESARS}, {NAMED}",
            f"It was nominated for four Césars. #! PK805 “four Césars” {no} “César Awards”: {NAMED}",
            f"It had 5 César nominations. #! PK805 “5 César nominations” {no} “César Awards”: {NAMED}",
            f"*Small Film* took four César Awards. #! PK805 “four César Awards” {no} {CESARS}",
            f"It had nine nominations at the Césars. #! PK805 “nine nominations” {no} “César Awards”: {NAMED}",
            f"It got four prizes at the 38th César Awards. #! PK805 “four prizes” {no} {CESARS}",
            f"At the Césars, on 22 February 2013, it took three prizes. #! PK805 “three prizes” {no} {CESARS}",
            f"Ada Lund’s film took twenty-one Césars. #! PK805 “twenty-one Césars” {no} {CESARS}",
            f"Le film remporte quatre César. #! PK805 “quatre César” {no} {CESARS}",
            f"It won two Césars and three Lumières. #! PK805 “three Lumières” {no} “Lumières Awards”: 1 won (l1)",
            f"It won 3 Globes de Cristal. #! PK805 “3 Globes de Cristal” {no} “Globes de Cristal”: 2 won (g1, g2)",
            f"It had 2 Academy nominations. #! PK805 “2 Academy nominations” {no} “Academy Awards”: 1 nominated (a1)",
            f"It had two Oscar nods. #! PK805 “two Oscar nods” {no} “Academy Awards”: 1 nominated (a1)",
            f"It won two prizes at Valladolid. #! PK805 “two prizes” {no} “Valladolid Film Festival”: 1 won (v1)",
            f"It won three Best Editing prizes. #! PK805 “three Best Editing prizes” {no} “Best Editing”: 1 won (c1)",
            "It won two Palmes d’Or. #! PK805 “two Palmes d’Or” is no count of the rows of “Palme d’Or”: 0 won",
        ),
        prizes_counted_as_the_rows_do,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The film won two Césars, from three nominations at the Césars.",
        "It won two Césars and one Lumière, and had four Lumière nominations.",
        "Three nominations and two wins at the Césars, four nominations at the Lumières.",
        "Two wins and one nomination at the Césars.",
        "At the Césars it took two prizes, at the Lumières one prize, in Valladolid one prize.",
        "It is one of two Césars that it won that night.",
        "Two of its three César nominations were for people who had never had one.",
        "Le film a reçu deux César et trois nominations aux César.",
        "It won one prize at the Valladolid Film Festival, and two Globes de Cristal.",
        "It had one Academy Award nomination and no Oscars.",
    ],
)
def test_counts_that_the_rows_give_are_silent(text: str) -> None:
    assert_rules_find(with_texts(text), prizes_counted_as_the_rows_do)


@pytest.mark.parametrize(
    "text",
    [
        "It has two leads, five Parisians and a twelfth round.",
        "It was his third César, and her tenth César nomination.",
        "A César went home with the editor, and another César with the director.",
        "One César went to the editing.",
        "More than three Césars would have been a wonder; five or six Césars a miracle.",
        "She has won six Césars, and he five.",
        "Bo Wik has won six Césars.",
        "Wik took her sixth and seventh film to Paris, and five Césars home.",
        "The film was cut by Bo Wik, the winner of five Césars.",
        "It brought its director five Césars.",
        "Berg went home with five Césars.",
        "Seven Césars would have been a record; if it had won six Césars, too.",
        "Sweden’s ten Césars stand elsewhere.",
        "The ceremony gave out twenty-two Césars.",
        "For editing one César, and for directing one César.",
        "With five Césars to her name, Lea Berg was known.",
        "*A Prophet* won nine Césars.",
        "*A Prophet* came in 2009. It won nine Césars.",
        "The Césars that he had were nine Césars for *A Prophet*.",
        "In 2009 nine Césars went the same way.",
        "Lea Berg’s film took five Césars.",
        "Her first film took five Césars.",
        "His films have won thirty Césars.",
        "The evening had three César winners, five César hosts and 38 hours of Césars.",
        "Of the two acting Césars it had neither; its two technical Césars were for sound.",
        "It was shown at Cannes, and in Venice it took two prizes.",
        "After two Cannes, a third.",
        "It won five Golden Bears and seven prizes elsewhere.",
        "She was the three-time César winner.",
        "At the Césars it lost, and at Berlin it took six prizes.",
        "It won seven Best Actress awards.",
        "The César Awards of 38 years had seen nothing like it.",
    ],
)
def test_what_may_be_said_of_others_or_in_part_is_left_alone(text: str) -> None:
    assert_rules_find(with_texts(text), prizes_counted_as_the_rows_do)


def test_a_biography_speaks_of_the_film_only_where_it_says_so() -> None:
    text = FACTS + (
        "people:\n"
        "  - {id: one, name: Ada Lund, biography: The film of her friend took six Césars. It was a good year.}\n"
        "  - {id: two, name: Bo Wik, biography: Six Césars stand on the shelf.}\n"
        '  - {id: three, name: Lea Berg, biography: "*Small Film* took six Césars."}'
        "  #! 63 PK805 “six Césars” is no count of the rows of “César Awards”: 2 won (c1, c2)\n"
    )
    assert_rules_find(text, prizes_counted_as_the_rows_do)


def test_short_texts_are_read_too() -> None:
    text = FACTS + "statements: {story: Three Césars | and one Lumière}\n"
    found = list(prizes_counted_as_the_rows_do(edition_of(text.replace("Three Césars", "Seven Césars"))))
    assert [finding.key for finding in found] == [("statements", "story")]
    assert not list(prizes_counted_as_the_rows_do(edition_of(text)))


def test_a_short_name_that_two_bodies_share_names_neither() -> None:
    text = with_texts("The film won two Academy prizes.") + "quotes: []\n"
    other = "  - {id: b1, body: British Academy Film Awards, category: Best Sound, result: won, source: paper}\n"
    assert_rules_find(text.replace("mentions:\n", other + "mentions:\n"), prizes_counted_as_the_rows_do)


def test_several_ceremonies_of_one_body_may_be_counted_apart_or_together() -> None:
    other = "  - {id: c9, body: César Awards, edition: 39, category: Best First Film, result: won, source: paper}\n"
    text = with_texts("The film won two Césars, and three Césars in all.").replace("mentions:\n", other + "mentions:\n")
    assert_rules_find(text, prizes_counted_as_the_rows_do)


def test_growth_is_linear() -> None:
    rows = "".join(
        f"  - {{id: x{n}, body: Prize {n % 500} of Town, category: Best {n} of All, result: won, source: paper}}\n"
        for n in range(4_000)
    )
    edition = edition_of(
        with_texts(
            "".join(f"The film won {n} Césars. " for n in range(3, 1_000)) + "The film won two Césars. " * 4_000
        ).replace("mentions:\n", rows + "mentions:\n")
    )
    start = time.perf_counter()
    assert len(list(prizes_counted_as_the_rows_do(edition))) == 997
    assert time.perf_counter() - start < 4
