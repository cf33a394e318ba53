"""What a fact-checker underlines in a text: its figures, its dates and its names."""

from collections.abc import Collection

from presskit.tokens.figures import CURRENCIES, NUMBERS, currencies_in, figures_of, plain_number
from presskit.tokens.names import long_names, names_of, words_of
from presskit.tokens.token import Kind, Token

__all__ = [
    "CURRENCIES",
    "NUMBERS",
    "Kind",
    "Token",
    "currencies_in",
    "figures_of",
    "long_names",
    "plain_number",
    "tokens_of",
    "words_of",
]


def tokens_of(text: str, *, initials: bool = False, names: Collection[str] = ()) -> tuple[Token, ...]:
    """The figures, dates and names of a text, in its order; none overlaps another.

    A lone capitalised word at the beginning of a sentence is a name only if it stands capitalised elsewhere in the
    text, is one of ``names`` (in small letters) or has a capital within, as UGC and McCarthy do; with ``initials`` it
    is always one (and says so).
    """
    kept = names_of(text)
    if not initials:
        sure = {word for token in kept if not token.initial for word in token.value.split()}.union(names)
        kept = tuple(token for token in kept if not _may_be_ordinary(token, sure))
    return tuple(sorted((*figures_of(text), *kept), key=lambda token: token.start))


def _may_be_ordinary(token: Token, sure: Collection[str]) -> bool:
    """Whether a name is a lone word that only the beginning of a sentence may have capitalised."""
    lone = token.initial and " " not in token.value and token.value not in sure
    return lone and not any(map(str.isupper, token.text[1:]))
