"""No age, gender, name, origin, picture or time without work in matching: every field it can know is listed, why."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any, get_args, get_type_hints

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.codes import Contract, OpeningKind, Qualified, SkillLevel, SkillSource
from marketplace.domain.facts import CardFacts, Guide, OpeningFacts, Place, ShownSkill, WantedOccupation
from marketplace.language.vocabulary import vocabulary_of
from marketplace.matching.column_sets import CardRow, CardSet, OpeningRow, OpeningSet
from marketplace.matching.columns import card_table, opening_table
from marketplace.matching.score import COSTS, POINTS
from marketplace.matching.turns import Turns
from marketplace.models import Base
from marketplace.queries.match_texts import Sides, card_phrases, opening_phrases
from search.match_rows import card_rows
from tests import factories
from tests.conventions.features import FEATURES

WHERE = "tests/conventions/features.py, with the reason why matching may know it; never age, gender, name, origin …"


def _parts(hint: Any) -> Iterator[type]:
    """The dataclasses inside a type, however deep."""
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for each in get_args(hint):
        yield from _parts(each)


def _known() -> dict[str, set[str]]:
    """All that columns, rows and facts are made of, followed from the sets; the points; what is derived of texts."""
    found: dict[str, set[str]] = {}
    waiting: list[type] = [CardSet, OpeningSet, CardRow, OpeningRow, Turns]
    while waiting:
        kind = waiting.pop()
        if kind.__name__ in found:
            continue
        hints = get_type_hints(kind)
        found[kind.__name__] = {each.name for each in fields(kind)}
        waiting += [part for hint in hints.values() for part in _parts(hint)]
    found["POINTS"], found["COSTS"] = set(POINTS), set(COSTS)
    for name, table in Base.metadata.tables.items():
        if name.startswith("derived_"):
            found[name] = {column.name for column in table.columns}
    return found


def test_everything_that_matching_can_know_is_listed_with_its_reason() -> None:
    known = {f"{kind}.{name}" for kind, names in _known().items() for name in names}
    listed = {f"{kind}.{name}" for kind, names in FEATURES.items() for name in names}
    assert not known - listed, f"list these in {WHERE}: {sorted(known - listed)}"
    assert not listed - known, f"these are no more; take them out of {WHERE}: {sorted(listed - known)}"
    assert all(reason for names in FEATURES.values() for reason in names.values())


def test_a_field_that_nobody_listed_would_be_found() -> None:
    known = _known()
    assert {"limit_none", "available_from"} <= known["CardColumns"]
    assert "experience_months" in known["WantedOccupation"], "what lies deep inside facts is walked too"
    assert "age" not in {name for names in FEATURES.values() for name in names}


def test_who_the_person_is_changes_nothing_that_matching_knows(session: Session) -> None:
    sides, person = Sides(vocabulary_of([])), factories.person(session)
    card = factories.card(session, person, summary={"fi": "Kokosin hyllyjä kaupassa."})
    before = card_rows(session, sides, [card.id])
    person.name, person.phone, person.email, person.language = "Toinen Nimi", "040 1", "toinen@esimerkki.example", "sv"
    person.created_at -= timedelta(days=900)
    card.created_at = card.changed_at = clock.now() - timedelta(days=800)
    session.flush()
    session.expire_all()
    assert card_rows(session, sides, [card.id]) == before
    # What the card says of work does change it.
    card.write_facts(replace(card.facts(with_needs=False), max_km=7.5))
    session.flush()
    assert card_rows(session, sides, [card.id]) != before


def test_what_is_said_to_be_unread_is_unread() -> None:
    sides, work = Sides(vocabulary_of([])), WantedOccupation("siivooja", want=True, experience_months=3)
    skill = ShownSkill("siisti jälki", None, SkillLevel.CAN, SkillSource.WORK)
    card = CardFacts({"fi": "Siivooja"}, Place("837"), occupations=(work,), skills=(skill,))
    same = replace(
        card,
        occupations=(replace(work, experience_months=240, qualified=Qualified.ABROAD),),
        skills=(replace(skill, level=SkillLevel.CAN_TEACH, source=SkillSource.HOBBY),),
    )
    assert _seen(card_table, card_phrases, sides, card) == _seen(card_table, card_phrases, sides, same)
    opening = OpeningFacts(OpeningKind.OPEN_JOB, {"fi": "Siivooja"}, Contract.EMPLOYMENT, (Place("837"),))
    other = replace(opening, positions=7, workplace="Varasto", guide=Guide("esimies", "Aino"), ends_on=date(2027, 1, 2))
    assert _seen(opening_table, opening_phrases, sides, opening) == _seen(opening_table, opening_phrases, sides, other)
    assert _seen(card_table, card_phrases, sides, replace(card, max_km=3.0)) != _seen(
        card_table, card_phrases, sides, card
    )


def _seen(table: Any, phrases: Any, sides: Sides, facts: Any) -> tuple[Any, ...]:
    """What matching takes from one card or opening."""
    made = table([facts])
    columns = [getattr(made.columns, each.name).tobytes() for each in fields(made.columns)]
    return columns, made.places, sides.of(phrases(facts))
