"""Names that ask for no fact where they stand: peoples as such, ordinary words, nicknames in a name that is known."""

import re

from presskit.commonplaces import COMMON, PLAIN_COMMON
from presskit.peoples import all_peoples
from presskit.tokens import Token

_THE = re.compile(r"\b[Tt]he\s$")
_OF_SEVERAL = re.compile(
    r"\s(?:have|had|are|were|do|did|don’t|say|said|call|called|know|knew|love|loved|like|liked|think|thought|put|would"
    r"|will|can|could|may|might|must|never|always|themselves|who|alike|to|the|a|how)\b|\s[a-z]+\s(?:it|him|them|us|me|you|theirs?)\b|[.,;:!?)]"
)
"""What follows people, and no thing of theirs: “the French have a phrase”, “the French comb it”."""
_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|my|your|his|her|its|our|their|this|that|every|no)|’s|s’)\s(?:[a-zß-ÿ-]+\s)?$", re.IGNORECASE
)
_AFTER_PREPOSITION = re.compile(r"\b(?:in|into|to|at|from|of|out of|through|before|after|by|between|or|and)\s$")
_RUNS_ON = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-ZÀ-Þ]")
"""What makes a name of a common noun: “the Court of Appeals”."""
_QUOTED = re.compile(r"[“‘«\"'](?P<word>[^\W\d_]+)[,.]?[”’»\"']")
_FIRST = re.compile(r"([^\W\d_][\w.-]*)\s[“‘«\"'][ \u00a0\u202f]?$")
_LAST = re.compile(r"[ \u00a0\u202f]?[”’»\"']\s([^\W\d_][\w-]*)")


def is_people(token: Token, text: str) -> bool:
    """Whether a name is that of a people as such: “Italians”, “the French say”."""
    several = {token.value.removesuffix("s"), re.sub("men$", "man", token.value)} - {token.value}
    if not all_peoples().isdisjoint(several):
        return True
    before, after = text[max(token.start - 6, 0) : token.start], text[token.end : token.end + 30]
    return token.value in all_peoples() and bool(_THE.search(before) and _OF_SEVERAL.match(after))


def is_common(token: Token, text: str) -> bool:
    """Whether a name is a common noun with a capital, alone: “her King”, “the old Church”, “in Hell”, “Hell” quoted.

    Without an article or an owner before it such a word may be somebody’s name: “King plays”, “songs by Queen”.
    """
    noun = token.value if token.value in COMMON else token.value.removesuffix("s")
    if noun not in COMMON or _RUNS_ON.match(text, token.end):
        return False
    before = text[max(token.start - 30, 0) : token.start]
    plain = noun in PLAIN_COMMON and _AFTER_PREPOSITION.search(before)
    return bool(plain or _DETERMINED.search(before) or quoted_word(token, text))


def quoted_word(token: Token, text: str) -> str:
    """The word, in small letters, that stands alone in quotation marks; empty if it is none.

    It is no name if it is an ordinary word elsewhere: a tape labelled “Bus” by the driver of a bus.
    """
    found = _QUOTED.match(text, token.start - 1) if token.start else None
    return found["word"].lower() if found else ""


def nicknamed(token: Token, text: str) -> str:
    """The name without the quoted one that this token is, such as “Roscoe Arbuckle”; empty if it is none."""
    first, last = _FIRST.search(text[max(token.start - 30, 0) : token.start]), _LAST.match(text, token.end)
    return f"{first[1]} {last[1]}" if first and last else ""
