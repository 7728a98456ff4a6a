"""Pieces of fields that forms share: rows that repeat, choices of closed lists, answers in the reader's language."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from wtforms import FieldList, Form

from marketplace.web.context import label, say
from marketplace.web.units import wiring

Choices = list[tuple[str, str]]
MAX_ROWS = 20
_MAX_INDEX_DIGITS = 4


def listed(list_name: str, codes: Sequence[str] | None = None, blank: str | None = None) -> Callable[[], Choices]:
    """Return what makes the choices of a closed list when the form is made; `blank` is the text code of no answer."""

    def choices() -> Choices:
        known = codes if codes is not None else wiring().labels.codes(list_name)
        first = [("", say(blank))] if blank else []
        return [*first, *((code, label(list_name, code)) for code in known)]

    return choices


def answers(**codes: str) -> Callable[[], Choices]:
    """Return what makes choices out of text codes, `blank` meaning no answer; in the order given."""
    return lambda: [("" if value == "blank" else value, say(code)) for value, code in codes.items()]


class Rows(FieldList):  # type: ignore[type-arg] # generic in the types only
    """Rows that repeat. A row's number in the request is a plain small number; any other name is not a row."""

    def __init__(self, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        self.type = "FieldList"  # what the components look at

    def _extract_indices(self, prefix: str, formdata: Any) -> Iterator[int]:
        start = f"{prefix}-"
        for name in formdata:
            number = name[len(start) :].split("-", 1)[0] if name.startswith(start) else ""
            if number.isascii() and number.isdigit() and len(number) <= _MAX_INDEX_DIGITS:
                yield int(number)

    def change_rows(self, values: Any) -> bool:
        """Add or remove a row when that is what the request asks for; whether it did."""
        if values.get("add_row") == self.name:
            if len(self.entries) < MAX_ROWS:
                self.append_entry()
            return True
        names = [entry.name for entry in self.entries]
        if values.get("remove_row") not in names:
            return False
        self.pop_entry(names.index(values["remove_row"]))  # type: ignore[call-arg] # the types are older than wtforms
        if not self.entries:
            self.append_entry()
        return True


class RowForm(Form):
    """One row or one grid: its labels are text codes."""

    def __init__(self, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        for field in self:
            field.label.text = say(str(field.label.text))
