import shutil
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, insert, select

from marketplace.domain.vocabulary import ImportState
from marketplace.models import (
    Concept,
    ConceptRelation,
    OutboxRow,
    StagedConcept,
    StagedRelation,
    VocabularyImport,
    VocabularyRevision,
)
from marketplace.models.vocabulary import bump_revision
from marketplace.services import vocabulary_import
from marketplace.services.vocabulary_import import begin_import, stage
from marketplace.services.vocabulary_plan import EscoFolder
from marketplace.wiring import Wiring

BASE = "http://data.europa.eu/esco"
COOK, BAKER, BAKE = f"{BASE}/occupation/aa-1", f"{BASE}/occupation/bb-2", f"{BASE}/skill/cc-3"
OCCUPATIONS = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description"
SKILLS = "conceptType,conceptUri,skillType,preferredLabel,altLabels,status"
GROUPS = "conceptType,conceptUri,code,preferredLabel,status"
FILES: Mapping[str, tuple[str, ...]] = {
    "occupations_fi.csv": (
        OCCUPATIONS,
        f'Occupation,{COOK},5120,kokki,"keittäjä\nlounaskokki","koki",released,"Kokit keittävät,\n""hyvin""."',
        f"Occupation,{BAKER},7512,leipuri,,,released,",
    ),
    "occupations_sv.csv": (OCCUPATIONS, f"Occupation,{COOK},5120,kock,kokerska,,released,"),
    "skills_fi.csv": (SKILLS, f"KnowledgeSkillCompetence,{BAKE},skill/competence,leipoa,,released"),
    "ISCOGroups_fi.csv": (
        GROUPS,
        f"ISCOGroup,{BASE}/isco/C512,512,Kokit ja muut,released",
        f"ISCOGroup,{BASE}/isco/C5120,5120,Kokit,released",
    ),
    "occupationSkillRelations_fi.csv": (
        "occupationUri,relationType,skillType,skillUri",
        f"{BAKER},essential,skill/competence,{BAKE}",
        f"{COOK},optional,skill/competence,{BAKE}",
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "ESCO dataset - v1.2.0 - classification"
    made.mkdir()
    for name, lines in FILES.items():
        write(made / name, *lines)
    return made


def write(path: Path, *lines: str) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + "\n".join(lines).encode() + b"\n")


def bring_in(app: Flask, folder: Path, *more: str) -> tuple[int, str, str]:
    result = app.test_cli_runner().invoke(args=["vocabulary", "import-esco", str(folder), *more])
    return result.exit_code, result.stdout, result.stderr


def by_slug(wiring: Wiring) -> dict[str, Concept]:
    with wiring.uow.read() as session:
        return {row.slug: row for row in session.scalars(select(Concept).order_by(Concept.id))}


def relations(wiring: Wiring) -> set[tuple[str, str, str]]:
    with wiring.uow.read() as session:
        slugs = dict(session.execute(select(Concept.id, Concept.slug)).tuples().all())
        rows = session.scalars(select(ConceptRelation)).all()
        return {(slugs[row.occupation_id], slugs[row.skill_id], row.kind.value) for row in rows}


def staged(wiring: Wiring) -> int:
    with wiring.uow.read() as session:
        return sum(
            session.scalar(select(func.count()).select_from(each)) or 0 for each in (StagedConcept, StagedRelation)
        )


def ours(wiring: Wiring) -> int:
    """A concept of the starter vocabulary with the address of the baker."""
    with wiring.uow.begin() as session:
        row = Concept(
            slug="baker",
            kind="occupation",
            uri=BAKER,
            labels={"fi": "pullien leipoja", "sv": "bagare", "en": "baker"},
            synonyms={"fi": ("leipojatyyppi",)},
            broader=("food",),
        )
        session.add(row)
        session.flush()
        return row.id


def test_a_folder_comes_in_with_words_of_several_lines_groups_and_relations(
    app: Flask, wiring: Wiring, folder: Path
) -> None:
    code, out, err = bring_in(app, folder)
    assert (code, err) == (0, "")
    assert out == (
        "vocabulary: ESCO 1.2.0 in fi, sv; concepts 5 new, 0 changed, 0 back, 0 same, 0 retired, 0 passed over; "
        "relations 2 written, 0 gone\n"
    )
    found = by_slug(wiring)
    cook = found["esco:occupation:aa-1"]
    assert (cook.labels, cook.isco) == ({"fi": "kokki", "sv": "kock"}, "5120")
    assert cook.synonyms == {"fi": ("keittäjä", "lounaskokki", "koki"), "sv": ("kokerska",)}
    assert (cook.broader, cook.origin, cook.parts) == (("esco:isco:C5120",), "esco", None)
    assert found["esco:isco:C5120"].broader == ("esco:isco:C512",)
    assert relations(wiring) == {
        ("esco:occupation:bb-2", "esco:skill:cc-3", "essential"),
        ("esco:occupation:aa-1", "esco:skill:cc-3", "optional"),
    }
    assert staged(wiring) == 0


def test_the_same_again_changes_nothing(app: Flask, wiring: Wiring, folder: Path) -> None:
    ours(wiring)
    bring_in(app, folder)
    with wiring.uow.read() as session:
        before = session.scalar(select(VocabularyRevision.number)), session.scalar(select(func.count(OutboxRow.id)))
    assert "concepts 0 new, 0 changed, 0 back, 5 same, 0 retired" in bring_in(app, folder)[1]
    with wiring.uow.read() as session:
        after = session.scalar(select(VocabularyRevision.number)), session.scalar(select(func.count(OutboxRow.id)))
    assert after == before


def test_our_words_stay_first_and_escos_are_added(app: Flask, wiring: Wiring, folder: Path) -> None:
    number = ours(wiring)
    bring_in(app, folder)
    baker = by_slug(wiring)["baker"]
    assert (baker.id, baker.origin, "esco:occupation:bb-2" in by_slug(wiring)) == (number, "hand", False)
    assert baker.labels["fi"] == "pullien leipoja"
    assert baker.synonyms == {"fi": ("leipojatyyppi", "leipuri")}
    assert baker.broader == ("food",) and baker.isco == "7512"
    assert baker.parts is not None and baker.parts.esco is not None and baker.parts.esco.labels == {"fi": "leipuri"}
    assert ("baker", "esco:skill:cc-3", "essential") in relations(wiring)


def test_a_new_release_updates_and_retires_and_what_comes_back_is_in_use_again(
    app: Flask, wiring: Wiring, folder: Path
) -> None:
    number = ours(wiring)
    bring_in(app, folder)
    cook_id = by_slug(wiring)["esco:occupation:aa-1"].id
    older = shutil.copytree(folder, folder.parent / "older")
    write(folder / "occupations_fi.csv", OCCUPATIONS, f"Occupation,{BASE}/occupation/dd-4,5120,pizzakokki,,,released,")
    write(folder / "occupations_sv.csv", OCCUPATIONS)
    write(folder / "occupationSkillRelations_fi.csv", FILES["occupationSkillRelations_fi.csv"][0])
    said = bring_in(app, folder)[1]
    assert "concepts 1 new, 1 changed, 0 back, 3 same, 1 retired" in said and "2 gone" in said
    found = by_slug(wiring)
    cook, baker = found["esco:occupation:aa-1"], found["baker"]
    assert (cook.id, cook.retired_on, cook.labels["fi"]) == (cook_id, date(2026, 11, 23), "kokki")
    assert (baker.id, baker.retired_on, baker.synonyms) == (number, None, {"fi": ("leipojatyyppi",)})
    assert relations(wiring) == set()
    assert "1 back" in bring_in(app, older)[1]
    assert by_slug(wiring)["esco:occupation:aa-1"].retired_on is None


def test_a_language_that_a_folder_does_not_have_stays(app: Flask, wiring: Wiring, folder: Path) -> None:
    bring_in(app, folder)
    (folder / "occupations_sv.csv").unlink()
    write(
        folder / "occupations_fi.csv",
        *(line.replace("lounaskokki", "linjakokki") for line in FILES["occupations_fi.csv"]),
    )
    assert "1 changed" in bring_in(app, folder)[1]
    cook = by_slug(wiring)["esco:occupation:aa-1"]
    assert cook.labels == {"fi": "kokki", "sv": "kock"}
    assert cook.synonyms == {"fi": ("keittäjä", "linjakokki", "koki"), "sv": ("kokerska",)}


def test_files_that_are_not_there_retire_nothing(app: Flask, wiring: Wiring, folder: Path) -> None:
    bring_in(app, folder)
    for name in ("skills_fi.csv", "ISCOGroups_fi.csv", "occupationSkillRelations_fi.csv"):
        (folder / name).unlink()
    assert "0 retired" in bring_in(app, folder)[1]
    assert all(row.retired_on is None for row in by_slug(wiring).values())
    assert len(relations(wiring)) == 2


@pytest.mark.parametrize(
    ("name", "lines", "said"),
    [
        ("occupations_fi.csv", (OCCUPATIONS, f"Occupation,{COOK},5120,kokki"), ":2: record: 8 fields"),
        (
            "occupations_fi.csv",
            (OCCUPATIONS, "Occupation,http://x.example/1,1,a,,,,"),
            ":2: conceptUri: an ESCO address",
        ),
        ("occupations_fi.csv", (OCCUPATIONS, f"Occupation,{COOK},x,a,,,,"), ":2: iscoGroup: an ISCO-08 code"),
        ("occupations_fi.csv", (OCCUPATIONS, f"Skill,{COOK},1,a,,,,"), ":2: conceptType: the word Occupation"),
        (
            "occupations_fi.csv",
            (OCCUPATIONS, f'Occupation,{COOK},1,a,"b\nc",,,', f"Occupation,{COOK},1,a,,,,"),
            ":4: conceptUri: an id only once in a file: it is on line 2 already",
        ),
        ("occupations_fi.csv", (OCCUPATIONS, f'Occupation,{COOK},1,"a'), ":2: record: a record of comma-separated"),
        ("occupations_fi.csv", ("conceptType,conceptUri,preferredLabel",), ":1: iscoGroup: this column"),
        ("occupations_fi.csv", (OCCUPATIONS, f"Occupation,{COOK},1,a\x00,,,,"), ":2: preferredLabel: text without"),
        (
            "occupationSkillRelations_fi.csv",
            ("occupationUri,relationType,skillUri", f"{COOK},vital,{BAKE}"),
            ":2: relationType: one of these",
        ),
        (
            "occupationSkillRelations_fi.csv",
            ("occupationUri,relationType,skillUri", f"{COOK},optional,{BASE}/skill/zz-9"),
            ":2: skillUri: an address that",
        ),
    ],
)
def test_a_broken_file_is_named_and_nothing_comes_in(
    app: Flask, wiring: Wiring, folder: Path, name: str, lines: tuple[str, ...], said: str
) -> None:
    write(folder / name, *lines)
    code, _out, err = bring_in(app, folder)
    assert code == 2 and f"{name}{said}" in err
    assert by_slug(wiring) == {} and staged(wiring) == 0


def test_a_file_that_is_no_utf8_is_named_by_its_line(app: Flask, wiring: Wiring, folder: Path) -> None:
    path = folder / "skills_fi.csv"
    path.write_bytes(path.read_bytes() + b"KnowledgeSkillCompetence,\xe4,,a,,released\n")
    code, _out, err = bring_in(app, folder)
    assert code == 2 and "skills_fi.csv:3: record: a line in UTF-8" in err
    assert by_slug(wiring) == {}


def test_a_folder_without_files_of_esco_is_told(app: Flask, tmp_path: Path) -> None:
    code, _out, err = bring_in(app, tmp_path)
    assert code == 2 and "occupations_fi.csv" in err


def test_what_a_killed_import_left_is_cleared_and_changes_nothing(app: Flask, wiring: Wiring, folder: Path) -> None:
    with wiring.uow.begin() as session:
        number = begin_import(session, EscoFolder())
        row = {"slug": "esco:x:1", "kind": "skill", "labels": {"fi": "vanha"}, "synonyms": {}, "broader": ()}
        stage(session, number, StagedConcept, [{**row, "origin": "esco"}])
        pair = {"occupation_slug": "a", "skill_slug": "b", "kind": "optional"}
        stage(session, number, StagedRelation, [pair, {**pair, "skill_slug": "c"}])
    assert "5 new" in bring_in(app, folder)[1]
    assert "esco:x:1" not in by_slug(wiring) and staged(wiring) == 0
    with wiring.uow.read() as session:
        states = session.scalars(select(VocabularyImport.state).order_by(VocabularyImport.id)).all()
    assert states == [ImportState.STOPPED, ImportState.DONE]


def test_a_vocabulary_that_changes_while_an_import_is_staged_is_planned_again(
    app: Flask, wiring: Wiring, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns: list[int] = []

    def meddle(session: Any, number: int, plan: Any) -> None:
        turns.append(number)
        if len(turns) == 1:
            session.rollback()
            session.execute(
                insert(Concept).values(slug="x", kind="skill", labels={}, synonyms={}, broader=(), occupations=())
            )
            bump_revision(session)
            session.commit()
        vocabulary_import.switch(session, number, plan)

    monkeypatch.setattr(sys.modules["marketplace.cli.vocabulary"], "switch", meddle)
    assert "5 new" in bring_in(app, folder)[1]
    assert len(turns) == 2 and "x" in by_slug(wiring)


def test_only_words_of_the_languages_asked_for_come_in(app: Flask, wiring: Wiring, folder: Path) -> None:
    said = bring_in(app, folder, "--language", "sv")[1]
    assert "in sv" in said and "languages left aside: fi" in said


def test_status_says_whose_the_concepts_are_and_what_was_imported(app: Flask, wiring: Wiring, folder: Path) -> None:
    def status() -> str:
        return app.test_cli_runner().invoke(args=["vocabulary", "status"]).stdout

    assert "ESCO: never imported" in status()
    ours(wiring)
    bring_in(app, folder)
    said = status()
    assert "occupation: 1 from esco\noccupation: 1 from hand" in said
    assert "both in our words and in ESCO: 1, 1 of them under another label than ESCO's" in said
    assert "relations of occupations and skills: 2" in said and "ESCO 1.2.0 in fi, sv, 2026-11-23" in said
