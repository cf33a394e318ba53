"""Rules about sources."""

from datetime import date

from presskit.checks.options import CheckOptions
from presskit.checks.sources import facts_on_weak_sources, facts_without_source, sources_in_use, sources_seen_lately
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


class TestAsked:
    def test_strictly_a_fact_without_a_source_is_an_error(self) -> None:
        edition = edition_of(KIT.replace(", source: press-book", ""))
        (finding,) = facts_without_source(edition, CheckOptions(strict=True))
        assert (finding.code, finding.severity) == ("PK210", Severity.ERROR)

    def test_strictly_sources_that_nothing_rests_on_are_told_once(self) -> None:
        edition = edition_of(KIT + "story: {logline: 'A man.[@article]'}\n")
        assert not list(sources_in_use(edition))
        (finding,) = sources_in_use(edition, CheckOptions(strict=True))
        assert (finding.code, finding.severity, finding.key) == ("PK213", Severity.NOTE, ("sources", "paper"))
        assert finding.message == "nothing rests on 1 of the sources: paper"

    def test_a_source_of_a_losing_claim_is_in_use(self) -> None:
        claims = "[{value: 8, source: paper}, {value: 9, source: article}]"
        ruling = "{value: 8, reason: a, by: b, date: 2012}"
        edition = edition_of(KIT + f"shoot: {{weeks: {{claims: {claims}, ruling: {ruling}}}}}\n")
        assert not list(sources_in_use(edition, CheckOptions(strict=True)))

    def test_a_look_at_a_source_grows_old(self) -> None:
        text = KIT.replace("title: A newspaper", "title: A newspaper, seen: 2012-01-01").replace(
            "slug: small-film", "slug: small-film, date: 2012-01-31"
        )
        assert not list(sources_seen_lately(edition_of(text)))
        assert not list(sources_seen_lately(edition_of(text), CheckOptions(max_age_days=30)))
        (finding,) = sources_seen_lately(edition_of(text), CheckOptions(max_age_days=30, today=date(2012, 2, 1)))
        assert (finding.code, finding.severity, finding.key) == (
            "PK214",
            Severity.WARNING,
            ("sources", "paper", "seen"),
        )
        assert finding.message == "“paper” was seen 31 days ago, on 2012-01-01"
