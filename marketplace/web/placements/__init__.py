"""Placements and check-ins: the plan of the work, start, questions on the way, end. Begin at pages.py."""

from marketplace.web.placements import checking, pages, planning
from marketplace.web.placements.blueprint import blueprint

__all__ = ["blueprint", "checking", "pages", "planning"]
