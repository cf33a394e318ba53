"""The figures and dates that facts say, and those that follow from them: round numbers, counts, spans, ages.

Each is the value of a token, so that a figure in print is explained if it is one of these.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from presskit.finding import Key
from presskit.model import Figure, Kit, Person
from presskit.tokens import CURRENCIES, Token, currencies_in, plain_number
from presskit.values import Count, Duration, Instant, Mark, Money, PartialDate


def said_by(value: object) -> Iterator[str]:
    """The figures and dates that a fact says or rounds to, as the values of tokens."""
    match value:
        case PartialDate():
            yield from _date(value)
        case Instant():
            yield from _date(PartialDate(value.moment.year, value.moment.month, value.moment.day))
            yield f"{value.moment:%H:%M}"
        case Count():
            yield from _rounded(Decimal(value.number))
        case Money():
            for number in _rounded(value.amount):
                yield f"{value.currency} {number}"
                yield number
        case Mark():
            yield f"{plain_number(value.points)}%" if value.percent else f"{plain_number(value.points)}/{value.out_of}"
            yield plain_number(value.points)
        case Duration():
            minutes, seconds = divmod(value.seconds, 60)
            yield from (str(minutes), str(seconds), str(minutes // 60), str(minutes % 60))
            yield from (f"{minutes}:{seconds:02}", f"{minutes // 60}:{minutes % 60:02}")
            yield str(round(value.seconds / 60))
            yield from _halves(minutes, 60)
        case int():
            yield str(value)
            yield f"{value}{_ending(value)}"


def _date(value: PartialDate) -> Iterator[str]:
    yield str(value.year)
    yield from _decade(value.year)
    yield f"’{value.year % 100:02}"
    if value.month:
        yield f"{value.year:04}-{value.month:02}"
        yield f"--{value.month:02}"
    if value.day:
        yield value.iso
        yield f"--{value.month:02}-{value.day:02}"


def _decade(year: int) -> Iterator[str]:
    yield f"{year // 10 * 10}s"
    yield f"’{year % 100 // 10 * 10:02}s"


def implied_by(token: Token) -> Iterator[str]:
    """The values of a figure or date in a text, and what they imply."""
    yield token.value
    if token.kind == "date":
        parts = token.value.removeprefix("--").split("-")
        if token.value.startswith("--"):
            yield f"--{parts[0]}"
        elif token.value[:4].isdigit() and token.value.endswith("s"):
            yield from _decade(int(token.value[:4]))
        elif token.value.isdigit() or len(parts) > 1:
            yield from _date(PartialDate(*(int(part) for part in parts)))
    elif token.value.isdigit():
        yield f"{token.value}{_ending(int(token.value))}"
        yield from _rounded(Decimal(token.value))
    elif token.value[:-2].isdigit() and token.value[-2:] in ("st", "nd", "rd", "th"):
        yield token.value[:-2]


_ROUNDED_FROM = 1000
"""Smaller figures are printed as they are."""


def _rounded(number: Decimal) -> Iterator[str]:
    """A number, and the round ones that a text may print for it: ``1,930,536``, ``1.93 million``, ``1.9 million``."""
    yield plain_number(number)
    if number < _ROUNDED_FROM:
        return
    magnitude = number.adjusted()
    for digits, ways in (
        (1, (ROUND_HALF_UP,)),
        (2, (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING)),
        (3, (ROUND_HALF_UP,)),
    ):
        step = Decimal(10) ** (magnitude - digits + 1)
        for way in ways:
            yield plain_number((number / step).to_integral_value(way) * step)


def counted_in(kit: Kit) -> Iterator[tuple[str, Key]]:
    """Figures that follow from the facts: how many rows there are, of which kind, and how long things took."""
    for name in ("awards", "festivals", "releases", "quotes", "sources", "cast", "locations", "scores", "people"):
        yield str(len(getattr(kit, name))), (name,)
    yield str(len(kit.music.songs)), ("music", "songs")
    yield str(len(kit.music.cues)), ("music", "cues")
    yield str(len({release.territory for release in kit.releases})), ("releases",)
    tallies: Counter[tuple[str, str]] = Counter()
    for award in kit.awards:
        bodies = {"", award.body, award.short_body or award.body}
        tallies.update((body, result) for body in bodies for result in (award.result, ""))
        if award.result == "won":  # who wins was nominated
            tallies.update((body, "nominated") for body in bodies)
    yield from ((str(number), ("awards",)) for number in tallies.values())
    prizes = Counter(nominee.name for award in kit.awards for nominee in award.nominees)
    yield from ((str(number), ("awards",)) for number in prizes.values())
    for figure in kit.figures:
        yield from ((number, ("figures", figure.id, "value")) for number in _of_figure(figure))
    shoot = kit.shoot
    made = [("shoot", shoot.start), ("shoot", shoot.end), ("premiere", kit.premiere.shown if kit.premiere else None)]
    made += [("milestones", milestone.date) for milestone in kit.milestones]
    yield from _spans([(name, date) for name, date in made if date])


_PARTS = {"months": 12, "minutes": 60}
"""Of units that are said in greater ones, how many make one."""


def _halves(number: int, whole: int) -> Iterator[str]:
    """A length of time in a greater unit, if a half of it is left over: 54 months are four and a half years."""
    if number % whole * 2 == whole:
        yield plain_number(Decimal(number) / whole)


def _of_figure(figure: Figure) -> Iterator[str]:
    """What else a counted thing may be said as.

    A place in a row; months as years and minutes as hours; a sum of money unless its unit is another.
    """
    number = figure.value.number
    yield f"{number}{_ending(number)}"
    whole = _PARTS.get(figure.unit.text.casefold()) if figure.unit else None
    if whole:
        yield from _halves(number, whole)
        yield from [str(number // whole)] if number % whole == 0 else []
    for currency in currencies_in(figure.unit.text) if figure.unit else CURRENCIES:
        yield from (f"{currency} {rounded}" for rounded in _rounded(Decimal(number)))


def ages_in(kit: Kit) -> Mapping[str, tuple[Key, ...]]:
    """How old the people were at the things of their lives, each age with the births that it follows from."""
    ages: dict[str, dict[Key, None]] = defaultdict(dict)
    for person in kit.people:
        for date in _life(kit, person) if person.born else ():
            if person.born and not (person.died and person.died.is_before(date)):
                for age in ages_at(person.born, date):
                    ages[str(age)][("people", person.id, "born")] = None
    return {age: tuple(keys) for age, keys in ages.items()}


def _life(kit: Kit, person: Person) -> Iterator[PartialDate]:
    """The dated things of somebody’s life: films, prizes, songs, the making and showing of this film, death."""
    shown = [kit.premiere.shown or kit.premiere.start] if kit.premiere else []
    shown += [release.date for release in kit.releases] + [festival.shown for festival in kit.festivals]
    made = [kit.shoot.start, kit.shoot.end, *shown, *(milestone.date for milestone in kit.milestones), person.died]
    prizes = [award.ceremony_date for award in kit.awards if person.name in {each.name for each in award.nominees}]
    songs = [song.released for song in kit.music.songs if song.artist == person.name]
    yield from (date for date in (*made, *prizes, *songs) if date)
    years = [kit.film.year, *(film.year for film in person.films)]
    yield from (PartialDate(year) for year in years if year)


def ages_at(born: PartialDate, date: PartialDate) -> tuple[int, ...]:
    """How old somebody may be at a date: one number if both days are known, else two."""
    years = date.year - born.year
    if date.day and born.day:
        return (years - ((date.month, date.day) < (born.month, born.day)),)
    return years, years - 1


_MOST_DATES = 20
"""So many dates of the making are set against each other, each pair once."""


def _spans(dates: Sequence[tuple[str, PartialDate]]) -> Iterator[tuple[str, Key]]:
    """How many years, months, weeks and days lie between the dates of the film’s making."""
    for at, (name, start) in enumerate(dates[:_MOST_DATES]):
        for _, end in dates[at + 1 : _MOST_DATES]:
            first, last = sorted((start, end))
            yield str(last.year - first.year), (name,)
            if first.month and last.month:
                months = (last.year - first.year) * 12 + last.month - first.month
                yield str(months), (name,)
                yield from ((half, (name,)) for half in _halves(months, 12))
            if first.day and last.day:
                days = (last.first_day - first.first_day).days
                yield from ((str(number), (name,)) for number in (days, days + 1, days // 7, -(-days // 7)))
                yield from ((half, (name,)) for half in _halves(round(days / 3.5), 2))


def _ending(value: int) -> str:
    return "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")  # noqa: PLR2004
