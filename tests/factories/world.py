"""A small world in which every role stands towards every object in every way: own, same house, another house."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.codes import Amount, ConsentWay, OpeningKind, Visibility, Weight
from marketplace.domain.disclosure import visible_profile
from marketplace.domain.facts import ShownSkill, SpokenLanguage
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.openings import OpeningState
from marketplace.domain.placements import CheckInState, Party, PlacementState
from marketplace.domain.safety import ReportedKind, ReportReason
from marketplace.models import (
    Account,
    CheckIn,
    Disclosure,
    EmployerNeed,
    Feedback,
    Introduction,
    Invitation,
    JoinRequest,
    MatchObjection,
    Membership,
    Opening,
    Organisation,
    Person,
    Placement,
    Report,
    SavedSearch,
    SkillCard,
    SynonymProposal,
    Workplace,
)
from marketplace.models.base import new_public_id
from marketplace.services.messages import queue_message
from tests import factories
from tests.factories.derived import derived

# Planted in fields that only some may see; no page, message, log or index of anybody else may hold them.
SECRET_NAME = "Planttu Nimismies"
SECRET_PHONE = "050 555 7391"
SECRET_EMAIL = "planttu.posti@esimerkki.example"
SECRET_COACH_TEXT = "Planttuteksti valmentajalle"
SECRET_POSTCODE = "33877"
SECRET_LANGUAGE = "so"


@dataclass(frozen=True, slots=True)
class World:
    """The rows, detached, with everything loaded that tests read."""

    accounts: dict[str, Account]
    house: Organisation
    other_house: Organisation
    firm: Organisation
    person: Person
    card: SkillCard
    opening: Opening
    draft: Opening
    introduction: Introduction
    placement: Placement
    check_in: CheckIn
    need: EmployerNeed
    invitation: Invitation
    join_request: JoinRequest
    workplace: Workplace
    seat: Membership
    feedback: Feedback
    report: Report
    proposal: SynonymProposal
    saved_search: SavedSearch
    objection: MatchObjection


def build(session: Session) -> World:
    """Make the world; the caller's unit commits it."""
    house, other_house = (factories.organisation(session, coaching=True) for _ in range(2))
    firm, other_firm = factories.organisation(session), factories.organisation(session)
    new_firm = factories.organisation(session, verified=False)
    accounts = {
        "jobseeker": factories.account(session),
        "other_jobseeker": factories.account(session),
        "employer": factories.member(session, Role.EMPLOYER, firm, owner=True),
        "other_employer": factories.member(session, Role.EMPLOYER, other_firm),
        "unverified_employer": factories.member(session, Role.EMPLOYER, new_firm, verified=False, owner=True),
        "coach": factories.member(session, Role.COACH, house),
        "same_house_coach": factories.member(session, Role.COACH, house),
        "other_house_coach": factories.member(session, Role.COACH, other_house),
        "coordinator": factories.member(session, Role.COORDINATOR, house),
        "admin": factories.member(session, Role.ADMIN, house),
    }
    person, card = _person_with_card(session, accounts["jobseeker"], accounts["coach"], house)
    other_coach = accounts["other_house_coach"]
    factories.person(session, other_coach, other_house, account_id=accounts["other_jobseeker"].id)
    opening = factories.opening(session, accounts["employer"], firm)
    draft = factories.opening(session, accounts["employer"], firm, state=OpeningState.DRAFT, published_at=None)
    introduction = _introduction(session, card, opening, accounts["coach"], house)
    placement, check_in = _placement(session, card, accounts, firm, house)
    need = EmployerNeed(sentence="Pihatöitä kahdelle", phone="040 555 1200", created_at=clock.now())
    invitation = Invitation(
        token_hash=new_public_id() * 4,
        email="kutsuttu@esimerkki.example",
        role=Role.EMPLOYER,
        organisation_id=firm.id,
        invited_by_id=accounts["coach"].id,
        created_at=clock.now(),
        expires_at=clock.now() + timedelta(days=14),
    )
    feedback = Feedback(
        words="Kartta ei avaudu näppäimillä",
        giver_email="antaja@esimerkki.example",
        language="fi",
        created_at=clock.now(),
        due_at=clock.now() + timedelta(days=14),
    )
    report = Report(
        subject_kind=ReportedKind.OPENING,
        subject_id=opening.id,
        reason=ReportReason.NOT_TRUE,
        words="Planttu ilmoitus",
        created_at=clock.now(),
        due_at=clock.now() + timedelta(days=1),
    )
    proposal = SynonymProposal(word="hyllyttäjä", language="fi", meaning="myyjä", created_at=clock.now())
    session.add_all([need, invitation, feedback, report, proposal])
    queue_message(session, accounts["jobseeker"], "intro-asked", "/introductions")
    session.flush()
    derived(session, "card", card.id)
    join_request, workplace, seat = _around_the_firm(session, firm, accounts)
    return World(
        accounts,
        house,
        other_house,
        firm,
        person,
        card,
        opening,
        draft,
        introduction,
        placement,
        check_in,
        need,
        invitation,
        join_request,
        workplace,
        seat,
        feedback,
        report,
        proposal,
        factories.saved_search(session, accounts["jobseeker"], parts={"q": ["siivous"]}),
        factories.objection(session, card, opening, accounts["jobseeker"], words="Planttu huomautus"),
    )


