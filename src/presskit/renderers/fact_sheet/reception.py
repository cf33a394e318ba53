"""What became of the film: releases, box office, awards and the press."""

from collections.abc import Iterable, Iterator, Sequence

from presskit.model import Award, Gross
from presskit.renderers.fact_sheet.pen import Pen
from presskit.renderers.fact_sheet.sheet import Opening, Praise, Prize, Takings
from presskit.values import PartialDate
from presskit.word.text import EMPHASIS, NOTHING, Words, listed, plain

QUOTES = 3
"""Entries at most."""
_NEVER = PartialDate(1)


def releases_of(pen: Pen) -> Iterator[Opening]:
    """Where, when and by whom the film was released."""
    for release in pen.edition.kit.releases:
        key = ("releases", release.id)
        words = {name: pen.bare(getattr(release, name), *key, name) for name in ("territory", "date", "distributor")}
        sources = pen.sources(*((*key, name) for name in words if words[name]))
        yield Opening(key, words["territory"] + sources, words["date"], words["distributor"])


def box_office_of(pen: Pen) -> Iterator[Takings]:
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


def awards_of(pen: Pen) -> Iterator[Prize]:
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
                goes_on=position + 1 < len(group),
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


def quotes_of(pen: Pen) -> Iterator[Praise]:
    """The headlines and then the others, one from each paper."""
    quotes = sorted(pen.edition.kit.quotes, key=lambda quote: not quote.headline)
    one_each = {quote.outlet: quote for quote in reversed(quotes)}
    for quote in [quote for quote in quotes if quote is one_each[quote.outlet]][:QUOTES]:
        key = ("quotes", quote.id)
        names = ("critic", "critic_role", "outlet", "date")
        by = listed(pen.bare(getattr(quote, name), *key, name) for name in names)
        yield Praise(key, pen.bare(quote.excerpt, *key, "excerpt"), by + pen.sources(key))
