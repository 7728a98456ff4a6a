"""How somebody found out that an employer, and whoever speaks for it, is what it says."""

from enum import StrEnum


class VerifiedHow(StrEnum):
    """What a coordinator did. The operator's command and imports write words of their own."""

    CALL = "call"  # called a number that is public
    DOCUMENT = "document"  # saw a document
    REGISTER = "register"  # looked it up in a public register


BY_MEMBER = "member"  # somebody of the employer, verified before, said yes
BY_INVITATION = "invitation"  # somebody verified invited the address
