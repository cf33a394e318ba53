"""The awards list (CSV): one row for each nominee of each prize, for spreadsheets and for databases.

Beside it lies its data package (JSON), which says what each column holds. The layout is a CSV too, ``layout.csv``: a
row of headings, and under each a field (``award.body``) with at most one filter (``award.ceremony_date | iso``).
"""

from presskit.artifact import Artifact
from presskit.assets import Assets, RefusedError
from presskit.finding import error
from presskit.layout import Layout
from presskit.renderer import Attached, Drawn, Renderer
from presskit.renderers.awards.columns import LAYOUT, columns_of
from presskit.renderers.awards.file import AwardsFile
from presskit.renderers.awards.package import package_of
from presskit.renderers.awards.rows import AwardsList, view
from presskit.renderers.awards.values import values
from presskit.wording import Wording


def draw(awards: AwardsList, layout: Layout, assets: Assets, _attached: Attached) -> Drawn:
    """The awards list as one CSV file with its data package, or what is wrong with its layout."""
    try:
        data = assets.read(f"layout:{LAYOUT}")
    except RefusedError as problem:
        return Drawn(findings=(error("PK403", str(problem), hint="copy it from our layout"),))
    wording = Wording(awards.edition.kit.kit.language)
    columns, findings = columns_of(data, str(layout.folder / LAYOUT), wording)
    if findings:
        return Drawn(findings=findings)
    return Drawn(
        (
            Artifact(f"{awards.stem}.csv", AwardsFile(awards, columns)),
            Artifact(f"{awards.stem}.datapackage.json", (package_of(awards, columns),)),
        )
    )


RENDERER = Renderer("awards", "The awards list (CSV).", view, draw, flag="csv", values=values)
