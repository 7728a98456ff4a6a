"""Why a match came out as it did, and what somebody says is wrong about it.

Begin at why.py (the whole calculation of a pair), calculation.py (its words), objections.py and
mine.py (the person's own list).
"""

from marketplace.web.matches import mine, objections, why
from marketplace.web.matches.blueprint import blueprint

__all__ = ["blueprint", "mine", "objections", "why"]
