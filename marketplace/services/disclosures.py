"""What the person says in an introduction: yes with chosen fields, no with a reason, the contact, and taking back."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.cards import CardState
from marketplace.domain.codes import ConsentWay
from marketplace.domain.disclosure import (
    CONTACT_CHOICES,
    TEXT_VERSION,
    Ask,
    VisibleContact,
    VisibleProfile,
    known_choices,
    visible_contact,
    visible_profile,
)
from marketplace.domain.introductions import TOOK_BACK, WAITING, IntroductionEvent, IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.openings import OpeningState
from marketplace.domain.paths import path_of
from marketplace.errors import Invalid, InvalidMove
from marketplace.messages import Message
from marketplace.models import Disclosure, Introduction, Person, SkillCard
from marketplace.services.history import record
from marketplace.services.introduction_moves import (
    Reason,
    Recorded,
    answers_as_person,
    check_reason,
    hold,
    step,
)
from marketplace.services.telling import tell_coaches, tell_employer


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the person lets this employer see: names of fields, and codes of what helps at work."""

    fields: tuple[str, ...] = ()
    need_codes: tuple[str, ...] = ()


def choices_of(card: SkillCard) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what the person can choose from: the fields the card says something about, the codes of its needs.

    For the person and the own coach only.
    """
    facts = card.facts(with_needs=True)
    return known_choices(facts), tuple(sorted(facts.needs or ()))


def preview_profile(card: SkillCard, chosen: Chosen) -> VisibleProfile:
    """Return exactly what the employer would see. Raises Invalid for what the card does not have."""
    known, needs = choices_of(card)
    if not set(chosen.fields) <= set(known) or not set(chosen.need_codes) <= set(needs):
        raise Invalid({"fields": (Message("intro-problem-fields"),)})
    return visible_profile(card.facts(with_needs=False), chosen.fields, chosen.need_codes)


def contact_of(person: Person) -> VisibleContact:
    """Return name, phone and e-mail of a person as they are now; the account's address when there is no other."""
    email = person.email or (person.account.email if person.account is not None else None)
    return VisibleContact(person.name, person.phone, email)


def contact_choices(person: Person) -> tuple[str, ...]:
    """Return which of name, phone and e-mail there are to give."""
    whole = contact_of(person)
    return tuple(name for name in CONTACT_CHOICES if getattr(whole, name))


def accept_proposal(
    session: Session,
    actor: Actor,
    row: Introduction,
    version: int,
    chosen: Chosen,
    recorded: Recorded | None = None,
) -> None:
    """The person says yes to the first ask: the employer sees what was chosen, as it is on the card now.

    Raises NotAllowed, InvalidMove (the opening closed meanwhile, too), Conflict, Invalid.
    """
    recorded = answers_as_person(session, actor, row, recorded)
    _refuse_closed(row)
    shown = preview_profile(row.card, chosen)
    hold(session, row, version)
    step(session, row, IntroductionEvent.PERSON_SAYS_YES, Part.PERSON, actor, recorded=recorded)
    _disclose(session, actor, row, Ask.PROFILE, chosen, recorded, shown)
    tell_employer(session, row, actor, "intro-offer", path_of("introductions.offer", row.public_id))
    tell_coaches(session, row, actor, "intro-coach-yes", path_of("introductions.show", row.public_id))


def give_contact(
    session: Session,
    actor: Actor,
    row: Introduction,
    version: int,
    fields: tuple[str, ...],
    recorded: Recorded | None = None,
) -> None:
    """The person says yes to the second ask: the employer sees what was chosen of name, phone and e-mail.

    Raises NotAllowed, InvalidMove, Conflict, Invalid (nothing chosen, or something there is not).
    """
    recorded = answers_as_person(session, actor, row, recorded)
    person = session.get_one(Person, row.card.person_id)
    if not fields or not set(fields) <= set(contact_choices(person)):
        raise Invalid({"fields": (Message("intro-problem-contact"),)})
    hold(session, row, version)
    step(session, row, IntroductionEvent.PERSON_GIVES_CONTACT, Part.PERSON, actor, recorded=recorded)
    _disclose(session, actor, row, Ask.CONTACT, Chosen(fields), recorded, None)
    path = path_of("introductions.show", row.public_id)
    tell_employer(session, row, actor, "intro-contact-given", path)
    tell_coaches(session, row, actor, "intro-coach-contact", path)


