"""What stands in a document and for whom: never anything that not every reader of its index may see."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role, Seat
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Amount, Offer, OpeningKind, Visibility, Weight
from marketplace.domain.facts import (
    Guide,
    HeldLicence,
    Place,
    ShownSkill,
    SpokenLanguage,
    WantedOccupation,
    WantedSkill,
)
from marketplace.domain.openings import OpeningState
from marketplace.language.vocabulary import Concept, vocabulary_of
from marketplace.models import Caseload
from search.derived import Derived
from search.documents import Lookups, analysed, card_source, opening_source
from search.query import card_audience, opening_audience
from search.said import opening_said
from tests import factories as make

CLEANER = Concept(
    "cleaner", "occupation", "http://data.europa.eu/esco/occupation/x", labels={"fi": "siivooja", "sv": "städare"}
)
LOOKUPS = Lookups(vocabulary_of([CLEANER]), {"837": ("Tampere", "Tammerfors"), "091": ("Helsinki", "Helsingfors")})
PLANTED = "vaaleanpunainenhylje"


def everything(source: object, document: object) -> str:
    return f"{source!r} {document!r}".casefold()


def test_no_private_string_of_a_card_is_in_its_document(session: Session) -> None:
    office = make.organisation(session, coaching=True, name=f"Säätiö {PLANTED}")
    coach = make.member(session, Role.COACH, office)
    coach.name = f"Valmentaja {PLANTED}"
    person = make.person(
        session, coach, office, name=f"Nimi {PLANTED}", phone="0505550199", email=f"{PLANTED}@x.example"
    )
    card = make.card(
        session,
        person,
        office,
        headline={"fi": "Näkyvä otsikko"},
        summary={"fi": "Näkyvä tiivistelmä"},
        skills=(ShownSkill("näkyvä taito"),),
        occupations=(WantedOccupation("näkyvä ammatti"),),
        interests=("näkyvä kiinnostus",),
        licences=(HeldLicence("hygiene_pass"),),
        languages=(SpokenLanguage("fi", "A2"),),
        place=Place("837", "33871"),
        max_km=777.0,
        min_pay_cents_per_hour=98765,
        external_id=PLANTED,
    )
    make.needs(
        session,
        card,
        coach_text=f"Teksti {PLANTED}",
        needs={"quiet_place": Weight.MUST},
        limits={"lifting": Amount.NONE},
    )
    source = card_source(card, LOOKUPS)
    assert source is not None
    document = analysed(source)
    text = everything(source, document)
    for private in (PLANTED, PLANTED[4:8], "0505550199", "33871", "777", "98765", "quiet_place", "lifting"):
        assert private not in text, private
    keys = {key for part in document.texts.values() for key in part.keys}
    assert {"näkyvä", "otsikko", "tiivistelmä", "taito", "ammatti", "kiinnostus", "tampere", "tammerfors"} <= keys


def test_no_guide_contact_or_refusal_of_an_opening_is_in_its_document(session: Session) -> None:
    firm = make.organisation(session, name="Näkyvä Pesula", phone="0505550123", business_id="1234567-1")
    by = make.member(session, Role.EMPLOYER, firm)
    by.name = f"Yhteyshenkilö {PLANTED}"
    row = make.opening(
        session,
        by,
        firm,
        guide=Guide("esihenkilö", PLANTED),
        accommodations={"own_pace": Offer.NO},
        external_id=PLANTED,
    )
    source = opening_source(row, LOOKUPS)
    assert source is not None
    text = everything(source, analysed(source))
    for private in (PLANTED, PLANTED[4:8], "0505550123", "1234567", "own_pace", by.email):
        assert private not in text, private
    assert "näkyvä pesula" in text


def test_stated_and_said_concepts_bring_labels_of_all_languages(session: Session) -> None:
    by = make.member(session, Role.EMPLOYER)
    firm = make.organisation(session)
    stated = opening_source(make.opening(session, by, firm, title={"fi": "Apulainen"}, occupation=CLEANER.uri), LOOKUPS)
    speaking = make.opening(session, by, firm, title={"fi": "Siivoojaa etsitään"})
    words = opening_said(speaking)
    assert words is not None
    read = {concept: weight for concept, (weight, _why) in words.concepts(LOOKUPS.vocabulary).items()}
    said = opening_source(speaking, replace(LOOKUPS, derived={speaking.id: Derived(read)}))
    neither = opening_source(make.opening(session, by, firm, title={"fi": "Kokki"}), LOOKUPS)
    assert stated is not None
    assert said is not None
    assert neither is not None
    assert stated.codes["concepts"] == said.codes["concepts"] == ("cleaner",)
    assert neither.codes["concepts"] == ()
    assert ("body", "sv", "städare") in stated.texts


def test_a_document_is_there_while_its_row_may_be_found(session: Session) -> None:
    by = make.member(session, Role.EMPLOYER)
    firm = make.organisation(session)
    for state in OpeningState:
        row = make.opening(session, by, firm, state=state)
        assert (opening_source(row, LOOKUPS) is None) == (state is OpeningState.DELETED), state
    office = make.organisation(session, coaching=True)
    coach = make.member(session, Role.COACH, office)
    for card_state in CardState:
        card = make.card(session, make.person(session, coach, office), office, state=card_state)
        gone = card_state in (CardState.HIDDEN, CardState.DELETED)
        assert (card_source(card, LOOKUPS) is None) == gone, card_state


def test_openings_are_sliced_by_who_may_read_them(session: Session) -> None:
    verified, unverified = make.organisation(session), make.organisation(session, verified=False)
    by = make.member(session, Role.EMPLOYER, verified)
    own = {f"organisation:{verified.id}", f"account:{by.id}"}

    def slices(**values: object) -> set[str]:
        source = opening_source(make.opening(session, by, verified, **values), LOOKUPS)
        assert source is not None
        return set(source.codes["audience"])

    assert slices() == {*own, "coaches", "public"}
    assert slices(missing=("pay",)) == {*own, "coaches"}
    assert slices(state=OpeningState.DRAFT) == own
    assert slices(state=OpeningState.CLOSED) == own
    source = opening_source(make.opening(session, by, unverified), LOOKUPS)
    assert source is not None
    assert "public" not in source.codes["audience"]


def test_cards_are_sliced_by_visibility_and_own_coach(session: Session) -> None:
    office, other = make.organisation(session, coaching=True), make.organisation(session, coaching=True)
    coach, former = make.member(session, Role.COACH, office), make.member(session, Role.COACH, office)
    elsewhere = make.member(session, Role.COACH, other)
    person = make.person(session, coach, office)
    person.caseloads.append(Caseload(organisation_id=other.id, coach_id=elsewhere.id, started_at=clock.now()))
    ended = clock.now() - timedelta(days=2)
    person.caseloads.append(Caseload(organisation_id=office.id, coach_id=former.id, started_at=ended, ended_at=ended))
    session.flush()

    def slices(visibility: Visibility, state: CardState = CardState.PUBLISHED) -> set[str]:
        source = card_source(make.card(session, person, office, visibility=visibility, state=state), LOOKUPS)
        assert source is not None
        return set(source.codes["audience"])

    assert slices(Visibility.OWN_COACH) == {f"account:{coach.id}"}
    assert slices(Visibility.ORGANISATION) == {f"account:{coach.id}", f"organisation:{office.id}"}
    assert slices(Visibility.COACHES) == {f"account:{coach.id}", f"organisation:{office.id}", "coaches"}
    assert slices(Visibility.EMPLOYERS) == slices(Visibility.COACHES)
    assert slices(Visibility.COACHES, CardState.DRAFT) == set()


def test_readers_ask_only_for_their_slices() -> None:
    visitor = Actor()
    employer = Actor(account_id=4, seats=(Seat(Role.EMPLOYER, 41, verified=True),))
    coach = Actor(account_id=5, seats=(Seat(Role.COACH, 51, verified=True, agreed=True),))
    without_terms = Actor(account_id=7, seats=(Seat(Role.COACH, 51, verified=True),))
    admin = Actor(account_id=6, seats=(Seat(Role.ADMIN, None, verified=True),))
    operator = Actor(is_operator=True)
    assert opening_audience(visitor) == opening_audience(admin) == frozenset({"public"})
    assert opening_audience(employer) == frozenset({"public", "organisation:41"})
    assert opening_audience(coach) == frozenset({"public", "coaches", "account:5"})
    assert opening_audience(operator) is None
    assert card_audience(coach) == frozenset({"coaches", "organisation:51", "account:5"})
    assert card_audience(without_terms) == frozenset()
    assert card_audience(visitor) == card_audience(employer) == card_audience(admin) == frozenset()
    assert card_audience(operator) is None


def test_the_version_changes_with_the_content_and_with_nothing_else(session: Session) -> None:
    by, firm = make.member(session, Role.EMPLOYER), make.organisation(session)
    row = make.opening(session, by, firm, title={"fi": "Leipuri"}, skills=(WantedSkill("leipoa", need="wish"),))  # type: ignore[arg-type]  # the code as stored
    first = opening_source(row, LOOKUPS)
    row.version += 1
    again = opening_source(row, LOOKUPS)
    row.kind = OpeningKind.WAGE_SUBSIDY
    other = opening_source(row, LOOKUPS)
    assert first is not None
    assert again is not None
    assert other is not None
    assert first.version == again.version != other.version
