"""What was understood in the words of a search, as tags that can be taken away or made to count; and wider searches."""

from collections.abc import Mapping
from typing import Any

from marketplace.language.understanding import MeaningKind
from marketplace.web.context import label, local, say, small
from marketplace.web.filter_groups import Words
from marketplace.web.filters import Asked
from search.results import SearchPage, Tag, TagState, Widening, Wider

CONCEPTS_SHOWN = 5
_LABELS = {
    MeaningKind.KIND: "kinds",
    MeaningKind.TIME: "times",
    MeaningKind.OFFER: "accommodations",
    MeaningKind.WANT: "demands",
    MeaningKind.REMOTE: "remote",
    MeaningKind.LANGUAGE: "languages",
}


def understood(asked: Asked, found: SearchPage[Any], endpoint: str, words: Words) -> dict[str, Any]:
    """Return what the component `understood` takes.

    concepts: names of the occupations and skills looked for as well. switch_url: the same search with or without them.
    tags: each with the addresses that make it narrow or only rank, take it away, and give it back.
    """
    named = [local(concept.labels) for concept in found.understood[:CONCEPTS_SHOWN]]
    return {
        "concepts": list(dict.fromkeys(named)),
        "concepts_on": asked.concepts,
        "switch_url": asked.address(endpoint, concepts=not asked.concepts),
        "tags": [_tag(tag, asked, endpoint, words) for tag in found.tags],
    }


def _tag(tag: Tag, asked: Asked, endpoint: str, words: Words) -> dict[str, Any]:
    hard = tag.state is TagState.HARD
    toggled = asked.hard - {tag.id} if hard else asked.hard | {tag.id}
    gone = tag.state is TagState.OFF
    return {
        "text": tag_text(tag, words),
        "words": tag.words,
        "state": tag.state.value,
        "hard_url": asked.address(endpoint, hard=toggled) if tag.can_be_hard and not gone else None,
        "off_url": asked.address(endpoint, hard=asked.hard - {tag.id}, off=asked.off ^ {tag.id}),
    }


def tag_text(tag: Tag, words: Words) -> str:
    """Return what a tag means in the reader's words."""
    text = _meaning(tag, words)
    return say("search-tag-not", what=small(text)) if tag.negated else text


def _meaning(tag: Tag, words: Words) -> str:
    if tag.kind in _LABELS:
        text = label(_LABELS[tag.kind], tag.code)
        return say("search-tag-language", language=text) if tag.kind is MeaningKind.LANGUAGE else text
    if tag.kind is MeaningKind.PLACE:
        return say("search-tag-near") if tag.code == "near" else words.place(tag.code, {})
    if tag.kind is MeaningKind.AVOID:
        return say("search-tag-avoid", what=small(label("demands", tag.code)))
    if tag.kind is MeaningKind.LICENCE_NOT:
        return say("search-tag-without", what=small(label("licences", tag.code)))
    if tag.kind is MeaningKind.CONCEPT:
        return local(words.vocabulary.concepts[tag.code].labels)
    what, _, number = tag.code.partition(":")
    code = f"search-tag-{tag.kind.value}-{what.replace('_', '-')}"
    return say(code, number=int(number)) if number else say(code)


def widenings(asked: Asked, found: SearchPage[Any], endpoint: str, words: Words, noun: str) -> list[dict[str, str]]:
    """Return wider searches as links. noun: the page's word for what it counts, a text code ending in "-count"."""
    return [
        {"text": _wider_text(wider, found, words, noun), "url": asked.as_search(wider.search).address(endpoint)}
        for wider in found.widenings
    ]


def _wider_text(wider: Widening, found: SearchPage[Any], words: Words, noun: str) -> str:
    count = say(noun, count=wider.count)
    if wider.how is Wider.KM:
        return say("search-wider-km", km=wider.km, count=count)
    if wider.how is Wider.TAG:
        named = {tag.id: tag_text(tag, words) for tag in found.tags}
        return say("search-wider-tag", what=named.get(wider.name or "", wider.name), count=count)
    if wider.how is Wider.FILTER:
        return say("search-wider-filter", what=small(say(f"search-filter-{wider.name}")), count=count)
    return say("search-wider-filters" if wider.how is Wider.FILTERS else "search-wider-words", count=count)


def emptied_by(found: SearchPage[Any], words: Words) -> list[str]:
    """Return the names of the choices of which each alone leaves nothing."""
    tags: Mapping[str, Tag] = {tag.id: tag for tag in found.tags}
    return [tag_text(tags[name], words) if name in tags else say(f"search-filter-{name}") for name in found.emptied_by]
