"""Help, whom to ask, cookies, and what machines read."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask import Flask

from marketplace import clock
from marketplace.app import create_app
from marketplace.domain.actors import Role
from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.openings import OpeningState
from marketplace.settings import Settings, SettingsError, read_settings
from marketplace.web.public import machines
from marketplace.web.public.pages import HELP
from marketplace.wiring import Wiring
from tests import factories
from tests.conventions.matrix import MATRIX
from tests.conventions.sources import python_files, texts_of
from tests.pages import ReadingClient

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.mark.parametrize("area", HELP)
def test_every_area_has_its_questions_with_short_answers(client: ReadingClient, area: str) -> None:
    page = client.get(f"/help/{area}").get_data(as_text=True)
    assert page.count('class="question"') == HELP[area]
    for language in LANGUAGES_OF_PAGES:
        known = {code for code in texts_of(language) if re.fullmatch(rf"help-{area}-\d+-[qa]", code)}
        assert len(known) == 2 * HELP[area], f"{language}: HELP says {HELP[area]} questions for {area}"
    assert client.get("/help/nobody").status_code == 404


def _with(settings: Settings, wiring: Wiring, **values: object) -> ReadingClient:
    changed = replace(settings, **values)  # type: ignore[arg-type] # names of fields
    app = create_app(changed, replace(wiring, settings=changed))
    app.test_client_class = ReadingClient
    made = app.test_client()
    assert isinstance(made, ReadingClient)
    return made


def test_the_contact_page_names_those_who_run_the_service_or_says_that_nobody_is_named(
    client: ReadingClient, settings: Settings, wiring: Wiring
) -> None:
    assert "ei ole vielä omaa numeroa" in client.get("/contact").get_data(as_text=True)
    reached = _with(settings, wiring, contact_email="tuki@palvelu.example", contact_phone="09 555 1234")
    page = reached.get("/contact").get_data(as_text=True)
    assert "mailto:tuki@palvelu.example" in page and "tel:095551234" in page
    assert "ei ole vielä omaa numeroa" not in page


@pytest.mark.parametrize(
    ("name", "text"), [("LOYTAMO_CONTACT_EMAIL", "tuki"), ("LOYTAMO_CONTACT_PHONE", "soita meille")]
)
def test_a_malformed_contact_stops_the_start(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(SettingsError, match=name):
        read_settings({"LOYTAMO_DATA": str(tmp_path), name: text})


def test_only_coaching_organisations_that_serve_are_named(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        factories.organisation(session, coaching=True, name="Työpolku ry", phone="040 555 0101")
        factories.organisation(session, coaching=True, name="Ei vielä mukana ry", agreement_accepted_at=None)
        factories.organisation(session, name="Pesula Oy")
    page = client.get("/coaching").get_data(as_text=True)
    assert "Työpolku ry" in page and "tel:0405550101" in page
    assert "Ei vielä mukana" not in page and "Pesula Oy" not in page


def test_the_cookies_page_names_every_cookie_that_the_code_sets(app: Flask, client: ReadingClient) -> None:
    page = client.get("/cookies").get_data(as_text=True)
    setting = [path for path in python_files("marketplace") if ".set_cookie(" in path.read_text(encoding="utf-8")]
    assert sorted(path.name for path in setting) == ["devices.py", "languages.py"], (
        "a new cookie? name it in web/public/pages.py:cookies_of_the_service with texts cookies-<code>-why and -time"
    )
    client.get("/language/sv")
    client.send("/accounts/sign-in", {"email": "x"})
    sent = {cookie.key for cookie in (client._cookies or {}).values()}
    assert sent and all(name in page for name in sent)


def _disallowed(client: ReadingClient) -> list[str]:
    lines = client.get("/robots.txt").get_data(as_text=True).splitlines()
    return [line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow")]


def _is_shut(path: str, rules: list[str]) -> bool:
    return any(re.match(re.escape(rule).replace(r"\*", ".*"), path) for rule in rules)


def test_robots_leave_alone_what_asks_for_a_sign_in_and_find_what_is_open(app: Flask, client: ReadingClient) -> None:
    rules, wrong = _disallowed(client), []
    for rule in app.url_map.iter_rules():
        if "GET" not in (rule.methods or set()) or rule.endpoint == "static":
            continue
        sign = MATRIX.get(rule.endpoint) or MATRIX.get(f"{rule.endpoint} GET", "")
        path = re.sub(r"<[^>]+>", "abc", rule.rule)
        if not sign.startswith("+") and not _is_shut(path, rules):
            wrong.append(f"{path}: not for visitors; put it into NOT_FOR_ROBOTS of web/public/machines.py")
        if rule.endpoint in (*machines.OPEN_PAGES, "openings.show", "public.help_of_area") and _is_shut(path, rules):
            wrong.append(f"{path}: in the sitemap, but robots may not read it")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("mode", ["demo", "development"])
def test_where_people_are_invented_nothing_is_to_be_found(settings: Settings, wiring: Wiring, mode: str) -> None:
    assert _disallowed(_with(settings, wiring, mode=mode)) == ["/"]


def _addresses(client: ReadingClient, path: str = "/sitemap.xml") -> list[str]:
    root = ElementTree.fromstring(client.get(path).get_data(as_text=True))
    return [node.text or "" for node in root.iter(f"{MAP}loc")]


def test_the_sitemap_has_what_a_visitor_sees_once_a_language(
    client: ReadingClient, wiring: Wiring, settings: Settings, moved_clock: Callable[[datetime], None]
) -> None:
    with wiring.uow.begin() as session:
        firm, new_firm = factories.organisation(session), factories.organisation(session, verified=False)
        by = factories.member(session, Role.EMPLOYER, firm)
        shown = factories.opening(session, by, firm)
        hidden = [
            factories.opening(session, by, new_firm),
            factories.opening(session, by, firm, state=OpeningState.DRAFT),
            factories.opening(session, by, firm, expires_at=clock.now() - timedelta(seconds=1)),
            factories.opening(session, by, firm, missing=("pay",)),
        ]
        ids = shown.public_id, [row.public_id for row in hidden]
    found = _addresses(client)
    assert all(f"{settings.base_url}/openings/{ids[0]}?lang={code}" in found for code in LANGUAGES_OF_PAGES)
    assert not [address for address in found if any(number in address for number in ids[1])]
    assert len(found) == 3 * (len(machines.OPEN_PAGES) + len(HELP) + 1)
    for address in found:
        code = address[-2:]
        page = client.get(address.removeprefix(settings.base_url))
        assert page.status_code == 200 and f'<html lang="{code}"' in page.get_data(as_text=True)
    with wiring.uow.begin() as session:
        session.merge(shown).state = OpeningState.CLOSED
    moved_clock(clock.now() + machines.KEPT)
    assert not [address for address in _addresses(client) if ids[0] in address]


def test_too_many_addresses_for_one_file_make_an_index(
    client: ReadingClient, wiring: Wiring, monkeypatch: pytest.MonkeyPatch
) -> None:
    with wiring.uow.begin() as session:
        firm = factories.organisation(session)
        by = factories.member(session, Role.EMPLOYER, firm)
        ids = [factories.opening(session, by, firm).public_id for _each in range(7)]
    monkeypatch.setattr(machines, "ROWS_OF_A_FILE", 8)
    parts = _addresses(client)
    pages = len(machines.OPEN_PAGES) + len(HELP)
    assert len(parts) == -(-(pages + 7) // 8) and parts[0].endswith("/sitemap-1.xml")
    found = [address for part in parts for address in _addresses(client, "/" + part.rpartition("/")[2])]
    assert len(found) == len(set(found)) == 3 * (pages + 7)
    assert all(any(number in address for address in found) for number in ids)
    assert client.get(f"/sitemap-{len(parts) + 1}.xml").status_code == 404


def test_a_reader_who_asks_for_a_language_in_the_address_can_choose_another(client: ReadingClient) -> None:
    page = client.get("/how?lang=sv").get_data(as_text=True)
    assert '<html lang="sv"' in page
    link = re.search(r'href="(/language/fi[^"]*)"', page)
    assert link is not None
    reply = client.get(link.group(1).replace("&amp;", "&"))
    assert '<html lang="fi"' in client.get(reply.headers["Location"]).get_data(as_text=True)


def test_whoever_finds_a_hole_knows_whom_to_tell(settings: Settings, wiring: Wiring, client: ReadingClient) -> None:
    text = client.get("/.well-known/security.txt").get_data(as_text=True)
    assert f"Contact: {settings.base_url}/contact" in text
    until = re.search(r"Expires: (\S+)", text)
    assert until is not None and clock.now() < datetime.fromisoformat(until.group(1)) < clock.now() + timedelta(
        days=366
    )
    reached = _with(settings, wiring, contact_email="tuki@palvelu.example")
    assert "Contact: mailto:tuki@palvelu.example" in reached.get("/.well-known/security.txt").get_data(as_text=True)
