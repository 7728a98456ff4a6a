"""How the moves around the main chain are done: invitations, requests to join, reports, feedback. See ways.py."""

from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.days_off import days_off_from
from marketplace.domain.actors import Actor, Role
from marketplace.domain.feedback import FEEDBACK_MOVES, FeedbackEvent, FeedbackState, answer_by
from marketplace.domain.invitations import INVITATION_MOVES, InvitationEvent, InvitationState
from marketplace.domain.joining import JOIN_MOVES, JoinEvent, JoinState
from marketplace.domain.moves import Part
from marketplace.domain.objections import OBJECTION_MOVES, ObjectionEvent, ObjectionState, Outcome
from marketplace.domain.proposals import PROPOSAL_MOVES, ProposalEvent, ProposalState
from marketplace.domain.safety import REPORT_MOVES, Decision, ReportedKind, ReportEvent, ReportReason, ReportState
from marketplace.domain.searches import SEARCH_MOVES, SearchEvent, SearchState
from marketplace.domain.verification import VerifiedHow
from marketplace.models import (
    Account,
    Concept,
    Feedback,
    Invitation,
    JoinRequest,
    MatchObjection,
    Membership,
    Report,
    SavedSearch,
    SynonymProposal,
)
from marketplace.models.base import new_public_id
from marketplace.services import feedback, invitations, joining, match_objections, proposals, safety, searches
from tests import factories
from tests.conventions.ways import WAYS, Way, with_version
from tests.factories.pair import Pair

SECRET = "a key that only this test has, long enough"


def _until(part: Part) -> Any:
    """Over for the clock, so that it has something to end; else in a week."""
    return clock.now() + timedelta(days=-1 if part is Part.CLOCK else 7)


def _own(session: Session, made: Pair) -> None:
    """The pair's employer is an owner, who may let others in."""
    for seat in session.query(Membership).filter_by(account_id=made.employer.id):
        seat.is_owner = True


def _invitation(session: Session, made: Pair, state: InvitationState, part: Part) -> Invitation:
    _own(session, made)
    row = Invitation(
        token_hash=new_public_id() * 4,
        email="kutsuttu@esimerkki.example",
        role=Role.EMPLOYER,
        organisation_id=made.firm.id,
        invited_by_id=made.coach.id,
        created_at=clock.now(),
        expires_at=_until(part),
        accepted_at=clock.now() if state is InvitationState.ACCEPTED else None,
        state=state,
    )
    session.add(row)
    session.flush()
    return row


def _accept(session: Session, _actor: Actor, row: Invitation) -> None:
    """Whoever opens the letter proves the address; the account is theirs."""
    invitations.accept_invitation(session, row, factories.account(session), is_adult=True)


def _replace(session: Session, actor: Actor, row: Invitation) -> None:
    invitations.send_again(session, actor, row, SECRET)


def _join(session: Session, made: Pair, state: JoinState, part: Part) -> JoinRequest:
    _own(session, made)
    assert made.jobseeker is not None
    row = JoinRequest(
        organisation_id=made.firm.id,
        account_id=made.jobseeker.id,
        state=state,
        created_at=clock.now(),
        changed_at=clock.now(),
        expires_at=_until(part),
        decided_by_id=made.coach.id if state in (JoinState.ACCEPTED, JoinState.REFUSED) else None,
    )
    session.add(row)
    session.flush()
    return row


def _saved_search(session: Session, made: Pair, state: SearchState, part: Part) -> SavedSearch:
    """A search of whoever plays the part; of the person where nobody could save one."""
    assert made.jobseeker is not None
    seats = session.query(Membership).filter_by(organisation_id=made.house.id, role=Role.COORDINATOR)
    owners = {Part.COACH: made.coach, Part.EMPLOYER: made.employer}
    owner = owners.get(part, made.jobseeker)
    if part is Part.COORDINATOR:
        owner = session.get_one(Account, seats.one().account_id)
    return factories.saved_search(session, owner, state=state)


def _let_in(session: Session, actor: Actor, row: JoinRequest) -> None:
    checked = joining.Checked(VerifiedHow.CALL, clock.today()) if actor.has(Role.COORDINATOR) else None
    joining.accept_join(session, actor, row, row.version, checked)


def _report(session: Session, made: Pair, state: ReportState, _part: Part) -> Report:
    decided = state is ReportState.DECIDED
    row = Report(
        subject_kind=ReportedKind.OPENING,
        subject_id=made.opening.id,
        reason=ReportReason.OTHER,
        state=state,
        created_at=clock.now(),
        due_at=clock.now(),
        decision=Decision.TALKED if decided else None,
    )
    session.add(row)
    session.flush()
    return row


