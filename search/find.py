"""What the search pages call: find, read again under the visibility rule, say why. Falls back to SQL by itself."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.codes import Remote
from marketplace.domain.facts import CardFacts, Place
from marketplace.domain.openings import OpeningState
from marketplace.domain.permissions import Permission, may
from marketplace.domain.rough import rough
from marketplace.domain.searching import Filters
from marketplace.domain.visibility import Reader, reader_of, seen_by
from marketplace.language.analysis import QueryWord
from marketplace.models import Opening, SkillCard
from marketplace.queries import search as without_index
from marketplace.queries.subjects import card_subjects, opening_subject
from search import rows
from search.asking import Kind, Question, ask
from search.codes import Codes, card_codes, opening_codes
from search.derived import NOTHING, Derived, derived_of
from search.index import SearchIndex
from search.narrowing import EVERYWHERE
from search.places import NOWHERE
from search.port import IndexName
from search.query import build_query, card_audience, opening_audience
from search.results import THIN, CardHit, OpeningHit, Search, SearchPage, Why
from search.why import Texts, km_from, marked, matched, met, understood_in

SeenCard = tuple[SkillCard, Reader]


def find_openings(
    session: Session, index: SearchIndex, reader: Actor, search: Search, among: Collection[int] | None = None
) -> SearchPage[OpeningHit]:
    """Find openings the reader may see, best first, without words newest first. Never raises for a sick index.

    among: ids; only these are looked at (not by SQL: a degraded page is of all).

    Openings of which few people per place have been told rise a little among those that fit as well (asking.FAIR).
    """

    def read(ids: Sequence[int]) -> list[Opening]:
        found = rows.openings_by_id(session, ids)
        return [found[number] for number in ids if number in found and _may_list(reader, found[number], search.filters)]

    def hits(found: Sequence[Opening], question: Question) -> list[OpeningHit]:
        said = _said(session, "opening", [row.id for row in found], question)
        vocabulary = index.vocabulary.fresh(session) if question.tags else None
        made = []
        for row in found:
            texts = [*row.title.items(), *(row.description or {}).items()]
            texts += [(row.language, task) for task in row.tasks or ()]
            places = question.places or NOWHERE
            codes = opening_codes(row.facts(), places, vocabulary, ()) if vocabulary else {}
            made.append(OpeningHit(row, _why(texts, row.title, question, codes, said.get(row.id, NOTHING), row.places)))
        return made

    def fall_back(words: tuple[QueryWord, ...], filters: Filters, limit: int, offset: int) -> tuple[list[Opening], int]:
        found, total = without_index.openings_by_words(session, reader, words, filters, limit=limit, offset=offset)
        return [opening for opening in found if _may_list(reader, opening, search.filters)], total

    audience = opening_audience(reader)
    only = {**({} if audience is None else {"audience": audience}), **_among(among)}
    return ask(session, index, search, Kind(IndexName.OPENINGS, only, read, hits, fall_back))


def find_cards(
    session: Session, index: SearchIndex, reader: Actor, search: Search, among: Collection[int] | None = None
) -> SearchPage[CardHit]:
    """Find cards in the coaches' index that the reader may see, best first, without words newest first.

    Nobody but coaches, coordinators and the operator finds anything. Never raises for a sick index. among: as of
    find_openings.
    """

    def readable(found: Sequence[SkillCard]) -> list[SeenCard]:
        states = search.filters.states
        seen = _as_seen(session, reader, found)
        return [(card, by) for card, by in seen if by is not Reader.NOBODY and (not states or card.state in states)]

    def read(ids: Sequence[int]) -> list[SeenCard]:
        found = rows.cards_by_id(session, ids)
        return readable([found[number] for number in ids if number in found])

    def hits(found: Sequence[SeenCard], question: Question) -> list[CardHit]:
        return _card_hits(session, index, found, question)

    def fall_back(
        words: tuple[QueryWord, ...], filters: Filters, limit: int, offset: int
    ) -> tuple[list[SeenCard], int]:
        found, total = without_index.cards_by_words(session, reader, words, filters, limit=limit, offset=offset)
        return readable(found), total

    audience = card_audience(reader)
    only = {**({} if audience is None else {"audience": audience}), **_among(among)}
    return ask(session, index, search, Kind(IndexName.CARDS, only, read, hits, fall_back))


def find_cards_for_employers(
    session: Session, index: SearchIndex, reader: Actor, search: Search, among: Collection[int] | None = None
) -> SearchPage[CardHit]:
    """Find cards shown to employers, for people of a verified employer: best first, without words newest first.

    Each comes as a verified employer sees it, and nothing else of it was searched, counted or ordered by. Cards of
    people who block this employer are not found nor counted. Numbers are rounded to five, and under five not said.
    Whoever shows the hits notes them as read first (web/traces.py). Never raises for a sick index. among: as of
    find_openings.
    """
    employers = reader.organisations(Role.EMPLOYER, verified=True) if not reader.holds else frozenset()
    search = replace(search, filters=replace(search.filters, states=frozenset(), source=None))

    def readable(found: Sequence[SkillCard]) -> list[SeenCard]:
        seen = _as_seen(session, reader, found) if employers else []
        return [(card, by) for card, by in seen if by is Reader.EMPLOYER]

    def read(ids: Sequence[int]) -> list[SeenCard]:
        found = rows.cards_by_id(session, ids)
        return readable([found[number] for number in ids if number in found])

    def hits(found: Sequence[SeenCard], question: Question) -> list[CardHit]:
        return _card_hits(session, index, found, question)

    def fall_back(
        words: tuple[QueryWord, ...], filters: Filters, limit: int, offset: int
    ) -> tuple[list[SeenCard], int]:
        if not employers:
            return [], 0
        found, total = without_index.cards_for_employers(session, words, filters, blocking, limit=limit, offset=offset)
        return readable(found), total

    # Nobody's document says whom its person blocks: every employer reads this index. The ids are asked for beforehand.
    blocking = rows.cards_blocking(session, employers) if employers else ()
    only = {**({} if employers else {"state": frozenset[str]()}), **_among(among)}
    never = frozenset(str(number) for number in blocking)
    return rounded(ask(session, index, search, Kind(IndexName.EMPLOYER_CARDS, only, read, hits, fall_back, never)))


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


def rounded(page: SearchPage[CardHit]) -> SearchPage[CardHit]:
    """The same page with numbers that say little of single people: rounded to five, under five left out (0)."""
    counts = {
        name: {code: rough(count) for code, count in values.items() if count >= THIN}
        for name, values in page.counts.items()
    }
    widenings = tuple(replace(each, count=rough(each.count)) for each in page.widenings if each.count >= THIN)
    return replace(page, total=rough(page.total), counts=counts, widenings=widenings, emptied_by=(), rough=True)


def _among(ids: Collection[int] | None) -> dict[str, frozenset[str]]:
    return {} if ids is None else {"id": frozenset(str(number) for number in ids)}


def _as_seen(session: Session, reader: Actor, found: Sequence[SkillCard]) -> list[SeenCard]:
    subjects = card_subjects(session, list(found)) if found else {}
    return [(card, reader_of(reader, subjects[card.id])) for card in found]


def _card_hits(session: Session, index: SearchIndex, found: Sequence[SeenCard], question: Question) -> list[CardHit]:
    said = _said(session, "card", [card.id for card, _ in found], question)
    vocabulary = index.vocabulary.fresh(session) if question.tags else None
    made = []
    for card, by in found:
        facts = seen_by(card.facts(with_needs=False), by)
        codes = card_codes(facts, vocabulary, ()) if vocabulary else {}
        made.append(CardHit(card, facts, by, _why_card(facts, question, codes, said.get(card.id, NOTHING))))
    return made


def _why_card(facts: CardFacts, question: Question, codes: Codes, said: Derived) -> Why:
    texts: list[tuple[str | None, str]] = [*facts.headline.items(), *(facts.summary or {}).items()]
    texts += [(None, each) for each in (*(skill.label for skill in facts.skills or ()), *(facts.interests or ()))]
    texts += [(None, occupation.label) for occupation in facts.occupations or ()]
    # The postcode is no part of where a card stands, whoever looks: all are found by the same place.
    return _why(texts, facts.headline, question, codes, said, (Place(facts.place.municipality),))


def _why(
    texts: Texts,
    title: Mapping[str, str],
    question: Question,
    codes: Codes,
    said: Derived,
    work: Sequence[Place],
) -> Why:
    places = question.places or NOWHERE
    spoken = question.search.language
    language = spoken if spoken in title else next(iter(title), None)
    remote = EVERYWHERE in codes.get("point", ()) or any(place.remote is Remote.FULLY for place in work)
    return Why(
        matched=matched(texts, question.words),
        marked=marked(title[language], language, question.words) if language else (),
        concepts=understood_in(question.concepts, said.concepts),
        met=met(question.tags, codes),
        km=None if remote else km_from(question.origin, work, places),
        remote=remote and question.origin is not None,
    )


def _said(session: Session, kind: str, ids: Sequence[int], question: Question) -> dict[int, Derived]:
    """What the rows of a page speak of, when something was understood; one query."""
    return derived_of(session, kind, ids, None) if ids and question.concepts else {}


def _may_list(reader: Actor, opening: Opening, filters: Filters) -> bool:
    """The rule of the page itself, and no opening past its end, even before the job has closed it."""
    if opening.state is OpeningState.DELETED or (filters.states and opening.state not in filters.states):
        return False
    if not may(reader, Permission.SEE_OPENING, opening_subject(opening)):
        return False
    if reader.is_operator or opening.state is not OpeningState.PUBLISHED or opening.expires_at is None:
        return True
    return opening.expires_at > clock.now() or may(reader, Permission.EDIT_OPENING, opening_subject(opening))
