"""From the form to `EditCard`. Everything that cannot be read is said at its field; the rest is read all the same."""

from collections.abc import Mapping
from typing import Any

from marketplace import clock
from marketplace.domain.codes import (
    LANGUAGE_LEVELS,
    LANGUAGES_OF_PAGES,
    LICENCES,
    Amount,
    ConsentWay,
    OpeningKind,
    Qualified,
    SkillLevel,
    SkillSource,
    TimeOfWeek,
    Weight,
)
from marketplace.domain.exchange import MAX_CENTS, MAX_LABEL, MAX_PHRASES, MAX_TITLE, MAX_WORDS
from marketplace.domain.exchange_cards import MAX_KM, MAX_MONTHS
from marketplace.domain.exchange_fields import clean_text
from marketplace.domain.facts import (
    CardFacts,
    HeldLicence,
    HoursRange,
    Place,
    ShownSkill,
    SpokenLanguage,
    WantedOccupation,
)
from marketplace.domain.languages import LANGUAGE_CODES
from marketplace.domain.openings import MAX_WEEKLY_HOURS, hours_in_order
from marketplace.messages import Label, Message
from marketplace.services.cards import EditCard, GivenConsent
from marketplace.web.cards.forms import BY_COACH, CardForm
from marketplace.web.context import language
from marketplace.web.forms import refuse
from marketplace.web.reading import (
    Known,
    cents_of,
    code_of,
    codes_of,
    day_of,
    found_in,
    grid_of,
    lines_of,
    number_of,
    text_of,
    yes_or_no,
)


def read_form(form: CardForm, known: Known, before: CardFacts | None) -> EditCard | None:
    """Return what the form says, or None when something cannot be read: then the fields say what.

    before: the card as it stood; what it said to be none, and is still left empty, stays none and not unknown.
    """
    place, headline = _place(form, known), _texts(form, "headline", MAX_TITLE)
    if not headline and not any(form[f"headline_{code}"].errors for code in LANGUAGES_OF_PAGES):
        refuse(form[f"headline_{language()}"], Message("cards-headline-needed"))
    values: dict[str, Any] = {
        **_wishes(form, known),
        **_skills_and_languages(form, known),
        **_when_and_where(form),
        "summary": _texts(form, "summary", MAX_WORDS, lines=True) or None,
        "needs": grid_of(form.needs, Weight, tuple(Weight)),
        "limits": grid_of(form.limits, Amount, (Amount.NONE, Amount.SOME)),
    }
    consent = _consent_by_coach(form) if form.by_coach else _own_consent(form)
    coach_text = clean_text(form.coach_text.data or "", lines=True) if form.by_coach else None
    if form.by_coach and len(coach_text or "") > MAX_WORDS:
        refuse(form.coach_text, Message("form-too-long", {"most": MAX_WORDS, "length": len(coach_text or "")}))
    if form.has_errors or place is None:
        return None
    facts = CardFacts(headline=headline, place=place, **_still_none(values, before))
    return EditCard(facts, version_of(form), coach_text, consent)


def version_of(form: Any) -> int:
    """Return the version that the form was made from; 0 for anything that is no version."""
    text = form.version.data or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _still_none(values: dict[str, Any], before: CardFacts | None) -> dict[str, Any]:
    """What was none and is left empty: still none. The lists with a box of their own say it themselves."""
    asked = ("occupations", "kinds", "licences")
    old = {name: getattr(before, name) for name in values if name not in asked} if before else {}
    return {name: old[name] if value is None and old.get(name) in ((), {}) else value for name, value in values.items()}


def _texts(form: CardForm, name: str, most: int, *, lines: bool = False) -> dict[str, str]:
    given = {code: text_of(form[f"{name}_{code}"], most) for code in LANGUAGES_OF_PAGES}
    cleaned = {code: clean_text(text, lines=lines) for code, text in given.items() if text}
    return {code: text for code, text in cleaned.items() if text}


def _place(form: CardForm, known: Known) -> Place | None:
    code = found_in(form.municipality, known.towns, "cards-municipality-unknown", 60)
    postcode = text_of(form.postcode, 10)
    if postcode is not None and not (postcode.isascii() and postcode.isdigit() and len(postcode) == 5):
        refuse(form.postcode, Message("cards-postcode-wrong"))
        postcode = None
    if code is None and not form.municipality.errors:
        refuse(form.municipality, Message("cards-municipality-needed"))
    return Place(code, postcode) if code else None


def _when_and_where(form: CardForm) -> dict[str, Any]:
    most_km = number_of(form.max_km)
    if most_km is not None and most_km > MAX_KM:
        refuse(form.max_km, Message("cards-km-range", {"most": MAX_KM}))
    least_pay = cents_of(form.min_pay)
    if least_pay is not None and least_pay > MAX_CENTS:
        refuse(form.min_pay, Message("cards-pay-range"))
    return {
        "hours_per_week": _hours(form),
        "times": codes_of(form.times, tuple(TimeOfWeek)) or None,
        "max_km": most_km,
        "remote": yes_or_no(form.remote),
        "available_from": day_of(form.available_from),
        "min_pay_cents_per_hour": least_pay,
    }


