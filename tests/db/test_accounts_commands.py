import re

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import select

from marketplace.domain.actors import Actor, Role
from marketplace.domain.codes import EmployerForm
from marketplace.models import Account, Organisation, Person
from marketplace.queries.accounts import account_by_email, actor_of
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient

PASSWORD = "kolme kissaa katolla"
EMAIL = "Pia.Pomo@esimerkki.example"


def run(app: Flask, *words: str, stdin: str = "") -> Result:
    return app.test_cli_runner().invoke(args=["accounts", *words], input=stdin)


def actor(wiring: Wiring, email: str = EMAIL) -> Actor:
    with wiring.uow.read() as session:
        account = account_by_email(session, email)
        assert account is not None
        return actor_of(session, account)


def organisation(wiring: Wiring, name: str) -> Organisation:
    with wiring.uow.read() as session:
        return session.scalars(select(Organisation).where(Organisation.name == name)).one()


def test_an_employer_made_by_the_operator_is_a_verified_member_of_a_verified_employer(
    app: Flask, wiring: Wiring
) -> None:
    done = run(
        app,
        "create-employer",
        EMAIL,
        "--organisation",
        "Ääni Oy",
        "--password-stdin",
        "--name",
        "Pia Pomo",
        "--language",
        "sv",
        "--form",
        "association",
        "--business-id",
        "0116297-6",
        stdin=PASSWORD + "\n",
    )
    assert done.exit_code == 0 and done.output.splitlines()[-1].startswith("accounts: 1 made, 0 found")
    firm = organisation(wiring, "Ääni Oy")
    assert (firm.verified_how, firm.form, firm.business_id) == ("operator", EmployerForm.ASSOCIATION, "0116297-6")
    made = actor(wiring)
    assert made.organisations(Role.EMPLOYER, verified=True) == {firm.id}
    assert (made.name, made.language) == ("Pia Pomo", "sv")


def test_a_coach_sits_in_a_coaching_organisation_with_its_agreement_accepted(app: Flask, wiring: Wiring) -> None:
    for role, email in (("coach", EMAIL), ("coordinator", "koord@esimerkki.example")):
        words = (f"create-{role}", email, "--organisation", "Polku-säätiö", "--password-stdin")
        assert run(app, *words, stdin=PASSWORD).exit_code == 0
        assert actor(wiring, email).has(Role(role))
    house = organisation(wiring, "Polku-säätiö")
    assert house.is_coaching and not house.is_employer and house.agreement_accepted_at is not None
    assert actor(wiring).coaching_organisations == {house.id}


def test_without_a_name_a_coach_sits_in_the_only_coaching_organisation_else_in_one_of_the_domain(
    app: Flask, wiring: Wiring
) -> None:
    first = run(app, "create-coordinator", "eka@polku.example")
    assert first.exit_code == 0 and first.output.splitlines()[-1].endswith("(coordinator of polku.example (made now))")
    second = run(app, "create-coach", "toka@muualla.example")
    assert second.output.splitlines()[-1].endswith("(coach of polku.example (the only coaching organisation))")
    house = organisation(wiring, "polku.example")
    assert house.is_coaching and house.agreement_accepted_at is not None
    assert actor(wiring, "toka@muualla.example").organisations(Role.COACH, verified=True) == {house.id}
    assert run(app, "create-coach", EMAIL, "--organisation", "Toinen talo").exit_code == 0
    for email, note in (("kolmas@muualla.example", " (made now)"), ("neljas@muualla.example", "")):
        third = run(app, "create-coach", email)
        assert third.output.splitlines()[-1].endswith(f"(coach of muualla.example{note})"), "two to choose from"


def test_without_a_name_an_employer_gets_an_organisation_of_its_own_once(app: Flask, wiring: Wiring) -> None:
    for email, times in (("pomo@posti.example", 2), ("toinen@posti.example", 1)):
        for again in range(times):
            done = run(app, "create-employer", email)
            note = "" if again else " (made now)"
            assert done.exit_code == 0
            assert done.output.splitlines()[-1].endswith(f"(employer of posti.example{note})")
    with wiring.uow.read() as session:
        firms = session.scalars(select(Organisation).order_by(Organisation.id)).all()
    assert [(firm.name, firm.is_employer, firm.verified_how) for firm in firms] == [
        ("posti.example", True, "operator")
    ] * 2
    assert actor(wiring, "pomo@posti.example").organisations(Role.EMPLOYER, verified=True) == {firms[0].id}
    assert actor(wiring, "toinen@posti.example").organisations(Role.EMPLOYER, verified=True) == {firms[1].id}


