"""What the tables of accounts, organisations, openings, the service's running and seeds hold of whom.

See personal_data.py. PERSONAL_DATA puts both halves together.
"""

from marketplace.domain import retention
from marketplace.domain.personal_data import About, Rows, Whose, not_personal, personal
from marketplace.domain.personal_people import PEOPLE

_ACCOUNT = About(Whose.ACCOUNT, "to sign in and be reached", retention.ACCOUNT)
_PROOF = About(Whose.ACCOUNT, "to sign in safely", retention.ACCOUNT, row_goes=True)
_ADDRESS = About(Whose.ACCOUNT, "to change an address without losing the account", retention.ACCOUNT, row_goes=True)
_ACCEPTED = About(Whose.ACCOUNT, "to show which notice somebody has read", retention.ACCOUNT, row_goes=True)
_SIGN_IN = About(Whose.ACCOUNT, "to stay signed in, and see where one is", retention.SIGN_IN, row_goes=True)
_VISIT = About(Whose.ACCOUNT, "to know when a card was last looked after", retention.ACCOUNT, row_goes=True)
_SEAT = About(Whose.ACCOUNT, "to know who may speak for an organisation", retention.ROLE)
_JOINING = About(Whose.ACCOUNT, "to let somebody into an organisation", retention.ROLE)
_TERMS = About(Whose.ACCOUNT, "to show who accepted terms for an organisation", retention.ROLE)
_MESSAGE = About(Whose.ACCOUNT, "to tell people what concerns them", retention.MESSAGE, row_goes=True)
_REPORT = About(Whose.ACCOUNT, "to look into what somebody says is not right", retention.HISTORY)
_SEARCHING = About(Whose.ACCOUNT, "to tell people of new openings that they look for", retention.SEARCH, row_goes=True)
_TOLD_MATCHES = About(
    Whose.ACCOUNT, "to tell of new matches once, as often as somebody wants", retention.TOLD_MATCHES, row_goes=True
)
_MATCH_PACE = About(
    Whose.ACCOUNT, "to tell of new matches as often as somebody wants", retention.ACCOUNT, row_goes=True
)
_INVITED = About(Whose.ASKER, "to let somebody in who was invited", retention.INVITATION, row_goes=True)
_REGISTERING = About(Whose.ASKER, "to make an account that somebody asked for", retention.SIGN_IN, row_goes=True)
_CALLER = About(Whose.ASKER, "to call back an employer who asked for it", retention.CALL, row_goes=True)
_GIVER = About(Whose.ASKER, "to answer feedback", retention.FEEDBACK, row_goes=True)
_FIRM = About(Whose.CONTACT, "to reach an employer; a sole trader's firm is a person", retention.OPENING)
_AT_WORK = About(Whose.CONTACT, "to know who shows the work", retention.OPENING)

_SEEDED = {
    "concept": not_personal(
        key="id slug", public_vocabulary="kind uri isco labels synonyms broader occupations retired_on origin parts"
    ),
    "concept_relation": not_personal(public_vocabulary="occupation_id skill_id kind"),
    "staged_concept": not_personal(
        public_vocabulary="import_id slug concept_id kind uri isco origin labels synonyms broader parts retired_on"
    ),
    "staged_relation": not_personal(public_vocabulary="import_id occupation_slug skill_slug kind"),
    "vocabulary_import": not_personal(
        key="id", how_the_service_runs="state release languages began_at ended_at counts"
    ),
    "vocabulary_revision": not_personal(key="id", counter="number changed_at"),
    "synonym_proposal": not_personal(
        key="id public_id",
        a_word_of_nobody="word language concept_id meaning",
        state="times state created_at decided_at version",
        a_coordinators_doing="decided_by_id",
    ),
    "municipality": not_personal(key="code", public_places="name_fi name_sv region_code region_fi region_sv lat lon"),
    "postcode": not_personal(key="code", public_places="name municipality lat lon replaced"),
    "subsidy_rule": not_personal(
        key="id", public_rules="key area percent cap_cents months valid_from valid_to source mark label who"
    ),
    "retention_rule": not_personal(
        key="id", rules="code valid_from amount unit source set_at", an_admin_s_doing="set_by_id"
    ),
}

_RUNNING = {
    "job_heartbeat": not_personal(key="job", how_the_service_runs="at"),
    "job_run": not_personal(key="id", how_the_service_runs="job started_at ended_at counts error"),
    "rate_count": not_personal(key="key_hash", counter="count expires_at"),
    "search_log": not_personal(
        key="id", words_of_nobody="text", what_was_looked_for_on_a_day="day looked_in language found"
    ),
    "search_log_code": not_personal(reference="search_id", what_was_looked_for_on_a_day="side code"),
    "rate_refusal": not_personal(key="day what", counter="count"),
    "outbox": not_personal(
        key="id", what_to_index="consumer kind subject_id created_at not_before attempts", kind_of_an_error="error"
    ),
}

