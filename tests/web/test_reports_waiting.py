"""Reports on the start page of whoever answers them: how many wait, how many are late, until when."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.safety import Decision, ReportedKind, ReportReason, ReportState
from marketplace.models import Account, Report
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient

LINK = 'href="/admin/reports"'


class Parts:
    """Two coordinators and an admin; a report for everybody, one for the first house, one that is decided."""

    def __init__(self, wiring: Wiring) -> None:
        with wiring.uow.begin() as session:
            house, other = (factories.organisation(session, coaching=True) for _ in range(2))
            self.near, self.far = (factories.member(session, Role.COORDINATOR, at) for at in (house, other))
            self.admin = factories.member(session, Role.ADMIN, house)
            self.coach = factories.member(session, Role.COACH, house)
            firm = factories.organisation(session)
            self.opening = factories.opening(session, factories.member(session, Role.EMPLOYER, firm), firm)
            for hours, of in ((30, None), (20, house.id)):
                session.add(self.report(due_at=clock.now() + timedelta(hours=hours), organisation_id=of))
            session.flush()

    def report(self, **more: object) -> Report:
        return Report(
            subject_kind=ReportedKind.OPENING,
            subject_id=self.opening.id,
            reason=ReportReason.NOT_TRUE,
            created_at=clock.now(),
            state=ReportState.OPEN,
            **more,
        )


@pytest.fixture
def parts(wiring: Wiring) -> Parts:
    return Parts(wiring)


def start_page(client: ReadingClient, who: Account) -> str:
    return client.sign_in_as(who).get("/start").text


def test_the_start_page_counts_what_waits_and_what_is_late(
    client: ReadingClient, parts: Parts, moved_clock: Callable[[datetime], None]
) -> None:
    begun = clock.now()
    for who, said in ((parts.near, "2 ilmoitusta odottaa"), (parts.admin, "2 ilmoitusta odottaa"),
                      (parts.far, "Yksi ilmoitus odottaa")):  # fmt: skip
        page = start_page(client, who)
        assert f"{said} vastausta." in page and page.count(LINK) == 2 and "myöhässä" not in page
    assert "ilmoitus" not in (page := start_page(client, parts.coach)) and LINK not in page
    moved_clock(begun + timedelta(hours=20, seconds=1))
    assert "2 ilmoitusta odottaa vastausta, niistä yksi on myöhässä." in start_page(client, parts.near)
    assert "Yksi ilmoitus odottaa vastausta." in start_page(client, parts.far), "the other house's report is not theirs"
    moved_clock(begun + timedelta(hours=31))
    assert "2 ilmoitusta odottaa vastausta, niistä 2 on myöhässä." in start_page(client, parts.near)
    assert "Yksi ilmoitus odottaa vastausta, ja se on myöhässä." in start_page(client, parts.far)


def test_nothing_is_said_when_everything_is_decided(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        for row in session.query(Report):
            row.state, row.decided_at, row.decided_by_id = ReportState.DECIDED, clock.now(), parts.admin.id
            row.decision, row.decision_words = Decision.NOTHING_WRONG, "Kaikki on kunnossa."
    page = start_page(client, parts.near)
    assert "odottaa vastausta" not in page and page.count(LINK) == 1, "only the menu leads there"
