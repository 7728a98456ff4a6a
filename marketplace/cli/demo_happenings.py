"""What else has happened in the demo world: things closed and hidden, people handed over, reports, calls, words."""

from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy import select

from marketplace.cli.demo_timeline import Making
from marketplace.cli.reporting import the_wiring
from marketplace.domain.actors import VISITOR, Role
from marketplace.domain.handover import HandOverReason
from marketplace.domain.match_notices import NoticePace
from marketplace.domain.objections import ListedFor, Objection, Outcome
from marketplace.domain.safety import Decision, ReportedKind, ReportReason
from marketplace.domain.searches import Often, SearchedIn
from marketplace.models import Introduction, MatchObjection, Report
from marketplace.services.blocks import block_employer
from marketplace.services.calls import NewCall, handle_call, leave_call, take_call
from marketplace.services.cards_moves import delete_card, hide_card
from marketplace.services.feedback import NewFeedback, answer_feedback, leave_feedback
from marketplace.services.handovers import HandOver, hand_over
from marketplace.services.invitations import invite_member
from marketplace.services.joining import ask_to_join
from marketplace.services.match_notices import choose_pace
from marketplace.services.match_objections import NewObjection, handle_objection, object_to_match
from marketplace.services.openings_moves import close_opening, delete_opening
from marketplace.services.proposals import NewProposal, propose_word
from marketplace.services.safety import NewReport, decide_report, make_report, take_report
from marketplace.services.searches import NewSearch, save_search
from marketplace.services.take_over import make_code

Plain = dict[str, Any]


def plan_happening(making: Making, each: Plain) -> None:
    """Let something of world.json happen on its day."""
    timeline = making.timeline
    timeline.add(timeline.ago(each["days_ago"]), partial(HAPPENINGS[each["what"]], making, each))


def _close_opening(making: Making, each: Plain) -> None:
    row = making.openings[each["opening"]]
    close_opening(making.session, making.member_of(row.organisation), row, each["reason"])


def _delete_opening(making: Making, each: Plain) -> None:
    row = making.openings[each["opening"]]
    delete_opening(making.session, making.member_of(row.organisation), row)


def _hide_card(making: Making, each: Plain) -> None:
    row = making.cards[each["card"]]
    hide_card(making.session, making.person_or_coach(row), row)


def _delete_card(making: Making, each: Plain) -> None:
    row = making.cards[each["card"]]
    delete_card(making.session, making.person_or_coach(row), row)


def _hand_over(making: Making, each: Plain) -> None:
    card, coach = making.cards[each["card"]], making.account(each["to"])
    actor = making.actor(each["by"])
    house = min(actor.organisations(Role.COACH, Role.COORDINATOR))
    command = HandOver(house, coach.id, HandOverReason(each["reason"]), each["note"])
    hand_over(making.session, actor, card.person, command)


def _block(making: Making, each: Plain) -> None:
    card = making.cards[each["card"]]
    block_employer(making.session, making.person_or_coach(card), card.person, making.houses[each["organisation"]])


def _code(making: Making, each: Plain) -> None:
    card = making.cards[each["card"]]
    code = make_code(making.session, making.coach_of(card), card.person, making.secret)
    making.notes.append(f"{card.person.name} can take over the account at /take-over with the code {code}")


def _join(making: Making, each: Plain) -> None:
    ask_to_join(making.session, making.actor(each["by"]), making.houses[each["organisation"]], each["words"])


def _invite(making: Making, each: Plain) -> None:
    house, actor = making.houses[each["organisation"]], making.actor(each["by"])
    invite_member(making.session, actor, house, Role(each["role"]), each["email"], each["language"], making.secret)


def _call(making: Making, each: Plain) -> None:
    """An employer left a sentence and a number; a coach may have taken it and noted what came of it."""
    command = NewCall(each["sentence"], each["phone"], each["name"], each["municipality"], each["language"])
    call = leave_call(making.session, VISITOR, command)
    if each["taken_by"]:
        take_call(making.session, making.actor(each["taken_by"]), call)
    if each.get("handled"):
        handle_call(making.session, making.actor(each["taken_by"]), call, each["handled"])


