"""The hard rules about the work itself: kind, demands, needs, licences, languages, must skills; and all together.

Every rule is a small pure function `(opening, card, context) -> findings`. A fact that is absent on either side
never breaks a rule; where it matters it is something to ask. Source: the exchange format 1, "What a pair of opening
and card comes out as".
"""

from collections.abc import Callable, Iterator

from marketplace.domain.codes import LANGUAGE_LEVELS, PAIRS, Amount, Offer, OpeningKind, Want, Weight
from marketplace.domain.facts import CardFacts, OpeningFacts
from marketplace.matching.frame_rules import distance_rule, hours_rule, pay_rule, start_rule, times_rule
from marketplace.matching.verdicts import Broken, Changer, Context, Finding, Question, Verdict, Why, verdict_of

SAME_WORK = frozenset({OpeningKind.OPEN_JOB, OpeningKind.WAGE_SUBSIDY})
# It belongs to the meeting, not to the work: never broken, never asked.
OF_THE_MEETING = "support_person_at_interview"
POSSIBLE = frozenset({Offer.YES, Offer.NEGOTIABLE})


def kind_rule(opening: OpeningFacts, card: CardFacts, _context: Context) -> Iterator[Finding]:
    """The kind must be among the card's; an open job and a subsidised one are the same work, to be asked."""
    if card.kinds is None:
        yield Question("kind", Why.CARD_SILENT, {"kind": opening.kind})
    elif opening.kind not in card.kinds:
        if opening.kind in SAME_WORK and SAME_WORK.intersection(card.kinds):
            yield Question("kind", Why.SAME_WORK, {"kind": opening.kind})
        else:
            yield Broken("kind", None, {"kind": opening.kind})


def demand_rule(opening: OpeningFacts, card: CardFacts, _context: Context) -> Iterator[Finding]:
    """The work may not ask more than the card's limit, unless handed over or answered by a paired accommodation."""
    asked = opening.demands or {}
    for demand, limit in (card.limits or {}).items():
        level = asked.get(demand)
        code = f"demand:{demand}"
        if level is None:
            yield Question(code, Why.OPENING_SILENT, {"demand": demand})
        elif level.step > limit.step:
            yield _beyond_limit(opening, code, demand, level, limit)


def _beyond_limit(opening: OpeningFacts, code: str, demand: str, level: Amount, limit: Amount) -> Finding:
    detail = {"demand": demand, "level": level, "limit": limit}
    if demand in (opening.handover or ()):
        return Question(code, Why.HANDED_OVER, detail)
    answers = answering(opening, demand)
    if answers:
        return Question(code, Why.ANSWERED, {**detail, "accommodation": answers[0]})
    return Broken(code, Changer.EMPLOYER if level.step - limit.step == 1 else None, detail)


def answering(opening: OpeningFacts, demand: str) -> tuple[str, ...]:
    """Return the offered accommodations that answer a demand: promised ones first, then by code."""
    offers = opening.accommodations or {}
    found = [code for code in PAIRS.get(demand, frozenset()) if offers.get(code) in POSSIBLE]
    return tuple(sorted(found, key=lambda code: (offers[code] is not Offer.YES, code)))


def need_rule(opening: OpeningFacts, card: CardFacts, _context: Context) -> Iterator[Finding]:
    """What the card must have may not be refused; negotiable or unknown is to be asked."""
    offers = opening.accommodations or {}
    for need, weight in (card.needs or {}).items():
        if weight is not Weight.MUST or need == OF_THE_MEETING:
            continue
        offer, code, detail = offers.get(need), f"need:{need}", {"accommodation": need}
        if offer is Offer.NO:
            yield Broken(code, Changer.EMPLOYER, detail)
        elif offer is not Offer.YES:
            yield Question(code, Why.NEGOTIABLE if offer else Why.OPENING_SILENT, detail)


def licence_rule(opening: OpeningFacts, card: CardFacts, _context: Context) -> Iterator[Finding]:
    """A must licence must be held; an expired one still counts as held."""
    held = None if card.licences is None else {each.code for each in card.licences}
    for wanted in opening.licences or ():
        if wanted.need is not Want.MUST:
            continue
        code, detail = f"licence:{wanted.code}", {"licence": wanted.code}
        if held is None:
            yield Question(code, Why.CARD_SILENT, detail)
        elif wanted.code not in held:
            yield Broken(code, Changer.PERSON, detail)


def language_rule(opening: OpeningFacts, card: CardFacts, _context: Context) -> Iterator[Finding]:
    """A must language must be spoken at its level or above; a language that is not listed is below A1."""
    spoken = {each.code: each.level for each in card.languages or ()}
    for wanted in opening.languages or ():
        if wanted.need is not Want.MUST:
            continue
        code, detail = f"language:{wanted.code}", {"language": wanted.code, "level": wanted.level}
        if card.languages is None:
            yield Question(code, Why.CARD_SILENT, detail)
            continue
        short = level_step(wanted.level) - level_step(spoken.get(wanted.code))
        if short > 0:
            yield Broken(code, Changer.PERSON if short == 1 else None, detail)


def level_step(level: str | None) -> int:
    """Return the place of a language level on the ladder, A1 = 0; -1 for a language that is not spoken."""
    return -1 if level is None else LANGUAGE_LEVELS.index(level)


def skill_rule(opening: OpeningFacts, _card: CardFacts, context: Context) -> Iterator[Finding]:
    """A must skill that nothing on the card shows is unknown, never missing: "osaatko?"."""
    for wanted in opening.skills or ():
        if wanted.need is Want.MUST and wanted.label in context.unshown:
            yield Question(f"skill:{wanted.label}", Why.UNSHOWN, {"skill": wanted.label})


Rule = Callable[[OpeningFacts, CardFacts, Context], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    kind_rule,
    demand_rule,
    need_rule,
    licence_rule,
    language_rule,
    skill_rule,
    hours_rule,
    times_rule,
    distance_rule,
    start_rule,
    pay_rule,
)


def check(opening: OpeningFacts, card: CardFacts, context: Context) -> Verdict:
    """Return what all hard rules say of a pair. The card is what the reader may see of it, nothing more."""
    return verdict_of(found for rule in RULES for found in rule(opening, card, context))
