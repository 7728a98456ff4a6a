"""The demo's organisations, accounts, openings and cards, made by the same services that pages and imports call."""

import base64
import hashlib
from functools import partial
from typing import Any

from sqlalchemy import select

from marketplace import clock
from marketplace.cli.demo_timeline import Making
from marketplace.domain.actors import OPERATOR, READS_MANY, Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import ConsentWay, EmployerForm
from marketplace.domain.exchange import OpeningRecord, parse_opening
from marketplace.domain.exchange_cards import CardRecord, parse_card
from marketplace.domain.openings import OpeningState
from marketplace.domain.second_factors import SECRET_BYTES
from marketplace.models import Opening, Organisation, Person, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.services.accounts import make_account
from marketplace.services.cards import EditCard, GivenConsent, make_card
from marketplace.services.cards_moves import publish_card
from marketplace.services.exchange import import_opening
from marketplace.services.exchange_cards import import_card
from marketplace.services.notices import enter
from marketplace.services.openings import EditOpening, edit_opening, last_day
from marketplace.services.openings_moves import expire_opening
from marketplace.services.organisations import NewEmployer, add_coaching_organisation, add_employer, give_seat
from marketplace.services.people import EditPerson, add_person, connect_account, make_person_of
from marketplace.services.second_factors import app_code, set_up_app
from marketplace.services.verification import verify_organisation
from marketplace.services.workplaces import EditWorkplace, add_workplace

WITHOUT_CONSENT_DAYS = 30
"""So long ago a card was made whose line says no day of consent."""

Plain = dict[str, Any]


def demo_secret(email: str) -> str:
    """Return the known secret of a demo account's authenticator app; the second step's page shows its codes."""
    return base64.b32encode(hashlib.sha256(f"loytamo-demo:{email}".encode()).digest()[:SECRET_BYTES]).decode()


def make_house(making: Making, each: Plain) -> None:
    """Make one organisation; `kinds` of it: employer, coaching or both."""
    session, form = making.session, EmployerForm(each["form"])
    if "employer" in each["kinds"]:
        command = NewEmployer(each["name"], form, each["business_id"], each["municipality"])
        house = add_employer(session, OPERATOR, command)
        if each["verified"]:
            verify_organisation(session, OPERATOR, house, "operator")
    if "coaching" in each["kinds"]:
        house = add_coaching_organisation(
            session,
            OPERATOR,
            each["name"],
            form=form,
            business_id=each["business_id"],
            municipality=each["municipality"],
        )
    making.houses[each["id"]] = house


def make_one_account(making: Making, each: Plain, password: str) -> None:
    """Make one account with its seats; readers of many get the demo's known second factor."""
    session = making.session
    account = make_account(session, each["email"], each["name"], each["language"], password)
    for seat in each["seats"]:
        role = Role(seat["role"])
        enter(session, account, role, is_adult=True)
        asks_to_join = role is Role.EMPLOYER and seat["organisation"] is None
        if role is not Role.JOBSEEKER and not asks_to_join:
            house = making.houses[seat["organisation"]] if seat["organisation"] else None
            how = "operator" if seat.get("verified", True) else None
            give_seat(session, account, role, house, verified_how=how, verified_by=OPERATOR if how else None)
    actor = actor_of(session, account)
    if actor.has(*READS_MANY):
        secret = demo_secret(account.email)
        set_up_app(session, actor, account, making.sealer, secret, app_code(secret))


def make_workplaces(making: Making, each: Plain) -> None:
    """Add the workplaces of an employer."""
    house = making.houses[each["id"]]
    for place in each.get("workplaces", ()):
        values = {name: value for name, value in place.items() if name != "openings"}
        row = add_workplace(making.session, making.member_of(house), house, EditWorkplace(**values))
        making.workplaces.update(dict.fromkeys(place["openings"], row.id))


