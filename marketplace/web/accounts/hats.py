"""In which role and organisation one acts, when there are several: the list, and switching."""

from typing import Any

from flask import g, redirect, render_template, request, url_for

from marketplace.domain.actors import JOBSEEKER_HAT, Actor
from marketplace.services.hats import switch_hat as switch
from marketplace.web.access import actor, signed_in
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.context import say, tell
from marketplace.web.units import db


@blueprint.get("/organisations/hats")
@signed_in
def choose_hat() -> str:
    return render_template("organisations/hats.html", hats=hats_of(actor()))


@blueprint.post("/organisations/hats")
@signed_in
def switch_hat() -> Any:
    switch(db(), actor(), g.login_session_id, request.form.get("hat", ""))
    tell("good", "organisations-hat-switched", role=_words(request.form.get("hat", "")))
    return redirect(url_for("public.start"), 303)


def hats_of(who: Actor) -> list[dict[str, Any]]:
    """Return the roles of an account, each with its hat, its words and whether it is worn now."""
    worn = {seat.hat for seat in who.seats}
    rows = [{"hat": seat.hat, "words": _words(seat.hat), "worn": seat.hat in worn} for seat in who.hats]
    if who.is_jobseeker:
        rows.append({"hat": JOBSEEKER_HAT, "words": _words(JOBSEEKER_HAT), "worn": who.person_id is not None})
    return rows


def _words(hat: str) -> str:
    """A role and its organisation in words."""
    seat = next((seat for seat in actor().hats if seat.hat == hat), None)
    if seat is None:
        return say("organisations-hat-jobseeker")
    if not seat.organisation_name:
        return say(f"organisations-hat-{seat.role.value}")
    return say("organisations-hat-at", role=say(f"organisations-hat-{seat.role.value}"), at=seat.organisation_name)
