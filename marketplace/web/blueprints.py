"""Every blueprint of the service, in the order of the main chain."""

from flask import Blueprint

from marketplace.web import (
    accounts,
    admin,
    cards,
    coach,
    introductions,
    matches,
    openings,
    organisations,
    placements,
    privacy,
    safety,
    searches,
)
from marketplace.web import public as public_pages

BLUEPRINTS: tuple[Blueprint, ...] = (
    public_pages.blueprint,
    accounts.blueprint,
    openings.blueprint,
    searches.blueprint,
    cards.blueprint,
    introductions.blueprint,
    placements.blueprint,
    organisations.blueprint,
    coach.blueprint,
    matches.blueprint,
    safety.blueprint,
    privacy.blueprint,
    admin.blueprint,
)
