"""Erasing: everything that says something of a person, a card or an account goes, by the table of personal data.

What stays says nothing of anybody any more (domain/personal_people.py, KEPT_BECAUSE): rows without words, so that the
log of reading and the figures hold. Open introductions end at once, and the employer hears only that. Documents leave
the indexes by the outbox. Letters in a folder go with their rows: letters_kept in jobs/forget.py.
Source: GDPR article 17.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column as TableColumn
from sqlalchemy import ColumnElement, String, and_, delete, or_, select, update
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CARD_MOVES, CardEvent, CardState
from marketplace.domain.codes import Visibility
from marketplace.domain.facts import Place
from marketplace.domain.messages import DeliveryState
from marketplace.domain.moves import Part
from marketplace.domain.personal_accounts import PERSONAL_DATA
from marketplace.domain.personal_data import Erasure, Whose, columns_of
from marketplace.errors import NotAllowed
from marketplace.models import (
    Account,
    CardNeeds,
    CardNotice,
    Caseload,
    Consent,
    DerivedConcept,
    DerivedText,
    DerivedVector,
    Disclosure,
    HistoryRow,
    Introduction,
    Invitation,
    MatchNotice,
    MatchObjection,
    MatchReach,
    Membership,
    OutgoingMessage,
    Person,
    Placement,
    SkillCard,
    ToldCard,
)
from marketplace.models.base import Plain
from marketplace.models.outbox import DERIVE, enqueue
from marketplace.queries.personal_rows import OF_ACCOUNT, OF_PERSON, Finder, derived_of, placements_of, table_named
from marketplace.services.history import move, record
from marketplace.services.introductions import end_with_card
from marketplace.services.placements import stop_following

NOBODY = "–"
"""What stands where a name was; the same in every language."""
ERASED = "erased-"
"""How the record number of an erased card begins."""

# A row goes before those that it points at.
_FIRST = ("card_needs", "disclosure", "check_in", "placement", "consent")
_NOWHERE = Place("")


def erased_record(source: str, external_id: str) -> str:
    """Return what an erased card keeps of its record: a hash, so that the same file does not bring it in again."""
    return ERASED + hashlib.sha256(f"{source}\n{external_id}".encode()).hexdigest()


def was_erased(session: Session, source: str, external_id: str) -> bool:
    """Return whether a card with this record was erased here."""
    kept = erased_record(source, external_id)
    asked = select(SkillCard.id).where(SkillCard.source == source, SkillCard.external_id == kept)
    return session.scalar(asked) is not None


def erase_person(session: Session, actor: Actor, person: Person) -> None:
    """Erase a person with all cards; flushes. Once is enough: an erased person is left as they are.

    By the person, an admin, the operator or the clock (OPERATOR). Raises NotAllowed for everybody else.
    """
    if not may_erase(actor, person):
        raise NotAllowed
    if person.erased_at is not None:
        return
    part = _part(actor, person)
    cards = session.scalars(select(SkillCard).where(SkillCard.person_id == person.id).order_by(SkillCard.id)).all()
    for card in cards:
        _end_card(session, actor, card, part)
    for row in session.scalars(select(Placement).where(Placement.id.in_(placements_of(person.id)))).all():
        stop_following(session, actor, row)
    _end_caseloads(session, person)
    _forget_letters(session, person)
    session.flush()
    numbers = [card.id for card in cards]
    _forget_told(session, numbers)
    records = {card.id: erased_record(card.source, card.external_id) for card in cards if not is_erased(card)}
    for table in _order(OF_PERSON):
        _erase(session, table, OF_PERSON[table](person.id), Whose.PERSON)
    session.execute(
        update(Person).where(Person.id == person.id).values(erased_at=clock.now(), account_id=None, name=NOBODY)
    )
    _mark(session, records)
    enqueue(session, [("card", number) for number in numbers], DERIVE)
    record(session, "person", person.id, "erased", part, actor)
    session.flush()
    session.expire_all()


def _forget_told(session: Session, card_ids: Sequence[int]) -> None:
    """Take away who was told that there are these cards: coaches of matches, whoever saved a search of new ones."""
    session.execute(delete(MatchNotice).where(MatchNotice.card_id.in_(card_ids)))
    session.execute(delete(ToldCard).where(ToldCard.card_id.in_(card_ids)))


def erase_card(session: Session, actor: Actor, card: SkillCard) -> None:
    """Erase one card with its needs and what was shown of it; flushes. The caller has checked who.

    What belongs to a placement of the card stays until its own time is over.
    """
    if is_erased(card):
        return
    _end_card(session, actor, card, Part.OPERATOR if actor.is_operator else Part.PERSON)
    _forget_told(session, [card.id])
    session.flush()
    number, kept = card.id, {card.id: erased_record(card.source, card.external_id)}
    mine = select(Introduction.id).where(Introduction.card_id == number)
    itself = select(SkillCard.id).where(SkillCard.id == number)
    which: Mapping[str, ColumnElement[bool]] = {
        "card_needs": CardNeeds.card_id == number,
        "consent": Consent.card_id == number,
        "card_notice": CardNotice.card_id == number,
        "derived_text": derived_of(DerivedText, itself),
        "derived_concept": derived_of(DerivedConcept, itself),
        "derived_vector": derived_of(DerivedVector, itself),
        "disclosure": Disclosure.introduction_id.in_(mine),
        "match_objection": MatchObjection.card_id == number,
        "match_reach": MatchReach.card_id == number,
        "skill_card": SkillCard.id == number,
        "history": and_(HistoryRow.subject_kind == "card", HistoryRow.subject_id == number),
    }
    for table, rows in which.items():
        _erase(session, table, rows, Whose.PERSON)
    _mark(session, kept)
    enqueue(session, [("card", number)], DERIVE)
    session.flush()
    session.expire_all()


def erase_account(session: Session, account: Account) -> None:
    """Erase what says whose an account was, and what proves it; its seats end. Flushes. The caller has checked who."""
    moment = clock.now()
    for seat in session.scalars(select(Membership).where(Membership.account_id == account.id)).all():
        if seat.ended_at is None or seat.ended_at > moment:
            seat.ended_at = max(moment, seat.started_at)
    session.execute(delete(Invitation).where(Invitation.email == account.email))
    session.flush()
    number, address = account.id, f"{account.public_id}@closed.invalid"
    for table in _order(OF_ACCOUNT):
        _erase(session, table, OF_ACCOUNT[table](number), Whose.ACCOUNT)
    gone = {"closed_at": account.closed_at or moment, "email": address, "name": NOBODY, "second_factor_at": None}
    session.execute(update(Account).where(Account.id == number).values(**gone))
    session.expire_all()


def may_erase(actor: Actor, person: Person) -> bool:
    """Return whether somebody may erase a person: the person, an admin, the operator and the clock."""
    own = actor.person_id == person.id or (actor.account_id is not None and actor.account_id == person.account_id)
    return actor.is_operator or own or actor.has(Role.ADMIN)


def is_erased(card: SkillCard) -> bool:
    """Return whether nothing of a card is left."""
    return card.external_id.startswith(ERASED)


def _part(actor: Actor, person: Person) -> Part:
    if actor.is_operator:
        return Part.OPERATOR
    return Part.PERSON if person.account_id == actor.account_id else Part.COORDINATOR


def _order(finders: Mapping[str, Finder]) -> Sequence[str]:
    return [*(table for table in _FIRST if table in finders), *(table for table in finders if table not in _FIRST)]


def _end_card(session: Session, actor: Actor, card: SkillCard, part: Part) -> None:
    end_with_card(session, actor, card)
    if card.state is not CardState.DELETED:
        mover = part if part is Part.PERSON else Part.OPERATOR
        move(session, "card", card, CARD_MOVES, CardEvent.DELETE, mover, actor)


def _end_caseloads(session: Session, person: Person) -> None:
    moment = clock.now()
    running = select(Caseload).where(Caseload.person_id == person.id, Caseload.ended_at.is_(None))
    for caseload in session.scalars(running).all():
        caseload.ended_at = moment


def _forget_letters(session: Session, person: Person) -> None:
    """Letters to the person go, waiting ones too; one that is with the mail server now only loses its address."""
    found = [OutgoingMessage.account_id == person.account_id] if person.account_id is not None else []
    found += [OutgoingMessage.to_address == person.email] if person.email else []
    if found:
        mine = or_(*found)
        session.execute(delete(OutgoingMessage).where(mine, OutgoingMessage.state != DeliveryState.SENDING))
        session.execute(update(OutgoingMessage).where(mine).values(to_address="", account_id=None, parameters={}))
    session.execute(delete(Invitation).where(Invitation.person_id == person.id))


def _mark(session: Session, records: Mapping[int, str]) -> None:
    for number, kept in records.items():
        session.execute(update(SkillCard).where(SkillCard.id == number).values(external_id=kept))


def _erase(session: Session, table: str, which: ColumnElement[bool], whose: Whose) -> None:
    """Delete or empty the rows of one table, as its columns are classified."""
    columns = dict(columns_of(PERSONAL_DATA, table, whose))
    found = table_named(table)
    if any(each.erasure is Erasure.DELETE_ROW for each in columns.values()):
        session.execute(delete(found).where(which))
        return
    values = {
        name: _empty(table, found.c[name])
        for name, each in columns.items()
        if each.erasure is Erasure.EMPTY or (each.erasure is Erasure.REPLACE and (table, name) in _REPLACED)
    }
    if values:
        session.execute(update(found).where(which).values(**values).execution_options(synchronize_session=False))


_REPLACED: Mapping[tuple[str, str], Any] = {
    ("person", "language"): "fi",
    ("account", "language"): "fi",
    ("skill_card", "visibility"): Visibility.OWN_COACH,
    ("skill_card", "headline"): {},
    ("skill_card", "place"): _NOWHERE,
}
"""What stands where something said too much. An account's address and a card's record number are made one by one."""


def _empty(table: str, column: TableColumn[Any]) -> Any:
    """The empty value of a column: NULL where it may be, else the empty one of its kind."""
    if (table, column.name) in _REPLACED:
        return _REPLACED[table, column.name]
    if column.nullable:
        return None
    if isinstance(column.type, Plain):
        return ()
    return "" if isinstance(column.type, String) else column.type.python_type()
