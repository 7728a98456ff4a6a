"""A lost second factor is taken away by somebody who has made sure that it is the holder who asks."""

from typing import Any

from flask import redirect, render_template, url_for

from marketplace.domain.permissions import Permission
from marketplace.domain.second_factors import Verified
from marketplace.models import Account
from marketplace.queries.second_factors import PAGE_SIZE, coaches_with_second_factor
from marketplace.services.second_factors import reset
from marketplace.web.access import actor, guard
from marketplace.web.accounts.sign_in_forms import ResetFactorForm
from marketplace.web.admin.blueprint import blueprint
from marketplace.web.context import tell
from marketplace.web.loaders import load_account
from marketplace.web.paging import page_number, paging
from marketplace.web.units import db


@blueprint.get("/admin/second-factors")
@guard(Permission.RESET_SECOND_FACTOR)
def second_factors() -> str:
    page = page_number()
    rows, total = coaches_with_second_factor(db(), actor(), page)
    return render_template("admin/second_factors.html", rows=rows, paging=paging(page, total, PAGE_SIZE))


@blueprint.get("/admin/second-factors/<public_id>")
@guard(Permission.RESET_SECOND_FACTOR, load_account)
def second_factor_of(row: Account) -> str:
    return render_template("admin/second_factor_reset.html", account=row, form=ResetFactorForm())


@blueprint.post("/admin/second-factors/<public_id>")
@guard(Permission.RESET_SECOND_FACTOR, load_account)
def reset_second_factor(row: Account) -> Any:
    form = ResetFactorForm()
    if row.second_factor_at is None:
        tell("told", "second-factor-reset-none", name=row.name)
        return redirect(url_for("admin.second_factors"), 303)
    if not form.is_sent_well():
        return render_template("admin/second_factor_reset.html", account=row, form=form), 400
    reset(db(), actor(), row, Verified(str(form.how.data)))
    tell("good", "second-factor-reset-done", name=row.name)
    return redirect(url_for("admin.second_factors"), 303)
