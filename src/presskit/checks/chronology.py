"""Things happen in an order that can be: shoot, premiere, release, ceremony; birth, then work.

Dates may be known to the month or the year only; a rule speaks where the order is wrong for certain.
"""

import re
from collections.abc import Iterator

from presskit.checks.options import PLAIN, CheckOptions
from presskit.edition import Edition
from presskit.finding import Finding, Key, error, note, warning
from presskit.model import Kit, Role, Showing
from presskit.names import directors
from presskit.spelling import folded
from presskit.values import PartialDate

YOUNGEST, OLDEST = 3, 110
"""In years; whoever is younger or older at a credit was born in another year, or is somebody else."""

_OLD_PICTURES = re.compile(r"\b(?:archiv\w+|(?:found|old|stock|earlier) footage|newsreels?)\b", re.IGNORECASE)
_FIRST_RUN = 2
"""In years."""

Dated = tuple[Key, PartialDate]
"""A date and the key of the fact that holds it."""


def ends_after_beginnings(edition: Edition) -> Iterator[Finding]:
    """Finds shoots and festivals that end before they begin, or festivals that showed the film on a day not theirs."""
    kit = edition.kit
    spans: list[tuple[Key, PartialDate | None, PartialDate | None, PartialDate | None]]
    spans = [(("shoot",), kit.shoot.start, None, kit.shoot.end)]
    spans += [(key, showing.start, showing.shown, showing.end) for key, showing in _showings(kit)]
    for key, start, shown, end in spans:
        days = [(name, day) for name, day in (("start", start), ("shown", shown), ("end", end)) if day]
        for at, (name, day) in enumerate(days):
            later = next(((other, its) for other, its in days[at + 1 :] if its.is_before(day)), None)
            if later:
                message = f"“{later[0]}” ({later[1].iso}) lies before “{name}” ({day.iso})"
                yield _misplaced("PK821", message, ((*key, later[0]), later[1]), ((*key, name), day))
                break


def shoot_before_premiere(edition: Edition) -> Iterator[Finding]:
    """Finds a festival or a release that showed the film before its shoot began, or had ended."""
    shoot = edition.kit.shoot
    shot = shoot.end or shoot.start
    for key, day in (*_shown(edition.kit), *_releases(edition.kit)):
        if shot and day.is_before(shot):
            message = f"the film was shown ({day.iso}) before it was shot ({shot.iso})"
            yield _misplaced("PK822", message, (key, day), (("shoot", "end" if shoot.end else "start"), shot))


def premiere_before_releases(edition: Edition) -> Iterator[Finding]:
    """Finds festivals and releases before the premiere; cinemas may open on its eve, as they do around Cannes."""
    kit = edition.kit
    first = _premiere(kit)
    if first is None:
        return
    for key, day in (*_shown(kit), *_releases(kit)):
        if day.is_before(first[1]) and not _is_eve(day, first[1]):
            message = f"the film was shown ({day.iso}) before its premiere ({first[1].iso})"
            hint = "mend the day, or write the earlier showing as “premiere:”"
            yield warning("PK823", message, key=key, hint=hint).beside("the premiere stands here", first[0])


def ceremonies_after_the_film(edition: Edition) -> Iterator[Finding]:
    """Finds awards given before anybody had seen the film: before its premiere or, without one, before its year."""
    kit = edition.kit
    first = _premiere(kit) or min((*_shown(kit), *_releases(kit)), key=lambda dated: dated[1], default=None)
    if first is None and kit.film.year is not None:
        first = ("film", "year"), PartialDate(kit.film.year)
    for award in kit.awards:
        day = award.ceremony_date
        if first and day and day.is_before(first[1]):
            message = f"this award was given ({day.iso}) before the film was shown ({first[1].iso})"
            hint = "mend the day, or say in “note:” what the prize was for"
            found = warning("PK824", message, key=("awards", award.id, "ceremony_date"), hint=hint)
            yield found.beside("the film was shown first here", first[0])


