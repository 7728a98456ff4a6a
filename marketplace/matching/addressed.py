"""The same reasons, said to the person: where a sentence has a twin that says "you", the twin. Codes stay the same."""

from dataclasses import replace

from marketplace.matching.reasons import Reason, Reasons
from marketplace.matching.verdicts import Changer
from marketplace.messages import Message, Parameter

_FOR = (
    "work-wanted work-wanted-plain work-done work-done-plain skills skills-plain exact-skills exact-skills-plain helps "
    "needs wish-licence wish-language hours-plain"
)
_ASK = (
    "skill-unshown licence-card-silent language-card-silent kind-card-silent hours-card-silent times-card-silent "
    "times-both-silent times-partly distance-both-silent distance-hard-to-reach start-opening-silent start-partly "
    "pay-partly"
)
_BROKEN = "kind demand need licence language hours times distance start pay"
_CHANGE = "licence language distance"
TWINS: frozenset[str] = frozenset(
    {
        *(f"reason-for-{each}" for each in _FOR.split()),
        *(f"reason-ask-{each}" for each in _ASK.split()),
        *(f"reason-broken-{each}" for each in _BROKEN.split()),
        *(f"reason-change-{each}" for each in _CHANGE.split()),
        "reason-licence-expired",
        "reason-ask",
    }
)
"""Texts that have a twin `<code>-you`; a test compares them with the translations."""


def to_person(message: Message) -> Message:
    """Return a message as it is said to the person whose card it is about, its inner messages too."""
    inner: dict[str, Parameter] = {
        name: to_person(value) if isinstance(value, Message) else value for name, value in message.parameters.items()
    }
    return Message(f"{message.code}-you" if message.code in TWINS else message.code, inner)


def reason_to_person(reason: Reason) -> Reason:
    """Return a reason as it is said to the person; what the employer is asked is not the person's to answer."""
    message = to_person(reason.message)
    if reason.message.code == "reason-ask" and reason.by is Changer.EMPLOYER:
        message = replace(message, code="reason-ask-work-you")
    return replace(reason, message=message, short=reason.short and to_person(reason.short))


def reasons_to_person(reasons: Reasons) -> Reasons:
    """Return the reasons of a pair as they are said to the person, in the same order, with the same codes."""
    return Reasons(
        tuple(map(reason_to_person, reasons.speaks_for)),
        tuple(map(reason_to_person, reasons.to_clear)),
        tuple(map(reason_to_person, reasons.in_the_way)),
    )
