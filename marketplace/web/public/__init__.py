"""What anybody may open: the front page, the start page, pages about the service, "call me". Begin at front.py."""

from marketplace.web.public import front, pages
from marketplace.web.public.blueprint import blueprint

__all__ = ["blueprint", "front", "pages"]
