"""Skill cards: their states and moves. What a reader sees of one is in visibility.py."""

from enum import StrEnum


class CardState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    HIDDEN = "hidden"
    DELETED = "deleted"
