"""One question put to an index: understood, narrowed, asked page by page, widened when thin; SQL when it is sick."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

import structlog
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.searching import Filters, Sort, values_of
from marketplace.errors import Unavailable
from marketplace.language.analysis import QueryWord, analyse_query
from marketplace.language.vocabulary import Concept, Vocabulary
from search.cursor import MAX_SEEN, Cursor, read, written
from search.index import SearchIndex
from search.narrowing import EVERYWHERE, Narrowed, counted_fields, narrow, told_counts
from search.places import Places
from search.port import MAX_LIMIT, Found, Hit, IndexName, TextQuery, Vector, Wish
from search.query import Asked, build_query
from search.results import THIN, HitType, Search, SearchPage, Tag
from search.schema import SCHEMAS
from search.tags import Ground, Sensed
from search.widening import Wideness, widen

EDGES_KM = (*range(1, 20), *range(20, 50, 2), *range(50, 100, 5), *range(100, 300, 20), 300, 400, 500, 700)
"""How finely NEAREST orders: what lies in one ring comes newest first."""

FAIR = (Wish("exposure", frozenset({"none"}), 0.3), Wish("exposure", frozenset({"little"}), 0.15))
"""Fair exposure: an opening of which nobody, or hardly anybody per place, has been told rises a little. One word met
in a title counts more than ten times as much, so that it never passes what clearly fits better."""

_IN_SQL = frozenset({"kinds", "municipalities", "near", "forms"})

log = structlog.get_logger()
RowType = TypeVar("RowType")


@dataclass(frozen=True, slots=True)
class Question:
    """Everything about a search that its hits are explained by. words: those that may be marked in a hit."""

    search: Search
    query: TextQuery
    words: tuple[QueryWord, ...] = ()
    tags: tuple[Sensed, ...] = ()
    concepts: tuple[Concept, ...] = ()
    origin: str | None = None
    places: Places | None = None


@dataclass(frozen=True, slots=True)
class Kind(Generic[RowType, HitType]):
    """How one kind is found and shown.

    only: what every query of this reader is narrowed to, besides what is asked; never: ids that the reader never
    finds. read: rows by ids, in their order, only what may be seen. hits: rows as they are shown. fall_back: rows and
    their number without the index (words, filters, limit, offset).
    """

    name: IndexName
    only: dict[str, frozenset[str]]
    read: Callable[[Sequence[int]], list[RowType]]
    hits: Callable[[Sequence[RowType], Question], list[HitType]]
    fall_back: Callable[[tuple[QueryWord, ...], Filters, int, int], tuple[list[RowType], int]]
    never: frozenset[str] = frozenset()


def ask(session: Session, index: SearchIndex, search: Search, kind: Kind[RowType, HitType]) -> SearchPage[HitType]:
    """Answer a search with one page. Never raises for a sick index: then SQL answers, newest first."""
    search = search.bounded()
    asking = _Asking(session, index, kind, search)
    cursor = read(search.cursor, asking.stamp) if search.cursor else Cursor()
    lost = cursor is None
    cursor = cursor or Cursor()
    try:
        page = asking.page(cursor)
    except Unavailable as error:
        log.warning("an index does not answer", index=kind.name.value, error=repr(error.__cause__ or error))
        page = asking.page_without_index(cursor)
    return replace(page, cursor_lost=lost)


class _Asking(Generic[RowType, HitType]):
    """One search on its way to an answer."""

    def __init__(self, session: Session, index: SearchIndex, kind: Kind[RowType, HitType], search: Search) -> None:
        self.index, self.kind, self.search = index, kind, search
        self.today = clock.today()
        self.vocabulary: Vocabulary = index.vocabulary.fresh(session)
        self.places = index.places.fresh(session)
        self.vector: Vector | None = None
        self.question, self.narrowed, self.nothing = self._question(search)

    @property
    def stamp(self) -> str:
        """What a cursor belongs to: the search without its page."""
        search, filters = self.search, self.search.filters
        chosen = [values_of(filters), sorted(filters.states), filters.source, sorted(search.hard), sorted(search.off)]
        return repr([self.kind.name, search.text, chosen, search.sort, search.concepts, search.size])

    def page(self, cursor: Cursor) -> SearchPage[HitType]:
        """The page that a cursor begins. Raises Unavailable when the index does not answer."""
        search, question = self.search, self.question
        by_key = question.query.sort in (Sort.NEWEST, Sort.ENDS)
        shown = cursor.shown
        found, wanted = Found((), 0), min(search.size + len(shown) + 1, MAX_LIMIT)
        if not self.nothing:
            counts = counted_fields(self.kind.name) if search.counted else ()
            query = replace(question.query, after=cursor.after)
            found = self.index.engine.search(self.kind.name, query, limit=wanted, counts=counts)
        unseen = [hit for hit in found.hits if int(hit.id) not in shown]
        hits, more = unseen[: search.size], len(unseen) > search.size
        rows = self.kind.read([int(hit.id) for hit in hits])
        total = max(found.total - (len(hits) - len(rows)), len(rows))
        wide = self._wideness(total)
        following = _next(cursor, hits, by_key=by_key) if more else None
        before = cursor.before()
        return SearchPage(
            hits=tuple(self.kind.hits(rows, question)),
            total=total,
            page=cursor.number,
            size=search.size,
            counts=told_counts(self.kind.name, found, self.today),
            understood=question.concepts,
            tags=self._tags(),
            sort=question.query.sort if question.query.sort is not Sort.NEWEST else search.sort,
            next=written(following, self.stamp) if following else None,
            previous=written(before, self.stamp) if before else None,
            capped=more and following is None,
            not_applied=self.narrowed.not_applied,
            widenings=wide.widenings,
            emptied_by=wide.emptied_by,
        )

    def page_without_index(self, cursor: Cursor) -> SearchPage[HitType]:
        """The page by SQL, newest first; by numbers, since an index that is healed meanwhile orders otherwise."""
        search, filters = self.search, self._towns_for_sql(self.search.filters)
        number = cursor.number if not (cursor.ends or cursor.seen) else 1
        words = self.question.query.words or (analyse_query(search.text, None) if not self.question.tags else ())
        rows, total = self.kind.fall_back(words, filters, search.size, (number - 1) * search.size)
        left_out = {*self.narrowed.not_applied, *(name for name in filters.chosen if name not in _IN_SQL)}
        following = Cursor(number + 1) if number * search.size < total else None
        before = Cursor(number).before()
        return SearchPage(
            hits=tuple(self.kind.hits(rows, self.question)),
            total=total,
            page=number,
            size=search.size,
            understood=self.question.concepts,
            degraded=True,
            tags=self._tags(),
            sort=Sort.NEWEST,
            next=written(following, self.stamp) if following else None,
            previous=written(before, self.stamp) if before else None,
            not_applied=tuple(name for name in search.filters.chosen if name in left_out),
        )

    def _question(self, search: Search) -> tuple[Question, Narrowed, bool]:
        """The question to the engine; how it is narrowed; and whether nothing was asked for that could be found."""
        kind, filters = self.kind, search.filters
        narrowed = narrow(kind.name, filters, self.places, self.today)
        here = filters.near.place if filters.near else None
        if here is None and len(filters.municipalities) == 1:
            (here,) = filters.municipalities
        fields = frozenset(SCHEMAS[kind.name].codes)
        ground = Ground(self.places, self.today, here, fields, search.hard, search.off)
        vocabulary = self.vocabulary if search.concepts else None
        asked = build_query(
            search.text, search.language, vocabulary, narrowed.filters, sense=self.index.sense, ground=ground
        )
        origin = here or asked.origin
        query = self._sorted(self._narrowed(asked, narrowed), search, origin)
        nothing = bool(search.text.strip()) and not analyse_query(search.text, search.language)
        words = (*query.words, *query.asides)
        known = self.vocabulary.concepts
        concepts = tuple(known[each.concept_id] for each in asked.understood if each.concept_id in known)
        return Question(search, query, words, asked.tags, concepts, origin, self.places), narrowed, nothing

    def _narrowed(self, asked: Asked, narrowed: Narrowed) -> TextQuery:
        query, kind = asked.query, self.kind
        excludes = {**query.excludes}
        for name, codes in [*narrowed.excludes.items(), *([("id", kind.never)] if kind.never else [])]:
            excludes[name] = excludes.get(name, frozenset()) | codes
        needs = {**query.needs}
        for name, codes in narrowed.needs.items():
            needs[name] = needs.get(name, frozenset()) | codes
        return replace(query, filters={**query.filters, **kind.only}, needs=needs, excludes=excludes)

    def _sorted(self, query: TextQuery, search: Search, origin: str | None) -> TextQuery:
        """In the order asked for; NEAREST without a place is BEST, and BEST of nothing looked for is NEWEST."""
        if search.concepts and search.text.strip() and not query.is_wish:
            self.vector = self.index.query_vector(search.text) if self.vector is None else self.vector
            query = replace(query, vector=self.vector)
        if search.sort is Sort.NEAREST and origin is not None:
            first, *others = self.places.rings(origin, EDGES_KM)
            inside = self.places.inside(origin)
            rings = (first | {EVERYWHERE} | (inside if len(inside) > 1 else frozenset()), *others)
            return replace(query, sort=Sort.NEAREST, rings=rings, ring_field="point")
        sort = search.sort if search.sort is not Sort.NEAREST else Sort.BEST
        if sort is Sort.BEST and not query.asks:
            sort = Sort.NEWEST
        fair = FAIR if sort is Sort.BEST and self.kind.name is IndexName.OPENINGS else ()
        return replace(query, sort=sort, slight=fair)

    def _wideness(self, total: int) -> Wideness:
        if total >= THIN or not self.search.counted or self.nothing:
            return Wideness()

        def count(search: Search) -> int:
            question, _, nothing = self._question(search)
            return 0 if nothing else self.index.engine.search(self.kind.name, question.query, limit=0).total

        return widen(self.search, self._tags(), total, count)

    def _tags(self) -> tuple[Tag, ...]:
        return tuple(each.tag for each in self.question.tags)

    def _towns_for_sql(self, filters: Filters) -> Filters:
        """A radius as the municipalities that it reaches, which is what SQL can ask for."""
        if filters.near is None:
            return filters
        within = self.places.within(filters.near.place, filters.near.km)
        towns = {self.places.towns.get(code, code) for code in within}
        reached = frozenset(town for town in towns if town)
        both = reached & filters.municipalities if filters.municipalities else reached
        return replace(filters, municipalities=both or frozenset({"none"}))


def _next(cursor: Cursor, hits: Sequence[Hit], *, by_key: bool) -> Cursor | None:
    if by_key:
        return cursor.following(end=hits[-1].key)
    if len(cursor.shown) + len(hits) > MAX_SEEN:
        return None
    return cursor.following(ids=tuple(int(hit.id) for hit in hits))
