"""Who hears of a step in an introduction or placement, and where their message leads. No private content in any.

A person without an account hears through their coach. Whoever made the step is not told about it.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor
from marketplace.models import Account, Introduction, Person
from marketplace.queries.introductions import employers_accounts
from marketplace.queries.subjects import coach_ids_of
from marketplace.services.messages import queue_message


def about(introduction: Introduction, **more: Any) -> dict[str, Any]:
    """Return what a message may say of an introduction: the opening's title (in all its languages) and the employer."""
    opening = introduction.opening
    return {"title": dict(opening.title), "employer": opening.organisation.name, **more}


def tell_person(session: Session, introduction: Introduction, actor: Actor, code: str, path: str, **more: Any) -> None:
    """Queue a message to the person; one without an account hears from the coaches, who are told of every step."""
    person = session.get_one(Person, introduction.card.person_id)
    if person.account is not None:
        # To the person's own mailbox nothing about which work or which employer: others may read it.
        _queue(session, [person.account], actor, code, path, more)


def tell_employer(
    session: Session, introduction: Introduction, actor: Actor, code: str, path: str, **more: Any
) -> None:
    """Queue a message to those who may answer for the employer: the opening's contact when able, else all of them."""
    able = employers_accounts(session, introduction.opening.organisation_id)
    contact = [account for account in able if account.id == introduction.opening.contact_id]
    _queue(session, contact or able, actor, code, path, about(introduction, **more))


def tell_coaches(session: Session, introduction: Introduction, actor: Actor, code: str, path: str, **more: Any) -> None:
    """Queue a message to the coach of the introduction and the person's own coach."""
    _queue(session, coaches_of(session, introduction), actor, code, path, about(introduction, **more))


def coaches_of(session: Session, introduction: Introduction) -> list[Account]:
    """Return the person's own coach where the card is kept, then the coach of the introduction; each once."""
    card = introduction.card
    own = coach_ids_of(session, {card.person_id}).get(card.person_id, {}).get(card.organisation_id or 0)
    ids = dict.fromkeys(number for number in (own, introduction.coach_id) if number is not None)
    found = (session.get_one(Account, number) for number in ids)
    return [account for account in found if account.closed_at is None]


def _queue(
    session: Session, accounts: Iterable[Account], actor: Actor, code: str, path: str, parameters: dict[str, Any]
) -> None:
    for account in accounts:
        if account.id != actor.account_id:
            queue_message(session, account, code, path, parameters)
