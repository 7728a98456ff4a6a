"""In which of its roles an account acts in one sign-in."""

from sqlalchemy.orm import Session

from marketplace.domain.actors import JOBSEEKER_HAT, Actor
from marketplace.errors import NotFound
from marketplace.models import LoginSession


def switch_hat(session: Session, actor: Actor, session_id: int, hat: str) -> None:
    """Let a sign-in of the actor's own act in another of the account's roles from the next request on. Flushes.

    `hat`: a Seat.hat or JOBSEEKER_HAT. Raises NotFound for a role that is not the account's, and for somebody else's
    sign-in.
    """
    known = {seat.hat for seat in actor.hats} | ({JOBSEEKER_HAT} if actor.is_jobseeker else set())
    row = session.get(LoginSession, session_id)
    if hat not in known or row is None or row.account_id != actor.account_id:
        raise NotFound
    row.hat = hat
    session.flush()
