from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from jobs import mind_feedback
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.feedback import FeedbackState
from marketplace.models import Account, Feedback, HistoryRow, OutgoingMessage
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient

WORDS = {"words": "Valikko ei aukea näppäimillä", "page": "/openings", "giver_email": "antaja@esimerkki.example"}


@pytest.fixture
def coordinator(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        return factories.member(session, Role.COORDINATOR)


def only(wiring: Wiring) -> Feedback:
    with wiring.uow.read() as session:
        return session.scalars(select(Feedback)).one()


def letters(wiring: Wiring) -> list[tuple[str, str]]:
    with wiring.uow.read() as session:
        rows = session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id))
        return [(row.code, row.to_address) for row in rows]


def leave(client: ReadingClient, wiring: Wiring, **more: str) -> Feedback:
    assert client.send("/accessibility", {**WORDS, **more}).status_code == 303
    return only(wiring)


def test_feedback_is_stored_with_fourteen_days_and_those_who_answer_hear_of_it(
    client: ReadingClient, wiring: Wiring, coordinator: Account
) -> None:
    row = leave(client, wiring)
    assert (row.words, row.page, row.giver_email) == tuple(WORDS.values())
    assert row.due_at.astimezone(clock.HELSINKI).date() == clock.today() + timedelta(days=14)
    assert letters(wiring) == [("feedback-left", coordinator.email)]
    assert "14 päivän" in client.get("/accessibility/thanks").get_data(as_text=True)


