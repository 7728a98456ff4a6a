"""From the form to `EditOpening`. Everything that cannot be read is said at its field; the rest is read all the same,
so that the rules of the kind can be told in the same answer."""

from collections.abc import Mapping
from typing import Any

from marketplace.domain.codes import (
    DEMANDS,
    LANGUAGE_LEVELS,
    LANGUAGES_OF_PAGES,
    LICENCES,
    Amount,
    Contract,
    Offer,
    OpeningKind,
    PayUnit,
    Remote,
    TimeOfWeek,
    Want,
)
from marketplace.domain.facts import (
    Guide,
    HoursRange,
    OpeningFacts,
    Pay,
    Place,
    WantedLanguage,
    WantedLicence,
    WantedSkill,
)
from marketplace.domain.openings import KINDS, UNPAID
from marketplace.messages import Message
from marketplace.services.openings import EditOpening
from marketplace.web.forms import refuse
from marketplace.web.openings.forms import OpeningForm
from marketplace.web.reading import (
    MAX_CENTS,
    Known,
    cents_of,
    code_of,
    codes_of,
    count_of,
    day_of,
    found_in,
    grid_of,
    lines_of,
    number_of,
    text_of,
    yes_or_no,
)
from marketplace.web.units import wiring

MAX_TITLE = 120
MAX_DESCRIPTION = 5_000
MAX_TASKS = 30
_WANTS = tuple(want.value for want in Want)


def read_form(form: OpeningForm, known: Known) -> EditOpening | None:
    """Return what the form says, or None when the kind or the contract is not clear.

    What cannot be read is refused at its field (`form.has_errors`) and left out.
    """
    kind = code_of(form.kind, [each.value for each in OpeningKind])
    if kind is None and not form.kind.errors:
        refuse(form.kind, Message("opening-kind-needed"))
    contract = _contract(form, OpeningKind(kind) if kind else None)
    values = {**_what(form, known), **_when(form), **_terms(form, contract), **_wanted(form, known)}
    expires_on = day_of(form.expires_on)
    version = form.version.data or ""
    workplace = code_of(form.workplace_id, form.workplaces_offered)
    if kind is None or contract is None:
        return None
    facts = OpeningFacts(kind=OpeningKind(kind), contract=contract, **values)
    number = int(version) if version.isascii() and version.isdigit() else 0
    return EditOpening(facts, expires_on, number, int(workplace) if workplace else None)


def read_draft(form: OpeningForm, known: Known) -> OpeningFacts | None:
    """Return what a form that is still being written says of kind, places, times and licences; None without a kind.

    What cannot be read is left out; give it a form of its own, for it is refused there as in read_form.
    """
    kind = code_of(form.kind, [each.value for each in OpeningKind])
    if kind is None:
        return None
    return OpeningFacts(
        kind=OpeningKind(kind),
        title={},
        contract=KINDS[OpeningKind(kind)].contracts[0],
        places=_places(form, known),
        licences=_or_none(_licences(form), form.licences_none),
        **_when(form),
    )


def _contract(form: OpeningForm, kind: OpeningKind | None) -> Contract | None:
    """The contract that was chosen, else the kind's only one."""
    chosen = code_of(form.contract, [each.value for each in Contract])
    if chosen is not None:
        return Contract(chosen)
    allowed = KINDS[kind].contracts if kind else ()
    if len(allowed) > 1 and not form.contract.errors:
        refuse(form.contract, Message("opening-contract-needed"))
    return allowed[0] if len(allowed) == 1 else None


def _what(form: OpeningForm, known: Known) -> dict[str, Any]:
    titles = {code: text_of(form[f"title_{code}"], MAX_TITLE) for code in LANGUAGES_OF_PAGES}
    texts = {code: text_of(form[f"description_{code}"], MAX_DESCRIPTION) for code in LANGUAGES_OF_PAGES}
    if not any(titles.values()) and not any(form[f"title_{code}"].errors for code in LANGUAGES_OF_PAGES):
        form.refuse("title", Message("opening-title-needed"))
    return {
        "title": {code: text for code, text in titles.items() if text},
        "description": {code: text for code, text in texts.items() if text} or None,
        "language": code_of(form.language, LANGUAGES_OF_PAGES) or "fi",
        "tasks": lines_of(form.tasks, MAX_TASKS, 200),
        "workplace": text_of(form.workplace, 200),
        "places": _places(form, known),
    }


def _places(form: OpeningForm, known: Known) -> tuple[Place, ...]:
    found = []
    for row in form.places:
        code = found_in(row.municipality, known.towns, "opening-municipality-unknown", 60)
        postcode = text_of(row.postcode, 10)
        if postcode is not None and not (postcode.isascii() and postcode.isdigit() and len(postcode) == 5):
            refuse(row.postcode, Message("opening-postcode-wrong"))
            postcode = None
        if code is None and postcode is not None and not row.municipality.errors:
            refuse(row.municipality, Message("opening-place-needed"))
        remote = code_of(row.remote, [each.value for each in Remote])
        if code is not None:
            found.append(Place(code, postcode, Remote(remote or "no")))
    chosen = bool(form.workplace_id.data)  # its place is taken over
    if not found and not chosen and not any(row.municipality.errors for row in form.places):
        refuse(form.places[0].municipality, Message("opening-place-needed"))
    return tuple(dict.fromkeys(found))


