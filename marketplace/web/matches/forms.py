"""The forms of an objection: what is wrong, and what became of it."""

from typing import Any

from wtforms import HiddenField, RadioField

from marketplace.domain.objections import MAX_WORDS, Objection, Outcome
from marketplace.web.context import say
from marketplace.web.forms import LocalForm, TextField, at_most, one_of_the_choices


class ObjectionForm(LocalForm):
    what = RadioField("why-wrong-what", [one_of_the_choices], validate_choice=False)
    words = TextField("why-wrong-words", [at_most(MAX_WORDS)], description="why-wrong-words-hint")

    def __init__(self, *, person: bool, **values: Any) -> None:
        """person: the one whose card it is fills it in, and is spoken to."""
        super().__init__(**values)
        self.what.choices = [(each.value, say(_said(each, person))) for each in Objection]


def _said(what: Objection, person: bool) -> str:
    code = f"why-wrong-{what.value.replace('_', '-')}"
    return f"{code}-you" if person and what in (Objection.OTHER_WORK, Objection.CARD_FACT) else code


class OutcomeForm(LocalForm):
    outcome = RadioField("why-outcome", [one_of_the_choices], validate_choice=False)
    answer = TextField("why-answer", [at_most(MAX_WORDS)], description="why-answer-hint")
    version = HiddenField("why-outcome")

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.outcome.choices = [(each.value, say(f"why-outcome-{each.value.replace('_', '-')}")) for each in Outcome]

    def version_read(self) -> int:
        """Return the version that the page showed; nonsense is an old one."""
        text = str(self.version.data or "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
