"""The billing block keeps to its order, forgets no lead, and names nobody who is not in the kit."""

import re
from collections.abc import Iterator

from presskit.edition import Edition
from presskit.finding import Finding, warning
from presskit.hints import meant, quoted
from presskit.model import Kit
from presskit.names import Named, companies, directors, makers, titles
from presskit.spelling import folded, plain_name

_DIRECTED = re.compile(
    r"\b(?:directed by|direct(?:or|ion)|réalisé par|réalisation|mise en scène|regie|regia|dirigid[ao] por|dirección)\b",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(r"\bdirect(?:or|ion) of|direction artistique|art direct|casting", re.IGNORECASE)
"""Credits of other people that have the word in them, such as the director of photography."""


def director_last(edition: Edition) -> Iterator[Finding]:
    """Finds a “directed by” that other people’s credits follow: by custom it closes the credits of a billing block.

    The order is the one that guides to posters give (such as chargefield.com, “How to create a billing block”): who
    presents, who produced, “a film by”, cast, key crew, writers, and “directed by” always last. “A film by” is another
    credit; a block that has only that one has kept the custom. Companies may come after.
    """
    kit = edition.kit
    people = {folded(plain_name(name)) for _, name in makers(kit)}
    lines = [(line, line.words.text if line.words else "") for line in kit.billing_block]
    directed = [at for at, (_, said) in enumerate(lines) if _DIRECTED.search(said) and not _OF_SOMETHING.search(said)]
    for line, _ in lines[directed[-1] + 1 :] if directed else ():
        after = [name for name in line.names if folded(plain_name(name)) in people]
        if after:
            message = f"the director’s credit comes before that of {quoted(after[0])}"
            hint = "put it after all other people’s, unless a contract says otherwise"
            director = lines[directed[-1]][0]
            found = warning("PK851", message, key=("billing_block", director.id), hint=hint)
            yield found.beside("this one follows", ("billing_block", line.id))
            return


def leads_that_are_billed(edition: Edition) -> Iterator[Finding]:
    """Finds leads and directors who are missing from the billing block."""
    kit = edition.kit
    billed = {folded(plain_name(name)) for line in kit.billing_block for name in line.names}
    leads: list[Named] = [(("cast", role.id, "actor"), role.actor) for role in kit.cast if role.lead]
    for key, name in (*leads, *directors(kit)) if billed else ():
        if folded(plain_name(name)) not in billed:
            message = f"{quoted(name)} is not in the billing block"
            yield warning("PK852", message, key=key, hint="add the name to “billing_block:”, where the contract has it")


def names_billed_that_are_known(edition: Edition) -> Iterator[Finding]:
    """Finds names in the billing block that are nobody’s in the kit: of no person, company or title."""
    known = _known(edition.kit)
    folds = {folded(name) for name in known}
    for line in edition.kit.billing_block:
        for name in line.names:
            if folded(plain_name(name)) not in folds and folded(name) not in folds:
                hint = meant(name, known) or "name it in cast, crew or companies too"
                message = f"the billing block names {quoted(name)}, whom the kit does not know"
                yield warning("PK853", message, key=("billing_block", line.id, "names"), hint=hint)


def _known(kit: Kit) -> list[str]:
    """Everything that a billing block may name, as it is written."""
    named = [name for _, name in (*makers(kit), *companies(kit))]
    works = (work.title.text for work in kit.based_on)
    return [*map(plain_name, named), *named, *titles(kit.film), *works]
