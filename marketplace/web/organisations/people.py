"""The people of an organisation: who sits in it, who is invited, who asks to come in; and ending a seat."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.actors import Role
from marketplace.domain.membership import may_seat, owns
from marketplace.domain.permissions import Permission
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed, NotFound
from marketplace.models import Invitation, Membership, Organisation
from marketplace.queries.members import (
    caseload_size,
    invitations_of,
    one_seat,
    organisation_subject,
    seats_of,
    waiting_joins,
)
from marketplace.services.invitations import invite_member, revoke_invitation, send_again, state_of
from marketplace.services.seats import EndSeat, end_seat, make_owner, may_end, take_owner_back
from marketplace.web.access import actor, guard
from marketplace.web.context import language, tell, told
from marketplace.web.organisations.blueprint import blueprint
from marketplace.web.organisations.forms import EndSeatForm, MemberForm
from marketplace.web.organisations.loaders import load_organisation
from marketplace.web.organisations.pages import how_words
from marketplace.web.units import db, wiring

SEATED = (Role.EMPLOYER, Role.COACH, Role.COORDINATOR)
NUMBER = "<int(max=2147483647):number>"


def _roles(row: Organisation) -> list[Role]:
    """The roles to which the reader may invite here."""
    return [role for role in SEATED if may_seat(actor(), organisation_subject(row), role)]


def _page(row: Organisation, form: MemberForm | None = None) -> str:
    roles = _roles(row)
    seats = seats_of(db(), row.id, *SEATED)
    return render_template(
        "organisations/people.html",
        organisation=row,
        seats=seats,
        how_words=how_words,
        roles=[role.value for role in roles],
        may_own=Role.EMPLOYER in roles,
        form=form or MemberForm(roles, sent=False, data={"language": language()}),
        invitations=[(each, state_of(each).value) for each in invitations_of(db(), row.id)] if roles else [],
        joins=waiting_joins(db(), row.id) if owns(actor(), row.id, verified=True) else [],
    )


@blueprint.get("/organisations/<public_id>/people")
@guard(Permission.SEE_ORGANISATION, load_organisation)
def people(row: Organisation) -> str:
    return _page(row)


def _to_people(row: Organisation) -> Any:
    return redirect(url_for("organisations.people", public_id=row.public_id), 303)


@blueprint.post("/organisations/<public_id>/people/invite")
@guard(Permission.MANAGE_ORGANISATION, load_organisation, see=Permission.SEE_ORGANISATION)
def invite(row: Organisation) -> Any:
    form = MemberForm(_roles(row))
    if not form.is_sent_well():
        return _page(row, form), 400
    given = str(form.email.data), str(form.language.data)
    try:
        sent = invite_member(db(), actor(), row, Role(form.role.data), *given, wiring().settings.secret_key)
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(row, form), 400
    except (Conflict, InvalidMove) as refused:
        form.email.errors = [told(refused.message)]
        return _page(row, form), 409
    tell("good", "people-invited", email=sent.email)
    return _to_people(row)


def _invitation(row: Organisation, number: int) -> Invitation:
    found = db().get(Invitation, number)
    if found is None or found.organisation_id != row.id:
        raise NotFound
    return found


@blueprint.post(f"/organisations/<public_id>/people/invitations/{NUMBER}/again")
@guard(Permission.MANAGE_ORGANISATION, load_organisation, see=Permission.SEE_ORGANISATION)
def invite_again(row: Organisation, number: int) -> Any:
    sent = send_again(db(), actor(), _invitation(row, number), wiring().settings.secret_key)
    tell("good", "people-invited", email=sent.email)
    return _to_people(row)


@blueprint.post(f"/organisations/<public_id>/people/invitations/{NUMBER}/revoke")
@guard(Permission.MANAGE_ORGANISATION, load_organisation, see=Permission.SEE_ORGANISATION)
def revoke(row: Organisation, number: int) -> Any:
    found = _invitation(row, number)
    revoke_invitation(db(), actor(), found)
    tell("good", "people-invitation-revoked", email=found.email)
    return _to_people(row)


@blueprint.post(f"/organisations/<public_id>/people/{NUMBER}/owner")
@guard(Permission.MANAGE_ORGANISATION, load_organisation, see=Permission.SEE_ORGANISATION)
def name_owner(row: Organisation, number: int) -> Any:
    seat = make_owner(db(), actor(), row, number)
    tell("good", "organisations-owner-made", name=seat.account.name)
    return _to_people(row)


@blueprint.post(f"/organisations/<public_id>/people/{NUMBER}/not-owner")
@guard(Permission.MANAGE_ORGANISATION, load_organisation, see=Permission.SEE_ORGANISATION)
def take_owner(row: Organisation, number: int) -> Any:
    seat = take_owner_back(db(), actor(), row, number)
    tell("told", "organisations-owner-taken", name=seat.account.name)
    return _to_people(row)


def _seat(row: Organisation, number: int) -> Membership:
    """The seat, when the reader may end it: one's own, or somebody's whom one may let in."""
    seat = one_seat(db(), row.id, number)
    if seat is None:
        raise NotFound
    if seat.account_id != actor().account_id and not may_end(actor(), row, seat.role):
        raise NotAllowed
    return seat


@blueprint.route(f"/organisations/<public_id>/people/{NUMBER}/end", methods=["GET", "POST"])
@guard(Permission.SEE_ORGANISATION, load_organisation)
def end(row: Organisation, number: int) -> Any:
    """What ends with a seat, and ending it; a coach's people get another coach first."""
    seat = _seat(row, number)
    people_left = caseload_size(db(), seat.account_id, row.id) if seat.role is Role.COACH else 0
    others = [each for each in seats_of(db(), row.id, Role.COACH) if each.id != seat.id] if people_left else []
    form = EndSeatForm([(str(each.account_id), each.account.name) for each in others])
    if form.is_sent_well():
        try:
            end_seat(db(), actor(), row, EndSeat(seat.id, form.coach_id()))
        except Invalid as invalid:
            form.show_problems(invalid)
        except InvalidMove as refused:
            form.form_errors.append(told(refused.message))
        else:
            tell("told", "organisations-seat-ended", name=seat.account.name)
            if seat.account_id == actor().account_id:
                return redirect(url_for("public.start"), 303)
            return _to_people(row)
    page = {"organisation": row, "seat": seat, "people_left": people_left, "form": form}
    status = 400 if request.method == "POST" else 200
    return render_template("organisations/end_seat.html", **page), status
