"""What a press prints with: the profile of its inks, and the colours of screens in those inks."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.finding import Finding, error

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsTransform

USUAL_PLACES = tuple(
    map(
        Path,
        (
            "/usr/share/scribus/profiles/ISOcoated_v2_300_bas.icc",
            "/usr/share/texlive/texmf-dist/tex/generic/colorprofiles/FOGRA39L_coated.icc",
            "/usr/share/color/icc/colord/FOGRA39L_coated.icc",
        ),
    )
)
"""Where Debian's scribus-data and texlive-base and Fedora's colord keep a profile made of FOGRA39L's measurements.

That is offset on coated paper (ISO 12647-2:2004), what printers in Europe expect unless they say otherwise.
"""
_HINT = (
    "give the profile that your printer names with --icc FILE; on Debian and Ubuntu “sudo apt install scribus-data”"
    " brings one for coated paper in Europe"
)
Rgb = tuple[float, float, float]
"""Red, green and blue of sRGB (IEC 61966-2-1), from 0 to 1."""
Inks = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, from 0 to 1."""

_BLACK: Inks = (0.0, 0.0, 0.0, 1.0)
_DARK = 0.0115
"""The luminance below which words and hairlines are black: a tenth of the way from black to white for the eye."""
_LUMINANCE = (0.2126, 0.7152, 0.0722)


@dataclass(frozen=True)
class Profile:
    """How the inks of a press look on its paper: an ICC profile (ICC.1) of the class “printer” for four inks."""

    data: bytes
    name: str

    @property
    def condition(self) -> str:
        """The press by the name that the ICC's registry has for it, or “Custom” for one of its own."""
        known = {"FOGRA39": ("FOGRA39", "ISO Coated v2")}
        return next((name for name, signs in known.items() if any(sign in self.name for sign in signs)), "Custom")

    @cached_property
    def _transform(self) -> "ImageCmsTransform":
        from PIL import ImageCms  # noqa: PLC0415 - heavy: only for a PDF

        screen, press = ImageCms.createProfile("sRGB"), ImageCms.ImageCmsProfile(io.BytesIO(self.data))
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        return ImageCms.buildTransform(screen, press, "RGB", "CMYK", intent, flags)

    def picture(self, picture: "Image") -> "Image":
        """A picture of a screen in inks."""
        from PIL import ImageCms  # noqa: PLC0415 - heavy: only for a PDF

        printed = ImageCms.applyTransform(picture, self._transform)
        assert printed is not None  # noqa: S101 - it is, unless one asks for the change in place
        return printed

    def inks(self, color: Rgb, *, fine: bool = False) -> Inks:
        """A colour in inks. Black is black ink alone; in ``fine`` words and hairlines so is what is nearly black.

        Four inks never fall on quite the same place, and the eye sees that in small letters first.
        """
        if not any(color) or (fine and luminance(color) < _DARK):
            return _BLACK
        from PIL import Image  # noqa: PLC0415 - heavy: only for a PDF

        dot = self.picture(Image.new("RGB", (1, 1), tuple(round(255 * part) for part in color)))
        cyan, magenta, yellow, black = (round(part / 255, 3) for part in dot.tobytes())
        return cyan, magenta, yellow, black


def luminance(color: Rgb) -> float:
    """How much light a colour of sRGB sends, from 0 to 1 (IEC 61966-2-1)."""
    light = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color)  # noqa: PLR2004
    return sum(weight * part for weight, part in zip(_LUMINANCE, light, strict=True))


def find_profile(file: Path | None, places: Iterable[Path] = USUAL_PLACES) -> Profile | Finding:
    """The profile in a file, or else the first that lies at one of the usual places; a finding where there is none."""
    path = file or next(filter(Path.is_file, places), None)
    if path is None:
        return error("PK505", "this machine has no profile of printing inks", hint=_HINT)
    try:
        data = path.read_bytes()
    except OSError as problem:
        return error("PK505", f"the profile “{path}” cannot be read: {problem.strerror}", hint=_HINT)
    return _profile(data, path)


def _profile(data: bytes, path: Path) -> Profile | Finding:
    from PIL import ImageCms  # noqa: PLC0415 - heavy: only for a PDF

    try:
        read = ImageCms.ImageCmsProfile(io.BytesIO(data)).profile
    except (OSError, ImageCms.PyCMSError):
        return error("PK505", f"the file “{path}” is no colour profile", hint=_HINT)
    kind = f"{read.xcolor_space}{read.device_class}".replace(" ", "")
    if kind != "CMYKprtr":
        said = f"the profile “{path}” is of the kind {kind}, not of a press with four inks"
        return error("PK505", said, hint=_HINT)
    return Profile(data, (read.profile_description or path.stem).strip())
