"""Rules about who is known."""

from presskit.checks.names import biographies_of_those_who_made_it, nominees_that_are_known
from tests.kits import KIT, assert_rules_find

CAST = "cast: [{actor: Marion Cotillard, source: paper}]\n"


class TestNominees:
    def test_are_known_or_say_what_they_did(self) -> None:
        text = (
            "crew: [{department: Camera, source: paper, credits: [{job: Photography, names: ['Stéphane Fontaine,"
            " AFC']}]}]\n"
            "people: [{name: Craig Davidson, source: paper}]\n"
            "companies: [{role: Made by, names: [Page 114], source: paper}]\n"
            "awards:\n"
            "  - body: Goya\n"
            "    category: A\n"
            "    result: won\n"
            "    source: paper\n"
            "    nominees:\n"
            "      - Stéphane Fontaine\n"
            "      - Craig Davidson\n"
            "      - Page 114\n"
            "      - {name: Somebody Else, role: producer}\n"
            "      - name: Marion Cotilard\n"
            "        #! 15 PK831 the kit does not say who “Marion Cotilard” is -> did you mean “Marion Cotillard”?\n"
            "      - name: Nobody Known  #! 15 PK831 the kit does not say who “Nobody Known” is -> name them in cast\n"
        )
        assert_rules_find(KIT + CAST + text, nominees_that_are_known)


class TestBiographies:
    def test_are_of_those_with_a_credit(self) -> None:
        text = (
            "based_on: [{title: Stories, author: Craig Davidson, source: paper}]\n"
            "people:\n"
            "  - {name: Craig Davidson, source: paper}\n"
            "  - name: Marion Cottilard\n"
            "    #! 11 PK832 the kit has a biography of “Marion Cottilard”, and no credit -> did you mean"
            " “Marion Cotillard”?\n"
            "    source: paper\n"
        )
        assert_rules_find(KIT + CAST + text, biographies_of_those_who_made_it)

    def test_wait_for_the_first_credit(self) -> None:
        assert_rules_find(KIT + "people: [{name: Craig Davidson, source: paper}]\n", biographies_of_those_who_made_it)
