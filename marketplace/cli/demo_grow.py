"""`flask demo grow N`: N more openings and N more cards beside the demo's own, in bulk, for benchmarks and load."""

import random
import sys
from collections.abc import Iterator
from datetime import timedelta

import click
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.cli.demo import demo_wiring
from marketplace.cli.grown import Stock, Trade, card_facts, opening_facts, visibility
from marketplace.cli.reporting import BATCH, give_up
from marketplace.domain.actors import Role
from marketplace.domain.business_id import normal_business_id
from marketplace.domain.cards import CardState
from marketplace.domain.codes import ConsentWay, EmployerForm, Visibility
from marketplace.domain.openings import OpeningState, missing
from marketplace.models import (
    Account,
    CardNeeds,
    Caseload,
    Concept,
    Consent,
    Membership,
    Municipality,
    Opening,
    Organisation,
    Person,
    SkillCard,
)
from marketplace.wiring import Wiring

SOURCE = "grown"
MOST = 1_000_000
OPENINGS_A_FIRM = 20
DAYS_SHOWN = 60
BIGGEST = (
    "091",
    "049",
    "837",
    "092",
    "564",
    "853",
    "179",
    "398",
    "297",
    "743",
    "609",
    "286",
    "167",
    "109",
    "905",
    "405",
)
"""The largest towns, where most of everything is."""


@click.command("grow")
@click.argument("number", type=click.IntRange(1, MOST))
@click.option("--seed", default=1, show_default=True, help="Another seed gives other records.")
def grow(number: int, seed: int) -> None:
    """Make NUMBER openings and NUMBER cards, published, of firms and people that do not exist.

    Spreads: see marketplace/cli/grown.py (kinds, hours, radii, limits, needs, offers, languages, visibility; 70 % in
    the twenty largest towns). Again: adds what is missing up to NUMBER. The index is built anew at the end.
    """
    wiring = demo_wiring()
    with wiring.uow.read() as session:
        before = session.scalar(select(func.count(Opening.id)).where(Opening.source == SOURCE)) or 0
        stock, coaches = _stock(session), _coaches(session)
    if not coaches or not stock.trades:
        give_up("the demo world is not loaded; run first: flask demo load")
    with click.progressbar(length=max(0, number - before), label="growing", file=sys.stderr) as bar:
        for first in range(before, number, BATCH):
            last = min(first + BATCH, number)
            _batch(wiring, stock, coaches, range(first, last), seed)
            bar.update(last - first)
    click.echo(f"grown: {max(0, number - before)} openings and as many cards; there are {max(number, before)} of each")
    click.echo("next: flask search rebuild")


def _stock(session: Session) -> Stock:
    rows = session.scalars(select(Concept).where(Concept.retired_on.is_(None)).order_by(Concept.slug)).all()
    skills: dict[str, list[Concept]] = {}
    for row in rows:
        for slug in row.occupations if row.kind == "skill" else ():
            skills.setdefault(slug, []).append(row)
    trades = [
        Trade(row.uri, row.labels, row.synonyms, [(each.uri, each.labels) for each in skills[row.slug]])
        for row in rows
        if row.kind == "occupation" and row.slug in skills
    ]
    codes = session.scalars(select(Municipality.code).order_by(Municipality.code)).all()
    towns = [*(code for code in BIGGEST if code in codes), *(code for code in codes if code not in BIGGEST)]
    labels = demo_wiring().labels
    return Stock(trades, towns, labels.codes("demands"), labels.codes("accommodations"), clock.today())


def _coaches(session: Session) -> list[tuple[int, int]]:
    asked = select(Membership.account_id, Membership.organisation_id).where(
        Membership.role == Role.COACH, Membership.ended_at.is_(None), Membership.organisation_id.is_not(None)
    )
    return [(account, house) for account, house in session.execute(asked.order_by(Membership.id)) if house is not None]


