"""The editor's rules: pure functions over an edition, each returning findings; one tuple names them all."""

from collections.abc import Callable, Iterable

from presskit.checks.completeness import unknown_facts
from presskit.checks.look import art_that_is_there, figures_that_are_facts
from presskit.checks.pictures import picture_files
from presskit.checks.sources import facts_on_weak_sources, facts_without_source, prose_cites_declared_sources
from presskit.edition import Edition
from presskit.finding import Finding

Rule = Callable[[Edition], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    picture_files,
    art_that_is_there,
    figures_that_are_facts,
    prose_cites_declared_sources,
    facts_without_source,
    facts_on_weak_sources,
    unknown_facts,
)


def check(edition: Edition) -> tuple[Finding, ...]:
    """Everything that is wrong or doubtful in the facts, rule by rule."""
    return tuple(finding for rule in RULES for finding in rule(edition))
