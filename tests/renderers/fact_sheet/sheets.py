"""Fact sheets made for tests: real kits built, the finished file and edited layouts opened with python-docx."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import _Element as Element

from presskit.edition import Options
from presskit.finding import Finding
from presskit.layout import our_templates
from presskit.pipeline import Outcome, build
from tests.readback import file_of

OURS = our_templates() / "fact_sheet" / "layout.docx"

FILM = """\
kit: {slug: wadjda, version: "2", date: 2013-05-17}
film:
  title: {text: Wadjda, source: venice}
  original_title: {text: وجدة, lang: ar, source: venice}
  year: {value: 2012, source: venice}
  countries: {value: [SA, DE], source: venice}
  languages: {value: [ar], source: venice}
  runtime: {value: 98 min, source: [razor, venice]}
  ratings:
    - {territory: GB, rating: PG, source: razor}
    - {territory: DE, rating: "0", board: FSK, source: venice}
story:
  logline: A girl in Riyadh wants a bicycle, and her school has a *Quran* contest with prize money.
  synopsis:
    short: |-
      Wadjda is ten.[@venice] She wants to **race** Abdullah, on [her own bicycle](https://example.org/bicycle?a=1&b=2).

      - She sells bracelets.
      - She learns verses.[@razor, venice]
cast:
  - {id: wadjda, actor: Waad Mohammed, character: Wadjda, lead: true, description: Ten years old, source: venice}
  - {id: mother, actor: Reem Abdullah, character: {text: La mère, lang: fr}, source: venice}
crew:
  - id: direction
    department: Direction
    credits: [{id: director, job: Director, names: [Haifaa al-Mansour], role: director}]
    source: venice
  - id: camera
    department: Camera
    credits: [{id: photography, job: Director of photography, names: [Lutz Reitemeier]}]
    source: razor
companies:
  - {id: razor, role: Produced by, names: [Razor Film], source: venice}
  - {id: high-look, role: Produced by, names: [High Look Group], source: venice}
premiere: {name: Venice Film Festival, edition: 69, section: Orizzonti, shown: 2012-08-31, source: venice}
releases:
  - {id: germany, territory: DE, date: 2013-09-05, distributor: Koch Media, source: razor}
  - {id: sweden, territory: SE, source: razor}
awards:
  - {id: dubai-feature, body: Dubai International Film Festival, edition: 9, ceremony_date: 2012-12-16,
     category: Best Arab Feature, result: won, source: venice}
  - {id: dubai-actress, body: Dubai International Film Festival, edition: 9, ceremony_date: 2012-12-16,
     category: Best Actress, nominees: [Waad Mohammed], result: won, source: venice}
  - {id: bafta, body: British Academy Film Awards, edition: 67, ceremony_date: 2014-02-16,
     category: Film Not in the English Language, nominees: [Haifaa al-Mansour, Gerhard Meixner], result: nominated,
     note: with Roman Paul, source: razor}
box_office:
  - {id: early, territory: DE, period: first week, as_of: 2013-09-11, admissions: "20,000", source: razor}
  - {id: later, territory: DE, period: four weeks, as_of: 2013-10-02, admissions: "80,000", source: razor}
quotes:
  - {id: one, outlet: The Paper, critic: A. Critic, sentence: It is a fine film., excerpt: a fine film, source: razor}
  - {id: two, outlet: The Paper, critic: A. Critic, sentence: It is a brave film., excerpt: a brave film, source: razor}
  - {id: head, outlet: Le Journal, sentence: {text: Un grand film., lang: fr}, excerpt: {text: un grand film, lang: fr},
     headline: true, source: razor}
contacts:
  - {id: press, role: Press, territory: world, name: P. Officer, organisation: Press Office, email: press@example.org}
links: {stills: "https://www.example.org/stills/"}
legal: {copyright: © 2012 Razor Film, boilerplate: All rights reserved.}
look: {colors: {ground: "#F5F1E7", dark: "#0D1417", accent: "#A93B17", pale: "#EAE2D0", light: "#F39A32"}}
sources:
  - {id: unused, title: Nobody cites this}
  - {id: razor, title: Press book & notes, publisher: Razor Film, date: 2013-02}
  - {id: venice, title: Catalogue, publisher: Biennale, url: "https://example.org/catalogue?a=1&b=2", date: summer 2012}
"""
NEARLY_EMPTY = "kit: {slug: small-film}\nfilm: {title: Small Film}\n"
HOSTILE = "&<b>\"'{{ film.title }}{% if x %}{_{ }}%} \U0001f41f"


def outcome(facts: str, folder: Path, *, draft: bool = False, templates: Path | None = None) -> Outcome:
    """What a build of the fact sheet alone makes of these facts."""
    kit = folder / "kit"
    kit.mkdir(exist_ok=True)
    (kit / "facts.yaml").write_text(facts, "utf-8")
    return build(kit, ["fact_sheet"], templates, Options(draft=draft))


def made(facts: str, folder: Path, *, draft: bool = False, templates: Path | None = None) -> bytes:
    """The fact sheet's bytes."""
    return file_of(outcome(facts, folder, draft=draft, templates=templates), ".docx")


def opened(data: bytes) -> Word:
    return Document(io.BytesIO(data))


def lines(document: Word) -> list[str]:
    """The document as text: paragraphs after the name of their style, rows with their cells."""
    rows: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            rows.append(f"{name_of(block)}: {block.text}")
        else:
            rows += [" | ".join(cell.text for cell in row.cells) for row in block.rows]
    return rows


def name_of(paragraph: Paragraph) -> str:
    return str(paragraph.style.name) if paragraph.style else ""


def table_under(document: Word, heading: str) -> Table:
    """The table of a section."""
    blocks = list(document.iter_inner_content())
    start = next(n for n, block in enumerate(blocks) if isinstance(block, Paragraph) and block.text == heading)
    return next(block for block in blocks[start:] if isinstance(block, Table))


def header(document: Word) -> list[str]:
    return [paragraph.text for paragraph in document.sections[0].header.paragraphs]


def roots(document: Word) -> list[Element]:
    section = document.sections[0]
    return [document.element, section.header._element, section.footer._element]


def run_of(document: Word, text: str) -> Element:
    """The element of the run that says exactly this."""
    runs: Iterator[Element] = document.element.iter(qn("w:r"))
    return next(run for run in runs if text == "".join(part.text or "" for part in run.iter(qn("w:t"))))


def value(element: Element, path: str) -> str | None:
    """The value of a property, such as ``w:rPr/w:rStyle``."""
    found = element.find("/".join(qn(step) for step in path.split("/")))
    return None if found is None else found.get(qn("w:val"))


def edited(folder: Path, edit: Callable[[Word], None]) -> Path:
    """Layouts in which a designer has changed the fact sheet's."""
    layout = Document(str(OURS))
    edit(layout)
    home = folder / "templates" / "fact_sheet"
    home.mkdir(parents=True, exist_ok=True)
    layout.save(str(home / "layout.docx"))
    return home.parent


def paragraph_with(layout: Word, text: str) -> Paragraph:
    """The paragraph of the text, of a table or of the header that has these words."""
    elements = (element for root in roots(layout) for element in root.iter(qn("w:p")) if isinstance(element, CT_P))
    return next(p for p in (Paragraph(element, layout._body) for element in elements) if text in p.text)


def written(old: str, new: str) -> Callable[[Word], None]:
    """An edit that writes other words into the paragraph that has the old ones."""

    def edit(layout: Word) -> None:
        paragraph = paragraph_with(layout, old)
        changed = paragraph.text.replace(old, new)
        for run in paragraph.runs:
            run.text = ""
        paragraph.runs[0].text = changed

    return edit


def complaints(done: Outcome) -> list[Finding]:
    return [finding for finding in done.findings if finding.code.startswith("PK4")]
