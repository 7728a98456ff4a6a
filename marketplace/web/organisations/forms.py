"""Forms of organisations."""

from typing import Any

from wtforms import BooleanField, Form, HiddenField, RadioField, SelectField, SelectMultipleField

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.codes import EmployerForm
from marketplace.domain.terms import TermsDocument
from marketplace.domain.verification import VerifiedHow
from marketplace.services.organisations import EditOrganisation
from marketplace.services.workplaces import EditWorkplace
from marketplace.web.coach.forms import InviteForm, NewEmployerForm, town_choices
from marketplace.web.context import say
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
    wrong,
)
from marketplace.web.reading import day_of

FORMS = [form.value for form in EmployerForm]


def postcode_shaped(_form: Form, field: Any) -> None:
    """Five digits; empty passes."""
    if field.data and not (field.data.isascii() and field.data.isdigit() and len(field.data) == 5):
        raise wrong("opening-postcode-wrong")


def _version(field: Any) -> int:
    """The version on which an edit began; nonsense counts as an old one."""
    text = str(field.data or "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def how_choices() -> list[tuple[str, str]]:
    """Return the ways in which a coordinator finds out who somebody is."""
    return [(how.value, say(f"admin-how-{how.value}")) for how in VerifiedHow]


class AskForm(LocalForm):
    organisation = HiddenField("organisations-employer")
    words = LineField("organisations-ask-words", [at_most(300)], description="organisations-ask-words-hint")


class DecideForm(LocalForm):
    """Yes or no to a request; `by_member`: an owner says it, who needs not say how they know."""

    version = HiddenField("organisations-decide")
    answer = RadioField("organisations-answer", [one_of_the_choices], validate_choice=False)
    how = RadioField("admin-verify-how", validate_choice=False)
    on = LineField("organisations-checked-on")
    as_owner = BooleanField("organisations-as-owner")
    reason = LineField("organisations-reason", [at_most(300)], description="organisations-reason-hint")

    def __init__(self, *, by_member: bool, **values: Any) -> None:
        super().__init__(**values)
        self.answer.choices = [(code, say(f"organisations-answer-{code}")) for code in ("yes", "no")]
        self.how.choices = how_choices()
        self.by_member = by_member

    def version_read(self) -> int:
        """Return the version that the page showed."""
        return _version(self.version)


class NewCompanyForm(NewEmployerForm):
    """What somebody says of their own company; the municipality helps to find who verifies it."""


class OrganisationForm(LocalForm):
    version = HiddenField("organisations-edit")
    name = LineField("organisations-name", [needed("organisations-name-needed"), at_most()])
    form = SelectField("people-employer-form", [one_of_the_choices], validate_choice=False)
    business_id = LineField("people-business-id", [at_most(20)], description="people-business-id-hint")
    street_address = LineField("organisations-street", [at_most()])
    postcode = LineField("organisations-postcode", [postcode_shaped])
    municipality = SelectField("people-municipality", [one_of_the_choices], validate_choice=False)
    phone = LineField("people-phone", [phone_shaped])

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.form.choices = choices_of("forms", FORMS)
        self.municipality.choices = town_choices()

    def command(self) -> EditOrganisation:
        """Return what was typed."""
        return EditOrganisation(
            name=str(self.name.data),
            form=EmployerForm(self.form.data),
            business_id=self.business_id.data or None,
            municipality=self.municipality.data or None,
            street_address=self.street_address.data or None,
            postcode=self.postcode.data or None,
            phone=self.phone.data or None,
            version=_version(self.version),
        )


class MemberForm(InviteForm):
    """An invitation to one of the roles that the reader may give."""

    role = RadioField("organisations-role", [one_of_the_choices], validate_choice=False)

    def __init__(self, roles: list[Role], **values: Any) -> None:
        super().__init__(**values)
        self.role.choices = [(role.value, say(f"organisations-role-{role.value}")) for role in roles]


class EndSeatForm(LocalForm):
    to_coach = SelectField("organisations-to-coach", [one_of_the_choices], validate_choice=False, default="")

    def __init__(self, coaches: list[tuple[str, str]], **values: Any) -> None:
        super().__init__(**values)
        self.to_coach.choices = [("", say("organisations-to-coach-choose")), *coaches]

    def coach_id(self) -> int | None:
        """Return the chosen coach, None when nobody is chosen."""
        chosen = str(self.to_coach.data or "")
        return int(chosen) if chosen.isdigit() else None


class WorkplaceForm(LocalForm):
    version = HiddenField("organisations-workplace")
    name = LineField("organisations-workplace-name", [needed("organisations-workplace-name-needed"), at_most()])
    street_address = LineField("organisations-street", [at_most()])
    postcode = LineField("organisations-postcode", [postcode_shaped])
    municipality = SelectField(
        "people-municipality", [needed("organisations-town-needed"), one_of_the_choices], validate_choice=False
    )
    contact_name = LineField("organisations-contact-name", [at_most(120)])
    contact_phone = LineField("organisations-contact-phone", [phone_shaped])
    mentor_name = LineField("organisations-mentor", [at_most(120)], description="organisations-mentor-hint")

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.municipality.choices = town_choices()

    def command(self) -> EditWorkplace:
        """Return what was typed."""
        texts = {
            name: self[name].data or None
            for name in ("street_address", "postcode", "contact_name", "contact_phone", "mentor_name")
        }
        version = _version(self.version)
        return EditWorkplace(str(self.name.data), str(self.municipality.data), version=version, **texts)


class TermsForm(LocalForm):
    next = HiddenField("organisations-terms")
    documents = SelectMultipleField("organisations-terms-documents", validate_choice=False)
    signs_as = LineField(
        "organisations-signs-as",
        [needed("organisations-signs-as-needed"), at_most(120)],
        description="organisations-signs-as-hint",
    )
    may_sign = BooleanField("organisations-may-sign", [needed("organisations-may-sign-needed")])

    def __init__(self, waiting: list[TermsDocument], **values: Any) -> None:
        super().__init__(**values)
        self.waiting = waiting
        self.documents.choices = [(each.value, say(f"terms-{each.value}-accept")) for each in waiting]

    def chosen(self) -> list[TermsDocument]:
        """Return the ticked documents; what the page did not offer is left out."""
        return [each for each in self.waiting if each.value in (self.documents.data or ())]


class WithdrawForm(LocalForm):
    reason = LineField("organisations-withdraw-reason", [needed("organisations-withdraw-reason-needed"), at_most(300)])


class CoachingForm(LocalForm):
    """A new coaching organisation with its first coordinator."""

    name = LineField("organisations-name", [needed("organisations-name-needed"), at_most()])
    form = SelectField("people-employer-form", [one_of_the_choices], validate_choice=False)
    business_id = LineField("people-business-id", [at_most(20)], description="organisations-coaching-id-hint")
    municipality = SelectField("people-municipality", [one_of_the_choices], validate_choice=False)
    is_employer = BooleanField("organisations-coaching-employer")
    email = LineField("organisations-first-coordinator", [needed("people-invite-email-needed"), email_shaped])
    language = SelectField("people-invite-language", [one_of_the_choices], validate_choice=False)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.form.choices = choices_of("forms", FORMS)
        self.municipality.choices = town_choices()
        self.language.choices = language_choices()


def day_typed(field: Any) -> Any:
    """Return the day that was typed, None when it cannot be read (said at the field) or is today's to fill in."""
    day = day_of(field)
    return day if day is not None or field.errors else clock.today()
