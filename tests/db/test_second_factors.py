from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR, Role
from marketplace.domain.second_factors import Proof, Verified
from marketplace.errors import NotAllowed
from marketplace.links import code_of
from marketplace.models import (
    Account,
    AuthenticatorApp,
    HistoryRow,
    LoginSession,
    OutgoingMessage,
    Passkey,
    RecoveryCode,
)
from marketplace.queries.accounts import actor_of
from marketplace.queries.second_factors import coaches_with_second_factor, factor_state
from marketplace.services.accounts import begin_session
from marketplace.services.second_factors import (
    make_recovery_codes,
    may_turn_off,
    next_code,
    offer_secret,
    offered_secret,
    prove,
    reseal_all,
    reset,
    sealer_of,
    set_up_app,
    turn_off,
)
from marketplace.services.sign_in_codes import account_by_code, ask_for_code, newest_code
from marketplace.wiring import Wiring
from tests import factories
from tests.phone import APP_SECRET, SECRET_KEY, code_now

Move = Callable[[datetime], None]
SEALER = sealer_of((SECRET_KEY,))


def letters(session: Session, to: Account) -> list[str]:
    asked = select(OutgoingMessage.code).where(OutgoingMessage.account_id == to.id).order_by(OutgoingMessage.id)
    return list(session.scalars(asked))


def set_up(session: Session, who: Account) -> bool:
    return set_up_app(session, actor_of(session, who), who, SEALER, APP_SECRET, code_now())


def test_an_app_is_taken_with_its_code_and_not_without(session: Session) -> None:
    who = factories.account(session)
    assert not set_up_app(session, actor_of(session, who), who, SEALER, APP_SECRET, "000000")
    assert who.second_factor_at is None and letters(session, who) == []
    assert set_up(session, who)
    assert who.second_factor_at == clock.now() and letters(session, who) == ["second-factor-on"]
    row = session.scalars(select(AuthenticatorApp)).one()
    assert APP_SECRET not in row.sealed_secret and SEALER.opened(row.sealed_secret) == APP_SECRET


def test_the_code_that_set_it_up_does_not_sign_in_too(session: Session, moved_clock: Move) -> None:
    who = factories.account(session)
    set_up(session, who)
    assert prove(session, who, SEALER, code_now()) is None
    assert next_code(session, who, SEALER) == code_now(steps=1)
    moved_clock(clock.now() + timedelta(seconds=30))
    assert prove(session, who, SEALER, code_now()) is Proof.APP
    assert prove(session, who, SEALER, code_now()) is None, "a code passes once"
    assert prove(session, who, SEALER, code_now(steps=-1)) is None, "and none before it afterwards"
    assert prove(session, who, SEALER, code_now(steps=1)) is Proof.APP
    assert next_code(session, who, SEALER) is None, "the newest one was used already"


def test_a_code_of_another_account_or_another_key_proves_nothing(session: Session) -> None:
    who, other = factories.account(session), factories.account(session)
    factories.authenticator_app(session, who)
    assert prove(session, other, SEALER, code_now()) is None
    assert prove(session, who, sealer_of(("another key of the service, long enough",)), code_now()) is None
    assert prove(session, who, SEALER, code_now()) is Proof.APP


def test_each_recovery_code_opens_once_its_own_account(session: Session) -> None:
    who, other = factories.account(session), factories.account(session)
    codes = make_recovery_codes(session, actor_of(session, who), who)
    kept = " ".join(session.scalars(select(RecoveryCode.code_hash)))
    assert len(codes) == 10 and not any(code in kept or code.replace("-", "") in kept for code in codes)
    assert prove(session, other, SEALER, "", codes[0]) is None
    assert prove(session, who, SEALER, "", codes[0].upper()) is Proof.RECOVERY_CODE
    assert prove(session, who, SEALER, "", codes[0]) is None
    assert factor_state(session, who.id).codes_left == 9
    assert letters(session, who) == ["recovery-code-used"]
    newer = make_recovery_codes(session, actor_of(session, who), who)
    assert prove(session, who, SEALER, "", codes[1]) is None, "old ones open nothing any more"
    assert prove(session, who, SEALER, "", newer[1]) is Proof.RECOVERY_CODE


def test_what_was_offered_comes_back_from_its_own_account_within_the_hour(session: Session, moved_clock: Move) -> None:
    who, other = factories.account(session), factories.account(session)
    secret, sealed = offer_secret(who, SEALER)
    assert offered_secret(who, SEALER, sealed) == secret
    assert offered_secret(other, SEALER, sealed) is None
    assert offered_secret(who, SEALER, "made up") is None
    moved_clock(clock.now() + timedelta(hours=1, seconds=1))
    assert offered_secret(who, SEALER, sealed) is None


@pytest.mark.parametrize("role", [Role.COACH, Role.COORDINATOR, Role.ADMIN])
def test_roles_that_read_many_peoples_data_cannot_turn_it_off(session: Session, role: Role) -> None:
    who = factories.member(session, role)
    assert not may_turn_off(actor_of(session, who))
    with pytest.raises(NotAllowed):
        turn_off(session, actor_of(session, who), who)
    assert who.second_factor_at is not None


def test_others_turn_it_off_and_nothing_of_it_stays(session: Session) -> None:
    who = factories.member(session, Role.EMPLOYER)
    set_up(session, who)
    make_recovery_codes(session, actor_of(session, who), who)
    turn_off(session, actor_of(session, who), who)
    assert who.second_factor_at is None
    assert not session.scalars(select(AuthenticatorApp)).all() and not session.scalars(select(RecoveryCode)).all()
    assert letters(session, who)[-1] == "second-factor-off"