def _when(form: OpeningForm) -> dict[str, Any]:
    low, high = number_of(form.hours_min), number_of(form.hours_max)
    low, high = (high if low is None else low), (low if high is None else high)
    wrong = form.hours_min.errors or form.hours_max.errors
    return {
        "hours_per_week": HoursRange(low, high) if low is not None and high is not None and not wrong else None,
        "hours_total": number_of(form.hours_total),
        "times": codes_of(form.times, [each.value for each in TimeOfWeek]) or None,
        "times_flexible": yes_or_no(form.times_flexible),
        "starts_on": day_of(form.starts_on),
        "ends_on": day_of(form.ends_on),
        "starts_flexible": yes_or_no(form.starts_flexible),
    }


def _terms(form: OpeningForm, contract: Contract | None) -> dict[str, Any]:
    positions = count_of(form.positions)
    role, name = text_of(form.guide_role, 120), text_of(form.guide_name, 120)
    if name is not None and role is None:
        refuse(form.guide_role, Message("opening-guide-role-needed"))
    return {
        "pay": _pay(form, contract),
        "positions": 1 if positions is None else positions,
        "guide": Guide(role, name) if role else None,
    }


def _pay(form: OpeningForm, contract: Contract | None) -> Pay | None:
    unit = code_of(form.pay_unit, [each.value for each in PayUnit])
    low, high = cents_of(form.pay_min), cents_of(form.pay_max)
    if any(field.errors for field in (form.pay_unit, form.pay_min, form.pay_max)):
        return None
    low, high = (high if low is None else low), (low if high is None else high)
    if low is None or high is None:
        if unit is not None and contract not in UNPAID:
            refuse(form.pay_min, Message("opening-pay-needed"))
        return None
    if max(low, high) > MAX_CENTS:
        refuse(form.pay_max, Message("opening-not-money"))
    if unit is None:
        if contract not in UNPAID:
            refuse(form.pay_unit, Message("opening-pay-unit-needed"))
            return None
        unit = PayUnit.HOUR  # unpaid work with an amount: the kind's rule says why not
    return Pay(PayUnit(unit), low, high)


def _wanted(form: OpeningForm, known: Known) -> dict[str, Any]:
    return {
        "occupation": _occupation(form, known),
        "skills": _or_none(_skills(form, known.skills), form.skills_none),
        "languages": _or_none(_languages(form), form.languages_none),
        "licences": _or_none(_licences(form), form.licences_none),
        "demands": grid_of(form.demands, Amount, [each.value for each in Amount]),
        "accommodations": grid_of(form.accommodations, Offer, [each.value for each in Offer]),
        "handover": codes_of(form.handover, DEMANDS) or (() if form.handover_none.data else None),
    }


def _or_none(rows: tuple[Any, ...], none_said: Any) -> tuple[Any, ...] | None:
    """Rows; () when it was said that nothing is needed; None when nothing was said. Both at once is told."""
    if rows and none_said.data:
        refuse(none_said, Message("opening-none-and-some"))
    return rows or (() if none_said.data else None)


def _occupation(form: OpeningForm, known: Known) -> str | None:
    return found_in(form.occupation, known.occupations, "opening-occupation-unknown", 200)


def _skills(form: OpeningForm, addresses: Mapping[str, str]) -> tuple[WantedSkill, ...]:
    found: dict[str, WantedSkill] = {}
    for row in form.skills:
        text = text_of(row["label"], 120)
        need = code_of(row.need, _WANTS) or Want.WISH.value
        if text is not None:
            found.setdefault(text.casefold(), WantedSkill(text, Want(need), addresses.get(text.casefold())))
    return tuple(found.values())


def _languages(form: OpeningForm) -> tuple[WantedLanguage, ...]:
    known = wiring().labels.codes("languages")
    found: dict[str, WantedLanguage] = {}
    for row in form.languages:
        code, level = code_of(row.code, known), code_of(row.level, LANGUAGE_LEVELS)
        need = code_of(row.need, _WANTS)
        if code is not None and not (row.level.errors or row.need.errors):
            found.setdefault(code, WantedLanguage(code, level or "A2", Want(need or "wish")))
    return tuple(found.values())


def _licences(form: OpeningForm) -> tuple[WantedLicence, ...]:
    found: dict[str, WantedLicence] = {}
    for row in form.licences:
        code, need = code_of(row.code, LICENCES), code_of(row.need, _WANTS)
        if code is not None and not row.need.errors:
            found.setdefault(code, WantedLicence(code, Want(need or "must")))
    return tuple(found.values())
