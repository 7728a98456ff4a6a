from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR, VISITOR, Actor, Role
from marketplace.domain.codes import Contract, EmployerForm, Offer, OpeningKind, PayUnit
from marketplace.domain.exchange import EmployerRecord, OpeningRecord
from marketplace.domain.facts import Guide, OpeningFacts, Pay, Place
from marketplace.domain.moves import Part
from marketplace.domain.openings import OPENING_MOVES, OpeningEvent, OpeningState
from marketplace.errors import Conflict, Invalid, NotAllowed
from marketplace.models import Account, HistoryRow, Municipality, Opening, Organisation, OutboxRow
from marketplace.models.base import new_public_id
from marketplace.queries.accounts import actor_of
from marketplace.queries.exchange import openings_out
from marketplace.services import history
from marketplace.services.exchange import Change, import_opening
from tests import factories

FACTS = OpeningFacts(
    kind=OpeningKind.OPEN_JOB,
    title={"fi": "Pakkaaja leipomoon"},
    contract=Contract.EMPLOYMENT,
    places=(Place("837", "33100"),),
    tasks=("pakata leipiä",),
    pay=Pay(PayUnit.HOUR, 1290, 1350),
)
FIRM = EmployerRecord("Leipomo Jyvä Oy", EmployerForm.COMPANY, "1234567-1")


def record_of(number: str = "p1", employer: EmployerRecord = FIRM, **values: Any) -> OpeningRecord:
    facts = {name: values.pop(name) for name in list(values) if hasattr(FACTS, name)}
    return OpeningRecord("kumppani", number, employer, replace(FACTS, **facts), **values)


@pytest.fixture(autouse=True)
def towns(session: Session) -> None:
    for code, name in (("837", "Tampere"), ("091", "Helsinki")):
        region = {"region_code": "06", "region_fi": "Pirkanmaa", "region_sv": "Birkaland"}
        session.add(Municipality(code=code, name_fi=name, name_sv=name, lat=61.5, lon=23.8, **region))
    session.flush()


@pytest.fixture
def coach(session: Session) -> Actor:
    return actor_of(session, factories.member(session, Role.COACH))


def only(session: Session) -> Opening:
    session.expire_all()
    return session.scalars(select(Opening)).one()


def count(session: Session, model: Any) -> int:
    return session.scalar(select(func.count()).select_from(model)) or 0


def test_an_opening_comes_in_published_and_the_same_again_changes_nothing(session: Session, coach: Actor) -> None:
    record = record_of(expires_at=clock.now() + timedelta(days=30))
    assert import_opening(session, coach, record).change is Change.NEW
    opening = only(session)
    assert opening.facts() == record.facts
    assert (opening.state, opening.published_at, opening.missing) == (OpeningState.PUBLISHED, clock.now(), ())
    assert opening.organisation.verified_at is None and opening.organisation.municipality == "837"
    before = (opening.version, count(session, HistoryRow), count(session, OutboxRow), count(session, Organisation))
    assert import_opening(session, coach, record).change is Change.SAME
    after = (only(session).version, count(session, HistoryRow), count(session, OutboxRow), count(session, Organisation))
    assert after == before


def test_a_changed_line_changes_its_opening(session: Session, coach: Actor) -> None:
    import_opening(session, coach, record_of())
    version = only(session).version
    assert import_opening(session, coach, record_of(tasks=("leipoa",), pay=None)).change is Change.CHANGED
    opening = only(session)
    assert (opening.tasks, opening.missing) == (("leipoa",), ("pay",))
    assert opening.version == version + 1


def test_what_lacks_something_is_incomplete_and_what_contradicts_is_refused(session: Session, coach: Actor) -> None:
    trial: dict[str, Any] = {"kind": OpeningKind.WORK_TRIAL, "contract": Contract.TRIAL, "pay": None}
    assert import_opening(session, coach, record_of("p1", **trial)).incomplete
    assert only(session).missing == ("ends_on", "guide")
    # The employer stands here as a company, whatever the next line says of it.
    parish = replace(FIRM, form=EmployerForm.PARISH)
    gig: dict[str, Any] = {"kind": OpeningKind.MICRO_TASK, "contract": Contract.VOLUNTEER, "pay": None}
    with pytest.raises(Invalid) as caught:
        import_opening(session, coach, record_of("p2", parish, **gig))
    assert [message.code for message in caught.value.problems["contract"]] == ["kind-volunteer-form"]
    other = EmployerRecord("Harjun seurakunta", EmployerForm.PARISH)
    assert import_opening(session, coach, record_of("p2", other, **gig)).change is Change.NEW


