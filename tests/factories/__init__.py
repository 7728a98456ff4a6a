"""Rows for tests, with different values in fields that could be confused. Each function flushes and returns the row."""

import itertools
from datetime import date, timedelta
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import READS_MANY, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import ConsentWay, Contract, EmployerForm, MatchState, OpeningKind, PayUnit, Visibility
from marketplace.domain.facts import HoursRange, Pay, Place
from marketplace.domain.notices import NOTICE_VERSIONS
from marketplace.domain.objections import ListedFor, Objection
from marketplace.domain.openings import OpeningState
from marketplace.domain.searches import Often, SearchedIn
from marketplace.domain.terms import TERMS_VERSION
from marketplace.models import (
    Account,
    AuthenticatorApp,
    CardNeeds,
    Caseload,
    Consent,
    MatchObjection,
    Membership,
    Opening,
    Organisation,
    Person,
    SavedSearch,
    SkillCard,
)
from marketplace.models.base import Base
from marketplace.services.second_factors import sealer_of
from tests.phone import APP_SECRET, SECRET_KEY

_count = itertools.count(1)


Row = TypeVar("Row", bound=Base)


def _save(session: Session, row: Row) -> Row:
    session.add(row)
    session.flush()
    return row


def account(session: Session, **values: Any) -> Account:
    n = next(_count)
    given: dict[str, Any] = {
        "email": f"tili{n}@esimerkki.example",
        "name": f"Tilin Haltija {n}",
        "created_at": clock.now(),
        # Nothing holds it back: every notice is read; a seat that needs a second factor brings it.
        "accepted_notices": {role.value: version for role, version in NOTICE_VERSIONS.items()},
    }
    return _save(session, Account(**{**given, **values}))


def organisation(session: Session, *, coaching: bool = False, verified: bool = True, **values: Any) -> Organisation:
    n = next(_count)
    given: dict[str, Any] = {
        "name": f"Säätiö {n}" if coaching else f"Pesula {n} Oy",
        "form": EmployerForm.FOUNDATION if coaching else EmployerForm.COMPANY,
        "is_coaching": coaching,
        "is_employer": not coaching,
        "municipality": "837",
        "created_at": clock.now(),
        "verified_at": clock.now() if verified else None,
        "agreement_accepted_at": clock.now() if coaching else None,
        "agreement_version": TERMS_VERSION if coaching else None,
    }
    return _save(session, Organisation(**{**given, **values}))


def seat(session: Session, who: Account, role: Role, at: Organisation) -> Membership:
    """A verified seat of an account in an organisation."""
    moment = clock.now()
    if role in READS_MANY:
        who.second_factor_at = who.second_factor_at or moment
    return _save(
        session,
        Membership(account_id=who.id, organisation_id=at.id, role=role, started_at=moment, verified_at=moment),
    )


def member(
    session: Session, role: Role, at: Organisation | None = None, *, verified: bool = True, owner: bool = False
) -> Account:
    """An account with a seat in an organisation (made when not given)."""
    at = at or organisation(session, coaching=role in (Role.COACH, Role.COORDINATOR))
    moment = clock.now()
    who = account(session, second_factor_at=moment if role in READS_MANY else None)
    _save(
        session,
        Membership(
            account_id=who.id,
            organisation_id=at.id,
            role=role,
            is_owner=owner,
            started_at=moment,
            verified_at=moment if verified else None,
            verified_how="soitto" if verified else None,
        ),
    )
    return who


def authenticator_app(session: Session, who: Account, key: str = SECRET_KEY) -> AuthenticatorApp:
    """The app of an account's phone, with the secret APP_SECRET (see tests/phone.py for its codes)."""
    who.second_factor_at = who.second_factor_at or clock.now()
    sealed = sealer_of((key,)).seal(APP_SECRET, clock.now())
    return _save(session, AuthenticatorApp(account_id=who.id, sealed_secret=sealed, created_at=clock.now()))


