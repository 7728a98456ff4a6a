"""Privacy notices: one a role, each with the version that an account has to have accepted."""

from collections.abc import Mapping

from marketplace.domain.actors import Role

NOTICE_VERSIONS: Mapping[Role, str] = {
    Role.JOBSEEKER: "2026-11",
    Role.EMPLOYER: "2026-11",
    Role.COACH: "2026-11",
    Role.COORDINATOR: "2026-11",
    Role.ADMIN: "2026-11",
}


def notices_due(accepted: Mapping[str, str]) -> frozenset[Role]:
    """Return the roles whose notice is not among the `accepted` (role → version) as it is now."""
    return frozenset(role for role, version in NOTICE_VERSIONS.items() if accepted.get(role.value) != version)
