"""Messages go out at most once, whatever breaks between the steps."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from jobs import send_messages
from marketplace import clock
from marketplace.domain.messages import MAX_ATTEMPTS, DeliveryState, wait_after
from marketplace.errors import Unavailable
from marketplace.mailer import Letter
from marketplace.models import OutgoingMessage
from marketplace.services.messages import queue_letter, queue_message
from marketplace.texts import Texts
from marketplace.wiring import Wiring
from tests import factories

Move = Callable[[datetime], None]
D = DeliveryState


class KilledError(BaseException):
    """The process ends here, as by kill -9: no `except Exception` sees it."""


class Post:
    """A mailer that remembers, and refuses, breaks or is killed when told to."""

    def __init__(self) -> None:
        self.sent: list[Letter] = []
        self.before: BaseException | None = None
        self.after: BaseException | None = None

    def send(self, letter: Letter) -> None:
        if self.before:
            raise self.before
        self.sent.append(letter)
        if self.after:
            raise self.after

    def kept_letters(self) -> frozenset[str]:
        return frozenset()

    def forget_letters(self, names: Collection[str], known: Collection[str]) -> int:
        return 0


@pytest.fixture
def post(wiring: Wiring) -> Post:
    made = Post()
    wiring.mailer = made
    return made


def queue(wiring: Wiring, code: str = "intro-asked", language: str = "fi", **parameters: Any) -> int:
    with wiring.uow.begin() as session:
        to = factories.account(session, language=language)
        return queue_message(session, to, code, "/introductions/abc", parameters).id


def states(wiring: Wiring) -> list[DeliveryState]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(OutgoingMessage.state).order_by(OutgoingMessage.id)))


def run(wiring: Wiring, limit: int = 100, *, dry_run: bool = False) -> Any:
    return send_messages.run(wiring, clock.now, limit, dry_run)


def test_a_queued_message_goes_out_once_in_the_receivers_language(wiring: Wiring, post: Post) -> None:
    queue(wiring, language="sv")
    assert (run(wiring).served, run(wiring).served) == (1, 0)
    [letter] = post.sent
    assert letter.subject == Texts(wiring.labels).say("mail-intro-asked-subject", "sv")
    assert "http://127.0.0.1/introductions/abc" in letter.text
    assert states(wiring) == [D.SENT]


def test_nothing_due_begins_no_writing_transaction(wiring: Wiring, post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise AssertionError("a run with nothing to do began a writing transaction")

    monkeypatch.setattr(wiring.uow, "begin", refuse)
    assert run(wiring).due == 0


def test_a_dry_run_counts_and_sends_nothing(wiring: Wiring, post: Post) -> None:
    queue(wiring)
    report = run(wiring, dry_run=True)
    assert (report.due, report.served, post.sent, states(wiring)) == (1, 0, [], [D.QUEUED])


def test_a_run_is_bounded_and_the_oldest_go_first(wiring: Wiring, post: Post) -> None:
    for _ in range(3):
        queue(wiring)
    assert run(wiring, 2).served == 2
    assert states(wiring) == [D.SENT, D.SENT, D.QUEUED]


def test_a_refused_message_waits_longer_each_time_and_is_given_up(
    wiring: Wiring, post: Post, moved_clock: Move
) -> None:
    queue(wiring)
    post.before = Unavailable("error-mail-not-taken")
    for attempt in range(1, MAX_ATTEMPTS + 1):
        assert run(wiring).failed == 1
        assert states(wiring) == [D.FAILED if attempt == MAX_ATTEMPTS else D.QUEUED]
        moved_clock(clock.now() + wait_after(attempt) - timedelta(seconds=1))
        assert run(wiring).due == 0
        moved_clock(clock.now() + timedelta(seconds=1))
    post.before = None
    assert run(wiring).due == 0 and post.sent == []


def test_a_refused_message_goes_out_when_the_server_is_back(wiring: Wiring, post: Post, moved_clock: Move) -> None:
    queue(wiring)
    post.before = Unavailable("error-mail-not-taken")
    run(wiring)
    post.before = None
    moved_clock(clock.now() + wait_after(1))
    assert run(wiring).served == 1 and len(post.sent) == 1


def test_killed_before_sending_began_loses_nothing(wiring: Wiring, post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    queue(wiring)
    with monkeypatch.context() as patched:
        patched.setattr(send_messages, "_take", _killed)
        with pytest.raises(KilledError):
            run(wiring)
    assert states(wiring) == [D.QUEUED]
    assert send_messages.recover(wiring, clock.now) == 0
    assert run(wiring).served == 1 and len(post.sent) == 1


@pytest.mark.parametrize("gone_out", [False, True])
def test_killed_while_sending_sends_nothing_twice(wiring: Wiring, post: Post, gone_out: bool) -> None:
    queue(wiring)
    post.before, post.after = (None, KilledError()) if gone_out else (KilledError(), None)
    with pytest.raises(KilledError):
        run(wiring)
    assert states(wiring) == [D.SENDING]
    post.before = post.after = None
    assert run(wiring).served == 0
    assert send_messages.recover(wiring, clock.now) == 1
    assert run(wiring).served == 0
    assert states(wiring) == [D.UNKNOWN] and len(post.sent) == int(gone_out)


def test_killed_before_the_note_of_sending_sends_nothing_twice(
    wiring: Wiring, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue(wiring)
    with monkeypatch.context() as patched:
        patched.setattr(send_messages, "_note", _killed)
        with pytest.raises(KilledError):
            run(wiring)
    assert states(wiring) == [D.SENDING]
    send_messages.recover(wiring, clock.now)
    assert run(wiring).served == 0 and len(post.sent) == 1


def test_what_is_on_its_way_too_long_is_set_aside_at_five_minutes(
    wiring: Wiring, post: Post, moved_clock: Move
) -> None:
    queue(wiring)
    post.before = KilledError()
    with pytest.raises(KilledError):
        run(wiring)
    post.before = None
    begun = clock.now()
    moved_clock(begun + timedelta(minutes=5) - timedelta(seconds=1))
    run(wiring)
    assert states(wiring) == [D.SENDING]
    moved_clock(begun + timedelta(minutes=5))
    assert run(wiring).notes == {"unknown": 1}
    assert states(wiring) == [D.UNKNOWN]


def test_one_bad_message_stops_no_other(wiring: Wiring, post: Post) -> None:
    queue(wiring, code="no-such-code")
    queue(wiring, code="intro-offer")  # its parameters are missing
    good = queue(wiring)
    report = run(wiring)
    assert (report.served, report.failed) == (1, 2)
    assert states(wiring) == [D.FAILED, D.FAILED, D.SENT]
    assert good


def test_a_mailer_that_breaks_leaves_the_message_unknown(wiring: Wiring, post: Post) -> None:
    queue(wiring)
    post.after = RuntimeError("connection lost while the letter was on its way")
    assert run(wiring).failed == 1
    post.after = None
    assert run(wiring).due == 0 and states(wiring) == [D.UNKNOWN] and len(post.sent) == 1


def test_a_link_is_sealed_only_in_the_letter(wiring: Wiring, post: Post) -> None:
    with wiring.uow.begin() as session:
        row = queue_letter(session, "uusi@esimerkki.example", "en", "intro-asked", "/invitations/{invitation:abc}")
    run(wiring)
    assert "{invitation" not in post.sent[0].text and "/invitations/abc~" in post.sent[0].text
    with wiring.uow.read() as session:
        assert session.get_one(OutgoingMessage, row.id).path == "/invitations/{invitation:abc}"


def _killed(*_arguments: Any) -> None:
    raise KilledError
