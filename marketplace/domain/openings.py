"""Openings: their states, and what each kind allows, contradicts and lacks."""

from enum import StrEnum


class OpeningState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"
    EXPIRED = "expired"
    DELETED = "deleted"