def _hours(form: CardForm) -> HoursRange | None:
    low, high = number_of(form.hours_min), number_of(form.hours_max)
    low, high = (high if low is None else low), (low if high is None else high)
    if low is None or high is None or form.hours_min.errors or form.hours_max.errors:
        return None
    hours = HoursRange(low, high)
    if not hours_in_order(hours):
        refuse(form.hours_min, Message("cards-hours-range", {"most": MAX_WEEKLY_HOURS}))
    return hours


def _or_none(found: tuple[Any, ...], none_said: Any) -> tuple[Any, ...] | None:
    """What was given; () when it was said that there is none; None when nothing was said. Both at once is told."""
    if found and none_said.data:
        refuse(none_said, Message("cards-none-and-some"))
    return found or (() if none_said.data else None)


def _wishes(form: CardForm, known: Known) -> dict[str, Any]:
    kinds = tuple(OpeningKind(code) for code in codes_of(form.kinds, tuple(OpeningKind)))
    interests = lines_of(form.interests, MAX_PHRASES, MAX_LABEL) or ()
    return {
        "occupations": _or_none(_occupations(form, known.occupations), form.occupations_none),
        "kinds": _or_none(kinds, form.kinds_none),
        "interests": tuple(dict.fromkeys(" ".join(line.split()) for line in interests)) or None,
    }


def _occupations(form: CardForm, addresses: Mapping[str, str]) -> tuple[WantedOccupation, ...]:
    found: dict[str, WantedOccupation] = {}
    for row in form.occupations:
        text = text_of(row["label"], MAX_LABEL)
        months, qualified = _months(row), code_of(row.qualified, tuple(Qualified))
        if text is not None:
            uri = addresses.get(text.casefold())
            given = WantedOccupation(
                text, bool(row.want.data), uri, months, Qualified(qualified) if qualified else None
            )
            found.setdefault(text.casefold(), given)
        elif months is not None or qualified is not None:
            refuse(row["label"], Message("cards-occupation-needed"))
    return tuple(found.values())


def _months(row: Any) -> int | None:
    number, unit = number_of(row.experience), code_of(row.unit, ("years", "months"))
    if number is None:
        return None
    months = round(number * 12) if unit != "months" else round(number)
    if months > MAX_MONTHS:
        refuse(row.experience, Message("cards-experience-range", {"most": MAX_MONTHS // 12}))
    return months


def _skills_and_languages(form: CardForm, known: Known) -> dict[str, Any]:
    return {
        "skills": _skills(form, known.skills) or None,
        "languages": _languages(form) or None,
        "licences": _or_none(_licences(form), form.licences_none),
    }


def _skills(form: CardForm, addresses: Mapping[str, str]) -> tuple[ShownSkill, ...]:
    found: dict[str, ShownSkill] = {}
    for row in form.skills:
        text = text_of(row["label"], MAX_LABEL)
        level, source = code_of(row.level, tuple(SkillLevel)), code_of(row.source, tuple(SkillSource))
        if text is not None:
            uri = addresses.get(text.casefold())
            shown = ShownSkill(text, uri, SkillLevel(level) if level else None, SkillSource(source) if source else None)
            found.setdefault(text.casefold(), shown)
        elif level or source:
            refuse(row["label"], Message("cards-skill-needed"))
    return tuple(found.values())


def _languages(form: CardForm) -> tuple[SpokenLanguage, ...]:
    found: dict[str, SpokenLanguage] = {}
    for row in form.languages:
        code, level = code_of(row.code, LANGUAGE_CODES), code_of(row.level, LANGUAGE_LEVELS)
        if code and level:
            spoken = SpokenLanguage(code, level)
            if found.setdefault(code, spoken) != spoken:
                refuse(row.code, Message("cards-twice", {"named": Label("languages", code)}))
        elif code and not row.level.errors:
            refuse(row.level, Message("cards-language-level-needed"))
        elif level and not row.code.errors:
            refuse(row.code, Message("cards-language-needed"))
    return tuple(found.values())


def _licences(form: CardForm) -> tuple[HeldLicence, ...]:
    found: dict[str, HeldLicence] = {}
    for row in form.licences:
        code, until = code_of(row.code, LICENCES), day_of(row.valid_until)
        if code:
            held = HeldLicence(code, until)
            if found.setdefault(code, held) != held:
                refuse(row.code, Message("cards-twice", {"named": Label("licences", code)}))
        elif until and not row.code.errors:
            refuse(row.code, Message("cards-licence-needed"))
    return tuple(found.values())


def _own_consent(form: CardForm) -> GivenConsent | None:
    return GivenConsent(clock.today(), ConsentWay.OWN) if form.needs_agreed.data else None


def _consent_by_coach(form: CardForm) -> GivenConsent | None:
    return read_consent(form.needs_how, form.needs_on)


def read_consent(how: Any, on: Any) -> GivenConsent | None:
    """Return how and when the person agreed, None when nothing was said; half an answer is told at its field."""
    way, day = code_of(how, BY_COACH), day_of(on)
    if way and day:
        return GivenConsent(day, ConsentWay(way))
    if way and not on.errors:
        refuse(on, Message("cards-consent-needed"))
    elif day and not how.errors:
        refuse(how, Message("cards-consent-how-by-coach"))
    return None
