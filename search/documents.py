"""From rows to documents: one builder a kind, the same for sync, rebuild and reconcile.

A builder gives a `Source` (what the document is made of, cheap to make and to compare) or None, which means: not in
this index, delete it. `analysed` turns a source into the document; only that costs time.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from marketplace.domain.cards import CardState
from marketplace.domain.codes import Visibility
from marketplace.domain.facts import CardFacts
from marketplace.domain.openings import OpeningState
from marketplace.domain.visibility import Reader, seen_by
from marketplace.language.analysis import Analysed, analyse
from marketplace.language.vocabulary import Vocabulary
from marketplace.models import Concept, Opening, SkillCard
from search.codes import card_codes, exposure_of, opening_codes
from search.derived import NOTHING, Derived, as_floats
from search.places import NOWHERE, Places
from search.port import NEVER, IndexDocument
from search.schema import CONCEPTS

LEAST_WEIGHT = 0.4
"""How surely the words of a row must speak of a concept, for the concept to find its document."""

Texts = tuple[tuple[str, str | None, str], ...]


@dataclass(frozen=True, slots=True)
class Lookups:
    """What builders need besides the row. municipalities: names by code; vocabulary: concepts with their labels.

    places: points of places. told: how many people each opening was told of, by its id. derived: what was made of
    the words of this kind's rows, by id."""

    vocabulary: Vocabulary
    municipalities: Mapping[str, tuple[str, str]]
    places: Places = NOWHERE
    told: Mapping[int, int] = field(default_factory=dict)
    derived: Mapping[int, Derived] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """What a document is made of: (text field, language or None, text), codes by field, seconds for the order, and the
    vector of its words as it is kept."""

    id: str
    texts: Texts
    codes: Mapping[str, tuple[str, ...]]
    newest: int
    ends: int = NEVER
    vector: bytes | None = None

    @property
    def version(self) -> str:
        """Twenty hexadecimal digits that change with anything in the source."""
        vector = hashlib.blake2b(self.vector or b"", digest_size=8).hexdigest()
        parts = [self.texts, sorted(self.codes.items()), self.newest, self.ends, vector]
        content = json.dumps(parts, ensure_ascii=False)
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def analysed(source: Source) -> IndexDocument:
    """Turn a source into the document that every engine takes."""
    parts: dict[str, list[Analysed]] = {}
    for name, language, text in source.texts:
        parts.setdefault(name, []).append(analyse(text, language))
    texts = {
        name: Analysed(
            tuple(key for part in several for key in part.keys), tuple(gram for part in several for gram in part.grams)
        )
        for name, several in parts.items()
    }
    vector = as_floats(source.vector) if source.vector is not None else None
    return IndexDocument(source.id, source.version, texts, source.codes, source.newest, source.ends, vector)


def opening_source(row: Opening, lookups: Lookups) -> Source | None:
    """Build from an opening: drafts and old ones too, for their owners; a deleted one is in no index.

    The guide's name, the contact and refused accommodations are not in it.
    """
    if row.state is OpeningState.DELETED:
        return None
    stated = _stated(lookups.vocabulary, [row.occupation, *(skill.uri for skill in row.skills or ())])
    texts = (
        *_each(row.title, "title"),
        *_each(row.description, "body"),
        *(("body", row.language, task) for task in row.tasks or ()),
        *(("body", row.language, skill.label) for skill in row.skills or ()),
        *_labels(lookups.vocabulary, stated),
        ("body", None, row.organisation.name),
        *((("body", None, row.workplace),) if row.workplace else ()),
        *_place_names([place.municipality for place in row.places], lookups),
    )
    derived = lookups.derived.get(row.id, NOTHING)
    concepts = _concepts(stated, derived)
    codes = {
        **opening_codes(row.facts(), lookups.places, lookups.vocabulary, concepts),
        "audience": _opening_audience(row),
        "state": (row.state.value,),
        "source": (row.source,),
        "form": (row.organisation.form.value,) if row.organisation.form else (),
        "exposure": (exposure_of(lookups.told.get(row.id, 0), row.positions),),
        CONCEPTS: concepts,
    }
    ends = _seconds(row.expires_at) if row.expires_at else NEVER
    return Source(str(row.id), texts, codes, _seconds(row.published_at or row.created_at), ends, derived.vector)


def card_source(row: SkillCard, lookups: Lookups) -> Source | None:
    """Build from a card: only what another organisation's coach may see, whoever may find it.

    Hidden and deleted cards, and those held back, are in no index; drafts only for the operator.
    """
    if row.state not in (CardState.DRAFT, CardState.PUBLISHED) or row.held_back_at is not None:
        return None
    codes = {"audience": _card_audience(row), "state": (row.state.value,), "source": (row.source,)}
    return _card(row, seen_by(row.facts(with_needs=False), Reader.OTHER_ORGANISATION), codes, lookups)