def plan_opening(making: Making, line: Plain) -> None:
    """Let an opening come in at the moment it was published, and be over when its time is over."""
    record = parse_opening(line).record
    if record is None:
        raise ValueError(f"seeds/demo/openings.jsonl: {line['id']} breaks the format")
    timeline = making.timeline
    begun = record.published_at or timeline.ago(WITHOUT_CONSENT_DAYS / 5)
    timeline.add(begun, partial(_bring_in, making, record))
    over = record.expires_at
    if over is not None and over <= timeline.loaded_at:
        timeline.add(over, partial(_expire, making, record.id))


def _bring_in(making: Making, record: OpeningRecord) -> None:
    session = making.session
    house = session.scalars(select(Organisation).where(Organisation.business_id == record.employer.business_id)).one()
    actor = making.member_of(house)
    import_opening(session, actor, record)
    row = session.scalars(select(Opening).where(Opening.source == "demo", Opening.external_id == record.id)).one()
    making.openings[record.id] = row
    if record.id in making.workplaces:
        until = last_day(row.expires_at) if row.expires_at else None
        edit_opening(session, actor, row, EditOpening(row.facts(), until, row.version, making.workplaces[record.id]))


def _expire(making: Making, number: str) -> None:
    row = making.openings[number]
    if row.state is OpeningState.PUBLISHED:
        expire_opening(making.session, row)


def plan_card(making: Making, line: Plain, person: Plain, *, is_second: bool) -> None:
    """Let a card be made on the day on which its person agreed to it."""
    record = parse_card(line).record
    if record is None:
        raise ValueError(f"seeds/demo/cards.jsonl: {line['id']} breaks the format")
    timeline = making.timeline
    begun = timeline.on(record.consent.on) if record.consent else timeline.ago(WITHOUT_CONSENT_DAYS)
    if is_second:
        timeline.add(begun, partial(_second_card, making, record, person))
    elif person["coach"] is None:
        timeline.add(begun, partial(_own_card, making, record, person))
    elif person.get("state") == CardState.DRAFT:
        timeline.add(begun, partial(_draft_card, making, record, person))
    else:
        timeline.add(begun, partial(_imported_card, making, record, person))


def _name(person: Plain) -> str:
    return f"{person['given_name']} {person['family_name']}"


def _imported_card(making: Making, record: CardRecord, person: Plain) -> None:
    session = making.session
    import_card(session, making.actor(person["coach"]), record)
    card = session.scalars(
        select(SkillCard).where(SkillCard.source == "demo", SkillCard.external_id == record.id)
    ).one()
    making.cards[record.id] = card
    row = session.get_one(Person, card.person_id)
    row.name, row.phone, row.language = _name(person), person["phone"], person["language"]
    if person["account"]:
        account = making.account(person["account"])
        connect_account(session, OPERATOR, row, account)
        row.email = account.email
    session.flush()


def _draft_card(making: Making, record: CardRecord, person: Plain) -> None:
    """A card that a coach has begun with somebody and nobody has published."""
    coach = making.actor(person["coach"])
    row = add_person(making.session, coach, EditPerson(_name(person), person["phone"], None, person["language"]))
    making.cards[record.id] = make_card(making.session, coach, row, _edit(record))


def _own_card(making: Making, record: CardRecord, person: Plain) -> None:
    """Somebody without a coach, who registered alone and writes the card alone."""
    account = making.account(person["account"])
    row = make_person_of(making.session, actor_of(making.session, account), account)
    _write_and_show(making, record, row, actor_of(making.session, account))


def _second_card(making: Making, record: CardRecord, person: Plain) -> None:
    first = making.cards[person["card"]]
    row = making.session.get_one(Person, first.person_id)
    _write_and_show(making, record, row, making.person_or_coach(first))


def _write_and_show(making: Making, record: CardRecord, row: Person, actor: Actor) -> None:
    card = make_card(making.session, actor, row, _edit(record))
    consent = GivenConsent(record.consent.on, record.consent.how) if record.consent else None
    publish_card(making.session, actor, card, record.visibility, consent)
    making.cards[record.id] = card


def _edit(record: CardRecord) -> EditCard:
    return EditCard(record.facts, needs_consent=GivenConsent(clock.today(), ConsentWay.VOICE))