def opening(session: Session, by: Account, at: Organisation, **values: Any) -> Opening:
    """A published open job in Tampere with pay, complete."""
    n, moment = next(_count), clock.now()
    given: dict[str, Any] = {
        "external_id": f"paikka-{n}",
        "organisation_id": at.id,
        "created_by_id": by.id,
        "contact_id": by.id,
        "state": OpeningState.PUBLISHED,
        "kind": OpeningKind.OPEN_JOB,
        "title": {"fi": f"Hyllyttäjä {n}", "sv": f"Påfyllare {n}"},
        "contract": Contract.EMPLOYMENT,
        "places": (Place("837", "33100"),),
        "tasks": ("täyttää hyllyt", "pitää varaston siistinä"),
        "hours_per_week": HoursRange(10, 20),
        "times": ("weekday_day",),
        "times_flexible": True,
        "pay": Pay(PayUnit.HOUR, 1250, 1390),
        "created_at": moment,
        "changed_at": moment,
        "published_at": moment,
        "expires_at": moment + timedelta(days=60),
    }
    return _save(session, Opening(**{**given, **values}))


def person(session: Session, coach: Account | None = None, at: Organisation | None = None, **values: Any) -> Person:
    """A person, in the caseload of `coach` at the coaching organisation `at` when given."""
    n = next(_count)
    given: dict[str, Any] = {"name": f"Nimi Salainen {n}", "phone": f"050 555 {n:04d}", "created_at": clock.now()}
    row = _save(session, Person(**{**given, **values}))
    if coach is not None and at is not None:
        _save(session, Caseload(person_id=row.id, organisation_id=at.id, coach_id=coach.id, started_at=clock.now()))
    return row


def card(session: Session, whose: Person, at: Organisation | None = None, **values: Any) -> SkillCard:
    """A published card in Tampere, visible to coaches, with consent."""
    n, moment = next(_count), clock.now()
    given: dict[str, Any] = {
        "external_id": f"kortti-{n}",
        "person_id": whose.id,
        "organisation_id": at.id if at else None,
        "state": CardState.PUBLISHED,
        "visibility": Visibility.COACHES,
        "consent_on": date(2026, 11, 2),
        "consent_how": ConsentWay.OWN,
        "headline": {"fi": f"Tarkka järjestelijä {n}"},
        "kinds": (OpeningKind.OPEN_JOB, OpeningKind.WAGE_SUBSIDY),
        "hours_per_week": HoursRange(12, 25),
        "times": ("weekday_day", "weekday_morning"),
        "place": Place("837", "33200"),
        "max_km": 17.0,
        "created_at": moment,
        "changed_at": moment,
        "published_at": moment,
    }
    return _save(session, SkillCard(**{**given, **values}))


def needs(session: Session, of: SkillCard, **values: Any) -> CardNeeds:
    """Needs and limits of a card with the consent for keeping them."""
    consent = _save(
        session,
        Consent(
            person_id=of.person_id,
            card_id=of.id,
            purpose="keep_needs",
            text_version="1",
            given_on=date(2026, 11, 3),
            how=ConsentWay.VOICE,
            recorded_at=clock.now(),
        ),
    )
    return _save(session, CardNeeds(card_id=of.id, consent_id=consent.id, changed_at=clock.now(), **values))


def objection(session: Session, card: SkillCard, opening: Opening, who: Account, **values: Any) -> MatchObjection:
    """Something said to be wrong about a match."""
    given: dict[str, Any] = {
        "what_is_wrong": Objection.CARD_FACT,
        "listed_for": ListedFor.CARD,
        "match_state": MatchState.ASK,
        "score": 0.25,
        "rules_version": "1",
        "reason_codes": ("words", "near"),
        "said_at": clock.now(),
    }
    about = {"card_id": card.id, "opening_id": opening.id, "said_by_id": who.id}
    return _save(session, MatchObjection(**{**given, **about, **values}))


def saved_search(session: Session, who: Account, **values: Any) -> SavedSearch:
    """A search for everything, told at once, saved now."""
    n, moment = next(_count), clock.now()
    given: dict[str, Any] = {
        "account_id": who.id,
        "searched_in": SearchedIn.OPENINGS,
        "name": f"Hakuni {n}",
        "parts": {},
        "often": Often.AT_ONCE,
        "created_at": moment,
        "since": moment,
        "told_until": moment,
        "next_at": moment,
    }
    return _save(session, SavedSearch(**{**given, **values}))
