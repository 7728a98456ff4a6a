"""Fields of the card's form: rows that repeat, and two grids in the person's own words."""

from collections.abc import Callable
from typing import Any

from wtforms import BooleanField, Form, RadioField, SelectField

from marketplace.domain.codes import ACCOMMODATIONS, DEMANDS, LANGUAGE_LEVELS, LICENCES, Amount, Weight
from marketplace.domain.languages import LANGUAGE_CODES
from marketplace.web.cards.words import language_name
from marketplace.web.context import label, say
from marketplace.web.fields import Choices, RowForm, answers, listed
from marketplace.web.forms import LineField


class OccupationRow(RowForm):
    label = LineField("cards-occupation")
    want = BooleanField("cards-occupation-want", default=True)
    experience = LineField("cards-occupation-experience")
    unit = SelectField(
        "cards-occupation-unit",
        choices=answers(years="cards-unit-years", months="cards-unit-months"),
        default="years",
        validate_choice=False,
    )
    qualified = SelectField(
        "cards-occupation-qualified",
        choices=listed("qualifications", blank="cards-qualified-none"),
        default="",
        validate_choice=False,
    )


class SkillRow(RowForm):
    label = LineField("cards-skill")
    level = SelectField(
        "cards-skill-level",
        choices=listed("skill_levels", blank="cards-not-said"),
        default="",
        validate_choice=False,
    )
    source = SelectField(
        "cards-skill-source",
        choices=listed("skill_sources", blank="cards-not-said"),
        default="",
        validate_choice=False,
    )


class LanguageField(SelectField):
    """The languages of the seeds; one that an import has brought stays among the choices."""

    def iter_choices(self) -> Any:
        choices: Any = self.choices or ()
        if self.data in LANGUAGE_CODES and self.data not in [value for value, _text in choices]:
            self.choices = [*choices, (self.data, language_name(self.data))]
        return super().iter_choices()


class LanguageRow(RowForm):
    code = LanguageField("cards-language", choices=listed("languages", blank="cards-choose"), validate_choice=False)
    level = SelectField(
        "cards-language-level",
        choices=listed("language_levels", LANGUAGE_LEVELS, "cards-choose"),
        default="",
        validate_choice=False,
    )


class LicenceRow(RowForm):
    code = SelectField("cards-licence", choices=listed("licences", LICENCES, "cards-choose"), validate_choice=False)
    valid_until = LineField("cards-licence-until")


class LimitGrid(Form):
    """The most of each demand that suits, in first-person words: "voin nostaa vähän"."""

    def __init__(self, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        for field in self:
            field.label.text = label("demands", field.short_name)


class NeedGrid(Form):
    """What helps, in first-person words: "Minua auttaa, että työpäivä on lyhyt"."""

    def __init__(self, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        for field in self:
            field.label.text = label("accommodations", field.short_name, "helps")


def _limit_answers(code: str) -> Callable[[], Choices]:
    return lambda: [
        ("", say("cards-no-limit")),
        *((str(most), label("demands", code, "limit", str(most))) for most in (Amount.SOME, Amount.NONE)),
    ]


def _need_answers() -> Choices:
    return [
        ("", say("cards-no-need")),
        *((str(weight), label("weights", weight)) for weight in (Weight.HELPS, Weight.MUST)),
    ]


for _code in DEMANDS:
    setattr(LimitGrid, _code, RadioField(_code, choices=_limit_answers(_code), default="", validate_choice=False))
for _code in ACCOMMODATIONS:
    setattr(NeedGrid, _code, RadioField(_code, choices=_need_answers, default="", validate_choice=False))
