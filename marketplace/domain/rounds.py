"""A round of proposals for a coach's whole caseload: how many each can bear, and why somebody is left without."""

from enum import StrEnum

EACH = (1, 2, 3)
"""How many introductions a person may have at a time in a round, open ones counted, that a coach can choose among."""

EACH_BY_DEFAULT = 2


class Without(StrEnum):
    """Why a person gets no proposal in a round."""

    NO_CARD = "no_card"  # none that is published and not held back
    HAS_ENOUGH = "has_enough"  # as many open introductions as one is to have at a time
    NOTHING_FITS = "nothing_fits"  # nothing in the area fits or can be asked about
    PLACES_TAKEN = "places_taken"  # what fits is taken by others, or goes to those who have nothing else
