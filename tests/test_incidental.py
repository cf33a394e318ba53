"""Names that ask for no fact where they stand."""

import pytest

from presskit.checks.running_text import words_that_facts_explain
from tests.kits import KIT, edition_of

FACTS = KIT + (
    "mentions:\n"
    "  - {name: Anna Gilman Hill, kind: person, source: paper}\n"
    "  - {name: Roscoe Arbuckle, kind: person, source: paper}\n"
    "  - {name: No. 25, kind: term, source: paper}\n"
    "  - {name: Psychiatry in Russia, kind: work, source: paper}\n"
)


def messages(text: str) -> list[str]:
    edition = edition_of(f"{FACTS}story:\n  logline: >-\n    {text}\n")
    return [finding.message for finding in words_that_facts_explain(edition)]


@pytest.mark.parametrize(
    "text",
    [
        "We say as the French do.",
        "So the French have a phrase, and the Dutch call it so.",
        "We taught the British the blues.",
        "The way the French comb it.",
        "And the Germans, and all Italians, love it.",
        "He went through Russian hospitals.",
        "So Mrs. Hill and Miss Hill came.",
        "It was for Anna Hill to say.",
        "So Roscoe “Fatty” Arbuckle came.",
        "He says “S-T-A-U-N-C-H” to us.",
        "One says “HUV-dee” here.",
        "The tapes were labelled “Sunday”, “Bus” and “Bus again”, for he drove a bus.",
        "There the No. 25 ends.",
        "He was called the “No Hill”.",
        "She said “You’re lucky: you’re dead” to him.",
        "It was a forged letter from her King, and the old Church believed it.",
        "So the Pope’s Army met the Kings.",
        "They go to Hell, or to Mass.",
        "Her name looked like “Hell” to him.",
        "So Officer Hill and Saint Roscoe Arbuckle came.",
    ],
)
def test_are_not_told(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is a French film.", "French"),
        ("He saw the French film.", "French"),
        ("So Mrs. Mill came.", "Mrs. Mill"),
        ("So President Mill came.", "President Mill"),
        ("It was for Anna Mill to say.", "Anna Mill"),
        ("It was for Gilman Anna Hill to say.", "Gilman Anna Hill"),
        ("So Rosco “Fatty” Mill came.", "Fatty"),
        ("He drove the “Bus” there.", "Bus"),
        ("It has songs by Queen.", "Queen"),
        ("There played King.", "King"),
        ("It met King Arthur.", "King Arthur"),
        ("So the Court of Appeals spoke.", "Court of Appeals"),
        ("So Officer Mill came.", "Officer Mill"),
    ],
)
def test_others_are(text: str, told: str) -> None:
    assert f"no fact explains the name “{told}”" in messages(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He read “A Rose for Emily” there.", "“A Rose for Emily”"),
        ("It asked: “Cinéma Vérité or Sideshow?” So it did.", "“Cinéma Vérité or Sideshow?”"),
        ("He went with the 40th Division.", "“40th Division”"),
    ],
)
def test_one_title_is_told_once(text: str, told: str) -> None:
    (message,) = messages(text)
    assert message.endswith(told)
