"""Who may do what: a table from permission to a pure predicate. The docstring of each predicate is the rule.

What a person may not see is 404, what they may not do is 403: the guard in web/access.py decides by the pair
(see, do). Subjects are small frozen values, so that a rule can be read and tested without a database.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from marketplace.domain import card_rules, membership, objections, own_data, second_factors
from marketplace.domain.actors import Actor, Role
from marketplace.domain.openings import OpeningState
from marketplace.domain.placements import Party
from marketplace.domain.subjects import (
    CheckInSubject,
    IntroductionSubject,
    OpeningSubject,
    PersonSubject,
    ReportSubject,
)
from marketplace.domain.visibility import CardSubject, Reader, reader_of, standing


class Permission(StrEnum):
    SEE_OPENING = "see_opening"
    CREATE_OPENING = "create_opening"
    EDIT_OPENING = "edit_opening"
    RESTORE_OPENING = "restore_opening"
    SEE_CARD = "see_card"
    CREATE_CARD = "create_card"
    EDIT_CARD = "edit_card"
    RESTORE_CARD = "restore_card"
    OWN_CARDS = "own_cards"
    SEE_PERSON = "see_person"
    KEEP_PEOPLE = "keep_people"
    FIND_CARDS = "find_cards"
    FIND_CARDS_FOR_EMPLOYERS = "find_cards_for_employers"
    COUNT_SUITING = "count_suiting"
    SEE_SUITING = "see_suiting"
    RANK = "rank"
    EXPLAIN_MATCH = "explain_match"
    SEE_OBJECTION = "see_objection"
    HANDLE_OBJECTION = "handle_objection"
    PROPOSE = "propose"
    SEE_INTRODUCTION = "see_introduction"
    ANSWER_AS_PERSON = "answer_as_person"
    ANSWER_AS_EMPLOYER = "answer_as_employer"
    BROKER = "broker"
    SEE_PLACEMENT = "see_placement"
    ANSWER_CHECK_IN = "answer_check_in"
    INVITE_EMPLOYER = "invite_employer"
    INVITE_PERSON = "invite_person"
    HAND_OVER = "hand_over"
    SEE_CASELOADS = "see_caseloads"
    VERIFY_EMPLOYER = "verify_employer"
    SEE_CALLS = "see_calls"
    SEE_HEALTH = "see_health"
    ANSWER_REPORT = "answer_report"
    SEE_ORGANISATION = "see_organisation"
    MANAGE_ORGANISATION = "manage_organisation"
    EDIT_WORKPLACES = "edit_workplaces"
    SEE_JOIN = "see_join"
    DECIDE_JOIN = "decide_join"
    SEE_TERMS = "see_terms"
    ACCEPT_TERMS = "accept_terms"
    WITHDRAW_TERMS = "withdraw_terms"
    MAKE_COACHING_ORGANISATION = "make_coaching_organisation"
    ANSWER_FEEDBACK = "answer_feedback"
    DECIDE_WORDS = "decide_words"
    SEE_SEARCHES = "see_searches"
    SEE_FAIRNESS = "see_fairness"
    SHOW_OWN_DATA = "show_own_data"
    OPEN_WITH_REASON = "open_with_reason"
    SET_RETENTION = "set_retention"
    RESET_SECOND_FACTOR = "reset_second_factor"


def _see_opening(actor: Actor, opening: OpeningSubject) -> bool:
    """Anybody sees a public opening; coaches every published one; its employer and maker drafts and old ones too.

    One that is held back is for its own people and for coordinators, who decide about it.
    """
    if actor.is_operator:
        return True
    if opening.state is OpeningState.DELETED:
        return False
    if opening.is_public or _edit_opening(actor, opening):
        return True
    shown = opening.state in (OpeningState.PUBLISHED, OpeningState.CLOSED, OpeningState.EXPIRED)
    if opening.held_back:
        return shown and actor.has(Role.COORDINATOR, Role.ADMIN)
    return shown and bool(actor.coaching_organisations)


def _create_opening(actor: Actor, _subject: None) -> bool:
    """An employer for its own organisation, a coach on an employer's behalf."""
    return actor.has(Role.EMPLOYER, Role.COACH)


def _edit_opening(actor: Actor, opening: OpeningSubject) -> bool:
    """The employer's own people, and the coach who wrote it on the employer's behalf."""
    if opening.state is OpeningState.DELETED:
        return False
    if opening.organisation_id in actor.organisations(Role.EMPLOYER):
        return True
    return actor.has(Role.COACH) and actor.account_id == opening.created_by_id


