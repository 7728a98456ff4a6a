"""The coach's pages. Each module takes `blueprint` from blueprint.py and is imported here."""

from marketplace.web.coach import calls, cards, employers, handovers, matches, openings, people, rounds
from marketplace.web.coach.blueprint import blueprint

__all__ = ["blueprint", "calls", "cards", "employers", "handovers", "matches", "openings", "people", "rounds"]
