"""Forms of the own account."""

from typing import Any

from wtforms import Field, Form, PasswordField, RadioField, SelectField

from marketplace.services.accounts import EditAccount
from marketplace.web.context import say
from marketplace.web.forms import (
    Check,
    LineField,
    LocalForm,
    at_most,
    email_shaped,
    language_choices,
    needed,
    one_of_the_choices,
    phone_shaped,
    wrong,
)

NAME_CHARACTERS = 120
YES, NO = "yes", "no"


class ProfileForm(LocalForm):
    name = LineField("accounts-name", [needed("accounts-name-needed"), at_most(NAME_CHARACTERS)])
    phone = LineField("accounts-phone", [phone_shaped], description="accounts-phone-hint")
    language = SelectField("accounts-language", [one_of_the_choices], validate_choice=False)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.language.choices = language_choices()

    def command(self) -> EditAccount:
        """Return what was typed."""
        return EditAccount(str(self.name.data), self.phone.data or None, str(self.language.data))


def same_as_above(form: Form, field: Field) -> None:
    """Typed the same way twice, since nobody sees what was typed."""
    if field.data != form["password"].data:
        raise wrong("accounts-password-differs")


class NewPasswordForm(LocalForm):
    password = PasswordField(
        "accounts-new-password", [needed("accounts-new-password-needed")], description="accounts-new-password-hint"
    )
    again = PasswordField("accounts-password-again", [same_as_above])


class ChangePasswordForm(LocalForm):
    current = PasswordField("accounts-current-password", [needed("accounts-password-needed"), at_most(400)])
    password = PasswordField(
        "accounts-new-password", [needed("accounts-new-password-needed")], description="accounts-new-password-hint"
    )
    again = PasswordField("accounts-password-again", [same_as_above])


def answered(code: str) -> Check:
    """One of the offered answers; `code` says in words what to do when there is none."""

    def check(_form: Form, field: Field) -> None:
        if not field.data or field.data not in {each[0] for each in getattr(field, "choices", ())}:
            raise wrong(code)

    return check


class AgeForm(LocalForm):
    """Adults only: yes or no, no day of birth."""

    adult = RadioField("registration-adult", [answered("registration-adult-needed")], validate_choice=False)

    def __init__(self, *, asks_age: bool = True, **values: Any) -> None:
        super().__init__(**values)
        self.adult.choices = [(YES, say("registration-adult-yes")), (NO, say("registration-adult-no"))]
        if not asks_age:
            del self.adult

    @property
    def is_too_young(self) -> bool:
        """Whether the answer is no, whatever else was typed."""
        return "adult" in self and self.adult.data == NO

    @property
    def is_adult(self) -> bool | None:
        """The answer; None when it was not asked."""
        return self.adult.data == YES if "adult" in self else None


class AcceptForm(AgeForm, NewPasswordForm):
    name = LineField("accounts-name", [needed("accounts-name-needed"), at_most(NAME_CHARACTERS)])
    language = SelectField("accounts-language", [one_of_the_choices], validate_choice=False)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.language.choices = language_choices()


class ResetForm(LocalForm):
    email = LineField("accounts-email", [needed("accounts-email-needed"), email_shaped])
