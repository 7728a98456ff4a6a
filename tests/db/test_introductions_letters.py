"""Messages of introductions and placements: each has its texts in every language, and none says anything private."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from jobs import ask_check_ins
from jobs.send_messages import as_letter
from marketplace import clock
from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.disclosure import Ask
from marketplace.domain.introductions import IntroductionState as S
from marketplace.domain.paths import PATHS, path_of
from marketplace.models import Introduction, OutgoingMessage
from marketplace.services import check_ins, disclosures, introductions, placements
from marketplace.services.check_ins import CheckInAnswers
from marketplace.services.introduction_moves import Reason
from marketplace.texts import Texts
from marketplace.wiring import Wiring
from tests.factories import pair
from tests.factories.pair import SECRETS

SERVICES = Path(__file__).resolve().parents[2] / "marketplace" / "services"
OWN = ("introductions", "disclosures", "placements", "check_ins")
CODE = re.compile(r'"((?:intro|placement|check-in)-[a-z-]+)"')
Move = Callable[[datetime], None]


def codes_in_services() -> set[str]:
    """Every message code that the services queue: in calls of tell_…, _tell and their loops."""
    found = set()
    for name in OWN:
        for line in (SERVICES / f"{name}.py").read_text("utf-8").splitlines():
            if "tell" in line or "code = " in line:
                found |= {code for code in CODE.findall(line) if "-problem-" not in code}
    return found


def test_every_message_that_can_be_queued_has_its_texts(wiring: Wiring) -> None:
    texts, codes = Texts(wiring.labels), codes_in_services()
    assert len(codes) > 25
    for code in codes:
        for language in LANGUAGES_OF_PAGES:
            for part in ("subject", "body"):
                text = texts.say(f"mail-{code}-{part}", language, title="T", employer="E")
                assert text and "!" not in text


def test_what_goes_to_the_persons_mailbox_names_no_work_and_no_employer(wiring: Wiring) -> None:
    texts = Texts(wiring.labels)
    for name in OWN:
        source = (SERVICES / f"{name}.py").read_text("utf-8")
        for code in re.findall(r'tell_person\(\s*session, \w+, \w+, "([a-z-]+)"', source):
            for language in LANGUAGES_OF_PAGES:
                texts.say(f"mail-{code}-subject", language)  # a missing parameter raises
                texts.say(f"mail-{code}-body", language)


def _everything_happens(wiring: Wiring, moved_clock: Move) -> None:
    with wiring.uow.begin() as session:
        made = pair.make(session)
        coach, person, employer = (made.actors[name] for name in ("coach", "person", "employer"))
        row = pair.place(session, made)
        moved_clock(datetime(2026, 12, 1, 8, 0, tzinfo=UTC))
        placements.start_placement(session, coach, row, row.version)
    moved_clock(datetime(2026, 12, 16, 8, 0, tzinfo=UTC))
    ask_check_ins.run(wiring, clock.now, 100, False)
    with wiring.uow.begin() as session:
        there = pair.again(session, made)
        asked = session.get_one(type(row), row.id).check_ins[0]
        answers = CheckInAnswers({"work": "bad", "support": "bad", "hours": "bad"}, SECRETS["summary"], True)
        check_ins.answer_check_in(session, person, asked, asked.version, answers)
        steps: tuple[tuple[S, Callable[[Introduction], None]], ...] = (
            (S.ASKED_PERSON, lambda r: disclosures.decline_as_person(session, person, r, r.version, _why("hours"))),
            (S.OFFERED, lambda r: introductions.decline_as_employer(session, employer, r, r.version, _why("money"))),
            (S.MEETING_WANTED, lambda r: introductions.withdraw(session, person, r, r.version, _why("not_ready"))),
            (S.MEETING_SET, lambda r: introductions.end_without_agreement(session, coach, r, r.version, _why("pay"))),
            (S.CONTACT_SHARED, lambda r: disclosures.take_back(session, person, r, r.version, Ask.PROFILE)),
        )
        for state, act in steps:
            there = pair.again(session, made, new_opening=True)
            act(pair.bring(session, there, state))


def _why(code: str) -> Reason:
    return Reason(code, SECRETS["summary"], shared=True)


@pytest.mark.parametrize("language", LANGUAGES_OF_PAGES)
def test_no_letter_says_anything_private(wiring: Wiring, moved_clock: Move, language: str) -> None:
    _everything_happens(wiring, moved_clock)
    texts = Texts(wiring.labels)
    with wiring.uow.read() as session:
        rows = session.scalars(select(OutgoingMessage)).all()
        assert len({row.code for row in rows}) > 20
        for row in rows:
            row.language = language
            letter = as_letter(wiring.settings, texts, row)
            session.expunge(row)
            whole = f"{letter.subject} {letter.text} {letter.message_id}"
            for secret in [value for name, value in SECRETS.items() if name != "email"]:
                assert secret not in whole, row.code
            assert letter.to_address != SECRETS["email"]
            assert "quiet_place" not in whole and "named_mentor" not in whole
            assert len(letter.subject) < 120 and "\n" not in letter.subject


def test_every_address_in_a_message_is_a_page(app: Flask) -> None:
    rules = {rule.endpoint: str(rule) for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    for endpoint, path in PATHS.items():
        assert path.replace("{", "<").replace("}", ">") == rules[endpoint]
    assert path_of("introductions.show", "abc") == "/introductions/abc"
    with pytest.raises(KeyError):
        path_of("introductions.nowhere", "abc")
