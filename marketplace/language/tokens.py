"""From text to words: Unicode, case, hyphens. Nothing here knows a language, but for Finnish colon endings."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

MAX_CHARS = 20_000
MAX_WORD_CHARS = 48

# Beyond Latin letters only: characters that are looked at one by one for invisible and combining marks.
_SUSPICIOUS = re.compile("[\u00ad\u0300-\U0010ffff]")
_COLON_ENDINGS = "n|a|ä|t|s|in|ta|tä|na|nä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|hen|iin|ien|een|ista|issa|ille|ja|jä"
_WORD = re.compile(
    r"([^\W_]+(?:[-\u2010\u2011'\u2019][^\W_]+)*)(?::(?:" + _COLON_ENDINGS + r")(?![^\W_]))?",
    re.IGNORECASE,
)
_JOINT = re.compile("[-\u2010\u2011'\u2019]")
_HYPHEN = re.compile("[-\u2010\u2011]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: `surface` as written, `folded` for comparing, `parts` of a hyphenated word (else empty)."""

    surface: str
    folded: str
    parts: tuple[str, ...] = ()


def normalise(text: str) -> str:
    """Give a text one spelling of each character: NFKC, no invisible or combining marks, at most MAX_CHARS.

    text: anything, also hostile: lone surrogates, direction marks, a megabyte of one letter.
    """
    clean = unicodedata.normalize("NFKC", text[:MAX_CHARS])[:MAX_CHARS]
    return _SUSPICIOUS.sub(_keep_visible, clean)


def fold(text: str) -> str:
    """Make a normalised text comparable without regard to case."""
    folded = unicodedata.normalize("NFC", text.casefold())
    return _SUSPICIOUS.sub(_keep_visible, folded)


def tokens(text: str) -> Iterator[Token]:
    """Split a text into words, in their order; numbers are words, punctuation is nothing.

    A hyphenated word comes out joined, with its parts beside ("pika-apu": pikaapu, pika, apu); a Finnish colon
    ending is left out ("CV:n": cv). Words longer than MAX_WORD_CHARS are cut.
    """
    for match in _WORD.finditer(normalise(text)):
        surface = match.group(1)
        folded = fold(surface)
        parts: tuple[str, ...] = ()
        if not folded.isalnum():
            if _HYPHEN.search(folded):
                parts = tuple(part[:MAX_WORD_CHARS] for part in _HYPHEN.split(folded) if part)
            folded = _JOINT.sub("", folded)
        if folded:
            yield Token(surface, folded[:MAX_WORD_CHARS], parts)


def _keep_visible(match: re.Match[str]) -> str:
    character = match.group()
    category = unicodedata.category(character)
    return "" if category in {"Mn", "Cf", "Cs", "Co", "Cn"} else character
