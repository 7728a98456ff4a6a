from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR, Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Amount, ConsentWay, OpeningKind, Visibility, Weight
from marketplace.domain.exchange_cards import CardRecord, ConsentRecord, card_object
from marketplace.domain.facts import CardFacts, HeldLicence, Place
from marketplace.errors import Conflict, Invalid, NotAllowed
from marketplace.models import Account, Caseload, Consent, Municipality, OutboxRow, Person, ReadAudit, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.services.cards_moves import publish_card
from marketplace.services.exchange import Change
from marketplace.services.exchange_cards import CONSENT_UNSTATED, import_card
from marketplace.services.exchange_export import export_cards
from tests import factories

FACTS = CardFacts(
    headline={"sv": "Noggrann packare"},
    place=Place("837", "33200"),
    kinds=(OpeningKind.OPEN_JOB,),
    licences=(HeldLicence("forklift", date(2027, 5, 6)),),
    limits={"lifting": Amount.SOME},
    needs={"quiet_place": Weight.MUST},
    max_km=12.5,
    min_pay_cents_per_hour=1275,
)
CONSENT = ConsentRecord(date(2026, 11, 15), ConsentWay.VOICE)
RECORD = CardRecord("kumppani", "k1", FACTS, Visibility.EMPLOYERS, CONSENT)


@pytest.fixture(autouse=True)
def towns(session: Session) -> None:
    region = {"region_code": "06", "region_fi": "Pirkanmaa", "region_sv": "Birkaland"}
    session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", lat=61.5, lon=23.8, **region))
    session.flush()


@pytest.fixture
def coach_account(session: Session) -> Account:
    return factories.member(session, Role.COACH)


@pytest.fixture
def coach(session: Session, coach_account: Account) -> Actor:
    return actor_of(session, coach_account)


def only(session: Session) -> SkillCard:
    session.expire_all()
    return session.scalars(select(SkillCard)).one()


def count(session: Session, model: Any) -> int:
    return session.scalar(select(func.count()).select_from(model)) or 0


def test_a_card_comes_in_with_its_person_and_caseload_and_again_changes_nothing(session: Session, coach: Actor) -> None:
    outcome = import_card(session, coach, RECORD)
    assert (outcome.change, outcome.own_coach, outcome.needs_unstated) == (Change.NEW, False, False)
    card = only(session)
    assert card.facts(with_needs=True) == FACTS
    assert (card.state, card.visibility, card.published_at) == (CardState.PUBLISHED, Visibility.EMPLOYERS, clock.now())
    assert (card.consent_on, card.consent_how) == (CONSENT.on, CONSENT.how)
    load = session.scalars(select(Caseload)).one()
    assert (load.coach_id, load.organisation_id) == (coach.account_id, card.organisation_id)
    assert (card.person.name, card.person.language) == ("kumppani k1", "sv")
    purposes = session.execute(select(Consent.purpose, Consent.given_on, Consent.how).order_by(Consent.purpose)).all()
    assert [tuple(row) for row in purposes] == [
        ("keep_needs", CONSENT.on, CONSENT.how),
        ("show_card", CONSENT.on, CONSENT.how),
    ]
    before = (card.version, count(session, OutboxRow), count(session, Consent), count(session, Person))
    assert import_card(session, coach, RECORD).change is Change.SAME
    after = (only(session).version, count(session, OutboxRow), count(session, Consent), count(session, Person))
    assert after == before


def test_a_card_that_asks_for_more_than_its_consent_goes_in_for_the_own_coach(session: Session, coach: Actor) -> None:
    bare = replace(RECORD, consent=None)
    outcome = import_card(session, coach, bare)
    assert (outcome.own_coach, outcome.needs_unstated) == (True, True)
    assert (only(session).visibility, only(session).consent_on) == (Visibility.OWN_COACH, None)
    assert session.scalars(select(Consent.text_version)).all() == [CONSENT_UNSTATED]
    again = import_card(session, coach, bare)
    assert (again.change, again.own_coach) == (Change.SAME, True)
    assert import_card(session, coach, RECORD).change is Change.CHANGED
    assert only(session).visibility is Visibility.EMPLOYERS


def test_a_card_for_the_own_coach_needs_no_consent(session: Session, coach: Actor) -> None:
    assert not import_card(session, coach, replace(RECORD, consent=None, visibility=Visibility.OWN_COACH)).own_coach


