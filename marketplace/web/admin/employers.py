"""Verifying employers: which ones wait, how each was verified, by whom and when, and taking it back."""

from collections.abc import Sequence
from typing import Any

from flask import redirect, render_template, request, url_for
from wtforms import RadioField, SelectMultipleField

from marketplace.domain.actors import Role
from marketplace.domain.permissions import Permission
from marketplace.domain.verification import VerifiedHow
from marketplace.errors import Invalid, NotFound
from marketplace.models import Membership, Organisation
from marketplace.queries.members import history_of_organisation, names_of, one_seat, waiting_joins
from marketplace.queries.openings import towns
from marketplace.queries.organisations import PAGE_SIZE, employers_page, members_of
from marketplace.services.seats import EndSeat, end_seat, make_owner
from marketplace.services.verification import take_back_member, take_back_organisation, verify_employer
from marketplace.web.access import actor, guard
from marketplace.web.admin.blueprint import blueprint
from marketplace.web.context import say, tell
from marketplace.web.forms import LineField, LocalForm, one_of_the_choices
from marketplace.web.loaders import load_employer
from marketplace.web.organisations.forms import day_typed
from marketplace.web.organisations.pages import how_words, told_of
from marketplace.web.paging import page_number, paging, words_asked
from marketplace.web.units import db


class VerifyForm(LocalForm):
    how = RadioField("admin-verify-how", [one_of_the_choices], validate_choice=False)
    on = LineField("organisations-checked-on", description="organisations-checked-on-hint")
    members = SelectMultipleField("admin-verify-members", validate_choice=False)

    def __init__(self, members: list[tuple[str, str]], **values: Any) -> None:
        super().__init__(**values)
        self.how.choices = [(how.value, say(f"admin-how-{how.value}")) for how in VerifiedHow]
        self.members.choices = members
        self._offered = {value for value, _text in members}

    def member_ids(self) -> set[int]:
        """Return the chosen seats; what the page did not offer is left out."""
        return {int(value) for value in self.members.data or () if value in self._offered}


@blueprint.get("/admin/employers")
@guard(Permission.VERIFY_EMPLOYER)
def employers() -> str:
    words, page = words_asked(), page_number()
    show_all = request.args.get("all") == "1"
    rows, total = employers_page(db(), words, page, waiting=not show_all)
    return render_template(
        "admin/employers.html",
        rows=rows,
        q=words,
        show_all=show_all,
        joins=len(waiting_joins(db())),
        towns=towns(db(), (row.organisation.municipality or "" for row in rows)),
        paging=paging(page, total, PAGE_SIZE),
    )


def _page(row: Organisation, form: VerifyForm | None = None) -> str:
    members = members_of(db(), row.id)
    return render_template(
        "admin/employer.html",
        employer=row,
        town=towns(db(), [row.municipality or ""]).get(row.municipality or ""),
        members=members,
        history=[told_of(*found) for found in history_of_organisation(db(), row.id)],
        how_words=how_words,
        verifiers=_verifiers(row, members),
        form=form or VerifyForm(_unverified(row), sent=False, data={"members": [v for v, _ in _unverified(row)]}),
    )


def _verifiers(row: Organisation, members: Sequence[Membership]) -> dict[int, str]:
    """Names of those who verified the employer and its people, by account."""
    ids = {row.verified_by_id, *(seat.verified_by_id for seat in members)}
    return names_of(db(), [number for number in ids if number is not None])


def _unverified(row: Organisation) -> list[tuple[str, str]]:
    """Seats that may be verified now; nobody verifies their own."""
    return [
        (str(seat.id), f"{seat.account.name}, {seat.account.email}")
        for seat in members_of(db(), row.id)
        if seat.verified_at is None and seat.account_id != actor().account_id
    ]


@blueprint.get("/admin/employers/<public_id>")
@guard(Permission.VERIFY_EMPLOYER, load_employer)
def employer(row: Organisation) -> str:
    return _page(row)


@blueprint.post("/admin/employers/<public_id>/verify")
@guard(Permission.VERIFY_EMPLOYER, load_employer)
def verify(row: Organisation) -> Any:
    form = VerifyForm(_unverified(row))
    if not form.is_sent_well():
        return _page(row, form), 400
    day = day_typed(form.on)
    if form.on.errors:
        return _page(row, form), 400
    try:
        verify_employer(db(), actor(), row, form.member_ids(), VerifiedHow(form.how.data), day)
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(row, form), 400
    tell("good", "admin-verified", name=row.name)
    return redirect(url_for("admin.employer", public_id=row.public_id), 303)


@blueprint.post("/admin/employers/<public_id>/take-back")
@guard(Permission.VERIFY_EMPLOYER, load_employer)
def take_back(row: Organisation) -> Any:
    take_back_organisation(db(), actor(), row)
    tell("told", "admin-taken-back", name=row.name)
    return redirect(url_for("admin.employer", public_id=row.public_id), 303)


@blueprint.post("/admin/employers/<public_id>/members/<int(max=2147483647):number>/take-back")
@guard(Permission.VERIFY_EMPLOYER, load_employer)
def take_back_seat(row: Organisation, number: int) -> Any:
    take_back_member(db(), actor(), row, number)
    tell("told", "admin-member-taken-back")
    return redirect(url_for("admin.employer", public_id=row.public_id), 303)


@blueprint.post("/admin/employers/<public_id>/members/<int(max=2147483647):number>/owner")
@guard(Permission.VERIFY_EMPLOYER, load_employer)
def name_owner(row: Organisation, number: int) -> Any:
    seat = make_owner(db(), actor(), row, number)
    tell("good", "organisations-owner-made", name=seat.account.name)
    return redirect(url_for("admin.employer", public_id=row.public_id), 303)


@blueprint.post("/admin/employers/<public_id>/members/<int(max=2147483647):number>/end")
@guard(Permission.VERIFY_EMPLOYER, load_employer)
def end_member(row: Organisation, number: int) -> Any:
    """The seat of somebody who does not speak for the employer ends; coaches' seats have their own page."""
    seat = one_seat(db(), row.id, number)
    if seat is None or seat.role is not Role.EMPLOYER:
        raise NotFound
    end_seat(db(), actor(), row, EndSeat(number))
    tell("told", "organisations-seat-ended", name=seat.account.name)
    return redirect(url_for("admin.employer", public_id=row.public_id), 303)
