"""The kit's pictures are there."""

from collections.abc import Iterator

from presskit.assets import RefusedError
from presskit.edition import Edition
from presskit.finding import Finding, error, warning


def picture_files(edition: Edition) -> Iterator[Finding]:
    """Finds images whose file is missing or lies outside the kit, and those without a credit or words for the blind."""
    for image in edition.kit.images:
        key = ("images", image.id)
        try:
            edition.assets.path(f"kit:{image.file}")
        except RefusedError as problem:
            hint = "put the file there, or mend the name; capitals count"
            yield error("PK301", str(problem), key=(*key, "file"), hint=hint)
        if not image.alt and not image.caption:
            hint = "add “alt:”, a sentence that says what the picture shows"
            yield warning("PK302", f"the picture “{image.id}” has no words for those who cannot see it", key=key, hint=hint)
        if not image.credit:
            yield warning("PK303", f"the picture “{image.id}” names nobody as its author", key=key, hint="add “credit:”")
