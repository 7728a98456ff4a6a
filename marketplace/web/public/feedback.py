"""The accessibility statement with its form: feedback is stored, and answered in fourteen days."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.contacts import EMAIL_CHARACTERS
from marketplace.services.feedback import NewFeedback, leave_feedback
from marketplace.web import rates
from marketplace.web.access import public
from marketplace.web.context import language, say
from marketplace.web.errors import pause
from marketplace.web.forms import LineField, LocalForm, TextField, at_most, email_shaped, needed
from marketplace.web.public.blueprint import blueprint
from marketplace.web.public.call_me import TRAP
from marketplace.web.public.contact import contacts
from marketplace.web.units import db

WORDS_CHARACTERS = 3000
PAGE_CHARACTERS = 300


class FeedbackForm(LocalForm):
    words = TextField("feedback-words", [needed("feedback-words-needed"), at_most(WORDS_CHARACTERS)])
    page = LineField("feedback-page", [at_most(PAGE_CHARACTERS)])
    giver_email = LineField("feedback-email", [email_shaped, at_most(EMAIL_CHARACTERS)])

    def command(self) -> NewFeedback:
        """Return what was left."""
        return NewFeedback(
            words=str(self.words.data),
            page=self.page.data or None,
            giver_email=self.giver_email.data or None,
            language=language(),
        )


def _page(form: FeedbackForm) -> str:
    return render_template("pages/accessibility.html", form=form, most=WORDS_CHARACTERS, **contacts())


@blueprint.get("/accessibility")
@public
def accessibility() -> str:
    asked = request.args.get("page", "")[:PAGE_CHARACTERS]
    return _page(FeedbackForm(data={"page": asked if asked.isprintable() else ""}))


@blueprint.post("/accessibility")
@public
def leave_accessibility_feedback() -> Any:
    has_room = rates.allowed("feedback", (rates.FEEDBACK_BY_BROWSER, rates.browser()))
    form = FeedbackForm()
    if not has_room:
        form.form_errors.append(pause() or say("errors-429-do"))
        return _page(form), 429
    if not form.is_sent_well():
        return _page(form), 400
    if not request.form.get(TRAP):
        leave_feedback(db(), form.command())
    return redirect(url_for("public.feedback_left"), 303)


@blueprint.get("/accessibility/thanks")
@public
def feedback_left() -> str:
    return render_template("public/feedback_left.html")
