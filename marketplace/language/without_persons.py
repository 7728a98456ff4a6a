"""Words of a search without what may point to a person: names, numbers, addresses of every kind. Pure.

What goes: e-mail and web addresses, identity codes, telephone and other numbers of three digits or more, streets with
a number, names. What stays of numbers: postcodes that exist, hours, times of day, days without a year, pay.
A word is taken for a name when it is a common one, ends like a Finnish or Swedish surname, follows "nimeni on" and its
like, or has a capital where a plain word would have none; never when it is a known word of work, unless a name stands
beside it. Rather a word too much goes than a name stays.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from marketplace.language.person_names import GIVEN_NAMES, SURNAMES
from marketplace.language.tokens import fold, normalise

MAX_CHARS = 240
"""What stands beyond is left out: what is kept is shorter by far."""

Known = Callable[[str], bool]

_ADDRESSES = re.compile(
    r"https?://\S+|www\.\S+|\S*@\S*"
    r"|\S+\s*[(\[]\s*(?:at|ät|miuku|snabel-?a)\s*[)\]]\s*\S+"
    r"|[^\W\d_]\S*\.[^\W\d_]{2,}\S*",
    re.IGNORECASE,
)
_IDENTITY = re.compile(r"\b\d{6}\s?[-+A-FU-Y\u2010-\u2015]?\s?\d{3}[0-9A-Z]\b", re.IGNORECASE)
_STREETS = (
    r"katu|kadun|kadulla|kadulta|kadulle|kadusta|kadussa|tie|tien|tiellä|tieltä|tielle|kuja|kujan|kujalla|kujalta"
    r"|kujalle|polku|polun|polulla|kaari|kaaren|kaarella|raitti|raitin|raitilla|väylä|väylän|väylällä|rinne|rinteen"
    r"|penger|penkere\w*|aukio\w*|ranta|rannan|rannalla|gatan|vägen|gränden?|stigen|stranden|allén|backen|kajen|torget"
    r"|street|road|avenue|lane"
)
_STREET = re.compile(
    rf"(?:[^\W\d_][\w'-]*\s)?(?:\b|(?<=\w))\S*(?:{_STREETS})\s+\d{{1,4}}\b(?:\s?[a-z]\b)?(?:\s?\d{{1,3}}\b)?"
    rf"|\b\d{{1,4}}\s+\S+\s(?:street|road|avenue|lane)\b",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"(?:[A-ZÅÄÖ][^\W\d_]+\s+)?\b\d{1,3}\s?(?![hekHEK])[A-Za-zÅÄÖåäö]\s?\d{1,3}\b|\b(?:as|asunto|lgh|apt)\.?\s?\d+"
)
_NUMBERS = re.compile(r"[^\s;]*\d[^\s;]*(?:\s[^\s;]*\d[^\s;]*)*")
_CLAUSES = re.compile(r";|,(?!\d)|(?<!\d),")
_MONEY = re.compile(r"^\s*(?:€|e\b|eur|/\s?h|/\s?kk|/\s?t\b|/\s?mån)", re.IGNORECASE)
_PAY = re.compile(r"\d{1,2}(?:\s?\d{3})?(?:[.,]\d{1,2})?|\d{1,4}")
_PAY_WITH_UNIT = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?(?:€|e|eur|euroa?)?(?:/(?:h|t|kk|mån|tunti|tim|hour|month))?")
_SMALL = re.compile(r"\d{1,2}(?:[.:,]\d{1,2}\.?)?(?:[-\u2010-\u2015]\d{1,2}(?:[.:,]\d{1,2}\.?)?)?[^\W\d_]{0,6}[%.]?")
_POSTCODE = re.compile(r"\d{5}")
_EDGES = ".,;:!?\"'()[]{}<>*&%=#|\\/^~`´…“”„»«_+-\u2010\u2011\u2012\u2013\u2014\u2015"
_CALLED = frozenset({"nimeni", "nimi", "nimeltä", "nimeltään", "heter", "namn", "name", "called", "terveisin", "terv"})
_BETWEEN = frozenset({"on", "is", "är", "jag", "minä", "i", "my", "mitt", "me"})
_MOST_NAMES = 3
# What a name has behind it in Finnish; the stem of -nen is -se-.
_ENDINGS = (
    "lla", "llä", "lta", "ltä", "lle", "ssa", "ssä", "sta", "stä", "ksi", "aan", "een", "iin", "oon", "uun", "yyn",
    "ään", "öön", "n", "a", "ä", "s", "ta", "tä", "ia", "iä",
)  # fmt: skip
_SURNAME = re.compile(r".{2,}(?:[aeouyäö]nen|sson|ström|qvist|kvist|gren|blom|enko|vitš|vich)")
_SURNAME_BENT = re.compile(r".{2,}[aeouyäöi]se(?:n|lle|lla|llä|lta|ltä|ssa|ssä|sta|stä|en)")
_NO_SURNAME = frozenset({"hevonen", "toinen", "jokunen", "tuhannen"})


@dataclass(frozen=True, slots=True)
class _Word:
    """surface: as typed, without signs around it. folded: for comparing. known: a word of work."""

    surface: str
    folded: str
    known: bool

    @property
    def has_capital(self) -> bool:
        return self.surface[:1].isupper()

    @property
    def is_given(self) -> bool:
        return any(stem in GIVEN_NAMES for stem in _stems(self.folded))

    @property
    def is_surname(self) -> bool:
        if any(stem in SURNAMES for stem in _stems(self.folded)):
            return True
        if self.known or self.folded in _NO_SURNAME:
            return False
        return bool(_SURNAME.fullmatch(self.folded))

    @property
    def could_be_surname(self) -> bool:
        return self.is_surname or bool(_SURNAME_BENT.fullmatch(self.folded))


def without_persons(text: str, known: Known, most: int) -> str:
    """Return the words of a search without what may point to a person, lower case, at most `most` characters.

    text: anything. known: whether a folded word (or a postcode) is one of work, places or wishes. "" when nothing is
    left. Words keep their order; signs around them go.
    """
    clean = " ".join(normalise(text[:MAX_CHARS]).split())
    for pattern in (_ADDRESSES, _IDENTITY, _STREET, _DOOR):
        clean = pattern.sub(" , ", clean)
    clean = _NUMBERS.sub(lambda match: _numbers(match, known), clean)
    clauses = [[_word(each, known) for each in clause.split()] for clause in _CLAUSES.split(clean)]
    many = [word for clause in clauses for word in clause if word.surface]
    shouted = all(word.surface.isupper() for word in many)
    kept = [word.folded for clause in clauses for word in _without_names(clause, many[:1], shouted)]
    return _cut(kept, most)


def _word(surface: str, known: Known) -> _Word:
    bare = surface.strip(_EDGES)
    folded = fold(bare)
    return _Word(bare, folded, bool(folded) and known(folded))


def _numbers(match: re.Match[str], known: Known) -> str:
    """What stays of numbers that stand side by side: all of them, or nothing."""
    run = match.group()
    if sum(sign.isdigit() for sign in run) < 3:
        return run
    if _PAY.fullmatch(run) and _MONEY.match(match.string[match.end() :]):
        return run
    pieces = run.split()
    small = len(pieces) <= 2 and all(_stays(piece.strip("()[].,;:!?"), known) for piece in pieces)
    return run if small else " , "


def _stays(number: str, known: Known) -> bool:
    if _POSTCODE.fullmatch(number):
        return known(number)
    has_unit = not number[-1:].isdigit()
    return bool(_SMALL.fullmatch(number)) or (has_unit and bool(_PAY_WITH_UNIT.fullmatch(number)))


def _without_names(words: Sequence[_Word], first: Sequence[_Word], shouted: bool) -> list[_Word]:
    gone = [False] * len(words)
    for at, word in enumerate(words):
        if word.folded in _CALLED:
            _called(words, at, gone)
        if word.is_given and (not word.known or (word.has_capital and not shouted)):
            gone[at] = True
        if word.is_surname and (not word.known or (word.has_capital and not shouted and word not in first)):
            gone[at] = True
        if word.has_capital and not shouted and not word.known and word not in first:
            gone[at] = True
    for at, word in enumerate(words):
        if word.is_given:
            _beside(words, at, gone)
        elif word.has_capital and not shouted and not word.known and at + 1 < len(words) and gone[at + 1]:
            gone[at] = True  # the first of two with a capital: "Zorro Möttö"
    return [word for at, word in enumerate(words) if not gone[at] and word.folded]


def _called(words: Sequence[_Word], at: int, gone: list[bool]) -> None:
    """After "nimeni on": up to three words that are not known."""
    taken = 0
    for place in range(at + 1, len(words)):
        if words[place].folded in _BETWEEN:
            continue
        if words[place].known or taken == _MOST_NAMES:
            return
        gone[place] = True
        taken += 1


def _beside(words: Sequence[_Word], at: int, gone: list[bool]) -> None:
    """Beside a given name: what follows if it is not known or could be a surname, what precedes if it could."""
    if at + 1 < len(words):
        after = words[at + 1]
        if not after.known or after.is_surname:
            gone[at + 1] = gone[at] = True
    if at and words[at - 1].could_be_surname:
        gone[at - 1] = gone[at] = True


def _stems(folded: str) -> list[str]:
    """A word as a name may stand behind it: as it is, and without an ending ("matille" is not found, "annalle" is)."""
    stems = [folded]
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) > 2:
            stem = folded[: -len(ending)]
            stems.append(stem)
            if stem.endswith("se"):
                stems.append(f"{stem[:-2]}nen")
            stems += [f"{stem[:-1]}{strong}{stem[-1]}" for weak, strong in _GRADES if stem[:-1].endswith(weak)]
    return stems


# Matin: Matti; Pekan: Pekka; Sepon: Seppo.
_GRADES = (("t", "t"), ("k", "k"), ("p", "p"))


def _cut(words: Sequence[str], most: int) -> str:
    text = " ".join(words)
    if len(text) <= most:
        return text
    whole = text[: most + 1].rpartition(" ")[0]
    return whole or text[:most]
