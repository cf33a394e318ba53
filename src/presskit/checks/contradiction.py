"""The kit does not say two things of one: no award stands twice, no ceremony has two days, no name two spellings."""

from collections import Counter
from collections.abc import Iterator

from presskit.edition import Edition
from presskit.finding import Finding, Key, error, warning
from presskit.hints import quoted
from presskit.model import Award
from presskit.names import names_by_kind
from presskit.spelling import folded, near_misses, plain_name
from presskit.values import PartialDate


def awards_that_stand_twice(edition: Edition) -> Iterator[Finding]:
    """Finds awards of the same body, edition, category and nominees under another id: counts would count both."""
    seen: dict[tuple[object, ...], Award] = {}
    for award in edition.kit.awards:
        names = frozenset(folded(plain_name(nominee.name)) for nominee in award.nominees)
        said = folded(award.body), award.edition or _year(award), folded(award.category.text), names
        first = seen.setdefault(said, award)
        if first is not award:
            found = error(
                "PK811",
                f"this award stands twice: {award.body}, {award.category.text}",
                key=("awards", award.id),
                hint="take one out; if both are right, say in “category:” or “edition:” what sets them apart",
            )
            yield found.beside("it stands first here", ("awards", first.id))


def ceremonies_on_one_day(edition: Edition) -> Iterator[Finding]:
    """Finds awards of the same body and edition with days or places that differ; a day within a month does not."""
    first_said: dict[tuple[str, int, str, str], tuple[Award, object]] = {}
    for award in edition.kit.awards:
        for field in ("ceremony_date", "place"):
            value = getattr(award, field)
            if award.edition is None or value is None:
                continue
            ceremony = folded(award.body), award.edition, award.ceremony or "", field
            first, earlier = first_said.setdefault(ceremony, (award, value))
            if _differ(earlier, value):
                both = f"{_said(earlier)} and {_said(value)}"
                message = f"edition {award.edition} of {award.body} has two {_WORDS[field]}: {both}"
                hint = "mend one; a body with two ceremonies says which in “ceremony:”"
                found = error("PK812", message, key=("awards", award.id, field), hint=hint)
                yield found.beside("the other stands here", ("awards", first.id, field))


def names_in_one_spelling(edition: Edition) -> Iterator[Finding]:
    """Finds two names of one kind that differ by an accent, a capital, a hyphen or one letter.

    The rarer spelling is the one that is doubted, and of two equally rare ones the later.
    """
    for kind, named in names_by_kind(edition.kit).items():
        bare = [(key, plain_name(name) if kind == "person" else name) for key, name in named]
        often = Counter(name for _, name in bare)
        places: dict[str, Key] = {}
        for key, name in bare:
            places.setdefault(name, key)
        for one, other in near_misses(often):
            rare, common = (one, other) if often[one] < often[other] else (other, one)
            message = f"{quoted(rare)} is written {quoted(common)} elsewhere"
            hint = f"did you mean “{common}”? If these are two, silence this with the reason"
            found = warning("PK813", message, key=places[rare], hint=hint)
            yield found.beside("it stands here", places[common])


_WORDS = {"ceremony_date": "dates", "place": "places"}


def _year(award: Award) -> str:
    """What tells ceremonies without a number apart."""
    return str(award.ceremony_date.year) if award.ceremony_date else ""


def _differ(one: object, other: object) -> bool:
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return one.is_before(other) or other.is_before(one)
    return folded(str(one)) != folded(str(other))


def _said(value: object) -> str:
    return value.iso if isinstance(value, PartialDate) else quoted(value)
