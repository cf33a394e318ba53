"""Reading facts: what is wrong with a line is said beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.facts import Reading, read_facts
from presskit.finding import Severity, Span
from presskit.model import Kit
from presskit.values import Duration
from tests.kits import KIT, assert_as_marked


def read(text: str) -> Reading:
    return read_facts(text, "facts.yaml")


def held(text: str) -> Reading:
    """The reading of a text, held against what its comments announce."""
    reading = read(text)
    assert_as_marked(text, reading.findings)
    assert all(finding.severity is Severity.ERROR for finding in reading.findings)
    return reading


def kit_of(text: str) -> Kit:
    kit = held(text).kit
    assert kit is not None
    return kit


class TestShape:
    def test_the_least_kit(self) -> None:
        assert kit_of(KIT).film.title.text == "Small Film"

    @pytest.mark.parametrize("text", ["", "\n\n", "# only\n# comments\n", "---\n", "~\n"])
    def test_an_empty_file(self, text: str) -> None:
        reading = read(text)
        assert reading.kit is None
        assert [(finding.code, finding.span) for finding in reading.findings] == [("PK010", Span("facts.yaml", 1, 1))]

    @pytest.mark.parametrize("text", ["- film\n", "film\n", "12\n", "[]\n"])
    def test_no_mapping(self, text: str) -> None:
        (finding,) = read(text).findings
        assert (finding.code, finding.message) == ("PK109", "the facts must be “key: value” lines")
        assert finding.span == Span("facts.yaml", 1, 1)

    def test_an_empty_mapping(self) -> None:
        held("{} #! 1 PK102 “kit:” and “film:” are missing here -> add “kit:” and “film:”\n")

    def test_required_keys(self) -> None:
        held("""\
kit: {version: "1"}  #! 1 PK102 “slug:” is missing here -> add “slug:”
film:  #! 1 PK102 “title:” is missing here -> add “title:”
  year: 2012
""")

    def test_sections_of_another_shape(self) -> None:
        held("""\
kit: small-film  #! 6 PK106 this must be a group of “key: value” lines -> write them below it, further in
film: [title]  #! 7 PK106 this must be a group of “key: value” lines -> write them below it, further in
awards: {body: Goya}  #! 9 PK106 this must be a list -> write each entry on a line of its own after “- ”
cast: nobody  #! 7 PK106 this must be a list -> write each entry on a line of its own after “- ”
crew:
  - Some One  #! 5 PK106 this must be a group of “key: value” lines -> write them below it, further in
""")

    def test_a_key_without_a_value_is_not_there(self) -> None:
        assert kit_of(KIT + "awards:\nstory:\n  logline:\nmusic: {score: }\n") == kit_of(KIT)

    def test_a_required_key_without_a_value_is_missing(self) -> None:
        held("""\
kit: {slug: a}
film:  #! 1 PK102 “title:” is missing here -> add “title:”
  title:
""")


class TestKeys:
    def test_misspelt_at_every_depth(self) -> None:
        held("""\
kit: {slug: small-film, versoin: "1"}  #! 25 PK101 the key “versoin” is not known here -> did you mean “version”?
fiml: {}  #! 1 PK101 the key “fiml” is not known here -> did you mean “film”?
awards:
  - id: x
    body: Goya
    catgory: Best  #! 5 PK101 the key “catgory” is not known here -> did you mean “category”?
    nominees:
      - {nmae: Some One}  #! 10 PK101 the key “nmae” is not known here -> did you mean “name”?
    result: won
""")

    def test_misspelt_within_a_fact(self) -> None:
        held(
            KIT
            + """\
shoot:
  weeks: {vlaue: 8, source: paper}  #! 11 PK101 the key “vlaue” is not known here -> did you mean “value”?
  start:
    claims:
      - {value: 2011-10-04, sorce: paper}  #! 29 PK101 the key “sorce” is not known here -> did you mean “source”?
      - {value: 2011-10-05, source: press-book}
    ruling: {value: 2011-10-05, reson: a, by: b, date: 2012}  #! 33 PK101 the key “reson” is not known here
music:
  score:
    composer: {value: Some One, lang: fr}  #! 33 PK101 the key “lang” is not known here -> known here:
    awards_note: {txt: none, source: paper}  #! 19 PK101 the key “txt” is not known here -> did you mean “text”?
