"""Skill cards: written by the person or with a coach, shown as far as the person agreed, hidden, deleted, brought back.

Needs and limits are kept apart from the card, with a consent of their own; taking that back deletes them.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import (
    CARD_MOVES,
    NEEDS_TEXT_VERSION,
    CardEvent,
    CardState,
    card_problems,
    needs_consent,
)
from marketplace.domain.codes import ConsentWay, Visibility
from marketplace.domain.facts import CardFacts
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader, standing
from marketplace.errors import Invalid, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import CardNeeds, Consent, Person, SkillCard
from marketplace.models.base import new_public_id
from marketplace.queries.subjects import card_subject, person_subject
from marketplace.services.history import check_version, move, record

KEEP_NEEDS = "keep_needs"
SHOW_CARD = "show_card"
RESTORABLE_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """When and how the person agreed."""

    on: date
    how: ConsentWay


@dataclass(frozen=True, slots=True)
class EditCard:
    """What a card is to say. `needs_consent` is asked for when needs, limits or coach text are given."""

    facts: CardFacts
    version: int = 0
    coach_text: str | None = None
    needs_consent: GivenConsent | None = None


def part_of(session: Session, actor: Actor, card: SkillCard) -> Part:
    """Return the part the actor plays towards a card they may edit. Raises NotAllowed."""
    if actor.is_operator:
        return Part.OPERATOR
    subject = card_subject(session, card)
    where = standing(actor, subject)
    if where is Reader.PERSON:
        return Part.PERSON
    if where is Reader.OWN_COACH:
        return Part.COACH
    raise NotAllowed


def make_card(session: Session, actor: Actor, person: Person, command: EditCard) -> SkillCard:
    """Make a draft card of a person: by the person, or by the coach who has them in the caseload.

    The coach's organisation keeps a card it makes; a person's own is kept by the organisation that coaches them.
    Raises NotAllowed, Invalid.
    """
    subject = person_subject(session, person)
    if not (may(actor, Permission.CREATE_CARD) and may(actor, Permission.SEE_PERSON, subject)):
        raise NotAllowed
    _refuse_problems(command)
    held = subject.organisation_ids
    own = held & actor.organisations(Role.COACH) if actor.person_id != person.id else held
    moment, public_id = clock.now(), new_public_id()
    card = SkillCard(
        public_id=public_id,
        external_id=public_id,
        person_id=person.id,
        organisation_id=min(own) if own else None,
        state=CardState.DRAFT,
        visibility=Visibility.OWN_COACH,
        created_at=moment,
        changed_at=moment,
    )
    card.write_facts(command.facts)
    session.add(card)
    session.flush()
    part = Part.PERSON if actor.person_id == person.id else Part.COACH
    _write_needs(session, actor, card, command)
    record(session, "card", card.id, "make", part, actor, state_to=card.state.value)
    session.flush()
    return card


def edit_card(session: Session, actor: Actor, card: SkillCard, command: EditCard) -> SkillCard:
    """Save a changed card. Raises NotAllowed, Invalid, and Conflict when somebody saved it in between."""
    part = _editing_part(session, actor, card)
    check_version(card, command.version)
    _refuse_problems(command)
    card.write_facts(command.facts)
    _write_needs(session, actor, card, command)
    card.version += 1
    card.changed_at = clock.now()
    record(session, "card", card.id, "edit", part, actor, state_from=card.state.value, state_to=card.state.value)
    session.flush()
    return card


def publish_card(
    session: Session, actor: Actor, card: SkillCard, visibility: Visibility, consent: GivenConsent | None
) -> SkillCard:
    """Show the card as far as `visibility`; more than the own coach asks for the person's consent.

    The person's own click is a consent; a coach records how the person gave it (voice or paper) and when. On a card
    that is shown already this changes how far. Raises NotAllowed, Invalid.
    """
    part = _editing_part(session, actor, card)
    if part is Part.PERSON and needs_consent(visibility):
        consent = GivenConsent(clock.today(), ConsentWay.OWN)
    if needs_consent(visibility):
        _refuse_consent(part, consent)
    card.visibility = visibility
    card.consent_on = consent.on if consent and needs_consent(visibility) else None
    card.consent_how = consent.how if consent and needs_consent(visibility) else None
    card.changed_at = clock.now()
    if consent and needs_consent(visibility):
        session.add(_consent(card, actor, SHOW_CARD, consent))
    if card.state is CardState.PUBLISHED:
        card.version += 1
        record(session, "card", card.id, "show_as_far_as", part, actor, reason=visibility.value)
    else:
        card.published_at = clock.now()
        move(session, "card", card, CARD_MOVES, CardEvent.PUBLISH, part, actor, visibility.value)
    session.flush()
    return card


def hide_card(session: Session, actor: Actor, card: SkillCard) -> SkillCard:
    """Hide the card from everybody but the person and the own coach. Raises NotAllowed, InvalidMove."""
    move(session, "card", card, CARD_MOVES, CardEvent.HIDE, _editing_part(session, actor, card), actor)
    return card


def delete_card(session: Session, actor: Actor, card: SkillCard) -> SkillCard:
    """Take the card away; for RESTORABLE_FOR it can be brought back. Raises NotAllowed, InvalidMove."""
    move(session, "card", card, CARD_MOVES, CardEvent.DELETE, _editing_part(session, actor, card), actor)
    return card


def restore_card(session: Session, actor: Actor, card: SkillCard) -> SkillCard:
    """Bring a deleted card back, hidden. Raises NotFound for others or when it is too late, InvalidMove."""
    if clock.now() - card.changed_at > RESTORABLE_FOR:
        raise NotFound
    try:
        part = part_of(session, actor, card)
    except NotAllowed:
        raise NotFound from None
    move(session, "card", card, CARD_MOVES, CardEvent.RESTORE, part, actor)
    return card


def forget_needs(session: Session, actor: Actor, card: SkillCard) -> None:
    """Delete the needs, limits and coach text of a card and note that the consent was taken back. Raises NotAllowed."""
    part = _editing_part(session, actor, card)
    row = card.needs_row
    if row is None:
        return
    row.consent.withdrawn_at = clock.now()
    card.needs_row = None
    session.delete(row)
    card.version += 1
    card.changed_at = clock.now()
    record(session, "card", card.id, "forget_needs", part, actor)
    session.flush()


def _editing_part(session: Session, actor: Actor, card: SkillCard) -> Part:
    if not may(actor, Permission.EDIT_CARD, card_subject(session, card)):
        raise NotAllowed
    return part_of(session, actor, card)


def _coach_text(actor: Actor, card: SkillCard, command: EditCard) -> str | None:
    """The coach's own words about needs: the person neither reads nor changes them by saving the card."""
    if actor.person_id == card.person_id:
        return card.needs_row.coach_text if card.needs_row else None
    return (command.coach_text or "").strip() or None


