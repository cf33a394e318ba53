"""The editor's rules: pure functions over an edition, each returning findings; one tuple names them all."""

from collections.abc import Callable, Iterable

from presskit.checks.arithmetic import (
    assertions_that_can_be_read,
    assertions_that_hold,
    territories_together_within_the_world,
    territories_within_the_world,
)
from presskit.checks.billing import director_last, leads_that_are_billed, names_billed_that_are_known
from presskit.checks.chronology import (
    ages_that_can_be,
    approval_of_this_kit,
    ceremonies_after_the_film,
    editions_that_count_years,
    embargo_that_is_over,
    ends_after_beginnings,
    premiere_before_releases,
    shoot_before_premiere,
    shot_by_the_living,
    works_before_the_film,
    year_of_the_first_showing,
)
from presskit.checks.completeness import unknown_facts
from presskit.checks.contradiction import awards_that_stand_twice, ceremonies_on_one_day, names_in_one_spelling
from presskit.checks.drafting import (
    doubled_words,
    leftovers_of_drafting,
    lengths_that_are_usual,
    one_kind_of_marks,
    sentences_with_holes,
    words_that_can_be_set,
)
from presskit.checks.look import (
    art_that_is_there,
    colors_that_carry_text,
    figures_that_are_facts,
    fonts_that_are_there,
)
from presskit.checks.names import biographies_of_those_who_made_it, nominees_that_are_known
from presskit.checks.options import PLAIN, CheckOptions
from presskit.checks.pictures import (
    picture_files,
    picture_files_of_their_kind,
    picture_files_that_are_whole,
    pictures_in_words,
    pictures_that_agree_with_their_files,
    pictures_with_a_caption,
    pictures_with_an_author,
    pictures_with_enough_pixels,
    pictures_with_rights,
)
from presskit.checks.prizes import prizes_counted_as_the_rows_do
from presskit.checks.prose import citations_of_declared_sources, citations_that_can_be_read, links_that_lead_somewhere
from presskit.checks.quotes import (
    cuts_that_are_marked,
    cuts_that_keep_the_sense,
    excerpts_from_their_notes,
    excerpts_from_their_sentences,
    quotes_that_say_whose,
)
from presskit.checks.running_text import names_spelt_as_in_the_facts, words_that_facts_explain
from presskit.checks.sources import facts_on_weak_sources, facts_without_source, sources_in_use, sources_seen_lately
from presskit.edition import Edition
from presskit.finding import Finding

Rule = Callable[[Edition], Iterable[Finding]]
"""One rule has one code of its own."""

AskedRule = Callable[[Edition, CheckOptions], Iterable[Finding]]
"""A rule that depends on what is asked."""

RULES: tuple[Rule, ...] = (
    picture_files,
    picture_files_of_their_kind,
    picture_files_that_are_whole,
    pictures_in_words,
    pictures_with_a_caption,
    pictures_with_an_author,
    pictures_with_rights,
    pictures_with_enough_pixels,
    pictures_that_agree_with_their_files,
    art_that_is_there,
    fonts_that_are_there,
    figures_that_are_facts,
    colors_that_carry_text,
    citations_of_declared_sources,
    citations_that_can_be_read,
    links_that_lead_somewhere,
    words_that_facts_explain,
    names_spelt_as_in_the_facts,
    leftovers_of_drafting,
    doubled_words,
    sentences_with_holes,
    words_that_can_be_set,
    lengths_that_are_usual,
    one_kind_of_marks,
    assertions_that_can_be_read,
    assertions_that_hold,
    territories_within_the_world,
    territories_together_within_the_world,
    prizes_counted_as_the_rows_do,
    awards_that_stand_twice,
    ceremonies_on_one_day,
    names_in_one_spelling,
    ends_after_beginnings,
    shoot_before_premiere,
    premiere_before_releases,
    ceremonies_after_the_film,
    editions_that_count_years,
    approval_of_this_kit,
    works_before_the_film,
    ages_that_can_be,
    shot_by_the_living,
    year_of_the_first_showing,
    nominees_that_are_known,
    biographies_of_those_who_made_it,
    excerpts_from_their_notes,
    excerpts_from_their_sentences,
    cuts_that_are_marked,
    cuts_that_keep_the_sense,
    quotes_that_say_whose,
    director_last,
    leads_that_are_billed,
    names_billed_that_are_known,
    facts_on_weak_sources,
    unknown_facts,
)

ASKED_RULES: tuple[AskedRule, ...] = (facts_without_source, sources_in_use, sources_seen_lately, embargo_that_is_over)


def check(edition: Edition, options: CheckOptions = PLAIN) -> tuple[Finding, ...]:
    """Everything that is wrong or doubtful in the facts, rule by rule."""
    found = [finding for rule in RULES for finding in rule(edition)]
    return (*found, *(finding for rule in ASKED_RULES for finding in rule(edition, options)))
