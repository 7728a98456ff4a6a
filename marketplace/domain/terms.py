"""The terms that a coaching organisation accepts before any card: which documents, in which version.

A new version has to be accepted again. Source: the product's principle 12; finland.md section 8 (roles, processing).
"""

from enum import StrEnum

TERMS_VERSION = "2026-11"


class TermsDocument(StrEnum):
    """What is accepted, each with a page of its own text."""

    PROCESSING = "processing"  # who is controller, who processes, what for
    PROPOSAL = "proposal"  # a proposal is not an order
