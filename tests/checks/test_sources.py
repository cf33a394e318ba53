"""Rules about sources."""

from presskit.checks.sources import facts_on_weak_sources, facts_without_source
from presskit.finding import Severity
from tests.kits import KIT, edition_of


class TestFactsWithoutSource:
    def test_one_fact_is_named(self) -> None:
        (finding,) = facts_without_source(edition_of(KIT.replace(", source: press-book", "")))
        assert (finding.code, finding.severity, finding.key) == ("PK210", Severity.WARNING, ("film", "title"))
        assert finding.message == "“film.title” has no source"

    def test_facts_that_one_source_could_cover_are_told_together(self) -> None:
        text = (
            KIT
            + """\
awards:
  - {id: bare, body: Goya, category: A, result: won, nominees: [One, Two]}
  - {id: covered, body: Goya, category: B, result: won, source: paper}
  - {id: nearly, body: {value: Goya, source: paper}, category: {text: C, source: paper}, result: won}
shoot: {start: 2011, end: 2012}
"""
        )
        findings = list(facts_without_source(edition_of(text)))
        assert [(finding.key, finding.message) for finding in findings] == [
            (("shoot",), "2 facts of “shoot” have no source"),
            (("awards", "bare"), "5 facts of “awards.bare” have no source"),
            (("awards", "nearly", "result"), "“awards.nearly.result” has no source"),
        ]

    def test_prose_and_the_kits_own_things_need_none(self) -> None:
        text = KIT + "story: {logline: A man.}\nlook: {cover: x}\nlegal: {copyright: A}\npeople: []\n"
        assert list(facts_without_source(edition_of(text))) == []


class TestWeakSources:
    def test_what_rests_on_them_alone_is_told_by_what_they_cover(self) -> None:
        text = (
            KIT
            + """\
shoot: {source: article, start: 2011, end: 2012, weeks: {value: 8, source: [article, paper]}}
premiere: {name: {value: Cannes, source: article}, start: {value: 2012, source: paper}}
"""
        )
        findings = list(facts_on_weak_sources(edition_of(text)))
        assert [(finding.code, finding.severity, finding.message) for finding in findings] == [
            ("PK211", Severity.NOTE, "“shoot” rests on a weak source alone: article"),
            ("PK211", Severity.NOTE, "“premiere.name” rests on a weak source alone: article"),
        ]

    def test_a_ruling_for_the_better_source_ends_it(self) -> None:
        claims = "claims: [{value: 8, source: article}, {value: 9, source: paper}]"
        text = KIT + f"shoot: {{weeks: {{{claims}, ruling: {{value: %d, reason: a, by: b, date: 2012}}}}}}\n"
        assert list(facts_on_weak_sources(edition_of(text % 9))) == []
        assert [finding.key for finding in facts_on_weak_sources(edition_of(text % 8))] == [("shoot", "weeks")]
