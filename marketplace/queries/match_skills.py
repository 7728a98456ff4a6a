"""Must skills of openings as matching looks for them, and what a card says to look them up in."""

from collections.abc import Iterable
from functools import lru_cache

from marketplace.domain.codes import Want
from marketplace.domain.facts import OpeningFacts
from marketplace.language.analysis import gram_threshold, keys_of_token
from marketplace.language.grams import SIZE, grams
from marketplace.language.resolver import resolve
from marketplace.language.tokens import Token, tokens
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.likeness import Side
from marketplace.matching.must_skills import Form, MustSkill, SaidByCard
from marketplace.queries.match_texts import Phrase, tells

WORDS_REMEMBERED = 20_000
# Of a word as short as this no part is looked for inside other words.
SHORTEST_IN_COMPOUND = 3


def must_skills(facts: OpeningFacts, vocabulary: Vocabulary) -> tuple[MustSkill, ...]:
    """Return an opening's must skills, each label once, with what shows them on a card."""
    by_label: dict[str, list[str | None]] = {}
    for skill in facts.skills or ():
        if skill.need is Want.MUST:
            by_label.setdefault(skill.label, []).append(skill.uri)
    return tuple(_must_skill(label, uris, facts.language, vocabulary) for label, uris in by_label.items())


def _must_skill(label: str, uris: list[str | None], language: str, vocabulary: Vocabulary) -> MustSkill:
    known = vocabulary.by_uri.get(uris[0] or "") if len(uris) == 1 else None
    return MustSkill(
        label=label,
        # A label that stands twice is shown only when both of them are.
        uris=frozenset(uri for uri in uris if uri) if all(uris) else frozenset(),
        concepts=frozenset(each.concept_id for each in resolve(label, language, vocabulary))
        | ({known} if known else set()),
        words=tuple(_forms(token, language) for token in tokens(label) if tells(token)),
    )


def _forms(token: Token, language: str) -> tuple[Form, ...]:
    forms = frozenset(keys_of_token(token, language)) | {token.folded}
    return tuple(_form(form) for form in sorted(forms))


def _form(text: str) -> Form:
    if len(text) <= SHORTEST_IN_COMPOUND:
        return Form(text)
    own = frozenset(grams(text))
    return Form(text, own, gram_threshold(len(own)), text[:SIZE])


def stated_uris(card: Iterable[Phrase]) -> frozenset[str]:
    """Return the classification URIs that a card's phrases carry."""
    return frozenset(phrase.uri for phrase in card if phrase.uri)


def said_by(card: Iterable[Phrase], side: Side) -> SaidByCard:
    """Return what a card says, to look must skills up in. card, side: the card's phrases and their terms."""
    concepts = frozenset(side.skills.keys() | side.wanted.keys() | side.done.keys())
    return SaidByCard({word: grams_of(word) for word in side.words}, concepts, stated_uris(card))


def unshown_skills(facts: OpeningFacts, card: Iterable[Phrase], side: Side, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the labels of the opening's must skills that nothing on the card shows, in any words.

    card, side: the card's phrases and their terms. A skill is shown by its URI, by a concept that its label names,
    or by words: at least half of the label's telling words stand on the card, inflected or inside a compound.
    """
    return unshown_among(must_skills(facts, vocabulary), card, side)


def unshown_among(wanted: Iterable[MustSkill], card: Iterable[Phrase], side: Side) -> frozenset[str]:
    """Return the labels of must skills that a card does not show; as unshown_skills, for skills made before."""
    skills = tuple(wanted)
    if not skills:
        return frozenset()
    stated = stated_uris(card)
    return frozenset(skill.label for skill in skills if not _is_shown(skill, stated, side))


def _is_shown(skill: MustSkill, stated: frozenset[str], side: Side) -> bool:
    if skill.uris and skill.uris <= stated:
        return True
    if skill.concepts & (side.skills.keys() | side.wanted.keys() | side.done.keys()):
        return True
    said = sum(_word_said(forms, side) for forms in skill.words)
    return bool(skill.words) and 2 * said >= len(skill.words)


def _word_said(forms: tuple[Form, ...], side: Side) -> bool:
    if any(form.text in side.words for form in forms):
        return True
    return any(_likes(form, grams_of(word)) for form in forms if form.enough for word in side.words)


def _likes(form: Form, spelled: frozenset[str]) -> bool:
    return form.start in spelled and len(form.grams & spelled) >= form.enough


@lru_cache(maxsize=WORDS_REMEMBERED)
def grams_of(word: str) -> frozenset[str]:
    """Return the grams of a base form."""
    return frozenset(grams(word))