def test_an_admin_belongs_to_no_organisation(app: Flask, wiring: Wiring) -> None:
    named = run(app, "create-admin", "toinen@esimerkki.example", "--organisation", "Polku-säätiö")
    assert named.exit_code == 0 and "(admin of the service, of no organisation)" in named.output
    with wiring.uow.read() as session:
        assert session.scalars(select(Organisation)).all() == []
    assert run(app, "create-admin", EMAIL, "--password-stdin", stdin=PASSWORD).exit_code == 0
    assert actor(wiring).has(Role.ADMIN) and actor(wiring).organisations(Role.ADMIN) == frozenset()


def test_a_jobseeker_is_a_new_person_or_the_person_of_an_imported_card(app: Flask, wiring: Wiring) -> None:
    assert run(app, "create-jobseeker", EMAIL, "--password-stdin", stdin=PASSWORD).exit_code == 0
    assert actor(wiring).person_id is not None
    with wiring.uow.begin() as session:
        person = factories.person(session)
        factories.card(session, person, source="gold", external_id="c-7")
        number = person.id
    words = ("create-jobseeker", "toinen@esimerkki.example", "--password-stdin", "--card", "gold:c-7")
    assert run(app, *words, stdin=PASSWORD).exit_code == 0
    assert actor(wiring, "toinen@esimerkki.example").person_id == number
    third = run(app, "create-jobseeker", "kolmas@esimerkki.example", "--card", "gold:c-7")
    assert third.exit_code == 2 and "has an account already" in third.output
    with wiring.uow.read() as session:
        assert account_by_email(session, "kolmas@esimerkki.example") is None, "nothing half made"


@pytest.mark.parametrize(
    ("words", "stdin", "said"),
    [
        (("create-admin", "ei osoite"), "", "expected an e-mail address"),
        (("create-admin", EMAIL, "--password-stdin"), "", "found nothing"),
        (("create-admin", EMAIL, "--password-stdin"), "lyhyt", "at least 8 characters"),
        (("create-admin", EMAIL, "--password-stdin"), "salasana123", "among the first that are tried"),
        (("create-employer", EMAIL, "--organisation", "X Oy", "--business-id", "1-1"), "", "business ID"),
        (("create-jobseeker", EMAIL, "--card", "gold:none"), "", "expected SOURCE:ID of a card"),
        (("create-admin", EMAIL, "--language", "de"), "", "--language"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    app: Flask, wiring: Wiring, words: tuple[str, ...], stdin: str, said: str
) -> None:
    done = run(app, *words, stdin=stdin)
    assert done.exit_code == 2 and said in done.output
    with wiring.uow.read() as session:
        assert session.scalars(select(Account)).all() == []
        assert session.scalars(select(Organisation)).all() == []
        assert session.scalars(select(Person)).all() == []


def test_without_a_password_a_link_sets_it_once(app: Flask, client: ReadingClient) -> None:
    done = run(app, "create-admin", EMAIL)
    assert done.exit_code == 0
    match = re.search(r"http://127\.0\.0\.1(/accounts/reset/\S+)", done.output)
    assert match is not None
    given = {"password": PASSWORD, "again": PASSWORD}
    assert client.get(match[1]).status_code == 200
    assert client.send(match[1], given).headers["Location"] == "/start"
    led_to = client.get("/admin/health")
    assert led_to.status_code == 303 and led_to.headers["Location"].startswith("/accounts/second-factor?next=")
    assert client.get(match[1]).status_code == 404


def test_an_account_that_exists_gets_one_role_more_and_keeps_its_password(app: Flask, wiring: Wiring) -> None:
    run(app, "create-coach", EMAIL, "--organisation", "Polku-säätiö", "--password-stdin", stdin=PASSWORD)
    with wiring.uow.read() as session:
        before = session.scalars(select(Account.password_hash)).one()
    refused = run(app, "create-coordinator", EMAIL, "--organisation", "Polku-säätiö", "--password-stdin", stdin="x")
    assert refused.exit_code == 2 and not actor(wiring).has(Role.COORDINATOR)
    for _ in range(2):
        more = run(app, "create-coordinator", EMAIL, "--organisation", "polku-SÄÄTIÖ")
        assert more.exit_code == 0 and "0 made, 1 found" in more.output
    assert actor(wiring).has(Role.COORDINATOR) and len(actor(wiring).seats) == 2
    with wiring.uow.read() as session:
        assert session.scalars(select(Account.password_hash)).one() == before


def test_there_is_no_account_before_one_is_made(app: Flask, wiring: Wiring) -> None:
    with wiring.uow.read() as session:
        assert session.scalars(select(Account)).all() == []
