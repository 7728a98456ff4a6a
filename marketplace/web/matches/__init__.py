"""Why a match came out as it did, and what somebody says is wrong about it.

Begin at why.py (the whole calculation of a pair), calculation.py (its words) and objections.py.
"""

from marketplace.web.matches import objections, why
from marketplace.web.matches.blueprint import blueprint

__all__ = ["blueprint", "objections", "why"]
