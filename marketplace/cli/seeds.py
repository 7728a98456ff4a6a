"""`flask seeds …`: lists, vocabulary, municipalities, support rules and retention rules of the release."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import click
from flask.cli import AppGroup

from marketplace.cli.reporting import give_up, the_wiring
from marketplace.domain.seeds import (
    WrongSeed,
    concept_rows,
    municipality_rows,
    retention_rows,
    support_rows,
    wrong_lists,
)
from marketplace.errors import LoytamoError
from marketplace.services.retention import load_retention
from marketplace.services.seeds import load_concepts, load_municipalities, load_support_rules

VOCABULARY = {"group": "groups.json", "occupation": "occupations.json", "skill": "skills.json"}

seeds = AppGroup("seeds", help="What the marketplace knows before anybody has written in it.")


@seeds.command("load")
def load() -> None:
    """Load lists, vocabulary, municipalities, support rules and retention rules; again = update."""
    wiring = the_wiring()
    folder = wiring.settings.seeds_folder
    wrong = wrong_lists(wiring.labels.lists)
    if wrong:
        give_up("\n".join(wrong))
    try:
        with (folder / "municipalities.csv").open(encoding="utf-8", newline="") as file:
            municipalities = municipality_rows(file)
        concepts = concept_rows({kind: _json(folder / "vocabulary" / name) for kind, name in VOCABULARY.items()})
        rules = support_rows(_json(folder / "support_rules.json"))
        retention = retention_rows(_json(folder / "retention.json"))
    except WrongSeed as error:
        give_up(str(error))
    except (OSError, ValueError) as error:
        give_up(f"{folder}: cannot be read: {error}")
    try:
        with wiring.uow.begin() as session:
            counts = {
                "municipalities": load_municipalities(session, municipalities),
                "concepts": load_concepts(session, concepts),
                "support rules": load_support_rules(session, rules),
                "retention rules": load_retention(session, retention),
            }
    except LoytamoError:
        give_up("the database is not ready; run first: flask db upgrade")
    parts = [f"{len(wiring.labels.lists)} lists checked", *(_said(name, found) for name, found in counts.items())]
    click.echo("seeds: " + "; ".join(parts))


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _said(name: str, counts: Counter[str]) -> str:
    retired = f", {counts['retired']} retired" if counts["retired"] else ""
    return f"{name} {counts['new']} new, {counts['changed']} changed, {counts['same']} the same{retired}"