def employer_card_source(row: SkillCard, lookups: Lookups) -> Source | None:
    """Build from a card shown to employers: only what a verified employer reads of it, and no word of who keeps it,
    of its languages, or of whom its person does not want to meet."""
    if row.state is not CardState.PUBLISHED or row.visibility is not Visibility.EMPLOYERS:
        return None
    if row.held_back_at is not None:
        return None
    return _card(row, seen_by(row.facts(with_needs=False), Reader.EMPLOYER), {"state": (row.state.value,)}, lookups)


def _card(row: SkillCard, facts: CardFacts, codes: Mapping[str, tuple[str, ...]], lookups: Lookups) -> Source:
    """The document of a card as one reader sees it. codes: those of its index that are no facts."""
    uris = [*(each.uri for each in facts.occupations or ()), *(skill.uri for skill in facts.skills or ())]
    stated = _stated(lookups.vocabulary, uris)
    spoken = next(iter(facts.headline), None)
    texts = (
        *_each(facts.headline, "title"),
        *_each(facts.summary, "body"),
        *(("body", spoken, each.label) for each in facts.occupations or ()),
        *(("body", spoken, skill.label) for skill in facts.skills or ()),
        *(("body", spoken, interest) for interest in facts.interests or ()),
        *_labels(lookups.vocabulary, stated),
        *_place_names([facts.place.municipality], lookups),
    )
    derived = lookups.derived.get(row.id, NOTHING)
    concepts = _concepts(stated, derived)
    all_codes = {**card_codes(facts, lookups.vocabulary, concepts), **codes, CONCEPTS: concepts}
    return Source(str(row.id), texts, all_codes, _seconds(row.published_at or row.created_at), vector=derived.vector)


def concept_source(row: Concept, _lookups: Lookups) -> Source | None:
    """Build from an occupation of the vocabulary; skills, groups and retired ones are not looked up by words."""
    if row.kind != "occupation" or row.retired_on is not None:
        return None
    titles: Texts = (
        *_each(row.labels, "title"),
        *(("title", language, each) for language, others in row.synonyms.items() for each in others),
    )
    codes = {"kind": (row.kind,), CONCEPTS: (row.slug,)}
    return Source(str(row.id), titles, codes, 0)


def _each(texts: Mapping[str, str] | None, name: str) -> Texts:
    return tuple((name, language, text) for language, text in sorted((texts or {}).items()))


def _labels(vocabulary: Vocabulary, concept_ids: tuple[str, ...]) -> Texts:
    """The labels of what the row states by URI, so that its words are found in all languages."""
    concepts = (vocabulary.concepts[concept_id] for concept_id in concept_ids)
    return tuple(text for concept in concepts for text in _each(concept.labels, "body"))


def _place_names(codes: Iterable[str], lookups: Lookups) -> Texts:
    known = dict.fromkeys(code for code in codes if code in lookups.municipalities)
    return tuple(
        ("place", language, name)
        for code in known
        for language, name in zip(("fi", "sv"), lookups.municipalities[code], strict=True)
    )


def _stated(vocabulary: Vocabulary, uris: Iterable[str | None]) -> tuple[str, ...]:
    found = (vocabulary.by_uri.get(uri) for uri in uris if uri)
    return tuple(dict.fromkeys(concept_id for concept_id in found if concept_id is not None))


def _concepts(stated: tuple[str, ...], derived: Derived) -> tuple[str, ...]:
    """What the row states, and what its words say surely enough; what is mentioned in passing finds nothing."""
    said = (concept for concept, weight in derived.concepts.items() if weight >= LEAST_WEIGHT)
    return tuple(dict.fromkeys((*stated, *said)))


def _opening_audience(row: Opening) -> tuple[str, ...]:
    """The slices of readers, as `search.query.opening_audience` asks for them."""
    slices = [f"organisation:{row.organisation_id}", f"account:{row.created_by_id}"]
    if row.state is OpeningState.PUBLISHED and not row.is_held_back:
        slices.append("coaches")
        if not row.missing and row.organisation.verified_at is not None:
            slices.append("public")
    return tuple(slices)


def _card_audience(row: SkillCard) -> tuple[str, ...]:
    """The slices of readers, as `search.query.card_audience` asks for them; none: the operator alone."""
    if row.state is not CardState.PUBLISHED:
        return ()
    in_force = (load for load in row.person.caseloads if load.ended_at is None)
    slices = [f"account:{load.coach_id}" for load in in_force if load.organisation_id == row.organisation_id]
    if row.visibility is not Visibility.OWN_COACH and row.organisation_id is not None:
        slices.append(f"organisation:{row.organisation_id}")
    if row.visibility in (Visibility.COACHES, Visibility.EMPLOYERS):
        slices.append("coaches")
    return tuple(sorted(set(slices)))


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
