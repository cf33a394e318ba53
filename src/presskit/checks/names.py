"""Who is named is known: nobody has a prize or a biography whose part in the film the kit does not say."""

from collections.abc import Iterator

from presskit.edition import Edition
from presskit.finding import Finding, warning
from presskit.hints import meant, quoted
from presskit.names import companies, makers
from presskit.spelling import folded, plain_name


def nominees_that_are_known(edition: Edition) -> Iterator[Finding]:
    """Finds nominees who stand neither in cast, crew, companies nor people, and of whom the award gives no role."""
    kit = edition.kit
    known = [name for _, name in (*makers(kit), *companies(kit))] + [person.name for person in kit.people]
    folds = {folded(plain_name(name)) for name in known}
    told: set[str] = set()
    for award in kit.awards:
        for nominee in award.nominees:
            fold = folded(plain_name(nominee.name))
            if fold not in folds and not nominee.role and fold not in told:
                told.add(fold)
                otherwise = "name them in cast, crew or people, or say in “role:” what they did"
                hint = meant(nominee.name, known) or otherwise
                message = f"the kit does not say who {quoted(nominee.name)} is"
                yield warning("PK831", message, key=("awards", award.id, "nominees", nominee.id, "name"), hint=hint)


def biographies_of_those_who_made_it(edition: Edition) -> Iterator[Finding]:
    """Finds biographies of people whom neither cast, crew, music nor the work behind the film names.

    A kit that names nobody yet is left in peace.
    """
    known = [name for _, name in makers(edition.kit)]
    folds = {folded(plain_name(name)) for name in known}
    for person in edition.kit.people if known else ():
        if folded(plain_name(person.name)) not in folds:
            hint = meant(person.name, known) or "name them in cast or crew too"
            message = f"the kit has a biography of {quoted(person.name)}, and no credit"
            yield warning("PK832", message, key=("people", person.id, "name"), hint=hint)
