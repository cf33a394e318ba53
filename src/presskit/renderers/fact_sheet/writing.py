"""From an edition to the fact sheet: what is chosen, in which order, in which words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, groupby

from presskit.edition import Edition, Options
from presskit.finding import Key
from presskit.model import Award, Credit, Gross
from presskit.prose import Run, blocks_of
from presskit.renderers.fact_sheet.sheet import (
    Entry,
    FactSheet,
    File,
    Film,
    Job,
    Links,
    Opening,
    Paragraph,
    Part,
    Person,
    Praise,
    Prize,
    Takings,
    Tally,
)
from presskit.values import PartialDate, Prose
from presskit.voice import Said, Voice
from presskit.word.text import (
    EMPHASIS,
    NOTHING,
    Piece,
    Words,
    cited,
    link,
    listed,
    plain,
    prose,
    source_bookmark,
    spoken,
)
from presskit.wording import NBSP, Wording

CHOICE = 3
"""A fact names one of its first sources, if possible one that is named already, so that the list stays short."""
CAST, CREW, QUOTES = 10, 10, 3
"""Entries at most; the press kit has them all."""
LONG_TITLE = 26
"""Characters from which a title is set smaller."""
_NEVER = PartialDate(1)


@dataclass(frozen=True)
class Pen:
    """Writes facts with the numbers of their sources, and remembers which it named."""

    edition: Edition
    voice: Voice
    named: set[int] = field(default_factory=set)

    def bare(self, value: object, *key: str) -> Words:
        """A fact without its sources."""
        return spoken(self.voice(value, *key))

    def fact(self, value: object, *key: str) -> Words:
        """A fact and its sources."""
        words = self.bare(value, *key)
        return words + self.sources(key) if words else NOTHING

    def said(self, text: str, *key: str) -> Words:
        """A fact in other words than its type would find, marked as disputed where it is."""
        said = self.voice(text, *key)
        return spoken(Said(text, "", said.rival)) if text else NOTHING

    def sources(self, *keys: Key) -> Words:
        """Sources for these facts, as few as prove them all: one that the sheet names already, else the first."""
        chosen: list[str] = []
        for key in keys:
            sources = self.edition.ledger.sources_of(key)
            if sources and not set(sources).intersection(chosen):
                known = (source for source in sources[:CHOICE] if self.edition.number_of(source) in self.named)
                chosen.append(next(known, sources[0]))
        return cited(self.numbers(chosen))

    def numbers(self, sources: Iterable[str]) -> tuple[int, ...]:
        """The numbers of sources, those that are declared."""
        numbers = sorted({number for source in sources if (number := self.edition.number_of(source))})
        self.named.update(numbers)
        return tuple(numbers)

    def prose(self, value: Prose | None) -> tuple[Paragraph, ...]:
        """Running text, paragraph by paragraph."""
        if value is None:
            return ()
        lang = value.lang if value.lang != self.voice.wording.language else ""
        return tuple(self._paragraph(block.runs, lang, item=block.item) for block in blocks_of(value.text))

    def _paragraph(self, runs: Sequence[Run], lang: str, *, item: bool) -> Paragraph:
        words = prose(runs, lang, self.numbers)
        return Paragraph(NOTHING, words) if item else Paragraph(words, NOTHING)


def view(edition: Edition, options: Options) -> FactSheet:
    """What the fact sheet shows of the edition."""
    kit = edition.kit
    pen = Pen(edition, Voice(edition.ledger, Wording(kit.kit.language)))
    approval = kit.kit.approval
    sheet = FactSheet(
        file=_file(edition, options),
        draft=options.draft,
        embargo=pen.bare(kit.kit.embargo, "kit", "embargo"),
        version=pen.bare(kit.kit.version, "kit", "version"),
        date=pen.bare(kit.kit.date, "kit", "date"),
        approval=plain(f"{approval.by}, {pen.voice.wording.date(approval.date)}") if approval else NOTHING,
        film=_film(pen),
        logline=pen.prose(kit.story.logline),
        synopsis=pen.prose(kit.story.synopsis.short),
        leads=tuple(_leads(pen)),
        cast=tuple(_cast(pen)),
        crew=tuple(_crew(pen)),
        companies=tuple(_companies(pen)),
        releases=tuple(_releases(pen)),
        awards=tuple(_awards(pen)),
        tally=Tally(*(sum(award.result == result for award in kit.awards) for result in ("won", "nominated"))),
        box_office=tuple(_box_office(pen)),
        quotes=tuple(_quotes(pen)),
        contacts=tuple(_contacts(pen)),
        links=_links(edition),
        copyright=pen.bare(kit.legal.copyright, "legal", "copyright"),
        boilerplate=pen.prose(kit.legal.boilerplate),
        sources=(),
    )
    return replace(sheet, sources=tuple(_entries(pen)))


def _file(edition: Edition, options: Options) -> File:
    kit = edition.kit
    organisations = (contact.organisation for contact in kit.contacts if contact.organisation)
    companies = (", ".join(company.names) for company in kit.companies)
    film = kit.film
    words = [film.title, film.original_title, film.year]
    return File(
        stem=edition.stem("fact_sheet", options),
        author=next(chain(organisations, companies), ""),
        keywords=", ".join(dict.fromkeys(str(word) for word in words if word)),
        language=kit.kit.language,
        made=edition.made,
        palette=kit.look.colors,
    )


def _film(pen: Pen) -> Film:
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
        aspect_ratio=fact(film.aspect_ratio, "aspect_ratio"),
        format=fact(film.format, "format"),
        camera=fact(film.camera, "camera"),
        sound=fact(film.sound, "sound"),
        budget=fact(film.budget, "budget"),
        ratings=_ratings(pen),
        premiere=_premiere(pen),
        shoot=pen.said(period, "shoot", "start") + pen.sources(("shoot", "start")) if period else NOTHING,
        based_on=_based_on(pen),
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
    edition = plain(f" ({pen.voice.wording.ordinal(premiere.edition)})" if premiere.edition else "")
    shown = "shown" if premiere.shown else "start"
    where = pen.bare(premiere.name, "premiere", "name") + edition
    section = pen.bare(premiere.section, "premiere", "section")
    when = pen.bare(premiere.shown or premiere.start, "premiere", shown)
    return listed([where, section, when]) + pen.sources(("premiere",))


def _based_on(pen: Pen) -> Words:
    works = pen.edition.kit.based_on
    each = []
    for work in works:
        key = ("based_on", work.id)
        title = pen.bare(work.title, *key, "title").styled(EMPHASIS)
        each.append(listed([title, pen.bare(work.form, *key, "form"), pen.bare(work.author, *key, "author")]))
    return listed(each, "; ") + pen.sources(*(("based_on", work.id) for work in works))


def _leads(pen: Pen) -> Iterator[Job]:
    """Direction, writing and production."""
    for key, credit in _credits(pen.edition):
        if credit.role:
            yield _job(pen, key, credit)


def _crew(pen: Pen) -> Iterator[Job]:
    """The others: first the head of each department, then those who are named next, as long as there is room."""
    crew = [(key, credit) for key, credit in _credits(pen.edition) if not credit.role]
    rank: dict[Key, int] = {}
    departments: Counter[str] = Counter()
    for key, _ in crew:
        rank[key] = departments[key[1]]
        departments[key[1]] += 1
    shown = {key for key, _ in sorted(crew, key=lambda each: rank[each[0]])[:CREW]}
    for key, credit in crew:
        if key in shown:
            yield _job(pen, key, credit)


def _credits(edition: Edition) -> Iterator[tuple[Key, Credit]]:
    for department in edition.kit.crew:
        for credit in department.credits:
            yield ("crew", department.id, "credits", credit.id), credit


def _job(pen: Pen, key: Key, credit: Credit) -> Job:
    return Job(key, pen.bare(credit.job, *key, "job"), pen.fact(credit.names, *key, "names"))


def _cast(pen: Pen) -> Iterator[Part]:
    for role in pen.edition.kit.cast[:CAST]:
        key = ("cast", role.id)
        character = pen.bare(role.character, *key, "character")
        description = pen.bare(role.description, *key, "description")
        yield Part(key, character, pen.fact(role.actor, *key, "actor"), description, role.lead)


def _companies(pen: Pen) -> Iterator[Job]:
    """What companies did, one row for neighbours that did the same."""
    for _, group in groupby(pen.edition.kit.companies, lambda company: company.role):
        companies = list(group)
        keys = [("companies", company.id, "names") for company in companies]
        names = listed(pen.bare(each.names, *key) for each, key in zip(companies, keys, strict=True))
        first = keys[0][:-1]
        yield Job(first, pen.bare(companies[0].role, *first, "role"), names + pen.sources(*keys))


def _releases(pen: Pen) -> Iterator[Opening]:
    for release in pen.edition.kit.releases:
        key = ("releases", release.id)
        words = {name: pen.bare(getattr(release, name), *key, name) for name in ("territory", "date", "distributor")}
        sources = pen.sources(*((*key, name) for name in words if words[name]))
        yield Opening(key, words["territory"] + sources, words["date"], words["distributor"])


def _awards(pen: Pen) -> Iterator[Prize]:
    """The prizes, those of one ceremony together."""
    for group in pen.edition.awards_by_body():
        occasion = _occasion(pen, group)
        for position, award in enumerate(group):
            key = ("awards", award.id)
            weak = pen.edition.rests_on_weak_sources(key)
            result = pen.said(pen.voice.wording.word(award.result), *key, "result")
            category = pen.bare(award.category, *key, "category")
            nominees = listed(
                pen.bare(nominee.name, *key, "nominees", nominee.id, "name") for nominee in award.nominees
            )
            yield Prize(
                key=key,
                body=pen.bare(award.body, *key, "body") if position == 0 else NOTHING,
                occasion=occasion if position == min(1, len(group) - 1) else NOTHING,
                category=category.styled(EMPHASIS) if weak else category,
                nominees=nominees.styled(EMPHASIS) if weak else nominees,
                result=result.styled(EMPHASIS) if weak else result,
                note=pen.bare(award.note, *key, "note"),
                won=award.result == "won",
            )


def _occasion(pen: Pen, group: Sequence[Award]) -> Words:
    """Which ceremony, and when, and what proves its prizes."""
    award, key = group[0], ("awards", group[0].id)
    ordinal = plain(pen.voice.wording.ordinal(award.edition) if award.edition else "")
    ceremony = pen.bare(award.ceremony, *key, "ceremony")
    date = pen.bare(award.ceremony_date, *key, "ceremony_date")
    return listed([ordinal, ceremony, date]) + pen.sources(*(("awards", award.id) for award in group))


def _box_office(pen: Pen) -> Iterator[Takings]:
    """The latest count of seats and the latest sum of each territory."""
    grosses = pen.edition.kit.box_office
    for territory in dict.fromkeys(gross.territory for gross in grosses):
        here = [gross for gross in grosses if gross.territory == territory]
        latest = [
            _latest(gross for gross in here if gross.admissions),
            _latest(gross for gross in here if gross.amount),
        ]
        yield from (_takings(pen, gross) for gross in here if gross in latest)


def _latest(grosses: Iterable[Gross]) -> Gross | None:
    """A final count, else one without a date, which stands for the whole run, else the last."""
    return max(
        reversed(list(grosses)),
        key=lambda gross: (gross.final, gross.as_of is None, gross.as_of or _NEVER),
        default=None,
    )


def _takings(pen: Pen, gross: Gross) -> Takings:
    key = ("box_office", gross.id)
    counts = {name: pen.bare(getattr(gross, name), *key, name) for name in ("admissions", "amount")}
    sources = pen.sources(*((*key, name) for name in counts if counts[name]))
    return Takings(
        key=key,
        territory=pen.bare(gross.territory, *key, "territory") + sources,
        admissions=counts["admissions"],
        amount=counts["amount"],
        period=listed([pen.bare(gross.period, *key, "period"), pen.bare(gross.as_of, *key, "as_of")]),
    )


def _quotes(pen: Pen) -> Iterator[Praise]:
    """The headlines and then the others, one from each paper."""
    quotes = sorted(pen.edition.kit.quotes, key=lambda quote: not quote.headline)
    one_each = {quote.outlet: quote for quote in reversed(quotes)}
    for quote in [quote for quote in quotes if quote is one_each[quote.outlet]][:QUOTES]:
        key = ("quotes", quote.id)
        names = ("critic", "critic_role", "outlet", "date")
        by = listed(pen.bare(getattr(quote, name), *key, name) for name in names)
        yield Praise(key, pen.bare(quote.excerpt, *key, "excerpt"), by + pen.sources(key))


def _contacts(pen: Pen) -> Iterator[Person]:
    for contact in pen.edition.kit.contacts:
        key = ("contacts", contact.id)
        yield Person(
            key=key,
            role=pen.bare(contact.role, *key, "role"),
            territory=pen.bare(contact.territory, *key, "territory"),
            name=pen.bare(contact.name, *key, "name"),
            organisation=pen.bare(contact.organisation, *key, "organisation"),
            email=link(contact.email, f"mailto:{contact.email}") if contact.email else NOTHING,
            phone=pen.bare(contact.phone, *key, "phone"),
        )


def _links(edition: Edition) -> Links:
    links = edition.kit.links
    return Links(*(_web(address) for address in (links.trailer, links.stills, links.press_page, links.website)))


def _web(address: str | None) -> Words:
    """An address to read and to follow."""
    return link(re.sub(r"^https?://(www\.)?|/$", "", address), address) if address else NOTHING


def _entries(pen: Pen) -> Iterator[Entry]:
    """The sources that were named so far."""
    for number in sorted(pen.named):
        source = pen.edition.sources[number - 1]
        title = link(source.title, source.url) if source.url else plain(source.title)
        details = listed([plain(source.publisher or ""), plain(_date(source.date, pen.voice.wording))])
        yield Entry(
            ("sources", source.id), Words((Piece(str(number), bookmark=source_bookmark(number)),)), title, details
        )


def _date(written: str | None, wording: Wording) -> str:
    """When a source appeared: a date in words, anything else as it is."""
    try:
        return wording.date(PartialDate.parse(written))
    except ValueError:
        return written or ""
