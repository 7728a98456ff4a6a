"""Fields of the opening's form: rows that repeat, grids of codes, answers in the reader's language."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from wtforms import FieldList, Form, RadioField, SelectField

from marketplace.domain.codes import ACCOMMODATIONS, DEMANDS, LANGUAGE_LEVELS, LICENCES, NEVER_REFUSED, Amount, Offer
from marketplace.web.context import label, say
from marketplace.web.forms import LineField
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


class SkillRow(RowForm):
    label = LineField("opening-skill")
    need = SelectField("opening-need", choices=listed("needs_of_opening"), default="wish", validate_choice=False)


class LanguageRow(RowForm):
    code = SelectField("opening-language", choices=listed("languages", blank="opening-choose"), validate_choice=False)
    level = SelectField(
        "opening-language-level",
        choices=listed("language_levels", LANGUAGE_LEVELS),
        default="A2",
        validate_choice=False,
    )
    need = SelectField("opening-need", choices=listed("needs_of_opening"), default="wish", validate_choice=False)


class LicenceRow(RowForm):
    code = SelectField("opening-licence", choices=listed("licences", LICENCES, "opening-choose"), validate_choice=False)
    need = SelectField("opening-need", choices=listed("needs_of_opening"), default="must", validate_choice=False)


class PlaceRow(RowForm):
    municipality = LineField("opening-municipality")
    postcode = LineField("opening-postcode")
    remote = SelectField("opening-remote", choices=listed("remote"), default="no", validate_choice=False)


class Grid(Form):
    """Many questions of one closed list; the labels are the list's own words."""

    list_name = ""

    def __init__(self, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        for field in self:
            field.label.text = label(self.list_name, field.short_name)


class DemandGrid(Grid):
    list_name = "demands"


class AccommodationGrid(Grid):
    list_name = "accommodations"


def _demand_answers(code: str) -> Callable[[], Choices]:
    """What the work asks is said in words of its own: "nostat välillä alle 10 kilon kuormia"."""
    return lambda: [
        ("", say("opening-unknown")),
        *((str(amount), label("demands", code, "levels", str(amount))) for amount in Amount),
    ]


def _offer_answers(code: str) -> Callable[[], Choices]:
    offers = [offer for offer in Offer if not (offer is Offer.NO and code in NEVER_REFUSED)]
    return lambda: [("", say("opening-unknown")), *((str(offer), say(f"opening-offer-{offer}")) for offer in offers)]


for _code in DEMANDS:
    setattr(DemandGrid, _code, RadioField(_code, choices=_demand_answers(_code), default="", validate_choice=False))
for _code in ACCOMMODATIONS:
    setattr(
        AccommodationGrid, _code, RadioField(_code, choices=_offer_answers(_code), default="", validate_choice=False)
    )