"""
        )

    def test_with_no_likely_meaning(self) -> None:
        held(KIT + "zzzz: 1  #! 1 PK101 the key “zzzz” is not known here -> take it out, or see docs/facts.md\n")

    def test_of_a_megabyte(self) -> None:
        (finding,) = read(KIT + f"? {'x' * 1_000_000}\n: 1\n").findings
        assert (finding.code, len(finding.message) < 120) == ("PK101", True)


class TestValues:
    def test_of_the_wrong_type(self) -> None:
        held("""\
kit:
  slug: Small Film  #! 9 PK103 “Small Film” is not a name for keys and files -> write small letters
  language: english  #! 13 PK103 “english” is not a language code -> write it as en, fr or es-419
  date: 17.5.2012  #! 9 PK103 “17.5.2012” is not a date -> write it as 2012-05-17, 2012-05 or 2012
  version: 1.10  #! 12 PK103 “1.1” is a number, and text belongs here -> put it in quotes
film:
  title: 1917  #! 10 PK103 “1917” is a number, and text belongs here -> put it in quotes
  original_title: {text: true}  #! 26 PK103 “true” is true or false, and text belongs here -> put it in quotes
  tagline: ""  #! 12 PK103 this text is empty -> write something, or leave the key out
  genre: [drama]  #! 10 PK103 this must be text -> write a text after the colon
  year: "2012"  #! 9 PK103 “2012” is text, and a whole number belongs here -> take the quotes away
  runtime: 122  #! 12 PK103 “122” is not a running time -> write it as 120 min, 2 h 2 min or 12 min 30 s
  budget: 15.5 million  #! 11 PK103 “15.5 million” does not begin with a currency such as EUR or USD -> write it as
  countries: [FR, UK]  #! 19 PK103 the code of the United Kingdom is GB -> write it as FR
  languages: fr  #! 14 PK106 this must be a list -> write each entry on a line of its own after “- ”
look: {colors: {ground: red}}  #! 25 PK103 “red” is not a colour -> write it as #A93B17
links: {website: example.org}  #! 18 PK103 “example.org” is not a web address -> write it as https://
contacts:
  - {role: Press, email: press}  #! 26 PK103 “press” is not a mail address -> write it as press@example.org
awards:
  - {id: x, body: Goya, edition: -1, category: Best, result: won}
  #! 34 PK103 “-1” is less than nothing -> write digits
  - {id: y, body: Goya, edition: x, category: Best, result: wno}
  #! 34 PK103 “x” is not a whole number -> write digits
  #! 61 PK103 “wno” is none of the words known here -> did you mean “won”?
  - {id: z, body: Goya, category: Best, result: lost}
  #! 49 PK103 “lost” is none of the words known here -> write one of: won, nominated
cast:
  - {actor: Some One, lead: yes}  #! 29 PK103 “yes” is neither true nor false -> write true or false
crew:
  - {department: Sound, credits: [{job: Boom, names: []}]}  #! 54 PK103 this list is empty -> write an entry
""")

    def test_of_many_lines_where_one_belongs(self) -> None:
        reading = read(KIT + "legal:\n  copyright: |\n    one\n    two\n")
        assert [(finding.code, finding.message) for finding in reading.findings] == [
            ("PK103", "“one two” does not stand on one line")
        ]

    def test_that_are_hostile_arrive_as_they_are(self) -> None:
        text = """&<>"'\\ {{ 7*7 }} {% x %} العربية 電影 İ ﷽ 🎬"""
        kit = kit_of(KIT + f"legal:\n  copyright: >-\n    {text}\n")
        assert kit.legal.copyright == text

    def test_of_a_megabyte_are_said_in_short(self) -> None:
        (finding,) = read(KIT + f"look: {{colors: {{ground: {'x' * 1_000_000}}}}}\n").findings
        assert finding.message == f"“{'x' * 59}…” is not a colour"


