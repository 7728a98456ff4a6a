"""The opening's form: every field of the exchange format, asked in plain words. It carries what was typed; `parse`
reads it."""

from collections.abc import Iterable, Mapping
from typing import Any

from flask import request
from wtforms import BooleanField, FieldList, FormField, RadioField, SelectField, SelectMultipleField

from marketplace.domain.codes import ACCOMMODATION_GROUPS, DEMAND_GROUPS, DEMANDS, LANGUAGES_OF_PAGES, OpeningKind
from marketplace.messages import Message
from marketplace.models import Workplace
from marketplace.web.context import label, language, say, told
from marketplace.web.fields import MAX_ROWS, Rows, answers, listed
from marketplace.web.forms import LineField, LocalForm, TextField, is_wrong, refuse
from marketplace.web.openings.fields import (
    AccommodationGrid,
    DemandGrid,
    LanguageRow,
    LicenceRow,
    PlaceRow,
    SkillRow,
)

KIND_ORDER = (
    OpeningKind.MICRO_TASK,
    OpeningKind.OPEN_JOB,
    OpeningKind.WAGE_SUBSIDY,
    OpeningKind.WORK_TRIAL,
    OpeningKind.APPRENTICESHIP,
)
YES_NO = answers(yes="opening-yes", no="opening-no", blank="opening-unknown")

# Where a problem of an inner layer belongs on the form; paths that are field names stand for themselves.
FIELD_OF: Mapping[str, str] = {
    "hours_per_week": "hours_min",
    "pay": "pay_min",
    "pay.unit": "pay_unit",
    "business_id": "employer",
}


class OpeningForm(LocalForm):
    """What is asked about an opening. Rules are not checked here: `parse` and the domain tell them."""

    version = LineField("opening-version", default="0")
    kind = RadioField(
        "opening-kind",
        choices=answers(**{kind.value: f"opening-kind-{kind.value.replace('_', '-')}" for kind in KIND_ORDER}),
        validate_choice=False,
    )
    employer = LineField("opening-employer")
    workplace_id = SelectField("opening-workplace-choose", validate_choice=False, default="")
    workplace = LineField("opening-workplace")
    title_fi = LineField("opening-title-fi")
    title_sv = LineField("opening-title-sv")
    title_en = LineField("opening-title-en")
    description_fi = TextField("opening-description-fi")
    description_sv = TextField("opening-description-sv")
    description_en = TextField("opening-description-en")
    language = SelectField("opening-text-language", choices=listed("languages", LANGUAGES_OF_PAGES), default="fi")
    tasks = TextField("opening-tasks")
    places = Rows(FormField(PlaceRow), "opening-places", min_entries=1, max_entries=MAX_ROWS)
    hours_min = LineField("opening-hours-min")
    hours_max = LineField("opening-hours-max")
    hours_total = LineField("opening-hours-total")
    times = SelectMultipleField("opening-times", choices=listed("times"), validate_choice=False)
    times_flexible = RadioField("opening-times-flexible", choices=YES_NO, default="")
    starts_on = LineField("opening-starts-on")
    ends_on = LineField("opening-ends-on")
    starts_flexible = RadioField("opening-starts-flexible", choices=YES_NO, default="")
    contract = RadioField("opening-contract", choices=listed("contracts", blank="opening-contract-usual"), default="")
    pay_unit = RadioField("opening-pay-unit", choices=listed("pay_units", blank="opening-pay-none"), default="")
    pay_min = LineField("opening-pay-min")
    pay_max = LineField("opening-pay-max")
    positions = LineField("opening-positions", default="1")
    guide_role = LineField("opening-guide-role")
    guide_name = LineField("opening-guide-name")
    occupation = LineField("opening-occupation")
    skills = Rows(FormField(SkillRow), "opening-skills", min_entries=1, max_entries=MAX_ROWS)
    skills_none = BooleanField("opening-skills-none")
    languages = Rows(FormField(LanguageRow), "opening-languages", min_entries=1, max_entries=MAX_ROWS)
    languages_none = BooleanField("opening-languages-none")
    licences = Rows(FormField(LicenceRow), "opening-licences", min_entries=1, max_entries=MAX_ROWS)
    licences_none = BooleanField("opening-licences-none")
    accommodations = FormField(AccommodationGrid, "opening-accommodations")
    demands = FormField(DemandGrid, "opening-demands")
    handover = SelectMultipleField("opening-handover", choices=listed("demands", DEMANDS), validate_choice=False)
    handover_none = BooleanField("opening-handover-none")
    expires_on = LineField("opening-expires-on")

    workplaces_offered: tuple[str, ...] = ()

    def offer_workplaces(self, workplaces: Iterable[Workplace]) -> None:
        """Offer the employer's workplaces to choose from; without any the question is left out of the page."""
        named = [(str(each.id), each.name) for each in workplaces]
        self.workplace_id.choices = [("", say("opening-workplace-none")), *named] if named else []
        self.workplaces_offered = tuple(value for value, _name in named)

    def rows_changed(self) -> bool:
        """Add or remove a row when the request asks for it; nothing is checked or saved then."""
        repeated = (self.places, self.skills, self.languages, self.licences)
        return any(rows.change_rows(request.form) for rows in repeated)

    def refuse(self, path: str, message: Message) -> None:
        """Put a problem at its field; what has no field of its own stands above the form."""
        field = self.field_of(path)
        if field is None:
            self.form_errors.append(told(message))
        elif isinstance(field, FieldList):
            field.errors = [*field.errors, told(message)]
        else:
            refuse(field, message)

    def field_of(self, path: str) -> Any:
        """Return the field of a problem's path, such as `pay.unit` or `accommodations.assistance_dog`."""
        name = f"title_{language()}" if path == "title" else FIELD_OF.get(path, path)
        head, _, code = name.partition(".")
        if code and head in ("accommodations", "demands"):
            grid: Any = self[head]
            return grid.form._fields.get(code)
        return self._fields.get(name)

    @property
    def has_errors(self) -> bool:
        """Whether anything is wrong so far."""
        return bool(self.form_errors) or any(is_wrong(field) for field in self)


def grid_groups(form: OpeningForm, which: str) -> list[dict[str, Any]]:
    """Return the groups of a grid as the component wants them: legend, icon, fields."""
    groups = ACCOMMODATION_GROUPS if which == "accommodations" else DEMAND_GROUPS
    listing = "accommodation_groups" if which == "accommodations" else "demand_groups"
    field: Any = form[which]
    grid = field.form
    return [
        {"legend": label(listing, group), "icon": group, "fields": [grid[code] for code in codes]}
        for group, codes in groups.items()
    ]


def any_filled(form: OpeningForm, *names: str) -> bool:
    """Return whether some of the fields have content or errors: then their group stands open."""
    return any(is_wrong(form[name]) or _filled(form[name]) for name in names)


def _filled(field: Any) -> bool:
    if isinstance(field, Rows):
        first = [next(iter(entry.form)) for entry in field]
        return any(_filled(inner) for inner in first)
    if isinstance(field, FormField):
        return any(_filled(inner) for inner in field)
    return bool(field.data)
