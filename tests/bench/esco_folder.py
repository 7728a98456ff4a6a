"""An official-looking ESCO folder made of the data set, to measure the import with; nothing of it is kept here.

`python -m tests.bench.esco_folder OUT --data ../shared/data [--languages fi,sv,en]`
"""

import argparse
import csv
import gzip
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

OCCUPATIONS = "conceptType conceptUri iscoGroup preferredLabel altLabels hiddenLabels status modifiedDate"
OCCUPATIONS += " regulatedProfessionNote scopeNote definition inScheme description code naceCode"
SKILLS = "conceptType conceptUri skillType reuseLevel preferredLabel altLabels hiddenLabels status modifiedDate"
SKILLS += " scopeNote definition inScheme description"
GROUPS = "conceptType conceptUri code preferredLabel status altLabels inScheme description"
RELATIONS = "occupationUri relationType skillType skillUri"
BROADER = "conceptType conceptUri broaderType broaderUri"
CHANGED = "2024-01-25T11:28:50Z"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the folder and say what is in it."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.esco_folder", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="the folder that has esco/*.json.gz")
    parser.add_argument("--languages", default="fi,sv,en")
    asked = parser.parse_args(arguments)
    source, out = asked.data / "esco", asked.out
    occupations, skills, groups = (
        _json(source / f"{name}_fi_sv_en.json.gz") for name in ("occupations", "skills", "isco_groups")
    )
    links = _json(source / "occupation_skill_index.json.gz")
    out.mkdir(parents=True, exist_ok=True)
    for language in asked.languages.split(","):
        _write(out / f"occupations_{language}.csv", OCCUPATIONS, (_occupation(row, language) for row in occupations))
        _write(out / f"skills_{language}.csv", SKILLS, (_skill(row, language) for row in skills))
        _write(out / f"ISCOGroups_{language}.csv", GROUPS, (_group(row, language) for row in groups))
        _write(out / f"occupationSkillRelations_{language}.csv", RELATIONS, _relations(occupations, skills, links))
        _write(out / f"broaderRelationsOccPillar_{language}.csv", BROADER, _broader(occupations, groups))
    counted = sum(len(one) + len(other) for one, other in links.values())
    sys.stdout.write(f"{out}: {len(occupations)} occupations, {len(skills)} skills, {counted} relations\n")
    return 0


def _json(path: Path) -> Any:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return json.load(file)


def _write(path: Path, columns: str, rows: Iterable[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns.split(), restval="", quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _occupation(row: dict[str, Any], language: str) -> dict[str, str]:
    return {
        "conceptType": "Occupation",
        "conceptUri": row["uri"],
        "iscoGroup": row["isco"],
        "preferredLabel": row["label"].get(language, ""),
        "altLabels": "\n".join(row["alt"].get(language, ())),
        "status": "released",
        "modifiedDate": CHANGED,
        "inScheme": "http://data.europa.eu/esco/concept-scheme/occupations,\nhttp://data.europa.eu/esco/concept-scheme/member-occupations",
        "description": row["description"].get(language, ""),
        "code": row["code"],
    }


def _skill(row: dict[str, Any], language: str) -> dict[str, str]:
    return {
        "conceptType": "KnowledgeSkillCompetence",
        "conceptUri": row["uri"],
        "skillType": row["type"],
        "reuseLevel": row["reuse"],
        "preferredLabel": row["label"].get(language, ""),
        "altLabels": "\n".join(row["alt_en"]) if language == "en" else "",
        "status": "released",
        "modifiedDate": CHANGED,
        "inScheme": "http://data.europa.eu/esco/concept-scheme/skills",
    }


def _group(row: dict[str, Any], language: str) -> dict[str, str]:
    return {
        "conceptType": "ISCOGroup",
        "conceptUri": row["uri"],
        "code": row["code"],
        "preferredLabel": row["label"].get(language, ""),
        "status": "released",
        "inScheme": "http://data.europa.eu/esco/concept-scheme/isco",
    }


def _relations(occupations: Any, skills: Any, links: Any) -> Iterable[dict[str, str]]:
    for number, pair in links.items():
        for kind, rows in zip(("essential", "optional"), pair, strict=True):
            for row in rows:
                yield {
                    "occupationUri": occupations[int(number)]["uri"],
                    "relationType": kind,
                    "skillType": skills[row]["type"],
                    "skillUri": skills[row]["uri"],
                }


def _broader(occupations: Any, groups: Any) -> Iterable[dict[str, str]]:
    for row in groups:
        for above in row["broader"]:
            yield _pair("ISCOGroup", row["uri"], above)
    for row in occupations:
        yield _pair("Occupation", row["uri"], f"http://data.europa.eu/esco/isco/C{row['isco']}")


def _pair(kind: str, uri: str, above: str) -> dict[str, str]:
    return {"conceptType": kind, "conceptUri": uri, "broaderType": "ISCOGroup", "broaderUri": above}


if __name__ == "__main__":
    raise SystemExit(main())
