"""Fields of the opening's form: its rows, and grids of codes."""

from collections.abc import Callable
from typing import Any

from wtforms import Form, RadioField, SelectField

from marketplace.domain.codes import ACCOMMODATIONS, DEMANDS, LANGUAGE_LEVELS, LICENCES, NEVER_REFUSED, Amount, Offer
from marketplace.web.context import label, say
from marketplace.web.fields import Choices, RowForm, listed
from marketplace.web.forms import LineField


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