def test_feedback_of_somebody_signed_in_does_not_say_whose_it_is(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        account = factories.account(session)
    client.sign_in_as(account)
    row = leave(client, wiring, giver_email="")
    with wiring.uow.read() as session:
        history = session.scalars(select(HistoryRow).where(HistoryRow.subject_kind == "feedback")).all()
    assert row.giver_email is None and [each.account_id for each in history] == [None]


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"words": " "}, "Kirjoita lyhyesti"),
        ({"giver_email": "ei osoite"}, "ei osoite"),
        ({"words": "x" * 3001}, "xxx"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stands(
    client: ReadingClient, wiring: Wiring, sent: dict[str, str], told: str
) -> None:
    reply = client.send("/accessibility", {**WORDS, **sent})
    page = reply.get_data(as_text=True)
    assert reply.status_code == 400 and told in page and "/openings" in page and "error-summary" in page
    with wiring.uow.read() as session:
        assert session.scalar(select(Feedback)) is None


def test_a_machine_that_fills_everything_is_thanked_and_nothing_is_kept(client: ReadingClient, wiring: Wiring) -> None:
    assert client.send("/accessibility", {**WORDS, "website": "http://esimerkki.example"}).status_code == 303
    with wiring.uow.read() as session:
        assert session.scalar(select(Feedback)) is None


def test_too_much_feedback_is_told_when_to_try_again(client: ReadingClient, wiring: Wiring) -> None:
    for _time in range(5):
        assert client.send("/accessibility", WORDS).status_code == 303
    reply = client.send("/accessibility", WORDS)
    page = reply.get_data(as_text=True)
    assert reply.status_code == 429 and "Yritä uudelleen" in page and WORDS["words"] in page
    assert 0 < int(reply.headers["Retry-After"]) <= 3600


def test_an_answer_goes_to_the_giver_and_only_once(client: ReadingClient, wiring: Wiring, coordinator: Account) -> None:
    row = leave(client, wiring)
    client.sign_in_as(coordinator)
    page = f"/admin/feedback/{row.public_id}"
    assert row.words in client.get("/admin/feedback").get_data(as_text=True)
    empty = client.send(f"{page}/answer", {"answer": "", "version": "1"})
    assert empty.status_code == 400 and only(wiring).state is FeedbackState.WAITING
    assert client.send(f"{page}/answer", {"answer": "Korjaamme sen.", "version": "1"}).status_code == 303
    assert letters(wiring)[-1] == ("feedback-answer", WORDS["giver_email"])
    again = client.send(f"{page}/answer", {"answer": "Toinen kirje", "version": "1"})
    assert again.status_code == 409 and "Toinen kirje" in again.get_data(as_text=True)
    assert letters(wiring)[-1] == ("feedback-answer", WORDS["giver_email"]) and len(letters(wiring)) == 2
    shown = client.get(page).get_data(as_text=True)
    assert "Korjaamme sen." in shown and "Vastaus lähetettiin" in shown and coordinator.name in shown
    assert row.words not in client.get("/admin/feedback").get_data(as_text=True)
    assert row.words in client.get("/admin/feedback?ended=1").get_data(as_text=True)


def test_without_an_address_it_is_handled_and_that_can_be_undone(
    client: ReadingClient, wiring: Wiring, coordinator: Account
) -> None:
    row = leave(client, wiring, giver_email="")
    client.sign_in_as(coordinator)
    page = f"/admin/feedback/{row.public_id}"
    assert f'action="{page}/answer"' not in client.get(page).get_data(as_text=True)
    assert client.send(f"{page}/answer", {"answer": "Hei", "version": "1"}).status_code == 409
    assert client.send(f"{page}/handle", {"how": "", "version": "1"}).status_code == 400
    assert client.send(f"{page}/handle", {"how": "Korjattu samana päivänä", "version": "1"}).status_code == 303
    assert only(wiring).state is FeedbackState.HANDLED
    assert "Korjattu samana päivänä" in client.get(page).get_data(as_text=True)
    assert client.send(f"{page}/reopen").status_code == 303
    assert only(wiring).state is FeedbackState.WAITING and only(wiring).due_at == row.due_at


def test_the_start_page_says_that_feedback_waits_and_when_it_is_late(
    client: ReadingClient, wiring: Wiring, coordinator: Account, moved_clock: Callable[[datetime], None]
) -> None:
    row = leave(client, wiring)
    client.sign_in_as(coordinator)
    assert "Yksi saavutettavuuspalaute odottaa" in client.get("/start").get_data(as_text=True)
    moved_clock(row.due_at + timedelta(seconds=1))
    assert "Määräaika on ohi" in client.get("/admin/feedback").get_data(as_text=True)


def run_job(wiring: Wiring, **more: Any) -> Any:
    return mind_feedback.run(wiring, clock.now, more.get("limit", 50), more.get("dry_run", False))


def test_those_who_answer_are_reminded_before_the_day_and_once_after_it(
    client: ReadingClient, wiring: Wiring, coordinator: Account, moved_clock: Callable[[datetime], None]
) -> None:
    due = leave(client, wiring).due_at
    moved_clock(due - timedelta(days=4, seconds=1))
    assert run_job(wiring).due == 0
    moved_clock(due - timedelta(days=4))
    assert run_job(wiring, dry_run=True).due == 1 and len(letters(wiring)) == 1
    assert (run_job(wiring).served, run_job(wiring).due) == (1, 0)
    moved_clock(due + timedelta(hours=9))
    assert (run_job(wiring).served, run_job(wiring).due) == (1, 0)
    assert [code for code, _to in letters(wiring)] == ["feedback-left", "feedback-soon", "feedback-late"]


def test_answered_feedback_is_forgotten_after_two_years_with_its_history(
    app: Flask, client: ReadingClient, wiring: Wiring, coordinator: Account, moved_clock: Callable[[datetime], None]
) -> None:
    row = leave(client, wiring)
    client.sign_in_as(coordinator)
    client.send(f"/admin/feedback/{row.public_id}/answer", {"answer": "Korjattu.", "version": "1"})
    ended = only(wiring).ended_at
    assert ended is not None
    moved_clock(ended + timedelta(days=730))
    assert run_job(wiring).notes == {}
    moved_clock(ended + timedelta(days=730, seconds=1))
    assert run_job(wiring).notes == {"forgotten": 1}
    with wiring.uow.read() as session:
        assert session.scalar(select(Feedback)) is None
        assert session.scalar(select(HistoryRow).where(HistoryRow.subject_kind == "feedback")) is None
