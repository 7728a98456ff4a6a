import pytest

from marketplace.app import create_app
from marketplace.web.headers import HEADERS
from marketplace.wiring import Wiring, wire
from tests.conftest import settings_for
from tests.pages import ReadingClient


@pytest.mark.parametrize("path", ["/", "/accounts/sign-in", "/missing", "/static/css/theme.css", "/healthz"])
def test_every_reply_carries_the_strict_headers(client: ReadingClient, path: str) -> None:
    with client.get(path) as reply:
        for name, value in HEADERS.items():
            assert reply.headers[name] == value
        assert reply.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert "unsafe" not in reply.headers["Content-Security-Policy"]


def test_pages_are_not_kept_and_versioned_files_are(client: ReadingClient) -> None:
    assert client.get("/").headers["Cache-Control"] == "no-store"
    with client.get("/static/css/theme.css") as file:
        assert "immutable" in file.headers["Cache-Control"]
    assert client.get("/static/css/missing.css").headers["Cache-Control"] == "no-store"


def test_the_cookie_is_for_the_server_alone_and_over_https_only_when_there_is_https(
    client: ReadingClient, wiring: Wiring
) -> None:
    plain = client.get("/accounts/sign-in").headers["Set-Cookie"]
    assert "HttpOnly" in plain and "SameSite=Lax" in plain and "Secure" not in plain
    assert "Strict-Transport-Security" not in client.get("/").headers
    https = settings_for(
        wiring.settings.data_folder,
        DATABASE_URL=wiring.settings.database_url,
        LOYTAMO_BASE_URL="https://loytamo.example",
    )
    secure = create_app(https, wire(https, wiring.engine)).test_client()
    reply = secure.get("/accounts/sign-in", base_url="https://loytamo.example")
    assert "Secure" in reply.headers["Set-Cookie"] and "__Host-loytamo" in reply.headers["Set-Cookie"]
    assert "Strict-Transport-Security" in reply.headers
    chosen = secure.get("/language/sv", base_url="https://loytamo.example").headers["Set-Cookie"]
    assert chosen.startswith("__Host-lang=sv;") and "Secure" in chosen and "Path=/" in chosen and "Domain" not in chosen
    assert 'lang="sv"' in secure.get("/", base_url="https://loytamo.example").text
    assert client.get("/language/sv").headers["Set-Cookie"].startswith("lang=sv;")


def test_a_form_without_its_token_is_refused(client: ReadingClient) -> None:
    reply = client.post("/accounts/sign-in", data={"email": "a@esimerkki.example", "password": "x"})
    assert reply.status_code == 400