def editions_that_count_years(edition: Edition) -> Iterator[Finding]:
    """Finds a body whose editions and years do not go together: from the 37th to the 38th it is one year."""
    kit = edition.kit
    counted: list[tuple[str, Key, int, PartialDate]] = []
    for key, showing in _showings(kit):
        dated = _day(key, showing)
        if showing.edition is not None and dated:
            counted.append((showing.name, (*key, "edition"), showing.edition, dated[1]))
    counted += [
        (award.body, ("awards", award.id, "edition"), award.edition, award.ceremony_date)
        for award in kit.awards
        if award.edition is not None and award.ceremony_date
    ]
    first: dict[str, tuple[Key, int, int]] = {}
    told: set[tuple[str, int, int]] = set()
    for body, key, number, date in counted:
        where, earlier, year = first.setdefault(folded(body), (key, number, date.year))
        once = (folded(body), number, date.year)
        if number - earlier != date.year - year and once not in told:
            told.add(once)
            message = f"{body} counts edition {number} in {date.year} and edition {earlier} in {year}"
            hint = "mend the edition or the date; editions of one body are as far apart as their years"
            found = warning("PK825", message, key=key, hint=hint)
            yield found.beside("the other edition stands here", where)


def approval_of_this_kit(edition: Edition) -> Iterator[Finding]:
    """Finds an approval older than the kit: whoever gave it has not read what is printed now."""
    info = edition.kit.kit
    if info.approval and info.date and info.approval.date.is_before(info.date):
        message = f"the kit is of {info.date.iso}, and its approval of {info.approval.date.iso} is older"
        hint = "have this version approved, or mend a date"
        found = warning("PK826", message, key=("kit", "approval", "date"), hint=hint)
        yield found.beside("the kit’s date stands here", ("kit", "date"))


def embargo_that_is_over(edition: Edition, options: CheckOptions = PLAIN) -> Iterator[Finding]:
    """Tells of an embargo that had ended when the kit was made, or has on the day that the options name."""
    info = edition.kit.kit
    day = options.today or (info.date.first_day if info.date else None)
    if info.embargo and day and info.embargo.moment.date() < day:
        message = (
            f"the embargo ended on {info.embargo.moment.date().isoformat()}, and this is a kit of {day.isoformat()}"
        )
        yield note("PK827", message, key=("kit", "embargo"), hint="take “embargo:” out, so that no page speaks of it")


def works_before_the_film(edition: Edition) -> Iterator[Finding]:
    """Finds a work that appeared only after the film that is based on it, and a song only after the film it is in.

    A song may belong to a later version of the film, such as a silent one with new music: it says so itself, or the
    film was shown or sold again in that year.
    """
    kit = edition.kit
    again = {date.year for date in _later_dates(kit)}
    songs = [
        song for song in kit.music.songs if not song.version and (not song.released or song.released.year not in again)
    ]
    works: list[tuple[str, Key, PartialDate | None]] = []
    works += (("is based on a work", ("based_on", work.id, "published"), work.published) for work in kit.based_on)
    works += (("has a song", ("music", "songs", song.id, "released"), song.released) for song in songs)
    for what, key, date in works:
        if kit.film.year is not None and date and date.year > kit.film.year:
            message = f"the film of {kit.film.year} {what} of {date.iso}"
            found = warning("PK828", message, key=key, hint="mend one of them")
            yield found.beside("the film’s year stands here", ("film", "year"))


def ages_that_can_be(edition: Edition) -> Iterator[Finding]:
    """Finds credits before somebody’s birth, or at an age below 3 or above 110, and deaths before birth.

    Films come out and prizes are given after a death; so a credit after it may be true.
    """
    for person in edition.kit.people:
        if person.born is None:
            continue
        key = "people", person.id
        born = (*key, "born"), person.born
        if person.died and person.died.is_before(person.born):
            message = f"{person.name} died ({person.died.iso}) before being born ({person.born.iso})"
            yield _misplaced("PK829", message, ((*key, "died"), person.died), born)
            continue
        age = person.died.year - person.born.year if person.died else 0
        if age > OLDEST:
            message = f"{person.name} would have died at the age of {age}"
            late = warning("PK829", message, key=(*key, "died"), hint="mend one of the two dates")
            yield late.beside("born", born[0])
        for film in person.films:
            if film.year is None:
                continue
            age = film.year - person.born.year
            held = *key, "films", film.id, "year"
            if age < 0:
                message = f"{person.name} was born in {person.born.year} and has a credit in a film of {film.year}"
                yield _misplaced("PK829", message, (held, PartialDate(film.year)), born)
            elif not YOUNGEST <= age <= OLDEST:
                message = f"{person.name} would be {age} years old in this film of {film.year}"
                hint = "mend the year of the film or of the birth"
                yield warning("PK829", message, key=held, hint=hint).beside("born", born[0])


