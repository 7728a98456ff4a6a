"""Who may do what with a card: predicates of the permission table. The docstring of each is its rule."""

from dataclasses import replace
from typing import Any

from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.openings import OpeningState
from marketplace.domain.subjects import OpeningSubject
from marketplace.domain.visibility import CardSubject, Reader, reader_of


def see_card(actor: Actor, card: CardSubject) -> bool:
    """Whoever the card is shown to: see visibility.reader_of."""
    return reader_of(actor, card) is not Reader.NOBODY


def create_card(actor: Actor, _subject: None) -> bool:
    """A person for themselves, a coach together with a person."""
    return actor.person_id is not None or actor.has(Role.COACH)


def edit_card(actor: Actor, card: CardSubject) -> bool:
    """The person and the own coach."""
    return reader_of(actor, card) in (Reader.PERSON, Reader.OWN_COACH)


def restore_card(actor: Actor, card: CardSubject) -> bool:
    """Whoever may edit it, of a deleted one; for how long is the service's to say."""
    return card.state is CardState.DELETED and edit_card(actor, replace(card, state=CardState.HIDDEN))


def verified_employer(actor: Actor, _subject: Any = None) -> bool:
    """People of a verified employer, for the cards that are shown to employers."""
    return bool(actor.organisations(Role.EMPLOYER, verified=True))


def count_suiting(actor: Actor, _subject: Any = None) -> bool:
    """People of a verified employer, and coaches who write for one: roughly how many a draft would suit."""
    return verified_employer(actor) or actor.has(Role.COACH)


def see_suiting(actor: Actor, opening: OpeningSubject) -> bool:
    """Verified people of the opening's employer: which of the cards that are shown to employers would suit it."""
    is_there = opening.state is not OpeningState.DELETED
    return is_there and opening.organisation_id in actor.organisations(Role.EMPLOYER, verified=True)


def own_cards(actor: Actor, _subject: Any = None) -> bool:
    """A person who has an account, for the list of their own cards."""
    return actor.person_id is not None


def explain_match(actor: Actor, card: CardSubject) -> bool:
    """The person about an own card; a coach to whom the card is shown."""
    reader = reader_of(actor, card)
    coaches = (Reader.OWN_COACH, Reader.SAME_ORGANISATION, Reader.OTHER_ORGANISATION)
    return reader is Reader.PERSON or (reader in coaches and actor.has(Role.COACH))
