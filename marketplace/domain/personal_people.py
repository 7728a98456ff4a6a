"""What the tables of people, cards, introductions, placements and traces hold of whom. See personal_data.py."""

from marketplace.domain import retention
from marketplace.domain.personal_data import About, Rows, Whose, not_personal, personal

_PERSON = About(Whose.PERSON, "to know who is helped and how to reach them", retention.CARD_UNVISITED)
_CASELOAD = About(Whose.PERSON, "to know whose coach somebody is, and why that changed", retention.CARD_UNVISITED)
_CODE = About(Whose.PERSON, "to let a person take over an account of their own", retention.INVITATION, row_goes=True)
_CARD = About(Whose.PERSON, "to find work that suits and let others find the person", retention.CARD_UNVISITED)
_NEEDS = About(Whose.PERSON, "to find work that is arranged as the person needs", retention.HIDDEN_NEEDS, row_goes=True)
_CONSENT = About(Whose.PERSON, "to show what somebody agreed to", retention.CONSENT, row_goes=True)
_BLOCK = About(Whose.PERSON, "to keep a person away from an employer", retention.CARD_UNVISITED, row_goes=True)
_NOTICE = About(Whose.PERSON, "to tell in time that a card is about to go", retention.CARD_UNVISITED, row_goes=True)
_DERIVED = About(Whose.PERSON, "to find a card by what its words mean", retention.CARD_UNVISITED, row_goes=True)
_ERASURE = About(Whose.PERSON, "to do what was asked, and show that it was done", retention.READ_LOG)
_INTRODUCTION = About(Whose.PERSON, "to bring a person and an employer together", retention.INTRODUCTION_WORDS)
_DISCLOSURE = About(Whose.PERSON, "to show an employer what the person chose", retention.INTRODUCTION_WORDS)
_OBJECTION = About(Whose.PERSON, "to mend facts and rules of the matching", retention.HISTORY, row_goes=True)
_REACH = About(Whose.PERSON, "to see whether some group is left out of the lists", retention.REACH, row_goes=True)
_PLACEMENT = About(Whose.PERSON, "to agree on work and to support it", retention.PLACEMENT_WORDS)
_MENTOR = About(Whose.CONTACT, "to know who shows the work", retention.PLACEMENT_WORDS)
_CHECK_IN = About(Whose.PERSON, "to ask how the work goes", retention.PLACEMENT_WORDS)
_HISTORY = About(Whose.PERSON, "to show what was done, when and by whom", retention.HISTORY)
_READS = About(Whose.PERSON, "to show the person who has read what", retention.READ_LOG)

