"""The soft points of facts and what questions cost, over whole columns: the same sums as `score` has, a pair a row."""

import numpy as np

from marketplace.domain.codes import Offer
from marketplace.matching.bits import LICENCES_KNOWN
from marketplace.matching.column_rules import Findings, LanguageFindings
from marketplace.matching.columns import Array, CardColumns, OpeningColumns
from marketplace.matching.score import COSTS, MOST_ASKED, MOST_COUNTED, NEAR_KM, OFFERED, POINTS, REMOTE_NEARNESS


def fact_points(opening: OpeningColumns, card: CardColumns, km: Array, languages: LanguageFindings) -> Array:
    """Return the points that facts bring to every pair of rows. Arguments as in column_rules.check_columns."""
    helps = _count(card.helps & opening.offer_yes) * OFFERED[Offer.YES]
    helps = helps + _count(card.helps & opening.offer_negotiable) * OFFERED[Offer.NEGOTIABLE]
    needs = _count(card.must & opening.offer_yes)
    licences = (opening.licence_wish & card.licences & ~np.uint32(LICENCES_KNOWN)) != 0
    near = np.where(
        opening.fully_remote & card.remote,
        REMOTE_NEARNESS,
        np.nan_to_num(np.maximum(0.0, 1 - km / NEAR_KM)),
    )
    points: Array = (
        POINTS["helps"] * np.minimum(1.0, helps / MOST_COUNTED)
        + POINTS["needs"] * np.minimum(1.0, needs / MOST_COUNTED)
        + POINTS["wish_licence"] * licences
        + POINTS["wish_language"] * languages.wish
        + POINTS["near"] * near
        + POINTS["hours"] * _hours_inside(opening, card)
    )
    return points


def costs_of(found: Findings) -> Array:
    """Return what is taken away from every pair: questions together, unshown must skills, broken rules."""
    points: Array = (
        COSTS["ask"] * np.minimum(found.asked, MOST_ASKED)
        + COSTS["unshown"] * found.unshown
        + COSTS["broken"] * found.units
    )
    return points


def _count(mask: Array) -> Array:
    found: Array = np.bitwise_count(mask)
    return found


def _hours_inside(opening: OpeningColumns, card: CardColumns) -> Array:
    common = np.minimum(opening.hours_max, card.hours_max) - np.maximum(opening.hours_min, card.hours_min)
    length = opening.hours_max - opening.hours_min
    fixed = length <= 0
    part = np.maximum(0.0, common) / np.where(fixed, 1.0, length)
    inside = (card.hours_min <= opening.hours_min) & (opening.hours_min <= card.hours_max)
    found: Array = np.nan_to_num(np.where(fixed, inside, part))
    return found
