"""One's own data: who sees it, copies, erasing, opening with a reason, how long things stay. Begin at mine.py."""

from marketplace.web.privacy import cards, copies, erasing, mine, opening, rules
from marketplace.web.privacy.blueprint import blueprint

__all__ = ["blueprint", "cards", "copies", "erasing", "mine", "opening", "rules"]
