"""What colours a picture of pixels has behind text that is set on it."""

import io

from presskit.contrast import Area
from presskit.flaws import flaw_of
from presskit.picture import PIXELS, kind_of

PAGE = (210, 297)
"""The millimetres of the page that the picture fills, as wide and as high."""

SQUARE = 4.5
"""In millimetres: about a letter of a name on the cover; finer grain does not hide a letter."""


def squares(data: bytes, area: Area, paper: str) -> tuple[str, ...]:
    """The mean colours of an area of the picture, square by square; none of a drawing or of a broken file.

    ``paper`` is the colour behind pixels that let it through. The picture is as wide and as high as the page.
    """
    kind = kind_of(data)
    if kind not in PIXELS or flaw_of(data, kind):
        return ()
    from PIL import Image, ImageOps  # noqa: PLC0415 - heavy: only where a cover is made of pixels

    with Image.open(io.BytesIO(data)) as file:
        picture = ImageOps.exif_transpose(file).convert("RGBA")
    across, down = picture.width / PAGE[0], picture.height / PAGE[1]
    box = (area.left * across, area.top * down, (area.left + area.width) * across, (area.top + area.height) * down)
    size = (round(area.width / SQUARE), round(area.height / SQUARE))
    seen = Image.alpha_composite(Image.new("RGBA", picture.size, paper), picture).convert("RGB")
    means = seen.resize(size, Image.Resampling.BOX, box).tobytes()
    return tuple(f"#{means[at : at + 3].hex().upper()}" for at in range(0, len(means), 3))