class TestIds:
    def test_are_made_from_words(self) -> None:
        kit = kit_of(KIT + "people:\n  - {name: Céline Cœur d’Øster}\n  - {id: other, name: Straße}\n")
        assert [person.id for person in kit.people] == ["celine-coeur-doster", "other"]

    def test_that_no_word_gives(self) -> None:
        held(
            KIT
            + """\
people:
  - {name: 章子怡}  #! 5 PK105 this entry has no id, and its words give none in a to z -> write one, such as “id
  - {id: zhang-ziyi, name: 章子怡}
  - {name: محمد}  #! 5 PK105 this entry has no id, and its words give none in a to z -> write one, such as “id
"""
        )

    def test_that_cannot_be_made_of_what_is_missing(self) -> None:
        held(KIT + "images:\n  - {kind: still}  #! 5 PK102 “file:” is missing here -> add “file:”\n")

    def test_that_are_equal(self) -> None:
        text = (
            KIT
            + """\
people:
  - {name: Some One}
  - {id: some-one, name: Another}  #! 5 PK104 two entries of “people” have the id “some-one” -> if it is
  - {name: Some  One}  #! 5 PK104 two entries of “people” have the id “some-one”, which their words give -> if it is
"""
        )
        reading = held(text)
        (place,) = reading.findings[0].others
        assert (place.label, place.span) == ("the first stands here", Span("facts.yaml", 9, 5))

    def test_of_another_form(self) -> None:
        held(
            KIT
            + """\
people:
  - {id: Some One, name: A}  #! 10 PK103 “Some One” is not a name for keys and files -> write small letters
  - {id: 12, name: B}  #! 10 PK103 “12” is a number, and text belongs here -> put it in quotes
"""
        )


class TestSources:
    def test_that_nobody_declared(self) -> None:
        held(
            KIT
            + """\
shoot: {weeks: {value: 8, source: papr}}  #! 35 PK203 there is no source “papr” -> did you mean “paper”?
people:
  - {name: A, source: [paper, mystery]}  #! 31 PK203 there is no source “mystery” -> known here: article, paper
"""
        )

    def test_of_another_form(self) -> None:
        held(
            KIT
            + """\
people:
  - {name: A, source: 12}  #! 23 PK209 this names no source -> write the id of an entry
  - {name: B, source: {id: paper}}  #! 23 PK209 this names no source -> write the id of an entry
  - {name: C, source: []}  #! 23 PK209 this names no source -> write the id of an entry
  - {name: D, source: }
"""
        )

    def test_that_cover_too_much(self) -> None:
        held("""\
kit: {slug: a}
source: paper  #! 9 PK204 a source cannot cover the whole file -> give each fact in it a source
film:
  title: A
  source: paper  #! 11 PK204 a source cannot cover all of “film” -> give each fact in it a source
sources: [{id: paper, title: P}]
""")

    def test_may_have_derived_ids(self) -> None:
        reading = held("""\
kit: {slug: a}
film:
  title: {text: A, source: le-film-francais-a-title}
sources: [{title: A title, publisher: Le Film français}]
""")
        assert reading.ledger.sources_of(("film", "title")) == ("le-film-francais-a-title",)

    def test_stand_by_their_fact(self) -> None:
        ledger = held(
            KIT + "shoot: {source: paper, weeks: {value: 8, source: [press-book, paper]}, end: 2012}\n"
        ).ledger
        assert ledger.sources_of(("shoot", "weeks")) == ("press-book", "paper")
        assert ledger.sources_of(("shoot", "end")) == ("paper",)


