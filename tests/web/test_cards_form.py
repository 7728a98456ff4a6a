"""The card's form: what is typed becomes the card, what is wrong is said at its field, and nothing typed is lost."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from marketplace.domain.codes import ConsentWay, OpeningKind, SkillLevel, SkillSource, Weight
from marketplace.domain.exchange_cards import CardRecord, card_object, parse_card
from marketplace.domain.facts import HeldLicence, HoursRange, Place, ShownSkill, SpokenLanguage
from marketplace.models import Account, CardNeeds, Consent, SkillCard
from marketplace.wiring import Wiring
from tests.web.cards_parts import COACH_TEXT, Scene, as_sent, form, scene


@pytest.fixture
def made(wiring: Wiring) -> Scene:
    with wiring.uow.begin() as session:
        return scene(session)


def _client(app: Any, who: Account) -> Any:
    return app.test_client().sign_in_as(who)


def _newest(wiring: Wiring) -> SkillCard:
    with wiring.uow.read() as session:
        card = session.scalars(select(SkillCard).order_by(SkillCard.id.desc()).limit(1)).one()
        assert card.needs_row is None or card.needs_row.consent
        return card


def _count(wiring: Wiring, kind: type[Any] = SkillCard) -> int:
    with wiring.uow.read() as session:
        return session.scalar(select(func.count()).select_from(kind)) or 0


def test_what_a_person_types_becomes_their_card(app: Any, wiring: Wiring, made: Scene) -> None:
    reply = _client(app, made.accounts["person"]).send("/cards/new", form())
    assert reply.status_code == 303
    card = _newest(wiring)
    assert card.person_id == made.person.id
    facts = card.facts(with_needs=False)
    assert facts.headline == {"fi": "Huolellinen keittiössä"}
    assert facts.summary == {"fi": "Pidän järjestyksestä.\n\nTulen ajoissa."}
    assert facts.kinds == (OpeningKind.MICRO_TASK, OpeningKind.OPEN_JOB)
    uri = "http://data.europa.eu/esco/skill/plant"  # found by a synonym
    assert facts.skills == (ShownSkill("Istutustyö", uri, SkillLevel.CAN, SkillSource.HOBBY),)
    assert facts.occupations is not None
    assert (facts.occupations[0].experience_months, facts.occupations[0].want) == (18, True)
    assert facts.interests == ("leipominen", "retkikahvila")
    assert facts.languages == (SpokenLanguage("fi", "B1"),)
    assert facts.licences == (HeldLicence("first_aid", date(2027, 12, 3)),)
    assert (facts.hours_per_week, facts.times) == (HoursRange(8, 20.5), ("weekday_day", "saturday"))
    assert (facts.place, facts.max_km, facts.remote) == (Place("837", "33200"), 15.0, False)
    assert (facts.available_from, facts.min_pay_cents_per_hour) == (date(2026, 12, 1), 1250)
    assert (card.state.value, card.visibility.value, card.needs_row) == ("draft", "own_coach", None)


def test_a_form_that_is_saved_unchanged_changes_nothing(app: Any, wiring: Wiring, made: Scene) -> None:
    """What the page offers, sent back as a browser would, is the card that stood: nothing unknown becomes "none"."""
    for who in ("person", "own_coach"):
        client = _client(app, made.accounts[who])
        page = client.get(f"/cards/{made.card.public_id}/edit").get_data(as_text=True)
        with wiring.uow.read() as session:
            stands = session.get_one(SkillCard, made.card.id)
            before = stands.facts(with_needs=True)
        assert client.send(f"/cards/{made.card.public_id}/edit", as_sent(page)).status_code == 303
        with wiring.uow.read() as session:
            after = session.get_one(SkillCard, made.card.id)
            assert after.facts(with_needs=True) == before
            assert after.needs_row is not None
            assert after.needs_row.coach_text == COACH_TEXT


def test_none_is_not_the_same_as_no_answer(app: Any, wiring: Wiring, made: Scene) -> None:
    client = _client(app, made.accounts["person"])
    bare = {"headline_fi": "Vain otsikko", "municipality": "Turku"}
    assert client.send("/cards/new", bare).status_code == 303
    unknown = _newest(wiring)
    assert (unknown.kinds, unknown.licences, unknown.occupations) == (None, None, None)
    boxes = {f"{name}_none": "y" for name in ("kinds", "licences", "occupations")}
    assert client.send("/cards/new", {**bare, **boxes}).status_code == 303
    none = _newest(wiring)
    assert (none.kinds, none.licences, none.occupations) == ((), (), ())
    both = client.send("/cards/new", {**bare, **boxes, "kinds": "micro_task"})
    assert both.status_code == 400
    assert "Valitsit sekä jotain että ei mitään" in both.get_data(as_text=True)


@pytest.mark.parametrize(
    ("changes", "words", "field"),
    [
        ({"headline_fi": " "}, "Kirjoita otsikko", "headline_fi"),
        ({"headline_fi": "x" * 201}, "200", "headline_fi"),
        ({"summary_fi": "x" * 10_001}, "10 001", "summary_fi"),
        ({"summary_sv": "Ring 040 123 4567"}, "puhelinnumero", "summary_sv"),
        ({"interests": "kirjoita minulle@posti.example"}, "sähköpostiosoite", "interests"),
        ({"skills-1-label": "tunnus 131052-308T"}, "henkilötunnus", "skills-1-label"),
        ({"municipality": ""}, "Kirjoita kunta", "municipality"),
        ({"municipality": "Atlantis"}, "Atlantis", "municipality"),
        ({"postcode": "332"}, "viisi numeroa", "postcode"),
        ({"hours_min": "0"}, "enemmän kuin nolla", "hours_min"),
        ({"hours_max": "41"}, "enintään 40", "hours_min"),
        ({"hours_min": "paljon"}, "luku", "hours_min"),
        ({"max_km": "2001"}, "2 000 kilometriä", "max_km"),
        ({"min_pay": "100001"}, "liian suuri", "min_pay"),
        ({"available_from": "31.2.2027"}, "päivä", "available_from"),
        ({"occupations-0-experience": "99"}, "80 vuotta", "occupations-0-experience"),
        ({"occupations-0-label": ""}, "mistä ammatista", "occupations-0-label"),
        ({"skills-0-label": ""}, "mikä taito", "skills-0-label"),
        ({"languages-0-level": ""}, "miten hyvin", "languages-0-level"),
        ({"languages-0-code": "xx"}, "", "languages-0-code"),
        ({"languages-1-code": "fi", "languages-1-level": "A1"}, "jo toisella rivillä: suomi", "languages-1-code"),
        ({"licences-0-code": ""}, "mistä kortista", "licences-0-code"),
        ({"kinds": "palace"}, "", "kinds"),
        ({"times": "always"}, "", "times"),
        ({"remote": "perhaps"}, "", "remote"),
        ({"needs-quiet_place": "very"}, "", "needs-quiet_place"),
        ({"limits-lifting": "much"}, "", "limits-lifting"),
        ({"needs-quiet_place": "must"}, "vasta, kun niiden säilyttämiseen on suostuttu", "needs_agreed"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    app: Any, wiring: Wiring, made: Scene, changes: dict[str, str], words: str, field: str
) -> None:
    before = _count(wiring)
    reply = _client(app, made.accounts["person"]).send("/cards/new", form(**changes))
    html = reply.get_data(as_text=True)
    assert reply.status_code == 400
    assert _count(wiring) == before
    assert f'href="#{field}"' in html, "the summary links to the field"
    assert words in html.replace("\u00a0", " ")
    typed = {
        "summary_fi": "Tulen ajoissa.",
        "interests": "retkikahvila",
        "hours_max": "20,5",
        "municipality": "tammerfors",
    }
    for name, text in typed.items():
        assert name in changes or text in html
    for value in changes.values():
        if value.strip() and field not in ("kinds", "times", "remote", "needs-quiet_place", "limits-lifting"):
            assert value[:40] in html or field.endswith("code")


@pytest.mark.parametrize(
    "changes",
    [
        {"headline_fi": "<script>alert(1)</script>"},
        {"headline_fi": "nolla\x00merkki", "summary_fi": "\x07\x1b[31m"},
        {"headline_fi": "puolikas \ud83d"},
        {"skills-99999999999-label": "kaukana", "skills--1-label": "miinus", "skills-x-label": "kirjain"},
        {"version": "9" * 400},
        {"hours_min": "1" * 5_000},
        {"max_km": "1e9"},
        {"needs_on": "eilen", "coach_text": "planttuyritys"},
        {"languages-0-code": ["fi", "sv"]},
    ],
)
def test_hostile_input_neither_breaks_the_page_nor_becomes_markup(
    app: Any, wiring: Wiring, made: Scene, changes: dict[str, Any]
) -> None:
    client = _client(app, made.accounts["person"])
    sent = {
        name: value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
        for name, value in form(**changes).items()
    }
    reply = client.send("/cards/new", sent)
    assert reply.status_code in (303, 400)
    html = client.get(reply.location).get_data(as_text=True) if reply.status_code == 303 else reply.get_data(True)
    assert "<script>alert" not in html
    assert "\x00" not in html
    assert "planttuyritys" not in html, "the coach's field is not the person's"


def test_rows_come_and_go_without_saving_or_checking(app: Any, wiring: Wiring, made: Scene) -> None:
    client, before = _client(app, made.accounts["person"]), _count(wiring)
    more = client.send("/cards/new", form(add_row="skills", headline_fi=""))
    html = more.get_data(as_text=True)
    assert more.status_code == 200
    assert 'name="skills-2-label"' in html
    assert "Kirjoita otsikko" not in html
    assert "Istutustyö" in html
    less = client.send("/cards/new", form(remove_row="skills-0")).get_data(as_text=True)
    assert "Istutustyö" not in less
    assert "retkikahvila" in less
    assert _count(wiring) == before


def test_needs_are_kept_only_with_the_persons_consent(app: Any, wiring: Wiring, made: Scene) -> None:
    client = _client(app, made.accounts["person"])
    answers = {"needs-quiet_place": "must", "needs-short_days": "helps", "limits-stairs": "some"}
    assert client.send("/cards/new", form(**answers)).status_code == 400
    assert client.send("/cards/new", form(**answers, needs_agreed="y")).status_code == 303
    row = _newest(wiring).needs_row
    assert row is not None
    assert row.needs == {"quiet_place": Weight.MUST, "short_days": Weight.HELPS}
    assert row.limits == {"stairs": "some"}
    assert (row.consent.how, row.consent.given_on) == (ConsentWay.OWN, date(2026, 11, 23))
    assert row.consent.recorded_by_id == made.accounts["person"].id


def test_a_coach_records_how_and_when_the_person_agreed(app: Any, wiring: Wiring, made: Scene) -> None:
    client, path = _client(app, made.accounts["own_coach"]), f"/cards/new?person={made.person.public_id}"
    needs = {"needs-quiet_place": "must", "coach_text": "Soitetaan aamuisin"}
    refusals = {
        "vasta, kun": {},
        "puhumalla vai paperilla": {"needs_on": "2026-11-20"},
        "miten ja milloin": {"needs_how": "voice"},
        "tulevaisuudessa": {"needs_how": "voice", "needs_on": "2026-11-24"},
    }
    for words, consent in refusals.items():
        reply = client.send(path, form(**needs, **consent))
        assert reply.status_code == 400, words
        assert words in reply.get_data(as_text=True)
        assert "Soitetaan aamuisin" in reply.get_data(as_text=True)
    # A tick of the coach's is no consent of the person's.
    assert client.send(path, form(**needs, needs_agreed="y")).status_code == 400
    assert client.send(path, form(**needs, needs_how="own", needs_on="2026-11-20")).status_code == 400
    assert client.send(path, form(**needs, needs_how="paper", needs_on="20.11.2026")).status_code == 303
    row = _newest(wiring).needs_row
    assert row is not None
    assert (row.coach_text, row.consent.how, row.consent.given_on) == (
        "Soitetaan aamuisin",
        ConsentWay.PAPER,
        date(2026, 11, 20),
    )
    assert _newest(wiring).organisation_id == made.house.id


def test_only_the_person_and_their_coach_make_and_change_a_card(app: Any, wiring: Wiring, made: Scene) -> None:
    path, edit = f"/cards/new?person={made.person.public_id}", f"/cards/{made.card.public_id}/edit"
    expected = {
        "own_coach": (200, 200),
        "person": (200, 200),
        "same_organisation": (404, 403),
        "other_organisation": (404, 403),
        "other_person": (404, 404),
        "employer": (403, 403),
        "coordinator": (403, 403),
    }
    for who, (new, change) in expected.items():
        client, before = _client(app, made.accounts[who]), _count(wiring)
        assert client.get(path).status_code == new, who
        assert client.get(edit).status_code == change, who
        if new != 200:
            assert client.send(path, form()).status_code == new, who
            assert client.send(edit, form()).status_code == change, who
            assert _count(wiring) == before
    assert _client(app, made.accounts["own_coach"]).get("/cards/new").status_code == 303


def test_the_person_never_reads_or_loses_the_coachs_text(app: Any, wiring: Wiring, made: Scene) -> None:
    person, coach = (_client(app, made.accounts[who]) for who in ("person", "own_coach"))
    path = f"/cards/{made.card.public_id}/edit"
    assert COACH_TEXT not in person.get(path).get_data(as_text=True)
    assert COACH_TEXT in coach.get(path).get_data(as_text=True)
    assert person.send(path, form(version=str(made.card.version), coach_text="minun")).status_code == 303
    with wiring.uow.read() as session:
        row = session.scalars(select(CardNeeds)).one()
        assert (row.coach_text, row.needs, row.limits) == (COACH_TEXT, None, None)


def test_the_second_of_two_editors_is_told_and_loses_nothing(app: Any, wiring: Wiring, made: Scene) -> None:
    person, coach = (_client(app, made.accounts[who]) for who in ("person", "own_coach"))
    path = f"/cards/{made.card.public_id}/edit"
    first = form(version=str(made.card.version), headline_fi="Ensimmäinen tallensi")
    assert person.send(path, first).status_code == 303
    second = form(version=str(made.card.version), headline_fi="Toinen kirjoitti", interests="kalastus")
    refused = coach.send(path, second)
    html = refused.get_data(as_text=True)
    assert refused.status_code == 409
    assert "Ensimmäinen tallensi" in html
    assert "Toinen kirjoitti" in html
    assert "kalastus" in html
    with wiring.uow.read() as session:
        stands = session.get_one(SkillCard, made.card.id)
        assert stands.headline == {"fi": "Ensimmäinen tallensi"}
        version = stands.version
    assert f'name="version" value="{version}"' in html
    assert coach.send(path, {**second, "version": str(version)}).status_code == 303


def test_what_the_form_takes_the_exchange_format_takes(app: Any, wiring: Wiring, made: Scene) -> None:
    sent = form(**{"needs-quiet_place": "must", "limits-stairs": "none", "needs_agreed": "y"})
    assert _client(app, made.accounts["person"]).send("/cards/new", sent).status_code == 303
    card = _newest(wiring)
    record = CardRecord("loytamo", card.external_id, card.facts(with_needs=True))
    parsed = parse_card(card_object(record))
    assert parsed.problems == ()
    assert parsed.record == record


def test_no_consent_is_kept_when_the_form_is_refused(app: Any, wiring: Wiring, made: Scene) -> None:
    before = _count(wiring, Consent)
    sent = form(**{"needs-quiet_place": "must", "needs_agreed": "y", "interests": "soita 040 1234567"})
    assert _client(app, made.accounts["person"]).send("/cards/new", sent).status_code == 400
    assert _count(wiring, Consent) == before
