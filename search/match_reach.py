"""Which cards stand at the top of an opening's list, as each card's own coach would see it: for figures and letters."""

from sqlalchemy.orm import Session

from marketplace.domain.actors import OPERATOR
from marketplace.domain.cards import CardState
from marketplace.domain.fairness import TOP
from marketplace.errors import Unavailable
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_rank import NOT_SEEN, OpeningAnchor, rank_cards
from marketplace.matching.column_terms import anchor_terms
from marketplace.matching.columns import opening_table
from marketplace.matching.rank import in_order
from marketplace.queries.match_judging import Pair, ground_of, judged_pair, key_of, opening_to_rank
from marketplace.queries.match_rarity import texts_for
from marketplace.queries.match_rows import cards_to_rank, may_meet
from marketplace.queries.match_turns import Standing, turns_now
from search.index import SearchIndex
from search.match_columns import columns_fingerprint
from search.match_meanings import meanings_of
from search.match_rows import Flag
from search.match_views import card_view


def top_pairs(session: Session, index: SearchIndex, opening_id: int, vocabulary: Vocabulary) -> list[Pair]:
    """Return the published cards that suit an opening best, judged, TOP at most, the best first.

    Every card is looked at whole, as its own coach sees it, whoever else may see it; those that fit or can be asked
    about count, blocked employers do not. Six queries. Raises NotFound for an opening that is gone, Unavailable when
    the columns cannot answer.
    """
    if index.columns is None:
        raise Unavailable
    columns = index.columns.store.generation(columns_fingerprint(vocabulary))
    sides, places = texts_for(vocabulary).sides, index.places.fresh(session)
    opening = opening_to_rank(session, OPERATOR, opening_id, sides)
    view = card_view(session, OPERATOR, opening.head.organisation_id)
    table = opening_table([opening.facts])
    anchor = OpeningAnchor(table.columns, table.wanted[0], anchor_terms(opening.side, *columns.rarities), opening.musts)
    turns, meanings = turns_now(session), meanings_of(index)
    found: set[int] = set()
    for layer in columns.cards:
        standing = layer.rows.standing
        out = (standing.flags & int(Flag.PUBLISHED | Flag.HELD_BACK)) == int(Flag.PUBLISHED)
        seen = view.seen(standing)
        seen[~layer.live | ~out] = NOT_SEEN
        try:
            km = layer.km(places, list(opening.facts.places))
            ranked = rank_cards(anchor, layer.rows, seen, km, TOP, 1, turns, meanings.cards_near(opening_id))
        except (IndexError, ValueError) as error:  # what is on the disk is not what was written
            raise Unavailable() from error
        for rows in (ranked.best, ranked.open):
            found.update(standing.id[rows].tolist())
    cards = [card for card in cards_to_rank(session, OPERATOR, sides, ids=found) if may_meet(opening, card)]
    out_now = [card for card in cards if card.head.state is CardState.PUBLISHED]
    standing = Standing(turns)
    ground = ground_of(session, vocabulary, [opening], out_now, columns.rarities, places.points, standing, meanings)
    pairs = (judged_pair(opening, card, ground, key_of(card)) for card in out_now)
    return list(in_order(pair for pair in pairs if pair.tier == 1)[:TOP])
