from typing import Any

import pytest
from sqlalchemy import func, select

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.codes import Visibility
from marketplace.domain.introductions import IntroductionState as S
from marketplace.domain.safety import Decision, ReportState
from marketplace.domain.visibility import Reader, reader_of
from marketplace.models import (
    Account,
    EmployerBlock,
    Introduction,
    LoginSession,
    Opening,
    Organisation,
    OutgoingMessage,
    Report,
    SkillCard,
)
from marketplace.queries.accounts import actor_of
from marketplace.queries.matches import cards_for_opening, openings_for_card
from marketplace.queries.subjects import card_subject
from marketplace.wiring import Wiring
from tests import factories
from tests.factories import pair
from tests.pages import ReadingClient


class Parts:
    """A pair with a coordinator of the house and one of another, and an administrator."""

    def __init__(self, wiring: Wiring) -> None:
        with wiring.uow.begin() as session:
            self.pair = pair.make(session)
            self.row = pair.bring(session, self.pair, S.OFFERED)
            self.coordinator = factories.member(session, Role.COORDINATOR, self.pair.house)
            self.far = factories.member(session, Role.COORDINATOR)
            self.admin = factories.member(session, Role.ADMIN, self.pair.house)
        assert self.pair.jobseeker is not None
        self.jobseeker = self.pair.jobseeker
        self.opening = f"/openings/{self.pair.opening.public_id}"
        self.card = f"/cards/{self.pair.card.public_id}"


@pytest.fixture
def parts(wiring: Wiring) -> Parts:
    return Parts(wiring)


def the_report(wiring: Wiring) -> Report:
    with wiring.uow.read() as session:
        return session.scalars(select(Report)).one()


def codes_to(wiring: Wiring, to: Account | str) -> list[str]:
    """What was written to an account or an address, without what the introduction itself told."""
    with wiring.uow.read() as session:
        asked = select(OutgoingMessage.code).order_by(OutgoingMessage.id)
        where = OutgoingMessage.to_address == to if isinstance(to, str) else OutgoingMessage.account_id == to.id
        return [code for code in session.scalars(asked.where(where)) if code.startswith("report-")]


def decide(client: ReadingClient, row: Report, decision: str, words: str = "Puhuimme asiasta.") -> Any:
    page = f"/admin/reports/{row.public_id}"
    assert client.send(f"{page}/take").status_code == 303
    sent = {"decision": decision, "words": words, "version": str(row.version + 1)}
    return client.send(f"{page}/decide", sent)


