"""What inner layers say instead of text: a code and its parameters, rendered by texts.py in a reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Parameter = object


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be said: `code` is a Fluent id (area-something), `parameters` its values.

    A parameter may be text, a number, a date, a `Label` (a code of a closed list) or another Message.
    """

    code: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)

    def __str__(self) -> str:
        shown = " ".join(f"{key}={value}" for key, value in self.parameters.items())
        return f"{self.code} {shown}".strip()


@dataclass(frozen=True, slots=True)
class Label:
    """A code of a closed list (`seeds/lists/<list_name>.json`), shown as its label in the reader's language."""

    list_name: str
    code: str
    part: str = "label"

    def __str__(self) -> str:
        return self.code
