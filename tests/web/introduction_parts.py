"""What tests of introductions' pages share: a pair brought to a state, browsers, what stands."""

import re

from flask import Flask
from sqlalchemy import select

from marketplace.domain.introductions import IntroductionState
from marketplace.models import Account, Introduction
from marketplace.wiring import Wiring
from tests.factories import pair
from tests.factories.pair import Pair
from tests.pages import ReadingClient

PROFILE = re.compile(r'<section class="mine-bar".*?</section>', re.S)


def at(wiring: Wiring, made: Pair, state: IntroductionState) -> str:
    """Bring an introduction to a state and return its public id."""
    with wiring.uow.begin() as session:
        return pair.bring(session, pair.again(session, made), state).public_id


def browser(app: Flask, account: Account | None) -> ReadingClient:
    client = app.test_client()
    assert isinstance(client, ReadingClient) and account is not None
    return client.sign_in_as(account)


def state_of(wiring: Wiring, public_id: str) -> IntroductionState:
    with wiring.uow.read() as session:
        return session.scalars(select(Introduction).where(Introduction.public_id == public_id)).one().state


def version_of(wiring: Wiring, public_id: str) -> str:
    with wiring.uow.read() as session:
        return str(session.scalars(select(Introduction).where(Introduction.public_id == public_id)).one().version)


def profile_in(html: str) -> str:
    found = PROFILE.findall(html)
    assert len(found) == 1
    return str(found[0])
