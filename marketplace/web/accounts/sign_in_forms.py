"""Forms of signing in and of the second factor."""

from typing import Any

from wtforms import BooleanField, HiddenField, PasswordField, RadioField

from marketplace.domain.second_factors import Verified
from marketplace.web.context import say
from marketplace.web.forms import (
    LineField,
    LocalForm,
    at_most,
    email_shaped,
    needed,
    one_of_the_choices,
)

MOST_IN_A_CODE = 40


class SignInForm(LocalForm):
    email = LineField("accounts-email", [needed("accounts-email-needed"), email_shaped])
    password = PasswordField("accounts-password", [needed("accounts-password-needed"), at_most(400)])
    shared = BooleanField("sign-in-shared", description="sign-in-shared-hint")
    next = HiddenField("accounts-email")


class AskForCodeForm(LocalForm):
    email = LineField("accounts-email", [needed("accounts-email-needed"), email_shaped])
    next = HiddenField("accounts-email")


class MailCodeForm(LocalForm):
    code = LineField(
        "sign-in-code", [needed("sign-in-code-needed"), at_most(MOST_IN_A_CODE)], description="sign-in-code-hint"
    )
    shared = BooleanField("sign-in-shared", description="sign-in-shared-hint")


class SharedForm(LocalForm):
    shared = BooleanField("sign-in-shared", description="sign-in-shared-hint")


class ProofForm(LocalForm):
    """The app's code, or a recovery code when the phone is not at hand."""

    code = LineField("second-factor-code", [at_most(MOST_IN_A_CODE)], description="second-factor-code-hint")
    recovery_code = LineField(
        "second-factor-recovery-code", [at_most(MOST_IN_A_CODE)], description="second-factor-recovery-code-hint"
    )

    def is_sent_well(self) -> bool:
        """Whether one of the two was typed."""
        if not super().is_sent_well():
            return False
        if not self.code.data and not self.recovery_code.data:
            self.code.errors = [say("second-factor-code-needed")]
            return False
        return True

    def say_wrong(self) -> None:
        """Say at the field that was filled that it opens nothing."""
        if self.code.data:
            self.code.errors = [say("second-factor-code-wrong")]
        else:
            self.recovery_code.errors = [say("second-factor-recovery-code-wrong")]


class SetUpForm(LocalForm):
    """The first code of a new app; `sealed` carries the secret that the page offered."""

    code = LineField(
        "second-factor-code",
        [needed("second-factor-code-needed"), at_most(MOST_IN_A_CODE)],
        description="second-factor-first-code-hint",
    )
    sealed = HiddenField("second-factor-code")
    next = HiddenField("second-factor-code")


class ChangeAppForm(SetUpForm):
    """A new app in place of the one before, which has to say yes once more."""

    before = LineField(
        "second-factor-before",
        [needed("second-factor-before-needed"), at_most(MOST_IN_A_CODE)],
        description="second-factor-before-hint",
    )


class ResetFactorForm(LocalForm):
    how = RadioField(
        "second-factor-how",
        [one_of_the_choices],
        validate_choice=False,
        choices=[],
    )

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.how.choices = [(str(how), say(f"second-factor-how-{how}")) for how in Verified]
