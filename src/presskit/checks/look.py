"""What ``look`` and ``statements`` point to exists."""

from collections.abc import Iterator

from presskit.edition import Edition
from presskit.finding import Finding, error
from presskit.ledger import nearest
from presskit.model import facts_of


def art_that_is_there(edition: Edition) -> Iterator[Finding]:
    """Finds cover and section art that names no image of the kit, and font files that are missing."""
    images = {image.id for image in edition.kit.images}
    look = edition.kit.look
    wanted = [(("look", "art", art.id, "image"), art.image) for art in look.art]
    if look.cover:
        wanted.append((("look", "cover"), look.cover))
    for key, image in wanted:
        if image not in images:
            hint = nearest(image, images) or "add it to the list “images:”"
            yield error("PK304", f"there is no image “{image}”", key=key, hint=hint)


def figures_that_are_facts(edition: Edition) -> Iterator[Finding]:
    """Finds figures for the page at a glance whose key names no fact."""
    known = {".".join(key) for key, _ in facts_of(edition.kit)}
    for figure in edition.kit.statements.glance:
        if figure.key not in known:
            hint = nearest(figure.key, known) or "write the key of a fact, such as film.runtime"
            key = ("statements", "glance", figure.id, "key")
            yield error("PK305", f"there is no fact “{figure.key}”", key=key, hint=hint)
