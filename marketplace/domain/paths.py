"""Addresses of pages that messages and lists lead to, without Flask; a test compares them with the URL map."""

from collections.abc import Mapping

PATHS: Mapping[str, str] = {
    "introductions.show": "/introductions/{public_id}",
    "introductions.answer": "/introductions/{public_id}/answer",
    "introductions.contact": "/introductions/{public_id}/contact",
    "introductions.offer": "/introductions/{public_id}/offer",
    "introductions.mine": "/introductions",
    "placements.new": "/introductions/{public_id}/placement",
    "placements.show": "/placements/{public_id}",
    "placements.check_in": "/check-ins/{public_id}",
    "cards.show": "/cards/{public_id}",
    "openings.show": "/openings/{public_id}",
    "matches.objection": "/objections/{public_id}",
    "privacy.keep": "/privacy/cards/{public_id}/keep",
}


def path_of(endpoint: str, public_id: str = "") -> str:
    """Return the address of a page. Raises KeyError for an endpoint outside the table."""
    return PATHS[endpoint].format(public_id=public_id)
