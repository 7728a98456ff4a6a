"""What anybody may open: the front page, the start page, pages about the service, "call me". Begin at front.py."""

from marketplace.web.public import (
    alive,
    call_me,
    contact,
    feedback,
    front,
    machines,
    openings,
    pages,
    suggesting,
    words,
)
from marketplace.web.public.blueprint import blueprint

__all__ = [
    "alive",
    "blueprint",
    "call_me",
    "contact",
    "feedback",
    "front",
    "machines",
    "openings",
    "pages",
    "suggesting",
    "words",
]
