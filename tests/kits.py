"""Small kits for tests: facts as text, in which a comment says what must be found on its line.

A comment ``#! 14 PK103 “122 mn” is not a running time -> write it as …`` stands for a finding at column 14 with that
message and the beginning of that hint. What no comment says must not be found.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from presskit.assets import Assets
from presskit.edition import Edition
from presskit.facts import read_facts
from presskit.finding import Finding, by_place, has_errors, told_once

KIT = """\
kit: {slug: small-film}
film:
  title: {text: Small Film, source: press-book}
sources:
  - {id: press-book, title: The press book}
  - {id: paper, title: A newspaper}
  - {id: article, title: An article, weak: true}
"""
"""The least that nothing is said against, and some sources that nothing rests on yet."""

_MARK = re.compile(r"#! (\d+) (PK\d+) (.*?)(?: -> (.*?))?(?= #! |$)")


def marked(text: str) -> list[tuple[str, str]]:
    """What the comments of a text announce: place, code and message, and the beginning of the hint.

    A comment alone on its line speaks of the line above it.
    """
    marks: list[tuple[int, int, str, str]] = []
    of_line = 0
    for line, row in enumerate(text.splitlines(), 1):
        of_line = of_line if row.lstrip().startswith("#!") else line
        marks += [(of_line, int(column), f"{code} {said}", hint) for column, code, said, hint in _MARK.findall(row)]
    return [(f"{line}:{column} {said}", hint) for line, column, said, hint in sorted(marks, key=lambda mark: mark[:2])]


def assert_as_marked(text: str, findings: Iterable[Finding]) -> None:
    """Hold findings against the comments of the text that they were found in."""
    expected = marked(text)
    found = [(finding, finding.span) for finding in findings]
    said = [f"{span.line}:{span.column} {finding.code} {finding.message}" for finding, span in found if span]
    assert said == [mark for mark, _ in expected]
    hints = [(finding.hint, hint) for (finding, _), (_, hint) in zip(found, expected, strict=True)]
    assert [(real, hint) for real, hint in hints if not real.startswith(hint)] == []


def edition_of(text: str, folder: Path = Path("nowhere")) -> Edition:
    """The edition of facts that have no errors in themselves; its pictures are looked for in ``folder``."""
    reading = read_facts(text, "facts.yaml")
    assert reading.kit is not None, reading.findings
    assert not has_errors(reading.findings), reading.findings
    return Edition(reading.kit, reading.ledger, Assets(folder))


def assert_rules_find(
    text: str, *rules: Callable[[Edition], Iterable[Finding]], folder: Path = Path("nowhere")
) -> None:
    """Hold what rules find in a kit against its comments, at the places where its file has it."""
    reading, edition = read_facts(text, "facts.yaml"), edition_of(text, folder)
    findings = [finding for rule in rules for finding in rule(edition)]
    placed = (finding.at(reading.locate(finding.key, finding.words)) for finding in findings)
    assert_as_marked(text, told_once(by_place(placed)))
