"""Bringing skill cards in: coach-kept cards of the acting coach's organisation. See exchange.py.

What a line says of the work replaces what stands here. Two things a file never does: it does not widen again what
the person has narrowed or withdrawn since, and a line without needs, limits or least pay (an export leaves them out)
does not take away those that stand.
"""

from dataclasses import replace
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CardEvent, CardState
from marketplace.domain.codes import ConsentWay, Visibility
from marketplace.domain.exchange_cards import CardRecord
from marketplace.domain.facts import CardFacts
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.errors import Conflict, NotAllowed
from marketplace.models import CardNeeds, Caseload, Consent, HistoryRow, Person, SkillCard
from marketplace.queries.subjects import card_subject
from marketplace.services import history
from marketplace.services.cards import CARD, KEEP_NEEDS, SHOW_CARD
from marketplace.services.cards_moves import SHOW_AS_FAR_AS
from marketplace.services.erasure import was_erased
from marketplace.services.exchange import IMPORTED, Change, Outcome, check_municipalities, public_id_for

CONSENT_TEXT = "exchange-1"
CONSENT_UNSTATED = "exchange-1-unstated"
_WIDTH = tuple(Visibility)  # from the narrowest to the widest


def check_may_import_cards(actor: Actor) -> None:
    """Raise NotAllowed unless the actor coaches in some organisation."""
    if actor.account_id is None or not actor.organisations(Role.COACH):
        raise NotAllowed("exchange-may-not-cards")


def import_card(session: Session, actor: Actor, record: CardRecord) -> Outcome:
    """Write one card of an exchange file, found again by source and id, with its person and caseload; flushes.

    A new card is published as far as its consent reaches. Raises NotAllowed when the actor is no coach, Invalid
    for an unknown municipality, Conflict when another organisation or coach keeps the card or it was deleted here.
    """
    check_may_import_cards(actor)
    existing = session.scalar(
        select(SkillCard).where(SkillCard.source == record.source, SkillCard.external_id == record.id)
    )
    if existing is not None:
        _check_may_change(session, actor, existing)
    elif was_erased(session, record.source, record.id):
        raise Conflict("exchange-deleted")
    check_municipalities(session, (record.facts.place,))
    if existing is None:
        return _make(session, actor, record)
    return _update(session, actor, record, existing)


def _check_may_change(session: Session, actor: Actor, card: SkillCard) -> None:
    if card.organisation_id not in actor.organisations(Role.COACH):
        raise Conflict("exchange-card-elsewhere")
    if card.state is CardState.DELETED:
        raise Conflict("exchange-deleted")
    if not may(actor, Permission.EDIT_CARD, card_subject(session, card)):
        raise Conflict("exchange-card-colleague")


def _make(session: Session, actor: Actor, record: CardRecord) -> Outcome:
    moment, organisation_id = clock.now(), min(actor.organisations(Role.COACH))
    own_id = public_id_for(session, SkillCard, record.source, record.id)
    # Files carry no names. The coach sees where the card came from until the name is written in.
    person = Person(
        name=f"{record.source} {record.id}"[:120], language=next(iter(record.facts.headline)), created_at=moment
    )
    session.add(person)
    session.flush()
    session.add(
        Caseload(person_id=person.id, organisation_id=organisation_id, coach_id=actor.account_id, started_at=moment)
    )
    consent = record.consent
    visibility = record.visibility if consent else Visibility.OWN_COACH
    card = SkillCard(
        source=record.source,
        external_id=record.id,
        person_id=person.id,
        organisation_id=organisation_id,
        state=CardState.PUBLISHED,
        visibility=visibility,
        consent_on=consent.on if consent else None,
        consent_how=consent.how if consent else None,
        created_at=moment,
        changed_at=moment,
        published_at=moment,
        **own_id,
    )
    card.write_facts(record.facts)
    session.add(card)
    session.flush()
    _note_show_consent(session, actor, card, record)
    unstated = _write_needs(session, actor, card, record)
    _record_import(session, actor, card, state_to=CardState.PUBLISHED, shown=visibility)
    return Outcome(Change.NEW, own_coach=visibility is not record.visibility, needs_unstated=unstated)


def _update(session: Session, actor: Actor, record: CardRecord, card: SkillCard) -> Outcome:
    visibility, with_consent = _visibility(session, card, record)
    facts = _kept_facts(card, record)
    consent = record.consent if with_consent else None
    same_consent = consent is None or (card.consent_on, card.consent_how) == (consent.on, consent.how)
    shown = visibility if visibility is not card.visibility else None
    differs = card.facts(with_needs=False) != facts or shown is not None or not same_consent
    if differs:
        card.write_facts(facts)
        card.visibility = visibility
        if consent is not None and not same_consent:
            card.consent_on, card.consent_how = consent.on, consent.how
            _note_show_consent(session, actor, card, record)
    changed_needs = _needs_differ(session, card, record)
    unstated = changed_needs and _write_needs(session, actor, card, record)
    narrower = _WIDTH.index(visibility) < _WIDTH.index(record.visibility)
    if not differs and not changed_needs:
        return Outcome(Change.SAME, own_coach=narrower)
    card.version += 1
    card.changed_at = clock.now()
    _record_import(session, actor, card, shown=shown)
    return Outcome(Change.CHANGED, own_coach=narrower, needs_unstated=unstated)


