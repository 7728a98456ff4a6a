"""Why a person gets another coach. The person reads the reason; a note goes from coach to coach alone."""

from enum import StrEnum


class HandOverReason(StrEnum):
    """Closed list; the words stand in translations as people-reason-…"""

    LEAVING = "leaving"  # the coach leaves the organisation
    AWAY = "away"  # the coach is away for long
    CLOSER = "closer"  # another coach works nearer, or knows the trade or the language
    WISHED = "wished"  # the person wished so
    OTHER = "other"
