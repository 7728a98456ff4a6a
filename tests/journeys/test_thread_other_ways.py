"""The same pair, other ways: not now, no, taken back, and a person who has no account."""

from typing import Any

from sqlalchemy import select

from marketplace.domain.introductions import IntroductionState
from marketplace.models import Disclosure, Introduction
from tests.journeys import steps
from tests.journeys.gold import COACH
from tests.journeys.steps import EMPLOYER, NAME, PERSON, PHONE, PLANTED, SKILL, Journey, nothing_private_in_letters


def state_of(j: Journey) -> IntroductionState:
    with j.wiring.uow.read() as session:
        public_id = j.introduction.rsplit("/", 1)[1]
        return session.scalars(select(Introduction).where(Introduction.public_id == public_id)).one().state


def test_an_employer_says_not_now_and_the_person_reads_the_reason_that_was_shared(proposed: Journey) -> None:
    steps.say_yes(proposed, proposed.person)
    proposed.deliver()
    proposed.employer.open(f"{proposed.introduction}/offer")
    proposed.employer.follow(f"{proposed.introduction}/not-now")
    assert "Valitse jokin" in proposed.employer.press(status=400)
    proposed.employer.press(reason="guidance", words="Kysykää helmikuussa uudestaan.")
    assert {to for to, _code in proposed.deliver()} == {COACH, PERSON}
    for side in (proposed.person, proposed.coach):
        words = side.open(proposed.introduction)
        assert "Emme ehdi nyt opastaa" in words and "Kysykää helmikuussa" in words and side.turn is None
    words = proposed.employer.open(proposed.introduction)
    assert SKILL not in words and proposed.employer.profile is None, "what was told goes with the no"
    assert proposed.asked() == set()
    nothing_private_in_letters(proposed, ("Kysykää helmikuussa",))


def test_a_person_says_no_and_the_employer_never_hears_of_it(proposed: Journey) -> None:
    proposed.person.open(f"{proposed.introduction}/answer")
    proposed.person.follow(f"{proposed.introduction}/decline")
    proposed.person.press(reason="too_far", words="Bussi ei kulje aamulla.")
    assert state_of(proposed) is IntroductionState.DECLINED_BY_PERSON
    assert {to for to, _code in proposed.deliver()} == {COACH}
    assert "Bussi ei kulje" in proposed.coach.open(proposed.introduction)
    proposed.employer.open(proposed.introduction, status=404)
    proposed.employer.open("/introductions")
    assert proposed.introduction not in proposed.employer.links
    nothing_private_in_letters(proposed, ("Bussi ei kulje",))


def test_what_is_taken_back_is_gone_at_the_employers_next_request(proposed: Journey) -> None:
    steps.say_yes(proposed, proposed.person)
    steps.want_to_meet(proposed)
    steps.give_contact(proposed, proposed.person)
    words = proposed.employer.open(proposed.introduction)
    assert NAME in words and PHONE in words and SKILL in words
    proposed.person.open(proposed.introduction)
    proposed.person.follow(f"{proposed.introduction}/take-back", "Ota tiedot takaisin")
    proposed.person.press()
    for page in (proposed.introduction, "/introductions", "/start", "/accounts/messages"):
        words = proposed.employer.open(page)
        assert not [secret for secret in (NAME, PHONE, SKILL, *PLANTED) if secret in words], page
    assert {EMPLOYER, COACH} <= {to for to, _code in proposed.deliver()}
    nothing_private_in_letters(proposed)


def test_a_person_without_an_account_answers_by_voice_and_the_coach_writes_it_down(journey: Journey) -> None:
    steps.employer_comes_in(journey)
    steps.name_the_person(journey)
    steps.propose(journey)
    journey.coach.open("/start")
    journey.coach.follow(journey.introduction)
    journey.coach.follow(f"{journey.introduction}/answer")
    assert "Valitse jokin" in journey.coach.press(yes="1", status=400), "how it was said is asked"
    heard: dict[str, Any] = {"how": "voice", "given_on": "23.11.2026"}
    previewed = steps.say_yes(journey, journey.coach, **heard)
    assert "Valmentaja kirjasi: vastaus tuli puhumalla" in journey.coach.open(journey.introduction)
    journey.employer.open(f"{journey.introduction}/offer")
    assert journey.employer.profile == previewed
    steps.want_to_meet(journey)
    steps.give_contact(journey, journey.coach, **heard)
    words = journey.employer.open(journey.introduction)
    assert NAME in words and PHONE in words
    with journey.wiring.uow.read() as session:
        given = session.scalars(select(Disclosure).order_by(Disclosure.id)).all()
    assert [each.how for each in given] == ["voice", "voice"]
    journey.deliver()
    assert PERSON not in {mail["To"] for mail in journey.mails()}
    nothing_private_in_letters(journey)
