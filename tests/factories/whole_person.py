"""A person with a row in every table that says something of people, with and without an account."""

from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR, Role
from marketplace.domain.codes import ConsentWay, Weight
from marketplace.domain.disclosure import visible_profile
from marketplace.domain.fairness import FirstLanguage
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.objections import ObjectionState, Outcome
from marketplace.domain.placements import CheckInState, Party, PlacementState
from marketplace.domain.visibility import Reader
from marketplace.models import (
    Account,
    AddressChange,
    AuthenticatorApp,
    CardNotice,
    CheckIn,
    Disclosure,
    EmployerBlock,
    ErasureRequest,
    Introduction,
    JoinRequest,
    KnownDevice,
    LastVisit,
    LoginSession,
    MatchNotice,
    MatchPace,
    MatchReach,
    NoticeAcceptance,
    Organisation,
    OutgoingMessage,
    Passkey,
    Person,
    Placement,
    ReadAudit,
    RecoveryCode,
    Report,
    SignInCode,
    SkillCard,
    TakeOverCode,
    ToldCard,
    ToldOpening,
)
from marketplace.services.history import record
from tests import factories as make
from tests.factories.derived import derived


def build(session: Session, coach: Account, house: Organisation, firm: Organisation, boss: Account) -> Person:
    """Make a person with an account; every table of OF_PERSON and OF_ACCOUNT that a jobseeker can fill has a row."""
    account = make.account(session, phone="040 555 0001")
    person = make.person(session, coach, house, account_id=account.id, email=account.email)
    card = make.card(session, person, house)
    make.needs(session, card, needs={"quiet_place": Weight.MUST}, coach_text="muistiinpano")
    introduction = _introduction(session, card, make.opening(session, boss, firm), coach, house)
    _placement(session, card, boss, firm, coach, house)
    moment = clock.now()
    session.add_all(
        [
            CardNotice(card_id=card.id, warned_at=moment),
            MatchReach(
                card_id=card.id,
                week=moment.date(),
                best_rank=3,
                top_tens=2,
                region="06",
                first_language=FirstLanguage.OTHER,
            ),
            EmployerBlock(person_id=person.id, organisation_id=firm.id, made_at=moment),
            ErasureRequest(person_id=person.id, asked_at=moment, due_at=moment + timedelta(days=7), reason="x"),
            TakeOverCode(
                person_id=person.id, code_hash=f"c{person.id}", made_by_id=coach.id, made_at=moment, expires_at=moment
            ),
            *_reads(card, coach, house),
            *_of_account(account, firm),
        ]
    )
    make.objection(
        session,
        card,
        make.opening(session, boss, firm),
        account,
        words="x",
        answer="x",
        state=ObjectionState.HANDLED,
        outcome=Outcome.EXPLAINED,
        ended_at=moment,
        ended_by_id=coach.id,
    )
    _searching(session, account, introduction.opening_id)
    derived(session, "card", card.id)
    for kind, number in (("person", person.id), ("card", card.id), ("introduction", introduction.id)):
        record(session, kind, number, "edited", Part.COACH, OPERATOR, reason="x")
    session.flush()
    return person


def _reads(card: SkillCard, coach: Account, house: Organisation) -> list[ReadAudit]:
    common: dict[str, Any] = {
        "at": clock.now(),
        "account_id": coach.id,
        "organisation_id": house.id,
        "reader": Reader.OWN_COACH.value,
    }
    opened = ReadAudit(what="card", card_id=card.id, person_id=card.person_id, fields=("skills",), reason="x", **common)
    return [opened, ReadAudit(what="listing", card_ids=(card.id,), **common)]


def _introduction(session: Session, card: SkillCard, opening: Any, coach: Account, house: Organisation) -> Introduction:
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
        coach_words="x",
        end_words="x",
        created_at=moment,
        changed_at=moment,
    )
    row.disclosures.append(
        Disclosure(
            ask="profile",
            fields=("interests",),
            need_codes=("quiet_place",),
            shown=visible_profile(card.facts(with_needs=False), (), ("quiet_place",)),
            given_at=moment,
            how=ConsentWay.OWN,
            text_version="1",
        )
    )
    session.add(row)
    session.flush()
    return row


def _placement(
    session: Session, card: SkillCard, boss: Account, firm: Organisation, coach: Account, house: Organisation
) -> None:
    introduction = _introduction(session, card, make.opening(session, boss, firm), coach, house)
    introduction.state, introduction.waits_for, introduction.due_at = IntroductionState.AGREED, None, None
    session.flush()
    moment = clock.now()
    row = Placement(
        introduction_id=introduction.id,
        coach_id=coach.id,
        state=PlacementState.RUNNING,
        starts_on=date(2026, 11, 16),
        mentor_name="Opastaja Aho",
        end_words="x",
        created_at=moment,
        changed_at=moment,
    )
    row.check_ins.append(
        CheckIn(
            party=Party.PERSON,
            plan_code="day3",
            due_on=date(2026, 11, 19),
            state=CheckInState.ANSWERED,
            answered_at=moment,
            answers={"going": "well"},
            words="x",
        )
    )
    session.add(row)
    session.flush()


def _searching(session: Session, account: Account, opening_id: int) -> None:
    row = make.saved_search(session, account, name="x", parts={"q": ["x"]})
    card_id = session.scalar(sa.select(SkillCard.id).order_by(SkillCard.id.desc()).limit(1))
    session.add(
        MatchNotice(account_id=account.id, opening_id=opening_id, card_id=card_id, kind="new", told_at=clock.now())
    )
    session.add(MatchPace(account_id=account.id, often="daily", next_at=clock.now()))
    session.add(ToldOpening(saved_search_id=row.id, opening_id=opening_id, told_at=clock.now()))
    session.add(ToldCard(saved_search_id=row.id, card_id=card_id, told_at=clock.now()))
    session.flush()


def _of_account(account: Account, firm: Organisation) -> list[Any]:
    moment, number = clock.now(), account.id
    until = moment + timedelta(days=1)
    return [
        AddressChange(account_id=number, old_email="a", new_email="b", asked_at=moment, expires_at=until),
        AuthenticatorApp(account_id=number, sealed_secret="x", created_at=moment),
        RecoveryCode(account_id=number, code_hash="x", created_at=moment),
        Passkey(account_id=number, credential_id=f"p{number}", public_key="x", created_at=moment),
        KnownDevice(account_id=number, device_hash="x", created_at=moment, seen_at=moment),
        SignInCode(address_hash=f"s{number}", account_id=number, nonce="x", created_at=moment, expires_at=until),
        LoginSession(
            token_hash=f"t{number}", account_id=number, created_at=moment, seen_at=moment, expires_at=until, device="x"
        ),
        LastVisit(account_id=number, at=moment),
        NoticeAcceptance(account_id=number, role=Role.JOBSEEKER, version="x", accepted_at=moment),
        OutgoingMessage(
            message_id=f"<m{number}@loytamo.invalid>", account_id=number, to_address=account.email, language="fi",
            code="test", parameters={"fi": "x"}, not_before=moment, created_at=moment,
        ),
        JoinRequest(
            organisation_id=firm.id, account_id=number, words="x", created_at=moment, changed_at=moment,
            expires_at=until, state="withdrawn",
        ),
        Report(
            subject_kind="opening", subject_id=1, reason="other", words="x", reporter_id=number, created_at=moment,
            due_at=until,
        ),
    ]  # fmt: skip
