"""Forms of people and employers."""

from typing import Any

from wtforms import HiddenField, SelectField

from marketplace.domain.codes import EmployerForm
from marketplace.queries.openings import all_towns
from marketplace.services.organisations import NewEmployer
from marketplace.services.people import EditPerson
from marketplace.web.context import language, say
from marketplace.web.forms import (
    LineField,
    LocalForm,
    at_most,
    choices_of,
    email_shaped,
    language_choices,
    needed,
    one_of_the_choices,
    phone_shaped,
)
from marketplace.web.units import db

NAME_CHARACTERS = 120


def town_choices() -> list[tuple[str, str]]:
    """Return the municipalities by name in the reader's language, "not known" first."""
    reader = language()
    named = sorted(((town.code, town.name(reader)) for town in all_towns(db())), key=lambda pair: pair[1])
    return [("", say("people-municipality-unknown")), *named]


class PersonForm(LocalForm):
    name = LineField("people-name", [needed("people-name-needed"), at_most(NAME_CHARACTERS)])
    phone = LineField("people-phone", [phone_shaped])
    email = LineField("people-email", [email_shaped])
    language = SelectField("people-language", [one_of_the_choices], validate_choice=False)
    version = HiddenField("people-name")

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.language.choices = language_choices()

    def command(self) -> EditPerson:
        """Return what was typed."""
        return EditPerson(
            str(self.name.data), self.phone.data or None, self.email.data or None, str(self.language.data)
        )

    def version_read(self) -> int:
        """Return the version on which the edit began; nonsense counts as an old one."""
        text = str(self.version.data or "")
        return int(text) if text.isdigit() and len(text) < 10 else 0


class InviteForm(LocalForm):
    email = LineField("people-invite-email", [needed("people-invite-email-needed"), email_shaped])
    language = SelectField("people-invite-language", [one_of_the_choices], validate_choice=False)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.language.choices = language_choices()


class NewEmployerForm(LocalForm):
    name = LineField("people-employer-name", [needed("people-employer-name-needed"), at_most()])
    form = SelectField("people-employer-form", [one_of_the_choices], validate_choice=False)
    business_id = LineField("people-business-id", [at_most(20)], description="people-business-id-hint")
    municipality = SelectField("people-municipality", [one_of_the_choices], validate_choice=False)
    phone = LineField("people-phone", [phone_shaped])

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.form.choices = choices_of("forms", [form.value for form in EmployerForm])
        self.municipality.choices = town_choices()

    def command(self) -> NewEmployer:
        """Return what was typed."""
        return NewEmployer(
            name=str(self.name.data),
            form=EmployerForm(self.form.data),
            business_id=self.business_id.data or None,
            municipality=self.municipality.data or None,
            phone=self.phone.data or None,
        )


class HandledForm(LocalForm):
    how = LineField("people-call-how", [needed("people-call-how-needed"), at_most(300)])
