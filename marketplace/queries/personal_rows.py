"""Which rows of which table are about one person or one account: export and erasure go by these and by the table of
personal data (domain/personal_data.py). A test fails when a table that says something of people is missing here.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, Table, and_, or_, select
from sqlalchemy.orm import Session

from marketplace.models import (
    Account,
    AddressChange,
    AuthenticatorApp,
    Base,
    CardNeeds,
    CardNotice,
    Caseload,
    CheckIn,
    Consent,
    DerivedConcept,
    DerivedText,
    DerivedVector,
    Disclosure,
    EmployerBlock,
    ErasureRequest,
    HistoryRow,
    Introduction,
    JoinRequest,
    KnownDevice,
    LastVisit,
    LoginSession,
    MatchNotice,
    MatchObjection,
    MatchPace,
    MatchReach,
    Membership,
    NoticeAcceptance,
    OutgoingMessage,
    Passkey,
    Person,
    Placement,
    ReadAudit,
    ReadAuditCard,
    RecoveryCode,
    Report,
    SavedSearch,
    SignInCode,
    SkillCard,
    TakeOverCode,
    TermsAcceptance,
    ToldCard,
    ToldOpening,
)

Ids = ScalarSelect[Any] | Select[Any]
Finder = Callable[[int], ColumnElement[bool]]


def cards_of(person_id: int) -> Select[Any]:
    """Select the ids of every card of a person, deleted ones too."""
    return select(SkillCard.id).where(SkillCard.person_id == person_id)


def introductions_of(person_id: int) -> Select[Any]:
    """Select the ids of every introduction of a person."""
    return select(Introduction.id).where(Introduction.card_id.in_(cards_of(person_id)))


def placements_of(person_id: int) -> Select[Any]:
    """Select the ids of every placement of a person."""
    return select(Placement.id).where(Placement.introduction_id.in_(introductions_of(person_id)))


def derived_of(
    table: type[DerivedText] | type[DerivedConcept] | type[DerivedVector], card_ids: Ids
) -> ColumnElement[bool]:
    """Select what was made of the words of some cards."""
    return and_(table.kind == "card", table.subject_id.in_(card_ids))


def searches_of(account_id: int) -> Select[Any]:
    """Select the ids of every saved search of an account, deleted ones too."""
    return select(SavedSearch.id).where(SavedSearch.account_id == account_id)


def objections_of(person_id: int) -> Select[Any]:
    """Select the ids of everything that was said to be wrong about matches of a person."""
    return select(MatchObjection.id).where(MatchObjection.card_id.in_(cards_of(person_id)))


def _check_ins_of(person_id: int) -> Select[Any]:
    return select(CheckIn.id).where(CheckIn.placement_id.in_(placements_of(person_id)))


def _history_of(person_id: int) -> ColumnElement[bool]:
    subjects: Mapping[str, Select[Any]] = {
        "card": cards_of(person_id),
        "introduction": introductions_of(person_id),
        "placement": placements_of(person_id),
        "check_in": _check_ins_of(person_id),
        "match_objection": objections_of(person_id),
    }
    found = [and_(HistoryRow.subject_kind == kind, HistoryRow.subject_id.in_(ids)) for kind, ids in subjects.items()]
    return or_(and_(HistoryRow.subject_kind == "person", HistoryRow.subject_id == person_id), *found)


def reads_about(person_id: int) -> ColumnElement[bool]:
    """Select the reads of a person's data: opened cards and pages, and listings in which a card stood."""
    listed = select(ReadAuditCard.audit_id).where(ReadAuditCard.card_id.in_(cards_of(person_id)))
    own = select(ReadAudit.id).where(ReadAudit.person_id == person_id)
    return ReadAudit.id.in_(own.union(listed))


OF_PERSON: Mapping[str, Finder] = {
    "person": lambda number: Person.id == number,
    "caseload": lambda number: Caseload.person_id == number,
    "take_over_code": lambda number: TakeOverCode.person_id == number,
    "skill_card": lambda number: SkillCard.person_id == number,
    "card_needs": lambda number: CardNeeds.card_id.in_(cards_of(number)),
    "consent": lambda number: Consent.person_id == number,
    "employer_block": lambda number: EmployerBlock.person_id == number,
    "card_notice": lambda number: CardNotice.card_id.in_(cards_of(number)),
    "derived_text": lambda number: derived_of(DerivedText, cards_of(number)),
    "derived_concept": lambda number: derived_of(DerivedConcept, cards_of(number)),
    "derived_vector": lambda number: derived_of(DerivedVector, cards_of(number)),
    "erasure_request": lambda number: ErasureRequest.person_id == number,
    "introduction": lambda number: Introduction.card_id.in_(cards_of(number)),
    "disclosure": lambda number: Disclosure.introduction_id.in_(introductions_of(number)),
    "match_objection": lambda number: MatchObjection.card_id.in_(cards_of(number)),
    "match_reach": lambda number: MatchReach.card_id.in_(cards_of(number)),
    "placement": lambda number: Placement.introduction_id.in_(introductions_of(number)),
    "check_in": lambda number: CheckIn.placement_id.in_(placements_of(number)),
    "history": _history_of,
    "read_audit": reads_about,
}
"""Table → the rows that are about a person, by the person's number."""

OF_ACCOUNT: Mapping[str, Finder] = {
    "account": lambda number: Account.id == number,
    "address_change": lambda number: AddressChange.account_id == number,
    "authenticator_app": lambda number: AuthenticatorApp.account_id == number,
    "recovery_code": lambda number: RecoveryCode.account_id == number,
    "passkey": lambda number: Passkey.account_id == number,
    "known_device": lambda number: KnownDevice.account_id == number,
    "sign_in_code": lambda number: SignInCode.account_id == number,
    "login_session": lambda number: LoginSession.account_id == number,
    "last_visit": lambda number: LastVisit.account_id == number,
    "notice_acceptance": lambda number: NoticeAcceptance.account_id == number,
    "match_notice": lambda number: MatchNotice.account_id == number,
    "match_pace": lambda number: MatchPace.account_id == number,
    "told_card": lambda number: ToldCard.saved_search_id.in_(searches_of(number)),
    "told_opening": lambda number: ToldOpening.saved_search_id.in_(searches_of(number)),
    "saved_search": lambda number: SavedSearch.account_id == number,
    "outgoing_message": lambda number: OutgoingMessage.account_id == number,
    "membership": lambda number: Membership.account_id == number,
    "join_request": lambda number: JoinRequest.account_id == number,
    "terms_acceptance": lambda number: TermsAcceptance.accepted_by_id == number,
    "report": lambda number: Report.reporter_id == number,
}
"""Table → the rows that are about an account, by the account's number."""


def table_named(name: str) -> Table:
    """Return a table of the models. Raises KeyError for an unknown name."""
    return Base.metadata.tables[name]


def rows_about(
    session: Session, table: str, which: ColumnElement[bool], columns: Sequence[str]
) -> list[dict[str, Any]]:
    """Return the wanted columns of the rows that `which` finds, as stored values by name, oldest row first."""
    found = table_named(table)
    order = [found.c[key.name] for key in found.primary_key]
    asked = select(*(found.c[name] for name in columns)).where(which).order_by(*order)
    return [dict(row) for row in session.execute(asked).mappings()]
