from datetime import UTC, datetime, timedelta

import pytest

from marketplace.domain.actors import Actor, Role, Seat
from marketplace.domain.second_factors import (
    RECOVERY_CODES,
    accepted_step,
    in_groups,
    new_recovery_codes,
    new_secret,
    plain_recovery_code,
    step_of,
)
from marketplace.domain.sign_in import BY_ROLE, SHARED_COMPUTER, is_idle, limits_of, touch_every
from marketplace.sealing import Sealer

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
OLD_KEY, NEW_KEY = "the key before, forty signs long or more", "the key in force, forty signs long or more"


def code_at(step: int) -> str:
    return f"{step * 7919 % 1_000_000:06d}"


@pytest.mark.parametrize(("off", "passes"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_code_passes_half_a_minute_around_its_own(off: int, passes: bool) -> None:
    now = step_of(NOW)
    assert accepted_step(code_at(now + off), code_at, now, 0) == (now + off if passes else None)


def test_a_code_passes_once_and_none_before_it_afterwards() -> None:
    now = step_of(NOW)
    assert accepted_step(code_at(now), code_at, now, now - 1) == now
    assert accepted_step(code_at(now), code_at, now, now) is None
    assert accepted_step(code_at(now - 1), code_at, now, now) is None
    assert accepted_step(code_at(now + 1), code_at, now, now) == now + 1


def test_a_code_may_be_typed_with_blanks_and_must_be_whole() -> None:
    now = step_of(NOW)
    code = code_at(now)
    assert accepted_step(f" {code[:3]} {code[3:]} ", code_at, now, 0) == now
    for typed in ("", code[:5], code + "0", "٣٣٣٣٣٣", "ääkkös"):
        assert accepted_step(typed, code_at, now, 0) is None


def test_the_half_minute_changes_at_its_edge() -> None:
    assert step_of(NOW + timedelta(seconds=29)) == step_of(NOW)
    assert step_of(NOW + timedelta(seconds=30)) == step_of(NOW) + 1


def test_recovery_codes_are_ten_different_ones_however_they_are_typed() -> None:
    codes = new_recovery_codes()
    assert len(set(codes)) == RECOVERY_CODES
    for code in codes:
        assert len(plain_recovery_code(code)) == 16
        assert plain_recovery_code(code.upper().replace("-", " ")) == plain_recovery_code(code)


def test_secrets_are_fresh_and_shown_in_groups() -> None:
    assert len({new_secret() for _ in range(20)}) == 20
    assert in_groups("ABCDEFGHIJ") == "ABCD EFGH IJ"


def test_what_is_sealed_opens_with_each_key_and_for_its_purpose_alone() -> None:
    before, now = Sealer((OLD_KEY,), "apps"), Sealer((OLD_KEY, NEW_KEY), "apps")
    sealed = before.seal("secret", NOW)
    assert "secret" not in sealed and sealed != before.seal("secret", NOW)
    assert now.opened(sealed) == "secret"
    assert Sealer((OLD_KEY,), "other").opened(sealed) is None
    assert Sealer((NEW_KEY,), "apps").opened(sealed) is None
    assert now.opened(sealed[:-4] + "AAAA") is None and now.opened("") is None


def test_resealing_moves_to_the_newest_key() -> None:
    sealed = Sealer((OLD_KEY,), "apps").seal("secret", NOW)
    resealed = Sealer((OLD_KEY, NEW_KEY), "apps").resealed(sealed)
    assert resealed is not None
    assert Sealer((NEW_KEY,), "apps").opened(resealed) == "secret"
    assert Sealer((NEW_KEY,), "apps").resealed(sealed) is None


def test_what_is_sealed_for_a_time_is_over_after_it() -> None:
    sealer, hour = Sealer((NEW_KEY,), "apps"), timedelta(hours=1)
    sealed = sealer.seal("secret", NOW)
    assert sealer.opened_within(sealed, NOW + hour, hour) == "secret"
    assert sealer.opened_within(sealed, NOW + hour + timedelta(seconds=1), hour) is None


def _actor(*roles: Role, wears: Role | None = None) -> Actor:
    seats = tuple(Seat(role, 1, verified=True, membership_id=number) for number, role in enumerate(roles))
    worn = tuple(seat for seat in seats if wears is None or seat.role is wears)
    return Actor(account_id=1, seats=worn, hats=seats)


@pytest.mark.parametrize("role", [Role.EMPLOYER, Role.COACH, Role.COORDINATOR, Role.ADMIN])
def test_each_role_idles_out_at_its_own_edge(role: Role) -> None:
    actor, limits = _actor(role), BY_ROLE[role]
    assert limits_of(actor) == limits
    assert not is_idle(actor, NOW, NOW + limits.idle - timedelta(seconds=1))
    assert is_idle(actor, NOW, NOW + limits.idle)


def test_of_several_hats_the_strictest_counts_whichever_is_worn() -> None:
    both = _actor(Role.EMPLOYER, Role.ADMIN, wears=Role.EMPLOYER)
    assert limits_of(both) == BY_ROLE[Role.ADMIN]
    assert limits_of(_actor()) == BY_ROLE[Role.JOBSEEKER]


def test_a_shared_computer_is_stricter_for_everybody() -> None:
    for role in BY_ROLE:
        limits = limits_of(_actor(role), shared=True)
        assert (limits.idle, limits.longest) == (SHARED_COMPUTER.idle, SHARED_COMPUTER.longest)
    assert touch_every(shared=True) * 10 <= SHARED_COMPUTER.idle, "use is noted often enough to tell five minutes"
