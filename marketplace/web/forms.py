"""Forms: labels and errors are codes, said in the reader's language; what was typed always stands.

A form is a `LocalForm` whose labels and descriptions are Fluent ids. Checks raise `Wrong`, or services raise Invalid;
`show_problems` puts what an inner layer found at the fields.
"""

from collections.abc import Callable, Iterable
from typing import Any

from flask import request
from wtforms import Field, FieldList, Form, FormField, StringField, ValidationError

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.contacts import is_email, is_phone
from marketplace.errors import Invalid
from marketplace.messages import Message
from marketplace.web.context import label, say, told

MAX_LINE = 200
Check = Callable[[Form, Field], None]


class LocalForm(Form):
    """A form in the reader's language, filled from the request when it is a POST."""

    def __init__(self, *, sent: bool = True, **values: Any) -> None:
        """`sent=False` for a form that merely stands on the same page as the one that was sent."""
        super().__init__(request.form if sent and request.method == "POST" else None, **values)
        for field in self:
            field.label.text = say(str(field.label.text))
            if field.description:
                field.description = say(str(field.description))

    def is_sent_well(self) -> bool:
        """Whether the request sends the form and every check passes."""
        return request.method == "POST" and self.validate()

    def show_problems(self, invalid: Invalid) -> None:
        """Put what an inner layer found at the fields; what has no field here stands above the form."""
        for name, messages in invalid.problems.items():
            texts = [told(message) for message in messages]
            if name in self._fields:
                field = self._fields[name]
                field.errors = [*field.errors, *texts]
            else:
                self.form_errors.extend(texts)


class LineField(StringField):
    """One line of text: blanks are tidied, characters that nobody sees become blanks."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = str(valuelist[0]) if valuelist else ""
        self.data = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


class TextField(StringField):
    """Several lines of text; line ends are made equal, control characters dropped."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = str(valuelist[0]) if valuelist else ""
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        kept = ("".join(sign for sign in line if sign.isprintable() or sign == "\t").rstrip() for line in lines)
        self.data = "\n".join(kept).strip("\n")


def wrong(code: str, **parameters: Any) -> ValidationError:
    """Return the error of a check, in the reader's language; it ends the field's other checks in wtforms' own way."""
    return ValidationError(told(Message(code, parameters)))


def needed(code: str) -> Check:
    """The field must be filled; `code` says in words what to do."""

    def check(_form: Form, field: Field) -> None:
        if not (field.data.strip() if isinstance(field.data, str) else field.data):
            raise wrong(code)

    return check


def at_most(length: int = MAX_LINE) -> Check:
    """No longer than `length` characters."""

    def check(_form: Form, field: Field) -> None:
        if len(field.data or "") > length:
            raise wrong("form-too-long", most=length, length=len(field.data))

    return check


def email_shaped(_form: Form, field: Field) -> None:
    """An address that mail could reach; empty passes."""
    if field.data and not is_email(field.data):
        raise wrong("form-not-email")


def phone_shaped(_form: Form, field: Field) -> None:
    """A phone number as people write it; empty passes."""
    if field.data and not is_phone(field.data):
        raise wrong("form-not-phone")


def choices_of(list_name: str, codes: Iterable[str]) -> list[tuple[str, str]]:
    """Return choices of a closed list: (code, word in the reader's language), in the given order."""
    return [(str(code), label(list_name, str(code))) for code in codes]


def language_choices() -> list[tuple[str, str]]:
    """Return the languages of the pages, each named in itself."""
    return [(code, say(f"common-language-{code}")) for code in LANGUAGES_OF_PAGES]


def one_of_the_choices(_form: Form, field: Field) -> None:
    """A value that the page offered; use with `validate_choice=False`, since wtforms says its own words."""
    if field.data not in {value for value, _text in getattr(field, "choices", ())}:
        raise wrong("form-choose")


def refuse(field: Any, message: Message) -> None:
    """Put a problem at a field, once."""
    text = told(message)
    if text not in field.errors:
        field.errors = [*field.errors, text]


def is_wrong(field: Field) -> bool:
    """Return whether a field or something inside it has an error."""
    if isinstance(field, FieldList):
        return any(isinstance(error, str) for error in field.errors) or any(is_wrong(entry) for entry in field)
    if isinstance(field, FormField):
        return any(is_wrong(inner) for inner in field)
    return bool(field.errors)
