"""A warning that the kit lets stand, with a reason."""

from presskit.desk import Desk, open_kit
from presskit.edition import Options
from presskit.finding import Finding, Severity
from presskit.report import counted
from tests.conftest import MakeKit
from tests.kits import KIT

BARE = KIT + "awards: [{id: goya, body: Goya, category: Best, result: won}]\n"
REASON = "the academy’s list is not online yet"


def desk(kit: MakeKit, facts: str) -> Desk:
    return open_kit(kit(facts), Options())


def entry(code: str, key: str) -> str:
    return f"silence:\n  - {{code: {code}, key: {key}, reason: {REASON}}}\n"


def said(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.severity} {finding.code} {finding.message}" for finding in findings]


def test_a_warning_at_its_place_is_counted_and_no_longer_told(kit: MakeKit) -> None:
    loud = desk(kit, BARE)
    assert said(loud.findings) == ["warning PK210 3 facts of “awards.goya” have no source"]
    assert loud.silenced == 0
    quiet = desk(kit, BARE + entry("PK210", "awards.goya"))
    assert quiet.findings == ()
    assert counted(quiet.findings, quiet.silenced) == "no findings, 1 silenced"


def test_the_same_warning_elsewhere_is_told(kit: MakeKit) -> None:
    facts = BARE.replace("awards: [", "awards: [{id: cesar, body: César, category: Best, result: won}, ")
    found = desk(kit, facts + entry("PK210", "awards.goya"))
    assert [finding.key for finding in found.findings] == [("awards", "cesar")]
    assert counted(found.findings, found.silenced) == "1 warning, 1 silenced"


def test_what_silences_nothing_is_a_warning_at_its_own_place(kit: MakeKit) -> None:
    (finding,) = desk(kit, KIT + entry("PK210", "awards.goya")).findings
    assert said((finding,)) == ["warning PK901 this silences nothing: there is no PK210 at “awards.goya”"]
    assert finding.span
    assert (finding.span.line, finding.span.column) == (9, 5)


def test_an_error_cannot_be_silenced(kit: MakeKit) -> None:
    facts = KIT + "look: {cover: nobody}\n" + entry("PK304", "look.cover")
    found = desk(kit, facts)
    assert said(found.findings) == [
        "error PK304 there is no image “nobody”",
        "warning PK901 this silences nothing: PK304 at “look.cover” is an error, and only a warning can be silenced",
    ]
    assert found.silenced == 0


def test_nor_can_what_is_wrong_with_the_facts_themselves(kit: MakeKit) -> None:
    claims = "shoot: {weeks: {claims: [{value: 8, source: paper}, {value: 9, source: press-book}]}}\n"
    found = desk(kit, KIT + claims + entry("PK201", "shoot.weeks"))
    assert [(finding.severity, finding.code) for finding in found.findings] == [
        (Severity.ERROR, "PK201"),
        (Severity.WARNING, "PK901"),
    ]


def test_a_note_is_only_told_and_needs_no_silence(kit: MakeKit) -> None:
    found = desk(kit, KIT + "shoot: {start: {unknown: nobody wrote it}}\n" + entry("PK212", "shoot.start"))
    assert [(finding.severity, finding.code) for finding in found.findings] == [
        (Severity.NOTE, "PK212"),
        (Severity.WARNING, "PK901"),
    ]


def test_a_warning_about_silence_cannot_be_silenced(kit: MakeKit) -> None:
    both = KIT + entry("PK210", "a.b") + "  - {id: sly, code: PK901, key: silence.pk210-a-b, reason: quiet}\n"
    assert [finding.code for finding in desk(kit, both).findings] == ["PK901", "PK901"]


def test_code_key_and_reason_are_required(kit: MakeKit) -> None:
    found = desk(kit, KIT + "silence: [{code: PK210}, {code: all, key: film, reason: x}]\n")
    assert said(found.findings) == [
        "error PK102 “key:” and “reason:” are missing here",
        "error PK103 “all” is not the code of a finding",
    ]
