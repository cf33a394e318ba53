"""What nobody knows is listed."""

from presskit.checks.completeness import unknown_facts
from presskit.finding import Severity
from tests.kits import KIT, edition_of

TEXT = (
    KIT
    + """\
shoot: {weeks: {unknown: no page says how many}}
unknown:
  - {what: The lenses, note: asked in 2012}
  - {id: loads, what: The loads}
"""
)


class TestUnknown:
    def test_facts_and_what_no_field_holds_are_told(self) -> None:
        findings = list(unknown_facts(edition_of(TEXT)))
        assert {(finding.code, finding.severity) for finding in findings} == {("PK212", Severity.NOTE)}
        assert [(finding.key, finding.message) for finding in findings] == [
            (("shoot", "weeks"), "nobody knows “shoot.weeks”: no page says how many"),
            (("unknown", "the-lenses"), "nobody knows “The lenses”: asked in 2012"),
            (("unknown", "loads"), "nobody knows “The loads”"),
        ]