def test_a_card_without_needs_has_no_store_for_them_until_a_line_brings_some(session: Session, coach: Actor) -> None:
    silent = replace(RECORD, facts=replace(FACTS, needs=None, limits=None))
    assert not import_card(session, coach, replace(silent, consent=None)).needs_unstated
    assert only(session).needs_row is None and count(session, Consent) == 0
    assert import_card(session, coach, replace(RECORD, consent=None)).needs_unstated
    assert only(session).facts(with_needs=True).limits == FACTS.limits


def test_a_changed_line_changes_its_card(session: Session, coach: Actor) -> None:
    import_card(session, coach, RECORD)
    version = only(session).version
    facts = replace(FACTS, interests=("leipominen",), needs={"quiet_place": Weight.HELPS})
    assert import_card(session, coach, replace(RECORD, facts=facts)).change is Change.CHANGED
    card = only(session)
    assert card.facts(with_needs=True) == facts
    assert card.version == version + 1
    narrower = replace(RECORD, facts=facts, visibility=Visibility.ORGANISATION)
    assert import_card(session, coach, narrower).change is Change.CHANGED
    assert only(session).visibility is Visibility.ORGANISATION


def test_a_line_without_needs_takes_none_away_and_an_empty_one_does(session: Session, coach: Actor) -> None:
    import_card(session, coach, RECORD)
    silent = replace(RECORD, facts=replace(FACTS, needs=None, limits=None, min_pay_cents_per_hour=None))
    assert import_card(session, coach, silent).change is Change.SAME
    assert only(session).facts(with_needs=True) == FACTS
    emptied = replace(RECORD, facts=replace(FACTS, needs={}, limits={}))
    assert import_card(session, coach, emptied).change is Change.CHANGED
    found = only(session).facts(with_needs=True)
    assert (found.needs, found.limits) == ({}, {})


def test_a_file_never_widens_what_was_narrowed_here_unless_a_newer_consent_says_so(
    session: Session, coach: Actor, moved_clock: Callable[[datetime], None]
) -> None:
    import_card(session, coach, RECORD)
    moved_clock(clock.now() + timedelta(hours=1))
    card = only(session)
    card.visibility, card.changed_at = Visibility.OWN_COACH, clock.now()
    session.flush()
    outcome = import_card(session, coach, RECORD)
    assert (outcome.change, outcome.own_coach) == (Change.SAME, True)
    assert only(session).visibility is Visibility.OWN_COACH
    newer = replace(RECORD, consent=replace(CONSENT, on=date(2026, 11, 23)))
    assert import_card(session, coach, newer).change is Change.CHANGED
    assert only(session).visibility is Visibility.EMPLOYERS


def test_what_the_coach_narrowed_through_the_page_stays_so(
    session: Session, coach: Actor, moved_clock: Callable[[datetime], None]
) -> None:
    import_card(session, coach, RECORD)
    import_card(session, coach, replace(RECORD, id="k2", visibility=Visibility.OWN_COACH, consent=None))
    moved_clock(clock.now() + timedelta(hours=1))
    for card in session.scalars(select(SkillCard)).all():
        publish_card(session, coach, card, Visibility.OWN_COACH, None)
    assert import_card(session, coach, RECORD).own_coach
    # Nothing was withdrawn of the second one; its line's consent is older than the choice made here all the same.
    wider = replace(RECORD, id="k2")
    session.execute(update(Consent).values(withdrawn_at=None))
    assert import_card(session, coach, wider).own_coach
    later = replace(wider, consent=replace(CONSENT, on=date(2026, 11, 24)))
    assert not import_card(session, coach, later).own_coach


def test_a_withdrawn_consent_is_not_brought_back_by_a_file(session: Session, coach: Actor) -> None:
    import_card(session, coach, RECORD)
    card = only(session)
    for consent in session.scalars(select(Consent)):
        consent.withdrawn_at = clock.now()
    card.visibility = Visibility.OWN_COACH
    assert card.needs_row is not None
    session.delete(card.needs_row)
    session.flush()
    session.expire_all()
    assert import_card(session, coach, RECORD).own_coach
    card = only(session)
    assert (card.visibility, card.needs_row) == (Visibility.OWN_COACH, None)
    same_day = replace(RECORD, consent=replace(CONSENT, on=date(2026, 11, 23)))
    assert import_card(session, coach, same_day).own_coach
    later = replace(RECORD, consent=replace(CONSENT, on=date(2026, 11, 24)))
    import_card(session, coach, later)
    assert only(session).facts(with_needs=True).needs == FACTS.needs


