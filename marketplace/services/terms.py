"""Terms of coaching organisations: accepted by a coordinator who may sign, asked for, withdrawn."""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.membership import coordinates
from marketplace.domain.permissions import Permission, may
from marketplace.domain.terms import TERMS_VERSION, TermsDocument
from marketplace.errors import Invalid, InvalidMove, NotAllowed
from marketplace.messages import Message
from marketplace.models import HistoryRow, Organisation, TermsAcceptance
from marketplace.queries.members import organisation_subject, seats_of
from marketplace.queries.terms import documents_in_force
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_message

TERMS_PAGE = "/organisations/terms"
REMIND_AGAIN = timedelta(hours=20)


def accept_terms(
    session: Session, actor: Actor, organisation: Organisation, documents: Collection[TermsDocument], signs_as: str
) -> bool:
    """Accept documents in the version in force; return whether all are accepted now. Flushes.

    `signs_as`: the office or proxy by which the actor says they may sign, 1 to 120 characters. What is accepted
    already stays as it was. Raises NotAllowed for whoever does not coordinate the organisation, Invalid at `documents`
    when none is named, at `signs_as` when nothing is said.
    """
    if not may(actor, Permission.ACCEPT_TERMS) or not coordinates(actor, organisation.id):
        raise NotAllowed
    if not documents:
        raise Invalid({"documents": [Message("organisations-terms-choose")]})
    if not signs_as.strip():
        raise Invalid({"signs_as": [Message("organisations-signs-as-needed")]})
    return _accept(session, actor, organisation, documents, signs_as)


def accept_all(session: Session, actor: Actor, organisation: Organisation) -> None:
    """Note that every document is accepted; for the operator, who keeps the paper. Flushes. Raises NotAllowed."""
    if not actor.is_operator:
        raise NotAllowed
    _accept(session, actor, organisation, tuple(TermsDocument), "operator")


def _accept(
    session: Session, actor: Actor, organisation: Organisation, documents: Collection[TermsDocument], signs_as: str
) -> bool:
    moment, in_force = clock.now(), documents_in_force(session, organisation.id)
    for document in TermsDocument:
        if document in documents and document not in in_force:
            row = TermsAcceptance(
                organisation_id=organisation.id,
                document=document,
                version=TERMS_VERSION,
                accepted_at=moment,
                accepted_by_id=actor.account_id,
                signs_as=signs_as,
            )
            session.add(row)
            why = f"{document.value} {TERMS_VERSION}"
            record(session, "organisation", organisation.id, "terms_accepted", part_of(actor), actor, reason=why)
    session.flush()
    complete = set(documents_in_force(session, organisation.id)) == set(TermsDocument)
    if complete:
        organisation.agreement_accepted_at, organisation.agreement_version = moment, TERMS_VERSION
        organisation.version += 1
    session.flush()
    return complete


def withdraw_terms(session: Session, actor: Actor, organisation: Organisation, reason: str) -> None:
    """Take every acceptance back, with a reason; from the next request on nobody of the organisation sees a card.

    Its coaches and coordinators are told. Flushes. Raises NotAllowed, Invalid at `reason`, InvalidMove when nothing
    is accepted.
    """
    if not may(actor, Permission.WITHDRAW_TERMS, organisation_subject(organisation)):
        raise NotAllowed
    if not reason.strip():
        raise Invalid({"reason": [Message("organisations-withdraw-reason-needed")]})
    rows = session.scalars(
        select(TermsAcceptance).where(
            TermsAcceptance.organisation_id == organisation.id, TermsAcceptance.withdrawn_at.is_(None)
        )
    ).all()
    if not rows:
        raise InvalidMove(Message("organisations-terms-none"))
    for row in rows:
        row.withdrawn_at, row.withdrawn_by_id, row.withdrawn_reason = clock.now(), actor.account_id, reason
    organisation.agreement_accepted_at = organisation.agreement_version = None
    organisation.version += 1
    record(session, "organisation", organisation.id, "terms_withdrawn", part_of(actor), actor, reason=reason)
    told = {seat.account_id: seat.account for seat in seats_of(session, organisation.id, Role.COACH, Role.COORDINATOR)}
    for account in told.values():
        if account.id != actor.account_id:
            queue_message(session, account, "terms-withdrawn", TERMS_PAGE, {"organisation": organisation.name})
    session.flush()


def ask_for_terms(session: Session, actor: Actor, organisation: Organisation) -> int:
    """Remind the coordinators that the terms wait; return how many were told. At most one letter a day. Flushes.

    Raises NotAllowed for whoever does not work there, InvalidMove when somebody has reminded today.
    """
    if organisation.id not in actor.coaching_organisations:
        raise NotAllowed
    last = session.scalar(
        select(HistoryRow.at)
        .where(
            HistoryRow.subject_kind == "organisation",
            HistoryRow.subject_id == organisation.id,
            HistoryRow.event == "terms_reminded",
        )
        .order_by(HistoryRow.id.desc())
        .limit(1)
    )
    if last is not None and clock.now() - last < REMIND_AGAIN:
        raise InvalidMove(Message("organisations-reminded-already"))
    told = [seat.account for seat in seats_of(session, organisation.id, Role.COORDINATOR)]
    for account in told:
        queue_message(session, account, "terms-wanted", TERMS_PAGE, {"organisation": organisation.name})
    record(session, "organisation", organisation.id, "terms_reminded", part_of(actor), actor)
    session.flush()
    return len(told)
