"""How long things are kept: read by anybody, changed by an admin from a day on."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace import clock
from marketplace.domain.permissions import Permission
from marketplace.domain.retention import CARD_UNVISITED, RULES, Span, Unit
from marketplace.errors import Invalid, NotFound
from marketplace.queries.retention import rule_rows, rules_on
from marketplace.services.retention import MAX_WHY, SetRule, set_rule
from marketplace.web.access import actor, guard, public
from marketplace.web.context import say, tell
from marketplace.web.forms import LineField, LocalForm, at_most, needed, wrong
from marketplace.web.privacy.blueprint import blueprint
from marketplace.web.privacy.mine import rule_lines, span_words
from marketplace.web.reading import day_of
from marketplace.web.units import db


def _a_number(_form: Any, field: Any) -> None:
    text = str(field.data or "")
    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise wrong("privacy-rule-number")


class RuleForm(LocalForm):
    """How much from which day on, and why."""

    amount = LineField("privacy-rule-amount", [_a_number])
    valid_from = LineField("privacy-rule-from")
    why = LineField("privacy-rule-why", [needed("privacy-why-needed"), at_most(MAX_WHY)])


@blueprint.get("/privacy/rules")
@public
def kept() -> str:
    return render_template("privacy/rules.html", rules=rule_lines(), may_change=_may_change())


def _may_change() -> bool:
    return actor().role == "admin"


@blueprint.route("/privacy/rules/change", methods=["GET", "POST"])
@guard(Permission.SET_RETENTION)
def change() -> Any:
    code = request.args.get("rule", CARD_UNVISITED)
    if code not in RULES:
        raise NotFound
    span = rules_on(db(), clock.today()).get(code)
    first = {"amount": str(span.amount) if span else "", "valid_from": clock.today().isoformat()}
    form = RuleForm(data=first)
    if request.method != "POST":
        return _page(form, code)
    is_well, day = form.is_sent_well(), day_of(form.valid_from)
    if not is_well or day is None:
        return _page(form, code), 400
    try:
        set_rule(db(), actor(), SetRule(code, int(str(form.amount.data)), day, str(form.why.data)))
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(form, code), 400
    tell("good", "privacy-rule-set")
    return redirect(url_for("privacy.change", rule=code), 303)


def _page(form: RuleForm, code: str) -> str:
    span = rules_on(db(), clock.today()).get(code)
    rows = [
        {
            "from": row.valid_from,
            "time": span_words(Span(row.amount, Unit(row.unit))),
            "who": row.set_by.name if row.set_by else say("privacy-rule-release"),
            "why": row.source,
        }
        for row in rule_rows(db(), code)
    ]
    return render_template(
        "privacy/rule.html",
        form=form,
        code=code,
        what=say(f"privacy-rule-{code.replace('_', '-')}"),
        unit=say(f"privacy-unit-{span.unit.value if span else 'days'}"),
        limits={"least": RULES[code].least.amount, "most": RULES[code].most.amount},
        rows=rows,
    )
