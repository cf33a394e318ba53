"""Who and what a kit names in its structured facts, by kind of name, each with its key; running text is left out."""

from collections.abc import Iterator, Mapping

from presskit.finding import Key
from presskit.model import Credit, Film, Kit

Named = tuple[Key, str]
"""A name as it is written, and the key of the fact that holds it."""


def names_by_kind(kit: Kit) -> Mapping[str, tuple[Named, ...]]:
    """All names: ``person``, ``company``, ``body`` (of awards and festivals) and ``outlet`` (of the press)."""
    return {
        "person": (*makers(kit), *_other_people(kit)),
        "company": tuple(companies(kit)),
        "body": tuple(_bodies(kit)),
        "outlet": tuple(_outlets(kit)),
    }


def makers(kit: Kit) -> tuple[Named, ...]:
    """The people who made the film, or what it is made from: cast, crew, authors, composer, artists."""
    named: list[Named] = [(("cast", role.id, "actor"), role.actor) for role in kit.cast]
    named += ((key, name) for key, credit in _crew(kit) for name in credit.names)
    named += [(("based_on", work.id, "author"), work.author) for work in kit.based_on]
    if kit.music.score:
        named.append((("music", "score", "composer"), kit.music.score.composer))
    named += [(("music", "songs", song.id, "artist"), song.artist) for song in kit.music.songs]
    return tuple(named)


def directors(kit: Kit) -> tuple[Named, ...]:
    """The people who directed the film."""
    return tuple((key, name) for key, credit in _crew(kit) if credit.role == "director" for name in credit.names)


def titles(film: Film) -> tuple[str, ...]:
    """What the film is called, here and elsewhere."""
    named = (film.title, film.original_title, *(other.title for other in film.other_titles))
    return tuple(title.text for title in named if title)


def companies(kit: Kit) -> Iterator[Named]:
    """Companies of the making, releasing and publishing."""
    for credit in kit.companies:
        yield from ((("companies", credit.id, "names"), name) for name in credit.names)
    for release in kit.releases:
        if release.distributor:
            yield ("releases", release.id, "distributor"), release.distributor
    for disc in kit.home_media:
        if disc.publisher:
            yield ("home_media", disc.id, "publisher"), disc.publisher


def _crew(kit: Kit) -> Iterator[tuple[Key, Credit]]:
    """The credits of the crew, each with the key of its names."""
    for department in kit.crew:
        for credit in department.credits:
            yield ("crew", department.id, "credits", credit.id, "names"), credit


def _other_people(kit: Kit) -> Iterator[Named]:
    named: list[tuple[Key, str | None]] = [(("people", person.id, "name"), person.name) for person in kit.people]
    for award in kit.awards:
        named += [(("awards", award.id, "nominees", one.id, "name"), one.name) for one in award.nominees]
    named += [(("quotes", quote.id, "critic"), quote.critic) for quote in kit.quotes]
    named += [(("scores", score.id, "critic"), score.critic) for score in kit.scores]
    named += [(("interviews", interview.id, "author"), interview.author) for interview in kit.interviews]
    named += [(("interviews", interview.id, "subject"), interview.subject) for interview in kit.interviews]
    named += [(("contacts", contact.id, "name"), contact.name) for contact in kit.contacts]
    if kit.statement:
        named.append((("statement", "author"), kit.statement.author))
    yield from ((key, name) for key, name in named if name)


def _bodies(kit: Kit) -> Iterator[Named]:
    if kit.premiere:
        yield ("premiere", "name"), kit.premiere.name
    for festival in kit.festivals:
        yield ("festivals", festival.id, "name"), festival.name
    for award in kit.awards:
        yield ("awards", award.id, "body"), award.body


def _outlets(kit: Kit) -> Iterator[Named]:
    for quote in kit.quotes:
        yield ("quotes", quote.id, "outlet"), quote.outlet
    for score in kit.scores:
        yield ("scores", score.id, "outlet"), score.outlet
