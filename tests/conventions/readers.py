"""Who may read what: each column with words is either nobody's secret (PUBLIC) or has its readers (READERS).

Source: product.md, "Who sees what of a card" and the principles. The words name roles of the access matrix, as they
stand towards the world's one person, card, opening, introduction and placement; `nobody` is a secret that no page,
letter or log shows. A new column fails until it stands in one of the two tables.
"""

from collections.abc import Mapping

from tests.conventions.roles import ROLES

GROUPS: Mapping[str, frozenset[str]] = {
    "nobody": frozenset(),
    "everybody": frozenset(ROLES),
    "person": frozenset({"jobseeker"}),
    "own_coach": frozenset({"coach"}),
    "house": frozenset({"coach", "same_house_coach", "coordinator"}),
    "coaches": frozenset({"coach", "same_house_coach", "other_house_coach", "coordinator"}),
    "firm": frozenset({"employer"}),
    "watchers": frozenset({"coordinator", "admin"}),
}

# Codes, days and numbers of closed lists, keys that the service makes, and words that anybody may read anyway.
# Which needs and limits are read by whom: tests/unit/test_visibility.py.
PUBLIC_NAMES = frozenset(
    {
        "accepted_notices", "accommodations", "agreement_version", "answers", "ask", "business_id", "code", "demands",
        "device_kind", "end_reason", "event", "evidence", "external_id", "fields",
        "fingerprint", "handover", "hat", "hours_per_week", "key",
        "kind", "kinds", "language", "languages", "licences", "limits", "match_reasons", "meeting_kind", "message_id",
        "missing", "municipality", "need_codes", "needs", "part", "pay", "plan_code", "places", "purpose", "reader",
        "reason_codes", "rules_version", "source", "state_from", "state_to", "subject_kind",
        "text_version", "times", "unit", "version", "what",
        "why_code",
    }
)  # fmt: skip
"""Column names that hold codes, whatever the table."""

PUBLIC: Mapping[str, str] = {
    "opening.title": "a published opening",
    "opening.description": "a published opening",
    "opening.tasks": "a published opening",
    "opening.occupation": "a concept of the vocabulary",
    "opening.skills": "a published opening",
    "opening.workplace": "a published opening",
    "organisation.name": "who employs and who coaches is public",
    "organisation.street_address": "of an organisation, not of a person",
    "organisation.postcode": "of an organisation, not of a person",
    "organisation.phone": "an organisation's own number",
    "workplace.name": "where the work is",
    "workplace.street_address": "where the work is",
    "workplace.postcode": "where the work is",
}