def test_a_draft_stays_unpublished_until_the_file_says_otherwise(session: Session, coach: Actor) -> None:
    import_opening(session, coach, record_of(draft=True))
    assert (only(session).state, only(session).published_at) == (OpeningState.DRAFT, None)
    assert import_opening(session, coach, record_of(draft=True)).change is Change.SAME
    assert import_opening(session, coach, record_of()).change is Change.CHANGED
    assert only(session).state is OpeningState.PUBLISHED
    import_opening(session, coach, record_of(draft=True))
    assert only(session).state is OpeningState.DRAFT


def test_an_opening_whose_time_is_over_has_expired_and_a_later_end_opens_it(session: Session, coach: Actor) -> None:
    over = record_of(expires_at=clock.now())
    import_opening(session, coach, over)
    assert only(session).state is OpeningState.EXPIRED
    assert import_opening(session, coach, over).change is Change.SAME
    import_opening(session, coach, record_of(expires_at=clock.now() + timedelta(seconds=1)))
    assert only(session).state is OpeningState.PUBLISHED


def test_what_was_closed_by_hand_stays_closed_and_what_was_deleted_is_named(session: Session, coach: Actor) -> None:
    import_opening(session, coach, record_of())
    boss = actor_of(session, factories.member(session, Role.EMPLOYER, only(session).organisation))
    move = history.move
    move(session, "opening", only(session), OPENING_MOVES, OpeningEvent.CLOSE, Part.EMPLOYER, boss)
    assert import_opening(session, coach, record_of()).change is Change.SAME
    assert only(session).state is OpeningState.CLOSED
    move(session, "opening", only(session), OPENING_MOVES, OpeningEvent.DELETE, Part.EMPLOYER, boss)
    with pytest.raises(Conflict, match="exchange-deleted"):
        import_opening(session, coach, record_of())


def test_an_employer_is_one_by_business_id_else_by_source_name_and_town(session: Session, coach: Actor) -> None:
    nameless = EmployerRecord("Kioski", EmployerForm.SOLE_TRADER)
    renamed = replace(FIRM, name="Leipomo Jyvä")
    lines = [
        record_of("a"),
        record_of("b", renamed),
        record_of("c", nameless),
        record_of("d", nameless),
        record_of("e", nameless, places=(Place("091"),)),
        replace(record_of("f", nameless), source="toinen"),
    ]
    for line in lines:
        import_opening(session, coach, line)
    owners = dict(session.execute(select(Opening.external_id, Opening.organisation_id)).tuples().all())
    assert owners["a"] == owners["b"]
    assert owners["c"] == owners["d"]
    assert len({owners["a"], owners["c"], owners["e"], owners["f"]}) == 4
    # The first line decides the name, so that importing the file again changes nothing.
    assert session.get_one(Organisation, owners["a"]).name == "Leipomo Jyvä Oy"
    assert {import_opening(session, coach, line).change for line in lines} == {Change.SAME}


def test_a_business_id_that_comes_later_completes_the_employer(session: Session, coach: Actor) -> None:
    subsidised: dict[str, Any] = {"kind": OpeningKind.WAGE_SUBSIDY}
    first = record_of("a", replace(FIRM, business_id=None), **subsidised)
    assert import_opening(session, coach, first).incomplete
    assert not import_opening(session, coach, record_of("b", **subsidised)).incomplete
    session.expire_all()
    assert session.scalars(select(Opening.missing)).all() == [(), ()]
    assert count(session, Organisation) == 2  # the coach's own, and this one
    assert import_opening(session, coach, first).change is Change.SAME


