"""Joining and inviting as services: who may, what follows, what stands in the history."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.codes import EmployerForm
from marketplace.domain.invitations import InvitationState
from marketplace.domain.joining import JoinState
from marketplace.domain.openings import OpeningState
from marketplace.domain.permissions import Permission, may
from marketplace.domain.verification import VerifiedHow
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed, NotFound
from marketplace.models import Account, HistoryRow, Membership, OutgoingMessage
from marketplace.queries.accounts import actor_of
from marketplace.queries.subjects import opening_subject
from marketplace.services import invitations, joining
from marketplace.services.joining import Checked
from marketplace.services.openings import EditOpening, draft_opening
from marketplace.services.openings_moves import publish_opening
from marketplace.services.organisations import NewEmployer
from tests import factories as make

SECRET = "a key of the tests"


def checked(days_ago: int = 1) -> Checked:
    return Checked(VerifiedHow.CALL, clock.today() - timedelta(days=days_ago))


def codes(session: Session, account: Account) -> list[str]:
    asked = select(OutgoingMessage.code).where(OutgoingMessage.account_id == account.id).order_by(OutgoingMessage.id)
    return list(session.scalars(asked))


def seat_of(session: Session, account: Account) -> Membership:
    return session.scalars(select(Membership).where(Membership.account_id == account.id)).one()


def test_a_coordinator_says_yes_and_how_it_was_checked(session: Session) -> None:
    firm = make.organisation(session)
    coordinator, asker = make.member(session, Role.COORDINATOR), make.account(session)
    request = joining.ask_to_join(session, actor_of(session, asker), firm, "Vastaan keittiöstä")
    assert codes(session, coordinator) == ["join-asked"], "no owner is there to ask"
    assert actor_of(session, asker).seats == (), "a business ID opens nothing"
    who = actor_of(session, coordinator)
    with pytest.raises(Invalid) as refused:
        joining.accept_join(session, who, request, request.version)
    assert set(refused.value.problems) == {"how"}
    with pytest.raises(Invalid) as refused:
        joining.accept_join(session, who, request, request.version, checked(-1))
    assert set(refused.value.problems) == {"on"}
    joining.accept_join(session, who, request, request.version, checked())
    seat = seat_of(session, asker)
    assert (seat.verified_how, seat.verified_on, seat.verified_by_id) == ("call", checked().on, coordinator.id)
    assert seat.is_owner, "the first verified one lets others in"
    assert actor_of(session, asker).organisations(Role.EMPLOYER, verified=True) == {firm.id}
    assert codes(session, asker) == ["join-accepted"]
    row = session.scalars(select(HistoryRow).where(HistoryRow.event == "accept")).one()
    assert (row.subject_kind, row.state_to, row.part, row.account_id) == (
        "join_request",
        "accepted",
        "coordinator",
        coordinator.id,
    )


def test_a_verified_owner_says_yes_and_nobody_else_of_the_firm(session: Session) -> None:
    firm, asker = make.organisation(session), make.account(session)
    owner = make.member(session, Role.EMPLOYER, firm, owner=True)
    member = make.member(session, Role.EMPLOYER, firm)
    squatter = make.member(session, Role.EMPLOYER, firm, owner=True, verified=False)
    request = joining.ask_to_join(session, actor_of(session, asker), firm, None)
    assert (codes(session, owner), codes(session, squatter)) == (["join-asked"], [])
    for who in (member, squatter, asker, make.member(session, Role.COACH)):
        with pytest.raises(NotAllowed):
            joining.accept_join(session, actor_of(session, who), request, request.version, checked())
    with pytest.raises(Conflict):
        joining.accept_join(session, actor_of(session, owner), request, request.version - 1)
    joining.accept_join(session, actor_of(session, owner), request, request.version)
    seat = seat_of(session, asker)
    assert (seat.verified_how, seat.verified_by_id, seat.is_owner) == ("member", owner.id, False)
    with pytest.raises(InvalidMove):
        joining.refuse_join(session, actor_of(session, owner), request, request.version, "myöhässä")


def test_a_no_has_a_reason_and_leaves_nothing_behind(session: Session) -> None:
    firm, asker = make.organisation(session), make.account(session)
    owner = actor_of(session, make.member(session, Role.EMPLOYER, firm, owner=True))
    request = joining.ask_to_join(session, actor_of(session, asker), firm, None)
    with pytest.raises(Invalid):
        joining.refuse_join(session, owner, request, request.version, " ")
    joining.refuse_join(session, owner, request, request.version, "Emme tunne sinua.")
    assert (request.state, request.reason) == (JoinState.REFUSED, "Emme tunne sinua.")
    assert actor_of(session, asker).seats == () and codes(session, asker) == ["join-refused"]
    again = joining.ask_to_join(session, actor_of(session, asker), firm, None)
    assert again.state is JoinState.WAITING, "one may ask again"


def test_asking_has_its_bounds(session: Session) -> None:
    asker = make.account(session)
    who = actor_of(session, asker)
    firms = [make.organisation(session) for _ in range(3)]
    stopped = make.organisation(session, suspended_at=clock.now())
    for nowhere in (stopped, make.organisation(session, coaching=True)):
        with pytest.raises(NotFound):
            joining.ask_to_join(session, who, nowhere, None)
    first = joining.ask_to_join(session, who, firms[0], None)
    with pytest.raises(Conflict):
        joining.ask_to_join(session, who, firms[0], None)
    with pytest.raises(NotAllowed):
        joining.withdraw_join(session, actor_of(session, make.account(session)), first)
    joining.withdraw_join(session, who, first)
    joining.begin_employer(session, who, NewEmployer("Uusi Kahvio", EmployerForm.COMPANY))
    joining.ask_to_join(session, who, firms[1], None)
    joining.ask_to_join(session, who, firms[2], None)
    for more in (firms[0],):
        with pytest.raises(InvalidMove):
            joining.ask_to_join(session, who, more, None)
    with pytest.raises(InvalidMove):
        joining.begin_employer(session, who, NewEmployer("Toinen Kahvio", EmployerForm.COMPANY))
    with pytest.raises(Conflict):
        member = make.member(session, Role.EMPLOYER, firms[0])
        joining.ask_to_join(session, actor_of(session, member), firms[0], None)


def test_a_request_over_its_time_is_not_accepted_before_the_job_has_been_by(session: Session) -> None:
    firm, asker = make.organisation(session), make.account(session)
    owner = actor_of(session, make.member(session, Role.EMPLOYER, firm, owner=True))
    request = joining.ask_to_join(session, actor_of(session, asker), firm, None)
    request.expires_at = clock.now()
    with pytest.raises(InvalidMove):
        joining.accept_join(session, owner, request, request.version)
    assert joining.state_now(request) is JoinState.EXPIRED


def test_whoever_begins_an_employer_owns_it_unverified_and_may_draft_and_send(session: Session) -> None:
    asker, coordinator = make.account(session), make.member(session, Role.COORDINATOR)
    firm = joining.begin_employer(
        session, actor_of(session, asker), NewEmployer("Uusi Kahvio", EmployerForm.COMPANY, "1234567-1", "837")
    )
    who = actor_of(session, asker)
    assert (who.seats[0].owner, who.seats[0].verified, firm.verified_at) == (True, False, None)
    assert codes(session, coordinator) == ["employer-new"]
    with pytest.raises(Invalid):
        joining.begin_employer(session, who, NewEmployer("Sama", EmployerForm.COMPANY, "1234567-1"))
    facts = make.opening(session, asker, firm).facts()
    sent = publish_opening(session, who, draft_opening(session, who, firm, EditOpening(facts)))
    coach = actor_of(session, make.member(session, Role.COACH))
    assert sent.state is OpeningState.PUBLISHED and may(coach, Permission.SEE_OPENING, opening_subject(sent))
    assert not may(Actor(), Permission.SEE_OPENING, opening_subject(sent))


@pytest.mark.parametrize("verified", [True, False])
def test_an_owners_invitation_gives_a_seat_as_verified_as_the_owners(session: Session, verified: bool) -> None:
    firm = make.organisation(session)
    owner = make.member(session, Role.EMPLOYER, firm, owner=True, verified=verified)
    invited = make.account(session)
    sent = invitations.invite_member(
        session, actor_of(session, owner), firm, Role.EMPLOYER, invited.email, "fi", SECRET
    )
    invitations.accept_invitation(session, sent, invited)
    seat = seat_of(session, invited)
    assert (seat.verified_at is not None, seat.verified_how) == (verified, "invitation" if verified else None)
    assert sent.state is InvitationState.ACCEPTED
    with pytest.raises(InvalidMove):
        invitations.accept_invitation(session, sent, make.account(session))


def test_invitations_are_revoked_sent_again_and_few_from_whom_nobody_knows(session: Session) -> None:
    firm = make.organisation(session, verified=False)
    owner = actor_of(session, make.member(session, Role.EMPLOYER, firm, owner=True, verified=False))
    member = actor_of(session, make.member(session, Role.EMPLOYER, firm, verified=False))
    args = ("fi", SECRET)
    with pytest.raises(NotAllowed):
        invitations.invite_member(session, member, firm, Role.EMPLOYER, "a@esimerkki.example", *args)
    with pytest.raises(NotAllowed):
        invitations.invite_member(session, owner, firm, Role.COACH, "a@esimerkki.example", *args)
    first = invitations.invite_member(session, owner, firm, Role.EMPLOYER, "a@esimerkki.example", *args)
    again = invitations.send_again(session, owner, first, SECRET)
    assert (first.state, again.state) == (InvitationState.REVOKED, InvitationState.OPEN)
    for name in "bc":
        invitations.invite_member(session, owner, firm, Role.EMPLOYER, f"{name}@esimerkki.example", *args)
    with pytest.raises(InvalidMove):
        invitations.invite_member(session, owner, firm, Role.EMPLOYER, "d@esimerkki.example", *args)
    with pytest.raises(NotAllowed):
        invitations.revoke_invitation(session, member, again)
    invitations.revoke_invitation(session, owner, again)
    assert again.state is InvitationState.REVOKED
    invitations.invite_member(session, owner, firm, Role.EMPLOYER, "d@esimerkki.example", *args)