def _decide(session: Session, actor: Actor, row: Report) -> None:
    safety.decide_report(session, actor, row, row.version, Decision.HIDDEN, "Tehtävä oli toinen.")


def _feedback(session: Session, _made: Pair, state: FeedbackState, _part: Part) -> Feedback:
    ended = state is not FeedbackState.WAITING
    row = Feedback(
        words="Valikko ei aukea",
        giver_email="antaja@esimerkki.example",
        language="fi",
        state=state,
        created_at=clock.now(),
        due_at=answer_by(clock.today(), days_off_from(clock.today())),
        answer="Korjattu" if state is FeedbackState.ANSWERED else None,
        ended_at=clock.now() if ended else None,
    )
    session.add(row)
    session.flush()
    return row


def _objection(session: Session, made: Pair, state: ObjectionState, part: Part) -> MatchObjection:
    """Said by whoever plays the part; by the person where nobody else could."""
    assert made.jobseeker is not None
    ended = None if state is ObjectionState.OPEN else clock.now()
    outcome = Outcome.EXPLAINED if state is ObjectionState.HANDLED else None
    who = made.coach if part is Part.COACH else made.jobseeker
    given = {"state": state, "outcome": outcome, "ended_at": ended}
    return factories.objection(session, made.card, made.opening, who, **given)


def _proposal(session: Session, _made: Pair, state: ProposalState, _part: Part) -> SynonymProposal:
    shelves = Concept(slug="shelf", kind="occupation", labels={"fi": "hyllyttäjä"}, synonyms={})
    session.add(shelves)
    session.flush()
    decided_at = None if state is ProposalState.WAITING else clock.now()
    given = {"word": "hyllyjamppa", "language": "fi", "concept_id": shelves.id, "created_at": clock.now()}
    row = SynonymProposal(state=state, decided_at=decided_at, **given)
    session.add(row)
    session.flush()
    return row


AROUND: tuple[Way, ...] = (
    Way(
        "invitation",
        INVITATION_MOVES,
        _invitation,
        {
            InvitationEvent.ACCEPT: _accept,
            InvitationEvent.REVOKE: invitations.revoke_invitation,
            InvitationEvent.REPLACE: _replace,
            InvitationEvent.EXPIRE: lambda session, _actor, row: invitations.expire_invitation(session, row),
        },
        by_itself=frozenset({InvitationEvent.ACCEPT, InvitationEvent.EXPIRE}),
    ),
    Way(
        "join_request",
        JOIN_MOVES,
        _join,
        {
            JoinEvent.ACCEPT: _let_in,
            JoinEvent.REFUSE: with_version(joining.refuse_join, "Emme tunne kysyjää."),
            JoinEvent.WITHDRAW: joining.withdraw_join,
            JoinEvent.EXPIRE: lambda session, _actor, row: joining.expire_join(session, row),
        },
        by_itself=frozenset({JoinEvent.EXPIRE}),
    ),
    Way(
        "report",
        REPORT_MOVES,
        _report,
        {
            ReportEvent.TAKE: safety.take_report,
            ReportEvent.RELEASE: safety.release_report,
            ReportEvent.DECIDE: _decide,
            ReportEvent.REOPEN: lambda session, actor, row: safety.reopen_report(session, actor, row, "Uutta tietoa."),
        },
    ),
    Way(
        "feedback",
        FEEDBACK_MOVES,
        _feedback,
        {
            FeedbackEvent.ANSWER: with_version(feedback.answer_feedback, "Kiitos, korjaamme sen ensi viikolla."),
            FeedbackEvent.HANDLE: with_version(feedback.handle_feedback, "Korjattu"),
            FeedbackEvent.REOPEN: feedback.reopen_feedback,
        },
    ),
    Way(
        "match_objection",
        OBJECTION_MOVES,
        _objection,
        {
            ObjectionEvent.HANDLE: with_version(match_objections.handle_objection, Outcome.RULE_NOTED),
            ObjectionEvent.TAKE_BACK: match_objections.take_objection_back,
        },
    ),
    Way(
        "saved_search",
        SEARCH_MOVES,
        _saved_search,
        {SearchEvent.PAUSE: searches.pause_search, SearchEvent.RESUME: searches.resume_search},
    ),
    Way(
        "synonym_proposal",
        PROPOSAL_MOVES,
        _proposal,
        {
            ProposalEvent.ACCEPT: with_version(proposals.accept_proposal),
            ProposalEvent.REFUSE: with_version(proposals.refuse_proposal, "Ei tarkoita tätä."),
            ProposalEvent.TAKE_BACK: proposals.take_back_decision,
        },
    ),
)
ALL_WAYS = (*WAYS, *AROUND)