def _kept_facts(card: SkillCard, record: CardRecord) -> CardFacts:
    """The facts of the line; its least pay, when absent, stays as it is."""
    least = record.facts.min_pay_cents_per_hour
    kept = card.min_pay_cents_per_hour if least is None else least
    return replace(record.facts, needs=None, limits=None, min_pay_cents_per_hour=kept)


def _visibility(session: Session, card: SkillCard, record: CardRecord) -> tuple[Visibility, bool]:
    """How far an existing card may be shown now, and whether the line's consent is what stands behind it.

    While nobody here touched the card since the last import, the line decides. Afterwards only a newer consent
    widens it, and never one that is older than a withdrawal.
    """
    consent = record.consent
    stands = consent is not None and not _withdrawn_since(session, card, SHOW_CARD, consent.on)
    if consent is None or not stands:
        return _narrower(record, card), False
    if _untouched(session, card) or consent.on > (card.consent_on or _last_choice_on(session, card)):
        return record.visibility, True
    return _narrower(record, card), False


def _narrower(record: CardRecord, card: SkillCard) -> Visibility:
    return min(record.visibility, card.visibility, key=_WIDTH.index)


def _untouched(session: Session, card: SkillCard) -> bool:
    """Whether the last thing that happened to the card was an import."""
    last = session.scalar(
        select(HistoryRow)
        .where(HistoryRow.subject_kind == CARD, HistoryRow.subject_id == card.id)
        .order_by(HistoryRow.id.desc())
        .limit(1)
    )
    return last is not None and last.event == IMPORTED and card.changed_at <= last.at


def _last_choice_on(session: Session, card: SkillCard) -> date:
    """The day on which somebody here last chose how far the card is shown; the first of all days when nobody did."""
    choices = [SHOW_AS_FAR_AS, *(event.value for event in CardEvent)]
    at = session.scalar(
        select(func.max(HistoryRow.at)).where(
            HistoryRow.subject_kind == CARD, HistoryRow.subject_id == card.id, HistoryRow.event.in_(choices)
        )
    )
    return date.min if at is None else at.astimezone(clock.HELSINKI).date()


def _withdrawn_since(session: Session, card: SkillCard, purpose: str, given_on: date) -> bool:
    rows = session.scalars(
        select(Consent.withdrawn_at)
        .where(
            Consent.person_id == card.person_id,
            or_(Consent.card_id == card.id, Consent.card_id.is_(None)),
            Consent.purpose == purpose,
            Consent.withdrawn_at.is_not(None),
        )
        .order_by(Consent.id)
    )
    return any(at is not None and at.astimezone(clock.HELSINKI).date() >= given_on for at in rows)


def _note_show_consent(session: Session, actor: Actor, card: SkillCard, record: CardRecord) -> None:
    if record.consent is not None:
        session.add(_consent(actor, card, SHOW_CARD, CONSENT_TEXT, record.consent.on, record.consent.how))


def _consent(actor: Actor, card: SkillCard, purpose: str, text: str, on: date, how: ConsentWay) -> Consent:
    return Consent(
        person_id=card.person_id,
        card_id=card.id,
        purpose=purpose,
        text_version=text,
        given_on=on,
        how=how,
        recorded_by_id=actor.account_id,
        recorded_at=clock.now(),
    )


def _needs_differ(session: Session, card: SkillCard, record: CardRecord) -> bool:
    """Whether the line brings other needs or limits than those that stand. A hidden card's needs are left alone."""
    facts, row = record.facts, card.needs_row
    if card.state is CardState.HIDDEN or (facts.needs is None and facts.limits is None):
        return False
    given_on = record.consent.on if record.consent else date.min
    if row is None:
        return not _withdrawn_since(session, card, KEEP_NEEDS, given_on)
    return (facts.needs is not None and facts.needs != row.needs) or (
        facts.limits is not None and facts.limits != row.limits
    )


def _write_needs(session: Session, actor: Actor, card: SkillCard, record: CardRecord) -> bool:
    """Keep the needs and limits of the line in their own store; return whether it stated no consent for that."""
    facts, consent = record.facts, record.consent
    if facts.needs is None and facts.limits is None:
        return False
    row = card.needs_row
    if row is None:
        # The format's consent is about showing the card. Without one the coach answers for the file, which came in
        # writing, until the person is asked; the text version says so.
        text = CONSENT_TEXT if consent else CONSENT_UNSTATED
        given_on, how = (consent.on, consent.how) if consent else (clock.today(), ConsentWay.PAPER)
        keeps = _consent(actor, card, KEEP_NEEDS, text, given_on, how)
        row = CardNeeds(card=card, consent=keeps, changed_at=clock.now())
        session.add_all([keeps, row])
    row.needs = row.needs if facts.needs is None else facts.needs
    row.limits = row.limits if facts.limits is None else facts.limits
    row.changed_at = clock.now()
    row.version = (row.version or 0) + 1
    session.flush()
    return consent is None


def _record_import(
    session: Session,
    actor: Actor,
    card: SkillCard,
    state_to: CardState | None = None,
    shown: Visibility | None = None,
) -> None:
    """shown: how far, where the line changed it; as when somebody publishes it here."""
    to, reason = state_to.value if state_to else None, shown.value if shown else None
    history.record(session, CARD, card.id, IMPORTED, Part.COACH, actor, state_to=to, reason=reason)
    session.flush()
