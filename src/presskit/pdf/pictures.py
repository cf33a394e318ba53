"""Pictures in the colours that a sort of PDF starts from: those of screens, or a press's own inks."""

import io
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY = 95
"""Of JPEG: what the eye cannot tell from the original."""


def in_rgb(data: bytes, kind: str) -> tuple[bytes, str]:
    """A file as it is, or, where it is a picture in cyan, magenta, yellow and black, its like in RGB; its media type.

    The picture's own colour profile says how its inks look; without one they are taken for what their names say.
    """
    if not kind.startswith("image/") or kind == "image/svg+xml":
        return data, kind
    from PIL import Image  # noqa: PLC0415 - heavy: only for a PDF

    with Image.open(io.BytesIO(data)) as picture:
        if picture.mode != "CMYK":
            return data, kind
        written = io.BytesIO()
        _shown(picture).save(written, "JPEG", quality=_QUALITY, subsampling=0)
    return written.getvalue(), "image/jpeg"


def for_press(data: bytes, kind: str) -> tuple[bytes, str]:
    """A file as it is, or, where it is a picture in colours of its own, its like in sRGB; its media type.

    Pictures in inks keep just those, whatever their profile: somebody has mixed them for print.
    """
    if not kind.startswith("image/") or kind == "image/svg+xml":
        return data, kind
    from PIL import Image  # noqa: PLC0415 - heavy: only for a PDF

    with Image.open(io.BytesIO(data)) as picture:
        own = picture.mode == "RGB" and picture.info.get("icc_profile")
        if picture.mode != "CMYK" and not own:
            return data, kind
        as_jpeg = picture.mode == "CMYK" or picture.format in {"JPEG", "MPO"}
        written, exif = io.BytesIO(), picture.info.get("exif", b"")  # which may say that it lies on its side
        settings = {"format": "JPEG", "quality": _QUALITY, "subsampling": 0} if as_jpeg else {"format": "PNG"}
        (_shown(picture) if own else picture).save(written, exif=exif, icc_profile=None, **settings)
    return written.getvalue(), "image/jpeg" if as_jpeg else "image/png"


def _shown(picture: "Image") -> "Image":
    from PIL import ImageCms  # noqa: PLC0415 - heavy: only for a PDF

    with suppress(ImageCms.PyCMSError, OSError):  # a profile that is broken, or none
        ink = ImageCms.ImageCmsProfile(io.BytesIO(picture.info.get("icc_profile", b"")))
        shown = ImageCms.profileToProfile(picture, ink, ImageCms.createProfile("sRGB"), outputMode="RGB")
        if shown:
            return shown
    return picture.convert("RGB")