def test_an_employer_brings_its_own_openings_and_nobody_elses(session: Session) -> None:
    own = factories.organisation(session, name="Leipomo Jyvä Oy")
    boss = actor_of(session, factories.member(session, Role.EMPLOYER, own))
    assert import_opening(session, boss, record_of()).change is Change.NEW
    opening = only(session)
    assert opening.organisation_id == own.id
    # Nobody gives their own organisation a business ID through a file.
    assert own.business_id is None
    with pytest.raises(Invalid) as caught:
        import_opening(session, boss, record_of("p2", replace(FIRM, name="Toinen Oy")))
    assert list(caught.value.problems) == ["employer"]


def test_only_who_may_bring_openings_does(session: Session, coach: Actor) -> None:
    coordinator = actor_of(session, factories.member(session, Role.COORDINATOR))
    admin = actor_of(session, factories.member(session, Role.ADMIN))
    for nobody in (VISITOR, OPERATOR, coordinator):
        with pytest.raises(NotAllowed):
            import_opening(session, nobody, record_of())
    assert import_opening(session, admin, record_of("x")).change is Change.NEW
    assert import_opening(session, admin, record_of("x", tasks=())).change is Change.CHANGED
    for somebody in (coach, actor_of(session, factories.member(session, Role.EMPLOYER))):
        with pytest.raises(Conflict, match="exchange-not-yours"):
            import_opening(session, somebody, record_of("x"))


def test_a_town_that_does_not_exist_is_named(session: Session, coach: Actor) -> None:
    with pytest.raises(Invalid) as caught:
        import_opening(session, coach, record_of(places=(Place("837"), Place("999"))))
    assert list(caught.value.problems) == ["places[1].municipality"]
    assert count(session, Opening) == 0


def test_our_own_records_keep_their_public_id(session: Session, coach: Actor) -> None:
    number = new_public_id()
    ours = replace(record_of(number), source="loytamo")
    import_opening(session, coach, ours)
    assert only(session).public_id == number
    import_opening(session, coach, record_of("q"))
    other = session.scalars(select(Opening).where(Opening.external_id == "q")).one()
    assert other.public_id != "q"
    with pytest.raises(Conflict):
        import_opening(session, coach, replace(ours, id=other.public_id))


def test_what_is_public_goes_out_to_anybody_and_the_rest_to_those_who_may_see_it(
    session: Session, coach: Actor
) -> None:
    boss = factories.member(session, Role.EMPLOYER)
    firm = boss_firm(session, boss)
    factories.opening(session, boss, firm, external_id="julkinen")
    factories.opening(session, boss, firm, external_id="vajaa", missing=("pay",))
    factories.opening(session, boss, firm, external_id="luonnos", state=OpeningState.DRAFT)
    factories.opening(session, boss, firm, external_id="suljettu", state=OpeningState.CLOSED)
    stranger = actor_of(session, factories.account(session))

    def ids(actor: Actor) -> list[str]:
        return [record.id for record in openings_out(session, actor)[0]]

    assert ids(stranger) == ["julkinen"]
    assert ids(coach) == ["julkinen", "vajaa"]
    assert ids(actor_of(session, boss)) == ["julkinen", "vajaa", "luonnos"]
    offers = {"short_days": Offer.YES, "quiet_place": Offer.NO}
    inside = session.scalars(select(Opening).where(Opening.external_id == "julkinen")).one()
    inside.guide, inside.accommodations = Guide("kokki", "Aila"), offers
    session.flush()
    for actor, guide, shown in (
        (stranger, Guide("kokki"), {"short_days": Offer.YES}),
        (coach, Guide("kokki", "Aila"), offers),
        (actor_of(session, boss), Guide("kokki", "Aila"), offers),
    ):
        facts = openings_out(session, actor)[0][0].facts
        assert (facts.guide, facts.accommodations) == (guide, shown)
    records, last = openings_out(session, coach, limit=1)
    assert [record.id for record in records] == ["julkinen"]
    assert openings_out(session, coach, after=last or 0, limit=1)[0][0].id == "vajaa"
    assert openings_out(session, coach, after=10_000) == ([], None)


def boss_firm(session: Session, boss: Account) -> Organisation:
    return session.scalars(select(Organisation).where(Organisation.id == boss.memberships[0].organisation_id)).one()