def shot_by_the_living(edition: Edition) -> Iterator[Finding]:
    """Finds somebody who plays in the film or directed it, and had died before its shoot began.

    Whose part says that old pictures show them is left in peace.
    """
    kit = edition.kit
    there = {folded(role.actor) for role in kit.cast if not _is_seen_in_old_pictures(role)} | {
        folded(name) for _, name in directors(kit)
    }
    for person in kit.people:
        start, died = kit.shoot.start, person.died
        if start and died and died.is_before(start) and folded(person.name) in there:
            message = f"{person.name} died ({died.iso}) before the film was shot ({start.iso})"
            hint = "mend one of the two dates, or say of the part, in “note:”, that it is archive footage"
            found = warning("PK833", message, key=("people", person.id, "died"), hint=hint)
            yield found.beside("the shoot began here", ("shoot", "start"))


def _is_seen_in_old_pictures(role: Role) -> bool:
    said = (role.character, role.description, role.note)
    return any(text and _OLD_PICTURES.search(text.text) for text in said)


def year_of_the_first_showing(edition: Edition) -> Iterator[Finding]:
    """Finds a film whose year lies after the year in which it was first shown."""
    year = edition.kit.film.year
    first = min(_shown(edition.kit), key=lambda dated: dated[1], default=None)
    if year is not None and first and year > first[1].year:
        message = f"the film is of {year}, and was shown on {first[1].iso}"
        found = warning("PK830", message, key=("film", "year"), hint="mend the year or the day")
        yield found.beside("it was shown here", first[0])


def _misplaced(code: str, message: str, late: Dated, early: Dated) -> Finding:
    """The error at the date that stands too early, with the other place."""
    found = error(code, message, key=late[0], hint="mend one of the two dates")
    return found.beside("the other date stands here", early[0])


def _showings(kit: Kit) -> Iterator[tuple[Key, Showing]]:
    if kit.premiere:
        yield ("premiere",), kit.premiere
    for festival in kit.festivals:
        yield ("festivals", festival.id), festival


def _day(key: Key, showing: Showing) -> Dated | None:
    """When a festival showed the film, or else began."""
    for field in ("shown", "start"):
        day = getattr(showing, field)
        if day:
            return (*key, field), day
    return None


def _shown(kit: Kit) -> Iterator[Dated]:
    """When festivals showed the film, the premiere first."""
    return filter(None, (_day(key, showing) for key, showing in _showings(kit)))


def _premiere(kit: Kit) -> Dated | None:
    return _day(("premiere",), kit.premiere) if kit.premiere else None


def _releases(kit: Kit) -> Iterator[Dated]:
    for release in kit.releases:
        if release.date:
            yield ("releases", release.id, "date"), release.date


def _later_dates(kit: Kit) -> Iterator[PartialDate]:
    """When the film came back: what happened with it two years after its own and later; sooner is its first run."""
    dates = [milestone.date for milestone in kit.milestones] + [medium.date for medium in kit.home_media]
    dates += [screening.date for screening in kit.screenings]
    dates += [day for _, day in (*_shown(kit), *_releases(kit))]
    first = kit.film.year
    yield from (date for date in dates if date and first is not None and date.year >= first + _FIRST_RUN)


def _is_eve(one: PartialDate, other: PartialDate) -> bool:
    return bool(one.day and other.day) and (other.first_day - one.first_day).days == 1
