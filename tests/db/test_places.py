from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.exchange_lines import WrongLine
from marketplace.domain.facts import Point
from marketplace.domain.places import parse_postal_line
from marketplace.models import Municipality, OutboxRow, Postcode
from marketplace.wiring import Wiring
from tests import factories


def row(
    code: str = "33100", name: str = "Tampere", municipality: str = "837", lat: str = "61.4991", lon: str = "23.7871"
) -> str:
    return f"FI\t{code}\t{name}\tPirkanmaa\t06\t\t\tTampere\t{municipality}\t{lat}\t{lon}\t4"


@pytest.fixture
def town(wiring: Wiring) -> None:
    region = {"region_code": "06", "region_fi": "Pirkanmaa", "region_sv": "Birkaland"}
    with wiring.uow.begin() as session:
        session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", lat=61.49, lon=23.76, **region))


def run(app: Flask, path: Path, *lines: str) -> tuple[int, str, str]:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = app.test_cli_runner().invoke(args=["places", "import", str(path)])
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.usefixtures("town")
def test_postcodes_come_in_and_again_update(app: Flask, wiring: Wiring, tmp_path: Path) -> None:
    file = tmp_path / "FI.txt"
    # A post box code more than 60 km off, one just inside, and one of a municipality that was merged away.
    lines = [
        row(),
        row("33014", "Tampereen yliopisto", lat="60.2081", lon="24.9744"),
        row("33999", "Raja", lat="62.02"),
        row("12345", "Entinen", municipality="250"),
    ]
    code, out, _err = run(app, file, *lines)
    assert code == 0
    assert out.startswith("places: 4 new, 0 changed, 0 the same, 0 refused; 1 points")
    with wiring.uow.read() as session:
        rows = {found.code: found for found in session.scalars(select(Postcode))}
    assert (rows["33100"].lat, rows["33100"].replaced) == (61.4991, False)
    assert (rows["33014"].lat, rows["33014"].lon, rows["33014"].replaced) == (61.49, 23.76, True)
    assert rows["33999"].replaced is False
    assert (rows["12345"].municipality, rows["12345"].lat) == (None, 61.4991)
    _code, out, _err = run(app, file, row(name="Tampere keskus"), *lines[1:])
    assert out.startswith("places: 0 new, 1 changed, 3 the same, 0 refused")
    assert run(app, file, row(name="Tampere keskus"), *lines[1:])[1].startswith("places: 0 new, 0 changed, 4 the same")


@pytest.mark.usefixtures("town")
def test_new_points_are_followed_by_the_indexes_and_the_same_ones_are_not(
    app: Flask, wiring: Wiring, tmp_path: Path
) -> None:
    with wiring.uow.begin() as session:
        house = factories.organisation(session, coaching=True)
        coach = factories.member(session, Role.COACH, house)
        card = factories.card(session, factories.person(session, coach, house), house)
        session.query(OutboxRow).delete()
    waiting = select(OutboxRow.kind, OutboxRow.subject_id)
    run(app, tmp_path / "FI.txt", row())
    with wiring.uow.begin() as session:
        assert [tuple(found) for found in session.execute(waiting)] == [("card", card.id)]
        session.query(OutboxRow).delete()
    run(app, tmp_path / "FI.txt", row())
    with wiring.uow.read() as session:
        assert not session.execute(waiting).all()


@pytest.mark.usefixtures("town")
def test_wrong_lines_are_named_and_the_others_go_in(app: Flask, tmp_path: Path) -> None:
    file = tmp_path / "FI.txt"
    code, out, err = run(app, file, row(), "FI\t33200", row("331"), row(), row("33210", lat="north"))
    assert code == 1
    assert out.startswith("places: 1 new, 0 changed, 0 the same, 4 refused")
    assert [line.removeprefix(str(file)).split(": ")[:2] for line in err.splitlines()] == [
        [":2", "line"],
        [":3", "postcode"],
        [":4", "postcode"],
        [":5", "latitude"],
    ]


def test_without_municipalities_nothing_is_done_and_the_command_to_run_is_named(app: Flask, tmp_path: Path) -> None:
    code, _out, err = run(app, tmp_path / "FI.txt", row())
    assert code == 2
    assert "flask seeds load" in err


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (row().replace("FI\t", "SE\t", 1), "country"),
        (row("3310A"), "postcode"),
        (row(name=""), "place"),
        (row(name="x" * 81), "place"),
        (row(municipality="8377"), "admin3"),
        (row(lat="91"), "latitude"),
        (row(lon="181.5"), "longitude"),
        (row(lon="nan"), "longitude"),
        (row() + "\tmore", "line"),
    ],
)
def test_a_wrong_column_is_named(line: str, column: str) -> None:
    with pytest.raises(WrongLine) as caught:
        parse_postal_line(line.encode())
    assert caught.value.problem.field == column


def test_a_right_line_is_read() -> None:
    found = parse_postal_line(b"\xef\xbb\xbf" + row(municipality="").encode() + b"\r\n")
    assert (found.code, found.name, found.municipality) == ("33100", "Tampere", None)
    assert found.point == Point(61.4991, 23.7871)
