"""Findings for a machine: JSON that stays as docs/json.md says it is."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from presskit.finding import Finding, Place, Severity, Span

VERSION = 1
"""Of the form. It grows when something goes or changes its meaning; what is added leaves it as it is."""


def as_json(findings: Sequence[Finding], silenced: int = 0) -> str:
    """The findings in their order, and how many of each severity there are; ``silenced`` counts those not told."""
    numbers = Counter(finding.severity for finding in findings)
    counts = {f"{severity}s": numbers[severity] for severity in Severity} | {"silenced": silenced}
    report = {"version": VERSION, "findings": [_finding(finding) for finding in findings], "counts": counts}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> Mapping[str, object]:
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
        "hint": finding.hint,
        "key": list(finding.key),
        **_place(finding.span),
        "others": [_other(place) for place in finding.others],
    }


def _other(place: Place) -> Mapping[str, object]:
    return {"label": place.label, "key": list(place.key), **_place(place.span)}


def _place(span: Span | None) -> Mapping[str, object]:
    """File, line and column; null where a finding has no place."""
    return {
        "file": span.file if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
    }
