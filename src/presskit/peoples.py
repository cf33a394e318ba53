"""What the people and things of a country are called, in English: “French”, “Belgian”, “Dutchman”."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from babel.languages import get_official_languages

from presskit.values import Territory
from presskit.wording import Wording

_DEMONYMS: Mapping[str, str] = {
    "AR": "Argentine, Argentinian",
    "AT": "Austrian",
    "AU": "Australian",
    "BA": "Bosnian, Bosnia",
    "BE": "Belgian",
    "BR": "Brazilian",
    "CA": "Canadian",
    "CH": "Swiss",
    "CL": "Chilean",
    "CN": "Chinese",
    "CI": "Ivorian, Ivory Coast",
    "CZ": "Czech, Czech Republic",
    "DE": "German",
    "DK": "Danish, Dane",
    "ES": "Spanish, Spaniard",
    "FI": "Finnish, Finn",
    "FR": "French, Frenchman, Frenchwoman",
    "GB": "British, Briton, Britain, English, England, Scottish, Scotland, Welsh, Wales, UK",
    "GR": "Greek, Greece",
    "HK": "Hong Kong",
    "HU": "Hungarian",
    "IE": "Irish",
    "IL": "Israeli",
    "IN": "Indian",
    "IR": "Iranian",
    "IT": "Italian",
    "JP": "Japanese",
    "KR": "Korean, South Korea",
    "MK": "Macedonian, Macedonia",
    "MM": "Burmese, Burma, Myanmar",
    "MX": "Mexican",
    "NL": "Dutch, Netherlands, Holland, Dutchman",
    "NO": "Norwegian",
    "NZ": "New Zealander",
    "PL": "Polish, Pole",
    "PT": "Portuguese",
    "RO": "Romanian",
    "RU": "Russian",
    "SE": "Swedish, Swede",
    "TR": "Turkish, Turk, Turkey",
    "UA": "Ukrainian",
    "US": "American, America, USA, States",
    "ZA": "South African",
}
"""What the people and things of a country are called where that is not its language, and its other names in English.

CLDR does not say.
"""

_FORMER: Mapping[str, str] = {
    "Austria-Hungary": "Austrian, Hungarian, Austro-Hungarian",
    "Czechoslovakia": "Czech, Slovak, Czechoslovak",
    "East Germany": "German, East German",
    "Ottoman Empire": "Ottoman, Turkish",
    "Soviet Union": "Soviet, Russian, Russia, USSR",
    "West Germany": "German, West German",
    "Yugoslavia": "Yugoslav",
}
"""The same of countries that are no more, by their name."""


@cache
def peoples() -> Mapping[str, tuple[str, ...]]:
    """What the people and things of a country are called, by its name in English."""
    said = Wording("en")
    codes = [code for code in map(str, said.locale.territories) if code.isalpha()]
    spoken = {code: get_official_languages(code, de_facto=True)[:1] for code in codes}
    named = {
        code: ", ".join(said.language_name(tag.partition("_")[0]) for tag in tags) for code, tags in spoken.items()
    }
    current = {said.territory(Territory(code)): names for code, names in (named | dict(_DEMONYMS)).items() if names}
    return {country: tuple(names.split(", ")) for country, names in (current | dict(_FORMER)).items()}


@cache
def countries() -> Mapping[str, tuple[str, ...]]:
    """The countries whose people and things are so called, all in small letters: “Russian” of two."""
    found: dict[str, list[str]] = defaultdict(list)
    for country, names in peoples().items():
        for name in names:
            found[name.casefold()].append(country.casefold())
    return {name: tuple(each) for name, each in found.items()}


@cache
def all_peoples() -> frozenset[str]:
    """What people and things of any country are called, in small letters."""
    return frozenset(name.casefold() for names in peoples().values() for name in names)
