"""An account by oneself: the same answer whether or not the address is taken, adults only, no private homes."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, func, select

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.notices import NOTICE_VERSIONS
from marketplace.models import Account, NoticeAcceptance, OutgoingMessage, Person, Registration
from marketplace.queries.accounts import account_by_email, actor_of
from marketplace.services import passwords
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import PASSWORD, heading, letters, link_of, sign_in

ADDRESS = "uusi.tulija@esimerkki.example"
ASKED = {"door": "jobseeker", "adult": "yes", "name": "Aino", "email": ADDRESS, "language": "fi"}
FIRM = {"door": "employer", "workplace": "workplace", "name": "Pirjo", "email": ADDRESS, "language": "fi"}
CHOSEN = {"password": PASSWORD, "again": PASSWORD}


@pytest.fixture
def known(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        return factories.account(session, language="sv")


def visitor_of(client: ReadingClient) -> ReadingClient:
    made = client.application.test_client()
    assert isinstance(made, ReadingClient)
    return made


def count(wiring: Wiring, table: Any) -> int:
    with wiring.uow.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_jobseeker_confirms_the_address_and_begins_with_a_card_and_no_coach(
    client: ReadingClient, wiring: Wiring
) -> None:
    reply = client.send("/accounts/new", ASKED)
    assert reply.headers["Location"] == "/accounts/new/sent"
    assert "vuorokauden" in client.get("/accounts/new/sent").text
    assert count(wiring, Account) == 0, "asking makes no account"
    link = link_of(wiring, ADDRESS)
    page = client.get(link)
    assert heading(page) == "Vielä yksi askel" and "Sinä päätät" in page.text
    assert count(wiring, Account) == 0, "opening the link makes none either"
    made = client.send(link, CHOSEN)
    assert made.headers["Location"] == "/accounts/welcome"
    welcome = client.get("/accounts/welcome").text
    assert "Ensin vain sinä" in welcome and "/cards/new" in welcome
    with wiring.uow.read() as session:
        account = account_by_email(session, ADDRESS)
        assert account is not None and account.name == "Aino"
        assert account.email_confirmed_at == account.adult_confirmed_at == clock.now()
        assert dict(account.accepted_notices) == {"jobseeker": NOTICE_VERSIONS[Role.JOBSEEKER]}
        accepted = session.scalars(select(NoticeAcceptance)).one()
        assert (accepted.account_id, accepted.role, accepted.accepted_at) == (account.id, Role.JOBSEEKER, clock.now())
        person = session.scalars(select(Person)).one()
        assert (person.account_id, person.email, person.caseloads) == (account.id, ADDRESS, [])
        assert actor_of(session, account).role == "jobseeker"
    assert count(wiring, Registration) == 0
    assert client.get(link).status_code == 404, "the link opens once"
    assert sign_in(visitor_of(client), account).status_code == 303


def test_an_employer_gets_an_account_without_a_seat_and_without_a_person(client: ReadingClient, wiring: Wiring) -> None:
    client.send("/accounts/new", FIRM)
    made = client.send(link_of(wiring, ADDRESS), CHOSEN)
    joins = "organisations.join" in client.application.view_functions
    assert made.headers["Location"] == ("/organisations/join" if joins else "/start")
    with wiring.uow.read() as session:
        account = account_by_email(session, ADDRESS)
        assert account is not None and account.adult_confirmed_at is None
        assert set(account.accepted_notices) == {"employer"}
        who = actor_of(session, account)
        assert (who.seats, who.person_id) == ((), None)


def test_without_a_password_one_signs_in_by_codes(client: ReadingClient, wiring: Wiring) -> None:
    client.send("/accounts/new", ASKED)
    assert client.send(link_of(wiring, ADDRESS), {"way": "code"}).headers["Location"] == "/accounts/welcome"
    with wiring.uow.read() as session:
        account = account_by_email(session, ADDRESS)
        assert account is not None and account.password_hash is None


class Work:
    """What a request does: its statements (without values), and how often argon2 runs."""

    def __init__(self, wiring: Wiring, monkeypatch: pytest.MonkeyPatch) -> None:
        self.statements: list[str] = []
        self.hashings = 0
        self._engine = wiring.engine
        for name in ("hash", "verify"):
            monkeypatch.setattr(passwords._hasher, name, self._counted(getattr(passwords._hasher, name)))

    def _counted(self, run: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any) -> Any:
            self.hashings += 1
            return run(*args)

        return counted

    def _note(self, _conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        self.statements.append(statement.split("(")[0])

    def of(self, ask: Callable[[], Any]) -> tuple[list[str], int]:
        self.statements, self.hashings = [], 0
        event.listen(self._engine, "before_cursor_execute", self._note)
        try:
            ask()
        finally:
            event.remove(self._engine, "before_cursor_execute", self._note)
        return self.statements, self.hashings


@pytest.fixture
def work(wiring: Wiring, monkeypatch: pytest.MonkeyPatch) -> Iterator[Work]:
    monkeypatch.setattr(passwords, "_hasher", _Hasher())
    yield Work(wiring, monkeypatch)


class _Hasher:
    """argon2's own functions, replaceable: the real object's are read-only."""

    def __init__(self) -> None:
        self.hash = passwords._hasher.hash
        self.verify = passwords._hasher.verify
        self.check_needs_rehash = passwords._hasher.check_needs_rehash


def test_a_taken_address_is_answered_like_a_free_one_with_the_same_work_and_the_same_rows(
    client: ReadingClient, wiring: Wiring, known: Account, work: Work
) -> None:
    client.send("/accounts/new", {**ASKED, "email": "ensin@esimerkki.example"})  # the counters of this browser exist
    replies: list[Any] = []

    def ask(email: str) -> Callable[[], None]:
        return lambda: replies.append(client.send("/accounts/new", {**ASKED, "email": email}))

    free, taken = work.of(ask(ADDRESS)), work.of(ask(known.email.upper()))
    assert free == taken, "the same statements in the same order, as many argon2 runs"
    assert {(each.status_code, each.headers["Location"], each.text) for each in replies} == {
        (303, "/accounts/new/sent", replies[0].text)
    }
    (told,), (asked,) = letters(wiring, known.email), letters(wiring, ADDRESS)
    assert (told.code, told.language, asked.code, asked.language) == ("registration-taken", "sv", "registration", "fi")
    assert (set(told.parameters), told.state, told.account_id) == (set(asked.parameters), asked.state, None)


def test_the_link_of_a_taken_address_leads_to_signing_in_and_makes_nothing(
    client: ReadingClient, wiring: Wiring, known: Account
) -> None:
    client.send("/accounts/new", {**ASKED, "email": known.email})
    link = link_of(wiring, known.email)
    assert heading(client.get(link)) == "Sinulla on jo tili"
    before = count(wiring, Account)
    assert client.send(link, CHOSEN).status_code == 409
    assert count(wiring, Account) == before and count(wiring, Person) == 0


@pytest.mark.parametrize(
    ("typed", "why", "said"),
    [({**ASKED, "adult": "no"}, "age", "Ohjaamo"), ({**FIRM, "workplace": "household"}, "household", "Palkka.fi")],
)
def test_who_is_refused_is_told_kindly_where_to_go_and_nothing_is_kept(
    client: ReadingClient, wiring: Wiring, typed: dict[str, str], why: str, said: str
) -> None:
    for form in (typed, {**typed, "email": "", "name": ""}):
        reply = client.send("/accounts/new", form)
        assert reply.headers["Location"] == f"/accounts/new/not-yet?why={why}", "whatever else was typed"
    page = client.get(reply.headers["Location"])
    assert said in page.text and "Emme tallentaneet sinusta mitään" in page.text
    assert [count(wiring, table) for table in (Registration, OutgoingMessage, Account)] == [0, 0, 0]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"adult": ""}, "adult"),
        ({"adult": "perhaps"}, "adult"),
        ({"door": "employer", "workplace": "castle"}, "workplace"),
        ({"name": ""}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"email": "ei osoite"}, "email"),
        ({"language": "xx"}, "language"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    client: ReadingClient, wiring: Wiring, changed: dict[str, str], field: str
) -> None:
    typed = {**ASKED, **changed}
    reply = client.send("/accounts/new", typed)
    assert reply.status_code == 400 and f'href="#{field}"' in reply.text
    assert reply.text.count(f'href="#{field}"') == 1, "each is said once"
    assert f'value="{typed["name"]}"' in reply.text and f'value="{typed["email"]}"' in reply.text
    assert count(wiring, Registration) == 0


@pytest.mark.parametrize("name", ["محمد الفاتح", "Nguyễn Thị Ánh", "Øystein-Åge d'Ærø", "李小龍", "a" * 120])
def test_names_of_any_script_and_length_stay_as_typed(client: ReadingClient, wiring: Wiring, name: str) -> None:
    client.send("/accounts/new", {**ASKED, "name": f"  {name} "})
    client.send(link_of(wiring, ADDRESS), CHOSEN)
    with wiring.uow.read() as session:
        account = account_by_email(session, ADDRESS)
        assert account is not None and account.name == name
    assert client.get("/accounts/me").status_code == 200


@pytest.mark.parametrize("password", ["kissa", "salasana2026", "Aino Aino 1", "uusi.tulija"])
def test_a_password_that_anybody_would_try_is_refused(client: ReadingClient, wiring: Wiring, password: str) -> None:
    client.send("/accounts/new", {**ASKED, "name": "Aino Aino"})
    link = link_of(wiring, ADDRESS)
    reply = client.send(link, {"password": password, "again": password})
    assert reply.status_code == 400 and 'href="#password"' in reply.text
    assert count(wiring, Account) == 0
    assert client.send(link, CHOSEN).status_code == 303, "the link still opens"


@pytest.mark.parametrize(("after", "status"), [(timedelta(hours=24, seconds=-1), 200), (timedelta(hours=24), 404)])
def test_the_link_holds_for_a_day(
    client: ReadingClient,
    wiring: Wiring,
    moved_clock: Callable[[datetime], None],
    after: timedelta,
    status: int,
) -> None:
    client.send("/accounts/new", ASKED)
    moved_clock(clock.now() + after)
    assert client.get(link_of(wiring, ADDRESS)).status_code == status
    assert client.send(link_of(wiring, ADDRESS), CHOSEN).status_code == (303 if status == 200 else 404)


def test_letters_stop_at_three_an_hour_and_the_answer_stays_the_same(client: ReadingClient, wiring: Wiring) -> None:
    answers = {client.send("/accounts/new", ASKED).headers["Location"] for _ in range(5)}
    assert answers == {"/accounts/new/sent"}
    assert len(letters(wiring, ADDRESS)) == 3
    with wiring.uow.read() as session:
        links = list(session.scalars(select(Registration.public_id)))
    assert len(set(links)) == 3


def test_a_browser_that_asks_for_many_accounts_waits(client: ReadingClient, wiring: Wiring) -> None:
    for n in range(20):
        assert client.send("/accounts/new", {**ASKED, "email": f"osoite{n}@esimerkki.example"}).status_code == 303
    reply = client.send("/accounts/new", ASKED)
    assert reply.status_code == 429 and f'value="{ADDRESS}"' in reply.text
    assert letters(wiring, ADDRESS) == []


def test_two_doors_stand_open_and_no_other(client: ReadingClient, wiring: Wiring, known: Account) -> None:
    doors = client.get("/accounts/new")
    assert "door=jobseeker" in doors.text and "door=employer" in doors.text
    assert 'name="adult"' in client.get("/accounts/new?door=jobseeker").text
    assert 'name="adult"' not in client.get("/accounts/new?door=employer").text
    for door in ("coach", "admin", "", "x" * 300):
        assert client.send("/accounts/new", {**ASKED, "door": door}).status_code == 400
    assert count(wiring, Registration) == 0
    client.sign_in_as(known)
    assert client.get("/accounts/new").headers["Location"] == "/start"


@pytest.mark.parametrize("token", ["x", "abcdefgh~nonsense", "%00", "ä" * 300])
def test_an_invented_link_opens_nothing(client: ReadingClient, token: str) -> None:
    assert client.get(f"/accounts/new/{token}").status_code == 404
    assert client.send(f"/accounts/new/{token}", CHOSEN).status_code == 404
