import pytest

from marketplace.app import create_app
from marketplace.web.headers import HEADERS
from marketplace.wiring import Wiring
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


def test_the_cookie_is_for_the_server_alone_and_over_https_only_when_there_is_https(
    client: ReadingClient, wiring: Wiring
) -> None:
    plain = client.get("/accounts/sign-in").headers["Set-Cookie"]
    assert "HttpOnly" in plain and "SameSite=Lax" in plain and "Secure" not in plain
    assert "Strict-Transport-Security" not in client.get("/").headers
    secure = create_app(
        settings_for(wiring.settings.data_folder, LOYTAMO_BASE_URL="https://loytamo.example"), wiring
    ).test_client()
    reply = secure.get("/accounts/sign-in", base_url="https://loytamo.example")
    assert "Secure" in reply.headers["Set-Cookie"] and "__Host-loytamo" in reply.headers["Set-Cookie"]
    assert "Strict-Transport-Security" in reply.headers


def test_a_form_without_its_token_is_refused(client: ReadingClient) -> None:
    reply = client.post("/accounts/sign-in", data={"email": "a@esimerkki.example", "password": "x"})
    assert reply.status_code == 400
