"""Who sees what of a card: the table of the product, cell by cell."""

from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from marketplace.domain.actors import OPERATOR, VISITOR, Actor, Role, Seat
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Amount, OpeningKind, Visibility, Weight
from marketplace.domain.facts import (
    CardFacts,
    HeldLicence,
    HoursRange,
    Place,
    ShownSkill,
    SpokenLanguage,
    WantedOccupation,
)
from marketplace.domain.visibility import (
    HIDDEN_FIELDS,
    LANGUAGE_FIELDS,
    OPEN_FIELDS,
    SEEN_FIELDS,
    CardSubject,
    Reader,
    reaches,
    reader_of,
    seen_by,
    standing,
)

HOUSE, OTHER_HOUSE, FIRM = 11, 12, 13
FACTS = CardFacts(
    headline={"fi": "otsikko"},
    place=Place("837", "33720"),
    summary={"fi": "kuvaus"},
    kinds=(OpeningKind.OPEN_JOB,),
    occupations=(WantedOccupation("kokki"),),
    skills=(ShownSkill("tiskaus"),),
    interests=("leivonta",),
    languages=(SpokenLanguage("ar", "native"),),
    licences=(HeldLicence("first_aid"),),
    limits={"lifting": Amount.SOME},
    needs={"own_pace": Weight.MUST},
    hours_per_week=HoursRange(9, 18),
    times=("sunday",),
    max_km=7.0,
    remote=False,
    available_from=date(2026, 12, 5),
    min_pay_cents_per_hour=1377,
)
SUBJECT = CardSubject(
    person_id=1,
    person_account_id=2,
    organisation_id=HOUSE,
    coach_ids=frozenset({3}),
    visibility=Visibility.EMPLOYERS,
    state=CardState.PUBLISHED,
)


def _seat(role: Role, at: int, *, verified: bool = True, agreed: bool = True) -> tuple[Seat, ...]:
    return (Seat(role, at, verified, agreed),)


ACTORS: dict[Reader, list[Actor]] = {
    Reader.PERSON: [Actor(account_id=2), Actor(account_id=9, person_id=1)],
    Reader.OWN_COACH: [Actor(account_id=3, seats=_seat(Role.COACH, HOUSE))],
    Reader.SAME_ORGANISATION: [
        Actor(account_id=4, seats=_seat(Role.COACH, HOUSE)),
        Actor(account_id=5, seats=_seat(Role.COORDINATOR, HOUSE)),
    ],
    Reader.OTHER_ORGANISATION: [Actor(account_id=6, seats=_seat(Role.COACH, OTHER_HOUSE))],
    Reader.EMPLOYER: [Actor(account_id=7, seats=_seat(Role.EMPLOYER, FIRM))],
    Reader.OPERATOR: [OPERATOR],
    Reader.NOBODY: [
        VISITOR,
        Actor(account_id=8),
        Actor(account_id=8, person_id=77),
        Actor(account_id=8, seats=_seat(Role.EMPLOYER, FIRM, verified=False)),
        Actor(account_id=8, seats=_seat(Role.COACH, OTHER_HOUSE, agreed=False)),
        Actor(account_id=8, seats=_seat(Role.ADMIN, HOUSE)),
        # Whoever has something to do first, even the own coach: terms, a second factor, a notice.
        Actor(account_id=3, seats=_seat(Role.COACH, HOUSE, agreed=False)),
        Actor(account_id=3, seats=_seat(Role.COACH, HOUSE), has_second_factor=False),
        Actor(account_id=3, seats=_seat(Role.COACH, HOUSE), notices_due=frozenset({Role.COACH})),
        Actor(account_id=7, seats=_seat(Role.EMPLOYER, FIRM), is_suspended=True),
        # A coach who has left the organisation that keeps the card reads it as nobody.
        Actor(account_id=3),
    ],
}


@pytest.mark.parametrize("reader", list(Reader))
def test_everybody_stands_somewhere_towards_a_card(reader: Reader) -> None:
    for actor in ACTORS[reader]:
        assert standing(actor, SUBJECT) is reader, actor


def _plain(facts: CardFacts) -> dict[str, Any]:
    values = {each.name: getattr(facts, each.name) for each in fields(CardFacts) if each.name != "place"}
    return {**values, "municipality": facts.place.municipality, "postcode": facts.place.postcode}


@pytest.mark.parametrize("reader", [each for each in Reader if each is not Reader.NOBODY])
def test_a_reader_gets_the_fields_of_the_table_and_no_other(reader: Reader) -> None:
    expected = {
        Reader.SAME_ORGANISATION: OPEN_FIELDS | LANGUAGE_FIELDS,
        Reader.OTHER_ORGANISATION: OPEN_FIELDS | LANGUAGE_FIELDS,
        Reader.EMPLOYER: OPEN_FIELDS,
    }.get(reader, OPEN_FIELDS | LANGUAGE_FIELDS | HIDDEN_FIELDS)
    seen, whole = _plain(seen_by(FACTS, reader)), _plain(FACTS)
    assert {name for name, value in seen.items() if value is not None} == expected
    assert all(seen[name] == whole[name] for name in expected)
    assert SEEN_FIELDS[reader] == expected


def test_the_table_names_every_field_of_a_card_and_nobody_sees_any() -> None:
    assert set(_plain(FACTS)) == OPEN_FIELDS | LANGUAGE_FIELDS | HIDDEN_FIELDS
    assert None not in _plain(FACTS).values()
    with pytest.raises(ValueError, match="nobody"):
        seen_by(FACTS, Reader.NOBODY)


def test_a_card_reaches_as_far_as_its_visibility_once_it_is_published() -> None:
    inside = {Reader.PERSON, Reader.OWN_COACH, Reader.OPERATOR}
    far = {
        Visibility.OWN_COACH: inside,
        Visibility.ORGANISATION: inside | {Reader.SAME_ORGANISATION},
        Visibility.COACHES: inside | {Reader.SAME_ORGANISATION, Reader.OTHER_ORGANISATION},
        Visibility.EMPLOYERS: set(Reader) - {Reader.NOBODY},
    }
    for visibility, readers in far.items():
        for reader in Reader:
            assert reaches(CardState.PUBLISHED, visibility, reader) is (reader in readers), (visibility, reader)
            for state in (CardState.DRAFT, CardState.HIDDEN):
                assert reaches(state, visibility, reader) is (reader in inside), (state, reader)
            assert not reaches(CardState.DELETED, visibility, reader)


def test_who_is_not_reached_reads_as_nobody() -> None:
    narrow = CardSubject(1, 2, HOUSE, frozenset({3}), Visibility.ORGANISATION, CardState.PUBLISHED)
    for reader, expected in (
        (Reader.OWN_COACH, Reader.OWN_COACH),
        (Reader.SAME_ORGANISATION, Reader.SAME_ORGANISATION),
        (Reader.OTHER_ORGANISATION, Reader.NOBODY),
        (Reader.EMPLOYER, Reader.NOBODY),
    ):
        assert reader_of(ACTORS[reader][0], narrow) is expected
        assert reader_of(ACTORS[reader][0], SUBJECT) is reader
