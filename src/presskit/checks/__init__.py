"""The editor's rules: pure functions over an edition, each returning findings; one tuple names them all."""

from collections.abc import Callable, Iterable

from presskit.checks.completeness import unknown_facts
from presskit.checks.look import art_that_is_there, figures_that_are_facts, fonts_that_are_there
from presskit.checks.pictures import picture_files, pictures_in_words, pictures_with_an_author
from presskit.checks.prose import citations_of_declared_sources, citations_that_can_be_read, links_that_lead_somewhere
from presskit.checks.sources import facts_on_weak_sources, facts_without_source
from presskit.edition import Edition
from presskit.finding import Finding

Rule = Callable[[Edition], Iterable[Finding]]
"""One rule has one code of its own."""

RULES: tuple[Rule, ...] = (
    picture_files,
    pictures_in_words,
    pictures_with_an_author,
    art_that_is_there,
    fonts_that_are_there,
    figures_that_are_facts,
    citations_of_declared_sources,
    citations_that_can_be_read,
    links_that_lead_somewhere,
    facts_without_source,
    facts_on_weak_sources,
    unknown_facts,
)


def check(edition: Edition) -> tuple[Finding, ...]:
    """Everything that is wrong or doubtful in the facts, rule by rule."""
    return tuple(finding for rule in RULES for finding in rule(edition))
