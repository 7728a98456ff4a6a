"""Why a match came out as it did. Begin at why.py (the whole calculation of a pair) and calculation.py (its words)."""

from marketplace.web.matches import why
from marketplace.web.matches.blueprint import blueprint

__all__ = ["blueprint", "why"]