_SIGNING_IN = {
    "account": {
        **not_personal(
            key="id public_id",
            state="closed_at closing_asked_at second_factor_at accepted_notices suspended_at",
        ),
        **personal(
            _ACCOUNT,
            told="name phone email_confirmed_at adult_confirmed_at suspended_reason",
            replaced="email language",
            sealed="password_hash",
            kept="created_at",
        ),
    },
    "address_change": {
        **not_personal(key="id public_id", reference="account_id"),
        **personal(_ADDRESS, told="old_email new_email asked_at expires_at confirmed_at stopped_at"),
    },
    "authenticator_app": {
        **not_personal(key="id", reference="account_id"),
        **personal(_PROOF, told="created_at", sealed="sealed_secret last_step"),
    },
    "recovery_code": {
        **not_personal(key="id", reference="account_id"),
        **personal(_PROOF, told="created_at used_at", sealed="code_hash"),
    },
    "passkey": {
        **not_personal(key="id public_id", reference="account_id"),
        **personal(_PROOF, told="device created_at last_used_at", sealed="credential_id public_key sign_count"),
    },
    "known_device": {
        **not_personal(key="id", reference="account_id"),
        **personal(_PROOF, told="created_at seen_at", sealed="device_hash"),
    },
    "sign_in_code": {
        **not_personal(key="id public_id", reference="account_id"),
        **personal(_PROOF, told="created_at expires_at used_at", sealed="address_hash nonce"),
    },
    "login_session": {
        **not_personal(key="id", reference="account_id"),
        **personal(
            _SIGN_IN,
            told="created_at seen_at expires_at revoked_at device hat is_shared_computer",
            sealed="token_hash",
        ),
    },
    "last_visit": {**not_personal(reference="account_id"), **personal(_VISIT, told="at")},
    "notice_acceptance": {
        **not_personal(key="id", reference="account_id"),
        **personal(_ACCEPTED, told="role version accepted_at"),
    },
    "told_opening": {
        **not_personal(reference="saved_search_id"),
        **personal(_SEARCHING, names="opening_id", told="told_at"),
    },
    "told_card": {
        **not_personal(reference="saved_search_id card_id"),
        **personal(_SEARCHING, told="told_at"),
    },
    "match_notice": {
        **not_personal(reference="account_id card_id"),
        **personal(_TOLD_MATCHES, names="opening_id", told="kind told_at"),
    },
    "match_pace": {**not_personal(reference="account_id", state="next_at"), **personal(_MATCH_PACE, told="often")},
    "saved_search": {
        **not_personal(key="id public_id", reference="account_id", state="since told_until next_at", counter="version"),
        **personal(_SEARCHING, told="name searched_in parts often state created_at told_at deleted_at"),
    },
    "registration": {
        **not_personal(key="id public_id"),
        **personal(_REGISTERING, told="email name language role is_adult next_path created_at expires_at"),
    },
    "invitation": {
        **not_personal(key="id public_id", reference="organisation_id person_id invited_by_id"),
        **personal(
            _INVITED, told="email role language created_at expires_at accepted_at revoked_at state", sealed="token_hash"
        ),
    },
    "outgoing_message": {
        **not_personal(
            key="id public_id", reference="account_id", delivery="message_id attempts not_before error stop_path"
        ),
        **personal(_MESSAGE, told="to_address language code parameters path state created_at sending_at sent_at"),
    },
}

_ORGANISATIONS = {
    "membership": {
        **not_personal(key="id", reference="account_id"),
        **personal(
            _SEAT,
            names="organisation_id verified_by_id",
            kept="role is_owner started_at ended_at verified_at verified_on",
            told="verified_how",
        ),
    },
    "join_request": {
        **not_personal(key="id public_id", reference="account_id", counter="version"),
        **personal(
            _JOINING,
            names="organisation_id decided_by_id",
            kept="state created_at changed_at expires_at checked_on",
            told="words checked_how reason",
        ),
    },
    "terms_acceptance": {
        **not_personal(key="id"),
        **personal(
            _TERMS,
            names="organisation_id accepted_by_id withdrawn_by_id",
            kept="document version accepted_at signs_as withdrawn_at withdrawn_reason",
        ),
    },
    "report": {
        **not_personal(
            key="id public_id",
            reference="organisation_id subject_id reporter_id taken_by_id decided_by_id",
            state="due_at version",
        ),
        **personal(
            _REPORT,
            kept="subject_kind reason words language state created_at decision decision_words decided_at",
            told="reporter_email",
        ),
    },
    "organisation": {
        **not_personal(
            key="id public_id",
            public_of_a_firm="form business_id municipality source postcode is_employer is_coaching",
            agreement="agreement_accepted_at agreement_version",
            state="created_at verified_at verified_by_id verified_how verified_on suspended_at version",
            of_the_firm="suspended_reason",
        ),
        **personal(_FIRM, told="name phone street_address"),
    },
    "workplace": {
        **not_personal(
            key="id public_id",
            reference="organisation_id",
            public_of_a_firm="name street_address municipality postcode",
            state="created_at retired_at version",
        ),
        **personal(_AT_WORK, told="contact_name contact_phone mentor_name"),
    },
    "opening": {
        **not_personal(
            key="id public_id source external_id",
            reference="organisation_id created_by_id contact_id workplace_id",
            about_the_work="kind title contract places language description tasks occupation skills languages licences "
            "demands accommodations handover hours_per_week hours_total times times_flexible starts_on ends_on "
            "starts_flexible pay positions workplace missing",
            state="state created_at changed_at published_at expires_at closed_reason version",
            safety="held_back_at held_back_reason",
        ),
        **personal(_AT_WORK, told="guide"),
    },
    "employer_need": {
        **not_personal(
            key="id public_id",
            reference="organisation_id taken_by_id opening_id",
            state="taken_at handled_at created_at",
        ),
        **personal(_CALLER, told="sentence phone name municipality language handled_how"),
    },
    "feedback": {
        **not_personal(
            key="id public_id", state="state created_at due_at reminded_at ended_at version", reference="ended_by_id"
        ),
        **personal(_GIVER, told="words page giver_email language answer"),
    },
}

PERSONAL_DATA: Rows = {**PEOPLE, **_SIGNING_IN, **_ORGANISATIONS, **_SEEDED, **_RUNNING}
"""Every column of every table, in the order in which a copy of one's data shows them."""
