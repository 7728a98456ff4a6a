"""Privacy notices: what is kept of a role, why, on what ground, who sees it, how long, and what one can do.

The three things first, the whole text below, one button. A version that is new is asked about before anything else
(web/gates.py); whoever wants to read it again finds it on the own account.
"""

from collections.abc import Mapping
from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.actors import Role
from marketplace.domain.notices import NOTICE_VERSIONS
from marketplace.errors import NotFound
from marketplace.services.accounts import own_account
from marketplace.services.notices import accept_notices
from marketplace.web.access import actor, public, signed_in
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.addresses import local_path
from marketplace.web.context import tell
from marketplace.web.units import db

_STAFF = {"what": "staff", "ground": "staff", "who": "staff", "time": "staff", "controller": "staff"}
_STAFF_PARTS = ("what", "why", "ground", "who", "time", "duty", "controller", "rights", "complain")

PARTS: Mapping[Role, tuple[str, ...]] = {
    Role.JOBSEEKER: ("what", "why", "ground", "who", "time", "rules", "controller", "rights", "complain"),
    Role.EMPLOYER: ("what", "why", "ground", "who", "time", "duty", "controller", "rights", "complain"),
    Role.COACH: _STAFF_PARTS,
    Role.COORDINATOR: _STAFF_PARTS,
    Role.ADMIN: _STAFF_PARTS,
}
"""The parts of each role's notice, in order; headings are `notices-<part>`."""

SHARED_BY_ALL = ("rights", "complain")


def text_of(role: Role, part: str) -> str:
    """Return the code of the text of a part: the role's own, or one that several roles share."""
    if part in SHARED_BY_ALL:
        return f"notices-{part}-text"
    by_role = role not in (Role.JOBSEEKER, Role.EMPLOYER)
    whose = _STAFF.get(part, role.value) if by_role else role.value
    return f"notices-{whose}-{part}-text"


def _page(role: Role, *, asked: bool) -> str:
    return render_template(
        "accounts/notices/notice.html",
        role=role.value,
        version=NOTICE_VERSIONS[role],
        parts=[(part, text_of(role, part)) for part in PARTS[role]],
        asked=asked,
        again=asked and role.value in own_account(db(), actor()).accepted_notices,
        next=local_path(request.args.get("next"), ""),
    )


def _own_role() -> Role | None:
    known = {role.value: role for role in Role}
    return known.get(actor().role)


@blueprint.get("/accounts/notice")
@signed_in
def notice() -> Any:
    role = _own_role()
    if role is None or role not in actor().notices_due:
        return redirect(url_for("accounts.me"), 303)
    return _page(role, asked=True)


@blueprint.post("/accounts/notice")
@signed_in
def accept_notice() -> Any:
    role = _own_role()
    back = local_path(request.form.get("next"), url_for("public.start"))
    if role is None or role not in actor().notices_due:
        return redirect(back, 303)
    accept_notices(db(), own_account(db(), actor()), [role])
    tell("good", "notices-accepted")
    return redirect(back, 303)


@blueprint.get("/accounts/notices/<code>")
@public
def notice_text(code: str) -> str:
    role = next((role for role in Role if role.value == code), None)
    if role is None:
        raise NotFound
    return _page(role, asked=False)
