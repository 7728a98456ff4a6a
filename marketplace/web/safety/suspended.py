"""What somebody reads whose account or organisation the service has stopped."""

from flask import redirect, render_template, url_for

from marketplace.domain.actors import Hold
from marketplace.models import Account, Organisation
from marketplace.web.access import actor, signed_in
from marketplace.web.safety.blueprint import blueprint
from marketplace.web.units import db


@blueprint.get("/suspended")
@signed_in
def suspended() -> object:
    """Why, and whom to ask; whoever is not stopped goes to the start page."""
    if Hold.SUSPENDED not in actor().holds:
        return redirect(url_for("public.start"), 303)
    account = db().get_one(Account, actor().account_id)
    reasons = [account.suspended_reason] if account.suspended_at else []
    for seat in actor().seats:
        if seat.suspended and seat.organisation_id is not None:
            reasons.append(db().get_one(Organisation, seat.organisation_id).suspended_reason)
    return render_template("safety/suspended.html", reasons=[reason for reason in reasons if reason])
