"""From a query to the lists that Meilisearch is asked for, and from their hits to one order.

Meilisearch merges lists by taking the better of two scores, counts nothing beside them, and finds nothing by "any of
these words". So what makes a document found is a filter, which counts and pages exactly, and the order of the best few
hundred is made here: the lists say how well the words, their grams and the meaning fit, the codes say the rest.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marketplace.domain.searching import Sort
from marketplace.language.analysis import QueryWord
from marketplace.language.gram_vectors import DIMENSIONS, GramWeights, Vector, gram_vector
from search.meanings import FLOOR, finds
from search.meili_documents import GRAMS, MEANING
from search.meili_filters import NUMBER, any_of, code_of, every, found, key_of, narrowed, order_key, wished
from search.port import Hit, TextQuery, Wish
from search.schema import CONCEPTS, Schema

# So many of each list are put in order; what is found beyond them follows, newest first.
DEEP = 200
MOST_WORDS = 10  # of a query; Meilisearch reads no more
_MOST_WISHES = 6

# A query whose words all fit counts about what the embedded engine gives it, so that concepts and wishes, whose worth
# is the same for both engines, weigh about as much beside it.
_ONE_WORD = 9.0
_KEYS, _GRAMS = 0.4, 0.6
_ASIDE = 0.2
# Two texts without a gram in common have a cosine of 0 ± this; among n of them the highest is about sqrt(2 ln n) of it.
_NOISE = 1 / math.sqrt(DIMENSIONS)
_LEAST_GRAM_COSINE = 0.15


@dataclass(frozen=True, slots=True)
class Ranking:
    """One list to ask for and what a hit of it is worth: `worth` times its score, from `least` (0) to 1.

    worth 0: the list brings documents in, and their codes rank them. finds: whether it can; else it only ranks.
    """

    asked: Mapping[str, Any]
    worth: float = 0.0
    least: float = 0.0
    near: bool = False
    finds: bool = True


@dataclass(frozen=True, slots=True)
class Frozen:
    """What is kept with an index and needed to ask it: which build it is, weights of grams, how long its vectors of
    meaning are (0: it has none) and of which model they are."""

    generation: str
    weights: GramWeights
    meaning: int = 0
    model: str = ""


def rankings(uid: str, schema: Schema, query: TextQuery, frozen: Frozen) -> list[Ranking]:
    """Give the lists to ask for, in the order in which `ordered` takes their answers; none when nothing ranks."""
    if not query.asks or query.sort is not Sort.BEST:
        # For other orders only what is near counts, since it is found.
        return [each for each in _near(uid, schema, query, frozen) if query.asks]
    base = {"indexUid": uid, "limit": DEEP, "attributesToRetrieve": _attributes(query)}
    narrow = narrowed(query)
    positive = [wish for wish in query.wishes if wish.values and not wish.negated][:_MOST_WISHES]
    lists = []
    finding = not query.is_wish and query.asks
    for words, share in ((query.words, 1.0), (query.asides, _ASIDE)):
        if not words:
            continue
        within = [*narrow, *(found(query, ()) if share < 1 and finding else [])]
        asked = {**base, "q": _typed(words), "matchingStrategy": "frequency", "showRankingScore": True}
        worth = _worth(words) * _KEYS * share
        lists.append(Ranking({**asked, "filter": every(within)}, worth))
        if positive:
            # What fits in words and in every wish must not be lost among hundreds that fit in words alone.
            lists.append(Ranking({**asked, "filter": every([*within, *map(wished, positive)])}, worth))
    lists.extend(_near(uid, schema, query, frozen))
    newest_first = {**base, "sort": ["newest:desc", f"{NUMBER}:desc"]}
    if query.concepts:
        concepts = any_of(CONCEPTS, (concept for concept, _ in query.concepts))
        lists.append(Ranking({**newest_first, "filter": every([*narrow, concepts])}))
    if not finding and positive:
        wholes = [[wished(wish) for wish in positive], *([wished(wish)] for wish in positive)]
        lists.extend(Ranking({**newest_first, "filter": every([*narrow, *clauses])}) for clauses in wholes)
    return lists


def near_ids(lists: Sequence[Ranking], answers: Sequence[Mapping[str, Any]]) -> list[str]:
    """Give the ids that lists of vectors found, each once; what is near in meaning only when it is near enough."""
    found: dict[str, None] = {}
    for each, answer in zip(lists, answers, strict=True):
        for place, hit in enumerate(answer["hits"] if each.near else ()):
            if _finds(each, place, hit):
                found[str(hit["id"])] = None
    return list(found)


def ordered(
    schema: Schema, query: TextQuery, lists: Sequence[Ranking], answers: Sequence[Mapping[str, Any]]
) -> list[Hit]:
    """Put the hits of all lists in one order, best first, equal ones newest first."""
    documents: dict[str, Mapping[str, Any]] = {}
    scores: dict[str, dict[str, float]] = {}
    for each, answer in zip(lists, answers, strict=True):
        for place, hit in enumerate(answer["hits"]):
            key = str(hit["id"])
            if _finds(each, place, hit):
                documents[key] = hit
            if each.worth:
                own = scores.setdefault(key, {})
                fits = (_score(hit, each.near) - each.least) / (1 - each.least)
                kind = _kind(each)
                own[kind] = max(own.get(kind, 0.0), each.worth * max(fits, 0.0))
    hits = [
        Hit(key, sum(scores.get(key, {}).values()) + _by_codes(schema, query, hit), order_key(hit, query.sort))
        for key, hit in documents.items()
    ]
    return sorted(hits, key=lambda hit: (-round(hit.score, 6), -hit.key))


def _near(uid: str, schema: Schema, query: TextQuery, frozen: Frozen) -> list[Ranking]:
    """The lists by vectors: of grams, and of meaning where there is one; nothing that is only noise."""
    lists = []
    finding = not query.is_wish and query.asks
    words = query.words if finding else query.asides
    noise = _NOISE * math.sqrt(2 * math.log(max(frozen.weights.documents, 2)))
    vectors: list[tuple[str, Vector, float, float]] = []
    grams = gram_vector((gram for word in words for gram in word.grams), frozen.weights)
    if grams is not None and any(text.gram_weight for text in schema.texts):
        worth = _worth(words) * _GRAMS * (1.0 if finding else _ASIDE)
        vectors.append((GRAMS, grams, worth, max(_LEAST_GRAM_COSINE, noise)))
    if query.vector is not None and frozen.meaning == len(query.vector):
        vectors.append((MEANING, query.vector, schema.vector_weight, FLOOR))
    for name, vector, worth, least in vectors:
        asked = {
            "indexUid": uid,
            "limit": DEEP,
            "attributesToRetrieve": _attributes(query),
            "vector": [round(float(number), 4) for number in vector],
            "hybrid": {"embedder": name, "semanticRatio": 1.0},
            "showRankingScore": True,
            "rankingScoreThreshold": round((1 + least) / 2, 4),
            "filter": every(narrowed(query)),
        }
        meant = name == MEANING
        lists.append(Ranking(asked, worth, least if meant else 0.0, near=True, finds=finding or not meant))
    return lists


def _finds(ranking: Ranking, place: int, hit: Mapping[str, Any]) -> bool:
    """Whether a list makes its hit found: all but what is not near enough in meaning, which may only rank."""
    by_meaning = ranking.near and ranking.asked["hybrid"]["embedder"] == MEANING
    return ranking.finds and (not by_meaning or finds(place, _score(hit, near=True)))


def _typed(words: Iterable[QueryWord]) -> str:
    """The words to look for, the best key of each first: only the first ten are read."""
    several = [list(word.keys) for word in words]
    first = [keys[0] for keys in several if keys]
    rest = [key for keys in several for key in keys[1:]]
    return " ".join(key_of(key) for key in list(dict.fromkeys([*first, *rest]))[:MOST_WORDS])


def _worth(words: Sequence[QueryWord]) -> float:
    return _ONE_WORD * math.sqrt(max(1, min(len(words), 4)))


def _attributes(query: TextQuery) -> list[str]:
    fields = {wish.field for wish in (*query.wishes, *query.slight)}
    return ["id", "newest", "ends", NUMBER, *sorted(fields | ({CONCEPTS} if query.concepts else set()))]


def _score(hit: Mapping[str, Any], near: bool) -> float:
    score = float(hit.get("_rankingScore") or 0.0)
    return 2 * score - 1 if near else score


def _kind(ranking: Ranking) -> str:
    """Lists of one kind (the same words, narrower) do not add up."""
    hybrid = ranking.asked.get("hybrid")
    return f"near {hybrid['embedder']}" if hybrid else f"words {ranking.asked.get('q')}"


def _by_codes(schema: Schema, query: TextQuery, hit: Mapping[str, Any]) -> float:
    total = 0.0
    own = {code_of(value) for value in hit.get(CONCEPTS) or ()}
    total += sum(schema.concept_weight * weight for concept, weight in query.concepts if concept in own)
    return total + sum(wish.boost for wish in (*query.wishes, *query.slight) if _lifts(wish, hit))


def _lifts(wish: Wish, hit: Mapping[str, Any]) -> bool:
    codes = {code_of(value) for value in hit.get(wish.field) or ()}
    return wish.values.isdisjoint(codes) if wish.negated else not wish.values.isdisjoint(codes)
