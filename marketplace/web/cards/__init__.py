"""Pages of skill cards. Begin at pages.py (what is read), editing.py (the form) and moving.py (how far it is shown)."""

from marketplace.web.cards import editing, finding, moving, pages, traces_pages
from marketplace.web.cards.blueprint import blueprint

__all__ = ["blueprint", "editing", "finding", "moving", "pages", "traces_pages"]
