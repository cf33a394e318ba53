"""Who made the film: cast, crew and companies."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from presskit.edition import Edition
from presskit.finding import Key
from presskit.model import Credit
from presskit.renderers.fact_sheet.pen import Pen
from presskit.renderers.fact_sheet.sheet import Job, Part
from presskit.word.text import NOTHING, Words, listed

CAST, CREW = 10, 10
"""Entries at most in a table."""


def leads_of(pen: Pen) -> Iterator[Job]:
    """Direction, writing and production."""
    return (_job(pen, key, credit) for key, credit in _credits(pen.edition) if credit.role)


def crew_of(pen: Pen) -> Iterator[Job]:
    """The others: first the head of each department, then those who are named next, as long as there is room."""
    crew = [(key, credit) for key, credit in _credits(pen.edition) if not credit.role]
    rank: dict[Key, int] = {}
    departments: Counter[str] = Counter()
    for key, _ in crew:
        rank[key] = departments[key[1]]
        departments[key[1]] += 1
    shown = {key for key, _ in sorted(crew, key=lambda each: rank[each[0]])[:CREW]}
    return (_job(pen, key, credit) for key, credit in crew if key in shown)


def _credits(edition: Edition) -> Iterator[tuple[Key, Credit]]:
    for department in edition.kit.crew:
        for credit in department.credits:
            yield ("crew", department.id, "credits", credit.id), credit


def _job(pen: Pen, key: Key, credit: Credit) -> Job:
    return Job(key, pen.bare(credit.job, *key, "job"), pen.fact(credit.names, *key, "names"))


def cast_of(pen: Pen) -> Iterator[Part]:
    """The first of the cast."""
    for role in pen.edition.kit.cast[:CAST]:
        key = ("cast", role.id)
        character = pen.bare(role.character, *key, "character")
        description = pen.bare(role.description, *key, "description")
        yield Part(key, character, pen.fact(role.actor, *key, "actor"), description, role.lead)


def others_of(pen: Pen) -> Words:
    """The names of all others of the cast."""
    keys = {("cast", role.id, "actor"): role.actor for role in pen.edition.kit.cast[CAST:]}
    names = listed(pen.bare(actor, *key) for key, actor in keys.items())
    return names + pen.sources(*keys) if names else NOTHING


def companies_of(pen: Pen) -> Iterator[Job]:
    """What companies did, one row for neighbours that did the same."""
    for _, group in groupby(pen.edition.kit.companies, lambda company: company.role):
        companies = list(group)
        keys = [("companies", company.id, "names") for company in companies]
        names = listed(pen.bare(each.names, *key) for each, key in zip(companies, keys, strict=True))
        first = keys[0][:-1]
        yield Job(first, pen.bare(companies[0].role, *first, "role"), names + pen.sources(*keys))
