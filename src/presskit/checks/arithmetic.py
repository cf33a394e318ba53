"""The numbers agree: what the kit asserts of its rows, and territories against the world."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from presskit.assertion import Assertion
from presskit.counting import Row, matching, problem_with, rows_of, values_in, wanted
from presskit.edition import Edition
from presskit.finding import Finding, Key, error, warning
from presskit.hints import listed, meant, quoted
from presskit.model import Gross, Kit
from presskit.shape import parts_of
from presskit.values import WORLD


def assertions_that_can_be_read(edition: Edition) -> Iterator[Finding]:
    """Finds lines of ``assert`` that name no list of the kit, no field of its rows, or no value for it."""
    for position, assertion in enumerate(edition.kit.assertions):
        problem = problem_with(assertion)
        if problem:
            message, hint = problem
            yield error("PK801", message, key=("assert", str(position)), hint=hint)


def assertions_that_hold(edition: Edition) -> Iterator[Finding]:
    """Finds lines of ``assert`` whose number is not that of the rows."""
    for position, assertion in enumerate(edition.kit.assertions):
        if problem_with(assertion):
            continue
        rows = list(rows_of(edition.kit, assertion.section))
        ids = [row.key[-1] for row in matching(rows, assertion)]
        if len(ids) != assertion.count:
            message = f"{quoted(assertion)} is said to be {assertion.count}, and the rows that count are {len(ids)}"
            hint = _unheard(assertion, rows) or "mend the number, or the rows"
            yield error(
                "PK802", message + (f": {listed(ids)}" if ids else ""), key=("assert", str(position)), hint=hint
            )


def territories_within_the_world(edition: Edition) -> Iterator[Finding]:
    """Finds sums and seats of one territory that are greater than all that the kit gives for the world."""
    for what in ("amount", "admissions"):
        world = _world(edition.kit, what)
        for gross in edition.kit.box_office:
            unit, number = _figure(gross, what)
            top, most = world.get(unit, (None, number))
            open_end = top is not None and getattr(top, what).qualifier == "more than"
            if top and number > most and gross.territory != WORLD and not open_end:
                message = f"{gross.territory.name} has more than the whole world: {_said(number)} beside {_said(most)}"
                hint = "mend one of them, or decide between sources"
                found = error("PK803", message, key=_at(gross, what), hint=hint)
                yield found.beside("the world’s stands here", _at(top, what))


def territories_together_within_the_world(edition: Edition) -> Iterator[Finding]:
    """Finds final counts of countries that make more together than the kit gives for the world.

    Only countries are added up; a named region may hold some of them.
    """
    for what in ("amount", "admissions"):
        world = _world(edition.kit, what)
        countries: dict[str, dict[str, Decimal]] = defaultdict(dict)
        for gross in edition.kit.box_office:
            place = gross.territory
            unit, number = _figure(gross, what)
            if gross.final and place.is_code and place != WORLD:
                countries[unit][place.name] = max(number, countries[unit].get(place.name, Decimal()))
        for unit, (top, most) in world.items():
            total = sum(countries[unit].values())
            if total > most and getattr(top, what).qualifier != "more than":
                named = ", ".join(sorted(countries[unit]))
                message = (
                    f"the final counts of {named} make {_said(Decimal(total))}, more than the world’s {_said(most)}"
                )
                yield warning("PK804", message, key=_at(top, what), hint="mend the one that is wrong")


def _unheard(assertion: Assertion, rows: list[Row]) -> str:
    """The hint where a value of a condition stands in no row, as a slip does."""
    for condition in assertion.conditions:
        values = [value for row in rows for value in values_in(row.record, condition.field)]
        if rows and wanted(parts_of(type(rows[0].record))[condition.field], condition.value) not in values:
            near = meant(condition.value, {str(value) for value in values})
            return f"no row has {condition.field} = {condition.value}" + (f"; {near}" if near else "")
    return ""


def _figure(gross: Gross, what: str) -> tuple[str, Decimal]:
    """The unit and the number that a row gives; 0 of no unit where it gives none."""
    if what == "amount":
        return (gross.amount.currency, gross.amount.amount) if gross.amount else ("", Decimal())
    return ("seats", Decimal(gross.admissions.number)) if gross.admissions else ("", Decimal())


def _world(kit: Kit, what: str) -> dict[str, tuple[Gross, Decimal]]:
    """The greatest figure that the kit gives for the world, by unit."""
    most: dict[str, tuple[Gross, Decimal]] = {}
    for gross in kit.box_office:
        unit, number = _figure(gross, what)
        if unit and gross.territory == WORLD and (unit not in most or number > most[unit][1]):
            most[unit] = gross, number
    return most


def _at(gross: Gross, what: str) -> Key:
    return ("box_office", gross.id, what)


def _said(number: Decimal) -> str:
    return f"{number:,.0f}"