def _batch(wiring: Wiring, stock: Stock, coaches: list[tuple[int, int]], numbers: range, seed: int) -> None:
    """One unit of work: firms, openings and cards of some numbers; each number has its own dice."""
    with wiring.uow.begin() as session:
        firms = list(_firms(session, numbers))
        for number in numbers:
            dice = random.Random(f"{seed}:{number}")  # noqa: S311 - the same records each time, no secrets
            _opening(session, dice, stock, firms[number % len(firms)], number)
            _card(session, dice, stock, dice.choice(coaches), number)


def _firms(session: Session, numbers: range) -> Iterator[Organisation]:
    moment = clock.now()
    for place in range(max(1, len(numbers) // OPENINGS_A_FIRM)):
        number = numbers.start // OPENINGS_A_FIRM + place
        firm = Organisation(
            name=f"Kasvatettu {number} Oy",
            form=EmployerForm.COMPANY,
            business_id=_business_id(number),
            municipality="091",
            source=SOURCE,
            is_employer=True,
            created_at=moment,
            verified_at=moment,
            verified_how="operator",
        )
        maker = Account(
            email=f"kasvatettu{number}@grown.example", name=f"Kasvattaja {number}", language="fi", created_at=moment
        )
        session.add_all([firm, maker])
        session.flush()
        seat = Membership(account_id=maker.id, organisation_id=firm.id, role=Role.EMPLOYER, started_at=moment)
        seat.verified_at, seat.verified_how, seat.is_owner = moment, "operator", True
        session.add(seat)
        session.info.setdefault("makers", {})[firm.id] = maker.id
        yield firm


def _business_id(number: int) -> str:
    """Return a business ID with a valid check digit that nobody has: they begin with 90 or 91."""
    for first in (9_000_000, 9_100_000):
        for digit in range(10):
            found = normal_business_id(f"{first + number}-{digit}")
            if found is not None:
                return found
    raise ValueError(f"no business ID for {number}")  # of each eleven numbers one has no check digit, never both


def _opening(session: Session, dice: random.Random, stock: Stock, firm: Organisation, number: int) -> None:
    facts, moment = opening_facts(dice, stock), clock.now() - timedelta(hours=dice.randrange(1, 24 * 50))
    row = Opening(
        source=SOURCE,
        external_id=f"o-{number}",
        organisation_id=firm.id,
        organisation=firm,
        created_by_id=session.info["makers"][firm.id],
        contact_id=session.info["makers"][firm.id],
        state=OpeningState.PUBLISHED,
        missing=missing(facts, EmployerForm.COMPANY, firm.business_id),
        created_at=moment,
        changed_at=moment,
        published_at=moment,
        expires_at=moment + timedelta(days=DAYS_SHOWN),
    )
    row.write_facts(facts)
    session.add(row)


def _card(session: Session, dice: random.Random, stock: Stock, coach: tuple[int, int], number: int) -> None:
    facts, moment, shown = card_facts(dice, stock), clock.now(), visibility(dice)
    person = Person(name=f"Kasvatettu Ihminen {number}", language="fi", created_at=moment)
    session.add(person)
    session.flush()
    session.add(Caseload(person_id=person.id, organisation_id=coach[1], coach_id=coach[0], started_at=moment))
    row = SkillCard(
        source=SOURCE,
        external_id=f"c-{number}",
        person_id=person.id,
        organisation_id=coach[1],
        state=CardState.PUBLISHED,
        visibility=shown,
        consent_on=None if shown is Visibility.OWN_COACH else clock.today(),
        consent_how=None if shown is Visibility.OWN_COACH else ConsentWay.VOICE,
        created_at=moment,
        changed_at=moment,
        published_at=moment,
    )
    row.write_facts(facts)
    session.add(row)
    session.flush()
    if facts.needs or facts.limits:
        consent = Consent(
            person_id=person.id,
            purpose="keep_needs",
            text_version="1",
            given_on=clock.today(),
            how=ConsentWay.VOICE,
            recorded_by_id=coach[0],
            recorded_at=moment,
        )
        session.add(consent)
        session.flush()
        session.add(
            CardNeeds(card_id=row.id, consent_id=consent.id, needs=facts.needs, limits=facts.limits, changed_at=moment)
        )
