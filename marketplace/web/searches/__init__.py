"""Searches that somebody saves to hear of what is new: saving, the list of one's own, stopping from a letter."""

from marketplace.web.searches import matches, mine, saving, stopping
from marketplace.web.searches.blueprint import blueprint

__all__ = ["blueprint", "matches", "mine", "saving", "stopping"]