def _refuse_problems(command: EditCard) -> None:
    problems: dict[str, list[Message]] = {}
    for problem in card_problems(command.facts):
        problems.setdefault(problem.field, []).append(problem.message)
    if problems:
        raise Invalid(problems)


def _refuse_consent(part: Part, consent: GivenConsent | None) -> None:
    if consent is None:
        raise Invalid({"consent": [Message("cards-consent-needed")]})
    if consent.on > clock.today():
        raise Invalid({"consent": [Message("cards-consent-in-future")]})
    if part is Part.COACH and consent.how is ConsentWay.OWN:
        raise Invalid({"consent": [Message("cards-consent-how-by-coach")]})


def _consent(card: SkillCard, actor: Actor, purpose: str, given: GivenConsent) -> Consent:
    return Consent(
        person_id=card.person_id,
        purpose=purpose,
        text_version=NEEDS_TEXT_VERSION,
        given_on=given.on,
        how=given.how,
        recorded_by_id=actor.account_id,
        recorded_at=clock.now(),
    )


def _write_needs(session: Session, actor: Actor, card: SkillCard, command: EditCard) -> None:
    """Keep, change or remove needs. The first ones ask for the consent that they are kept at all."""
    row = card.needs_row
    coach_text = _coach_text(actor, card, command)
    if not (command.facts.needs or command.facts.limits or coach_text):
        if row is not None:
            forget_needs(session, actor, card)
        return
    if row is None:
        given = command.needs_consent
        own = actor.person_id == card.person_id
        if given is None:
            raise Invalid({"needs_consent": [Message("cards-needs-consent-needed")]})
        if own:
            given = GivenConsent(clock.today(), ConsentWay.OWN)
        else:
            _refuse_needs_consent(given)
        row = CardNeeds(card=card, consent=_consent(card, actor, KEEP_NEEDS, given), changed_at=clock.now())
        session.add(row)
    row.needs = command.facts.needs
    row.limits = command.facts.limits
    row.coach_text = coach_text
    row.changed_at = clock.now()
    session.flush()


def _refuse_needs_consent(given: GivenConsent) -> None:
    try:
        _refuse_consent(Part.COACH, given)
    except Invalid as refused:
        raise Invalid({"needs_consent": refused.problems["consent"]}) from None
