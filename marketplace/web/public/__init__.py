"""What anybody may open: the front page, the start page, pages about the service, "call me". Begin at front.py."""

from marketplace.web.public import call_me, front, openings, pages
from marketplace.web.public.blueprint import blueprint

__all__ = ["blueprint", "call_me", "front", "openings", "pages"]