def _around_the_firm(
    session: Session, firm: Organisation, accounts: dict[str, Account]
) -> tuple[JoinRequest, Workplace, Membership]:
    """Somebody who asks to join the firm, a workplace of it, and its owner's seat."""
    moment = clock.now()
    request = JoinRequest(
        organisation_id=firm.id,
        account_id=accounts["other_jobseeker"].id,
        words="Planttu pyytäjä",
        created_at=moment,
        changed_at=moment,
        expires_at=moment + timedelta(days=30),
    )
    workplace = Workplace(organisation_id=firm.id, name="Torin puoti", municipality="837", created_at=moment)
    session.add_all([request, workplace])
    session.flush()
    return request, workplace, session.scalars(select(Membership).where(Membership.organisation_id == firm.id)).one()


def _person_with_card(
    session: Session, account: Account, coach: Account, house: Organisation
) -> tuple[Person, SkillCard]:
    person = factories.person(
        session, coach, house, name=SECRET_NAME, phone=SECRET_PHONE, email=SECRET_EMAIL, account_id=account.id
    )
    card = factories.card(
        session,
        person,
        house,
        visibility=Visibility.COACHES,
        skills=(ShownSkill("hyllyttää tavaraa"),),
        languages=(SpokenLanguage("fi", "B1"), SpokenLanguage(SECRET_LANGUAGE, "native")),
        max_km=13.0,
        min_pay_cents_per_hour=1377,
    )
    factories.needs(
        session,
        card,
        needs={"quiet_place": Weight.MUST, "named_mentor": Weight.HELPS},
        limits={"lifting": Amount.SOME},
        coach_text=SECRET_COACH_TEXT,
    )
    return person, card


def _introduction(
    session: Session, card: SkillCard, opening: Opening, coach: Account, house: Organisation
) -> Introduction:
    moment = clock.now()
    row = Introduction(
        card_id=card.id,
        opening_id=opening.id,
        organisation_id=house.id,
        coach_id=coach.id,
        started_by=Part.COACH,
        state=IntroductionState.OFFERED,
        waits_for=Part.EMPLOYER,
        due_at=moment + timedelta(days=7),
        created_at=moment,
        changed_at=moment,
    )
    session.add(row)
    session.flush()
    session.add(
        Disclosure(
            introduction_id=row.id,
            ask="profile",
            fields=("skills",),
            need_codes=("named_mentor",),
            shown=visible_profile(card.facts(with_needs=False), ("skills",), ("named_mentor",)),
            given_at=moment,
            how=ConsentWay.OWN,
            text_version="1",
        )
    )
    session.flush()
    return row


def _placement(
    session: Session, card: SkillCard, accounts: dict[str, Account], firm: Organisation, house: Organisation
) -> tuple[Placement, CheckIn]:
    """A running placement of the same person in another opening of the same firm, its first check-in asked."""
    moment = clock.now()
    opening = factories.opening(session, accounts["employer"], firm, kind=OpeningKind.WAGE_SUBSIDY)
    introduction = _introduction(session, card, opening, accounts["coach"], house)
    introduction.state, introduction.waits_for, introduction.due_at = IntroductionState.AGREED, None, None
    session.flush()
    placement = Placement(
        introduction_id=introduction.id,
        coach_id=accounts["coach"].id,
        state=PlacementState.RUNNING,
        starts_on=date(2026, 11, 16),
        ends_on=date(2027, 3, 31),
        mentor_name="Opastaja Aho",
        started_at=moment,
        created_at=moment,
        changed_at=moment,
    )
    session.add(placement)
    session.flush()
    check_in = CheckIn(
        placement_id=placement.id,
        party=Party.PERSON,
        plan_code="day3",
        due_on=date(2026, 11, 19),
        state=CheckInState.ASKED,
        asked_at=moment,
    )
    session.add(check_in)
    session.flush()
    return placement, check_in
