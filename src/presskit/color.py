"""Colours as numbers: their contrast by WCAG 2.2, and other lightnesses of one hue in OKLCH.

Colours are six hexadecimal digits, with or without ``#`` before them; those made here begin with ``#``.
"""

from math import dist, hypot

STEPS = 512
"""As many lightnesses of a hue are tried: about as fine as eight bits a channel show."""

_HALVINGS = 12
"""So often the room for saturation is halved: below one level of eight bits."""

Triple = tuple[float, float, float]


def channels(color: str) -> Triple:
    """Red, green and blue, each from 0 to 1."""
    digits = color.lstrip("#")
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def luminance(color: str) -> float:
    """The relative luminance, from 0 (black) to 1 (white), by WCAG 2.2."""
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21, by WCAG 2.2."""
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def oklab(color: str) -> Triple:
    """Lightness and the two axes of hue in OKLab (Björn Ottosson, 2020), in which equal distances look equal."""
    red, green, blue = _linear(color)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def distance(one: str, other: str) -> float:
    """How far two colours look apart; 1 from black to white."""
    return dist(oklab(one), oklab(other))


def lightnesses(color: str) -> tuple[str, ...]:
    """The colour itself, then its hue in other lightnesses, the nearest first; less saturated where screens end."""
    _, a, b = oklab(color)
    others = {_hex(_within(step / STEPS, a, b)) for step in range(STEPS + 1)}
    return (color, *sorted(others, key=lambda other: (distance(color, other), other)))


def _linear(color: str) -> Triple:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(color))  # noqa: PLR2004 - sRGB
    return red, green, blue


def _within(light: float, a: float, b: float) -> Triple:
    """The linear channels of that lightness and hue, as saturated as asked or as sRGB can show."""
    if _shown(full := _from_oklab(light, a, b)):
        return full
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS if hypot(a, b) else 0):
        part = (low + high) / 2
        low, high = (part, high) if _shown(_from_oklab(light, a * part, b * part)) else (low, part)
    return _from_oklab(light, a * low, b * low)


def _shown(linear: Triple) -> bool:
    return all(-1e-4 <= channel <= 1.0001 for channel in linear)  # noqa: PLR2004 - what rounding to eight bits takes


def _from_oklab(light: float, a: float, b: float) -> Triple:
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _hex(linear: Triple) -> str:
    clipped = (min(max(c, 0.0), 1.0) for c in linear)
    coded = (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in clipped)  # noqa: PLR2004 - sRGB
    return "#" + "".join(f"{round(c * 255):02X}" for c in coded)
