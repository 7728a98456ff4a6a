"""What has been kept long enough goes: before, at and after each time, once; one bad item stops no other."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select

from jobs import forget
from marketplace.clock import HELSINKI
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.messages import DeliveryState
from marketplace.domain.placements import CheckInState, PlacementState
from marketplace.domain.retention import RULES, Span, Unit, earlier_by, later_by
from marketplace.models import (
    Account,
    CardNotice,
    Consent,
    EmployerNeed,
    HistoryRow,
    Introduction,
    Invitation,
    JobHeartbeat,
    JobRun,
    LastVisit,
    LoginSession,
    OutgoingMessage,
    Placement,
    RateCount,
    ReadAudit,
    ReadAuditCard,
    RetentionRule,
    SearchLog,
    SkillCard,
)
from marketplace.models.base import Base
from marketplace.queries.accounts import actor_of
from marketplace.services import card_lives
from marketplace.services.cards import forget_needs
from marketplace.wiring import Wiring
from tests import factories as make
from tests.conftest import NOON
from tests.factories import world as small_world
from tests.factories.retention import load_rules
from tests.jobs.forget_parts import BOUNDARY, INSTANT, Move, count, keep, make_card, months_after, run


@pytest.fixture(autouse=True)
def _rules(wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        load_rules(session)


def test_months_are_the_calendars_and_days_are_days() -> None:
    march = datetime(2027, 3, 31, 9, 0, tzinfo=UTC)  # noon in summer time
    assert earlier_by(march, Span(1, Unit.MONTHS)) == datetime(2027, 2, 28, 10, 0, tzinfo=UTC)
    assert later_by(datetime(2026, 11, 30, 10, 0, tzinfo=UTC), Span(3, Unit.MONTHS)).day == 28
    assert earlier_by(march, Span(30, Unit.DAYS)) == march - timedelta(days=30)
    assert later_by(NOON, Span(12, Unit.MONTHS)) == datetime(2027, 11, 23, 10, 0, tzinfo=UTC)
    assert set(RULES) == {
        *forget.ROWS.values(),
        *(need for step in forget.STEPS for need in step.needs),
        "erasure_grace",
    }


def _letter(**values: Any) -> OutgoingMessage:
    given = {"message_id": "<a@b>", "to_address": "x@y.example", "language": "fi", "code": "test", "not_before": NOON}
    return OutgoingMessage(**{**given, "created_at": NOON, "state": DeliveryState.SENT, **values})


PLAIN_ROWS: dict[str, tuple[type[Any], Callable[[int], Base], Callable[[datetime], datetime]]] = {
    "read_log": (
        ReadAudit,
        lambda number: ReadAudit(at=NOON, reader="coach", what="listing", card_ids=(5, 6)),
        lambda at: months_after(at, 60),
    ),
    "history": (
        HistoryRow,
        lambda number: HistoryRow(subject_kind="card", subject_id=1, event="edit", part="coach", at=NOON),
        lambda at: months_after(at, 60),
    ),
    "message": (OutgoingMessage, lambda number: _letter(), lambda at: months_after(at, 6)),
    "invitation": (
        Invitation,
        lambda number: Invitation(
            token_hash="x", email="kutsu@esimerkki.example", role="employer", invited_by_id=number,
            created_at=NOON - timedelta(days=14), expires_at=NOON,
        ),
        lambda at: months_after(at, 3),
    ),
    "call": (
        EmployerNeed,
        lambda number: EmployerNeed(sentence="Pihatöitä", phone="040 555 77", created_at=NOON, handled_at=NOON),
        lambda at: months_after(at, 12),
    ),
    "job_run": (
        JobRun,
        lambda number: JobRun(job="drain", started_at=NOON, ended_at=NOON, counts={}),
        lambda at: months_after(at, 12),
    ),
    "counter": (
        RateCount,
        lambda number: RateCount(key_hash="k", count=3, expires_at=NOON),
        lambda at: at + timedelta(days=30),
    ),
    # Of a day there is no hour: a note is as old as its day when that is over, and its whole week goes with it.
    "search_log": (
        SearchLog,
        lambda number: SearchLog(day=NOON.date(), looked_in="openings", language="fi", text="siivous", found="none"),
        lambda at: datetime(at.year, at.month, at.day + 1, tzinfo=HELSINKI) + timedelta(days=365),
    ),
    "heartbeat": (JobHeartbeat, lambda number: JobHeartbeat(job="gone", at=NOON), lambda at: at + timedelta(days=30)),
}  # fmt: skip


@pytest.mark.parametrize(("after", "gone"), BOUNDARY)
@pytest.mark.parametrize("name", PLAIN_ROWS)
def test_plain_rows_go_when_their_time_is_over(
    wiring: Wiring, moved_clock: Move, name: str, after: timedelta, gone: bool
) -> None:
    kind, row, over = PLAIN_ROWS[name]
    with wiring.uow.begin() as session:
        number = make.account(session).id
    keep(wiring, row(number))
    moved_clock(over(NOON) + after)
    rehearsed = run(wiring, dry_run=True)
    assert rehearsed.notes.get(name, 0) == int(gone) and rehearsed.served == 0 and count(wiring, kind) == 1
    report = run(wiring)
    assert report.notes.get(name, 0) == int(gone) and report.failed == 0
    assert count(wiring, kind) == int(not gone)
    assert name not in run(wiring).notes, "a second run finds nothing more"


def test_a_listing_goes_with_its_cards_and_letters_on_their_way_stay(wiring: Wiring, moved_clock: Move) -> None:
    keep(
        wiring,
        ReadAudit(at=NOON, reader="coach", what="listing", card_ids=(5, 6)),
        _letter(message_id="<waits@b>", state=DeliveryState.QUEUED),
    )
    assert count(wiring, ReadAuditCard) == 2
    moved_clock(months_after(NOON, 61))
    run(wiring)
    assert count(wiring, ReadAuditCard) == 0 and count(wiring, OutgoingMessage) == 1


def _sign_in(wiring: Wiring, name: str, *, revoked: datetime | None = None, expires: datetime) -> int:
    with wiring.uow.begin() as session:
        account = make.account(session)
        session.add(
            LoginSession(
                token_hash=name, account_id=account.id, created_at=NOON, seen_at=NOON + timedelta(hours=1),
                expires_at=expires, revoked_at=revoked,
            )
        )  # fmt: skip
        return account.id


@pytest.mark.parametrize(("after", "gone"), BOUNDARY)
def test_a_sign_in_goes_a_month_after_its_end_and_leaves_the_day_of_the_last_visit(
    wiring: Wiring, moved_clock: Move, after: timedelta, gone: bool
) -> None:
    ended, far = NOON + timedelta(hours=5), NOON + timedelta(days=365)
    expired = _sign_in(wiring, "too old", expires=ended)
    _sign_in(wiring, "revoked", revoked=ended, expires=far)
    _sign_in(wiring, "open", expires=far)
    moved_clock(ended + timedelta(days=30) + after)
    assert run(wiring).notes.get("sign_in", 0) == (2 if gone else 0)
    with wiring.uow.read() as session:
        kept = set(session.scalars(select(LoginSession.token_hash)))
        visit = session.get(LastVisit, expired)
    assert kept == {"open"} | (set() if gone else {"too old", "revoked"})
    assert (visit.at if visit else None) == (NOON + timedelta(hours=1) if gone else None)


def test_never_more_than_the_limit_of_each_rule(wiring: Wiring, moved_clock: Move, monkeypatch: Any) -> None:
    monkeypatch.setattr(forget, "AT_ONCE", 2)
    for number in range(6):
        _sign_in(wiring, str(number), expires=NOON)
    moved_clock(NOON + timedelta(days=31))
    assert run(wiring, limit=5).notes["sign_in"] == 5 and count(wiring, LoginSession) == 1


@pytest.mark.parametrize(("after", "gone"), BOUNDARY)
def test_words_of_an_introduction_that_led_nowhere_go(
    wiring: Wiring, moved_clock: Move, after: timedelta, gone: bool
) -> None:
    with wiring.uow.begin() as session:
        row = small_world.build(session).introduction
        row.state, row.waits_for, row.due_at = IntroductionState.DECLINED_BY_PERSON, None, None
        row.coach_words, row.end_words, row.end_reason = "Sinulle", "Liian kaukana", "too_far"
    moved_clock(months_after(NOON, 12) + after)
    run(wiring)
    with wiring.uow.read() as session:
        kept = session.get_one(Introduction, row.id)
        assert (kept.coach_words, kept.end_words) == ((None, None) if gone else ("Sinulle", "Liian kaukana"))
        assert [each.fields for each in kept.disclosures] == [() if gone else ("skills",)]
        assert kept.end_reason == "too_far"


@pytest.mark.parametrize(("days", "gone"), [(-1, False), (0, False), (1, True)])
def test_words_and_answers_of_a_placement_go_two_years_after_its_end(
    wiring: Wiring, moved_clock: Move, days: int, gone: bool
) -> None:
    with wiring.uow.begin() as session:
        world = small_world.build(session)
        row, check_in = world.placement, world.check_in
        row.state, row.ended_on, row.end_reason, row.end_words = (
            PlacementState.ENDED,
            date(2026, 11, 20),
            "as_agreed",
            "Hienosti",
        )
        check_in.state, check_in.answered_at, check_in.answers = CheckInState.ANSWERED, NOON, {"going": "well"}
    moved_clock(datetime(2028, 11, 20, 10, tzinfo=UTC) + timedelta(days=days))
    run(wiring)
    with wiring.uow.read() as session:
        kept = session.get_one(Placement, row.id)
        words = (kept.end_words, kept.mentor_name, kept.check_ins[0].answers)
    assert words == ((None, "", None) if gone else ("Hienosti", "Opastaja Aho", {"going": "well"}))
    assert kept.end_reason == "as_agreed"


def test_consents_stay_five_years_after_they_ended_and_never_go_while_needs_stand_on_them(
    wiring: Wiring, moved_clock: Move
) -> None:
    number, account_id = make_card(wiring)
    with wiring.uow.begin() as session:
        account = session.get_one(Account, account_id)
        card = session.get_one(SkillCard, number)
        forget_needs(session, actor_of(session, account), card)
        make.needs(session, card, coach_text="uusi")
        session.add(LastVisit(account_id=account_id, at=months_after(NOON, 70)))
    moved_clock(months_after(NOON, 60))
    assert "consent" not in run(wiring).notes
    moved_clock(months_after(NOON, 60) + INSTANT)
    assert run(wiring).notes["consent"] == 1 and count(wiring, Consent) == 1


def test_one_bad_item_stops_no_other(wiring: Wiring, moved_clock: Move, monkeypatch: pytest.MonkeyPatch) -> None:
    bad, _one = make_card(wiring)
    good, _two = make_card(wiring)
    real = card_lives.warn_of_end

    def broken(session: Any, card: SkillCard, days: int) -> int:
        if card.id == bad:
            raise RuntimeError("broken on purpose")
        return real(session, card, days)

    monkeypatch.setattr(card_lives, "warn_of_end", broken)
    moved_clock(months_after(NOON, 12))
    report = run(wiring)
    assert (report.notes["card_warning"], report.failed) == (1, 1)
    with wiring.uow.read() as session:
        assert session.get(CardNotice, bad) is None and session.get(CardNotice, good) is not None


def test_a_rule_that_nobody_has_brought_takes_nothing_and_shows_itself(wiring: Wiring, moved_clock: Move) -> None:
    keep(wiring, JobRun(job="drain", started_at=NOON, ended_at=NOON, counts={}))
    with wiring.uow.begin() as session:
        session.execute(delete(RetentionRule).where(RetentionRule.code == "job_run"))
    moved_clock(months_after(NOON, 100))
    report = run(wiring)
    assert report.failed == 1 and report.notes == {"no_rule_job_run": 1} and count(wiring, JobRun) == 1


def test_letters_in_the_folder_go_with_their_rows(wiring: Wiring) -> None:
    folder: Path = wiring.settings.data_folder / "mail"
    folder.mkdir(parents=True)
    keep(wiring, _letter(message_id="<kept@loytamo.invalid>"))
    for name in ("kept_loytamo.invalid", "gone_loytamo.invalid"):
        (folder / f"{name}.eml").write_text("kirje", encoding="utf-8")
    assert run(wiring, dry_run=True).notes == {} and len(list(folder.iterdir())) == 2
    assert run(wiring).notes == {"letters": 1}
    assert [path.name for path in folder.iterdir()] == ["kept_loytamo.invalid.eml"]