READERS: Mapping[str, str] = {
    # Words that anybody proposed: for whoever decides about them.
    "synonym_proposal.word": "watchers",
    "synonym_proposal.meaning": "watchers",
    # Accounts: everybody reads their own; others' names where they work together, addresses where they are invited.
    "account.email": "self",
    "account.email of other_jobseeker": "self firm watchers",  # who asks to speak for the firm
    "account.email of employer": "self coaches watchers",
    "account.email of other_employer": "self coaches watchers",
    "account.email of unverified_employer": "self coaches watchers",
    "account.email of coach": "self watchers",
    "account.email of coordinator": "self admin",
    "account.email of same_house_coach": "self watchers",
    "account.email of other_house_coach": "self watchers",
    "account.name": "self",
    "account.name of other_jobseeker": "self firm watchers",
    "account.name of coach": "self person firm coaches watchers",
    "account.name of same_house_coach": "self house admin",
    "account.name of other_house_coach": "self other_jobseeker admin",
    "account.name of coordinator": "self house admin",
    "account.name of admin": "self watchers",
    "account.name of employer": "self person coaches watchers",
    "account.name of other_employer": "self coaches watchers",
    "account.name of unverified_employer": "self coaches watchers",
    "account.phone": "self",
    "account.phone of employer": "self coaches watchers",
    "account.phone of coach": "self person firm",
    "account.password_hash": "nobody",
    "account.suspended_reason": "self watchers",
    "address_change.old_email": "person",
    "address_change.new_email": "person",
    "authenticator_app.sealed_secret": "nobody",
    "card_needs.coach_text": "own_coach",
    "caseload.note": "own_coach",
    "caseload.reason": "house",
    "check_in.words": "person own_coach",
    "disclosure.shown": "person own_coach firm",
    "employer_need.handled_how": "coaches",
    "employer_need.name": "coaches",
    "employer_need.phone": "coaches",
    "employer_need.sentence": "coaches",
    "erasure_request.reason": "person own_coach watchers",
    "feedback.answer": "watchers",
    "feedback.giver_email": "watchers",
    "feedback.page": "watchers",
    "feedback.words": "watchers",
    "history.reason": "person own_coach firm watchers",
    "introduction.coach_words": "person own_coach",
    "introduction.end_words": "person own_coach firm",
    "introduction.meeting_place": "person own_coach firm",
    "invitation.email": "coaches watchers firm",
    "invitation.token_hash": "nobody",
    "join_request.reason": "other_jobseeker person firm watchers own_coach",
    "join_request.words": "person firm watchers own_coach",
    "known_device.device_hash": "nobody",
    "login_session.device": "person",
    "login_session.token_hash": "nobody",
    "match_objection.answer": "person own_coach",
    "match_objection.words": "person own_coach",
    "membership.verified_how": "firm watchers",
    "opening.closed_reason": "firm coaches",
    "opening.guide": "firm coaches",
    "opening.held_back_reason": "firm watchers",
    "organisation.suspended_reason": "firm watchers",
    "organisation.verified_how": "firm watchers",
    "outgoing_message.parameters": "everybody",  # rows of the demo's page of letters; see the letters below
    "outgoing_message.path": "everybody",
    "outgoing_message.to_address": "everybody",
    "outgoing_message.error": "watchers",
    "outgoing_message.stop_path": "nobody",
    "passkey.credential_id": "nobody",
    "passkey.device": "person",
    "passkey.public_key": "nobody",
    "person.email": "person own_coach",
    "person.email of other": "other_jobseeker other_house_coach",
    "person.name": "person own_coach",
    "person.name of other": "other_jobseeker other_house_coach",
    "person.phone": "person own_coach",
    "person.phone of other": "other_jobseeker other_house_coach",
    "placement.end_words": "person own_coach firm",
    "placement.mentor_name": "person own_coach firm",
    "read_audit.reason": "person own_coach",
    "recovery_code.code_hash": "nobody",
    "registration.email": "nobody",
    "registration.name": "nobody",
    "registration.next_path": "nobody",
    "report.decision_words": "watchers",
    "report.reporter_email": "watchers",
    "report.words": "watchers",
    "saved_search.name": "person",
    "saved_search.parts": "person",
    "sign_in_code.address_hash": "nobody",
    "sign_in_code.nonce": "nobody",
    "skill_card.headline": "person coaches",
    "skill_card.held_back_reason": "person own_coach watchers",
    "skill_card.interests": "person coaches",
    "skill_card.occupations": "person coaches",
    "skill_card.place": "person own_coach",
    "skill_card.skills": "person coaches",
    "skill_card.summary": "person coaches",
    "take_over_code.code_hash": "nobody",
    "terms_acceptance.signs_as": "watchers",
    "terms_acceptance.withdrawn_reason": "watchers",
    "workplace.contact_name": "firm coaches",
    "workplace.contact_phone": "firm coaches",
    "workplace.mentor_name": "firm coaches person",
}

WITH_A_TRACE: Mapping[tuple[str, str], frozenset[str]] = {
    ("person.name", "coordinator"): frozenset({"coach.hand_over_person GET"}),
}
"""(key, role) → pages that show it beyond READERS, but only with a row of the read audit that the person can see."""

_OF_CARDS = frozenset({f"skill_card.{name}" for name in ("headline", "summary", "skills", "occupations", "interests")})
IN_INDEX: Mapping[str, frozenset[str]] = {
    "occupations": frozenset(),
    "openings": frozenset({"opening.title", "opening.description", "opening.tasks", "opening.workplace"}),
    "cards": _OF_CARDS,
    "employer_cards": _OF_CARDS,
}
"""What may stand in the documents of an index: what everybody with access to it may see. Names of firms as well."""

IN_LETTERS = frozenset({"opening.title", "organisation.name", "feedback.answer"})
"""A letter may lie open on somebody's phone: it says what it is about, never anything private."""


def is_public(column: str) -> bool:
    """Return whether a column (`table.column`) holds nobody's secret."""
    return column in PUBLIC or column.partition(".")[2] in PUBLIC_NAMES


def readers_of(key: str) -> frozenset[str]:
    """Return the roles that may read what is planted under a key (`table.column` or `table.column of whose`)."""
    column, _of, whose = key.partition(" of ")
    words = READERS.get(key, READERS[column])
    found = {role for word in words.split() for role in GROUPS.get(word, frozenset({word}))}
    return frozenset(found - {"self"} | ({whose} if "self" in found else set()))
