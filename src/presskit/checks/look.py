"""What ``look`` and ``statements`` point to exists, and text in the colours of ``look`` can be read."""

from collections.abc import Iterator
from math import floor

from presskit.assets import RefusedError
from presskit.contrast import failing, nearest_change
from presskit.edition import Edition
from presskit.finding import Finding, Key, error, warning
from presskit.hints import nearest


def art_that_is_there(edition: Edition) -> Iterator[Finding]:
    """Finds cover and section art that names no image of the kit."""
    images = {image.id for image in edition.kit.images}
    look = edition.kit.look
    wanted: list[tuple[Key, str]] = [(("look", "art", art.id, "image"), art.image) for art in look.art]
    if look.cover:
        wanted.append((("look", "cover"), look.cover))
    for key, image in wanted:
        if image not in images:
            hint = nearest(image, images) or "add it to the list “images:”"
            yield error("PK304", f"there is no image “{image}”", key=key, hint=hint)


def fonts_that_are_there(edition: Edition) -> Iterator[Finding]:
    """Finds files of the kit's own fonts that are missing or lie outside the kit."""
    fonts = edition.kit.look.fonts
    families = [(("states",), fonts.states), (("tells",), fonts.tells), *((("more",), family) for family in fonts.more)]
    for key, family in families:
        for file in family.files if family else ():
            try:
                edition.assets.path(f"kit:{file}")
            except RefusedError as problem:
                yield error(
                    "PK306",
                    str(problem),
                    key=("look", "fonts", *key),
                    hint="put the file into the kit’s folder, or mend its name",
                )


def figures_that_are_facts(edition: Edition) -> Iterator[Finding]:
    """Finds figures for the page at a glance whose key names neither a fact nor a record that has a value."""
    figures = edition.kit.statements.glance
    known = {".".join(key) for key, _ in edition.facts} if figures else frozenset[str]()
    for figure in figures:
        if figure.key not in known and f"{figure.key}.value" not in known:
            hint = (
                nearest(figure.key, known | {key.removesuffix(".value") for key in known})
                or "write the key of a fact, such as film.runtime"
            )
            key = ("statements", "glance", figure.id, "key")
            yield error("PK305", f"there is no fact “{figure.key}”", key=key, hint=hint)


def colors_that_carry_text(edition: Edition) -> Iterator[Finding]:
    """Finds colours that our layouts set as text on one another, too alike to be read (WCAG 2.2, 1.4.3)."""
    palette = edition.kit.look.colors
    for pair in failing(palette):
        change = nearest_change(palette, pair, palette.model_fields_set)
        message = (
            f"“{pair.text}” on “{pair.ground}” has a contrast of {_cut(pair.has(palette))} and needs {pair.needs:g}: "
            f"{pair.use}"
        )
        hint = f"the nearest colour that passes: {change.name}: “{change.color}”"
        hint += f", though {change.fails} of its other pairs will fail" if change.fails else ""
        yield warning("PK312", message, key=("look", "colors", change.name), hint=hint)


def _cut(ratio: float) -> str:
    """A ratio with two digits, never rounded up to what it does not reach."""
    return f"{floor(ratio * 100) / 100:.2f}"
