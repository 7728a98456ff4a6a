import json
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from marketplace.domain.actors import Role
from marketplace.models import Municipality, Opening, Organisation, Person, ReadAudit, SkillCard
from marketplace.wiring import Wiring
from tests import factories

GOLD = Path(__file__).parent.parent / "data" / "gold"
OPENING: dict[str, Any] = {
    "id": "p1",
    "source": "kumppani",
    "kind": "open_job",
    "title": {"fi": "Keittiöapu"},
    "employer": {"business_id": None, "name": "Kahvila Kulma", "form": "company"},
    "place": {"municipality": "837"},
    "contract": "employment",
    "positions": 2,
}


@pytest.fixture
def coach_email(app: Flask, wiring: Wiring) -> str:
    assert app.test_cli_runner().invoke(args=["seeds", "load"]).exit_code == 0
    with wiring.uow.begin() as session:
        coach = factories.member(session, Role.COACH)
        coach.language = "en"
    return coach.email


def run(app: Flask, *args: str) -> tuple[int, str, str]:
    result = app.test_cli_runner().invoke(args=["exchange", *args])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def counted(wiring: Wiring, model: Any) -> int:
    with wiring.uow.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def write(path: Path, *lines: Any) -> str:
    path.write_bytes(
        b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    )
    return str(path)


def test_gold_files_go_in_again_change_nothing_and_come_out_equal(
    app: Flask, wiring: Wiring, coach_email: str, tmp_path: Path
) -> None:
    for kind, model, first in (
        ("openings", Opening, "30 new, 0 changed, 0 the same, 0 refused; 6 incomplete"),
        ("cards", SkillCard, "80 new, 0 changed, 0 the same, 0 refused"),
    ):
        size = counted(wiring, model)
        code, out, err = run(app, "import", kind, str(GOLD / f"{kind}.jsonl"), "--as", coach_email)
        assert code == 0 and "refused" not in err  # a slow machine shows its progress there
        assert out.startswith(f"{kind}: {first}")
        gone = tmp_path / f"{kind}.jsonl"
        assert run(app, "export", kind, str(gone), "--as", coach_email)[0] == 0
        lines = gone.read_text(encoding="utf-8").splitlines()
        assert len(lines) == counted(wiring, model) - size
        # What went out and the file itself both change nothing.
        for again in (gone, GOLD / f"{kind}.jsonl"):
            _code, out, _err = run(app, "import", kind, str(again), "--as", coach_email)
            assert f"0 new, 0 changed, {len(lines)} the same, 0 refused" in out
    assert not any({"needs", "limits", "min_pay"} & set(json.loads(line)) for line in lines)
    assert gone.stat().st_mode & 0o077 == 0
    assert counted(wiring, ReadAudit) == 1
    assert sorted(path.name for path in tmp_path.glob("*.part")) == []


def test_wrong_lines_are_named_in_the_readers_language_and_the_others_go_in(
    app: Flask, wiring: Wiring, coach_email: str, tmp_path: Path
) -> None:
    file = write(
        tmp_path / "rivit.jsonl",
        OPENING,
        {**OPENING, "id": "p2", "positions": 0, "employer": {"name": "Koti", "form": "household"}},
        b"",
        {**OPENING, "tasks": ["sama tunnus"]},
        b"x" * 2_500_000,
        {**OPENING, "id": "p3", "vat": 24, "place": {"municipality": "999"}},
        {**OPENING, "id": "p4", "vat": 24},
    )
    code, out, err = run(app, "import", "openings", file, "--as", coach_email)
    assert code == 1
    counts = (
        "openings: 2 new, 0 changed, 0 the same, 4 refused; 2 incomplete (for coaches only); ignored fields: vat (2)"
    )
    assert out.strip() == counts
    where = [line.removeprefix(f"{file}:").split(": ")[:2] for line in err.splitlines()]
    assert where == [
        ["2", "employer.form"],
        ["2", "positions"],
        ["4", "id"],
        ["5", "line"],
        ["6", "place.municipality"],
    ]
    assert "a whole number from 1 to 1,000" in err and "Private households are not taken" in err
    assert "already" in err.splitlines()[2] and "line 1" in err.splitlines()[2]
    assert counted(wiring, Opening) == 2
    with wiring.uow.begin() as session:
        finnish = factories.member(session, Role.COACH)
    assert "Kotitalouksia ei oteta" in run(app, "import", "openings", file, "--as", finnish.email)[2]


def test_a_dry_run_says_the_same_and_saves_nothing(
    app: Flask, wiring: Wiring, coach_email: str, tmp_path: Path
) -> None:
    file = write(tmp_path / "rivit.jsonl", OPENING, {**OPENING, "id": "p2", "kind": "gig"})
    code, out, err = run(app, "import", "openings", file, "--as", coach_email, "--dry-run")
    assert (code, out.startswith("tried only, nothing saved: openings: 1 new,")) == (1, True)
    assert ":2: kind: " in err
    assert counted(wiring, Opening) == 0 and counted(wiring, Organisation) == 1
    cards = run(app, "import", "cards", str(GOLD / "cards.jsonl"), "--as", coach_email, "--dry-run")
    assert "80 new" in cards[1] and counted(wiring, Person) == 0


def test_batches_are_committed_as_they_go(app: Flask, wiring: Wiring, coach_email: str, tmp_path: Path) -> None:
    file = write(tmp_path / "rivit.jsonl", *({**OPENING, "id": f"p{number}"} for number in range(401)))
    assert "401 new" in run(app, "import", "openings", file, "--as", coach_email)[1]
    assert counted(wiring, Opening) == 401
    assert counted(wiring, Organisation) == 2


def test_nothing_is_done_for_those_who_may_not_and_without_a_file(
    app: Flask, wiring: Wiring, coach_email: str, tmp_path: Path
) -> None:
    file = write(tmp_path / "rivit.jsonl", OPENING)
    with wiring.uow.begin() as session:
        boss = factories.member(session, Role.EMPLOYER).email
        leader = factories.member(session, Role.COORDINATOR).email
    refused = [
        ("import", "openings", file, "--as", leader),
        ("import", "openings", file, "--as", "ei.ketaan@esimerkki.example"),
        ("import", "openings", str(tmp_path / "puuttuu"), "--as", coach_email),
        ("import", "cards", file, "--as", boss),
        ("export", "cards", str(tmp_path / "ulos"), "--as", boss),
        ("export", "openings", str(tmp_path / "ei" / "ulos"), "--as", boss),
    ]
    for args in refused:
        code, out, err = run(app, *args)
        assert (code, out) == (2, "") and err
    assert counted(wiring, Opening) == counted(wiring, SkillCard) == 0
    assert not (tmp_path / "ulos").exists()
    assert run(app, "export", "openings", str(tmp_path / "ulos"), "--as", boss)[:2] == (0, "openings: 0 written\n")


def test_without_seeds_nothing_is_done(app: Flask, wiring: Wiring, tmp_path: Path) -> None:
    with wiring.uow.begin() as session:
        email = factories.member(session, Role.COACH).email
    assert counted(wiring, Municipality) == 0
    code, _out, err = run(app, "import", "openings", write(tmp_path / "r", OPENING), "--as", email)
    assert code == 2 and "flask seeds load" in err


def test_an_empty_file_is_done_at_once(app: Flask, coach_email: str, tmp_path: Path) -> None:
    code, out, err = run(app, "import", "cards", write(tmp_path / "tyhjä", b"\xef\xbb\xbf"), "--as", coach_email)
    assert (code, out, err) == (0, "cards: 0 new, 0 changed, 0 the same, 0 refused\n", "")