def _feedback(making: Making, each: Plain) -> None:
    command = NewFeedback(each["words"], each["page"], each["giver_email"], each["language"])
    row = leave_feedback(making.session, command)
    if each.get("answer"):
        answer_feedback(making.session, making.actor(each["answered_by"]), row, row.version, each["answer"])


def _report(making: Making, each: Plain) -> None:
    """Somebody reports; a coordinator may have taken it a while later, and decided it."""
    kind = ReportedKind(each["kind"])
    actor = making.actor(each["by"]) if each["by"] else VISITOR
    reason = ReportReason(each["reason"])
    row = make_report(
        making.session, actor, NewReport(kind, _subject(making, kind, each), reason, each["words"], each.get("email"))
    )
    if each.get("taken_by"):
        take_report(making.session, making.actor(each["taken_by"]), row)
    if each.get("decided"):
        days = each["days_ago"] - each["decided"]["after_days"]
        making.timeline.add(making.timeline.ago(days), partial(_decide, making, row, each))


def _decide(making: Making, row: Report, each: Plain) -> None:
    said = each["decided"]
    actor = making.actor(each["taken_by"])
    decide_report(making.session, actor, row, row.version, Decision(said["decision"]), said["words"])


def _subject(making: Making, kind: ReportedKind, each: Plain) -> Any:
    if kind is ReportedKind.OPENING:
        return making.openings[each["opening"]]
    if kind is ReportedKind.CARD:
        return making.cards[each["card"]]
    card, opening = making.cards[each["card"]], making.openings[each["opening"]]
    asked = select(Introduction).where(Introduction.card_id == card.id, Introduction.opening_id == opening.id)
    return making.session.scalars(asked).one()


def _save_search(making: Making, each: Plain) -> None:
    parts = {"q": [each["words"]]} | ({"municipality": [each["municipality"]]} if "municipality" in each else {})
    where = SearchedIn(each.get("in", SearchedIn.OPENINGS))
    command = NewSearch(where, each["name"], parts, Often(each["often"]))
    save_search(making.session, making.actor(each["by"]), command)


def _hear_of_matches(making: Making, each: Plain) -> None:
    choose_pace(making.session, making.actor(each["by"]), NoticePace(each["often"]))


def _propose_word(making: Making, each: Plain) -> None:
    propose_word(making.session, NewProposal(each["word"], each["language"], meaning=each["meaning"]))


def _object(making: Making, each: Plain) -> None:
    """Somebody says that a match is wrong; the coach may answer some days later."""
    vocabulary = the_wiring().index.vocabulary.fresh(making.session)
    card, opening = making.cards[each["card"]], making.openings[each["opening"]]
    command = NewObjection(card, opening, Objection(each["wrong"]), ListedFor.CARD, each["words"])
    row = object_to_match(making.session, making.actor(each["by"]), vocabulary, command)
    if each.get("handled"):
        days = each["days_ago"] - each["handled"]["after_days"]
        making.timeline.add(making.timeline.ago(days), partial(_answer_objection, making, row, each["handled"]))


def _answer_objection(making: Making, row: MatchObjection, said: Plain) -> None:
    actor, outcome = making.actor(said["by"]), Outcome(said["outcome"])
    handle_objection(making.session, actor, row, row.version, outcome, said["answer"])


HAPPENINGS: dict[str, Callable[[Making, Plain], None]] = {
    "close_opening": _close_opening,
    "delete_opening": _delete_opening,
    "hide_card": _hide_card,
    "delete_card": _delete_card,
    "hand_over": _hand_over,
    "block": _block,
    "code": _code,
    "join": _join,
    "invite": _invite,
    "call": _call,
    "feedback": _feedback,
    "report": _report,
    "save_search": _save_search,
    "hear_of_matches": _hear_of_matches,
    "propose_word": _propose_word,
    "object": _object,
}