def test_a_hidden_card_stays_hidden_and_a_deleted_one_is_named(session: Session, coach: Actor) -> None:
    import_card(session, coach, RECORD)
    only(session).state = CardState.HIDDEN
    session.flush()
    changed = replace(RECORD, facts=replace(FACTS, max_km=3.0))
    assert import_card(session, coach, changed).change is Change.CHANGED
    assert only(session).state is CardState.HIDDEN
    only(session).state = CardState.DELETED
    session.flush()
    with pytest.raises(Conflict, match="exchange-deleted"):
        import_card(session, coach, RECORD)


def test_another_organisations_card_and_a_colleagues_card_are_refused(
    session: Session, coach: Actor, coach_account: Account
) -> None:
    import_card(session, coach, RECORD)
    house = coach_account.memberships[0].organisation
    stranger, colleague = (factories.member(session, Role.COACH), factories.member(session, Role.COACH, house))
    for account, code in ((stranger, "exchange-card-elsewhere"), (colleague, "exchange-card-colleague")):
        with pytest.raises(Conflict, match=code):
            import_card(session, actor_of(session, account), RECORD)
    assert import_card(session, actor_of(session, stranger), replace(RECORD, id="k2")).change is Change.NEW


def test_only_coaches_bring_cards_and_only_to_towns_that_exist(session: Session, coach: Actor) -> None:
    others = [actor_of(session, factories.member(session, role)) for role in Role if role not in ("coach", "jobseeker")]
    for nobody in (OPERATOR, *others):
        with pytest.raises(NotAllowed):
            import_card(session, nobody, RECORD)
    with pytest.raises(Invalid) as caught:
        import_card(session, coach, replace(RECORD, facts=replace(FACTS, place=Place("999"))))
    assert list(caught.value.problems) == ["place.municipality"]


def test_cards_go_out_as_their_reader_sees_them_and_it_is_written_who_took_them(
    session: Session, coach: Actor, coach_account: Account
) -> None:
    house = coach_account.memberships[0].organisation
    assert house is not None
    import_card(session, coach, RECORD)
    import_card(session, coach, replace(RECORD, id="k2", visibility=Visibility.OWN_COACH))
    import_card(session, coach, replace(RECORD, id="k3", visibility=Visibility.ORGANISATION))
    session.scalars(select(SkillCard).where(SkillCard.external_id == "k3")).one().state = CardState.HIDDEN
    import_card(session, actor_of(session, factories.member(session, Role.COACH)), replace(RECORD, id="muualla"))
    leader = actor_of(session, factories.member(session, Role.COORDINATOR, house))

    own, last = export_cards(session, coach)
    led, _last = export_cards(session, leader)
    assert [record.id for record in own] == ["k1", "k2"]
    assert [record.id for record in led] == ["k1"]
    assert not {"needs", "limits", "min_pay"} & set(card_object(own[0]))
    assert card_object(own[0])["place"] == {"municipality": "837", "postcode": "33200"}
    assert card_object(led[0])["place"] == {"municipality": "837"}
    assert (own[0].visibility, own[0].consent) == (RECORD.visibility, CONSENT)
    assert export_cards(session, coach, last or 0) == ([], None)

    audits = session.scalars(select(ReadAudit).order_by(ReadAudit.id)).all()
    assert [(row.reader, row.what, len(row.card_ids)) for row in audits] == [
        ("own_coach", "export", 2),
        ("same_organisation", "export", 1),
    ]
    assert "max_km" in audits[0].fields and "max_km" not in audits[1].fields
    assert not {"needs", "limits", "min_pay_cents_per_hour"} & {name for row in audits for name in row.fields}
    # What went out comes in again: nothing changes.
    assert {import_card(session, coach, record).change for record in own} == {Change.SAME}


def test_nobody_else_takes_cards_out(session: Session, coach: Actor) -> None:
    import_card(session, coach, RECORD)
    for role in (Role.EMPLOYER, Role.ADMIN):
        with pytest.raises(NotAllowed):
            export_cards(session, actor_of(session, factories.member(session, role)))
    assert count(session, ReadAudit) == 0
