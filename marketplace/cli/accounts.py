"""`flask accounts …`: the operator makes accounts. Exits 0 when made, 2 when nothing could be done."""

import sys
from collections.abc import Callable
from typing import Any, NoReturn

import click
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy.orm import Session

from marketplace import links
from marketplace.domain.actors import OPERATOR, Role
from marketplace.domain.codes import LANGUAGES_OF_PAGES, EmployerForm
from marketplace.domain.contacts import is_email
from marketplace.domain.second_factors import Verified
from marketplace.errors import Invalid, LoytamoError
from marketplace.models import Account, Organisation
from marketplace.queries.accounts import account_by_email
from marketplace.queries.organisations import (
    first_employer_of,
    only_coaching_organisation,
    organisation_by_name,
)
from marketplace.queries.people import card_by_record
from marketplace.services.accounts import WELCOME_LASTS, checked_password, make_account, password_link_payload
from marketplace.services.organisations import (
    NewEmployer,
    add_coaching_organisation,
    add_employer,
    give_seat,
)
from marketplace.services.passwords import common_passwords
from marketplace.services.people import connect_account, make_person_of
from marketplace.services.second_factors import reseal_all, reset, sealer_of
from marketplace.services.verification import verify_organisation
from marketplace.texts import Texts
from marketplace.wiring import Wiring

accounts = AppGroup(
    "accounts", help="Make accounts. Each prints what it made; a link for the password when none is given."
)

NOTHING_DONE = 2


def _fail(text: str) -> NoReturn:
    click.echo(text, err=True)
    sys.exit(NOTHING_DONE)


def _password(from_stdin: bool) -> str | None:
    """The password from standard input, or typed twice at a terminal (empty: none, a link is made), else none."""
    if from_stdin:
        given = sys.stdin.readline().rstrip("\r\n")
        return given or _fail("--password-stdin: expected a password on standard input, found nothing")
    if not sys.stdin.isatty():
        return None
    typed = click.prompt(
        "Password (empty: print a link with which the owner sets it)",
        hide_input=True,
        default="",
        show_default=False,
        confirmation_prompt=True,
    )
    return str(typed) or None


def _options(command: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option("--password-stdin", is_flag=True, help="Read the password from standard input."),
        click.option("--language", type=click.Choice(LANGUAGES_OF_PAGES), default="fi", show_default=True),
        click.option("--name", help="Name of the person; else the part of the address before the @."),
        click.argument("email"),
    ):
        command = option(command)
    return command


def _make(
    email: str, name: str | None, language: str, password_stdin: bool, give: Callable[[Session, Account], str]
) -> None:
    """Make the account in one unit of work; `give` seats it and says what it made."""
    wiring: Wiring = current_app.extensions["wiring"]
    email = email.strip().lower()
    if not is_email(email):
        _fail(f"{email}: expected an e-mail address")
    with wiring.uow.read() as session:
        is_new = account_by_email(session, email) is None
    if not is_new and (password_stdin or name):
        _fail(f"{email}: has an account already; leave --name and --password-stdin away to add the role to it")
    name = name or email.split("@")[0]
    password = _password(password_stdin) if is_new else None
    try:
        common = common_passwords(wiring.settings.seeds_folder)
        stored = checked_password(password, common, (email, name)) if password else None
        with wiring.uow.begin() as session:
            account = account_by_email(session, email) or make_account(session, email, name, language, stored)
            made = give(session, account)
            payload = password_link_payload(account, WELCOME_LASTS)
    except LoytamoError as error:
        _fail(f"{email}: {_in_words(error)}")
    if is_new and stored is None:
        token = links.token(wiring.settings.secret_key, links.PASSWORD, payload)
        click.echo(f"set the password within {WELCOME_LASTS.days} days, once:")
        click.echo(f"{wiring.settings.base_url}/accounts/reset/{token}")
    click.echo(f"accounts: {int(is_new)} made, {int(not is_new)} found: {email} ({made})")


def _in_words(error: LoytamoError) -> str:
    texts: Texts = current_app.extensions["texts"]
    messages = [error.message]
    if isinstance(error, Invalid):
        messages = [message for found in error.problems.values() for message in found]
    return " ".join(texts.message(message, "en") for message in messages)


def _domain(account: Account) -> str:
    return account.email.rpartition("@")[2]


def _coaching(session: Session, account: Account, name: str | None) -> tuple[Organisation, str]:
    """The coaching organisation that was named, else the only one there is, else one called after the address."""
    if name is None:
        only = only_coaching_organisation(session)
        if only is not None:
            return only, " (the only coaching organisation)"
    called = name or _domain(account)
    found = organisation_by_name(session, called, coaching=True)
    made = found or add_coaching_organisation(session, OPERATOR, called)
    return made, "" if found else " (made now)"


