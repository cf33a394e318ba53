"""The awards list (CSV): one row for each nominee of each prize."""

from presskit.artifact import Artifact
from presskit.assets import Assets
from presskit.edition import Edition, Options
from presskit.layout import Layout
from presskit.renderer import Attached, Drawn, Renderer


def view(edition: Edition, options: Options) -> str:
    return edition.stem("awards", options)


def draw(stem: str, _layout: Layout, _assets: Assets, _attached: Attached) -> Drawn:
    return Drawn((Artifact(stem + ".csv", [b"stub"]),))


RENDERER = Renderer("awards", "The awards list (CSV).", view, draw, flag="csv")
