"""After erasing, nothing that was planted about somebody is found anywhere; of others everything stands."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jobs import forget
from marketplace import clock
from marketplace.domain.actors import OPERATOR, Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.personal_data import Whose
from marketplace.domain.placements import PlacementState
from marketplace.errors import InvalidMove, NotAllowed
from marketplace.models import Account, Base, Introduction, OutgoingMessage, Person, Placement, ReadAudit, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.queries.personal_rows import OF_ACCOUNT, OF_PERSON, table_named
from marketplace.services.erasure import erase_card, erase_person, was_erased
from marketplace.services.erasure_requests import ask_erasure, do_erasure, take_back_erasure
from marketplace.wiring import Wiring
from search.port import IndexName
from search.sync import catch_up, rebuild
from tests import factories as make
from tests.factories import whole_person
from tests.factories.planted import holders, plant
from tests.factories.retention import load_rules

# Filled only by accounts that are not a jobseeker's.
ELSEWHERE = {"membership", "terms_acceptance"}


class Two:
    """Two people of one coach, each with a row in every table; words are planted in the first."""

    def __init__(self, session: Session) -> None:
        house, firm = make.organisation(session, coaching=True), make.organisation(session)
        coach, boss = make.member(session, Role.COACH, house), make.member(session, Role.EMPLOYER, firm)
        self.coach_id, self.boss_id = coach.id, boss.id
        self.admin_id = make.member(session, Role.ADMIN).id
        first, second = (whole_person.build(session, coach, house, firm, boss) for _ in range(2))
        self.first_id, self.account_id = first.id, first.account_id or 0
        self.second_id, self.second_account_id = second.id, second.account_id or 0
        self.planted = plant(session, "Salaus", person_id=self.first_id, account_id=self.account_id)

    def of_second(self, session: Session) -> dict[str, Any]:
        found = {}
        for finders, number in ((OF_PERSON, self.second_id), (OF_ACCOUNT, self.second_account_id)):
            for table, which in finders.items():
                rows = session.execute(select(table_named(table)).where(which(number or 0))).all()
                found[table] = [tuple(map(repr, row)) for row in rows]
        return found


def everything(session: Session) -> str:
    """The whole database as text."""
    tables = Base.metadata.sorted_tables
    return "\n".join(f"{t.name}: {tuple(map(repr, row))}" for t in tables for row in session.execute(select(t)))


@pytest.fixture
def two(wiring: Wiring) -> Two:
    with wiring.uow.begin() as session:
        load_rules(session)
        return Two(session)


def test_words_are_planted_wherever_words_can_stand(wiring: Wiring, two: Two) -> None:
    wanted = holders(Whose.PERSON, OF_PERSON) | {
        each for each in holders(Whose.ACCOUNT, OF_ACCOUNT) if each[0] not in ELSEWHERE
    }
    assert set(two.planted) == wanted, "tests/factories/whole_person.py: make a row for each table"
    with wiring.uow.read() as session:
        text = everything(session)
    assert [word for word in two.planted.values() if word not in text] == []


def test_nothing_planted_is_left_and_nothing_of_another_is_touched(wiring: Wiring, two: Two, caplog: Any) -> None:
    folder = wiring.settings.data_folder / "mail"
    folder.mkdir(parents=True, exist_ok=True)
    with wiring.uow.read() as session:
        letter = session.scalars(select(OutgoingMessage).where(OutgoingMessage.account_id == two.account_id)).one()
        (folder / (letter.message_id.strip("<>").replace("@", "_") + ".eml")).write_text("salausmail", "utf-8")
        before = two.of_second(session)
    for name in IndexName:
        rebuild(wiring.uow, wiring.index, name)
    with wiring.uow.begin() as session:
        asked = ask_erasure(session, actor_of(session, session.get_one(Account, two.account_id)),
                            session.get_one(Person, two.first_id), at_once=True)  # fmt: skip
        assert asked.done_at == clock.now()
    forget.run(wiring, clock.now, 100, False)
    catch_up(wiring.uow, wiring.index, clock.now)
    with wiring.uow.read() as session:
        text, after = everything(session), two.of_second(session)
        person, account = session.get_one(Person, two.first_id), session.get_one(Account, two.account_id)
        assert (person.account_id, person.erased_at) == (None, clock.now()) and account.closed_at == clock.now()
    left = {column for column, word in two.planted.items() if word in text.lower()}
    assert left == set(), f"these columns still hold what was planted: {left}"
    after.pop("read_audit"), before.pop("read_audit")
    # Made anew from the other person's own words: the planted ones were nobody's.
    for derived in ("derived_text", "derived_concept", "derived_vector"):
        after.pop(derived), before.pop(derived)
    assert after == before
    files = [
        path for path in wiring.settings.data_folder.rglob("*") if path.is_file() and "loytamo.db" not in path.name
    ]
    found = [path.name for path in files if any(word.encode() in path.read_bytes() for word in two.planted.values())]
    assert found == [] and not list(folder.glob("*.eml"))
    assert not any(word in caplog.text for word in two.planted.values())


def test_the_employer_hears_that_it_ended_and_nothing_more(wiring: Wiring, two: Two) -> None:
    with wiring.uow.begin() as session:
        erase_person(session, OPERATOR, session.get_one(Person, two.first_id))
    with wiring.uow.read() as session:
        cards = select(SkillCard.id).where(SkillCard.person_id == two.first_id)
        rows = session.scalars(select(Introduction).where(Introduction.card_id.in_(cards)).order_by(Introduction.id))
        assert [row.state for row in rows] == [IntroductionState.WITHDRAWN, IntroductionState.AGREED]
        placements = session.scalars(select(Placement.state).order_by(Placement.id)).all()
        assert placements == [PlacementState.ENDED, PlacementState.RUNNING]
        letters = session.scalars(select(OutgoingMessage).where(OutgoingMessage.account_id == two.boss_id)).all()
        assert {letter.code for letter in letters} == {"intro-ended", "placement-ended"}
        assert all(set(letter.parameters) == {"title", "employer"} for letter in letters)
        audits = session.scalars(select(ReadAudit).where(ReadAudit.person_id == two.first_id)).all()
        assert [(row.account_id, row.reason) for row in audits] == [(two.coach_id, None)], (
            "the log stands, without words"
        )


def test_erasing_twice_is_erasing_once(wiring: Wiring, two: Two) -> None:
    for _ in range(2):
        with wiring.uow.begin() as session:
            erase_person(session, OPERATOR, session.get_one(Person, two.first_id))
            text = everything(session)
    with wiring.uow.begin() as session:
        erase_person(session, OPERATOR, session.get_one(Person, two.first_id))
        assert everything(session) == text


def test_only_the_person_an_admin_and_the_operator_erase(wiring: Wiring, two: Two) -> None:
    with wiring.uow.begin() as session:
        person = session.get_one(Person, two.first_id)
        for who in (two.coach_id, two.boss_id, two.second_account_id):
            with pytest.raises(NotAllowed):
                erase_person(session, actor_of(session, session.get_one(Account, who)), person)
        with pytest.raises(NotAllowed):
            erase_person(session, Actor(), person)
        erase_person(session, actor_of(session, session.get_one(Account, two.admin_id)), person)
        assert person.erased_at is not None


def test_an_erased_card_keeps_nothing_and_its_file_brings_it_in_no_more(wiring: Wiring, two: Two) -> None:
    with wiring.uow.begin() as session:
        card = session.scalars(select(SkillCard).where(SkillCard.person_id == two.first_id)).one()
        card.state, number, record = CardState.DELETED, card.id, (card.source, card.external_id)
        assert not was_erased(session, *record)
        erase_card(session, OPERATOR, card)
        assert was_erased(session, *record)
    with wiring.uow.read() as session:
        card = session.get_one(SkillCard, number)
        assert card.headline == {} and card.skills is None and card.needs_row is None and card.place.municipality == ""
        person = session.get_one(Person, two.first_id)
        assert person.erased_at is None and person.name == two.planted["person", "name"]
        words = [word for (table, _name), word in two.planted.items() if table in ("skill_card", "card_needs")]
        text = everything(session)
    assert [word for word in words if word in text] == []


def test_a_wish_can_be_taken_back_until_its_day(wiring: Wiring, two: Two, moved_clock: Any) -> None:
    with wiring.uow.begin() as session:
        session.execute(table_named("erasure_request").delete())
        person = session.get_one(Person, two.first_id)
        own = actor_of(session, session.get_one(Account, two.account_id))
        asked = ask_erasure(session, own, person)
        assert (asked.due_at - asked.asked_at).days == 7 and ask_erasure(session, own, person) is asked
        with pytest.raises(InvalidMove):
            do_erasure(session, asked)
        take_back_erasure(session, own, asked)
        again = ask_erasure(session, own, person)
    for moment, gone in ((again.due_at - timedelta(microseconds=1), False), (again.due_at, True)):
        moved_clock(moment)
        forget.run(wiring, clock.now, 100, False)
        with wiring.uow.read() as session:
            assert (session.get_one(Person, two.first_id).erased_at is not None) is gone
