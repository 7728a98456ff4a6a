"""The written forms of an e-mail address and a phone number, as far as a form can know them."""

import re

EMAIL_CHARACTERS = 254
PHONE_CHARACTERS = 40

_EMAIL = re.compile(r"[^@\s,;<>\"]{1,64}@[^@\s,;<>\"]{1,180}\.[^@\s,;<>\".]{2,}\Z")
_PHONE = re.compile(r"\+?[0-9][0-9 ()-]{4,}\Z")


def is_email(text: str) -> bool:
    """Return whether mail could go to `text`: one @, a name before it and a domain with a dot after it."""
    return len(text) <= EMAIL_CHARACTERS and bool(_EMAIL.match(text)) and text.isprintable()


def is_phone(text: str) -> bool:
    """Return whether `text` is a phone number as people write it: digits, blanks, hyphens, perhaps a plus first."""
    return len(text) <= PHONE_CHARACTERS and bool(_PHONE.match(text))
