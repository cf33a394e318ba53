"""Rules about the billing block."""

import pytest

from presskit.checks.billing import director_last, leads_that_are_billed, names_billed_that_are_known
from tests.kits import KIT, assert_rules_find

RULES = director_last, leads_that_are_billed, names_billed_that_are_known

MAKERS = """\
cast: [{actor: Ann Lead, lead: true, source: paper}, {actor: Bob Other, source: paper}]
crew:
  - department: All
    source: paper
    credits: [{job: Director, names: [Cy Boss], role: director}, {job: Camera, names: ["Di Lens, AFC"]}]
companies: [{role: Made by, names: [Page 114], source: paper}]
"""


def test_a_block_in_order_is_left_in_peace() -> None:
    text = (
        "billing_block:\n"
        "  - {names: [Page 114]}\n"
        "  - {words: a film by, names: [Cy Boss]}\n"
        "  - {words: with, names: [Ann Lead, Bob Other]}\n"
        "  - {words: in, names: [Small Film]}\n"
        "  - {words: director of photography, names: ['Di Lens, AFC']}\n"
        "  - {words: written and directed by, names: [Cy Boss]}\n"
        "  - {words: in association with, names: [Page 114]}\n"
    )
    assert_rules_find(KIT + MAKERS + text, *RULES)
    assert_rules_find(
        KIT + MAKERS + text.replace("  - {words: written and directed by, names: [Cy Boss]}\n", ""), *RULES
    )
    assert_rules_find(KIT + MAKERS, *RULES)


@pytest.mark.parametrize("words", ["directed by", "réalisé par", "written and directed by"])
def test_the_director_comes_last_of_the_people(words: str) -> None:
    text = (
        "billing_block:\n"
        "  - {words: with, names: [Ann Lead]}\n"
        f"  - {{words: {words}, names: [Cy Boss]}}\n"
        "    #! 5 PK851 the director’s credit comes before that of “Di Lens, AFC” -> put it after\n"
        "  - {words: photography, names: ['Di Lens, AFC']}\n"
    )
    assert_rules_find(KIT + MAKERS + text, *RULES)


def test_leads_and_directors_are_there_and_nobody_who_is_unknown() -> None:
    marked = MAKERS.replace(
        "source: paper}]\ncrew",
        "source: paper}]\n#! 16 PK852 “Ann Lead” is not in the billing block -> add the name\ncrew",
    ).replace('AFC"]}]\n', 'AFC"]}]\n    #! 38 PK852 “Cy Boss” is not in the billing block -> add the name\n')
    text = (
        "billing_block:\n"
        "  - words: with\n"
        "    names: [Bob Othr]\n"
        "    #! 12 PK853 the billing block names “Bob Othr”, whom the kit does not know -> did you mean “Bob Other”?\n"
    )
    assert_rules_find(KIT + marked + text, *RULES)
