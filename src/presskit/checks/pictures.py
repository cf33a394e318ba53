"""The kit's pictures are there."""

from collections.abc import Iterator

from presskit.assets import RefusedError
from presskit.edition import Edition
from presskit.finding import Finding, error, warning
from presskit.hints import closest


def picture_files(edition: Edition) -> Iterator[Finding]:
    """Finds images whose file is missing or lies outside the kit."""
    for image in edition.kit.images:
        try:
            edition.assets.path(f"kit:{image.file}")
        except RefusedError as problem:
            meant = closest(image.file, edition.assets.kit_files)
            hint = (
                f"did you mean “{meant}”?"
                if meant
                else "put the file into the kit’s folder, or mend its name; capitals count"
            )
            yield error("PK301", str(problem), key=("images", image.id, "file"), hint=hint)


def pictures_in_words(edition: Edition) -> Iterator[Finding]:
    """Finds images without words for those who cannot see them."""
    for image in edition.kit.images:
        if not image.alt and not image.caption:
            message = f"the picture “{image.id}” has no words for those who cannot see it"
            hint = "add “alt:”, a sentence that says what it shows"
            yield warning("PK302", message, key=("images", image.id), hint=hint)


def pictures_with_an_author(edition: Edition) -> Iterator[Finding]:
    """Finds images that name nobody as their author."""
    for image in edition.kit.images:
        if not image.credit:
            message = f"the picture “{image.id}” names nobody as its author"
            yield warning("PK303", message, key=("images", image.id), hint="add “credit:”")