PEOPLE: Rows = {
    "person": {
        **not_personal(key="id public_id", counter="version", reference="account_id", moment="erased_at"),
        **personal(_PERSON, told="name phone email", replaced="language", kept="created_at"),
    },
    "caseload": {
        **not_personal(key="id", reference="person_id"),
        **personal(_CASELOAD, names="organisation_id coach_id", kept="started_at ended_at", told="reason note"),
    },
    "take_over_code": {
        **not_personal(key="id public_id", reference="person_id", counter="letters_sent"),
        **personal(_CODE, sealed="code_hash", names="made_by_id", kept="made_at expires_at revoked_at"),
    },
    "skill_card": {
        **not_personal(key="id public_id", counter="version", reference="person_id", name_of_a_system="source"),
        **personal(
            _CARD,
            names="organisation_id",
            replaced="external_id visibility",
            kept="state created_at changed_at published_at",
            told="headline summary kinds occupations skills interests languages licences hours_per_week times place "
            "max_km remote available_from min_pay_cents_per_hour consent_on consent_how held_back_at held_back_reason",
        ),
    },
    "card_needs": {
        **not_personal(key="id", reference="card_id consent_id", counter="version"),
        **personal(_NEEDS, told="needs limits coach_text changed_at"),
    },
    "consent": {
        **not_personal(key="id", reference="person_id card_id"),
        **personal(
            _CONSENT,
            told="purpose text_version given_on how recorded_at withdrawn_at",
            names="recorded_by_id",
        ),
    },
    "employer_block": {
        **not_personal(key="id", reference="person_id"),
        **personal(_BLOCK, names="organisation_id made_by_id", told="made_at"),
    },
    "card_notice": {
        **not_personal(reference="card_id"),
        **personal(_NOTICE, told="warned_at kept_at"),
    },
    # Made of the card's own words, which are in the copy. A vector tells nobody anything but this service's model.
    "derived_text": {
        **not_personal(reference="kind subject_id", made_with="fingerprint"),
        **personal(_DERIVED, told="derived_at", sealed="text_hash"),
    },
    "derived_concept": {
        **not_personal(reference="kind subject_id", made_with="fingerprint evidence"),
        **personal(_DERIVED, names="concept_id", told="weight"),
    },
    "derived_vector": {
        **not_personal(reference="kind subject_id", made_with="fingerprint"),
        **personal(_DERIVED, told="derived_at", sealed="text_hash vector"),
    },
    "erasure_request": {
        **not_personal(key="id public_id", reference="person_id"),
        **personal(_ERASURE, names="asked_by_id", kept="asked_at due_at taken_back_at done_at", told="reason"),
    },
    "introduction": {
        **not_personal(key="id public_id", reference="card_id", counter="version", turn="waits_for due_at"),
        **personal(
            _INTRODUCTION,
            names="opening_id organisation_id coach_id",
            kept="started_by state end_reason reason_shared created_at changed_at",
            told="coach_words match_reasons meeting_kind meeting_at meeting_place end_words",
        ),
    },
    "disclosure": {
        **not_personal(key="id", reference="introduction_id"),
        **personal(
            _DISCLOSURE,
            told="fields need_codes shown",
            names="recorded_by_id",
            kept="ask given_at how text_version withdrawn_at",
        ),
    },
    "match_objection": {
        **not_personal(key="id public_id", reference="card_id", counter="version", made_with="rules_version"),
        **personal(
            _OBJECTION,
            names="opening_id said_by_id ended_by_id",
            told="what_is_wrong words listed_for match_state score reason_codes said_at state outcome answer ended_at",
        ),
    },
    "match_reach": {
        **not_personal(reference="card_id"),
        **personal(_REACH, told="week best_rank top_tens region first_language"),
    },
    "placement": {
        **not_personal(key="id public_id", reference="introduction_id", counter="version"),
        **personal(
            _PLACEMENT,
            names="coach_id",
            kept="state starts_on ends_on hours_per_week hours_total official_agreement_on started_at ended_on "
            "end_reason created_at changed_at",
            told="end_words",
        ),
        **personal(_MENTOR, told="mentor_name"),
    },
    "check_in": {
        **not_personal(key="id public_id", reference="placement_id", counter="version"),
        **personal(
            _CHECK_IN,
            names="recorded_by_id",
            kept="party plan_code due_on state asked_at answered_at talked_at how",
            told="answers words wants_to_talk",
        ),
    },
    "history": {
        **not_personal(key="id", reference="subject_id"),
        **personal(
            _HISTORY,
            names="account_id",
            kept="subject_kind event state_from state_to part at how happened_on",
            told="reason",
        ),
    },
    "read_audit": {
        **not_personal(key="id", reference="card_id person_id"),
        **personal(
            _READS,
            names="account_id organisation_id",
            kept="at reader what fields why_code",
            told="reason",
        ),
    },
    "read_audit_card": not_personal(reference="audit_id card_id"),
}

KEPT_BECAUSE: dict[str, str] = {
    "person": "an empty row that the kept ones lead to",
    "caseload": "who worked with how many people, without who they were",
    "skill_card": "an empty row that the kept ones lead to",
    "introduction": "how many introductions led where, without whose they were",
    "disclosure": "that something was shown and taken back, without what",
    "placement": "that a piece of work began and ended, for the figures, without whose it was",
    "check_in": "that somebody was asked and answered, without what",
    "history": "that something was done, without words",
    "read_audit": "who opened whose data, without what stood there: misuse can be looked into for five years",
    "erasure_request": "that erasing was asked for and done",
}
"""Why rows of a person stay when everything that says something of them has gone; the page says the same in words."""
