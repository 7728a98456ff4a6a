"""From what somebody typed and chose to a query for any engine. What is typed can never be engine syntax."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from marketplace.domain.actors import Actor, Role
from marketplace.language.analysis import QueryWord, analyse_query
from marketplace.language.kin import kin_of
from marketplace.language.lemmas import LANGUAGES
from marketplace.language.likeness import alike
from marketplace.language.resolver import Evidence, Understood, resolve
from marketplace.language.tokens import tokens
from marketplace.language.understanding import Meaning, MeaningKind, understand
from marketplace.language.vocabulary import Vocabulary
from search.port import TextQuery
from search.results import TagState
from search.sense import Sense
from search.tags import UNGROUNDED, Ground, Sensed, sensed

MAX_CONCEPTS = 12
# How many concepts are guessed from words that name none (they weigh by how like their labels are), and from what
# likeness on a guess is shown as understood.
GUESSES, TOLD = 12, 0.5
_RESOLVED_CHARS = 600
# What another word for a concept of the query counts beside a word of the query, and for concepts of what weight on:
# where the query names none, for weaker guesses too.
# On three sets of everyday queries it lifts nDCG@10 by .01 to .04, most across languages; half or twice as much does
# nearly as well.
KIN_SHARE, KIN_FROM, KIN_OF_GUESSES_FROM = 0.25, 0.5, 0.2


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with what was understood in it: concepts looked for, the heaviest first, and everything else as tags."""

    query: TextQuery
    understood: tuple[Understood, ...]
    tags: tuple[Sensed, ...] = ()

    @property
    def origin(self) -> str | None:
        """The code of the place named in the words, if one is, and its tag is not off."""
        return next((each.origin for each in self.tags if each.origin and each.tag.state is not TagState.OFF), None)


def build_query(
    text: str,
    language: str | None,
    vocabulary: Vocabulary | None,
    filters: Mapping[str, Iterable[str]],
    *,
    sense: Sense | None = None,
    ground: Ground = UNGROUNDED,
) -> Asked:
    """Build a query.

    text: anything, of any length. language: of the page, a hint only. vocabulary: None leaves concepts out.
    filters: values by code field of the schema; a field with no values lets nothing through. sense: None understands
    nothing but concepts, and every word is looked for as a word. ground: what meanings stand on.
    """
    chosen = {name: frozenset(values) for name, values in filters.items()}
    # Nobody says in which language they type, so the hint is not used here: base forms of all three are tried.
    if sense is None:
        short = text[:_RESOLVED_CHARS]
        understood = resolve(short, None, vocabulary, guess=MAX_CONCEPTS)[:MAX_CONCEPTS] if vocabulary else ()
        concepts = tuple((each.concept_id, each.weight) for each in understood)
        return Asked(TextQuery(analyse_query(text, language), concepts, filters=chosen), understood)
    meaning = understand(text, None, vocabulary, sense.phrases, sense.names)
    found = [each for each in meaning.meanings if each.kind is MeaningKind.CONCEPT and not each.negated]
    named = tuple(_concept(each) for each in sorted(found, key=lambda each: -each.weight)[:MAX_CONCEPTS])
    guesses = _guesses(" ".join(meaning.rest), vocabulary, {each.code for each in meaning.meanings})
    tags = sensed(meaning.meanings, ground)
    off = [each.tag.words for each in tags if each.tag.state is TagState.OFF]
    words = analyse_query(" ".join([*meaning.rest, *off]), language)
    concepts = tuple((each.concept_id, each.weight) for each in (*named, *guesses))
    query = TextQuery(
        words=words,
        concepts=concepts,
        kin=_kin(concepts, vocabulary, KIN_FROM if named else KIN_OF_GUESSES_FROM),
        asides=_asides(tags, {word.surface for word in words}, language),
        wishes=tuple(wish for each in tags if each.tag.state is TagState.SOFT for wish in each.wishes),
    )
    told = tuple(each for each in guesses if each.weight >= TOLD) if not named else ()
    return Asked(_narrowed(query, chosen, tags), (*named, *told), tags)


def _kin(
    concepts: tuple[tuple[str, float], ...], vocabulary: Vocabulary | None, least: float
) -> tuple[tuple[str, float], ...]:
    if vocabulary is None:
        return ()
    heavy = sorted((each for each in concepts if each[1] >= least), key=lambda each: -each[1])[:MAX_CONCEPTS]
    return tuple((key, KIN_SHARE * weight) for key, weight in kin_of(heavy, vocabulary))


def _guesses(text: str, vocabulary: Vocabulary | None, known: set[str]) -> tuple[Understood, ...]:
    """What is left of a query may be meant, though it names none: the concepts whose labels are most like all of it."""
    words = tuple(tokens(text))
    if vocabulary is None or not words:
        return ()
    found = ((vocabulary.ids[number], like) for number, like in alike(words, LANGUAGES, vocabulary, GUESSES))
    return tuple(
        Understood(concept_id, like, Evidence.ALIKE, text) for concept_id, like in found if concept_id not in known
    )


def _asides(tags: tuple[Sensed, ...], known: set[str], language: str | None) -> tuple[QueryWord, ...]:
    """The words of what is wished: they rank where they stand. Not those of what is not wanted."""
    wished = " ".join(each.tag.words for each in tags if each.tag.state is not TagState.OFF and not each.against)
    return tuple(word for word in analyse_query(wished, language) if word.surface not in known)


def _narrowed(query: TextQuery, filters: dict[str, frozenset[str]], tags: tuple[Sensed, ...]) -> TextQuery:
    """With the hard tags: what they ask of a field is asked besides what a filter asks of it."""
    needs: dict[str, frozenset[str]] = {}
    excludes: dict[str, frozenset[str]] = {}
    for each in tags:
        if each.tag.state is not TagState.HARD or not each.codes:
            continue
        if each.against:
            excludes[each.field] = excludes.get(each.field, frozenset()) | each.codes
        elif each.tag.kind is MeaningKind.OFFER:
            needs[each.field] = needs.get(each.field, frozenset()) | each.codes
        else:
            filters[each.field] = filters.get(each.field, each.codes) & each.codes
    return replace(query, filters=filters, needs=needs, excludes=excludes)


def _concept(meaning: Meaning) -> Understood:
    return Understood(meaning.code, meaning.weight, Evidence.LABEL, meaning.words)


def opening_audience(reader: Actor) -> frozenset[str] | None:
    """Give the slices of the openings' index a reader may see; None is everything (the operator).

    Wider than the permission is allowed, since hits are read again under it; narrower would lose openings.
    """
    if reader.is_operator:
        return None
    slices = {"public"}
    slices.update(f"organisation:{number}" for number in reader.organisations(Role.EMPLOYER))
    if reader.has(Role.COACH) and reader.account_id is not None:
        slices.add(f"account:{reader.account_id}")
    if reader.coaching_organisations:
        slices.add("coaches")
    return frozenset(slices)


def card_audience(reader: Actor) -> frozenset[str] | None:
    """Give the slices of the coaches' index of cards a reader may see; None is everything (the operator).

    Empty for everybody who is not a coach or coordinator: this index is not theirs; and for those who have something
    to do first (a second factor, a notice, the organisation's terms).
    """
    if reader.is_operator:
        return None
    if not reader.coaching_organisations or reader.holds:
        return frozenset()
    slices = {"coaches", *(f"organisation:{number}" for number in reader.coaching_organisations)}
    if reader.account_id is not None:
        slices.add(f"account:{reader.account_id}")
    return frozenset(slices)
