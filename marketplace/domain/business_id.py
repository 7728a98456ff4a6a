"""The Finnish business ID (Y-tunnus): its written form and its check digit.

Source: the Business Information System's rule: seven digits (six are padded with a zero) weighted 7, 9, 10, 5, 8,
4, 2; the remainder of the sum by 11 gives the check digit (0 stays 0, 1 is never given out, else 11 minus it).
"""

import re

_FORM = re.compile(r"([0-9]{6,7})-([0-9])\Z")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


def normal_business_id(text: str) -> str | None:
    """Return a business ID as seven digits, a hyphen and the check digit; None when it is not one.

    `text` may have blanks around it and six digits before the hyphen ("116297-6" is "0116297-6").
    """
    match = _FORM.match(text.strip())
    if match is None:
        return None
    digits = match[1].rjust(7, "0")
    if not digits.strip("0"):
        return None
    remainder = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11
    if remainder == 1 or int(match[2]) != (11 - remainder) % 11:
        return None
    return f"{digits}-{match[2]}"


def is_business_id(text: str) -> bool:
    """Return whether `text` is a business ID whose check digit is right."""
    return normal_business_id(text) is not None
