"""Introductions: proposing, the two asks, the employer's answer, meeting and agreement. Begin at pages.py.

One picture for all three sides (showing.py), each with what it may see; what the employer sees is made by
profile.py alone, for the preview and for the employer's page.
"""

from marketplace.web.introductions import coaching, leaving, offering, pages, personal
from marketplace.web.introductions.blueprint import blueprint

__all__ = ["blueprint", "coaching", "leaving", "offering", "pages", "personal"]
