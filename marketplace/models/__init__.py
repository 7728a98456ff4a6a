"""SQLAlchemy classes on one DeclarativeBase, one file per aggregate. No Flask. Imported by queries, services and above.

Begin at base.py (column types, naming) and outbox.py (which rows feed which index).
"""

from marketplace.models.accounts import Account, Invitation, LoginSession, Membership, Organisation
from marketplace.models.base import Base
from marketplace.models.cards import CardNeeds, Caseload, Consent, Person, SkillCard
from marketplace.models.derived import DerivedConcept, DerivedText, DerivedVector
from marketplace.models.feedback import Feedback
from marketplace.models.introductions import Disclosure, Introduction
from marketplace.models.match_notices import MatchNotice, MatchPace
from marketplace.models.match_objections import MatchObjection
from marketplace.models.match_reach import MatchReach
from marketplace.models.openings import EmployerNeed, Opening
from marketplace.models.organisations import JoinRequest, TermsAcceptance, Workplace
from marketplace.models.outbox import OutboxRow
from marketplace.models.people import TakeOverCode
from marketplace.models.placements import CheckIn, Placement
from marketplace.models.privacy import CardNotice, ErasureRequest, LastVisit, RetentionRule
from marketplace.models.query_log import SearchLog, SearchLogCode
from marketplace.models.registration import AddressChange, NoticeAcceptance, Registration
from marketplace.models.running import JobHeartbeat, JobRun, RateCount, RateRefusal
from marketplace.models.safety import EmployerBlock, Report
from marketplace.models.searches import SavedSearch, ToldCard, ToldOpening
from marketplace.models.second_factors import AuthenticatorApp, KnownDevice, Passkey, RecoveryCode, SignInCode
from marketplace.models.seeded import Concept, Municipality, Postcode, SubsidyRule
from marketplace.models.traces import HistoryRow, OutgoingMessage, ReadAudit, ReadAuditCard
from marketplace.models.vocabulary import (
    ConceptRelation,
    StagedConcept,
    StagedRelation,
    SynonymProposal,
    VocabularyImport,
    VocabularyRevision,
)

__all__ = [
    "Account",
    "AddressChange",
    "AuthenticatorApp",
    "Base",
    "CardNeeds",
    "CardNotice",
    "Caseload",
    "CheckIn",
    "Concept",
    "ConceptRelation",
    "Consent",
    "DerivedConcept",
    "DerivedText",
    "DerivedVector",
    "Disclosure",
    "EmployerBlock",
    "EmployerNeed",
    "ErasureRequest",
    "Feedback",
    "HistoryRow",
    "Introduction",
    "Invitation",
    "JobHeartbeat",
    "JobRun",
    "JoinRequest",
    "KnownDevice",
    "LastVisit",
    "LoginSession",
    "MatchNotice",
    "MatchObjection",
    "MatchPace",
    "MatchReach",
    "Membership",
    "Municipality",
    "NoticeAcceptance",
    "Opening",
    "Organisation",
    "OutboxRow",
    "OutgoingMessage",
    "Passkey",
    "Person",
    "Placement",
    "Postcode",
    "RateCount",
    "RateRefusal",
    "ReadAudit",
    "ReadAuditCard",
    "RecoveryCode",
    "Registration",
    "Report",
    "RetentionRule",
    "SavedSearch",
    "SearchLog",
    "SearchLogCode",
    "SignInCode",
    "SkillCard",
    "StagedConcept",
    "StagedRelation",
    "SubsidyRule",
    "SynonymProposal",
    "TakeOverCode",
    "TermsAcceptance",
    "ToldCard",
    "ToldOpening",
    "VocabularyImport",
    "VocabularyRevision",
    "Workplace",
]
