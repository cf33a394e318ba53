"""The film's colours as the colours of the document's theme; the layout holds none of them.

Styles of the layout name theme colours. Word reads them from the theme; LibreOffice and Google Docs read the plain
value that stands beside each name, so both are written.
"""

import colorsys
from collections.abc import Mapping

from docx.oxml.ns import qn
from lxml.etree import QName
from lxml.etree import _Element as Element

from presskit.color import channels, contrast, luminance
from presskit.contrast import TEXT
from presskit.model import Palette

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_NAMES = {
    "text1": "dk1",
    "dark1": "dk1",
    "background1": "lt1",
    "light1": "lt1",
    "text2": "dk2",
    "dark2": "dk2",
    "background2": "lt2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""What styles call a colour, and what the theme calls it, where they differ."""


def theme_colors(palette: Palette) -> Mapping[str, str]:
    """The twelve colours of a theme, six digits each.

    Text 1 is the dark, background 1 the ground; text 2 a quieter dark, background 2 the pale. Accent 1 is the film's
    colour, accent 2 the same where it carries text, accent 3 a hairline, accent 4 the light.
    """
    # A page is printed on white paper, whatever its ground on the screen: the lighter one is the ground.
    dark, ground = sorted((palette.dark, palette.ground), key=luminance)
    mixed = [mix(dark, ground, part) for part in (0.62, 0.72, 0.82)]
    quiet = next((color for color in mixed if contrast(color, ground) >= TEXT), dark)
    spoken = palette.accent if contrast(palette.accent, ground) >= TEXT else dark
    hairline = mix(dark, ground, 0.22)
    colors = {
        "dk1": dark,
        "lt1": ground,
        "dk2": quiet,
        "lt2": palette.pale,
        "accent1": palette.accent,
        "accent2": spoken,
        "accent3": hairline,
        "accent4": palette.light,
        "accent5": quiet,
        "accent6": dark,
        "hlink": spoken,
        "folHlink": quiet,
    }
    return {name: color.lstrip("#").upper() for name, color in colors.items()}


def paint_theme(theme: Element, colors: Mapping[str, str]) -> None:
    """Write the colours into the theme."""
    for name, color in colors.items():
        for slot in theme.iter(f"{_DRAWING}{name}"):
            for old in list(slot):
                slot.remove(old)
            slot.append(slot.makeelement(f"{_DRAWING}srgbClr", {"val": color}))


def paint(root: Element, colors: Mapping[str, str]) -> None:
    """Write beside each theme colour's name the value that it has now."""
    for element in root.iter("*"):
        own = "w:val" if QName(element).localname == "color" else "w:color"
        for name, value, tone in (("w:themeColor", own, "w:theme"), ("w:themeFill", "w:fill", "w:themeFill")):
            slot = element.get(qn(name), "")
            color = colors.get(_NAMES.get(slot, slot))
            if color:
                element.set(qn(value), _toned(color, element.get(qn(f"{tone}Tint")), element.get(qn(f"{tone}Shade"))))


def _toned(color: str, tint: str | None, shade: str | None) -> str:
    """Lighter or darker, as “Accent 1, lighter 40%” in Word's menu; by lightness, as Word does it."""
    hue, light, saturation = colorsys.rgb_to_hls(*channels(color))
    if tint:
        part = int(tint, 16) / 255
        light = light * part + 1 - part
    if shade:
        light *= int(shade, 16) / 255
    return "".join(f"{round(channel * 255):02X}" for channel in colorsys.hls_to_rgb(hue, light, saturation))


def mix(one: str, other: str, part: float) -> str:
    """So much of one colour, and the rest of the other."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round((first * part + second * (1 - part)) * 255):02X}" for first, second in pairs)
