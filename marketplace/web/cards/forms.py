"""The card's form: every field of the exchange format, asked in plain words. It carries what was typed; reading.py
reads it."""

from typing import Any

from flask import request
from wtforms import BooleanField, FieldList, FormField, RadioField, SelectMultipleField

from marketplace.domain.cards import personal_data_in
from marketplace.domain.codes import ACCOMMODATION_GROUPS, DEMAND_GROUPS, ConsentWay, OpeningKind, Visibility
from marketplace.domain.exchange import MAX_ITEMS
from marketplace.errors import Invalid
from marketplace.web.cards.fields import LanguageRow, LicenceRow, LimitGrid, NeedGrid, OccupationRow, SkillRow
from marketplace.web.context import label
from marketplace.web.fields import Rows, answers, listed
from marketplace.web.forms import LineField, LocalForm, TextField, is_wrong, refuse

BY_COACH = (ConsentWay.VOICE, ConsentWay.PAPER)
ROW_LISTS = ("occupations", "skills", "languages", "licences")
YES_NO = answers(yes="cards-yes", no="cards-no", blank="cards-not-yet")
# Where an open text of the card is typed: a problem of the text goes to the field that holds it.
_TYPED_IN = {
    "headline": ("headline_fi", "headline_sv", "headline_en"),
    "summary": ("summary_fi", "summary_sv", "summary_en"),
}


class CardForm(LocalForm):
    """What is asked about a card. Rules are not checked here: reading.py and the service tell them."""

    version = LineField("cards-version", default="0")
    headline_fi = LineField("cards-headline-fi")
    headline_sv = LineField("cards-headline-sv")
    headline_en = LineField("cards-headline-en")
    summary_fi = TextField("cards-summary-fi")
    summary_sv = TextField("cards-summary-sv")
    summary_en = TextField("cards-summary-en")
    skills = Rows(FormField(SkillRow), "cards-skills", min_entries=1, max_entries=2 * MAX_ITEMS)
    occupations = Rows(FormField(OccupationRow), "cards-occupations", min_entries=1, max_entries=MAX_ITEMS)
    occupations_none = BooleanField("cards-occupations-none")
    interests = TextField("cards-interests", description="cards-interests-hint")
    kinds = SelectMultipleField(
        "cards-kinds",
        description="cards-kinds-hint",
        choices=listed("kinds", tuple(OpeningKind)),
        validate_choice=False,
    )
    kinds_none = BooleanField("cards-kinds-none")
    languages = Rows(
        FormField(LanguageRow),
        "cards-languages",
        description="cards-languages-hint",
        min_entries=1,
        max_entries=MAX_ITEMS,
    )
    licences = Rows(FormField(LicenceRow), "cards-licences", min_entries=1, max_entries=2 * MAX_ITEMS)
    licences_none = BooleanField("cards-licences-none")
    hours_min = LineField("cards-hours-min")
    hours_max = LineField("cards-hours-max")
    times = SelectMultipleField("cards-times", choices=listed("times"), validate_choice=False)
    available_from = LineField("cards-available-from", description="cards-available-from-hint")
    municipality = LineField("cards-municipality", description="cards-municipality-hint")
    postcode = LineField("cards-postcode")
    max_km = LineField("cards-max-km")
    remote = RadioField("cards-remote", choices=YES_NO, default="", validate_choice=False)
    min_pay = LineField("cards-min-pay")
    needs = FormField(NeedGrid, "cards-needs")
    limits = FormField(LimitGrid, "cards-limits")
    needs_agreed = BooleanField("cards-needs-agreed")
    needs_how = RadioField("cards-consent-how", choices=listed("consent_ways", BY_COACH), validate_choice=False)
    needs_on = LineField("cards-consent-on")
    coach_text = TextField("cards-coach-text", description="cards-coach-text-hint")

    def __init__(self, *, by_coach: bool, **values: Any) -> None:
        """by_coach: the coach's text and how the person agreed; else the person's own tick."""
        super().__init__(**values)
        self.by_coach = by_coach
        for name in ("needs_agreed",) if by_coach else ("needs_how", "needs_on", "coach_text"):
            del self[name]

    def rows_changed(self) -> bool:
        """Add or remove a row when the request asks for it; nothing is checked or saved then."""
        rows: list[Any] = [self[name] for name in ROW_LISTS]
        return any(field.change_rows(request.form) for field in rows)

    def show_problems(self, invalid: Invalid) -> None:
        """Put what the service found at the fields it is about; what has no field here stands above the form."""
        for name, messages in invalid.problems.items():
            for message in messages:
                for field in self._fields_of(name):
                    refuse(field, message)

    def _fields_of(self, name: str) -> list[Any]:
        if name == "needs_consent":
            return [self["needs_how" if self.by_coach else "needs_agreed"]]
        if name in _TYPED_IN:
            fields = [self[typed] for typed in _TYPED_IN[name]]
        elif name in ("skills", "occupations"):
            rows: Any = self[name]
            fields = [row["label"] for row in rows]
        else:
            return [self[name]]
        return [field for field in fields if personal_data_in(field.data or "")] or fields[:1]

    @property
    def has_errors(self) -> bool:
        """Whether anything is wrong so far."""
        return bool(self.form_errors) or any(is_wrong(field) for field in self)


class PublishForm(LocalForm):
    """How far the card is shown, and for a coach how the person agreed."""

    version = LineField("cards-version", default="0")
    visibility = RadioField("cards-visibility", choices=listed("visibility", tuple(Visibility)), validate_choice=False)
    how = RadioField("cards-consent-how", choices=listed("consent_ways", BY_COACH), validate_choice=False)
    on = LineField("cards-consent-on")


def is_filled(field: Any) -> bool:
    """Return whether a field holds something; of a row its first field counts."""
    if isinstance(field, FieldList):
        return any(bool(next(iter(entry.form)).data) for entry in field)
    if isinstance(field, FormField):
        return any(bool(inner.data) for inner in field)
    return bool(field.data)


def is_open(form: CardForm, *names: str) -> bool:
    """Return whether a folded group stands open: it holds something, or something in it is wrong."""
    return any(is_wrong(form[name]) or is_filled(form[name]) for name in names)


def grid_groups(form: CardForm, which: str) -> list[dict[str, Any]]:
    """Return the groups of a grid as the component wants them: legend, icon, fields."""
    groups, listing = (
        (ACCOMMODATION_GROUPS, "accommodation_groups") if which == "needs" else (DEMAND_GROUPS, "demand_groups")
    )
    field: Any = form[which]
    grid = field.form
    return [
        {"legend": label(listing, group), "icon": group, "fields": [grid[code] for code in codes]}
        for group, codes in groups.items()
    ]
