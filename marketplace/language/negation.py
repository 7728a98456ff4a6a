"""How far a "no" reaches in a query: to the next thing understood, over words that say nothing, never past a "but"."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from marketplace.language.phrases import Role
from marketplace.language.query_parts import Part, Split
from marketplace.language.stopwords import STOPWORDS

REACH = 2


@dataclass(frozen=True, slots=True)
class Turned:
    """What a negation turns: parts by their start, concepts by their words' span, and words no longer to match.

    either: starts of parts that are all the same to whoever asks ("melu ei haittaa").
    """

    parts: set[int] = field(default_factory=set)
    concepts: set[tuple[int, int]] = field(default_factory=set)
    words: set[int] = field(default_factory=set)
    either: set[int] = field(default_factory=set)


def turn(pieces: Split, parts: Sequence[Part], concepts: Sequence[tuple[int, int]]) -> Turned:
    """Find what the negations of a query turn round.

    A negation reaches the next thing understood in its clause, a wish over at most REACH unknown words, a place or
    concept over none, and further ones that "or" joins. With nothing ahead it turns what stands just before it
    ("suomea en osaa"); else the next word is dropped.
    """
    turned = Turned()
    by_start = {part.start: part for part in parts}
    spans: dict[int, list[tuple[int, int]]] = {}
    for span in concepts:
        spans.setdefault(span[0], []).append(span)
    for part in parts:
        if part.role is Role.NOT and not _ahead(part, pieces, by_start, spans, turned):
            _behind(part, pieces, parts, concepts, turned)
        elif part.role is Role.EITHER:
            same = Turned()
            if not _ahead(part, pieces, by_start, {}, same):
                _behind(part, pieces, parts, (), same)
            turned.either.update(same.parts)
    return turned


def _ahead(
    negation: Part,
    pieces: Split,
    by_start: dict[int, Part],
    spans: dict[int, list[tuple[int, int]]],
    turned: Turned,
) -> bool:
    at, unknown, hit = negation.end, 0, False
    passed: list[int] = []
    while at < len(pieces.tokens) and pieces.clauses[at] == pieces.clauses[negation.start]:
        part = by_start.get(at)
        role = part.role if part is not None else None
        if role in {Role.BOUNDARY, Role.NOT, Role.EITHER} or unknown > REACH:
            break
        if (at in spans or role is Role.MEANING) and (unknown == 0 or _is_wish(part)):
            end = _turn_at(at, part, spans.get(at, []), turned)
            hit, at = True, end
            if not _joined(by_start.get(at)):
                break
            continue
        if part is not None:
            at = part.end
            continue
        if pieces.tokens[at].folded not in STOPWORDS:
            unknown += 1
            passed.append(at)
        at += 1
    if hit:
        turned.words.update(passed)
    elif passed:
        turned.words.add(passed[0])
    return hit


def _turn_at(at: int, part: Part | None, spans: list[tuple[int, int]], turned: Turned) -> int:
    end = at
    if part is not None and part.role is Role.MEANING:
        turned.parts.add(at)
        turned.words.update(range(part.start, part.end))
        end = part.end
    for span in spans:
        turned.concepts.add(span)
        turned.words.update(range(*span))
        end = max(end, span[1])
    return end


def _is_wish(part: Part | None) -> bool:
    """Whether a negation reaches a part over unknown words too: not a place, which says where, not what."""
    return part is not None and part.role is Role.MEANING and all(kind != "place" for kind, _, _ in part.senses)


def _joined(part: Part | None) -> bool:
    return part is not None and part.role is Role.JOIN


def _behind(
    negation: Part,
    pieces: Split,
    parts: Sequence[Part],
    concepts: Sequence[tuple[int, int]],
    turned: Turned,
) -> None:
    before = negation.start
    if before == 0 or pieces.clauses[before - 1] != pieces.clauses[before]:
        return
    for part in parts:
        if part.end == before and part.role is Role.MEANING:
            _turn_at(part.start, part, [span for span in concepts if span[0] == part.start], turned)
            return
    for span in concepts:
        if span[1] == before:
            _turn_at(span[0], None, [span], turned)
