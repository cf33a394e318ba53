"""The whole proof: each finished document against what the edition bids it print and what the facts explain.

Only structured facts explain a figure, a date or a name, and a losing claim explains nothing. What the view of a
document chose must stand in it, each record together at a place of its own.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from presskit.edition import Edition, Options
from presskit.expecting import expected, figures_made
from presskit.explaining import Explanations
from presskit.finding import Finding
from presskit.layout import Layout, find_layout
from presskit.layoutwords import words_of_layout
from presskit.proof.collating import collated
from presskit.proof.lost import lost, told
from presskit.proof.manuscript import manuscript
from presskit.proof.marred import marred
from presskit.proof.shares import Proof, Share
from presskit.proof.sheet import Sheet
from presskit.proof.tracing import Answers, Gap, Judged, Own, explained, let_stand, unexplained
from presskit.readback import Printed
from presskit.renderer import documents, find_renderer
from presskit.wording import Wording


def proof(edition: Edition, printed: Sequence[Printed], options: Options, templates: Path | None) -> Proof:
    """Hold what was read back against the edition that the documents are made of.

    Only the documents that are there are read; findings have the key of the fact where there is one.
    """
    known = documents()
    sheets = {
        document: Sheet.of(document, [each for each in printed if each.document == document])
        for document in dict.fromkeys(each.document for each in printed)
        if document in known
    }
    layouts = {document: find_layout(document, templates) for document in sheets}
    views = {document: find_renderer(document).view(edition, options) for document in sheets}
    bound = {document: expected(views[document], layouts[document], edition) for document in sheets}
    missing = {document: tuple(lost(sheet, bound[document])) for document, sheet in sheets.items()}
    explanations = Answers(Explanations.of(edition, _rivals(edition)))
    judged = Judged.of(edition)
    findings: list[Finding] = []
    gaps: list[Gap] = []
    shares: list[Share] = []
    for document, sheet in sheets.items():
        words = words_of_layout(layouts[document], edition.kit.kit.language)
        own = Own(words, figures_made(views[document], edition))
        findings += marred(sheet, words, edition)
        findings += (told(sheet, each, sheets, edition) for each in missing[document])
        found, share = explained(sheet, explanations, own, judged)
        gaps += found
        shares.append(share)
        findings += _collated(sheet, views[document], layouts[document])
    told_gaps, silenced = let_stand(gaps, edition)
    findings += unexplained(told_gaps)
    return Proof(tuple(dict.fromkeys(findings)), tuple(shares), silenced)


def _collated(sheet: Sheet, view: object, layout: Layout) -> Iterator[Finding]:
    """What the layout, filled in anew, says otherwise than the file."""
    markup = find_renderer(sheet.document).markup
    html = markup(view, layout) if markup else None
    if isinstance(html, Finding):
        yield html
    elif html is not None:
        yield from collated(sheet.units, manuscript(html, layout.folder))


def _rivals(edition: Edition) -> Iterator[str]:
    """What a draft says beside its disputed facts."""
    wording = Wording(edition.kit.kit.language)
    for entry in edition.ledger.provenance.values():
        yield from (wording.say(claim.value) for claim in entry.rivals)