def _seat(
    session: Session, account: Account, role: Role, organisation: Organisation | None = None, note: str = ""
) -> str:
    give_seat(session, account, role, organisation, verified_how="operator", verified_by=OPERATOR)
    return f"{role.value} of {organisation.name}{note}" if organisation else f"{role.value}{note}"


def _coaching_seat(role: Role, name: str | None) -> Callable[[Session, Account], str]:
    def give(session: Session, account: Account) -> str:
        organisation, note = _coaching(session, account, name)
        return _seat(session, account, role, organisation, note)

    return give


_coaching_option = click.option(
    "--organisation",
    help="Coaching organisation; made when missing, agreement accepted. Without it the only one there is, else one "
    "called after the address's domain.",
)


@accounts.command("create-admin")
@click.option("--organisation", help="Ignored: an administrator belongs to the service, to no organisation.")
@_options
def create_admin(email: str, organisation: str | None, **options: Any) -> None:
    """Make an administrator of the service."""
    note = " of the service, of no organisation" if organisation else ""
    _make(email, **options, give=lambda session, account: _seat(session, account, Role.ADMIN, note=note))


@accounts.command("create-coordinator")
@_coaching_option
@_options
def create_coordinator(email: str, organisation: str | None, **options: Any) -> None:
    """Make a coordinator of a coaching organisation."""
    _make(email, **options, give=_coaching_seat(Role.COORDINATOR, organisation))


@accounts.command("create-coach")
@_coaching_option
@_options
def create_coach(email: str, organisation: str | None, **options: Any) -> None:
    """Make a job coach of a coaching organisation."""
    _make(email, **options, give=_coaching_seat(Role.COACH, organisation))


@accounts.command("create-employer")
@click.option(
    "--organisation",
    help="Employer's name; made when missing. Without it the account's own, else a new one called after the "
    "address's domain.",
)
@click.option("--form", type=click.Choice([form.value for form in EmployerForm]), default="company", show_default=True)
@click.option("--business-id", help="Business ID of an employer that is made now.")
@_options
def create_employer(email: str, organisation: str | None, form: str, business_id: str | None, **options: Any) -> None:
    """Make a verified member of a verified employer (how: operator)."""

    def give(session: Session, account: Account) -> str:
        # Never another's employer because the domain is the same: mail providers serve many firms.
        found = (
            organisation_by_name(session, organisation, employer=True)
            if organisation
            else first_employer_of(session, account.id)
        )
        new = NewEmployer(organisation or _domain(account), EmployerForm(form), business_id)
        employer = found or add_employer(session, OPERATOR, new)
        if employer.verified_at is None:
            verify_organisation(session, OPERATOR, employer, "operator")
        return _seat(session, account, Role.EMPLOYER, employer, "" if found else " (made now)")

    _make(email, **options, give=give)


@accounts.command("create-jobseeker")
@click.option("--card", help="SOURCE:ID of an imported card; the account becomes its person's.")
@_options
def create_jobseeker(email: str, card: str | None, **options: Any) -> None:
    """Make a jobseeker's account, of a new person or of the person of a card."""

    def give(session: Session, account: Account) -> str:
        if card is None:
            make_person_of(session, OPERATOR, account)
            return "jobseeker"
        source, _, number = card.partition(":")
        found = card_by_record(session, source, number)
        if found is None:
            _fail(f"--card: expected SOURCE:ID of a card that was imported, found {card}")
        connect_account(session, OPERATOR, found.person, account)
        return f"jobseeker with the card {card}"

    _make(email, **options, give=give)


@accounts.command("reset-second-factor")
@click.argument("email")
@click.option(
    "--how",
    type=click.Choice([how.value for how in Verified]),
    required=True,
    help="How you made sure that the holder asks: met in person, called at a number known before, document seen.",
)
def reset_second_factor(email: str, how: str) -> None:
    """Take away a second factor that its holder has lost; sign-ins end, the holder is told by mail."""
    wiring: Wiring = current_app.extensions["wiring"]
    with wiring.uow.begin() as session:
        account = account_by_email(session, email)
        if account is None:
            _fail(f"{email}: has no open account")
        if account.second_factor_at is None:
            _fail(f"{email}: has no second factor")
        reset(session, OPERATOR, account, Verified(how))
    click.echo(f"second factors: 1 reset: {account.email} ({how})")


@accounts.command("reseal-second-factors")
def reseal_second_factors() -> None:
    """Seal the secrets of authenticator apps with the newest key; after `flask secrets rotate`, before old keys end.

    Exits 1 when some cannot be opened with any key: their holders need a reset.
    """
    wiring: Wiring = current_app.extensions["wiring"]
    with wiring.uow.begin() as session:
        sealed, lost = reseal_all(session, sealer_of(wiring.settings.secret_keys))
    click.echo(f"second factors: {sealed} sealed anew, {lost} cannot be opened")
    if lost:
        sys.exit(1)
