"""Words that people propose for a concept: their states and moves, and what a word may look like. Pure.

Nothing says who proposed, and a word that could be about somebody is not taken: no digits, addresses or names.
"""

import re
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

from marketplace.domain.moves import Move, Part
from marketplace.messages import Message

MAX_WORD = 60
MAX_WORDS = 4
MAX_MEANING = 120
REFUSED_KEPT = timedelta(days=90)
"""How long a refused word can be looked at again; then it is deleted."""

_ADDRESS_SIGNS = frozenset("@/\\")
# Letters of any script, and what joins them in "iv-asentaja", "C#-koodari", "kirjanpitäjän apu", "don't".
_ALLOWED = re.compile(r"[^\W\d_](?:[\w '’\-.+#&]*[\w+#.])?\Z")


class ProposalState(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"  # the word finds the concept
    REFUSED = "refused"


class ProposalEvent(StrEnum):
    PROPOSED = "proposed"  # makes it; no state before it
    ACCEPT = "accept"
    REFUSE = "refuse"
    TAKE_BACK = "take_back"  # undo of both


_KEEPERS = frozenset({Part.COORDINATOR})

PROPOSAL_MOVES: Mapping[tuple[ProposalState, ProposalEvent], Move[ProposalState]] = {
    (ProposalState.WAITING, ProposalEvent.ACCEPT): Move(ProposalState.ACCEPTED, _KEEPERS),
    (ProposalState.WAITING, ProposalEvent.REFUSE): Move(ProposalState.REFUSED, _KEEPERS, needs_reason=True),
    (ProposalState.ACCEPTED, ProposalEvent.TAKE_BACK): Move(ProposalState.WAITING, _KEEPERS),
    (ProposalState.REFUSED, ProposalEvent.TAKE_BACK): Move(ProposalState.WAITING, _KEEPERS),
}


def tidy(text: str) -> str:
    """Return a typed word with single blanks, in small letters where only its first letter is a capital."""
    plain = " ".join(text.split())
    return plain[0].lower() + plain[1:] if plain[:1].isupper() and plain[1:].islower() else plain


def wrong_word(text: str, most: int = MAX_WORD, most_words: int | None = MAX_WORDS) -> Message | None:
    """Return why a tidied word (or meaning, with its own limits) is not taken, None when it is.

    Two capitalised words in a row look like somebody's name; digits and addresses lead to people too.
    """
    words = text.split()
    if not text:
        return Message("words-needed")
    if len(text) > most or (most_words is not None and len(words) > most_words):
        return Message("words-too-long", {"characters": most, "words": most_words or 0})
    if any(sign in _ADDRESS_SIGNS for sign in text) or "www." in text.lower() or any(c.isdigit() for c in text):
        return Message("words-personal")
    if sum(1 for each in words if each[:1].isupper() and not each.isupper()) > 1:
        return Message("words-name")
    return None if most_words is None or _ALLOWED.match(text) else Message("words-signs")