def _lost(session: Session, who: Account) -> None:
    factories.authenticator_app(session, who)
    make_recovery_codes(session, OPERATOR, who)
    session.add(Passkey(account_id=who.id, credential_id="abc", public_key="def", created_at=clock.now()))
    begin_session(session, who, "f" * 64, "a phone")


def test_a_reset_takes_everything_ends_every_sign_in_and_says_how(session: Session) -> None:
    house = factories.organisation(session, coaching=True)
    coach = factories.member(session, Role.COACH, house)
    coordinator = factories.member(session, Role.COORDINATOR, house)
    _lost(session, coach)
    reset(session, actor_of(session, coordinator), coach, Verified.CALLED)
    assert coach.second_factor_at is None
    for table in (AuthenticatorApp, RecoveryCode, Passkey):
        assert not session.scalars(select(table)).all()
    assert session.scalars(select(LoginSession)).one().revoked_at is not None
    told = session.scalars(select(OutgoingMessage).where(OutgoingMessage.account_id == coach.id)).all()[-1]
    assert (told.code, told.parameters["how"]) == ("second-factor-reset", "called")
    row = session.scalars(select(HistoryRow).where(HistoryRow.event == "second_factor_reset")).one()
    assert (row.subject_id, row.account_id, row.reason) == (coach.id, coordinator.id, "called")


def test_who_may_take_away_whose(session: Session) -> None:
    house, elsewhere = (factories.organisation(session, coaching=True) for _ in range(2))
    coach, stranger = (factories.member(session, Role.COACH, at) for at in (house, elsewhere))
    two_houses = factories.member(session, Role.COACH, house)
    factories.seat(session, two_houses, Role.COACH, elsewhere)
    coordinator, second = (factories.member(session, Role.COORDINATOR, house) for _ in range(2))
    admin, other_admin = (factories.member(session, Role.ADMIN) for _ in range(2))
    employer = factories.member(session, Role.EMPLOYER)
    factories.authenticator_app(session, employer)
    session.flush()
    everybody = [coach, stranger, two_houses, coordinator, second, admin, other_admin, employer]

    def allowed(by: Account) -> list[Account]:
        found, _total = coaches_with_second_factor(session, actor_of(session, by), 1)
        for who in everybody:
            savepoint = session.begin_nested()
            try:
                reset(session, actor_of(session, by), who, Verified.MET)
                assert who in found
            except NotAllowed:
                assert who not in found
            savepoint.rollback()
        return sorted(found, key=lambda who: who.id)

    assert allowed(coordinator) == [coach]
    assert allowed(admin) == [coach, stranger, two_houses, coordinator, second, other_admin, employer]
    for nobody in (coach, employer):
        with pytest.raises(NotAllowed):
            reset(session, actor_of(session, nobody), stranger, Verified.MET)


def test_secrets_are_sealed_anew_and_what_is_lost_is_counted(session: Session) -> None:
    first, second = factories.account(session), factories.account(session)
    factories.authenticator_app(session, first)
    factories.authenticator_app(session, second, key="a key that nobody has any more, long enough")
    newer = sealer_of((SECRET_KEY, "the new key of the service, long enough"))
    assert reseal_all(session, newer) == (1, 1)
    assert prove(session, first, sealer_of(("the new key of the service, long enough",)), code_now()) is Proof.APP


@pytest.mark.parametrize("kind", ["code", "recovery code", "mail"])
def test_of_eight_at_once_with_the_same_code_one_passes(wiring: Wiring, kind: str) -> None:
    with wiring.uow.begin() as session:
        who = factories.account(session)
        factories.authenticator_app(session, who)
        recovery_code = make_recovery_codes(session, OPERATOR, who)[0]
        ask_for_code(session, who.email)
        sent = newest_code(session, who.email)
        assert sent is not None
    code, mailed = code_now(), code_of(SECRET_KEY, sent.nonce)

    def passes(_number: int) -> bool:
        with wiring.uow.begin() as session:
            account = session.get_one(Account, who.id)
            if kind == "mail":
                return account_by_code(session, (SECRET_KEY,), account.email, mailed) is not None
            typed = (code, "") if kind == "code" else ("", recovery_code)
            return prove(session, account, SEALER, *typed) is not None

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(passes, range(8))) == 1


def _run(app: Flask, *words: str) -> Result:
    return app.test_cli_runner().invoke(args=["accounts", *words])


def test_the_operator_resets_by_command_and_says_how(app: Flask, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        coach = factories.member(session, Role.COACH)
        factories.authenticator_app(session, coach)
    assert _run(app, "reset-second-factor", coach.email).exit_code == 2, "how it was verified is asked"
    done = _run(app, "reset-second-factor", coach.email.upper(), "--how", "document")
    assert done.exit_code == 0 and f"1 reset: {coach.email} (document)" in done.output
    with wiring.uow.read() as session:
        assert session.get_one(Account, coach.id).second_factor_at is None
        assert letters(session, coach) == ["second-factor-reset"]
    again = _run(app, "reset-second-factor", coach.email, "--how", "met")
    assert again.exit_code == 2 and "has no second factor" in again.output
    assert _run(app, "reset-second-factor", "nobody@esimerkki.example", "--how", "met").exit_code == 2
    assert _run(app, "reseal-second-factors").output.strip() == "second factors: 0 sealed anew, 0 cannot be opened"
