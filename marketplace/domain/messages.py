"""Outgoing messages: the states a message passes through so that nothing is sent twice."""

from enum import StrEnum


class DeliveryState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"  # found half sent after a crash: never sent again by itself