class TestClaims:
    def test_that_differ(self) -> None:
        text = (
            KIT
            + """\
shoot:
  weeks:
    claims:
      - {value: 8, source: article}
        #! 17 PK201 sources differ on “weeks”: “8” (article), “9” (paper, press-book), “about 8” (paper) -> decide
      - {value: 9, source: [paper, press-book]}
      - {value: about 8, source: paper}
"""
        )
        reading = held(text)
        assert [place.span for place in reading.findings[0].others] == [
            Span("facts.yaml", 13, 17),
            Span("facts.yaml", 14, 17),
        ]
        assert reading.findings[0].key == ("shoot", "weeks")
        assert reading.kit is not None
        assert reading.kit.shoot.weeks is not None
        assert reading.kit.shoot.weeks.number == 8
        assert [claim.written for claim in reading.ledger.rivals(("shoot", "weeks"))] == [9, "about 8"]

    def test_that_agree_as_values(self) -> None:
        reading = held(
            """\
kit: {slug: a}
film:
  title:
    claims:
      - {text: A Film, lang: en, source: paper}
      - {value: A Film, source: article}
  runtime:
    claims:
      - {value: 122 min, source: article}
      - {value: 2 h 2 min, source: paper}
sources: [{id: paper, title: P}, {id: article, title: A}]
"""
        )
        assert reading.kit is not None
        assert reading.kit.film.runtime == Duration(7320)
        assert reading.ledger.sources_of(("film", "runtime")) == ("article", "paper")

    def test_with_a_ruling(self) -> None:
        reading = held(
            KIT
            + """\
premiere:
  name:
    claims:
      - {value: Cannes, source: article}
      - {value: Festival de Cannes, source: [paper, press-book]}
    ruling: {value: Festival de Cannes, reason: its own name, by: press office, date: 2026-11-22}
"""
        )
        assert reading.kit is not None
        assert reading.kit.premiere is not None
        assert reading.kit.premiere.name == "Festival de Cannes"
        provenance = reading.ledger.provenance["premiere", "name"]
        assert provenance.ruling is not None
        assert provenance.ruling.by == "press office"
        assert (provenance.sources, provenance.disputed) == (("paper", "press-book"), False)

    def test_with_a_ruling_that_is_not_good(self) -> None:
        claims = "claims: [{value: 8, source: article}, {value: 9, source: paper}]"
        held(
            KIT
            + f"""\
shoot:
  weeks:
    {claims}
    ruling: {{value: 10, reason: a, by: b, date: 2012}}
    #! 21 PK202 this ruling matches no claim -> the claims are “8”, “9”
locations:
  - place:
      {claims.replace("8", "Nice").replace("9", "Cannes")}
      ruling: {{value: Cannes}}
      #! 7 PK102 “reason:”, “by:” and “date:” are missing here -> add “reason:”, “by:” and
    territory:
      {claims.replace("8", "FR").replace("9", "BE")}
      ruling: FR  #! 15 PK206 a ruling is a value with its reason, by whom and when -> write {{value:
    scene:
      {claims.replace("8", "sea").replace("9", "air")}
      ruling: {{reason: a, by: b, date: 2012}}  #! 15 PK206 a ruling says which value holds -> add “value:”
music:
  album:
    cues: {{value: 3, ruling: {{value: 3}}}}  #! 30 PK208 a ruling needs claims to decide between -> add “claims:”
    length:
      {claims.replace("8", "8 min").replace("9", "9 min")}
      ruling: {{value: nine, reason: a, by: b, date: soon}}
      #! 23 PK103 “nine” is not a running time
      #! 53 PK103 “soon” is not a date
"""
        )

    def test_and_rulings_are_both_looked_at(self) -> None:
        held(
            KIT
            + """\
shoot:
  weeks:
    claims:
      - {value: nine, source: paper}  #! 17 PK103 “nine” is not a count -> write it as
    ruling: {value: ten, date: soon, reason: a, by: b}
    #! 21 PK103 “ten” is not a count
    #! 32 PK103 “soon” is not a date
"""
        )

    def test_with_an_empty_ruling_still_differ(self) -> None:
        (finding,) = read(
            KIT
            + "shoot:\n  weeks:\n    claims: [{value: 8, source: article}, {value: 9, source: paper}]\n    ruling:\n"
        ).findings
        assert finding.code == "PK201"

    def test_of_another_form(self) -> None:
        held(
            KIT
            + """\
shoot:
  start: {claims: 2011}  #! 19 PK207 claims are a list of values with their sources -> write each as
  end: {claims: []}  #! 17 PK207 claims are a list of values with their sources -> write each as
  countries: {claims: [{value: [FR], source: paper}]}  #! 23 PK205 a list cannot be claimed, only single values
  weeks:
    value: 8  #! 12 PK107 “value:” cannot stand beside claims -> take it out
    source: paper  #! 13 PK107 “source:” cannot stand beside claims -> take it out
    claims:
      - 8  #! 9 PK207 a claim is a value with its source -> write each as
      - {source: paper}  #! 9 PK207 this claim has no value -> write each as
      - {value: 9}  #! 17 PK207 a claim needs the source that makes it -> add “source:”
      - {value: nine, source: paper}  #! 17 PK103 “nine” is not a count -> write it as
"""
        )

    def test_of_the_wrong_type_are_errors_though_they_lose(self) -> None:
        held("""\
kit: {slug: a}
film:
  title:
    claims:
      - {text: A Film, source: paper}
      - {text: 12, source: article}  #! 16 PK103 “12” is a number, and text belongs here -> put it in quotes
    ruling: {value: A Film, reason: a, by: b, date: 2012}
sources: [{id: paper, title: P}, {id: article, title: A}]
""")

    def test_on_records_are_unknown_keys(self) -> None:
        held(KIT + "shoot: {claims: []}  #! 9 PK101 the key “claims” is not known here -> known here:\n")


