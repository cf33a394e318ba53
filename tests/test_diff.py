"""What changed between two states of a kit, for a mail of corrections."""

import json
from pathlib import Path

from presskit.diff import changes, in_json, in_words
from presskit.facts import read_facts
from presskit.model import Kit
from tests.kits import KIT

SAMPLE = Path(__file__).parents[1] / "kit" / "facts.yaml"

AWARD = "{body: César Awards, category: Best Editing, nominees: [%s], result: %s}"


def kit_of(text: str) -> Kit:
    kit = read_facts(text, "facts.yaml").kit
    assert kit is not None
    return kit


def told(old: str, new: str) -> list[str]:
    """The mail between two kits that hold these lines beside the least."""
    return in_words(changes(kit_of(KIT + old), kit_of(KIT + new))).splitlines()


class TestFacts:
    def test_that_changed_say_what_they_were_and_are(self) -> None:
        old = KIT.replace("film:\n", "film:\n  runtime: 122 min\n  countries: [FR]\n  budget: EUR 15.4 million\n")
        new = KIT.replace("film:\n", "film:\n  runtime: 2 h\n  countries: [FR, BE]\n  budget: EUR 15.4 million\n")
        assert in_words(changes(kit_of(old), kit_of(new))).replace("\xa0", " ").splitlines() == [
            "Countries: was France, is France, Belgium.",
            "Running time: was 122 minutes, is 120 minutes.",
        ]

    def test_that_came_or_went_are_told_so(self) -> None:
        music = "music: {score: {composer: A B, recorded: Paris}}\n"
        assert told("", music) == ["Score, composer (new): A B.", "Score, recorded (new): Paris."]
        assert told("shoot: {weeks: 8}\n", "shoot: {weeks: {unknown: nobody counted}}\n") == [
            "Taken out: shoot, weeks (8)."
        ]

    def test_that_say_the_same_in_another_way_are_no_change(self) -> None:
        claims = "{claims: [{value: about 8, source: paper}], ruling: {value: about 8, reason: a, by: b, date: 2012}}"
        assert told("shoot: {weeks: about 8}\n", f"shoot: {{weeks: {claims}}}\n") == []
        assert told("premiere: {name: A}\n", "premiere: {name: {value: A, source: paper}}\n") == []

    def test_in_running_text_are_told_by_the_sentence(self) -> None:
        old = "story: {logline: 'One man. *Two* men, says a paper.[@paper] Three men.'}\n"
        new = "story: {logline: 'One man. *Four* men, says a paper.[@paper] Three men. All.'}\n"
        assert told(old, new) == [
            "Logline: “Two men, says a paper.” now reads “Four men, says a paper.”; “All.” is new."
        ]

    def test_in_texts_that_run_on_are_quoted(self) -> None:
        old, new = "premiere: {name: A, note: 'late, and long'}\n", "premiere: {name: A, note: short}\n"
        assert told(old, new) == ["Premiere, note: was “late, and long”, is short."]


class TestEntries:
    def test_that_moved_are_no_change(self) -> None:
        sample = kit_of(SAMPLE.read_text("utf-8"))
        moved = sample.model_copy(update={"awards": tuple(reversed(sample.awards)), "cast": sample.cast[::-1]})
        assert changes(sample, moved) == ()

    def test_that_came_and_went(self) -> None:
        award = f"awards: [{AWARD % ('Juliette Welfling', 'won')}]\n"
        assert told("", award) == ["New prize: César Awards, Best Editing, Juliette Welfling: won."]
        assert told(award, "") == ["Taken out: prize César Awards, Best Editing, Juliette Welfling."]
        release = "releases: [{territory: CH, date: 2012-05-16, distributor: Pathé}]\n"
        assert [line.replace("\xa0", " ") for line in told("", release)] == [
            "New release: Switzerland, 16 May 2012: distributor Pathé."
        ]

    def test_that_changed_are_named_by_what_did_not(self) -> None:
        old, new = (f"awards: [{AWARD % ('Juliette Welfling', result)}]\n" for result in ("nominated", "won"))
        assert told(old, new) == ["Prize César Awards, Best Editing, Juliette Welfling, result: was nominated, is won."]

    def test_that_are_named_otherwise_after_mending_are_the_same(self) -> None:
        old, new = (f"awards: [{AWARD % (name, 'won')}]\n" for name in ("Anne Person", "Ann Person"))
        assert told(old, new) == [
            "Prize César Awards, Best Editing, nominee Anne Person, name: was Anne Person, is Ann Person."
        ]
        dated = "releases: [{territory: FR, date: 2012-05-%s}]\n"
        assert [line.replace("\xa0", " ") for line in told(dated % 17, dated % 18)] == [
            "Release France, date: was 17 May 2012, is 18 May 2012."
        ]

    def test_within_entries_say_where(self) -> None:
        old = f"awards: [{AWARD % ('A B', 'won')}]\n"
        new = f"awards: [{AWARD % ('A B, C D', 'won')}]\n"
        assert told(old, new) == ["New nominee (prize César Awards, Best Editing): C D."]


class TestMail:
    def test_leaves_out_what_nobody_printed(self) -> None:
        found = changes(kit_of(KIT), kit_of(KIT.replace("A newspaper", "The newspaper") + "look: {cover: x}\n"))
        assert [change.key for change in found] == [("look", "cover"), ("sources", "paper", "title")]
        assert in_words(found) == ""

    def test_of_two_equal_kits_is_empty(self) -> None:
        sample = kit_of(SAMPLE.read_text("utf-8"))
        assert in_words(changes(sample, sample)) == ""

    def test_every_fact_of_the_sample_can_be_told(self) -> None:
        bare, sample = kit_of(KIT), kit_of(SAMPLE.read_text("utf-8"))
        came, went = in_words(changes(bare, sample)), in_words(changes(sample, bare))
        assert "New prize: César Awards, Best Editing, Juliette Welfling: won." in came.splitlines()
        assert "Taken out: prize César Awards, Best Editing, Juliette Welfling." in went.splitlines()
        assert all(line.endswith((".", ".”", "!”", "?”")) for line in (came + went).splitlines())
        assert "()" not in came + went
        assert "None" not in came + went


def test_json_says_each_change_with_its_key() -> None:
    old = kit_of(KIT + "shoot: {weeks: 8}\n")
    new = kit_of(KIT + f"shoot: {{weeks: 9}}\nawards: [{AWARD % ('A B', 'won')}]\n")
    assert json.loads(in_json(changes(old, new))) == {
        "version": 1,
        "changes": [
            {
                "sort": "changed",
                "key": ["shoot", "weeks"],
                "old": "8",
                "new": "9",
                "words": "Shoot, weeks: was 8, is 9.",
            },
            {
                "sort": "new",
                "key": ["awards", "cesar-awards-best-editing"],
                "old": None,
                "new": "body: César Awards; category: Best Editing; nominees: A B; result: won",
                "words": "New prize: César Awards, Best Editing, A B: won.",
            },
        ],
    }
