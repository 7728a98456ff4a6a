from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobs.send_messages import as_letter
from marketplace import clock
from marketplace.links import HIDDEN_CODE, code_of
from marketplace.models import Account, OutgoingMessage, SignInCode
from marketplace.services.sign_in_codes import (
    account_by_code,
    account_by_link,
    account_of_link,
    ask_for_code,
    newest_code,
)
from marketplace.settings import Settings
from marketplace.texts import Texts
from marketplace.web.accounts.messages import told_now
from marketplace.wiring import Wiring
from tests import factories
from tests.phone import SECRET_KEY

Move = Callable[[datetime], None]
KEYS = (SECRET_KEY,)


def code_for(session: Session, who: Account) -> str:
    row = newest_code(session, who.email)
    assert row is not None
    return code_of(SECRET_KEY, row.nonce)


def test_the_newest_code_opens_once_within_ten_minutes(session: Session, moved_clock: Move) -> None:
    who = factories.account(session)
    ask_for_code(session, who.email)
    first = code_for(session, who)
    ask_for_code(session, who.email.upper())
    code = code_for(session, who)
    if first != code:
        assert account_by_code(session, KEYS, who.email, first) is None, "only the newest"
    begin = clock.now()
    moved_clock(begin + timedelta(minutes=10))
    assert account_by_code(session, KEYS, who.email, code) is None, "too late"
    moved_clock(begin + timedelta(minutes=9, seconds=59))
    assert account_by_code(session, KEYS, who.email, code[:3] + " " + code[3:]) == who
    assert account_by_code(session, KEYS, who.email, code) is None, "once"


def test_a_code_is_its_own_accounts_and_of_the_services_key(session: Session) -> None:
    who, other = factories.account(session), factories.account(session)
    ask_for_code(session, who.email)
    ask_for_code(session, other.email)
    code = code_for(session, who)
    if code != code_for(session, other):
        assert account_by_code(session, KEYS, other.email, code) is None
    assert account_by_code(session, ("another key of the service, long enough",), who.email, code) is None
    assert account_by_code(session, ("a newer key of the service, long enough", *KEYS), who.email, code) == who


def test_the_link_opens_what_the_code_opens_and_is_spent_with_it(session: Session) -> None:
    who = factories.account(session)
    ask_for_code(session, who.email)
    row = newest_code(session, who.email)
    assert row is not None
    link = row.public_id
    assert account_of_link(session, link) == who and account_of_link(session, link) == who, "looking spends nothing"
    assert account_by_link(session, link) == who
    assert account_by_link(session, link) is None
    assert account_by_code(session, KEYS, who.email, code_of(SECRET_KEY, row.nonce)) is None
    ask_for_code(session, who.email)
    assert account_of_link(session, link) is None, "an older link opens nothing"


def test_a_closed_account_gets_no_code_and_its_open_one_opens_nothing(session: Session) -> None:
    who = factories.account(session)
    ask_for_code(session, who.email)
    code = code_for(session, who)
    who.closed_at = clock.now()
    session.flush()
    assert account_by_code(session, KEYS, who.email, code) is None
    ask_for_code(session, who.email)
    row = newest_code(session, who.email)
    assert row is not None and row.account_id is None


def test_a_code_sent_to_an_address_that_was_left_opens_nothing(session: Session) -> None:
    who = factories.account(session)
    ask_for_code(session, who.email)
    code, before = code_for(session, who), who.email
    who.email = "uusi.osoite@esimerkki.example"
    session.flush()
    assert account_by_code(session, KEYS, before, code) is None
    ask_for_code(session, who.email)
    assert account_by_code(session, KEYS, who.email, code_for(session, who)) == who


def test_an_address_without_an_account_leaves_the_same_but_no_letter(
    wiring: Wiring, queries: Callable[[], Any]
) -> None:
    with wiring.uow.begin() as session:
        who = factories.account(session)
    logs = []
    for address in (who.email, "kukaan@esimerkki.example"):
        with queries() as log, wiring.uow.begin() as session:
            ask_for_code(session, address)
        logs.append([statement.split()[0:3] for statement in log])
    assert logs[0] == logs[1], "the same statements in the same order"
    with wiring.uow.begin() as session:
        assert [row.to_address for row in session.scalars(select(OutgoingMessage))] == [who.email]
        nobodys = newest_code(session, "kukaan@esimerkki.example")
        assert nobodys is not None
        code = code_of(SECRET_KEY, nobodys.nonce)
        assert account_by_code(session, KEYS, "kukaan@esimerkki.example", code) is None


def test_only_the_letter_says_the_code(session: Session, settings: Settings, wiring: Wiring, app: Any) -> None:
    who = factories.account(session)
    ask_for_code(session, who.email)
    code, row = code_for(session, who), session.scalars(select(OutgoingMessage)).one()
    assert code not in str(row.parameters) and code not in row.path
    kept = session.scalars(select(SignInCode)).one()
    assert code not in (kept.nonce, kept.public_id, kept.address_hash) and who.email not in kept.address_hash
    letter = as_letter(settings, Texts(wiring.labels), row)
    assert code in letter.text and f"/accounts/sign-in/link/{kept.public_id}" in letter.text
    with app.test_request_context():
        told = told_now(row)
    assert code not in told.body and HIDDEN_CODE in told.body and told.path is None


def test_old_codes_are_forgotten_when_a_new_address_asks(session: Session, moved_clock: Move) -> None:
    ask_for_code(session, "joku@esimerkki.example")
    moved_clock(clock.now() + timedelta(hours=2))
    ask_for_code(session, "toinen@esimerkki.example")
    assert newest_code(session, "joku@esimerkki.example") is None
    assert newest_code(session, "toinen@esimerkki.example") is not None
