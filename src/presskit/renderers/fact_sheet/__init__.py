"""The fact sheet (DOCX): the film on a few pages, for an editor who copies from it."""

from dataclasses import fields

from presskit.artifact import Artifact
from presskit.assets import Assets, RefusedError
from presskit.finding import Finding, error
from presskit.layout import Layout
from presskit.layoutvalues import Value, values_of
from presskit.renderer import Attached, Drawn, Renderer
from presskit.renderers.fact_sheet.sheet import FactSheet
from presskit.renderers.fact_sheet.writing import view

LAYOUT = "layout.docx"


def draw(sheet: FactSheet, layout: Layout, assets: Assets, _attached: Attached) -> Drawn:
    """The fact sheet as one Word document, or what is wrong with its layout."""
    from presskit.word.document import About, open_layout
    from presskit.word.ink import Ink

    try:
        data = assets.read(f"layout:{LAYOUT}")
    except RefusedError as problem:
        return Drawn(findings=(error("PK403", str(problem), hint="copy it from our layout"),))
    opened = open_layout(data, str(layout.folder / LAYOUT), layout.fields)
    if isinstance(opened, Finding):
        return Drawn(findings=(opened,))
    ink = Ink(opened.character_styles())
    environment = layout.environment(finalize=ink.write)
    findings = opened.check(environment, FactSheet)
    if findings:
        return Drawn(findings=findings)
    failed = opened.fill(environment, {each.name: getattr(sheet, each.name) for each in fields(sheet)}, ink)
    if failed:
        return Drawn(findings=(failed,))
    file = sheet.file
    told = (*opened.missing_styles(), *opened.silent_pictures())
    about = About(
        str(sheet.film.title), file.author, file.keywords, file.language, file.version, file.made, file.palette
    )
    return Drawn((Artifact(f"{file.stem}.docx", [opened.finish(ink, about)]),), told)


def values(sheet: FactSheet) -> tuple[Value, ...]:
    """What its layout may name; what the file says of itself stands in no tag."""
    return values_of(sheet, without=frozenset(["file"]))


RENDERER = Renderer("fact_sheet", "The fact sheet (DOCX).", view, draw, flag="docx", values=values)
