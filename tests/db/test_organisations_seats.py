"""Seats that end, terms, what is told of an organisation, workplaces: who may, what follows."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace.domain.actors import Hold, Role
from marketplace.domain.codes import EmployerForm
from marketplace.domain.facts import Place
from marketplace.domain.invitations import InvitationState
from marketplace.domain.permissions import Permission, may
from marketplace.domain.terms import TermsDocument
from marketplace.domain.visibility import Reader, standing
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed, NotFound
from marketplace.models import Account, Caseload, HistoryRow, Membership, OutboxRow, OutgoingMessage, TermsAcceptance
from marketplace.queries.accounts import actor_of
from marketplace.queries.subjects import card_subject, opening_subject
from marketplace.services import invitations, organisations, seats, terms, workplaces
from marketplace.services.openings import EditOpening, draft_opening
from marketplace.services.organisations import EditOrganisation
from marketplace.services.seats import EndSeat
from marketplace.services.workplaces import EditWorkplace
from tests import factories as make

SECRET = "a key of the tests"


def codes(session: Session, account: Account) -> list[str]:
    asked = select(OutgoingMessage.code).where(OutgoingMessage.account_id == account.id).order_by(OutgoingMessage.id)
    return list(session.scalars(asked))


def seat_of(session: Session, account: Account) -> Membership:
    return session.scalars(select(Membership).where(Membership.account_id == account.id)).one()


def test_a_seat_that_ends_takes_everything_along_at_once(session: Session) -> None:
    firm = make.organisation(session)
    owner, leaver = (make.member(session, Role.EMPLOYER, firm, owner=True) for _ in range(2))
    opening = make.opening(session, leaver, firm)
    sent = invitations.invite_member(
        session, actor_of(session, leaver), firm, Role.EMPLOYER, "uusi@esimerkki.example", "fi", SECRET
    )
    number = seat_of(session, leaver).id
    with pytest.raises(NotAllowed):
        member = make.member(session, Role.EMPLOYER, firm)
        seats.end_seat(session, actor_of(session, member), firm, EndSeat(number))
    with pytest.raises(NotFound):
        seats.end_seat(session, actor_of(session, owner), make.organisation(session), EndSeat(number))
    seats.end_seat(session, actor_of(session, owner), firm, EndSeat(number))
    gone = actor_of(session, leaver)
    assert gone.seats == () and not may(gone, Permission.EDIT_OPENING, opening_subject(opening))
    assert (sent.state, opening.contact_id) == (InvitationState.REVOKED, owner.id)
    assert codes(session, leaver) == ["seat-ended"]


def test_the_last_owner_names_another_first(session: Session) -> None:
    firm = make.organisation(session)
    owner, member = make.member(session, Role.EMPLOYER, firm, owner=True), make.member(session, Role.EMPLOYER, firm)
    who, numbers = actor_of(session, owner), (seat_of(session, owner).id, seat_of(session, member).id)
    for refused in (seats.take_owner_back, lambda s, a, f, n: seats.end_seat(s, a, f, EndSeat(n))):
        with pytest.raises(InvalidMove):
            refused(session, who, firm, numbers[0])
    with pytest.raises(NotAllowed):
        seats.make_owner(session, actor_of(session, member), firm, numbers[1])
    seats.make_owner(session, who, firm, numbers[1])
    assert codes(session, member) == ["seat-owner"]
    seats.end_seat(session, who, firm, EndSeat(numbers[0]))
    events = session.scalars(
        select(HistoryRow.event).where(HistoryRow.subject_kind == "membership").order_by(HistoryRow.id)
    ).all()
    assert list(events) == ["owner", "left"]
    coordinator = actor_of(session, make.member(session, Role.COORDINATOR))
    seats.end_seat(session, coordinator, firm, EndSeat(numbers[1]))
    assert actor_of(session, member).seats == (), "whoever looks after employers may end the last one"


def test_a_coach_leaves_only_when_somebody_has_the_people(session: Session) -> None:
    house = make.organisation(session, coaching=True)
    coach, other = (make.member(session, Role.COACH, house) for _ in range(2))
    coordinator = make.member(session, Role.COORDINATOR, house)
    person = make.person(session, coach, house)
    card = make.card(session, person, house)
    number, who = seat_of(session, coach).id, actor_of(session, coordinator)
    assert standing(actor_of(session, coach), card_subject(session, card)) is Reader.OWN_COACH
    for command in (EndSeat(number), EndSeat(number, coordinator.id)):
        with pytest.raises(Invalid):
            seats.end_seat(session, who, house, command)
    seats.end_seat(session, who, house, EndSeat(number, other.id))
    assert standing(actor_of(session, coach), card_subject(session, card)) is Reader.NOBODY
    assert standing(actor_of(session, other), card_subject(session, card)) is Reader.OWN_COACH
    loads = session.scalars(select(Caseload).order_by(Caseload.id)).all()
    assert [(load.coach_id, load.ended_at is None) for load in loads] == [(coach.id, False), (other.id, True)]
    with pytest.raises(InvalidMove):
        seats.end_seat(session, who, house, EndSeat(seat_of(session, coordinator).id))


def test_both_documents_open_the_cards_and_withdrawing_closes_them(session: Session) -> None:
    house = make.organisation(session, coaching=True, agreement_accepted_at=None, agreement_version=None)
    coach, coordinator = make.member(session, Role.COACH, house), make.member(session, Role.COORDINATOR, house)
    card = make.card(session, make.person(session, coach, house), house)

    def held() -> tuple[bool, Reader]:
        who = actor_of(session, coach)
        return Hold.TERMS in who.holds, standing(who, card_subject(session, card))

    assert held() == (True, Reader.NOBODY)
    who = actor_of(session, coordinator)
    stranger = actor_of(session, make.member(session, Role.COORDINATOR))
    for actor in (actor_of(session, coach), stranger):
        with pytest.raises(NotAllowed):
            terms.accept_terms(session, actor, house, list(TermsDocument), "johtaja")
    with pytest.raises(Invalid):
        terms.accept_terms(session, who, house, [], "johtaja")
    with pytest.raises(Invalid):
        terms.accept_terms(session, who, house, list(TermsDocument), " ")
    assert not terms.accept_terms(session, who, house, [TermsDocument.PROPOSAL], "johtaja")
    assert held() == (True, Reader.NOBODY), "one of two is not enough"
    assert terms.accept_terms(session, who, house, list(TermsDocument), "johtaja")
    assert held() == (False, Reader.OWN_COACH)
    rows = session.scalars(select(TermsAcceptance).where(TermsAcceptance.organisation_id == house.id)).all()
    assert {(row.document, row.accepted_by_id, row.signs_as) for row in rows} == {
        (document, coordinator.id, "johtaja") for document in TermsDocument
    }
    house.agreement_version = "2020-01"
    assert held() == (True, Reader.NOBODY), "a new version holds again"
    with pytest.raises(NotAllowed):
        terms.withdraw_terms(session, actor_of(session, coach), house, "syy")
    terms.withdraw_terms(session, who, house, "Toiminta päättyy")
    assert held() == (True, Reader.NOBODY) and all(row.withdrawn_reason == "Toiminta päättyy" for row in rows)
    assert codes(session, coach) == ["terms-withdrawn"]


def test_a_coach_reminds_once_a_day(session: Session) -> None:
    house = make.organisation(session, coaching=True, agreement_accepted_at=None, agreement_version=None)
    coach, coordinator = make.member(session, Role.COACH, house), make.member(session, Role.COORDINATOR, house)
    assert terms.ask_for_terms(session, actor_of(session, coach), house) == 1
    with pytest.raises(InvalidMove):
        terms.ask_for_terms(session, actor_of(session, coach), house)
    assert codes(session, coordinator) == ["terms-wanted"]
    with pytest.raises(NotAllowed):
        terms.ask_for_terms(session, actor_of(session, make.member(session, Role.COACH)), house)


def _edit(firm_version: int, **changes: object) -> EditOrganisation:
    given: dict[str, object] = {
        "name": "Vanha nimi Oy",
        "form": EmployerForm.COMPANY,
        "business_id": "1234567-1",
        "municipality": "837",
        "street_address": None,
        "postcode": None,
        "phone": None,
        "version": firm_version,
    }
    return EditOrganisation(**{**given, **changes})  # type: ignore[arg-type] # the fields' own types


def test_another_name_reaches_the_index_and_the_history_and_another_number_is_verified_anew(session: Session) -> None:
    firm = make.organisation(session, name="Vanha nimi Oy", business_id="1234567-1")
    owner = make.member(session, Role.EMPLOYER, firm, owner=True)
    member, coordinator = make.member(session, Role.EMPLOYER, firm), make.member(session, Role.COORDINATOR)
    opening = make.opening(session, owner, firm)
    session.query(OutboxRow).delete()
    who = actor_of(session, owner)
    with pytest.raises(NotAllowed):
        organisations.edit_organisation(session, actor_of(session, member), firm, _edit(firm.version, name="Uusi"))
    with pytest.raises(Conflict):
        organisations.edit_organisation(session, who, firm, _edit(firm.version + 1, name="Uusi"))
    organisations.edit_organisation(session, who, firm, _edit(firm.version, name="Uusi nimi Oy"))
    rows = session.scalars(select(OutboxRow)).all()
    assert {(row.kind, row.subject_id) for row in rows} == {("opening", opening.id)}
    assert firm.verified_at is not None and codes(session, coordinator) == ["employer-changed"]
    row = session.scalars(select(HistoryRow).where(HistoryRow.event == "changed_name")).one()
    assert (row.account_id, row.reason) == (owner.id, "Vanha nimi Oy → Uusi nimi Oy")
    command = _edit(firm.version, name="Uusi nimi Oy", business_id="7654321-2")
    organisations.edit_organisation(session, who, firm, command)
    assert firm.verified_at is None and not opening_subject(opening).is_public


def test_openings_follow_their_workplace_and_take_no_other_employers(session: Session) -> None:
    firm, other = make.organisation(session), make.organisation(session)
    owner, stranger = make.member(session, Role.EMPLOYER, firm), make.member(session, Role.EMPLOYER, other)
    who = actor_of(session, owner)
    with pytest.raises(NotAllowed):
        workplaces.add_workplace(session, actor_of(session, stranger), firm, EditWorkplace("Torin puoti", "837"))
    here = workplaces.add_workplace(session, who, firm, EditWorkplace("Torin puoti", "837", postcode="33100"))
    theirs = workplaces.add_workplace(session, actor_of(session, stranger), other, EditWorkplace("Kioski", "091"))
    facts = make.opening(session, owner, firm, places=(Place("609"),)).facts()
    with pytest.raises(Invalid) as refused:
        draft_opening(session, who, firm, EditOpening(facts, workplace_id=theirs.id))
    assert set(refused.value.problems) == {"workplace_id"}
    opening = draft_opening(session, who, firm, EditOpening(facts, workplace_id=here.id))
    assert (opening.workplace, opening.places) == ("Torin puoti", (Place("837", "33100"),))
    session.query(OutboxRow).delete()
    command = EditWorkplace("Uusi puoti", "091", postcode="00100", version=here.version)
    with pytest.raises(NotAllowed):
        workplaces.edit_workplace(session, actor_of(session, stranger), here, command)
    assert workplaces.edit_workplace(session, who, here, command) == 1
    assert (opening.workplace, opening.places) == ("Uusi puoti", (Place("091", "00100"),))
    outbox = session.scalars(select(OutboxRow)).all()
    assert {(row.kind, row.subject_id) for row in outbox} == {("opening", opening.id)}
    with pytest.raises(Conflict):
        workplaces.edit_workplace(session, who, here, command)
    workplaces.retire_workplace(session, who, here)
    with pytest.raises(Invalid):
        draft_opening(session, who, firm, EditOpening(facts, workplace_id=here.id))
    workplaces.bring_workplace_back(session, who, here)
    assert draft_opening(session, who, firm, EditOpening(facts, workplace_id=here.id)).workplace == "Uusi puoti"


def test_an_employer_that_coaches_too_is_verified_as_an_employer_all_the_same(session: Session) -> None:
    both = make.organisation(session, coaching=True, is_employer=True, verified=False)
    employer, coach = make.member(session, Role.EMPLOYER, both), make.member(session, Role.COACH, both)
    assert not actor_of(session, employer).organisations(Role.EMPLOYER, verified=True)
    assert actor_of(session, coach).organisations(Role.COACH, verified=True) == {both.id}
