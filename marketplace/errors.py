"""One small family of errors, raised below, mapped to status and page once in web/errors.py."""

from collections.abc import Mapping, Sequence

from marketplace.messages import Message


class LoytamoError(Exception):
    """Base: carries what to tell the reader."""

    def __init__(self, message: Message | str) -> None:
        self.message = message if isinstance(message, Message) else Message(message)
        super().__init__(str(self.message))


class NotFound(LoytamoError):
    """It does not exist, or the reader may not know that it does (404)."""

    def __init__(self, message: Message | str = "error-not-found") -> None:
        super().__init__(message)


class NotAllowed(LoytamoError):
    """The reader sees it but may not do this (403)."""

    def __init__(self, message: Message | str = "error-not-allowed") -> None:
        super().__init__(message)


class InvalidMove(LoytamoError):
    """The state does not allow this event now (409)."""

    def __init__(self, message: Message | str = "error-invalid-move") -> None:
        super().__init__(message)


class Conflict(LoytamoError):
    """Somebody else changed it in between, or it exists already (409)."""

    def __init__(self, message: Message | str = "error-conflict") -> None:
        super().__init__(message)


class Unavailable(LoytamoError):
    """A part that this needs does not answer now (503); what was asked can be tried again."""

    def __init__(self, message: Message | str = "error-unavailable") -> None:
        super().__init__(message)


class Invalid(LoytamoError):
    """What was given breaks a rule; `problems` maps a field of the command to its messages (400, form shown again)."""

    def __init__(self, problems: Mapping[str, Sequence[Message]]) -> None:
        self.problems = {name: tuple(messages) for name, messages in problems.items()}
        super().__init__(Message("error-invalid", {"fields": ", ".join(sorted(self.problems))}))
