"""What the search pages call: find, read again under the visibility rule, say why. Falls back to SQL by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

import structlog
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.openings import OpeningState
from marketplace.domain.permissions import Permission, may
from marketplace.domain.searching import Filters
from marketplace.domain.visibility import Reader, reader_of, seen_by
from marketplace.errors import Unavailable
from marketplace.language.analysis import QueryWord, matched_words
from marketplace.models import Opening, SkillCard
from marketplace.queries import search as without_index
from marketplace.queries.subjects import card_subjects, opening_subject
from search import rows
from search.index import SearchIndex
from search.narrowing import counted_fields, narrow, told_counts
from search.port import Found, IndexName
from search.query import build_query, card_audience, opening_audience
from search.results import CardHit, HitType, OpeningHit, Search, SearchPage, Why

MAX_MATCHED_WORDS = 6

log = structlog.get_logger()


def find_openings(session: Session, index: SearchIndex, reader: Actor, search: Search) -> SearchPage[OpeningHit]:
    """Find openings the reader may see, best first, without words newest first. Never raises for a sick index."""
    search = search.bounded()

    def read(ids: Sequence[int]) -> list[Opening]:
        found = rows.openings_by_id(session, ids)
        return [found[number] for number in ids if number in found and _may_list(reader, found[number], search.filters)]

    def hit(opening: Opening, words: tuple[QueryWord, ...]) -> OpeningHit:
        texts = [*opening.title.items(), *(opening.description or {}).items()]
        texts += [(opening.language, task) for task in opening.tasks or ()]
        return OpeningHit(opening, Why(_matched(texts, words)))

    def fall_back(words: tuple[QueryWord, ...]) -> tuple[list[Opening], int]:
        found, total = without_index.openings_by_words(
            session, reader, words, search.filters, limit=search.size, offset=search.offset
        )
        return [opening for opening in found if _may_list(reader, opening, search.filters)], total

    return _find(session, index, IndexName.OPENINGS, opening_audience(reader), search, _Kind(read, hit, fall_back))


def find_cards(session: Session, index: SearchIndex, reader: Actor, search: Search) -> SearchPage[CardHit]:
    """Find cards in the coaches' index that the reader may see, best first, without words newest first.

    Nobody but coaches, coordinators and the operator finds anything. Never raises for a sick index.
    """
    search = search.bounded()

    def readable(found: Sequence[SkillCard]) -> list[tuple[SkillCard, Reader]]:
        subjects = card_subjects(session, list(found)) if found else {}
        seen = [(card, reader_of(reader, subjects[card.id])) for card in found]
        states = search.filters.states
        return [(card, by) for card, by in seen if by is not Reader.NOBODY and (not states or card.state in states)]

    def read(ids: Sequence[int]) -> list[tuple[SkillCard, Reader]]:
        found = rows.cards_by_id(session, ids)
        return readable([found[number] for number in ids if number in found])

    def hit(seen: tuple[SkillCard, Reader], words: tuple[QueryWord, ...]) -> CardHit:
        card, by = seen
        facts = seen_by(card.facts(with_needs=False), by)
        texts: list[tuple[str | None, str]] = [*facts.headline.items(), *(facts.summary or {}).items()]
        texts += [(None, each) for each in (*(skill.label for skill in facts.skills or ()), *(facts.interests or ()))]
        texts += [(None, occupation.label) for occupation in facts.occupations or ()]
        return CardHit(card, facts, by, Why(_matched(texts, words)))

    def fall_back(words: tuple[QueryWord, ...]) -> tuple[list[tuple[SkillCard, Reader]], int]:
        found, total = without_index.cards_by_words(
            session, reader, words, search.filters, limit=search.size, offset=search.offset
        )
        return readable(found), total

    return _find(session, index, IndexName.CARDS, card_audience(reader), search, _Kind(read, hit, fall_back))


def find_occupations(session: Session, index: SearchIndex, text: str, language: str | None, limit: int) -> list[str]:
    """Find occupations of the vocabulary by words: their ESCO URIs (the slug where there is none), best first.

    Raises Unavailable when the index does not answer.
    """
    asked = build_query(text, language, index.vocabulary.fresh(session), {"kind": ["occupation"]})
    if not asked.query.words:
        return []
    hits = index.engine.search(IndexName.OCCUPATIONS, asked.query, limit=limit).hits
    found = rows.concepts_by_id(session, [int(hit.id) for hit in hits])
    read = (found.get(int(hit.id)) for hit in hits)
    return [concept.uri or concept.slug for concept in read if concept is not None and concept.retired_on is None]


RowType = TypeVar("RowType")


@dataclass(frozen=True, slots=True)
class _Kind(Generic[RowType, HitType]):
    """How one kind is read by ids (in their order, only what may be seen), shown, and found without the index."""

    read: Callable[[Sequence[int]], list[RowType]]
    hit: Callable[[RowType, tuple[QueryWord, ...]], HitType]
    fall_back: Callable[[tuple[QueryWord, ...]], tuple[list[RowType], int]]


def _find(
    session: Session,
    index: SearchIndex,
    name: IndexName,
    audience: frozenset[str] | None,
    search: Search,
    kind: _Kind[RowType, HitType],
) -> SearchPage[HitType]:
    vocabulary = index.vocabulary.fresh(session)
    narrowed = narrow(name, search.filters, index.places.fresh(session), clock.today())
    asked = build_query(search.text, search.language, vocabulary, {})
    words = asked.query.words
    audience_filter = {} if audience is None else {"audience": audience}
    query = replace(
        asked.query,
        filters={**narrowed.filters, **audience_filter},
        needs=narrowed.needs,
        excludes=narrowed.excludes,
        sort=search.sort,
    )
    understood = tuple(vocabulary.concepts[each.concept_id] for each in asked.understood)
    try:
        if search.text.strip() and not words:
            found = Found((), 0)  # only signs: nothing was asked for that could be found
        else:
            found = index.engine.search(
                name, query, limit=search.size, offset=search.offset, counts=counted_fields(name)
            )
    except Unavailable as error:
        log.warning("an index does not answer", index=name.value, error=repr(error.__cause__ or error))
        read, total = kind.fall_back(words)
        hits = tuple(kind.hit(row, words) for row in read)
        return SearchPage(hits, total, search.page, search.size, {}, understood, degraded=True)
    read = kind.read([int(hit.id) for hit in found.hits])
    gone = len(found.hits) - len(read)
    hits = tuple(kind.hit(row, words) for row in read)
    return SearchPage(
        hits,
        max(found.total - gone, len(hits)),
        search.page,
        search.size,
        told_counts(name, found, clock.today()),
        understood,
    )


def _may_list(reader: Actor, opening: Opening, filters: Filters) -> bool:
    """The rule of the page itself, and no opening past its end, even before the job has closed it."""
    if opening.state is OpeningState.DELETED or (filters.states and opening.state not in filters.states):
        return False
    if not may(reader, Permission.SEE_OPENING, opening_subject(opening)):
        return False
    if reader.is_operator or opening.state is not OpeningState.PUBLISHED or opening.expires_at is None:
        return True
    return opening.expires_at > clock.now() or may(reader, Permission.EDIT_OPENING, opening_subject(opening))


def _matched(texts: Sequence[tuple[str | None, str]], words: tuple[QueryWord, ...]) -> tuple[str, ...]:
    if not words:
        return ()
    found = dict.fromkeys(word for language, text in texts for word in matched_words(text, language, words))
    return tuple(found)[:MAX_MATCHED_WORDS]
