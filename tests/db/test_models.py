from collections import Counter

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace.domain.actors import Role
from marketplace.domain.codes import Amount, Weight
from marketplace.models import Opening, OutboxRow, SkillCard
from marketplace.models.outbox import DERIVE, MATCH
from tests import factories


def test_facts_come_back_as_they_went_in(session: Session) -> None:
    firm = factories.organisation(session)
    boss = factories.member(session, Role.EMPLOYER, firm)
    made = factories.opening(session, boss, firm)
    facts = made.facts()
    session.expire_all()
    assert session.get_one(Opening, made.id).facts() == facts


def test_needs_stay_out_of_the_card_unless_asked_for(session: Session) -> None:
    house = factories.organisation(session, coaching=True)
    coach = factories.member(session, Role.COACH, house)
    card = factories.card(session, factories.person(session, coach, house), house)
    factories.needs(session, card, needs={"quiet_place": Weight.MUST}, limits={"lifting": Amount.SOME})
    session.expire_all()
    found = session.get_one(SkillCard, card.id)
    assert found.facts(with_needs=False).needs is None
    assert found.facts(with_needs=True).needs == {"quiet_place": Weight.MUST}
    assert found.facts(with_needs=True).limits == {"lifting": Amount.SOME}


def test_a_change_writes_its_outbox_row_in_the_same_flush(session: Session) -> None:
    firm = factories.organisation(session)
    boss = factories.member(session, Role.EMPLOYER, firm)
    made = factories.opening(session, boss, firm)
    firm.name = "Uusi nimi Oy"
    session.flush()
    asked = select(OutboxRow.consumer).where(OutboxRow.kind == "opening", OutboxRow.subject_id == made.id)
    assert Counter(session.scalars(asked)) == {DERIVE: 2, MATCH: 1}, "made; then its words follow its employer's name"