class TestFactsSpelledOut:
    def test_without_a_value(self) -> None:
        held(
            KIT
            + """\
shoot:
  weeks: {source: paper}  #! 10 PK107 this fact has no value -> write “value:”
  start: {}  #! 10 PK107 this fact has no value -> write “value:”
statements:
  story: {lang: fr}  #! 10 PK107 this fact has no value -> write “text:”
  cast: {text: One, value: Other}  #! 28 PK107 “text:” and “value:” cannot stand together -> take one of them out
"""
        )

    def test_a_text_may_be_called_a_value(self) -> None:
        kit = kit_of("kit: {slug: a}\nfilm:\n  title: {value: Un film, lang: fr}\n")
        assert (kit.film.title.text, kit.film.title.lang) == ("Un film", "fr")


class TestUnknown:
    def test_facts_and_records(self) -> None:
        reading = held(KIT + "premiere: {unknown: none yet}\nshoot: {weeks: {unknown: ' nobody says '}}\n")
        assert reading.ledger.unknown == {("premiere",): "none yet", ("shoot", "weeks"): "nobody says"}
        assert reading.kit is not None
        assert reading.kit.premiere is None

    def test_without_a_reason_or_with_a_value(self) -> None:
        held(
            KIT
            + """\
shoot:
  weeks: {unknown: }  #! 10 PK108 what is unknown has a reason, and nothing else -> write only {unknown: why
  start: {unknown: true}  #! 10 PK108 what is unknown has a reason, and nothing else -> write only
  end: {unknown: why, value: 2012}  #! 30 PK108 what is unknown has a reason, and nothing else -> write only
"""
        )

    def test_where_a_value_must_be(self) -> None:
        held(
            KIT
            + """\
awards:
  - {id: x, body: Goya, category: Best, result: {unknown: nobody says}}  #! 49 PK108 this cannot be unknown -> every
"""
        )


class TestAnything:
    @given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
    def test_is_read_or_refused_with_a_place(self, data: bytes) -> None:
        reading = read_facts(data, "facts.yaml")
        assert reading.kit is None
        assert reading.findings
        assert all(finding.span and finding.message for finding in reading.findings)

    @given(st.text(max_size=40))
    def test_after_a_good_kit(self, text: str) -> None:
        reading = read_facts(KIT + text, "facts.yaml")
        assert reading.kit is not None or reading.findings
        assert reading.locate(("film", "title")) is not None or reading.findings


class TestLocate:
    TEXT = """\
kit: {slug: a}
film:
  title: {text: A, source: paper}
  runtime:
    claims:
      - {value: 1 min, source: paper}
people:
  - name: Some One
    films:
      - {title: Zwei}
      - title: Eins
notes:
  - theme: T
    text: words
sources: [{id: paper, title: P}]
"""

    @pytest.mark.parametrize(
        ("key", "line", "column"),
        [
            ("film.title", 3, 17),
            ("film.runtime", 6, 17),
            ("people.some-one", 8, 5),
            ("people.some-one.name", 8, 11),
            ("people.some-one.films.eins", 11, 9),
            ("people.some-one.films.zwei.title", 10, 17),
            ("people.nobody", 8, 3),
            ("notes.t", 13, 5),
            ("notes.t.text", 14, 11),
            ("film.budget", 3, 3),
            ("sources.paper.title", 15, 30),
        ],
    )
    def test_gives_the_place_of_a_fact_or_of_what_is_around_it(self, key: str, line: int, column: int) -> None:
        assert read(self.TEXT).locate(tuple(key.split("."))) == Span("facts.yaml", line, column)