def _restore_opening(actor: Actor, opening: OpeningSubject) -> bool:
    """Whoever may edit it, of a deleted one; for how long is the service's to say."""
    return opening.state is OpeningState.DELETED and _edit_opening(actor, replace(opening, state=OpeningState.DRAFT))


def _see_person(actor: Actor, person: PersonSubject) -> bool:
    """The responsible coach, and the person."""
    if actor.account_id is None:
        return False
    return actor.account_id == person.account_id or (
        actor.account_id in person.coach_ids and bool(person.organisation_ids & actor.organisations(Role.COACH))
    )


def _invite_person(actor: Actor, person: PersonSubject) -> bool:
    """The responsible coach."""
    return actor.account_id != person.account_id and _see_person(actor, person)


def _hand_over(actor: Actor, person: PersonSubject) -> bool:
    """The responsible coach, and a coordinator of the organisation; the service asks for the organisation again."""
    return _invite_person(actor, person) or bool(person.organisation_ids & actor.organisations(Role.COORDINATOR))


def _caseloads(actor: Actor, _subject: Any = None) -> bool:
    """Coordinators, of their own organisations; admins of all: a house may have nobody but the coach who leaves."""
    return actor.has(Role.COORDINATOR) or actor.has(Role.ADMIN)


def _coordinator(actor: Actor, _subject: Any = None) -> bool:
    """Coordinators, of their own organisations."""
    return actor.has(Role.COORDINATOR)


def _coach(actor: Actor, _subject: Any = None) -> bool:
    """Coaches."""
    return actor.has(Role.COACH)


def _coach_or_coordinator(actor: Actor, _subject: Any = None) -> bool:
    """Coaches and coordinators."""
    return actor.has(Role.COACH, Role.COORDINATOR)


def _propose(actor: Actor, card: CardSubject) -> bool:
    """A coach to whom the card is shown: the own one, or another that its visibility reaches."""
    readers = (Reader.OWN_COACH, Reader.SAME_ORGANISATION, Reader.OTHER_ORGANISATION)
    return actor.has(Role.COACH) and reader_of(actor, card) in readers


def _answer_as_person(actor: Actor, introduction: IntroductionSubject) -> bool:
    """The person; or the own coach, who records the answer of a person without an account."""
    where = standing(actor, introduction.card)
    if where is Reader.PERSON:
        return True
    return introduction.card.person_account_id is None and where is Reader.OWN_COACH


def _answer_as_employer(actor: Actor, introduction: IntroductionSubject) -> bool:
    """Verified people of the opening's employer, once something was disclosed to them."""
    employers = actor.organisations(Role.EMPLOYER, verified=True)
    return introduction.told_employer and introduction.opening.organisation_id in employers


def _broker(actor: Actor, introduction: IntroductionSubject) -> bool:
    """The coach of the introduction, and the person's own coach."""
    if not actor.has(Role.COACH):
        return False
    sits_there = introduction.organisation_id in actor.organisations(Role.COACH)
    return (sits_there and actor.account_id == introduction.coach_id) or standing(
        actor, introduction.card
    ) is Reader.OWN_COACH


def _see_introduction(actor: Actor, introduction: IntroductionSubject) -> bool:
    """Its three sides: the person, the coach, and the employer once something was disclosed."""
    return (
        standing(actor, introduction.card) is Reader.PERSON
        or _broker(actor, introduction)
        or _answer_as_employer(actor, introduction)
    )


def _answer_check_in(actor: Actor, check_in: CheckInSubject) -> bool:
    """The party that is asked; the coaches, who also record what the other two say by voice or on paper."""
    if _broker(actor, check_in.introduction):
        return True
    if check_in.party is Party.PERSON:
        return standing(actor, check_in.introduction.card) is Reader.PERSON
    return check_in.party is Party.EMPLOYER and _answer_as_employer(actor, check_in.introduction)


def _verify_employer(actor: Actor, _subject: Any = None) -> bool:
    """A coordinator (or an admin) says how a membership was verified."""
    return actor.has(Role.COORDINATOR, Role.ADMIN)


def _answer_feedback(actor: Actor, _subject: Any = None) -> bool:
    """A coordinator or an admin answers feedback on accessibility, and decides about proposed words."""
    return actor.has(Role.COORDINATOR, Role.ADMIN)


def _see_figures(actor: Actor, _subject: Any = None) -> bool:
    """A coordinator or an admin sees sums of nobody: what was looked for, how groups of cards fare; from five up."""
    return actor.has(Role.COORDINATOR, Role.ADMIN)


