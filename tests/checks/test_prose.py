"""Rules about what running text points to."""

from presskit.checks.prose import citations_of_declared_sources, citations_that_can_be_read, links_that_lead_somewhere
from presskit.edition import Edition
from presskit.finding import Finding, has_errors
from tests.kits import KIT, edition_of


def edition(logline: str) -> Edition:
    return edition_of(KIT + f"story:\n  logline: |\n    {logline}\n")


def said(findings: list[Finding]) -> list[tuple[str, str, str]]:
    assert has_errors(findings) is bool(findings)
    assert all(finding.key == ("story", "logline") for finding in findings)
    return [(finding.code, finding.message, finding.hint) for finding in findings]


class TestCitations:
    def test_of_declared_sources_are_good(self) -> None:
        text = edition("A man.[@paper, article] Another.[@press-book]")
        assert not list(citations_of_declared_sources(text))
        assert not list(citations_that_can_be_read(text))

    def test_of_others_are_not(self) -> None:
        findings = list(citations_of_declared_sources(edition("A man.[@papr, mystery]")))
        assert said(findings) == [
            (
                "PK220",
                "this text cites a source that is not there: “mystery”",
                "known here: article, paper, press-book",
            ),
            ("PK220", "this text cites a source that is not there: “papr”", "did you mean “paper”?"),
        ]

    def test_that_are_misspelt_would_be_printed(self) -> None:
        findings = list(citations_that_can_be_read(edition("A man.[@ paper] A dog.[@Paper][@paper;article] So[@paper")))
        assert [message for _, message, _ in said(findings)] == [
            "“[@ paper]” is not a citation",
            "“[@Paper]” is not a citation",
            "“[@paper;article]” is not a citation",
            "“[@paper” is not a citation",
        ]

    def test_mail_addresses_are_none(self) -> None:
        assert not list(citations_that_can_be_read(edition("Write to press@example.org [or not]")))


class TestLinks:
    def test_that_lead_somewhere(self) -> None:
        text = edition("[a](https://example.org/x) [b](http://example.org) [c](mailto:press@example.org)")
        assert not list(links_that_lead_somewhere(text))

    def test_that_do_not(self) -> None:
        findings = list(links_that_lead_somewhere(edition("[a](example.org) [b *c*](#top) [d](ftp://example.org)")))
        assert [message for _, message, _ in said(findings)] == [
            "the link “example.org” leads nowhere",
            "the link “#top” leads nowhere",
            "the link “ftp://example.org” leads nowhere",
        ]
