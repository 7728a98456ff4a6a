import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from marketplace.app import create_app
from marketplace.domain.seeds import WrongSeed, concept_rows, municipality_rows, support_rows, wrong_lists
from marketplace.labels import load_labels
from marketplace.models import Concept, Municipality, SubsidyRule
from marketplace.settings import ROOT, Settings
from marketplace.wiring import wire

SEEDS = ROOT / "seeds"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SEEDS, tmp_path / "seeds"))


@pytest.fixture
def own_app(settings: Settings, folder: Path) -> Any:
    made = wire(replace(settings, seeds_folder=folder))
    yield create_app(made.settings, made)
    made.engine.dispose()


def load(app: Flask) -> tuple[int, str, str]:
    result = app.test_cli_runner().invoke(args=["seeds", "load"])
    return result.exit_code, result.stdout, result.stderr


def edit(path: Path, change: Callable[[Any], Any]) -> None:
    path.write_text(json.dumps(change(json.loads(path.read_text(encoding="utf-8")))), encoding="utf-8")


def test_seeds_come_in_and_again_change_nothing(own_app: Flask) -> None:
    code, out, err = load(own_app)
    assert (code, err) == (0, "")
    assert "municipalities 309 new, 0 changed, 0 the same" in out
    with own_app.extensions["wiring"].uow.read() as session:
        town = session.get_one(Municipality, "091")
        skill = session.scalars(select(Concept).where(Concept.slug == "stock-shelves")).one()
        rule = session.scalars(select(SubsidyRule).where(SubsidyRule.key == "reduced_ability")).one()
    assert (town.name_fi, town.name_sv) == ("Helsinki", "Helsingfors")
    assert (skill.kind, skill.broader, "shelf-stocker" in skill.occupations) == ("skill", ("shop",), True)
    assert (rule.percent, rule.cap_cents, rule.area) == (70, 177_000, "")
    again = load(own_app)[1]
    assert again.count("0 new, 0 changed") == 4 and "retired" not in again


def test_what_changed_is_updated_and_a_concept_gone_from_the_file_is_retired_not_deleted(
    own_app: Flask, folder: Path
) -> None:
    load(own_app)
    uow = own_app.extensions["wiring"].uow
    with uow.begin() as session:
        session.add(Concept(slug="esco:1", kind="skill", labels={"fi": "tuotu"}, synonyms={}, origin="esco"))
    edit(folder / "vocabulary" / "skills.json", lambda rows: [row for row in rows if row["id"] != "stock-shelves"])
    edit(folder / "support_rules.json", lambda rows: [{**rows[0], "cap_cents": 130_001}, *rows[1:]])
    csv = folder / "municipalities.csv"
    csv.write_text("# from elsewhere\n" + csv.read_text(encoding="utf-8").replace("091,Helsinki", "091,Stadi"), "utf-8")
    out = load(own_app)[1]
    assert "municipalities 0 new, 1 changed, 308 the same" in out
    assert "1 retired" in out and "support rules 0 new, 1 changed" in out
    with uow.read() as session:
        gone = session.scalars(select(Concept).where(Concept.slug == "stock-shelves")).one()
        imported = session.scalars(select(Concept).where(Concept.slug == "esco:1")).one()
        assert gone.retired_on == date(2026, 11, 23)
        assert imported.retired_on is None
        assert session.get_one(Municipality, "091").name_fi == "Stadi"
    shutil.copyfile(SEEDS / "vocabulary" / "skills.json", folder / "vocabulary" / "skills.json")
    assert "1 changed" in load(own_app)[1]
    with uow.read() as session:
        assert session.scalars(select(Concept).where(Concept.slug == "stock-shelves")).one().retired_on is None


def test_an_address_that_moves_to_another_concept_moves(own_app: Flask, folder: Path) -> None:
    load(own_app)
    path = folder / "vocabulary" / "skills.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    with_uri = [number for number, row in enumerate(rows) if row["uri"]][:2]
    one, two = (rows[number] for number in with_uri)
    one["uri"], two["uri"] = two["uri"], one["uri"]
    path.write_text(json.dumps(rows), encoding="utf-8")
    assert "2 changed" in load(own_app)[1]
    with own_app.extensions["wiring"].uow.read() as session:
        uris = dict(session.execute(select(Concept.slug, Concept.uri)).tuples().all())
    assert (uris[one["id"]], uris[two["id"]]) == (one["uri"], two["uri"])


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("vocabulary/skills.json", lambda rows: [*rows, rows[0]], "each id once"),
        ("vocabulary/skills.json", lambda rows: [{**rows[0], "occupations": ["nobody"]}, *rows[1:]], "nobody"),
        ("vocabulary/skills.json", lambda rows: [{**rows[0], "label": {"fi": "x"}}, *rows[1:]], "fi, sv, en"),
        ("vocabulary/groups.json", lambda rows: {"rows": rows}, "expected a list"),
        ("support_rules.json", lambda rows: [{**rows[0], "mark": "!"}], "expected a mark"),
        ("support_rules.json", lambda rows: [{**rows[0], "valid_from": "soon"}], "support_rules: skills"),
    ],
)
def test_wrong_seeds_are_named_and_nothing_is_written(
    own_app: Flask, folder: Path, name: str, change: Callable[[Any], Any], said: str
) -> None:
    edit(folder / name, change)
    code, out, err = load(own_app)
    assert (code, out) == (2, "")
    assert said in err
    with own_app.extensions["wiring"].uow.read() as session:
        assert not session.scalars(select(Municipality)).all()


def test_a_missing_file_and_a_wrong_table_are_named(own_app: Flask, folder: Path) -> None:
    (folder / "municipalities.csv").write_text("code,fi\n091,Helsinki\n", encoding="utf-8")
    assert "region_code" in load(own_app)[2]
    (folder / "municipalities.csv").unlink()
    code, _out, err = load(own_app)
    assert code == 2 and "municipalities.csv" in err


def test_lists_that_differ_from_the_codes_are_named(settings: Settings, folder: Path) -> None:
    assert wrong_lists(load_labels(SEEDS / "lists").lists) == ()
    edit(folder / "lists" / "kinds.json", lambda rows: [row for row in rows if row["code"] != "open_job"])
    retired = {"code": "sauna", "label": {"fi": "x", "sv": "x", "en": "x"}, "retired": True}
    edit(folder / "lists" / "demands.json", lambda rows: [*rows, retired])
    edit(folder / "lists" / "times.json", lambda rows: [*rows, {**retired, "retired": False}])
    assert wrong_lists(load_labels(folder / "lists").lists) == (
        "lists/kinds.json: expected the codes open_job",
        "lists/times.json: expected no such codes, or retired ones: sauna",
    )
    made = wire(replace(settings, seeds_folder=folder))
    code, _out, err = load(create_app(made.settings, made))
    made.engine.dispose()
    assert code == 2 and "open_job" in err


def test_rows_are_read_strictly() -> None:
    header = "code,fi,sv,region_code,region_fi,region_sv,lat,lon"
    right = "837,Tampere,Tammerfors,06,Pirkanmaa,Birkaland,61.5,23.8"
    assert municipality_rows(["# comment", header, right])[0].name_sv == "Tammerfors"
    for wrong in ("8370,a,b,06,c,d,1,2", "837,a,b,06,c,d,north,2", "837,a,b"):
        with pytest.raises(WrongSeed):
            municipality_rows([header, wrong])
    with pytest.raises(WrongSeed):
        municipality_rows([header, right, right])
    with pytest.raises(WrongSeed):
        concept_rows({"skill": ["x"]})
    with pytest.raises(WrongSeed):
        support_rows({"key": "x"})
