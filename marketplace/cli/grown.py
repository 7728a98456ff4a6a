"""Made-up openings and cards in any number, of the same kind as the demo's, for benchmarks and load.

The same seed and number give the same records. The spreads below are stated, not measured: most people have few
limits and a small radius, most openings ask little and offer something. Words come from the vocabulary, so that
search and matching meet what they meet in real life: everyday synonyms, two or three languages, towns of all sizes.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from marketplace.domain.codes import (
    Amount,
    Contract,
    Offer,
    OpeningKind,
    PayUnit,
    SkillLevel,
    SkillSource,
    TimeOfWeek,
    Visibility,
    Want,
    Weight,
)
from marketplace.domain.facts import (
    CardFacts,
    Guide,
    HeldLicence,
    HoursRange,
    OpeningFacts,
    Pay,
    Place,
    ShownSkill,
    SpokenLanguage,
    WantedLanguage,
    WantedLicence,
    WantedOccupation,
    WantedSkill,
)

KINDS = {"open_job": 0.34, "wage_subsidy": 0.22, "work_trial": 0.22, "micro_task": 0.2, "apprenticeship": 0.02}
LANGUAGES_OF_OPENING = {"fi": 0.82, "sv": 0.12, "en": 0.06}
HOURS = {(4, 8): 0.15, (8, 15): 0.2, (15, 20): 0.25, (20, 25): 0.2, (30, 37.5): 0.2}
HOURS_AS: list[tuple[float, float]] = list(HOURS)
RADIUS_KM = {3: 0.1, 5: 0.2, 10: 0.3, 20: 0.2, 40: 0.12, 80: 0.05, None: 0.03}
LIMITS = {0: 0.35, 1: 0.3, 2: 0.2, 3: 0.1, 5: 0.05}  # how many demands a card limits
NEEDS = {0: 0.3, 1: 0.25, 2: 0.25, 3: 0.15, 5: 0.05}
OFFERS = {0: 0.15, 2: 0.3, 4: 0.3, 7: 0.2, 12: 0.05}
DEMANDS = {0: 0.1, 2: 0.35, 4: 0.35, 7: 0.2}
FINNISH = {"native": 0.6, "B2": 0.12, "B1": 0.13, "A2": 0.1, "A1": 0.05}
OTHER_LANGUAGES = {"en": 0.3, "sv": 0.14, "ru": 0.14, "ar": 0.12, "so": 0.08, "uk": 0.08, "fa": 0.06, "et": 0.08}
LICENCES = {"hygiene_pass": 0.4, "driving_b": 0.3, "work_safety_card": 0.2, "forklift": 0.1}
VISIBILITIES = {"own_coach": 0.1, "organisation": 0.2, "coaches": 0.5, "employers": 0.2}
TOWNS_BIG, SHARE_IN_BIG_TOWNS = 20, 0.7
ASKED = (Amount.SOME, Amount.SOME, Amount.MUCH)
OFFERED = (Offer.YES, Offer.YES, Offer.NEGOTIABLE)
CARD_SKILLS, OPENING_SKILLS = (2, 6), (1, 3)


@dataclass(frozen=True, slots=True)
class Trade:
    """An occupation of the vocabulary with its words by language, and the skills that are daily bread in it."""

    uri: str | None
    labels: Mapping[str, str]
    synonyms: Mapping[str, Sequence[str]]
    skills: Sequence[tuple[str | None, Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class Stock:
    """What records are made of: trades, towns (the large ones first), codes of demands and accommodations, today."""

    trades: Sequence[Trade]
    towns: Sequence[str]
    demands: Sequence[str]
    accommodations: Sequence[str]
    today: date


def _pick(dice: random.Random, spread: Mapping[str, float]) -> str:
    return dice.choices(list(spread), weights=list(spread.values()))[0]


def _town(dice: random.Random, stock: Stock) -> str:
    big = stock.towns[:TOWNS_BIG]
    return dice.choice(big if dice.random() < SHARE_IN_BIG_TOWNS else stock.towns)


def _times(dice: random.Random) -> tuple[str, ...]:
    found = {"weekday_morning", "weekday_day"} if dice.random() < 0.75 else {"weekday_evening"}
    found |= {dice.choice(list(TimeOfWeek)).value} if dice.random() < 0.3 else set()
    return tuple(time.value for time in TimeOfWeek if time.value in found)


def _words(dice: random.Random, trade: Trade, language: str) -> str:
    """The label, or now and then what people say."""
    spoken = list(trade.synonyms.get(language, ()))
    return dice.choice(spoken) if spoken and dice.random() < 0.25 else trade.labels[language]


def opening_facts(dice: random.Random, stock: Stock) -> OpeningFacts:
    """Return one opening."""
    trade = dice.choice(stock.trades)
    kind = OpeningKind(_pick(dice, KINDS))
    language = _pick(dice, LANGUAGES_OF_OPENING)
    skills = dice.sample(trade.skills, min(len(trade.skills), dice.randint(*OPENING_SKILLS)))
    low, high = HOURS_AS[dice.choices(range(len(HOURS_AS)), weights=list(HOURS.values()))[0]]
    trial, task = kind is OpeningKind.WORK_TRIAL, kind is OpeningKind.MICRO_TASK
    starts = stock.today + timedelta(days=dice.randint(3, 60))
    cents = dice.randrange(1150, 1700, 5)
    return OpeningFacts(
        kind=kind,
        title={language: _words(dice, trade, language).capitalize()},
        contract=Contract.TRIAL if trial else Contract.EMPLOYMENT,
        places=(Place(_town(dice, stock)),),
        language=language,
        description={language: ". ".join(labels[language] for _uri, labels in trade.skills[:3]).capitalize() + "."},
        tasks=tuple(labels[language] for _uri, labels in skills),
        occupation=trade.uri,
        skills=None if trial else tuple(WantedSkill(labels[language], Want.WISH, uri) for uri, labels in skills[:2]),
        languages=(WantedLanguage("fi", "A2", Want.WISH),) if dice.random() < 0.4 else (),
        licences=_wanted_licences(dice, trial),
        demands={code: dice.choice(ASKED) for code in _some(dice, stock.demands, DEMANDS)},
        accommodations={code: dice.choice(OFFERED) for code in _some(dice, stock.accommodations, OFFERS)},
        hours_per_week=None if task else HoursRange(low, high),
        hours_total=float(dice.randrange(2, 40)) if task else None,
        times=_times(dice),
        times_flexible=dice.random() < 0.4,
        starts_on=starts,
        ends_on=starts + timedelta(days=dice.choice((30, 60, 90))) if trial or task else None,
        starts_flexible=dice.random() < 0.5,
        pay=None if trial else Pay(PayUnit.HOUR, cents, cents + dice.randrange(0, 200, 10)),
        positions=dice.choices((1, 2, 3), weights=(0.85, 0.1, 0.05))[0],
        guide=Guide("vastaava työntekijä", None),
    )


def _some(dice: random.Random, codes: Sequence[str], spread: Mapping[int, float]) -> list[str]:
    count = dice.choices(list(spread), weights=list(spread.values()))[0]
    return dice.sample(list(codes), min(count, len(codes)))


def _wanted_licences(dice: random.Random, trial: bool) -> tuple[WantedLicence, ...]:
    if trial or dice.random() < 0.7:
        return ()
    return (WantedLicence(_pick(dice, LICENCES), dice.choice((Want.MUST, Want.WISH))),)


def card_facts(dice: random.Random, stock: Stock) -> CardFacts:
    """Return one card, needs and limits included."""
    wanted = dice.sample(list(stock.trades), dice.choice((1, 1, 2)))
    known = [skill for trade in wanted for skill in trade.skills]
    known += [skill for trade in dice.sample(list(stock.trades), 2) for skill in trade.skills[:2]]
    skills = dice.sample(known, min(len(known), dice.randint(*CARD_SKILLS)))
    low, high = HOURS_AS[dice.choices(range(len(HOURS_AS)), weights=list(HOURS.values()))[0]]
    radius = dice.choices(list(RADIUS_KM), weights=list(RADIUS_KM.values()))[0]
    return CardFacts(
        headline={"fi": f"{_words(dice, wanted[0], 'fi')}: {skills[0][1]['fi']}"[:120].capitalize()},
        place=Place(_town(dice, stock)),
        summary={"fi": ". ".join(labels["fi"] for _uri, labels in skills).capitalize() + "."},
        kinds=tuple(kind for kind in OpeningKind if dice.random() < 0.6) or (OpeningKind.OPEN_JOB,),
        occupations=tuple(WantedOccupation(trade.labels["fi"], True, trade.uri) for trade in wanted),
        skills=tuple(
            ShownSkill(labels["fi"], uri, dice.choice(list(SkillLevel)), dice.choice(list(SkillSource)))
            for uri, labels in skills
        ),
        interests=(dice.choice(stock.trades).labels["fi"],),
        languages=_spoken(dice),
        licences=tuple(HeldLicence(code) for code, share in LICENCES.items() if dice.random() < share / 2),
        limits={code: dice.choice((Amount.NONE, Amount.SOME)) for code in _some(dice, stock.demands, LIMITS)},
        needs={
            code: dice.choices((Weight.HELPS, Weight.MUST), weights=(0.7, 0.3))[0]
            for code in _some(dice, stock.accommodations, NEEDS)
        },
        hours_per_week=HoursRange(low, high),
        times=_times(dice),
        max_km=float(radius) if radius is not None else None,
        remote=dice.random() < 0.1,
        available_from=stock.today + timedelta(days=dice.randint(-30, 60)),
        min_pay_cents_per_hour=dice.randrange(1100, 1500, 10) if dice.random() < 0.2 else None,
    )


def _spoken(dice: random.Random) -> tuple[SpokenLanguage, ...]:
    finnish = _pick(dice, FINNISH)
    if finnish == "native":
        others = (SpokenLanguage("en", "B1"),) if dice.random() < 0.4 else ()
        return (SpokenLanguage("fi", finnish), *others)
    return (SpokenLanguage(_pick(dice, OTHER_LANGUAGES), "native"), SpokenLanguage("fi", finnish))


def visibility(dice: random.Random) -> Visibility:
    """Return how far a card is shown."""
    return Visibility(_pick(dice, VISIBILITIES))
