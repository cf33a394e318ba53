"""The film and its key facts, in words."""

from presskit.renderers.fact_sheet.pen import Pen
from presskit.renderers.fact_sheet.sheet import Film
from presskit.typography import NBSP
from presskit.word.text import EMPHASIS, NOTHING, Words, listed, plain

LONG_TITLE = 26
"""Characters from which a title is set smaller."""


def film_of(pen: Pen) -> Film:
    """The title and the key facts."""
    kit, wording = pen.edition.kit, pen.voice.wording
    film, shoot, identifiers = kit.film, kit.shoot, kit.identifiers
    title = pen.bare(film.title, "film", "title")
    long = len(film.title.text) >= LONG_TITLE
    period = wording.period(shoot.start, shoot.end)

    def fact(value: object, name: str) -> Words:
        return pen.fact(value, "film", name)

    return Film(
        title=title,
        short_title=NOTHING if long else title,
        long_title=title if long else NOTHING,
        original_title=pen.bare(film.original_title, "film", "original_title"),
        tagline=pen.bare(film.tagline, "film", "tagline"),
        year=fact(film.year, "year"),
        countries=fact(film.countries, "countries"),
        languages=_languages(pen),
        genre=fact(film.genre, "genre"),
        runtime=fact(film.runtime, "runtime"),
        based_on=_based_on(pen),
        premiere=_premiere(pen),
        shoot=pen.said(period, "shoot", "start") + pen.sources(("shoot", "start")) if period else NOTHING,
        camera=fact(film.camera, "camera"),
        format=fact(film.format, "format"),
        aspect_ratio=fact(film.aspect_ratio, "aspect_ratio"),
        sound=fact(film.sound, "sound"),
        budget=fact(film.budget, "budget"),
        ratings=_ratings(pen),
        imdb=pen.bare(identifiers.imdb, "identifiers", "imdb"),
        eidr=pen.bare(identifiers.eidr, "identifiers", "eidr"),
        isan=pen.bare(identifiers.isan, "identifiers", "isan"),
    )


def _languages(pen: Pen) -> Words:
    wording = pen.voice.wording
    names = wording.join([wording.language_name(tag) for tag in pen.edition.kit.film.languages])
    key = ("film", "languages")
    return pen.said(names, *key) + pen.sources(key) if names else NOTHING


def _ratings(pen: Pen) -> Words:
    ratings = pen.edition.kit.film.ratings
    each = []
    for rating in ratings:
        key = ("film", "ratings", rating.id)
        board = plain(f" ({rating.board})" if rating.board else "")
        each.append(
            pen.bare(rating.territory, *key, "territory")
            + plain(NBSP)
            + pen.bare(rating.rating, *key, "rating")
            + board
        )
    return listed(each) + pen.sources(*(("film", "ratings", rating.id) for rating in ratings))


def _premiere(pen: Pen) -> Words:
    premiere = pen.edition.kit.premiere
    if premiere is None:
        return NOTHING
    wording = pen.voice.wording
    edition = plain(f" ({wording.ordinal(premiere.edition)})" if premiere.edition else "")
    where = pen.bare(premiere.name, "premiere", "name") + edition
    section = pen.bare(premiere.section, "premiere", "section")
    days = wording.festival(premiere.shown, premiere.start, premiere.end)
    when = pen.said(days, "premiere", "shown" if premiere.shown else "start")
    each = [where, section, when] if premiere.shown else [where, when, section]
    return listed(each) + pen.sources(("premiere",))


def _based_on(pen: Pen) -> Words:
    works = pen.edition.kit.based_on
    each = []
    for work in works:
        key = ("based_on", work.id)
        title = pen.bare(work.title, *key, "title").styled(EMPHASIS)
        each.append(listed([title, pen.bare(work.form, *key, "form"), pen.bare(work.author, *key, "author")]))
    return listed(each, "; ") + pen.sources(*(("based_on", work.id) for work in works))
