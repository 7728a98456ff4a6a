"""The phone of whoever signs in under test: its authenticator app has one known secret."""

import re

import pyotp

from marketplace import clock
from marketplace.domain.second_factors import step_of

SECRET_KEY = "a key for tests that is long enough to be one"
APP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
_SHOWN = re.compile(r'<p class="key" translate="no">([A-Z2-7 ]+)</p>')


def code_now(secret: str = APP_SECRET, steps: int = 0) -> str:
    """What the app shows now, or `steps` half minutes from now."""
    return str(pyotp.TOTP(secret).generate_otp(step_of(clock.now()) + steps))


def secret_on(html: str) -> str:
    """The key that a set-up page shows for typing."""
    found = _SHOWN.search(html)
    assert found, "the page shows no key"
    return found.group(1).replace(" ", "")