def decline_as_person(
    session: Session,
    actor: Actor,
    row: Introduction,
    version: int,
    reason: Reason,
    recorded: Recorded | None = None,
) -> None:
    """The person says no to the first or second ask. The employer hears of it only when it was told of the card.

    Raises NotAllowed, InvalidMove, Conflict, Invalid.
    """
    recorded = answers_as_person(session, actor, row, recorded)
    check_reason(IntroductionEvent.PERSON_SAYS_NO, Part.PERSON, reason)
    hold(session, row, version)
    told = row.state is not IntroductionState.ASKED_PERSON
    step(session, row, IntroductionEvent.PERSON_SAYS_NO, Part.PERSON, actor, reason=reason, recorded=recorded)
    path = path_of("introductions.show", row.public_id)
    tell_coaches(session, row, actor, "intro-coach-no", path)
    if told:
        tell_employer(session, row, actor, "intro-ended", path)


def take_back(
    session: Session, actor: Actor, row: Introduction, version: int, ask: Ask, recorded: Recorded | None = None
) -> None:
    """Withdraw a disclosure: the employer's page shows it no more, from the next request on.

    With the profile goes the contact, and an introduction that still waits ends with it. Without the contact alone it
    goes on, through the coach. Raises NotAllowed, InvalidMove (nothing to take back), Conflict, Invalid.
    """
    recorded = answers_as_person(session, actor, row, recorded)
    hold(session, row, version)
    given = [each for each in row.disclosures if each.withdrawn_at is None]
    taken = given if ask is Ask.PROFILE else [each for each in given if each.ask == ask.value]
    if ask.value not in {each.ask for each in taken}:
        raise InvalidMove(Message("intro-problem-nothing-to-take-back"))
    for each in taken:
        each.withdrawn_at, each.shown = clock.now(), None
    path = path_of("introductions.show", row.public_id)
    if ask is Ask.PROFILE and row.state in WAITING:
        reason = Reason(TOOK_BACK)
        step(session, row, IntroductionEvent.WITHDRAW, Part.PERSON, actor, reason=reason, recorded=recorded)
        tell_employer(session, row, actor, "intro-ended", path)
    else:
        how, on = (recorded.how, recorded.on) if recorded else (None, None)
        event = f"take_back_{ask.value}"
        record(session, "introduction", row.id, event, Part.PERSON, actor, how=how, happened_on=on)
        row.version += 1
        row.changed_at = clock.now()
    tell_coaches(session, row, actor, "intro-coach-taken-back", path)
    session.flush()


@dataclass(frozen=True, slots=True)
class EmployerSees:
    """What the employer sees now: the profile and contact in force, or why there is nothing."""

    profile: VisibleProfile | None
    contact: VisibleContact
    taken_back: bool


def employer_sees(session: Session, row: Introduction) -> EmployerSees:
    """Return what the employer sees of the person at this request: what is in force, nothing of a deleted card."""
    by_ask: Mapping[str, Disclosure] = {each.ask: each for each in row.disclosures}
    first, second = by_ask.get(Ask.PROFILE), by_ask.get(Ask.CONTACT)
    over = row.state not in (*WAITING, IntroductionState.AGREED) or row.card.state is CardState.DELETED
    profile = first.shown if first is not None and first.withdrawn_at is None and not over else None
    contact = VisibleContact()
    if profile is not None and second is not None and second.withdrawn_at is None:
        person = session.get_one(Person, row.card.person_id)
        contact = visible_contact(contact_of(person), second.fields)
    return EmployerSees(profile, contact, first is not None and first.withdrawn_at is not None)


def _refuse_closed(row: Introduction) -> None:
    over = row.opening.expires_at is not None and row.opening.expires_at <= clock.now()
    if row.opening.state is not OpeningState.PUBLISHED or over:
        raise InvalidMove(Message("intro-problem-opening-closed"))
    if row.card.state is CardState.DELETED:
        raise InvalidMove(Message("intro-problem-card-hidden"))


def _disclose(
    session: Session,
    actor: Actor,
    row: Introduction,
    ask: Ask,
    chosen: Chosen,
    recorded: Recorded | None,
    shown: VisibleProfile | None,
) -> None:
    made = Disclosure(
        ask=ask.value,
        fields=chosen.fields,
        need_codes=chosen.need_codes,
        shown=shown,
        given_at=clock.now(),
        how=recorded.how if recorded else ConsentWay.OWN,
        recorded_by_id=actor.account_id if recorded else None,
        text_version=TEXT_VERSION,
    )
    row.disclosures.append(made)
    session.flush()
