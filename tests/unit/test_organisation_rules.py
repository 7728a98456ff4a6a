"""Joining and invitations by their tables; who may what in an organisation; one hat at a time."""

from enum import StrEnum
from itertools import product
from typing import Any

import pytest

from marketplace.domain.actors import JOBSEEKER_HAT, Actor, Role, Seat, wearing
from marketplace.domain.invitations import INVITATION_MOVES, InvitationEvent, InvitationState
from marketplace.domain.joining import JOIN_MOVES, JoinEvent, JoinState
from marketplace.domain.membership import JoinSubject, OrganisationSubject, may_seat
from marketplace.domain.moves import Part, next_state
from marketplace.domain.permissions import Permission, may
from marketplace.errors import InvalidMove, NotAllowed

FIRM = OrganisationSubject(7, is_employer=True, is_coaching=False)
HOUSE = OrganisationSubject(8, is_employer=False, is_coaching=True)
BOTH = OrganisationSubject(9, is_employer=True, is_coaching=True)


def somebody(role: Role, at: int | None, *, owner: bool = False, verified: bool = True, account: int = 1) -> Actor:
    seat = Seat(role, at, verified, agreed=True, owner=owner, membership_id=account * 100 + (at or 0))
    return Actor(account_id=account, seats=(seat,), hats=(seat,))


@pytest.mark.parametrize(
    ("table", "states", "events"),
    [(JOIN_MOVES, JoinState, JoinEvent), (INVITATION_MOVES, InvitationState, InvitationEvent)],
)
def test_every_move_is_made_by_its_parts_and_refused_to_all_others(
    table: Any, states: type[StrEnum], events: type[StrEnum]
) -> None:
    made = refused = 0
    for state, event, part in product(states, events, Part):
        row = table.get((state, event))
        if row is not None and part in row.parts:
            assert next_state(table, state, event, part, "syy") is row.to
            made += 1
            continue
        with pytest.raises(NotAllowed if row is not None else InvalidMove):
            next_state(table, state, event, part, "syy")
        refused += 1
    assert made >= len(table) and refused > made


def test_a_no_needs_a_reason() -> None:
    with pytest.raises(InvalidMove):
        next_state(JOIN_MOVES, JoinState.WAITING, JoinEvent.REFUSE, Part.COORDINATOR, " ")


def test_seats_are_given_by_owners_coordinators_and_admins_each_to_their_own() -> None:
    owner, member = somebody(Role.EMPLOYER, 7, owner=True), somebody(Role.EMPLOYER, 7)
    coordinator, coach = somebody(Role.COORDINATOR, 8), somebody(Role.COACH, 8)
    admin = somebody(Role.ADMIN, None)
    assert may_seat(owner, FIRM, Role.EMPLOYER) and not may_seat(member, FIRM, Role.EMPLOYER)
    assert not may_seat(somebody(Role.EMPLOYER, 6, owner=True), FIRM, Role.EMPLOYER)
    for role in (Role.COACH, Role.COORDINATOR):
        assert may_seat(coordinator, HOUSE, role) and may_seat(admin, HOUSE, role)
        assert not may_seat(coach, HOUSE, role) and not may_seat(owner, FIRM, role)
        assert not may_seat(somebody(Role.COORDINATOR, 80), HOUSE, role)
    assert not may_seat(admin, FIRM, Role.EMPLOYER) and not may_seat(admin, HOUSE, Role.ADMIN)
    assert may_seat(somebody(Role.EMPLOYER, 9, owner=True), BOTH, Role.EMPLOYER)
    assert not may_seat(somebody(Role.EMPLOYER, 9, owner=True), BOTH, Role.COACH)


def test_a_request_is_decided_by_a_verified_owner_or_a_coordinator_and_never_by_the_asker() -> None:
    request = JoinSubject(7, account_id=1)
    for who, may_decide in (
        (somebody(Role.EMPLOYER, 7, owner=True, account=2), True),
        (somebody(Role.EMPLOYER, 7, owner=True, verified=False, account=2), False),
        (somebody(Role.EMPLOYER, 7, account=2), False),
        (somebody(Role.EMPLOYER, 6, owner=True, account=2), False),
        (somebody(Role.COORDINATOR, 8, account=2), True),
        (somebody(Role.ADMIN, None, account=2), True),
        (somebody(Role.COACH, 8, account=2), False),
        (somebody(Role.COORDINATOR, 8, account=1), False),
        (Actor(account_id=3), False),
        (Actor(), False),
    ):
        assert may(who, Permission.DECIDE_JOIN, request) is may_decide, who
    assert may(Actor(account_id=1), Permission.SEE_JOIN, request)
    assert not may(Actor(account_id=3), Permission.SEE_JOIN, request)


def test_an_organisation_is_seen_by_its_people_and_managed_by_those_who_let_others_in() -> None:
    owner, member = somebody(Role.EMPLOYER, 7, owner=True), somebody(Role.EMPLOYER, 7)
    for permission, who, about, allowed in (
        (Permission.SEE_ORGANISATION, member, FIRM, True),
        (Permission.SEE_ORGANISATION, member, HOUSE, False),
        (Permission.SEE_ORGANISATION, somebody(Role.ADMIN, None), HOUSE, True),
        (Permission.SEE_ORGANISATION, somebody(Role.ADMIN, None), FIRM, False),
        (Permission.MANAGE_ORGANISATION, owner, FIRM, True),
        (Permission.MANAGE_ORGANISATION, member, FIRM, False),
        (Permission.EDIT_WORKPLACES, member, FIRM, True),
        (Permission.EDIT_WORKPLACES, somebody(Role.COACH, 8), HOUSE, False),
        (Permission.WITHDRAW_TERMS, somebody(Role.COORDINATOR, 8), HOUSE, True),
        (Permission.WITHDRAW_TERMS, somebody(Role.COACH, 8), HOUSE, False),
        (Permission.WITHDRAW_TERMS, somebody(Role.ADMIN, None), HOUSE, True),
    ):
        assert may(who, permission, about) is allowed, (permission, who)


def test_an_account_acts_in_one_role_at_a_time() -> None:
    coach = Seat(Role.COACH, 8, verified=True, agreed=True, membership_id=11)
    owner = Seat(Role.EMPLOYER, 7, verified=True, owner=True, membership_id=12)
    both = Actor(account_id=1, person_id=5, seats=(owner, coach), hats=(owner, coach), is_jobseeker=True)
    assert both.has_several_hats
    for hat, seats, person in (
        (None, (coach,), None),
        (owner.hat, (owner,), None),
        (JOBSEEKER_HAT, (), 5),
        ("999", (coach,), None),
    ):
        worn = wearing(both, hat)
        assert (worn.seats, worn.person_id) == (seats, person)
        assert worn.hats == both.hats and worn.has_several_hats
    one = Actor(account_id=1, seats=(owner,), hats=(owner,))
    assert not one.has_several_hats and wearing(one, JOBSEEKER_HAT) == one