def test_anybody_reports_an_opening_and_coordinators_hear_of_it(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    sent = {"reason": "unpaid_day", "words": "Pyysivät ilmaiseksi.", "email": "katsoja@esimerkki.example"}
    assert client.send(f"{parts.opening}/report", sent | {"reason": "boredom"}).status_code == 400
    reply = client.send(f"{parts.opening}/report", sent)
    assert reply.status_code == 303 and client.get(reply.headers["Location"]).status_code == 200
    row = the_report(wiring)
    assert (row.reporter_id, row.reporter_email, row.state) == (None, "katsoja@esimerkki.example", ReportState.OPEN)
    for who in (parts.coordinator, parts.far, parts.admin):
        assert codes_to(wiring, who) == ["report-new"]
        assert "Pyysivät ilmaiseksi." in client.sign_in_as(who).get(f"/admin/reports/{row.public_id}").text
        assert "Palkaton koepäivä" in client.get("/admin/reports").text
    for other in (parts.pair.coach, parts.pair.employer):
        assert client.sign_in_as(other).get(f"/admin/reports/{row.public_id}").status_code == 404
        assert client.get("/admin/reports").status_code == 403


def test_a_report_of_a_card_goes_to_its_own_house_only(client: ReadingClient, wiring: Wiring, parts: Parts) -> None:
    client.sign_in_as(parts.pair.other_coach)
    assert client.send(f"{parts.card}/report", {"reason": "private", "words": "Osoite näkyy."}).status_code == 303
    assert (codes_to(wiring, parts.coordinator), codes_to(wiring, parts.far)) == (["report-new"], [])
    page = f"/admin/reports/{the_report(wiring).public_id}"
    assert client.sign_in_as(parts.far).get(page).status_code == 404
    assert client.sign_in_as(parts.coordinator).get(page).status_code == 200


def test_what_one_does_not_see_one_cannot_report(client: ReadingClient, wiring: Wiring, parts: Parts) -> None:
    introduction = f"/introductions/{parts.row.public_id}/report"
    for who, status in ((parts.far, 404), (parts.pair.employer, 303), (parts.pair.jobseeker, 303)):
        assert who is not None
        assert client.sign_in_as(who).send(introduction, {"reason": "rude"}).status_code == status
    with wiring.uow.read() as session:
        message = session.scalars(select(OutgoingMessage).where(OutgoingMessage.account_id.is_not(None))).first()
        assert message is not None
    mine = f"/accounts/messages/{message.public_id}/report"
    assert client.sign_in_as(parts.far).get(mine).status_code == 404
    owners = {who.id: who for who in (parts.pair.employer, parts.pair.jobseeker, parts.pair.coach) if who}
    owner = owners[message.account_id or 0]
    assert client.sign_in_as(owner).get(mine).status_code == 200


def test_a_hidden_opening_is_gone_for_everybody_and_stands_again_when_taken_back(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    client.sign_in_as(parts.jobseeker)
    client.send(f"{parts.opening}/report", {"reason": "asks_money"})
    row = the_report(wiring)
    assert decide(client.sign_in_as(parts.coordinator), row, "hidden", "Pyydettiin rahaa.").status_code == 303
    seen = {
        name: client.sign_in_as(who).get(parts.opening)
        for name, who in (("coach", parts.pair.other_coach), ("owner", parts.pair.employer), ("far", parts.far))
    }
    assert [seen[name].status_code for name in ("coach", "owner", "far")] == [404, 200, 200]
    assert "Pyydettiin rahaa." in seen["owner"].text
    visitor = client.application.test_client()
    assert visitor.get(parts.opening).status_code == 404
    assert codes_to(wiring, parts.pair.employer) == ["report-owner-hidden"]
    assert parts.pair.jobseeker is not None
    assert codes_to(wiring, parts.pair.jobseeker) == ["report-answer"]
    with wiring.uow.read() as session:
        opening = session.get_one(Opening, parts.pair.opening.id)
        assert opening.held_back_at is not None
    client.sign_in_as(parts.coordinator)
    page = f"/admin/reports/{row.public_id}/reopen"
    assert client.send(page, {"words": ""}).status_code == 400
    assert client.send(page, {"words": "Kyse oli väärinkäsityksestä."}).status_code == 303
    assert visitor.get(parts.opening).status_code == 200
    assert codes_to(wiring, parts.pair.employer) == ["report-owner-hidden", "report-owner-again"]


def test_a_hidden_card_is_for_the_person_and_the_own_coach_alone(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    assert client.sign_in_as(parts.pair.other_coach).get(parts.card).status_code == 200
    client.send(f"{parts.card}/report", {"reason": "private"})
    assert decide(client.sign_in_as(parts.coordinator), the_report(wiring), "hidden").status_code == 303
    assert client.sign_in_as(parts.pair.other_coach).get(parts.card).status_code == 404
    assert client.sign_in_as(parts.coordinator).get(parts.card).status_code == 404
    for who in (parts.pair.jobseeker, parts.pair.coach):
        assert who is not None and "Puhuimme asiasta." in client.sign_in_as(who).get(parts.card).text
    with wiring.uow.read() as session:
        reader, vocabulary = actor_of(session, parts.pair.other_coach), wiring.index.vocabulary.fresh(session)
        found = cards_for_opening(session, reader, parts.pair.opening.id, vocabulary)
        assert parts.pair.card.id not in {pair.card.id for pair in (*found.best, *found.near_misses)}


def test_a_suspended_employer_reads_why_and_does_nothing(client: ReadingClient, wiring: Wiring, parts: Parts) -> None:
    client.send(f"{parts.opening}/report", {"reason": "unsafe"})
    row = the_report(wiring)
    assert decide(client.sign_in_as(parts.admin), row, "employer_suspended", "Selvitys kesken.").status_code == 303
    client.sign_in_as(parts.pair.employer)
    for address in ("/openings/mine", "/openings/new", f"/introductions/{parts.row.public_id}"):
        reply = client.get(address)
        assert reply.status_code == 303 and reply.headers["Location"].startswith("/suspended")
    assert "Selvitys kesken." in client.get("/suspended").text
    assert client.send(f"{parts.opening}/close", {}).status_code == 403
    assert client.get("/how").status_code == 200
    visitor = client.application.test_client()
    assert visitor.get(parts.opening).status_code == 404
    client.sign_in_as(parts.admin).send(f"/admin/reports/{row.public_id}/reopen", {"words": "Kunnossa."})
    assert client.sign_in_as(parts.pair.employer).get("/openings/mine").status_code == 200
    assert visitor.get(parts.opening).status_code == 200


def test_a_suspended_account_is_signed_out_and_an_admin_is_never_stopped(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    with wiring.uow.begin() as session:
        by_admin = factories.opening(session, session.merge(parts.admin), session.merge(parts.pair.firm))
    client.send(f"/openings/{by_admin.public_id}/report", {"reason": "other"})
    first = the_report(wiring)
    reply = decide(client.sign_in_as(parts.coordinator), first, "account_suspended", "Sanat säilyvät.")
    assert reply.status_code == 400 and "Sanat säilyvät." in reply.text
    assert the_report(wiring).state is ReportState.TAKEN
    visitor = client.application.test_client()
    assert isinstance(visitor, ReadingClient)
    visitor.send(f"{parts.opening}/report", {"reason": "rude"})
    with wiring.uow.read() as session:
        second = session.scalars(select(Report).where(Report.id != first.id)).one()
        maker = session.get_one(Opening, parts.pair.opening.id).created_by
    client.sign_in_as(maker)
    client.sign_in_as(parts.coordinator)
    assert decide(client, second, "account_suspended").status_code == 303
    with wiring.uow.read() as session:
        assert session.get_one(Account, maker.id).suspended_at is not None
        alive = select(func.count(LoginSession.id)).where(
            LoginSession.account_id == maker.id, LoginSession.revoked_at.is_(None)
        )
        assert session.scalar(alive) == 0


def test_a_decision_needs_words_and_the_newest_version(client: ReadingClient, wiring: Wiring, parts: Parts) -> None:
    client.send(f"{parts.opening}/report", {"reason": "other"})
    row = the_report(wiring)
    client.sign_in_as(parts.coordinator)
    page = f"/admin/reports/{row.public_id}"
    sent = {"decision": "talked", "words": "Sovittu.", "version": str(row.version + 1)}
    assert client.send(f"{page}/decide", sent).status_code == 409  # nobody has taken it
    client.send(f"{page}/take")
    assert client.send(f"{page}/decide", sent | {"words": " "}).status_code == 400
    assert client.send(f"{page}/decide", sent | {"decision": "prison"}).status_code == 400
    late = client.send(f"{page}/decide", sent | {"version": str(row.version)})
    assert late.status_code == 409 and "Sovittu." in late.text
    assert client.send(f"{page}/decide", sent).status_code == 303
    assert the_report(wiring).decision is Decision.TALKED
    assert page not in client.get("/admin/reports").text
    decided = client.get("/admin/reports?decided=1")
    assert decided.status_code == 200 and page in decided.text, "what was decided is kept in a list of its own"


def test_the_same_report_twice_by_one_account_is_one(client: ReadingClient, wiring: Wiring, parts: Parts) -> None:
    client.sign_in_as(parts.jobseeker)
    for words in ("Ensin.", "Sitten."):
        client.send(f"{parts.opening}/report", {"reason": "other", "words": words})
    assert the_report(wiring).words == "Ensin.\n\nSitten."


def test_a_blocked_employer_is_met_in_no_list_proposal_or_introduction(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    made = parts.pair
    assert made.jobseeker is not None

    def lists() -> tuple[bool, bool]:
        with wiring.uow.read() as session:
            vocabulary = wiring.index.vocabulary.fresh(session)
            coach = actor_of(session, made.coach)
            cards = cards_for_opening(session, coach, made.opening.id, vocabulary, with_no=True)
            openings = openings_for_card(session, coach, made.card.id, vocabulary, with_no=True)
            here = {each.card.id for each in (*cards.best, *cards.near_misses, *cards.others)}
            there = {each.opening.id for each in (*openings.best, *openings.near_misses, *openings.others)}
            return made.card.id in here, made.opening.id in there

    assert lists() == (False, False), "they are in an introduction: no list has them"
    client.sign_in_as(made.jobseeker)
    assert client.send(f"{parts.opening}/block").status_code == 303
    assert "Yksi avoin esittely päättyi" in client.get("/blocks").text
    assert lists() == (False, False)
    with wiring.uow.read() as session:
        assert session.get_one(Introduction, parts.row.id).state is S.WITHDRAWN
        firm = session.get_one(Organisation, made.firm.id)
    told = client.sign_in_as(made.employer).get(f"/introductions/{parts.row.public_id}").text
    assert "estetty" not in told.lower() and pair.SECRETS["skill"] not in told
    proposal = {"card": made.card.public_id, "opening": made.opening.public_id, "words": "Kokeillaan."}
    client.sign_in_as(made.coach)
    page = client.send(f"/introductions/new?card={made.card.public_id}&opening={made.opening.public_id}", proposal)
    assert page.status_code >= 400
    client.sign_in_as(made.jobseeker)
    assert client.send(f"/blocks/{firm.public_id}/end").status_code == 303
    assert lists() == (True, True)


def test_an_employer_that_is_blocked_does_not_see_a_card_open_to_all_employers(wiring: Wiring, parts: Parts) -> None:
    from_card = parts.pair.card.id
    with wiring.uow.begin() as session:
        card = session.get_one(SkillCard, from_card)
        employer = actor_of(session, parts.pair.employer)
        card.visibility = Visibility.EMPLOYERS
        session.flush()
        assert reader_of(employer, card_subject(session, card)) is Reader.EMPLOYER
        session.add(EmployerBlock(person_id=card.person_id, organisation_id=parts.pair.firm.id, made_at=clock.now()))
        session.flush()
        assert reader_of(employer, card_subject(session, card)) is Reader.NOBODY


def test_the_own_coach_keeps_the_list_for_a_person_and_others_do_not(
    client: ReadingClient, wiring: Wiring, parts: Parts
) -> None:
    page = f"/coach/people/{parts.pair.person.public_id}/blocks"
    name = parts.pair.firm.name
    assert name in client.sign_in_as(parts.pair.coach).get(f"{page}?q={name.split()[0]}").text
    assert client.send(page, {"block": parts.pair.firm.public_id}).status_code == 303
    assert name in client.get(page).text
    assert client.send(page, {"unblock": parts.pair.firm.public_id}).status_code == 303
    assert client.send(page, {"block": "nothing"}).status_code == 400
    assert client.sign_in_as(parts.pair.other_coach).get(page).status_code == 404
