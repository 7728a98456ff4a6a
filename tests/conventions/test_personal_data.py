"""Every column of every table says what it holds of people; export and erasure go by it."""

from marketplace.domain.personal_accounts import PERSONAL_DATA
from marketplace.domain.personal_data import Erasure, Whose, tables_about
from marketplace.domain.personal_people import KEPT_BECAUSE, PEOPLE
from marketplace.domain.retention import OTHER_RULES, RULES
from marketplace.models import Base
from marketplace.queries.personal_rows import OF_ACCOUNT, OF_PERSON

WHERE = "domain/personal_people.py (people, cards, introductions, traces) or domain/personal_accounts.py (the rest)"


def test_every_column_is_classified_and_no_entry_is_stale() -> None:
    missing, stale = [], []
    for name, table in Base.metadata.tables.items():
        columns = {column.name for column in table.columns}
        missing += [f"{name}.{column}" for column in sorted(columns - set(PERSONAL_DATA.get(name, {})))]
    for name, classified in PERSONAL_DATA.items():
        known = (
            {column.name for column in Base.metadata.tables[name].columns} if name in Base.metadata.tables else set()
        )
        stale += [f"{name}.{column}" for column in sorted(set(classified) - known)]
    assert not missing, (
        f'say what these hold of people, in {WHERE}: `**not_personal(why="column")`, or `**personal(About(whose, '
        f'purpose, rule), told="column")` (exported, emptied), names= (a reference shown as a name), sealed= (never '
        f"exported), kept= (stays at erasure): {missing}"
    )
    assert not stale, f"these columns are no more; take them out of {WHERE}: {stale}"


def test_every_personal_column_has_a_purpose_and_a_rule_that_exists() -> None:
    known = set(RULES) | set(OTHER_RULES)
    wrong = [
        f"{table}.{name}"
        for table, columns in PERSONAL_DATA.items()
        for name, column in columns.items()
        if column.is_personal and (not column.why or column.rule not in known or column.erasure is None)
    ]
    assert not wrong, f"name a purpose and a rule of domain/retention.py: {wrong}"


def test_every_table_about_somebody_is_found_by_export_and_erasure() -> None:
    assert set(tables_about(PERSONAL_DATA, Whose.PERSON)) == set(OF_PERSON), "queries/personal_rows.py: OF_PERSON"
    assert set(tables_about(PERSONAL_DATA, Whose.ACCOUNT)) == set(OF_ACCOUNT), "queries/personal_rows.py: OF_ACCOUNT"


def test_rows_that_stay_of_an_erased_person_say_why() -> None:
    staying = {
        table
        for table in OF_PERSON
        if not any(column.erasure is Erasure.DELETE_ROW for column in PEOPLE[table].values() if column.is_personal)
    }
    assert staying == set(KEPT_BECAUSE), "domain/personal_people.py: KEPT_BECAUSE says why rows stay"