def _answer_report(actor: Actor, report: ReportSubject | None = None) -> bool:
    """Coordinators (of the organisation that it is about, where it is about one) and admins."""
    if actor.has(Role.ADMIN):
        return True
    own = actor.organisations(Role.COORDINATOR)
    return bool(own) if report is None or report.organisation_id is None else report.organisation_id in own


def _signed_in(actor: Actor, _subject: Any = None) -> bool:
    """Anybody signed in, for their own account."""
    return actor.is_signed_in


PERMISSIONS: dict[Permission, Callable[[Actor, Any], bool]] = {
    Permission.SEE_OPENING: _see_opening,
    Permission.CREATE_OPENING: _create_opening,
    Permission.EDIT_OPENING: _edit_opening,
    Permission.RESTORE_OPENING: _restore_opening,
    Permission.SEE_CARD: card_rules.see_card,
    Permission.CREATE_CARD: card_rules.create_card,
    Permission.EDIT_CARD: card_rules.edit_card,
    Permission.RESTORE_CARD: card_rules.restore_card,
    Permission.OWN_CARDS: card_rules.own_cards,
    Permission.SEE_PERSON: _see_person,
    Permission.KEEP_PEOPLE: _coach,
    Permission.FIND_CARDS: _coach_or_coordinator,
    Permission.FIND_CARDS_FOR_EMPLOYERS: card_rules.verified_employer,
    Permission.COUNT_SUITING: card_rules.count_suiting,
    Permission.SEE_SUITING: card_rules.see_suiting,
    Permission.RANK: _coach,
    Permission.EXPLAIN_MATCH: card_rules.explain_match,
    Permission.SEE_OBJECTION: objections.see_objection,
    Permission.HANDLE_OBJECTION: objections.handle_objection,
    Permission.PROPOSE: _propose,
    Permission.SEE_INTRODUCTION: _see_introduction,
    Permission.ANSWER_AS_PERSON: _answer_as_person,
    Permission.ANSWER_AS_EMPLOYER: _answer_as_employer,
    Permission.BROKER: _broker,
    Permission.SEE_PLACEMENT: _see_introduction,
    Permission.ANSWER_CHECK_IN: _answer_check_in,
    Permission.INVITE_EMPLOYER: _coach_or_coordinator,
    Permission.INVITE_PERSON: _invite_person,
    Permission.HAND_OVER: _hand_over,
    Permission.SEE_CASELOADS: _caseloads,
    Permission.VERIFY_EMPLOYER: _verify_employer,
    Permission.SEE_CALLS: _coach_or_coordinator,
    Permission.ANSWER_REPORT: _answer_report,
    Permission.SEE_HEALTH: _verify_employer,
    Permission.SEE_ORGANISATION: membership.see_organisation,
    Permission.MANAGE_ORGANISATION: membership.manage_organisation,
    Permission.EDIT_WORKPLACES: membership.edit_workplaces,
    Permission.SEE_JOIN: membership.see_join,
    Permission.DECIDE_JOIN: membership.decide_join,
    Permission.SEE_TERMS: membership.see_terms,
    Permission.ACCEPT_TERMS: membership.accept_terms,
    Permission.WITHDRAW_TERMS: membership.withdraw_terms,
    Permission.MAKE_COACHING_ORGANISATION: membership.make_coaching_organisation,
    Permission.ANSWER_FEEDBACK: _answer_feedback,
    Permission.DECIDE_WORDS: _answer_feedback,
    Permission.SEE_SEARCHES: _see_figures,
    Permission.SEE_FAIRNESS: _see_figures,
    Permission.SHOW_OWN_DATA: own_data.show_own_data,
    Permission.OPEN_WITH_REASON: own_data.open_with_reason,
    Permission.SET_RETENTION: own_data.set_retention,
    Permission.RESET_SECOND_FACTOR: second_factors.reset_second_factor,
}

WHATEVER_IS_DUE = frozenset({Permission.SEE_TERMS, Permission.ACCEPT_TERMS, Permission.WITHDRAW_TERMS})
"""What a seat gives although something has to be done first: it is how it gets done."""


def may(actor: Actor, permission: Permission, subject: Any = None) -> bool:
    """Return whether `actor` has `permission` towards `subject` (the subject type of the table's predicate).

    Somebody who has something to do first (domain/actors.py Hold) acts without a seat until it is done.
    """
    acting = replace(actor, seats=()) if actor.holds and permission not in WHATEVER_IS_DUE else actor
    return PERMISSIONS[permission](acting, subject)
