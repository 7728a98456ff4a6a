"""Organisations from inside and from the door: joining, people, workplaces, terms. Begin at pages.py."""

from marketplace.web.organisations import coaching, deciding, joining, pages, people, terms, workplaces
from marketplace.web.organisations.blueprint import blueprint

__all__ = ["blueprint", "coaching", "deciding", "joining", "pages", "people", "terms", "workplaces"]
