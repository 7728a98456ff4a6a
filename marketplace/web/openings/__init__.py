"""Openings: one's own, the form, the page of one and its moves. Begin at pages.py; the search is in web/public."""

from marketplace.web.openings import counting, editing, moving, pages, suiting
from marketplace.web.openings.blueprint import blueprint

__all__ = ["blueprint", "counting", "editing", "moving", "pages", "suiting"]
