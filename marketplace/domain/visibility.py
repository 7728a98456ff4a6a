"""Who sees what of a card: the table of the product, as data, and a card as one reader sees it.

Source: "Who sees what of a card" in the product's principles.
"""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Visibility
from marketplace.domain.facts import CardFacts, Place


class Reader(StrEnum):
    """Where somebody stands towards one card."""

    PERSON = "person"
    OWN_COACH = "own_coach"
    SAME_ORGANISATION = "same_organisation"
    OTHER_ORGANISATION = "other_organisation"
    EMPLOYER = "employer"
    OPERATOR = "operator"
    NOBODY = "nobody"


OPEN_FIELDS = frozenset(
    [
        "headline",
        "summary",
        "skills",
        "occupations",
        "interests",
        "licences",
        "hours_per_week",
        "times",
        "kinds",
        "remote",
        "available_from",
        "municipality",
    ]
)
LANGUAGE_FIELDS = frozenset({"languages"})
HIDDEN_FIELDS = frozenset({"needs", "limits", "postcode", "max_km", "min_pay_cents_per_hour"})
"""Neither shown to nor felt by an employer or another organisation: no order, count or reason depends on them."""

SEEN_FIELDS: dict[Reader, frozenset[str]] = {
    Reader.PERSON: OPEN_FIELDS | LANGUAGE_FIELDS | HIDDEN_FIELDS,
    Reader.OWN_COACH: OPEN_FIELDS | LANGUAGE_FIELDS | HIDDEN_FIELDS,
    Reader.OPERATOR: OPEN_FIELDS | LANGUAGE_FIELDS | HIDDEN_FIELDS,
    # Needs open to the same organisation with a reason; without one they stay closed.
    Reader.SAME_ORGANISATION: OPEN_FIELDS | LANGUAGE_FIELDS,
    Reader.OTHER_ORGANISATION: OPEN_FIELDS | LANGUAGE_FIELDS,
    # A verified employer reads of languages only "osaa tämän työn kielen".
    Reader.EMPLOYER: OPEN_FIELDS,
    Reader.NOBODY: frozenset(),
}

_ENOUGH: dict[Reader, frozenset[Visibility]] = {
    Reader.SAME_ORGANISATION: frozenset({Visibility.ORGANISATION, Visibility.COACHES, Visibility.EMPLOYERS}),
    Reader.OTHER_ORGANISATION: frozenset({Visibility.COACHES, Visibility.EMPLOYERS}),
    Reader.EMPLOYER: frozenset({Visibility.EMPLOYERS}),
}


@dataclass(frozen=True, slots=True)
class CardSubject:
    """What deciding about a card needs to know: whose, kept by whom, how far it may be shown."""

    person_id: int
    person_account_id: int | None
    organisation_id: int | None
    coach_ids: frozenset[int]
    visibility: Visibility
    state: CardState
    held_back: bool = False  # hidden by a coordinator
    blocked: frozenset[int] = frozenset()  # employers that the person does not want to meet


def standing(actor: Actor, card: CardSubject) -> Reader:
    """Return where the actor stands towards the card, whether or not the card is shown that far."""
    if actor.is_operator:
        return Reader.OPERATOR
    if actor.account_id is None:
        return Reader.NOBODY
    if actor.person_id == card.person_id or actor.account_id == card.person_account_id:
        return Reader.PERSON
    if actor.holds:  # a second factor, a notice or the organisation's terms come before anybody else's card
        return Reader.NOBODY
    if actor.account_id in card.coach_ids and card.organisation_id in actor.organisations(Role.COACH):
        return Reader.OWN_COACH
    if card.organisation_id is not None and card.organisation_id in actor.coaching_organisations:
        return Reader.SAME_ORGANISATION
    if actor.coaches_under_agreement:
        return Reader.OTHER_ORGANISATION
    if actor.organisations(Role.EMPLOYER, verified=True) - card.blocked:
        return Reader.EMPLOYER
    return Reader.NOBODY


def reader_of(actor: Actor, card: CardSubject) -> Reader:
    """Return as what the actor reads this card now: NOBODY when the card is not shown that far.

    A draft, a hidden card or one held back is for the person, the own coach and the operator; a deleted one for
    nobody.
    """
    reader = standing(actor, card)
    if card.state is CardState.DELETED:
        return Reader.NOBODY
    state = CardState.HIDDEN if card.held_back else card.state
    return reader if reaches(state, card.visibility, reader) else Reader.NOBODY


def reaches(state: CardState, visibility: Visibility, reader: Reader) -> bool:
    """Return whether a card in `state`, shown as far as `visibility`, is shown to such a reader."""
    if reader is Reader.NOBODY or state is CardState.DELETED:
        return False
    if reader in (Reader.PERSON, Reader.OWN_COACH, Reader.OPERATOR):
        return True
    return state is CardState.PUBLISHED and visibility in _ENOUGH.get(reader, frozenset())


def seen_by(facts: CardFacts, reader: Reader) -> CardFacts:
    """Return the card as `reader` sees it: what is closed becomes unknown (None), so that nothing depends on it.

    The place keeps its municipality, always part of what is open. Raises ValueError for NOBODY.
    """
    if reader is Reader.NOBODY:
        raise ValueError("nobody sees nothing of a card")
    seen = SEEN_FIELDS[reader]
    closed: dict[str, Any] = {f.name: None for f in fields(CardFacts) if f.name not in seen and f.name != "place"}
    place = facts.place if "postcode" in seen else Place(municipality=facts.place.municipality)
    return replace(facts, place=place, **closed)
