"""From an edition to the fact sheet: what is chosen, in which order, in which words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from presskit.edition import Edition, Options
from presskit.model import Kit
from presskit.renderers.fact_sheet.film import film_of
from presskit.renderers.fact_sheet.makers import cast_of, companies_of, crew_of, leads_of, others_of
from presskit.renderers.fact_sheet.pen import Pen
from presskit.renderers.fact_sheet.reception import awards_of, box_office_of, quotes_of, releases_of
from presskit.renderers.fact_sheet.sheet import Entry, FactSheet, File, Links, More, Person, Tally
from presskit.voice import Voice
from presskit.word.text import NOTHING, Piece, Words, link, listed, plain, source_bookmark
from presskit.wording import Wording


def view(edition: Edition, options: Options) -> FactSheet:
    """What the fact sheet shows of the edition."""
    kit = edition.kit
    pen = Pen(edition, Voice(edition.ledger, Wording(kit.kit.language)))
    approval = kit.kit.approval
    # Sources are numbered as they are first named, so the fields stand in the order of the layout.
    sheet = FactSheet(
        file=_file(edition, options),
        draft=options.draft,
        embargo=pen.bare(kit.kit.embargo, "kit", "embargo"),
        version=pen.bare(kit.kit.version, "kit", "version"),
        date=pen.bare(kit.kit.date, "kit", "date"),
        approval=plain(f"{approval.by}, {pen.voice.wording.date(approval.date)}") if approval else NOTHING,
        logline=pen.prose(kit.story.logline),
        leads=tuple(leads_of(pen)),
        film=film_of(pen),
        synopsis=pen.prose(kit.story.synopsis.short),
        cast=tuple(cast_of(pen)),
        characters=any(role.character for role in kit.cast),
        others=others_of(pen),
        crew=tuple(crew_of(pen)),
        companies=tuple(companies_of(pen)),
        releases=tuple(releases_of(pen)),
        box_office=tuple(box_office_of(pen)),
        awards=tuple(awards_of(pen)),
        tally=Tally(*edition.prizes),
        doubtful=any(edition.rests_on_weak_sources(("awards", award.id)) for award in kit.awards),
        quotes=tuple(quotes_of(pen)),
        more=More(0, 0, 0),
        contacts=tuple(_contacts(pen)),
        links=_links(edition),
        copyright=pen.bare(kit.legal.copyright, "legal", "copyright"),
        boilerplate=pen.prose(kit.legal.boilerplate),
        sources=(),
    )
    return replace(sheet, more=_more(kit, sheet), sources=tuple(_entries(pen)))


def _more(kit: Kit, sheet: FactSheet) -> More:
    """How much of the kit the sheet leaves to the press kit."""
    credited = len(sheet.leads) + len(sheet.crew)
    return More(
        crew=sum(len(department.credits) for department in kit.crew) - credited,
        box_office=len(kit.box_office) - len(sheet.box_office),
        quotes=len(kit.quotes) - len(sheet.quotes),
    )


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
        version=kit.kit.version or "",
        made=edition.made,
        palette=kit.look.colors,
    )


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
    known = {source.id: source for source in pen.edition.sources}
    for name, number in pen.named.items():
        source = known[name]
        title = link(source.title, source.url) if source.url else plain(source.title)
        details = listed([plain(source.publisher or ""), plain(pen.voice.wording.date_of_source(source.date))])
        yield Entry(
            ("sources", source.id), Words((Piece(str(number), bookmark=source_bookmark(number)),)), title, details
        )
