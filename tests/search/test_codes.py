"""Every filter's codes say what the facts say; what is absent is unknown and never a no."""

from datetime import date

from marketplace.domain.codes import Amount, Contract, Offer, OpeningKind, PayUnit, Remote, Want
from marketplace.domain.facts import (
    CardFacts,
    HeldLicence,
    HoursRange,
    OpeningFacts,
    Pay,
    Place,
    SpokenLanguage,
    WantedLanguage,
    WantedLicence,
    WantedOccupation,
)
from marketplace.domain.visibility import Reader, seen_by
from marketplace.language.vocabulary import Concept, vocabulary_of
from search.codes import card_codes, exposure_of, opening_codes
from search.places import places_of

PLACES = places_of(
    [("837", 61.4981, 23.7608), ("091", 60.1699, 24.9384)],
    [("33100", "837", 61.4991, 23.7871), ("00100", "091", 60.1714, 24.9316)],
)
CLEANER = Concept(
    "cleaner", "occupation", "http://data.europa.eu/esco/occupation/x", labels={"fi": "siivooja"}, broader=("cleaning",)
)
VOCABULARY = vocabulary_of([CLEANER, Concept("cleaning", "group", None, labels={"fi": "siivous"})])
SILENT = OpeningFacts(OpeningKind.OPEN_JOB, {"fi": "Työtä"}, Contract.EMPLOYMENT, (Place("837"),))


def of(**values: object) -> dict[str, tuple[str, ...]]:
    facts = {"kind": OpeningKind.OPEN_JOB, "title": {"fi": "Työtä"}, "contract": Contract.EMPLOYMENT}
    return opening_codes(OpeningFacts(**{**facts, "places": (Place("837"),), **values}), PLACES, VOCABULARY, ())  # type: ignore[arg-type]  # values by name


def test_what_is_not_said_is_unknown() -> None:
    codes = opening_codes(SILENT, PLACES, VOCABULARY, ())
    unknown = {name for name, values in codes.items() if values == ("unknown",)}
    assert unknown == {"hours", "times", "pay", "language", "start"}
    empty = {name for name, values in codes.items() if values == ()}
    assert empty == {"group", "licence", "offer", "promised", "demand"}


def test_a_place_stands_at_its_postcode_where_that_is_known() -> None:
    places = (Place("837", "33100"), Place("091", "00999"), Place("837", None, Remote.FULLY))
    codes = of(places=places)
    assert codes["point"] == ("33100", "091", "837", "remote")
    assert codes["municipality"] == ("837", "091")
    assert codes["remote"] == ("no", "fully")
    assert "remote" not in of(places=(Place("837", "33100", Remote.PARTLY),))["point"]


def test_hours_stand_in_every_bucket_they_touch() -> None:
    assert of(hours_per_week=HoursRange(8, 12))["hours"] == ("under_10", "10_19")
    assert of(hours_per_week=HoursRange(20, 40))["hours"] == ("20_29", "30_40")
    assert of(hours_per_week=HoursRange(10, 10))["hours"] == ("10_19",)
    assert of(hours_total=6.0)["hours"] == ("in_all",)


def test_pay_reaches_every_euro_up_to_the_best() -> None:
    assert of(pay=Pay(PayUnit.HOUR, 1000, 1199))["pay"] == ("8", "9", "10", "11")
    assert of(pay=Pay(PayUnit.HOUR, 1000, 1200))["pay"][-1] == "12"
    assert of(kind=OpeningKind.WORK_TRIAL, contract=Contract.TRIAL)["pay"] == ("none",)
    assert of(contract=Contract.VOLUNTEER)["pay"] == ("none",)
    month = Pay(PayUnit.MONTH, 130_000, 130_000)
    assert of(pay=month)["pay"] == ("unknown",)
    assert of(pay=month, hours_per_week=HoursRange(20, 20))["pay"][-1] == "15"


def test_only_musts_are_needed() -> None:
    wished = WantedLanguage("sv", "A2", Want.WISH)
    assert of(languages=(WantedLanguage("fi", "B1", Want.MUST), wished))["language"] == ("fi",)
    assert of(languages=(wished,))["language"] == ("none",)
    assert of(languages=())["language"] == ("none",)
    licences = (WantedLicence("driving_b", Want.MUST), WantedLicence("first_aid", Want.WISH))
    assert of(licences=licences)["licence"] == ("driving_b",)


def test_an_offer_is_yes_or_negotiable_and_a_demand_that_is_answered_is_not_asked() -> None:
    offers = {"own_pace": Offer.YES, "lifting_aid": Offer.NEGOTIABLE, "quiet_place": Offer.NO}
    demands = {"lifting": Amount.MUCH, "noise": Amount.SOME, "driving": Amount.NONE, "phone_calls": Amount.SOME}
    codes = of(accommodations=offers, demands=demands, handover=("phone_calls",))
    assert codes["offer"] == ("lifting_aid", "own_pace")
    assert codes["promised"] == ("own_pace",), "what can be agreed on is not promised"
    assert codes["demand"] == ("driving:none", "noise:some")
    assert "lifting:much" in of(demands=demands)["demand"]


def test_the_start_is_a_week_and_or_flexible() -> None:
    assert of(starts_on=date(2027, 1, 1))["start"] == ("2026-53",)
    assert of(starts_on=date(2027, 1, 4), starts_flexible=True)["start"] == ("2027-01", "flexible")
    assert of(starts_flexible=False)["start"] == ("unknown",)


def test_a_group_is_the_stated_occupations_or_what_the_words_say() -> None:
    assert of(occupation=CLEANER.uri)["group"] == ("cleaning",)
    assert opening_codes(SILENT, PLACES, VOCABULARY, ["cleaner"])["group"] == ("cleaning",)
    assert opening_codes(SILENT, PLACES, VOCABULARY, ["gone"])["group"] == ()


def test_exposure_counts_people_per_place() -> None:
    assert [exposure_of(told, 1) for told in (0, 1, 2)] == ["none", "little", "enough"]
    assert [exposure_of(told, 4) for told in (1, 2, 6)] == ["none", "little", "enough"]


def test_a_cards_codes_are_those_its_reader_sees() -> None:
    facts = CardFacts(
        headline={"fi": "Osaan"},
        place=Place("837", "33100"),
        kinds=(OpeningKind.WORK_TRIAL,),
        occupations=(WantedOccupation("siivooja", uri=CLEANER.uri),),
        languages=(SpokenLanguage("uk", "native"),),
        licences=(HeldLicence("hygiene_pass"),),
        hours_per_week=HoursRange(12, 22),
        times=("saturday",),
        remote=False,
        available_from=date(2026, 11, 30),
        max_km=7.0,
        min_pay_cents_per_hour=1500,
    )
    coach = card_codes(seen_by(facts, Reader.OTHER_ORGANISATION), VOCABULARY, ())
    assert coach == {
        "kind": ("work_trial",),
        "municipality": ("837",),
        "point": ("837",),
        "group": ("cleaning",),
        "hours": ("10_19", "20_29"),
        "times": ("saturday",),
        "language": ("uk",),
        "licence": ("hygiene_pass",),
        "start": ("2026-49",),
        "remote": ("no",),
    }
    employer = card_codes(seen_by(facts, Reader.EMPLOYER), VOCABULARY, ())
    assert employer == {**coach, "language": ()}
