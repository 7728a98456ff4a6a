from typing import Any

import pytest
from sqlalchemy import func, select

from marketplace.domain.actors import Role
from marketplace.domain.introductions import IntroductionState as S
from marketplace.models import Caseload, HistoryRow, Introduction, Membership, OutboxRow, OutgoingMessage, Person
from marketplace.wiring import Wiring
from tests import factories
from tests.factories import pair
from tests.pages import ReadingClient
from tests.web.test_people import Parts


@pytest.fixture
def parts(wiring: Wiring) -> Parts:
    return Parts(wiring)


def sent(parts: Parts, to: Any, **changes: str) -> dict[str, str]:
    given = {"coach": f"{parts.house.public_id}:{to.public_id}", "reason": "away", "note": "Ansioluettelo on kesken."}
    return given | changes


def messages(wiring: Wiring) -> list[tuple[str, int | None]]:
    with wiring.uow.read() as session:
        asked = select(OutgoingMessage.code, OutgoingMessage.account_id).order_by(OutgoingMessage.id)
        return [tuple(row) for row in session.execute(asked)]


def test_a_person_handed_over_is_gone_for_the_coach_before_and_there_for_the_next(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    page, card = f"/coach/people/{parts.mine.public_id}", f"/cards/{parts.card.public_id}"
    assert client.sign_in_as(parts.colleague).get(page).status_code == 404
    client.sign_in_as(parts.coach)
    assert client.get(page).status_code == client.get(card).status_code == 200
    assert client.send(f"{page}/hand-over", sent(parts, parts.colleague)).status_code == 303
    # The card is still open to coaches of the house as its visibility says; keeping it is the next coach's.
    assert (client.get(page).status_code, client.get(f"{card}/edit").status_code) == (404, 403)
    assert "Äiti Äijälä" not in client.get("/coach/people").text
    reply = client.sign_in_as(parts.colleague).get(page)
    assert "valmentaja on pitkään poissa" in reply.text and "Ansioluettelo on kesken." in reply.text
    assert client.get(f"{card}/edit").status_code == 200
    with wiring.uow.read() as session:
        loads = session.scalars(select(Caseload).where(Caseload.person_id == parts.mine.id).order_by(Caseload.id)).all()
        assert [(load.coach_id, load.ended_at is None, load.reason) for load in loads] == [
            (parts.coach.id, False, "away"),
            (parts.colleague.id, True, None),
        ]
        told = session.scalars(select(HistoryRow).where(HistoryRow.event == "handed_over")).one()
        assert (told.account_id, told.reason) == (parts.coach.id, "away")
        waits = select(func.count()).select_from(OutboxRow)
        assert session.scalar(waits.where(OutboxRow.kind == "card", OutboxRow.subject_id == parts.card.id))
    assert messages(wiring) == [("new-coach", parts.own.id), ("person-handed-over", parts.colleague.id)]


def test_introductions_go_along_and_the_coach_before_sees_none_of_them(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        made = pair.make(session)
        row = pair.bring(session, made, S.OFFERED)
        next_coach = factories.member(session, Role.COACH, made.house)
    address = f"/introductions/{row.public_id}"
    assert client.sign_in_as(next_coach).get(address).status_code == 404
    assert client.sign_in_as(made.coach).get(address).status_code == 200
    chosen = {"coach": f"{made.house.public_id}:{next_coach.public_id}", "reason": "wished"}
    assert client.send(f"/coach/people/{made.person.public_id}/hand-over", chosen).status_code == 303
    assert client.get(address).status_code == 404
    assert client.sign_in_as(next_coach).get(address).status_code == 200
    with wiring.uow.read() as session:
        assert session.get_one(Introduction, row.id).coach_id == next_coach.id


def test_a_coach_whose_seat_has_ended_loses_cards_people_and_introductions_at_once(
    client: ReadingClient, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        made = pair.make(session)
        row = pair.bring(session, made, S.OFFERED)
        elsewhere = factories.organisation(session, coaching=True)
        factories.seat(session, made.coach, Role.COACH, elsewhere)
    places = [f"/introductions/{row.public_id}", f"/coach/people/{made.person.public_id}", "/coach/people"]
    client.sign_in_as(made.coach)
    # With two organisations the account wears one hat; it chooses the house of the pair.
    assert client.get(places[0]).status_code == 200
    with wiring.uow.begin() as session:
        mine = Membership.account_id == made.coach.id
        ended = session.scalars(select(Membership).where(mine, Membership.organisation_id == made.house.id)).one()
        ended.ended_at = ended.started_at
    assert [client.get(place).status_code for place in places] == [404, 404, 200]
    assert made.person.name not in client.get("/coach/people").text


def test_a_coordinator_hands_over_everybody_before_a_coach_leaves(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    with wiring.uow.begin() as session:
        factories.person(session, session.merge(parts.coach), session.merge(parts.house), name="Toinen Omani")
    client.sign_in_as(parts.coordinator)
    page = client.get("/coach/caseloads").text
    assert "2 ihmistä" in page and "Toinen Omani" not in page
    address = f"/coach/caseloads/{parts.house.public_id}/{parts.coach.public_id}"
    assert client.get(address).status_code == 200
    assert client.send(address, sent(parts, parts.coach)).status_code == 400
    assert client.send(address, sent(parts, parts.stranger)).status_code == 400
    assert client.send(address, sent(parts, parts.colleague)).status_code == 303
    assert "Ei vielä" not in client.get("/coach/caseloads").text
    with wiring.uow.read() as session:
        asked = select(func.count()).select_from(Caseload).where(Caseload.ended_at.is_(None))
        assert session.scalar(asked.where(Caseload.coach_id == parts.coach.id)) == 0
        assert session.scalar(asked.where(Caseload.coach_id == parts.colleague.id)) == 3
    far = f"/coach/caseloads/{parts.far_house.public_id}/{parts.stranger.public_id}"
    assert client.get(far).status_code == 404


def test_an_admin_relieves_a_coach_of_a_house_without_a_coordinator_and_both_coaches_hear(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    with wiring.uow.begin() as session:
        admin = factories.member(session, Role.ADMIN, session.merge(parts.far_house))
    address = f"/coach/caseloads/{parts.house.public_id}/{parts.coach.public_id}"
    for who in (parts.colleague, parts.boss):
        assert client.sign_in_as(who).send(address, sent(parts, parts.colleague)).status_code == 403
    client.sign_in_as(admin)
    assert parts.coach.name in client.get("/coach/caseloads").text
    assert client.send(address, sent(parts, parts.colleague, reason="")).status_code == 400, "with a reason"
    assert client.send(address, sent(parts, parts.stranger)).status_code == 400, "within the house"
    assert client.send(address, sent(parts, parts.colleague, reason="leaving")).status_code == 303
    assert {("person-handed-over", parts.colleague.id), ("people-handed-away", parts.coach.id)} <= set(messages(wiring))
    with wiring.uow.read() as session:
        told = session.scalars(select(HistoryRow).where(HistoryRow.event == "handed_over")).one()
        assert (told.account_id, told.reason) == (admin.id, "leaving")
        letter = session.scalars(select(OutgoingMessage).where(OutgoingMessage.code == "people-handed-away")).one()
        assert dict(letter.parameters) == {"count": 1, "coach": parts.colleague.name, "reason": "leaving"}
    assert client.get(f"/coach/people/{parts.mine.public_id}").status_code == 404, "an admin sees nobody by that"


@pytest.mark.parametrize("wrong", [{"coach": ""}, {"reason": ""}, {"reason": "mood"}, {"coach": "x:y"}])
def test_a_hand_over_without_coach_or_reason_says_so_and_keeps_the_note(
    client: ReadingClient, parts: Parts, wrong: dict[str, str]
) -> None:
    client.sign_in_as(parts.coach)
    reply = client.send(f"/coach/people/{parts.mine.public_id}/hand-over", sent(parts, parts.colleague, **wrong))
    assert reply.status_code == 400 and "Ansioluettelo on kesken." in reply.text


def readers(client: ReadingClient, parts: Parts, address: str) -> list[int]:
    """What everybody gets who asks for an address."""
    everybody = (parts.coach, parts.colleague, parts.stranger, parts.coordinator, parts.boss)
    return [client.sign_in_as(who).get(address).status_code for who in everybody]


def code_of(client: ReadingClient, person: Person) -> str:
    reply = client.send(f"/coach/people/{person.public_id}/code")
    assert reply.status_code == 200
    return reply.text.split('translate="no">')[1].split("<")[0]


def test_a_code_on_paper_sends_the_letter_that_opens_an_account(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    code = code_of(client.sign_in_as(parts.colleague), parts.hers)
    visitor = client.application.test_client()
    assert isinstance(visitor, ReadingClient)
    typed = {"code": code.lower().replace("-", " "), "email": "oma@esimerkki.example", "language": "en"}
    assert visitor.send("/take-over", typed | {"code": "AAAAA-BBBBB"}).status_code == 400
    reply = visitor.send("/take-over", typed)
    assert reply.status_code == 200 and "oma@esimerkki.example" in reply.text
    with wiring.uow.read() as session:
        letter = session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id.desc())).first()
        assert letter is not None and (letter.code, letter.to_address, letter.language) == (
            "invitation-person",
            "oma@esimerkki.example",
            "en",
        )


def test_a_code_works_for_whoever_is_signed_in_and_not_a_second_time(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    code = code_of(client.sign_in_as(parts.colleague), parts.hers)
    with wiring.uow.begin() as session:
        mine = factories.account(session)
        alone = factories.person(session, account_id=mine.id, name="Yksin Rekisteröitynyt")
        late = factories.account(session)
        card = factories.card(session, session.merge(parts.hers), session.merge(parts.house))
    address = f"/cards/{card.public_id}"
    before = readers(client, parts, address)
    assert set(before) == {200, 404}
    client.sign_in_as(mine)
    assert client.get(address).status_code == 404
    assert client.send("/take-over", {"code": code}).status_code == 400  # nobody has said to be an adult
    too_young = client.send("/take-over", {"code": code, "adult": "no"})
    assert too_young.status_code == 303 and "not-yet" in too_young.headers["Location"]
    assert client.send("/take-over", {"code": code, "adult": "yes"}).status_code == 303
    assert client.get(address).status_code == 200
    assert readers(client, parts, address) == before
    with wiring.uow.read() as session:
        assert session.get_one(Person, parts.hers.id).account_id == mine.id
        left = session.get_one(Person, alone.id)
        assert left.erased_at is not None and left.account_id is None and left.name == ""
    assert client.sign_in_as(late).send("/take-over", {"code": code, "adult": "yes"}).status_code == 400


def test_a_code_ends_with_a_newer_one_with_the_coach_and_with_its_time(
    client: ReadingClient, parts: Parts, moved_clock: Any
) -> None:
    client.sign_in_as(parts.colleague)
    first, second = code_of(client, parts.hers), code_of(client, parts.hers)
    visitor = client.application.test_client()
    assert isinstance(visitor, ReadingClient)

    def status(code: str) -> int:
        return visitor.send("/take-over", {"code": code, "email": "a@b.example", "language": "fi"}).status_code

    assert [status(first), status(second)] == [400, 200]
    assert client.send(f"/coach/people/{parts.hers.public_id}/code/end").status_code == 303
    assert status(second) == 400


def test_a_code_sends_five_letters_and_no_more(client: ReadingClient, parts: Parts) -> None:
    code = code_of(client.sign_in_as(parts.colleague), parts.hers)
    visitor = client.application.test_client()
    assert isinstance(visitor, ReadingClient)
    replies = [
        visitor.send("/take-over", {"code": code, "email": f"a{n}@b.example", "language": "fi"}).status_code
        for n in range(6)
    ]
    assert replies == [200, 200, 200, 200, 200, 400]


def test_only_the_own_coach_makes_a_code(client: ReadingClient, parts: Parts) -> None:
    for who, status in ((parts.coach, 404), (parts.boss, 404), (parts.coordinator, 404)):
        assert client.sign_in_as(who).send(f"/coach/people/{parts.hers.public_id}/code").status_code == status
    # A person with an account needs no code.
    assert client.sign_in_as(parts.coach).send(f"/coach/people/{parts.mine.public_id}/code").status_code == 409
